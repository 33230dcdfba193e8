//! What a person types or pastes: what is kept of it, and what is refused.

use proptest::prelude::*;
use role_cards::cards::{AccountName, EntryError, Keyword, Note};

fn name(text: &str) -> Result<String, EntryError> {
    AccountName::new(text).map(|name| name.as_str().to_owned())
}

fn note(text: &str) -> Result<String, EntryError> {
    Note::new(text).map(|note| note.as_str().to_owned())
}

#[test]
fn what_nobody_sees_goes_without_a_word() {
    for (typed, kept) in [
        ("Falke", "Falke"),
        ("  Falke\u{A0}", "Falke"),
        ("\u{200E}Falke\u{200F}", "Falke"),
        ("Fal\u{202E}ke\u{202C}", "Falke"),
        ("\u{2066}Falke\u{2069}", "Falke"),
        ("\u{61C}Falke", "Falke"),
        ("\u{FEFF}Falke\u{200B}", "Falke"),
        ("\u{AD}Falke\u{2060}\u{3164}\u{2800}\u{115F}", "Falke"),
        ("Falke\u{200D}", "Falke"),
        ("Falke\u{0}\u{7}\u{1B}", "Falke"),
        ("Fal\u{8}ke", "Falke"),
        ("Falke\nBern", "Falke Bern"),
        ("Falke\r\nBern", "Falke Bern"),
        ("Falke\tBern", "Falke Bern"),
        ("Falke\u{B}Bern", "Falke Bern"),
        ("Falke\u{2028}Bern", "Falke Bern"),
        ("Falke\u{85}Bern\u{C}", "Falke Bern"),
    ] {
        assert_eq!(name(typed).as_deref(), Ok(kept), "{typed:?}");
    }
}

#[test]
fn a_note_keeps_its_lines_however_they_were_broken() {
    for (typed, kept) in [
        ("eins\nzwei", "eins\nzwei"),
        ("eins\r\nzwei", "eins\nzwei"),
        ("eins\rzwei", "eins\nzwei"),
        ("eins\u{B}zwei", "eins\nzwei"),
        ("eins\u{C}zwei", "eins\nzwei"),
        ("eins\u{85}zwei", "eins\nzwei"),
        ("eins\u{2028}zwei\u{2029}drei", "eins\nzwei\ndrei"),
        ("eins\r\n\r\nzwei", "eins\n\nzwei"),
        ("eins\tzwei", "eins\tzwei"),
        ("\u{200E}• eins\n\u{200F}", "• eins"),
    ] {
        assert_eq!(note(typed).as_deref(), Ok(kept), "{typed:?}");
    }
}

#[test]
fn a_text_of_which_nothing_is_seen_is_none() {
    let unseen = [
        "",
        " ",
        "\n\t",
        "\u{A0}\u{3000}",
        "\u{200B}",
        "\u{3164}",
        "\u{2800}",
        "\u{AD}",
        "\u{115F}",
        "\u{1160}",
        "\u{FE0F}",
        "\u{200D}",
        "\u{200C}",
        "\u{FFA0}",
        "\u{180E}",
        "\u{E0020}",
        "\u{E0101}",
        "\u{2060}",
        "\u{202E}",
        "\u{1D159}",
        " \u{FE0F}\u{200D}\u{3164} ",
    ];
    for typed in unseen {
        assert_eq!(name(typed), Err(EntryError::Empty), "{typed:?}");
        assert_eq!(note(typed), Err(EntryError::Empty), "{typed:?}");
    }
}

#[test]
fn what_belongs_to_a_visible_sign_stays_with_it() {
    for text in [
        "❤\u{FE0F}",
        "👩\u{200D}🚀",
        "1\u{FE0F}\u{20E3}",
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "葛\u{E0101}",
        "می\u{200C}خواهم",
        "שלום",
        "Kunden\u{AD}nummer",
        "🦅 Falke 👩\u{200D}🚀",
        "Zu\u{308}rich",
    ] {
        assert_eq!(name(text).as_deref(), Ok(text), "{text:?}");
    }
    assert_eq!(name("❤\u{FE0F}\u{200D} ").as_deref(), Ok("❤\u{FE0F}"));
    assert_eq!(name("\u{FE0F}❤").as_deref(), Ok("❤"));
}

