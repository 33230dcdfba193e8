//! A movement: how one person's order of a deck differs between two accounts, and what is different about these accounts.

use crate::{
    cards::{
        comparison::{Comparison, Gap},
        deck::{Deck, Direction},
        determinants::{Determinant, Determinants},
        ranking::Ranking,
    },
    game::{play::Game, view::Table},
};

/// A determinant whose levels are known of two accounts, and differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Which determinant.
    pub determinant: Determinant,
    /// Its level at the first account.
    pub first: u8,
    /// Its level at the second account.
    pub second: u8,
}

/// The own orders of one deck for two accounts, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    deck: Deck,
    comparison: Comparison,
    differing: Vec<Differing>,
}

impl Movement {
    /// The movement from one game to another; `None` unless both are revealed and were played with this very deck.
    pub fn between(first: &Game, second: &Game, direction: Direction) -> Option<Self> {
        let (deck, before, then) = own(first, direction)?;
        let (same, after, now) = own(second, direction)?;
        let comparison = Comparison::new(&before, &after).filter(|_| deck == same)?;
        let differing = differing(then, now);
        Some(Self { deck: deck.clone(), comparison, differing })
    }

    /// The deck.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// Both orders.
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// The three cards that wandered most; fewer where fewer have moved at all.
    pub fn wandered(&self) -> Vec<Gap> {
        self.comparison.gaps().into_iter().filter(|gap| gap.distance() > 0).take(3).collect()
    }

    /// What differs between the accounts, as far as it is known of both: what is left open says nothing.
    pub fn differing(&self) -> &[Differing] {
        &self.differing
    }
}

/// The own order of a deck, which is that of the seat with the first turn.
fn own(game: &Game, direction: Direction) -> Option<(&Deck, Ranking, Determinants)> {
    let Table::Revealed(reveal) = game.table() else { return None };
    let place = game.setup().decks().iter().position(|deck| deck.shipped() == Some(direction))?;
    let ranking = reveal.ranking(*game.setup().seats().first()?, place)?;
    Some((&game.setup().decks()[place], ranking, reveal.determinants()))
}

fn differing(first: Determinants, second: Determinants) -> Vec<Differing> {
    let pair = |determinant| {
        let (first, second) = (first.level(determinant)?, second.level(determinant)?);
        (first != second).then_some(Differing { determinant, first, second })
    };
    Determinant::ALL.into_iter().filter_map(pair).collect()
}
