//! Both orders of one deck, to look at within the talk.

use leptos::prelude::*;

use crate::cards::Direction;
use crate::web::{
    compare::{
        fives::{FiveColumns, Fives},
        pair::Pair,
        pictures::Pictures,
    },
    components::role_card::deck_name,
    desk::use_desk,
    language::use_text,
};

/// Both orders of one deck, to look at within the talk.
#[component]
pub fn SideBySide(deck: usize) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let shown = |direction: Direction, picture: AnyView| {
        view! {
            <div class="stack reveal-deck" data-deck=deck_name(direction)>
                <h2 prop:textContent=move || text().deck(direction)></h2>
                {picture}
            </div>
        }
    };
    let whole = Pair::of(desk, deck).map(|pair| shown(pair.words().direction(), view! { <Pictures pair/> }.into_any()));
    let quick = || {
        Fives::of(desk, deck).map(|fives| shown(fives.words().direction(), view! { <FiveColumns fives/> }.into_any()))
    };
    whole.or_else(quick)
}
