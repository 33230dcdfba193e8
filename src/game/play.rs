//! The table: a game from the first curtain to the reveal.
//!
//! Architecture invariant: the game shows another seat an order only after the reveal. [`Game::table`] shows one seat's
//! cards only while this seat's curtain is open, and everybody's only after the reveal. The look back
//! shows a sealed order before the reveal only where its own player alone plays. Of a remote talk the own sealed orders
//! leave as letters ([`Game::letter`], [`Game::disclosure`]), which the other side can open only once it has committed
//! to its own; as a private code ([`Game::reserve`]); and, after the reveal, with the notes for the other side
//! ([`Game::shared`]). What is saved holds every order and is no hiding place.
//! Architecture invariant: once every seat has sealed a deck, no order of this deck changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::game::{
    view::{Reveal, Table},
    work::{Work, guess_of},
};
use crate::{
    cards::{
        deck::{Card, Deck},
        entry::Keyword,
        ranking::Ranking,
        setup::{Mode, Seat, Setup},
        sort::{Action, Sort, Step},
    },
    game::remote::{Objection, Remote},
    letter::{Hand, Letter, Seed},
    talk::{self, GUESSED, Talk},
};

/// Where a game stands. Seats and decks are places in the set-up's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The curtain is closed; behind it this seat goes on.
    Curtain {
        /// Whose turn comes.
        seat: usize,
    },
    /// This seat is at work on this deck, or has just sealed it.
    Turn {
        /// Whose turn it is.
        seat: usize,
        /// Which deck.
        deck: usize,
    },
    /// Every seat has sealed every deck.
    Ready,
    /// All orders lie open.
    Revealed,
}

/// Something that happens at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The next player opens the curtain.
    OpenCurtain,
    /// The curtain falls again.
    DropCurtain,
    /// A sorting action.
    Sort(Action),
    /// The last sorting action is taken back.
    Undo,
    /// A keyword is written on a card, or wiped off.
    Keyword(Card, Option<Keyword>),
    /// A card is guessed to be among the other's top cards, or no longer.
    Guess(Card),
    /// The order of the deck at hand is sealed.
    Seal,
    /// A sealed deck (its place in the set-up) is opened again.
    Reopen(usize),
    /// After a seal: on to the next deck, or the curtain for the next seat.
    Continue,
    /// All orders are laid open.
    Reveal,
    /// The own letter of a remote talk has been copied: the own orders are final.
    Sent,
    /// The invitation is withdrawn, with a fresh seed for the next one.
    Withdraw(Seed),
    /// The keys of a remote talk are deleted.
    Finish,
    /// Something happens in the talk after the reveal.
    Talk(talk::Action),
}

impl Event {
    /// Whether this writes down a word or a choice that stands for itself, whatever else has happened meanwhile.
    pub fn is_written_word(&self) -> bool {
        use talk::Action::{Again, Kind, Outcome, Review, Trend, Write};
        match self {
            Self::Keyword(..) => true,
            Self::Talk(action) => {
                matches!(action, Write { .. } | Kind(..) | Outcome(..) | Again(..) | Trend(..) | Review(..))
            }
            _ => false,
        }
    }
}

/// The event is not possible now; nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// One game: a set-up, every seat's works, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    pub(crate) setup: Setup,
    /// A row per seat with a work per deck, both in the set-up's order.
    pub(crate) works: Vec<Vec<Work>>,
    pub(crate) phase: Phase,
    /// This browser's side of a remote talk; there is one exactly in the remote mode.
    pub(crate) remote: Option<Remote>,
    /// The talk after the reveal; untouched before it.
    pub(crate) talk: Talk,
    /// The round before this one, if this is a second look at the same account.
    pub(crate) before: Option<Box<Game>>,
}

