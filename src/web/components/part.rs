//! A part of the module that is fetched on its own: what stands there until it has come, and what if it does not come.
//!
//! The game is safe meanwhile: it lies in the browser, and nothing of it is in a part.

use std::{pin::Pin, time::Duration};

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::SplitLoaderError;

use crate::web::{
    browser::future,
    components::{title::Title, told::told},
    language::{Tongue, say, use_tongue},
};

/// A part on its way, or what it makes.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// What a part that has come makes of the screen that is wanted. One type for all, so that a part is the same code wherever
/// it stands.
pub type View = Box<dyn Fn() -> Coming<AnyView> + Send + Sync>;

/// A part that takes longer than this says that it is coming.
const PATIENCE: Duration = Duration::from_millis(400);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Coming,
    Slow,
    Here,
    Missing,
}

/// What `view` makes, once its part has come.
#[component]
pub fn Part(
    fetch: fn(Tongue) -> Coming<()>,
    view: View,
    /// Whether what stands beside it says so where it does not come.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let tongue = use_tongue();
    let state = RwSignal::new(State::Coming);
    let begin = move || {
        state.set(State::Coming);
        let set = move |now: State| {
            // Whoever has left the page wants nothing of the part any more.
            let _ = state.try_set(now);
        };
        set_timeout(
            move || {
                if state.try_get_untracked() == Some(State::Coming) {
                    set(State::Slow);
                }
            },
            PATIENCE,
        );
        let mut fetching = fetch(tongue);
        // What is here already shows at once.
        if let Some(outcome) = future::now(fetching.as_mut()) {
            return set(state_of(&outcome));
        }
        spawn_local(async move { set(state_of(&fetching.await)) });
    };
    begin();
    view! {
        {move || match state.get() {
            // What stands below can be read meanwhile; what can be pressed there waits, so that it does not move away.
            State::Coming if quiet => view! { <span class="coming-above" hidden></span> }.into_any(),
            State::Slow if quiet => view! {
                <p class="small coming-above" role="status" prop:textContent=say(|t| t.frame.part_coming)></p>
            }
            .into_any(),
            State::Missing if quiet => ().into_any(),
            State::Coming => view! { <span class="coming" hidden></span> }.into_any(),
            State::Slow => view! {
                <section class="page narrow coming" role="status">
                    <Title>{told(say(|t| t.frame.part_coming))}</Title>
                </section>
            }
            .into_any(),
            State::Here => future::now(view()).and_then(Result::ok).into_any(),
            State::Missing => view! { <Missing again=begin/> }.into_any(),
        }}
    }
}

fn state_of(outcome: &Result<(), SplitLoaderError>) -> State {
    if outcome.is_ok() { State::Here } else { State::Missing }
}

/// The part did not come: what, why, what now.
#[component]
fn Missing(again: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    view! {
        <section class="page narrow" role="alert">
            <Title>{told(say(|t| t.frame.part_missing))}</Title>
            <p class="lead" prop:textContent=say(|t| t.frame.part_missing_how)></p>
            <p class="actions">
                <button type="button" class="button strong" on:click=move |_| again() prop:textContent=say(|t| t.frame.part_again)></button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| drop(window().location().reload())
                    prop:textContent=say(|t| t.frame.part_reload)
                ></button>
            </p>
        </section>
    }
}
