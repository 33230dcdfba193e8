//! After practice: the roles that a fictional voice names, a question to take along, and the next account.

use leptos::prelude::*;

use crate::{
    cards::{Deck, Direction, Ranking, Scenario},
    text::faces::account,
    web::{
        alone::practice::Practised,
        browser::store::Store,
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
        Some(view! {
            <li>
                <p class="voice-role">
                    <strong>{move || words.name(card)}</strong>
                    <span class="small">{move || (text().practice.voice_rank)(rank)}</span>
                </p>
                <p>{move || account(tongue.language(), scenario).reason(id)}</p>
            </li>
        })
    };
    view! {
        <section class="voice" aria-labelledby="voice-title">
            <h2 id="voice-title">{say(|t| t.practice.voice)}</h2>
            <p>{say(|t| t.practice.voice_how)}</p>
            <ul>{scenario.in_demand(deck.direction()).iter().filter_map(|&id| role(id)).collect_view()}</ul>
        </section>
    }
}

/// The account's question, and the way on to the next one.
#[component]
pub fn Onward(scenario: Scenario) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let store = StoredValue::new(expect_context::<Store>());
    let decks: Vec<Direction> =
        desk.game().with_untracked(|game| game.setup().decks().iter().map(Deck::direction).collect());
    let next = store.with_value(Practised::read).next_after(scenario);
    let go = move |next: Scenario| {
        store.with_value(|store| Practised::read(store).go_on(next, &decks, store));
    };
    view! {
        <section class="section stack onward">
            <div>
                <h2>{say(|t| t.practice.question)}</h2>
                <p class="lead">{move || account(tongue.language(), scenario).question}</p>
            </div>
            <p class="actions">
                {next
                    .map(|next| {
                        view! {
                            <button type="button" class="button strong large" on:click=move |_| go(next)>
                                {move || (text().practice.next)(next.account())}
                            </button>
                        }
                    })}
                <a class="button large" href=Route::Practise.fragment()>
                    {say(|t| t.practice.all)}
                </a>
            </p>
        </section>
    }
}
