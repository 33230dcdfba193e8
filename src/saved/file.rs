//! Files: a game, or the notes for the other side. JSON altogether: an object with format, checksum, and content, and
//! without a revision, so that it is the same file whenever the same is saved.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{
    SavedError, deck,
    envelope::{Kind, checksum},
    game::{GameForm, format_with_rounds, read},
    shared::SharedForm,
};
use crate::{
    cards::{Deck, Depth, Edition, deck::Own},
    game::{Game, Shared},
    letter,
};

/// The formats of the notes for the other side: of whole orders, since there are quick rounds, of theirs, and of a talk that
/// looks back at the round before.
const NOTES: u32 = 1;
const QUICK_NOTES: u32 = 2;
const LATER_NOTES: u32 = 3;

/// The file that brings a game back in any browser. Nobody's private page is in it, because files are handed on.
pub fn write_file(game: &Game) -> String {
    let game = &game.handed_on();
    let json = serde_json::to_string(&GameForm::with_rounds(game)).unwrap_or_default();
    format!(
        "{{\"rolecards-game\":{},\"checksum\":\"{}\",\"game\":{json}{}}}\n",
        format_with_rounds(game),
        checksum(&json),
        decks_written(std::iter::once(game).chain(game.earlier()).flat_map(|round| round.setup().decks()))
    )
}

/// The decks of somebody's own among these, each once, as a file carries them along: whoever opens it need not have them.
fn decks_written<'a>(decks: impl Iterator<Item = &'a Deck>) -> String {
    let mut own: Vec<&Own> = Vec::new();
    for deck in decks.filter_map(Deck::own) {
        if own.iter().all(|known| known.edition != deck.edition) {
            own.push(deck);
        }
    }
    let texts: Vec<String> = own.iter().map(|own| deck::write(&own.deck)).collect();
    if texts.is_empty() { String::new() } else { format!(",\"decks\":[{}]", texts.join(",")) }
}

/// The decks that a file carries along.
fn decks_in(texts: &[&RawValue]) -> Vec<Deck> {
    texts.iter().filter_map(|text| letter::played(&deck::read(text.get()).ok()?).ok()).collect()
}

/// The deck of an edition among these.
fn edition_among(decks: &[Deck]) -> impl Fn(Edition) -> Option<Deck> {
    |edition| decks.iter().find(|deck| deck.edition() == Some(edition)).cloned()
}

/// The file with the notes for the other side.
pub fn write_notes(shared: &Shared) -> String {
    let notes = serde_json::to_string(&SharedForm::from(shared)).unwrap_or_default();
    let format = match shared.depth {
        _ if shared.talk.looks_back() => LATER_NOTES,
        Depth::Whole => NOTES,
        Depth::FirstFive => QUICK_NOTES,
    };
    format!(
        "{{\"rolecards-notes\":{format},\"checksum\":\"{}\",\"notes\":{notes}{}}}\n",
        checksum(&notes),
        decks_written(shared.decks.iter())
    )
}

/// The notes in a file of the other side's. A whole game serves as well, as it was passed on until November 2026; `None`
/// if that is not revealed.
pub fn read_notes(text: &str) -> Result<Option<Shared>, SavedError> {
    let Ok(file) = serde_json::from_str::<NotesFile>(text.trim_start_matches('\u{FEFF}')) else {
        return read_file(text).map(|game| game.shared());
    };
    let form: SharedForm = content(file.format, LATER_NOTES, &file.checksum, file.notes)?;
    form.into_shared(&edition_among(&decks_in(&file.decks))).map(Some).ok_or(SavedError::Unreadable)
}

/// The game in a file, also when an editor has laid it out anew. A text that was kept by a browser serves as well.
pub fn read_file(text: &str) -> Result<Game, SavedError> {
    let text = text.trim_start_matches('\u{FEFF}');
    let Ok(file) = serde_json::from_str::<GameFile>(text) else { return read(text).map(|(game, _)| game) };
    let form: GameForm = content(file.format, Kind::Game.format(), &file.checksum, file.game)?;
    form.found(&edition_among(&decks_in(&file.decks)))
}

/// What a file of a format up to `newest` holds, if it is whole.
fn content<T: DeserializeOwned>(format: u32, newest: u32, stated: &str, json: &RawValue) -> Result<T, SavedError> {
    if format > newest {
        return Err(SavedError::Newer);
    }
    let whole = [json.get().to_owned(), compact(json.get())];
    if !whole.iter().any(|json| checksum(json) == stated) {
        return Err(SavedError::Unreadable);
    }
    serde_json::from_str(json.get()).map_err(|_| SavedError::Unreadable)
}

#[derive(Deserialize)]
struct NotesFile<'a> {
    #[serde(rename = "rolecards-notes")]
    format: u32,
    checksum: String,
    #[serde(borrow)]
    notes: &'a RawValue,
    #[serde(borrow, default)]
    decks: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct GameFile<'a> {
    #[serde(rename = "rolecards-game")]
    format: u32,
    checksum: String,
    /// As it stands in the file: the checksum is over these bytes.
    #[serde(borrow)]
    game: &'a RawValue,
    #[serde(borrow, default)]
    decks: Vec<&'a RawValue>,
}

/// JSON without the blanks between its parts, as it was written first.
fn compact(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let kept = |c: &char| {
        let blank = !inside && c.is_ascii_whitespace();
        inside ^= *c == '"' && !escaped;
        escaped = inside && *c == '\\' && !escaped;
        !blank
    };
    json.chars().filter(kept).collect()
}
