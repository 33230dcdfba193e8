//! A role card that a click turns over, and what stands on its back.

use leptos::prelude::*;

use crate::{
    cards::{Card, Field},
    web::{
        components::{
            role_card::{RoleCard, lent, tongue, word},
            when::when,
        },
        language::use_text,
        words::Words,
    },
};

/// The back of a card as a card of its own: the sign by which one notices the role, a question, and "too much of it".
#[component]
pub fn RoleCardBack(words: Words, card: Signal<Option<Card>>) -> impl IntoView {
    let [light, dark] = words.inks();
    view! {
        <div
            class="card card-back"
            data-deck=words.side()
            data-ink=light.is_some().then_some("")
            style:--ink-light=light
            style:--ink-dark=dark
        >
            <p class="card-name" lang=tongue(words, card, Field::Name) prop:textContent=word(words, card, Field::Name)></p>
            <CardBack words card/>
        </div>
    }
}

/// The texts on the back of a card.
const BACK: [Field; 3] = [Field::Sign, Field::Question, Field::Excess];

/// What stands on the back of a card.
#[component]
pub fn CardBack(words: Words, #[prop(into)] card: Signal<Option<Card>>) -> impl IntoView {
    let text = use_text();
    // A card of somebody's own may have nothing there.
    let line = move |field: Field| {
        let word = word(words, card, field);
        let head = move || match field {
            Field::Sign => text().reveal.sign,
            Field::Question => text().reveal.question,
            _ => text().reveal.excess,
        };
        when(
            move || !word().is_empty(),
            move || {
                view! {
                    <dt prop:textContent=head></dt>
                    <dd lang=tongue(words, card, field) prop:textContent=word></dd>
                }
                .into_any()
            },
        )
    };
    view! {
        <dl class="back">{BACK.map(line).into_iter().collect_view()}</dl>
        {lent(words, card, &BACK, "card-lent")}
    }
}

/// A card that a click turns over. Only the side that lies up is on the page; another card begins with its front.
#[component]
pub fn FlipCard(words: Words, #[prop(into)] card: Signal<Option<Card>>) -> impl IntoView {
    let text = use_text();
    let turned = RwSignal::new(None::<Card>);
    let is_turned = move || card.get().is_some_and(|card| turned.get() == Some(card));
    let label = move || card.get().map(|card| (text().reveal.turn_over)(&words.name(card)));
    view! {
        <div class="flip" data-turned=move || is_turned().then_some("")>
            {move || {
                if is_turned() {
                    view! { <RoleCardBack words card/> }.into_any()
                } else {
                    view! { <RoleCard words card/> }.into_any()
                }
            }}
            <button
                type="button"
                class="flip-button"
                aria-label=label
                aria-pressed=move || is_turned().to_string()
                on:click=move |_| {
                    let up = card.get_untracked();
                    turned.update(|turned| *turned = up.filter(|up| *turned != Some(*up)));
                }
            >
                // Drawn: few fonts have the sign, and to look for one takes longer than to lay out the screen.
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M4 4.5v5.5h5.5M4.3 10a8 8 0 1 1-.1 4.3"></path>
                </svg>
            </button>
        </div>
    }
}
