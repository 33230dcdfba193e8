//! The words of the cards on the table: the deck at hand, as a context, read in the language in use.

use leptos::prelude::*;

use crate::web::language::{Tongue, use_tongue};
use crate::{
    cards::{Card, Deck},
    text::{card::CardText, faces::card},
};

/// The deck whose cards are shown below the caller that provides this.
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

    /// The words of this deck's cards, for everything below the caller.
    pub fn provide(deck: Deck) -> Self {
        let words = Self::new(deck);
        provide_context(words);
        words
    }

    /// The deck.
    pub fn deck(self) -> Deck {
        self.deck.get_value()
    }

    /// All words of a card, in the language in use; tracked.
    pub fn of(self, of: Card) -> Option<&'static CardText> {
        self.deck.with_value(|deck| card(self.tongue.language(), deck.id(of)))
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

/// The words of the deck at hand.
pub fn use_words() -> Words {
    expect_context::<Words>()
}
