//! Decks of somebody's own: what comes in as a table or a file, what goes out, and what is played.

mod played;

use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::Config};
use role_cards::{
    alone::{
        Profile,
        lookback::{Lookback, Names, View},
        profile::Belonging,
    },
    cards::{
        AccountName, Called, Card, Choice, Colour, Comparison, Day, Deck, Decks, Depth, Direction, Edition, EntryError,
        Facing, Field, FirstFive, Mode, OwnCard, OwnDeck, OwnFace, OwnFacing, Plan, Ranking, Seat, Setup,
        colour::GROUNDS,
        own::{Line, Logo, LogoError, LogoKind, OwnDeckError, Title, Unplayable, pictograms},
        sort::{Action, Level},
    },
    decks::{self, Incoming, LIMIT, Problem, TableError, encoding},
    game::{Event, Game, Standing},
    letter,
    record::{csv, profile as document},
    saved::{
        self, SavedError,
        deck::{DeckError, parse, read, write},
    },
    talk::Role,
    text::{Language, faces},
};
use serde_json::Value;

/// How many random cases: a quick number every day, and a million in the long run, by `ROLE_CARDS_CASES`.
fn cases(quick: u32) -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(quick);
    Config { failure_persistence: None, ..Config::with_cases(cases) }
}

fn title(text: &str) -> Title {
    Title::new(text).expect("a title")
}

fn named(names: &[&str]) -> OwnDeck {
    let card = |(at, name): (usize, &&str)| OwnCard {
        id: (at + 1).to_string(),
        pictogram: None,
        is_off: false,
        faces: vec![("de".to_owned(), OwnFace { name: Some(title(name)), ..OwnFace::default() })],
    };
    let cards = names.iter().enumerate().map(card).collect();
    OwnDeck::new(title("Unsere Rollen"), OwnFacing::Known(Direction::External), cards, 1).expect("a deck")
}

/// A deck with something of everything.
fn rich() -> OwnDeck {
    let mut deck = named(&["Lotse", "Anker", "Kompass", "Segel"]);
    deck.facing = OwnFacing::Words(title("An Bord"));
    deck.colour = Colour::parse("#ffcc00");
    deck.logo = Logo::new(b"\x89PNG\r\n\x1a\nrest".to_vec()).ok();
    deck.write(0, "en", |face| face.name = Some(title("Pilot")));
    deck.write(0, "de", |face| face.meaning = Line::new("führt durch \"enge\" Gewässer; immer, auch bei Nacht").ok());
    deck.write(1, "en", |face| face.question = Line::new("=1+1?").ok());
    deck.switch(3, true);
    assert!(deck.picture(2, Some("helikopter")));
    deck
}

fn names(incoming: &Incoming) -> Vec<String> {
    let name = |card: OwnCard| card.text(Field::Name, "de").map(|(name, _)| name.to_owned()).unwrap_or_default();
    incoming.cards().into_iter().map(name).collect()
}

#[test]
fn rows_copied_from_a_spreadsheet_are_cards() {
    let copied = "Lotse\tführt durch enge Gewässer\nAnker\thält fest\nKompass\tweiss den Weg\n";
    let incoming = decks::incoming(copied, "de").expect("a table");
    assert_eq!(names(&incoming), ["Lotse", "Anker", "Kompass"]);
    let ids: Vec<String> = incoming.cards().into_iter().map(|card| card.id).collect();
    assert_eq!(ids, ["1", "2", "3"], "by row");
    let first = &incoming.cards()[0];
    assert_eq!(first.text(Field::Meaning, "de"), Some(("führt durch enge Gewässer", "de")));
}

