//! A side of the exchange: the letters that a game writes, and what it makes of those that come in.

use crate::{
    cards::{Determinants, Seat},
    game::{
        Event, Game, Opened, Shared, Table,
        remote::{Invited, Kam, Leader, Remote, Side},
    },
    letter::{Answer, Disclosure, Hand, Invitation, Letter, Reserve, ReserveSide, Seed, Trace, Transcript},
};

use super::sealing::{Forged, digits_of_leader};

/// Why a letter is not taken in by a game. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It belongs to another talk.
    OtherTalk,
    /// It is the letter that this side sent itself.
    Own,
    /// It is of this talk and from this side, but this game has not written it.
    Unwritten,
    /// It is, or answers, an invitation that was withdrawn.
    Withdrawn,
    /// Another answer has come before; the first one stays.
    SecondAnswer,
    /// This side has answered another invitation to the same talk.
    Answered,
    /// It belongs to an answer, and this side has sealed no order yet that could have been one.
    TooEarly,
    /// This side came back from its reserve code, and needs the invitation before anything else.
    InvitationFirst,
    /// It is here already.
    Known,
    /// A reserve code of this talk that no longer holds: the order was opened again since.
    OldCode,
    /// The reserve code of the other side.
    OthersCode,
    /// The talk has been revealed.
    Over,
    /// The talk is finished, and its keys are deleted.
    Finished,
    /// Whole, but what is sealed in it is not what was committed to.
    Forged,
}

/// What a game that can take a letter in takes it for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Welcomed {
    /// It has what it had; an invitation would take the place of another one.
    Another,
    /// It came back from a reserve code, and does not know what else was here.
    Back,
    /// It was begun in an earlier version, and waits for a new invitation.
    Anew,
}

impl Remote {
    /// What the invitation of the KAM's side is named by, also while only the reserve code knows of it.
    fn invited_by(&self) -> Option<Transcript> {
        match &self.side {
            Side::Kam(Kam { invited: Invited::By(invitation), .. }) => Some(invitation.transcript()),
            Side::Kam(Kam { invited: Invited::Once(transcript), .. }) => Some(*transcript),
            _ => None,
        }
    }

    /// The own first letter, as it was handed on or as it would be now.
    fn letter(&self, hand: &Hand) -> Option<Letter> {
        let new = || self.seed.as_ref();
        match &self.side {
            Side::Leader(Leader { sent: Some(sent), .. }) => Some(Letter::Invitation(sent.clone())),
            Side::Leader(_) => Some(Letter::Invitation(Invitation::new(&self.terms, hand, new()?))),
            Side::Kam(Kam { sent: Some(sent), .. }) => Some(Letter::Answer(sent.clone())),
            Side::Kam(Kam { invited: Invited::By(invitation), .. }) => {
                Answer::new(invitation, hand, new()?).map(Letter::Answer)
            }
            Side::Kam(_) => None,
        }
    }
}

impl Game {
    /// This side's own hand of a remote talk, if all its orders are sealed.
    fn hand(&self) -> Option<Hand> {
        let terms = self.remote()?.terms();
        let orders = self.sealed_orders()?;
        let guess = self.sealed_guess().filter(|_| terms.guess());
        let determinants = match self.remote()?.seat() {
            Seat::Leader => self.setup().determinants(),
            _ => Determinants::default(),
        };
        Hand::new(terms, orders, guess, determinants)
    }

    /// The own letter of a remote talk, once the own orders are sealed and until the talk is finished: the invitation or
    /// the answer.
    pub fn letter(&self) -> Option<Letter> {
        let remote = self.remote()?;
        remote.letter(&self.hand()?).filter(|_| !remote.is_finished())
    }

    /// Whether there is a third letter to hand on; nothing is computed for that.
    pub fn has_disclosure(&self) -> bool {
        self.remote().is_some_and(|remote| {
            matches!(&remote.side, Side::Leader(Leader { answer: Some(_), .. })) && !remote.is_finished()
        })
    }

