//! The saved form of the learning progress: one line of words, which is older than the envelope around it.

use std::fmt::Write as _;

use super::SavedError;
use crate::{
    alone::learn::{Compartment, DECKS, Progress, Stay},
    cards::{Day, Deck},
    talk::Role,
};

/// The format of the line, which stands in front of it.
const FORMAT: u64 = 2;
/// The format until November 2026, in which cards waited rounds and not days: behind it stand how many rounds there were
/// with each deck, and a card's third word is the round in which it was put where it lies.
const OF_ROUNDS: u64 = 1;
/// No honest progress counted as many rounds.
const MOST_ROUNDS: u32 = 1_000_000;

/// The progress that a text holds: the format, and `id:compartment:day` for each card.
pub fn read(text: &str) -> Result<Progress, SavedError> {
    let mut words = text.split_whitespace();
    let progress = match words.next().and_then(|format| format.parse().ok()) {
        Some(FORMAT) => read_cards(words, |_, day| Some(Day(day))),
        Some(OF_ROUNDS) => read_of_rounds(words),
        Some(format) if format > FORMAT => return Err(SavedError::Newer),
        _ => None,
    };
    progress.ok_or(SavedError::Unreadable)
}

/// A progress in rounds. Every card keeps its compartment, and since no day is known of it, it has waited long enough.
fn read_of_rounds<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Progress> {
    let mut round = || words.next()?.parse().ok().filter(|round| *round <= MOST_ROUNDS);
    let rounds: [u32; 2] = [round()?, round()?];
    read_cards(words, |role, since| role.is_none_or(|role| since <= rounds[role.deck]).then_some(Stay::LONG_AGO))
}

/// The cards of a progress. `day` tells what the third word of a role means, or of one that we do not know.
fn read_cards<'a>(
    words: impl Iterator<Item = &'a str>,
    day: impl Fn(Option<Role>, u32) -> Option<Day>,
) -> Option<Progress> {
    let mut progress = Progress::default();
    let decks = DECKS.map(Deck::standard);
    for word in words {
        let (id, stay) = word.split_once(':')?;
        let (compartment, since) = stay.split_once(':')?;
        let role = decks.iter().enumerate().find_map(|(deck, of)| Some(Role { deck, card: of.card(id)? }));
        let since = day(role, since.parse().ok()?)?;
        let stay = Stay { compartment: Compartment::new(compartment.parse().ok()?)?, since };
        match role {
            Some(role) => drop(progress.stays.insert(role, stay)),
            None => progress.strangers.push((id.to_owned(), stay)),
        }
    }
    Some(progress)
}

/// The text to keep.
pub fn write(progress: &Progress) -> String {
    let decks = DECKS.map(Deck::standard);
    let known = progress.stays.iter().map(|(role, stay)| (decks[role.deck].id(role.card), stay));
    let strangers = progress.strangers.iter().map(|(id, stay)| (id.as_str(), stay));
    let mut text = FORMAT.to_string();
    for (id, Stay { compartment, since }) in known.chain(strangers) {
        // Writing to a String does not fail.
        let _ = write!(text, " {id}:{}:{}", compartment.number(), since.0);
    }
    text
}
