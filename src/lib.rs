//! Role Cards: a card game for a sales leader and a Key Account Manager.
//!
//! For one key account both sort the same role cards independently of each other; then both orders are revealed side
//! by side. The house has four floors, and each knows only those above it in this list:
//!
//! - [`game`] is the rules: decks, rankings, sorting, comparing, letters. It knows no browser, no clock, no
//!   randomness, and no language; all of these come in as arguments.
//! - [`text`] is every word that a person reads, in each language, chosen by the ids and enums of the game.
//! - [`sheet`] is what remains of a talk: the result sheet, as a document, Markdown, and CSV.
//! - `web` is everything that names the browser: the app, its screens and components, the store. It exists only for
//!   the wasm target: the `cfg` below says so for the library, and `main.rs` starts nothing elsewhere.

pub mod game;
pub mod sheet;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
