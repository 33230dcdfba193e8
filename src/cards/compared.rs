//! Two orders of one deck, held against each other: two whole ones or two of a quick round. A quick and a whole order are
//! never compared, so there is no third kind.

use crate::cards::{
    comparison::Comparison,
    deck::Card,
    order::Order,
    overlap::Overlap,
    row::{Likeness, Row, Side},
};

/// Two orders of one deck and of one depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Two rankings of all cards.
    Whole(Comparison),
    /// Two first fives.
    FirstFive(Overlap),
}

impl Compared {
    /// Holds two orders against each other; `None` if they are of different sizes or depths.
    pub fn new(first: &Order, second: &Order) -> Option<Self> {
        match (first, second) {
            (Order::Whole(first), Order::Whole(second)) => Comparison::new(first, second).map(Self::Whole),
            (Order::FirstFive(first), Order::FirstFive(second)) => Overlap::new(first, second).map(Self::FirstFive),
            _ => None,
        }
    }

    /// The comparison of two whole orders.
    pub fn whole(self) -> Option<Comparison> {
        match self {
            Self::Whole(comparison) => Some(comparison),
            Self::FirstFive(_) => None,
        }
    }

    /// The overlap of two quick orders.
    pub fn first_five(self) -> Option<Overlap> {
        match self {
            Self::Whole(_) => None,
            Self::FirstFive(overlap) => Some(overlap),
        }
    }

    /// The cards on top in both orders, by the sum of their ranks.
    pub fn shared_top(&self) -> Vec<Card> {
        match self {
            Self::Whole(comparison) => comparison.shared_top(),
            Self::FirstFive(overlap) => overlap.shared().into_iter().map(|shared| shared.card).collect(),
        }
    }

    /// The cards that are worth a talk.
    pub fn differences(&self) -> Vec<Card> {
        match self {
            Self::Whole(comparison) => comparison.differences().into_iter().map(|gap| gap.card).collect(),
            Self::FirstFive(overlap) => overlap.differences().into_iter().map(|one| one.card).collect(),
        }
    }

    /// One order beside the other.
    pub fn rows(&self, side: Side) -> Vec<Row> {
        match self {
            Self::Whole(comparison) => comparison.rows(side),
            Self::FirstFive(overlap) => overlap.rows(side),
        }
    }

    /// How the two orders lie to each other.
    pub fn likeness(&self) -> Likeness {
        match self {
            Self::Whole(comparison) => comparison.likeness(),
            Self::FirstFive(overlap) => overlap.likeness(),
        }
    }
}
