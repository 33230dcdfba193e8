//! Ordering one pile: by tapping the cards from the most important on, by dragging, or by keys and buttons.

use leptos::prelude::*;

use crate::web::first::turn::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Level, Sort, Step},
    },
    web::{
        components::{
            sortable::{Sortable, keep_focus},
            title::Title,
        },
        language::{say, use_text},
        words::use_words,
    },
};

/// The ordering of the pile at this place.
#[component]
pub fn OrderStep(pile: usize) -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let (level, part, parts) = untrack(|| turn.sort(|sort| place_of(sort, pile))).unwrap_or((Level::Very, 1, 1));
    let cards = Memo::new(move |_| turn.sort(|sort| cards_of(sort, pile)));
    let picked = Memo::new(move |_| {
        turn.sort(|sort| match *sort.step() {
            Step::Order { picked, .. } => picked,
            _ => 0,
        })
    });
    let pick = move |card: Card| {
        let place = picked.get_untracked() + 1;
        if turn.act(Action::Pick(card)) {
            turn.announce().say(|| (text().sort.place)(words.name(card), place, cards.with(Vec::len)));
            keep_focus();
        }
    };
    let row = move |card: Card| {
        let is_picked = move || {
            let place = cards.with(|cards| cards.iter().position(|&other| other == card));
            place.is_some_and(|place| place < picked.get())
        };
        view! {
            <button
                type="button"
                class="sortable-pick"
                aria-pressed=move || is_picked().to_string()
                on:click=move |_| pick(card)
            >
                <strong>{move || words.name(card)}</strong>
                <span class="sortable-meaning">{move || words.of(card).map(|words| words.meaning)}</span>
            </button>
        }
    };
    view! {
        <div class="page order">
            <Title>{move || (text().sort.order_title)(text().level(level))}</Title>
            <Show when=move || { parts > 1 }>
                <p class="kicker">{move || (text().sort.order_part)(part, parts)}</p>
            </Show>
            <p class="hint">{say(|t| t.sort.order_hint)}</p>
            <p class="hint for-keys">{say(|t| t.sort.order_keys)}</p>
            <Sortable
                items=cards
                name=move |card| words.name(card)
                row
                settled=picked
                on_move=Callback::new(move |(card, to)| { turn.act(Action::Move(card, to)); })
                announce=turn.announce()
            />
            <p class="actions sticky">
                <button type="button" class="button strong large" on:click=move |_| { turn.act(Action::Settle); }>
                    {say(|t| t.sort.settle)}
                </button>
            </p>
        </div>
    }
}

fn cards_of(sort: &Sort, pile: usize) -> Vec<Card> {
    sort.piles().get(pile).map(|pile| pile.cards.clone()).unwrap_or_default()
}

/// The level of a pile, and which of how many piles of this level it is.
fn place_of(sort: &Sort, pile: usize) -> Option<(Level, usize, usize)> {
    let level = sort.piles().get(pile)?.level;
    let of_level = |piles: &[crate::cards::sort::Pile]| piles.iter().filter(|pile| pile.level == level).count();
    Some((level, of_level(&sort.piles()[..=pile]), of_level(sort.piles())))
}
