//! Drafts: what somebody has typed and what cannot be kept yet. It stays in its field, also when the screen was left
//! meanwhile, until the person has decided; it is not stored.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::web::browser::store::GameId;

/// A field of a game, by a name that is its own within it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftKey {
    game: GameId,
    field: String,
}

impl DraftKey {
    /// The field of this name.
    pub fn new(game: GameId, field: impl Into<String>) -> Self {
        Self { game, field: field.into() }
    }
}

/// All drafts of this window; a context of the whole app.
#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<DraftKey, String>>);

impl Drafts {
    /// An empty store of drafts, for everything below the caller.
    pub fn provide() {
        provide_context(Self(RwSignal::new(BTreeMap::new())));
    }

    /// The draft of a field; tracked.
    pub fn get(self, key: &DraftKey) -> Option<String> {
        self.0.with(|drafts| drafts.get(key).cloned())
    }

    /// Keeps a draft, or lets it go.
    pub fn set(self, key: &DraftKey, draft: Option<String>) {
        if self.0.with_untracked(|drafts| drafts.get(key) == draft.as_ref()) {
            return;
        }
        self.0.update(|drafts| {
            match draft {
                Some(draft) => drafts.insert(key.clone(), draft),
                None => drafts.remove(key),
            };
        });
    }
}

/// The drafts of this window.
pub fn use_drafts() -> Drafts {
    expect_context::<Drafts>()
}
