//! An overlap: the first five of one deck, as two seats have picked them, held against each other. It knows which cards both
//! have and where, and which ones only one has. About all other cards it says nothing: they have no ranks, so there is no
//! tau, and no gap in places.

use crate::cards::{
    Verdict, chance,
    deck::Card,
    order::FirstFive,
    row::{Likeness, Mark, Row, Side},
};
use crate::few;

/// A card that both have among their five, with its rank in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The card.
    pub card: Card,
    /// Its rank in the first five of the first seat, from 1.
    pub first: usize,
    /// Its rank in those of the second seat.
    pub second: usize,
}

/// A card that only one side has among its five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// The card.
    pub card: Card,
    /// Who has it.
    pub side: Side,
    /// Its rank there, from 1.
    pub rank: usize,
}

/// How many one-sided cards of a deck are worth a talk at most.
const DIFFERENCES: usize = 3;

/// The first five of two seats, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    first: FirstFive,
    second: FirstFive,
}

impl Overlap {
    /// Holds two seats' first five against each other; `None` if they are of decks of different sizes.
    pub fn new(first: &FirstFive, second: &FirstFive) -> Option<Self> {
        (first.n() == second.n()).then(|| Self { first: first.clone(), second: second.clone() })
    }

    /// The first seat's five.
    pub fn first(&self) -> &FirstFive {
        &self.first
    }

    /// The second seat's five.
    pub fn second(&self) -> &FirstFive {
        &self.second
    }

    /// How many cards the deck has.
    pub fn n(&self) -> usize {
        self.first.n()
    }

    /// The cards that both have, by the sum of their ranks, then by the deck's list.
    pub fn shared(&self) -> Vec<Shared> {
        let both = |&card: &Card| Some(Shared { card, first: self.first.rank(card)?, second: self.second.rank(card)? });
        let mut shared: Vec<Shared> = self.first.cards().iter().filter_map(both).collect();
        few::sort_by_key(&mut shared, |shared| (shared.first + shared.second, shared.card));
        shared
    }

    /// How many cards chance would give both on average, k²/n.
    #[expect(clippy::cast_precision_loss, reason = "decks are small")]
    pub fn shared_by_chance(&self) -> f64 {
        (FirstFive::SIZE * FirstFive::SIZE) as f64 / self.n() as f64
    }

    /// The chance of at least as many shared cards if both had picked blindly, exact by the hypergeometric distribution.
    pub fn chance(&self) -> f64 {
        chance::at_least_shared(self.n(), FirstFive::SIZE, self.shared().len())
    }

    /// What the number of shared cards says. That two are opposed, five of many cards cannot tell.
    pub fn verdict(&self) -> Verdict {
        match self.chance() {
            p if p <= 0.01 => Verdict::ClearlyAlike,
            p if p <= 0.1 => Verdict::SomewhatAlike,
            _ => Verdict::Indistinguishable,
        }
    }

    /// The cards that only one side has, the highest first; of equals the first seat's.
    pub fn one_sided(&self) -> Vec<OneSided> {
        let of = |side: Side, own: &FirstFive, other: &FirstFive| {
            let lacking = own.cards().iter().zip(1..).filter(|(card, _)| other.rank(**card).is_none());
            lacking.map(|(&card, rank)| OneSided { card, side, rank }).collect::<Vec<_>>()
        };
        let mut all = of(Side::First, &self.first, &self.second);
        all.extend(of(Side::Second, &self.second, &self.first));
        few::sort_by_key(&mut all, |one| (one.rank, one.side));
        all
    }

    /// The one-sided cards that are worth a talk: the three highest.
    pub fn differences(&self) -> Vec<OneSided> {
        let mut highest = self.one_sided();
        highest.truncate(DIFFERENCES);
        highest
    }

    /// One seat's five beside the other's. A card that both have is alike, wherever it lies among the five.
    pub fn rows(&self, side: Side) -> Vec<Row> {
        let differences = self.differences();
        let (own, other) = (side.of([&self.first, &self.second]), side.other().of([&self.first, &self.second]));
        let row = |(&card, rank): (&Card, usize)| {
            let there = other.rank(card);
            let mark = Mark::of(card, differences.iter().map(|one| one.card), there.is_some());
            Row { card, rank, other: there, mark }
        };
        own.cards().iter().zip(1..).map(row).collect()
    }

    /// How the two fives lie to each other. Of a card that only one has nobody knows where the other would put it, so that
    /// no five is another one reversed.
    pub fn likeness(&self) -> Likeness {
        if self.first == self.second {
            Likeness::Same
        } else if self.one_sided().is_empty() {
            Likeness::Alike
        } else {
            Likeness::Apart
        }
    }
}
