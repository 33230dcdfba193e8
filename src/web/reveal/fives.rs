//! A quick round's deck, revealed: both fives side by side, and beside them the highest cards that only one side has; then
//! those cards, and how many both have last. About all other cards it says nothing.

use leptos::prelude::*;

use crate::{
    cards::{Card, FirstFive},
    talk::Role,
    web::{
        compare::{
            fives::{FiveColumns, Fives},
            worth::WorthOfFives,
        },
        components::later::Later,
        language::{say, use_text},
        notes::{Ranks, unkept::Unkept},
        reveal::{
            differences::CardsWorthATalk,
            figures::{SharedTop, verdict_words},
            guess::Guesses,
            start::Start,
        },
    },
};

/// Both fives of one deck.
#[component]
pub fn FivesReveal(fives: Fives, deck: usize, unkept: Unkept) -> impl IntoView {
    view! {
        <div class="stack reveal-deck" data-deck=fives.words().side()>
            <div class="sight">
                <WorthOfFives fives/>
                <div class="picture">
                    <FiveColumns fives/>
                </div>
                <Start unkept/>
            </div>
            <Later>
                <OneSidedCards fives deck/>
                <Guesses deck words=fives.words()/>
                <Figures fives/>
            </Later>
        </div>
    }
}

/// How many cards both have, by chance it would be about one.
#[component]
fn Figures(fives: Fives) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let shared: Vec<Card> = fives.read(|overlap| overlap.shared().into_iter().map(|shared| shared.card).collect());
    let (by_chance, verdict) = fives.read(|overlap| (overlap.shared_by_chance(), overlap.verdict()));
    view! {
        <section class="figures">
            <h2 class="kicker" prop:textContent=say(|t| t.reveal.figures)></h2>
            <SharedTop shared k=FirstFive::SIZE by_chance words/>
            <p prop:textContent=move || verdict_words(text(), verdict)></p>
        </section>
    }
}

/// The highest cards that only one side has: those worth a talk.
#[component]
fn OneSidedCards(fives: Fives, deck: usize) -> impl IntoView {
    let cards: Vec<Card> = fives.read(|overlap| overlap.differences().into_iter().map(|one| one.card).collect());
    let ranks = |card: Card| view! { <Ranks role=Role { deck, card }/> }.into_any();
    let cards = cards.into_iter().map(|card| (card, ranks(card))).collect();
    view! { <CardsWorthATalk words=fives.words() cards/> }
}
