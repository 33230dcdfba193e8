//! The encoding of a table: spreadsheets write UTF-8 with or without a byte order mark, UTF-16, and what Windows wrote before.

/// The label, as browsers know it, of the encoding that these bytes are most likely in.
pub fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        // Without a mark, the zero beside every plain letter gives UTF-16 away.
        [0xFE, 0xFF, ..] | [0, _, 0, _, ..] => "utf-16be",
        [0xFF, 0xFE, ..] | [_, 0, _, 0, ..] => "utf-16le",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "windows-1252",
    }
}
