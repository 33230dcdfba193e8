//! The code name of the key account, wherever a game begins: a field with its check.

use leptos::{html::Input, prelude::*, task::spawn_local};

use crate::{
    cards::{AccountName, EntryError},
    text::{Phrase, Text},
    web::{
        browser::{entry, future},
        language::{say, use_text},
    },
};

/// The field's state.
#[derive(Clone, Copy)]
pub struct AccountEntry {
    field: NodeRef<Input>,
    refused: RwSignal<Option<Refused>>,
}

/// Why a name is not taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// It cannot be kept.
    For(EntryError),
    /// What judges it has not come.
    Unjudged,
}

impl AccountEntry {
    /// An empty field.
    pub fn new() -> Self {
        Self { field: NodeRef::new(), refused: RwSignal::new(None) }
    }

    /// Hands the name on, if it can be kept; else a sentence appears and the field gets the focus.
    pub fn read(self, then: impl FnOnce(AccountName) + 'static) {
        let Some(field) = self.field.get_untracked() else { return };
        let typed = field.value();
        let judge = move |judged| {
            let refused = match judged {
                Ok(Ok(name)) => return then(name),
                Ok(Err(error)) => Refused::For(error),
                Err(_) => Refused::Unjudged,
            };
            let _ = self.refused.try_set(Some(refused));
            // Focus fails only on an element that left the page.
            let _ = field.focus();
        };
        let mut judging = Box::pin(entry::account(typed));
        match future::now(judging.as_mut()) {
            Some(judged) => judge(judged),
            None => spawn_local(async move { judge(judging.await) }),
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
                prop:textContent=move || entry.refused.get().map(|refused| sentence(refused, text())).unwrap_or_default()
            ></span>
            <span id="account-hint" class="small" prop:textContent=move || hint(text())></span>
        </p>
    }
}

/// Why a code name is refused, and what to do now.
fn sentence(refused: Refused, text: &Text) -> String {
    match refused {
        Refused::For(EntryError::Empty) => text.setup.account_empty.to_owned(),
        Refused::For(EntryError::TooLong { max, found }) => (text.setup.account_long)(max, found),
        Refused::For(EntryError::Marks) => text.setup.account_marks.to_owned(),
        Refused::Unjudged => text.frame.part_missing_how.to_owned(),
    }
}