#[test]
fn tables_are_read_however_spreadsheets_write_them() {
    let three = ["Lotse", "Anker", "Kompass"];
    for (what, table) in [
        ("names alone", "Lotse\nAnker\nKompass"),
        ("Windows line ends", "Lotse\r\nAnker\r\nKompass\r\n"),
        ("semicolons", "Name;Bedeutung\nLotse;führt\nAnker;hält\nKompass;weiss"),
        ("commas", "name,meaning\nLotse,leads\nAnker,holds\nKompass,knows"),
        ("tabs", "Rolle\tBedeutung\nLotse\tführt\nAnker\thält\nKompass\tweiss"),
        ("a comma in a text beside semicolons", "Name;Bedeutung\nLotse;führt, lenkt\nAnker;hält\nKompass;weiss"),
        (
            "quoted line breaks",
            "Name;Bedeutung\nLotse;\"führt\nund lenkt\"\nAnker;\"er sagt \"\"halt\"\"\"\nKompass;weiss",
        ),
        ("another order of columns", "Bedeutung;Name\nführt;Lotse\nhält;Anker\nweiss;Kompass"),
        ("columns of something else", "Name;Abteilung;Bedeutung\nLotse;A;führt\nAnker;B;hält\nKompass;C;weiss"),
        ("empty rows", "Lotse;;\n\nAnker;;\n;;\nKompass;;\n\n"),
        ("quotes that are a part of the text", "Lotse\t\"führt\nAnker\t\"hält\" und hält\nKompass\t\"\n"),
        ("a mark in front", "\u{FEFF}Name\nLotse\nAnker\nKompass"),
        ("a heading with a colon", "Name:\tFrage:\nLotse\tWohin?\nAnker\tWie lange?\nKompass\tWo?"),
        ("the separator by name", "sep=;\r\nLotse;führt, lenkt\r\nAnker;hält\r\nKompass;weiss\r\n"),
        ("a rare separator by name", "\u{FEFF}\"SEP=|\"\nName|Bedeutung\nLotse|führt\nAnker|hält\nKompass|weiss"),
        ("other words of headings", "Rollenname;Definition\nLotse;führt\nAnker;hält\nKompass;weiss"),
        ("a word alone above the column", "Bezeichnung\nLotse\nAnker\nKompass"),
        ("English words", "Role name,Description\nLotse,leads\nAnker,holds\nKompass,knows"),
        ("line ends of long ago", "Lotse\rAnker\rKompass\r"),
    ] {
        let incoming = decks::incoming(table, "de").unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!(names(&incoming), three, "{what}");
    }
    let broken = decks::incoming("Name;Bedeutung\nLotse;\"führt\nund lenkt\"\n", "de").expect("a table");
    assert_eq!(broken.cards()[0].text(Field::Meaning, "de"), Some(("führt und lenkt", "de")));
    let without = decks::incoming("Lotse;führt;Licht;Wohin?;zu forsch\n", "en").expect("a table");
    let card = &without.cards()[0];
    let texts = [Field::Name, Field::Meaning, Field::Sign, Field::Question, Field::Excess];
    assert_eq!(
        texts.map(|field| card.text(field, "en").map(|(text, _)| text)),
        ["Lotse", "führt", "Licht", "Wohin?", "zu forsch"].map(Some)
    );
}

/// What `LibreOffice` 7.4 made of one spreadsheet: saved with semicolons in UTF-8, saved with tabs in Windows-1252, and copied as
/// cells, which have no quotes around them then, and no line breaks.
#[test]
fn what_libreoffice_saves_and_copies_is_read_alike() {
    let (saved, earlier) = (include_bytes!("decks/libreoffice.csv"), include_bytes!("decks/libreoffice.tsv"));
    assert_eq!([encoding(saved), encoding(earlier)], ["utf-8", "windows-1252"]);
    // The letters of this table are where Unicode has them.
    let earlier: String = earlier.iter().map(|&byte| char::from(byte)).collect();
    let saved = decks::incoming(&String::from_utf8_lossy(saved), "de").expect("a table");
    assert_eq!(names(&saved), ["Lotse", "Anker", "Kompass", "Segel", "Ruder", "Mast", "Bug"]);
    let meaning = |at: usize| saved.rows[at].card.as_ref().ok()?.text(Field::Meaning, "de").map(|(text, _)| text);
    assert_eq!(meaning(0), Some("führt durch enge Gewässer; auch bei Nacht"));
    assert_eq!(meaning(2), Some("weiss den Weg, \"auch ohne Karte\""));
    assert_eq!(meaning(4), Some("lenkt, auch gegen den Strom"));
    assert_eq!(decks::incoming(&earlier, "de").as_ref(), Ok(&saved));
    assert_eq!(decks::incoming(include_str!("decks/libreoffice.txt"), "de"), Ok(saved));
}

#[test]
fn what_is_wrong_is_said_row_by_row_and_the_rest_can_be_taken() {
    let long = "x".repeat(61);
    let table = format!(
        "Name\tBedeutung\nLotse\tführt\n{long}\tzu lang\n\tohne Namen\nAnker\thält\tzu viel\nSegel\t\nLotse\tnoch einmal\n"
    );
    let incoming = decks::incoming(&table, "de").expect("a table");
    let problems: Vec<_> = incoming.rows.iter().filter_map(|row| Some((row.number, row.card.clone().err()?))).collect();
    let wanted = [
        (2, Problem::Text(Field::Name, EntryError::TooLong { max: 60, found: 61 })),
        (3, Problem::Nameless),
        (4, Problem::Cells(3)),
    ];
    assert_eq!(problems, wanted);
    assert_eq!((incoming.good(), names(&incoming)), (3, ["Lotse", "Segel", "Lotse"].map(str::to_owned).to_vec()));
    let twelve: String =
        (1..=12).map(|row| if row == 7 { format!("{}\n", "y".repeat(70)) } else { format!("Rolle {row}\n") }).collect();
    let seventh: Vec<usize> = decks::incoming(&twelve, "de")
        .expect("a table")
        .rows
        .iter()
        .filter(|row| row.card.is_err())
        .map(|row| row.number)
        .collect();
    assert_eq!(seventh, [7]);
    let all_wrong = decks::incoming(&format!("{}Lotse\nAnker\n", "\tohne Namen\n".repeat(300)), "de").expect("a table");
    assert_eq!((all_wrong.wrong, names(&all_wrong)), (300, ["Lotse", "Anker"].map(str::to_owned).to_vec()));
    assert!(all_wrong.rows.len() < 300, "not of each it is said");
    let too_many = decks::incoming(&"Lotse\n".repeat(300), "de");
    assert_eq!(too_many.map(|incoming| (incoming.good(), incoming.wrong)), Ok((60, 240)));
    let twice = decks::incoming("id;name\na;Lotse\na;Anker\nB!;Segel\n", "de").expect("a table");
    let errors: Vec<_> = twice.rows.iter().map(|row| row.card.as_ref().err().cloned()).collect();
    assert_eq!(errors, [None, Some(Problem::Twice), Some(Problem::Mark)]);
    let many = decks::incoming(&"Rolle\n".repeat(70), "de").expect("a table");
    assert_eq!((many.good(), many.rows[60].card.clone()), (60, Err(Problem::Beyond)));
}

