//! The pause after a seal: on to the next deck, to the other seat, or to another day.

use leptos::prelude::*;

use crate::web::{
    components::seat::seat_name,
    first::turn::{check::seal_hint, context::use_turn},
};
use crate::{
    cards::Seat,
    game::Event,
    web::{
        components::title::Title,
        desk::use_desk,
        language::{say, use_text},
        route::Route,
    },
};

/// What follows this seal.
#[derive(Clone, Copy)]
enum Next {
    Deck(usize),
    Seat(Seat),
}

/// The deck at hand is sealed.
#[component]
pub fn SealedStep() -> impl IntoView {
    let (turn, desk, text) = (use_turn(), use_desk(), use_text());
    let (next, reopenable) = desk.game().with_untracked(|game| {
        let sealed = game.sealed(turn.seat());
        let own = sealed.iter().position(|&sealed| !sealed).map(Next::Deck);
        let reopenable: Vec<usize> = (0..sealed.len()).filter(|&deck| sealed[deck] && !game.is_final(deck)).collect();
        let seats = game.setup().seats().iter().copied();
        let other = || seats.into_iter().find(|&seat| game.sealed(seat).contains(&false)).map(Next::Seat);
        (own.or_else(other), reopenable)
    });
    let directions: Vec<_> =
        desk.game().with_untracked(|game| game.setup().decks().iter().map(|deck| deck.direction()).collect());
    let here = directions[turn.place()];
    let next_deck = directions.clone();
    let onward = move |next: Next| match next {
        Next::Deck(place) => (text().sort.next_deck)(text().deck(next_deck[place])),
        Next::Seat(seat) if turn.is_alone() => text().alone.go_on.of(seat).to_owned(),
        Next::Seat(seat) => (text().sort.hand_over)(text().seat(seat)),
    };
    // Alone, no curtain falls between the views: a pause in words stands here instead.
    let eyes = match next {
        Some(Next::Seat(seat)) if turn.is_alone() => Some(view! {
            <div class="eyes" data-seat=seat_name(seat)>
                <h2>{move || text().alone.pause.of(seat)}</h2>
                <p>{say(|t| t.alone.pause_how)}</p>
            </div>
        }),
        _ => None,
    };
    let final_note = move || if turn.is_alone() { text().alone.final_note } else { text().sort.final_note };
    view! {
        <div class="page narrow sealed">
            <span class="seal" aria-hidden="true"></span>
            <Title>{move || (text().sort.sealed_title)(text().deck(here))}</Title>
            <p class="lead">{say(|t| t.sort.sealed_hint)}</p>
            {eyes}
            <p class="actions">
                {next
                    .map(|next| {
                        view! {
                            <button type="button" class="button strong large" on:click=move |_| { desk.play(Event::Continue); }>
                                {
                                    let onward = onward.clone();
                                    move || onward(next)
                                }
                            </button>
                        }
                    })}
                <a class="button large" href=Route::Start.fragment() on:click=move |_| { desk.play(Event::DropCurtain); }>
                    {say(|t| t.sort.pause)}
                </a>
            </p>
            {if reopenable.is_empty() {
                view! { <p class="small">{final_note}</p> }.into_any()
            } else {
                let reopen = |deck: usize| {
                    let direction = directions[deck];
                    view! {
                        <button type="button" class="link" on:click=move |_| { desk.play(Event::Reopen(deck)); }>
                            {move || (text().sort.reopen)(text().deck(direction))}
                        </button>
                    }
                };
                view! {
                    <p class="small">{move || seal_hint(turn, text())}</p>
                    <p class="actions">{reopenable.into_iter().map(reopen).collect_view()}</p>
                }
                    .into_any()
            }}
        </div>
    }
}
