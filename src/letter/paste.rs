//! A paste: finds the letter in what comes out of a chat program, a mail, or an address bar.
//!
//! Chat programs wrap links into others (`?url=`), write `#` as `%23`, break lines, and put brackets, quotes or invisible
//! characters around. All of that is undone before a letter is said to be damaged.

use super::{Cabinet, Damage, Letter, base32, expected_length, is_known_kind};

/// How many bytes are looked through: more than a whole chat log has. Of a longer one it is the end, where the newest is.
pub const PASTE_LIMIT: usize = 256 * 1024;

/// How many places are tried at which a letter without a `#` may begin, and how many letters are told of, from the end.
const MOST_STARTS: usize = 2_000;
const MOST_LETTERS: usize = 40;

/// What a text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// One letter.
    One(Letter),
    /// Several different letters, as they stand in the text.
    Several(Vec<Letter>),
    /// No whole letter.
    None(Damage),
}

/// Looks for a letter about the shipped decks in a text: a link, wrapped or bent or amid other words, or the letter alone.
pub fn find(text: &str) -> Pasted {
    find_among(text, &Cabinet::shipped())
}

/// Looks for a letter about the decks that are here.
pub fn find_among(text: &str, cabinet: &Cabinet) -> Pasted {
    let from = text.len().saturating_sub(PASTE_LIMIT);
    let end = (from..).find_map(|at| text.get(at..)).unwrap_or_default();
    let visible: String = end.chars().filter(|c| !is_invisible(*c)).collect();
    let mut letters: Vec<Letter> = Vec::new();
    let mut damage = Damage::Nothing;
    let mut note = |result: Result<Letter, Damage>| match result {
        Ok(letter) if !letters.contains(&letter) => letters.push(letter),
        Err(found) if damage == Damage::Nothing => damage = found,
        _ => {}
    };
    let mut layer = visible;
    // A link in a link in a link: more wrappers than that nobody has seen.
    for _ in 0..4 {
        for part in layer.split('#').skip(1) {
            note(at_start_of(part, cabinet));
        }
        let next = percent_decoded(&layer);
        if next == layer {
            break;
        }
        layer = next;
    }
    // Some wrappers write the # in a way of their own. The letter's check says for sure where one begins.
    if letters.is_empty() && damage == Damage::Nothing {
        let begun: Vec<&str> =
            starts(&layer).map(|start| &layer[start..]).filter(|text| begins_like_one(text)).collect();
        let newest = &begun[begun.len().saturating_sub(MOST_STARTS)..];
        for letter in newest.iter().filter_map(|text| at_start_of(text, cabinet).ok()) {
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
        if letters.is_empty() {
            match alone(&layer, cabinet) {
                Ok(letter) => letters.push(letter),
                Err(found) if !layer.contains('#') => damage = found,
                Err(_) => {}
            }
        }
    }
    // A chat grows at its end.
    letters.drain(..letters.len().saturating_sub(MOST_LETTERS));
    match letters.len() {
        0 if from > 0 => Pasted::None(Damage::Endless),
        0 => Pasted::None(damage),
        1 => Pasted::One(letters.remove(0)),
        _ => Pasted::Several(letters),
    }
}

/// Characters that take no room on the screen; mail programs and keyboards strew them into links.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
    )
}

/// Where a letter may begin: where a word does, or after a `#` in the spelling of `-23` or `u0023`.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().map(|(at, _)| at).filter(|&at| {
        let before = &text[..at];
        !before.ends_with(|c: char| c.is_ascii_alphanumeric()) || before.ends_with("-23") || before.ends_with("u0023")
    })
}

/// The first digits of a text: those of a letter's kind and length.
fn head_of(text: &str) -> Vec<u8> {
    // A few blanks may stand among them, and not a thousand.
    text.chars().take(16).filter(|c| !c.is_whitespace()).map_while(base32::digit).take(4).collect()
}

