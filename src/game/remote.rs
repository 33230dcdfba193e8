//! One side of a remote talk, as plain data: which letters have gone out and come in.
//!
//! The game carries this along and knows when its own orders are final. What is sealed in a letter, what opens it, and what
//! a letter does, only the [exchange](crate::exchange) knows; it alone makes an [`Opened`], without which nothing of the
//! other side is ever shown.

use crate::{
    cards::{
        deck::Card,
        determinants::Determinants,
        order::Order,
        setup::{Seat, Setup},
    },
    letter::{
        Answer, ControlDigits, DeckList, Disclosure, HASH, Invitation, Letter, Seed, TalkNumber, Terms, Transcript,
    },
};

/// One side of a remote talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remote {
    pub(crate) terms: Terms,
    /// `None` once the talk is finished: then nothing can be opened any more.
    pub(crate) seed: Option<Seed>,
    pub(crate) side: Side,
    /// The own orders came along out of another talk, where the other side may have seen them: they stay as they are.
    pub(crate) is_kept: bool,
    /// The other side's hand, from the reveal on.
    pub(crate) other: Option<Opened>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Leader(Leader),
    Kam(Kam),
}

/// What the leader's side has sent and got.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Leader {
    /// The invitation that was handed on; with it the own orders are final.
    pub(crate) sent: Option<Invitation>,
    pub(crate) answer: Option<Answer>,
    /// After a restoring: the hash of the only answer that counts, as far as the reserve code knew it.
    pub(crate) expected: Option<[u8; HASH]>,
    /// This side came back from a reserve code or a file, so that an answer may have been here that it has forgotten.
    pub(crate) is_back: bool,
    /// The disclosure was handed on.
    pub(crate) disclosed: bool,
    /// Earlier invitations to this talk that no longer hold.
    pub(crate) withdrawn: Vec<Invitation>,
    /// An invitation went out in an earlier version, and a new one has to follow it.
    pub(crate) renews: bool,
}

/// What the KAM's side has sent and got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kam {
    pub(crate) invited: Invited,
    /// The answer that was handed on; with it the own orders are final.
    pub(crate) sent: Option<Answer>,
    pub(crate) disclosure: Option<Disclosure>,
    /// This side came back from a file, so that an answer may be out of which it knows nothing.
    pub(crate) is_back: bool,
}

impl Kam {
    pub(crate) fn invited(invited: Invited) -> Self {
        Self { invited, sent: None, disclosure: None, is_back: false }
    }
}

/// How a KAM is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Invited {
    /// By this invitation.
    By(Invitation),
    /// Back from the reserve code, bound to the invitation with this hash, which is to be opened once more.
    Once(Transcript),
    /// The talk was begun in an earlier version, and a new invitation has to come.
    Anew {
        /// Whether the orders were handed on there.
        answered: bool,
    },
}

/// The other side's hand, opened. Only the exchange makes one, out of both sides' letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub(crate) orders: Vec<Order>,
    pub(crate) guess: Option<Vec<[Card; 3]>>,
    pub(crate) determinants: Determinants,
    /// `None` where none were kept: in early talks of version 1, and where notes alone revealed one.
    pub(crate) digits: Option<ControlDigits>,
}

/// What one side waits for, or has to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send the own letter: the invitation or the answer.
    Send,
    /// The talk was begun in an earlier version: the leader sends a new invitation.
    SendAnew,
    /// The KAM needs the invitation once more.
    AwaitInvitation,
    /// The talk was begun in an earlier version: the KAM needs a new invitation.
    AwaitNewInvitation,
    /// The leader waits for the answer.
    AwaitAnswer,
    /// The KAM waits for the disclosure.
    AwaitDisclosure,
    /// The leader waits for the very answer that was here before a loss.
    AwaitAnswerAgain,
    /// Hand the disclosure on, before both look.
    Disclose,
    /// Look together.
    Look,
}

/// A stretch of the way through the letters, in which the same things lie on the screen: to send and to wait are one, so
/// that the link stays in sight once it was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leg {
    /// The own letter goes out, and the other side's comes in.
    Exchange,
    /// The own orders are here, and an invitation to them is to be opened.
    Return,
    /// Both sides look.
    Look,
}

