//! The paste box: takes a link or a code out of whatever a chat program made of it.

use leptos::{html::Textarea, prelude::*, task};
use web_sys::HtmlInputElement;

use crate::{
    text::Text,
    web::{
        file,
        inbox::use_inbox,
        language::{say, use_text},
    },
};

/// A field for the text and a way to open a file; both lead to the page for letters.
#[component]
pub fn PasteBox() -> impl IntoView {
    let (inbox, text) = (use_inbox(), use_text());
    let field = NodeRef::<Textarea>::new();
    let problem = RwSignal::new(None::<fn(&Text) -> &'static str>);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            inbox.open(field.value());
        }
    };
    let open_file = move |event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // Choosing the same file once more should try again.
        input.set_value("");
        if chosen.size() > file::LIMIT {
            return problem.set(Some(|t| t.start.file_large));
        }
        task::spawn_local(async move { inbox.open(file::read(&chosen).await) });
    };
    view! {
        <form class="paste" on:submit=open>
            <label for="paste">{say(|t| t.remote.paste)}</label>
            <textarea id="paste" node_ref=field rows="3" autocomplete="off" spellcheck="false" placeholder=say(|t| t.remote.paste_hint)></textarea>
            <p class="actions">
                <button type="submit" class="button">{say(|t| t.remote.paste_open)}</button>
                <label class="button quiet">
                    <input type="file" class="unseen" on:change=open_file/>
                    {say(|t| t.remote.paste_file)}
                </label>
                <span class="problem" role="status">{move || problem.get().map(|pick| pick(text()))}</span>
            </p>
        </form>
    }
}
