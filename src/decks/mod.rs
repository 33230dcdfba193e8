//! Decks of somebody's own, on their way in and out: tables, and what is wrong with a row, told apart from what is right.

mod encoding;
mod table;

pub use encoding::encoding;
pub use table::{LIMIT, TableError, incoming, write};

use crate::cards::{EntryError, Field, OwnCard};

/// Cards that come in, each a row of a table or a list, before anything is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The rows, in their order.
    pub rows: Vec<Row>,
}

/// A row that is a card, or is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which row it is, from 1 and without the headings, as whoever has the table before their eyes counts.
    pub number: usize,
    /// The card, or why there is none.
    pub card: Result<OwnCard, Problem>,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// The card has no name.
    Nameless,
    /// A text on it cannot be taken.
    Text(Field, EntryError),
    /// It has so many cells, of which the table has headings for fewer.
    Cells(usize),
    /// A card before it has the same id.
    Twice,
    /// Its id, its pictogram or the code of its language is none.
    Mark,
    /// It is one card more than a deck can have.
    Beyond,
}

impl Incoming {
    /// How many rows can be taken.
    pub fn good(&self) -> usize {
        self.rows.iter().filter(|row| row.card.is_ok()).count()
    }

    /// The cards that can be taken.
    pub fn cards(&self) -> Vec<OwnCard> {
        self.rows.iter().filter_map(|row| row.card.clone().ok()).collect()
    }
}
