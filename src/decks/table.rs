//! A deck as a table: what is copied out of a spreadsheet or lies in a CSV file, and the CSV that a deck goes out as.
//!
//! The separator is the tab where the first line has one, else the semicolon or the comma, whichever stands more often in it
//! outside quotes. A first row of which a cell is a heading is taken for headings, German or English; without headings the
//! columns are name, meaning, sign, question, too much. A heading may name a language by its code in brackets, as in
//! `meaning [en]`; without one, the texts are in the language that the caller says. One leading apostrophe is taken off a cell
//! that, without it, a spreadsheet would take for a formula.

use crate::{
    cards::{
        Deck, Field, OwnCard, OwnDeck,
        own::{is_code, is_id, pictograms},
    },
    decks::{Incoming, Problem, Row},
};

/// How many bytes a table may have; no more is looked at.
pub const LIMIT: usize = 256 * 1024;
/// Of how many rows at most something is said. A deck has far fewer cards.
const ROWS: usize = 200;

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is nothing in it.
    Empty,
    /// It has more than [`LIMIT`] bytes.
    Large,
    /// It has headings, and none of them says where the names are.
    NoNames,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    Id,
    Pictogram,
    Off,
    Text(Field, Option<String>),
    /// Something else, which is left out.
    Other,
}

/// The cards in a table, whose texts are in the language of this code unless a heading says otherwise.
pub fn incoming(text: &str, code: &str) -> Result<Incoming, TableError> {
    if text.len() > LIMIT {
        return Err(TableError::Large);
    }
    let text = text.trim_start_matches('\u{FEFF}');
    let mut rows = cells(text).into_iter().peekable();
    let Some(first) = rows.peek() else { return Err(TableError::Empty) };
    let (columns, has_headings) = match headings(first) {
        Some(columns) => (columns, true),
        None => (plain().to_vec(), false),
    };
    if has_headings {
        rows.next();
    }
    if !columns.iter().any(|column| matches!(column, Column::Text(Field::Name, _))) {
        return Err(TableError::NoNames);
    }
    let mut taken: Vec<String> = Vec::new();
    let mut kept = 0;
    let mut row = |(at, cells): (usize, Vec<String>)| {
        let number = at + 1;
        let card = card(&cells, &columns, number, code).and_then(|card| {
            if taken.contains(&card.id) {
                return Err(Problem::Twice);
            }
            if kept == Deck::MAX {
                return Err(Problem::Beyond);
            }
            kept += 1;
            taken.push(card.id.clone());
            Ok(card)
        });
        Row { number, card }
    };
    let rows: Vec<Row> = rows.take(ROWS).enumerate().map(&mut row).collect();
    if rows.is_empty() { Err(TableError::Empty) } else { Ok(Incoming { rows }) }
}

/// The rows of a table as their cells; rows in which nothing stands are none.
fn cells(text: &str) -> Vec<Vec<String>> {
    let separator = separator(text);
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    // One row more than is told of, for the headings.
    while rows.len() <= ROWS {
        let (cell, after) = quoted(rest, separator).unwrap_or_else(|| {
            let (cell, after) = rest.split_at(rest.find([separator, '\r', '\n']).unwrap_or(rest.len()));
            (cell.to_owned(), after)
        });
        row.push(cell);
        if !after.starts_with(separator) {
            let row = std::mem::take(&mut row);
            if row.iter().any(|cell| !cell.trim().is_empty()) {
                rows.push(row);
            }
            if after.is_empty() {
                break;
            }
        }
        rest = &after[1..];
    }
    rows
}

/// The cell in quotes with which this text begins, and what follows. Where the quotes do not end with the cell, they are a part
/// of its text: what `LibreOffice` copies has none around its cells.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let end = from + inner[from..].find('"')?;
        let after = &inner[end + 1..];
        if !after.starts_with('"') {
            let is_end = after.is_empty() || after.starts_with([separator, '\r', '\n']);
            return is_end.then(|| (inner[..end].replace("\"\"", "\""), after));
        }
        from = end + 2;
    }
}

/// The separator of the cells, by the first line that says something.
fn separator(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut is_quoted = false;
    let (mut semicolons, mut commas) = (0, 0);
    for byte in line.bytes() {
        match byte {
            b'\t' => return '\t',
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            b';' => semicolons += 1,
            b',' => commas += 1,
            _ => {}
        }
    }
    if semicolons >= commas && semicolons > 0 {
        ';'
    } else if commas > 0 {
        ','
    } else {
        // A single column: whatever stands in its texts, they are not cut.
        '\t'
    }
}

