//! A file that a person chooses to open.

use leptos::{prelude::*, task};
use web_sys::HtmlInputElement;

use crate::{
    text::Phrase,
    web::{
        file,
        language::{say, use_text},
    },
};

/// A button for choosing a file, and after it what is the matter with the chosen one. `read` takes its text.
#[component]
pub fn OpenFile(
    label: Phrase,
    read: Callback<String, Result<(), Phrase>>,
    /// The classes of the button.
    #[prop(default = "button quiet")]
    class: &'static str,
) -> impl IntoView {
    let text = use_text();
    let problem = RwSignal::new(None::<Phrase>);
    let open = move |event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // Choosing the same file once more should try again.
        input.set_value("");
        if chosen.size() > file::LIMIT {
            return problem.set(Some(|t| t.start.file_large));
        }
        task::spawn_local(async move {
            let written = file::read(&chosen).await;
            // Whoever has left the page meanwhile wants nothing of the file any more.
            if let Some(outcome) = read.try_run(written) {
                let _ = problem.try_set(outcome.err());
            }
        });
    };
    view! {
        <label class=class>
            <input type="file" class="unseen" on:change=open/>
            {say(label)}
        </label>
        <span class="problem" role="status">{move || problem.get().map(|pick| pick(text()))}</span>
    }
}
