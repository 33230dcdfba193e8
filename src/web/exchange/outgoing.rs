//! An outgoing letter: the link, and every way to pass it on.

use leptos::{html::Textarea, prelude::*, task};

use crate::{
    letter::Letter,
    text::Phrase,
    web::{
        browser::{file, share},
        components::{confirm::Confirm, qr::Qr, when::when},
        language::{say, use_text},
    },
};

/// The link that opens a letter on this page.
pub fn link(letter: &Letter) -> String {
    let location = window().location();
    letter.link(&(location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()))
}

/// How a text is passed on without copying it.
#[derive(Clone, Copy)]
enum Way {
    Share,
    Save,
    Show,
}

/// A text that is to be passed on: copy, share, save, and show as a QR code. What goes into a chat comes with a message, so
/// that nobody gets a bare link; a file and a QR code hold the text alone. Until `settled`, nothing of it can be seen, so
/// that it cannot leave by accident; `on_sent` is called before it is passed on, and settles it.
#[component]
pub fn Outgoing(
    #[prop(into)] content: Signal<String>,
    label: Phrase,
    copy_label: Phrase,
    /// The name of the file, without its extension.
    #[prop(into)]
    file_name: String,
    #[prop(into)] settled: Signal<bool>,
    /// What passing it on means, where that has to be asked first, and what the copying button is called until then.
    #[prop(optional_no_strip)]
    first: Option<(Phrase, Phrase)>,
    /// The message around it, in the language of whoever sends it.
    #[prop(optional_no_strip)]
    message: Option<Callback<String, String>>,
    on_sent: Callback<()>,
) -> impl IntoView {
    let text = use_text();
    let field = NodeRef::<Textarea>::new();
    let said = RwSignal::new(None::<Phrase>);
    let qr = RwSignal::new(false);
    let id = format!("outgoing-{file_name}");

    let in_a_chat = move || {
        let letter = content.get_untracked();
        match message {
            Some(message) => message.run(letter),
            None => letter,
        }
    };
    let copy = move |_| {
        let written = in_a_chat();
        // What makes an order final is done before the link can be anywhere: a phone may forget the page meanwhile.
        on_sent.run(());
        task::spawn_local(async move {
            if share::copy(&written).await {
                let copied: Phrase =
                    if message.is_some() { |t| t.remote.copied_with_message } else { |t| t.remote.copied };
                said.set(Some(copied));
            } else {
                said.set(Some(|t| t.remote.not_copied));
                // The field may have come only now.
                request_animation_frame(move || {
                    if let Some(field) = field.get_untracked() {
                        field.select();
                    }
                });
            }
        });
    };
    let pass = move |way: Way| {
        let (letter, written) = (content.get_untracked(), in_a_chat());
        on_sent.run(());
        match way {
            Way::Share => task::spawn_local(async move {
                share::offer(&written).await;
            }),
            Way::Save => file::download(&file_name, "txt", "text/plain", &letter),
            Way::Show => qr.set(true),
        }
    };
    let pass = StoredValue::new(pass);
    let (asking, asked) = (RwSignal::new(false), StoredValue::new(None::<Way>));
    let go = move |way: Way| {
        if first.is_some() && !settled.get_untracked() {
            asked.set_value(Some(way));
            asking.set(true);
        } else {
            pass.with_value(|pass| pass(way));
        }
    };
    let on_yes = Callback::new(move |()| {
        if let Some(way) = asked.get_value() {
            pass.with_value(|pass| pass(way));
        }
    });
    let copy_words = move || match first {
        Some((_, name)) if !settled.get() => name(text()),
        _ => copy_label(text()),
    };
    let button = move |way: Way, name: Phrase| {
        view! {
            <button type="button" class="button" on:click=move |_| go(way) prop:textContent=say(name)></button>
        }
    };
    let share = share::has_sheet().then(|| button(Way::Share, |t| t.remote.share));
    let note = first.map(|(note, _)| note);
    view! {
        <div class="outgoing">
            {when(
                move || settled.get(),
                move || {
                    view! {
                        <label for=id.clone() prop:textContent=say(label)></label>
                        <textarea
                            id=id.clone()
                            node_ref=field
                            readonly
                            rows="3"
                            prop:value=content
                            on:focus=move |_| {
                                if let Some(field) = field.get_untracked() {
                                    field.select();
                                }
                            }
                        ></textarea>
                    }
                    .into_any()
                },
            )}
            <p class="actions">
                <button type="button" class="button strong" on:click=copy prop:textContent=copy_words></button>
                {share}
                {button(Way::Show, |t| t.remote.qr)}
                {button(Way::Save, |t| t.remote.save)}
            </p>
            <p class="said" role="status" prop:textContent=move || said.get().map_or("", |pick| pick(text()))></p>
            {move || {
                qr.get().then(|| view! { <Qr text=content.get() label=Signal::derive(move || text().remote.qr_label)/> })
            }}
            {note
                .map(|note| {
                    view! {
                        <Confirm
                            open=asking
                            question=say(|t| t.remote.final_ask)
                            note=say(note)
                            yes=|t| t.remote.final_yes
                            no=|t| t.remote.not_yet
                            on_yes
                        />
                    }
                })}
        </div>
    }
}
