//! What both share: it comes before the differences.

use leptos::prelude::*;

use crate::{
    cards::{Card, Compared},
    talk::Role,
    web::{
        components::{pictogram::Pictogram, role_card::DeckMark, title::Title, told::told},
        desk::use_desk,
        language::say,
        notes::{Ranks, decks, read},
        words::Words,
    },
};

/// The cards that stand high on both sides.
#[component]
pub fn CommonStop() -> impl IntoView {
    let desk = use_desk();
    // Orders are final, and so is what they share.
    let shared: Vec<Vec<Card>> =
        untrack(|| read(desk, |reveal| reveal.compared().iter().map(Compared::shared_top).collect()));
    let none = shared.iter().all(Vec::is_empty);
    let how = if none { say(|t| t.talk.common_none) } else { say(|t| t.talk.common_how) };
    let list = |(deck, (words, cards)): (usize, (Words, Vec<Card>))| {
        let item = move |card: Card| {
            view! {
                <li>
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=move || words.name(card)></strong>
                    " "
                    <Ranks role=Role { deck, card }/>
                </li>
            }
        };
        (!cards.is_empty()).then(|| {
            view! {
                <div class="common-deck">
                    <DeckMark words/>
                    <ul class="common-list">{cards.into_iter().map(item).collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        <div class="page talk-page">
            <Title>{told(say(|t| t.talk.common))}</Title>
            <p class="lead" prop:textContent=how></p>
            {decks(desk).into_iter().map(Words::new).zip(shared).enumerate().map(list).collect_view()}
        </div>
    }
}
