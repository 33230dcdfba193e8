//! The words of a deck's cards, read in the language in use. They are handed on as an argument, so that no deck's names
//! can stand under another deck's heading.

use leptos::prelude::*;

use crate::web::language::{Tongue, use_tongue};
use crate::{
    cards::{Card, Deck, Direction},
    text::{
        card::{CardBack, CardText, pictogram},
        faces::{back, card},
    },
};

/// A deck whose cards are shown.
#[derive(Clone, Copy)]
pub struct Words {
    deck: StoredValue<Deck>,
    tongue: Tongue,
}

impl Words {
    /// The words of this deck's cards.
    pub fn new(deck: Deck) -> Self {
        Self { deck: StoredValue::new(deck), tongue: use_tongue() }
    }

    /// The deck.
    pub fn deck(self) -> Deck {
        self.deck.get_value()
    }

    /// The direction of the deck.
    pub fn direction(self) -> Direction {
        self.deck.with_value(Deck::direction)
    }

    /// Where the pictogram of a card lies within the page.
    pub fn pictogram(self, of: Card) -> String {
        self.deck.with_value(|deck| pictogram(deck.id(of)))
    }

    /// All words of a card, in the language in use; tracked.
    pub fn of(self, of: Card) -> Option<&'static CardText> {
        self.deck.with_value(|deck| card(self.tongue.language(), deck.id(of)))
    }

    /// What stands on the back of a card, in the language in use; tracked.
    pub fn back(self, of: Card) -> Option<&'static CardBack> {
        self.deck.with_value(|deck| back(self.tongue.language(), deck.id(of)))
    }

    /// The one-line meaning of a card, in the language in use; tracked.
    pub fn meaning(self, of: Card) -> &'static str {
        self.of(of).map_or("", |words| words.meaning)
    }

    /// The name of a card, in the language in use; tracked.
    pub fn name(self, of: Card) -> &'static str {
        self.of(of).map_or("", |words| words.name)
    }
}
