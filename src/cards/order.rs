//! An order: what a seat's work on a deck leads to. In a whole order every card has its rank; in a quick round the first
//! five have, and nothing is said about the others.

use crate::cards::{
    deck::{Card, Deck},
    ranking::Ranking,
};

/// How far the cards are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// Every card has its rank.
    #[default]
    Whole,
    /// The first five have, and nothing is said about the others.
    FirstFive,
}

impl Depth {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Whole, Self::FirstFive];

    /// Whether a deck of this size can be ordered so far.
    pub fn suits(self, size: usize) -> bool {
        let least = match self {
            Self::Whole => Deck::MIN,
            Self::FirstFive => FirstFive::SMALLEST_DECK,
        };
        (least..=Deck::MAX).contains(&size)
    }

    /// About how many minutes one person needs for so many cards: half a minute for each whose rank is asked for.
    pub fn minutes(self, cards: usize) -> usize {
        match self {
            Self::Whole => cards.div_ceil(2).next_multiple_of(5),
            Self::FirstFive => 5,
        }
    }
}

/// The five most important cards of a deck, the most important first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FirstFive {
    cards: [Card; Self::SIZE],
    n: usize,
}

impl FirstFive {
    /// How many cards have a rank.
    pub const SIZE: usize = 5;
    /// The smallest deck of which five say something: a card at least is left out.
    pub const SMALLEST_DECK: usize = Self::SIZE + 1;

    /// The first five of a deck of `n` cards; `None` unless they are five different cards of it and the deck is large enough.
    pub fn new(cards: &[Card], n: usize) -> Option<Self> {
        let fits = |(at, card): (usize, &Card)| card.index() < n && !cards[..at].contains(card);
        let fit = Depth::FirstFive.suits(n) && cards.iter().enumerate().all(fits);
        cards.try_into().ok().filter(|_| fit).map(|cards| Self { cards, n })
    }

    /// The cards, the most important first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// How many cards the deck has.
    pub fn n(&self) -> usize {
        self.n
    }

    /// The rank of a card, from 1; `None` for a card that is not among the five.
    pub fn rank(&self, card: Card) -> Option<usize> {
        self.cards.iter().position(|&other| other == card).map(|place| place + 1)
    }
}

/// One seat's order of a deck.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// Of all its cards.
    Whole(Ranking),
    /// Of the first five; nothing is said about the others.
    FirstFive(FirstFive),
}

impl Order {
    /// The order that these cards are, the most important first, in a deck of this size.
    pub fn new(cards: Vec<Card>, depth: Depth, size: usize) -> Option<Self> {
        match depth {
            Depth::Whole => Ranking::new(cards).filter(|ranking| ranking.len() == size).map(Self::Whole),
            Depth::FirstFive => FirstFive::new(&cards, size).map(Self::FirstFive),
        }
    }

    /// The cards that have a rank, the most important first.
    pub fn cards(&self) -> &[Card] {
        match self {
            Self::Whole(ranking) => ranking.cards(),
            Self::FirstFive(five) => five.cards(),
        }
    }

    /// Whether this is an order of a deck of this size, as deep as that.
    pub fn is_of(&self, depth: Depth, size: usize) -> bool {
        match self {
            Self::Whole(ranking) => depth == Depth::Whole && ranking.len() == size,
            Self::FirstFive(five) => depth == Depth::FirstFive && five.n() == size,
        }
    }

    /// The rank of a card, from 1; `None` for a card that has none.
    pub fn rank(&self, card: Card) -> Option<usize> {
        self.cards().iter().position(|&other| other == card).map(|place| place + 1)
    }

    /// The first `k` cards that have a rank.
    pub fn top(&self, k: usize) -> &[Card] {
        &self.cards()[..k.min(self.cards().len())]
    }

    /// The ranking, if all cards are ordered.
    pub fn ranking(&self) -> Option<&Ranking> {
        match self {
            Self::Whole(ranking) => Some(ranking),
            Self::FirstFive(_) => None,
        }
    }

    /// The first five, if they alone are ordered.
    pub fn first_five(&self) -> Option<&FirstFive> {
        match self {
            Self::Whole(_) => None,
            Self::FirstFive(five) => Some(five),
        }
    }
}
