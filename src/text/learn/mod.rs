//! The words for learning the roles: leafing, the twins, the round, and how far one has come.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// How many names stand in both decks.
pub const TWINS: usize = 6;

/// What differs between the two cards that share a name.
pub struct TwinText {
    /// The role of both cards, see [`Deck::role`](crate::cards::Deck::role).
    pub role: &'static str,
    pub difference: &'static str,
}

/// Learning.
pub struct LearnText {
    pub title: &'static str,
    pub lead: &'static str,
    /// Where the names come from, and what is ours.
    pub origin: &'static str,
    pub parts: &'static str,
    pub leaf: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub position: fn(at: usize, of: usize) -> String,
    pub leaf_keys: &'static str,
    pub leaf_touch: &'static str,
    pub twins: &'static str,
    pub twins_how: &'static str,
    pub twin: [TwinText; TWINS],
    pub round: &'static str,
    pub round_how: &'static str,
    pub begin: fn(cards: usize) -> String,
    pub left: fn(questions: usize) -> String,
    pub choose: &'static str,
    pub right: fn(name: &str) -> String,
    pub wrong: fn(chosen: &str, name: &str) -> String,
    pub why_not: fn(chosen: &str) -> String,
    pub its_sign: fn(sign: &str) -> String,
    pub next_question: &'static str,
    pub to_result: &'static str,
    pub done: &'static str,
    pub done_right: fn(right: usize, of: usize) -> String,
    pub done_missed: fn(names: &str) -> String,
    pub enough: fn(day: &str) -> String,
    pub progress: &'static str,
    pub progress_how: &'static str,
    pub sure: &'static str,
    pub sure_how: &'static str,
    pub growing: &'static str,
    pub growing_how: &'static str,
    pub new: &'static str,
    pub new_how: &'static str,
    pub keeping: &'static str,
    pub forget: &'static str,
    pub forget_ask: &'static str,
    pub forget_note: &'static str,
    pub newer: &'static str,
    pub damaged: &'static str,
    pub gone: &'static str,
    pub denied: &'static str,
    pub full: &'static str,
}
