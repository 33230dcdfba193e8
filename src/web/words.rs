//! The words of a deck's cards, read in the language in use. They are handed on as an argument, so that no deck's names
//! can stand under another deck's heading.

use leptos::prelude::*;

use crate::web::language::{Tongue, use_tongue};
use crate::{
    cards::{Called, Card, Deck, Direction, Facing, Field, own::OwnFacing},
    text::{card::pictogram, faces},
};

/// A deck whose cards are shown.
#[derive(Clone, Copy)]
pub struct Words {
    deck: StoredValue<Deck>,
    tongue: Tongue,
}

impl Words {
    /// The words of this deck's cards.
    pub fn new(deck: Deck) -> Self {
        Self { deck: StoredValue::new(deck), tongue: use_tongue() }
    }

    /// The deck.
    pub fn deck(self) -> Deck {
        self.deck.get_value()
    }

    /// Where the roles of the deck are played.
    pub fn facing(self) -> Facing {
        self.deck.with_value(Deck::facing)
    }

    /// What the deck is called, in the language in use; tracked.
    pub fn label(self) -> String {
        let called = self.deck.with_value(Deck::called);
        self.tongue.language().text().called(&called).to_owned()
    }

    /// Where the roles of the deck are played, in a word of the language in use or in its maker's own; tracked.
    pub fn mark(self) -> String {
        let text = self.tongue.language().text();
        let named = |deck: &Deck| match &deck.own()?.deck.facing {
            OwnFacing::Words(words) => Some(words.as_str().to_owned()),
            OwnFacing::Known(_) => None,
        };
        self.deck.with_value(named).unwrap_or_else(|| {
            match self.facing() {
                Facing::Known(Direction::Internal) => text.name.inside_mark,
                _ => text.name.outside_mark,
            }
            .to_owned()
        })
    }

    /// Where the pictogram of a card lies within the page; see [`pictogram_of`].
    pub fn pictogram(self, of: Card) -> String {
        self.deck.with_value(|deck| pictogram_of(deck, deck.id(of)))
    }

    /// One of the texts on a card, in the language in use; tracked.
    pub fn text(self, of: Card, field: Field) -> String {
        self.deck.with_value(|deck| faces::text(self.tongue.language(), deck, of, field).to_owned())
    }

    /// The code of the language that one of these texts of a card is lent from, where it has none in the language in use;
    /// tracked.
    pub fn lent(self, of: Card, fields: &[Field]) -> Option<String> {
        self.deck.with_value(|deck| faces::lent(self.tongue.language(), deck, of, fields).map(str::to_owned))
    }

    /// The one-line meaning of a card, in the language in use; tracked.
    pub fn meaning(self, of: Card) -> String {
        self.text(of, Field::Meaning)
    }

    /// The name of a card, in the language in use; tracked.
    pub fn name(self, of: Card) -> String {
        self.text(of, Field::Name)
    }

    /// The shades of the deck's own colour for words on light and on dark ground, if it has one.
    pub fn inks(self) -> [Option<String>; 2] {
        self.deck.with_value(|deck| {
            let inks = deck.own().and_then(|own| own.inks);
            [0, 1].map(|ground| inks.map(|inks| inks[ground].code()))
        })
    }

    /// The address of the deck's picture, if it has one.
    pub fn logo(self) -> Option<String> {
        self.deck.with_value(|deck| deck.own()?.logo.clone())
    }

    /// Which deck it is, as the style sheets know it.
    pub fn side(self) -> &'static str {
        deck_name(self.facing())
    }
}

/// Where a card without a pictogram has it, if other cards of its deck have one: its place is kept, so that the names of a list
/// begin below each other.
pub const NOWHERE: &str = "#";

/// Where the pictogram of the card with this id lies within the page; empty where no card of its deck has one.
pub fn pictogram_of(deck: &Deck, id: &str) -> String {
    let Some(own) = deck.own() else { return pictogram(id) };
    let cards = own.deck.cards();
    match cards.iter().find(|card| card.id == id).and_then(|card| card.pictogram.as_deref()) {
        Some(role) => pictogram(role),
        None if cards.iter().any(|card| card.pictogram.is_some()) => NOWHERE.to_owned(),
        None => String::new(),
    }
}

/// The name that the style sheets know a deck by.
pub fn deck_name(facing: Facing) -> &'static str {
    match facing {
        Facing::Known(Direction::External) => "outside",
        Facing::Known(Direction::Internal) => "inside",
        Facing::OwnWords => "own",
    }
}

/// What these decks are called, by their places, in the language in use; tracked.
pub fn use_labels(decks: &[Deck]) -> impl Fn(usize) -> String + Copy + Send + Sync + use<> {
    let tongue = use_tongue();
    let called = StoredValue::new(decks.iter().map(Deck::called).collect::<Vec<Called>>());
    move |place| {
        let text = tongue.language().text();
        called.with_value(|all| all.get(place).map(|called| text.called(called).to_owned())).unwrap_or_default()
    }
}
