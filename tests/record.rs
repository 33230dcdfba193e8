//! What remains of a talk, in every form: the page, Markdown, and the table for spreadsheets.

mod played;

use role_cards::{
    cards::{AccountName, Card, Day, Deck, Determinants, Direction, Mode, Seat, Setup},
    game::{Event, Game, round::Lots},
    letter::Seed,
    record::{self, Block, Item, Record, csv, markdown},
    talk::{Action, Kind, Left, Outcome, Role, Topic, Trend},
    text::{
        Language, Text,
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
        (Topic::Meaning(Seat::Leader, role(0, 22)), "Verspricht zu früh"),
        (Topic::Note(role(0, 22)), "Im Herbst nochmals"),
        (Topic::Note(role(1, 11)), "Nebenbei notiert"),
        (Topic::Others(role(0, 4)), "Innendienst"),
        (Topic::Need(role(0, 9)), "Zeit am Montag"),
        (Topic::Interpretation, "So deuten wir es"),
        (Topic::OwnWords, "So lebe ich es"),
        (Topic::Experiment, "Einmal im Monat ins Werk"),
        (Topic::Ask, "Einkaufsleitung"),
    ] {
        act(&mut game, write(topic, text));
    }
    act(&mut game, Action::Kind(role(0, 22), Some(Kind::Time)));
    act(&mut game, Action::Trend(role(1, 16), Some(Trend::Less)));
    act(&mut game, Action::Customer(Seat::Kam, 0, Card(13)));
    act(&mut game, Action::Customer(Seat::Leader, 1, Card(7)));
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
            "Verspricht zu früh",
        ] {
            assert!(all.contains(wanted), "«{wanted}» is missing in:\n{all}");
        }
        assert!(!all.contains(text.sheet.figures));
        let with_figures = record::of(&game, language, true, &written).expect("revealed");
        assert!(plain(&with_figures).contains(text.sheet.figures));
        assert_eq!(with_figures.sections.len(), sheet.sections.len() + 1);
    }
}

/// What a role is called on the sheet.
fn name(language: Language, role: Role) -> &'static str {
    let setup = both_decks();
    card(language, setup.decks()[role.deck].id(role.card)).expect("a card").name
}

/// The lines under a heading: what each is about, and what it says; a paragraph is about nothing.
fn under(sheet: &Record, heading: &str) -> Vec<(String, String)> {
    let mut found = sheet.sections.iter().filter(|section| section.heading == heading);
    let section = found.next().unwrap_or_else(|| panic!("there is no «{heading}»"));
    assert!(found.next().is_none(), "«{heading}» stands there twice");
    let lines = section.blocks.iter().flat_map(|block| match block {
        Block::Text(text) => vec![(String::new(), text.clone())],
        Block::Ordered(items) | Block::List(items) => {
            items.iter().map(|item| (item.lead.clone(), item.text.clone())).collect()
        }
    });
    lines.collect()
}

/// The lines that are wanted under a heading.
fn lines<const N: usize>(lines: [(&str, String); N]) -> Vec<(String, String)> {
    lines.map(|(about, text)| (about.to_owned(), text)).to_vec()
}

