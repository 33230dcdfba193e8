//! The rules of the game, free of browser, clock, randomness, I/O and language.
//!
//! [`Setup`] says who plays with which [`Deck`]s; a [`Game`] takes [`Event`]s and shows at each moment only what may be
//! seen, as a [`Table`]. Each seat makes a [`Ranking`] of each deck by a [`sort::Sort`]; a [`Comparison`] holds two of
//! them against each other, and the [`talk`] about it is written down. [`learn`] asks for the roles,
//! [`lookback`] holds the own orders of several accounts side by side. [`saved`] is the form in which a game is kept.

pub mod chance;
pub mod comparison;
pub mod deck;
pub mod determinants;
pub mod entry;
pub mod learn;
pub mod letter;
pub mod lookback;
pub mod movement;
pub mod ranking;
pub mod remote;
pub mod reveal;
pub mod saved;
pub mod scenario;
pub mod setup;
pub mod sort;
pub mod table;
pub mod talk;

pub use comparison::{Comparison, Gap, Size, Verdict};
pub use deck::{Card, Deck, Direction};
pub use determinants::{Determinant, Determinants};
pub use entry::{AccountName, Entry, EntryError, Keyword, Note};
pub use lookback::Lookback;
pub use movement::Movement;
pub use ranking::Ranking;
pub use remote::Remote;
pub use reveal::Reveal;
pub use scenario::Scenario;
pub use setup::{Day, Mode, Seat, Setup};
pub use table::{Event, Game, Phase, Sheet, Table};
pub use talk::Talk;
