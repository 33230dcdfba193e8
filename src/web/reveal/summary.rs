//! The three plain sentences, each with what chance would give, and the verdict.

use leptos::prelude::*;

use crate::web::compare::pair::use_pair;
use crate::{
    cards::Verdict,
    web::{language::use_text, words::use_words},
};

/// What both orders have in common, in words.
#[component]
pub fn Summary() -> impl IntoView {
    let (pair, text, words) = (use_pair(), use_text(), use_words());
    let shared = pair.read(|comparison| comparison.shared_top());
    let (k, by_chance) = pair.read(|comparison| (comparison.k(), comparison.shared_top_by_chance()));
    let share = pair.read(|comparison| comparison.same_order_share());
    let (gap, gap_by_chance) = pair.read(|comparison| (comparison.mean_gap(), comparison.mean_gap_by_chance()));
    let verdict = pair.read(|comparison| comparison.verdict());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage from 0 to 100")]
    let percent = (share * 100.0).round() as usize;
    let count = shared.len();
    let which = move || {
        let names: Vec<&str> = shared.iter().map(|&card| words.name(card)).collect();
        (!names.is_empty()).then(|| (text().reveal.shared_which)(&names.join(", ")))
    };
    let verdict = move || match verdict {
        Verdict::Opposed => text().reveal.opposed,
        Verdict::ClearlyAlike => text().reveal.clearly_alike,
        Verdict::SomewhatAlike => text().reveal.somewhat_alike,
        Verdict::Indistinguishable => text().reveal.indistinguishable,
    };
    view! {
        <div class="summary">
            <p class="summary-fact">
                <strong aria-hidden="true">{format!("{count}/{k}")}</strong>
                <span>{move || (text().reveal.shared)(count, k, by_chance)} " " {which}</span>
            </p>
            <p class="summary-fact">
                <strong aria-hidden="true">{percent}</strong>
                <span>{move || (text().reveal.pairs)(percent)}</span>
            </p>
            <p class="summary-fact">
                <strong aria-hidden="true">{format!("{gap:.1}")}</strong>
                <span>{move || (text().reveal.gap)(gap, gap_by_chance)}</span>
            </p>
            <p class="verdict">{verdict}</p>
        </div>
    }
}
