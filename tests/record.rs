//! What remains of a talk, in every form: the page, Markdown, and the table for spreadsheets.

mod played;

use role_cards::{
    cards::{Card, Day, Deck, Determinants, Direction, Seat},
    game::{Event, Game, round::Lots},
    letter::Seed,
    record::{self, Block, Item, Record, csv, markdown},
    talk::{Action, Outcome, Reflection, Role, Topic, Trend},
    text::{
        Language,
        faces::{card, role_name},
    },
};

use played::{act, both_decks, revealed, write};

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
        act(&mut game, write(topic, text));
    }
    act(&mut game, Action::Customer(Seat::Kam, 0, Card(13)));
    act(&mut game, Action::Review(Some(Day(20_950))));
    game
}

/// All that stands on a sheet, as plain text.
fn plain(sheet: &Record) -> String {
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
fn a_role_that_stands_in_both_decks_is_named_with_its_deck() {
    let decks = [Deck::standard(Direction::External), Deck::standard(Direction::Internal)];
    for language in Language::ALL {
        let plain = |role: Role| card(language, decks[role.deck].id(role.card)).expect("a card").name;
        let twins: Vec<(Role, Role)> = decks[0]
            .twins(&decks[1])
            .into_iter()
            .map(|(outer, inner)| (Role { deck: 0, card: outer }, Role { deck: 1, card: inner }))
            .collect();
        assert!(twins.len() > 4, "six ids are shared; a language may name one of them differently");
        for (deck, of) in decks.iter().enumerate() {
            let mark = [language.text().reveal.outside_rank, language.text().reveal.inside_rank][deck];
            for one in of.cards() {
                let role = Role { deck, card: one };
                let is_twin = twins
                    .iter()
                    .any(|&(outer, inner)| (outer == role || inner == role) && plain(outer) == plain(inner));
                let expected = if is_twin { format!("{} ({mark})", plain(role)) } else { plain(role).to_owned() };
                assert_eq!(role_name(language, &decks, role), expected);
                // Alone on the table, a deck needs no mark.
                let alone = Role { deck: 0, card: one };
                assert_eq!(role_name(language, &decks[deck..=deck], alone), plain(role));
            }
        }
    }
    assert_eq!(role_name(Language::German, &decks, Role { deck: 2, card: Card(0) }), "");
    let at = |deck: usize, id: &str| Role { deck, card: decks[deck].card(id).expect("a card") };
    assert_eq!(role_name(Language::German, &decks, at(0, "ext.uebersetzer")), "Übersetzer (extern)");
    assert_eq!(role_name(Language::English, &decks, at(1, "int.uebersetzer")), "Translator (internal)");
}

#[test]
fn outside_its_decks_own_section_every_form_says_which_role_is_meant() {
    // Two translators, agreed, different, and moved; every line that names one of them outside its section says which.
    let first = revealed(both_decks());
    let lots = Lots { deal: 4, keys: Seed([7; 32]), talk: 1 };
    let mut game = first.next_round(Day(20_900), lots).expect("a second round");
    played::play_turns(
        &mut game,
        |seat, _, n| {
            if seat == Seat::Kam { played::descending(n) } else { played::ascending(n) }
        },
    );
    played::play(&mut game, Event::Reveal);
    let decks = game.setup().decks().to_vec();
    let at = |deck: usize, id: &str| Role { deck, card: decks[deck].card(id).expect("a card") };
    let twins = [at(0, "ext.uebersetzer"), at(1, "int.uebersetzer")];
    for role in twins {
        act(&mut game, Action::Order(role.deck, vec![role.card]));
        act(&mut game, Action::Outcome(role, Some(Outcome::Different)));
        act(&mut game, Action::Trend(role, Some(Trend::More)));
        act(&mut game, Action::Customer(Seat::Kam, role.deck, role.card));
        for topic in [Topic::Others(role), Topic::Need(role), Topic::Moved(role), Topic::Note(role)] {
            act(&mut game, write(topic, "Innendienst"));
        }
    }
    for language in Language::ALL {
        let text = language.text();
        let sheet = record::of(&game, language, true, &written).expect("revealed");
        let [outside, inside] = twins.map(|role| role_name(language, &decks, role));
        let bare = outside.split(" (").next().expect("a name").to_owned();
        let own = [text.name.outside, text.name.inside].map(|deck| (text.sheet.agreed)(deck));
        let mut named = 0;
        for section in sheet.sections.iter().filter(|section| !own.contains(&section.heading)) {
            for block in &section.blocks {
                let (Block::List(items) | Block::Ordered(items)) = block else { continue };
                for item in
                    items.iter().filter(|item| ![text.name.outside, text.name.inside].contains(&item.lead.as_str()))
                {
                    let line = format!("{}: {}", item.lead, item.text);
                    let count = |name: &str| line.matches(name).count();
                    assert_eq!(count(&bare), count(&outside) + count(&inside), "which one? «{line}»");
                    named += count(&bare);
                }
            }
        }
        assert!(named >= 14, "different, in daily work, do, priorities, responsibility, moved, customer: {named}");
        let markdown = markdown::write(&sheet);
        assert!(markdown.contains(&bare) && markdown.contains(text.reveal.outside_rank));
        // Under the deck's own heading the bare name is enough.
        let agreed = sheet.sections.iter().find(|section| section.heading == own[0]).expect("the agreed order");
        assert_eq!(agreed.blocks, [Block::Ordered(vec![Item { lead: bare.clone(), text: String::new() }])]);
    }
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
        act(&mut game, write(Topic::Note(role(0, place)), text));
        act(&mut game, write(Topic::Need(role(0, place)), text));
    }
    for language in Language::ALL {
        let table = csv::write(&game, language, &written).expect("revealed");
        let mut reader = ::csv::ReaderBuilder::new()
            .from_reader(table.strip_prefix('\u{FEFF}').expect("a byte order mark").as_bytes());
        let columns = reader.headers().expect("a header").len();
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
    act(&mut game, write(Topic::Experiment, "# no heading\n1. no list <b> *so*"));
    let sheet = record::of(&game, Language::German, false, &written).expect("revealed");
    let text = markdown::write(&sheet);
    assert!(text.starts_with(&format!("# {}\n", Language::German.text().sheet.title)));
    assert!(text.contains("\\# no heading\\\n1\\. no list \\<b\\> \\*so\\*"), "{text}");
    let headings = text.lines().filter(|line| line.starts_with("## ") || line.starts_with("### ")).count();
    assert_eq!(headings, sheet.sections.len());
}
