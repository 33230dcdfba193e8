//! How far one has come with each deck, and the way to forget it.

use leptos::prelude::*;

use crate::web::alone::learn::learner::use_learner;
use crate::{
    alone::learn::Standing,
    cards::{Deck, Direction},
    text::Phrase,
    web::{
        components::{confirm::Confirm, told::told},
        language::{say, use_text},
    },
};

const STANDINGS: [(Standing, &str, Phrase, Phrase); 3] = [
    (Standing::Sure, "sure", |t| t.learn.sure, |t| t.learn.sure_how),
    (Standing::Growing, "growing", |t| t.learn.growing, |t| t.learn.growing_how),
    (Standing::New, "new", |t| t.learn.new, |t| t.learn.new_how),
];

/// The progress with both decks.
#[component]
pub fn StandingSection() -> impl IntoView {
    let learner = use_learner();
    let asking = RwSignal::new(false);
    view! {
        <section class="section stack standing" aria-labelledby="standing-title">
            <h2 id="standing-title" prop:textContent=say(|t| t.learn.progress)></h2>
            <div class="standing-decks">
                <DeckStanding direction=Direction::External/>
                <DeckStanding direction=Direction::Internal/>
            </div>
            <p class="small" prop:textContent=say(|t| t.learn.progress_how)></p>
            <p class="small" prop:textContent=say(|t| t.learn.keeping)></p>
            <div class="actions">
                <button
                    type="button"
                    class="link"
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.learn.forget)
                ></button>
                <Confirm
                    open=asking
                    question=say(|t| t.learn.forget_ask)
                    note=say(|t| t.learn.forget_note)
                    yes=|t| t.learn.forget
                    no=|t| t.shelf.keep
                    on_yes=Callback::new(move |()| learner.forget())
                />
            </div>
        </section>
    }
}

/// The progress with one deck: a bar, and its three numbers in words.
#[component]
fn DeckStanding(direction: Direction) -> impl IntoView {
    let (text, learner) = (use_text(), use_learner());
    let count = move |standing| learner.read(|progress| progress.count(direction, standing));
    let bar = STANDINGS.map(|(standing, name, ..)| {
        let none = move || (count(standing) == 0).then_some("");
        view! { <span data-standing=name hidden=none style:flex-grow=move || count(standing).to_string()></span> }
    });
    let numbers = STANDINGS.map(|(standing, name, word, how)| {
        view! {
            <div>
                <dt>
                    <span class="standing-sign" data-standing=name aria-hidden="true"></span>
                    {told(say(word))}
                </dt>
                <dd>
                    <strong prop:textContent=move || count(standing).to_string()></strong>
                    <span class="small" prop:textContent=say(how)></span>
                </dd>
            </div>
        }
    });
    view! {
        <div class="standing-deck">
            <h3 prop:textContent=move || format!("{} ({})", text().deck(direction), Deck::standard(direction).len())></h3>
            <div class="standing-bar" aria-hidden="true">
                {bar.into_iter().collect_view()}
            </div>
            <dl>{numbers.into_iter().collect_view()}</dl>
        </div>
    }
}
