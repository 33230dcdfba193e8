//! A row: a card of one order where another order of the same deck stands beside it, with its rank in both and how it is
//! marked. Whatever shows two orders shows these rows.

use crate::cards::deck::Card;

/// One of two orders that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first column.
    First,
    /// The second column.
    Second,
}

impl Side {
    /// Both, in the order of the columns.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// The side across.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    /// This side's one of two things.
    pub fn of<T>(self, [first, second]: [T; 2]) -> T {
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }
}

/// How a card is marked where both orders stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Both see it alike.
    Alike,
    /// They do not, but others lie farther apart.
    Apart,
    /// It is one of the differences worth a talk, with its number from 1.
    Difference(usize),
}

impl Mark {
    /// The mark of a card, given the differences in their order and whether both see it alike.
    pub(super) fn of(card: Card, differences: impl IntoIterator<Item = Card>, is_alike: bool) -> Self {
        match differences.into_iter().position(|other| other == card) {
            Some(at) => Self::Difference(at + 1),
            None if is_alike => Self::Alike,
            None => Self::Apart,
        }
    }

    /// The number of a difference worth a talk.
    pub fn number(self) -> Option<usize> {
        match self {
            Self::Difference(number) => Some(number),
            Self::Alike | Self::Apart => None,
        }
    }
}

/// A card of one order beside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The card.
    pub card: Card,
    /// Its rank here, from 1.
    pub rank: usize,
    /// Its rank on the other side; `None` where it has none there, which only first fives know.
    pub other: Option<usize>,
    /// How it is marked.
    pub mark: Mark,
}

/// How two orders lie to each other as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They are the same.
    Same,
    /// They are not quite the same, but nothing lies so far apart that it is worth a talk.
    Alike,
    /// Some cards are worth a talk.
    Apart,
    /// One is the other read from its end.
    Reversed,
}
