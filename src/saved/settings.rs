//! The saved form of the settings: what somebody has chosen for this browser.

//!
//! They are the first thing that is read, long before any game, so that their form, a JSON object with one word in it, is
//! read and written here without the code that reads and writes games.

use crate::few;

/// The settings of a browser. What is not chosen follows the browser's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The tag of the language: letters, digits and hyphens.
    pub language: Option<String>,
}

impl Settings {
    /// The settings in a text; what cannot be read counts as not chosen.
    pub fn read(text: &str) -> Self {
        let after = |word: &str| Some(text.get(few::find(text, word)? + word.len()..)?.trim_start());
        let value = after("\"language\"").and_then(|rest| rest.strip_prefix(':')?.trim_start().strip_prefix('"'));
        let is_tag = |tag: &&str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let tag = value.and_then(|rest| rest.split_once('"')).map(|(tag, _)| tag).filter(is_tag);
        Self { language: tag.map(str::to_owned) }
    }

    /// The settings as they lay until November 2026: each in a text of its own.
    pub fn landed(text: impl Fn(&str) -> Option<String>) -> Self {
        Self { language: text("language") }
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        self.language.as_ref().map_or_else(|| "{}".to_owned(), |tag| format!("{{\"language\":\"{tag}\"}}"))
    }
}
