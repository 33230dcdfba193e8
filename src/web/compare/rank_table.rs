//! The table of both orders, for screen readers and for copying.

use leptos::prelude::*;

use crate::web::{
    compare::pair::Pair,
    components::{pictogram::Pictogram, told::told},
    language::{say, use_text},
};

/// All ranks under the deck's name.
#[component]
pub fn RankTable(pair: Pair) -> impl IntoView {
    let words = pair.words();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.reveal.table)>
            <table class="ranks">
                <caption prop:textContent=move || words.label()></caption>
                <Ranks pair/>
            </table>
        </div>
    }
}

/// The head and the rows of the table, in the first column's order.
#[component]
pub fn Ranks(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let rows = pair.read(|comparison| comparison.by_first()).into_iter().map(|gap| {
        view! {
            <tr>
                <th scope="row">
                    <Pictogram place=words.pictogram(gap.card)/>
                    {told(move || words.name(gap.card))}
                </th>
                <td>{gap.first}</td>
                <td>{gap.second}</td>
                <td>{gap.distance()}</td>
            </tr>
        }
    });
    let heads =
        pair.columns().map(|column| view! { <th scope="col" prop:textContent=move || column.label(text())></th> });
    view! {
        <thead>
            <tr>
                <th scope="col" prop:textContent=say(|t| t.reveal.role)></th>
                {heads.into_iter().collect_view()}
                <th scope="col" prop:textContent=say(|t| t.reveal.gap_column)></th>
            </tr>
        </thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}