impl Game {
    /// A fresh game. The seed decides every shuffle; each seat gets its own for each deck, because the order in which
    /// cards are seen has an effect on where they are put.
    pub fn new(setup: Setup, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut work = |deck: &Deck| Work {
            sort: Sort::new(&Ranking::shuffled(deck, &mut random)),
            keywords: BTreeMap::new(),
            guess: BTreeSet::new(),
            sealed: false,
        };
        let works = setup.seats().iter().map(|_| setup.decks().iter().map(&mut work).collect()).collect();
        let phase = match setup.mode() {
            Mode::OneScreen => Phase::Curtain { seat: 0 },
            Mode::Remote(_) | Mode::Alone => Phase::Turn { seat: 0, deck: 0 },
        };
        Self { setup, works, phase, remote: None, talk: Talk::default(), before: None }
    }

    /// One side of a remote talk; `None` if the set-up and the side do not fit.
    pub fn remote_side(setup: Setup, remote: Remote, seed: u64) -> Option<Self> {
        let fits = setup.mode() == Mode::Remote(remote.seat()) && remote.fits(&setup);
        fits.then(|| Self { remote: Some(remote), ..Self::new(setup, seed) })
    }

    /// One side of a remote talk that comes back from its reserve code, with its orders sealed.
    pub fn restored(setup: Setup, reserve: &Letter) -> Option<Self> {
        let (remote, hand) = Remote::restored(reserve)?;
        let fits = setup.mode() == Mode::Remote(remote.seat()) && remote.fits(&setup);
        let work = |(deck, ranking): (usize, &Ranking)| Work {
            sort: Sort::of(ranking),
            keywords: BTreeMap::new(),
            guess: hand.guess().map_or_else(BTreeSet::new, |guess| guess[deck].into()),
            sealed: true,
        };
        let works = vec![hand.rankings().iter().enumerate().map(work).collect()];
        let (remote, talk) = (Some(remote), Talk::default());
        fits.then_some(Self { setup, works, phase: Phase::Ready, remote, talk, before: None })
    }

    /// A game as it was kept; `None` unless it could have been played to there.
    pub(crate) fn from_parts(
        setup: Setup,
        works: Vec<Vec<Work>>,
        phase: Phase,
        remote: Option<Remote>,
        talk: Talk,
    ) -> Option<Self> {
        let (seats, decks) = (setup.seats().len(), setup.decks().len());
        let is_whole = works.len() == seats && works.iter().all(|row| row.len() == decks);
        let all_sealed = works.iter().flatten().all(Work::is_sealed);
        let stands = match phase {
            Phase::Curtain { seat } => seat < seats && !all_sealed && setup.mode() == Mode::OneScreen,
            Phase::Turn { seat, deck } => seat < seats && deck < decks && !all_sealed,
            Phase::Ready | Phase::Revealed => all_sealed,
        };
        let has_side = remote.is_some() == matches!(setup.mode(), Mode::Remote(_));
        // The other's hand is here exactly from the reveal on. Until then the keys are, and no open order was sent.
        let side_stands = remote.as_ref().is_none_or(|remote| match phase {
            Phase::Revealed => remote.other.is_some() && remote.is_sent(),
            _ => remote.other.is_none() && remote.seed.is_some() && (all_sealed || !remote.is_sent()),
        });
        if !(is_whole && stands && has_side && side_stands) {
            return None;
        }
        let game = Self { setup, works, phase, remote, talk, before: None };
        let talk_fits = match game.table() {
            Table::Revealed(reveal) => {
                let stop = reveal.talk().stop();
                stop == talk::Stop::Reveal || reveal.agenda().contains(&stop)
            }
            _ => game.talk == Talk::default(),
        };
        talk_fits.then_some(game)
    }

    /// This game as the next round after an earlier one; `None` unless that one is revealed and played with the same decks
    /// by the same seats. The earlier round's keys are not needed any more and go.
    pub fn after(mut self, mut earlier: Self) -> Option<Self> {
        let (now, then) = (&self.setup, &earlier.setup);
        let alike = now.mode() == then.mode() && now.seats() == then.seats() && now.decks() == then.decks();
        if earlier.phase != Phase::Revealed || !alike {
            return None;
        }
        // A round whose keys are deleted already refuses, and that is as it should be.
        let _ = earlier.play(Event::Finish);
        self.before = Some(Box::new(earlier));
        Some(self)
    }

