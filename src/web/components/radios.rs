//! A choice of one among several, as a group of radio buttons.

use leptos::prelude::*;

use crate::{
    text::{Phrase, Text},
    web::language::{say, use_text},
};

/// One of several options, each with its place as its value.
#[component]
pub fn Radios<F>(
    name: &'static str,
    legend: Phrase,
    #[prop(into)] chosen: Signal<usize>,
    on_choose: Callback<usize>,
    options: Vec<F>,
) -> impl IntoView
where
    F: Fn(&Text) -> &'static str + Copy + Send + Sync + 'static,
{
    let text = use_text();
    view! {
        <fieldset class="options">
            <legend prop:textContent=say(legend)></legend>
            {options
                .into_iter()
                .enumerate()
                .map(|(index, label)| {
                    view! {
                        <label class="option">
                            <input
                                type="radio"
                                name=name
                                prop:checked=move || chosen.get() == index
                                on:change=move |_| on_choose.run(index)
                            />
                            <span prop:textContent=move || label(text())></span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
