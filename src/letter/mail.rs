//! What travels: the three letters and the two reserve codes, as the bytes that stand in them. What is sealed in them, and
//! for whom, only the [exchange](crate::exchange) knows.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::{
    Kind, Unread,
    deck::Cabinet,
    hand::Hand,
    terms::{self, Terms},
    wrapped,
};
use crate::cards::Determinants;

/// How many bytes a key takes.
pub const KEY: usize = 32;
/// How many bytes a hash takes.
pub const HASH: usize = 32;
/// How many bytes longer a text gets when it is sealed.
pub const TAG: usize = 16;
const TRACE: usize = 8;

/// 32 random bytes that one side keeps to itself, new for every invitation, every answer, and every time that a sealed
/// order is opened again: all its secrets follow from them.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

impl fmt::Debug for Seed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seed(…)")
    }
}

/// The hash over an invitation and its decks, all of it: what an answer binds itself to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transcript(pub [u8; HASH]);

impl Transcript {
    /// Its beginning, which finds what belongs to an invitation and binds nothing.
    pub fn trace(self) -> Trace {
        Trace(std::array::from_fn(|at| self.0[at]))
    }
}

/// The beginning of an invitation's hash: it names the invitation in what belongs to it, and gives nothing away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace([u8; TRACE]);

/// The first letter: terms, the leader's public key, and the commitment to the leader's hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub(crate) terms: Terms,
    pub(crate) key: [u8; KEY],
    pub(crate) commitment: [u8; HASH],
}

impl Invitation {
    /// The terms of the talk.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The hash over the whole letter and the decks.
    pub fn transcript(&self) -> Transcript {
        let hash = Sha256::new_with_prefix(self.to_bytes()).chain_update(self.terms.decks_hash());
        Transcript(hash.finalize().into())
    }

    /// The beginning of the [transcript](Self::transcript).
    pub fn trace(&self) -> Trace {
        self.transcript().trace()
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Invitation, &[self.terms.to_bytes().as_slice(), &self.key, &self.commitment].concat())
    }

    pub(super) const SIZE: usize = terms::SIZE + KEY + HASH;

    pub(super) fn read(content: &[u8], cabinet: &Cabinet) -> Result<Self, Unread> {
        let parts = content.split_at_checked(terms::SIZE).and_then(|(terms, rest)| {
            let (key, commitment) = rest.split_at_checked(KEY)?;
            Some((terms, key.try_into().ok()?, commitment.try_into().ok()?))
        });
        let (terms, key, commitment) = parts.ok_or(Unread::Senseless)?;
        Ok(Self { terms: Terms::read(terms, cabinet)?, key, commitment })
    }
}

/// The second letter: the KAM's hand, sealed to the leader's key and bound to the invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub(crate) trace: Trace,
    pub(crate) encapsulated: [u8; KEY],
    pub(crate) sealed: Vec<u8>,
}

impl Answer {
    /// Names the invitation that this answers.
    pub fn trace(&self) -> Trace {
        self.trace
    }

    /// Whether this answers this invitation.
    pub fn answers(&self, invitation: &Invitation) -> bool {
        self.trace == invitation.trace()
    }

    /// The hash over the whole letter.
    pub fn hash(&self) -> [u8; HASH] {
        Sha256::digest(self.to_bytes()).into()
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Answer, &[self.trace.0.as_slice(), &self.encapsulated, &self.sealed].concat())
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (trace, rest) = content.split_at_checked(TRACE)?;
        let (encapsulated, sealed) = rest.split_at_checked(KEY)?;
        let letter = Self {
            trace: Trace(trace.try_into().ok()?),
            encapsulated: encapsulated.try_into().ok()?,
            sealed: sealed.to_vec(),
        };
        (sealed.len() > TAG).then_some(letter)
    }
}

/// The third letter: the leader's hand with the nonce of its commitment, sealed under a key that only these two share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    pub(crate) trace: Trace,
    pub(crate) sealed: Vec<u8>,
}

impl Disclosure {
    /// Names the invitation that this belongs to.
    pub fn trace(&self) -> Trace {
        self.trace
    }

    /// Whether this belongs to this invitation.
    pub fn discloses(&self, invitation: &Invitation) -> bool {
        self.trace == invitation.trace()
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Disclosure, &[self.trace.0.as_slice(), &self.sealed].concat())
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (trace, sealed) = content.split_at_checked(TRACE)?;
        let letter = Self { trace: Trace(trace.try_into().ok()?), sealed: sealed.to_vec() };
        (sealed.len() > HASH + TAG).then_some(letter)
    }
}

/// What one side needs to be back after lost storage. Private; it is never sent, and never an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The seed of all secrets.
    pub seed: Seed,
    /// The terms of the talk.
    pub terms: Terms,
    /// The own hand.
    pub hand: Hand,
    /// What only this side's code holds.
    pub side: ReserveSide,
}

/// What the two sides' codes differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReserveSide {
    /// The leader's: the hash of the answer that counts, once it is here.
    Leader(Option<[u8; HASH]>),
    /// The KAM's: the invitation that was answered.
    Kam(Transcript),
}

impl Reserve {
    pub(super) fn kind(&self) -> Kind {
        match self.side {
            ReserveSide::Leader(_) => Kind::LeaderReserve,
            ReserveSide::Kam(_) => Kind::KamReserve,
        }
    }

    pub(super) fn content(&self) -> Vec<u8> {
        let bound = match self.side {
            ReserveSide::Leader(answer) => answer.unwrap_or_default(),
            ReserveSide::Kam(transcript) => transcript.0,
        };
        [self.seed.0.as_slice(), &self.terms.to_bytes(), &self.hand.to_bytes(&self.terms), &bound].concat()
    }

    pub(super) fn read(kind: Kind, content: &[u8], cabinet: &Cabinet) -> Result<Self, Unread> {
        let parts = content.split_at_checked(32).and_then(|(seed, rest)| {
            let (terms, rest) = rest.split_at_checked(terms::SIZE)?;
            let (hand, bound) = rest.split_at_checked(rest.len().checked_sub(HASH)?)?;
            Some((seed.try_into().ok()?, terms, hand, bound.try_into().ok()?))
        });
        let (seed, terms, hand, bound): (_, _, _, [u8; HASH]) = parts.ok_or(Unread::Senseless)?;
        let terms = Terms::read(terms, cabinet)?;
        let hand = Hand::read(hand, &terms).ok_or(Unread::Senseless)?;
        let side = match kind {
            Kind::KamReserve => ReserveSide::Kam(Transcript(bound)),
            _ => ReserveSide::Leader((bound != [0; HASH]).then_some(bound)),
        };
        let is_bare = matches!(side, ReserveSide::Leader(_)) || hand.determinants() == Determinants::default();
        is_bare.then_some(Self { seed: Seed(seed), terms, hand, side }).ok_or(Unread::Senseless)
    }
}

/// Eight digits that both sides read aloud: equal only if both saw the same letters and the same commitment was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlDigits(u32);

impl ControlDigits {
    /// How many there are: every number below is as likely as any other.
    pub const ALL: u32 = 100_000_000;

    /// These digits as a number; `None` if it has more than eight.
    pub fn from_number(number: u32) -> Option<Self> {
        (number < Self::ALL).then_some(Self(number))
    }

    /// The digits in which a number ends.
    pub fn of(number: u32) -> Self {
        Self(number % Self::ALL)
    }

    /// The digits as a number.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// The digits as people read them: two groups of four, the same in every language.
impl fmt::Display for ControlDigits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04} {:04}", self.0 / 10_000, self.0 % 10_000)
    }
}
