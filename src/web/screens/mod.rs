//! The screens, one file each, from the start page to the reveal.

mod check;
mod curtain;
mod deal;
mod duel;
pub mod game;
mod offer;
mod order;
mod ready;
mod reveal;
mod sealed;
pub mod setup;
pub mod start;
mod turn;
