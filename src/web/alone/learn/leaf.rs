//! Leafing through a deck, card by card.

use leptos::{html::Section, prelude::*};

use crate::{
    cards::{Deck, Direction},
    web::{
        components::{
            announcer::{Announce, Announcer},
            choice::Choice,
            flip_card::FlipCard,
            keys,
        },
        language::{say, use_text},
        words::Words,
    },
};

/// One card at a time, with a way to the next and to the one before.
#[component]
pub fn Leaf(direction: RwSignal<Direction>, table: NodeRef<Section>) -> impl IntoView {
    view! {
        <section class="stack leaf">
            <Choice
                name=|t| t.plan.decks
                options=vec![Direction::External, Direction::Internal]
                word=|t, direction| t.deck(direction).to_owned()
                chosen=direction
            />
            {move || view! { <LeafDeck direction=direction.get() table/> }}
        </section>
    }
}

#[component]
fn LeafDeck(direction: Direction, table: NodeRef<Section>) -> impl IntoView {
    let (text, announce) = (use_text(), Announce::new());
    let deck = Deck::standard(direction);
    let cards = StoredValue::new(deck.cards().collect::<Vec<_>>());
    let of = deck.len();
    let words = Words::new(deck);
    let at = RwSignal::new(0_usize);
    let card = move || cards.with_value(|cards| cards[at.get()]);
    let go = move |to: usize| {
        at.set(to % of);
        announce.say(|| format!("{}, {}", words.name(card()), (text().learn.position)(at.get() + 1, of)));
    };
    let previous = move || go(at.get_untracked() + of - 1);
    let next = move || go(at.get_untracked() + 1);
    keys::listen(table, move |key| match key {
        "ArrowLeft" => {
            previous();
            true
        }
        "ArrowRight" => {
            next();
            true
        }
        _ => false,
    });
    view! {
        <div class="leaf-card">
            <FlipCard words card=Signal::derive(move || Some(card()))/>
        </div>
        <div class="leaf-steps">
            <button type="button" class="button leaf-step" data-way="back" aria-label=say(|t| t.learn.previous) on:click=move |_| previous()></button>
            <p class="leaf-position" prop:textContent=move || (text().learn.position)(at.get() + 1, of)></p>
            <button type="button" class="button leaf-step" data-way="on" aria-label=say(|t| t.learn.next) on:click=move |_| next()></button>
        </div>
        <p class="hint for-keys" prop:textContent=say(|t| t.learn.leaf_keys)></p>
        <p class="hint for-touch" prop:textContent=say(|t| t.learn.leaf_touch)></p>
        <Announcer announce/>
    }
}
