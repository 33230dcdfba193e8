//! The paste box: takes a link or a code out of whatever a chat program made of it.

use leptos::{html::Textarea, prelude::*};

use crate::web::{components::open_file::OpenFile, inbox::use_inbox, language::say};

/// A field for the text and a way to open a file; both lead to the page for letters.
#[component]
pub fn PasteBox() -> impl IntoView {
    let inbox = use_inbox();
    let field = NodeRef::<Textarea>::new();
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            inbox.open(field.value());
        }
    };
    let read = Callback::new(move |written: String| {
        inbox.open(written);
        Ok(None)
    });
    view! {
        <form class="paste" on:submit=open>
            <label for="paste" prop:textContent=say(|t| t.remote.paste)></label>
            <textarea
                id="paste"
                node_ref=field
                rows="3"
                autocomplete="off"
                spellcheck="false"
                placeholder=say(|t| t.remote.paste_hint)
            ></textarea>
            <p class="actions">
                <button type="submit" class="button" prop:textContent=say(|t| t.remote.paste_open)></button>
                <OpenFile label=|t| t.remote.paste_file read/>
            </p>
        </form>
    }
}
