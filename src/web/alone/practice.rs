//! Practising: the six fictional accounts, which of them were practised, and what was practised in which order.

use leptos::prelude::*;

use crate::alone::practised;
use crate::web::components::deck_choice::{DeckChoice, chosen_decks};
use crate::web::desk;
use crate::{
    cards::{Direction, Scenario},
    game::{Game, Phase},
    text::faces::account,
    web::{
        browser::{
            clock, entropy,
            store::{GameId, Store},
        },
        components::title::Title,
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// Everything that was practised in this browser, in the order of starting.
pub struct Practised(Vec<(GameId, Game)>);

impl Practised {
    /// Reads what the store holds.
    pub fn read(store: &Store) -> Self {
        let order = store.landed_practised();
        let place = |id: &GameId| order.iter().position(|known| known == id);
        let practice = |(id, game): (GameId, Result<Game, _>)| {
            let game = game.ok().filter(|game| game.setup().scenario().is_some())?;
            Some((id, game))
        };
        let mut games: Vec<_> = store.games().into_iter().filter_map(practice).collect();
        games.sort_by_key(|(id, game)| (game.setup().started(), place(id)));
        Self(games)
    }

    /// The games with an account, the latest first.
    fn with(&self, scenario: Scenario) -> impl Iterator<Item = &(GameId, Game)> {
        self.0.iter().rev().filter(move |(_, game)| game.setup().scenario() == Some(scenario))
    }

    /// The latest game with an account that stands before or after its reveal.
    fn latest(&self, scenario: Scenario, revealed: bool) -> Option<&(GameId, Game)> {
        self.with(scenario).find(|(_, game)| (game.phase() == Phase::Revealed) == revealed)
    }

    /// The next account after this one that was not practised yet.
    pub fn next_after(&self, scenario: Scenario) -> Option<Scenario> {
        let all = Scenario::ALL.into_iter().cycle().skip_while(|&other| other != scenario);
        all.skip(1).take(Scenario::ALL.len() - 1).find(|&next| self.latest(next, true).is_none())
    }

    /// Of each account the latest revealed game with a deck, in the order of practising; of the account at hand, this game.
    pub fn latest_with(&self, direction: Direction, here: &Game) -> Vec<(Scenario, Game)> {
        let has_deck = |game: &Game| game.setup().decks().iter().any(|deck| deck.direction() == direction);
        let latest = |scenario: Scenario| {
            let others = self.with(scenario).map(|(_, game)| game);
            let here = (here.setup().scenario() == Some(scenario)).then_some(here);
            let game =
                here.or_else(|| others.into_iter().find(|game| game.phase() == Phase::Revealed && has_deck(game)));
            Some((scenario, game?.clone()))
        };
        Scenario::ALL.into_iter().filter_map(latest).collect()
    }

    /// The account that was practised last before a game; the last one of all where there is none before.
    pub fn before(&self, id: &GameId, games: &[(Scenario, Game)], here: Scenario) -> Option<Scenario> {
        let others = |game: &Game| {
            let scenario = game.setup().scenario()?;
            (scenario != here && games.iter().any(|(other, _)| *other == scenario)).then_some(scenario)
        };
        let before = self.0.iter().take_while(|(other, _)| other != id);
        let before = before.filter_map(|(_, game)| others(game)).last();
        before.or_else(|| self.0.iter().rev().find_map(|(_, game)| others(game)))
    }

    /// Goes to the game with an account that is under way, or begins one.
    pub fn go_on(&self, scenario: Scenario, decks: &[Direction], store: &Store) {
        match self.latest(scenario, false) {
            Some((id, _)) => Route::Game(id.clone()).go(),
            None => begin(scenario, decks, store),
        }
    }
}

/// Begins to practise with an account.
fn begin(scenario: Scenario, decks: &[Direction], store: &Store) {
    let Some(setup) = practised::setup(scenario, decks, clock::today()) else { return };
    desk::begin(store, &Game::new(setup, u64::from_le_bytes(entropy::bytes())));
}

/// The six accounts.
#[component]
pub fn PracticeScreen() -> impl IntoView {
    let text = use_text();
    let store = expect_context::<Store>();
    let practised = StoredValue::new(Practised::read(&store));
    let done = move || {
        let is_done = |&scenario: &Scenario| practised.with_value(|all| all.latest(scenario, true).is_some());
        Scenario::ALL.iter().filter(|scenario| is_done(scenario)).count()
    };
    let decks = RwSignal::new(0_usize);
    view! {
        <section class="page practice">
            <Title>{say(|t| t.practice.title)}</Title>
            <p class="lead">{say(|t| t.practice.lead)}</p>
            <div class="practice-decks">
                <DeckChoice chosen=decks/>
            </div>
            <div class="section practice-head">
                <h2>{say(|t| t.practice.accounts)}</h2>
                <p class="small">{move || (text().practice.done_count)(done(), Scenario::ALL.len())}</p>
            </div>
            <ul class="practice-list">
                {Scenario::ALL
                    .map(|scenario| {
                        let (revealed, open) = practised
                            .with_value(|all| {
                                let id = |revealed| all.latest(scenario, revealed).map(|(id, _)| id.clone());
                                (id(true), id(false))
                            });
                        view! { <Account scenario revealed open decks/> }
                    })
                    .into_iter()
                    .collect_view()}
            </ul>
        </section>
    }
}

/// One account: its situation, whether it was practised, and the way into it.
#[component]
fn Account(
    scenario: Scenario,
    revealed: Option<GameId>,
    open: Option<GameId>,
    decks: RwSignal<usize>,
) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = StoredValue::new(expect_context::<Store>());
    let name = scenario.account();
    let known = scenario.determinants().known().map(|(determinant, level)| {
        view! {
            <div>
                <dt>{move || text().determinant.name(determinant)}</dt>
                <dd>{move || text().determinant.level(determinant, level)}</dd>
            </div>
        }
    });
    let state = match (&open, &revealed) {
        (Some(_), _) => Some(say(|t| t.practice.under_way)),
        (None, Some(_)) => Some(say(|t| t.practice.done)),
        (None, None) => None,
    };
    let is_done = revealed.is_some();
    let way = if let Some(id) = open {
        view! {
            <a class="button strong" href=Route::Game(id).fragment() aria-label=move || (text().start.resume_label)(name)>
                {say(|t| t.start.resume)}
            </a>
        }
        .into_any()
    } else {
        let label =
            move || if is_done { (text().practice.again_label)(name) } else { (text().practice.start_label)(name) };
        let word = move || if is_done { text().practice.again } else { text().practice.start };
        let start = move |_| store.with_value(|store| begin(scenario, chosen_decks(decks.get_untracked()), store));
        view! {
            <button type="button" class="button" class:strong=!is_done aria-label=label on:click=start>
                {word}
            </button>
        }
        .into_any()
    };
    let look = revealed.map(|id| {
        view! {
            <a class="button" href=Route::Game(id).fragment() aria-label=move || (text().practice.look_label)(name)>
                {say(|t| t.practice.look)}
            </a>
        }
    });
    view! {
        <li class="practice-account" data-done=is_done.then_some("")>
            <div class="practice-name">
                <h3>{name}</h3>
                {state.map(|state| view! { <p class="practice-state">{state}</p> })}
            </div>
            <p class="kicker">{move || account(tongue.language(), scenario).kind}</p>
            <p>{move || account(tongue.language(), scenario).situation}</p>
            <dl class="known-list">{known.collect_view()}</dl>
            <p class="actions">{way} {look}</p>
        </li>
    }
}
