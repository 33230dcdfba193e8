//! Decks of somebody's own: making them, what is wrong with a row, and the four roles of the study as an example.

#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::cards::{EntryError, Field};

/// The words around decks of somebody's own.
pub struct DecksText {
    pub title: &'static str,
    pub lead: &'static str,
    pub here: &'static str,
    pub none: &'static str,
    pub count: fn(on: usize, off: usize) -> String,
    pub in_use: fn(games: usize) -> String,
    pub edit: &'static str,
    pub edit_label: fn(deck: &str) -> String,
    pub play: &'static str,
    pub play_label: fn(deck: &str) -> String,
    pub print: &'static str,
    pub print_label: fn(deck: &str) -> String,
    pub delete: &'static str,
    pub delete_label: fn(deck: &str) -> String,
    pub delete_ask: fn(deck: &str) -> String,
    pub delete_note: &'static str,
    pub delete_note_used: fn(games: usize) -> String,
    pub keep: &'static str,
    pub file: &'static str,
    pub file_label: fn(deck: &str) -> String,
    pub table: &'static str,
    pub table_label: fn(deck: &str) -> String,
    pub unreadable: &'static str,
    pub newer: &'static str,
    pub unkept: &'static str,
    pub gone: &'static str,
    pub stays: &'static str,

    pub new: &'static str,
    pub new_how: &'static str,
    pub from_external: &'static str,
    pub from_internal: &'static str,
    pub from_nothing: &'static str,
    pub from_study: &'static str,
    pub open_file: &'static str,
    pub schema: &'static str,
    pub copy_of: fn(deck: &str) -> String,
    pub untitled: &'static str,
    pub not_fetched: &'static str,

    pub paste_title: &'static str,
    /// The head of the other ways to begin.
    pub without_table: &'static str,
    pub paste_how: &'static str,
    pub paste: &'static str,
    pub texts_in: &'static str,
    pub read: fn(cards: usize) -> String,
    pub wrong: fn(rows: usize) -> String,
    pub row: fn(row: usize) -> String,
    pub take: fn(cards: usize) -> String,
    pub take_right: fn(cards: usize) -> String,
    pub cancel: &'static str,
    pub empty: &'static str,
    pub large: &'static str,
    pub file_large: &'static str,
    pub no_table: &'static str,
    pub no_names: &'static str,
    pub too_few: fn(cards: usize) -> String,
    pub nameless: &'static str,
    pub cells: fn(cells: usize) -> String,
    pub twice: &'static str,
    /// Says that cards of this name, in these rows, will look alike.
    pub alike: fn(name: &str, rows: &[usize]) -> String,
    pub mark: &'static str,
    pub beyond: &'static str,
    pub field: fn(Field) -> &'static str,
    pub long: fn(field: &str, max: usize, found: usize) -> String,
    pub marks: fn(field: &str) -> String,
    pub no_deck: &'static str,
    pub no_colour: &'static str,
    pub known: fn(deck: &str) -> String,

    pub name: &'static str,
    pub name_empty: &'static str,
    pub facing: &'static str,
    pub facing_external: &'static str,
    pub facing_internal: &'static str,
    pub facing_own: &'static str,
    pub facing_words: &'static str,
    pub facing_empty: &'static str,
    pub facing_words_hint: &'static str,
    pub look: &'static str,
    pub colour: &'static str,
    pub colour_own: &'static str,
    pub colour_hint: &'static str,
    pub logo: &'static str,
    pub logo_hint: &'static str,
    pub logo_remove: &'static str,
    pub logo_kind: &'static str,
    pub logo_broken: &'static str,
    pub logo_large: fn(kilobytes: usize) -> String,
    pub cards: &'static str,
    pub cards_how: &'static str,
    pub in_game: &'static str,
    pub pictogram: &'static str,
    pub pictogram_none: &'static str,
    pub more: &'static str,
    pub up: fn(card: &str) -> String,
    pub down: fn(card: &str) -> String,
    pub remove: fn(card: &str) -> String,
    pub add: &'static str,
    pub full: &'static str,
    pub card: fn(at: usize) -> String,
    pub preview: &'static str,
    pub preview_how: &'static str,
    pub off: &'static str,
    pub few: fn(cards: usize) -> String,
    pub nameless_at: fn(at: usize) -> String,
    pub quick_small: &'static str,
    pub missing: &'static str,
    pub all: &'static str,

    pub own_choice: &'static str,
    pub then: &'static str,
    pub then_none: &'static str,
    pub make: &'static str,
    pub send_file: fn(deck: &str) -> String,
    pub send_file_how: &'static str,
    pub not_that: &'static str,
    pub no_file: &'static str,
    pub other_file: &'static str,
    pub opened: &'static str,

    /// The four roles of the study: name, meaning, sign, question, excess.
    pub study: [[&'static str; 5]; 4],
    pub study_name: &'static str,
}

impl DecksText {
    /// Why a deck cannot be called like this.
    pub fn name_refused(&self, error: EntryError) -> String {
        self.title_refused(self.name, self.name_empty, error)
    }

    /// Why a direction cannot be called like this.
    pub fn facing_refused(&self, error: EntryError) -> String {
        self.title_refused(self.facing_words, self.facing_empty, error)
    }

    fn title_refused(&self, name: &str, empty: &str, error: EntryError) -> String {
        match error {
            EntryError::Empty => empty.to_owned(),
            EntryError::TooLong { max, found } => (self.long)(name, max, found),
            EntryError::Marks => (self.marks)(name),
        }
    }

    /// Why a text on a card cannot be taken.
    pub fn refused(&self, field: Field, error: EntryError) -> String {
        let name = (self.field)(field);
        match error {
            EntryError::TooLong { max, found } => (self.long)(name, max, found),
            EntryError::Marks => (self.marks)(name),
            EntryError::Empty => self.nameless.to_owned(),
        }
    }
}

/// Numbers as a sentence lists them, the last one after this word.
fn listed(numbers: &[usize], and: &str) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match numbers.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => numbers.concat(),
    }
}
