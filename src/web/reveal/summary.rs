//! The three plain sentences, each with what chance would give, and the verdict.

use leptos::prelude::*;

use crate::{
    cards::{Card, Verdict},
    web::{compare::pair::Pair, components::told::told, language::use_text, words::Words},
};

/// What both orders have in common, in words.
#[component]
pub fn Summary(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let shared = pair.read(|comparison| comparison.shared_top());
    let (k, by_chance) = pair.read(|comparison| (comparison.k(), comparison.shared_top_by_chance()));
    let percent = pair.read(|comparison| comparison.same_order_percent());
    let (gap, gap_by_chance) = pair.read(|comparison| (comparison.mean_gap(), comparison.mean_gap_by_chance()));
    let verdict = pair.read(|comparison| comparison.verdict());
    let verdict = move || match verdict {
        Verdict::Opposed => text().reveal.opposed,
        Verdict::ClearlyAlike => text().reveal.clearly_alike,
        Verdict::SomewhatAlike => text().reveal.somewhat_alike,
        Verdict::Indistinguishable => text().reveal.indistinguishable,
    };
    view! {
        <div class="summary">
            <SharedTop shared k by_chance words/>
            <p class="summary-fact">
                <strong aria-hidden="true">{percent}</strong>
                <span prop:textContent=move || (text().reveal.pairs)(percent)></span>
            </p>
            <p class="summary-fact">
                <strong aria-hidden="true">{format!("{gap:.1}")}</strong>
                <span prop:textContent=move || (text().reveal.gap)(gap, gap_by_chance)></span>
            </p>
            <p class="verdict" prop:textContent=verdict></p>
        </div>
    }
}

/// How many of the first cards both have, what chance would give, and which ones they are; of whole orders and of fives.
#[component]
pub fn SharedTop(
    shared: Vec<Card>,
    /// How many cards each side has there.
    k: usize,
    by_chance: f64,
    words: Words,
) -> impl IntoView {
    let text = use_text();
    let count = shared.len();
    let which = move || match shared.as_slice() {
        [] => String::new(),
        shared => {
            let names: Vec<&str> = shared.iter().map(|&card| words.name(card)).collect();
            (text().reveal.shared_which)(&names.join(", "))
        }
    };
    view! {
        <p class="summary-fact">
            <strong aria-hidden="true">{format!("{count}/{k}")}</strong>
            <span>{told(move || (text().reveal.shared)(count, k, by_chance))} " " {told(which)}</span>
        </p>
    }
}
