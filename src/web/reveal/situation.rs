//! The account's situation at the reveal: the determinants that are set.

use leptos::prelude::*;

use crate::{
    game::Table,
    web::{
        desk::use_desk,
        language::{say, use_text},
    },
};

/// The determinants that are set, each with its level; nothing where none is.
#[component]
pub fn Situation() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let known: Vec<_> = desk.game().with_untracked(|game| match game.table() {
        Table::Revealed(reveal) => reveal.determinants().known().collect(),
        _ => Vec::new(),
    });
    (!known.is_empty()).then(|| {
        let trait_of = |(determinant, level)| {
            view! {
                <div>
                    <dt prop:textContent=move || text().determinant.name(determinant)></dt>
                    <dd prop:textContent=move || text().determinant.level(determinant, level)></dd>
                </div>
            }
        };
        view! {
            <section class="known" aria-labelledby="known-title">
                <h2 id="known-title" class="kicker" prop:textContent=say(|t| t.determinant.heading)></h2>
                <dl>{known.into_iter().map(trait_of).collect_view()}</dl>
            </section>
        }
    })
}
