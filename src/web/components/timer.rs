//! The clocks of a talk on the screen: the timer that nobody must use, which counts along and does not press, and the
//! quiet minute. They belong to the game, so that they run on while somebody looks at another view of it.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};

use crate::{
    talk::{QuietMinute, Stopwatch},
    web::{
        browser::{clock, store::GameId},
        components::told::told,
        language::{say, use_text},
    },
};

/// How often a clock that runs is looked at.
const LOOK: Duration = Duration::from_millis(250);

/// The clocks of one talk.
#[derive(Clone, Copy, Default)]
struct Clocks {
    stopwatch: Stopwatch,
    minute: QuietMinute,
}

/// The clocks of all talks, by game, for as long as the page lives.
#[derive(Clone, Copy)]
pub struct Timers(RwSignal<Vec<(GameId, Clocks)>>);

/// The clocks of a game; none runs yet where it has none.
fn of(all: &[(GameId, Clocks)], game: &GameId) -> Clocks {
    all.iter().find(|(other, _)| other == game).map(|(_, clocks)| *clocks).unwrap_or_default()
}

impl Timers {
    /// No clock runs yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(RwSignal::new(Vec::new())));
    }

    fn of(self, game: &GameId) -> Clocks {
        self.0.with(|all| of(all, game))
    }

    fn update(self, game: &GameId, change: impl FnOnce(&mut Clocks, u64)) {
        self.0.update(|all| {
            let mut clocks = of(all, game);
            change(&mut clocks, clock::now());
            all.retain(|(other, _)| other != game);
            all.push((game.clone(), clocks));
        });
    }

    /// The stopwatch of a game; tracked.
    pub fn stopwatch(self, game: &GameId) -> Stopwatch {
        self.of(game).stopwatch
    }

    /// The quiet minute of a game; tracked.
    pub fn minute(self, game: &GameId) -> QuietMinute {
        self.of(game).minute
    }

    /// Begins the quiet minute of a game.
    pub fn begin_minute(self, game: &GameId) {
        self.update(game, |clocks, now| clocks.minute = QuietMinute::begun(now));
    }
}

/// The clocks of this page.
pub fn use_timers() -> Timers {
    expect_context::<Timers>()
}

/// The time by the browser's clock. It goes on by itself while `runs` says so of it.
pub fn time_while(runs: impl Fn(u64) -> bool + Send + Sync + 'static) -> ReadSignal<u64> {
    let now = RwSignal::new(clock::now());
    let ticks = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(ticks) = ticks.try_update_value(Option::take).flatten() {
            ticks.clear();
        }
    };
    let runs = Memo::new(move |_| runs(now.get()));
    Effect::new(move || {
        stop();
        if runs.get() {
            // Without ticks nothing is seen to count; everything else goes on.
            ticks.set_value(set_interval_with_handle(move || now.set(clock::now()), LOOK).ok());
        }
    });
    on_cleanup(stop);
    now.read_only()
}

/// Minutes and seconds.
pub fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The timer, folded away at first.
#[component]
pub fn Timer(game: GameId) -> impl IntoView {
    let (text, timers) = (use_text(), use_timers());
    let game = StoredValue::new(game);
    let stopwatch = Memo::new(move |_| game.with_value(|game| timers.stopwatch(game)));
    let now = time_while(move |_| stopwatch.get().runs());
    let toggle = move |_| {
        game.with_value(|game| {
            timers.update(game, |clocks, now| clocks.stopwatch = clocks.stopwatch.toggled(now));
        });
    };
    let reset = move |_| {
        game.with_value(|game| {
            timers.update(game, |clocks, now| clocks.stopwatch = clocks.stopwatch.reset(now));
        });
    };
    view! {
        <details class="timer">
            <summary class="button quiet">
                {told(say(|t| t.talk.timer))} " "
                <span class="timer-time" prop:textContent=move || minutes(stopwatch.get().seconds(now.get()))></span>
            </summary>
            <div class="timer-box">
                <p class="small" prop:textContent=say(|t| t.talk.timer_how)></p>
                <p class="actions">
                    <button
                        type="button"
                        class="button"
                        on:click=toggle
                        prop:textContent=move || {
                            if stopwatch.get().runs() { text().talk.timer_stop } else { text().talk.timer_start }
                        }
                    ></button>
                    <button type="button" class="button quiet" on:click=reset prop:textContent=say(|t| t.talk.timer_reset)></button>
                </p>
            </div>
        </details>
    }
}
