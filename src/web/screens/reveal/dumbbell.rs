//! The dumbbell list: one row a card with both ranks on one axis, the largest gap first.

use leptos::prelude::*;

use super::{slope::arrow, use_pair};
use crate::{
    game::Gap,
    web::{language::use_text, screens::turn::seat_name, words::use_words},
};

/// The dumbbell list.
#[component]
pub fn Dumbbell() -> impl IntoView {
    let (pair, text) = (use_pair(), use_text());
    let (gaps, n) = pair.read(|comparison| (comparison.gaps(), comparison.n()));
    let legend = pair.seats().map(|seat| {
        view! {
            <span class="rank" data-seat=seat_name(seat)>
                <span class="seat-sign" aria-hidden="true"></span>
                {move || text().seat(seat)}
            </span>
        }
    });
    view! {
        <p class="dumbbell-legend" aria-hidden="true">
            {legend.into_iter().collect_view()} <span class="dumbbell-scale">{format!("1 – {n}")}</span>
        </p>
        <ol class="dumbbell">{gaps.into_iter().map(|gap| view! { <Row gap n/> }).collect_view()}</ol>
    }
}

#[component]
fn Row(gap: Gap, n: usize) -> impl IntoView {
    let (pair, text, words) = (use_pair(), use_text(), use_words());
    #[expect(clippy::cast_precision_loss, reason = "decks are small")]
    let at = move |rank: usize| 100.0 * (rank - 1) as f64 / (n - 1) as f64;
    let (low, high) = (gap.first.min(gap.second), gap.first.max(gap.second));
    let [first, second] = pair.seats();
    let sentence = move || {
        let rank = text().reveal.rank;
        (text().reveal.row)(
            words.name(gap.card),
            &rank(text().seat(first), gap.first),
            &rank(text().seat(second), gap.second),
        )
    };
    view! {
        <li>
            <span class="unseen">{sentence}</span>
            <span class="dumbbell-name" aria-hidden="true">{move || words.name(gap.card)}</span>
            <span class="dumbbell-axis" aria-hidden="true">
                <span
                    class="dumbbell-bar"
                    style:inset-inline-start=format!("{}%", at(low))
                    style:inline-size=format!("{}%", at(high) - at(low))
                ></span>
                <span class="dumbbell-mark" data-seat=seat_name(first) style:inset-inline-start=format!("{}%", at(gap.first))>
                    <span class="seat-sign"></span>
                </span>
                <span class="dumbbell-mark" data-seat=seat_name(second) style:inset-inline-start=format!("{}%", at(gap.second))>
                    <span class="seat-sign"></span>
                </span>
            </span>
            <span class="dumbbell-gap" aria-hidden="true">{arrow(gap)}</span>
        </li>
    }
}
