//! Ordering one pile: the cards get their numbers by a tap, from the most important on, by dragging, or by keys.

use leptos::prelude::*;

use crate::web::steps::{context::use_turn, row::RowWords};
use crate::{
    cards::{
        Card,
        sort::{Action, Level, Sort},
    },
    web::{
        components::{keys, pictogram::Pictogram, sortable::Sortable, title::Title, told::told, when::when},
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
    let chosen = Memo::new(move |_| turn.sort(Sort::has_chosen));
    // A press gives a card the next number, or takes back the one it has.
    let press = move |card: Card| {
        let back = untrack(|| turn.sort(|sort| sort.unpicking(card)));
        let (place, of) = (picked.get_untracked() + 1, cards.with_untracked(Vec::len));
        if turn.act(back.unwrap_or(Action::Pick(card))) {
            turn.announce().say(|| match back {
                Some(_) => (text().steps.unpicked)(&words.name(card)),
                None => (text().steps.picked_card)(&words.name(card), place, of - place),
            });
        }
    };
    keys::listen(turn.table(), move |key| {
        let Some(nth @ 1..) = key.parse::<usize>().ok() else { return false };
        let at = picked.get_untracked() + nth - 1;
        let card = cards.with_untracked(|cards| cards.get(at).copied());
        card.map(press).is_some()
    });
    Effect::new(move || turn.announce().tell(|| turn.situation()));
    let face = move |card: Card| {
        view! {
            <Pictogram place=words.pictogram(card)/>
            <RowWords words card/>
        }
    };
    view! {
        <div class="page order">
            <Title>{told(title)}</Title>
            {when(
                move || part().is_some(),
                move || {
                    view! {
                        <p
                            class="kicker"
                            prop:textContent=move || part().map(|(_, part, parts)| (text().sort.order_part)(part, parts)).unwrap_or_default()
                        ></p>
                    }
                    .into_any()
                },
            )}
            <p class="hint" prop:textContent=say(|t| t.sort.order_hint)></p>
            <p class="hint for-keys" prop:textContent=say(|t| t.sort.order_keys)></p>
            <Sortable
                items=cards
                name=move |card| words.name(card)
                face
                below=|_| ()
                numbered=picked
                settled=picked
                on_press=Callback::new(press)
                on_move=Callback::new(move |(card, to)| {
                    turn.act(untrack(|| turn.sort(|sort| Some(sort.placing(card, to)))).unwrap_or(Action::Move(card, to)));
                })
                announce=turn.announce()
            />
            <div class="sticky settle">
                <button
                    type="button"
                    class="button large"
                    class:strong=move || chosen.get()
                    on:click=move |_| { turn.act(Action::Settle); }
                    prop:textContent=say(|t| t.sort.settle)
                ></button>
                <p class="small" prop:textContent=move || if chosen.get() { text().steps.rest } else { text().steps.untouched }></p>
            </div>
        </div>
    }
}

fn cards_of(sort: &Sort, pile: usize) -> Vec<Card> {
    sort.piles().get(pile).map(|pile| pile.cards.clone()).unwrap_or_default()
}
