//! The pictures of both orders: lines, gaps, or a table.

use leptos::prelude::*;

use crate::web::compare::{dumbbell::Dumbbell, pair::Pair, rank_table::RankTable, slope::Slope};
use crate::{
    text::Text,
    web::components::{choice::Choice, later::afterwards},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Picture {
    Slope,
    Dumbbell,
    Table,
}

/// Lines need some width; below it the gaps come first.
const WIDE: &str = "(width >= 48rem)";

/// The chosen picture. Lines on wide screens, gaps on narrow ones, until somebody chooses.
#[component]
pub fn Pictures(pair: Pair) -> impl IntoView {
    let wide = window().match_media(WIDE).ok().flatten().is_none_or(|query| query.matches());
    let shown = RwSignal::new(if wide { Picture::Slope } else { Picture::Dumbbell });
    // The picture before stays until the next one is there, so that the page does not jump.
    let drawn = afterwards(Memo::new(move |_| shown.get()));
    let word = |text: &Text, picture| match picture {
        Picture::Slope => text.reveal.slope,
        Picture::Dumbbell => text.reveal.dumbbell,
        Picture::Table => text.reveal.table,
    };
    view! {
        <section class="stack pictures">
            <Choice
                name=|t| t.reveal.views
                options=vec![Picture::Slope, Picture::Dumbbell, Picture::Table]
                word
                chosen=shown
            />
            {move || match drawn.get() {
                None => view! { <span class="coming" hidden></span> }.into_any(),
                Some(Picture::Slope) => view! { <Slope pair/> }.into_any(),
                Some(Picture::Dumbbell) => view! { <Dumbbell pair/> }.into_any(),
                Some(Picture::Table) => view! { <RankTable pair/> }.into_any(),
            }}
        </section>
    }
}
