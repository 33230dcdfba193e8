//! A deck as a table: what is copied out of a spreadsheet or lies in a CSV file, and the CSV that a deck goes out as.
//!
//! The separator is the tab where the first line has one, else the semicolon or the comma, whichever stands more often in it
//! outside quotes; a first line that only names the separator, as in `sep=;`, is Excel's own and no row. A first row of which a
//! cell is a heading is taken for headings, German or English; without headings the columns are name, meaning, sign, question,
//! too much. A heading may name a language by its code in brackets, as in
//! `meaning [en]`; without one, the texts are in the language that the caller says. One leading apostrophe is taken off a cell
//! that, without it, a spreadsheet would take for a formula.

use std::cmp::Ordering;

use crate::{
    cards::{
        Deck, Field, OwnCard, OwnDeck,
        own::{is_code, is_id, pictograms},
    },
    decks::{Incoming, Problem, Row},
};

/// How many bytes a table may have; no more is looked at.
pub const LIMIT: usize = 256 * 1024;
/// Of how many rows at most it is said what is wrong with them. A deck has far fewer cards.
const SAID: usize = 200;

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is nothing in it.
    Empty,
    /// It has more than [`LIMIT`] bytes.
    Large,
    /// It has headings, and none of them says where the names are.
    NoNames,
    /// It is no text at all, such as a spreadsheet's own file.
    Binary,
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
    // Asked first, since a spreadsheet's own file is large as a rule, and to make it smaller helps nobody.
    if is_binary(text) {
        return Err(TableError::Binary);
    }
    if text.len() > LIMIT {
        return Err(TableError::Large);
    }
    let mut rows = cells(text).peekable();
    // Where a text begins with blank lines, its first row is further down, and so are its headings.
    let mut above = 0;
    while rows.next_if(|cells| is_blank(cells)).is_some() {
        above += 1;
    }
    let Some(first) = rows.peek() else { return Err(TableError::Empty) };
    let columns = match headings(first) {
        Some(columns) => {
            rows.next();
            above = 0;
            columns
        }
        None => plain().to_vec(),
    };
    if !columns.iter().any(|column| matches!(column, Column::Text(Field::Name, _))) {
        return Err(TableError::NoNames);
    }
    let numbered = (above + 1..).zip(rows).filter(|(_, cells)| !is_blank(cells));
    let mut incoming = Incoming::default();
    let mut taken: Vec<String> = Vec::new();
    // A card is known by its place among the rows that say something: blank lines make no other deck of it.
    for (place, (number, cells)) in (1..).zip(numbered) {
        let card = card(&cells, &columns, place, code).and_then(|card| match taken.contains(&card.id) {
            true => Err(Problem::Twice),
            false if taken.len() == Deck::MAX => Err(Problem::Beyond),
            false => Ok(card),
        });
        match &card {
            Ok(card) => taken.push(card.id.clone()),
            Err(_) => incoming.wrong += 1,
        }
        if card.is_ok() || incoming.wrong <= SAID {
            incoming.rows.push(Row { number, card });
        }
    }
    if incoming.rows.is_empty() { Err(TableError::Empty) } else { Ok(incoming) }
}

/// The code of the language that the headings of a table are in, if it has headings and they tell it.
pub fn spoken(text: &str) -> Option<&'static str> {
    let first = cells(text).find(|cells| !is_blank(cells))?;
    headings(&first)?;
    let of =
        |code: &str| first.iter().filter(|cell| known(&heading_word(cell).0).is_some_and(|(_, of)| of == code)).count();
    match of("de").cmp(&of("en")) {
        Ordering::Greater => Some("de"),
        Ordering::Less => Some("en"),
        Ordering::Equal => None,
    }
}

/// Whether a text that came in is meant as the file of a deck, or as anything else in JSON, and not as a table. A name in square
/// brackets makes no JSON.
pub fn is_json(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    match text.strip_prefix('[') {
        Some(rest) => rest.trim_start().starts_with(['{', '[', '"', ']']),
        None => text.starts_with('{'),
    }
}