/// The columns of a table without headings.
fn plain() -> [Column; 5] {
    [Field::Name, Field::Meaning, Field::Sign, Field::Question, Field::Excess].map(|field| Column::Text(field, None))
}

/// The columns that these cells head; `None` if none of them is a heading.
fn headings(cells: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| heading(cell)).collect();
    columns.iter().any(|column| *column != Column::Other).then_some(columns)
}

fn heading(cell: &str) -> Column {
    let cell = cell.trim().to_lowercase();
    let (word, code) = match cell.strip_suffix(']').and_then(|cell| cell.split_once('[')) {
        Some((word, code)) => (word.trim(), Some(code.trim().to_owned())),
        None => (cell.trim_end_matches(':'), None),
    };
    let field = match word {
        "id" | "nr" | "nr." | "no" | "no." => return Column::Id,
        "pictogram" | "piktogramm" | "icon" => return Column::Pictogram,
        "off" | "aus" => return Column::Off,
        "name" | "rolle" | "role" | "karte" | "card" | "titel" | "title" => Field::Name,
        "subtitle" | "untertitel" | "zusatz" => Field::Subtitle,
        "meaning" | "bedeutung" | "beschreibung" | "description" => Field::Meaning,
        "sign" | "zeichen" | "daran merkt man es" | "woran man es merkt" | "anzeichen" => Field::Sign,
        "question" | "frage" => Field::Question,
        "too much" | "too much of it" | "excess" | "zu viel" | "zuviel" | "zu viel davon" => Field::Excess,
        _ => return Column::Other,
    };
    Column::Text(field, code)
}

/// The card of a row.
fn card(cells: &[String], columns: &[Column], number: usize, code: &str) -> Result<OwnCard, Problem> {
    let beyond = cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
    if beyond {
        return Err(Problem::Cells(cells.len()));
    }
    let mut card = OwnCard::blank(number.to_string());
    for (cell, column) in cells.iter().zip(columns) {
        let cell = plain_cell(cell);
        if cell.trim().is_empty() {
            continue;
        }
        match column {
            Column::Id => {
                if !is_id(cell.trim()) {
                    return Err(Problem::Mark);
                }
                cell.trim().clone_into(&mut card.id);
            }
            Column::Pictogram => {
                let role = pictograms().find(|role| role == cell.trim()).ok_or(Problem::Mark)?;
                card.pictogram = Some(role);
            }
            Column::Off => card.is_off = !matches!(cell.trim(), "0" | "no" | "nein"),
            Column::Text(field, language) => {
                let code = language.as_deref().unwrap_or(code);
                if !is_code(code) {
                    return Err(Problem::Mark);
                }
                card.face_mut(code).set(*field, cell).map_err(|error| Problem::Text(*field, error))?;
            }
            Column::Other => {}
        }
    }
    if card.text(Field::Name, code).is_none() { Err(Problem::Nameless) } else { Ok(card) }
}

/// What was in a cell before it was made harmless: one apostrophe goes, where without it a spreadsheet would take the cell for
/// a formula.
fn plain_cell(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']) => rest,
        _ => cell,
    }
}

/// The rows of a deck's table, the headings first: ids, pictograms, what is switched off, and every text in each language. Name,
/// direction, colour and picture of the deck are not in it.
pub fn write(deck: &OwnDeck) -> Vec<Vec<String>> {
    let languages = deck.languages();
    let word = |field| match field {
        Field::Name => "name",
        Field::Subtitle => "subtitle",
        Field::Meaning => "meaning",
        Field::Sign => "sign",
        Field::Question => "question",
        Field::Excess => "too much",
    };
    let texts = || languages.iter().flat_map(|&code| Field::ALL.map(|field| (code, field)));
    let head = ["id", "pictogram", "off"].map(str::to_owned).into_iter();
    let head = head.chain(texts().map(|(code, field)| format!("{} [{code}]", word(field)))).collect();
    let row = |card: &OwnCard| {
        let marks = [card.id.clone(), card.pictogram.clone().unwrap_or_default()].into_iter();
        let off = if card.is_off { "1" } else { "" }.to_owned();
        let text = |(code, field)| card.face(code).and_then(|face| face.get(field)).unwrap_or_default().to_owned();
        marks.chain([off]).chain(texts().map(text)).collect()
    };
    std::iter::once(head).chain(deck.cards().iter().map(row)).collect()
}
