//! The words for looking back: the matrix of accounts and roles, what it shows, and what has moved.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// Looking back.
pub struct LookbackText {
    pub title: &'static str,
    pub never_people: &'static str,
    pub several_people: &'static str,
    pub view: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub one_account: &'static str,
    pub matrix: &'static str,
    pub matrix_how: &'static str,
    pub matrix_of: fn(seat: &str, deck: &str) -> String,
    pub absent: &'static str,
    pub journeys: &'static str,
    pub journey: fn(account: &str, from: &str, to: &str) -> String,
    pub journey_none: &'static str,
}
