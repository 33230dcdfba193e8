//! The next round: a second look at the same account, weeks later.

use crate::{
    cards::setup::{Day, Mode, Seat},
    game::{play::Game, remote::Remote},
    letter::{Seed, TalkNumber},
};

/// What chance gives to a new round.
#[derive(Clone, Debug)]
pub struct Lots {
    /// Decides every shuffle.
    pub deal: u64,
    /// Makes the keys of a remote talk.
    pub keys: Seed,
    /// The number of a remote talk.
    pub talk: TalkNumber,
}

impl Game {
    /// Whether the next round begins at this browser. The KAM's side of a remote talk waits for the leader's invitation.
    pub fn begins_next_round(&self) -> bool {
        self.setup.mode() != Mode::Remote(Seat::Kam)
    }

    /// A fresh game on the same account with the same decks and seats, after this one; `None` before the reveal, or where
    /// the next round begins elsewhere.
    pub fn next_round(&self, today: Day, lots: Lots) -> Option<Self> {
        let next = self.setup.again(today)?;
        let fresh = match next.mode() {
            Mode::Remote(_) => {
                let side = Remote::leader(&next, lots.keys, lots.talk).filter(|_| self.begins_next_round())?;
                Self::remote_side(next, side, lots.deal)?
            }
            Mode::OneScreen | Mode::Alone => Self::new(next, lots.deal),
        };
        fresh.after(self.clone())
    }

    /// How many rounds were played, with this one.
    pub fn round(&self) -> usize {
        1 + self.earlier().count()
    }

    /// Whether another game lies in this one as an earlier round, and its orders with it.
    pub fn holds(&self, other: &Self) -> bool {
        self.earlier().any(|round| round.setup == other.setup && round.works == other.works)
    }

    /// The rounds before this one, the latest first.
    pub fn earlier(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(self.before(), |round| round.before())
    }

    /// Whether keys of a remote talk lie in this game, and so in every file of it.
    pub fn has_keys(&self) -> bool {
        self.remote.as_ref().is_some_and(|remote| !remote.is_finished())
    }
}
