//! The study's voice, after a reveal: what a published study found, with its source, and the question it leads to.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// The study's voice and the customer's.
pub struct StudyText {
    pub title: &'static str,
    /// Where the customer is an invented one, who says nothing.
    pub title_practice: &'static str,
    /// What the study found; it gives no figures, and none are known.
    pub facts: [&'static str; 3],
    pub source: &'static str,
    pub not_ours: &'static str,
    pub customer: &'static str,
    pub customer_how: &'static str,
    pub taps: fn(seat: &str, deck: &str) -> String,
    pub count: fn(laid: usize, of: usize) -> String,
    pub ask: &'static str,
    pub ask_how: &'static str,
}
