//! A remote talk, as one side of it stands: which letters have gone out and come in, and what may happen next.
//!
//! The other side's order is opened only by [`Remote::look`], at the reveal; until then it lies sealed in its letter.

use crate::{
    cards::{
        deck::{Deck, Direction},
        setup::{Seat, Setup},
    },
    letter::{Answer, ControlDigits, Disclosure, Hand, Invitation, KamReserve, LeaderReserve, Letter, Seed, Terms},
};

/// Why a letter is not taken in by a game. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It belongs to another talk.
    OtherTalk,
    /// It is the letter that this side sent itself.
    Own,
    /// It answers an invitation that was withdrawn.
    Withdrawn,
    /// Another answer has come before; the first one stays.
    SecondAnswer,
    /// This side has answered another invitation to the same talk.
    Answered,
    /// The order is not sealed yet.
    TooEarly,
    /// This side came back from its reserve code, and needs the invitation before anything else.
    InvitationFirst,
    /// It is here already.
    Known,
    /// The talk has been revealed or finished.
    Over,
    /// Whole, but what is sealed in it is not what was committed to.
    Forged,
}

/// One side of a remote talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remote {
    pub(crate) terms: Terms,
    /// `None` once the talk is finished: then nothing can be opened any more.
    pub(crate) seed: Option<Seed>,
    /// The own letter has been copied; see [`Remote::is_sent`].
    pub(crate) sent: bool,
    pub(crate) side: Side,
    /// The other side's hand, from the reveal on.
    pub(crate) other: Option<Hand>,
    pub(crate) digits: Option<ControlDigits>,
    /// After the leader's finish: what still names the invitation, so that a late answer is told why it opens nothing.
    pub(crate) trace: Option<[u8; 8]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Leader {
        answer: Option<Answer>,
        /// Earlier invitations to this talk that no longer hold.
        withdrawn: Vec<Invitation>,
    },
    Kam {
        /// Lacking only after a restoring from the reserve code.
        invitation: Option<Invitation>,
        disclosure: Option<Disclosure>,
        /// After a restoring: what names the invitation that was answered.
        reserve: Option<Box<KamReserve>>,
    },
}

/// What one side waits for, or has to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send the own letter: the invitation or the answer.
    Send,
    /// The KAM needs the invitation once more.
    AwaitInvitation,
    /// The leader waits for the answer.
    AwaitAnswer,
    /// The KAM waits for the disclosure.
    AwaitDisclosure,
    /// Look together; the leader sends the disclosure first.
    Look,
}

/// A stretch of the way through the letters, in which the same things lie on the screen: to send and to wait are one, so
/// that the link stays in sight once it was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leg {
    /// The own letter goes out, and the other side's comes in.
    Exchange,
    /// Back from the reserve code: the invitation is to be opened once more.
    Return,
    /// Both sides look.
    Look,
}

impl Next {
    /// The stretch of the way to which this step belongs.
    pub fn leg(self) -> Leg {
        match self {
            Self::Send | Self::AwaitAnswer | Self::AwaitDisclosure => Leg::Exchange,
            Self::AwaitInvitation => Leg::Return,
            Self::Look => Leg::Look,
        }
    }
}

/// The stations of the way: the leader has sealed, the invitation is sent, the KAM has answered, the disclosure is there.
pub const STATIONS: usize = 4;

impl Remote {
    /// The leader's side of a new talk. The talk's number and the seed are random.
    pub fn leader(setup: &Setup, seed: Seed, talk: u16) -> Option<Self> {
        let directions = setup.decks().iter().map(Deck::direction).collect();
        let terms = Terms::new(directions, setup.started(), setup.asks_guess(), setup.determinants(), talk)?;
        let side = Side::Leader { answer: None, withdrawn: Vec::new() };
        Some(Self { terms, seed: Some(seed), sent: false, side, other: None, digits: None, trace: None })
    }

