//! A quick round's deck, revealed: how many cards both have, both fives side by side, and the highest cards that only one
//! side has. About all other cards it says nothing.

use leptos::prelude::*;

use crate::{
    cards::{Card, FirstFive, Overlap, Verdict, overlap::OneSided},
    talk::Role,
    web::{
        compare::{
            column::Column,
            fives::{FiveColumns, Fives},
        },
        components::{flip_card::FlipCard, later::Later, role_card::deck_name},
        language::{say, use_text},
        notes::Ranks,
        reveal::{guess::Guesses, summary::SharedTop},
    },
};

/// Both fives of one deck.
#[component]
pub fn FivesReveal(fives: Fives, deck: usize) -> impl IntoView {
    view! {
        <div class="stack reveal-deck" data-deck=deck_name(fives.words().direction())>
            <Summary fives/>
            <section class="stack">
                <h2 prop:textContent=say(|t| t.quick.side_by_side)></h2>
                <FiveColumns fives/>
            </section>
            <Guesses deck words=fives.words()/>
            <Later>
                <OneSidedCards fives deck/>
            </Later>
        </div>
    }
}

/// How many cards both have, by chance it would be about one; and what is not compared.
#[component]
fn Summary(fives: Fives) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let shared: Vec<Card> = fives.read(|overlap| overlap.shared().into_iter().map(|shared| shared.card).collect());
    let (by_chance, verdict) = fives.read(|overlap| (overlap.shared_by_chance(), overlap.verdict()));
    let verdict = move || match verdict {
        Verdict::ClearlyAlike => text().reveal.clearly_alike,
        Verdict::SomewhatAlike => text().reveal.somewhat_alike,
        Verdict::Opposed | Verdict::Indistinguishable => text().reveal.indistinguishable,
    };
    view! {
        <div class="summary fives-summary">
            <SharedTop shared k=FirstFive::SIZE by_chance words/>
            <p class="verdict" prop:textContent=verdict></p>
            <p class="small" prop:textContent=say(|t| t.quick.compared)></p>
        </div>
    }
}

/// The highest cards that only one side has: those worth a talk.
#[component]
fn OneSidedCards(fives: Fives, deck: usize) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let cards = fives.read(Overlap::differences);
    let count = cards.len();
    let is_alone = fives.columns().into_iter().any(Column::is_imagined);
    let title = move || match count {
        0 if is_alone => text().quick.no_differences_alone.to_owned(),
        0 => text().quick.no_differences.to_owned(),
        count => (text().quick.differences)(count),
    };
    let item = move |one: OneSided| {
        view! {
            <li class="stack difference">
                <FlipCard direction=words.direction() words=Signal::derive(move || words.of(one.card))/>
                <Ranks role=Role { deck, card: one.card }/>
            </li>
        }
    };
    view! {
        <section class="stack differences">
            <h2 prop:textContent=title></h2>
            <ol class="differences-list">{cards.into_iter().map(item).collect_view()}</ol>
        </section>
    }
}
