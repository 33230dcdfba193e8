//! Drafts: what somebody has typed and what cannot be kept yet. It stays in its field, also when the screen was left
//! meanwhile, until the person has decided; it is not stored.

use leptos::prelude::*;

use crate::web::browser::store::GameId;

/// A field of a game, by a name that is its own within it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
pub struct Drafts(RwSignal<Vec<(DraftKey, String)>>);

impl Drafts {
    /// An empty store of drafts, for everything below the caller.
    pub fn provide() {
        provide_context(Self(RwSignal::new(Vec::new())));
    }

    /// The draft of a field; tracked.
    pub fn get(self, key: &DraftKey) -> Option<String> {
        self.0.with(|drafts| of(drafts, key).cloned())
    }

    /// Keeps a draft, or lets it go.
    pub fn set(self, key: &DraftKey, draft: Option<String>) {
        if self.0.with_untracked(|drafts| of(drafts, key) == draft.as_ref()) {
            return;
        }
        self.0.update(|drafts| {
            drafts.retain(|(other, _)| other != key);
            drafts.extend(draft.map(|draft| (key.clone(), draft)));
        });
    }
}

fn of<'a>(drafts: &'a [(DraftKey, String)], key: &DraftKey) -> Option<&'a String> {
    drafts.iter().find(|(other, _)| other == key).map(|(_, draft)| draft)
}

/// The drafts of this window.
pub fn use_drafts() -> Drafts {
    expect_context::<Drafts>()
}
