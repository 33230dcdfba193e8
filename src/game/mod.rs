//! The rules of the game, free of browser, clock, randomness and I/O.

pub mod deck;
pub mod ranking;

pub use deck::{Card, Deck, Direction};
pub use ranking::Ranking;
