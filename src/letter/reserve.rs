//! Reserve codes: what one side needs to be back after lost storage. Private; they are never sent.

use crate::letter::{
    exchange::{Invitation, Seed},
    hand::{self, Hand},
    terms::{self, Terms},
};

const SEED: usize = 32;
const TRACE: usize = 8;
pub(super) const LEADER: usize = SEED + hand::SIZE + terms::SIZE;
pub(super) const KAM: usize = LEADER + TRACE;

/// The leader's reserve: the invitation follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaderReserve {
    /// The seed of all keys.
    pub seed: Seed,
    /// The terms of the talk.
    pub terms: Terms,
    /// The leader's own hand.
    pub hand: Hand,
}

/// The KAM's reserve: with the invitation from the chat, the answer follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KamReserve {
    /// The seed of all keys.
    pub seed: Seed,
    /// The terms of the talk.
    pub terms: Terms,
    /// The KAM's own hand.
    pub hand: Hand,
    /// Names the invitation.
    trace: [u8; TRACE],
}

fn content(seed: &Seed, terms: &Terms, hand: &Hand) -> Vec<u8> {
    [seed.0.as_slice(), &hand.to_bytes(terms), &terms.to_bytes()].concat()
}

fn read(content: &[u8]) -> Option<(Seed, Terms, Hand)> {
    let (seed, rest) = content.split_at_checked(SEED)?;
    let (hand, terms) = rest.split_at_checked(hand::SIZE)?;
    let terms = Terms::read(terms)?;
    let hand = Hand::read(hand, &terms)?;
    Some((Seed(seed.try_into().ok()?), terms, hand))
}

impl LeaderReserve {
    pub(super) fn content(&self) -> Vec<u8> {
        content(&self.seed, &self.terms, &self.hand)
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        read(content).map(|(seed, terms, hand)| Self { seed, terms, hand })
    }
}

impl KamReserve {
    /// The reserve of a KAM who answers this invitation.
    pub fn new(invitation: &Invitation, hand: Hand, seed: Seed) -> Self {
        Self { seed, terms: invitation.terms().clone(), hand, trace: invitation.trace() }
    }

    /// Whether this is the invitation that was answered.
    pub fn is_for(&self, invitation: &Invitation) -> bool {
        self.trace == invitation.trace()
    }

    /// The beginning of the invitation's hash.
    pub fn trace(&self) -> [u8; TRACE] {
        self.trace
    }

    pub(super) fn content(&self) -> Vec<u8> {
        let mut bytes = content(&self.seed, &self.terms, &self.hand);
        bytes.extend(self.trace);
        bytes
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (rest, trace) = content.split_at_checked(LEADER)?;
        let (seed, terms, hand) = read(rest)?;
        Some(Self { seed, terms, hand, trace: trace.try_into().ok()? })
    }
}
