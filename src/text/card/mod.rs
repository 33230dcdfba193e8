//! The words on a role card, and the place of its pictogram.

pub(super) mod de_external;
pub(super) mod de_internal;
pub(super) mod en_external;
pub(super) mod en_internal;

use crate::cards::deck;

/// Where the pictogram of a card lies within the page; a role that both decks play has one.
pub fn pictogram(id: &str) -> String {
    ["#role-", deck::role(id)].concat()
}

/// One card in one language.
pub struct CardText {
    /// The stable id, `ext.…` or `int.…`.
    pub id: &'static str,
    /// The role's name.
    pub name: &'static str,
    /// A short explanation where the name alone may puzzle; never part of the name.
    pub subtitle: Option<&'static str>,
    /// One line on the front.
    pub meaning: &'static str,
}

/// The back of a card in one language. It is first seen at the reveal.
pub struct CardBack {
    /// The stable id of the card.
    pub id: &'static str,
    /// How one notices the role in daily work.
    pub sign: &'static str,
    /// A question for the talk.
    pub question: &'static str,
    /// "Too much of it".
    pub excess: &'static str,
}
