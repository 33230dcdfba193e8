//! The routes: which screen the address names. They live in the fragment, which no host gets to see.

use leptos::prelude::*;

use crate::{
    cards::Plan,
    web::browser::{console, store::GameId},
};

/// A screen that has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// The set-up of a new game, with what is proposed.
    Setup(Plan),
    /// A game, wherever it stands.
    Game(GameId),
    /// A revealed game on a shared screen.
    Present(GameId),
    /// The example.
    Example,
    /// The letter in the inbox.
    Letter,
    /// Practising with fictional accounts.
    Practise,
    /// Learning the roles.
    Learn,
    /// Looking back over all accounts.
    Lookback,
    /// What is promised.
    Promise,
    /// For whoever leads a conversation.
    Guide,
    /// Decks of somebody's own.
    Decks,
    /// One of them, to be worked on.
    Deck(GameId),
    /// Cards to print; at first those of a deck of somebody's own, if one is named.
    Paper(Option<GameId>),
}

impl Route {
    /// The screen that a fragment names; `None` if it names none and may be a letter.
    pub fn parse(fragment: &str) -> Option<Self> {
        Some(match fragment.trim_start_matches('#') {
            "" => Self::Start,
            "new" => Self::Setup(Plan::default()),
            "example" => Self::Example,
            "letter" => Self::Letter,
            "practise" => Self::Practise,
            "learn" => Self::Learn,
            "lookback" => Self::Lookback,
            "promise" => Self::Promise,
            "guide" => Self::Guide,
            "decks" => Self::Decks,
            "cards" => Self::Paper(None),
            other => match other.split_once('/')? {
                ("new", plan) => Self::Setup(Plan::parse(plan).unwrap_or_default()),
                ("game", id) => GameId::parse(id).map_or(Self::Start, Self::Game),
                ("decks", id) => GameId::parse(id).map_or(Self::Decks, Self::Deck),
                ("cards", id) => Self::Paper(GameId::parse(id)),
                ("present", id) => GameId::parse(id).map_or(Self::Start, Self::Present),
                // A letter with something behind it, such as the mark that a mail program adds.
                _ => return None,
            },
        })
    }

    /// The fragment of this route, for links.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start => "#".to_owned(),
            Self::Setup(plan) if *plan == Plan::default() => "#new".to_owned(),
            Self::Setup(plan) => format!("#new/{}", plan.code()),
            Self::Game(id) => format!("#game/{}", id.as_str()),
            Self::Present(id) => format!("#present/{}", id.as_str()),
            Self::Example => "#example".to_owned(),
            Self::Letter => "#letter".to_owned(),
            Self::Practise => "#practise".to_owned(),
            Self::Learn => "#learn".to_owned(),
            Self::Lookback => "#lookback".to_owned(),
            Self::Promise => "#promise".to_owned(),
            Self::Guide => "#guide".to_owned(),
            Self::Decks => "#decks".to_owned(),
            Self::Deck(id) => format!("#decks/{}", id.as_str()),
            Self::Paper(None) => "#cards".to_owned(),
            Self::Paper(Some(id)) => format!("#cards/{}", id.as_str()),
        }
    }

    /// Goes to this route from a form that is done with: the way back leads past it, because whoever goes back there would
    /// find it empty.
    pub fn follow_form(&self) {
        if matches!(Self::here(), Some(Self::Setup(_) | Self::Letter)) { self.replace() } else { self.go() }
    }

    /// The route that the address names.
    pub fn here() -> Option<Self> {
        window().location().hash().ok().and_then(|fragment| Self::parse(&fragment))
    }

    /// Goes to this route in the place of the one at hand: the way back leads past that one.
    fn replace(&self) {
        if let Err(error) = window().location().replace(&self.fragment()) {
            console::tell("the address cannot be changed", &error);
        }
    }

    /// Goes to this route.
    pub fn go(&self) {
        if let Err(error) = window().location().set_hash(&self.fragment()) {
            console::tell("the address cannot be changed", &error);
        }
    }
}
