//! A role card that a click turns over, and what stands on its back.

use leptos::prelude::*;

use crate::{
    cards::Direction,
    text::{card, faces},
    web::{
        components::role_card::{RoleCard, Words, deck_name, word},
        language::{say, use_text, use_tongue},
    },
};

/// The back of a card: the sign by which one notices the role, a question, and "too much of it".
#[component]
fn RoleCardBack(direction: Direction, words: Words) -> impl IntoView {
    view! {
        <div class="card card-back" data-deck=deck_name(direction)>
            <p class="card-name" prop:textContent=word(words, |words| words.name)></p>
            <CardBack words/>
        </div>
    }
}

/// What stands on the back of a card.
#[component]
pub fn CardBack(#[prop(into)] words: Words) -> impl IntoView {
    let tongue = use_tongue();
    let id = Memo::new(move |_| words.get().map(|words| words.id));
    let word = move |pick: fn(&card::CardBack) -> &'static str| {
        move || id.get().and_then(|id| faces::back(tongue.language(), id)).map(pick).unwrap_or_default()
    };
    view! {
        <dl class="back">
            <dt prop:textContent=say(|t| t.reveal.sign)></dt>
            <dd prop:textContent=word(|back| back.sign)></dd>
            <dt prop:textContent=say(|t| t.reveal.question)></dt>
            <dd prop:textContent=word(|back| back.question)></dd>
            <dt prop:textContent=say(|t| t.reveal.excess)></dt>
            <dd prop:textContent=word(|back| back.excess)></dd>
        </dl>
    }
}

/// A card that a click turns over. Only the side that lies up is on the page; another card begins with its front.
#[component]
pub fn FlipCard(direction: Direction, #[prop(into)] words: Words) -> impl IntoView {
    let text = use_text();
    let turned = RwSignal::new(None::<&'static str>);
    let is_turned = move || words.get().is_some_and(|words| turned.get() == Some(words.id));
    let label = move || words.get().map(|words| (text().reveal.turn_over)(words.name));
    view! {
        <div class="flip" data-turned=move || is_turned().then_some("")>
            {move || {
                if is_turned() {
                    view! { <RoleCardBack direction words/> }.into_any()
                } else {
                    view! { <RoleCard direction words/> }.into_any()
                }
            }}
            <button
                type="button"
                class="flip-button"
                aria-label=label
                aria-pressed=move || is_turned().to_string()
                on:click=move |_| {
                    let up = words.get_untracked().map(|words| words.id);
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
