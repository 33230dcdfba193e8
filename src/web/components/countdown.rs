//! The countdown before everything lies open at once.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use crate::{
    text::Phrase,
    web::{desk::use_desk, language::say},
};

/// The countdown's length in seconds.
const COUNT: u32 = 3;

/// The button that starts the countdown, and the countdown.
#[component]
pub fn Countdown(label: Phrase) -> impl IntoView {
    let desk = use_desk();
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
                    desk.reveal();
                }
            },
            Duration::from_secs(1),
        );
        match tick {
            Ok(tick) => timer.set_value(Some(tick)),
            // Without a timer there is no countdown, but there is a reveal.
            Err(_) => {
                desk.reveal();
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
                prop:textContent=say(label)
            ></button>
        </p>
        <p class="count" role="status">
            <span class="count-number" prop:textContent=move || left.get().map(|left| left.to_string()).unwrap_or_default()></span>
        </p>
    }
}
