//! The saved form of one side of a remote talk.

use serde::{Deserialize, Serialize};

use super::{
    SavedError,
    game::{cards_of, ranking_of},
};
use crate::{
    cards::{
        deck::Card,
        setup::{Seat, Setup},
    },
    game::remote::{Remote, Side},
    letter::{ControlDigits, Hand, Letter, Seed},
};

/// Letters stand in their own text form, rankings as their cards.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RemoteForm {
    talk: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seed: Option<[u8; 32]>,
    sent: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    invitation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    disclosure: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserve: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withdrawn: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<Vec<Vec<u8>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other_guess: Option<Vec<[u8; 3]>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digits: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trace: Option<[u8; 8]>,
}

impl From<&Remote> for RemoteForm {
    fn from(remote: &Remote) -> Self {
        let text = |letter: Letter| letter.to_text();
        let guess = |hand: &Hand| Some(hand.guess()?.iter().map(|cards| cards.map(|card| card.0)).collect());
        let form = Self {
            talk: remote.terms.talk(),
            seed: remote.seed.as_ref().map(|seed| seed.0),
            sent: remote.sent,
            other: remote.other.as_ref().map(|other| other.rankings().iter().map(cards_of).collect()),
            other_guess: remote.other.as_ref().and_then(guess),
            digits: remote.digits.map(ControlDigits::number),
            trace: remote.trace,
            ..Self::default()
        };
        match remote.side.clone() {
            Side::Leader { answer, withdrawn } => Self {
                answer: answer.map(|answer| text(Letter::Answer(answer))),
                withdrawn: withdrawn.into_iter().map(|old| text(Letter::Invitation(old))).collect(),
                ..form
            },
            Side::Kam { invitation, disclosure, reserve } => Self {
                invitation: invitation.map(|invitation| text(Letter::Invitation(invitation))),
                disclosure: disclosure.map(|disclosure| text(Letter::Disclosure(disclosure))),
                reserve: reserve.map(|reserve| text(Letter::KamReserve(*reserve))),
                ..form
            },
        }
    }
}

/// Reads an optional letter of one kind.
fn letter_of<T>(text: Option<String>, of: impl Fn(Letter) -> Option<T>) -> Result<Option<T>, SavedError> {
    let read = |text: String| Letter::parse(&text).ok().and_then(&of).ok_or(SavedError::Unreadable);
    text.map(read).transpose()
}

impl RemoteForm {
    pub(crate) fn into_remote(self, seat: Seat, setup: &Setup) -> Option<Remote> {
        let invitation = |letter| if let Letter::Invitation(it) = letter { Some(it) } else { None };
        let answer = |letter| if let Letter::Answer(it) = letter { Some(it) } else { None };
        let disclosure = |letter| if let Letter::Disclosure(it) = letter { Some(it) } else { None };
        let reserve = |letter| if let Letter::KamReserve(it) = letter { Some(it) } else { None };
        let mut remote = Remote::leader(setup, Seed([0; 32]), self.talk)?;
        remote.side = match seat {
            Seat::Leader => Side::Leader {
                answer: letter_of(self.answer, answer).ok()?,
                withdrawn: self
                    .withdrawn
                    .into_iter()
                    .map(|text| letter_of(Some(text), invitation).ok()?)
                    .collect::<Option<Vec<_>>>()?,
            },
            Seat::Kam => Side::Kam {
                invitation: letter_of(self.invitation, invitation).ok()?,
                disclosure: letter_of(self.disclosure, disclosure).ok()?,
                reserve: letter_of(self.reserve, reserve).ok()?.map(Box::new),
            },
            Seat::Customer => return None,
        };
        if let Side::Kam { invitation, reserve, .. } = &remote.side {
            let terms = invitation.as_ref().map(|invitation| invitation.terms().clone());
            remote.terms = terms.or(reserve.as_ref().map(|reserve| reserve.terms.clone()))?;
        }
        (remote.seed, remote.sent) = (self.seed.map(Seed), self.sent);
        remote.digits = match self.digits {
            None => None,
            Some(number) => Some(ControlDigits::from_number(number)?),
        };
        remote.trace = self.trace;
        remote.other = match self.other {
            None => None,
            Some(other) => {
                let rankings = other.into_iter().map(ranking_of).collect::<Option<Vec<_>>>()?;
                let guess = |guess: Vec<[u8; 3]>| guess.into_iter().map(|cards| cards.map(Card)).collect();
                Some(Hand::new(&remote.terms, rankings, self.other_guess.map(guess))?)
            }
        };
        remote.fits(setup).then_some(remote)
    }
}
