//! The three largest differences: the cards worth a talk.

use leptos::prelude::*;

use crate::{
    cards::Gap,
    web::{
        compare::{column::Column, gap::GapFacts, pair::Pair},
        components::flip_card::FlipCard,
        language::use_text,
    },
};

/// The cards that lie farthest apart.
#[component]
pub fn Differences(pair: Pair) -> impl IntoView {
    let text = use_text();
    let differences = pair.read(|comparison| comparison.differences());
    let count = differences.len();
    let alone = pair.columns().into_iter().any(Column::is_imagined);
    let title = move || match count {
        0 if alone => text().alone.no_differences.to_owned(),
        0 => text().reveal.no_differences.to_owned(),
        count => (text().reveal.differences)(count),
    };
    view! {
        <section class="stack differences">
            <h2 prop:textContent=title></h2>
            <ol class="differences-list">
                {differences.into_iter().map(|gap| view! { <Difference pair gap/> }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn Difference(pair: Pair, gap: Gap) -> impl IntoView {
    let words = pair.words();
    view! {
        <li class="stack difference">
            <FlipCard direction=words.direction() words=Signal::derive(move || words.of(gap.card))/>
            <GapFacts pair gap/>
        </li>
    }
}
