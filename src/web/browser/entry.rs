//! What is typed or pasted, on its way into the game: cleaned, brought to Unicode's NFC by the browser, then checked.

use js_sys::JsString;

use crate::cards::entry::{Entry, EntryError};

/// Longer pastes are not even looked at; their length is counted roughly.
const LIMIT: usize = 8 * 1024;

/// The entry that a person typed.
pub fn typed<const MAX: usize, const LINES: bool>(text: &str) -> Result<Entry<MAX, LINES>, EntryError> {
    if text.len() > LIMIT {
        return Err(EntryError::TooLong { max: MAX, found: text.chars().count() });
    }
    // Cleaned first: a mark that goes may have stood between a letter and its accent.
    let cleaned = Entry::<MAX, LINES>::cleaned(text);
    let normal: String = JsString::from(cleaned).normalize("NFC").into();
    Entry::new(&normal)
}