    /// The round before this one.
    pub fn before(&self) -> Option<&Self> {
        self.before.as_deref()
    }

    /// What was settled before the first card.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Where the game stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// What may be seen now.
    pub fn table(&self) -> Table<'_> {
        match self.phase {
            Phase::Curtain { seat } => Table::Curtain { seat: self.setup.seats()[seat] },
            Phase::Turn { seat, deck } => {
                Table::Turn { seat: self.setup.seats()[seat], deck, work: &self.works[seat][deck] }
            }
            Phase::Ready => Table::Ready,
            Phase::Revealed => Table::Revealed(Reveal { game: self }),
        }
    }

    /// Which decks this seat has sealed, in the set-up's order.
    pub fn sealed(&self, seat: Seat) -> Vec<bool> {
        let place = self.setup.seats().iter().position(|&s| s == seat);
        place.map_or_else(Vec::new, |place| self.works[place].iter().map(Work::is_sealed).collect())
    }

    /// Whether the orders of this deck are final: every seat has sealed it or, in a remote talk, the own letter is sent.
    pub fn is_final(&self, deck: usize) -> bool {
        match &self.remote {
            Some(remote) => remote.is_sent(),
            None => self.works.iter().all(|row| row[deck].sealed),
        }
    }

    /// Whether the seal of the order on the table makes it final at once: no other seat has to seal this deck.
    pub fn seals_for_good(&self) -> bool {
        let Phase::Turn { seat, deck } = self.phase else { return false };
        let mut rows = self.works.iter().enumerate();
        self.remote.is_none() && rows.all(|(place, row)| place == seat || row[deck].sealed)
    }

    /// This browser's side of a remote talk.
    pub fn remote(&self) -> Option<&Remote> {
        self.remote.as_ref()
    }

    /// This side's own hand of a remote talk, if all its orders are sealed.
    fn hand(&self) -> Option<Hand> {
        let terms = self.remote.as_ref()?.terms();
        let row = self.works.first()?;
        let rankings = row.iter().map(|work| work.sort.ranking().filter(|_| work.sealed)).collect::<Option<_>>()?;
        let guess = row.iter().map(|work| guess_of(&work.guess)).collect::<Option<_>>();
        Hand::new(terms, rankings, guess.filter(|_| terms.guess()))
    }

    /// The own letter of a remote talk, once the own orders are sealed: the invitation or the answer.
    pub fn letter(&self) -> Option<Letter> {
        self.remote.as_ref()?.letter(&self.hand()?)
    }

    /// The leader's third letter, once the answer is here.
    pub fn disclosure(&self) -> Option<Letter> {
        self.remote.as_ref()?.disclosure(&self.hand()?)
    }

    /// The private code that brings this side of a remote talk back.
    pub fn reserve(&self) -> Option<Letter> {
        self.remote.as_ref()?.reserve(self.hand()?)
    }

    /// Whether this game has something to say about a letter.
    pub fn knows(&self, letter: &Letter) -> bool {
        self.remote.as_ref().is_some_and(|remote| remote.knows(letter, self.letter().as_ref()))
    }

    /// Takes a letter of a remote talk in, or says why not and leaves everything as it was.
    pub fn receive(&mut self, letter: &Letter) -> Result<(), Objection> {
        let (own, hand) = (self.letter(), self.hand());
        if own.is_some() && self.disclosure().as_ref() == Some(letter) {
            return Err(Objection::Own);
        }
        self.remote.as_mut().ok_or(Objection::OtherTalk)?.receive(letter, own.as_ref(), hand.as_ref())
    }

    /// Lets something happen, or refuses it and leaves everything as it was.
    pub fn play(&mut self, event: Event) -> Result<(), Refused> {
        let possible = match (self.phase, event) {
            (Phase::Curtain { seat }, Event::OpenCurtain) => {
                let deck = self.works[seat].iter().position(|work| !work.sealed);
                self.phase = Phase::Turn { seat, deck: deck.unwrap_or(self.setup.decks().len() - 1) };
                true
            }
            (Phase::Turn { seat, .. }, Event::DropCurtain) if self.setup.mode() == Mode::OneScreen => {
                self.phase = Phase::Curtain { seat };
                true
            }
            (Phase::Turn { seat, .. }, Event::Reopen(deck)) => self.reopen(seat, deck),
            (Phase::Turn { seat, deck }, event) => self.take_turn(seat, deck, event),
            (Phase::Ready, Event::Reveal) => {
                let open = self.with_remote(Remote::look).unwrap_or(self.remote.is_none());
                if open {
                    self.phase = Phase::Revealed;
                }
                open
            }
            (Phase::Ready, Event::Reopen(deck)) if self.remote.is_some() => self.reopen(0, deck),
            (Phase::Ready, Event::Sent) => self.remote.as_mut().is_some_and(|remote| {
                remote.sent = true;
                true
            }),
            (Phase::Ready, Event::Withdraw(seed)) => {
                self.with_remote(|remote, hand| remote.withdraw(hand, &seed)).unwrap_or(false)
            }
            (Phase::Revealed, Event::Finish) => self.with_remote(Remote::finish).unwrap_or(false),
            (Phase::Revealed, Event::Talk(action)) => {
                let comparisons = Reveal { game: self }.comparisons();
                self.talk.act(action, self.setup.decks(), &comparisons)
            }
            _ => false,
        };
        if possible { Ok(()) } else { Err(Refused) }
    }

    /// Lets this side of a remote talk do something with the own hand; `None` without a remote side or a sealed hand.
    fn with_remote(&mut self, act: impl FnOnce(&mut Remote, &Hand) -> bool) -> Option<bool> {
        let hand = self.hand()?;
        self.remote.as_mut().map(|remote| act(remote, &hand))
    }

    fn reopen(&mut self, seat: usize, deck: usize) -> bool {
        if deck >= self.setup.decks().len() || self.is_final(deck) || !self.works[seat][deck].sealed {
            return false;
        }
        self.works[seat][deck].sealed = false;
        self.phase = Phase::Turn { seat, deck };
        true
    }

    fn take_turn(&mut self, seat: usize, deck: usize, event: Event) -> bool {
        let work = &mut self.works[seat][deck];
        match event {
            Event::Sort(action) if !work.sealed => work.sort.act(action),
            Event::Undo if !work.sealed => work.sort.undo(),
            Event::Keyword(card, keyword) if !work.sealed && card.index() < work.sort.deal().len() => {
                match keyword {
                    Some(keyword) => work.keywords.insert(card, keyword),
                    None => work.keywords.remove(&card),
                };
                true
            }
            Event::Guess(card) if !work.sealed && self.setup.asks_guess() && card.index() < work.sort.deal().len() => {
                work.guess.remove(&card) || (work.guess.len() < GUESSED && work.guess.insert(card))
            }
            Event::Seal
                if !work.sealed
                    && matches!(work.sort.step(), Step::Check { .. })
                    && (!self.setup.asks_guess() || work.guess.len() == GUESSED) =>
            {
                work.sealed = true;
                if self.works.iter().flatten().all(Work::is_sealed) {
                    self.phase = Phase::Ready;
                }
                true
            }
            Event::Continue if work.sealed => {
                let next_deck = self.works[seat].iter().position(|work| !work.sealed);
                let next_seat = self.works.iter().position(|row| !row.iter().all(Work::is_sealed));
                self.phase = match (next_deck, next_seat) {
                    (Some(deck), _) => Phase::Turn { seat, deck },
                    (None, Some(seat)) if self.setup.mode() == Mode::Alone => Phase::Turn { seat, deck: 0 },
                    (None, Some(seat)) => Phase::Curtain { seat },
                    (None, None) => Phase::Ready,
                };
                true
            }
            _ => false,
        }
    }
}
