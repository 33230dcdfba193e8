//! One card of the talk, in the order in which it is talked about: the question to both, both ranks and what each side
//! understands, what the card says, the steps, and what comes of it.

use leptos::prelude::*;

use crate::web::notes::{
    axis::RankAxis,
    decks,
    fields::{ChoiceField, DayField, NoteField, Reminder},
    notes, read, use_role_name,
};
use crate::{
    cards::{Field, Seat},
    talk::{Action, Kind, Notes, Outcome, Role, Topic},
    web::{
        components::{
            flip_card::CardBack,
            pictogram::Pictogram,
            role_card::{DeckMark, lent_row},
            title::Title,
            told::told,
            when::when,
        },
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// A card and everything about it.
#[component]
pub fn CardStop(role: Role) -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let words = Words::new(decks(desk).swap_remove(role.deck));
    let seats = untrack(|| read(desk, |reveal| reveal.seats()));
    let understood = move |seat: Seat| {
        let label = Signal::derive(move || (text().talk.meaning_of)(text().seat(seat)));
        let keyword = read(desk, |reveal| reveal.keyword(seat, role).map(|keyword| keyword.as_str().to_owned()));
        view! {
            <div class="understood">
                <NoteField topic=Topic::Meaning(seat, role) label seat/>
                {keyword.map(|keyword| view! { <q><bdi>{keyword}</bdi></q> })}
            </div>
        }
    };
    let kind = Memo::new(move |_| notes(desk, |notes| notes.kind(role).one().copied()));
    let differs = Memo::new(move |_| notes(desk, |notes| notes.outcome(role) == Some(Outcome::Different)));
    view! {
        <div class="page talk-page talk-card" data-deck=words.side()>
            <header class="talk-card-head">
                <Pictogram place=words.pictogram(role.card)/>
                <Title>{told(move || name(role))}</Title>
                <p class="talk-card-meaning" lang=move || words.lent(role.card, &[Field::Meaning]) prop:textContent=move || words.meaning(role.card)></p>
                {lent_row(words, role.card, "small")}
                <DeckMark words/>
            </header>
            <div class="talk-first">
                <p class="lead" prop:textContent=say(|t| t.talk.card_first)></p>
                <Reminder/>
            </div>
            <div class="halves">
                <div class="half">
                    <RankAxis role/>
                    <div class="columns">{untrack(|| seats.into_iter().map(understood).collect_view())}</div>
                    <CardBack words card=Signal::stored(Some(role.card))/>
                </div>
                <section class="talk-how">
                    <h2 prop:textContent=say(|t| t.talk.card_steps_name)></h2>
                    <ol>{(0..5).map(|step| view! { <li prop:textContent=move || text().talk.card_steps[step]></li> }).collect_view()}</ol>
                </section>
                <div class="half">
                    <ChoiceField
                        legend=Signal::derive(move || text().talk.kind_ask.to_owned())
                        all=Kind::ALL.to_vec()
                        words=|text, kind| text.talk.kind(kind)
                        read=Notes::kind
                        role
                        settle=Action::Kind
                    />
                    {move || {
                        kind.get().map(|kind| view! { <p class="small" prop:textContent=move || text().talk.example(kind)></p> })
                    }}
                    <ChoiceField
                        legend=Signal::derive(move || text().talk.outcome_ask.to_owned())
                        all=Outcome::ALL.to_vec()
                        words=|text, outcome| (text.talk.outcome(outcome), "")
                        read=Notes::outcomes
                        role
                        settle=Action::Outcome
                    />
                    {when(
                        move || differs.get(),
                        move || {
                            view! {
                                <DayField
                                    id="again"
                                    label=Signal::derive(move || text().talk.again.to_owned())
                                    read=move |notes| notes.again(role)
                                    settle=move |day| Action::Again(role, day)
                                />
                            }
                            .into_any()
                        },
                    )}
                    <NoteField topic=Topic::Note(role) label=Signal::derive(move || text().talk.note.to_owned())/>
                </div>
            </div>
        </div>
    }
}
