//! Learning the roles: a card box that brings each role back after some days, and a round of questions out of it.
//!
//! The box is Leitner's: five compartments; a card that is known moves into the next one, a card that is missed goes back
//! into the first, from whichever, and each compartment is asked less often than the one before (S. Leitner, So lernt man
//! lernen, Herder 1972; summed up at <https://en.wikipedia.org/wiki/Leitner_system>). Here a card waits 1, 2, 4, 8 or 16
//! days. Ten rounds in one evening make nobody sure of anything: what was asked today is not asked again today.
//!
//! Days are those of the person's own calendar and come in as arguments. A clock may be wrong for a while, and one that
//! jumps does no harm: how long a card has waited is how far apart two days are, whichever comes first. So a card that was
//! put away in a future that never came is asked soon, and none waits for years.

use std::collections::VecDeque;

use litemap::LiteMap;

use crate::{
    cards::{
        Day,
        deck::{Deck, Direction},
    },
    few,
    talk::Role,
};

/// The decks that are learnt. A role is one of theirs, and the twins of one name are two roles.
pub const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// All roles, those towards the customer first.
fn roles() -> impl Iterator<Item = Role> {
    (0..DECKS.len()).flat_map(roles_of)
}

/// The roles of the deck at this place.
fn roles_of(deck: usize) -> impl Iterator<Item = Role> {
    Deck::standard(DECKS[deck]).cards().map(move |card| Role { deck, card })
}

/// The two roles of each name that stands in both decks.
fn twins() -> Vec<[Role; 2]> {
    let [outside, inside] = DECKS.map(Deck::standard);
    let twins = outside.twins(&inside).into_iter();
    twins.map(|(outer, inner)| [Role { deck: 0, card: outer }, Role { deck: 1, card: inner }]).collect()
}

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
    /// From here on a role counts as known for sure: it was known three times in a row, on three days.
    const SURE: Self = Self::ALL[3];
    /// How many days a card waits in each.
    const WAITS: [u32; 5] = [1, 2, 4, 8, 16];

    /// The compartment of this number, from 1.
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|compartment| compartment.0 == number)
    }

    /// Its number, from 1.
    pub fn number(self) -> u8 {
        self.0
    }

    /// How many days after it was put here a card is asked again.
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
    /// The day on which the card was put there.
    pub(crate) since: Day,
}

impl Stay {
    /// For a card of which nobody knows when it was put there: so long ago that it has waited its time.
    pub(crate) const LONG_AGO: Day = Day(0);

    fn is_due(self, today: Day) -> bool {
        today.0.abs_diff(self.since.0) >= self.compartment.wait()
    }

    /// The first day from today on on which the card is asked.
    fn next(self, today: Day) -> Day {
        if self.is_due(today) { today } else { Day(self.since.0.saturating_add(self.compartment.wait())) }
    }
}

/// How far somebody has come with the built-in cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub(crate) stays: LiteMap<Role, Stay>,
    /// What is kept of cards that these decks do not have, by id. Another version's decks may, so it stays.
    pub(crate) strangers: Vec<(String, Stay)>,
}

/// How many cards a round has that is not shorter for want of cards that are due.
const SIZES: [usize; 2] = [5, 10];

impl Progress {
    /// Where a card lies; `None` if it was never asked.
    pub fn compartment(&self, role: Role) -> Option<Compartment> {
        self.stays.get(&role).map(|stay| stay.compartment)
    }

    /// How well a role is known.
    pub fn standing(&self, role: Role) -> Standing {
        match self.compartment(role) {
            None => Standing::New,
            Some(compartment) if compartment >= Compartment::SURE => Standing::Sure,
            Some(_) => Standing::Growing,
        }
    }

    /// How many cards of a deck are known how well.
    pub fn count(&self, direction: Direction, standing: Standing) -> usize {
        let of_deck = roles().filter(|role| DECKS[role.deck] == direction);
        of_deck.filter(|&role| self.standing(role) == standing).count()
    }

