//! The plain order as digits to be read aloud: ten groups of four, three check digits included.
//!
//! The number of the hand's orders, with 37 digits, and then its remainder by 997, a prime: any single wrong digit and
//! any two neighbours swapped change the remainder.

use crate::cards::{Deck, Ranking};
use crate::letter::{
    hand::{self, Hand},
    terms::{Terms, canonical},
};

const DIGITS: usize = 37;
const PRIME: u128 = 997;

/// Why spoken digits are no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpokenError {
    /// Not 40 digits; so many were found.
    Count(usize),
    /// A digit was misheard.
    Misheard,
}

fn sizes(terms: &Terms) -> Vec<(usize, usize)> {
    let place = |direction| terms.decks().iter().position(|&other| other == direction).unwrap_or_default();
    canonical(terms.decks()).into_iter().map(|deck| (place(deck), Deck::standard(deck).len())).collect()
}

fn factorial(n: usize) -> u128 {
    (1..=n as u128).product()
}

/// The digits of a hand's orders, in ten groups of four.
pub fn spoken(hand: &Hand, terms: &Terms) -> [String; 10] {
    let number = |number: u128, (place, size): (usize, usize)| {
        number * factorial(size) + hand::number_of(&hand.rankings()[place])
    };
    let number = sizes(terms).into_iter().fold(0, number);
    let digits = format!("{number:0DIGITS$}{:03}", number % PRIME);
    std::array::from_fn(|group| digits[4 * group..4 * group + 4].to_owned())
}

/// The rankings that spoken digits name, in the order of the terms' decks. Anything but digits is passed over.
pub fn from_spoken(text: &str, terms: &Terms) -> Result<Vec<Ranking>, SpokenError> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != DIGITS + 3 {
        return Err(SpokenError::Count(digits.len()));
    }
    let (number, check) = digits.split_at(DIGITS);
    let mut number: u128 = number.parse().map_err(|_| SpokenError::Misheard)?;
    if check.parse() != Ok(number % PRIME) {
        return Err(SpokenError::Misheard);
    }
    let mut rankings = Vec::new();
    for (place, size) in sizes(terms).into_iter().rev() {
        let ranking = hand::ranking_of(number % factorial(size), size).ok_or(SpokenError::Misheard)?;
        rankings.push((place, ranking));
        number /= factorial(size);
    }
    rankings.sort_by_key(|(place, _)| *place);
    if number == 0 {
        Ok(rankings.into_iter().map(|(_, ranking)| ranking).collect())
    } else {
        Err(SpokenError::Misheard)
    }
}
