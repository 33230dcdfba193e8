//! The letters of a remote talk as bytes: what stands in them, how they are spelled, and how one is found in a text.
//!
//! No keys and no ciphers: what is sealed in a letter, and who can open it, is the [exchange](crate::exchange)'s business.
//! `PROTOCOL.md` describes all of it for a second client.

mod base32;
mod deck;
mod earlier;
mod hand;
mod mail;
mod number;
mod paste;
mod terms;

use sha2::{Digest as _, Sha256};

pub use deck::{Cabinet, DeckList, DeckMark, Face, Missing, played};
pub use earlier::{EarlierReserve, EarlierTerms};
pub use hand::{Guess, Hand};
pub use mail::{
    Answer, ControlDigits, Disclosure, HASH, Invitation, KEY, Reserve, ReserveSide, Seed, TAG, Trace, Transcript,
};
pub use paste::{PASTE_LIMIT, Pasted, find, find_among};
pub use terms::{TalkNumber, Terms};

/// The version of the protocol that this client speaks.
const VERSION: u8 = 2;
/// Kind and length in front of the content.
const HEAD: usize = 2;
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
    /// One side's private reserve code.
    Reserve(Reserve),
    /// A private reserve code that version 1 wrote.
    EarlierReserve(EarlierReserve),
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
    /// Something is lacking or has changed; which of the two cannot be told.
    CutOrChanged,
    /// Whole, but this client cannot read it.
    Unread(Unread),
}

/// Why a whole letter cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// An earlier version wrote it.
    Earlier,
    /// It asks for something that only a newer version can do.
    Newer,
    /// It is about decks of somebody's own, of which these are not here.
    OwnDeck(Missing),
    /// It is about a shipped deck that this version does not have.
    ShippedDeck,
    /// It says something that no client writes.
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

    /// How many characters a letter of this kind takes, where it is the same under all terms.
    fn length(self) -> Option<usize> {
        (self == Self::Invitation).then(|| base32::length(HEAD + Invitation::SIZE + CHECK))
    }

    /// The kind that a first byte names.
    fn of(first: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.byte() == first)
    }
}

/// The version that a first byte names, if it is this one or a later one.
fn version_of(first: u8) -> Option<u8> {
    Some(first >> 4).filter(|version| *version >= VERSION)
}

/// The first bytes of the hash over everything before them. The label names the version of the letter.
fn check(version: u8, head: [u8; HEAD], content: &[u8]) -> [u8; CHECK] {
    let label = format!("rolecards/{version} check\0");
    let hash = Sha256::new_with_prefix(label).chain_update(head).chain_update(content).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// A letter of this kind around its content: kind, length, content, check.
fn wrapped(kind: Kind, content: &[u8]) -> Vec<u8> {
    debug_assert!(u8::try_from(content.len()).is_ok(), "two own decks of 60 cards are the longest letters");
    let [.., length] = content.len().to_be_bytes();
    let head = [kind.byte(), length];
    [head.as_slice(), content, &check(VERSION, head, content)].concat()
}

/// Whether a first byte names a letter that this version or an earlier one writes.
fn is_known_kind(first: u8) -> bool {
    Kind::of(first).is_some() || earlier::length(first).is_some()
}

/// How many characters the letter takes that begins with these digits, as far as its beginning says so: by its kind, or by
/// its length byte. `None` if no letter begins so.
fn expected_length(digits: &[u8]) -> Option<usize> {
    let first = base32::first_byte(digits)?;
    match (version_of(first), Kind::of(first)) {
        (None, _) => earlier::length(first).map(base32::length),
        (_, Some(kind)) => kind.length().or(stated_length(digits)),
        (_, None) => stated_length(digits),
    }
}

/// How many characters a letter takes that begins with these digits, by its own length byte.
fn stated_length(digits: &[u8]) -> Option<usize> {
    let head = base32::decode(&[digits.get(..3)?, &[digits.get(3)? & !0b1111]].concat())?;
    Some(base32::length(HEAD + usize::from(*head.get(1)?) + CHECK))
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
            Self::Reserve(reserve) => wrapped(reserve.kind(), &reserve.content()),
            Self::EarlierReserve(reserve) => reserve.bytes().to_vec(),
        }
    }

    /// The letter that a text spells, about the shipped decks.
    pub fn parse(text: &str) -> Result<Self, Damage> {
        Self::parse_among(text, &Cabinet::shipped())
    }

    /// The letter that a text spells, about the decks that are here. Blanks and hyphens between the characters do not
    /// count.
    pub fn parse_among(text: &str, cabinet: &Cabinet) -> Result<Self, Damage> {
        let digits = base32::digits(text)?;
        let first = base32::first_byte(&digits).ok_or(Damage::Nothing)?;
        if first >> 4 == 1 {
            return earlier(&digits);
        }
        let version = version_of(first).ok_or(Damage::Nothing)?;
        let (kind, whole) = (Kind::of(first), opened(version, &digits));
        match (kind, whole) {
            (Some(kind), Ok(content)) => Self::read(kind, &content, cabinet).map_err(Damage::Unread),
            (Some(kind), Err(())) => Err(diagnosed(kind, &digits)),
            (None, Ok(_)) => Err(Damage::Unread(Unread::Newer)),
            (None, Err(())) => Err(Damage::Nothing),
        }
    }

    fn read(kind: Kind, content: &[u8], cabinet: &Cabinet) -> Result<Self, Unread> {
        Ok(match kind {
            Kind::Invitation => Self::Invitation(Invitation::read(content, cabinet)?),
            Kind::Answer => Self::Answer(Answer::read(content).ok_or(Unread::Senseless)?),
            Kind::Disclosure => Self::Disclosure(Disclosure::read(content).ok_or(Unread::Senseless)?),
            Kind::LeaderReserve | Kind::KamReserve => Self::Reserve(Reserve::read(kind, content, cabinet)?),
        })
    }
}

