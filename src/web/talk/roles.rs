//! The agreed roles in daily work, as one table: more or less, who else, and what it needs.

use crate::web::words::{Words, pictogram_of};
use leptos::prelude::*;

use crate::web::notes::{
    Ranks, decks,
    fields::{ChoiceField, NoteField, Reminder},
    notes, use_role_name,
};
use crate::{
    cards::Deck,
    talk::{Action, Notes, Role, Topic, Trend},
    text::Phrase,
    web::{
        components::{pictogram::Pictogram, role_card::DeckMark, title::Title, told::told, when::when},
        desk::use_desk,
        language::{say, use_text},
    },
};

/// What is asked of each role.
const ASKED: [Phrase; 3] = [|t| t.sheet.columns.trend, |t| t.talk.others, |t| t.talk.need];

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
    let all: StoredValue<Vec<(Deck, Memo<Vec<Role>>)>> = StoredValue::new(
        (0..decks.len()).map(agreed).enumerate().map(|(at, roles)| (decks[at].clone(), roles)).collect(),
    );
    let none = Memo::new(move |_| all.with_value(|all| all.iter().all(|(_, roles)| roles.with(Vec::is_empty))));
    let section = |(deck, roles): (Deck, Memo<Vec<Role>>)| {
        let words = Words::new(deck);
        view! {
            {when(
                move || !roles.with(Vec::is_empty),
                move || {
                    view! {
                        <tbody data-deck=words.side()>
                            <tr class="daily-deck">
                                <th scope="rowgroup" colspan="4"><DeckMark words/></th>
                            </tr>
                            <For each=move || roles.get() key=|role| *role children=|role| view! { <Daily role/> }/>
                        </tbody>
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
            {when(
                move || !none.get(),
                move || {
                    view! {
                        <Reminder/>
                        <table class="daily">
                            <thead>
                                <tr>
                                    <th scope="col" prop:textContent=say(|t| t.sheet.columns.role)></th>
                                    {ASKED.map(|asked| view! { <th scope="col" prop:textContent=say(asked)></th> }).collect_view()}
                                </tr>
                            </thead>
                            {all.get_value().into_iter().map(section).collect_view()}
                        </table>
                    }
                    .into_any()
                },
            )}
        </div>
    }
}

/// A role: a row of the table, and on a phone a small block, in which each field bears its question.
#[component]
fn Daily(role: Role) -> impl IntoView {
    let (desk, name) = (use_desk(), use_role_name());
    let text = use_text();
    let decks = decks(desk);
    let place = pictogram_of(&decks[role.deck], decks[role.deck].id(role.card));
    let of_role = move |question: &str| format!("{} – {question}", name(role));
    let asked = |at: usize| view! { <span class="daily-asked small" aria-hidden="true" prop:textContent=say(ASKED[at])></span> };
    view! {
        <tr class="daily-role">
            <th scope="row">
                <span class="daily-name">
                    <Pictogram place/>
                    {told(move || name(role))}
                </span>
                <Ranks role/>
            </th>
            <td>
                <ChoiceField
                    legend=Signal::derive(move || (text().talk.trend_of)(&name(role)))
                    all=Trend::ALL.to_vec()
                    words=|text, trend| (text.talk.trend(trend), "")
                    read=Notes::trend
                    role
                    settle=Action::Trend
                    unseen=true
                />
            </td>
            <td>
                {asked(1)}
                <NoteField topic=Topic::Others(role) label=Signal::derive(move || of_role(text().talk.others)) unseen=true/>
            </td>
            <td>
                {asked(2)}
                <NoteField topic=Topic::Need(role) label=Signal::derive(move || of_role(text().talk.need)) unseen=true/>
            </td>
        </tr>
    }
}
