//! The talk over a distance: letters out and in, and what is promised.

pub mod letter;
pub mod outgoing;
pub mod paste;
pub mod promise;
pub mod remote;
pub mod reserve;
