//! The quick round: which role is this? A sign, four names, and kind words both ways.

use leptos::{html, prelude::*};

use crate::web::alone::learn::{
    DeckChoice,
    learner::{random, seed, use_learner},
};
use crate::{
    alone::{
        card_box::Act,
        learn::{Question, Round},
    },
    cards::{Card, Deck, Direction},
    web::{
        components::{flip_card::FlipCard, focus::taking_focus, keys, pictogram::Pictogram, told::told},
        language::{say, use_text},
        words::Words,
    },
};

/// Where the round stands.
#[derive(Clone)]
enum Stage {
    /// It has not begun, or the one before is over.
    Between(Option<Round>),
    Asking(Round, Question),
    Answered(Round, Question, Card),
}

/// A round, from the choice of its size to its result.
#[component]
pub fn QuickRound(direction: RwSignal<Direction>, table: NodeRef<html::Section>) -> impl IntoView {
    let learner = use_learner();
    let stage = RwSignal::new(Stage::Between(None));
    let go_on = move |round: Round| {
        let question = round.question(&mut random());
        stage.set(match question {
            Some(question) => Stage::Asking(round, question),
            None => Stage::Between(Some(round)),
        });
    };
    let begin =
        Callback::new(move |size: usize| {
            let direction = direction.get_untracked();
            let seed = seed();
            go_on(learner.change(Act::Begin, move |progress| {
                progress.begin(direction, size, &mut fastrand::Rng::with_seed(seed))
            }));
        });
    let choose = Callback::new(move |chosen: Card| {
        if let Stage::Asking(asking, question) = stage.get_untracked() {
            let round = learner.change(Act::Answer, move |progress| {
                let mut round = asking.clone();
                round.answer(chosen, progress);
                round
            });
            stage.set(Stage::Answered(round, question, chosen));
        }
    });
    let next = Callback::new(move |()| {
        if let Stage::Answered(round, ..) = stage.get_untracked() {
            go_on(round);
        }
    });
    view! {
        <section class="stack quick">
            {move || match stage.get() {
                Stage::Between(over) => view! { <Between direction over begin/> }.into_any(),
                Stage::Asking(round, question) => view! { <Asking round question choose table/> }.into_any(),
                Stage::Answered(round, question, chosen) => view! { <Answered round question chosen next/> }.into_any(),
            }}
        </section>
    }
}

/// Before a round and after it: how the last one went, and the way into the next.
#[component]
fn Between(direction: RwSignal<Direction>, over: Option<Round>, begin: Callback<usize>) -> impl IntoView {
    let (text, learner) = (use_text(), use_learner());
    let offers = move || learner.read(|progress| progress.offers(direction.get()));
    let button = move |size: usize| {
        view! {
            <button
                type="button"
                class="button strong"
                on:click=move |_| begin.run(size)
                prop:textContent=move || (text().learn.begin)(size)
            ></button>
        }
    };
    let above = match over {
        Some(round) => view! { <Outcome round/> }.into_any(),
        None => view! { <p prop:textContent=say(|t| t.learn.round_how)></p> }.into_any(),
    };
    view! {
        {above}
        <DeckChoice direction/>
        <p class="actions">
            <For each=offers key=|size| *size children=button/>
        </p>
    }
}

/// How a round went.
#[component]
fn Outcome(round: Round) -> impl IntoView {
    let text = use_text();
    let words = Words::new(Deck::standard(round.direction()));
    let heading = taking_focus::<html::H2>(|| true);
    let (right, of, missed) = (round.right(), round.asked(), round.missed().to_vec());
    let coming = (!missed.is_empty()).then(|| {
        let names = move || missed.iter().map(|&card| words.name(card)).collect::<Vec<_>>().join(", ");
        view! { <p prop:textContent=move || (text().learn.done_missed)(&names())></p> }
    });
    view! {
        <div class="quick-over">
            <h2 tabindex="-1" node_ref=heading prop:textContent=say(|t| t.learn.done)></h2>
            <p class="lead" prop:textContent=move || (text().learn.done_right)(right, of)></p>
            {coming}
            <p class="kicker" prop:textContent=say(|t| t.learn.again)></p>
        </div>
    }
}

/// A sign, and four names.
#[component]
fn Asking(round: Round, question: Question, choose: Callback<Card>, table: NodeRef<html::Section>) -> impl IntoView {
    let text = use_text();
    let words = Words::new(Deck::standard(round.direction()));
    let heading = taking_focus::<html::H2>(|| true);
    let left = round.left();
    keys::listen(table, move |key| {
        let at = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let choice = at.and_then(|at| question.choices.get(at));
        choice.inspect(|&&choice| choose.run(choice)).is_some()
    });
    let choices = question.choices.into_iter().enumerate().map(|(at, choice)| {
        view! {
            <li>
                <button type="button" class="quick-choice" on:click=move |_| choose.run(choice)>
                    <span class="quick-key for-keys" aria-hidden="true" prop:textContent=(at + 1).to_string()></span>
                    <Pictogram place=words.pictogram(choice)/>
                    {told(move || words.name(choice))}
                </button>
            </li>
        }
    });
    view! {
        <p class="kicker" prop:textContent=move || (text().learn.left)(left)></p>
        <h2 class="quick-ask" tabindex="-1" node_ref=heading prop:textContent=say(|t| t.learn.choose)></h2>
        <div class="quick-table">
            <blockquote class="quick-sign" prop:textContent=move || words.back(question.card).map_or("", |back| back.sign)></blockquote>
            <ul class="quick-choices">{choices.collect_view()}</ul>
        </div>
    }
}

/// What it was, and the card itself.
#[component]
fn Answered(round: Round, question: Question, chosen: Card, next: Callback<()>) -> impl IntoView {
    let text = use_text();
    let words = Words::new(Deck::standard(round.direction()));
    let on = taking_focus::<html::Button>(|| true);
    let (card, left) = (question.card, round.left());
    let verdict = move || {
        if chosen == card {
            (text().learn.right)(words.name(card))
        } else {
            (text().learn.wrong)(words.name(chosen), words.name(card))
        }
    };
    view! {
        <div class="quick-table">
            <FlipCard direction=round.direction() words=Signal::derive(move || words.of(card))/>
            <div class="quick-verdict">
                <p class="lead" role="status" prop:textContent=verdict></p>
                <p prop:textContent=move || words.back(card).map_or("", |back| back.sign)></p>
                <button
                    type="button"
                    class="button strong"
                    node_ref=on
                    on:click=move |_| next.run(())
                    prop:textContent=move || if left == 0 { text().learn.to_result } else { text().learn.next_question }
                ></button>
            </div>
        </div>
    }
}
