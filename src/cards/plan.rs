//! The plan: everything that a set-up settles but the account, its situation, and the day. The next pair plays by the same
//! one, and an address can hold it.

use crate::{
    cards::{
        deck::{Deck, Direction},
        entry::AccountName,
        order::Depth,
        setup::{Day, Place, Seat, Setup},
    },
    hex,
};

/// A deck that is chosen to be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A shipped one.
    Shipped(Direction),
    /// One of somebody's own, by the beginning of its edition.
    Own([u8; 8]),
}

impl Choice {
    /// The choice of this deck.
    pub fn of(deck: &Deck) -> Option<Self> {
        match (deck.shipped(), deck.edition()) {
            (Some(direction), _) => Some(Self::Shipped(direction)),
            (None, edition) => edition.map(|edition| Self::Own(edition.beginning())),
        }
    }

    /// The shipped deck, if it is one.
    fn shipped(self) -> Option<Deck> {
        match self {
            Self::Shipped(direction) => Some(Deck::standard(direction)),
            Self::Own(_) => None,
        }
    }
}

/// Which decks are played: one, or two in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decks {
    /// The one that is sorted first.
    pub first: Choice,
    /// The one that is sorted then.
    pub second: Option<Choice>,
}

impl Default for Decks {
    fn default() -> Self {
        Self::SHIPPED[0]
    }
}

impl Decks {
    /// What the shipped decks offer, in the order in which it is offered: both, the external one first; both, the internal one
    /// first; the external one alone; the internal one alone.
    pub const SHIPPED: [Self; 4] = {
        let [external, internal] = [Choice::Shipped(Direction::External), Choice::Shipped(Direction::Internal)];
        [
            Self { first: external, second: Some(internal) },
            Self { first: internal, second: Some(external) },
            Self { first: external, second: None },
            Self { first: internal, second: None },
        ]
    };

    /// They, in the order in which they are sorted.
    pub fn each(self) -> impl Iterator<Item = Choice> {
        std::iter::once(self.first).chain(self.second)
    }

    /// The decks, if all of them are shipped.
    pub fn shipped(self) -> Option<Vec<Deck>> {
        self.each().map(Choice::shipped).collect()
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
        let seats = setup.seats();
        let place = Place::all().find(|place| place.mode() == setup.mode() && place.seats() == seats)?;
        let mut decks = setup.decks().iter().map(Choice::of);
        let decks = Decks { first: decks.next()??, second: decks.next().flatten() };
        setup.scenario().is_none().then(|| Self { place, decks, guess: setup.asks_guess(), depth: setup.depth() })
    }

    /// The set-up for an account, if all decks are shipped.
    pub fn setup(self, account: AccountName, today: Day) -> Option<Setup> {
        self.setup_with(self.decks.shipped()?, account, today)
    }

    /// The set-up for an account with the decks that are chosen; `None` also where one of them is too small.
    pub fn setup_with(self, decks: Vec<Deck>, account: AccountName, today: Day) -> Option<Setup> {
        let setup = Setup::new(account, self.place.mode(), self.place.seats(), decks, today).ok()?;
        setup.with_guess(self.guess && self.place.can_guess()).with_depth(self.depth)
    }

    /// The plan as a few digits, for an address: the place, the decks, whether there is a guess, and how deep. Where a deck is
    /// somebody's own, each deck follows: by the letter of its direction, or by the beginning of its edition.
    pub fn code(self) -> String {
        let place = Place::all().position(|place| place == self.place).unwrap_or_default();
        let depth = Depth::ALL.iter().position(|&depth| depth == self.depth).unwrap_or_default();
        let shipped = Decks::SHIPPED.iter().position(|&decks| decks == self.decks);
        let own = shipped.is_none().then(|| self.decks.each().map(choice_word).collect::<String>());
        let digits = [place, shipped.unwrap_or(Decks::SHIPPED.len()), usize::from(self.guess), depth];
        digits.map(digit).into_iter().chain(own.unwrap_or_default().chars()).collect()
    }

    /// The plan behind such digits.
    pub fn parse(code: &str) -> Option<Self> {
        let (digits, own) = code.split_at_checked(4)?;
        let mut digits = digits.chars().map(|digit| digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok()));
        let mut next = || digits.next().flatten();
        let place = Place::all().nth(next()?)?;
        let decks = match next()? {
            4 => decks_named(own)?,
            shipped => Decks::SHIPPED.get(shipped).copied().filter(|_| own.is_empty())?,
        };
        let guess = [false, true].get(next()?).copied()?;
        let depth = *Depth::ALL.get(next()?)?;
        Some(Self { place, decks, guess, depth })
    }
}

/// A deck as it stands in an address.
fn choice_word(choice: Choice) -> String {
    match choice {
        Choice::Shipped(Direction::External) => "-e".to_owned(),
        Choice::Shipped(Direction::Internal) => "-i".to_owned(),
        Choice::Own(beginning) => format!("-{}", hex::written(&beginning)),
    }
}

fn decks_named(words: &str) -> Option<Decks> {
    let mut words = words.strip_prefix('-')?.split('-').map(choice_named);
    let first = words.next()??;
    let second = match words.next() {
        None => None,
        Some(second) => Some(second?),
    };
    (words.next().is_none() && second != Some(first)).then_some(Decks { first, second })
}

fn choice_named(word: &str) -> Option<Choice> {
    match word {
        "e" => Some(Choice::Shipped(Direction::External)),
        "i" => Some(Choice::Shipped(Direction::Internal)),
        _ => hex::read(word).map(Choice::Own),
    }
}

/// A number below ten.
fn digit(number: usize) -> char {
    u32::try_from(number).ok().and_then(|number| char::from_digit(number, 10)).unwrap_or('0')
}
