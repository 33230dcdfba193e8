//! A quiet minute: both look, nobody speaks yet.

use leptos::prelude::*;

use crate::web::{
    compare::side_by_side::SideBySide,
    components::{
        timer::{minutes, time_while, use_timers},
        title::Title,
        told::told,
    },
    desk::use_desk,
    language::{say, use_text},
    notes::decks,
};

/// The quiet minute, with both orders to look at.
#[component]
pub fn QuietStop() -> impl IntoView {
    let (desk, text, timers) = (use_desk(), use_text(), use_timers());
    let minute = Memo::new(move |_| timers.minute(&desk.id()));
    let now = time_while(move |now| minute.get().runs(now));
    let left = Memo::new(move |_| minute.get().left(now.get()));
    let over = move || if minute.get().is_over(now.get()) { text().talk.quiet_over } else { "" };
    view! {
        <div class="page talk-page">
            <header class="reveal-head">
                <Title>{told(say(|t| t.talk.quiet))}</Title>
                <p class="lead" prop:textContent=say(|t| t.talk.quiet_how)></p>
                <div class="minute">
                    <p class="quiet-left" aria-hidden="true" prop:textContent=move || minutes(left.get())></p>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| timers.begin_minute(&desk.id())
                        prop:textContent=say(|t| t.talk.quiet_start)
                    ></button>
                    <p role="status" prop:textContent=over></p>
                </div>
            </header>
            <div class="columns quiet-decks">{(0..decks(desk).len()).map(|deck| view! { <SideBySide deck/> }).collect_view()}</div>
        </div>
    }
}
