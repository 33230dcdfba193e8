//! From the second practised account on: which cards wandered most between two of them, what is different about these
//! accounts, and the movement as a picture.

use leptos::prelude::*;

use crate::web::compare::{
    pair::Pair,
    rank_table::RankTable,
    slope::{Slope, arrow},
};
use crate::{
    alone::Movement,
    cards::{Direction, Scenario},
    game::Game,
    text::Phrase,
    web::{
        alone::practice::Practised,
        browser::store::Store,
        components::role_card::deck_name,
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// The movement of one deck's cards between two accounts to choose; nothing while only one was practised with it.
#[component]
pub fn Movements(direction: Direction) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let here = desk.game().with_untracked(Clone::clone);
    let scenario = here.setup().scenario()?;
    let practised = Practised::read(&expect_context::<Store>());
    let games: Vec<(Scenario, Game)> = practised.latest_with(direction, &here);
    let before = practised.before(&desk.id(), &games, scenario)?;
    let scenarios: Vec<Scenario> = games.iter().map(|(scenario, _)| *scenario).collect();
    let games = StoredValue::new(games);
    let (first, second) = (RwSignal::new(before), RwSignal::new(scenario));
    let movement = move || {
        let (first, second) = (first.get(), second.get());
        games.with_value(|games| {
            let of = |wanted| games.iter().find(|(scenario, _)| *scenario == wanted).map(|(_, game)| game);
            let movement = Movement::between(of(first)?, of(second)?, direction)?;
            Some(view! { <Wandering movement columns=[first, second]/> })
        })
    };
    let choice = |id: &'static str, label: Phrase, chosen: RwSignal<Scenario>, other: RwSignal<Scenario>| {
        let option = move |scenario: Scenario| {
            view! {
                <option
                    value=scenario.id()
                    prop:selected=move || chosen.get() == scenario
                    disabled=move || other.get() == scenario
                >
                    {scenario.account()}
                </option>
            }
        };
        let choose = move |event| {
            if let Some(scenario) = Scenario::named(&event_target_value(&event)) {
                chosen.set(scenario);
            }
        };
        view! {
            <p class="trait">
                <label for=id>{move || label(text())}</label>
                <select id=id on:change=choose>{scenarios.iter().copied().map(option).collect_view()}</select>
            </p>
        }
    };
    Some(view! {
        <section class="section stack movement" data-deck=deck_name(direction) aria-labelledby="movement-title">
            <h2 id="movement-title">{say(|t| t.practice.movement)}</h2>
            <p>{say(|t| t.practice.movement_how)}</p>
            <div class="movement-choice">
                {choice("movement-first", |t| t.practice.first, first, second)}
                {choice("movement-second", |t| t.practice.second, second, first)}
            </div>
            {movement}
        </section>
    })
}

/// What has moved between two accounts.
#[component]
fn Wandering(movement: Movement, columns: [Scenario; 2]) -> impl IntoView {
    let pair = Pair::of_accounts(columns, movement.deck().clone(), movement.comparison().clone());
    view! {
        <div class="wandering">
            <Wandered movement=movement.clone() columns words=pair.words()/>
            <Differing movement columns/>
        </div>
        <div class="wandering-picture">
            <h3>{say(|t| t.practice.picture)}</h3>
            <Slope pair/>
            <details class="fold">
                <summary>{say(|t| t.reveal.table)}</summary>
                <RankTable pair/>
            </details>
        </div>
    }
}

/// The cards that wandered most, with both ranks.
#[component]
fn Wandered(movement: Movement, columns: [Scenario; 2], words: Words) -> impl IntoView {
    let text = use_text();
    let wandered = movement.wandered();
    let count = wandered.len();
    let title = move || match count {
        0 => text().practice.wandered_none.to_owned(),
        count => (text().practice.wandered)(count),
    };
    view! {
        <div>
            <h3>{title}</h3>
            <ol class="wandered">
                {wandered
                    .into_iter()
                    .map(|gap| {
                        view! {
                            <li>
                                <strong>{move || words.name(gap.card)}</strong>
                                <span class="wandered-gap" aria-hidden="true">{arrow(gap)}</span>
                                {columns
                                    .into_iter()
                                    .zip([gap.first, gap.second])
                                    .map(|(scenario, rank)| {
                                        view! { <span class="wandered-rank">{move || (text().practice.rank)(scenario.account(), rank)}</span> }
                                    })
                                    .collect_view()}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </div>
    }
}

/// The determinants that differ between the two accounts.
#[component]
fn Differing(movement: Movement, columns: [Scenario; 2]) -> impl IntoView {
    let text = use_text();
    let differing = movement.differing().to_vec();
    if differing.is_empty() {
        return view! { <p>{say(|t| t.practice.differing_none)}</p> }.into_any();
    }
    let level = move |determinant, level: Option<u8>| {
        level.map_or(text().determinant.unset, |level| text().determinant.level(determinant, level))
    };
    let rows = differing.into_iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{move || text().determinant.name(one.determinant)}</th>
                <td>{move || level(one.determinant, one.first)}</td>
                <td>{move || level(one.determinant, one.second)}</td>
            </tr>
        }
    });
    view! {
        <div>
            <h3>{say(|t| t.practice.differing)}</h3>
            <p>{say(|t| t.practice.differing_how)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.practice.differing)>
                <table class="ranks differing">
                    <thead>
                        <tr>
                            <th scope="col">{say(|t| t.practice.trait_column)}</th>
                            {columns.map(|scenario| view! { <th scope="col">{scenario.account()}</th> }).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}
