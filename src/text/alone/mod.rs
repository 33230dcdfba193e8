//! The words of playing alone: whose eyes are used, and the sentences that are for two where two play.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::text::first::BySeat;

/// Playing alone.
pub struct AloneText {
    pub pause: BySeat,
    pub pause_how: &'static str,
    pub go_on: BySeat,
    pub seal_hint: &'static str,
    pub seal_hint_last: &'static str,
    pub final_note: &'static str,
    pub ready: &'static str,
    pub ready_two: &'static str,
    pub ready_hint: &'static str,
    pub ready_hint_two: &'static str,
    pub ready_hint_practice: &'static str,
    pub look: &'static str,
    pub title: fn(account: &str) -> String,
    pub lead: &'static str,
    pub lead_two: &'static str,
    pub no_differences: &'static str,
    pub own_order: &'static str,
    pub state: fn(state: &str) -> String,
    pub state_practice: fn(state: &str) -> String,
    pub state_own: fn(deck: &str) -> String,
    pub state_eyes: fn(view: &str, deck: &str) -> String,
}
