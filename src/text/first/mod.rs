//! The words from the start page to the countdown.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::cards::{Direction, Seat};

/// A text for each seat whose eyes can be used.
pub struct BySeat {
    pub kam: &'static str,
    pub leader: &'static str,
    pub customer: &'static str,
}

impl BySeat {
    /// The text for a seat.
    pub fn of(&self, seat: Seat) -> &'static str {
        match seat {
            Seat::Kam => self.kam,
            Seat::Leader => self.leader,
            Seat::Customer => self.customer,
        }
    }
}

/// The frame around every screen.
pub struct FrameText {
    pub app: &'static str,
    pub home: &'static str,
    pub skip: &'static str,
    pub language: &'static str,
    pub language_unkept: &'static str,
    pub privacy: &'static str,
    pub not_saved: &'static str,
    pub storage_full: &'static str,
    pub save_file: &'static str,
    pub gone: &'static str,
    pub elsewhere: &'static str,
    pub cancel: &'static str,
    pub language_missing: &'static str,
    pub unread: &'static str,
    /// What stands below the main button until the game has come.
    pub loading: &'static str,
    pub part_coming: &'static str,
    pub part_missing: &'static str,
    pub part_missing_how: &'static str,
    pub part_again: &'static str,
    pub part_reload: &'static str,
    pub promises: &'static str,
    pub guide: &'static str,
    pub update: &'static str,
    pub update_take_over: &'static str,
}

/// The cards that the start page shows, each with its deck.
pub const SHOWN: [(Direction, &str); 3] = [
    (Direction::External, "ext.uebersetzer"),
    (Direction::Internal, "int.sprachrohr"),
    (Direction::External, "ext.feuerwehr"),
];

/// The start page.
pub struct StartText {
    pub storage_full: &'static str,
    pub lead: &'static str,
    pub sentence: &'static str,
    /// What happens in which order: a word, and how.
    pub steps: [[&'static str; 2]; 3],
    pub new_game: &'static str,
    pub new_apart: &'static str,
    pub new_alone: &'static str,
    pub example: &'static str,
    /// The button where no game is saved here.
    pub open_saved: &'static str,
    pub newer: &'static str,
    pub newer_how: &'static str,
    pub by_yourself: &'static str,
    pub learn: &'static str,
    pub lookback: &'static str,
    pub decks: &'static str,
    pub missing: &'static str,
    pub missing_how: &'static str,
    pub deck_missing: &'static str,
    pub deck_missing_how: &'static str,
    pub locked_out_how: &'static str,
    pub practise: &'static str,
}

/// The set-up.
pub struct SetupText {
    pub title: &'static str,
    pub account: &'static str,
    pub account_hint: &'static str,
    pub account_empty: &'static str,
    pub account_long: fn(max: usize, found: usize) -> String,
    pub account_marks: &'static str,
    pub deal: &'static str,
    pub account_hint_alone: &'static str,
    /// What comes when the cards are dealt, by place.
    pub first_here: fn(seat: &str) -> String,
    pub first_apart: &'static str,
    pub first_alone: &'static str,
    /// The fold with everything else, and what is set there.
    pub plan: &'static str,
    pub here: &'static str,
    pub apart: &'static str,
    pub alone: &'static str,
    pub both_decks: &'static str,
    pub own_decks: &'static str,
    pub own_refused: &'static str,
    pub quick: &'static str,
    pub guess: &'static str,
}

/// Seats, decks and levels, as they are called everywhere.
pub struct NameText {
    pub kam: &'static str,
    pub leader: &'static str,
    pub customer: &'static str,
    pub outside: &'static str,
    pub inside: &'static str,
    pub outside_mark: &'static str,
    pub inside_mark: &'static str,
    pub very: &'static str,
    pub important: &'static str,
    pub less: &'static str,
    pub months: [&'static str; 12],
    pub date: fn(day: u32, month: &str, year: u32) -> String,
    /// Says that a card's words are in another language, of this code.
    pub lent: fn(code: &str) -> String,
    /// What an order is called that is sorted with a seat's eyes.
    pub imagined: BySeat,
}

/// The curtain between two players.
pub struct CurtainText {
    pub title: fn(seat: &str) -> String,
    pub stop_sharing: &'static str,
    pub look_away: fn(seat: &str) -> String,
    pub open: fn(seat: &str) -> String,
    pub escape: &'static str,
    pub escape_touch: &'static str,
    pub storage: &'static str,
    pub sealed_by: fn(seat: &str) -> String,
    pub drop: &'static str,
}

/// Sorting, from the first card to the seal.
pub struct SortText {
    pub undo: &'static str,
    pub steps: [&'static str; 4],
    pub step_of: fn(at: usize, of: usize) -> String,
    pub deal_title: fn(account: &str) -> String,
    pub deal_hint: &'static str,
    pub deal_hint_touch: &'static str,
    pub dealt: fn(card: &str, pile: &str) -> String,
    pub pile_size: fn(cards: usize) -> String,
    /// Opens a pile to look at its cards.
    pub look: fn(pile: &str) -> String,
    pub look_short: &'static str,
    pub offer_title: fn(pile: &str, cards: usize) -> String,
    pub offer_hint: &'static str,
    pub offer_split: &'static str,
    pub offer_keep: &'static str,
    pub split_title: fn(pile: &str) -> String,
    pub split_hint: &'static str,
    pub split_hint_touch: &'static str,
    pub upper: &'static str,
    pub lower: &'static str,
    pub order_title: fn(pile: &str) -> String,
    pub order_part: fn(part: usize, parts: usize) -> String,
    pub order_hint: &'static str,
    pub order_keys: &'static str,
    pub settle: &'static str,
    pub place: fn(card: &str, place: usize, of: usize) -> String,
    pub up: fn(card: &str) -> String,
    pub down: fn(card: &str) -> String,
    pub duel_title: fn(account: &str) -> String,
    pub duel_hint: &'static str,
    pub duel_more: &'static str,
    pub check_title: fn(k: usize) -> String,
    pub check_hint: &'static str,
    pub keyword: fn(card: &str) -> String,
    pub keyword_hint: &'static str,
    pub keyword_private: &'static str,
    pub keyword_long: fn(max: usize, found: usize) -> String,
    pub keyword_marks: &'static str,
    pub whole: fn(n: usize) -> String,
    pub seal: &'static str,
    pub seal_hint: &'static str,
    pub seal_hint_last: &'static str,
    pub sealed_title: fn(deck: &str) -> String,
    pub sealed_hint: &'static str,
    pub reopen: fn(deck: &str) -> String,
    pub next_deck: fn(deck: &str) -> String,
    pub pause: &'static str,
    pub hand_over: fn(seat: &str) -> String,
    pub final_note: &'static str,
    /// The card in the hand, for ears; the meaning is a sentence.
    pub in_hand: fn(card: &str, meaning: &str, at: usize, of: usize) -> String,
    /// How many cards of a pile have a number, and what is asked next.
    pub picked: fn(picked: usize, of: usize) -> String,
    /// The two of a duel, and the upper one of the two places that they stand for.
    pub duel_pair: fn(upper: &str, lower: &str, place: usize) -> String,
    /// What stands on top at the last look, for ears.
    pub top: fn(cards: &str) -> String,
    pub undone: &'static str,
    pub seal_keyword: &'static str,
}

/// The moment before the reveal.
pub struct ReadyText {
    pub title: &'static str,
    pub hint: &'static str,
    pub look: &'static str,
}
