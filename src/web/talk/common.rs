//! What both share: it comes before the differences.

use leptos::prelude::*;

use crate::web::notes::{Ranks, decks, read, use_role_name};
use crate::{
    talk::Role,
    web::{
        components::{role_card::DeckMark, title::Title},
        desk::use_desk,
        language::say,
    },
};

/// The cards that stand high on both sides.
#[component]
pub fn CommonStop() -> impl IntoView {
    let (desk, name) = (use_desk(), use_role_name());
    let shared: Vec<Vec<Role>> = untrack(|| {
        read(desk, |reveal| {
            let of_deck = |(deck, comparison): (usize, crate::cards::Comparison)| {
                comparison.shared_top().into_iter().map(|card| Role { deck, card }).collect()
            };
            reveal.comparisons().into_iter().enumerate().map(of_deck).collect()
        })
    });
    let how = if shared.iter().all(Vec::is_empty) { say(|t| t.talk.common_none) } else { say(|t| t.talk.common_how) };
    let list = move |(deck, roles): (crate::cards::Deck, Vec<Role>)| {
        (!roles.is_empty()).then(|| {
            view! {
                <div class="common-deck">
                    <DeckMark direction=deck.direction()/>
                    <ul class="common-list">
                        {roles
                            .into_iter()
                            .map(|role| view! { <li><strong>{move || name(role)}</strong> <Ranks role/></li> })
                            .collect_view()}
                    </ul>
                </div>
            }
        })
    };
    view! {
        <div class="page talk-page">
            <Title>{say(|t| t.talk.common)}</Title>
            <p class="lead">{how}</p>
            {decks(desk).into_iter().zip(shared).map(list).collect_view()}
        </div>
    }
}
