//! The front of a role card, and the mark of its deck.

use leptos::prelude::*;

use crate::{
    cards::Direction,
    text::card::{CardText, pictogram},
    web::{
        components::{pictogram::Pictogram, told::told},
        language::use_text,
    },
};

/// A card's words, in the language in use.
pub type Words = Signal<Option<&'static CardText>>;

/// One of a card's words; empty without a card.
pub(super) fn word(
    words: Words,
    pick: fn(&CardText) -> &'static str,
) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    move || words.get().map(pick).unwrap_or_default()
}

/// The front of a card: deck mark, pictogram, name, and the one-line meaning. The deck is told by colour, shape and word.
#[component]
pub fn RoleCard(direction: Direction, #[prop(into)] words: Words) -> impl IntoView {
    let subtitle = move || words.get().and_then(|words| words.subtitle);
    view! {
        <div class="card" data-deck=deck_name(direction)>
            <DeckMark direction/>
            {move || words.get().map(|words| view! { <Pictogram place=pictogram(words.id)/> })}
            <p class="card-name" prop:textContent=word(words, |words| words.name)></p>
            {move || {
                subtitle().map(|subtitle| view! { <p class="card-subtitle" prop:textContent=subtitle></p> }.into_any())
            }}
            <p class="card-meaning" prop:textContent=word(words, |words| words.meaning)></p>
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
