//! What one side of a talk shares with the other, to be merged there: the orders by which the talk is known, and what was
//! noted. Code name, keywords, keys, and how anybody sorted are not in it, so that they cannot travel by mistake.

use super::{Game, Table};
use crate::{
    cards::{Deck, Depth, Order},
    talk::Talk,
};

/// The notes of one side, for the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub(crate) decks: Vec<Deck>,
    pub(crate) depth: Depth,
    /// All orders, by seat and deck.
    pub(crate) orders: Vec<Vec<Order>>,
    pub(crate) talk: Talk,
}

/// Why the other side's notes are not taken in. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// This game is not revealed yet.
    TooEarly,
    /// It is another talk: other decks or other orders.
    OtherTalk,
}

impl Game {
    /// What of this game may be passed to the other side; `None` before the reveal, or where there is no other side.
    pub fn shared(&self) -> Option<Shared> {
        let Table::Revealed(reveal) = self.table() else { return None };
        let of_seat = |of_seat: Vec<Option<Order>>| of_seat.into_iter().collect::<Option<Vec<_>>>();
        let orders = reveal.orders().into_iter().map(of_seat).collect::<Option<Vec<_>>>()?;
        let (decks, depth) = (self.setup.decks().to_vec(), self.setup.depth());
        (orders.len() > 1).then(|| Shared { decks, depth, orders, talk: self.talk.without_place() })
    }

    /// Takes in what the other side of the same talk has noted. Every word of both is kept.
    pub fn merge(&mut self, other: &Shared) -> Result<(), MergeError> {
        let own = self.shared().ok_or(MergeError::TooEarly)?;
        if own.decks != other.decks || own.orders != other.orders {
            return Err(MergeError::OtherTalk);
        }
        self.talk.join(&other.talk);
        Ok(())
    }
}
