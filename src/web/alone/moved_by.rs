//! After practice, once the voice has spoken: which trait has moved which card. One tap each, kept at once; the traits that
//! the story tells are offered, and no others.

use leptos::prelude::*;

use crate::{
    alone::Practised,
    cards::{Card, Determinant, Order, Scenario},
    talk::{AGREED, Action, Role},
    text::faces::account,
    web::{
        browser::store::GameId,
        components::pictogram::Pictogram,
        desk::use_desk,
        language::{say, use_text, use_tongue},
        notes::{act, decks, notes, read},
        words::Words,
    },
};

/// The highest cards of every deck, each with the traits that may have moved it.
#[component]
pub fn MovedBy(scenario: Scenario, practised: Memo<Practised<GameId>>) -> impl IntoView {
    let (desk, tongue) = (use_desk(), use_tongue());
    let own = move |deck: usize| untrack(|| read(desk, |reveal| reveal.order(*reveal.seats().first()?, deck)));
    let orders = decks(desk).into_iter().enumerate();
    let lists = orders.filter_map(|(place, deck)| {
        let (order, words) = (own(place)?, Words::new(deck));
        Some(view! { <DeckMovedBy scenario place words order practised/> })
    });
    view! {
        <section class="section stack moved-by" aria-labelledby="moved-by-title">
            <div>
                <h2 id="moved-by-title" prop:textContent=say(|t| t.practice.moved_by)></h2>
                <p prop:textContent=say(|t| t.practice.moved_by_how)></p>
                <p class="small" prop:textContent=move || account(tongue.language(), scenario).situation></p>
            </div>
            <div class="moved-by-decks">{lists.collect_view()}</div>
        </section>
    }
}

/// The same of one deck, and beside each card where it stood at the account before.
#[component]
fn DeckMovedBy(
    scenario: Scenario,
    place: usize,
    words: Words,
    order: Order,
    practised: Memo<Practised<GameId>>,
) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let (id, direction) = (desk.id(), words.deck().shipped());
    let before = Memo::new(move |_| {
        // Practice is played with the shipped decks.
        let direction = direction?;
        let beside = practised.with(|all| desk.game().with_untracked(|game| all.beside(&id, game, direction)));
        beside.and_then(|beside| Some((beside.before, beside.order(beside.before, direction)?)))
    });
    let top = StoredValue::new(order.top(AGREED).to_vec());
    let then = move |card: Card| {
        let then = before.with(|before| before.as_ref().map(|(account, order)| (*account, order.rank(card))));
        then.map(|(account, rank)| text().rank(account.account(), rank)).unwrap_or_default()
    };
    // What was on top there, and is not here.
    let gone = move || {
        before.with(|before| {
            let (account, order) = before.as_ref()?;
            let gone = order.top(AGREED).iter().filter(|card| top.with_value(|top| !top.contains(card)));
            let names: Vec<_> = gone.map(|&card| words.name(card)).collect();
            (!names.is_empty()).then(|| (text().practice.gone)(account.account(), &names.join(", ")))
        })
    };
    let row = move |card: Card| {
        let name = move || words.name(card);
        let known = scenario.determinants().known();
        let chips =
            known.map(|(determinant, level)| view! { <Chip role=Role { deck: place, card } determinant level/> });
        view! {
            <li>
                <p class="moved-by-card">
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=name></strong>
                    <span class="small" prop:textContent=move || then(card)></span>
                </p>
                <div class="chips" role="group" aria-label=name>
                    {chips.collect_view()}
                </div>
            </li>
        }
    };
    view! {
        <div class="moved-by-deck" data-deck=words.side()>
            <h3 prop:textContent=move || words.label()></h3>
            <ol>{top.get_value().into_iter().map(row).collect_view()}</ol>
            <p class="small" prop:textContent=move || gone().unwrap_or_default()></p>
        </div>
    }
}

/// One trait that may have moved a card, with what the story tells of it.
#[component]
fn Chip(role: Role, determinant: Determinant, level: u8) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let named = Memo::new(move |_| notes(desk, |notes| notes.traits(role).all().any(|&named| named == determinant)));
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || named.get().to_string()
            on:click=move |_| { act(desk, Action::Trait(role, determinant)); }
        >
            <strong prop:textContent=move || text().determinant.name(determinant)></strong>
            <span class="chip-how" prop:textContent=move || text().determinant.level(determinant, level)></span>
        </button>
    }
}
