//! Ordering one pile: by tapping the cards from the most important on, by dragging, or by keys and buttons.

use leptos::prelude::*;

use crate::web::steps::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Level, Sort},
    },
    web::{
        components::{pictogram::Pictogram, sortable::Sortable, title::Title, told::told},
        language::{say, use_text},
    },
};

/// The ordering of the pile at this place.
#[component]
pub fn OrderStep(pile: usize) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let place = Memo::new(move |before: Option<&Option<(Level, usize, usize)>>| {
        turn.sort(|sort| sort.part_of_level(pile)).or_else(|| before.copied().flatten())
    });
    let title =
        move || place.get().map(|(level, ..)| (text().sort.order_title)(text().level(level))).unwrap_or_default();
    let part = move || place.get().filter(|(.., parts)| *parts > 1);
    let cards = Memo::new(move |_| turn.sort(|sort| cards_of(sort, pile)));
    let picked = Memo::new(move |_| turn.sort(Sort::picked));
    let pick = move |card: Card| {
        let place = picked.get_untracked() + 1;
        if turn.act(Action::Pick(card)) {
            turn.announce().say(|| (text().sort.place)(words.name(card), place, cards.with(Vec::len)));
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
                <Pictogram place=words.pictogram(card)/>
                <strong prop:textContent=move || words.name(card)></strong>
                <span class="sortable-meaning" prop:textContent=move || words.meaning(card)></span>
            </button>
        }
    };
    view! {
        <div class="page order">
            <Title>{told(title)}</Title>
            <Show when=move || part().is_some()>
                <p
                    class="kicker"
                    prop:textContent=move || part().map(|(_, part, parts)| (text().sort.order_part)(part, parts)).unwrap_or_default()
                ></p>
            </Show>
            <p class="hint" prop:textContent=say(|t| t.sort.order_hint)></p>
            <p class="hint for-keys" prop:textContent=say(|t| t.sort.order_keys)></p>
            <Sortable
                items=cards
                name=move |card| words.name(card)
                row
                settled=picked
                on_move=Callback::new(move |(card, to)| { turn.act(Action::Move(card, to)); })
                announce=turn.announce()
            />
            <p class="actions sticky">
                <button
                    type="button"
                    class="button strong large"
                    on:click=move |_| { turn.act(Action::Settle); }
                    prop:textContent=say(|t| t.sort.settle)
                ></button>
            </p>
        </div>
    }
}

fn cards_of(sort: &Sort, pile: usize) -> Vec<Card> {
    sort.piles().get(pile).map(|pile| pile.cards.clone()).unwrap_or_default()
}
