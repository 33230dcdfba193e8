//! Drafts: what stands in a field and cannot be kept, such as a text that is too long. It is held as long as the page lives,
//! so that it is still there when somebody comes back to its field.

use std::collections::BTreeMap;

use leptos::prelude::*;

/// All drafts, by a key that names the game and the field.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<BTreeMap<String, String>>);

impl Drafts {
    /// A place for drafts, provided to everything below.
    pub fn provide() {
        provide_context(Self(StoredValue::new(BTreeMap::new())));
    }

    /// The draft of a field.
    pub fn get(self, key: &str) -> Option<String> {
        self.0.with_value(|drafts| drafts.get(key).cloned())
    }

    /// Holds the draft of a field, or lets it go.
    pub fn set(self, key: &str, draft: Option<String>) {
        self.0.update_value(|drafts| match draft {
            Some(draft) => {
                drafts.insert(key.to_owned(), draft);
            }
            None => {
                drafts.remove(key);
            }
        });
    }
}

/// The drafts of this page.
pub fn use_drafts() -> Drafts {
    expect_context::<Drafts>()
}
