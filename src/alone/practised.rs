//! Practising on invented accounts.

use crate::cards::{AccountName, Day, Deck, Direction, Mode, Scenario, Seat, Setup};

/// A set-up in which one person, as the KAM, practises with this account and the built-in decks.
pub fn setup(scenario: Scenario, decks: &[Direction], started: Day) -> Option<Setup> {
    let account = AccountName::new(scenario.account()).ok()?;
    let decks = decks.iter().copied().map(Deck::standard).collect();
    Setup::new(account, Mode::Alone, vec![Seat::Kam], decks, started).ok()?.with_scenario(scenario)
}
