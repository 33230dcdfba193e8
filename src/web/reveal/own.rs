//! One's own order alone, as a plain list; after practice, beside it the roles that a fictional voice names.

use leptos::prelude::*;

use crate::web::alone::voice::Voice;
use crate::{
    cards::{Card, Deck, Order, Scenario},
    game::Work,
    web::{components::pictogram::Pictogram, language::say, words::Words},
};

/// The own order of one deck.
#[component]
pub fn OwnOrder(deck: Deck, order: Order, work: Option<Work>, scenario: Option<Scenario>) -> impl IntoView {
    let words = Words::new(deck.clone());
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
    let quick = order.first_five().map(|_| view! { <p class="small" prop:textContent=say(|t| t.quick.alone)></p> });
    let whole = order.ranking().cloned();
    view! {
        <div class="own" data-deck=words.side()>
            <section class="own-order">
                <h2 prop:textContent=say(|t| t.alone.own_order)></h2>
                {quick}
                <ol>{order.cards().iter().map(row).collect_view()}</ol>
            </section>
            {scenario.zip(whole).map(|(scenario, ranking)| view! { <Voice scenario words ranking/> })}
        </div>
    }
}
