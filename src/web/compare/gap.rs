//! How far apart one card lies.

use leptos::prelude::*;

use crate::{
    cards::Gap,
    web::{
        compare::pair::Pair,
        components::told::told,
        language::{say, use_text},
    },
};

/// How far apart a card lies: both ranks with the keywords, the distance in words, and whether it clashes at the top.
#[component]
pub fn GapFacts(pair: Pair, gap: Gap) -> impl IntoView {
    let text = use_text();
    let ranks = [gap.first, gap.second];
    let keywords = pair.keywords(gap.card);
    let clash = gap.is_top_clash().then(|| {
        let [high, low] = if gap.first < gap.second { pair.columns() } else { [pair.columns()[1], pair.columns()[0]] };
        view! {
            <p class="clash">
                <strong prop:textContent=say(|t| t.reveal.top_clash)></strong>
                {told(move || (text().reveal.top_clash_how)(high.label(text()), low.label(text())))}
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
                            {told(move || (text().reveal.rank)(column.label(text()), rank))}
                            {keyword.map(|keyword| view! { <q><bdi>{keyword}</bdi></q> })}
                        </p>
                    }
                })
                .collect_view()}
            <p class="gap-words">
                <strong prop:textContent=move || (text().reveal.apart)(gap.distance())></strong>
                " · "
                {told(move || text().size(gap.size()))}
            </p>
            {clash}
        </div>
    }
}
