//! The table of both orders, for screen readers and for copying.

use leptos::prelude::*;

use crate::web::compare::pair::use_pair;
use crate::web::{
    language::{say, use_text},
    words::use_words,
};

/// All ranks, in the first column's order.
#[component]
pub fn RankTable() -> impl IntoView {
    let (pair, text, words) = (use_pair(), use_text(), use_words());
    let direction = words.deck().direction();
    let cards = pair.read(|comparison| comparison.first().cards().to_vec());
    let gaps = cards.into_iter().filter_map(|card| pair.read(|comparison| comparison.gap(card)));
    let rows = gaps.map(|gap| {
        view! {
            <tr>
                <th scope="row">{move || words.name(gap.card)}</th>
                <td>{gap.first}</td>
                <td>{gap.second}</td>
                <td>{gap.distance()}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.reveal.table)>
            <table class="ranks">
                <caption>{move || text().deck(direction)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(|t| t.reveal.role)}</th>
                        {pair.columns().map(|column| view! { <th scope="col">{move || column.label(text())}</th> }).into_iter().collect_view()}
                        <th scope="col">{say(|t| t.reveal.gap_column)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
