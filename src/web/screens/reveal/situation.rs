//! The account's situation at the reveal: the determinants that are set.

use leptos::prelude::*;

use crate::web::{
    language::{say, use_text},
    room::use_room,
};

/// The determinants that are set, each with its level; nothing where none is.
#[component]
pub fn Situation() -> impl IntoView {
    let (room, text) = (use_room(), use_text());
    let known: Vec<_> = room.game().with_untracked(|game| game.setup().determinants().known().collect());
    (!known.is_empty()).then(|| {
        let trait_of = |(determinant, level)| {
            view! {
                <div>
                    <dt>{move || text().determinant.name(determinant)}</dt>
                    <dd>{move || text().determinant.level(determinant, level)}</dd>
                </div>
            }
        };
        view! {
            <section class="known" aria-labelledby="known-title">
                <h2 id="known-title" class="kicker">{say(|t| t.determinant.heading)}</h2>
                <dl>{known.into_iter().map(trait_of).collect_view()}</dl>
            </section>
        }
    })
}
