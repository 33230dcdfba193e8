//! The dumbbell list: one row a card with both ranks on one axis, the largest gap first.

use leptos::prelude::*;

use crate::web::compare::{pair::Pair, slope::arrow};
use crate::{
    cards::Gap,
    web::{
        components::{pictogram::Pictogram, told::told},
        language::use_text,
    },
};

/// The dumbbell list.
#[component]
pub fn Dumbbell(pair: Pair) -> impl IntoView {
    let text = use_text();
    let (gaps, n) = pair.read(|comparison| (comparison.gaps(), comparison.n()));
    let legend = pair.columns().map(|column| {
        view! {
            <span class="rank" data-seat=column.sign()>
                <span class="seat-sign" aria-hidden="true"></span>
                <span prop:textContent=move || column.label(text())></span>
            </span>
        }
    });
    view! {
        <p class="dumbbell-legend" aria-hidden="true">
            {legend.into_iter().collect_view()} <span class="dumbbell-scale">{format!("1 – {n}")}</span>
        </p>
        <ol class="dumbbell">{gaps.into_iter().map(|gap| view! { <GapRow pair gap n/> }).collect_view()}</ol>
    }
}

#[component]
fn GapRow(pair: Pair, gap: Gap, n: usize) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    #[expect(clippy::cast_precision_loss, reason = "decks are small")]
    let at = move |rank: usize| 100.0 * (rank - 1) as f64 / (n - 1) as f64;
    let (low, high) = (gap.first.min(gap.second), gap.first.max(gap.second));
    let [first, second] = pair.columns();
    let sentence = move || {
        let rank = text().reveal.rank;
        (text().reveal.row)(
            &words.name(gap.card),
            &rank(first.label(text()), gap.first),
            &rank(second.label(text()), gap.second),
        )
    };
    view! {
        <li>
            <span class="unseen" prop:textContent=sentence></span>
            <span class="dumbbell-name" aria-hidden="true">
                <Pictogram place=words.pictogram(gap.card)/>
                {told(move || words.name(gap.card))}
            </span>
            <span class="dumbbell-axis" aria-hidden="true">
                <span
                    class="dumbbell-bar"
                    style:inset-inline-start=format!("{}%", at(low))
                    style:inline-size=format!("{}%", at(high) - at(low))
                ></span>
                <span class="dumbbell-mark" data-seat=first.sign() style:inset-inline-start=format!("{}%", at(gap.first))>
                    <span class="seat-sign"></span>
                </span>
                <span class="dumbbell-mark" data-seat=second.sign() style:inset-inline-start=format!("{}%", at(gap.second))>
                    <span class="seat-sign"></span>
                </span>
            </span>
            <span class="dumbbell-gap" aria-hidden="true">{arrow(gap)}</span>
        </li>
    }
}
