//! The words of what is played with: a card's, and those of an account to practise with.

use super::{
    Language,
    card::{self, CardText},
    practice::{self, AccountText},
};
use crate::cards::Scenario;

/// The words of a built-in card; `None` for an id that no built-in deck has.
pub fn card(language: Language, id: &str) -> Option<&'static CardText> {
    let cards = match language {
        Language::German => [card::de_external::CARDS.as_slice(), card::de_internal::CARDS.as_slice()],
        Language::English => [card::en_external::CARDS.as_slice(), card::en_internal::CARDS.as_slice()],
    };
    cards.into_iter().flatten().find(|card| card.id == id)
}

/// The words of a fictional account.
pub fn account(language: Language, scenario: Scenario) -> &'static AccountText {
    let accounts = match language {
        Language::German => &practice::de::ACCOUNTS,
        Language::English => &practice::en::ACCOUNTS,
    };
    let at = Scenario::ALL.iter().position(|&other| other == scenario).unwrap_or_default();
    &accounts[at]
}
