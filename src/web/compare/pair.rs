//! Two orders of one deck, held against each other.

use leptos::prelude::*;

use crate::{
    cards::{Card, Comparison, Deck, Scenario},
    game::{Game, Table, Work},
    web::{compare::column::Column, desk::Desk, words::Words},
};

/// Two orders of one deck, with the words of its cards. They are final: after the reveal no order changes.
#[derive(Clone, Copy)]
pub struct Pair {
    words: Words,
    columns: [Column; 2],
    comparison: StoredValue<Comparison>,
    /// What of the works lies in this browser: in a remote talk, the own one.
    works: StoredValue<[Option<Work>; 2]>,
}

impl Pair {
    /// The first two columns of a revealed deck of the game on the desk.
    pub fn of(desk: Desk, deck: usize) -> Option<Self> {
        desk.game().with_untracked(|game| Self::of_game(game, deck))
    }

    /// The first two columns of a revealed deck.
    pub fn of_game(game: &Game, deck: usize) -> Option<Self> {
        let Table::Revealed(reveal) = game.table() else { return None };
        let seats = reveal.seats();
        let seats = [*seats.first()?, *seats.get(1)?];
        let works = StoredValue::new(seats.map(|seat| reveal.work(seat, deck).cloned()));
        let columns = seats.map(|seat| Column::of(game.setup(), seat));
        let words = Words::new(game.setup().decks().get(deck)?.clone());
        Some(Self { words, columns, comparison: StoredValue::new(reveal.comparison(deck)?), works })
    }

    /// The own orders of a deck for two accounts.
    pub fn of_accounts(accounts: [Scenario; 2], deck: Deck, comparison: Comparison) -> Self {
        let (words, columns) = (Words::new(deck), accounts.map(Column::Account));
        Self { words, columns, comparison: StoredValue::new(comparison), works: StoredValue::new([None, None]) }
    }

    /// The words of the deck's cards.
    pub fn words(self) -> Words {
        self.words
    }

    /// What both columns are called.
    pub fn columns(self) -> [Column; 2] {
        self.columns
    }

    /// Reads the comparison.
    pub fn read<R>(self, read: impl FnOnce(&Comparison) -> R) -> R {
        self.comparison.with_value(read)
    }

    /// The private keywords on a card, told now, in the order of the columns.
    pub fn keywords(self, card: Card) -> [Option<String>; 2] {
        let of = |work: &Option<Work>| {
            work.as_ref().and_then(|work| work.keywords().get(&card)).map(|keyword| keyword.as_str().to_owned())
        };
        self.works.with_value(|works| [of(&works[0]), of(&works[1])])
    }
}
