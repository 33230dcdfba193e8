//! The offer to split a pile that is too large to be ordered comfortably.

use leptos::prelude::*;

use crate::web::first::turn::context::use_turn;
use crate::{
    cards::sort::{Action, Level},
    web::{
        components::title::Title,
        language::{say, use_text},
    },
};

/// The offer for one pile.
#[component]
pub fn OfferStep(pile: usize) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let of_pile = || turn.sort(|sort| sort.piles().get(pile).map(|pile| (pile.level, pile.cards.len())));
    let (level, cards) = untrack(of_pile).unwrap_or((Level::Very, 0));
    view! {
        <div class="page narrow">
            <Title>{move || (text().sort.offer_title)(text().level(level), cards)}</Title>
            <p class="lead">{say(|t| t.sort.offer_hint)}</p>
            <p class="actions">
                <button type="button" class="button strong large" on:click=move |_| { turn.act(Action::Split); }>
                    {say(|t| t.sort.offer_split)}
                </button>
                <button type="button" class="button large" on:click=move |_| { turn.act(Action::Keep); }>
                    {say(|t| t.sort.offer_keep)}
                </button>
            </p>
        </div>
    }
}
