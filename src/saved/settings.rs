//! The saved form of the settings: what somebody has chosen for this browser.

use serde::{Deserialize, Serialize};

/// The settings of a browser. What is not chosen follows the browser's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The tag of the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Settings {
    /// The settings in a text; what cannot be read counts as not chosen.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The settings as they lay until November 2026: each in a text of its own.
    pub fn landed(text: impl Fn(&str) -> Option<String>) -> Self {
        Self { language: text("language") }
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