    /// The leader's third letter, once the answer is here.
    pub fn disclosure(&self) -> Option<Letter> {
        let remote = self.remote()?;
        let Side::Leader(Leader { sent: Some(invitation), answer: Some(answer), .. }) = &remote.side else {
            return None;
        };
        let disclosure = Disclosure::new(invitation, answer, &self.hand()?, remote.seed.as_ref()?)?;
        Some(Letter::Disclosure(disclosure))
    }

    /// The private code that brings this side of a remote talk back.
    pub fn reserve(&self) -> Option<Letter> {
        let remote = self.remote()?;
        let side = match &remote.side {
            Side::Leader(leader) => ReserveSide::Leader(leader.answer.as_ref().map(Answer::hash).or(leader.expected)),
            Side::Kam(_) => ReserveSide::Kam(remote.invited_by()?),
        };
        let (seed, terms) = (remote.seed.clone()?, remote.terms.clone());
        Some(Letter::Reserve(Reserve { seed, terms, hand: self.hand()?, side }))
    }

    /// The act that lays all orders open; `None` while a letter of the other side is lacking.
    pub fn revealing(&self) -> Option<Event> {
        match self.remote() {
            None => Some(Event::Reveal),
            Some(_) => self.open().map(|other| Event::RevealRemote(Box::new(other))),
        }
    }

    /// The act that opens a sealed deck again. `fresh` is a random seed.
    pub fn reopening(&self, deck: usize, fresh: Seed) -> Event {
        match self.remote() {
            None => Event::Reopen(deck),
            Some(_) => Event::ReopenRemote(deck, fresh),
        }
    }

    /// The act that hands a letter of this side on.
    pub fn handing_on(&self, letter: fn(&Self) -> Option<Letter>) -> Option<Event> {
        letter(self).map(|letter| Event::HandOn(Box::new(letter)))
    }

    /// Opens what the other side has sent, for both to look; `None` unless all letters are here.
    pub fn open(&self) -> Option<Opened> {
        let (remote, own) = (self.remote()?, self.hand()?);
        let seed = remote.seed.as_ref()?;
        let (hand, digits) = match &remote.side {
            Side::Leader(Leader { sent: Some(invitation), answer: Some(answer), .. }) => {
                let hand = answer.open(invitation, &own, seed).ok()?;
                (hand, digits_of_leader(invitation, answer, &own, seed))
            }
            Side::Kam(Kam { invited: Invited::By(invitation), disclosure: Some(disclosure), .. }) => {
                disclosure.open(invitation, &own, seed).ok()?
            }
            _ => return None,
        };
        Some(Opened {
            orders: hand.orders().to_vec(),
            guess: hand.guess().cloned(),
            determinants: hand.determinants(),
            digits: Some(digits),
        })
    }

    /// The other side's hand, out of its notes: the only way left where a talk of an earlier version was revealed there and
    /// not here. `None` unless this side waits for a new invitation and its own orders stand in the notes as they are.
    pub fn open_notes(&self, notes: &Shared) -> Option<Opened> {
        let Side::Kam(Kam { invited: Invited::Anew { .. }, .. }) = &self.remote()?.side else { return None };
        let (own, [kam, leader]) = (self.sealed_orders()?, notes.orders.as_slice()) else { return None };
        let fits = notes.decks == self.setup().decks() && *kam == own && !matches!(self.table(), Table::Revealed(_));
        let (guess, determinants) = (None, Determinants::default());
        fits.then(|| Opened { orders: leader.clone(), guess, determinants, digits: None })
    }

    /// Whether this side was revealed in an earlier version, so that the other one may wait for what it can no longer get
    /// but as notes.
    pub fn offers_notes(&self) -> bool {
        let renews = |remote: &Remote| matches!(&remote.side, Side::Leader(leader) if leader.renews);
        matches!(self.table(), Table::Revealed(_)) && self.remote().is_some_and(renews)
    }

