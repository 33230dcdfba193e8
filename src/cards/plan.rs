//! The plan: everything that a set-up settles but the account, its situation, and the day. The next pair plays by the same
//! one, and an address can hold it.

use crate::cards::{
    deck::{Deck, Direction},
    entry::AccountName,
    order::Depth,
    setup::{Day, Place, Seat, Setup},
};

/// Which of the standard decks are played, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decks {
    /// Both, the external one first.
    #[default]
    ExternalFirst,
    /// Both, the internal one first.
    InternalFirst,
    /// The external one alone.
    External,
    /// The internal one alone.
    Internal,
}

impl Decks {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::ExternalFirst, Self::InternalFirst, Self::External, Self::Internal];

    /// Their directions, in the order in which they are sorted.
    pub fn directions(self) -> &'static [Direction] {
        match self {
            Self::ExternalFirst => &[Direction::External, Direction::Internal],
            Self::InternalFirst => &[Direction::Internal, Direction::External],
            Self::External => &[Direction::External],
            Self::Internal => &[Direction::Internal],
        }
    }
}

/// What somebody wants to play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where it is played, and who sorts.
    pub place: Place,
    /// The decks.
    pub decks: Decks,
    /// Whether each side guesses, where there is another side.
    pub guess: bool,
    /// How far the cards are ordered.
    pub depth: Depth,
}

impl Default for Plan {
    fn default() -> Self {
        Self::at(Place::OneScreen { first: Seat::Kam })
    }
}

impl Plan {
    /// Both whole decks at this place.
    pub fn at(place: Place) -> Self {
        Self { place, decks: Decks::default(), guess: false, depth: Depth::default() }
    }

    /// The plan of a game; `None` where nobody can set up the like: the KAM's side of a talk by letters begins with the
    /// leader's letter, and practice with its account.
    pub fn of(setup: &Setup) -> Option<Self> {
        let directions = || setup.decks().iter().map(Deck::direction);
        let seats = setup.seats();
        let place = Place::all().find(|place| place.mode() == setup.mode() && place.seats() == seats)?;
        let decks = Decks::ALL.into_iter().find(|decks| directions().eq(decks.directions().iter().copied()))?;
        setup.scenario().is_none().then(|| Self { place, decks, guess: setup.asks_guess(), depth: setup.depth() })
    }

    /// The set-up for an account.
    pub fn setup(self, account: AccountName, today: Day) -> Option<Setup> {
        let decks = self.decks.directions().iter().map(|&direction| Deck::standard(direction)).collect();
        let setup = Setup::new(account, self.place.mode(), self.place.seats(), decks, today).ok()?;
        setup.with_guess(self.guess && self.place.can_guess()).with_depth(self.depth)
    }

    /// The plan as a few digits, for an address: the place, the decks, whether there is a guess, and how deep.
    pub fn code(self) -> String {
        let place = Place::all().position(|place| place == self.place).unwrap_or_default();
        let depth = Depth::ALL.iter().position(|&depth| depth == self.depth).unwrap_or_default();
        [place, self.decks as usize, usize::from(self.guess), depth].map(digit).into_iter().collect()
    }

    /// The plan behind such digits.
    pub fn parse(code: &str) -> Option<Self> {
        let mut digits = code.chars().map(|digit| digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok()));
        let mut next = || digits.next().flatten();
        let place = Place::all().nth(next()?)?;
        let decks = *Decks::ALL.get(next()?)?;
        let guess = [false, true].get(next()?).copied()?;
        let depth = *Depth::ALL.get(next()?)?;
        digits.next().is_none().then_some(Self { place, decks, guess, depth })
    }
}

/// A number below ten.
fn digit(number: usize) -> char {
    u32::try_from(number).ok().and_then(|number| char::from_digit(number, 10)).unwrap_or('0')
}
