//! Practising: the six fictional accounts, which of them were practised, and the way into each.

use leptos::prelude::*;

use crate::{
    alone::{Learned, Practised, practised},
    cards::{Company, Deck, Decks, Depth, Direction, Scenario},
    game::Game,
    saved::Times,
    text::faces::account,
    web::{
        alone::closing::Closing,
        browser::{
            clock, entropy,
            store::{GameId, Store},
        },
        components::{
            deck_choice::DeckChoice, depth_choice::DepthChoice, once::Once, title::Title, told::told, when::when,
        },
        desk,
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// Everything that was practised in this browser, kept up to date. The games are read again only when one has come, gone,
/// or come to another point: an order that lies open does not change any more.
pub fn use_practised() -> Memo<Practised<GameId>> {
    practised_by(|_| 0)
}

/// What was learned at all accounts, kept up to date: with every tap and every word in another window, too.
pub fn use_learned() -> Memo<Learned> {
    let practised = practised_by(|times| times.played);
    Memo::new(move |_| practised.with(|all| Learned::of(all.all_revealed())))
}

/// The same; the games are also read again when this has changed.
fn practised_by(moment: fn(Times) -> u64) -> Memo<Practised<GameId>> {
    let store = StoredValue::new(expect_context::<Store>());
    let entries = Memo::new(move |_| {
        store.with_value(|store| {
            store.changes();
            let practice = |id: GameId| {
                let entry = store.entry(&id).ok().filter(|entry| entry.company == Company::Practice)?;
                Some((id, entry.times.begun, entry.standing, moment(entry.times)))
            };
            store.ids().into_iter().filter_map(practice).collect::<Vec<_>>()
        })
    });
    Memo::new(move |_| {
        store.with_value(|store| {
            let game = |(id, begun, ..): (GameId, u64, _, _)| {
                let game = store.load(&id).ok()?.game;
                Some((id, begun, game))
            };
            Practised::new(entries.get().into_iter().filter_map(game), &store.landed_practised())
        })
    })
}

/// The way into practice with an account, taken once on a screen.
#[derive(Clone, Copy)]
pub struct Entrance {
    practised: Memo<Practised<GameId>>,
    store: StoredValue<Store>,
    entered: Once,
}

impl Entrance {
    /// The way in, for one screen.
    pub fn new(practised: Memo<Practised<GameId>>) -> Self {
        Self { practised, store: StoredValue::new(expect_context::<Store>()), entered: Once::new() }
    }

    /// Goes to the game with an account that is under way, or begins one with these decks, to this depth.
    pub fn enter(self, scenario: Scenario, decks: &[Direction], depth: Depth) {
        let setup = || practised::setup(scenario, decks, depth, clock::today());
        if let Some(id) = self.practised.with_untracked(|all| all.under_way(scenario)) {
            Route::Game(id).go();
        } else if let Some(setup) = setup().filter(|_| self.entered.is_first()) {
            let game = Game::new(setup, u64::from_le_bytes(entropy::bytes()));
            self.store.with_value(|store| desk::begin(store, game));
        }
    }
}

/// The six accounts.
#[component]
pub fn PracticeScreen() -> impl IntoView {
    let text = use_text();
    let practised = use_practised();
    let entrance = Entrance::new(practised);
    let decks = RwSignal::new(Decks::default());
    // Six accounts are a long way: the five that count are enough to see what moves.
    let depth = RwSignal::new(Depth::FirstFive);
    let is_complete = Memo::new(move |_| practised.with(Practised::is_complete));
    let enter = move |scenario| entrance.enter(scenario, &directions(decks.get_untracked()), depth.get_untracked());
    let count = move || (text().practice.done_count)(practised.with(Practised::count), Scenario::ALL.len());
    let account = |scenario| view! { <Account scenario practised enter/> };
    let title = move || if is_complete.get() { text().practice.end } else { text().practice.title };
    let lead = move || if is_complete.get() { text().practice.end_lead } else { text().practice.lead };
    view! {
        <section class="page practice">
            <Title>{told(title)}</Title>
            <p class="lead" prop:textContent=lead></p>
            {when(
                move || is_complete.get(),
                move || {
                    view! {
                        <Closing anew=move || enter(Scenario::ALL[0])/>
                    }
                    .into_any()
                },
            )}
            <div class="practice-decks">
                <DeckChoice chosen=decks on_choose=Callback::new(move |chosen| decks.set(chosen))/>
                <DepthChoice chosen=depth on_choose=Callback::new(move |chosen| depth.set(chosen))/>
            </div>
            <div class="section practice-head">
                <h2 prop:textContent=say(|t| t.practice.accounts)></h2>
                <p class="small" prop:textContent=count></p>
            </div>
            <ul class="practice-list">{Scenario::ALL.map(account).into_iter().collect_view()}</ul>
        </section>
    }
}

/// One account: its situation, whether it was practised, and the way into it.
#[component]
fn Account(
    scenario: Scenario,
    practised: Memo<Practised<GameId>>,
    enter: impl Fn(Scenario) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let name = scenario.account();
    let words = move || account(tongue.language(), scenario);
    let under_way = Memo::new(move |_| practised.with(|all| all.under_way(scenario)));
    let revealed = Memo::new(move |_| practised.with(|all| all.revealed(scenario)));
    let is_done = move || revealed.with(Option::is_some);
    let known = scenario.determinants().known().map(|(determinant, level)| {
        view! {
            <div>
                <dt prop:textContent=move || text().determinant.name(determinant)></dt>
                <dd prop:textContent=move || text().determinant.level(determinant, level)></dd>
            </div>
        }
    });
    let state = move || {
        if under_way.with(Option::is_some) {
            Some(text().practice.under_way)
        } else {
            is_done().then(|| text().practice.done)
        }
    };
    let resume = move |id: GameId| {
        view! {
            <a
                class="button strong"
                href=Route::Game(id).fragment()
                aria-label=move || (text().shelf.resume_label)(name)
                prop:textContent=say(|t| t.shelf.resume)
            ></a>
        }
    };
    let start = move || {
        let label =
            move || if is_done() { (text().practice.again_label)(name) } else { (text().practice.start_label)(name) };
        let word = move || if is_done() { text().practice.again } else { text().practice.start };
        view! {
            <button
                type="button"
                class="button"
                class:strong=move || !is_done()
                aria-label=label
                on:click=move |_| enter(scenario)
                prop:textContent=word
            ></button>
        }
    };
    let look = move |id: GameId| {
        view! {
            <a
                class="button"
                href=Route::Game(id).fragment()
                aria-label=move || (text().practice.look_label)(name)
                prop:textContent=say(|t| t.practice.look)
            ></a>
        }
    };
    view! {
        <li class="practice-account" data-done=move || is_done().then_some("")>
            <div class="practice-name">
                <h3 prop:textContent=name></h3>
                {move || state().map(|state| view! { <p class="practice-state" prop:textContent=state></p> })}
            </div>
            <p class="kicker" prop:textContent=move || words().kind></p>
            <p prop:textContent=move || words().situation></p>
            <dl class="known-list">{known.collect_view()}</dl>
            <p class="actions">
                {move || match under_way.get() {
                    Some(id) => resume(id).into_any(),
                    None => start().into_any(),
                }} {move || revealed.get().map(look)}
            </p>
        </li>
    }
}

/// The directions of the decks to practise with; the choice offers shipped ones alone.
fn directions(decks: Decks) -> Vec<Direction> {
    decks.shipped().unwrap_or_default().iter().filter_map(Deck::shipped).collect()
}
