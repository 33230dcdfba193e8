//! What is worth a talk, in a few lines beside both orders: the differences by their numbers, with both ranks. Where there
//! is none, it says so.

use leptos::prelude::*;

use crate::{
    cards::{Card, Likeness, Mark, Overlap},
    text::Phrase,
    web::{
        compare::{
            column::Column,
            fives::Fives,
            mark::{Number, RankIn, mark_name},
            pair::Pair,
        },
        language::{say, use_text},
        words::Words,
    },
};

/// The differences of two whole orders.
#[component]
pub fn Worth(pair: Pair) -> impl IntoView {
    let text = use_text();
    let (likeness, gaps) = pair.read(|comparison| (comparison.likeness(), comparison.differences()));
    let alone = pair.columns().into_iter().any(Column::is_imagined);
    let count = gaps.len();
    let title = move || match likeness {
        Likeness::Same => text().reveal.same.to_owned(),
        Likeness::Alike => text().reveal.alike.to_owned(),
        Likeness::Apart | Likeness::Reversed => (text().reveal.differences)(count),
    };
    let note: Option<Phrase> = match likeness {
        Likeness::Same | Likeness::Alike if alone => Some(|t| t.alone.no_differences),
        Likeness::Same | Likeness::Alike => Some(|t| t.reveal.no_differences),
        Likeness::Apart => None,
        Likeness::Reversed => Some(|t| t.reveal.reversed),
    };
    let cards = gaps.into_iter().map(|gap| (gap.card, [Some(gap.first), Some(gap.second)])).collect();
    view! { <WorthList title note words=pair.words() columns=pair.columns() cards/> }
}

/// The highest cards that only one of two fives has.
#[component]
pub fn WorthOfFives(fives: Fives) -> impl IntoView {
    let text = use_text();
    let cards: Vec<_> = fives.read(|overlap| {
        let ranks = |card: Card| [overlap.first().rank(card), overlap.second().rank(card)];
        overlap.differences().into_iter().map(|one| (one.card, ranks(one.card))).collect()
    });
    let alone = fives.columns().into_iter().any(Column::is_imagined);
    let likeness = fives.read(Overlap::likeness);
    let count = cards.len();
    let title = move || match likeness {
        Likeness::Same => text().reveal.same.to_owned(),
        Likeness::Alike => text().quick.same_cards.to_owned(),
        Likeness::Apart | Likeness::Reversed => (text().quick.differences)(count),
    };
    let note: Option<Phrase> = match likeness {
        Likeness::Same | Likeness::Alike if alone => Some(|t| t.quick.no_differences_alone),
        Likeness::Same | Likeness::Alike => Some(|t| t.quick.no_differences),
        Likeness::Apart | Likeness::Reversed => None,
    };
    view! { <WorthList title note words=fives.words() columns=fives.columns() cards/> }
}

#[component]
fn WorthList(
    title: impl Fn() -> String + Send + Sync + 'static,
    /// What is said where the title does not say it all.
    note: Option<Phrase>,
    words: Words,
    columns: [Column; 2],
    cards: Vec<(Card, [Option<usize>; 2])>,
) -> impl IntoView {
    let item = |(mark, (card, ranks)): (Mark, (Card, [Option<usize>; 2]))| {
        let ranks = columns.into_iter().zip(ranks).map(|(column, rank)| view! { <RankIn column rank/> });
        view! {
            <li data-mark=mark_name(mark)>
                <Number mark/>
                <strong prop:textContent=move || words.name(card)></strong>
                <span class="ranks-inline">{ranks.collect_view()}</span>
            </li>
        }
    };
    let list = (!cards.is_empty()).then(|| {
        let marked = (1..).map(Mark::Difference).zip(cards);
        view! { <ol>{marked.map(item).collect_view()}</ol> }
    });
    view! {
        <section class="worth">
            <h2 prop:textContent=title></h2>
            {note.map(|note| view! { <p prop:textContent=say(note)></p> })}
            {list}
        </section>
    }
}
