//! The saved form of one side of a remote talk.

use serde::{Deserialize, Serialize};

use super::{
    SavedError,
    game::{cards_of, orders_of},
};
use crate::{
    cards::{
        deck::{Card, Deck},
        determinants::Determinants,
        setup::{Seat, Setup},
    },
    game::{
        Opened, Phase,
        remote::{Invited, Kam, Leader, Remote, Side, terms_of},
    },
    hex,
    letter::{
        Answer, Cabinet, ControlDigits, Disclosure, EarlierTerms, Hand, Invitation, Letter, Seed, TalkNumber,
        Transcript,
    },
};

/// One side as this version writes it, or as it was written until November 2026, when letters were of version 1.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum RemoteForm {
    Now(NowForm),
    Earlier(EarlierForm),
}

/// Letters stand in their own text form, rankings as their cards, hashes and the talk's number in hex.
#[expect(clippy::struct_excessive_bools, reason = "a form is flat, and each of them is left out where it is false")]
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct NowForm {
    number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seed: Option<[u8; 32]>,
    /// The own letter that was handed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    /// The hash of the only answer that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expected: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    back: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    kept: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    disclosed: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withdrawn: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    renews: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    invitation: Option<String>,
    /// The hash of the invitation to which the KAM is bound, while it is not here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bound: Option<String>,
    /// Whether the KAM had answered a talk of an earlier version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answered: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    disclosure: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<OpenedForm>,
}

#[derive(Serialize, Deserialize)]
struct OpenedForm {
    orders: Vec<Vec<u8>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guess: Option<Vec<[u8; 3]>>,
    determinants: [u8; 9],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digits: Option<u32>,
}

/// One side of a talk with letters of version 1. Its letters open nothing any more; its orders are kept.
#[derive(Serialize, Deserialize)]
pub(crate) struct EarlierForm {
    talk: u16,
    #[serde(default)]
    seed: Option<[u8; 32]>,
    sent: bool,
    #[serde(default)]
    answer: Option<String>,
    #[serde(default)]
    disclosure: Option<String>,
    #[serde(default)]
    other: Option<Vec<Vec<u8>>>,
    #[serde(default)]
    other_guess: Option<Vec<[u8; 3]>>,
    #[serde(default)]
    digits: Option<u32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "this is how serde asks")]
fn is_false(value: &bool) -> bool {
    !value
}

pub(super) fn talk_written(talk: TalkNumber) -> String {
    hex::written(&talk.0)
}

pub(super) fn talk_in(text: &str) -> Option<TalkNumber> {
    hex::read(text).map(TalkNumber)
}

impl From<&Remote> for RemoteForm {
    fn from(remote: &Remote) -> Self {
        let invitation = |letter: &Invitation| Letter::Invitation(letter.clone()).to_text();
        let answer = |letter: &Answer| Letter::Answer(letter.clone()).to_text();
        let disclosure = |letter: &Disclosure| Letter::Disclosure(letter.clone()).to_text();
        let form = NowForm {
            number: talk_written(remote.talk()),
            seed: remote.seed.as_ref().map(|seed| seed.0),
            kept: remote.is_kept,
            other: remote.other.as_ref().map(OpenedForm::from),
            ..NowForm::default()
        };
        Self::Now(match &remote.side {
            Side::Leader(leader) => NowForm {
                sent: leader.sent.as_ref().map(invitation),
                answer: leader.answer.as_ref().map(answer),
                expected: leader.expected.map(|hash| hex::written(&hash)),
                back: leader.is_back,
                disclosed: leader.disclosed,
                withdrawn: leader.withdrawn.iter().map(invitation).collect(),
                renews: leader.renews,
                ..form
            },
            Side::Kam(kam) => {
                let (by, bound, answered) = match &kam.invited {
                    Invited::By(by) => (Some(invitation(by)), None, None),
                    Invited::Once(transcript) => (None, Some(hex::written(&transcript.0)), None),
                    Invited::Anew { answered } => (None, None, Some(*answered)),
                };
                NowForm {
                    invitation: by,
                    bound,
                    answered,
                    back: kam.is_back,
                    sent: kam.sent.as_ref().map(answer),
                    disclosure: kam.disclosure.as_ref().map(disclosure),
                    ..form
                }
            }
        })
    }
}

