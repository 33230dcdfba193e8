//! Letters of version 1, which was never published as final: they are known by their check, and open nothing any more. A
//! reserve code of it still gives back its order, and the number of its talk goes over into version 2, alike on both sides.

use sha2::{Digest as _, Sha256};

use super::{
    CHECK, TalkNumber,
    hand::{choose, packed, read_order, set_of, unpacked},
};
use crate::cards::{Card, Day, Deck, Depth, Determinants, Direction, Ranking, Seat};
use crate::few;

const SEED: usize = 32;
const TERMS: usize = 19;
const ORDERS: usize = 16;
const HAND: usize = ORDERS + 3;
const TRACE: usize = 8;

const EXTERNAL: u8 = 1;
const INTERNAL: u8 = 2;
const INTERNAL_FIRST: u8 = 4;
const GUESS: u8 = 8;

/// The terms of a talk that version 1 began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierTerms {
    /// The directions of the decks, in the order in which they are sorted.
    pub decks: Vec<Direction>,
    /// The day of the set-up.
    pub started: Day,
    /// Whether each side guesses the other's top cards.
    pub guess: bool,
    /// The account's situation.
    pub determinants: Determinants,
    /// The talk's number.
    pub talk: u16,
}

impl EarlierTerms {
    /// The number under which the talk goes on.
    pub fn talk_number(&self) -> TalkNumber {
        let hash = Sha256::new_with_prefix(b"rolecards/2 talk\0").chain_update(self.to_bytes()).finalize();
        TalkNumber(std::array::from_fn(|at| hash[at]))
    }

    fn to_bytes(&self) -> [u8; TERMS] {
        let mut bytes = [0; TERMS];
        bytes[..8].copy_from_slice(&self.deck_digest());
        bytes[8..12].copy_from_slice(&self.started.0.to_be_bytes());
        bytes[13] = self.flags();
        bytes[14..17].copy_from_slice(&packed(self.determinants));
        bytes[17..].copy_from_slice(&self.talk.to_be_bytes());
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; TERMS] = bytes.try_into().ok()?;
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

    fn deck_digest(&self) -> [u8; 8] {
        let mut hash = Sha256::new();
        for direction in self.canonical() {
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

    /// The decks in the order in which version 1 held them: external first, whichever is sorted first.
    fn canonical(&self) -> Vec<Direction> {
        let mut decks = self.decks.clone();
        few::sort(&mut decks);
        decks
    }
}

/// A reserve code of version 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierReserve {
    /// Whose order it is: the leader's or the KAM's.
    pub seat: Seat,
    /// The terms of the talk.
    pub terms: EarlierTerms,
    /// The own orders, in the order of the terms' decks.
    pub rankings: Vec<Ranking>,
    /// The own guess, if one was asked for.
    pub guess: Option<Vec<[Card; 3]>>,
    /// The code as it was read: this version writes none.
    bytes: Vec<u8>,
}

impl EarlierReserve {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// What version 1 wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Earlier {
    /// One of its letters, of which nothing more is wanted.
    Letter,
    /// A reserve code.
    Reserve(EarlierReserve),
}

/// How many bytes a letter of version 1 takes that begins with this byte.
pub(super) fn length(first: u8) -> Option<usize> {
    let content = match first {
        0x11 => TERMS + 32 + 32,
        0x12 => TRACE + 32 + HAND + 16,
        0x13 => TRACE + HAND + 32 + 16,
        0x14 => SEED + HAND + TERMS,
        0x15 => SEED + HAND + TERMS + TRACE,
        _ => return None,
    };
    Some(1 + content + CHECK)
}

/// What version 1 wrote, if its check fits.
pub(super) fn read(bytes: &[u8]) -> Option<Earlier> {
    let (body, found) = bytes.split_at_checked(bytes.len().checked_sub(CHECK)?)?;
    let (kind, content) = body.split_first()?;
    let check = Sha256::new_with_prefix(b"rolecards/1 check\0").chain_update(body).finalize();
    if kind >> 4 != 1 || check[..CHECK] != *found {
        return None;
    }
    match kind {
        0x14 => Some(reserve(Seat::Leader, content, bytes).map_or(Earlier::Letter, Earlier::Reserve)),
        0x15 => {
            let (reserved, _) = content.split_at_checked(content.len().checked_sub(TRACE)?)?;
            Some(reserve(Seat::Kam, reserved, bytes).map_or(Earlier::Letter, Earlier::Reserve))
        }
        _ => Some(Earlier::Letter),
    }
}

fn reserve(seat: Seat, content: &[u8], bytes: &[u8]) -> Option<EarlierReserve> {
    let (_, rest) = content.split_at_checked(SEED)?;
    let (hand, terms) = rest.split_at_checked(HAND)?;
    let terms = EarlierTerms::read(terms)?;
    let (orders, guess) = hand.split_at_checked(ORDERS)?;
    let mut orders = u128::from_be_bytes(orders.try_into().ok()?);
    let mut number = u32::from_be_bytes([0, guess[0], guess[1], guess[2]]);
    let mut found = Vec::new();
    // The last deck lies in the low digits.
    for direction in terms.canonical().into_iter().rev() {
        let size = Deck::standard(direction).len();
        let ways = (1..=size as u128).product::<u128>();
        let sets = u32::from(choose(u16::try_from(size).ok()?, 3)) + 1;
        let order = read_order(&(orders % ways).to_be_bytes(), Depth::Whole, size)?;
        found.push((direction, order.ranking()?.clone(), set_of(u16::try_from(number % sets).ok()?, size)));
        (orders, number) = (orders / ways, number / sets);
    }
    if orders != 0 || number != 0 {
        return None;
    }
    few::sort_by_key(&mut found, |(direction, ..)| terms.decks.iter().position(|other| other == direction));
    let rankings = found.iter().map(|(_, ranking, _)| ranking.clone()).collect();
    let guess: Option<Vec<_>> = found.iter().map(|(.., set)| *set).collect();
    let bytes = bytes.to_vec();
    (guess.is_some() == terms.guess).then_some(EarlierReserve { seat, terms, rankings, guess, bytes })
}
