//! The moment before everything lies open: the backs of the orders, a countdown, and all of them turn at once.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use crate::{
    text::Phrase,
    web::{desk::use_desk, language::say},
};

/// How many beats the countdown has, and how long one is.
const COUNT: u32 = 3;
const BEAT: Duration = Duration::from_millis(700);

/// How long the backs turn until nothing of them is seen, as `countdown.css` has it.
const TURN: Duration = Duration::from_millis(200);

/// How long after the reveal has come its faces have turned in any case.
const FACES: Duration = Duration::from_millis(1500);

/// What the page bears while the orders turn: their backs first, then, on the reveal, their faces. A reload bears nothing, so
/// that nothing turns twice.
const TURNING: &str = "data-turning";

/// The backs of the orders, the button that starts the countdown, and the countdown.
#[component]
pub fn Countdown(
    label: Phrase,
    /// How many orders will lie open.
    orders: usize,
) -> impl IntoView {
    let desk = use_desk();
    let left = RwSignal::new(None::<u32>);
    let timer = StoredValue::new(None::<IntervalHandle>);
    let stop = move || timer.with_value(|timer| timer.iter().for_each(IntervalHandle::clear));
    on_cleanup(stop);
    let turn = move || {
        mark_turning(true);
        set_timeout(
            move || {
                // Whoever has left the screen meanwhile has left the reveal to another time.
                if left.try_get_untracked().is_some() {
                    desk.reveal();
                }
            },
            TURN,
        );
    };
    let start = move |_| {
        if left.get_untracked().is_some() {
            return;
        }
        left.set(Some(COUNT));
        let beat = set_interval_with_handle(
            move || match left.get_untracked() {
                Some(now) if now > 1 => left.set(Some(now - 1)),
                _ => {
                    stop();
                    turn();
                }
            },
            BEAT,
        );
        match beat {
            Ok(beat) => timer.set_value(Some(beat)),
            // Without a timer there is no countdown, but there is a reveal.
            Err(_) => turn(),
        }
    };
    view! {
        <div class="backs" aria-hidden="true">
            {(0..orders).map(|_| view! { <span class="back-of"></span> }).collect_view()}
        </div>
        <p class="actions">
            <button
                type="button"
                class="button strong large"
                aria-disabled=move || left.get().is_some().to_string()
                on:click=start
                prop:textContent=say(label)
            ></button>
        </p>
        <p class="count" role="status">
            <span class="count-number" prop:textContent=move || left.get().map(|left| left.to_string()).unwrap_or_default()></span>
        </p>
    }
}

/// Lets the faces turn on the reveal that has just come, this once.
pub fn turn_faces() {
    set_timeout(|| mark_turning(false), FACES);
}

fn mark_turning(turns: bool) {
    if let Some(root) = document().document_element() {
        // The attribute's name is valid, so this does not fail.
        let _ = root.toggle_attribute_with_force(TURNING, turns);
    }
}
