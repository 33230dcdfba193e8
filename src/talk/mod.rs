//! The talk after the reveal: where it stands, and what is written down in it.
//!
//! The talk goes along an agenda of [`Stop`]s: in a later round what became of the one before, a quiet minute, what both
//! share, the differences one at a time, the agreed order, the roles in daily work, the close, and the result sheet. Orders
//! never change by it.

mod clock;
mod day_entry;
mod notes;
mod said;

use std::hash::Hash;

use litemap::LiteMap;

pub use clock::{QuietMinute, Stopwatch};
pub use day_entry::DayEntry;
pub use notes::{Kind, Left, Notes, Outcome, Role, Topic, Trend};
pub use said::{Join, Said, Texts};

use crate::cards::{
    compared::Compared,
    comparison::Comparison,
    deck::{Card, Deck},
    determinants::Determinant,
    entry::Note,
    setup::{Day, Seat, Setup},
};
use crate::few;

/// How many roles of a deck are agreed on at most.
pub const AGREED: usize = 5;
/// How many cards of a deck each side guesses, for the other side or for the customer.
pub const GUESSED: usize = 3;
/// How many texts there may be on one topic: far more than two sides and their windows ever write.
pub(crate) const SLOTS: usize = 64;

/// A stop of the talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stop {
    /// Both orders lie open; the talk has not begun, or somebody looks at the pictures once more.
    #[default]
    Reveal,
    /// What became of the round before.
    Before,
    /// A quiet minute.
    Quiet,
    /// What both share.
    Common,
    /// One card.
    Card(Role),
    /// The agreed top of a deck (its place in the set-up).
    Order(usize),
    /// The agreed roles in daily work.
    Roles,
    /// Interpretation, experiment, and review.
    Close,
    /// The result sheet.
    Sheet,
}

/// Something that happens in the talk. `None` wipes what was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// To a stop of the agenda.
    Go(Stop),
    /// To a card that is not on the agenda yet.
    Ask(Role),
    /// A text is written, or wiped.
    Write {
        /// What it is about.
        topic: Topic,
        /// Which of the texts on it.
        slot: usize,
        /// What the writer has seen in this slot.
        seen: Option<Note>,
        /// What stands there now.
        text: Option<Note>,
    },
    /// The kind of a difference.
    Kind(Role, Option<Kind>),
    /// Where the talk about a card has ended.
    Outcome(Role, Option<Outcome>),
    /// When to look at a card again.
    Again(Role, Option<Day>),
    /// Whether a role is to be played more.
    Trend(Role, Option<Trend>),
    /// The agreed top of a deck.
    Order(usize, Vec<Card>),
    /// A card that the customer might put on top, as this seat sees it: laid or taken away.
    Customer(Seat, usize, Card),
    /// A trait of the invented account that has moved this role, as the one who practises sees it: named or taken back.
    Trait(Role, Determinant),
    /// When the two look at it again.
    Review(Option<Day>),
}

/// A talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    pub(crate) stop: Stop,
    /// Cards that were asked for beside the largest differences, in the order of asking.
    pub(crate) asked: Vec<Role>,
    pub(crate) notes: Notes,
}

impl Talk {
    /// Where the talk stands.
    pub fn stop(&self) -> Stop {
        self.stop
    }

    /// Whether anything has happened in it.
    pub fn has_begun(&self) -> bool {
        *self != Self::default()
    }

    /// What is written down.
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The same talk for somebody who stands elsewhere in it.
    pub(crate) fn without_place(&self) -> Self {
        Self { stop: Stop::Reveal, ..self.clone() }
    }

    /// Takes in what the other side has noted, and the cards that it has talked about.
    pub(crate) fn join(&mut self, other: &Self) {
        self.notes.join(&other.notes);
        let new: Vec<Role> = other.asked.iter().copied().filter(|role| !self.asked.contains(role)).collect();
        self.asked.extend(new);
    }

    /// Whether something stands in it that only a later round has.
    pub(crate) fn looks_back(&self) -> bool {
        self.stop == Stop::Before || self.notes.looks_back()
    }

    /// Whether a trait is named that has moved a role.
    pub(crate) fn names_traits(&self) -> bool {
        self.notes.moved_by_traits().next().is_some()
    }

    /// All stops in their order, for the decks' orders held against each other; `later` says whether a round was before. A
    /// card that was talked about keeps its stop, whether or not it counts as a difference, and so does what looks back.
    pub fn agenda(&self, compared: &[Compared], later: bool) -> Vec<Stop> {
        let mut cards: Vec<Role> = differences(compared);
        let here = if let Stop::Card(role) = self.stop { Some(role) } else { None };
        for role in self.asked.iter().copied().chain(self.notes.talked_about()).chain(here) {
            if !cards.contains(&role) {
                cards.push(role);
            }
        }
        let mut stops: Vec<Stop> = (later || self.looks_back()).then_some(Stop::Before).into_iter().collect();
        stops.extend([Stop::Quiet, Stop::Common]);
        stops.extend(cards.into_iter().map(Stop::Card));
        stops.extend((0..compared.len()).map(Stop::Order));
        stops.extend([Stop::Roles, Stop::Close, Stop::Sheet]);
        stops
    }

