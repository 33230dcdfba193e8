//! An entry: a text that a person typed, made safe to keep, show and export.

use unicode_segmentation::UnicodeSegmentation;

/// Why a text is refused. Nothing is cut or changed silently, so that no word is lost without a sentence about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// Nothing but blanks.
    Empty,
    /// Longer than it may be; both counts are graphemes, what a reader calls a character.
    TooLong {
        /// How many there may be.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// An invisible character that controls layout or reading direction.
    Control,
    /// More than two accents piled on one letter.
    Marks,
}

/// A non-empty text of at most `MAX` graphemes, trimmed, without control characters; with `LINES`, line breaks and tabs
/// are allowed. The caller brings the text to Unicode's NFC first.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Entry<const MAX: usize, const LINES: bool = false>(String);

/// The code name of a key account.
pub type AccountName = Entry<40>;
/// A private reminder on one card.
pub type Keyword = Entry<60>;
/// A text of several lines.
pub type Note = Entry<400, true>;

impl<const MAX: usize, const LINES: bool> Entry<MAX, LINES> {
    /// How many graphemes there may be.
    pub const MAX: usize = MAX;

    /// Checks a text; see [`EntryError`] for what is refused.
    pub fn new(text: &str) -> Result<Self, EntryError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EntryError::Empty);
        }
        let found = text.graphemes(true).count();
        if found > MAX {
            return Err(EntryError::TooLong { max: MAX, found });
        }
        if text.chars().any(|c| (c.is_control() || is_bidi_control(c)) && !(LINES && matches!(c, '\n' | '\t'))) {
            return Err(EntryError::Control);
        }
        if text.graphemes(true).any(|g| g.chars().filter(|&c| is_stackable_mark(c)).count() > 2) {
            return Err(EntryError::Marks);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that turn the reading direction; `char::is_control` does not know them.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Combining marks without a script of their own: the ones that can be piled up on any letter.
fn is_stackable_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}
