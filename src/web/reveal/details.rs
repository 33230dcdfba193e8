//! The figures for the curious: tau, rho, and RBO over chance.

use leptos::prelude::*;

use crate::web::{
    compare::pair::Pair,
    components::told::told,
    language::{say, use_text},
};

/// The details panel, closed at first.
#[component]
pub fn Details(pair: Pair) -> impl IntoView {
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
