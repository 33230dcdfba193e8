//! The table: a game from the first curtain to the reveal.
//!
//! Architecture invariant: the game shows another seat an order only after the reveal. [`Game::table`] shows one seat's
//! cards only while this seat's curtain is open, and everybody's only after the reveal. The look back
//! shows a sealed order before the reveal only where its own player alone plays. The orders of a remote talk leave this
//! browser through the [exchange](crate::exchange), sealed, and after the reveal with the notes for the other side
//! ([`Game::shared`]); the other side's come in as [`Opened`], which only the exchange can make. What is saved holds every
//! order and is no hiding place.
//! Architecture invariant: once every seat has sealed a deck, no order of this deck changes.

use litemap::LiteMap;

use crate::game::{
    private::{self, Private},
    view::{Reveal, Table},
    work::{Making, Work, guess_of},
};
use crate::{
    cards::{
        deck::{Card, Deck},
        entry::Keyword,
        order::{Depth, Order},
        ranking::Ranking,
        setup::{Mode, Seat, Setup},
        sort::Action,
    },
    few,
    game::remote::{Opened, Remote},
    letter::{Letter, Seed},
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
    /// In a quick round a card is tapped: picked as the next of the first five, or taken back.
    Pick(Card),
    /// In a quick round a card is laid at this place, from 0.
    Place(Card, usize),
    /// The last sorting action, or the last tap, is taken back.
    Undo,
    /// A keyword is written on a card, or wiped off.
    Keyword(Card, Option<Keyword>),
    /// A card is guessed to be among the other's top cards, or no longer.
    Guess(Card),
    /// The order of the deck at hand is sealed.
    Seal,
    /// A sealed deck (its place in the set-up) is opened again.
    Reopen(usize),
    /// The same in a remote talk, with a fresh seed, so that no two orders are ever sealed alike. An invitation that was
    /// handed on is withdrawn by it.
    ReopenRemote(usize, Seed),
    /// After a seal: on to the next deck, or the curtain for the next seat.
    Continue,
    /// All orders are laid open.
    Reveal,
    /// The same in a remote talk, with the other side's hand.
    RevealRemote(Box<Opened>),
    /// A letter of this side of a remote talk is handed on. With the first one the own orders are final.
    HandOn(Box<Letter>),
    /// The keys of a remote talk are deleted.
    Finish,
    /// Something happens in the talk after the reveal.
    Talk(talk::Action),
    /// Something happens on the private page of whoever sits at this browser.
    Private(private::Action),
}

