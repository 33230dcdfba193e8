//! A choice of one among a few, as a row of buttons.

use leptos::prelude::*;

use crate::{
    text::{Phrase, Text},
    web::language::{say, use_text},
};

/// A group of buttons of which one is pressed. `word` says what an option is called.
#[component]
pub fn Choice<T, F, W>(
    /// What the group is called, for the screen reader.
    name: Phrase,
    options: Vec<T>,
    word: F,
    chosen: RwSignal<T>,
) -> impl IntoView
where
    W: Into<String> + 'static,
    T: Copy + PartialEq + Send + Sync + 'static,
    F: Fn(&'static Text, T) -> W + Copy + Send + Sync + 'static,
{
    let text = use_text();
    let button = move |option: T| {
        let said = move || -> String { word(text(), option).into() };
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == option).to_string()
                on:click=move |_| chosen.set(option)
                prop:textContent=said
            ></button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say(name)>
            {options.into_iter().map(button).collect_view()}
        </div>
    }
}
