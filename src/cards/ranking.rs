//! A ranking: every card of a deck in one strict order, the most important first.

use crate::cards::deck::{Card, Deck};

/// A permutation of the cards of one deck, the most important first. Places and ranks count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ranking(Vec<Card>);

impl Ranking {
    /// A ranking of a deck of `order.len()` cards; `None` unless every card 0..n stands in it exactly once.
    pub fn new(order: Vec<Card>) -> Option<Self> {
        let mut seen = vec![false; order.len()];
        for card in &order {
            match seen.get_mut(card.index()) {
                Some(place @ false) => *place = true,
                _ => return None,
            }
        }
        (Deck::MIN..=Deck::MAX).contains(&order.len()).then_some(Self(order))
    }

    /// The deck's cards in a random order.
    pub fn shuffled(deck: &Deck, random: &mut fastrand::Rng) -> Self {
        let mut cards: Vec<Card> = deck.cards().collect();
        random.shuffle(&mut cards);
        Self(cards)
    }

    /// The cards, the most important first.
    pub fn cards(&self) -> &[Card] {
        &self.0
    }

    /// How many cards there are.
    #[expect(clippy::len_without_is_empty, reason = "a deck is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The rank of each card, from 1, indexed by the card's place in the deck's list.
    pub fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.0.len()];
        for (place, card) in self.0.iter().enumerate() {
            ranks[card.index()] = place + 1;
        }
        ranks
    }

    /// The rank of one card, from 1; `None` for a card of a larger deck.
    pub fn rank(&self, card: Card) -> Option<usize> {
        self.0.iter().position(|&other| other == card).map(|place| place + 1)
    }

    /// The first `k` cards.
    pub fn top(&self, k: usize) -> &[Card] {
        &self.0[..k.min(self.0.len())]
    }

    /// The card at a rank, from 1.
    pub fn at(&self, rank: usize) -> Option<Card> {
        self.0.get(rank.checked_sub(1)?).copied()
    }
}