    /// The KAM's side of the talk that an invitation opens.
    pub fn kam(invitation: Invitation, seed: Seed) -> Self {
        let terms = invitation.terms().clone();
        let side = Side::Kam { invitation: Some(invitation), disclosure: None, reserve: None };
        Self { terms, seed: Some(seed), sent: false, side, other: None, digits: None, trace: None }
    }

    /// A side that comes back from its reserve code; what it had sent counts as sent.
    pub fn restored(reserve: &Letter) -> Option<(Self, Hand)> {
        let (terms, seed, hand, side) = match reserve {
            Letter::LeaderReserve(reserve) => {
                let side = Side::Leader { answer: None, withdrawn: Vec::new() };
                (reserve.terms.clone(), reserve.seed.clone(), reserve.hand.clone(), side)
            }
            Letter::KamReserve(reserve) => {
                let side = Side::Kam { invitation: None, disclosure: None, reserve: Some(Box::new(reserve.clone())) };
                (reserve.terms.clone(), reserve.seed.clone(), reserve.hand.clone(), side)
            }
            _ => return None,
        };
        Some((Self { terms, seed: Some(seed), sent: true, side, other: None, digits: None, trace: None }, hand))
    }

    /// The terms of the talk.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Whose side this is.
    pub fn seat(&self) -> Seat {
        match self.side {
            Side::Leader { .. } => Seat::Leader,
            Side::Kam { .. } => Seat::Kam,
        }
    }

    /// Who sits at the other browser.
    pub fn other_seat(&self) -> Seat {
        match self.side {
            Side::Leader { .. } => Seat::Kam,
            Side::Kam { .. } => Seat::Leader,
        }
    }

    /// Whether the own letter is on its way, so that the own order is final: it was copied, or something is here that
    /// answers it, however it went out.
    pub fn is_sent(&self) -> bool {
        let heard = matches!(&self.side, Side::Leader { answer: Some(_), .. } | Side::Kam { disclosure: Some(_), .. });
        self.sent || heard || self.other.is_some()
    }

    /// Whether the keys are deleted.
    pub fn is_finished(&self) -> bool {
        self.seed.is_none()
    }

    /// The digits that both sides read aloud, after the reveal; `None` in a talk that an earlier version revealed.
    pub fn digits(&self) -> Option<ControlDigits> {
        self.digits
    }

    /// Whether a set-up and this side fit together.
    pub(crate) fn fits(&self, setup: &Setup) -> bool {
        let directions: Vec<Direction> = setup.decks().iter().map(Deck::direction).collect();
        setup.seats() == [self.seat()]
            && directions == self.terms.decks()
            && setup.started() == self.terms.started()
            && setup.asks_guess() == self.terms.guess()
            && setup.determinants() == self.terms.determinants()
            && setup.decks().iter().all(|deck| *deck == Deck::standard(deck.direction()))
    }

    /// What has to happen next, once the own orders are sealed.
    pub fn next(&self) -> Next {
        match &self.side {
            Side::Kam { invitation: None, .. } => Next::AwaitInvitation,
            _ if !self.is_sent() => Next::Send,
            Side::Leader { answer: None, .. } => Next::AwaitAnswer,
            Side::Kam { disclosure: None, .. } => Next::AwaitDisclosure,
            _ => Next::Look,
        }
    }

    /// How many of the [`STATIONS`] are behind, as far as this side can know.
    pub fn stations_passed(&self) -> usize {
        match (self.seat(), self.next()) {
            _ if self.other.is_some() => STATIONS,
            (Seat::Leader, Next::Send) => 1,
            // Whether the disclosure has arrived, the leader cannot see.
            (Seat::Leader, Next::Look) | (_, Next::AwaitDisclosure) => 3,
            (_, Next::Look) => STATIONS,
            _ => 2,
        }
    }

    /// The own letter: the invitation or the answer.
    pub(crate) fn letter(&self, hand: &Hand) -> Option<Letter> {
        let seed = self.seed.as_ref()?;
        match &self.side {
            Side::Leader { .. } => Some(Letter::Invitation(Invitation::new(&self.terms, hand, seed))),
            Side::Kam { invitation, .. } => Answer::new(invitation.as_ref()?, hand, seed).map(Letter::Answer),
        }
    }

