//! The saved form of the learning progress: one line of words, which is older than the envelope around it.

use std::fmt::Write as _;

use super::SavedError;
use crate::{
    alone::learn::{Compartment, Progress, Stay},
    cards::{Deck, Direction},
};

/// The format of the line, which stands in front of it.
const FORMAT: u64 = 1;
/// The decks in the order of their rounds.
const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];
/// No honest progress counts as many rounds.
const MOST_ROUNDS: u32 = 1_000_000;

/// The progress that a text holds: the format, the rounds of both decks, and `id:compartment:since` for each card.
pub fn read(text: &str) -> Result<Progress, SavedError> {
    let mut words = text.split_whitespace();
    match words.next().and_then(|format| format.parse().ok()) {
        Some(FORMAT) => read_words(words).ok_or(SavedError::Unreadable),
        Some(format) if format > FORMAT => Err(SavedError::Newer),
        _ => Err(SavedError::Unreadable),
    }
}

fn read_words<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Progress> {
    let mut round = || words.next()?.parse().ok().filter(|round| *round <= MOST_ROUNDS);
    let mut progress = Progress { rounds: [round()?, round()?], ..Progress::default() };
    let decks = DECKS.map(Deck::standard);
    for word in words {
        let (id, stay) = word.split_once(':')?;
        let (compartment, since) = stay.split_once(':')?;
        let stay = Stay { compartment: Compartment::new(compartment.parse().ok()?)?, since: since.parse().ok()? };
        match decks.iter().find_map(|deck| Some((deck.direction(), deck.card(id)?))) {
            Some((direction, _)) if stay.since > progress.round(direction) => return None,
            Some(place) => drop(progress.stays.insert(place, stay)),
            None => progress.strangers.push(word.to_owned()),
        }
    }
    Some(progress)
}

/// The text to keep.
pub fn write(progress: &Progress) -> String {
    let [external, internal] = progress.rounds;
    let decks = DECKS.map(Deck::standard);
    let mut text = format!("{FORMAT} {external} {internal}");
    for ((direction, card), Stay { compartment, since }) in &progress.stays {
        let id = decks.iter().find(|deck| deck.direction() == *direction).map_or("", |deck| deck.id(*card));
        // Writing to a String does not fail.
        let _ = write!(text, " {id}:{}:{since}", compartment.number());
    }
    for stranger in &progress.strangers {
        let _ = write!(text, " {stranger}");
    }
    text
}
