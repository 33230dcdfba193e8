//! What both share: it comes before the differences.

use leptos::prelude::*;

use super::{Ranks, decks, read, use_role_name};
use crate::{
    game::talk::Role,
    web::{
        components::{role_card::DeckMark, title::Title},
        language::say,
        room::use_room,
    },
};

/// The cards that stand high on both sides.
#[component]
pub fn CommonStop() -> impl IntoView {
    let (room, name) = (use_room(), use_role_name());
    let shared: Vec<Vec<Role>> = untrack(|| {
        read(room, |reveal| {
            let of_deck = |(deck, comparison): (usize, crate::game::Comparison)| {
                comparison.shared_top().into_iter().map(|card| Role { deck, card }).collect()
            };
            reveal.comparisons().into_iter().enumerate().map(of_deck).collect()
        })
    });
    let how = if shared.iter().all(Vec::is_empty) { say(|t| t.talk.common_none) } else { say(|t| t.talk.common_how) };
    let list = move |(deck, roles): (crate::game::Deck, Vec<Role>)| {
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
            {decks(room).into_iter().zip(shared).map(list).collect_view()}
        </div>
    }
}