/// The rows that are no cards, by the numbers that people hear of.
fn wrong(table: &str) -> Vec<usize> {
    let incoming = decks::incoming(table, "de").expect("a table");
    incoming.rows.iter().filter(|row| row.card.is_err()).map(|row| row.number).collect()
}

#[test]
fn rows_are_counted_as_whoever_has_the_table_before_their_eyes_counts() {
    let long = "x".repeat(61);
    for (what, table) in [
        ("one by one", format!("A\nB\nC\nD\nE\nF\n{long}\nH\n")),
        ("blank lines between", format!("A\n\n\nD\nE\nF\n{long}\nH\n")),
        ("blank lines as Windows ends them", format!("A\r\n\r\n\r\nD\r\nE\r\nF\r\n{long}\r\nH\r\n")),
        ("blank rows of a spreadsheet", format!("A\ta\n\t\n\t\nD\td\nE\te\nF\tf\n{long}\tg\n")),
        ("blank lines in front", format!("\n\nC\nD\nE\nF\n{long}\n")),
        ("below headings", format!("Name\nA\n\n\nD\nE\nF\n{long}\n")),
        ("below headings that stand further down", format!("\n\nName\nA\nB\nC\nD\nE\nF\n{long}\n")),
        ("below a line for Excel", format!("sep=;\nA\n\n\nD\nE\nF\n{long}\n")),
        ("a text of three lines", format!("A;\"a\nb\nc\"\n\n\nD;\nE;\nF;\n{long};\n")),
    ] {
        assert_eq!(wrong(&table), [7], "{what}");
    }
    let [tight, loose] = ["Lotse\nAnker\nKompass", "Lotse\n\nAnker\n\n\nKompass"]
        .map(|table| decks::incoming(table, "de").expect("a table").cards());
    assert_eq!(tight, loose, "two people with one table have one deck, whatever lies between its rows");
}

#[test]
fn two_cards_of_one_name_are_taken_and_told_of() {
    let table = "Name\tBedeutung\nLotse\tführt\n\nAnker\thält\nLotse\tlenkt\nanker\t\n";
    let incoming = decks::incoming(table, "de").expect("a table");
    assert_eq!((incoming.good(), incoming.wrong), (4, 0));
    assert_eq!(incoming.alike("de"), [("Lotse".to_owned(), vec![1, 4])]);
    assert_eq!(incoming.names("de"), ["Lotse", "Anker", "Lotse", "anker"], "as they are shown before they are taken");
    let file = write(&named(&["Lotse", "Anker", "Anker"]));
    assert_eq!(parse(&file).expect("a deck").0.alike("en"), [("Anker".to_owned(), vec![2, 3])]);
}

#[test]
fn headings_tell_the_language_of_the_texts() {
    for (table, code) in [
        ("Rolle\tBedeutung\nLotse\tführt", Some("de")),
        ("\nName;Erklärung;Frage\nLotse;führt;Wohin?", Some("de")),
        ("sep=,\nRole,Definition\nPilot,leads", Some("en")),
        ("Name\tMeaning [en]\nPilot\tleads", Some("en")),
        ("Name;Definition\nLotse;führt", None),
        ("Rolle;Meaning\nLotse;leads", None),
        ("Lotse\tführt\nRolle\tBedeutung", None),
        ("", None),
    ] {
        assert_eq!(decks::spoken(table), code, "{table}");
    }
}

#[test]
fn what_looks_like_json_is_not_read_as_a_table() {
    for text in ["{\"rolecards-deck\":1}", " \n{", "\u{FEFF}[{\"name\":\"Lotse\"}]", "[ [1, 2]]", "[\"Lotse\"]", "[]"] {
        assert!(decks::is_json(text), "{text}");
        assert_eq!(read(text).err(), Some(DeckError::Unreadable), "{text}");
    }
    for text in ["Lotse", "[neu] Lotse\tführt", "Name [de]\nLotse", "", "\"{Lotse}\""] {
        assert!(!decks::is_json(text), "{text}");
    }
}

