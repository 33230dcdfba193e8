//! A file that a person chooses to open.

use leptos::{prelude::*, task};
use web_sys::HtmlInputElement;

use crate::{
    text::Phrase,
    web::{
        browser::file,
        components::told::told,
        language::{say, use_text},
    },
};

/// What came of a chosen file: a sentence about it, where there is one, or what is the matter.
pub type Outcome = Result<Option<Phrase>, Phrase>;

/// A button for choosing a file, and after it what there is to say of the chosen one. `read` takes its text.
#[component]
pub fn OpenFile(
    label: Phrase,
    read: Callback<String, Outcome>,
    /// The classes of the button.
    #[prop(default = "button quiet")]
    class: &'static str,
    /// The kinds of files that are offered; all if none is named.
    #[prop(optional)]
    accept: Option<&'static str>,
) -> impl IntoView {
    let text = use_text();
    let outcome = RwSignal::new(Outcome::Ok(None));
    let open = move |event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // Choosing the same file once more should try again.
        input.set_value("");
        if chosen.size() > file::LIMIT {
            return outcome.set(Err(|t| t.shelf.file_large));
        }
        task::spawn_local(async move {
            let written = file::read(&chosen).await;
            // Whoever has left the page meanwhile wants nothing of the file any more.
            if let Some(now) = read.try_run(written) {
                let _ = outcome.try_set(now);
            }
        });
    };
    view! {
        <label class=class>
            <input type="file" class="unseen" accept=accept on:change=open/>
            {told(say(label))}
        </label>
        <span
            class=move || if outcome.get().is_ok() { "said" } else { "problem" }
            role="status"
            prop:textContent=move || outcome.get().unwrap_or_else(Some).map(|pick| pick(text())).unwrap_or_default()
        ></span>
    }
}
