//! The first screens, from the start page to the seal.

pub mod setup;
pub mod start;
pub mod turn;
