//! The front of a role card, and the mark of its deck.

use leptos::prelude::*;

use crate::{
    cards::{Card, Field},
    web::{
        components::{pictogram::Pictogram, told::told},
        language::use_text,
        words::{NOWHERE, Words},
    },
};

/// One of a card's texts; empty without a card.
pub(super) fn word(
    words: Words,
    card: Signal<Option<Card>>,
    field: Field,
) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || card.get().map(|card| words.text(card, field)).unwrap_or_default()
}

/// How many letters of a word fit into a line at the full size of a name.
const LONG: usize = 15;

/// The front of a card: deck mark, pictogram, name, and the one-line meaning. The deck is told by colour, shape and word.
#[component]
pub fn RoleCard(words: Words, #[prop(into)] card: Signal<Option<Card>>) -> impl IntoView {
    let subtitle = move || card.get().map(|card| words.text(card, Field::Subtitle)).filter(|text| !text.is_empty());
    // A card of somebody's own may have none.
    let pictured =
        move || card.get().map(|card| words.pictogram(card)).filter(|place| !matches!(place.as_str(), "" | NOWHERE));
    // Longer words than a shipped card has take smaller letters rather than a break.
    let long =
        move || card.get().is_some_and(|card| words.name(card).split(' ').any(|word| word.chars().count() > LONG));
    let [light, dark] = words.inks();
    view! {
        <div class="card" data-long=move || long().then_some("") data-deck=words.side() data-ink=light.is_some().then_some("") style:--ink-light=light style:--ink-dark=dark>
            <DeckMark words/>
            {move || pictured().map(|place| view! { <Pictogram place/> })}
            <p class="card-name" prop:textContent=word(words, card, Field::Name)></p>
            {move || {
                subtitle().map(|subtitle| view! { <p class="card-subtitle" prop:textContent=subtitle></p> }.into_any())
            }}
            <p class="card-meaning" prop:textContent=word(words, card, Field::Meaning)></p>
            {words.logo().map(|logo| view! { <img class="card-logo" src=logo alt=""/> })}
            {move || card.get().and_then(|card| words.lent(card)).map(|code| lent(code).into_any())}
        </div>
    }
}

/// Says that a card's words are in another language than the page, because it has none in this one.
fn lent(code: String) -> impl IntoView {
    let text = use_text();
    view! { <p class="card-lent" prop:textContent=move || (text().name.lent)(&code)></p> }
}

/// The mark of a deck: a round arrow outwards, a square arrow inwards or a rhombus for a direction of somebody's own, and the
/// word.
#[component]
pub fn DeckMark(words: Words) -> impl IntoView {
    view! {
        <p class="mark" data-deck=words.side()>
            <span class="mark-sign" aria-hidden="true"></span>
            {told(move || words.mark())}
        </p>
    }
}
