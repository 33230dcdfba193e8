//! The cards worth a talk: the three largest differences of two whole orders, and the frame that the first fives share.

use leptos::prelude::*;

use crate::{
    cards::{Card, Mark},
    web::{
        compare::{
            gap::GapFacts,
            mark::{Number, mark_name},
            pair::Pair,
        },
        components::flip_card::FlipCard,
        language::say,
        words::Words,
    },
};

/// The cards that lie farthest apart; nothing where all are seen alike, which is said beside the orders.
#[component]
pub fn Differences(pair: Pair) -> impl IntoView {
    let gaps = pair.read(|comparison| comparison.differences());
    let cards = gaps.into_iter().map(|gap| (gap.card, view! { <GapFacts pair gap/> }.into_any())).collect();
    view! { <CardsWorthATalk words=pair.words() cards/> }
}

/// The cards worth a talk by their numbers, each with what is known of it; nothing where there is none.
#[component]
pub fn CardsWorthATalk(words: Words, cards: Vec<(Card, AnyView)>) -> impl IntoView {
    let item = |(mark, (card, facts)): (Mark, (Card, AnyView))| {
        view! {
            <li class="stack difference" data-mark=mark_name(mark)>
                <Number mark/>
                <FlipCard words card=Signal::stored(Some(card))/>
                {facts}
            </li>
        }
    };
    (!cards.is_empty()).then(|| {
        let marked = (1..).map(Mark::Difference).zip(cards);
        view! {
            <section class="stack differences">
                <h2 prop:textContent=say(|t| t.reveal.cards)></h2>
                <ol class="differences-list">{marked.map(item).collect_view()}</ol>
            </section>
        }
    })
}
