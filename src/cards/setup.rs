//! The set-up of a game: for which account, with which decks, who sorts, and where they sit.

use crate::cards::{deck::Deck, determinants::Determinants, entry::AccountName, order::Depth, scenario::Scenario};

/// Whose view an order shows. A seat is a part in the talk, never a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// The Key Account Manager.
    Kam,
    /// The sales leader.
    Leader,
    /// The customer, through the eyes of somebody who plays alone.
    Customer,
}

impl Seat {
    /// The two whose talk it is.
    pub const PAIR: [Self; 2] = [Self::Kam, Self::Leader];
}

/// Where the seats sit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Everybody at one screen, one after the other, with a curtain between.
    OneScreen,
    /// This browser belongs to one seat; the other's order comes by letter.
    Remote(Seat),
    /// One person plays, sometimes with another's eyes.
    Alone,
}

/// Who plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Two people, at one screen or at two.
    Two,
    /// One person, with an account of their own.
    Alone,
    /// One person, with a fictional account.
    Practice,
}

/// What the set-up asks: where it is played, and who sorts in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Both at one screen.
    OneScreen {
        /// Who sorts first.
        first: Seat,
    },
    /// Each at an own browser. The leader sets the game up; the KAM's side begins with the leader's letter.
    Remote,
    /// Alone.
    Alone {
        /// Who is playing.
        own: Seat,
        /// With whose eyes the cards are sorted a second time.
        eyes: Option<Seat>,
    },
}

impl Place {
    /// Every place with every company, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        let one_screen = Seat::PAIR.into_iter().map(|first| Self::OneScreen { first });
        let of = |own: Seat| Self::eyes(own).into_iter().map(move |eyes| Self::Alone { own, eyes });
        one_screen.chain([Self::Remote]).chain(Seat::PAIR.into_iter().flat_map(of))
    }

    /// With whose eyes somebody who plays alone can sort a second time: nobody's, the other seat's, or the customer's.
    pub fn eyes(own: Seat) -> [Option<Seat>; 3] {
        let other = Seat::PAIR.into_iter().find(|&seat| seat != own);
        [None, other, Some(Seat::Customer)]
    }

    /// Where the seats sit.
    pub fn mode(self) -> Mode {
        match self {
            Self::OneScreen { .. } => Mode::OneScreen,
            Self::Remote => Mode::Remote(Seat::Leader),
            Self::Alone { .. } => Mode::Alone,
        }
    }

    /// Who sorts in this browser, in the order of the turns.
    pub fn seats(self) -> Vec<Seat> {
        match self {
            Self::OneScreen { first } => {
                [first].into_iter().chain(Seat::PAIR.into_iter().filter(|&seat| seat != first)).collect()
            }
            Self::Remote => vec![Seat::Leader],
            Self::Alone { own, eyes } => [own].into_iter().chain(eyes).collect(),
        }
    }

    /// Whether each side can guess what the other will put on top: only where there is another side.
    pub fn can_guess(self) -> bool {
        !matches!(self, Self::Alone { .. })
    }
}

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u32);

/// Why a set-up is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupError {
    /// No deck, or one deck twice.
    Decks,
    /// No seat, or one seat twice, or a remote seat that does not sort.
    Seats,
}

/// What is settled before the first card. It does not change any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    account: AccountName,
    mode: Mode,
    seats: Vec<Seat>,
    decks: Vec<Deck>,
    started: Day,
    depth: Depth,
    guess: bool,
    determinants: Determinants,
    scenario: Option<Scenario>,
}