#[test]
fn every_text_stands_under_its_heading_and_beside_its_label() {
    let game = full();
    for language in Language::ALL {
        let sheet = record::of(&game, language, false, &written).expect("revealed");
        let text: &Text = language.text();
        let (words, talk) = (&text.sheet, &text.talk);
        // Six names stand in both decks: outside its deck's own list a role says which one it is.
        let own = |deck, card| name(language, role(deck, card));
        let name = |deck, card| role_name(language, game.setup().decks(), role(deck, card));
        let (kam, leader) = (text.seat(Seat::Kam), text.seat(Seat::Leader));
        let [outside, inside] = [0, 1].map(|deck| text.called(&game.setup().decks()[deck].called()).to_owned());
        let agreed = [(&outside, 0, [4, 22, 9, 1, 0]), (&inside, 1, [3, 16, 8, 2, 5])];
        for (part, deck, cards) in agreed {
            let wanted = cards.map(|card| (own(deck, card).to_owned(), String::new()));
            assert_eq!(under(&sheet, &(words.agreed)(part)), wanted, "{part}");
        }
        // Ranks, kind, outcome and day in one line, then what each understands by it, and the note on it.
        let ranks = [(kam, 23), (leader, 1)].map(|(seat, rank)| (text.reveal.rank)(seat, rank));
        let facts = [
            ranks[0].clone(),
            ranks[1].clone(),
            talk.kind(Kind::Time).0.to_owned(),
            talk.outcome(Outcome::Different).to_owned(),
            (words.again)("day 20900"),
        ];
        let different = [
            facts.join(" · "),
            format!("{}: Trägt Erfolge weiter", (talk.meaning_of)(kam)),
            format!("{}: Verspricht zu früh", (talk.meaning_of)(leader)),
            "Im Herbst nochmals".to_owned(),
        ];
        assert_eq!(under(&sheet, words.different), lines([(name(0, 22).as_str(), different.join("\n"))]));
        assert_eq!(
            under(&sheet, words.daily),
            lines([
                (name(0, 4).as_str(), format!("{} · {}: Innendienst", talk.trend(Trend::More), words.others)),
                (name(0, 9).as_str(), format!("{}: Zeit am Montag", words.need)),
                (name(1, 16).as_str(), talk.trend(Trend::Less).to_owned()),
            ])
        );
        let responsibility = under(&sheet, words.job_responsibility);
        assert_eq!(responsibility[0], (name(0, 4), (words.job_shared)("Innendienst")));
        assert!(responsibility[1..10].iter().all(|(_, who)| who == words.job_own), "{responsibility:?}");
        let listed = |cards: [&str; 5]| cards.join(", ");
        assert_eq!(
            under(&sheet, words.job_priorities)[..4],
            lines([
                (outside.as_str(), listed([4, 22, 9, 1, 0].map(|card| own(0, card)))),
                (inside.as_str(), listed([3, 16, 8, 2, 5].map(|card| own(1, card)))),
                (talk.trend(Trend::More), name(0, 4)),
                (talk.trend(Trend::Less), name(1, 16)),
            ])
        );
        assert_eq!(under(&sheet, talk.interpretation), lines([("", "So deuten wir es".to_owned())]));
        assert_eq!(under(&sheet, talk.own_words), lines([("", "So lebe ich es".to_owned())]));
        assert_eq!(
            under(&sheet, words.agenda),
            lines([("", "Einmal im Monat ins Werk".to_owned()), ("", (words.review)("day 20950"))])
        );
        let customer = under(&sheet, words.customer);
        assert_eq!(customer[..2], lines([(kam, name(0, 13)), (leader, name(1, 7))]));
        assert_eq!((customer[2].1.as_str(), customer.len()), ("Einkaufsleitung", 3));
        assert_eq!(under(&sheet, words.notes), lines([(name(1, 11).as_str(), "Nebenbei notiert".to_owned())]));
    }
}

