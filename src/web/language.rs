//! The language of the page, as a context; its words come in two parts, those of the first screens and those of the later
//! ones.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::saved::settings::Settings;
use crate::text::{Language, LaterWords, Phrase, Text, english, german};
use crate::web::browser::{clock::PAUSE, store::Store};

/// The language in use. Every text on the page follows it at once, and nothing else does.
#[derive(Clone, Copy)]
pub struct Tongue {
    language: RwSignal<Language>,
    /// The language that was asked for and did not come.
    missing: RwSignal<bool>,
}

#[wasm_split(german, fallible)]
fn german_part() -> Result<&'static Text, SplitLoaderError> {
    Ok(&german::TEXT)
}

#[wasm_split(german_later, fallible)]
fn german_later_part() -> Result<LaterWords, SplitLoaderError> {
    Ok(german::later())
}

#[wasm_split(english, fallible)]
fn english_part() -> Result<&'static Text, SplitLoaderError> {
    Ok(&english::TEXT)
}

#[wasm_split(english_later, fallible)]
fn english_later_part() -> Result<LaterWords, SplitLoaderError> {
    Ok(english::later())
}

/// Fetches the words of the first screens.
pub async fn fetch_first(language: Language) -> Result<(), SplitLoaderError> {
    if language.words().get().is_none() {
        let words = match language {
            Language::German => german_part().await,
            Language::English => english_part().await,
        }?;
        // Fetched twice, they are the same.
        let _ = language.words().set(words);
    }
    Ok(())
}

/// Fetches the words of the later screens, in the language in use.
pub async fn fetch_later(tongue: Tongue) -> Result<(), SplitLoaderError> {
    fetch_later_of(tongue.language.get_untracked()).await
}

async fn fetch_later_of(language: Language) -> Result<(), SplitLoaderError> {
    if !language.text().is_whole() {
        let words = match language {
            Language::German => german_later_part().await,
            Language::English => english_later_part().await,
        }?;
        language.text().learn(words);
    }
    Ok(())
}

/// Fetches all words of all languages.
pub async fn fetch_every() -> Result<(), SplitLoaderError> {
    for language in Language::ALL {
        fetch_first(language).await?;
        fetch_later_of(language).await?;
    }
    Ok(())
}

/// The language that was chosen here before, or else the browser's first one.
pub fn chosen(store: &Store) -> Language {
    let chosen = store.settings().language;
    let tag = chosen.or_else(|| window().navigator().language()).unwrap_or_default();
    Language::from_tag(&tag)
}

impl Tongue {
    /// A page in this language, whose first words are here.
    pub fn new(language: Language) -> Self {
        mark_page(language);
        Self { language: RwSignal::new(language), missing: RwSignal::new(false) }
    }

    /// Switches the whole page over, as soon as the words are here.
    pub fn speak(self, language: Language, store: &Store) {
        store.choose(&Settings { language: Some(language.tag().to_owned()) });
        let is_whole = self.language.get_untracked().text().is_whole();
        spawn_local(async move {
            let words = async {
                fetch_first(language).await?;
                if is_whole { fetch_later_of(language).await } else { Ok(()) }
            };
            let is_missing = words.await.is_err();
            self.missing.set(is_missing);
            if is_missing {
                return;
            }
            // The click ends first, then the texts change; and telling the browser makes it lay out the whole page anew.
            set_timeout(move || self.language.set(language), Duration::ZERO);
            set_timeout(move || mark_page(language), PAUSE);
        });
    }

    /// The language in use; tracked.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// Whether the language that was asked for last did not come; tracked.
    pub fn is_missing(self) -> bool {
        self.missing.get()
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
