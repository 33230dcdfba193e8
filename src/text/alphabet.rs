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

/// How well a word fits the letters that somebody has typed of it: best if it begins with them, less if one of its parts
/// does, least if they stand within one; `None` if they do not stand there. Ü is found by u and by ue.
pub fn fit(word: &str, typed: &str) -> Option<Fit> {
    let typed = key(typed.trim());
    let fits = |word: &str| {
        let mut before = None;
        let mut best = None::<Fit>;
        for (at, letter) in word.char_indices() {
            let fit = match before {
                None => Fit::Begins,
                Some(' ' | '-' | '/' | '(') => Fit::BeginsWithin,
                Some(_) => Fit::Holds,
            };
            if word[at..].starts_with(&typed) && best.is_none_or(|best| fit < best) {
                best = Some(fit);
            }
            before = Some(letter);
        }
        best
    };
    let spelt = word.chars().flat_map(char::to_lowercase).fold(String::new(), |mut spelt, letter| {
        match letter {
            'ä' => spelt.push_str("ae"),
            'ö' => spelt.push_str("oe"),
            'ü' => spelt.push_str("ue"),
            letter => spelt.push(letter),
        }
        spelt
    });
    [fits(&key(word)), fits(&spelt)].into_iter().flatten().min()
}

/// How letters stand in a word, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// At its beginning.
    Begins,
    /// At the beginning of a part of it.
    BeginsWithin,
    /// Somewhere else.
    Holds,
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
