//! A pick: one seat's way from a shuffled deck to its first five. All cards lie open; they are tapped from the most
//! important on, and a second tap takes a card back, whereupon later ones move up; a key lays a card at a place of its own. A
//! pick is its shuffled cards and the log of the taps; everything else follows from these two. That makes undo exact at any
//! depth.

use crate::cards::{deck::Card, order::FirstFive, ranking::Ranking};

/// What is done with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tap {
    /// The card.
    pub card: Card,
    /// The place, from 0, at which it is laid; without one it becomes the next, or is taken back.
    pub to: Option<usize>,
}

/// One seat's pick of the first five of one deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    deal: Vec<Card>,
    log: Vec<Tap>,
    picked: Vec<Card>,
}

impl Pick {
    /// A fresh pick from a shuffled deck.
    pub fn new(shuffle: &Ranking) -> Self {
        Self { deal: shuffle.cards().to_vec(), log: Vec::new(), picked: Vec::new() }
    }

    /// The pick after these taps; `None` if one of them was not possible.
    pub fn replay(shuffle: &Ranking, log: &[Tap]) -> Option<Self> {
        let mut pick = Self::new(shuffle);
        log.iter().all(|&tap| pick.act(tap)).then_some(pick)
    }

    /// A pick that has come to these five by the shortest way: for an order that comes back from a code.
    pub fn of(five: &FirstFive) -> Self {
        // A deck has at most 60 cards.
        let deck = (0..u8::try_from(five.n()).unwrap_or_default()).map(Card).collect();
        let picked = five.cards().to_vec();
        Self { deal: deck, log: picked.iter().map(|&card| Tap { card, to: None }).collect(), picked }
    }

    /// The order in which the cards lie on the table.
    pub fn deal(&self) -> &[Card] {
        &self.deal
    }

    /// Every tap so far.
    pub fn log(&self) -> &[Tap] {
        &self.log
    }

    /// The cards that are picked, the most important first.
    pub fn picked(&self) -> &[Card] {
        &self.picked
    }

    /// The rank that a card has so far, from 1.
    pub fn rank(&self, card: Card) -> Option<usize> {
        self.picked.iter().position(|&other| other == card).map(|place| place + 1)
    }

    /// Whether five cards are picked.
    pub fn is_full(&self) -> bool {
        self.picked.len() == FirstFive::SIZE
    }

    /// The first five, once there are as many.
    pub fn first_five(&self) -> Option<FirstFive> {
        FirstFive::new(&self.picked, self.deal.len())
    }

    /// Picks a card as the next most important one, or takes it back; `false` if five are picked already, or the deck has no
    /// such card.
    pub fn tap(&mut self, card: Card) -> bool {
        self.act(Tap { card, to: None })
    }

    /// Lays a card at a place, from 0, or as the last one where fewer are picked; `false` if it lies there already, if five
    /// others are picked, or the deck has no such card.
    pub fn place(&mut self, card: Card, to: usize) -> bool {
        self.act(Tap { card, to: Some(to) })
    }

    fn act(&mut self, tap: Tap) -> bool {
        let Tap { card, to } = tap;
        let lies = self.picked.iter().position(|&other| other == card);
        let others = self.picked.len() - usize::from(lies.is_some());
        let to = match (lies, to) {
            (None, _) if self.is_full() || !self.deal.contains(&card) => return false,
            (Some(_), None) => None,
            (None, None) => Some(others),
            (_, Some(to)) => Some(to.min(others)),
        };
        if lies.is_some() && lies == to {
            return false;
        }
        if let Some(place) = lies {
            self.picked.remove(place);
        }
        if let Some(to) = to {
            self.picked.insert(to, card);
        }
        self.log.push(tap);
        true
    }

    /// Takes the last tap back; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        let Some((_, log)) = self.log.split_last() else { return false };
        let log = log.to_vec();
        self.log.clear();
        self.picked.clear();
        for tap in log {
            self.act(tap);
        }
        true
    }
}
