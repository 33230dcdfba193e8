//! The routes: which screen the address names. They live in the fragment, which no host gets to see.

use leptos::prelude::*;

use super::{inbox::Inbox, store::GameId};

/// A screen that has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// The set-up of a new game.
    Setup,
    /// A game, wherever it stands.
    Game(GameId),
    /// The letter in the inbox.
    Letter,
    /// Learning the roles.
    Learn,
    /// Looking back over all accounts.
    Lookback,
    /// What is promised.
    Promise,
}

impl Route {
    fn parse(fragment: &str) -> Self {
        match fragment.trim_start_matches('#').split_once('/') {
            Some(("game", id)) => GameId::parse(id).map_or(Self::Start, Self::Game),
            None if fragment == "#new" => Self::Setup,
            None if fragment == "#letter" => Self::Letter,
            None if fragment == "#learn" => Self::Learn,
            None if fragment == "#lookback" => Self::Lookback,
            None if fragment == "#promise" => Self::Promise,
            _ => Self::Start,
        }
    }

    /// The fragment of this route, for links.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start => "#".to_owned(),
            Self::Setup => "#new".to_owned(),
            Self::Game(id) => format!("#game/{}", id.as_str()),
            Self::Letter => "#letter".to_owned(),
            Self::Learn => "#learn".to_owned(),
            Self::Lookback => "#lookback".to_owned(),
            Self::Promise => "#promise".to_owned(),
        }
    }

    /// Goes to this route.
    pub fn go(&self) {
        if let Err(error) = window().location().set_hash(&self.fragment()) {
            leptos::logging::error!("the address cannot be changed: {error:?}");
        }
    }
}

/// The route that the address names now, kept up to date.
pub fn use_route(inbox: Inbox) -> ReadSignal<Route> {
    let current = move || {
        let fragment = window().location().hash().unwrap_or_default();
        if looks_like_letter(&fragment) {
            inbox.take_from_address(&fragment);
            return Route::Letter;
        }
        Route::parse(&fragment)
    };
    let (route, set_route) = signal(current());
    // The listener stays for as long as the page lives.
    window_event_listener_untyped("hashchange", move |_| {
        let now = current();
        if route.get_untracked() != now {
            set_route.set(now);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    route
}

/// Whether a fragment is meant as a letter, whole or damaged. Longer ones than any letter are not looked at.
fn looks_like_letter(fragment: &str) -> bool {
    (16..=512).contains(&fragment.len()) && !fragment.contains('/')
}
