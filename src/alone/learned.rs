//! What was learned by practising: which trait has moved which roles, as the one who practises has seen it, over all
//! accounts. Nobody else says so, and nothing is counted against anybody.

use crate::{
    cards::{Determinant, Direction, Note, Scenario},
    few,
    game::{Game, Table},
    talk::{Notes, Topic},
};

/// A role that a trait has moved.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moved {
    /// To which deck it belongs.
    pub direction: Direction,
    /// The id of its card.
    pub card: String,
    /// At which accounts, in the order in which they are offered.
    pub at: Vec<Scenario>,
}

/// A trait at one of its levels, and the roles that it has moved.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mover {
    /// The trait.
    pub determinant: Determinant,
    /// Its level.
    pub level: u8,
    /// The roles, the one that it has moved most often first.
    pub roles: Vec<Moved>,
}

/// What was learned at the accounts that were practised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learned {
    movers: Vec<Mover>,
    words: Vec<(Scenario, Note)>,
}

impl Learned {
    /// What was learned in these revealed games of practice.
    pub fn of<'a>(games: impl IntoIterator<Item = (Scenario, &'a Game)>) -> Self {
        let mut learned = Self::default();
        for (scenario, game) in games {
            let Table::Revealed(reveal) = game.table() else { continue };
            let notes = reveal.talk().notes();
            learned.words.extend(notes.texts(Topic::OwnWords).all().into_iter().map(|note| (scenario, note.clone())));
            learned.take_in(scenario, game, notes);
        }
        few::sort_by_key(&mut learned.movers, |mover| (mover.determinant, mover.level));
        for mover in &mut learned.movers {
            few::sort_by_key(&mut mover.roles, |role| {
                (std::cmp::Reverse(role.at.len()), role.direction == Direction::Internal)
            });
        }
        learned
    }

    fn take_in(&mut self, scenario: Scenario, game: &Game, notes: &Notes) {
        for role in notes.moved_by_traits() {
            let deck = &game.setup().decks()[role.deck];
            // Practice is played with the shipped decks.
            let Some(direction) = deck.shipped() else { continue };
            let card = deck.id(role.card);
            for &determinant in notes.traits(role).all() {
                let Some(level) = game.setup().story().level(determinant) else { continue };
                let roles = self.roles_of(determinant, level);
                match roles.iter_mut().find(|moved| moved.direction == direction && moved.card == card) {
                    Some(moved) => moved.at.push(scenario),
                    None => roles.push(Moved { direction, card: card.to_owned(), at: vec![scenario] }),
                }
            }
        }
    }

    fn roles_of(&mut self, determinant: Determinant, level: u8) -> &mut Vec<Moved> {
        let is_it = |mover: &Mover| mover.determinant == determinant && mover.level == level;
        let place = self.movers.iter().position(is_it).unwrap_or_else(|| {
            self.movers.push(Mover { determinant, level, roles: Vec::new() });
            self.movers.len() - 1
        });
        &mut self.movers[place].roles
    }

    /// The traits that have moved something, in their own order.
    pub fn movers(&self) -> &[Mover] {
        &self.movers
    }

    /// What was written down about the accounts, in the order in which they are offered.
    pub fn words(&self) -> &[(Scenario, Note)] {
        &self.words
    }
}
