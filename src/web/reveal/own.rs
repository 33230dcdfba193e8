//! One's own order alone, as a plain list; after practice, beside it the roles that a fictional voice names.

use leptos::prelude::*;

use crate::web::alone::voice::Voice;
use crate::{
    cards::{Card, Deck, Order, Scenario},
    game::Work,
    web::{
        components::pictogram::Pictogram,
        language::{say, use_text},
        words::Words,
    },
};

/// The own order of one deck.
#[component]
pub fn OwnOrder(deck: Deck, order: Order, work: Option<Work>, scenario: Option<Scenario>) -> impl IntoView {
    let (words, text) = (Words::new(deck.clone()), use_text());
    let ids =
        scenario.zip(deck.shipped()).map(|(scenario, direction)| scenario.in_demand(direction)).unwrap_or_default();
    let named: Vec<Card> = ids.iter().filter_map(|id| deck.card(id)).collect();
    let row = |card: &Card| {
        let card = *card;
        let is_named = named.contains(&card);
        let keyword = work.as_ref().and_then(|work| work.keywords().get(&card)).map(|word| word.as_str().to_owned());
        view! {
            <li data-named=is_named.then_some("")>
                <Pictogram place=words.pictogram(card)/>
                <span class="own-name" prop:textContent=move || words.name(card)></span>
                {is_named.then(|| view! { <span class="voice-mark" prop:textContent=say(|t| t.practice.voice_mark)></span> })}
                {keyword.map(|keyword| view! { <q><bdi>{keyword}</bdi></q> })}
            </li>
        }
    };
    // In practice all decks lie below each other.
    let title = move || match scenario {
        Some(_) => format!("{}: {}", text().alone.own_order, words.label()),
        None => text().alone.own_order.to_owned(),
    };
    let quick = order.first_five().map(|_| view! { <p class="small" prop:textContent=say(|t| t.quick.alone)></p> });
    view! {
        <div class="own" data-deck=words.side()>
            <section class="own-order">
                <h2 prop:textContent=title></h2>
                {quick}
                <ol>{order.cards().iter().map(row).collect_view()}</ol>
            </section>
            {scenario.map(|scenario| view! { <Voice scenario words order=order.clone()/> })}
        </div>
    }
}
