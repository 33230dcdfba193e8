//! What modules are made of, as they write it: numbers (LEB128), names, lists, and sections.

use std::ops::Range;

/// The kind of the section that says what a module takes.
pub const IMPORTS: u8 = 2;
/// The kind of the section that says what a module offers.
pub const EXPORTS: u8 = 7;

/// A whole number, and what comes after it.
pub fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, &byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7F) << (7 * at);
        if byte < 0x80 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

/// A name, and what comes after it.
pub fn name(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    let (name, after) = after.split_at_checked(length)?;
    Some((std::str::from_utf8(name).ok()?, after))
}

/// A list with its length in front; `read` takes one of it and gives what comes after it.
pub fn list<'a, T>(section: &'a [u8], mut read: impl FnMut(&'a [u8]) -> Option<(T, &'a [u8])>) -> Option<Vec<T>> {
    let (count, mut rest) = number(section)?;
    let next = |_| {
        let (one, after) = read(rest)?;
        rest = after;
        Some(one)
    };
    (0..count).map(next).collect()
}

/// The kinds of a module's sections, and where their contents lie.
pub fn sections(module: &[u8]) -> Option<Vec<(u8, Range<usize>)>> {
    let mut sections = Vec::new();
    let mut rest = module.get(8..)?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, contents) = number(after)?;
        let start = module.len() - contents.len();
        rest = contents.get(length..)?;
        sections.push((kind, start..start + length));
    }
    Some(sections)
}

/// Writes a section.
pub fn write_section(module: &mut Vec<u8>, kind: u8, contents: &[u8]) {
    module.push(kind);
    write(module, contents.len());
    module.extend(contents);
}

/// Writes a whole number.
pub fn write(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        #[expect(clippy::cast_possible_truncation, reason = "seven bits at a time")]
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    #[expect(clippy::cast_possible_truncation, reason = "less than seven bits are left")]
    bytes.push(number as u8);
}

/// What comes after the kind of an import and its type.
pub fn import_kind(bytes: &[u8]) -> Option<&[u8]> {
    let (&kind, after) = bytes.split_first()?;
    let limits = |bytes| {
        let (flags, after) = number(bytes)?;
        let (_, after) = number(after)?;
        if flags & 1 == 1 { number(after).map(|(_, after)| after) } else { Some(after) }
    };
    match kind {
        // A function: the number of its type.
        0 => number(after).map(|(_, after)| after),
        // A table: the type of its elements, and its limits.
        1 => limits(after.get(1..)?),
        // A memory: its limits.
        2 => limits(after),
        // A global: its type, and whether it changes.
        3 => after.get(2..),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for wanted in [0, 1, 127, 128, 300, 16_383, 16_384, 4_000_000] {
            let mut bytes = Vec::new();
            write(&mut bytes, wanted);
            bytes.push(9);
            assert_eq!(number(&bytes), Some((wanted, &[9][..])));
        }
        assert_eq!(number(&[0x80]), None);
        assert_eq!(name(b"\x03abcd"), Some(("abc", &b"d"[..])));
        assert_eq!(name(b"\x03ab"), None);
    }
}
