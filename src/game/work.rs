//! The work: what one seat has done on one deck, from the deal to the seal.

use litemap::LiteMap;

use crate::{
    cards::{deck::Card, entry::Keyword, sort::Sort},
    talk::GUESSED,
};

/// One seat's work on one deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub(crate) sort: Sort,
    pub(crate) keywords: LiteMap<Card, Keyword>,
    /// The cards that the other seat will have put on top, in the order of the deck's list; at most [`GUESSED`].
    pub(crate) guess: Vec<Card>,
    pub(crate) sealed: bool,
}

impl Work {
    /// The way to the order.
    pub fn sort(&self) -> &Sort {
        &self.sort
    }

    /// The private keywords, by card.
    pub fn keywords(&self) -> &LiteMap<Card, Keyword> {
        &self.keywords
    }

    /// The cards that the other seat is thought to have put on top.
    pub fn guess(&self) -> &[Card] {
        &self.guess
    }

    /// Whether the order is sealed. A sealed work has a ranking.
    pub fn is_sealed(&self) -> bool {
        self.sealed
    }
}

/// A complete guess, in the order of the deck's list.
pub(crate) fn guess_of(guess: &[Card]) -> Option<[Card; GUESSED]> {
    guess.try_into().ok()
}
