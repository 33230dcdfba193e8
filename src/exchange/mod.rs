//! The exchange: two sides, two browsers, three letters, no server.
//!
//! The leader sorts first and sends an [invitation](crate::letter::Invitation): the terms, a public key, and a commitment
//! to the own hand. The KAM sorts and sends an [answer](crate::letter::Answer): the own hand, sealed to that key. The
//! leader sends the [disclosure](crate::letter::Disclosure): the own hand, sealed so that only this KAM can open it, and
//! checked against the commitment. So neither can change an order after seeing the other's, and no order stands in the
//! clear on the way. A [reserve code](crate::letter::Reserve) brings a side back after lost storage.
//!
//! [`read`] says what a text is beside the games that are here; [`Game::receive`](crate::game::Game::receive) takes a letter
//! in; [`Game::open`](crate::game::Game::open) alone makes an [`Opened`](crate::game::Opened), with which a game is revealed.
//! A game knows none of this: it carries its letters along, and no key.

mod arrival;
mod reading;
mod sealing;
mod side;

pub use arrival::{
    accept, anew, bring_back, decks, earlier_rounds, from_file, prepared, sorted_already, sorted_otherwise,
    with_kept_order, with_prepared_order,
};
pub use reading::{Reading, read};
pub use sealing::{Forged, digits_of_leader};
pub use side::{Objection, Welcomed};
