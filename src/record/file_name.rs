//! What files are called: a game's after the code name, a deck's after the deck, in letters that every system takes for what they
//! are.

use crate::game::Game;

/// The longest part that a code name gives, in characters.
const LONGEST: usize = 60;

/// The name of a game's files, without an extension.
pub fn file_name(game: &Game) -> String {
    file_named(game.setup().account().as_str())
}

/// The name of the files of what is called so, without an extension.
pub fn file_named(name: &str) -> String {
    let name = plain(name);
    if name.is_empty() { "rolecards".to_owned() } else { format!("rolecards-{name}") }
}

/// A text as part of a file's name: umlauts and accents as a reader expects them, other letters and digits as they are, and
/// one hyphen for all that lies between.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for letter in text.chars() {
        match spelled(letter) {
            Some(letters) => name.push_str(letters),
            None if letter.is_alphanumeric() => name.push(letter),
            // Marks belong to the letter before them.
            None if is_mark(letter) => {}
            None if name.ends_with('-') || name.is_empty() => {}
            None => name.push('-'),
        }
    }
    let short: String = name.chars().take(LONGEST).collect();
    short.trim_end_matches('-').to_owned()
}

/// Letters that are written otherwise without their signs.
fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' | 'ø' => "oe",
        'ü' => "ue",
        'Ä' | 'Æ' => "Ae",
        'Ö' | 'Œ' | 'Ø' => "Oe",
        'Ü' => "Ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ă' | 'ą' => "a",
        'À' | 'Á' | 'Â' | 'Ã' | 'Å' | 'Ă' | 'Ą' => "A",
        'ç' | 'ć' | 'č' => "c",
        'Ç' | 'Ć' | 'Č' => "C",
        'ď' | 'đ' | 'ð' => "d",
        'Ď' | 'Đ' | 'Ð' => "D",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'È' | 'É' | 'Ê' | 'Ë' | 'Ę' | 'Ě' => "E",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' | 'İ' => "I",
        'ł' => "l",
        'Ł' => "L",
        'ñ' | 'ń' | 'ň' => "n",
        'Ñ' | 'Ń' | 'Ň' => "N",
        'ò' | 'ó' | 'ô' | 'õ' | 'ő' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ő' => "O",
        'ř' => "r",
        'Ř' => "R",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'Ś' | 'Š' | 'Ş' | 'Ș' => "S",
        'ť' | 'ț' | 'ţ' => "t",
        'ù' | 'ú' | 'û' | 'ů' | 'ű' => "u",
        'Ù' | 'Ú' | 'Û' | 'Ů' | 'Ű' => "U",
        'ý' | 'ÿ' => "y",
        'Ý' => "Y",
        'ź' | 'ż' | 'ž' => "z",
        'Ź' | 'Ż' | 'Ž' => "Z",
        _ => return None,
    })
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\'' | '’')
}
