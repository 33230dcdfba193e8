//! A game's file: JSON altogether, the same game in an object with format and checksum, and without a revision, so that
//! it is the same file whenever the same game is saved.

use serde::Deserialize;

use super::{
    SavedError,
    envelope::{Kind, checksum},
    game::{GameForm, read},
};
use crate::game::Game;

/// The file that brings a game back in any browser.
pub fn write_file(game: &Game) -> String {
    let game = serde_json::to_string(&GameForm::with_rounds(game)).unwrap_or_default();
    format!("{{\"rolecards-game\":{},\"checksum\":\"{}\",\"game\":{game}}}\n", Kind::Game.format(), checksum(&game))
}

/// The game in a file, also when an editor has laid it out anew. A text that was kept by a browser serves as well.
pub fn read_file(text: &str) -> Result<Game, SavedError> {
    let text = text.trim_start_matches('\u{FEFF}');
    let Ok(file) = serde_json::from_str::<FileForm>(text) else { return read(text).map(|(game, _)| game) };
    if file.format > Kind::Game.format() {
        return Err(SavedError::Newer);
    }
    let whole = [file.game.get().to_owned(), compact(file.game.get())];
    if !whole.iter().any(|json| checksum(json) == file.checksum) {
        return Err(SavedError::Unreadable);
    }
    let form: GameForm = serde_json::from_str(file.game.get()).map_err(|_| SavedError::Unreadable)?;
    form.into_game().ok_or(SavedError::Unreadable)
}

#[derive(Deserialize)]
struct FileForm<'a> {
    #[serde(rename = "rolecards-game")]
    format: u32,
    checksum: String,
    /// As it stands in the file: the checksum is over these bytes.
    #[serde(borrow)]
    game: &'a serde_json::value::RawValue,
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
