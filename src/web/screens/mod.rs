//! The screens, one file each, from the start page to the reveal.

mod account;
mod check;
mod curtain;
mod deal;
mod decks;
mod duel;
pub mod game;
pub mod learn;
pub mod letter;
pub mod lookback;
mod offer;
mod order;
mod outgoing;
mod paste;
pub mod practice;
pub mod present;
pub mod promise;
mod ready;
mod remote;
mod reserve;
mod reveal;
mod sealed;
pub mod setup;
pub mod start;
mod talk;
mod turn;