    /// The leader's disclosure, once the answer is here.
    pub(crate) fn disclosure(&self, hand: &Hand) -> Option<Letter> {
        let Side::Leader { answer: Some(answer), .. } = &self.side else { return None };
        let Letter::Invitation(invitation) = self.letter(hand)? else { return None };
        let disclosure = Disclosure::new(&invitation, answer, hand, self.seed.as_ref()?)?;
        Some(Letter::Disclosure(disclosure))
    }

    /// The private code that brings this side back.
    pub(crate) fn reserve(&self, hand: Hand) -> Option<Letter> {
        let seed = self.seed.clone()?;
        match &self.side {
            Side::Leader { .. } => Some(Letter::LeaderReserve(LeaderReserve { seed, terms: self.terms.clone(), hand })),
            Side::Kam { invitation: Some(invitation), .. } => {
                Some(Letter::KamReserve(KamReserve::new(invitation, hand, seed)))
            }
            Side::Kam { reserve, .. } => reserve.clone().map(|reserve| Letter::KamReserve(*reserve)),
        }
    }

    /// What names the KAM's invitation in the letters that belong to it, also while only the reserve code knows of it.
    fn invited_by(&self) -> Option<[u8; 8]> {
        match &self.side {
            Side::Kam { invitation: Some(invitation), .. } => Some(invitation.trace()),
            Side::Kam { reserve, .. } => reserve.as_ref().map(|reserve| reserve.trace()),
            Side::Leader { .. } => None,
        }
    }

    /// Whether a letter is of this talk, so that this side has something to say about it.
    pub(crate) fn knows(&self, letter: &Letter, own: Option<&Letter>) -> bool {
        match (letter, &self.side) {
            (Letter::Invitation(invitation), _) => invitation.terms().is_same_talk(&self.terms),
            (Letter::Answer(answer), Side::Leader { withdrawn, .. }) => {
                matches!(own, Some(Letter::Invitation(own)) if answer.answers(own))
                    || self.trace == Some(answer.trace())
                    || withdrawn.iter().any(|old| answer.answers(old))
            }
            (Letter::Disclosure(disclosure), Side::Leader { .. }) => {
                matches!(own, Some(Letter::Invitation(own)) if disclosure.discloses(own))
            }
            (Letter::Answer(answer), Side::Kam { .. }) => self.invited_by() == Some(answer.trace()),
            (Letter::Disclosure(disclosure), Side::Kam { .. }) => self.invited_by() == Some(disclosure.trace()),
            (Letter::LeaderReserve(reserve), Side::Leader { .. }) => reserve.terms.is_same_talk(&self.terms),
            (Letter::KamReserve(reserve), Side::Kam { .. }) => reserve.terms.is_same_talk(&self.terms),
            _ => false,
        }
    }

