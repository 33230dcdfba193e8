//! The announcer: says aloud, through the screen reader, what the eye sees happen.

use leptos::prelude::*;

/// The sentence that is to be said; a context of the screen that shows an [`Announcer`].
#[derive(Clone, Copy)]
pub struct Announce(RwSignal<String>);

impl Announce {
    /// A place for sentences, provided to everything below.
    pub fn provide() -> Self {
        let announce = Self(RwSignal::new(String::new()));
        provide_context(announce);
        announce
    }

    /// Says a sentence. It is made once, in the language of the moment.
    pub fn say(self, sentence: impl FnOnce() -> String) {
        self.0.set(untrack(sentence));
    }
}

/// The live region; it is not seen.
#[component]
pub fn Announcer(announce: Announce) -> impl IntoView {
    view! { <p class="unseen" role="status">{move || announce.0.get()}</p> }
}
