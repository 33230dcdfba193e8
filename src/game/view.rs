//! The view: what may be seen of a game at each moment, and once all orders lie open.

use crate::{
    cards::{comparison::Comparison, deck::Card, ranking::Ranking, setup::Seat},
    game::{
        play::Game,
        remote::Remote,
        work::{Work, guess_of},
    },
    talk::{GUESSED, Stop, Talk},
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
        seats.sort_unstable();
        seats
    }

    /// A seat's work on a deck; `None` for a seat or deck that is not in the game.
    pub fn work(self, seat: Seat, deck: usize) -> Option<&'a Work> {
        let place = self.game.setup.seats().iter().position(|&s| s == seat)?;
        self.game.works[place].get(deck)
    }

    /// A seat's order of a deck.
    pub fn ranking(self, seat: Seat, deck: usize) -> Option<Ranking> {
        match &self.game.remote {
            Some(remote) if remote.other_seat() == seat => remote.other.as_ref()?.rankings().get(deck).cloned(),
            _ => self.work(seat, deck)?.sort.ranking(),
        }
    }

    /// All orders, by seat and deck.
    pub(crate) fn rankings(self) -> Vec<Vec<Option<Ranking>>> {
        let decks = self.game.setup.decks().len();
        self.seats().into_iter().map(|seat| (0..decks).map(|deck| self.ranking(seat, deck)).collect()).collect()
    }

    /// The three cards that a seat thought to be on the other's top, if the set-up asked for it.
    pub fn guess(self, seat: Seat, deck: usize) -> Option<[Card; GUESSED]> {
        match &self.game.remote {
            Some(remote) if remote.other_seat() == seat => remote.other.as_ref()?.guess()?.get(deck).copied(),
            _ => guess_of(&self.work(seat, deck)?.guess),
        }
    }

    /// Which cards of a seat's guess are indeed on the other's top, by the other's order.
    pub fn guessed_right(self, seat: Seat, deck: usize) -> Option<Vec<Card>> {
        let other = self.seats().into_iter().find(|&other| other != seat)?;
        let (guess, ranking) = (self.guess(seat, deck)?, self.ranking(other, deck)?);
        Some(ranking.top(GUESSED).iter().copied().filter(|card| guess.contains(card)).collect())
    }

    /// The talk about the orders.
    pub fn talk(self) -> &'a Talk {
        &self.game.talk
    }

    /// The stops of the talk, in their order.
    pub fn agenda(self) -> Vec<Stop> {
        self.game.talk.agenda(&self.comparisons())
    }

    /// The comparisons of all decks; none where only one seat has played.
    pub fn comparisons(self) -> Vec<Comparison> {
        (0..self.game.setup.decks().len()).filter_map(|deck| self.comparison(deck)).collect()
    }

    /// A seat's order of a deck in the round before, held against the one of this round.
    pub fn moved(self, seat: Seat, deck: usize) -> Option<Comparison> {
        let Table::Revealed(earlier) = self.game.before.as_ref()?.table() else { return None };
        Comparison::new(&earlier.ranking(seat, deck)?, &self.ranking(seat, deck)?)
    }

    /// The first two columns' orders of a deck, held against each other; `None` where only one seat has played.
    pub fn comparison(self, deck: usize) -> Option<Comparison> {
        let seats = self.seats();
        let (first, second) = (self.ranking(*seats.first()?, deck)?, self.ranking(*seats.get(1)?, deck)?);
        Comparison::new(&first, &second)
    }
}
