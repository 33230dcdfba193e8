//! The view: what may be seen of a game at each moment, and once all orders lie open.

use crate::{
    cards::{
        compared::Compared,
        comparison::Comparison,
        deck::Card,
        determinants::Determinants,
        entry::Keyword,
        order::{FirstFive, Order},
        overlap::Overlap,
        ranking::Ranking,
        setup::{Day, Mode, Seat},
    },
    few,
    game::{
        play::Game,
        remote::Remote,
        work::{Work, guess_of},
    },
    talk::{AGREED, GUESSED, Role, Stop, Talk},
};

/// What may be seen now.
#[derive(Clone, Copy, Debug)]
pub enum Table<'a> {
    /// Nobody's cards: the curtain before this seat's turn.
    Curtain {
        /// Whose turn comes.
        seat: Seat,
    },
    /// One seat's own cards.
    Turn {
        /// Whose turn it is.
        seat: Seat,
        /// The place of the deck at hand in the set-up.
        deck: usize,
        /// This seat's work on it.
        work: &'a Work,
    },
    /// Nobody's cards: everything is sealed.
    Ready,
    /// Everybody's cards.
    Revealed(Reveal<'a>),
}

/// One seat's cards of one deck that have moved since the round before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moves {
    /// The seat.
    pub seat: Seat,
    /// The place of the deck in the set-up.
    pub deck: usize,
    /// The order of the round before, held against the one of this round.
    pub compared: Compared,
}

impl Moves {
    /// The cards that have moved: those with the longest ways, if these are not small, or, in quick rounds, those that came
    /// among the five or went.
    pub fn cards(&self) -> Vec<Card> {
        match &self.compared {
            Compared::Whole(_) => self.compared.differences(),
            Compared::FirstFive(overlap) => overlap.one_sided().into_iter().map(|one| one.card).collect(),
        }
    }
}

/// Everybody's orders, after the reveal.
#[derive(Clone, Copy, Debug)]
pub struct Reveal<'a> {
    pub(crate) game: &'a Game,
}

impl<'a> Reveal<'a> {
    /// The seats in the order of the columns: the KAM stands first, whoever sorted first.
    pub fn seats(self) -> Vec<Seat> {
        let mut seats = self.game.setup.seats().to_vec();
        seats.extend(self.game.remote.as_ref().map(Remote::other_seat));
        few::sort(&mut seats);
        seats
    }

