//! The routes: which screen the address names. They live in the fragment, which no host gets to see.

use leptos::prelude::*;

use super::store::GameId;

/// A screen that has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// The set-up of a new game.
    Setup,
    /// A game, wherever it stands.
    Game(GameId),
}

impl Route {
    fn parse(fragment: &str) -> Self {
        match fragment.trim_start_matches('#').split_once('/') {
            Some(("game", id)) => GameId::parse(id).map_or(Self::Start, Self::Game),
            None if fragment == "#new" => Self::Setup,
            _ => Self::Start,
        }
    }

    /// The fragment of this route, for links.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start => "#".to_owned(),
            Self::Setup => "#new".to_owned(),
            Self::Game(id) => format!("#game/{}", id.as_str()),
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
pub fn use_route() -> ReadSignal<Route> {
    let current = || Route::parse(&window().location().hash().unwrap_or_default());
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
