//! After practice: the roles that a fictional voice names, a question to take along, and the next account.

use leptos::prelude::*;

use crate::{
    cards::{Deck, Direction, Ranking, Scenario},
    text::faces::account,
    web::{
        alone::practice::{Entrance, use_practised},
        components::pictogram::Pictogram,
        desk::use_desk,
        language::{say, use_text, use_tongue},
        route::Route,
        words::Words,
    },
};

/// The voice's roles of one deck, each with the own rank and a reason.
#[component]
pub fn Voice(scenario: Scenario, words: Words, ranking: Ranking) -> impl IntoView {
    let (text, tongue, deck) = (use_text(), use_tongue(), words.deck());
    let role = |id: &'static str| {
        let card = deck.card(id)?;
        let rank = ranking.rank(card)?;
        let reason = move || account(tongue.language(), scenario).reason(id).unwrap_or_default();
        Some(view! {
            <li>
                <p class="voice-role">
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=move || words.name(card)></strong>
                    <span class="small" prop:textContent=move || (text().practice.voice_rank)(rank)></span>
                </p>
                <p prop:textContent=reason></p>
            </li>
        })
    };
    let in_demand = deck.shipped().map(|direction| scenario.in_demand(direction)).unwrap_or_default();
    view! {
        <section class="voice" aria-labelledby="voice-title">
            <h2 id="voice-title" prop:textContent=say(|t| t.practice.voice)></h2>
            <p prop:textContent=say(|t| t.practice.voice_how)></p>
            <ul>{in_demand.iter().filter_map(|&id| role(id)).collect_view()}</ul>
        </section>
    }
}

/// The account's question, and the way on to the next one.
#[component]
pub fn Onward(scenario: Scenario) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let practised = use_practised();
    let entrance = Entrance::new(practised);
    let next = Memo::new(move |_| practised.with(|all| all.next_after(scenario)));
    let go = move |next: Scenario| {
        let decks: Vec<Direction> =
            desk.game().with_untracked(|game| game.setup().decks().iter().filter_map(Deck::shipped).collect());
        entrance.enter(next, &decks);
    };
    let way = move |next: Scenario| {
        view! {
            <button
                type="button"
                class="button strong large"
                on:click=move |_| go(next)
                prop:textContent=move || (text().practice.next)(next.account())
            ></button>
        }
    };
    view! {
        <section class="section stack onward">
            <div>
                <h2 prop:textContent=say(|t| t.practice.question)></h2>
                <p class="lead" prop:textContent=move || account(tongue.language(), scenario).question></p>
            </div>
            <p class="actions">
                {move || next.get().map(way)}
                <a class="button large" href=Route::Practise.fragment() prop:textContent=say(|t| t.practice.all)></a>
            </p>
        </section>
    }
}
