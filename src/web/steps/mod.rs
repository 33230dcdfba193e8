//! The steps of a turn after the first look at the cards, up to the seal; and what all steps have in common.

pub mod check;
pub mod context;
pub mod copy;
pub mod curtain;
pub mod duel;
pub mod offer;
pub mod order;
pub mod pick;
pub mod picks;
pub mod pile;
pub mod row;
pub mod sealed;
