//! Learning the roles: a quick round of questions, and a card box that asks more often for what was missed.
//!
//! The box is Leitner's: five compartments; a card that is known moves into the next one, a card that is missed goes back
//! into the first, from whichever. Each compartment is asked less often than the one before: his are 1, 2, 5, 8 and 14
//! centimetres deep and are looked through when they are full. Here a card waits so many rounds instead (S. Leitner, So
//! lernt man lernen, Herder 1972; summed up at <https://en.wikipedia.org/wiki/Leitner_system>).

use std::collections::VecDeque;

use litemap::LiteMap;

use crate::cards::deck::{Card, Deck, Direction};
use crate::few;

/// A compartment of the box, from the first to the fifth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Compartment(u8);

impl Compartment {
    /// All of them.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];
    /// Where a card begins, and where it goes back to.
    pub const FIRST: Self = Self::ALL[0];
    /// Where a card that is always known ends.
    pub const LAST: Self = Self::ALL[4];
    /// From here on a role counts as known for sure: it was known three times in a row.
    const SURE: Self = Self::ALL[3];
    /// How many rounds a card waits in each.
    const WAITS: [u32; 5] = [1, 2, 5, 8, 14];

    /// The compartment of this number, from 1.
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|compartment| compartment.0 == number)
    }

    /// Its number, from 1.
    pub fn number(self) -> u8 {
        self.0
    }

    /// How many rounds after it was put here a card is asked again.
    pub fn wait(self) -> u32 {
        Self::WAITS[usize::from(self.0 - 1)]
    }

    /// Where a card goes from here.
    #[must_use]
    pub fn after(self, right: bool) -> Self {
        if right { Self::new(self.0 + 1).unwrap_or(Self::LAST) } else { Self::FIRST }
    }
}

/// How well a role is known, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Known three times in a row or more often.
    Sure,
    /// Asked before.
    Growing,
    /// Never asked.
    New,
}

/// Where a card lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stay {
    pub(crate) compartment: Compartment,
    /// The round in which the card was put there.
    pub(crate) since: u32,
}

/// How far somebody has come with the built-in cards. Each deck has rounds of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many rounds there were, with the external deck and with the internal one.
    pub(crate) rounds: [u32; 2],
    pub(crate) stays: LiteMap<(Direction, Card), Stay>,
    /// What is kept of cards that these decks do not have. Another version's decks may, so it stays as it is.
    pub(crate) strangers: Vec<String>,
}

fn index(direction: Direction) -> usize {
    match direction {
        Direction::External => 0,
        Direction::Internal => 1,
    }
}

/// How many cards a round has that is not shorter for want of cards that are due.
const SIZES: [usize; 2] = [5, 10];

impl Progress {
    /// The number of the last round with a deck; 0 before the first.
    pub fn round(&self, direction: Direction) -> u32 {
        self.rounds[index(direction)]
    }

    /// Where a card lies; `None` if it was never asked.
    pub fn compartment(&self, direction: Direction, card: Card) -> Option<Compartment> {
        self.stays.get(&(direction, card)).map(|stay| stay.compartment)
    }

    /// How well a role is known.
    pub fn standing(&self, direction: Direction, card: Card) -> Standing {
        match self.compartment(direction, card) {
            None => Standing::New,
            Some(compartment) if compartment >= Compartment::SURE => Standing::Sure,
            Some(_) => Standing::Growing,
        }
    }

    /// How many cards of a deck are known how well.
    pub fn count(&self, direction: Direction, standing: Standing) -> usize {
        Deck::standard(direction).cards().filter(|&card| self.standing(direction, card) == standing).count()
    }

    /// The round from which on a card is asked (again).
    pub fn due(&self, direction: Direction, card: Card) -> u32 {
        self.stays.get(&(direction, card)).map_or(0, |stay| stay.since + stay.compartment.wait())
    }

    /// How many cards the rounds have that can be begun now: as many as usual, or all that are due.
    pub fn offers(&self, direction: Direction) -> Vec<usize> {
        let due = self.due_next(direction).1.len();
        let mut offers = SIZES.map(|size| size.min(due)).to_vec();
        offers.dedup();
        offers
    }

    /// The number of the next round, and the cards that are due in it. Where nothing is due, the rounds until something is
    /// count as over.
    fn due_next(&self, direction: Direction) -> (u32, Vec<Card>) {
        let mut cards: Vec<Card> = Deck::standard(direction).cards().collect();
        let soonest = cards.iter().map(|&card| self.due(direction, card)).min().unwrap_or_default();
        let round = soonest.max(self.round(direction) + 1);
        cards.retain(|&card| self.due(direction, card) <= round);
        (round, cards)
    }

    /// Begins a round of at most `size` cards: of those that are due, first what was missed, then what has waited its
    /// time, then what was never asked.
    pub fn begin(&mut self, direction: Direction, size: usize, random: &mut fastrand::Rng) -> Round {
        let (round, mut cards) = self.due_next(direction);
        self.rounds[index(direction)] = round;
        random.shuffle(&mut cards);
        few::sort_by_key(&mut cards, |&card| {
            let compartment = self.compartment(direction, card);
            (compartment.is_none(), compartment)
        });
        cards.truncate(size.max(1));
        random.shuffle(&mut cards);
        Round { direction, waiting: cards.into(), missed: Vec::new(), right: 0 }
    }

    /// Puts a card where an answer sends it.
    pub fn answer(&mut self, direction: Direction, card: Card, right: bool) {
        let from = self.compartment(direction, card).unwrap_or(Compartment::FIRST);
        let stay = Stay { compartment: from.after(right), since: self.round(direction) };
        self.stays.insert((direction, card), stay);
    }
}

/// A quick round: which role is this?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    direction: Direction,
    waiting: VecDeque<Card>,
    missed: Vec<Card>,
    right: usize,
}

/// A question: the sign of one card, and four names to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The card whose sign is shown.
    pub card: Card,
    /// It and three others of the same deck.
    pub choices: [Card; 4],
}

impl Round {
    /// Which deck is asked.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// How many questions are still to come, as far as is known now.
    pub fn left(&self) -> usize {
        self.waiting.len()
    }

    /// The cards that were missed at least once, in the order of the deck's list.
    pub fn missed(&self) -> &[Card] {
        &self.missed
    }

    /// How many cards were asked so far.
    pub fn asked(&self) -> usize {
        self.right + self.missed.len()
    }

    /// How many cards were known at once.
    pub fn right(&self) -> usize {
        self.right
    }

    /// The question at hand; `None` once the round is over.
    pub fn question(&self, random: &mut fastrand::Rng) -> Option<Question> {
        let card = *self.waiting.front()?;
        let mut others: Vec<Card> = Deck::standard(self.direction).cards().filter(|&other| other != card).collect();
        random.shuffle(&mut others);
        let mut choices = [card, *others.first()?, *others.get(1)?, *others.get(2)?];
        random.shuffle(&mut choices);
        Some(Question { card, choices })
    }

    /// Takes the answer to the question at hand and says whether it was right. A missed card comes back at the end of
    /// the round until it is known; only the first answer moves it on in the box.
    pub fn answer(&mut self, chosen: Card, progress: &mut Progress) -> bool {
        let Some(card) = self.waiting.pop_front() else { return false };
        let right = chosen == card;
        if !self.missed.contains(&card) {
            progress.answer(self.direction, card, right);
            self.right += usize::from(right);
        }
        if !right {
            self.missed = few::distinct(self.missed.iter().copied().chain([card]));
            self.waiting.push_back(card);
        }
        right
    }
}
