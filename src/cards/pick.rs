//! A pick: one seat's way from a shuffled deck to its first five. All cards lie open; they are tapped from the most
//! important on, and a second tap takes a card back, whereupon later ones move up. A pick is its shuffled cards and the log
//! of the taps; everything else follows from these two. That makes undo exact at any depth.

use crate::cards::{deck::Card, order::FirstFive, ranking::Ranking};

/// One seat's pick of the first five of one deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    deal: Vec<Card>,
    log: Vec<Card>,
    picked: Vec<Card>,
}

impl Pick {
    /// A fresh pick from a shuffled deck.
    pub fn new(shuffle: &Ranking) -> Self {
        Self { deal: shuffle.cards().to_vec(), log: Vec::new(), picked: Vec::new() }
    }

    /// The pick after these taps; `None` if one of them was not possible.
    pub fn replay(shuffle: &Ranking, log: &[Card]) -> Option<Self> {
        let mut pick = Self::new(shuffle);
        log.iter().all(|&card| pick.tap(card)).then_some(pick)
    }

    /// A pick that has come to these five by the shortest way: for an order that comes back from a code.
    pub fn of(five: &FirstFive) -> Self {
        // A deck has at most 60 cards.
        let deck = (0..u8::try_from(five.n()).unwrap_or_default()).map(Card).collect();
        let cards = five.cards().to_vec();
        Self { deal: deck, log: cards.clone(), picked: cards }
    }

    /// The order in which the cards lie on the table.
    pub fn deal(&self) -> &[Card] {
        &self.deal
    }

    /// Every card that was tapped so far.
    pub fn log(&self) -> &[Card] {
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
        match self.picked.iter().position(|&other| other == card) {
            Some(place) => {
                self.picked.remove(place);
            }
            None if self.is_full() || !self.deal.contains(&card) => return false,
            None => self.picked.push(card),
        }
        self.log.push(card);
        true
    }

    /// Takes the last tap back; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        let Some((_, log)) = self.log.split_last() else { return false };
        let log = log.to_vec();
        self.log.clear();
        self.picked.clear();
        for card in log {
            self.tap(card);
        }
        true
    }
}
