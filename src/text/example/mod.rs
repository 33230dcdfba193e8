//! The words of the example: an invented account, and what two have written down about it.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// The example.
pub struct ExampleText {
    /// The code name.
    pub account: &'static str,
    /// What is said above it.
    pub note: &'static str,
    /// What each of the two understands by the firefighter.
    pub fire_kam: &'static str,
    pub fire_leader: &'static str,
    pub impulse: &'static str,
    pub impulse_need: &'static str,
    pub interpretation: &'static str,
    pub experiment: &'static str,
}
