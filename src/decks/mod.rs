//! Decks of somebody's own, on their way in and out: tables, and what is wrong with a row, told apart from what is right.

mod encoding;
mod table;

pub use encoding::encoding;
pub use table::{LIMIT, TableError, incoming, is_json, spoken, write};

use crate::cards::{EntryError, Field, OwnCard};

/// Cards that come in, each a row of a table or a list, before anything is taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// The rows, in their order. Of those that are no cards, a table tells the first ones alone.
    pub rows: Vec<Row>,
    /// How many rows are no cards, told or not.
    pub wrong: usize,
}

/// A row that is a card, or is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which row it is, from 1, as whoever has the table before their eyes counts: blank rows are rows, a text of several lines
    /// is one, and the headings are none.
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
    /// These rows.
    pub fn new(rows: Vec<Row>) -> Self {
        let wrong = rows.iter().filter(|row| row.card.is_err()).count();
        Self { rows, wrong }
    }

    /// How many rows can be taken.
    pub fn good(&self) -> usize {
        self.rows.iter().filter(|row| row.card.is_ok()).count()
    }

    /// The cards that can be taken.
    pub fn cards(&self) -> Vec<OwnCard> {
        self.rows.iter().filter_map(|row| row.card.clone().ok()).collect()
    }

    /// What the cards that can be taken are called, in the language of this code or in one that it is lent from.
    pub fn names(&self, code: &str) -> Vec<String> {
        self.named(code).map(|(_, name)| name.to_owned()).collect()
    }

    /// The names that more than one card bears, and in which rows. Nothing is wrong with them, but in a game they look alike.
    pub fn alike(&self, code: &str) -> Vec<(String, Vec<usize>)> {
        let mut found: Vec<(&str, Vec<usize>)> = Vec::new();
        for (number, name) in self.named(code) {
            match found.iter_mut().find(|(other, _)| *other == name) {
                Some((_, numbers)) => numbers.push(number),
                None => found.push((name, vec![number])),
            }
        }
        let several = found.into_iter().filter(|(_, numbers)| numbers.len() > 1);
        several.map(|(name, numbers)| (name.to_owned(), numbers)).collect()
    }

    fn named<'a>(&'a self, code: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
        let cards = self.rows.iter().filter_map(|row| Some((row.number, row.card.as_ref().ok()?)));
        cards.filter_map(move |(number, card)| Some((number, card.text(Field::Name, code)?.0)))
    }
}
