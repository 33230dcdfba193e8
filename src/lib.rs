//! Role Cards: a card game for a sales leader and a Key Account Manager.
//!
//! For one key account both sort the same role cards independently of each other; then both orders are revealed side
//! by side. This is the map of the house. Each folder knows only those that stand above it in this list:
//!
//! - [`few`]: a few things in order.
//! - [`hex`]: bytes in digits.
//! - [`cards`]: what a game is made of. Decks, rankings, how they are sorted and compared, seats and set-ups.
//! - [`decks`]: decks of somebody's own on their way in and out, as tables.
//! - [`paper`]: cards on paper, how they lie on sheets and where they are cut.
//! - [`talk`]: what is written down after the reveal, and how two sides' notes come together.
//! - [`letter`]: what travels between two browsers, as bytes, and how it is found in a text.
//! - [`game`]: one game at one table. What may happen, and what may be seen at each moment.
//! - [`exchange`]: what is sealed in letters, whose letter a text holds, and what a side does with it.
//! - [`text`]: every word that a person reads, in each language.
//! - [`alone`]: learning the roles, practising, looking back.
//! - [`record`]: what remains of a talk, as a page, Markdown, and a table.
//! - [`saved`]: the forms in which things are kept, and what may be written over what.
//! - [`gesture`]: what hands do on a screen, as numbers.
//! - `web`: everything that names the browser. It exists for the wasm target alone.
//!
//! # Where to begin reading
//!
//! - A move: a step in `web/first/turn` calls `Desk::play` in `web/desk.rs`; [`game::Game::play`] judges it; the desk has
//!   [`saved`] write it.
//! - A letter: `web/inbox.rs` takes it out of the address, [`exchange::read`] says whose it is, `web/exchange/letter.rs`
//!   says it in words, `desk::receive` lets a game take it in.
//! - What stands on the reveal: [`game::Reveal`], compared by [`cards::Comparison`], drawn in `web/compare`.
//! - A sentence: a field of a struct in [`text`], once for each language.
//!
//! # What holds
//!
//! - Everything but `web` is free of browser, clock, randomness, and I/O: these come in as arguments.
//! - The desk is the only writer of games; no screen answers a question about the rules.
//! - Nobody sees another seat's order before the reveal: [`game::view`] is the only way to look, and of the other side's
//!   browser only the exchange can open an order, as a [`game::Opened`].
//! - What is deliberately absent, and why, stands in `docs/DESIGN.md`.

pub mod alone;
pub mod cards;
pub mod decks;
pub mod exchange;
pub mod few;
pub mod game;
pub mod gesture;
pub mod hex;
pub mod letter;
pub mod paper;
pub mod record;
pub mod saved;
pub mod talk;
pub mod text;
#[cfg(target_arch = "wasm32")]
#[cfg_attr(test, allow(dead_code, reason = "the tests in the browser look at the store alone"))]
pub mod web;