/// What version 1 spelled, if anything.
fn earlier(digits: &[u8]) -> Result<Letter, Damage> {
    match base32::decode(digits).as_deref().and_then(earlier::read) {
        Some(earlier::Earlier::Letter) => Err(Damage::Unread(Unread::Earlier)),
        Some(earlier::Earlier::Reserve(reserve)) => Ok(Letter::EarlierReserve(reserve)),
        None => Err(Damage::Nothing),
    }
}

/// The content of a whole letter: its length byte says how long it is, and its check fits.
fn opened(version: u8, digits: &[u8]) -> Result<Vec<u8>, ()> {
    let (head, content, found) = parts(digits).ok_or(())?;
    let fits = usize::from(head[1]) == content.len() && check(version, head, &content) == found;
    if fits { Ok(content) } else { Err(()) }
}

/// Head, content and check of a letter, by the number of its characters.
fn parts(digits: &[u8]) -> Option<([u8; HEAD], Vec<u8>, [u8; CHECK])> {
    let bytes = base32::decode(digits)?;
    let (head, rest) = bytes.split_first_chunk::<HEAD>()?;
    let (content, found) = rest.split_last_chunk::<CHECK>()?;
    Some((*head, content.to_vec(), *found))
}

/// What is wrong with a letter of this kind that is not whole.
fn diagnosed(kind: Kind, digits: &[u8]) -> Damage {
    let (stated, fixed) = (stated_length(digits), kind.length());
    if stated == Some(digits.len()) || fixed == Some(digits.len()) || has_another_length(digits) {
        return Damage::Changed;
    }
    match stated {
        // An invitation that begins as every invitation does: only its end can be elsewhere.
        Some(wanted) if fixed == Some(wanted) && digits.len() < wanted => Damage::Short(wanted - digits.len()),
        // What is behind a whole letter was glued to it.
        Some(wanted) if digits.len() > wanted && opened(VERSION, &digits[..wanted]).is_ok() => {
            Damage::Long(digits.len() - wanted)
        }
        _ => Damage::CutOrChanged,
    }
}

/// Whether the letter would be whole if only its length byte said what there is.
fn has_another_length(digits: &[u8]) -> bool {
    let Some((head, content, found)) = parts(digits) else { return false };
    u8::try_from(content.len()).is_ok_and(|length| check(VERSION, [head[0], length], &content) == found)
}
