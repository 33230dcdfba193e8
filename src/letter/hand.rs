//! A hand: what one side commits to. Its rankings, and its guess at the other side's top cards.

use crate::cards::{Card, Deck, Ranking};
use crate::letter::terms::{Terms, canonical};

/// How many bytes a hand takes: 16 for the orders, 3 for the guess.
pub(super) const SIZE: usize = ORDERS + GUESS;
const ORDERS: usize = 16;
const GUESS: usize = 3;

/// The three cards of each deck that the other side will have put on top, in the decks' list order.
pub type Guess = Vec<[Card; 3]>;

/// One side's rankings, in the order of the terms' decks, and its guess if the terms ask for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    rankings: Vec<Ranking>,
    guess: Option<Guess>,
}

impl Hand {
    /// A hand under these terms; `None` unless there is a ranking for each deck, and a guess exactly where it is asked.
    pub fn new(terms: &Terms, rankings: Vec<Ranking>, guess: Option<Guess>) -> Option<Self> {
        let sizes: Vec<usize> = terms.decks().iter().map(|&direction| Deck::standard(direction).len()).collect();
        let ranked = rankings.iter().map(Ranking::len).eq(sizes.iter().copied());
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
        (ranked && guessed).then_some(Self { rankings, guess })
    }

    /// The rankings, in the order of the terms' decks.
    pub fn rankings(&self) -> &[Ranking] {
        &self.rankings
    }

    /// The guess, if one was asked for.
    pub fn guess(&self) -> Option<&Guess> {
        self.guess.as_ref()
    }

    pub(super) fn to_bytes(&self, terms: &Terms) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        let place = |direction| terms.decks().iter().position(|&other| other == direction).unwrap_or_default();
        let decks: Vec<usize> = canonical(terms.decks()).into_iter().map(place).collect();
        let orders = decks
            .iter()
            .fold(0, |number, &deck| number * factorial(self.rankings[deck].len()) + number_of(&self.rankings[deck]));
        bytes[..ORDERS].copy_from_slice(&orders.to_be_bytes());
        if let Some(guess) = &self.guess {
            let number = decks
                .iter()
                .fold(0, |number, &deck| number * sets(self.rankings[deck].len()) + number_of_set(guess[deck]));
            bytes[ORDERS..].copy_from_slice(&number.to_be_bytes()[1..]);
        }
        bytes
    }

    /// The hand that some bytes hold; `None` if a number is out of range. Every hand has exactly one encoding.
    pub(super) fn read(bytes: &[u8], terms: &Terms) -> Option<Self> {
        let bytes: &[u8; SIZE] = bytes.try_into().ok()?;
        let (orders, guess) = bytes.split_at(ORDERS);
        let mut orders = u128::from_be_bytes(orders.try_into().ok()?);
        let mut number = u32::from_be_bytes([0, guess[0], guess[1], guess[2]]);
        let mut found = Vec::new();
        // The last deck lies in the low digits.
        for direction in canonical(terms.decks()).into_iter().rev() {
            let size = Deck::standard(direction).len();
            found.push((direction, ranking_of(orders % factorial(size), size)?, set_of(number % sets(size), size)));
            orders /= factorial(size);
            number /= sets(size);
        }
        if orders != 0 || number != 0 {
            return None;
        }
        found.sort_by_key(|(direction, ..)| terms.decks().iter().position(|other| other == direction));
        let rankings = found.iter().map(|(_, ranking, _)| ranking.clone()).collect();
        let guess = found.iter().map(|(.., set)| *set).collect::<Option<Guess>>().filter(|_| terms.guess());
        Self::new(terms, rankings, guess).filter(|hand| hand.to_bytes(terms) == *bytes)
    }
}

fn factorial(n: usize) -> u128 {
    (1..=n as u128).product()
}

/// The number of an order among all orders of its cards, sorted by their cards (Lehmer code, first card in the highest
/// digit).
pub(super) fn number_of(ranking: &Ranking) -> u128 {
    let cards = ranking.cards();
    cards.iter().enumerate().fold(0, |number, (at, card)| {
        let lower = cards[at + 1..].iter().filter(|later| *later < card).count();
        number * (cards.len() - at) as u128 + lower as u128
    })
}

/// The order of `size` cards with this number; `None` if there are not so many.
pub(super) fn ranking_of(mut number: u128, size: usize) -> Option<Ranking> {
    let mut digits = Vec::new();
    for base in 1..=size as u128 {
        digits.push(usize::try_from(number % base).ok()?);
        number /= base;
    }
    let mut left: Vec<Card> = (0..u8::try_from(size).ok()?).map(Card).collect();
    let order = digits.into_iter().rev().map(|digit| left.remove(digit)).collect();
    Ranking::new(order).filter(|_| number == 0)
}

fn choose(n: u32, k: u32) -> u32 {
    if k > n { 0 } else { (0..k).fold(1, |ways, i| ways * (n - i) / (i + 1)) }
}

/// How many sets of three there are, and one more for none.
fn sets(size: usize) -> u32 {
    u32::try_from(size).map_or(1, |size| choose(size, 3) + 1)
}

/// The number of a set of three, from 1, by the combinatorial number system.
fn number_of_set(set: [Card; 3]) -> u32 {
    1 + (1..).zip(set).map(|(k, card)| choose(u32::from(card.0), k)).sum::<u32>()
}

fn set_of(number: u32, size: usize) -> Option<[Card; 3]> {
    let cards = u8::try_from(size).ok()?;
    let all = (0..cards).flat_map(|a| (a + 1..cards).flat_map(move |b| (b + 1..cards).map(move |c| [a, b, c])));
    all.map(|set| set.map(Card)).find(|&set| number_of_set(set) == number)
}
