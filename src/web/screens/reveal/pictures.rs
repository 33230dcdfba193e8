//! The pictures of both orders: lines, gaps, or a table.

use leptos::prelude::*;

use super::{dumbbell::Dumbbell, slope::Slope, table::RankTable};
use crate::{
    text::Text,
    web::language::{say, use_text},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Picture {
    Slope,
    Dumbbell,
    Table,
}

/// Lines need some width; below it the gaps come first.
const WIDE: &str = "(min-width: 45rem)";

/// The chosen picture. Lines on wide screens, gaps on narrow ones, until somebody chooses.
#[component]
pub fn Pictures() -> impl IntoView {
    let text = use_text();
    let wide = window().match_media(WIDE).ok().flatten().is_none_or(|query| query.matches());
    let shown = RwSignal::new(if wide { Picture::Slope } else { Picture::Dumbbell });
    let tab = |picture: Picture, label: fn(&Text) -> &'static str| {
        view! {
            <button type="button" aria-pressed=move || (shown.get() == picture).to_string() on:click=move |_| shown.set(picture)>
                {move || label(text())}
            </button>
        }
    };
    view! {
        <section class="pictures">
            <div class="choice" role="group" aria-label=say(|t| t.reveal.views)>
                {tab(Picture::Slope, |t| t.reveal.slope)}
                {tab(Picture::Dumbbell, |t| t.reveal.dumbbell)}
                {tab(Picture::Table, |t| t.reveal.table)}
            </div>
            {move || match shown.get() {
                Picture::Slope => view! { <Slope/> }.into_any(),
                Picture::Dumbbell => view! { <Dumbbell/> }.into_any(),
                Picture::Table => view! { <RankTable/> }.into_any(),
            }}
        </section>
    }
}
