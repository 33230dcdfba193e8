//! The words of the role profile: which roles are carried at how many accounts, and what is written about them.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// The role profile.
pub struct ProfileText {
    pub title: &'static str,
    pub lead: &'static str,
    pub caution: &'static str,
    pub view: fn(seat: &str) -> String,
    pub accounts: fn(names: &str) -> String,
    pub threshold: &'static str,
    pub at_least: fn(accounts: usize, of: usize) -> String,
    pub core_how: fn(accounts: usize, of: usize) -> String,
    pub core: &'static str,
    pub core_none: &'static str,
    pub core_more: fn(roles: usize) -> String,
    pub single: &'static str,
    pub single_none: &'static str,
    pub none: &'static str,
    pub none_how: &'static str,
    pub high_at: fn(accounts: usize, of: usize) -> String,
    pub write: &'static str,
    pub write_how: &'static str,
    /// Purpose, tasks, powers and responsibility, each with a hint.
    pub headings: [(&'static str, &'static str); 4],
    pub names: &'static str,
    pub names_how: &'static str,
    pub name_of: fn(spelling: &str) -> String,
    pub columns: [&'static str; 7],
    pub print: &'static str,
    pub markdown: &'static str,
    pub table: &'static str,
    pub unkept: &'static str,
}
