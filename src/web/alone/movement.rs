//! From the second practised account on: which cards wandered most between two of them, what is different about these
//! accounts, and the movement as a picture.

use crate::web::words::deck_name;
use leptos::prelude::*;

use crate::{
    alone::{Movement, Practised, movement, practised::Beside},
    cards::{Direction, Facing, Gap, Scenario},
    text::Phrase,
    web::{
        browser::store::GameId,
        compare::{
            pair::Pair,
            rank_table::RankTable,
            shown::{Highlights, Shown},
            slope::{Slope, arrow},
        },
        components::{pictogram::Pictogram, when::when},
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// The movement of one deck's cards between two accounts to choose; nothing while only one was practised with it.
#[component]
pub fn Movements(direction: Direction, practised: Memo<Practised<GameId>>) -> impl IntoView {
    let desk = use_desk();
    let id = desk.id();
    let beside = Memo::new(move |_| practised.with(|all| desk.game().with(|game| all.beside(&id, game, direction))));
    let some = Memo::new(move |_| beside.with(Option::is_some));
    view! {
        {when(
            move || some.get(),
            move || {
                view! {
                    <Chosen beside direction/>
                }
                .into_any()
            },
        )}
    }
}

/// Two accounts to choose, at first the one at hand and the one before it, and what has moved between them.
#[component]
fn Chosen(beside: Memo<Option<Beside>>, direction: Direction) -> impl IntoView {
    let text = use_text();
    let chosen = [RwSignal::new(None::<Scenario>), RwSignal::new(None::<Scenario>)];
    let columns = Memo::new(move |_| {
        beside.with(|beside| {
            let beside = beside.as_ref()?;
            let chosen = chosen.map(|chosen| chosen.get().filter(|&chosen| beside.game(chosen).is_some()));
            Some([chosen[0].unwrap_or(beside.before), chosen[1].unwrap_or(beside.here)])
        })
    });
    let scenarios = move || beside.with(|beside| beside.iter().flat_map(Beside::scenarios).collect::<Vec<_>>());
    let movement = move || {
        let [first, second] = columns.get()?;
        beside.with(|beside| {
            let beside = beside.as_ref()?;
            let movement = Movement::between(beside.game(first)?, beside.game(second)?, direction)?;
            Some(([first, second], movement))
        })
    };
    let choice = |id: &'static str, label: Phrase, place: usize| {
        let is_at = move |place: usize, scenario| columns.get().is_some_and(|columns| columns[place] == scenario);
        let option = move |scenario: Scenario| {
            view! {
                <option
                    value=scenario.id()
                    prop:selected=move || is_at(place, scenario)
                    disabled=move || is_at(1 - place, scenario)
                    prop:textContent=scenario.account()
                ></option>
            }
        };
        let choose = move |event| {
            if let Some(scenario) = Scenario::named(&event_target_value(&event)) {
                chosen[place].set(Some(scenario));
            }
        };
        view! {
            <p class="trait">
                <label for=id prop:textContent=move || label(text())></label>
                <select id=id on:change=choose>
                    <For each=scenarios key=|scenario| *scenario children=option/>
                </select>
            </p>
        }
    };
    view! {
        <section class="section stack movement" data-deck=deck_name(Facing::Known(direction)) aria-labelledby="movement-title">
            <h2 id="movement-title" prop:textContent=say(|t| t.practice.movement)></h2>
            <p prop:textContent=say(|t| t.practice.movement_how)></p>
            <div class="movement-choice">
                {choice("movement-first", |t| t.practice.first, 0)}
                {choice("movement-second", |t| t.practice.second, 1)}
            </div>
            // Two other orders are another picture: nothing of the one before is left in it.
            <For
                each=movement
                key=|(columns, movement)| {
                    let comparison = movement.comparison();
                    (*columns, comparison.first().clone(), comparison.second().clone())
                }
                children=|(columns, movement)| view! { <Wandering movement columns/> }
            />
        </section>
    }
}

/// What has moved between two accounts.
#[component]
fn Wandering(movement: Movement, columns: [Scenario; 2]) -> impl IntoView {
    let pair = Pair::of_accounts(columns, movement.deck().clone(), movement.comparison().clone());
    let shown = Shown::new();
    view! {
        <div class="wandering">
            <Wandered movement=movement.clone() columns words=pair.words()/>
            <Differing movement columns/>
        </div>
        <div class="wandering-picture">
            <h3 prop:textContent=say(|t| t.practice.picture)></h3>
            <Highlights shown/>
            <Slope pair shown/>
            <details class="fold">
                <summary prop:textContent=say(|t| t.reveal.table)></summary>
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
    let ranked = move |(scenario, rank): (Scenario, usize)| {
        let told = move || (text().practice.rank)(scenario.account(), rank);
        view! { <span class="wandered-rank" prop:textContent=told></span> }
    };
    let row = move |gap: Gap| {
        view! {
            <li>
                <Pictogram place=words.pictogram(gap.card)/>
                <strong prop:textContent=move || words.name(gap.card)></strong>
                <span class="wandered-gap" aria-hidden="true" prop:textContent=arrow(gap)></span>
                {columns.into_iter().zip([gap.first, gap.second]).map(ranked).collect_view()}
            </li>
        }
    };
    view! {
        <div>
            <h3 prop:textContent=title></h3>
            <ol class="wandered">{wandered.into_iter().map(row).collect_view()}</ol>
        </div>
    }
}

/// The determinants that differ between the two accounts.
#[component]
fn Differing(movement: Movement, columns: [Scenario; 2]) -> impl IntoView {
    let text = use_text();
    let differing = movement.differing().to_vec();
    if differing.is_empty() {
        return view! { <p prop:textContent=say(|t| t.practice.differing_none)></p> }.into_any();
    }
    let row = move |one: movement::Differing| {
        let level = move |level| move || text().determinant.level(one.determinant, level);
        view! {
            <tr>
                <th scope="row" prop:textContent=move || text().determinant.name(one.determinant)></th>
                <td prop:textContent=level(one.first)></td>
                <td prop:textContent=level(one.second)></td>
            </tr>
        }
    };
    let head = |scenario: Scenario| view! { <th scope="col" prop:textContent=scenario.account()></th> };
    view! {
        <div>
            <h3 prop:textContent=say(|t| t.practice.differing)></h3>
            <p prop:textContent=say(|t| t.practice.differing_how)></p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.practice.differing)>
                <table class="ranks differing">
                    <thead>
                        <tr>
                            <th scope="col" prop:textContent=say(|t| t.practice.trait_column)></th>
                            {columns.map(head).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{differing.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}