impl From<&Opened> for OpenedForm {
    fn from(opened: &Opened) -> Self {
        Self {
            orders: opened.orders.iter().map(cards_of).collect(),
            guess: opened.guess.as_ref().map(|guess| guess.iter().map(|cards| cards.map(|card| card.0)).collect()),
            determinants: opened.determinants.levels(),
            digits: opened.digits.map(ControlDigits::number),
        }
    }
}

impl OpenedForm {
    fn into_opened(self, setup: &Setup) -> Option<Opened> {
        let digits = match self.digits {
            None => None,
            Some(number) => Some(ControlDigits::from_number(number)?),
        };
        let opened = Opened {
            orders: orders_of(self.orders, setup.depth(), setup.decks())?,
            guess: self.guess.map(|guess| guess.into_iter().map(|cards| cards.map(Card)).collect()),
            determinants: Determinants::new(self.determinants)?,
            digits,
        };
        fits(&opened, setup).then_some(opened)
    }
}

/// Whether the other side's hand could have been opened in a game of this set-up.
fn fits(opened: &Opened, setup: &Setup) -> bool {
    let guesses = opened.guess.is_some();
    // Notes of the other side, by which a talk of an earlier version can be revealed, hold no guess.
    let is_asked = guesses == setup.asks_guess() || (!guesses && opened.digits.is_none());
    // Of the talk only the decks matter here, and whether there is a guess.
    let terms = terms_of(&setup.clone().with_guess(guesses), TalkNumber([0; 8]));
    let hand =
        terms.and_then(|terms| Hand::new(&terms, opened.orders.clone(), opened.guess.clone(), opened.determinants));
    is_asked && hand.is_some()
}

/// Reads a letter of one kind.
fn letter_of<T>(text: &str, cabinet: &Cabinet, of: impl Fn(Letter) -> Option<T>) -> Option<T> {
    Letter::parse_among(text, cabinet).ok().and_then(of)
}