#[test]
fn what_is_no_table_is_told_apart() {
    for (table, error) in [
        (String::new(), TableError::Empty),
        (" \n\t\n".to_owned(), TableError::Empty),
        ("Name;Bedeutung\n".to_owned(), TableError::Empty),
        ("Bedeutung;Frage\nführt;Wohin?\n".to_owned(), TableError::NoNames),
        ("x".repeat(LIMIT + 1), TableError::Large),
        ("sep=;\n".to_owned(), TableError::Empty),
        ("PK\u{3}\u{4}\u{14}\u{6}\u{8}!x".to_owned(), TableError::Binary),
        ("Lotse\0\n".to_owned(), TableError::Binary),
        (format!("PK\u{3}\u{4}{}", "x".repeat(LIMIT)), TableError::Binary),
        ("\u{FFFD}PNG\r\n\u{1A}\n\u{1}\u{2}IHDR".to_owned(), TableError::Binary),
    ] {
        assert_eq!(decks::incoming(&table, "de"), Err(error), "{table:.20}");
    }
}

#[test]
fn spreadsheets_encodings_are_known_by_their_bytes() {
    let utf16 = |text: &str, swap: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (bytes, label) in [
        (b"Lotse".to_vec(), "utf-8"),
        ("F\u{FC}hrung".as_bytes().to_vec(), "utf-8"),
        ([&[0xEF, 0xBB, 0xBF], "Lotse".as_bytes()].concat(), "utf-8"),
        ([&[0xFF, 0xFE], utf16("Lotse", false).as_slice()].concat(), "utf-16le"),
        ([&[0xFE, 0xFF], utf16("Lotse", true).as_slice()].concat(), "utf-16be"),
        (utf16("Lotse", false), "utf-16le"),
        (utf16("Lotse", true), "utf-16be"),
        (b"F\xFChrung".to_vec(), "windows-1252"),
        (Vec::new(), "utf-8"),
    ] {
        assert_eq!(encoding(&bytes), label, "{bytes:?}");
    }
}

#[test]
fn a_file_brings_a_deck_back_as_it_was() {
    let deck = rich();
    assert_eq!(read(&write(&deck)), Ok(deck.clone()));
    let (incoming, look) = parse(&write(&deck)).expect("a deck");
    assert_eq!(incoming.good(), 4);
    assert_eq!(look.deck(&incoming), Ok(deck));
}

#[test]
fn a_file_that_is_no_deck_says_why() {
    let text = write(&rich());
    let change = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let long = format!("\"{}\"", "n".repeat(61));
    for (what, text, error) in [
        ("nothing", String::new(), DeckError::Unreadable),
        ("another file", "{\"rolecards-game\":5}".to_owned(), DeckError::Unreadable),
        ("a newer one", change("\"rolecards-deck\": 1", "\"rolecards-deck\": 2"), DeckError::Newer),
        ("no name", change("\"Unsere Rollen\"", "\" \""), DeckError::Name(EntryError::Empty)),
        (
            "a long name",
            change("\"Unsere Rollen\"", &long),
            DeckError::Name(EntryError::TooLong { max: 60, found: 61 }),
        ),
        ("no word for the direction", change("\"An Bord\"", "\"\""), DeckError::Facing(EntryError::Empty)),
        ("no colour", change("#ffcc00", "red"), DeckError::Colour),
        (
            "a picture that can hold more",
            change("data:image/png;base64,", "data:image/svg+xml;base64,PHN2Zz4="),
            DeckError::Logo(LogoError::Kind),
        ),
        ("an id twice", change("\"id\": \"2\"", "\"id\": \"1\""), DeckError::Cards(OwnDeckError::Ids)),
        ("an id that is none", change("\"id\": \"2\"", "\"id\": \"<b>\""), DeckError::Cards(OwnDeckError::Ids)),
        ("a pictogram that is none", change("helikopter", "nothing"), DeckError::Cards(OwnDeckError::Pictogram)),
        ("a language that is none", change("\"en\"", "\"EN-us\""), DeckError::Cards(OwnDeckError::Languages)),
        (
            "a card's long name",
            change("\"Anker\"", &long),
            DeckError::Card(2, Problem::Text(Field::Name, EntryError::TooLong { max: 60, found: 61 })),
        ),
    ] {
        assert_eq!(read(&text), Err(error), "{what}");
    }
    let deep = format!("{{\"rolecards-deck\":1,\"name\":{}", "[".repeat(100_000));
    assert_eq!(read(&deep), Err(DeckError::Unreadable), "deep");
}

#[test]
fn a_table_brings_every_text_back() {
    let deck = rich();
    let table = csv::table(decks::write(&deck).into_iter());
    assert!(table.contains("\"'=1+1?\""), "no spreadsheet computes a question");
    let incoming = decks::incoming(&table, "de").expect("a table");
    assert_eq!(incoming.cards(), deck.cards());
}

