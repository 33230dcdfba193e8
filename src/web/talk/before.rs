//! The beginning of a later round: what the one before has left, what became of it, and what has moved since.

use leptos::prelude::*;

use crate::web::notes::{
    Ranks, act, decks,
    fields::{NoteField, Reminder},
    moved::{Moved, Reasons},
    read,
    unkept::Unkept,
    use_role_name,
};
use crate::{
    game::Reveal,
    talk::{Action, Left, Notes, Outcome, Role, Topic},
    web::{
        browser::clock,
        components::{title::Title, told::told},
        desk::{Desk, use_desk},
        language::{use_text, use_tongue},
        words::use_labels,
    },
};

/// What the round before has left, each with a question, and the ways of the cards. That round does not change any more.
#[component]
pub fn BeforeStop() -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let left = before(desk, |before| before.talk().notes().left());
    let day = before(desk, |before| Some(before.started())).filter(|_| !left.is_empty());
    let how = move || match day {
        Some(day) => (text().talk.before_how)(&clock::written(day, tongue.language())),
        None => text().talk.before_none.to_owned(),
    };
    let section = move |left: Left| {
        let label = Signal::derive(move || text().talk.became(left).to_owned());
        let what = match left {
            Left::Agreed => view! { <Agreed/> }.into_any(),
            Left::Experiment => experiment(desk).into_any(),
            Left::Open => view! { <Open/> }.into_any(),
        };
        view! {
            <section class="left">
                <h2 prop:textContent=move || text().talk.left(left)></h2>
                {what}
                <NoteField topic=Topic::Became(left) label/>
            </section>
        }
    };
    view! {
        <div class="page talk-page">
            <Title>{told(move || text().talk.before)}</Title>
            <p class="lead" prop:textContent=how></p>
            <Reminder/>
            <div class="columns">{left.into_iter().map(section).collect_view()}</div>
            <Moved/>
            <Reasons/>
        </div>
    }
}

/// Reads the round before; nothing stands in for it where there is none.
fn before<R: Default>(desk: Desk, take: impl FnOnce(Reveal<'_>) -> R) -> R {
    untrack(|| read(desk, |reveal| reveal.before().map(take).unwrap_or_default()))
}

/// What was noted in the round before.
fn noted<R: Default>(desk: Desk, take: impl FnOnce(&Notes) -> R) -> R {
    before(desk, |before| take(before.talk().notes()))
}

/// The roles that were agreed on, with their ranks of today.
#[component]
fn Agreed() -> impl IntoView {
    let (desk, name) = (use_desk(), use_role_name());
    let label = use_labels(&decks(desk));
    let of_deck = move |deck: usize| {
        let cards = noted(desk, |notes| notes.agreed(deck));
        let role = move |card| {
            let role = Role { deck, card };
            view! { <li><strong prop:textContent=move || name(role)></strong> <Ranks role/></li> }
        };
        (!cards.is_empty()).then(|| {
            view! {
                <h3 prop:textContent=move || label(deck)></h3>
                <ol class="left-agreed">{cards.into_iter().map(role).collect_view()}</ol>
            }
        })
    };
    (0..decks(desk).len()).map(of_deck).collect_view()
}

/// The one experiment, in the words of both.
fn experiment(desk: Desk) -> impl IntoView {
    let words = noted(desk, |notes| {
        notes.texts(Topic::Experiment).all().into_iter().map(|text| text.as_str().to_owned()).collect::<Vec<_>>()
    });
    words.into_iter().map(|words| view! { <p class="left-words"><bdi>{words}</bdi></p> }).collect_view()
}

/// The roles that stayed different or open; a press leads to their stop.
#[component]
fn Open() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let unkept = expect_context::<Unkept>();
    let roles: Vec<(Role, Option<Outcome>)> =
        noted(desk, |notes| notes.not_agreed().into_iter().map(|role| (role, notes.outcome(role))).collect());
    let role = move |(role, outcome): (Role, Option<Outcome>)| {
        let ends = move || outcome.map(|outcome| text().talk.outcome(outcome)).unwrap_or_default();
        let go = move |_| {
            if !unkept.holds() {
                act(desk, Action::Ask(role));
            }
        };
        view! {
            <li>
                <button type="button" class="link" on:click=go prop:textContent=move || name(role)></button>
                <span class="small" prop:textContent=ends></span>
            </li>
        }
    };
    view! { <ul class="left-open">{roles.into_iter().map(role).collect_view()}</ul> }
}
