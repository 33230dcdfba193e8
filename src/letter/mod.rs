//! The letters of a remote talk, as pure data: bytes in, bytes out, all randomness passed in.
//!
//! The leader sorts first and sends an [`Invitation`]: the terms, a public key, and a commitment to the own order. The KAM
//! sorts and sends an [`Answer`]: the own order, sealed to that key. The leader sends the [`Disclosure`]: the own order,
//! sealed so that only this KAM can open it, and checked against the commitment. So neither can change an order after
//! seeing the other's, and no order stands in the clear on the way. A reserve code, [`LeaderReserve`] or
//! [`KamReserve`], brings a side back after lost storage. `PROTOCOL.md` describes all of it for a second client.

mod base32;
mod exchange;
mod hand;
mod paste;
mod reserve;
mod terms;

use sha2::{Digest, Sha256};

pub use exchange::{Answer, ControlDigits, Disclosure, Forged, Invitation, Seed};
pub use hand::{Guess, Hand};
pub use paste::{PASTE_LIMIT, Pasted, find};
pub use reserve::{KamReserve, LeaderReserve};
pub use terms::Terms;

/// The version of the protocol that this client speaks.
const VERSION: u8 = 1;
/// How many bytes of a hash guard a letter against damage.
const CHECK: usize = 4;

/// What can travel or be kept as a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// From the leader: the invitation.
    Invitation(Invitation),
    /// From the KAM: the sealed order.
    Answer(Answer),
    /// From the leader: the order that was committed to.
    Disclosure(Disclosure),
    /// The leader's private reserve code.
    LeaderReserve(LeaderReserve),
    /// The KAM's private reserve code.
    KamReserve(KamReserve),
}

/// Why a text is no letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// There is no letter in it.
    Nothing,
    /// There is no letter at its end, and it is longer than what is looked through.
    Endless,
    /// So many characters are lacking.
    Short(usize),
    /// There are so many characters too many.
    Long(usize),
    /// A character, or several, have changed.
    Changed,
    /// It comes from a newer version.
    Newer,
    /// Whole, but it says something that no client writes.
    Senseless,
}

/// The kind of a letter; with the version, its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Invitation,
    Answer,
    Disclosure,
    LeaderReserve,
    KamReserve,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Invitation, Self::Answer, Self::Disclosure, Self::LeaderReserve, Self::KamReserve];

    fn byte(self) -> u8 {
        let number = match self {
            Self::Invitation => 1,
            Self::Answer => 2,
            Self::Disclosure => 3,
            Self::LeaderReserve => 4,
            Self::KamReserve => 5,
        };
        VERSION << 4 | number
    }

    /// The length of the whole letter in bytes, with its first byte and its check.
    fn size(self) -> usize {
        1 + CHECK
            + match self {
                Self::Invitation => exchange::INVITATION,
                Self::Answer => exchange::ANSWER,
                Self::Disclosure => exchange::DISCLOSURE,
                Self::LeaderReserve => reserve::LEADER,
                Self::KamReserve => reserve::KAM,
            }
    }

    /// The kind that a first byte names.
    fn of(first: u8) -> Result<Self, Damage> {
        let known = Self::ALL.into_iter().find(|kind| kind.byte() == first);
        known.ok_or(if first >> 4 > VERSION && first >> 4 <= 4 { Damage::Newer } else { Damage::Nothing })
    }
}

/// The first bytes of the hash over everything before them.
fn check(bytes: &[u8]) -> [u8; CHECK] {
    let hash = Sha256::new_with_prefix(b"rolecards/1 check\0").chain_update(bytes).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// A letter of this kind around its content: first byte, content, check.
fn wrapped(kind: Kind, content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![kind.byte()];
    bytes.extend(content);
    let check = check(&bytes);
    bytes.extend(check);
    debug_assert_eq!(bytes.len(), kind.size());
    bytes
}

impl Letter {
    /// The letter in letters and digits: the fragment of a link, without its `#`.
    pub fn to_text(&self) -> String {
        base32::encode(&self.to_bytes())
    }

    /// The link that opens the letter: the address of the game's page, without a fragment, and the letter as its fragment.
    pub fn link(&self, page: &str) -> String {
        format!("{page}#{}", self.to_text())
    }

    /// The letter as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Invitation(invitation) => invitation.to_bytes(),
            Self::Answer(answer) => answer.to_bytes(),
            Self::Disclosure(disclosure) => disclosure.to_bytes(),
            Self::LeaderReserve(reserve) => wrapped(Kind::LeaderReserve, &reserve.content()),
            Self::KamReserve(reserve) => wrapped(Kind::KamReserve, &reserve.content()),
        }
    }

    /// The letter that a text spells. Blanks and hyphens between the characters do not count.
    pub fn parse(text: &str) -> Result<Self, Damage> {
        let digits = base32::digits(text)?;
        let first = base32::first_byte(&digits).ok_or(Damage::Nothing)?;
        let kind = Kind::of(first)?;
        let wanted = base32::length(kind.size());
        match digits.len() {
            len if len < wanted => return Err(Damage::Short(wanted - len)),
            len if len > wanted => return Err(Damage::Long(len - wanted)),
            _ => {}
        }
        let bytes = base32::decode(&digits).ok_or(Damage::Changed)?;
        let (body, found) = bytes.split_at(bytes.len() - CHECK);
        if check(body) != found {
            return Err(Damage::Changed);
        }
        Self::read(kind, &body[1..]).ok_or(Damage::Senseless)
    }

    fn read(kind: Kind, content: &[u8]) -> Option<Self> {
        Some(match kind {
            Kind::Invitation => Self::Invitation(Invitation::read(content)?),
            Kind::Answer => Self::Answer(Answer::read(content)?),
            Kind::Disclosure => Self::Disclosure(Disclosure::read(content)?),
            Kind::LeaderReserve => Self::LeaderReserve(LeaderReserve::read(content)?),
            Kind::KamReserve => Self::KamReserve(KamReserve::read(content)?),
        })
    }
}
