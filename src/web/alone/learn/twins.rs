//! The six names that stand in both decks: what each means outside and inside, and what differs.

use leptos::prelude::*;

use crate::{
    cards::{Deck, Direction},
    text::{card::pictogram, faces::card, learn::TWINS},
    web::{
        components::{
            pictogram::Pictogram,
            role_card::{DeckMark, deck_name},
            told::told,
        },
        language::{say, use_text, use_tongue},
    },
};

/// All twins.
#[component]
pub fn TwinPairs() -> impl IntoView {
    view! {
        <section class="twin-pairs">
            <p prop:textContent=say(|t| t.learn.twins_how)></p>
            <ul>
                {(0..TWINS).map(|at| view! { <TwinPair at/> }).collect_view()}
            </ul>
        </section>
    }
}

/// One name with both its meanings.
#[component]
fn TwinPair(at: usize) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let twin = move || &text().learn.twin[at];
    let words = move |direction| {
        let deck = Deck::standard(direction);
        move || card(tongue.language(), deck.id(deck.playing(twin().role)?))
    };
    let name = words(Direction::External);
    let side = |direction: Direction| {
        let words = words(direction);
        view! {
            <div class="twin-side" data-deck=deck_name(direction)>
                <DeckMark direction/>
                <p prop:textContent=move || words().map_or("", |words| words.meaning)></p>
            </div>
        }
    };
    view! {
        <li class="section">
            <h2>
                {move || view! { <Pictogram place=pictogram(twin().role)/> }}
                {told(move || name().map_or("", |words| words.name))}
            </h2>
            {side(Direction::External)}
            {side(Direction::Internal)}
            <p class="twin-difference" prop:textContent=move || twin().difference></p>
        </li>
    }
}
