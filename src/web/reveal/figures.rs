//! What both orders have in common in figures, last and small, because the talk is about cards: plain sentences, each with
//! what chance would give, the verdict, and the statistics for the curious.

use leptos::prelude::*;

use crate::{
    cards::{Card, Verdict},
    text::Text,
    web::{
        compare::pair::Pair,
        components::told::told,
        language::{say, use_text},
        words::Words,
    },
};

/// The figures of two whole orders.
#[component]
pub fn Figures(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let shared = pair.read(|comparison| comparison.shared_top());
    let (k, by_chance) = pair.read(|comparison| (comparison.k(), comparison.shared_top_by_chance()));
    let percent = pair.read(|comparison| comparison.same_order_percent());
    let (gap, gap_by_chance) = pair.read(|comparison| (comparison.mean_gap(), comparison.mean_gap_by_chance()));
    let verdict = pair.read(|comparison| comparison.verdict());
    view! {
        <section class="figures">
            <h2 class="kicker" prop:textContent=say(|t| t.reveal.figures)></h2>
            <SharedTop shared k by_chance words/>
            <p prop:textContent=move || (text().reveal.pairs)(percent)></p>
            <p prop:textContent=move || (text().reveal.gap)(gap, gap_by_chance)></p>
            <p prop:textContent=move || verdict_words(text(), verdict)></p>
            <Details pair/>
        </section>
    }
}

/// What a verdict says.
pub fn verdict_words(text: &Text, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Opposed => text.reveal.opposed,
        Verdict::ClearlyAlike => text.reveal.clearly_alike,
        Verdict::SomewhatAlike => text.reveal.somewhat_alike,
        Verdict::Indistinguishable => text.reveal.indistinguishable,
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
            let names: Vec<String> = shared.iter().map(|&card| words.name(card)).collect();
            (text().reveal.shared_which)(&names.join(", "))
        }
    };
    view! { <p>{told(move || (text().reveal.shared)(count, k, by_chance))} " " {told(which)}</p> }
}

/// The details panel, closed at first.
#[component]
fn Details(pair: Pair) -> impl IntoView {
    let text = use_text();
    let (tau, rho, rbo) = pair.read(|comparison| (comparison.tau(), comparison.rho(), comparison.rbo_over_chance()));
    let (discordant, pairs) = pair.read(|comparison| (comparison.discordant(), comparison.pairs()));
    view! {
        <details class="details">
            <summary prop:textContent=say(|t| t.reveal.details)></summary>
            <dl>
                <dt prop:textContent=say(|t| t.reveal.tau)></dt>
                <dd>
                    <strong>{figure(tau)}</strong>
                    {told(move || (text().reveal.tau_how)(discordant, pairs))}
                </dd>
                <dt prop:textContent=say(|t| t.reveal.rho)></dt>
                <dd>
                    <strong>{figure(rho)}</strong>
                    {told(say(|t| t.reveal.rho_how))}
                </dd>
                <dt prop:textContent=say(|t| t.reveal.rbo)></dt>
                <dd>
                    <strong>{figure(rbo)}</strong>
                    {told(say(|t| t.reveal.rbo_how))}
                </dd>
            </dl>
        </details>
    }
}

/// Two decimals, with a proper minus sign.
fn figure(value: f64) -> String {
    format!("{value:.2}").replace('-', "−")
}