#[test]
fn a_second_round_says_who_moved_what_and_why() {
    let first = revealed(both_decks());
    let mut second = Game::new(both_decks(), 9).after(first).expect("a second round");
    // The KAM has brought the first card of the external deck to the eleventh place; everybody else is where they were.
    played::play_turns(&mut second, |seat, deck, n| {
        let mut order = if seat == Seat::Kam { played::ascending(n) } else { played::descending(n) };
        if seat == Seat::Kam && deck == 0 {
            order.swap(0, 10);
        }
        order
    });
    played::play(&mut second, Event::Reveal);
    act(&mut second, write(Topic::Moved(role(0, 10)), "Der Einkauf ist neu"));
    act(&mut second, write(Topic::Became(Left::Experiment), "Es hat sich gelohnt"));
    for language in Language::ALL {
        let text = language.text();
        let sheet = record::of(&second, language, false, &written).expect("revealed");
        let name = |card| name(language, role(0, card));
        assert_eq!(
            under(&sheet, text.sheet.moved),
            lines([
                (text.talk.left(Left::Experiment), "Es hat sich gelohnt".to_owned()),
                (text.seat(Seat::Kam), (text.talk.moved_row)(name(0), 1, 11)),
                (text.seat(Seat::Kam), (text.talk.moved_row)(name(10), 11, 1)),
                (name(10), "Der Einkauf ist neu".to_owned()),
            ])
        );
        assert!(sheet.facts.contains(&(text.sheet.round)(2, "day 20781")), "{:?}", sheet.facts);
    }
}

#[test]
fn what_two_sides_said_differently_stands_there_twice() {
    let mut game = revealed(both_decks());
    let mut other = game.clone();
    for (side, cards, experiment, kind) in
        [(&mut game, [4, 22], "Zu zweit", Kind::Word), (&mut other, [22, 4], "Ins Werk", Kind::Time)]
    {
        act(side, Action::Order(0, cards.map(Card).to_vec()));
        act(side, Action::Kind(role(0, 22), Some(kind)));
        act(side, Action::Outcome(role(0, 22), Some(Outcome::Open)));
        act(side, write(Topic::Experiment, experiment));
    }
    game.merge(&other.shared().expect("revealed")).expect("the same talk");
    let text = Language::German.text();
    let sheet = record::of(&game, Language::German, false, &written).expect("revealed");
    let name = |card| name(Language::German, role(0, card));
    let agreed = under(&sheet, &(text.sheet.agreed)(text.called(&game.setup().decks()[0].called())));
    let wanted = lines([
        ("", text.sheet.agreed_two.to_owned()),
        (name(4), String::new()),
        (name(22), String::new()),
        (name(22), String::new()),
        (name(4), String::new()),
    ]);
    assert_eq!(agreed, wanted);
    let inside = under(&sheet, &(text.sheet.agreed)(text.called(&game.setup().decks()[1].called())));
    assert_eq!(inside, lines([("", text.sheet.agreed_none.to_owned())]));
    assert_eq!(under(&sheet, text.sheet.agenda), lines([("", "Ins Werk\nZu zweit".to_owned())]));
    let kinds = format!("{} / {}", text.talk.kind(Kind::Word).0, text.talk.kind(Kind::Time).0);
    assert!(under(&sheet, text.sheet.different)[0].1.contains(&kinds));
}

