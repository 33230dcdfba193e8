//! The three largest differences: the cards worth a talk.

use leptos::prelude::*;

use crate::{
    cards::{Gap, Mark},
    web::{
        compare::{
            gap::GapFacts,
            mark::{Number, mark_name},
            pair::Pair,
        },
        components::flip_card::FlipCard,
        language::say,
    },
};

/// The cards that lie farthest apart; nothing where all are seen alike, which is said beside the orders.
#[component]
pub fn Differences(pair: Pair) -> impl IntoView {
    let words = pair.words();
    let differences = pair.read(|comparison| comparison.differences());
    let item = |(mark, gap): (Mark, Gap)| {
        view! {
            <li class="stack difference" data-mark=mark_name(mark)>
                <Number mark/>
                <FlipCard direction=words.direction() words=Signal::derive(move || words.of(gap.card))/>
                <GapFacts pair gap/>
            </li>
        }
    };
    (!differences.is_empty()).then(|| {
        let marked = (1..).map(Mark::Difference).zip(differences);
        view! {
            <section class="stack differences">
                <h2 prop:textContent=say(|t| t.reveal.cards)></h2>
                <ol class="differences-list">{marked.map(item).collect_view()}</ol>
            </section>
        }
    })
}
