//! A hand: what one side commits to. Its orders, its guess at the other side's top cards, and, in the leader's, the traits
//! of the account.

use super::{
    number::{self, Number},
    terms::Terms,
};
use crate::cards::{Card, Deck, Depth, Determinants, FirstFive, Order};

const GUESS: usize = 2;
const DETERMINANTS: usize = 3;

/// The three cards of each deck that the other side will have put on top, in the decks' list order.
pub type Guess = Vec<[Card; 3]>;

/// One side's orders, in the order of the terms' decks, its guess if the terms ask for one, and the account's traits, which
/// the leader alone fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    orders: Vec<Order>,
    guess: Option<Guess>,
    determinants: Determinants,
}

impl Hand {
    /// A hand under these terms; `None` unless there is an order for each deck, as deep as the terms ask for, and a guess
    /// exactly where it is asked for.
    pub fn new(terms: &Terms, orders: Vec<Order>, guess: Option<Guess>, determinants: Determinants) -> Option<Self> {
        let sizes: Vec<usize> = terms.decks().iter().map(|deck| deck.size()).collect();
        let fits = |(order, &size): (&Order, &usize)| order.is_of(terms.depth(), size);
        let ordered = orders.len() == sizes.len() && orders.iter().zip(&sizes).all(fits);
        let is_set =
            |cards: &[Card; 3], size: usize| cards.windows(2).all(|pair| pair[0] < pair[1]) && cards[2].index() < size;
        let guessed = match &guess {
            None => !terms.guess(),
            Some(guess) => {
                terms.guess()
                    && guess.len() == sizes.len()
                    && guess.iter().zip(&sizes).all(|(set, &size)| is_set(set, size))
            }
        };
        (ordered && guessed).then_some(Self { orders, guess, determinants })
    }

    /// The orders, one for each of the terms' decks.
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// The guess, if one was asked for.
    pub fn guess(&self) -> Option<&Guess> {
        self.guess.as_ref()
    }

    /// The account's traits; unset in the KAM's hand.
    pub fn determinants(&self) -> Determinants {
        self.determinants
    }

    /// The hand as it lies in letters, before it is sealed. Every hand has exactly one encoding.
    pub fn to_bytes(&self, terms: &Terms) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (order, deck) in self.orders.iter().zip(terms.decks()) {
            bytes.extend(written(order.cards(), terms.depth(), deck.size()));
        }
        for deck in 0..self.orders.len() {
            let set = self.guess.as_ref().map_or(0, |guess| number_of_set(guess[deck]));
            bytes.extend(set.to_be_bytes());
        }
        bytes.extend(packed(self.determinants));
        bytes
    }

    /// The hand that some bytes hold; `None` if a number is out of range.
    pub fn read(bytes: &[u8], terms: &Terms) -> Option<Self> {
        let mut rest = bytes;
        let mut take = |size: usize| {
            let (taken, left) = rest.split_at_checked(size)?;
            rest = left;
            Some(taken)
        };
        let sizes: Vec<usize> = terms.decks().iter().map(|deck| deck.size()).collect();
        let mut orders = Vec::new();
        for &size in &sizes {
            orders.push(read_order(take(order_size(terms.depth(), size))?, terms.depth(), size)?);
        }
        let mut sets = Vec::new();
        for &size in &sizes {
            let number = u16::from_be_bytes(take(GUESS)?.try_into().ok()?);
            sets.push((number, set_of(number, size)));
        }
        let determinants = unpacked(take(DETERMINANTS)?.try_into().ok()?)?;
        let guess = match terms.guess() {
            true => Some(sets.iter().map(|(_, set)| *set).collect::<Option<Guess>>()?),
            false if sets.iter().all(|(number, _)| *number == 0) => None,
            false => return None,
        };
        Self::new(terms, orders, guess, determinants).filter(|_| rest.is_empty())
    }
}

/// The bases of an order's digits, the first card's first: how many cards are left to choose from.
fn bases(depth: Depth, size: usize) -> impl DoubleEndedIterator<Item = u8> {
    let least = match depth {
        Depth::Whole => 1,
        Depth::FirstFive => size - FirstFive::SIZE + 1,
    };
    // A deck has at most 60 cards.
    (least..=size).rev().filter_map(|left| u8::try_from(left).ok())
}

fn order_size(depth: Depth, size: usize) -> usize {
    number::size(bases(depth, size))
}

/// The number of an order among all orders of its cards (Lehmer code): the first card in the highest digit, each digit how
/// many of the unused cards stand before the card in the deck's list.
fn written(cards: &[Card], depth: Depth, size: usize) -> Vec<u8> {
    let mut number = Number::zero(order_size(depth, size));
    for (at, (card, base)) in cards.iter().zip(bases(depth, size)).enumerate() {
        let used = cards[..at].iter().filter(|earlier| *earlier < card).count();
        // There are fewer used cards before a card than cards before it.
        number.push(base, card.0 - u8::try_from(used).unwrap_or(card.0));
    }
    number.into_bytes()
}

/// The order with this number in a deck of this size.
pub(super) fn read_order(bytes: &[u8], depth: Depth, size: usize) -> Option<Order> {
    let mut number = Number::of(bytes);
    let mut digits: Vec<u8> = bases(depth, size).rev().map(|base| number.pop(base)).collect();
    digits.reverse();
    let mut left: Vec<Card> = (0..u8::try_from(size).ok()?).map(Card).collect();
    let cards = digits.into_iter().map(|digit| left.remove(usize::from(digit))).collect();
    Order::new(cards, depth, size).filter(|_| number.is_zero())
}

pub(super) fn choose(n: u16, k: u16) -> u16 {
    // Three of sixty are 34,220 ways; multiplied before they are divided, they need more room.
    let ways = (0..k).fold(1_u32, |ways, i| ways * u32::from(n.saturating_sub(i)) / u32::from(i + 1));
    u16::try_from(ways).unwrap_or(u16::MAX)
}

/// The number of a set of three, from 1, by the combinatorial number system.
fn number_of_set(set: [Card; 3]) -> u16 {
    1 + (1..).zip(set).map(|(k, card)| choose(u16::from(card.0), k)).sum::<u16>()
}

/// The set of three with this number in a deck of this size.
pub(super) fn set_of(number: u16, size: usize) -> Option<[Card; 3]> {
    let mut rest = number.checked_sub(1)?;
    let mut set = [Card(0); 3];
    let mut below = u8::try_from(size).ok().filter(|_| size <= Deck::MAX)?;
    for (card, k) in set.iter_mut().zip(1..=3).rev() {
        // The highest card that does not count more than what is left.
        below = (0..below).rev().find(|&card| choose(u16::from(card), k) <= rest)?;
        rest -= choose(u16::from(below), k);
        *card = Card(below);
    }
    (rest == 0).then_some(set)
}

/// Eighteen bits, two for each determinant, in three bytes.
pub(super) fn packed(determinants: Determinants) -> [u8; DETERMINANTS] {
    let bits = determinants.levels().iter().fold(0_u32, |bits, level| bits << 2 | u32::from(*level));
    let [_, a, b, c] = bits.to_be_bytes();
    [a, b, c]
}

pub(super) fn unpacked([a, b, c]: [u8; DETERMINANTS]) -> Option<Determinants> {
    let bits = u32::from_be_bytes([0, a, b, c]);
    let level = |at: usize| (bits >> (16 - 2 * at) & 3) as u8;
    Determinants::new(std::array::from_fn(level)).filter(|_| bits >> 18 == 0)
}
