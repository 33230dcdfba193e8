//! The steps of a turn after the first look at the cards, and what is done with the cards that lie on a pile.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// Piles, lists and duels.
pub struct StepsText {
    /// The number that a card in a list bears, for ears.
    pub number: fn(place: usize) -> String,
    pub up: &'static str,
    pub down: &'static str,
    /// While nobody has chosen anything in a pile.
    pub untouched: &'static str,
    pub rest: &'static str,
    pub picked_card: fn(card: &str, place: usize, left: usize) -> String,
    pub unpicked: fn(card: &str) -> String,
    /// Between the two cards of a duel.
    pub or: &'static str,
    pub duel_places: fn(upper: usize, lower: usize) -> String,
    /// The challenger has won, and the card that it met stands below it now.
    pub rises: fn(winner: &str, place: usize, loser: &str) -> String,
    /// The challenger has lost.
    pub stays: fn(winner: &str, place: usize) -> String,
    pub copy_title: &'static str,
    pub copy_hint: &'static str,
    /// The field for a few letters of the next card.
    pub copy_field: fn(place: usize) -> String,
    /// No card has the letters in its name.
    pub copy_unknown: &'static str,
    /// A card that has them lies on the table already.
    pub copy_known: fn(card: &str, place: usize) -> String,
    pub pile_title: fn(pile: &str, cards: usize) -> String,
    pub pile_how: &'static str,
    pub pile_empty: &'static str,
    pub pile_close: &'static str,
    /// Lays a card onto a pile.
    pub lay_label: fn(card: &str, pile: &str) -> String,
    pub laid: fn(card: &str, pile: &str) -> String,
}
