//! A timer that nobody must use: it counts along and does not press.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use crate::web::language::say;

/// Calls back once a second while it runs; it ends with the component that made it.
#[derive(Clone, Copy)]
pub struct Ticker(StoredValue<Option<IntervalHandle>>);

impl Ticker {
    /// A ticker that stands still.
    pub fn new() -> Self {
        let ticker = Self(StoredValue::new(None));
        on_cleanup(move || ticker.stop());
        ticker
    }

    /// Starts it anew.
    pub fn start(self, tick: impl Fn() + 'static) {
        self.stop();
        // Without a timer nothing counts; everything else goes on.
        self.0.set_value(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
    }

    /// Stops it.
    pub fn stop(self) {
        if let Some(handle) = self.0.try_get_value().flatten() {
            handle.clear();
        }
        self.0.try_set_value(None);
    }
}

/// Minutes and seconds.
pub fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The timer, folded away at first.
#[component]
pub fn Timer() -> impl IntoView {
    let seconds = RwSignal::new(0_u32);
    let runs = RwSignal::new(false);
    let ticker = Ticker::new();
    let toggle = move |_| {
        if runs.get_untracked() {
            ticker.stop();
        } else {
            ticker.start(move || seconds.update(|seconds| *seconds += 1));
        }
        runs.update(|runs| *runs = !*runs);
    };
    let start = say(|t| t.talk.timer_start);
    let stop = say(|t| t.talk.timer_stop);
    view! {
        <details class="timer">
            <summary class="button quiet">
                {say(|t| t.talk.timer)} <span class="timer-time">{move || minutes(seconds.get())}</span>
            </summary>
            <div class="timer-box">
                <p class="small">{say(|t| t.talk.timer_how)}</p>
                <p class="actions">
                    <button type="button" class="button" on:click=toggle>
                        {move || if runs.get() { stop() } else { start() }}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| seconds.set(0)>
                        {say(|t| t.talk.timer_reset)}
                    </button>
                </p>
            </div>
        </details>
    }
}
