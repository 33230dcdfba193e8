//! The announcer: says aloud, through the screen reader, what the eye sees happen.

use leptos::prelude::*;

use crate::few;

/// The sentence that is to be said; a context of the screen that shows an [`Announcer`].
#[derive(Clone, Copy)]
pub struct Announce(RwSignal<String>);

impl Announce {
    /// A place for sentences.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// A place for sentences, provided to everything below.
    pub fn provide() -> Self {
        let announce = Self::new();
        provide_context(announce);
        announce
    }

    /// Says a sentence. It is made once, in the language of the moment.
    pub fn say(self, sentence: impl FnOnce() -> String) {
        self.0.set(untrack(sentence));
    }

    /// Says a sentence unless it was just said as part of another one.
    pub fn tell(self, sentence: impl FnOnce() -> String) {
        let sentence = untrack(sentence);
        if self.0.with_untracked(|said| few::find(said, &sentence).is_none()) {
            self.0.set(sentence);
        }
    }
}

/// The live region; it is not seen.
#[component]
pub fn Announcer(announce: Announce) -> impl IntoView {
    view! { <p class="unseen" role="status" prop:textContent=move || announce.0.get()></p> }
}
