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

/// The code of the language that this text is in, where it is lent from another one: it is read aloud as that.
pub(super) fn tongue(
    words: Words,
    card: Signal<Option<Card>>,
    field: Field,
) -> impl Fn() -> Option<String> + Copy + Send + Sync + 'static {
    move || card.get().and_then(|card| words.lent(card, &[field]))
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
            <p class="card-name" lang=tongue(words, card, Field::Name) prop:textContent=word(words, card, Field::Name)></p>
            {move || {
                subtitle().map(|subtitle| view! { <p class="card-subtitle" lang=tongue(words, card, Field::Subtitle) prop:textContent=subtitle></p> }.into_any())
            }}
            <p class="card-meaning" lang=tongue(words, card, Field::Meaning) prop:textContent=word(words, card, Field::Meaning)></p>
            {words.logo().map(|logo| view! { <img class="card-logo" src=logo alt=""/> })}
            {lent(words, card, &[Field::Name, Field::Subtitle, Field::Meaning], "card-lent")}
        </div>
    }
}

/// Says that one of these texts of a card is in another language than the page, because the card has none in this one.
pub fn lent(
    words: Words,
    card: Signal<Option<Card>>,
    fields: &'static [Field],
    class: &'static str,
) -> impl Fn() -> Option<AnyView> + Copy + Send + Sync + 'static {
    let text = use_text();
    move || {
        let code = card.get().and_then(|card| words.lent(card, fields))?;
        Some(view! { <span class=class prop:textContent=(text().name.lent)(&code)></span> }.into_any())
    }
}

/// The same of a card in a list, where its name stands with its meaning.
pub fn lent_row(
    words: Words,
    card: Card,
    class: &'static str,
) -> impl Fn() -> Option<AnyView> + Copy + Send + Sync + 'static {
    lent(words, Signal::stored(Some(card)), &[Field::Name, Field::Meaning], class)
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
