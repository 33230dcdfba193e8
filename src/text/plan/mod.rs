//! The words for the plan of a game: what the set-up asks behind its fold.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::text::first::BySeat;

/// Where it is played, with which cards, and who sorts.
pub struct PlanText {
    pub place: &'static str,
    pub place_one: &'static str,
    pub place_apart: &'static str,
    pub place_hint: &'static str,
    pub place_kam: &'static str,
    pub place_alone: &'static str,
    pub place_alone_hint: &'static str,
    pub decks: &'static str,
    pub decks_both_outside: &'static str,
    pub decks_both_inside: &'static str,
    pub decks_outside: &'static str,
    pub decks_inside: &'static str,
    pub depth: &'static str,
    pub depth_whole: &'static str,
    pub depth_five: &'static str,
    pub first: &'static str,
    pub first_hint: &'static str,
    pub own: &'static str,
    pub eyes: &'static str,
    pub eyes_of: BySeat,
    pub eyes_nobody: &'static str,
    pub guess: &'static str,
    pub guess_hint: &'static str,
}