#[test]
fn a_logo_is_a_picture_by_its_bytes_and_small() {
    let png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (bytes, kind) in [
        (png.clone(), Ok(LogoKind::Png)),
        (b"\xFF\xD8\xFF\xE0".to_vec(), Ok(LogoKind::Jpeg)),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), Ok(LogoKind::Webp)),
        (b"<svg xmlns=".to_vec(), Err(LogoError::Kind)),
        (b"GIF89a".to_vec(), Err(LogoError::Kind)),
        (Vec::new(), Err(LogoError::Kind)),
        ([png.clone(), vec![0; Logo::MAX - png.len()]].concat(), Ok(LogoKind::Png)),
        ([png.clone(), vec![0; Logo::MAX]].concat(), Err(LogoError::Large(Logo::MAX + png.len()))),
    ] {
        let logo = Logo::new(bytes);
        assert_eq!(logo.as_ref().map(Logo::kind).map_err(|error| *error), kind);
        let back = logo.map(|logo| (Logo::from_address(&logo.address()), logo));
        assert!(back.is_err() || back.is_ok_and(|(back, logo)| back == Ok(logo)));
    }
}

#[test]
fn cards_keep_their_ids_and_a_number_never_comes_again() {
    let mut deck = named(&["Lotse", "Anker", "Kompass"]);
    let edition = |deck: &OwnDeck| letter::played(deck).expect("playable").edition().expect("an own deck");
    let before = edition(&deck);
    assert_eq!(edition(&named(&["Lotse", "Anker", "Kompass"])), before, "pasted by two people");
    deck.write(0, "de", |face| face.name = Some(title("Steuer")));
    assert_eq!((deck.cards()[0].id.as_str(), edition(&deck) == before), ("1", false), "renamed, it is another edition");
    assert_eq!(deck.add(), Some(3));
    assert_eq!(deck.cards()[3].id, "4");
    deck.remove(3);
    assert_eq!(deck.add(), Some(3));
    assert_eq!(deck.cards()[3].id, "5", "the number of a removed card does not come again");
    assert_eq!(
        read(&write(&deck)).map(|mut deck| (deck.add(), deck.cards()[4].id.clone())),
        Ok((Some(4), "6".to_owned()))
    );
    deck.shift(0, 2);
    assert_eq!(deck.cards().iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["2", "3", "1", "5"]);
    let mut full = named(&(1..=60).map(|_| "Karte").collect::<Vec<_>>());
    assert_eq!(full.add(), None, "60 are the most");
    let mut looks = rich();
    let plain = edition(&looks);
    (looks.colour, looks.logo, looks.name) = (None, None, title("Anders"));
    assert_eq!(edition(&looks), plain, "how a deck looks is no matter of the letters");
}

#[test]
fn a_deck_is_played_once_three_named_cards_are_on() {
    let mut deck = named(&["Lotse", "Anker", "Kompass"]);
    assert_eq!(letter::played(&deck).map(|deck| deck.len()), Ok(3));
    deck.switch(1, true);
    assert_eq!(letter::played(&deck).err(), Some(Unplayable::Few(2)));
    deck.switch(1, false);
    deck.add();
    assert_eq!(letter::played(&deck).err(), Some(Unplayable::Nameless(3)));
    deck.switch(3, true);
    let deck = letter::played(&deck).expect("the nameless card is put aside");
    assert_eq!((deck.len(), deck.facing(), deck.shipped()), (3, Facing::Known(Direction::External), None));
    assert_eq!(deck.card("4"), None);
}

#[test]
fn a_missing_language_is_lent_text_by_text_and_says_so() {
    let deck = letter::played(&rich()).expect("playable");
    let text = |language, card, field| faces::text(language, &deck, Card(card), field).to_owned();
    assert_eq!(text(Language::German, 0, Field::Name), "Lotse");
    assert_eq!(text(Language::English, 0, Field::Name), "Pilot");
    assert_eq!(text(Language::English, 1, Field::Name), "Anker");
    assert!(text(Language::English, 0, Field::Meaning).starts_with("führt"));
    assert_eq!(text(Language::English, 0, Field::Sign), "");
    // Whatever of it is shown: on the front, on the back, or the name alone.
    let (front, back) = ([Field::Name, Field::Subtitle, Field::Meaning], [Field::Sign, Field::Question, Field::Excess]);
    for (language, card, fields, code) in [
        (Language::English, 0, &[Field::Name][..], None),
        (Language::English, 0, &front, Some("de")),
        (Language::German, 0, &front, None),
        (Language::English, 1, &[Field::Name], Some("de")),
        (Language::English, 1, &back, None),
        (Language::German, 1, &front, None),
        (Language::German, 1, &back, Some("en")),
        (Language::German, 1, &Field::ALL, Some("en")),
        (Language::English, 2, &back, None),
    ] {
        assert_eq!(faces::lent(language, &deck, Card(card), fields), code, "{card} {fields:?}");
    }
    let shipped = Deck::standard(Direction::External);
    assert_eq!(faces::lent(Language::English, &shipped, Card(0), &Field::ALL), None);
}

