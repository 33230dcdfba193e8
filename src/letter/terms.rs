//! The terms: what both sides of a remote talk play under. They travel in the invitation, in the clear.

use sha2::{Digest as _, Sha256};

use super::{
    Unread,
    deck::{Cabinet, DeckList, DeckMark, Missing},
};
use crate::cards::{Day, Depth};

/// How many bytes the terms take.
pub(super) const SIZE: usize = 3 + 2 * DeckMark::SIZE + 4 + TALK;
const TALK: usize = 8;
/// Two people, each at an own browser.
const PAIR: u8 = 0;
const GUESS: u8 = 1;

/// The number of a talk: drawn once, and kept by every invitation to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TalkNumber(pub [u8; TALK]);

/// Which decks are played in which order and how deep, since when, and whether the other's top cards are guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    depth: Depth,
    guess: bool,
    decks: Vec<DeckMark>,
    /// Over everything that these decks are.
    decks_hash: [u8; 32],
    started: Day,
    talk: TalkNumber,
}

impl Terms {
    /// The terms of a talk, with the decks in the order in which they are sorted; `None` unless there are one or two
    /// different decks, each large enough.
    pub fn new(depth: Depth, guess: bool, decks: &[&DeckList], started: Day, talk: TalkNumber) -> Option<Self> {
        let marks: Vec<DeckMark> = decks.iter().map(|deck| deck.mark()).collect();
        let mut hash = Sha256::new_with_prefix(b"rolecards/2 decks\0");
        for deck in decks {
            hash.update(deck.encoding());
        }
        let decks_hash = hash.finalize().into();
        fit(depth, &marks).then_some(Self { depth, guess, decks: marks, decks_hash, started, talk })
    }

    /// How far the cards are ordered.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Whether each side guesses the other's top cards.
    pub fn guess(&self) -> bool {
        self.guess
    }

    /// The decks, in the order in which they are sorted.
    pub fn decks(&self) -> &[DeckMark] {
        &self.decks
    }

    /// The hash over all that the decks are; it goes into everything that binds.
    pub fn decks_hash(&self) -> &[u8; 32] {
        &self.decks_hash
    }

    /// The day of the set-up.
    pub fn started(&self) -> Day {
        self.started
    }

    /// The talk's number.
    pub fn talk(&self) -> TalkNumber {
        self.talk
    }

    /// The terms as they stand in letters.
    pub fn to_bytes(&self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        (bytes[0], bytes[1], bytes[2]) = (PAIR, number_of(self.depth), if self.guess { GUESS } else { 0 });
        for (place, mark) in bytes[3..].chunks_exact_mut(DeckMark::SIZE).zip(&self.decks) {
            place.copy_from_slice(&mark.to_bytes());
        }
        bytes[SIZE - TALK - 4..SIZE - TALK].copy_from_slice(&self.started.0.to_be_bytes());
        bytes[SIZE - TALK..].copy_from_slice(&self.talk.0);
        bytes
    }

    /// The terms that some bytes hold, with the decks that are here.
    pub(super) fn read(bytes: &[u8], cabinet: &Cabinet) -> Result<Self, Unread> {
        let bytes: &[u8; SIZE] = bytes.try_into().map_err(|_| Unread::Senseless)?;
        let [mode, depth, flags, rest @ ..] = bytes;
        let depth = match depth {
            0 => Depth::Whole,
            1 => Depth::FirstFive,
            _ => return Err(Unread::Newer),
        };
        if *mode != PAIR || flags & !GUESS != 0 {
            return Err(Unread::Newer);
        }
        let (decks, rest) = rest.split_at(2 * DeckMark::SIZE);
        let (first, second) = decks.split_at(DeckMark::SIZE);
        let is_alone = second.iter().all(|byte| *byte == 0);
        let mut marks = Vec::new();
        for mark in [first, second].into_iter().take(if is_alone { 1 } else { 2 }) {
            let mark = mark.try_into().ok().and_then(DeckMark::read);
            marks.push(mark.ok_or(Unread::Senseless)?);
        }
        if !fit(depth, &marks) {
            return Err(Unread::Senseless);
        }
        let (own, shipped): (Vec<DeckMark>, Vec<DeckMark>) = marks.iter().partition(|mark| mark.is_own());
        // A newer version is needed in any case where it knows another shipped deck.
        if shipped.iter().any(|mark| cabinet.list(*mark).is_none()) {
            return Err(Unread::ShippedDeck);
        }
        if let Some(missing) = Missing::of(&own, cabinet) {
            return Err(Unread::OwnDeck(missing));
        }
        let decks: Vec<_> = marks.iter().filter_map(|mark| cabinet.list(*mark)).collect();
        let (day, talk) = rest.split_at(4);
        let started = Day(u32::from_be_bytes(day.try_into().map_err(|_| Unread::Senseless)?));
        let talk = TalkNumber(talk.try_into().map_err(|_| Unread::Senseless)?);
        Self::new(depth, flags & GUESS != 0, &decks, started, talk).ok_or(Unread::Senseless)
    }
}

fn fit(depth: Depth, decks: &[DeckMark]) -> bool {
    let different = match decks {
        [_] => true,
        [first, second] => first != second,
        _ => false,
    };
    different && decks.iter().all(|deck| depth.suits(deck.size()))
}

/// The number of a depth in letters.
fn number_of(depth: Depth) -> u8 {
    match depth {
        Depth::Whole => 0,
        Depth::FirstFive => 1,
    }
}
