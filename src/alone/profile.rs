//! The role profile: which roles one carries at how many accounts, and what somebody writes about them.
//!
//! A role is high at an account when it lies in the top of the account's latest order: among the first five, or in the upper
//! half of a smaller deck. Whole orders and quick rounds both say that; a quick round says nothing more, and nothing more is
//! asked of it. Like every [look back](super::lookback) it takes one seat's view, and compares accounts, never people.

use super::lookback::{Lookback, Names, Order, View, own_orders};
use crate::{
    cards::{AccountName, Deck, Note},
    few,
    game::Game,
    text::alphabet,
};

/// To how many accounts a role belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Belonging {
    /// High at as many accounts as were asked for, and at more than one.
    Core,
    /// High at fewer accounts.
    Single,
    /// High at none.
    None,
}

/// A role of the profile, and where it is high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Of which deck.
    pub deck: Deck,
    /// The card's id.
    pub id: String,
    /// The accounts at which it is high.
    pub high: Vec<AccountName>,
    /// How many accounts have sorted it at all.
    pub of: usize,
    /// The sum of its ranks where it is high.
    ranks: usize,
}

impl Carried {
    /// Which of two roles stands first: the one that is high at the larger share of its accounts, then the one that lies
    /// higher there.
    fn is_before(&self, other: &Self) -> std::cmp::Ordering {
        let shares = (other.high.len() * self.of).cmp(&(self.high.len() * other.of));
        let ranks = (self.ranks * other.high.len()).cmp(&(other.ranks * self.high.len()));
        shares.then(ranks)
    }
}

/// Which roles one carries, with one seat's view on all real accounts of a browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    accounts: Vec<AccountName>,
    /// Those that are high at most accounts first.
    roles: Vec<Carried>,
}

impl Profile {
    /// A profile of more roles would be a list of everything.
    pub const ROLES: usize = 8;

    /// The profile that these games give.
    pub fn new(games: &[Game], names: &Names, view: View) -> Self {
        let mut profile = Self::default();
        for deck in Lookback::decks(games) {
            let orders = own_orders(games, names, view, &deck.called());
            let latest = super::lookback::latest(&orders);
            for order in &latest {
                if !profile.accounts.contains(&order.account) {
                    profile.accounts.push(order.account.clone());
                }
            }
            profile.roles.extend(carried(&deck, &latest));
        }
        few::sort_by_key(&mut profile.accounts, |account| alphabet::key(account.as_str()));
        few::sort_by(&mut profile.roles, Carried::is_before);
        profile
    }

    /// The accounts, by name.
    pub fn accounts(&self) -> &[AccountName] {
        &self.accounts
    }

    /// How many accounts may be asked for: from two to all of them; none while there is one account only.
    pub fn thresholds(&self) -> impl Iterator<Item = usize> + use<> {
        2..=self.accounts.len()
    }

    /// How many accounts are asked for: what was chosen, as far as there are as many, or else three of five.
    pub fn threshold(&self, chosen: Option<usize>) -> usize {
        let all = self.accounts.len();
        chosen.unwrap_or((3 * all).div_ceil(5)).min(all).max(2)
    }

    /// To how many accounts a role belongs. Where fewer accounts have sorted its deck, the same share of these is asked for.
    pub fn belonging(&self, role: &Carried, at_least: usize) -> Belonging {
        let is_enough = role.high.len() * self.accounts.len() >= at_least * role.of;
        match role.high.len() {
            0 => Belonging::None,
            high if high > 1 && is_enough => Belonging::Core,
            _ => Belonging::Single,
        }
    }

    /// The roles that belong so.
    pub fn roles(&self, belonging: Belonging, at_least: usize) -> Vec<&Carried> {
        self.roles.iter().filter(|role| self.belonging(role, at_least) == belonging).collect()
    }

    /// The roles of which the profile is written: the core, as far as it has room.
    pub fn written(&self, at_least: usize) -> Vec<&Carried> {
        let mut core = self.roles(Belonging::Core, at_least);
        core.truncate(Self::ROLES);
        core
    }
}

/// The roles of one deck, in the order of the youngest account's deck.
fn carried(deck: &Deck, latest: &[&Order]) -> Vec<Carried> {
    let mut ids: Vec<&String> = Vec::new();
    for id in latest.iter().flat_map(|order| order.deck()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let role = |id: &String| {
        let high: Vec<&&Order> = latest.iter().filter(|order| order.is_on_top(id)).collect();
        Carried {
            deck: deck.clone(),
            id: id.clone(),
            ranks: high.iter().filter_map(|order| order.rank(id)).sum(),
            high: high.into_iter().map(|order| order.account.clone()).collect(),
            of: latest.iter().filter(|order| order.has(id)).count(),
        }
    };
    ids.into_iter().map(role).collect()
}

/// What is written about the roles of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// What the position is for.
    Purpose,
    /// What is done.
    Tasks,
    /// What may be decided without asking.
    Powers,
    /// What one answers for.
    Responsibility,
}

impl Heading {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 4] = [Self::Purpose, Self::Tasks, Self::Powers, Self::Responsibility];

    /// Its place among all of them.
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|&heading| heading == self).unwrap_or_default()
    }
}

/// What somebody has chosen and written for the look back; everything else follows from the games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What accounts are called.
    pub names: Names,
    /// At how many accounts a role has to be high for the core, if it was chosen.
    pub at_least: Option<usize>,
    texts: [Option<Note>; 4],
}

impl Draft {
    /// What is written under a heading.
    pub fn text(&self, heading: Heading) -> Option<&Note> {
        self.texts[heading.index()].as_ref()
    }

    /// Writes under a heading, or leaves it empty.
    pub fn write(&mut self, heading: Heading, text: Option<Note>) {
        self.texts[heading.index()] = text;
    }
}
