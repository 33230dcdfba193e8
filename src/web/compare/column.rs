//! A column of the reveal: whose order it shows, or for which account.

use crate::{
    cards::{Scenario, Seat, Setup},
    text::Text,
    web::components::seat::seat_name,
};

/// What an order is called by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A seat's view, which may be sorted by somebody else with this seat's eyes.
    View {
        /// The seat.
        seat: Seat,
        /// Whether somebody else has sorted it.
        imagined: bool,
    },
    /// The own view of an account that was practised.
    Account(Scenario),
}

impl Column {
    /// The column of a seat in a game with this set-up.
    pub fn of(setup: &Setup, seat: Seat) -> Self {
        Self::View { seat, imagined: setup.is_imagined(seat) }
    }

    /// What the column is called.
    pub fn label(self, text: &Text) -> &'static str {
        match self {
            Self::View { seat, imagined: true } => text.name.imagined.of(seat),
            Self::View { seat, imagined: false } => text.seat(seat),
            Self::Account(scenario) => scenario.account(),
        }
    }

    /// A card's rank in this column, in words; a card without one is not among its first five.
    pub fn rank(self, text: &Text, rank: Option<usize>) -> String {
        text.rank(self.label(text), rank)
    }

    /// The name by which the style sheets know the column's sign; only seats have one.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Self::View { seat, .. } => Some(seat_name(seat)),
            Self::Account(_) => None,
        }
    }

    /// Whether somebody else has sorted this order.
    pub fn is_imagined(self) -> bool {
        matches!(self, Self::View { imagined: true, .. })
    }
}
