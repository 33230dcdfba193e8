//! The game in a real browser, as people play it. A table of contents:
//!
//! - [`alone`]: one person: practice, other eyes, the study's voice, the situation.
//! - [`both`]: both orders on the reveal and on the shared screen, read back, and what of them is in the first window.
//! - [`budget`]: how many bytes and requests it takes to each screen, held against `xtask/budget.txt`.
//! - [`cards`]: cards to print, measured on the paper in both engines.
//! - [`copy`]: an order that lies on a table in cards of paper, typed in by two people.
//! - [`days`]: a German desk and an English phone, three days, one lost storage, one reload at each step.
//! - [`firefox`]: in the other engine: a short game at peace with the policy, a file out and in, dates.
//! - [`guide`]: the guide for whoever leads a conversation, on the screen and on paper.
//! - [`heard`]: what a screen reader says in a whole game, as a text that is kept.
//! - [`learn`]: one person learns five cards, looks back over the accounts, and deletes everything.
//! - [`letters`]: every letter opened in every state of each side.
//! - [`newcomer`]: one person learns, practises, prepares, and deletes everything, in both languages, by keys and by touch.
//! - [`notes`]: the fields of the talk and its clocks: typing, dates, two windows, what cannot be kept.
//! - [`offline`]: no network after the first card, and newer versions that come in the midst of it.
//! - [`one_screen`]: two people, one screen, from the start page to the reveal, by keyboard, taps and mouse.
//! - [`paper`]: everything that is printed, in both engines: texts, pages, and the pixels of what is drawn.
//! - [`parts`]: each part of the module that does not come, comes cut, late, or after an update, at each place that needs it.
//! - [`pictograms`]: the pictograms of the roles: one file for all, drawn in both engines, and a game without it.
//! - [`prepare`]: the private page, what leaves of it, and the way into the talk at one screen and by links.
//! - [`quick`]: the quick round, at one screen, by links and alone, with its taps and words counted.
//! - [`practice`]: six invented customers from the first door to the closing picture, and the story on every step.
//! - [`remote`]: two people, two browsers, and three letters between them.
//! - [`secrets`]: everything that leaves a browser or stays in it, searched for what is somebody's own.
//! - [`screens`]: every screen with a prepared game, for those who go through all of them: here and in the gallery.
//! - [`small`]: every screen with little room and few colours: 400 %, text spacing, low windows, forced colours.
//! - [`still`]: every screen while it comes: nothing that can be pressed moves.
//! - [`storage`]: storage that is full, denied or cleared, at every station of a game and on every other screen.
//! - [`table`]: what happens on the table: undo, dragging, focus, language, reload, the curtain.
//! - [`talk`]: from the reveal to the printed page, the presentation, and the second round.
//! - [`trouble`]: bad input, damaged entries, storage that is denied or full.
//! - [`ways_out`]: where a talk by letters would end in a circle, and the step that leads out of it.
//! - [`windows`]: two windows of one game that act at once, and one that deletes it.

mod alone;
mod both;
mod browser;
mod budget;
mod cards;
mod copy;
mod days;
mod decks;
mod firefox;
mod guide;
mod heard;
mod learn;
mod letters;
mod newcomer;
mod notes;
mod offline;
mod one_screen;
mod paper;
mod parts;
mod pictograms;
#[path = "../played/mod.rs"]
mod played;
mod player;
mod practice;
mod prepare;
mod quick;
mod remote;
mod screen;
mod screens;
mod secrets;
mod side;
mod site;
mod small;
mod still;
mod stops;
mod storage;
mod table;
mod talk;
mod translator;
mod trouble;
mod visits;
mod ways_out;
mod welcome;
mod windows;