    /// Whether this game has something to say about a letter: it is of this game's talk.
    pub fn knows(&self, letter: &Letter) -> bool {
        let Some(remote) = self.remote() else { return false };
        let talk = match letter {
            Letter::Invitation(invitation) => invitation.terms().talk(),
            Letter::Reserve(reserve) => reserve.terms.talk(),
            Letter::EarlierReserve(reserve) => reserve.terms.talk_number(),
            Letter::Answer(answer) => return self.is_named_by(answer.trace()),
            Letter::Disclosure(disclosure) => return self.is_named_by(disclosure.trace()),
        };
        talk == remote.talk()
    }

    /// Whether the beginning of a hash is that of an invitation of this game.
    fn is_named_by(&self, trace: Trace) -> bool {
        let Some(remote) = self.remote() else { return false };
        match &remote.side {
            Side::Kam(_) => remote.invited_by().is_some_and(|transcript| transcript.trace() == trace),
            Side::Leader(leader) => {
                let own = || self.letter();
                leader.sent.iter().chain(&leader.withdrawn).any(|invitation| invitation.trace() == trace)
                    || matches!(own(), Some(Letter::Invitation(own)) if leader.sent.is_none() && own.trace() == trace)
            }
        }
    }

    /// What this game takes a letter for that it can take in.
    pub fn welcomes(&self) -> Welcomed {
        match self.remote().map(|remote| &remote.side) {
            Some(Side::Kam(Kam { invited: Invited::Anew { .. }, .. })) => Welcomed::Anew,
            Some(
                Side::Kam(Kam { invited: Invited::Once(_), .. })
                | Side::Leader(Leader { is_back: true, expected: None, answer: None, .. }),
            ) => Welcomed::Back,
            _ => Welcomed::Another,
        }
    }

    /// Whether a letter can be taken in, or why not.
    pub fn judge(&self, letter: &Letter) -> Result<(), Objection> {
        let Some(remote) = self.remote().filter(|_| self.knows(letter)) else { return Err(Objection::OtherTalk) };
        let own = if matches!(letter, Letter::Disclosure(_)) { self.disclosure() } else { self.letter() };
        if own.as_ref() == Some(letter) {
            return Err(Objection::Own);
        }
        let Some(seed) = &remote.seed else { return Err(Objection::Finished) };
        if matches!(self.table(), Table::Revealed(_)) {
            return Err(Objection::Over);
        }
        match (letter, &remote.side) {
            (Letter::EarlierReserve(reserve), _) => Err(of_this_side(reserve.seat, remote)),
            (Letter::Reserve(reserve), _) => {
                let seat = match reserve.side {
                    ReserveSide::Leader(_) => Seat::Leader,
                    ReserveSide::Kam(_) => Seat::Kam,
                };
                let holds = reserve.seed == *seed && Some(&reserve.hand) == self.hand().as_ref();
                match (of_this_side(seat, remote), reserve.side, self.welcomes()) {
                    // An older code was opened first; this one knows which answer counts.
                    (Objection::Known, ReserveSide::Leader(Some(_)), Welcomed::Back) if holds => Ok(()),
                    (Objection::Known, ..) if !holds => Err(Objection::OldCode),
                    (objection, ..) => Err(objection),
                }
            }
            (Letter::Invitation(new), Side::Leader(leader)) => {
                Err(if leader.withdrawn.contains(new) { Objection::Withdrawn } else { Objection::Unwritten })
            }
            (Letter::Disclosure(_), Side::Leader(_)) | (Letter::Answer(_), Side::Kam(_)) => Err(match &remote.side {
                Side::Kam(Kam { invited: Invited::Once(_), .. }) => Objection::InvitationFirst,
                _ => Objection::Unwritten,
            }),
            (Letter::Answer(new), Side::Leader(leader)) => self.judge_answer(new, leader, seed),
            (Letter::Invitation(new), Side::Kam(kam)) => match &kam.invited {
                Invited::By(old) if old == new => Err(Objection::Known),
                Invited::By(_) if remote.is_sent() || kam.is_back => Err(Objection::Answered),
                Invited::Once(transcript) if new.transcript() != *transcript => Err(Objection::Answered),
                _ if new.terms() != remote.terms() => Err(Objection::OtherTalk),
                _ => Ok(()),
            },
            (Letter::Disclosure(new), Side::Kam(kam)) => {
                let Invited::By(invitation) = &kam.invited else { return Err(Objection::InvitationFirst) };
                if kam.disclosure.as_ref() == Some(new) {
                    return Err(Objection::Known);
                }
                let hand = self.hand().ok_or(Objection::TooEarly)?;
                // Opened only to check it against the commitment; it is read when both look.
                new.open(invitation, &hand, seed).map(|_| ()).map_err(|Forged| Objection::Forged)
            }
        }
    }

