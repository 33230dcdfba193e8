//! How a card is marked where both orders stand side by side: a difference worth a talk bears its number, and its line a
//! pattern of its own, so that no mark rests on colour alone.

use leptos::prelude::*;

use crate::{
    cards::{Mark, Side},
    web::{compare::column::Column, components::told::told, language::use_text},
};

/// The name by which the style sheets know a mark; what is alike has none.
pub fn mark_name(mark: Mark) -> Option<String> {
    match mark {
        Mark::Alike => None,
        Mark::Apart => Some("apart".to_owned()),
        Mark::Difference(number) => Some(number.to_string()),
    }
}

/// The name by which the style sheets know a side.
pub fn side_name(side: Side) -> &'static str {
    match side {
        Side::First => "first",
        Side::Second => "second",
    }
}

/// The number of a difference worth a talk; nothing for any other card. Where it is read aloud, both ranks say more.
#[component]
pub fn Number(mark: Mark) -> impl IntoView {
    mark.number().map(|number| view! { <span class="number" aria-hidden="true">{number}</span> })
}

/// A card's rank in a column, in words and with the column's sign; of a quick round also that it has none.
#[component]
pub fn RankIn(column: Column, rank: Option<usize>) -> impl IntoView {
    let text = use_text();
    let sign = column.sign().map(|_| view! { <span class="seat-sign" aria-hidden="true"></span> });
    view! {
        <span class="rank" data-seat=column.sign()>
            {sign}
            {told(move || column.rank(text(), rank))}
        </span>
    }
}
