//! The story of a fictional account: what kind it is, its situation, and the traits that the story tells. It stays in view
//! while somebody sorts, and says that it is invented.

use leptos::prelude::*;

use crate::{
    cards::Scenario,
    text::faces::account,
    web::language::{use_text, use_tongue},
};

/// The story, open until somebody folds it away.
#[component]
pub fn Story(scenario: Scenario) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let words = move || account(tongue.language(), scenario);
    let known = scenario.determinants().known().map(|(determinant, level)| {
        view! {
            <div>
                <dt prop:textContent=move || text().determinant.name(determinant)></dt>
                <dd prop:textContent=move || text().determinant.level(determinant, level)></dd>
            </div>
        }
    });
    view! {
        <details class="story" open>
            <summary prop:textContent=move || (text().practice.story)(scenario.account())></summary>
            <p class="story-kind" prop:textContent=move || words().kind></p>
            <p prop:textContent=move || words().situation></p>
            <dl>{known.collect_view()}</dl>
        </details>
    }
}