    fn judge_answer(&self, new: &Answer, leader: &Leader, seed: &Seed) -> Result<(), Objection> {
        if leader.withdrawn.iter().any(|old| new.answers(old)) {
            return Err(Objection::Withdrawn);
        }
        let (Some(Letter::Invitation(invitation)), Some(hand)) = (self.letter(), self.hand()) else {
            return Err(Objection::OtherTalk);
        };
        match (&leader.answer, leader.expected) {
            (Some(first), _) if first == new => Err(Objection::Known),
            (Some(_), _) => Err(Objection::SecondAnswer),
            (None, Some(expected)) if new.hash() != expected => Err(Objection::SecondAnswer),
            // Opened only to see that it can be; what it says stays sealed until both look.
            _ => new.open(&invitation, &hand, seed).map(|_| ()).map_err(|Forged| Objection::Forged),
        }
    }

    /// Takes a letter of a remote talk in, or says why not and leaves everything as it was. `fresh` is a random seed, for an
    /// answer to another invitation than before.
    pub fn receive(&mut self, letter: &Letter, fresh: &Seed) -> Result<(), Objection> {
        self.judge(letter)?;
        let (own, hand) = (self.letter(), self.hand());
        let remote = self.remote.as_mut().ok_or(Objection::OtherTalk)?;
        match (letter, &mut remote.side) {
            (Letter::Answer(answer), Side::Leader(leader)) => {
                // An answer shows that the invitation is out, however it went.
                if let Some(Letter::Invitation(own)) = own {
                    leader.sent = Some(own);
                }
                leader.renews = false;
                leader.answer = Some(answer.clone());
            }
            (Letter::Disclosure(disclosure), Side::Kam(kam)) => {
                if let Some(Letter::Answer(own)) = own {
                    kam.sent = Some(own);
                }
                kam.disclosure = Some(disclosure.clone());
            }
            (Letter::Invitation(invitation), Side::Kam(kam)) => {
                match (&kam.invited, &remote.seed, hand) {
                    // The answer that was handed on comes back with its invitation.
                    (Invited::Once(_), Some(seed), Some(hand)) => kam.sent = Answer::new(invitation, &hand, seed),
                    (Invited::Anew { answered }, ..) => {
                        remote.is_kept = *answered;
                        remote.seed = Some(fresh.clone());
                    }
                    _ => remote.seed = Some(fresh.clone()),
                }
                kam.invited = Invited::By(invitation.clone());
            }
            (Letter::Reserve(Reserve { side: ReserveSide::Leader(expected), .. }), Side::Leader(leader)) => {
                leader.expected = *expected;
            }
            _ => return Err(Objection::OtherTalk),
        }
        Ok(())
    }
}

/// What a side says to a reserve code of this seat.
fn of_this_side(seat: Seat, remote: &Remote) -> Objection {
    if seat == remote.seat() { Objection::Known } else { Objection::OthersCode }
}
