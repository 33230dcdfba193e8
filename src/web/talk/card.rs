//! One card of the talk: both ranks, what the card says, the steps, and what comes of it.

use leptos::prelude::*;

use crate::web::notes::{
    Ranks, decks,
    fields::{ChoiceField, DayField, NoteField},
    notes, read, use_role_name,
};
use crate::{
    cards::Depth,
    talk::{Action, Kind, Notes, Outcome, Role, Topic},
    web::{
        compare::{gap::GapFacts, pair::Pair},
        components::{flip_card::CardBack, role_card::RoleCard, title::Title, told::told, when::when},
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
    let direction = words.direction();
    let card = Signal::derive(move || words.of(role.card));
    // In a quick round there is no gap in places: only whether a card is among the first five, and where.
    let is_quick = desk.game().with_untracked(|game| game.setup().depth() == Depth::FirstFive);
    let ranks = is_quick.then(|| view! { <Ranks role/> });
    let facts = Pair::of(desk, role.deck).and_then(|pair| {
        let gap = pair.read(|comparison| comparison.gap(role.card))?;
        Some(view! { <GapFacts pair gap/> })
    });
    let seats = untrack(|| read(desk, |reveal| reveal.seats()));
    let differs = Memo::new(move |_| notes(desk, |notes| notes.outcome(role) == Some(Outcome::Different)));
    view! {
        <div class="page talk-page talk-card">
            <Title>{told(move || name(role))}</Title>
            <div class="talk-card-grid">
                <RoleCard direction words=card/>
                <div class="talk-card-facts">
                    {facts}
                    {ranks}
                    <CardBack words=card/>
                </div>
            </div>
            <p class="lead talk-first" prop:textContent=say(|t| t.talk.card_first)></p>
            <div class="columns">
                {seats
                    .into_iter()
                    .map(|seat| {
                        let label = Signal::derive(move || (text().talk.meaning_of)(text().seat(seat)));
                        view! { <NoteField topic=Topic::Meaning(seat, role) label/> }
                    })
                    .collect_view()}
            </div>
            <section class="talk-how">
                <h2 prop:textContent=say(|t| t.talk.card_steps_name)></h2>
                <ol>{(0..5).map(|step| view! { <li prop:textContent=move || text().talk.card_steps[step]></li> }).collect_view()}</ol>
            </section>
            <ChoiceField
                legend=Signal::derive(move || text().talk.kind_ask.to_owned())
                all=Kind::ALL.to_vec()
                words=|text, kind| text.talk.kind(kind)
                read=Notes::kind
                role
                settle=Action::Kind
            />
            <OutcomeField role/>
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
    }
}

/// Where the talk about this card has ended.
#[component]
fn OutcomeField(role: Role) -> impl IntoView {
    let text = use_text();
    view! {
        <ChoiceField
            legend=Signal::derive(move || text().talk.outcome_ask.to_owned())
            all=Outcome::ALL.to_vec()
            words=|text, outcome| (text.talk.outcome(outcome), "")
            read=Notes::outcomes
            role
            settle=Action::Outcome
        />
    }
}
