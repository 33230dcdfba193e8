//! The guesses, after the reveal: how well each knows the other's view, in one kind sentence.

use leptos::prelude::*;

use crate::{
    cards::{Card, Seat},
    talk::GUESSED,
    web::{
        components::seat::seat_name,
        desk::use_desk,
        language::{say, use_text},
        notes::read,
        words::Words,
    },
};

/// Both seats' guesses of the deck at this place; nothing if nobody guessed.
#[component]
pub fn Guesses(deck: usize, words: Words) -> impl IntoView {
    let desk = use_desk();
    // Guesses are final like the orders.
    let guesses: Vec<(Seat, Seat, Vec<Card>)> = untrack(|| read(desk, |reveal| reveal.guesses(deck)));
    // What is to be said of both is said once.
    let of_both = guesses.len() > 1 && guesses.iter().all(|(_, _, right)| right.is_empty());
    (!guesses.is_empty()).then(|| {
        let each = move || {
            let guess = |(seat, other, right)| view! { <Guess seat other right words/> };
            guesses.clone().into_iter().map(guess).collect_view()
        };
        view! {
            <section class="guesses">
                <h2 prop:textContent=say(|t| t.guess.heading)></h2>
                {if of_both {
                    view! { <p class="guess" prop:textContent=say(|t| t.guess.none_of_both)></p> }.into_any()
                } else {
                    each().into_any()
                }}
            </section>
        }
    })
}

#[component]
fn Guess(seat: Seat, other: Seat, right: Vec<Card>, words: Words) -> impl IntoView {
    let text = use_text();
    let sentence = move || {
        let text = text();
        let (seat, other) = (text.seat(seat), text.seat(other));
        let names = right.iter().map(|&card| words.name(card)).collect::<Vec<_>>().join(", ");
        match right.len() {
            0 => (text.guess.none)(seat, other),
            GUESSED => (text.guess.all)(seat, other, &names),
            _ => (text.guess.some)(seat, other, &names),
        }
    };
    view! {
        <p class="guess" data-seat=seat_name(seat)>
            <span class="seat-sign" aria-hidden="true"></span>
            <span prop:textContent=sentence></span>
        </p>
    }
}
