//! The encoding of a table: spreadsheets write UTF-8 with or without a byte order mark, UTF-16, and what Windows wrote before.

/// The label, as browsers know it, of the encoding that these bytes are most likely in.
pub fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        // Without a mark, the zero beside every plain letter gives UTF-16 away.
        [0, _, 0, _, ..] => "utf-16be",
        [_, 0, _, 0, ..] => "utf-16le",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "windows-1252",
    }
}
