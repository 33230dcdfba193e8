//! The moment before the reveal: both have sealed; a countdown, and everything lies open at once.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use crate::{
    game::{Event, Mode},
    text::Phrase,
    web::{
        components::title::Title,
        language::{say, use_text},
        room::use_room,
    },
};

/// The countdown's length in seconds.
const COUNT: u32 = 3;

/// Everything is sealed.
#[component]
pub fn ReadyScreen() -> impl IntoView {
    let room = use_room();
    let text = use_text();
    let (alone, views, practice) = room.game().with_untracked(|game| {
        let setup = game.setup();
        (setup.mode() == Mode::Alone, setup.seats().len(), setup.scenario().is_some())
    });
    let words = move || {
        let (ready, alone_words) = (text().ready, text().alone);
        match (alone, views, practice) {
            (false, ..) => (ready.title, ready.hint),
            (true, _, true) => (alone_words.ready, alone_words.ready_hint_practice),
            (true, 1, false) => (alone_words.ready, alone_words.ready_hint),
            (true, _, false) => (alone_words.ready_two, alone_words.ready_hint_two),
        }
    };
    let label: Phrase = if alone { |t| t.alone.look } else { |t| t.ready.look };
    view! {
        <section class="page narrow ready">
            <div class="ready-cards" aria-hidden="true">
                {(0..views).map(|_| view! { <span></span> }).collect_view()}
            </div>
            <Title>{move || words().0}</Title>
            <p class="lead">{move || words().1}</p>
            <Countdown label/>
        </section>
    }
}

/// The button that starts the countdown, and the countdown.
#[component]
pub fn Countdown(label: Phrase) -> impl IntoView {
    let room = use_room();
    let left = RwSignal::new(None::<u32>);
    let timer = StoredValue::new(None::<IntervalHandle>);
    on_cleanup(move || {
        timer.with_value(|timer| {
            if let Some(timer) = timer {
                timer.clear();
            }
        });
    });
    let start = move |_| {
        if left.get_untracked().is_some() {
            return;
        }
        left.set(Some(COUNT));
        let tick = set_interval_with_handle(
            move || match left.get_untracked() {
                Some(now) if now > 1 => left.set(Some(now - 1)),
                _ => {
                    room.play(Event::Reveal);
                }
            },
            Duration::from_secs(1),
        );
        match tick {
            Ok(tick) => timer.set_value(Some(tick)),
            // Without a timer there is no countdown, but there is a reveal.
            Err(_) => {
                room.play(Event::Reveal);
            }
        }
    };
    view! {
        <p class="actions">
            <button
                type="button"
                class="button strong large"
                aria-disabled=move || left.get().is_some().to_string()
                on:click=start
            >
                {say(label)}
            </button>
        </p>
        <p class="count" role="status">
            {move || left.get().map(|left| view! { <span class="count-number">{left}</span> })}
        </p>
    }
}
