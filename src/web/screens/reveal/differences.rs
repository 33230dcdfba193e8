//! The three largest differences: the cards worth a talk.

use leptos::prelude::*;

use super::{column::Column, use_pair};
use crate::{
    game::{Gap, Size},
    web::{
        components::role_card::FlipCard,
        language::{say, use_text},
        words::use_words,
    },
};

/// The cards that lie farthest apart.
#[component]
pub fn Differences() -> impl IntoView {
    let (pair, text) = (use_pair(), use_text());
    let differences = pair.read(|comparison| comparison.differences());
    let count = differences.len();
    let alone = pair.columns().into_iter().any(Column::is_imagined);
    let title = move || match count {
        0 if alone => text().alone.no_differences.to_owned(),
        0 => text().reveal.no_differences.to_owned(),
        count => (text().reveal.differences)(count),
    };
    view! {
        <section class="differences">
            <h2>{title}</h2>
            <ol class="differences-list">
                {differences.into_iter().map(|gap| view! { <Difference gap/> }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn Difference(gap: Gap) -> impl IntoView {
    let words = use_words();
    let direction = words.deck().direction();
    view! {
        <li class="difference">
            <FlipCard direction words=Signal::derive(move || words.of(gap.card))/>
            <GapFacts gap/>
        </li>
    }
}

/// How far apart a card lies: both ranks with the keywords, the distance in words, and whether it clashes at the top.
#[component]
pub fn GapFacts(gap: Gap) -> impl IntoView {
    let (pair, text) = (use_pair(), use_text());
    let ranks = [gap.first, gap.second];
    let size = move || match gap.size() {
        Size::Small => text().reveal.small,
        Size::Medium => text().reveal.medium,
        Size::Large => text().reveal.large,
    };
    let keywords = pair.keywords(gap.card);
    let clash = gap.is_top_clash().then(|| {
        let [high, low] = if gap.first < gap.second { pair.columns() } else { [pair.columns()[1], pair.columns()[0]] };
        view! {
            <p class="clash">
                <strong>{say(|t| t.reveal.top_clash)}</strong>
                {move || (text().reveal.top_clash_how)(high.label(text()), low.label(text()))}
            </p>
        }
    });
    view! {
        <div class="difference-facts">
            {pair
                .columns()
                .into_iter()
                .zip(ranks)
                .zip(keywords)
                .map(|((column, rank), keyword)| {
                    view! {
                        <p class="rank" data-seat=column.sign()>
                            <span class="seat-sign" aria-hidden="true"></span>
                            {move || (text().reveal.rank)(column.label(text()), rank)}
                            {keyword.map(|keyword| view! { <q><bdi>{keyword}</bdi></q> })}
                        </p>
                    }
                })
                .collect_view()}
            <p class="gap-words">
                <strong>{move || (text().reveal.apart)(gap.distance())}</strong>
                " · "
                {size}
            </p>
            {clash}
        </div>
    }
}
