//! Hex: bytes in digits, two small ones each, as saved forms, keys and addresses write them.

/// The digits of some bytes.
pub fn written(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// So many bytes; `None` unless there are just the digits for them.
pub fn read<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let is_hex = hex.len() == 2 * N && hex.bytes().all(|digit| digit.is_ascii_hexdigit());
    let digits = is_hex.then_some(hex)?;
    let byte = |at: usize| u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok();
    let bytes = (0..N).map(byte).collect::<Option<Vec<_>>>()?;
    bytes.try_into().ok()
}
