//! The agreed roles in daily work: more or less, who else, and what it needs.

use leptos::prelude::*;

use crate::web::notes::{
    Ranks, decks,
    fields::{ChoiceField, NoteField},
    notes, use_role_name,
};
use crate::{
    cards::Deck,
    talk::{Action, Notes, Role, Topic, Trend},
    text::card::pictogram,
    web::{
        components::{
            pictogram::Pictogram,
            role_card::{DeckMark, deck_name},
            title::Title,
            told::told,
            when::when,
        },
        desk::use_desk,
        language::{say, use_text},
    },
};

/// All agreed roles, in the order that was agreed on.
#[component]
pub fn RolesStop() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let decks = decks(desk);
    let agreed = |deck: usize| {
        Memo::new(move |_| {
            let agreed = notes(desk, |notes| notes.agreed(deck));
            agreed.into_iter().map(|card| Role { deck, card }).collect::<Vec<_>>()
        })
    };
    let all: Vec<Memo<Vec<Role>>> = (0..decks.len()).map(agreed).collect();
    let none = {
        let all = all.clone();
        Memo::new(move |_| all.iter().all(|roles| roles.with(Vec::is_empty)))
    };
    let section = |(deck, roles): (Deck, Memo<Vec<Role>>)| {
        let direction = deck.direction();
        view! {
            {when(
                move || !roles.with(Vec::is_empty),
                move || {
                    view! {
                        <section class="daily" data-deck=deck_name(direction)>
                            <DeckMark direction/>
                            <For each=move || roles.get() key=|role| *role children=|role| view! { <Daily role/> }/>
                        </section>
                    }
                    .into_any()
                },
            )}
        }
    };
    view! {
        <div class="page talk-page">
            <Title>{told(say(|t| t.talk.roles))}</Title>
            <p
                class="lead"
                prop:textContent=move || if none.get() { text().talk.roles_none } else { text().talk.roles_how }
            ></p>
            {decks.into_iter().zip(all).map(section).collect_view()}
        </div>
    }
}

#[component]
fn Daily(role: Role) -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let place = pictogram(decks(desk)[role.deck].id(role.card));
    let of_role = move |question: &str| format!("{} – {question}", name(role));
    view! {
        <article class="daily-role">
            <h2>
                <Pictogram place/>
                {told(move || name(role))}
            </h2>
            <Ranks role/>
            <ChoiceField
                legend=Signal::derive(move || (text().talk.trend_of)(&name(role)))
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
