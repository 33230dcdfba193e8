//! The order of the alphabet, as dictionaries of both languages have it: capitals and small letters alike, an accented
//! letter beside its plain one.

/// What a word is sorted by: Ü stands with U, ß with ss, and a small letter with its capital.
pub fn key(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).fold(String::with_capacity(word.len()), |mut key, letter| {
        match plain(letter) {
            Some(plain) => key.push_str(plain),
            None => key.push(letter),
        }
        key
    })
}

/// The letters for which an accented small letter stands in a dictionary.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        // A combining accent on the letter before it.
        '\u{300}'..='\u{36F}' => "",
        _ => return None,
    })
}
