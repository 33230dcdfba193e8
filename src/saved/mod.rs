//! The saved forms: what the browser keeps, and what files hold. Nothing else in the house knows a stored form.
//!
//! The saved form is not the model. It names decks by the ids of their cards and sorts by their deal and log, so that
//! a game outlives every change of the model's types and, at one screen or alone, of the built-in decks. A remote game
//! does not outlive the latter: its letters number the cards of the built-in decks, so it is read only with these. Reading
//! goes through the same constructors as playing and replays every sort, so that no saved text holds an order or a guess
//! that could not have been played.
//!
//! What the browser keeps lies in an [`envelope`], in two [`slots`]: games, their earlier rounds, learning progress, the
//! draft of a role profile, and settings alike, with one set of promises. A game's content is two lines: its [`Entry`] in the list of games, which is
//! read without the game, and the game itself, of which earlier rounds lie apart: they never change any more, so a move
//! writes one round. Format 1, which was written until November 2026, had one line with everything; it stays readable.

pub mod deck;
pub mod envelope;
mod file;
mod game;
pub mod learn;
pub mod private;
pub mod profile;
mod remote;
pub mod settings;
mod shared;
pub mod slots;
mod standing;
pub mod talk;
mod turn;

pub use file::{read_file, read_notes, write_file, write_notes};
pub use game::{Editions, Entry, Times, entry, read, read_rounds, rounds, talk_of, write, write_game, write_round};
pub use turn::write_turn;

/// Why a saved text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// It was written by a newer version; it must not be overwritten.
    Newer,
    /// It refers to a deck of somebody's own that is not here.
    DeckMissing,
    /// It is damaged, or something else altogether.
    Unreadable,
}
