//! Role Cards: a card game for a sales leader and a Key Account Manager.

pub mod alone;
pub mod cards;
pub mod game;
pub mod gesture;
pub mod letter;
pub mod record;
pub mod saved;
pub mod talk;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
