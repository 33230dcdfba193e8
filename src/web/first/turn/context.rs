//! One seat's turn at one deck, as a context for the steps of sorting.

use leptos::prelude::*;

use crate::{
    cards::{
        Deck, Mode, Seat,
        sort::{Action, Sort},
    },
    game::{Event, Table, Work},
    text::Text,
    web::{components::announcer::Announce, desk::Desk, words::Words},
};

/// One seat's turn at one deck, as a context for the steps.
#[derive(Clone, Copy)]
pub struct Turn {
    pub(super) desk: Desk,
    pub(super) seat: Seat,
    pub(super) place: usize,
    pub(super) words: Words,
    pub(super) announce: Announce,
}

impl Turn {
    /// Whose turn it is.
    pub fn seat(self) -> Seat {
        self.seat
    }

    /// What this seat's order is called.
    pub fn view(self, text: &Text) -> &'static str {
        self.desk.game().with_untracked(|game| text.view(game.setup(), self.seat))
    }

    /// Whether one person plays alone.
    pub fn is_alone(self) -> bool {
        self.desk.game().with_untracked(|game| game.setup().mode() == Mode::Alone)
    }

    /// The place of the deck in the set-up.
    pub fn place(self) -> usize {
        self.place
    }

    /// The deck at hand.
    pub fn deck(self) -> Deck {
        self.words.deck()
    }

    /// Where sentences are said aloud.
    pub fn announce(self) -> Announce {
        self.announce
    }

    /// The desk in which the game is played.
    pub fn desk(self) -> Desk {
        self.desk
    }

    /// Reads this turn's work; tracked. `None` once the turn is over.
    pub fn work<R>(self, read: impl FnOnce(&Work) -> R) -> Option<R> {
        self.desk.game().with(|game| match game.table() {
            Table::Turn { seat, deck, work } if seat == self.seat && deck == self.place => Some(read(work)),
            _ => None,
        })
    }

    /// Reads this turn's sort; tracked. A fallback stands in once the turn is over.
    pub fn sort<R: Default>(self, read: impl FnOnce(&Sort) -> R) -> R {
        self.work(|work| read(work.sort())).unwrap_or_default()
    }

    /// Does a sorting action. Says whether it was possible.
    pub fn act(self, action: Action) -> bool {
        self.desk.play(Event::Sort(action))
    }

    /// The code name of the key account.
    pub fn account(self) -> String {
        self.desk.game().with_untracked(|game| game.setup().account().as_str().to_owned())
    }
}

/// The turn around the caller.
pub fn use_turn() -> Turn {
    expect_context::<Turn>()
}
