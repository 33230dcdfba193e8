//! Letters and digits: Crockford's base 32, which people can read aloud and chat programs leave alone.

use crate::letter::Damage;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The value of a character; `O` reads as 0, `I` and `L` as 1, small letters as large ones.
pub fn digit(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|&letter| char::from(letter) == upper)?;
    u8::try_from(place).ok()
}

/// The digits of a text without its blanks and hyphens. Any other character is damage.
pub fn digits(text: &str) -> Result<Vec<u8>, Damage> {
    let counted = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let digits: Vec<u8> = counted.map(|c| digit(c).ok_or(Damage::Changed)).collect::<Result<_, _>>()?;
    if digits.is_empty() { Err(Damage::Nothing) } else { Ok(digits) }
}

/// How many characters so many bytes take.
pub fn length(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// The first byte that some digits spell.
pub fn first_byte(digits: &[u8]) -> Option<u8> {
    Some(digits.first()? << 3 | digits.get(1)? >> 2)
}

/// The characters for some bytes; the last bits are filled up with zeros.
pub fn encode(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    let digit = |place: usize| (0..5).fold(0, |digit, at| digit << 1 | usize::from(bit(place * 5 + at)));
    (0..length(bytes.len())).map(|place| char::from(ALPHABET[digit(place)])).collect()
}

/// The bytes that some digits spell; `None` unless they are as many as these bytes take, and the bits that fill up the last
/// one are zero: every text has one spelling.
pub fn decode(digits: &[u8]) -> Option<Vec<u8>> {
    let bit = |at: usize| digits[at / 5] >> (4 - at % 5) & 1;
    let size = digits.len() * 5 / 8;
    let bytes = (0..size).map(|byte| (0..8).fold(0, |value, at| value << 1 | bit(byte * 8 + at))).collect();
    let is_filled = (size * 8..digits.len() * 5).all(|at| bit(at) == 0);
    (is_filled && length(size) == digits.len()).then_some(bytes)
}
