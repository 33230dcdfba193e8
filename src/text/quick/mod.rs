//! The words of a quick round: the pick of the first five, two fives side by side, and what is left of them.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// A quick round.
pub struct QuickText {
    pub pick_title: fn(account: &str) -> String,
    pub pick_hint: &'static str,
    /// For the screen reader: how to move between the cards.
    pub pick_keys: &'static str,
    /// The same where five are picked: a digit is a rank.
    pub place_keys: &'static str,
    pub count: fn(picked: usize, of: usize) -> String,
    pub taken_back: fn(card: &str) -> String,
    pub full: &'static str,
    pub missing: fn(missing: usize) -> String,
    /// What is compared, and what is not.
    pub compared: &'static str,
    /// The same where one order stands alone.
    pub alone: &'static str,
    pub only_mark: &'static str,
    pub not_among: fn(seat: &str) -> String,
    pub not_among_short: &'static str,
    pub differences: fn(count: usize) -> String,
    pub same_cards: &'static str,
    pub no_differences: &'static str,
    pub no_differences_alone: &'static str,
    pub twins_how: &'static str,
    pub moved_how: &'static str,
    pub moved_in: fn(card: &str, rank: usize) -> String,
    pub moved_out: fn(card: &str, rank: usize) -> String,
    pub moved_none: fn(seat: &str) -> String,
    pub slide: fn(deck: &str) -> String,
    pub side_by_side: &'static str,
    /// What an invitation to one says.
    pub invited: &'static str,
    /// Orders that are sealed already do not fit an invitation.
    pub other_depth: &'static str,
    /// What it is called, and what the result sheet says of it.
    pub name: &'static str,
    pub fact: &'static str,
    pub lookback_depth: &'static str,
    pub lookback_whole: &'static str,
    pub lookback_quick: &'static str,
    pub lookback_apart: &'static str,
    pub lookback_matrix_how: &'static str,
    pub journey_none: &'static str,
}
