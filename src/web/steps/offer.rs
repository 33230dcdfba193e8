//! The offer to split a pile that is too large to be ordered comfortably.

use leptos::prelude::*;

use crate::web::steps::context::use_turn;
use crate::{
    cards::sort::{Action, Level},
    web::{
        components::{title::Title, told::told},
        language::{say, use_text},
    },
};

/// The offer for one pile.
#[component]
pub fn OfferStep(pile: usize) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let pile = Memo::new(move |before: Option<&Option<(Level, usize)>>| {
        let now = turn.sort(|sort| sort.piles().get(pile).map(|pile| (pile.level, pile.cards.len())));
        now.or_else(|| before.copied().flatten())
    });
    let title = move || {
        let pile = pile.get();
        pile.map(|(level, cards)| (text().sort.offer_title)(text().level(level), cards)).unwrap_or_default()
    };
    view! {
        <div class="page narrow">
            <Title>{told(title)}</Title>
            <p class="lead" prop:textContent=say(|t| t.sort.offer_hint)></p>
            <p class="actions">
                <button
                    type="button"
                    class="button strong large"
                    on:click=move |_| { turn.act(Action::Split); }
                    prop:textContent=say(|t| t.sort.offer_split)
                ></button>
                <button
                    type="button"
                    class="button large"
                    on:click=move |_| { turn.act(Action::Keep); }
                    prop:textContent=say(|t| t.sort.offer_keep)
                ></button>
            </p>
        </div>
    }
}
