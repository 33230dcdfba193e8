//! The pause after a seal: on to the next deck, to the other seat, or to another day.

use crate::web::words::use_labels;
use leptos::prelude::*;

use crate::web::steps::{check::seal_hint, context::use_turn};
use crate::{
    cards::{Depth, Seat},
    game::{Event, Follows, Game},
    web::{
        components::{seat::seat_name, title::Title, told::told, when::when},
        desk::use_desk,
        language::{say, use_text},
        route::Route,
    },
};

/// The deck at hand is sealed.
#[component]
pub fn SealedStep() -> impl IntoView {
    let (turn, desk, text) = (use_turn(), use_desk(), use_text());
    let next = Memo::new(move |_| desk.game().with(Game::follows));
    let reopenable = Memo::new(move |_| desk.game().with(Game::reopenable));
    let is_final = Memo::new(move |_| reopenable.with(Vec::is_empty));
    let label = desk.game().with_untracked(|game| use_labels(game.setup().decks()));
    let onward = move || match next.get() {
        Some(Follows::Deck(deck)) => (text().sort.next_deck)(&label(deck)),
        Some(Follows::Seat(seat)) if turn.is_alone() => text().alone.go_on.of(seat).to_owned(),
        Some(Follows::Seat(seat)) => (text().sort.hand_over)(text().seat(seat)),
        None => String::new(),
    };
    // Alone, no curtain falls between the views: a pause in words stands here instead.
    let other_eyes = Memo::new(move |_| match next.get() {
        Some(Follows::Seat(seat)) if turn.is_alone() => Some(seat),
        _ => None,
    });
    let eyes = move |seat: Seat| {
        view! {
            <div class="eyes" data-seat=seat_name(seat)>
                <h2 prop:textContent=move || text().alone.pause.of(seat)></h2>
                <p prop:textContent=say(|t| t.alone.pause_how)></p>
            </div>
        }
    };
    let note = move || match is_final.get() {
        true if turn.is_alone() => text().alone.final_note,
        true => text().sort.final_note,
        false => seal_hint(turn, text()),
    };
    let reopen = move |deck: usize| {
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| { desk.reopen(deck); }
                prop:textContent=move || (text().sort.reopen)(&label(deck))
            ></button>
        }
    };
    view! {
        <div class="page narrow sealed">
            <span class="seal" aria-hidden="true"></span>
            <Title>{told(move || (text().sort.sealed_title)(&label(turn.place())))}</Title>
            {(turn.depth() == Depth::Whole).then(|| view! { <p class="lead" prop:textContent=say(|t| t.sort.sealed_hint)></p> })}
            {move || other_eyes.get().map(eyes)}
            <p class="actions">
                {when(
                    move || next.get().is_some(),
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button strong large"
                                on:click=move |_| { desk.play(Event::Continue); }
                                prop:textContent=onward
                            ></button>
                        }
                        .into_any()
                    },
                )}
                <a
                    class="button large"
                    href=Route::Start.fragment()
                    on:click=move |_| { desk.play(Event::DropCurtain); }
                    prop:textContent=say(|t| t.sort.pause)
                ></a>
            </p>
            <p class="small" prop:textContent=note></p>
            {when(
                move || !is_final.get(),
                move || {
                    view! {
                        <p class="actions">
                            <For each=move || reopenable.get() key=|deck| *deck children=reopen/>
                        </p>
                    }
                    .into_any()
                },
            )}
        </div>
    }
}