    /// A seat's work on a deck; `None` for a seat or deck that is not in the game.
    pub fn work(self, seat: Seat, deck: usize) -> Option<&'a Work> {
        let place = self.game.setup.seats().iter().position(|&s| s == seat)?;
        self.game.works[place].get(deck)
    }

    /// A seat's order of a deck.
    pub fn order(self, seat: Seat, deck: usize) -> Option<Order> {
        match &self.game.remote {
            Some(remote) if remote.other_seat() == seat => remote.other.as_ref()?.orders.get(deck).cloned(),
            _ => self.work(seat, deck)?.order(),
        }
    }

    /// A seat's order of a deck, if all its cards are ordered.
    pub fn ranking(self, seat: Seat, deck: usize) -> Option<Ranking> {
        self.order(seat, deck)?.ranking().cloned()
    }

    /// A role's rank in a seat's order, from 1; `None` where it has none.
    pub fn rank(self, seat: Seat, role: Role) -> Option<usize> {
        self.order(seat, role.deck)?.rank(role.card)
    }

    /// How far a role lies from the first place to the last in a seat's order, in thousandths of the way. In a quick round
    /// the last place is that of all cards that are not among the first five.
    pub fn along(self, seat: Seat, role: Role) -> Option<usize> {
        let order = self.order(seat, role.deck)?;
        let (rank, places) = match order {
            Order::Whole(_) => (order.rank(role.card)?, self.game.setup.decks()[role.deck].len()),
            Order::FirstFive(_) => (order.rank(role.card).unwrap_or(FirstFive::SIZE + 1), FirstFive::SIZE + 1),
        };
        Some(1000 * (rank - 1) / (places - 1))
    }

    /// The keyword that a seat at this browser has left on a card for itself.
    pub fn keyword(self, seat: Seat, role: Role) -> Option<&'a Keyword> {
        self.work(seat, role.deck)?.keywords().get(&role.card)
    }

    /// All orders, by seat and deck.
    pub(crate) fn orders(self) -> Vec<Vec<Option<Order>>> {
        let decks = self.game.setup.decks().len();
        self.seats().into_iter().map(|seat| (0..decks).map(|deck| self.order(seat, deck)).collect()).collect()
    }

    /// The three cards that a seat thought to be on the other's top, if the set-up asked for it.
    pub fn guess(self, seat: Seat, deck: usize) -> Option<[Card; GUESSED]> {
        match &self.game.remote {
            Some(remote) if remote.other_seat() == seat => remote.other.as_ref()?.guess.as_ref()?.get(deck).copied(),
            _ => guess_of(&self.work(seat, deck)?.guess),
        }
    }

    /// Which cards of a seat's guess are indeed on the other's top, by the other's order.
    pub fn guessed_right(self, seat: Seat, deck: usize) -> Option<Vec<Card>> {
        let other = self.seats().into_iter().find(|&other| other != seat)?;
        let (guess, order) = (self.guess(seat, deck)?, self.order(other, deck)?);
        Some(order.top(GUESSED).iter().copied().filter(|card| guess.contains(card)).collect())
    }

    /// Who guessed for whom in a deck, and which cards of the guess are right; nothing where nobody guessed.
    pub fn guesses(self, deck: usize) -> Vec<(Seat, Seat, Vec<Card>)> {
        let seats = self.seats();
        let of = |&seat: &Seat| {
            let other = seats.iter().copied().find(|&other| other != seat)?;
            Some((seat, other, self.guessed_right(seat, deck)?))
        };
        seats.iter().filter_map(of).collect()
    }

    /// What is known of the account's situation: of a remote talk the KAM learns it with the leader's order.
    pub fn determinants(self) -> Determinants {
        let own = self.game.setup.determinants();
        let other = self.game.remote.as_ref().and_then(|remote| remote.other.as_ref());
        other.map(|other| other.determinants).filter(|_| own == Determinants::default()).unwrap_or(own)
    }

    /// The round before this one, whose orders and notes lie open, too.
    pub fn before(self) -> Option<Self> {
        match self.game.before.as_ref()?.table() {
            Table::Revealed(before) => Some(before),
            _ => None,
        }
    }

    /// When the game was set up.
    pub fn started(self) -> Day {
        self.game.setup.started()
    }

    /// The talk about the orders.
    pub fn talk(self) -> &'a Talk {
        &self.game.talk
    }

    /// The stops of the talk, in their order.
    pub fn agenda(self) -> Vec<Stop> {
        self.game.talk.agenda(&self.compared(), self.game.before.is_some())
    }

    /// Where the talk begins.
    pub fn first_stop(self) -> Stop {
        self.agenda().into_iter().next().unwrap_or_default()
    }

    /// The first two columns' orders of each deck, held against each other; none where only one seat has played.
    pub fn compared(self) -> Vec<Compared> {
        (0..self.game.setup.decks().len()).filter_map(|deck| self.compared_at(deck)).collect()
    }

    /// The cards on the top of at least one order: what the agreed order is first chosen from. Each stands here once, by
    /// the sum of its ranks, then by the better one, then by the deck's list.
    pub fn high(self, deck: usize) -> Vec<Card> {
        let orders: Vec<Order> = self.seats().into_iter().filter_map(|seat| self.order(seat, deck)).collect();
        let ranks = |card: Card| orders.iter().filter_map(move |order| order.rank(card));
        // In a quick round what both have picked goes before what only one has.
        let lacking = |card: Card| orders.len() - ranks(card).count();
        let mut high = few::distinct(orders.iter().flat_map(|order| order.top(AGREED)).copied());
        few::sort_by_key(&mut high, |&card| (lacking(card), ranks(card).sum::<usize>(), ranks(card).min(), card));
        high
    }

    /// A seat's order of a deck in the round before, held against the one of this round.
    pub fn moved(self, seat: Seat, deck: usize) -> Option<Compared> {
        Compared::new(&self.before()?.order(seat, deck)?, &self.order(seat, deck)?)
    }

    /// How far each seat's cards have moved since the round before, deck by deck; nothing in a first round.
    pub fn moves(self) -> Vec<Moves> {
        let of_seat = |seat: Seat| {
            let decks = 0..self.game.setup.decks().len();
            decks.filter_map(move |deck| Some(Moves { seat, deck, compared: self.moved(seat, deck)? }))
        };
        self.seats().into_iter().flat_map(of_seat).collect()
    }

    /// The seats at this browser that say what the customer would put on top: nobody else's, and none where somebody has
    /// sorted with the customer's eyes anyway, or where the customer is an invented one.
    pub fn guessing_for_customer(self) -> Vec<Seat> {
        let (setup, seats) = (&self.game.setup, self.seats());
        match setup.mode() {
            _ if setup.scenario().is_some() => Vec::new(),
            Mode::OneScreen => seats,
            Mode::Remote(seat) => vec![seat],
            Mode::Alone if seats.contains(&Seat::Customer) => Vec::new(),
            Mode::Alone => seats.into_iter().filter(|&seat| !setup.is_imagined(seat)).collect(),
        }
    }

    /// The first two columns' whole orders of a deck, held against each other; `None` where only one seat has played, and in
    /// a quick round.
    pub fn comparison(self, deck: usize) -> Option<Comparison> {
        self.compared_at(deck)?.whole()
    }

    /// The first fives of the first two columns, held against each other; `None` where only one seat has played, and where
    /// all cards are ordered.
    pub fn overlap(self, deck: usize) -> Option<Overlap> {
        self.compared_at(deck)?.first_five()
    }

    fn compared_at(self, deck: usize) -> Option<Compared> {
        let seats = self.seats();
        Compared::new(&self.order(*seats.first()?, deck)?, &self.order(*seats.get(1)?, deck)?)
    }
}
