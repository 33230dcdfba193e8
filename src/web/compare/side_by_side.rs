//! Both orders of one deck, to look at within the talk.

use leptos::prelude::*;

use crate::web::{
    compare::{
        fives::{FiveColumns, Fives},
        pair::Pair,
        pictures::Pictures,
    },
    desk::use_desk,
    words::Words,
};

/// Both orders of one deck, to look at within the talk.
#[component]
pub fn SideBySide(deck: usize) -> impl IntoView {
    let desk = use_desk();
    let shown = |words: Words, picture: AnyView| {
        view! {
            <div class="stack reveal-deck" data-deck=words.side()>
                <h2 prop:textContent=move || words.label()></h2>
                {picture}
            </div>
        }
    };
    let whole = Pair::of(desk, deck).map(|pair| shown(pair.words(), view! { <Pictures pair/> }.into_any()));
    let quick = || Fives::of(desk, deck).map(|fives| shown(fives.words(), view! { <FiveColumns fives/> }.into_any()));
    whole.or_else(quick)
}
