//! The three largest differences: the cards worth a talk.

use leptos::prelude::*;

use crate::web::compare::gap::GapFacts;
use crate::web::compare::{column::Column, pair::use_pair};
use crate::{
    cards::Gap,
    web::{components::role_card::FlipCard, language::use_text, words::use_words},
};

/// The cards that lie farthest apart.
#[component]
pub fn Differences() -> impl IntoView {
    let (pair, text) = (use_pair(), use_text());
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
            <h2>{title}</h2>
            <ol class="differences-list">
                {differences.into_iter().map(|gap| view! { <Difference gap/> }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn Difference(gap: Gap) -> impl IntoView {
    let words = use_words();
    let direction = words.deck().direction();
    view! {
        <li class="stack difference">
            <FlipCard direction words=Signal::derive(move || words.of(gap.card))/>
            <GapFacts gap/>
        </li>
    }
}
