//! What is typed or pasted, on its way into the game: cleaned, brought to Unicode's NFC by the browser, then checked.

use js_sys::JsString;
#[cfg(not(test))]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[cfg(not(test))]
use crate::cards::AccountName;
use crate::cards::entry::{Entry, EntryError};

/// Longer pastes are not even looked at; their length is counted roughly.
const LIMIT: usize = 8 * 1024;

/// The entry that a person typed.
pub fn typed<const MAX: usize, const LINES: bool>(text: &str) -> Result<Entry<MAX, LINES>, EntryError> {
    is_looked_at::<MAX>(text)?;
    Entry::new(&normal::<MAX, LINES>(text))
}

fn is_looked_at<const MAX: usize>(text: &str) -> Result<(), EntryError> {
    if text.len() > LIMIT { Err(EntryError::TooLong { max: MAX, found: text.chars().count() }) } else { Ok(()) }
}

/// The text as it is kept.
fn normal<const MAX: usize, const LINES: bool>(text: &str) -> String {
    // Cleaned first: a mark that goes may have stood between a letter and its accent.
    let cleaned = Entry::<MAX, LINES>::cleaned(text);
    JsString::from(cleaned).normalize("NFC").into()
}

#[cfg(not(test))]
#[wasm_split(table, fallible)]
fn account_part(text: String) -> Result<Result<AccountName, EntryError>, SplitLoaderError> {
    Ok(typed(&text))
}

/// The code name that a person typed; an error around it if it takes the tables of all letters and they do not come. A common
/// name is there at once.
#[cfg(not(test))]
pub async fn account(text: String) -> Result<Result<AccountName, EntryError>, SplitLoaderError> {
    if let Err(error) = is_looked_at::<{ AccountName::MAX }>(&text) {
        return Ok(Err(error));
    }
    match AccountName::counted(&normal::<{ AccountName::MAX }, false>(&text)) {
        Some(counted) => Ok(counted),
        None => account_part(text).await,
    }
}
