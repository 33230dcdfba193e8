//! Where a game stands: what a list of games, a curtain, a title and the pause after a seal say of it. Nothing here gives
//! an order away.

use crate::{
    cards::{
        deck::Called,
        setup::{Company, Seat},
        sort::Step,
    },
    game::{
        play::Game,
        remote::{Next, Remote},
        view::Table,
        work::Work,
    },
    talk::Stop,
};

/// Where a game stands, as a list of games says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Behind the curtain this seat goes on.
    Curtain(Seat),
    /// This seat is at work on a deck.
    Sorts(Seat, Called),
    /// Somebody who plays alone is at work on a deck, as they see it themselves.
    SortsAlone(Called),
    /// Somebody who plays alone is at work on a deck, with this seat's eyes.
    SortsWithEyes(Seat, Called),
    /// Everything is sealed.
    Sealed,
    /// Everything is sealed here, and a letter is to go out or to come in, or both orders can be looked at.
    Remote(Next),
    /// All orders lie open.
    Revealed,
}

impl Standing {
    /// Whether the own part is done and letters are under way.
    pub fn waits(&self) -> bool {
        matches!(self, Self::Remote(_))
    }
}

/// Which screen a game has come to. It says nothing of the cards, so that a move within a step leaves it as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Station {
    /// The curtain.
    Curtain,
    /// The first look at the cards.
    Deal,
    /// The offer to split this pile.
    Offer(usize),
    /// The second look at this pile's cards.
    Split(usize),
    /// This pile's order.
    Order(usize),
    /// The borders between the piles.
    Duel,
    /// The cards that lie in order on a table are named.
    Copy,
    /// The last look.
    Check,
    /// The pick of the first five, in a quick round.
    Pick,
    /// The pause after a seal.
    Sealed,
    /// Everything is sealed.
    Ready,
    /// Everything is sealed here, and letters go to and fro.
    Exchange,
    /// All orders lie open; the talk is at this stop.
    Talk(Stop),
}

impl Station {
    /// How many parts a sort has.
    pub const PARTS: usize = 4;

    /// The step of one seat's work on one deck.
    pub fn of(work: &Work) -> Self {
        if work.is_sealed() {
            return Self::Sealed;
        }
        let Some(sort) = work.sort() else { return Self::Pick };
        match *sort.step() {
            Step::Deal => Self::Deal,
            Step::Offer { pile } => Self::Offer(pile),
            Step::Split { pile, .. } => Self::Split(pile),
            Step::Order { pile, .. } => Self::Order(pile),
            Step::Duel { .. } => Self::Duel,
            Step::Copy { .. } => Self::Copy,
            Step::Check { .. } => Self::Check,
        }
    }

    /// Which part of a sort this belongs to, from 0: dealing, ordering, borders, checking; `None` outside a sort.
    pub fn part(self) -> Option<usize> {
        match self {
            Self::Deal | Self::Offer(_) | Self::Split(_) => Some(0),
            Self::Order(_) | Self::Copy => Some(1),
            Self::Duel => Some(2),
            Self::Check | Self::Sealed => Some(3),
            Self::Curtain | Self::Pick | Self::Ready | Self::Exchange | Self::Talk(_) => None,
        }
    }
}

/// The name of a stop of the talk, for the browser's history; it names no card but by its place.
pub fn stop_name(stop: Stop) -> String {
    let name = match stop {
        Stop::Reveal => "reveal",
        Stop::Before => "before",
        Stop::Quiet => "quiet",
        Stop::Common => "common",
        Stop::Card(role) => return format!("card {} {}", role.deck, role.card.index()),
        Stop::Order(deck) => return format!("order {deck}"),
        Stop::Roles => "roles",
        Stop::Close => "close",
        Stop::Sheet => "sheet",
    };
    name.to_owned()
}

/// What follows a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// The next deck (its place in the set-up) of the same seat.
    Deck(usize),
    /// Another seat.
    Seat(Seat),
}

impl Game {
    /// Where this game stands.
    pub fn standing(&self) -> Standing {
        match self.table() {
            Table::Curtain { seat } => Standing::Curtain(seat),
            Table::Turn { seat, deck, .. } => {
                let called = self.setup().decks()[deck].called();
                match self.setup().company() {
                    Company::Two => Standing::Sorts(seat, called),
                    _ if self.setup().is_imagined(seat) => Standing::SortsWithEyes(seat, called),
                    _ => Standing::SortsAlone(called),
                }
            }
            Table::Ready => self.remote().map_or(Standing::Sealed, |remote| Standing::Remote(remote.next())),
            Table::Revealed(_) => Standing::Revealed,
        }
    }

    /// Which screen this game has come to.
    pub fn station(&self) -> Station {
        match self.table() {
            Table::Curtain { .. } => Station::Curtain,
            Table::Turn { work, .. } => Station::of(work),
            Table::Ready if self.remote().is_some() => Station::Exchange,
            Table::Ready => Station::Ready,
            Table::Revealed(reveal) => Station::Talk(reveal.talk().stop()),
        }
    }

    /// What follows the seal of the deck on the table; `None` outside a turn, and where nothing is left to be sealed.
    pub fn follows(&self) -> Option<Follows> {
        let Table::Turn { seat, .. } = self.table() else { return None };
        let deck = self.sealed(seat).iter().position(|&sealed| !sealed).map(Follows::Deck);
        let next = || self.setup().seats().iter().copied().find(|&seat| !self.has_sealed_all(seat));
        deck.or_else(|| next().map(Follows::Seat))
    }

    /// Which sealed decks (places in the set-up) the seat at the table can open again.
    pub fn reopenable(&self) -> Vec<usize> {
        let Table::Turn { seat, .. } = self.table() else { return Vec::new() };
        let sealed = self.sealed(seat).into_iter().enumerate().filter(|(_, sealed)| *sealed);
        sealed.map(|(deck, _)| deck).filter(|&deck| !self.is_final(deck)).collect()
    }

    /// The stop of this name to which the talk can go; `None` before the reveal.
    pub fn stop_named(&self, name: &str) -> Option<Stop> {
        let Table::Revealed(reveal) = self.table() else { return None };
        let mut stops = [Stop::Reveal].into_iter().chain(reveal.agenda());
        stops.find(|&stop| stop_name(stop) == name)
    }

    /// Whether this seat has sealed every deck.
    pub fn has_sealed_all(&self, seat: Seat) -> bool {
        let sealed = self.sealed(seat);
        !sealed.is_empty() && sealed.into_iter().all(|sealed| sealed)
    }

    /// The seat that this one's order is held against, here or in another browser; `None` where one order stands alone.
    pub fn opposite(&self, seat: Seat) -> Option<Seat> {
        let there = self.remote().map(Remote::other_seat);
        self.setup().seats().iter().copied().chain(there).find(|&other| other != seat)
    }
}
