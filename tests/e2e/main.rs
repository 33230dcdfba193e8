//! The game in a real browser, as people play it. A table of contents:
//!
//! - [`one_screen`]: two people, one screen, from the start page to the reveal, by keyboard, taps and mouse.
//! - [`learn`]: one person learns five cards, looks back over the accounts, and deletes everything.
//! - [`remote`]: two people, two browsers, and three letters between them.
//! - [`table`]: what happens on the table: undo, dragging, focus, language, reload, the curtain.
//! - [`trouble`]: bad input, damaged entries, storage that is denied or full.

mod browser;
mod learn;
mod one_screen;
mod player;
mod remote;
mod table;
mod trouble;