#[test]
fn only_roles_are_twins_and_no_numbers() {
    let [one, other] = [named(&["Lotse", "Anker", "Kompass"]), named(&["A", "B", "C"])]
        .map(|deck| letter::played(&deck).expect("a deck"));
    assert_eq!(one.twins(&other), []);
    assert_eq!(Deck::standard(Direction::External).twins(&Deck::standard(Direction::Internal)).len(), 6);
}

#[test]
fn every_pictogram_is_offered_once() {
    let all: Vec<String> = pictograms().collect();
    let distinct: BTreeSet<&String> = all.iter().collect();
    assert_eq!((all.len(), distinct.len()), (34, 34));
}

#[test]
fn measures_are_there_for_every_size_of_deck() {
    let mut too_small = Vec::new();
    for n in Deck::MIN..=Deck::MAX {
        let order: Vec<Card> = (0..n).map(|at| Card(u8::try_from(at).expect("a small number"))).collect();
        let same = Ranking::new(order.clone()).expect("a ranking");
        let turned = Ranking::new(order.iter().rev().copied().collect()).expect("a ranking");
        let alike = Comparison::new(&same, &same).expect("of one deck");
        let unlike = Comparison::new(&same, &turned).expect("of one deck");
        assert!((alike.tau() - 1.0).abs() < 1e-12 && (unlike.tau() + 1.0).abs() < 1e-12, "{n}");
        assert!((alike.rho() - 1.0).abs() < 1e-12 && (unlike.rho() + 1.0).abs() < 1e-12, "{n}");
        assert_eq!((alike.same_order_percent(), unlike.same_order_percent()), (100, 0), "{n}");
        assert!((1..=n).contains(&alike.k()) && alike.shared_top().len() == alike.k(), "{n}");
        let by_chance = unlike.shared_top_by_chance();
        assert!(by_chance > 0.0 && by_chance <= f64::from(u8::try_from(alike.k()).expect("a small number")), "{n}");
        assert!(unlike.mean_gap() > unlike.mean_gap_by_chance(), "{n}");
        assert_eq!(unlike.pairs(), n * (n - 1) / 2);
        if alike.verdict() == unlike.verdict() {
            too_small.push(n);
        }
        assert!(alike.differences().is_empty() && !unlike.differences().is_empty(), "{n}");
        assert_eq!(Depth::FirstFive.suits(n), n >= FirstFive::SMALLEST_DECK);
    }
    assert_eq!(too_small, [3], "of three cards any order is as good as shuffled");
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_is_a_table_or_says_why_and_never_too_much(text in any::<String>()) {
        if let Ok(incoming) = decks::incoming(&text, "de") {
            prop_assert!(incoming.good() <= Deck::MAX && incoming.rows.len() <= Deck::MAX + 200);
            let numbers: Vec<usize> = incoming.rows.iter().map(|row| row.number).collect();
            prop_assert!(numbers.is_sorted_by(|one, next| one < next) && numbers[0] >= 1, "{:?}", numbers);
            let wrong = incoming.rows.iter().filter(|row| row.card.is_err()).count();
            prop_assert!(incoming.wrong >= wrong && incoming.wrong + incoming.good() >= incoming.rows.len());
        }
        prop_assert!(read(&text).is_err());
    }

    #[test]
    fn hostile_cells_come_back_as_they_were(cells in prop::collection::vec("[=+@'\\-\t\";,a-zé\u{202E}\u{200F}\n]{1,30}", 3..20)) {
        let cards: Vec<OwnCard> = cells
            .iter()
            .enumerate()
            .filter_map(|(at, cell)| {
                let face = OwnFace { name: Title::new(cell).ok(), meaning: Line::new(cell).ok(), ..OwnFace::default() };
                let named = face.name.is_some();
                let card = OwnCard { id: (at + 1).to_string(), pictogram: None, is_off: false, faces: vec![("de".to_owned(), face)] };
                named.then_some(card)
            })
            .collect();
        prop_assume!(!cards.is_empty());
        let deck = OwnDeck::new(title("Unsere Rollen"), OwnFacing::Known(Direction::Internal), cards, 1).expect("a deck");
        let back = read(&write(&deck));
        prop_assert_eq!(back.as_ref(), Ok(&deck));
        let table = csv::table(decks::write(&deck).into_iter());
        prop_assert_eq!(decks::incoming(&table, "de").expect("a table").cards(), deck.cards().to_vec());
    }

    #[test]
    fn tables_in_quotes_where_they_are_needed_are_read(cells in prop::collection::vec("[\t\";,a-z\r\n]{0,12}", 1..20), at in 0..3_usize) {
        let mut table = ::csv::WriterBuilder::new().delimiter(b";,\t"[at]).from_writer(Vec::new());
        table.write_record(["name", "meaning"]).expect("written");
        for cell in &cells {
            table.write_record(["x", cell]).expect("written");
        }
        let table = String::from_utf8(table.into_inner().expect("written")).expect("text");
        let read = decks::incoming(&table, "de").expect("a table").cards();
        let meanings: Vec<_> = read.iter().map(|card| card.text(Field::Meaning, "de").map(|(text, _)| text.to_owned())).collect();
        let wanted: Vec<_> = cells.iter().map(|cell| Line::new(cell).ok().map(|line| line.as_str().to_owned())).collect();
        prop_assert_eq!(meanings, wanted);
    }

    #[test]
    fn any_colour_has_shades_that_can_be_read(red: u8, green: u8, blue: u8) {
        let colour = Colour([red, green, blue]);
        for (ink, ground) in colour.inks().into_iter().zip(GROUNDS) {
            prop_assert!(ink.contrast(ground) >= 4.5, "{} on {}", ink.code(), ground.code());
        }
        prop_assert_eq!(Colour::parse(&colour.code()), Some(colour));
    }

    #[test]
    fn a_plan_with_own_decks_comes_back_out_of_its_address(first: [u8; 8], second: Option<[u8; 8]>, external: bool, guess: bool) {
        let shipped = Choice::Shipped(if external { Direction::External } else { Direction::Internal });
        for then in [None, second.map(Choice::Own), Some(shipped)] {
            prop_assume!(then != Some(Choice::Own(first)));
            let plan = Plan { decks: Decks { first: Choice::Own(first), second: then }, guess, ..Plan::default() };
            prop_assert_eq!(Plan::parse(&plan.code()), Some(plan));
        }
    }
}

