//! The inbox: the text that is to be opened as a letter, taken out of the address so that it stays in no history.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::route::Route;

/// The text that came with the address, by paste, or from a file; a context of the whole app.
#[derive(Clone, Copy)]
pub struct Inbox(RwSignal<String>);

impl Inbox {
    /// An empty inbox, for everything below the caller.
    pub fn provide() -> Self {
        let inbox = Self(RwSignal::new(String::new()));
        provide_context(inbox);
        inbox
    }

    /// The text; tracked.
    pub fn text(self) -> String {
        self.0.get()
    }

    /// Opens a text on the page for letters.
    pub fn open(self, text: String) {
        self.0.set(text);
        Route::Letter.go();
    }

    /// Takes the text that came with the address, and removes it from there and from the history.
    pub fn take_from_address(self, text: &str) {
        self.0.set(text.to_owned());
        let history = window().history();
        let replaced = history
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&Route::Letter.fragment())));
        if let Err(error) = replaced {
            leptos::logging::error!("the address cannot be changed: {error:?}");
        }
    }
}

/// The inbox of the app.
pub fn use_inbox() -> Inbox {
    expect_context::<Inbox>()
}
