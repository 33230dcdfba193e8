//! The words of what is played with: a card's, and those of an account to practise with.

use super::{
    Language,
    card::{CardBack, CardText},
    practice::AccountText,
};
use crate::{
    cards::{Deck, Direction, Scenario},
    talk::Role,
};

/// The words of a built-in card; `None` for an id that no built-in deck has.
pub fn card(language: Language, id: &str) -> Option<&'static CardText> {
    language.text().cards.into_iter().flatten().find(|card| card.id == id)
}

/// The back of a built-in card; `None` for an id that no built-in deck has.
pub fn back(language: Language, id: &str) -> Option<&'static CardBack> {
    language.text().backs.into_iter().flatten().find(|back| back.id == id)
}

/// What a role of a game with these decks is called where its deck is not named anyway: with the deck's mark if another one
/// bears the same name, as in "Translator (external)".
pub fn role_name(language: Language, decks: &[Deck], role: Role) -> String {
    let name = |deck: &Deck, of| card(language, deck.id(of)).map(|card| card.name);
    let Some(deck) = decks.get(role.deck) else { return String::new() };
    let Some(own) = name(deck, role.card) else { return String::new() };
    let mut others = decks.iter().enumerate().filter(|(place, _)| *place != role.deck);
    if !others.any(|(_, other)| other.cards().any(|card| name(other, card) == Some(own))) {
        return own.to_owned();
    }
    let text = &language.text().reveal;
    let mark = match deck.direction() {
        Direction::External => text.outside_rank,
        Direction::Internal => text.inside_rank,
    };
    format!("{own} ({mark})")
}

/// The words of a fictional account.
pub fn account(language: Language, scenario: Scenario) -> &'static AccountText {
    let accounts = &language.text().accounts;
    let at = Scenario::ALL.iter().position(|&other| other == scenario).unwrap_or_default();
    &accounts[at]
}