    /// Takes a letter in. `own` is the own letter and `hand` the own hand, if the own orders are sealed.
    pub(crate) fn receive(
        &mut self,
        letter: &Letter,
        own: Option<&Letter>,
        hand: Option<&Hand>,
    ) -> Result<(), Objection> {
        if own == Some(letter) {
            return Err(Objection::Own);
        }
        if self.other.is_some() || self.seed.is_none() {
            return Err(Objection::Over);
        }
        let (knows, sent) = (self.knows(letter, own), self.is_sent());
        let Some(seed) = &self.seed else { return Err(Objection::Over) };
        match (letter, &mut self.side) {
            (Letter::Answer(_) | Letter::Disclosure(_), Side::Kam { invitation: None, .. }) if knows => {
                Err(Objection::InvitationFirst)
            }
            (Letter::Answer(new), Side::Leader { answer, withdrawn }) => {
                if withdrawn.iter().any(|old| new.answers(old)) {
                    return Err(Objection::Withdrawn);
                }
                let Some(Letter::Invitation(invitation)) = own else { return Err(Objection::TooEarly) };
                if !new.answers(invitation) {
                    return Err(Objection::OtherTalk);
                }
                match answer {
                    Some(first) if first == new => Err(Objection::Known),
                    Some(_) => Err(Objection::SecondAnswer),
                    None => {
                        // Opened only to see that it can be; what it says is kept sealed until both look.
                        new.open(invitation, seed).map_err(|_| Objection::Forged)?;
                        *answer = Some(new.clone());
                        Ok(())
                    }
                }
            }
            (Letter::Invitation(new), Side::Kam { invitation, reserve, .. }) => {
                if !new.terms().is_same_talk(&self.terms) {
                    return Err(Objection::OtherTalk);
                }
                match (&invitation, &reserve) {
                    (Some(old), _) if old == new => Err(Objection::Known),
                    (None, Some(reserve)) if !reserve.is_for(new) => Err(Objection::Answered),
                    (Some(_), _) if sent => Err(Objection::Answered),
                    _ => {
                        *invitation = Some(new.clone());
                        Ok(())
                    }
                }
            }
            (Letter::Disclosure(new), Side::Kam { invitation, disclosure, .. }) => {
                let invitation = invitation.as_ref().filter(|invitation| new.discloses(invitation));
                let invitation = invitation.ok_or(Objection::OtherTalk)?;
                if disclosure.as_ref() == Some(new) {
                    return Err(Objection::Known);
                }
                let hand = hand.ok_or(Objection::TooEarly)?;
                // Opened only to check it against the commitment; it is read when both look.
                new.open(invitation, hand, seed).map_err(|_| Objection::Forged)?;
                *disclosure = Some(new.clone());
                Ok(())
            }
            (Letter::Invitation(invitation), Side::Leader { withdrawn, .. }) if withdrawn.contains(invitation) => {
                Err(Objection::Withdrawn)
            }
            (Letter::LeaderReserve(_) | Letter::KamReserve(_), _) => Err(Objection::Known),
            _ => Err(Objection::OtherTalk),
        }
    }

    /// Opens the other side's letter, for the reveal. Says whether that was possible.
    pub(crate) fn look(&mut self, hand: &Hand) -> bool {
        let letter = self.letter(hand);
        let Some(seed) = &self.seed else { return false };
        let opened = match &self.side {
            Side::Leader { answer: Some(answer), .. } => {
                let Some(Letter::Invitation(invitation)) = letter else { return false };
                let digits = ControlDigits::of_leader(&invitation, answer, seed);
                answer.open(&invitation, seed).map(|hand| (hand, digits))
            }
            Side::Kam { invitation: Some(invitation), disclosure: Some(disclosure), .. } => {
                disclosure.open(invitation, hand, seed)
            }
            _ => return false,
        };
        match opened {
            Ok((other, digits)) => {
                self.other = Some(other);
                self.digits = Some(digits);
                true
            }
            Err(_) => false,
        }
    }

    /// Voids the invitation, so that the order can be changed and sent anew; the new seed is random. Not possible once
    /// the answer is here.
    pub(crate) fn withdraw(&mut self, hand: &Hand, new: &Seed) -> bool {
        let letter = self.letter(hand);
        match (&mut self.side, letter) {
            (Side::Leader { answer: None, withdrawn }, Some(Letter::Invitation(old))) if self.sent => {
                withdrawn.push(old);
                self.seed = Some(new.clone());
                self.sent = false;
                true
            }
            _ => false,
        }
    }

    /// Deletes the keys and the letters; orders stay.
    pub(crate) fn finish(&mut self, hand: &Hand) -> bool {
        if self.other.is_none() || self.seed.is_none() {
            return false;
        }
        if let Some(Letter::Invitation(invitation)) = self.letter(hand) {
            self.trace = Some(invitation.trace());
        }
        self.seed = None;
        match &mut self.side {
            Side::Leader { answer, .. } => *answer = None,
            Side::Kam { disclosure, reserve, .. } => (*disclosure, *reserve) = (None, None),
        }
        true
    }
}
