//! The code name of the key account, wherever a game begins: a field with its check.

use leptos::{html::Input, prelude::*};

use crate::{
    cards::{AccountName, EntryError},
    text::{Phrase, Text},
    web::{
        browser::entry::typed,
        language::{say, use_text},
    },
};

/// The field's state.
#[derive(Clone, Copy)]
pub struct AccountEntry {
    field: NodeRef<Input>,
    refused: RwSignal<Option<EntryError>>,
}

impl AccountEntry {
    /// An empty field.
    pub fn new() -> Self {
        Self { field: NodeRef::new(), refused: RwSignal::new(None) }
    }

    /// The name, if it can be kept; else a sentence appears and the field gets the focus.
    pub fn read(self) -> Option<AccountName> {
        let field = self.field.get_untracked()?;
        match typed(&field.value()) {
            Ok(name) => Some(name),
            Err(error) => {
                self.refused.set(Some(error));
                // Focus fails only on an element that left the page.
                let _ = field.focus();
                None
            }
        }
    }
}

/// The field with label, hint, and what is the matter.
#[component]
pub fn AccountField<F>(entry: AccountEntry, label: Phrase, hint: F) -> impl IntoView
where
    F: Fn(&Text) -> &'static str + Copy + Send + Sync + 'static,
{
    let text = use_text();
    view! {
        <p class="field">
            <label for="account" prop:textContent=say(label)></label>
            <input
                id="account"
                node_ref=entry.field
                type="text"
                autocomplete="off"
                required
                aria-invalid=move || entry.refused.get().is_some().to_string()
                aria-describedby="account-problem account-hint"
                on:input=move |_| entry.refused.set(None)
            />
            <span
                id="account-problem"
                class="problem"
                role="alert"
                prop:textContent=move || entry.refused.get().map(|error| sentence(error, text())).unwrap_or_default()
            ></span>
            <span id="account-hint" class="small" prop:textContent=move || hint(text())></span>
        </p>
    }
}

/// Why a code name is refused, and what to do now.
fn sentence(error: EntryError, text: &Text) -> String {
    match error {
        EntryError::Empty => text.setup.account_empty.to_owned(),
        EntryError::TooLong { max, found } => (text.setup.account_long)(max, found),
        EntryError::Marks => text.setup.account_marks.to_owned(),
    }
}
