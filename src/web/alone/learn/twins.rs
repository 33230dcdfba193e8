//! The six names that stand in both decks: what each means outside and inside, and what differs.

use leptos::prelude::*;

use crate::{
    cards::{Deck, Direction, Field},
    text::{card::pictogram, learn::TWINS},
    web::{
        components::{pictogram::Pictogram, role_card::DeckMark, told::told},
        language::{say, use_text},
        words::Words,
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
    let text = use_text();
    let twin = move || &text().learn.twin[at];
    let words_of = |direction| Words::new(Deck::standard(direction));
    let word = move |words: Words, field| {
        move || words.deck().playing(twin().role).map(|card| words.text(card, field)).unwrap_or_default()
    };
    let name = word(words_of(Direction::External), Field::Name);
    let side = |direction: Direction| {
        let words = words_of(direction);
        view! {
            <div class="twin-side" data-deck=words.side()>
                <DeckMark words/>
                <p prop:textContent=word(words, Field::Meaning)></p>
            </div>
        }
    };
    view! {
        <li class="section">
            <h2>
                {move || view! { <Pictogram place=pictogram(twin().role)/> }}
                {told(name)}
            </h2>
            {side(Direction::External)}
            {side(Direction::Internal)}
            <p class="twin-difference" prop:textContent=move || twin().difference></p>
        </li>
    }
}