impl Next {
    /// The stretch of the way to which this step belongs.
    pub fn leg(self) -> Leg {
        match self {
            Self::Send | Self::SendAnew | Self::AwaitAnswer | Self::AwaitAnswerAgain | Self::AwaitDisclosure => {
                Leg::Exchange
            }
            Self::AwaitInvitation | Self::AwaitNewInvitation => Leg::Return,
            Self::Disclose | Self::Look => Leg::Look,
        }
    }
}

/// The stations of the way: the leader has sealed, the invitation is sent, the KAM has answered, the disclosure is there.
pub const STATIONS: usize = 4;

/// The terms of a talk of this set-up; `None` if letters cannot be about its decks.
pub(crate) fn terms_of(setup: &Setup, talk: TalkNumber) -> Option<Terms> {
    let decks = setup.decks().iter().map(DeckList::of_deck).collect::<Option<Vec<_>>>()?;
    let decks: Vec<&DeckList> = decks.iter().collect();
    Terms::new(setup.depth(), setup.asks_guess(), &decks, setup.started(), talk)
}

impl Remote {
    /// The leader's side of a new talk. The talk's number and the seed are random.
    pub fn leader(setup: &Setup, seed: Seed, talk: TalkNumber) -> Option<Self> {
        let side = Side::Leader(Leader::default());
        Some(Self { terms: terms_of(setup, talk)?, seed: Some(seed), side, is_kept: false, other: None })
    }

    /// The KAM's side of the talk that an invitation opens.
    pub fn kam(invitation: Invitation, seed: Seed) -> Self {
        let terms = invitation.terms().clone();
        let side = Side::Kam(Kam::invited(Invited::By(invitation)));
        Self { terms, seed: Some(seed), side, is_kept: false, other: None }
    }

    /// The terms of the talk.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The talk's number.
    pub fn talk(&self) -> TalkNumber {
        self.terms.talk()
    }

    /// Whose side this is.
    pub fn seat(&self) -> Seat {
        match self.side {
            Side::Leader(_) => Seat::Leader,
            Side::Kam(_) => Seat::Kam,
        }
    }

    /// Who sits at the other browser.
    pub fn other_seat(&self) -> Seat {
        match self.side {
            Side::Leader(_) => Seat::Kam,
            Side::Kam(_) => Seat::Leader,
        }
    }

    /// Whether the own letter was handed on, so that the own orders are final.
    pub fn is_sent(&self) -> bool {
        match &self.side {
            Side::Leader(leader) => leader.sent.is_some(),
            Side::Kam(Kam { invited: Invited::By(_), sent, .. }) => sent.is_some(),
            Side::Kam(Kam { invited: Invited::Once(_), .. }) => true,
            Side::Kam(Kam { invited: Invited::Anew { answered }, .. }) => *answered,
        }
    }

    /// Whether the own orders stay as they are, because the own letter was handed on here or in another talk.
    pub fn is_final(&self) -> bool {
        self.is_sent() || self.is_kept
    }

    /// Whether an invitation to this talk was withdrawn, so that an answer to it leads nowhere.
    pub fn has_withdrawn(&self) -> bool {
        matches!(&self.side, Side::Leader(leader) if !leader.withdrawn.is_empty())
    }

    /// Whether the invitation can be withdrawn: it is out, and no answer to it has been here, as far as anybody knows.
    pub fn can_withdraw(&self) -> bool {
        let is_open = matches!(&self.side, Side::Leader(Leader { sent: Some(_), answer: None, expected: None, .. }));
        is_open && !self.is_finished() && !self.is_kept
    }

    /// Whether the keys are deleted.
    pub fn is_finished(&self) -> bool {
        self.seed.is_none()
    }

    /// Whether the other side can look, as far as this side knows: the disclosure was handed on, or is here.
    pub fn is_disclosed(&self) -> bool {
        match &self.side {
            Side::Leader(leader) => leader.disclosed,
            Side::Kam(kam) => kam.disclosure.is_some() || self.other.is_some(),
        }
    }

