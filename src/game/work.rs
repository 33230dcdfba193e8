//! The work: what one seat has done on one deck, from the deal to the seal.

use litemap::LiteMap;

use crate::{
    cards::{
        deck::Card,
        entry::Keyword,
        order::{Depth, Order},
        pick::Pick,
        ranking::Ranking,
        sort::Sort,
    },
    talk::GUESSED,
};

/// The way to an order, by how deep that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Making {
    /// Of all cards, over piles.
    Sort(Sort),
    /// Of the first five, by taps.
    Pick(Pick),
}

impl Making {
    /// Nothing is done yet; the cards are shuffled.
    pub(crate) fn new(depth: Depth, shuffle: &Ranking) -> Self {
        match depth {
            Depth::Whole => Self::Sort(Sort::new(shuffle)),
            Depth::FirstFive => Self::Pick(Pick::new(shuffle)),
        }
    }

    /// What has come to this order by the shortest way: for an order that comes back from a code.
    pub(crate) fn of(order: &Order) -> Self {
        match order {
            Order::Whole(ranking) => Self::Sort(Sort::of(ranking)),
            Order::FirstFive(five) => Self::Pick(Pick::of(five)),
        }
    }

    /// Takes the last act back; `false` if there is none.
    pub(crate) fn undo(&mut self) -> bool {
        match self {
            Self::Sort(sort) => sort.undo(),
            Self::Pick(pick) => pick.undo(),
        }
    }

    /// The order that it has come to, once there is one.
    pub(crate) fn order(&self) -> Option<Order> {
        match self {
            Self::Sort(sort) => sort.ranking().map(Order::Whole),
            Self::Pick(pick) => pick.first_five().map(Order::FirstFive),
        }
    }
}

/// One seat's work on one deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub(crate) making: Making,
    pub(crate) keywords: LiteMap<Card, Keyword>,
    /// The cards that the other seat will have put on top, in the order of the deck's list; at most [`GUESSED`].
    pub(crate) guess: Vec<Card>,
    pub(crate) sealed: bool,
}

impl Work {
    /// The way to a whole order; `None` in a quick round.
    pub fn sort(&self) -> Option<&Sort> {
        match &self.making {
            Making::Sort(sort) => Some(sort),
            Making::Pick(_) => None,
        }
    }

    /// The way to the first five; `None` where all cards are ordered.
    pub fn pick(&self) -> Option<&Pick> {
        match &self.making {
            Making::Sort(_) => None,
            Making::Pick(pick) => Some(pick),
        }
    }

    /// The order in which the cards come to the table, or lie on it.
    pub fn deal(&self) -> &[Card] {
        match &self.making {
            Making::Sort(sort) => sort.deal(),
            Making::Pick(pick) => pick.deal(),
        }
    }

    /// Whether anything is done that can be taken back.
    pub fn is_begun(&self) -> bool {
        match &self.making {
            Making::Sort(sort) => !sort.log().is_empty(),
            Making::Pick(pick) => !pick.log().is_empty(),
        }
    }

    /// The order, once there is one that can be sealed.
    pub fn order(&self) -> Option<Order> {
        self.making.order()
    }

    /// The private keywords, by card.
    pub fn keywords(&self) -> &LiteMap<Card, Keyword> {
        &self.keywords
    }

    /// The cards that the other seat is thought to have put on top.
    pub fn guess(&self) -> &[Card] {
        &self.guess
    }

    /// Whether the order is sealed. A sealed work has an order.
    pub fn is_sealed(&self) -> bool {
        self.sealed
    }
}

/// A complete guess, in the order of the deck's list.
pub(crate) fn guess_of(guess: &[Card]) -> Option<[Card; GUESSED]> {
    guess.try_into().ok()
}
