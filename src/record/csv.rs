//! The result as a table for spreadsheets: a row for each card and for each text, comma-separated after RFC 4180.
//!
//! Every cell is quoted. A cell that a spreadsheet could take for a formula gets a leading apostrophe; reading strips
//! exactly one. The file begins with a byte order mark, by which spreadsheets know that it is UTF-8.

use crate::record::{Written, joined, named};
use crate::{
    cards::{Depth, Field, Seat},
    game::{Game, Table},
    talk::{Left, Role, Topic},
    text::{Language, faces},
};

/// The table of a revealed game; `None` before the reveal.
pub fn write(game: &Game, language: Language, written: Written<'_>) -> Option<String> {
    let Table::Revealed(reveal) = game.table() else { return None };
    let (text, notes, decks) = (language.text(), reveal.talk().notes(), game.setup().decks());
    let (heads, names) = (&text.sheet.columns, &text.sheet.rows);

    let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    let rank = |seat: Seat, role: Role| reveal.rank(seat, role);
    // Between the first fives of a quick round there is no gap in places.
    let place = |seat: Seat, role: Role| reveal.ranking(seat, role.deck)?.rank(role.card);
    let gap = |role: Role| Some(place(Seat::Kam, role)?.abs_diff(place(Seat::Leader, role)?));
    let agreed = |role: Role| notes.agreed(role.deck).iter().position(|&other| other == role.card);
    let id = |role: Role| decks[role.deck].id(role.card).to_owned();
    let texts = |topic: Topic| joined(&notes.texts(topic), "\n");
    let columns: [(&str, &dyn Fn(Role) -> String); 16] = [
        (heads.deck, &|role| text.called(&decks[role.deck].called()).to_owned()),
        (heads.id, &id),
        (heads.role, &|role| faces::text(language, &decks[role.deck], role.card, Field::Name).to_owned()),
        (heads.agreed, &|role| number(agreed(role).map(|place| place + 1))),
        (heads.kam, &|role| number(rank(Seat::Kam, role))),
        (heads.leader, &|role| number(rank(Seat::Leader, role))),
        (heads.gap, &|role| number(gap(role))),
        (heads.kind, &|role| named(&notes.kind(role), |&kind| text.talk.kind(kind).0)),
        (heads.outcome, &|role| notes.outcome(role).map_or("", |outcome| text.talk.outcome(outcome)).to_owned()),
        (heads.again, &|role| notes.again(role).map_or_else(String::new, written)),
        (heads.trend, &|role| named(&notes.trend(role), |&trend| text.talk.trend(trend))),
        (heads.others, &|role| texts(Topic::Others(role))),
        (heads.need, &|role| texts(Topic::Need(role))),
        (heads.meaning_kam, &|role| texts(Topic::Meaning(Seat::Kam, role))),
        (heads.meaning_leader, &|role| texts(Topic::Meaning(Seat::Leader, role))),
        (heads.text, &|role| texts(Topic::Note(role))),
    ];
    let roles = decks.iter().enumerate().flat_map(|(deck, of)| of.cards().map(move |card| Role { deck, card }));

    // What is said of the talk as a whole has its name in the first column and its text in the last.
    let whole = |name: String, value: String| {
        let mut row = vec![String::new(); columns.len()];
        row[0] = name;
        row[columns.len() - 1] = value;
        row
    };
    let facts = [
        (names.account, game.setup().account().as_str().to_owned()),
        (names.started, written(game.setup().started())),
        (names.interpretation, texts(Topic::Interpretation)),
        (names.own_words, texts(Topic::OwnWords)),
        (names.experiment, texts(Topic::Experiment)),
        (names.ask, texts(Topic::Ask)),
        (names.review, notes.review().map_or_else(String::new, written)),
    ];
    let quick = game.setup().depth() == Depth::FirstFive;
    let depth = quick.then(|| whole(text.quick.name.to_owned(), text.quick.fact.to_owned()));
    let facts = facts.map(|(name, value)| whole(name.to_owned(), value)).into_iter().chain(depth);
    let became = Left::ALL.map(|left| whole(text.talk.became(left).to_owned(), texts(Topic::Became(left))));
    let became = became.into_iter().filter(|_| game.before().is_some());

    let head = columns.iter().map(|(head, _)| (*head).to_owned()).collect();
    let cards = roles.map(|role| columns.iter().map(|(_, cell)| cell(role)).collect());
    let rows = std::iter::once(head).chain(cards).chain(facts).chain(became);
    Some(table(rows))
}

/// A table of these rows.
pub fn table(rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |row: Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    format!("\u{FEFF}{}", rows.map(line).collect::<String>())
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
