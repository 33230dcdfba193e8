//! The two faces of a role card.

use leptos::prelude::*;

use crate::{
    cards::Direction,
    text::card::CardText,
    web::{
        components::told::told,
        language::{say, use_text},
    },
};

/// A card's words, in the language in use.
type Words = Signal<Option<&'static CardText>>;

/// One of a card's words; empty without a card.
fn word(words: Words, pick: fn(&CardText) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    move || words.get().map(pick).unwrap_or_default()
}

/// The front of a card: deck mark, name, and the one-line meaning. The deck is told by colour, shape and word.
#[component]
pub fn RoleCard(direction: Direction, #[prop(into)] words: Words) -> impl IntoView {
    let subtitle = move || words.get().and_then(|words| words.subtitle);
    view! {
        <div class="card" data-deck=deck_name(direction)>
            <DeckMark direction/>
            <p class="card-name" prop:textContent=word(words, |words| words.name)></p>
            {move || {
                subtitle().map(|subtitle| view! { <p class="card-subtitle" prop:textContent=subtitle></p> })
            }}
            <p class="card-meaning" prop:textContent=word(words, |words| words.meaning)></p>
        </div>
    }
}

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
    view! {
        <dl class="back">
            <dt prop:textContent=say(|t| t.reveal.sign)></dt>
            <dd prop:textContent=word(words, |words| words.sign)></dd>
            <dt prop:textContent=say(|t| t.reveal.question)></dt>
            <dd prop:textContent=word(words, |words| words.question)></dd>
            <dt prop:textContent=say(|t| t.reveal.excess)></dt>
            <dd prop:textContent=word(words, |words| words.excess)></dd>
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

/// The mark of a deck: a round arrow outwards or a square arrow inwards, and the word.
#[component]
pub fn DeckMark(direction: Direction) -> impl IntoView {
    let text = use_text();
    let word = move || match direction {
        Direction::External => text().name.outside_mark,
        Direction::Internal => text().name.inside_mark,
    };
    view! {
        <p class="mark" data-deck=deck_name(direction)>
            <span class="mark-sign" aria-hidden="true"></span>
            {told(word)}
        </p>
    }
}

/// The name that the style sheets know a deck by.
pub fn deck_name(direction: Direction) -> &'static str {
    match direction {
        Direction::External => "outside",
        Direction::Internal => "inside",
    }
}
