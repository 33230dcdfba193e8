//! The cards of one pile, while dealing: to look at, and to be laid onto another pile.

use leptos::{
    html::{Dialog, H2},
    prelude::*,
};

use crate::web::steps::{context::use_turn, row::RowWords};
use crate::{
    cards::{
        Card,
        sort::{Action, Level},
    },
    web::{
        components::announcer::{Announce, Announcer},
        language::{say, use_text},
    },
};

/// The pile of this level. It is open until `open` says otherwise; Escape and its button close it.
#[component]
pub fn PileCards(level: Level, open: RwSignal<Option<Level>>) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let cards = Memo::new(move |_| turn.sort(|sort| sort.lying_on(level)));
    let title = move || (text().steps.pile_title)(text().level(level), cards.with(Vec::len));
    let is_empty = move || cards.with(Vec::is_empty);
    let (dialog, heading) = (NodeRef::<Dialog>::new(), NodeRef::<H2>::new());
    // What stands outside of an open dialog is not heard.
    let announce = Announce::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // Opening fails only for a dialog that left the page.
            let _ = dialog.show_modal();
        }
    });
    // A dialog that closes gives the focus back to what opened it.
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let lay = move |card: Card, onto: Level| {
        if turn.act(Action::Lay(card, onto)) {
            announce.say(|| (text().steps.laid)(&words.name(card), text().level(onto)));
            // The row goes, and its buttons with it.
            if let Some(heading) = heading.get_untracked() {
                // Focus fails only on an element that left the page.
                let _ = heading.focus();
            }
        }
    };
    let row = move |card: Card| {
        let others = Level::ALL.into_iter().rev().filter(move |&other| other != level);
        let button = move |onto: Level| {
            view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-label=move || (text().steps.lay_label)(&words.name(card), text().level(onto))
                    on:click=move |_| lay(card, onto)
                    prop:textContent=move || text().level(onto)
                ></button>
            }
        };
        view! {
            <li class="pile-card">
                <RowWords words card/>
                <span class="actions">{others.map(button).collect_view()}</span>
            </li>
        }
    };
    view! {
        <dialog node_ref=dialog class="dialog pile-cards" aria-labelledby="pile-title" on:close=move |_| open.set(None)>
            <h2 id="pile-title" tabindex="-1" autofocus=true node_ref=heading prop:textContent=title></h2>
            <p
                class="hint"
                prop:textContent=move || if is_empty() { text().steps.pile_empty } else { text().steps.pile_how }
            ></p>
            <ul class="stack">
                <For each=move || cards.get() key=|card| *card children=row/>
            </ul>
            <p class="actions pile-close">
                <button
                    type="button"
                    class="button strong"
                    on:click=close
                    prop:textContent=say(|t| t.steps.pile_close)
                ></button>
            </p>
            <Announcer announce/>
        </dialog>
    }
}
