//! The envelope: the first line of everything that a browser keeps, by which it is known before it is read.
//!
//! `rolecards-<kind> <format> <revision> <checksum>`, and then the content. The checksum is the first 16 hex digits of the
//! SHA-256 of the content. Revision and checksum together are the [`Stamp`]: two windows may write the same revision, but
//! not the same stamp with different contents.

use sha2::{Digest, Sha256};

use super::SavedError;
use crate::hex;

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A game, its latest round.
    Game,
    /// An earlier round of a game.
    Round,
    /// A deck of somebody's own, as its maker last left it.
    Deck,
    /// An edition of a deck, to which games refer.
    Edition,
    /// How far somebody has come in learning the roles.
    Learn,
    /// What somebody has chosen and written for the look back.
    Profile,
    /// What somebody has chosen for this browser, such as the language.
    Settings,
}

impl Kind {
    /// The word that stands in the envelope and in the key of the storage.
    pub fn word(self) -> &'static str {
        match self {
            Self::Game => "game",
            Self::Round => "round",
            Self::Deck => "deck",
            Self::Edition => "edition",
            Self::Learn => "learn",
            Self::Profile => "profile",
            Self::Settings => "settings",
        }
    }

    /// The newest format that this version reads, and writes where nothing is said about it. Older ones stay readable for
    /// good. Format 4 of games and rounds is for quick rounds and for cards that were laid onto another pile, format 5 for a
    /// talk that looks back at the round before, format 6 for a deck of somebody's own, an order that was copied from a table,
    /// a card of a quick round that was laid at a place, traits that have moved a role, and a private page; an earlier version
    /// cannot read these. Everything else is written as [`WHOLE`](super::game::WHOLE), so that it still can.
    pub fn format(self) -> u32 {
        match self {
            Self::Game | Self::Round => 6,
            Self::Learn => 2,
            Self::Deck | Self::Edition | Self::Profile | Self::Settings => 1,
        }
    }
}

/// Which state of a kept thing this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Counts up with every write.
    pub revision: u64,
    /// The checksum of the content, as it stands in the envelope.
    pub checksum: String,
}

/// An opened envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// The format of the content.
    pub format: u32,
    /// Which state this is.
    pub stamp: Stamp,
    /// What is kept.
    pub content: &'a str,
}

/// Puts a content into its envelope.
pub fn close(kind: Kind, revision: u64, content: &str) -> (String, Stamp) {
    close_as(kind, kind.format(), revision, content)
}

/// Puts a content of this format into its envelope.
pub(super) fn close_as(kind: Kind, format: u32, revision: u64, content: &str) -> (String, Stamp) {
    let stamp = Stamp { revision, checksum: checksum(content) };
    let word = kind.word();
    (format!("rolecards-{word} {format} {revision} {}\n{content}", stamp.checksum), stamp)
}

/// Opens an envelope and holds the content against its checksum.
pub fn open(kind: Kind, text: &str) -> Result<Envelope<'_>, SavedError> {
    let (format, stamp, content) = read_line(kind, text)?;
    if checksum(content) == stamp.checksum {
        Ok(Envelope { format, stamp, content })
    } else {
        Err(SavedError::Unreadable)
    }
}

/// The stamp as the envelope states it. The content is not looked at, so that a move on the table hashes once.
pub fn stated(kind: Kind, text: &str) -> Result<Stamp, SavedError> {
    read_line(kind, text).map(|(_, stamp, _)| stamp)
}

/// The format as the envelope states it, in the same way.
pub fn format(kind: Kind, text: &str) -> Result<u32, SavedError> {
    read_line(kind, text).map(|(format, ..)| format)
}

fn read_line(kind: Kind, text: &str) -> Result<(u32, Stamp, &str), SavedError> {
    let (line, content) = text.split_once('\n').ok_or(SavedError::Unreadable)?;
    let mut fields = line.split(' ');
    if fields.next().and_then(|word| word.strip_prefix("rolecards-")) != Some(kind.word()) {
        return Err(SavedError::Unreadable);
    }
    let mut number = || fields.next()?.parse::<u64>().ok();
    let (format, revision) = number().zip(number()).ok_or(SavedError::Unreadable)?;
    if format > u64::from(kind.format()) {
        return Err(SavedError::Newer);
    }
    let format = u32::try_from(format).map_err(|_| SavedError::Unreadable)?;
    let checksum = fields.next().ok_or(SavedError::Unreadable)?.to_owned();
    Ok((format, Stamp { revision, checksum }, content))
}

/// The first 16 hex digits of the SHA-256 of a text.
pub fn checksum(text: &str) -> String {
    hex::written(&Sha256::digest(text)[..8])
}
