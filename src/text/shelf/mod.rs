//! The words for the shelf: the games that are saved here, and what comes in from a file.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// The saved games.
pub struct ShelfText {
    pub saved: &'static str,
    pub none_saved: &'static str,
    pub more: fn(left: usize) -> String,
    pub resume: &'static str,
    pub resume_label: fn(account: &str) -> String,
    /// A new game with the settings of this one.
    pub again: &'static str,
    pub again_label: fn(account: &str) -> String,
    pub delete: &'static str,
    pub delete_label: fn(account: &str) -> String,
    pub delete_ask: fn(account: &str) -> String,
    pub delete_note: &'static str,
    pub delete_held: fn(date: &str) -> String,
    pub keep: &'static str,
    pub started: fn(date: &str) -> String,
    pub played: fn(date: &str, time: &str) -> String,
    pub state_curtain: fn(seat: &str) -> String,
    pub state_turn: fn(seat: &str, deck: &str) -> String,
    pub state_ready: &'static str,
    pub state_revealed: &'static str,
    pub unreadable: &'static str,
    pub unreadable_how: &'static str,
    pub deck_missing_how: &'static str,
    pub open_file: &'static str,
    pub file_unreadable: &'static str,
    pub file_large: &'static str,
    pub stays: &'static str,
    pub delete_all: &'static str,
    pub delete_all_ask: &'static str,
    pub delete_all_note: &'static str,
    pub deleted_all: &'static str,
    pub not_deleted: &'static str,
    pub file_opened: &'static str,
    pub file_known: &'static str,
    pub file_same_talk: &'static str,
}
