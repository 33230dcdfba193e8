//! After practice: the roles that a fictional voice names, a question to take along, and the next account.

use leptos::prelude::*;

use crate::{
    alone::Practised,
    cards::{Deck, Depth, Direction, Order, Scenario},
    talk::Topic,
    text::{Text, faces::account},
    web::{
        alone::practice::Entrance,
        browser::store::GameId,
        components::pictogram::Pictogram,
        desk::use_desk,
        language::{say, use_text, use_tongue},
        notes::fields::{NoteField, Reminder},
        route::Route,
        words::Words,
    },
};

/// The voice's roles of one deck, each with the own rank and a reason.
#[component]
pub fn Voice(scenario: Scenario, words: Words, order: Order) -> impl IntoView {
    let (text, tongue, deck) = (use_text(), use_tongue(), words.deck());
    let role = |id: &'static str| {
        let card = deck.card(id)?;
        let rank = order.rank(card);
        let reason = move || account(tongue.language(), scenario).reason(id).unwrap_or_default();
        Some(view! {
            <li>
                <p class="voice-role">
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=move || words.name(card)></strong>
                    <span class="small" prop:textContent=move || own_rank(text(), rank)></span>
                </p>
                <p prop:textContent=reason></p>
            </li>
        })
    };
    let in_demand = deck.shipped().map(|direction| scenario.in_demand(direction)).unwrap_or_default();
    view! {
        <div class="voice">
            <h2 prop:textContent=say(|t| t.practice.voice)></h2>
            <p prop:textContent=say(|t| t.practice.voice_how)></p>
            <ul>{in_demand.iter().filter_map(|&id| role(id)).collect_view()}</ul>
        </div>
    }
}

/// The own rank of a role that the voice names; in a quick round it may have none.
fn own_rank(text: &Text, rank: Option<usize>) -> String {
    rank.map_or_else(|| text.practice.voice_no_rank.to_owned(), text.practice.voice_rank)
}

/// The account's question with room for an own line, and the way on: to the next one or, after the last, to the end.
#[component]
pub fn Onward(scenario: Scenario, practised: Memo<Practised<GameId>>) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let entrance = Entrance::new(practised);
    let next = Memo::new(move |_| practised.with(|all| all.next_after(scenario)));
    let is_over = Memo::new(move |_| next.with(Option::is_none) && practised.with(Practised::is_complete));
    let go = move |next: Scenario| {
        let (decks, depth): (Vec<Direction>, Depth) = desk.game().with_untracked(|game| {
            let setup = game.setup();
            (setup.decks().iter().filter_map(Deck::shipped).collect(), setup.depth())
        });
        entrance.enter(next, &decks, depth);
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
            <NoteField
                topic=Topic::OwnWords
                label=Signal::derive(move || text().practice.own_words.to_owned())
                hint=|t| t.practice.own_words_how
            />
            <Reminder/>
            <p class="actions">
                {move || next.get().map(way)}
                <a
                    class="button large"
                    class:strong=move || is_over.get()
                    href=Route::Practise.fragment()
                    prop:textContent=move || if is_over.get() { text().practice.to_end } else { text().practice.all }
                ></a>
            </p>
        </section>
    }
}
