//! A question before something that cannot be taken back.

use leptos::{html::Dialog, prelude::*};

/// A modal dialog, open while `open` is true. Escape and the second button leave everything as it is.
#[component]
pub fn Confirm(
    open: RwSignal<bool>,
    #[prop(into)] question: Signal<String>,
    #[prop(into)] note: Signal<String>,
    #[prop(into)] yes: Signal<String>,
    #[prop(into)] no: Signal<String>,
    on_yes: Callback<()>,
) -> impl IntoView {
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
                <button type="button" class="button" on:click=move |_| open.set(false) prop:textContent=no></button>
                <button
                    type="button"
                    class="button strong"
                    on:click=move |_| {
                        open.set(false);
                        on_yes.run(());
                    }
                    prop:textContent=yes
                ></button>
            </div>
        </dialog>
    }
}
