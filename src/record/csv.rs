//! The result as a table for spreadsheets: a row for each card and for each text, comma-separated after RFC 4180.
//!
//! Every cell is quoted. A cell that a spreadsheet could take for a formula gets a leading apostrophe; reading strips
//! exactly one. The file begins with a byte order mark, by which spreadsheets know that it is UTF-8.

use crate::record::{Written, joined, named};
use crate::{
    cards::Seat,
    game::{Game, Table},
    talk::{Reflection, Role, Topic},
    text::{Language, faces::card},
};

/// The table of a revealed game; `None` before the reveal.
pub fn write(game: &Game, language: Language, written: Written<'_>) -> Option<String> {
    let Table::Revealed(reveal) = game.table() else { return None };
    let (text, notes) = (language.text(), reveal.talk().notes());
    let width = text.sheet.columns.len();
    let mut rows = vec![text.sheet.columns.map(str::to_owned).to_vec()];

    for (place, deck) in game.setup().decks().iter().enumerate() {
        let agreed = notes.agreed(place);
        for one in deck.cards() {
            let role = Role { deck: place, card: one };
            let rank = |seat: Seat| reveal.ranking(seat, place)?.rank(one);
            let ranks = [rank(Seat::Kam), rank(Seat::Leader)];
            let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
            let gap = ranks[0].zip(ranks[1]).map(|(kam, leader)| kam.abs_diff(leader));
            rows.push(vec![
                text.deck(deck.direction()).to_owned(),
                deck.id(one).to_owned(),
                card(language, deck.id(one)).map_or("", |card| card.name).to_owned(),
                number(agreed.iter().position(|&other| other == one).map(|place| place + 1)),
                number(ranks[0]),
                number(ranks[1]),
                number(gap),
                named(&notes.kind(role), |&kind| text.talk.kind(kind).0),
                notes.outcome(role).map_or("", |outcome| text.talk.outcome(outcome)).to_owned(),
                notes.again(role).map_or_else(String::new, written),
                named(&notes.trend(role), |&trend| text.talk.trend(trend)),
                joined(&notes.texts(Topic::Others(role)), "\n"),
                joined(&notes.texts(Topic::Need(role)), "\n"),
                joined(&notes.texts(Topic::Meaning(Seat::Kam, role)), "\n"),
                joined(&notes.texts(Topic::Meaning(Seat::Leader, role)), "\n"),
                joined(&notes.texts(Topic::Note(role)), "\n"),
            ]);
        }
    }
    let [account, started, interpretation, own, experiment, review, ask, reflection] = text.sheet.rows;
    let mut plain = vec![
        (account.to_owned(), game.setup().account().as_str().to_owned()),
        (started.to_owned(), written(game.setup().started())),
    ];
    let topics = [
        (interpretation, Topic::Interpretation),
        (own, Topic::OwnWords),
        (experiment, Topic::Experiment),
        (ask, Topic::Ask),
    ];
    plain.extend(topics.map(|(name, topic)| (name.to_owned(), joined(&notes.texts(topic), "\n"))));
    plain.push((review.to_owned(), notes.review().map_or_else(String::new, written)));
    plain.extend(Reflection::ALL.map(|one| {
        let question = format!("{reflection}: {}", text.talk.reflection(one));
        (question, joined(&notes.texts(Topic::Reflection(one)), "\n"))
    }));
    for (name, value) in plain {
        let mut row = vec![String::new(); width];
        row[0] = name;
        row[width - 1] = value;
        rows.push(row);
    }
    let line = |row: Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    Some(format!("\u{FEFF}{}", rows.into_iter().map(line).collect::<String>()))
}

/// A cell that no spreadsheet takes for a formula.
pub fn harmless(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']);
    if risky { format!("'{cell}") } else { cell.to_owned() }
}

/// What was in a harmless cell: exactly one leading apostrophe is stripped.
pub fn stripped(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", harmless(cell).replace('"', "\"\""))
}
