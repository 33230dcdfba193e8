//! The reserve code of one side of a remote talk, wherever it is offered: folded, because it opens the own order.

use leptos::prelude::*;

use crate::web::components::when::when;
use crate::web::exchange::outgoing::Outgoing;
use crate::{game::Game, letter::Letter, web::language::say};

/// The reserve code of a game; nothing once its keys are deleted. `place` tells apart what lies on one page.
#[component]
pub fn Reserve(#[prop(into)] game: Signal<Game>, #[prop(into)] place: String) -> impl IntoView {
    let opened = RwSignal::new(false);
    let there = Memo::new(move |_| game.with(|game| game.reserve().is_some()));
    let content = Signal::derive(move || game.with(Game::reserve).as_ref().map(Letter::to_text).unwrap_or_default());
    let file_name = StoredValue::new(format!("rolecards-reserve-code{place}"));
    view! {
        {when(
            move || there.get(),
            move || {
                view! {
                    <details class="fold" on:toggle=move |_| opened.set(true)>
                        <summary prop:textContent=say(|t| t.remote.reserve)></summary>
                        <p prop:textContent=say(|t| t.remote.reserve_how)></p>
                        {when(
                            move || opened.get(),
                            move || {
                                view! {
                                    <Outgoing
                                        content
                                        label=|t| t.remote.reserve
                                        copy_label=|t| t.remote.reserve_copy
                                        file_name=file_name.get_value()
                                        settled=true
                                        first=None
                                        message=None
                                        on_sent=Callback::new(|()| ())
                                    />
                                }
                                .into_any()
                            },
                        )}
                    </details>
                }
                .into_any()
            },
        )}
    }
}
