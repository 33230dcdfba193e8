//! Both orders of one deck, to look at within the talk.

use leptos::prelude::*;

use crate::web::{
    compare::{pair::Pair, pictures::Pictures},
    desk::use_desk,
    language::use_text,
    words::Words,
};

/// Both orders of one deck, to look at within the talk.
#[component]
pub fn SideBySide(deck: usize) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    Pair::of(desk, deck).map(|pair| {
        let of = desk.game().with_untracked(|game| game.setup().decks()[deck].clone());
        let direction = of.direction();
        Words::provide(of);
        provide_context(pair);
        view! {
            <div class="stack reveal-deck" data-deck=crate::web::components::role_card::deck_name(direction)>
                <h2>{move || text().deck(direction)}</h2>
                <Pictures/>
            </div>
        }
    })
}
