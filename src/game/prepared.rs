//! From alone to the talk: an order that somebody has sealed alone goes into a game of two as it is, with its keywords, and
//! without being sorted again. The other seat sorts as ever.

use crate::{
    cards::setup::{Day, Mode, Place, Seat, Setup},
    game::{
        play::{Game, Phase},
        remote::Remote,
        round::Lots,
        work::Work,
    },
};

impl Game {
    /// The seat that has prepared its order here: that of whoever plays alone with an account of their own, once everything
    /// is sealed.
    pub fn prepared(&self) -> Option<Seat> {
        let is_sealed = matches!(self.phase, Phase::Ready | Phase::Revealed);
        self.private_seat().filter(|_| is_sealed && self.setup.mode() == Mode::Alone)
    }

    /// The game of two at one screen in which the prepared order is sealed already; the other seat's turn comes, behind the
    /// curtain. `None` unless one is prepared.
    pub fn into_talk_here(&self, today: Day, deal: u64) -> Option<Self> {
        let place = Place::OneScreen { first: self.prepared()? };
        let mut game = Self::new(self.talk_setup(place.mode(), place.seats(), today)?, deal);
        game.works[0] = self.prepared_works(true);
        game.phase = Phase::Curtain { seat: 1 };
        Some(game)
    }

    /// The leader's side of a talk by letters in which the prepared order is sealed already, so that the invitation can go
    /// out. `None` unless the leader has prepared one, of decks that letters know.
    pub fn into_talk_apart(&self, today: Day, lots: Lots) -> Option<Self> {
        self.prepared().filter(|&seat| seat == Seat::Leader)?;
        let setup = self.talk_setup(Mode::Remote(Seat::Leader), vec![Seat::Leader], today)?;
        let side = Remote::leader(&setup, lots.keys, lots.talk)?;
        self.prepared_side(setup, side, lots.deal)
    }

    /// A side of a talk by letters with the prepared order. Where each side guesses, the guess is still to come, and the seal
    /// after it; else the order is sealed. `None` unless the same seat has prepared one of the same decks and as deep.
    pub(crate) fn prepared_side(&self, setup: Setup, remote: Remote, deal: u64) -> Option<Self> {
        let is_alike = self.setup.decks() == setup.decks() && self.setup.depth() == setup.depth();
        self.prepared().filter(|&seat| is_alike && seat == remote.seat())?;
        let is_sealed = !setup.asks_guess();
        let mut game = Self::remote_side(setup, remote, deal)?;
        game.works = vec![self.prepared_works(is_sealed)];
        if is_sealed {
            game.phase = Phase::Ready;
        }
        Some(game)
    }

    fn talk_setup(&self, mode: Mode, seats: Vec<Seat>, today: Day) -> Option<Setup> {
        let own = &self.setup;
        let setup = Setup::new(own.account().clone(), mode, seats, own.decks().to_vec(), today).ok()?;
        Some(setup.with_depth(own.depth())?.with_determinants(own.determinants()))
    }

    fn prepared_works(&self, sealed: bool) -> Vec<Work> {
        self.works[0].iter().map(|work| Work { guess: Vec::new(), sealed, ..work.clone() }).collect()
    }
}
