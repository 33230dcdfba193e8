//! A field of a deck: what is typed is kept at once, what cannot be taken says why and stays in the field.

use leptos::{html, prelude::*};

use crate::{
    cards::entry::{Entry, EntryError},
    web::{browser::entry::typed, components::presence::while_here},
};

/// A text of at most `MAX` characters. Nothing is written into the field while somebody types in it.
#[component]
pub fn TextField<const MAX: usize>(
    id: String,
    label: Signal<String>,
    kept: Signal<String>,
    /// What appears in its place as long as nothing stands there.
    #[prop(optional, into)]
    lent: Signal<String>,
    /// Whether the field is a large one.
    #[prop(optional)]
    is_large: bool,
    /// Takes the text, or none.
    write: Callback<Option<Entry<MAX>>>,
    /// What is the matter with a text.
    matter: Callback<EntryError, String>,
    /// Whether the field may be empty.
    #[prop(default = true)]
    may_be_empty: bool,
) -> impl IntoView {
    let (line, area) = (NodeRef::<html::Input>::new(), NodeRef::<html::Textarea>::new());
    let (is_typing, refused) = (StoredValue::new(false), RwSignal::new(None::<EntryError>));
    let problem_id = format!("{id}-problem");
    let show = move |kept: &str| {
        if let Some(line) = line.get_untracked().filter(|line| line.value() != kept) {
            line.set_value(kept);
        }
        if let Some(area) = area.get_untracked().filter(|area| area.value() != kept) {
            area.set_value(kept);
        }
    };
    Effect::new(move || {
        let kept = kept.get();
        if !is_typing.get_value() && refused.with_untracked(Option::is_none) {
            show(&kept);
        }
    });
    let on_input = move |event| match typed::<MAX, false>(&event_target_value(&event)) {
        Ok(entry) => {
            refused.set(None);
            write.run(Some(entry));
        }
        Err(EntryError::Empty) if may_be_empty => {
            refused.set(None);
            write.run(None);
        }
        Err(error) => refused.set(Some(error)),
    };
    let on_blur = while_here(move |_| {
        is_typing.set_value(false);
        if refused.with_untracked(Option::is_none) {
            show(&kept.get_untracked());
        }
    });
    let problem = move || refused.get().map(|error| matter.run(error)).unwrap_or_default();
    let is_wrong = move || refused.get().is_some().to_string();
    let first = kept.get_untracked();
    let field = if is_large {
        view! {
            <textarea
                id=id.clone()
                node_ref=area
                rows="2"
                autocomplete="off"
                placeholder=move || lent.get()
                aria-invalid=is_wrong
                aria-describedby=problem_id.clone()
                prop:value=first
                on:focus=move |_| is_typing.set_value(true)
                on:input=on_input
                on:blur=on_blur
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                node_ref=line
                type="text"
                autocomplete="off"
                placeholder=move || lent.get()
                aria-invalid=is_wrong
                aria-describedby=problem_id.clone()
                prop:value=first
                on:focus=move |_| is_typing.set_value(true)
                on:input=on_input
                on:blur=on_blur
            />
        }
        .into_any()
    };
    view! {
        <p class="field">
            <label for=id prop:textContent=move || label.get()></label>
            {field}
            <span class="problem" id=problem_id role="alert" prop:textContent=problem></span>
        </p>
    }
}
