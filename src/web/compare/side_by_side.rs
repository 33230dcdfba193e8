//! Both orders of one deck, to look at within the talk.

use leptos::prelude::*;

use crate::web::{
    compare::{pair::Pair, pictures::Pictures},
    components::role_card::deck_name,
    desk::use_desk,
    language::use_text,
};

/// Both orders of one deck, to look at within the talk.
#[component]
pub fn SideBySide(deck: usize) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    Pair::of(desk, deck).map(|pair| {
        let direction = pair.words().direction();
        view! {
            <div class="stack reveal-deck" data-deck=deck_name(direction)>
                <h2 prop:textContent=move || text().deck(direction)></h2>
                <Pictures pair/>
            </div>
        }
    })
}