    /// What the fields of the stop before have left empty needs no place any more.
    fn arrive(&mut self, stop: Stop) {
        self.stop = stop;
        self.notes.close_up();
    }

    /// Lets something happen. Says whether it was possible.
    pub(crate) fn act(&mut self, action: Action, setup: &Setup, compared: &[Compared], later: bool) -> bool {
        let decks = setup.decks();
        let fits = |role: Role| decks.get(role.deck).is_some_and(|deck| role.card.index() < deck.len());
        let notes = &mut self.notes;
        match action {
            Action::Go(stop) => {
                let known = stop == Stop::Reveal || self.agenda(compared, later).contains(&stop);
                if known {
                    self.arrive(stop);
                }
                return known;
            }
            Action::Ask(role) if fits(role) => {
                if !self.agenda(compared, later).contains(&Stop::Card(role)) {
                    self.asked.push(role);
                }
                self.arrive(Stop::Card(role));
            }
            Action::Write { topic, slot, seen, text } if slot < SLOTS && topic.role().is_none_or(fits) => {
                let texts = notes.texts.entry(topic).or_default();
                texts.write(slot, seen.as_ref(), text);
                // A single field stands on the screen without any text, too.
                if texts.slots() == [None] {
                    notes.texts.remove(&topic);
                }
            }
            Action::Kind(role, kind) if fits(role) => settle(&mut notes.kinds, role, kind),
            Action::Outcome(role, outcome) if fits(role) => settle(&mut notes.outcomes, role, outcome),
            Action::Again(role, day) if fits(role) => settle(&mut notes.again, role, day),
            Action::Trend(role, trend) if fits(role) => settle(&mut notes.trends, role, trend),
            Action::Order(deck, cards) => {
                if !decks.get(deck).is_some_and(|deck| is_top(&cards, deck)) {
                    return false;
                }
                settle(&mut notes.orders, deck, Some(cards).filter(|cards| !cards.is_empty()));
            }
            Action::Customer(seat, deck, card) if fits(Role { deck, card }) => {
                let mut cards = notes.customer(seat, deck);
                if !lay(&mut cards, card) {
                    return false;
                }
                settle(&mut notes.customer, (seat, deck), Some(cards).filter(|cards| !cards.is_empty()));
            }
            Action::Trait(role, determinant) if fits(role) && setup.story().level(determinant).is_some() => {
                let mut traits = notes.traits(role);
                traits.turn(determinant);
                if traits.all().len() == 0 {
                    notes.traits.remove(&role);
                } else {
                    notes.traits.insert(role, traits);
                }
            }
            Action::Review(day) => notes.review.settle(day),
            _ => return false,
        }
        true
    }
}

fn settle<K: Ord, T: Ord>(all: &mut LiteMap<K, Said<T>>, key: K, what: Option<T>) {
    match what {
        None => {
            all.remove(&key);
        }
        Some(what) => all.entry(key).or_default().settle(Some(what)),
    }
}

/// Lays a card to the guessed ones, in the order of the deck's list, or takes it away again; says whether there was room.
pub(crate) fn lay(guess: &mut Vec<Card>, card: Card) -> bool {
    match guess.binary_search(&card) {
        Ok(place) => {
            guess.remove(place);
        }
        Err(place) if guess.len() < GUESSED => guess.insert(place, card),
        Err(_) => return false,
    }
    true
}

/// Whether these are different cards of the deck, and not more than can be agreed on.
pub(crate) fn is_top(cards: &[Card], deck: &Deck) -> bool {
    cards.len() <= AGREED
        && few::distinct(cards).len() == cards.len()
        && cards.iter().all(|card| card.index() < deck.len())
}

/// The cards of all decks that are worth a talk.
fn differences(compared: &[Compared]) -> Vec<Role> {
    let mut whole = Vec::new();
    let mut five = Vec::new();
    for (deck, compared) in compared.iter().enumerate() {
        match compared {
            Compared::Whole(comparison) => whole.push((deck, comparison)),
            Compared::FirstFive(overlap) => {
                let roles = overlap.differences().into_iter();
                five.extend(roles.map(|one| (one.rank, deck, one.side, Role { deck, card: one.card })));
            }
        }
    }
    few::sort_by_key(&mut five, |&(rank, deck, side, _)| (rank, deck, side));
    largest(&whole).into_iter().chain(five.into_iter().map(|(.., role)| role)).collect()
}

/// The largest differences of whole orders, the largest first as a share of the deck, ties by the better best rank.
fn largest(comparisons: &[(usize, &Comparison)]) -> Vec<Role> {
    let of_deck = |&(deck, comparison): &(usize, &Comparison)| {
        let n = comparison.n();
        let gaps = comparison.differences().into_iter();
        gaps.map(move |gap| (Role { deck, card: gap.card }, gap, n)).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = comparisons.iter().flat_map(of_deck).collect();
    // The shares d/n are compared as d·m against e·n, in whole numbers.
    few::sort_by(&mut all, |(_, a, n), (_, b, m)| {
        let largest = (b.distance() * n).cmp(&(a.distance() * m));
        largest.then(a.first.min(a.second).cmp(&b.first.min(b.second)))
    });
    all.into_iter().map(|(role, ..)| role).collect()
}
