//! A question before something that cannot be taken back.

use leptos::{html::Dialog, prelude::*};

use crate::{text::Phrase, web::language::say};

/// A modal dialog, open while `open` is true. Escape and `no` leave everything as it is.
#[component]
pub fn Confirm<Q, N, S, T>(
    open: RwSignal<bool>,
    question: Q,
    note: N,
    yes: Phrase,
    no: Phrase,
    on_yes: Callback<()>,
) -> impl IntoView
where
    Q: Fn() -> S + Clone + Send + Sync + 'static,
    N: Fn() -> T + Clone + Send + Sync + 'static,
    S: Into<String>,
    T: Into<String>,
{
    let question = Signal::derive(move || -> String { question().into() });
    let note = Signal::derive(move || -> String { note().into() });
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            if open.get() && !dialog.open() {
                // Opening fails only for a dialog that left the page.
                let _ = dialog.show_modal();
            } else if !open.get() && dialog.open() {
                dialog.close();
            }
        }
    });
    view! {
        <dialog node_ref=dialog class="dialog" aria-label=question on:close=move |_| open.set(false)>
            <h2 prop:textContent=question></h2>
            <p prop:textContent=note></p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false) prop:textContent=say(no)></button>
                <button
                    type="button"
                    class="button strong"
                    on:click=move |_| {
                        open.set(false);
                        on_yes.run(());
                    }
                    prop:textContent=say(yes)
                ></button>
            </div>
        </dialog>
    }
}
