//! An entry: a text that a person typed, made safe to keep, show and export.

use unicode_segmentation::UnicodeSegmentation;

/// Why a text is refused. No word is cut or changed silently, so that none is lost without a sentence about it; what
/// nobody sees is not worth one, and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryError {
    /// Nothing that can be seen.
    Empty,
    /// Longer than it may be; both counts are graphemes, what a reader calls a character.
    TooLong {
        /// How many there may be.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// More than two accents piled on one letter.
    Marks,
}

/// A text of at most `MAX` graphemes of which something can be seen, without blanks around it and without control
/// characters; with `LINES`, line breaks and tabs are allowed. The caller brings the text to Unicode's NFC.
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

    /// Checks a text; see [`EntryError`] for what is refused. What is [cleaned](Self::cleaned) away is not refused.
    pub fn new(text: &str) -> Result<Self, EntryError> {
        let text = Self::cleaned(text);
        if text.is_empty() {
            return Err(EntryError::Empty);
        }
        let found = text.graphemes(true).count();
        if found > MAX {
            return Err(EntryError::TooLong { max: MAX, found });
        }
        if text.graphemes(true).any(|g| g.chars().filter(|&c| is_stackable_mark(c)).count() > 2) {
            return Err(EntryError::Marks);
        }
        Ok(Self(text))
    }

    /// The same without the tables of all the world's letters, which the first screen need not wait for: what can be said of
    /// a [cleaned](Self::cleaned) text by counting alone. `None` where the tables are needed.
    pub fn counted(text: &str) -> Option<Result<Self, EntryError>> {
        let (mut found, mut is_plain, mut is_marked) = (0, true, false);
        for c in text.chars() {
            found += 1;
            is_plain &= is_alone(c);
            is_marked |= is_stackable_mark(c);
        }
        match found {
            0 => Some(Err(EntryError::Empty)),
            // There are no more graphemes than characters, and without marks none has too many.
            _ if found <= MAX && !is_marked => Some(Ok(Self(text.to_owned()))),
            _ if found > MAX && is_plain => Some(Err(EntryError::TooLong { max: MAX, found })),
            _ => None,
        }
    }

    /// The text without what chat programs, phones and slides put into it unseen: marks that steer the reading direction
    /// and other control characters go, every kind of line break becomes a plain one or, in one line, a blank, and nothing
    /// invisible stands at the ends.
    pub fn cleaned(text: &str) -> String {
        let mut before = None;
        let plain = text.chars().filter_map(|c| match (before.replace(c), c) {
            // The two signs with which Windows ends a line are one break.
            (Some('\r'), '\n') => None,
            (_, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}') => {
                Some(if LINES { '\n' } else { ' ' })
            }
            (_, '\t') => Some(if LINES { '\t' } else { ' ' }),
            (_, c) => (!c.is_control() && !is_steering(c)).then_some(c),
        });
        trimmed(&plain.collect::<String>()).to_owned()
    }

    /// The same or, where it is taken, the same with the first number behind it that makes it another one; of a long text, its
    /// beginning.
    #[must_use]
    pub fn apart_from(&self, is_taken: impl Fn(&Self) -> bool) -> Self {
        let (mut apart, mut number) = (self.clone(), 1);
        while is_taken(&apart) {
            number += 1;
            let end = format!(" ({number})");
            let kept: String = self.0.chars().take(MAX - end.len()).collect();
            apart = Self(trimmed(&kept).to_owned() + &end);
        }
        apart
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text from the first character that can be seen to the last one, with what belongs to that.
fn trimmed(text: &str) -> &str {
    let Some(start) = text.find(|c| !is_unseen(c)) else { return "" };
    let text = &text[start..];
    let last = text.rfind(|c| !is_unseen(c)).unwrap_or_default();
    let end = text[last..].char_indices().skip(1).find(|&(_, c)| !is_variation(c)).map(|(at, _)| last + at);
    &text[..end.unwrap_or(text.len())]
}

/// Characters that steer how other ones are laid out and are nothing themselves: reading directions, and what Unicode
/// gave up. `char::is_control` does not know them.
fn is_steering(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
}

/// Whether nothing is to be seen of a character that stands alone: blanks, joiners, fillers, and what has no width.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || is_variation(c)
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
}

/// Characters that choose the form of the one before them: that of an emoji, of an ideograph, or which flag it is.
fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character is a grapheme of its own, whatever stands beside it: what is typed in Latin, Greek and Cyrillic, but
/// for marks and line breaks.
fn is_alone(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}')
        && !matches!(c, '\u{A9}' | '\u{AE}' | '\u{AD}')
}

/// Combining marks without a script of their own: the ones that can be piled up on any letter.
fn is_stackable_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}
