//! A quiet minute: both look, nobody speaks yet.

use leptos::prelude::*;

use crate::web::components::timer::{Ticker, minutes};
use crate::web::{
    compare::side_by_side::SideBySide, components::title::Title, desk::use_desk, language::say, notes::decks,
};

/// The minute's length in seconds.
const MINUTE: u32 = 60;

/// The quiet minute, with both orders to look at.
#[component]
pub fn QuietStop() -> impl IntoView {
    let desk = use_desk();
    let left = RwSignal::new(None::<u32>);
    let ticker = Ticker::new();
    let start = move |_| {
        left.set(Some(MINUTE));
        ticker.start(move || match left.get_untracked() {
            Some(now) if now > 0 => left.set(Some(now - 1)),
            _ => ticker.stop(),
        });
    };
    view! {
        <div class="page talk-page">
            <Title>{say(|t| t.talk.quiet)}</Title>
            <p class="lead">{say(|t| t.talk.quiet_how)}</p>
            <div class="minute">
                <p class="quiet-left" aria-hidden="true">{move || minutes(left.get().unwrap_or(MINUTE))}</p>
                <button type="button" class="button" on:click=start>{say(|t| t.talk.quiet_start)}</button>
                <p role="status">{move || (left.get() == Some(0)).then(|| say(|t| t.talk.quiet_over)())}</p>
            </div>
            {(0..decks(desk).len()).map(|deck| view! { <SideBySide deck/> }).collect_view()}
        </div>
    }
}
