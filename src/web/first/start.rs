//! The start page: what this is, and the ways from here; the saved games come as a part of their own.

use crate::{cards::Deck, web::words::Words};
use leptos::prelude::*;

use crate::{
    cards::{Place, Plan, Seat},
    text::{Phrase, first::SHOWN},
    web::{
        browser::store::{Keeping, Store},
        components::{later::Later, role_card::RoleCard, title::Title, told::told, when::when},
        language::{say, use_text},
        parts,
        route::Route,
    },
};

/// The start page.
#[component]
pub fn StartScreen() -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let keeping = Memo::new(move |_| {
        store.with_value(|store| {
            store.changes();
            store.keeping()
        })
    });
    let notice = move || match keeping.get() {
        Keeping::Browser => None,
        Keeping::Denied => Some(text().frame.not_saved),
        Keeping::Full => Some(text().start.storage_full),
    };
    // Somebody has asked for what was saved elsewhere: the shelf is below, and stays there with what it says.
    let asked = RwSignal::new(false);
    // Where games are saved, they come first, and nobody has to be told what is played.
    let saved = Memo::new(move |before: Option<&bool>| {
        // Once they are there they stay, also when the last one is deleted.
        before == Some(&true)
            || !asked.get()
                && store.with_value(|store| {
                    store.changes();
                    store.has_games()
                })
    });
    view! {
        <section class="stack start">
            <div class="stack start-lead">
                <Title>{told(say(|t| t.start.lead))}</Title>
                {when(move || !saved.get(), || view! { <Steps/> }.into_any())}
                <p class="actions">
                    <Door route=Route::Setup(Plan::default()) name=|t| t.start.new_game is_main=true/>
                    <Door route=Route::Setup(Plan::at(Place::Remote)) name=|t| t.start.new_apart/>
                    <Door route=Route::Example name=|t| t.start.example/>
                </p>
                {move || notice().map(|notice| view! { <p class="notice" role="status" prop:textContent=notice></p> }.into_any())}
            </div>
            {move || {
                if saved.get() {
                    view! {
                        <Later>
                            {parts::shelf()}
                        </Later>
                    }
                    .into_any()
                } else {
                    view! { <Fan/> }.into_any()
                }
            }}
            <nav class="section actions" aria-label=say(|t| t.start.by_yourself)>
                <Door route=Route::Setup(alone()) name=|t| t.start.new_alone/>
                <Door route=Route::Practise name=|t| t.start.practise/>
                <Door route=Route::Learn name=|t| t.start.learn/>
                <Door route=Route::Lookback name=|t| t.start.lookback/>
                <Door route=Route::Decks name=|t| t.start.decks/>
                <Door route=Route::Guide name=|t| t.frame.guide/>
            </nav>
            {when(move || !saved.get(), move || view! { <Elsewhere asked/> }.into_any())}
        </section>
    }
}

/// What was saved elsewhere comes in here: the shelf, once it is asked for, so that nothing is fetched for nobody.
#[component]
fn Elsewhere(asked: RwSignal<bool>) -> impl IntoView {
    view! {
        {move || {
            if asked.get() {
                parts::shelf().into_any()
            } else {
                view! {
                    <p class="section">
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| asked.set(true)
                            prop:textContent=say(|t| t.start.open_saved)
                        ></button>
                    </p>
                }
                .into_any()
            }
        }}
    }
}

/// A few cards on the table, to show at a glance what is played with.
#[component]
fn Fan() -> impl IntoView {
    view! {
        <div class="fan" aria-hidden="true">
            {SHOWN
                .map(|(direction, id)| {
                    let deck = Deck::standard(direction);
                    let card = deck.card(id);
                    view! { <RoleCard words=Words::new(deck) card=Signal::stored(card)/> }
                })
                .into_iter()
                .collect_view()}
        </div>
    }
}

/// Who does what, in which order, and how long it takes.
#[component]
fn Steps() -> impl IntoView {
    let text = use_text();
    let step = move |at: usize| {
        let word = move |word: usize| move || text().start.steps[at][word];
        view! {
            <li>
                <strong prop:textContent=word(0)></strong>
                <span prop:textContent=word(1)></span>
            </li>
        }
    };
    view! {
        <p class="lead" prop:textContent=say(|t| t.start.sentence)></p>
        <ol class="start-steps">{[0, 1, 2].map(step).into_iter().collect_view()}</ol>
    }
}

/// A way from the start page to another screen.
#[component]
fn Door(route: Route, name: Phrase, #[prop(optional)] is_main: bool) -> impl IntoView {
    let class = if is_main { "button strong large" } else { "button large" };
    view! { <a class=class href=route.fragment() prop:textContent=say(name)></a> }
}

/// Playing alone, with whichever eyes.
fn alone() -> Plan {
    Plan::at(Place::Alone { own: Seat::Kam, eyes: None })
}
