//! A reading: what a text turns out to be, beside the games that are here. Reading changes nothing.

use crate::{
    cards::AccountName,
    game::Game,
    letter::{Cabinet, Damage, Invitation, Letter, Pasted, Unread, find_among},
};

use super::side::{Objection, Welcomed};

/// What a text turns out to be. Games are named by what the caller knows them by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<Id> {
    /// Nothing has been given yet.
    Empty,
    /// No letter that can be read.
    Damaged(Damage),
    /// Several different letters that could all be opened here; none of them is chosen.
    Several(Vec<Letter>),
    /// A game here can take it in.
    Welcome {
        /// The game.
        id: Id,
        /// Its account's code name.
        account: AccountName,
        /// The letter.
        letter: Letter,
        /// What the game takes it for.
        welcomed: Welcomed,
    },
    /// A game here has something against it.
    Objected {
        /// The game.
        id: Id,
        /// Its account's code name.
        account: AccountName,
        /// The letter.
        letter: Letter,
        /// What it has against the letter.
        objection: Objection,
    },
    /// An invitation to a talk that is new here.
    New(Invitation),
    /// A reserve code of a talk that is not here.
    Restorable(Letter),
    /// The game that it belongs to is not here.
    Homeless,
}

impl<Id> Reading<Id> {
    /// How near it is to what somebody wants who opens a whole chat log: a letter that a game here waits for, then one that
    /// begins or brings back a game, then anything else.
    fn nearness(&self) -> u8 {
        match self {
            Self::Welcome { .. } => 2,
            Self::New(_) | Self::Restorable(_) => 1,
            _ => 0,
        }
    }
}

/// Reads a text beside these games and decks. Of several letters in it, the only one that fits is what is meant; where none does, it
/// is the last one, because a chat grows at its end.
pub fn read<Id: Clone>(text: &str, games: &[(Id, Game)], cabinet: &Cabinet) -> Reading<Id> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let letters = match find_among(text, cabinet) {
        Pasted::One(letter) => return read_letter(letter, games),
        Pasted::Several(letters) => letters,
        Pasted::None(damage) => return Reading::Damaged(damage),
    };
    let readings: Vec<_> = letters.into_iter().map(|letter| (letter.clone(), read_letter(letter, games))).collect();
    let nearest = readings.iter().map(|(_, reading)| reading.nearness()).max().unwrap_or_default();
    let mut near: Vec<_> = readings.into_iter().filter(|(_, reading)| reading.nearness() == nearest).collect();
    match near.pop() {
        Some((_, last)) if nearest == 0 || near.is_empty() => last,
        last => Reading::Several(near.into_iter().chain(last).map(|(letter, _)| letter).collect()),
    }
}

/// What a letter is to these games. Where several know it, one that can take it in goes first, then one to which it is
/// addressed, and last the one that wrote it.
fn read_letter<Id: Clone>(letter: Letter, games: &[(Id, Game)]) -> Reading<Id> {
    let mut objected: Option<(Id, AccountName, Objection)> = None;
    for (id, game) in games {
        if !game.knows(&letter) {
            continue;
        }
        let (id, account) = (id.clone(), game.setup().account().clone());
        match game.judge(&letter) {
            Ok(()) if !can_be_answered(&letter) => return Reading::Damaged(Damage::Unread(Unread::Senseless)),
            Ok(()) => return Reading::Welcome { id, account, letter, welcomed: game.welcomes() },
            Err(objection) if matches!(objected, None | Some((.., Objection::Own))) => {
                objected = Some((id, account, objection));
            }
            Err(_) => {}
        }
    }
    match (objected, letter) {
        (Some((id, account, objection)), letter) => Reading::Objected { id, account, letter, objection },
        (None, Letter::Invitation(invitation)) if !invitation.has_key() => {
            Reading::Damaged(Damage::Unread(Unread::Senseless))
        }
        (None, Letter::Invitation(invitation)) => Reading::New(invitation),
        (None, letter @ (Letter::Reserve(_) | Letter::EarlierReserve(_))) => Reading::Restorable(letter),
        (None, Letter::Answer(_) | Letter::Disclosure(_)) => Reading::Homeless,
    }
}

/// Whether an order can be sealed to the key of an invitation, if it is one.
fn can_be_answered(letter: &Letter) -> bool {
    !matches!(letter, Letter::Invitation(invitation) if !invitation.has_key())
}