/// Whether this was made out of bytes that are no text: the file of a spreadsheet or a picture under another name has zeros in it,
/// and characters that nobody sees.
fn is_binary(text: &str) -> bool {
    let is_hidden = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}');
    text.starts_with("PK\u{3}\u{4}") || text.contains('\0') || text.chars().filter(is_hidden).count() * 20 > text.len()
}

/// Whether nothing stands in a row.
fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// The rows of a table as their cells, blank ones, too, each read when it is asked for.
fn cells(text: &str) -> impl Iterator<Item = Vec<String>> + '_ {
    let text = text.trim_start_matches('\u{FEFF}');
    let (separator, text) = named_separator(text).unwrap_or_else(|| (separator(text), text));
    let mut left = Some(text);
    std::iter::from_fn(move || {
        let mut rest = left?;
        let mut row = Vec::new();
        loop {
            let (cell, after) = quoted(rest, separator).unwrap_or_else(|| {
                let (cell, after) = rest.split_at(rest.find([separator, '\r', '\n']).unwrap_or(rest.len()));
                (cell.to_owned(), after)
            });
            row.push(cell);
            if let Some(after) = after.strip_prefix(separator) {
                rest = after;
                continue;
            }
            // Windows ends a line by two characters, and that is one end.
            left = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n']));
            return Some(row);
        }
    })
}

/// The separator that the first line names and nothing else, as Excel wants it, with the lines after it.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let (line, after) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
    let mut named = named.chars();
    let separator = named.next().filter(|&c| !c.is_alphanumeric() && c != '"')?;
    named.next().is_none().then_some((separator, after))
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
    let (word, code) = heading_word(cell);
    match word.as_str() {
        "id" | "nr" | "nr." | "no" | "no." => Column::Id,
        "pictogram" | "piktogramm" | "icon" => Column::Pictogram,
        "off" | "aus" => Column::Off,
        word => known(word).map_or(Column::Other, |(field, _)| Column::Text(field, code)),
    }
}

/// The word of a heading in small letters, and the code in brackets behind it.
fn heading_word(cell: &str) -> (String, Option<String>) {
    let cell = cell.trim().to_lowercase();
    match cell.strip_suffix(']').and_then(|cell| cell.split_once('[')) {
        Some((word, code)) => (word.trim().to_owned(), Some(code.trim().to_owned())),
        None => (cell.trim_end_matches(':').trim_end().to_owned(), None),
    }
}

/// What a column of texts holds with this word above it, and the code of the language that the word is of.
fn known(word: &str) -> Option<(Field, &'static str)> {
    let (field, code, _) = WORDS.iter().find(|(_, _, words)| words.contains(&word))?;
    Some((*field, code))
}

/// The words that people write above a column of texts. Those of both languages have no code.
const WORDS: [(Field, &str, &[&str]); 14] = [
    (Field::Name, "", &["name"]),
    (
        Field::Name,
        "de",
        &["rolle", "rollenname", "name der rolle", "bezeichnung", "rollenbezeichnung", "karte", "titel"],
    ),
    (Field::Name, "en", &["role", "role name", "name of the role", "card", "title"]),
    (Field::Subtitle, "de", &["untertitel", "zusatz"]),
    (Field::Subtitle, "en", &["subtitle"]),
    (Field::Meaning, "", &["definition"]),
    (
        Field::Meaning,
        "de",
        &["bedeutung", "beschreibung", "kurzbeschreibung", "erklärung", "erläuterung", "rollenbeschreibung"],
    ),
    (Field::Meaning, "en", &["meaning", "description", "short description", "explanation", "role description"]),
    (
        Field::Sign,
        "de",
        &["zeichen", "daran merkt man es", "woran man es merkt", "anzeichen", "erkennungszeichen", "merkmal"],
    ),
    (Field::Sign, "en", &["sign", "signs", "indicator"]),
    (Field::Question, "de", &["frage", "fragen", "diskussionsfrage"]),
    (Field::Question, "en", &["question", "questions"]),
    (Field::Excess, "de", &["zu viel", "zuviel", "zu viel davon", "übertreibung"]),
    (Field::Excess, "en", &["too much", "too much of it", "excess"]),
];

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
