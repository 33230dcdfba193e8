//! The pictures of both orders: lines, gaps, or a table.

use leptos::prelude::*;

use crate::web::{
    compare::{
        dumbbell::Dumbbell,
        pair::Pair,
        rank_table::RankTable,
        shown::{Picture, Shown, Tools},
        slope::Slope,
    },
    components::later::afterwards,
};

/// The pictures: both orders first, and the toolbar below them.
#[component]
pub fn Pictures(pair: Pair) -> impl IntoView {
    let shown = Shown::new();
    view! {
        <section class="stack pictures">
            <PictureOf pair shown/>
            <Tools shown/>
        </section>
    }
}

/// The picture that is looked at.
#[component]
pub fn PictureOf(pair: Pair, shown: Shown) -> impl IntoView {
    // The picture before stays until the next one is there, so that the page does not jump.
    let drawn = afterwards(Memo::new(move |_| shown.picture.get()));
    let n = pair.read(|comparison| comparison.n());
    view! {
        <div class="picture" style=("--rows", n.to_string())>
            {move || match drawn.get() {
                None => view! { <span class="coming" hidden></span> }.into_any(),
                Some(Picture::Slope) => view! { <Slope pair shown/> }.into_any(),
                Some(Picture::Dumbbell) => view! { <Dumbbell pair/> }.into_any(),
                Some(Picture::Table) => view! { <RankTable pair/> }.into_any(),
            }}
        </div>
    }
}
