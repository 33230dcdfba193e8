//! The words on a role card.

use super::{Language, de, en};

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
    /// On the back: how one notices the role in daily work.
    pub sign: &'static str,
    /// On the back: a question for the talk.
    pub question: &'static str,
    /// On the back: "too much of it".
    pub excess: &'static str,
}

/// The words of a built-in card; `None` for an id that no built-in deck has.
pub fn card(language: Language, id: &str) -> Option<&'static CardText> {
    let cards = match language {
        Language::German => [de::external::CARDS.as_slice(), de::internal::CARDS.as_slice()],
        Language::English => [en::external::CARDS.as_slice(), en::internal::CARDS.as_slice()],
    };
    cards.into_iter().flatten().find(|card| card.id == id)
}
