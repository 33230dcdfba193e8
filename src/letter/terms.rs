//! The terms: what both sides of a remote talk play under. They travel in the invitation.

use sha2::{Digest, Sha256};

use crate::cards::{Day, Deck, Determinants, Direction};

/// How many bytes the terms take.
pub(super) const SIZE: usize = 19;

const EXTERNAL: u8 = 1;
const INTERNAL: u8 = 2;
const INTERNAL_FIRST: u8 = 4;
const GUESS: u8 = 8;

/// Which built-in decks are played in which order, since when, whether the other's top cards are guessed, and what the
/// account's situation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    decks: Vec<Direction>,
    started: Day,
    guess: bool,
    determinants: Determinants,
    /// Drawn once for a talk and kept by every invitation to it.
    talk: u16,
}

impl Terms {
    /// The terms of a talk; `None` unless there are one or two different decks.
    pub fn new(
        decks: Vec<Direction>,
        started: Day,
        guess: bool,
        determinants: Determinants,
        talk: u16,
    ) -> Option<Self> {
        let fits = decks.len() == 1 || (decks.len() == 2 && decks[0] != decks[1]);
        fits.then_some(Self { decks, started, guess, determinants, talk })
    }

    /// The directions of the decks, in the order in which they are sorted.
    pub fn decks(&self) -> &[Direction] {
        &self.decks
    }

    /// The day of the set-up.
    pub fn started(&self) -> Day {
        self.started
    }

    /// Whether each side guesses the other's top cards.
    pub fn guess(&self) -> bool {
        self.guess
    }

    /// The account's situation.
    pub fn determinants(&self) -> Determinants {
        self.determinants
    }

    /// The talk's number.
    pub fn talk(&self) -> u16 {
        self.talk
    }

    /// Whether two terms are of the same talk: an invitation can be withdrawn and made anew.
    pub fn is_same_talk(&self, other: &Self) -> bool {
        self == other
    }

    pub(super) fn to_bytes(&self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        bytes[..8].copy_from_slice(&self.deck_digest());
        bytes[8..12].copy_from_slice(&self.started.0.to_be_bytes());
        bytes[13] = self.flags();
        bytes[14..17].copy_from_slice(&packed(self.determinants));
        bytes[17..].copy_from_slice(&self.talk.to_be_bytes());
        bytes
    }

    /// The terms that some bytes hold; `None` if a client with these decks could not have written them.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; SIZE] = bytes.try_into().ok()?;
        let flags = bytes[13];
        let mut decks = match flags & (EXTERNAL | INTERNAL) {
            EXTERNAL => vec![Direction::External],
            INTERNAL => vec![Direction::Internal],
            _ => vec![Direction::External, Direction::Internal],
        };
        if flags & INTERNAL_FIRST != 0 {
            decks.reverse();
        }
        let terms = Self {
            decks,
            started: Day(u32::from_be_bytes([bytes[8], bytes[9], bytes[10], bytes[11]])),
            guess: flags & GUESS != 0,
            determinants: unpacked([bytes[14], bytes[15], bytes[16]])?,
            talk: u16::from_be_bytes([bytes[17], bytes[18]]),
        };
        // There is one encoding: flags that say the same in another way, and cards that we do not have, are refused.
        (terms.to_bytes() == *bytes).then_some(terms)
    }

    fn flags(&self) -> u8 {
        let has = |direction| self.decks.contains(&direction);
        let flag = |set: bool, flag: u8| if set { flag } else { 0 };
        flag(has(Direction::External), EXTERNAL)
            | flag(has(Direction::Internal), INTERNAL)
            | flag(self.decks == [Direction::Internal, Direction::External], INTERNAL_FIRST)
            | flag(self.guess, GUESS)
    }

    /// The first 8 bytes of the SHA-256 over the ids of the cards in play, external first, each with its length in front.
    fn deck_digest(&self) -> [u8; 8] {
        let mut hash = Sha256::new();
        for direction in canonical(&self.decks) {
            let deck = Deck::standard(direction);
            for card in deck.cards() {
                let id = deck.id(card).as_bytes();
                #[expect(clippy::cast_possible_truncation, reason = "the built-in ids are short")]
                hash.update([id.len() as u8]);
                hash.update(id);
            }
        }
        let hash = hash.finalize();
        std::array::from_fn(|at| hash[at])
    }
}

/// The decks in the order in which letters hold them: external first, whichever is sorted first.
pub(super) fn canonical(decks: &[Direction]) -> Vec<Direction> {
    let mut decks = decks.to_vec();
    decks.sort_unstable();
    decks
}

/// Eighteen bits, two for each determinant, in three bytes.
fn packed(determinants: Determinants) -> [u8; 3] {
    let bits = determinants.levels().iter().fold(0_u32, |bits, level| bits << 2 | u32::from(*level));
    let [_, a, b, c] = bits.to_be_bytes();
    [a, b, c]
}

fn unpacked([a, b, c]: [u8; 3]) -> Option<Determinants> {
    let bits = u32::from_be_bytes([0, a, b, c]);
    let level = |at: usize| (bits >> (16 - 2 * at) & 3) as u8;
    Determinants::new(std::array::from_fn(level)).filter(|_| bits >> 18 == 0)
}