/// Reads an optional part; one that is there and cannot be read makes the whole unreadable.
fn part<T>(text: Option<String>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, SavedError> {
    text.map(|text| read(&text).ok_or(SavedError::Unreadable)).transpose()
}

fn invitation(text: &str, cabinet: &Cabinet) -> Option<Invitation> {
    letter_of(text, cabinet, |letter| if let Letter::Invitation(it) = letter { Some(it) } else { None })
}

fn answer(text: &str) -> Option<Answer> {
    letter_of(text, &Cabinet::shipped(), |letter| if let Letter::Answer(it) = letter { Some(it) } else { None })
}

fn disclosure(text: &str) -> Option<Disclosure> {
    letter_of(text, &Cabinet::shipped(), |letter| if let Letter::Disclosure(it) = letter { Some(it) } else { None })
}

impl RemoteForm {
    pub(crate) fn into_remote(self, seat: Seat, setup: &Setup, phase: Phase) -> Option<Remote> {
        let remote = match self {
            Self::Now(form) => form.into_remote(seat, setup)?,
            Self::Earlier(form) => form.into_remote(seat, setup, phase)?,
        };
        remote.fits(setup).then_some(remote)
    }
}

impl NowForm {
    fn into_remote(self, seat: Seat, setup: &Setup) -> Option<Remote> {
        let cabinet = setup.decks().iter().cloned().fold(Cabinet::shipped(), Cabinet::with);
        let invitation = |text: &str| invitation(text, &cabinet);
        let side = match seat {
            Seat::Leader => Side::Leader(Leader {
                sent: part(self.sent, invitation).ok()?,
                answer: part(self.answer, answer).ok()?,
                expected: part(self.expected, hex::read).ok()?,
                is_back: self.back,
                disclosed: self.disclosed,
                withdrawn: self.withdrawn.iter().map(|text| invitation(text)).collect::<Option<_>>()?,
                renews: self.renews,
            }),
            Seat::Kam => Side::Kam(Kam {
                invited: match (
                    part(self.invitation, invitation).ok()?,
                    part(self.bound, hex::read).ok()?,
                    self.answered,
                ) {
                    (Some(by), None, None) => Invited::By(by),
                    (None, Some(transcript), None) => Invited::Once(Transcript(transcript)),
                    (None, None, Some(answered)) => Invited::Anew { answered },
                    _ => return None,
                },
                sent: part(self.sent, answer).ok()?,
                disclosure: part(self.disclosure, disclosure).ok()?,
                is_back: self.back,
            }),
            Seat::Customer => return None,
        };
        let terms = terms_of(setup, talk_in(&self.number)?)?;
        let other = match self.other {
            None => None,
            Some(form) => Some(form.into_opened(setup)?),
        };
        let remote = Remote { terms, seed: self.seed.map(Seed), side, is_kept: self.kept, other };
        could_be(&remote).then_some(remote)
    }
}

/// Whether one side's letters could have come to lie beside each other.
fn could_be(remote: &Remote) -> bool {
    let is_of_talk = |invitation: &Invitation| *invitation.terms() == remote.terms;
    match &remote.side {
        Side::Leader(leader) => {
            let answered = leader.answer.as_ref().is_none_or(|answer| {
                leader.sent.as_ref().is_some_and(|sent| answer.answers(sent))
                    && leader.expected.is_none_or(|hash| hash == answer.hash())
            });
            // The KAM's hand holds no traits of the account.
            let bare = remote.other.as_ref().is_none_or(|other| other.determinants == Determinants::default());
            let disclosed = !leader.disclosed || leader.answer.is_some() || remote.other.is_some();
            answered && bare && disclosed && leader.sent.iter().chain(&leader.withdrawn).all(is_of_talk)
        }
        Side::Kam(kam) => match &kam.invited {
            Invited::By(by) => is_of_talk(by) && (kam.disclosure.is_none() || kam.sent.is_some()),
            Invited::Once(_) | Invited::Anew { .. } => kam.sent.is_none() && kam.disclosure.is_none(),
        },
    }
}

impl EarlierForm {
    /// A revealed talk stays what it was. A running one keeps its orders: the leader sends a new invitation, and the KAM
    /// waits for it; both compute the same number for it.
    fn into_remote(self, seat: Seat, setup: &Setup, phase: Phase) -> Option<Remote> {
        let terms = EarlierTerms {
            decks: setup.decks().iter().filter_map(Deck::shipped).collect(),
            started: setup.started(),
            guess: setup.asks_guess(),
            determinants: setup.determinants(),
            talk: self.talk,
        };
        // A letter that came in shows that the own one is out, however it went.
        let was_sent = self.sent || self.answer.is_some() || self.disclosure.is_some();
        let side = match seat {
            Seat::Leader => Side::Leader(Leader { renews: was_sent, ..Leader::default() }),
            Seat::Kam => Side::Kam(Kam::invited(Invited::Anew { answered: was_sent })),
            Seat::Customer => return None,
        };
        let other = match self.other {
            None => None,
            Some(orders) => Some(
                OpenedForm {
                    orders,
                    guess: self.other_guess,
                    determinants: Determinants::default().levels(),
                    digits: self.digits,
                }
                .into_opened(setup)?,
            ),
        };
        // The keys of a revealed talk open letters that nobody reads any more.
        let seed = self.seed.map(Seed).filter(|_| phase != Phase::Revealed);
        Some(Remote { terms: terms_of(setup, terms.talk_number())?, seed, side, is_kept: false, other })
    }
}
