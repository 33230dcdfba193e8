//! A file for each capability of the browser that the game uses.

pub mod clock;
pub mod console;
pub mod entropy;
pub mod entry;
pub mod file;
pub mod future;
pub mod history;
pub mod index;
pub mod listing;
pub mod lock;
pub mod persistence;
pub mod print;
#[cfg(not(test))]
pub mod reader;
pub mod share;
pub mod store;
pub mod worker;