/// Whether a text begins, in one piece, with a kind of letter that has been seen; a newer one is known by its check alone.
fn begins_like_one(text: &str) -> bool {
    let head: Vec<u8> = text.chars().take(4).map_while(base32::digit).collect();
    head.len() == 4 && base32::first_byte(&head).is_some_and(is_known_kind)
}

/// The letter at the start of a text that goes on in any way.
fn at_start_of(text: &str, cabinet: &Cabinet) -> Result<Letter, Damage> {
    let wanted = expected_length(&head_of(text)).ok_or(Damage::Nothing)?;
    // Line breaks, also soft ones of a mail, hyphens between groups, and the marks that mail programs put at the start
    // of a quoted line, may stand inside.
    let mut taken = String::new();
    let mut first_run = None;
    for c in text.chars() {
        if base32::digit(c).is_some() {
            taken.push(c);
        } else if c.is_whitespace() || matches!(c, '=' | '-') || (matches!(c, '>' | '|') && first_run.is_some()) {
            first_run.get_or_insert(taken.len());
            if taken.len() >= wanted {
                break;
            }
        } else {
            break;
        }
    }
    let parse = |end: usize| Letter::parse_among(&taken[..end], cabinet);
    let run = first_run.unwrap_or(taken.len());
    // Words that follow a letter on the same or the next line are not part of it.
    let ends = [taken.len(), wanted.min(taken.len()), run];
    let is_whole = |read: &Result<Letter, Damage>| matches!(read, Ok(_) | Err(Damage::Unread(_)));
    let ends_with_words = run < taken.len();
    let first_whole = ends.into_iter().filter(|end| *end == taken.len() || ends_with_words).map(parse).find(is_whole);
    if let Some(whole) = first_whole {
        return whole;
    }
    // Where the line was only broken, what is wrong is wrong with the whole; where words follow, with the first run.
    let damage = parse(if taken.len() == wanted || !ends_with_words { taken.len() } else { run }).err();
    match damage.unwrap_or(Damage::Nothing) {
        Damage::Short(_) | Damage::CutOrChanged if is_interrupted(text, wanted) => Err(Damage::Changed),
        damage => Err(damage),
    }
}

/// Whether a text begins with a letter of this length in which a few foreign characters stand, in the place of others or
/// between them: then nothing is lacking.
fn is_interrupted(text: &str, wanted: usize) -> bool {
    let word = text.chars().take_while(|c| !c.is_whitespace()).take(wanted + 4);
    let word: Vec<bool> = word.map(|c| base32::digit(c).is_some()).collect();
    let run = |from: usize, digit: bool| word[from..].iter().take_while(|is| **is == digit).count();
    let before = run(0, true);
    let foreign = run(before, false);
    let after = run(before + foreign, true);
    (1..4).contains(&foreign) && [before + after, before + foreign + after].contains(&wanted)
}

/// The letter in a text without any link: a code that was copied or typed.
fn alone(text: &str, cabinet: &Cabinet) -> Result<Letter, Damage> {
    let trimmed = text.trim().trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let parse = |text| Letter::parse_among(text, cabinet);
    match parse(trimmed) {
        // A text of other characters is no letter at all, unless it begins like one.
        Err(Damage::Changed)
            if trimmed.split_whitespace().any(|word| word.len() < 4 && !word.chars().all(|c| c.is_ascii_digit())) =>
        {
            let long = trimmed.split_whitespace().max_by_key(|word| word.len()).unwrap_or_default();
            parse(long).map_err(|damage| if long.len() < 40 { Damage::Nothing } else { damage })
        }
        // Shorter than any code by far, or not begun like one: somebody typed something else.
        Err(Damage::Short(_) | Damage::Changed | Damage::CutOrChanged)
            if trimmed.len() < 16 || !begins_like_one(trimmed) =>
        {
            Err(Damage::Nothing)
        }
        other => other,
    }
}

/// One round of percent decoding; what is no code stays as it is.
fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = (byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let value = code
            .filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        decoded.push(value.unwrap_or(byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
