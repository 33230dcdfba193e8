//! An outgoing letter: the link, and every way to pass it on.

use leptos::{html::Textarea, prelude::*, task};

use crate::{
    letter::Letter,
    text::Phrase,
    web::{
        browser::{file, share},
        components::qr::Qr,
        language::{say, use_text},
    },
};

/// The link that opens a letter on this page.
pub fn link(letter: &Letter) -> String {
    let location = window().location();
    letter.link(&(location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()))
}

/// A text that is to be passed on: copy, share, save, and show as a QR code. `on_sent` is called whenever one was used.
#[component]
pub fn Outgoing(
    #[prop(into)] content: Signal<String>,
    label: Phrase,
    copy_label: Phrase,
    /// The name of the file, without its extension.
    #[prop(into)]
    file_name: String,
    on_sent: Callback<()>,
) -> impl IntoView {
    let text = use_text();
    let field = NodeRef::<Textarea>::new();
    let said = RwSignal::new(None::<Phrase>);
    let qr = RwSignal::new(false);
    let id = format!("outgoing-{file_name}");

    let copy = move |_| {
        task::spawn_local(async move {
            if share::copy(&content.get_untracked()).await {
                said.set(Some(|t| t.remote.copied));
                on_sent.run(());
            } else {
                said.set(Some(|t| t.remote.not_copied));
                if let Some(field) = field.get_untracked() {
                    field.select();
                }
            }
        });
    };
    let share = move |_| {
        task::spawn_local(async move {
            if share::offer(&content.get_untracked()).await {
                on_sent.run(());
            }
        });
    };
    let save = move |_| {
        file::download(&file_name, "txt", "text/plain", &content.get_untracked());
        on_sent.run(());
    };
    let show = move |_| {
        qr.set(true);
        on_sent.run(());
    };
    let share = share::has_sheet().then(|| {
        view! { <button type="button" class="button" on:click=share prop:textContent=say(|t| t.remote.share)></button> }
    });
    view! {
        <div class="outgoing">
            <label for=id.clone() prop:textContent=say(label)></label>
            <textarea
                id=id
                node_ref=field
                readonly
                rows="3"
                prop:value=content
                on:focus=move |_| {
                    if let Some(field) = field.get_untracked() {
                        field.select();
                    }
                }
                on:copy=move |_| on_sent.run(())
            ></textarea>
            <p class="actions">
                <button type="button" class="button strong" on:click=copy prop:textContent=say(copy_label)></button>
                {share}
                <button type="button" class="button" on:click=show prop:textContent=say(|t| t.remote.qr)></button>
                <button type="button" class="button" on:click=save prop:textContent=say(|t| t.remote.save)></button>
            </p>
            <p class="said" role="status" prop:textContent=move || said.get().map_or("", |pick| pick(text()))></p>
            {move || {
                qr.get().then(|| view! { <Qr text=content.get() label=Signal::derive(move || text().remote.qr_label)/> })
            }}
        </div>
    }
}