impl Setup {
    /// A set-up; seats and decks stand in the order in which they have their turn.
    pub fn new(
        account: AccountName,
        mode: Mode,
        seats: Vec<Seat>,
        decks: Vec<Deck>,
        started: Day,
    ) -> Result<Self, SetupError> {
        let is_same = |one: &Deck, other: &Deck| match (one.shipped(), other.shipped()) {
            (Some(one), Some(other)) => one == other,
            _ => one == other,
        };
        let twice = |i: usize, deck: &Deck| decks[..i].iter().any(|other| is_same(other, deck));
        if decks.is_empty() || decks.iter().enumerate().any(|(i, deck)| twice(i, deck)) {
            return Err(SetupError::Decks);
        }
        // Two decks of one name are told apart wherever they stand.
        let decks = decks.into_iter().fold(Vec::new(), |mut before, deck| {
            before.push(deck.apart_from(&before));
            before
        });
        let again = seats.iter().enumerate().any(|(i, seat)| seats[..i].contains(seat));
        let stranger = matches!(mode, Mode::Remote(seat) if !seats.contains(&seat));
        if seats.is_empty() || again || stranger {
            return Err(SetupError::Seats);
        }
        let (depth, guess, determinants) = (Depth::Whole, false, Determinants::default());
        Ok(Self { account, mode, seats, decks, started, depth, guess, determinants, scenario: None })
    }

    /// The same set-up with orders of this depth; `None` if a deck is too small for them.
    pub fn with_depth(self, depth: Depth) -> Option<Self> {
        self.decks.iter().all(|deck| depth.suits(deck.len())).then_some(Self { depth, ..self })
    }

    /// The same set-up in which each seat guesses, before it seals a deck, the other's three top cards.
    #[must_use]
    pub fn with_guess(self, guess: bool) -> Self {
        Self { guess, ..self }
    }

    /// The same set-up for an account whose situation is known.
    #[must_use]
    pub fn with_determinants(self, determinants: Determinants) -> Self {
        Self { determinants, ..self }
    }

    /// The same set-up as practice with a fictional account and its situation; `None` unless one seat plays alone.
    pub fn with_scenario(self, scenario: Scenario) -> Option<Self> {
        let fits = self.mode == Mode::Alone && self.seats.len() == 1;
        fits.then(|| Self { scenario: Some(scenario), determinants: scenario.determinants(), ..self })
    }

    /// The same of another day, and of an account that is not invented; `None` as for [`Self::new`].
    pub fn again(&self, today: Day) -> Option<Self> {
        let (account, decks) = (self.account.clone(), self.decks.clone());
        let again = Self::new(account, self.mode, self.seats.clone(), decks, today).ok()?;
        Some(again.with_depth(self.depth)?.with_guess(self.guess).with_determinants(self.determinants))
    }

    /// The code name of the key account.
    pub fn account(&self) -> &AccountName {
        &self.account
    }

    /// Where the seats sit.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The seats, in the order of their turns.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// The decks, in the order in which they are sorted.
    pub fn decks(&self) -> &[Deck] {
        &self.decks
    }

    /// The day on which the game was set up.
    pub fn started(&self) -> Day {
        self.started
    }

    /// How far the cards are ordered.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Whether each seat guesses the other's top cards.
    pub fn asks_guess(&self) -> bool {
        self.guess
    }

    /// What is known of the account's situation.
    pub fn determinants(&self) -> Determinants {
        self.determinants
    }

    /// The fictional account, if this is practice.
    pub fn scenario(&self) -> Option<Scenario> {
        self.scenario
    }

    /// What the story of a fictional account tells of its situation; nothing of an account that is not invented.
    pub fn story(&self) -> Determinants {
        self.scenario.map(Scenario::determinants).unwrap_or_default()
    }

    /// Who plays.
    pub fn company(&self) -> Company {
        match (self.mode, self.scenario) {
            (_, Some(_)) => Company::Practice,
            (Mode::Alone, None) => Company::Alone,
            (Mode::OneScreen | Mode::Remote(_), None) => Company::Two,
        }
    }

    /// Whether this seat's order is sorted by somebody else, who plays alone and sees with its eyes.
    pub fn is_imagined(&self, seat: Seat) -> bool {
        self.mode == Mode::Alone && self.seats.first() != Some(&seat)
    }
}
