//! The words of a card in a row that is sorted: its name, its meaning, and from which language they are lent.

use leptos::prelude::*;

use crate::{
    cards::{Card, Field},
    web::{components::role_card::lent_row, words::Words},
};

/// What stands in the row of a card.
#[component]
pub fn RowWords(words: Words, card: Card) -> impl IntoView {
    view! {
        <strong lang=move || words.lent(card, &[Field::Name]) prop:textContent=move || words.name(card)></strong>
        <span class="sortable-meaning" lang=move || words.lent(card, &[Field::Meaning]) prop:textContent=move || words.meaning(card)></span>
        {lent_row(words, card, "sortable-meaning")}
    }
}
