//! What remains of a talk, in every form: the page, Markdown, and the table for spreadsheets.

mod played;

use role_cards::{
    cards::{Card, Day, Determinants, Seat},
    game::Game,
    record::{self, Block, ResultSheet, csv, markdown},
    talk::{Action, Outcome, Reflection, Role, Topic, Trend},
    text::Language,
};

use played::{act, both_decks, note, revealed};

const HOSTILE: [&str; 10] = [
    "=1+1",
    "+49 1",
    "-5",
    "@SUM(A1)",
    "'quoted",
    "''twice",
    "say \"no\", please",
    "two\nlines\tand a tab",
    "שלום, \"=1\"",
    "<script>alert(1)</script> **bold** [a](b)",
];

fn role(deck: usize, card: u8) -> Role {
    Role { deck, card: Card(card) }
}

fn written(day: Day) -> String {
    format!("day {}", day.0)
}

/// A game with something in every field.
fn full() -> Game {
    let mut game =
        revealed(both_decks().with_determinants(Determinants::new([3, 0, 0, 0, 0, 0, 0, 0, 1]).expect("levels")));
    for (deck, cards) in [(0, [4, 22, 9, 1, 0]), (1, [3, 16, 8, 2, 5])] {
        act(&mut game, Action::Order(deck, cards.map(Card).to_vec()));
    }
    act(&mut game, Action::Outcome(role(0, 22), Some(Outcome::Different)));
    act(&mut game, Action::Again(role(0, 22), Some(Day(20_900))));
    act(&mut game, Action::Trend(role(0, 4), Some(Trend::More)));
    for (topic, text) in [
        (Topic::Meaning(Seat::Kam, role(0, 22)), "Trägt Erfolge weiter"),
        (Topic::Note(role(0, 22)), "Im Herbst nochmals"),
        (Topic::Note(role(1, 11)), "Nebenbei notiert"),
        (Topic::Others(role(0, 4)), "Innendienst"),
        (Topic::Need(role(0, 9)), "Zeit am Montag"),
        (Topic::Interpretation, "So deuten wir es"),
        (Topic::OwnWords, "So lebe ich es"),
        (Topic::Experiment, "Einmal im Monat ins Werk"),
        (Topic::Ask, "Einkaufsleitung"),
        (Topic::Reflection(Reflection::Inside), "Koordination zuerst"),
        (Topic::Reflection(Reflection::Help), "Türen öffnen"),
    ] {
        act(&mut game, Action::Write(topic, None, Some(note(text))));
    }
    act(&mut game, Action::Customer(Seat::Kam, 0, Card(13)));
    act(&mut game, Action::Review(Some(Day(20_950))));
    game
}

/// All that stands on a sheet, as plain text.
fn plain(sheet: &ResultSheet) -> String {
    let mut all = vec![sheet.title.to_owned(), sheet.caution.to_owned()];
    all.extend(sheet.facts.clone());
    for section in &sheet.sections {
        all.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Text(text) => all.push(text.clone()),
                Block::Ordered(items) | Block::List(items) => {
                    all.extend(items.iter().map(|item| format!("{}: {}", item.lead, item.text)));
                }
            }
        }
    }
    all.join("\n")
}

#[test]
fn the_sheet_says_what_was_agreed_and_what_stayed_different_and_no_figure_unasked() {
    let game = full();
    for language in Language::ALL {
        let text = language.text();
        let sheet = record::of(&game, language, false, &written).expect("revealed");
        let all = plain(&sheet);
        for wanted in [
            text.sheet.caution,
            "Falke",
            "day 20781",
            "day 20900",
            "day 20950",
            text.sheet.job_do,
            text.sheet.job_priorities,
            text.sheet.job_responsibility,
            text.talk.outcome(Outcome::Different),
            text.talk.trend(Trend::More),
            "Trägt Erfolge weiter",
            "Im Herbst nochmals",
            "Nebenbei notiert",
            "Innendienst",
            "Zeit am Montag",
            "So deuten wir es",
            "So lebe ich es",
            "Einmal im Monat ins Werk",
            "Einkaufsleitung",
            "Koordination zuerst",
            "Türen öffnen",
        ] {
            assert!(all.contains(wanted), "«{wanted}» is missing in:\n{all}");
        }
        assert!(!all.contains(text.sheet.figures));
        let with_figures = record::of(&game, language, true, &written).expect("revealed");
        assert!(plain(&with_figures).contains(text.sheet.figures));
        assert_eq!(with_figures.sections.len(), sheet.sections.len() + 1);
    }
}

#[test]
fn the_job_description_is_drafted_from_agreed_roles_alone() {
    let game = full();
    let sheet = record::of(&game, Language::English, false, &written).expect("revealed");
    let text = Language::English.text().sheet;
    let tasks = sheet.sections.iter().find(|section| section.heading == text.job_do).expect("the draft");
    let Block::List(items) = &tasks.blocks[0] else { panic!("a list") };
    assert_eq!(items.len(), 10, "five outside and five inside");
    let empty = record::of(&revealed(both_decks()), Language::English, false, &written).expect("revealed");
    assert!(empty.sections.iter().all(|section| section.heading != text.job), "nothing agreed, no draft");
}

#[test]
fn before_the_reveal_there_is_no_sheet() {
    let game = Game::new(both_decks(), 1);
    assert_eq!(record::of(&game, Language::German, true, &written), None);
    assert_eq!(csv::write(&game, Language::German, &written), None);
}

#[test]
fn every_cell_of_the_table_is_harmless_and_equal_once_stripped() {
    let mut game = revealed(both_decks());
    for (place, text) in (0..).zip(HOSTILE) {
        act(&mut game, Action::Write(Topic::Note(role(0, place)), None, Some(note(text))));
        act(&mut game, Action::Write(Topic::Need(role(0, place)), None, Some(note(text))));
    }
    for language in Language::ALL {
        let table = csv::write(&game, language, &written).expect("revealed");
        let mut reader = ::csv::ReaderBuilder::new()
            .from_reader(table.strip_prefix('\u{FEFF}').expect("a byte order mark").as_bytes());
        let columns = reader.headers().expect("a header").len();
        assert_eq!(columns, language.text().sheet.columns.len());
        let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        assert!(rows.len() > 40 && rows.iter().all(|row| row.len() == columns));
        for cell in rows.iter().flatten() {
            let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!risky, "a spreadsheet could take «{cell}» for a formula");
        }
        for (row, text) in rows.iter().zip(HOSTILE) {
            let (need, last) = (columns - 4, columns - 1);
            assert_eq!([csv::stripped(&row[need]), csv::stripped(&row[last])], [text; 2]);
        }
    }
}

#[test]
fn a_cell_is_stripped_to_what_it_was() {
    for text in HOSTILE.into_iter().chain(["", "plain", "\tindented", "\rreturned", "'"]) {
        assert_eq!(csv::stripped(&csv::harmless(text)), text);
    }
}

#[test]
fn markdown_shows_what_was_typed_and_means_nothing_else() {
    let mut game = full();
    act(&mut game, Action::Write(Topic::Experiment, None, Some(note("# no heading\n1. no list <b> *so*"))));
    let sheet = record::of(&game, Language::German, false, &written).expect("revealed");
    let text = markdown::write(&sheet);
    assert!(text.starts_with(&format!("# {}\n", Language::German.text().sheet.title)));
    assert!(text.contains("\\# no heading\\\n1\\. no list \\<b\\> \\*so\\*"), "{text}");
    let headings = text.lines().filter(|line| line.starts_with("## ") || line.starts_with("### ")).count();
    assert_eq!(headings, sheet.sections.len());
}