#[test]
fn length_counts_what_a_reader_calls_a_character() {
    for (limit, long) in [(40, name(&"ä".repeat(41))), (400, note(&"👩\u{200D}🚀".repeat(401)))] {
        assert_eq!(long, Err(EntryError::TooLong { max: limit, found: limit + 1 }));
    }
    assert!(name(&"👩\u{200D}🚀".repeat(40)).is_ok());
    assert!(Keyword::new(&"x".repeat(60)).is_ok());
    assert!(name(&format!("{}\u{200E}{}", "x".repeat(40), " ".repeat(100))).is_ok(), "what goes does not count");
    assert_eq!((AccountName::MAX, Keyword::MAX, Note::MAX), (40, 60, 400));
}

#[test]
fn two_accents_on_a_letter_are_writing_and_three_are_not() {
    assert!(name("Z\u{301}\u{323}").is_ok());
    assert_eq!(name("Z\u{301}\u{323}\u{302}"), Err(EntryError::Marks));
    assert_eq!(name("Z\u{301}\u{200E}\u{323}\u{302}"), Err(EntryError::Marks), "a mark between hides none");
}

/// Any text, with what hides in pastes more often than by chance.
fn any_text() -> impl Strategy<Value = String> {
    let hidden =
        "\u{200E}\u{202E}\u{2066}\u{B}\u{C}\u{85}\u{2028}\r\n\t \u{A0}\u{200B}\u{200D}\u{FE0F}\u{3164}\u{AD}\u{301}";
    let hidden = hidden.chars().collect::<Vec<_>>();
    let one = prop_oneof![3 => any::<char>(), 2 => prop::sample::select(hidden), 3 => prop::char::range('a', 'z')];
    prop::collection::vec(one, 0..60).prop_map(|all| all.into_iter().collect())
}

proptest! {
    #[test]
    fn what_was_kept_once_is_kept_as_it_is(text in any_text()) {
        if let Ok(kept) = name(&text) {
            prop_assert_eq!(name(&kept), Ok(kept.clone()));
        }
        if let Ok(kept) = note(&text) {
            prop_assert_eq!(note(&kept), Ok(kept.clone()));
        }
        prop_assert_eq!(Note::cleaned(&Note::cleaned(&text)), Note::cleaned(&text));
    }

    /// Every letter, digit and sign of a text that is kept is kept, in its order.
    #[test]
    fn what_is_seen_is_kept(text in any_text()) {
        let seen = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || c.is_ascii_punctuation()).collect::<String>();
        let visible = |c: &char| c.is_alphanumeric() && !"\u{3164}\u{115F}\u{1160}\u{FFA0}".contains(*c);
        match note(&text) {
            Ok(kept) => {
                let fillers = |c: char| "\u{3164}\u{115F}\u{1160}\u{FFA0}".contains(c);
                prop_assert_eq!(seen(&kept).replace(fillers, ""), seen(&text).replace(fillers, ""));
                prop_assert_eq!(kept.trim(), &kept);
                prop_assert!(!kept.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
            }
            Err(EntryError::Empty) => prop_assert!(!text.chars().any(|c| visible(&c))),
            Err(EntryError::TooLong { .. } | EntryError::Marks) => {}
        }
        if let Ok(kept) = name(&text) {
            prop_assert!(!kept.chars().any(char::is_control));
        }
    }
}

proptest! {
    /// What is said without the tables is what they say, in whatever mix of letters, marks, joiners and blanks.
    #[test]
    fn what_is_counted_is_what_the_tables_say(
        text in prop::collection::vec(
            prop_oneof![
                5 => prop::char::range(' ', '~'),
                3 => prop::char::range('\u{A0}', '\u{52F}'),
                1 => prop::char::range('\u{300}', '\u{36F}'),
                1 => prop::sample::select(vec!['\u{200D}', '\u{FE0F}', '\u{1F985}', '\u{2019}', '\u{20D0}', '\n', '\u{AD}', '語']),
                1 => any::<char>(),
            ],
            0..60,
        ),
    ) {
        let cleaned = AccountName::cleaned(&text.into_iter().collect::<String>());
        if let Some(counted) = AccountName::counted(&cleaned) {
            prop_assert_eq!(counted, AccountName::new(&cleaned));
        }
    }
}

#[test]
fn a_common_name_needs_no_tables() {
    for (typed, is_counted) in [
        ("", true),
        ("Falke", true),
        ("Müller & Söhne – «Ost»", true),
        ("Ελλάδα", true),
        ("Сокол", true),
        ("\u{1F985}", true),
        (&"x".repeat(41), true),
        (&"ж".repeat(41), true),
        (&"\u{1F985}".repeat(41), false),
        ("e\u{304}\u{304}", false),
    ] {
        assert_eq!(AccountName::counted(typed).is_some(), is_counted, "{typed:?}");
    }
}