    /// The digits that both sides read aloud, after the reveal; `None` where none were kept, as in early talks of version 1.
    pub fn digits(&self) -> Option<ControlDigits> {
        self.other.as_ref()?.digits
    }

    /// Whether a set-up and this side fit together.
    pub(crate) fn fits(&self, setup: &Setup) -> bool {
        setup.seats() == [self.seat()] && terms_of(setup, self.talk()).as_ref() == Some(&self.terms)
    }

    /// Whether what is here could be so at this moment of a game: the other's hand is here exactly from the reveal on; until
    /// then the seed is, and no open order was sent.
    pub(crate) fn stands(&self, is_revealed: bool, all_sealed: bool) -> bool {
        if is_revealed {
            self.other.is_some()
        } else {
            self.other.is_none() && self.seed.is_some() && (all_sealed || !self.is_sent())
        }
    }

    /// What has to happen next, once the own orders are sealed.
    pub fn next(&self) -> Next {
        match &self.side {
            Side::Kam(Kam { invited: Invited::Once(_), .. }) => Next::AwaitInvitation,
            Side::Kam(Kam { invited: Invited::Anew { .. }, .. }) => Next::AwaitNewInvitation,
            Side::Leader(Leader { sent: None, renews: true, .. }) => Next::SendAnew,
            Side::Leader(Leader { sent: None, .. }) | Side::Kam(Kam { sent: None, .. }) => Next::Send,
            Side::Leader(Leader { answer: None, expected: Some(_), .. }) => Next::AwaitAnswerAgain,
            Side::Leader(Leader { answer: None, .. }) => Next::AwaitAnswer,
            Side::Leader(Leader { disclosed: false, .. }) => Next::Disclose,
            Side::Kam(Kam { disclosure: None, .. }) => Next::AwaitDisclosure,
            _ => Next::Look,
        }
    }

    /// How many of the [`STATIONS`] are behind, as far as this side can know.
    pub fn stations_passed(&self) -> usize {
        match (self.seat(), self.next()) {
            _ if self.other.is_some() => STATIONS,
            (Seat::Leader, Next::Send | Next::SendAnew) | (_, Next::AwaitNewInvitation) => 1,
            // Whether the disclosure has arrived, the leader cannot see.
            (Seat::Leader, Next::Disclose | Next::Look) | (_, Next::AwaitDisclosure) => 3,
            (_, Next::Look) => STATIONS,
            _ => 2,
        }
    }

    /// The own letter was handed on. Says whether that was possible.
    pub(crate) fn hand_on(&mut self, letter: &Letter) -> bool {
        match (&mut self.side, letter) {
            (Side::Leader(Leader { sent: sent @ None, renews, .. }), Letter::Invitation(invitation)) => {
                *sent = Some(invitation.clone());
                *renews = false;
            }
            (Side::Kam(Kam { sent: sent @ None, .. }), Letter::Answer(answer)) => *sent = Some(answer.clone()),
            (Side::Leader(leader), Letter::Disclosure(_)) if leader.answer.is_some() => leader.disclosed = true,
            _ => return false,
        }
        true
    }

    /// The own orders are opened again, with a fresh seed; an invitation that was handed on no longer holds. Not possible
    /// for a KAM who has answered, and for a leader once the answer is here.
    pub(crate) fn reopen(&mut self, seed: Seed) -> bool {
        let is_sent = self.is_sent();
        match &mut self.side {
            _ if self.is_kept => false,
            Side::Leader(leader) if leader.answer.is_none() && leader.expected.is_none() => {
                leader.withdrawn.extend(leader.sent.take());
                leader.is_back = false;
                self.seed = Some(seed);
                true
            }
            Side::Kam(_) if !is_sent => {
                self.seed = Some(seed);
                true
            }
            _ => false,
        }
    }

    /// Deletes the seed and what is sealed; the orders stay, and the invitations, which name the talk to a late letter.
    pub(crate) fn finish(&mut self) -> bool {
        if self.other.is_none() || self.seed.is_none() {
            return false;
        }
        self.seed = None;
        match &mut self.side {
            Side::Leader(leader) => (leader.answer, leader.expected) = (None, None),
            Side::Kam(kam) => (kam.sent, kam.disclosure) = (None, None),
        }
        true
    }
}