/// The table as a person reads it in English: a cell under the head of its column.
#[test]
fn every_cell_of_the_table_stands_under_its_head() {
    let table = csv::write(&full(), Language::English, &written).expect("revealed");
    let mut reader = ::csv::ReaderBuilder::new().from_reader(table.trim_start_matches('\u{FEFF}').as_bytes());
    let heads = reader.headers().expect("a header").clone();
    let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let cell = |of: &str, head: &str| {
        let column = heads.iter().position(|other| other == head).unwrap_or_else(|| panic!("no column {head}"));
        let row = rows.iter().find(|row| row[0] == *of || row[1] == *of).unwrap_or_else(|| panic!("no row {of}"));
        row[column].to_owned()
    };
    for (id, head, wanted) in [
        ("ext.multiplikator", "Role", "Multiplier"),
        ("ext.multiplikator", "Agreed rank", "2"),
        ("ext.multiplikator", "Rank KAM", "23"),
        ("ext.multiplikator", "Rank leader", "1"),
        ("ext.multiplikator", "Gap", "22"),
        ("ext.multiplikator", "Kind of difference", Language::English.text().talk.kind(Kind::Time).0),
        ("ext.multiplikator", "Outcome", Language::English.text().talk.outcome(Outcome::Different)),
        ("ext.multiplikator", "Talk again", "day 20900"),
        ("ext.multiplikator", "Meaning for KAM", "Trägt Erfolge weiter"),
        ("ext.multiplikator", "Meaning for leader", "Verspricht zu früh"),
        ("ext.multiplikator", "Text", "Im Herbst nochmals"),
        ("ext.sparring-partner", "Compared with today", Language::English.text().talk.trend(Trend::More)),
        ("ext.sparring-partner", "Who else", "Innendienst"),
        ("ext.sparring-partner", "What the KAM needs", ""),
        ("ext.verkaeufer", "What the KAM needs", "Zeit am Montag"),
        ("ext.verkaeufer", "Who else", ""),
        ("int.moderator", "Compared with today", Language::English.text().talk.trend(Trend::Less)),
        ("int.moderator", "Agreed rank", "2"),
        ("int.know-how-traeger", "Agreed rank", ""),
        ("int.know-how-traeger", "Text", "Nebenbei notiert"),
        ("Customer", "Text", "Falke"),
        ("Started", "Text", "day 20781"),
        ("How we understand the roles", "Text", "So deuten wir es"),
        ("The KAM's own words", "Text", "So lebe ich es"),
        ("Experiment", "Text", "Einmal im Monat ins Werk"),
        ("Review date", "Text", "day 20950"),
        ("Whom to ask", "Text", "Einkaufsleitung"),
    ] {
        assert_eq!(cell(id, head), wanted, "{head} of {id}");
    }
}

#[test]
fn markdown_keeps_every_line_under_its_heading() {
    let sheet = record::of(&full(), Language::German, true, &written).expect("revealed");
    let text = markdown::write(&sheet).replace('\\', "");
    // What stands between a heading and the next one.
    let mut parts = text.split("\n#").skip(1);
    for section in &sheet.sections {
        let part = parts.next().expect("a part");
        let (heading, rest) = part.split_once('\n').expect("a heading");
        assert_eq!(heading, format!("{} {}", if section.is_sub { "##" } else { "#" }, section.heading));
        for (about, said) in under(&sheet, &section.heading) {
            for line in said.lines().chain([about.as_str()]) {
                assert!(rest.contains(line), "«{line}» stands elsewhere than under «{heading}»");
            }
        }
    }
    assert_eq!(parts.next(), None);
}

#[test]
fn the_job_description_is_drafted_from_agreed_roles_alone() {
    let game = full();
    let sheet = record::of(&game, Language::English, false, &written).expect("revealed");
    let text = &Language::English.text().sheet;
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
    let lots = Lots { deal: 4, keys: Seed([7; 32]), talk: played::talk_number(1) };
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
        assert_eq!(
            agreed.blocks,
            [Block::Ordered(vec![Item {
                lead: bare.clone(),
                text: String::new(),
                card: Some((decks[0].clone(), decks[0].id(twins[0].card).to_owned()))
            }])]
        );
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

#[test]
fn a_file_is_called_as_a_reader_expects() {
    for (account, wanted) in [
        ("Falke", "rolecards-Falke"),
        ("Zürich: Müller & Söhne", "rolecards-Zuerich-Mueller-Soehne"),
        ("Café «Größe» 7", "rolecards-Cafe-Groesse-7"),
        ("Dvořák/Łódź", "rolecards-Dvorak-Lodz"),
        ("O'Hara’s", "rolecards-OHaras"),
        ("שלום", "rolecards-שלום"),
        ("🦅", "rolecards"),
        ("../..\\x", "rolecards-x"),
    ] {
        let account = AccountName::new(account).expect("a name");
        let setup =
            Setup::new(account, Mode::OneScreen, vec![Seat::Kam], vec![Deck::standard(Direction::External)], Day(1));
        assert_eq!(record::file_name(&Game::new(setup.expect("a set-up"), 1)), wanted);
    }
}
