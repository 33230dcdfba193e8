//! The round: which role is this? A sign, four names, and kind words both ways.

use leptos::{html, prelude::*};

use crate::web::alone::learn::learner::{random, seed, use_learner};
use crate::{
    alone::{
        card_box::Act,
        learn::{DECKS, Progress, Question, Round},
    },
    cards::{Deck, Field},
    talk::Role,
    text::faces,
    web::{
        browser::clock,
        components::{flip_card::FlipCard, focus::taking_focus, keys, pictogram::Pictogram, told::told, when::when},
        language::{say, use_text, use_tongue},
        words::Words,
    },
};

/// Where the round stands.
#[derive(Clone)]
enum Stage {
    /// It has not begun, or the one before is over.
    Between(Option<Round>),
    Asking(Round, Question),
    Answered(Round, Question, Role),
}

/// The words of a role's deck.
fn words_of(role: Role) -> Words {
    Words::new(Deck::standard(DECKS[role.deck]))
}

/// What roles are called, the twins with the mark of their deck.
fn use_names() -> impl Fn(Role) -> String + Copy + Send + Sync + 'static {
    let (tongue, decks) = (use_tongue(), StoredValue::new(DECKS.map(Deck::standard)));
    move |role| decks.with_value(|decks| faces::role_name(tongue.language(), decks, role))
}

/// A round, from the choice of its size to its result.
#[component]
pub fn QuickRound(table: NodeRef<html::Section>) -> impl IntoView {
    let learner = use_learner();
    let stage = RwSignal::new(Stage::Between(None));
    let go_on = move |round: Round| {
        let question = round.question(&mut random());
        stage.set(match question {
            Some(question) => Stage::Asking(round, question),
            None => Stage::Between(Some(round)),
        });
    };
    let begin = Callback::new(move |size: usize| {
        let (today, seed) = (learner.now(), seed());
        let begin = move |progress: &mut Progress| progress.begin(size, today, &mut fastrand::Rng::with_seed(seed));
        go_on(learner.change(Act::Begin, begin));
    });
    let choose = Callback::new(move |chosen: Role| {
        if let Stage::Asking(asking, question) = stage.get_untracked() {
            let today = learner.now();
            let round = learner.change(Act::Answer, move |progress| {
                let mut round = asking.clone();
                round.answer(chosen, progress, today);
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
                Stage::Between(over) => view! { <Between over begin/> }.into_any(),
                Stage::Asking(round, question) => view! { <Asking round question choose table/> }.into_any(),
                Stage::Answered(round, question, chosen) => view! { <Answered round question chosen next/> }.into_any(),
            }}
        </section>
    }
}

/// Before a round and after it: how the last one went, and the way into the next, today or on another day.
#[component]
fn Between(over: Option<Round>, begin: Callback<usize>) -> impl IntoView {
    let (text, tongue, learner) = (use_text(), use_tongue(), use_learner());
    let offers = Memo::new(move |_| learner.read(|progress| progress.offers(learner.today())));
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
    let next_day = move || {
        let day = learner.read(|progress| progress.next_day(learner.today()));
        (text().learn.enough)(&clock::written(day, tongue.language()))
    };
    let above = match over {
        Some(round) => view! { <Outcome round/> }.into_any(),
        None => view! { <p prop:textContent=say(|t| t.learn.round_how)></p> }.into_any(),
    };
    view! {
        {above}
        {when(
            move || offers.with(Vec::is_empty),
            move || {
                view! {
                    <p class="lead" prop:textContent=next_day></p>
                }
                .into_any()
            },
        )}
        <p class="actions">
            <For each=move || offers.get() key=|size| *size children=button/>
        </p>
    }
}

/// How a round went.
#[component]
fn Outcome(round: Round) -> impl IntoView {
    let (text, name) = (use_text(), use_names());
    let heading = taking_focus::<html::H2>(|| true);
    let (right, of, missed) = (round.right(), round.asked(), round.missed().to_vec());
    let coming = (!missed.is_empty()).then(|| {
        let names = move || missed.iter().map(|&role| name(role)).collect::<Vec<_>>().join(", ");
        view! { <p prop:textContent=move || (text().learn.done_missed)(&names())></p> }
    });
    view! {
        <div class="quick-over">
            <h2 tabindex="-1" node_ref=heading prop:textContent=say(|t| t.learn.done)></h2>
            <p class="lead" prop:textContent=move || (text().learn.done_right)(right, of)></p>
            {coming}
        </div>
    }
}

/// A sign, and four names.
#[component]
fn Asking(round: Round, question: Question, choose: Callback<Role>, table: NodeRef<html::Section>) -> impl IntoView {
    let (text, name, words) = (use_text(), use_names(), words_of(question.role));
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
                    <Pictogram place=words_of(choice).pictogram(choice.card)/>
                    {told(move || name(choice))}
                </button>
            </li>
        }
    });
    let sign = move || words.text(question.role.card, Field::Sign);
    view! {
        <p class="kicker" prop:textContent=move || (text().learn.left)(left)></p>
        <h2 class="quick-ask" tabindex="-1" node_ref=heading prop:textContent=say(|t| t.learn.choose)></h2>
        <div class="quick-table">
            <blockquote class="quick-sign" prop:textContent=sign></blockquote>
            <ul class="quick-choices">{choices.collect_view()}</ul>
        </div>
    }
}

/// What it was, the card itself, and why another one is not it.
#[component]
fn Answered(round: Round, question: Question, chosen: Role, next: Callback<()>) -> impl IntoView {
    let (text, name) = (use_text(), use_names());
    let on = taking_focus::<html::Button>(|| true);
    let (role, left) = (question.role, round.left());
    let words = words_of(role);
    let verdict = move || {
        if chosen == role {
            (text().learn.right)(&name(role))
        } else {
            (text().learn.wrong)(&name(chosen), &name(role))
        }
    };
    let why_not = (chosen != role).then(|| view! { <WhyNot role=chosen/> });
    view! {
        <div class="quick-table">
            <FlipCard words card=Signal::stored(Some(role.card))/>
            <div class="quick-verdict">
                <p class="lead" role="status" prop:textContent=verdict></p>
                <p prop:textContent=move || words.text(role.card, Field::Sign)></p>
                {why_not}
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

/// What the chosen role means, and by which other sign one would have noticed it.
#[component]
fn WhyNot(role: Role) -> impl IntoView {
    let (text, name, words) = (use_text(), use_names(), words_of(role));
    let sign = move || (text().learn.its_sign)(&words.text(role.card, Field::Sign));
    view! {
        <div class="quick-why">
            <h2>
                <Pictogram place=words.pictogram(role.card)/>
                {told(move || (text().learn.why_not)(&name(role)))}
            </h2>
            <p prop:textContent=move || words.meaning(role.card)></p>
            <p prop:textContent=sign></p>
        </div>
    }
}
