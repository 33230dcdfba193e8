//! The slope graph: both orders as lists, a line from each role's place to its place on the other side.

use leptos::prelude::*;

use crate::{
    cards::{Card, Gap, comparison::Highlight},
    text::Phrase,
    web::{
        compare::pair::Pair,
        components::told::told,
        language::{say, use_text},
    },
};

/// The slope graph with its choice of what stands out.
#[component]
pub fn Slope(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let highlight = RwSignal::new(Highlight::Differences);
    let alone = RwSignal::new(None::<Card>);
    let strong = Memo::new(move |_| match alone.get() {
        Some(card) => vec![card],
        None => pair.read(|comparison| comparison.highlighted(highlight.get())),
    });
    let mark = move |card: Card| strong.with(|strong| strong.contains(&card)).then_some("");
    let (first, second) =
        pair.read(|comparison| (comparison.first().cards().to_vec(), comparison.second().cards().to_vec()));
    let n = first.len();
    let gaps = pair.read(|comparison| comparison.by_first());

    let option = |which: Highlight, label: Phrase| {
        view! {
            <button
                type="button"
                aria-pressed=move || (highlight.get() == which && alone.get().is_none()).to_string()
                on:click=move |_| {
                    alone.set(None);
                    highlight.set(which);
                }
                prop:textContent=move || label(text())
            ></button>
        }
    };
    let role = move |card: Card, rank: usize| {
        let way = pair.read(|comparison| comparison.gap(card)).map(arrow);
        view! {
            <li data-strong=move || mark(card)>
                <button
                    type="button"
                    class="slope-role"
                    aria-pressed=move || (alone.get() == Some(card)).to_string()
                    on:click=move |_| alone.update(|alone| *alone = (*alone != Some(card)).then_some(card))
                >
                    <span class="slope-rank">{rank}</span>
                    <span class="slope-name" prop:textContent=move || words.name(card)></span>
                    <span class="slope-gap" aria-hidden="true">{way}</span>
                </button>
            </li>
        }
    };
    let column = move |place: usize, cards: Vec<Card>| {
        let column = pair.columns()[place];
        let sign = column.sign().map(|_| view! { <span class="seat-sign" aria-hidden="true"></span> });
        view! {
            <div class="slope-column" data-side=if place == 0 { "first" } else { "second" } data-seat=column.sign()>
                <h3 class="rank">
                    {sign}
                    {told(move || column.label(text()))}
                </h3>
                <ol>{cards.into_iter().enumerate().map(|(place, card)| role(card, place + 1)).collect_view()}</ol>
            </div>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say(|t| t.reveal.show)>
            {option(Highlight::Differences, |t| t.reveal.show_differences)}
            {option(Highlight::Common, |t| t.reveal.show_common)}
            {option(Highlight::All, |t| t.reveal.show_all)}
        </div>
        <p class="small" prop:textContent=say(|t| t.reveal.isolate)></p>
        <div class="slope">
            {column(0, first)}
            <svg class="slope-lines" viewBox=format!("0 0 100 {n}") preserveAspectRatio="none" aria-hidden="true">
                {gaps
                    .into_iter()
                    .map(|gap| {
                        view! {
                            <line
                                x1="0"
                                y1=height(gap.first)
                                x2="100"
                                y2=height(gap.second)
                                data-strong=move || mark(gap.card)
                            ></line>
                        }
                    })
                    .collect_view()}
            </svg>
            {column(1, second)}
        </div>
    }
}

/// The middle of a rank's row, in rows from the top.
fn height(rank: usize) -> String {
    format!("{}.5", rank - 1)
}

/// How far the second column puts the card higher or lower than the first: arrow and number.
pub fn arrow(gap: Gap) -> String {
    match gap.first.cmp(&gap.second) {
        std::cmp::Ordering::Greater => format!("▲{}", gap.distance()),
        std::cmp::Ordering::Less => format!("▼{}", gap.distance()),
        std::cmp::Ordering::Equal => "=".to_owned(),
    }
}
