//! The agreed roles in daily work: more or less, who else, and what it needs.

use leptos::prelude::*;

use crate::web::notes::{
    Ranks, decks,
    fields::{ChoiceField, NoteField},
    notes, use_role_name,
};
use crate::{
    talk::{Action, Notes, Role, Topic, Trend},
    web::{
        components::{
            role_card::{DeckMark, deck_name},
            title::Title,
        },
        desk::use_desk,
        language::{say, use_text},
    },
};

/// All agreed roles.
#[component]
pub fn RolesStop() -> impl IntoView {
    let desk = use_desk();
    let decks = decks(desk);
    let roles: Vec<Vec<Role>> = untrack(|| {
        let of_deck = |deck: usize| {
            let agreed = notes(desk, |notes| notes.agreed(deck));
            agreed.into_iter().map(|card| Role { deck, card }).collect()
        };
        (0..decks.len()).map(of_deck).collect()
    });
    let none = roles.iter().all(Vec::is_empty);
    view! {
        <div class="page talk-page">
            <Title>{say(|t| t.talk.roles)}</Title>
            <p class="lead">{if none { say(|t| t.talk.roles_none) } else { say(|t| t.talk.roles_how) }}</p>
            {decks
                .into_iter()
                .zip(roles)
                .filter(|(_, roles)| !roles.is_empty())
                .map(|(deck, roles)| {
                    let direction = deck.direction();
                    view! {
                        <section class="daily" data-deck=deck_name(direction)>
                            <DeckMark direction/>
                            {roles.into_iter().map(|role| view! { <Daily role/> }).collect_view()}
                        </section>
                    }
                })
                .collect_view()}
        </div>
    }
}

#[component]
fn Daily(role: Role) -> impl IntoView {
    let (text, name) = (use_text(), use_role_name());
    let of_role = move |question: &str| format!("{} – {question}", name(role));
    view! {
        <article class="daily-role">
            <h2>{move || name(role)}</h2>
            <Ranks role/>
            <ChoiceField
                legend=Signal::derive(move || (text().talk.trend_of)(name(role)))
                all=Trend::ALL.to_vec()
                words=|text, trend| (text.talk.trend(trend), "")
                read=Notes::trend
                role
                settle=Action::Trend
            />
            <div class="columns">
                <NoteField topic=Topic::Others(role) label=Signal::derive(move || of_role(text().talk.others))/>
                <NoteField topic=Topic::Need(role) label=Signal::derive(move || of_role(text().talk.need))/>
            </div>
        </article>
    }
}
