//! The words of practising: the six fictional accounts, the invented voice, and what moves between two accounts.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// A fictional account.
pub struct AccountText {
    /// The stable id of the scenario.
    pub id: &'static str,
    /// What kind of customer it is.
    pub kind: &'static str,
    pub situation: &'static str,
    /// One reason for each role that the voice names, by card id.
    pub reasons: &'static [(&'static str, &'static str)],
    pub question: &'static str,
}

impl AccountText {
    /// Why the voice names this card; `None` if it does not.
    pub fn reason(&self, card: &str) -> Option<&'static str> {
        self.reasons.iter().find(|(id, _)| *id == card).map(|(_, reason)| *reason)
    }
}

/// Practising.
pub struct PracticeText {
    pub title: &'static str,
    pub lead: &'static str,
    pub accounts: &'static str,
    pub done_count: fn(done: usize, of: usize) -> String,
    pub done: &'static str,
    pub under_way: &'static str,
    pub start: &'static str,
    pub start_label: fn(account: &str) -> String,
    pub again: &'static str,
    pub again_label: fn(account: &str) -> String,
    pub look: &'static str,
    pub look_label: fn(account: &str) -> String,
    /// Above the story of an account, on every step.
    pub story: fn(account: &str) -> String,
    pub voice: &'static str,
    pub voice_how: &'static str,
    pub voice_mark: &'static str,
    pub voice_rank: fn(rank: usize) -> String,
    pub voice_no_rank: &'static str,
    pub moved_by: &'static str,
    pub moved_by_how: &'static str,
    /// What was on top at the account before, and is not here.
    pub gone: fn(account: &str, cards: &str) -> String,
    pub question: &'static str,
    pub own_words: &'static str,
    pub own_words_how: &'static str,
    pub next: fn(account: &str) -> String,
    pub all: &'static str,
    pub to_end: &'static str,
    pub end: &'static str,
    pub end_lead: &'static str,
    pub learned: &'static str,
    pub learned_none: &'static str,
    pub own_words_all: &'static str,
    pub print: &'static str,
    pub prepare: &'static str,
    pub anew: &'static str,
    pub movement: &'static str,
    pub movement_how: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub wandered: fn(count: usize) -> String,
    pub wandered_none: &'static str,
    pub rank: fn(account: &str, rank: usize) -> String,
    pub differing: &'static str,
    pub differing_how: &'static str,
    pub differing_none: &'static str,
    pub trait_column: &'static str,
    pub picture: &'static str,
}
