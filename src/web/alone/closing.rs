//! The end of practice, once all six accounts are practised: which trait has moved which roles, in the words of whoever has
//! practised, as one picture that can be printed; and the ways on.

use crate::web::words::deck_name;
use leptos::prelude::*;

use crate::{
    alone::learned::{Moved, Mover},
    cards::{Facing, Note, Place, Plan, Scenario, Seat},
    text::{card::pictogram, faces::card},
    web::{
        alone::practice::use_learned,
        browser::print,
        components::{pictogram::Pictogram, when::when},
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// The picture, the own words, and the ways on; `anew` begins all six once more.
#[component]
pub fn Closing(anew: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let learned = use_learned();
    let movers = move || learned.with(|learned| learned.movers().to_vec());
    let none = move || learned.with(|learned| learned.movers().is_empty());
    let words = move || learned.with(|learned| learned.words().to_vec());
    let talk = Plan::at(Place::Alone { own: Seat::Kam, eyes: None });
    view! {
        <div class="stack closing">
            <section class="stack learned" aria-labelledby="learned-title">
                <h2 id="learned-title" prop:textContent=say(|t| t.practice.learned)></h2>
                {when(
                    none,
                    || {
                        view! {
                            <p prop:textContent=say(|t| t.practice.learned_none)></p>
                        }
                        .into_any()
                    },
                )}
                <dl class="learned-picture">
                    <For each=movers key=Clone::clone children=|mover| view! { <LearnedTrait mover/> }/>
                </dl>
            </section>
            {when(
                move || learned.with(|learned| !learned.words().is_empty()),
                move || {
                    view! {
                        <section class="stack learned-words" aria-labelledby="learned-words-title">
                            <h2 id="learned-words-title" prop:textContent=say(|t| t.practice.own_words_all)></h2>
                            <dl>
                                <For each=words key=Clone::clone children=own_words/>
                            </dl>
                        </section>
                    }
                    .into_any()
                },
            )}
            <p class="actions">
                <button type="button" class="button strong" on:click=|_| print::page() prop:textContent=say(|t| t.practice.print)></button>
                <a class="button" href=Route::Setup(talk).fragment() prop:textContent=say(|t| t.practice.prepare)></a>
                <button type="button" class="button" on:click=move |_| anew() prop:textContent=say(|t| t.practice.anew)></button>
            </p>
        </div>
    }
}

/// A trait at one level, and the roles that it has moved.
#[component]
fn LearnedTrait(mover: Mover) -> impl IntoView {
    let text = use_text();
    let (determinant, level) = (mover.determinant, mover.level);
    view! {
        <div class="learned-trait">
            <dt>
                <span prop:textContent=move || text().determinant.name(determinant)></span>
                <strong prop:textContent=move || text().determinant.level(determinant, level)></strong>
            </dt>
            {mover.roles.into_iter().map(|role| view! { <LearnedRole role/> }).collect_view()}
        </div>
    }
}

/// A role that a trait has moved, and at which accounts.
#[component]
fn LearnedRole(role: Moved) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let (id, direction) = (StoredValue::new(role.card), role.direction);
    let name = move || id.with_value(|id| card(tongue.language(), id).map_or("", |card| card.name));
    let mark = move || text().mark(&direction.into()).to_owned();
    let accounts = role.at.iter().map(|scenario| scenario.account()).collect::<Vec<_>>().join(", ");
    view! {
        <dd data-deck=deck_name(Facing::Known(direction))>
            <Pictogram place=id.with_value(|id| pictogram(id))/>
            <strong prop:textContent=name></strong>
            <span class="small" prop:textContent=move || format!("{} · {accounts}", mark())></span>
        </dd>
    }
}

/// What somebody wrote down about an account.
fn own_words((scenario, note): (Scenario, Note)) -> impl IntoView {
    view! {
        <div>
            <dt prop:textContent=scenario.account()></dt>
            <dd>
                <bdi prop:textContent=note.as_str().to_owned()></bdi>
            </dd>
        </div>
    }
}