/// A revealed game of a KAM and a leader with this deck.
fn revealed(account: &str, deck: Deck, day: u32) -> Game {
    let account = AccountName::new(account).expect("a name");
    let setup = Setup::new(account, Mode::OneScreen, vec![Seat::Kam, Seat::Leader], vec![deck], Day(day));
    played::revealed(setup.expect("a set-up"))
}

#[test]
fn a_look_back_and_a_profile_take_own_decks_in_by_their_name() {
    let mut own = named(&["Lotse", "Anker", "Kompass", "Segel", "Ruder", "Mast"]);
    let first = revealed("Falke", letter::played(&own).expect("a deck"), 20_000);
    own.write(0, "de", |face| face.name = Some(title("Steuer")));
    let games = [first, revealed("Adler", letter::played(&own).expect("a deck"), 20_010)];
    let decks = Lookback::decks(&games);
    assert_eq!(decks.len(), 3, "the shipped ones and the own one, once");
    assert_eq!(faces::text(Language::German, &decks[2], Card(0), Field::Name), "Steuer", "as it was called last");
    let lookback = Lookback::new(&games, &Names::default(), View::Kam, decks[2].called(), Depth::Whole);
    assert_eq!((lookback.orders().len(), lookback.cards().len()), (2, 6));
    let profile = Profile::new(&games, &Names::default(), View::Kam);
    assert_eq!(profile.accounts().len(), 2);
    let core = profile.roles(Belonging::Core, 2);
    let names: Vec<String> = core.iter().map(|role| document::named(role, Language::German)).collect();
    assert!(names.len() >= 3 && names.iter().all(|name| name.ends_with("(Unsere Rollen)")), "{names:?}");
}

/// A name is told apart by a number, and stays within its sixty characters.
#[test]
fn two_decks_of_one_name_are_told_apart_everywhere() {
    let [one, other] = [named(&["Lotse", "Anker", "Kompass"]), named(&["Lotse", "Segel", "Bug"])]
        .map(|deck| letter::played(&deck).expect("a deck"));
    let account = AccountName::new("Falke").expect("a name");
    let setup = |decks| Setup::new(account.clone(), Mode::OneScreen, vec![Seat::Kam, Seat::Leader], decks, Day(20_000));
    let game = played::revealed(setup(vec![one, other]).expect("a set-up"));
    let called = |decks: &[Deck]| decks.iter().map(Deck::called).collect::<Vec<_>>();
    let wanted = ["Unsere Rollen", "Unsere Rollen (2)"].map(|name| Called::Own(title(name)));
    assert_eq!(called(game.setup().decks()), wanted);
    assert_eq!(called(&Lookback::decks(std::slice::from_ref(&game))[2..]), wanted);
    let roles =
        [0, 1].map(|deck| faces::role_name(Language::German, game.setup().decks(), Role { deck, card: Card(0) }));
    assert_eq!(roles, ["Lotse (Unsere Rollen)", "Lotse (Unsere Rollen (2))"]);
    // What is kept is the deck under its own name; the game tells it apart once more.
    let back = saved::read_file(&saved::write_file(&game)).expect("a game");
    assert_eq!(called(back.setup().decks()), wanted);
    assert_eq!(back.setup().decks()[1].own().map(|own| own.deck.name.as_str()), Some("Unsere Rollen"));
    let taken =
        |taken: &[&str], name: &str| title(name).apart_from(|name| taken.contains(&name.as_str())).as_str().to_owned();
    assert_eq!(taken(&["A"], "B"), "B");
    assert_eq!(taken(&["A", "A (2)"], "A"), "A (3)");
    let long = "ü".repeat(60);
    let apart = taken(&[&long], &long);
    assert_eq!((apart.chars().count(), apart.ends_with("ü (2)")), (60, true));
}

