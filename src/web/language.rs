//! The language of the page, as a context.

use std::time::Duration;

use leptos::prelude::*;

use crate::saved::settings::Settings;
use crate::text::{Language, Phrase, Text};
use crate::web::browser::{clock::PAUSE, store::Store};

/// The language in use. Every text on the page follows it at once, and nothing else does.
#[derive(Clone, Copy)]
pub struct Tongue(RwSignal<Language>);

impl Tongue {
    /// The language that was chosen here before, or else the browser's first one.
    pub fn new(store: &Store) -> Self {
        let chosen = store.settings().language;
        let tag = chosen.or_else(|| window().navigator().language()).unwrap_or_default();
        let language = Language::from_tag(&tag);
        mark_page(language);
        Self(RwSignal::new(language))
    }

    /// Switches the whole page over.
    pub fn speak(self, language: Language, store: &Store) {
        store.choose(&Settings { language: Some(language.tag().to_owned()) });
        // The click ends first, then the texts change; and telling the browser makes it lay out the whole page anew.
        set_timeout(move || self.0.set(language), Duration::ZERO);
        set_timeout(move || mark_page(language), PAUSE);
    }

    /// The language in use; tracked.
    pub fn language(self) -> Language {
        self.0.get()
    }
}

/// Tells the browser and the screen reader which language the page speaks.
fn mark_page(language: Language) {
    if let Some(root) = document().document_element() {
        // The attribute's name is valid, so this does not fail.
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// The language in use.
pub fn use_tongue() -> Tongue {
    expect_context::<Tongue>()
}

/// All texts in the language in use, for sentences that are put together; tracked.
pub fn use_text() -> impl Fn() -> &'static Text + Copy + Send + Sync + 'static {
    let tongue = use_tongue();
    move || tongue.language().text()
}

/// One fixed text in the language in use.
pub fn say(pick: Phrase) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let text = use_text();
    move || pick(text())
}
