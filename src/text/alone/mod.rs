//! The words of playing alone: whose eyes are used, and the sentences that are for two where two play.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::cards::Seat;

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

/// Playing alone.
pub struct AloneText {
    pub place: &'static str,
    pub place_hint: &'static str,
    pub account_hint: &'static str,
    pub own: &'static str,
    pub eyes: &'static str,
    pub eyes_of: BySeat,
    pub eyes_nobody: &'static str,
    /// What an order is called that is sorted with a seat's eyes.
    pub view: BySeat,
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