#[test]
fn a_quick_round_takes_a_deck_of_six_and_more() {
    let plan = Plan { depth: Depth::FirstFive, ..Plan::default() };
    let setup = |names: &[&str]| {
        let account = AccountName::new("Falke").expect("a name");
        plan.setup_with(vec![letter::played(&named(names)).expect("a deck")], account, Day(20_000))
            .map(|setup| setup.depth())
    };
    assert_eq!(setup(&["A", "B", "C", "D", "E"]), None);
    assert_eq!(setup(&["A", "B", "C", "D", "E", "F"]), Some(Depth::FirstFive));
}

#[test]
fn a_saved_game_finds_its_deck_and_says_so_where_it_is_not_here() {
    let deck = letter::played(&rich()).expect("a deck");
    let game = revealed("Falke", deck.clone(), 20_000);
    let file = saved::write_file(&game);
    assert_eq!(saved::read_file(&file), Ok(game.clone()), "a file brings its deck along");
    let file: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(parts(&file), ["checksum", "decks", "game", "rolecards-game"].into());
    assert_eq!(file["game"]["decks"][0]["own"].as_str(), deck.edition().map(Edition::digits).as_deref());
    let text = saved::write(&game, 7);
    assert!(text.starts_with("rolecards-game 6 7 "));
    assert_eq!(saved::read(&text).err(), Some(SavedError::DeckMissing));
    let editions = |edition| (deck.edition() == Some(edition)).then(|| deck.clone());
    assert_eq!(saved::read_rounds(&text, |_| None, &editions).map(|(game, _)| game), Ok(game.clone()));
    let entry = saved::entry(&text).expect("the list reads it all the same");
    assert_eq!(entry.account.as_str(), "Falke");
    let mut turn = Game::begun(game.setup().clone(), 5);
    let text = saved::write(&turn, 1);
    assert_eq!(
        saved::entry(&text).map(|entry| entry.standing),
        Ok(Standing::Sorts(Seat::Kam, Called::Own(title("Unsere Rollen"))))
    );
    assert!(text.contains("\"standing\":\"sorts kam = Unsere Rollen\""), "as it lies in browsers: {text}");
    assert!(turn.play(Event::Sort(Action::Deal(Level::Less))).is_ok());
    let (by_hand, _) = saved::write_turn(&turn, saved::Times::default(), 1);
    assert_eq!(by_hand, saved::write_game(&turn, saved::Times::default(), 1).0);
}

/// The names of an object's parts.
fn parts(value: &Value) -> BTreeSet<&str> {
    value.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn the_schema_knows_every_part_of_a_file_and_no_other() {
    let schema = include_str!("../public/deck.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let mut deck = rich();
    deck.write(0, "de", |face| {
        let line = || Line::new("Text").ok();
        (face.subtitle, face.sign, face.question, face.excess) = (Some(title("Zusatz")), line(), line(), line());
    });
    deck.switch(0, true);
    deck.picture(0, Some("berater"));
    let file: Value = serde_json::from_str(&write(&deck)).expect("JSON");
    assert_eq!(parts(&file), parts(&schema["properties"]));
    let direction = &schema["properties"]["direction"]["oneOf"];
    assert_eq!(parts(&file["direction"]), parts(&direction[1]["properties"]));
    let known = [Direction::External, Direction::Internal].map(|direction| {
        deck.facing = OwnFacing::Known(direction);
        serde_json::from_str::<Value>(&write(&deck)).expect("JSON")["direction"].clone()
    });
    assert_eq!(direction[0]["enum"], Value::from(known.to_vec()));
    let card = &schema["properties"]["cards"]["items"];
    assert_eq!(parts(&file["cards"][0]), parts(&card["properties"]));
    let texts = &card["properties"]["texts"]["additionalProperties"];
    assert_eq!(parts(&file["cards"][0]["texts"]["de"]), parts(&texts["properties"]));
    assert_eq!(schema["properties"]["rolecards-deck"]["const"], saved::deck::FORMAT);
    assert_eq!(schema["properties"]["cards"]["maxItems"], Deck::MAX);
    assert_eq!(texts["properties"]["name"]["maxLength"], Title::MAX);
    assert_eq!(texts["properties"]["meaning"]["maxLength"], Line::MAX);
}
