//! The words of what is played with: a card's, and those of an account to practise with.

use super::{
    Language,
    card::{CardBack, CardText},
    practice::AccountText,
};
use crate::{
    cards::{Card, Deck, Field, Scenario},
    talk::Role,
};

/// What stands on a card of any deck: a shipped one's in this language, an own one's in this language or in one that it is lent
/// from; empty where there is nothing, and of a name at least the card's id.
pub fn text(language: Language, deck: &Deck, of: Card, field: Field) -> &str {
    let id = deck.id(of);
    let text = match deck.own() {
        Some(own) => own.deck.cards()[of.index()].text(field, language.code()).map(|(text, _)| text),
        None => shipped(language, id, field),
    };
    text.unwrap_or(if field == Field::Name { id } else { "" })
}

/// What stands on the shipped card with this id; `None` where there is no such card, and where it has no such text.
pub fn shipped(language: Language, id: &str, field: Field) -> Option<&'static str> {
    match field {
        Field::Name => card(language, id).map(|card| card.name),
        Field::Subtitle => card(language, id).and_then(|card| card.subtitle),
        Field::Meaning => card(language, id).map(|card| card.meaning),
        Field::Sign => back(language, id).map(|back| back.sign),
        Field::Question => back(language, id).map(|back| back.question),
        Field::Excess => back(language, id).map(|back| back.excess),
    }
}

/// A text of the card with this id, whether the deck still has it or not: a look back reaches further than a deck. Of a name at
/// least the id.
pub fn text_of<'a>(language: Language, deck: &'a Deck, id: &'a str, field: Field) -> &'a str {
    match deck.card(id) {
        Some(of) => text(language, deck, of, field),
        None => shipped(language, id, field).unwrap_or(if field == Field::Name { id } else { "" }),
    }
}

/// The code of the language that one of these texts of a card is lent from, where it has none in this one.
pub fn lent<'a>(language: Language, deck: &'a Deck, of: Card, fields: &[Field]) -> Option<&'a str> {
    let card = &deck.own()?.deck.cards()[of.index()];
    let mut codes = fields.iter().filter_map(|&field| Some(card.text(field, language.code())?.1));
    codes.find(|&code| code != language.code())
}

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
    let Some(deck) = decks.get(role.deck) else { return String::new() };
    let own = text(language, deck, role.card, Field::Name);
    let mut others = decks.iter().enumerate().filter(|(place, _)| *place != role.deck);
    if !others.any(|(_, other)| other.cards().any(|card| text(language, other, card, Field::Name) == own)) {
        return own.to_owned();
    }
    format!("{own} ({})", language.text().mark(&deck.called()))
}

/// The words of a fictional account.
pub fn account(language: Language, scenario: Scenario) -> &'static AccountText {
    let accounts = &language.text().accounts;
    let at = Scenario::ALL.iter().position(|&other| other == scenario).unwrap_or_default();
    &accounts[at]
}