    /// The first day from today on on which a card is asked (again). One that was never asked may come at any time.
    pub fn due(&self, role: Role, today: Day) -> Day {
        self.stays.get(&role).map_or(today, |stay| stay.next(today))
    }

    /// The first day from today on on which there is something to ask.
    pub fn next_day(&self, today: Day) -> Day {
        roles().map(|role| self.due(role, today)).min().unwrap_or(today)
    }

    fn is_due(&self, role: Role, today: Day) -> bool {
        self.due(role, today) == today
    }

    /// How many questions the rounds have that can be begun today: as many as usual, or as many as there are cards to ask;
    /// no round if there are none.
    pub fn offers(&self, today: Day) -> Vec<usize> {
        let due = roles().filter(|&role| self.is_due(role, today)).count();
        let mut offers = SIZES.map(|size| size.min(due)).to_vec();
        offers.dedup();
        offers.retain(|&size| size > 0);
        offers
    }

    /// A round of at most so many questions: of the cards that are due today, first what was missed, then what has waited
    /// its time, then what was never asked.
    pub fn begin(&self, size: usize, today: Day, random: &mut fastrand::Rng) -> Round {
        let mut roles: Vec<Role> = roles().filter(|&role| self.is_due(role, today)).collect();
        random.shuffle(&mut roles);
        few::sort_by_key(&mut roles, |&role| {
            let compartment = self.compartment(role);
            (compartment.is_none(), compartment)
        });
        roles.truncate(size);
        random.shuffle(&mut roles);
        Round { waiting: roles.into(), missed: Vec::new(), right: 0 }
    }

    /// Puts a card where an answer sends it. Whoever knows it a second time before its day, in another window, has known it
    /// once.
    pub fn answer(&mut self, role: Role, right: bool, today: Day) {
        if right && !self.is_due(role, today) {
            return;
        }
        let from = self.compartment(role).unwrap_or(Compartment::FIRST);
        self.stays.insert(role, Stay { compartment: from.after(right), since: today });
    }
}

/// A round of questions: which role is this? Each card comes once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    waiting: VecDeque<Role>,
    missed: Vec<Role>,
    right: usize,
}

/// A question: the sign of one role, and four names to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The role whose sign is shown.
    pub role: Role,
    /// It and three others. A role with a twin is asked against its twin, and beside two others of one name, so that the
    /// name alone gives nothing away; every other role is asked among those of its deck.
    pub choices: [Role; 4],
}

impl Round {
    /// How many questions are still to come.
    pub fn left(&self) -> usize {
        self.waiting.len()
    }

    /// The roles that were missed, in the order in which they were asked.
    pub fn missed(&self) -> &[Role] {
        &self.missed
    }

    /// How many questions were answered so far.
    pub fn asked(&self) -> usize {
        self.right + self.missed.len()
    }

    /// How many roles were known.
    pub fn right(&self) -> usize {
        self.right
    }

    /// The question at hand; `None` once the round is over.
    pub fn question(&self, random: &mut fastrand::Rng) -> Option<Question> {
        let role = *self.waiting.front()?;
        let mut pairs = twins();
        random.shuffle(&mut pairs);
        let mut choices = if let Some(at) = pairs.iter().position(|pair| pair.contains(&role)) {
            let [one, other] = pairs.swap_remove(at);
            let [third, fourth] = *pairs.first()?;
            [one, other, third, fourth]
        } else {
            let mut others: Vec<Role> = roles_of(role.deck).filter(|&other| other != role).collect();
            random.shuffle(&mut others);
            [role, *others.first()?, *others.get(1)?, *others.get(2)?]
        };
        random.shuffle(&mut choices);
        Some(Question { role, choices })
    }

    /// Takes the answer to the question at hand, says whether it was right, and puts the card where that sends it.
    pub fn answer(&mut self, chosen: Role, progress: &mut Progress, today: Day) -> bool {
        let Some(role) = self.waiting.pop_front() else { return false };
        let right = chosen == role;
        progress.answer(role, right, today);
        if right {
            self.right += 1;
        } else {
            self.missed.push(role);
        }
        right
    }
}
