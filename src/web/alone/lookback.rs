//! Looking back: which roles one carries at every account, a matrix of accounts and roles, and what has moved.

use leptos::prelude::*;

use crate::{
    alone::{
        Lookback,
        lookback::{Column, Journey, Move, Row, View},
    },
    cards::Direction,
    game::Game,
    text::{Language, faces::card},
    web::{
        browser::{clock, store::Store},
        components::{choice::Choice, role_card::deck_name, title::Title},
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// All own orders in this browser, one view and one deck at a time.
#[component]
pub fn LookbackScreen() -> impl IntoView {
    let store = expect_context::<Store>();
    let games: Vec<Game> = store.games().into_iter().filter_map(|(_, game)| game.ok()).collect();
    let look = |view: View, direction: Direction| Lookback::new(&games, view, direction);
    // The view and the deck that there is most to see of.
    let found = View::ALL.into_iter().flat_map(|view| DECKS.map(|direction| (view, direction)));
    let (first_view, first_deck) = found
        .rev()
        .max_by_key(|&(view, direction)| look(view, direction).columns().len())
        .unwrap_or((View::Kam, Direction::External));
    let games = StoredValue::new(games);
    let (seen, direction) = (RwSignal::new(first_view), RwSignal::new(first_deck));
    let lookback = Memo::new(move |_| games.with_value(|games| Lookback::new(games, seen.get(), direction.get())));
    view! {
        <section class="stack lookback">
            <div class="stack lookback-head">
                <Title>{say(|t| t.lookback.title)}</Title>
                <p class="lead">{say(|t| t.lookback.never_people)}</p>
                <div class="lookback-choices">
                    <Choice name=|t| t.lookback.view options=View::ALL.to_vec() word=|t, view| t.seat(view.seat()) chosen=seen/>
                    <Choice name=|t| t.setup.decks options=DECKS.to_vec() word=|t, direction| t.deck(direction) chosen=direction/>
                </div>
            </div>
            {move || {
                if lookback.read().columns().is_empty() {
                    view! { <Nothing/> }.into_any()
                } else {
                    view! {
                        <div class="stack lookback-body" data-deck=deck_name(direction.get())>
                            <Ground lookback/>
                            <Matrix lookback seen=seen.get() direction=direction.get()/>
                            <Journeys lookback/>
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// What a card is called; its id where no built-in deck has it.
fn name_of(language: Language, id: &str) -> String {
    card(language, id).map_or(id, |words| words.name).to_owned()
}

/// Nothing to look back on yet, and the way on.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <div class="page">
            <h2>{say(|t| t.lookback.empty)}</h2>
            <p>{say(|t| t.lookback.empty_how)}</p>
            <p class="actions">
                <a class="button strong" href=Route::Setup.fragment()>{say(|t| t.start.new_game)}</a>
                <a class="button" href=Route::Learn.fragment()>{say(|t| t.start.learn)}</a>
            </p>
        </div>
    }
}

/// In words: what is carried everywhere, and what belongs to one account.
#[component]
fn Ground(lookback: Memo<Lookback>) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let everywhere = move || {
        let lookback = lookback.read();
        let names = lookback.everywhere().into_iter().map(|id| view! { <li>{name_of(tongue.language(), id)}</li> });
        let names = names.collect_view();
        if names.is_empty() {
            return view! { <p>{text().lookback.everywhere_none}</p> }.into_any();
        }
        view! {
            <p>{(text().lookback.everywhere_how)(lookback.accounts())}</p>
            <ul>{names}</ul>
        }
        .into_any()
    };
    let only = move || {
        let lookback = lookback.read();
        let names = lookback.only_at_one().into_iter().map(|(id, account)| {
            view! {
                <li>
                    {name_of(tongue.language(), id)} " "
                    <span class="small">
                        <bdi>{account.as_str().to_owned()}</bdi>
                    </span>
                </li>
            }
        });
        let names = names.collect_view();
        if names.is_empty() {
            return view! { <p>{text().lookback.only_none}</p> }.into_any();
        }
        view! {
            <p>{text().lookback.only_how}</p>
            <ul>{names}</ul>
        }
        .into_any()
    };
    view! {
        <section class="stack ground">
            <h2>{say(|t| t.lookback.ground)}</h2>
            {move || {
                if lookback.read().accounts() < 2 {
                    view! { <p>{say(|t| t.lookback.one_account)}</p> }.into_any()
                } else {
                    view! {
                        <div class="ground-lists">
                            <div class="section stack">
                                <h3>{say(|t| t.lookback.everywhere)}</h3>
                                {everywhere}
                            </div>
                            <div class="section stack">
                                <h3>{say(|t| t.lookback.only)}</h3>
                                {only}
                            </div>
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// The matrix: a row for each role, a column for each own order. It is made anew for another view or deck.
#[component]
fn Matrix(lookback: Memo<Lookback>, seen: View, direction: Direction) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let label = move || (text().lookback.matrix_of)(text().seat(seen.seat()), text().deck(direction));
    let head = |column: &Column| {
        let (account, day) = (column.account.as_str().to_owned(), column.day);
        view! {
            <th scope="col">
                <bdi>{account}</bdi>
                <span class="small">{move || clock::written(day, tongue.language())}</span>
            </th>
        }
    };
    let cell = |rank: Option<usize>, column: &Column| match rank {
        Some(rank) => view! { <td data-strength=strength(rank, column.size()).to_string()>{rank}</td> }.into_any(),
        None => view! {
            <td>
                <span aria-hidden="true">"–"</span>
                <span class="unseen">{say(|t| t.lookback.absent)}</span>
            </td>
        }
        .into_any(),
    };
    let lookback = lookback.read_untracked();
    let columns = lookback.columns();
    let row = |row: &Row| {
        let id = row.id.clone();
        view! {
            <tr>
                <th scope="row">{move || name_of(tongue.language(), &id)}</th>
                {row.ranks.iter().zip(columns).map(|(rank, column)| cell(*rank, column)).collect_view()}
            </tr>
        }
    };
    view! {
        <section class="stack matrix">
            <h2>{say(|t| t.lookback.matrix)}</h2>
            <p>{say(|t| t.lookback.matrix_how)}</p>
            <div class="matrix-scroll" tabindex="0" role="region" aria-label=say(|t| t.lookback.matrix)>
                <table>
                    <caption>{label}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(|t| t.reveal.role)}</th>
                            {columns.iter().map(head).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{lookback.rows().iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <p class="small">{say(|t| t.lookback.several_people)}</p>
        </section>
    }
}

/// How strongly a rank is coloured: 5 for the first fifth of its deck, 1 for the last.
fn strength(rank: usize, size: usize) -> usize {
    5 - (rank - 1) * 5 / size.max(1)
}

/// What moved between the last two orders of an account. It is made anew for another view or deck.
#[component]
fn Journeys(lookback: Memo<Lookback>) -> impl IntoView {
    let journeys = lookback.read_untracked().journeys();
    let any = !journeys.is_empty();
    any.then(|| {
        view! {
            <section class="stack journeys">
                <h2>{say(|t| t.lookback.journeys)}</h2>
                {journeys.into_iter().map(|journey| view! { <JourneyList journey/> }).collect_view()}
            </section>
        }
    })
}

#[component]
fn JourneyList(journey: Journey) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let Journey { account, from, to, moves } = journey;
    let title = move || {
        let day = |day| clock::written(day, tongue.language());
        (text().lookback.journey)(account.as_str(), &day(from), &day(to))
    };
    let still = moves.is_empty();
    let row = |Move { id, from, to }: Move| {
        let arrow = if to < from { "▲" } else { "▼" };
        view! {
            <li>
                <span class="journey-way" aria-hidden="true">
                    {format!("{arrow} {}", from.abs_diff(to))}
                </span>
                {move || (text().talk.moved_row)(&name_of(tongue.language(), &id), from, to)}
            </li>
        }
    };
    view! {
        <h3>{title}</h3>
        <Show when=move || still>
            <p>{say(|t| t.lookback.journey_none)}</p>
        </Show>
        <ul class="journey">{moves.into_iter().map(row).collect_view()}</ul>
    }
}
