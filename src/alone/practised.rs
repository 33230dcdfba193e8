//! Practising on invented accounts: what was practised in this browser and in which order, and what comes next.

use crate::{
    cards::{AccountName, Day, Deck, Depth, Direction, Mode, Order, Scenario, Seat, Setup},
    few,
    game::{Game, Phase, Table},
};

/// A set-up in which one person, as the KAM, practises with this account and the built-in decks, to this depth.
pub fn setup(scenario: Scenario, decks: &[Direction], depth: Depth, started: Day) -> Option<Setup> {
    let account = AccountName::new(scenario.account()).ok()?;
    let decks = decks.iter().copied().map(Deck::standard).collect();
    let setup = Setup::new(account, Mode::Alone, vec![Seat::Kam], decks, started).ok()?;
    setup.with_depth(depth)?.with_scenario(scenario)
}

/// How many milliseconds a day has.
const MILLISECONDS: u64 = 86_400_000;

/// Everything that was practised in this browser, in the order of beginning. Games are named by what the caller knows them
/// by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised<Id>(Vec<Begun<Id>>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Begun<Id> {
    id: Id,
    scenario: Scenario,
    game: Game,
}

impl<Id: Clone + PartialEq> Practised<Id> {
    /// What of these games was practice; each comes with the millisecond since 1970 in which it was begun. Where that is 0,
    /// because it was not kept back then, the day tells it and, of one day, the place in a list from that time.
    pub fn new(games: impl IntoIterator<Item = (Id, u64, Game)>, listed: &[Id]) -> Self {
        let practice = |(id, moment, game): (Id, u64, Game)| {
            let day = u64::from(game.setup().started().0) * MILLISECONDS;
            let moment = if moment > 0 { moment } else { day };
            let place = listed.iter().position(|known| *known == id);
            Some(((moment, place), Begun { id, scenario: game.setup().scenario()?, game }))
        };
        let mut begun: Vec<_> = games.into_iter().filter_map(practice).collect();
        few::sort_by_key(&mut begun, |(when, _)| *when);
        Self(begun.into_iter().map(|(_, begun)| begun).collect())
    }

    /// The latest game with an account that is still to be revealed.
    pub fn under_way(&self, scenario: Scenario) -> Option<Id> {
        self.latest(scenario, |game| game.phase() != Phase::Revealed).map(|begun| begun.id.clone())
    }

    /// The latest revealed game with an account.
    pub fn revealed(&self, scenario: Scenario) -> Option<Id> {
        self.latest(scenario, is_revealed).map(|begun| begun.id.clone())
    }

    /// Of each account that was practised to the reveal the latest revealed game.
    pub fn all_revealed(&self) -> impl Iterator<Item = (Scenario, &Game)> {
        Scenario::ALL.into_iter().filter_map(|scenario| Some((scenario, &self.latest(scenario, is_revealed)?.game)))
    }

    /// How many accounts were practised to the reveal.
    pub fn count(&self) -> usize {
        self.all_revealed().count()
    }

    /// Whether every account was.
    pub fn is_complete(&self) -> bool {
        self.count() == Scenario::ALL.len()
    }

    /// How often an account was practised to the reveal.
    fn times(&self, scenario: Scenario) -> usize {
        self.0.iter().filter(|begun| begun.scenario == scenario && is_revealed(&begun.game)).count()
    }

    /// The next account after this one: of those that were practised less often than this one the rarest. Once all were
    /// practised as often, there is none, and whoever begins anew goes through all of them again.
    pub fn next_after(&self, scenario: Scenario) -> Option<Scenario> {
        let all = Scenario::ALL.into_iter().cycle().skip_while(|&other| other != scenario);
        let others = all.skip(1).take(Scenario::ALL.len() - 1);
        others.filter(|&next| self.times(next) < self.times(scenario)).min_by_key(|&next| self.times(next))
    }

    /// The orders of a deck that can be held beside those of a revealed game: of each account the latest one, of the account
    /// at hand this very game. `None` unless there are two with the very same deck and as deep.
    pub fn beside(&self, id: &Id, here: &Game, direction: Direction) -> Option<Beside> {
        let scenario = here.setup().scenario()?;
        let deck = here.setup().decks().iter().find(|deck| deck.shipped() == Some(direction))?;
        let depth = here.setup().depth();
        let is_alike = |setup: &Setup| setup.depth() == depth && setup.decks().contains(deck);
        let fits = |game: &Game| is_revealed(game) && is_alike(game.setup());
        let others = |other: &&Begun<Id>| other.scenario != scenario && fits(&other.game);
        let before = self.0.iter().take_while(|begun| begun.id != *id).filter(others).last();
        // Nothing was practised before: then what was practised last.
        let before = before.or_else(|| self.0.iter().rfind(others))?.scenario;
        let of = |wanted: Scenario| {
            let game = if wanted == scenario { Some(here) } else { self.latest(wanted, fits).map(|begun| &begun.game) };
            Some((wanted, game?.clone()))
        };
        Some(Beside { before, here: scenario, games: Scenario::ALL.into_iter().filter_map(of).collect() })
    }

    fn latest(&self, scenario: Scenario, fits: impl Fn(&Game) -> bool) -> Option<&Begun<Id>> {
        self.0.iter().rfind(|begun| begun.scenario == scenario && fits(&begun.game))
    }
}

fn is_revealed(game: &Game) -> bool {
    game.phase() == Phase::Revealed
}

/// One person's orders of a deck for several accounts, and which two are held against each other at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The account that was practised before the one at hand.
    pub before: Scenario,
    /// The account at hand.
    pub here: Scenario,
    games: Vec<(Scenario, Game)>,
}

impl Beside {
    /// The accounts, in the order in which they are offered for practising.
    pub fn scenarios(&self) -> impl Iterator<Item = Scenario> {
        self.games.iter().map(|(scenario, _)| *scenario)
    }

    /// The own order of a deck for an account.
    pub fn order(&self, scenario: Scenario, direction: Direction) -> Option<Order> {
        let game = self.game(scenario)?;
        let Table::Revealed(reveal) = game.table() else { return None };
        let place = game.setup().decks().iter().position(|deck| deck.shipped() == Some(direction))?;
        reveal.order(*game.setup().seats().first()?, place)
    }

    /// The game of an account.
    pub fn game(&self, scenario: Scenario) -> Option<&Game> {
        self.games.iter().find(|(other, _)| *other == scenario).map(|(_, game)| game)
    }
}
