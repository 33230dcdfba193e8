//! The page on what is promised and what is not, with a short note for works councils and data protection.

use leptos::prelude::*;

use crate::{
    text::{Phrase, Text},
    web::{
        components::{title::Title, told::told},
        language::{say, use_text},
    },
};

/// What this promises, and what it doesn't.
#[component]
pub fn PromiseScreen() -> impl IntoView {
    view! {
        <article class="page narrow promise">
            <Title>{told(say(|t| t.promise.title))}</Title>
            <Points title=|t| t.promise.does points=|t| &t.promise.does_list/>
            <Points title=|t| t.promise.travels points=|t| &t.promise.travels_list/>
            <Points title=|t| t.promise.stays points=|t| &t.promise.stays_list/>
            <Points title=|t| t.promise.does_not points=|t| &t.promise.does_not_list/>
            <Points title=|t| t.promise.data points=|t| &t.promise.data_list/>
        </article>
    }
}

#[component]
fn Points(title: Phrase, points: fn(&'static Text) -> &'static [&'static str]) -> impl IntoView {
    let text = use_text();
    view! {
        <section>
            <h2 prop:textContent=say(title)></h2>
            <ul>
                {move || points(text()).iter().map(|point| view! { <li prop:textContent=*point></li> }).collect_view()}
            </ul>
        </section>
    }
}