impl Event {
    /// Whether this writes down a word or a choice that stands for itself, whatever else has happened meanwhile.
    pub fn is_written_word(&self) -> bool {
        use talk::Action::{Again, Kind, Outcome, Review, Trend, Write};
        match self {
            Self::Keyword(..) | Self::Private(_) => true,
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
    /// The private page of whoever sits at this browser; untouched before the reveal.
    pub(crate) private: Private,
    /// The round before this one, if this is a second look at the same account.
    pub(crate) before: Option<Box<Game>>,
}

impl Game {
    /// A fresh game at whose screen somebody sits already: there is nothing yet that a curtain could hide, and alone there is
    /// none.
    pub fn begun(setup: Setup, seed: u64) -> Self {
        let mut game = Self::new(setup, seed);
        // Behind the first curtain nothing speaks against it.
        let _ = game.take_turn(Event::OpenCurtain);
        game
    }

    /// A fresh game. The seed decides every shuffle; each seat gets its own for each deck, because the order in which
    /// cards are seen has an effect on where they are put.
    pub fn new(setup: Setup, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let depth = setup.depth();
        let mut work = |deck: &Deck| Work {
            making: Making::new(depth, &Ranking::shuffled(deck, &mut random)),
            keywords: LiteMap::new(),
            guess: Vec::new(),
            sealed: false,
        };
        let works = setup.seats().iter().map(|_| setup.decks().iter().map(&mut work).collect()).collect();
        let phase = match setup.mode() {
            Mode::OneScreen => Phase::Curtain { seat: 0 },
            Mode::Remote(_) | Mode::Alone => Phase::Turn { seat: 0, deck: 0 },
        };
        Self { setup, works, phase, remote: None, talk: Talk::default(), private: Private::default(), before: None }
    }

    /// One side of a remote talk; `None` if the set-up and the side do not fit.
    pub fn remote_side(setup: Setup, remote: Remote, seed: u64) -> Option<Self> {
        let fits = setup.mode() == Mode::Remote(remote.seat()) && remote.fits(&setup);
        fits.then(|| Self { remote: Some(remote), ..Self::new(setup, seed) })
    }

    /// One side of a remote talk with its orders sealed already; `None` if set-up, side and orders do not fit.
    pub(crate) fn sealed_side(
        setup: Setup,
        remote: Remote,
        orders: &[Order],
        guess: Option<&[[Card; GUESSED]]>,
    ) -> Option<Self> {
        let fits = setup.mode() == Mode::Remote(remote.seat())
            && remote.fits(&setup)
            && are_of(orders, &setup)
            && guess.map(<[_]>::len) == setup.asks_guess().then_some(orders.len());
        if !fits {
            return None;
        }
        let work = |(deck, order): (usize, &Order)| Work {
            making: Making::of(order),
            keywords: LiteMap::new(),
            guess: guess.map_or_else(Vec::new, |guess| few::distinct(guess[deck])),
            sealed: true,
        };
        let works = vec![orders.iter().enumerate().map(work).collect()];
        let remote = Some(remote);
        Some(Self {
            setup,
            works,
            phase: Phase::Ready,
            remote,
            talk: Talk::default(),
            private: Private::default(),
            before: None,
        })
    }

    /// The same with the sealed orders of this game, whose keywords and earlier rounds go along.
    pub(crate) fn sealed_side_after(&self, setup: Setup, remote: Remote) -> Option<Self> {
        let guess = self.sealed_guess().filter(|_| setup.asks_guess());
        let mut game = Self::sealed_side(setup, remote, &self.sealed_orders()?, guess.as_deref())?;
        for (new, old) in game.works.iter_mut().flatten().zip(self.works.iter().flatten()) {
            new.keywords.clone_from(&old.keywords);
        }
        game.before.clone_from(&self.before);
        Some(game)
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
        let is_deep = |work: &Work| work.pick().is_some() == (setup.depth() == Depth::FirstFive);
        let is_whole = works.len() == seats && works.iter().all(|row| row.len() == decks && row.iter().all(is_deep));
        let all_sealed = works.iter().flatten().all(Work::is_sealed);
        let stands = match phase {
            Phase::Curtain { seat } => seat < seats && !all_sealed && setup.mode() == Mode::OneScreen,
            Phase::Turn { seat, deck } => seat < seats && deck < decks && !all_sealed,
            Phase::Ready | Phase::Revealed => all_sealed,
        };
        let has_side = remote.is_some() == matches!(setup.mode(), Mode::Remote(_));
        let is_revealed = phase == Phase::Revealed;
        let side_stands = remote.as_ref().is_none_or(|remote| remote.stands(is_revealed, all_sealed));
        if !(is_whole && stands && has_side && side_stands) {
            return None;
        }
        let game = Self { setup, works, phase, remote, talk, private: Private::default(), before: None };
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
    /// by the same seats to the same depth. The earlier round's keys are not needed any more and go.
    pub fn after(mut self, mut earlier: Self) -> Option<Self> {
        let (now, then) = (&self.setup, &earlier.setup);
        let alike = now.mode() == then.mode() && now.seats() == then.seats() && now.decks() == then.decks();
        let alike = alike && now.depth() == then.depth();
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

    /// Whether nobody has moved a card yet, so that there is nothing to hide.
    pub fn is_untouched(&self) -> bool {
        !self.works.iter().flatten().any(Work::is_begun)
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

    /// Whether the orders of this deck are final: every seat has sealed it or, in a remote talk, the own letter was handed
    /// on.
    pub fn is_final(&self, deck: usize) -> bool {
        match &self.remote {
            Some(remote) => remote.is_final(),
            None => self.works.iter().all(|row| row[deck].sealed),
        }
    }

    /// Whether the seal of the order on the table makes it final at once: no other seat has to seal this deck.
    pub fn seals_for_good(&self) -> bool {
        let Phase::Turn { seat, deck } = self.phase else { return false };
        let mut rows = self.works.iter().enumerate();
        self.remote.is_none() && rows.all(|(place, row)| place == seat || row[deck].sealed)
    }

    /// The orders of the seat at this browser, if it has sealed all its decks; of several seats the first one's.
    pub(crate) fn sealed_orders(&self) -> Option<Vec<Order>> {
        self.works.first()?.iter().map(|work| work.order().filter(|_| work.sealed)).collect()
    }

    /// Its complete guess, deck by deck.
    pub(crate) fn sealed_guess(&self) -> Option<Vec<[Card; GUESSED]>> {
        self.works.first()?.iter().map(|work| guess_of(&work.guess)).collect()
    }

    /// This browser's side of a remote talk.
    pub fn remote(&self) -> Option<&Remote> {
        self.remote.as_ref()
    }

    /// Lets something happen in a turn, or refuses it and leaves everything as it was. What happens after the turns is
    /// refused, too: the first screens name this alone, so that the rest of the rules can be loaded later.
    pub fn take_turn(&mut self, event: Event) -> Result<(), Refused> {
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
            (Phase::Turn { seat, .. }, Event::Reopen(deck)) => self.remote.is_none() && self.reopen(seat, deck),
            (Phase::Turn { seat, deck }, event) => self.sort(seat, deck, event),
            _ => false,
        };
        if possible { Ok(()) } else { Err(Refused) }
    }

    /// Lets something happen, or refuses it and leaves everything as it was.
    pub fn play(&mut self, event: Event) -> Result<(), Refused> {
        let possible = match (self.phase, event) {
            (Phase::Turn { .. } | Phase::Ready, Event::ReopenRemote(deck, seed)) => self.reopen_remote(deck, seed),
            (Phase::Ready, Event::Reveal) if self.remote.is_none() => {
                self.phase = Phase::Revealed;
                true
            }
            (Phase::Ready, Event::RevealRemote(other)) => self.reveal_remote(*other),
            (Phase::Ready | Phase::Revealed, Event::HandOn(letter)) => {
                self.remote.as_mut().is_some_and(|remote| !remote.is_finished() && remote.hand_on(&letter))
            }
            (Phase::Revealed, Event::Finish) => self.remote.as_mut().is_some_and(Remote::finish),
            (Phase::Revealed, Event::Talk(action)) => {
                let compared = Reveal { game: self }.compared();
                self.talk.act(action, &self.setup, &compared, self.before.is_some())
            }
            (Phase::Revealed, Event::Private(action)) => self.write_privately(action),
            (_, event) => return self.take_turn(event),
        };
        if possible { Ok(()) } else { Err(Refused) }
    }

    fn reveal_remote(&mut self, other: Opened) -> bool {
        let fits = are_of(&other.orders, &self.setup);
        match &mut self.remote {
            Some(remote) if fits => {
                remote.other = Some(other);
                self.phase = Phase::Revealed;
                true
            }
            _ => false,
        }
    }

    fn reopen_remote(&mut self, deck: usize, seed: Seed) -> bool {
        let is_sealed = self.works[0].get(deck).is_some_and(Work::is_sealed);
        let reopens = is_sealed && self.remote.as_mut().is_some_and(|remote| remote.reopen(seed));
        reopens && self.reopen(0, deck)
    }

    fn reopen(&mut self, seat: usize, deck: usize) -> bool {
        if deck >= self.setup.decks().len() || self.is_final(deck) || !self.works[seat][deck].sealed {
            return false;
        }
        self.works[seat][deck].sealed = false;
        self.phase = Phase::Turn { seat, deck };
        true
    }

    fn sort(&mut self, seat: usize, deck: usize, event: Event) -> bool {
        let work = &mut self.works[seat][deck];
        match event {
            Event::Sort(action) if !work.sealed => match &mut work.making {
                Making::Sort(sort) => sort.act(action),
                Making::Pick(_) => false,
            },
            Event::Pick(card) if !work.sealed => match &mut work.making {
                Making::Sort(_) => false,
                Making::Pick(pick) => pick.tap(card),
            },
            Event::Place(card, to) if !work.sealed => match &mut work.making {
                Making::Sort(_) => false,
                Making::Pick(pick) => pick.place(card, to),
            },
            Event::Undo if !work.sealed => work.making.undo(),
            Event::Keyword(card, keyword) if !work.sealed && card.index() < work.deal().len() => {
                match keyword {
                    Some(keyword) => work.keywords.insert(card, keyword),
                    None => work.keywords.remove(&card),
                };
                true
            }
            Event::Guess(card) if !work.sealed && self.setup.asks_guess() && card.index() < work.deal().len() => {
                talk::lay(&mut work.guess, card)
            }
            Event::Seal
                if !work.sealed
                    && work.order().is_some()
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

/// Whether these are orders of a set-up's decks, one for each and as deep as it asks for.
fn are_of(orders: &[Order], setup: &Setup) -> bool {
    let sizes: Vec<usize> = setup.decks().iter().map(Deck::len).collect();
    orders.len() == sizes.len() && orders.iter().zip(sizes).all(|(order, size)| order.is_of(setup.depth(), size))
}
