//! A reading: what a text turns out to be, beside the games that are here. Reading changes nothing; what a letter would do
//! is tried on a copy.

use crate::{
    cards::entry::AccountName,
    game::{play::Game, remote::Objection},
    letter::{Damage, Invitation, Letter, Pasted, find},
};

/// What a text turns out to be. Games are named by what the caller knows them by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<Id> {
    /// Nothing has been given yet.
    Empty,
    /// No whole letter.
    Damaged(Damage),
    /// Several different letters.
    Several,
    /// A game here can take it in.
    Welcome {
        /// The game.
        id: Id,
        /// Its account's code name.
        account: AccountName,
        /// The letter.
        letter: Letter,
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

/// Reads a text beside these games. Where several games know the letter, one that can take it in goes first, then one to
/// which it is addressed, and last the one that wrote it.
pub fn read<Id>(text: &str, games: impl IntoIterator<Item = (Id, Game)>) -> Reading<Id> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let letter = match find(text) {
        Pasted::One(letter) => letter,
        Pasted::Several => return Reading::Several,
        Pasted::None(damage) => return Reading::Damaged(damage),
    };
    let mut objected: Option<(Id, AccountName, Objection)> = None;
    for (id, mut game) in games {
        if !game.knows(&letter) {
            continue;
        }
        let account = game.setup().account().clone();
        match game.receive(&letter) {
            Ok(()) => return Reading::Welcome { id, account, letter },
            Err(objection) if matches!(objected, None | Some((.., Objection::Own))) => {
                objected = Some((id, account, objection));
            }
            Err(_) => {}
        }
    }
    match (objected, letter) {
        (Some((id, account, objection)), letter) => Reading::Objected { id, account, letter, objection },
        (None, Letter::Invitation(invitation)) => Reading::New(invitation),
        (None, letter @ (Letter::LeaderReserve(_) | Letter::KamReserve(_))) => Reading::Restorable(letter),
        (None, Letter::Answer(_) | Letter::Disclosure(_)) => Reading::Homeless,
    }
}
