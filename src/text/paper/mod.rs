//! The words around cards on paper.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// What is chosen, and how it is printed and cut.
pub struct PaperText {
    pub title: &'static str,
    pub lead: &'static str,
    pub decks: &'static str,
    pub deck: fn(deck: &str, cards: usize) -> String,
    /// No deck is chosen.
    pub none: &'static str,
    pub paper: &'static str,
    pub a4: &'static str,
    pub letter: &'static str,
    pub size: &'static str,
    pub eight: &'static str,
    pub four: &'static str,
    pub sides: &'static str,
    pub fronts: &'static str,
    pub both: &'static str,
    pub print: &'static str,
    pub count: fn(cards: usize, sheets: usize) -> String,
    pub how: &'static str,
    /// What to choose in the browser's print dialogue, and afterwards.
    pub how_list: [&'static str; 3],
    /// The same where both sides are printed.
    pub how_both: &'static str,
    pub back: &'static str,
    pub preview: &'static str,
    /// A picture of a page, for ears.
    pub page: fn(page: usize, pages: usize) -> String,
}
