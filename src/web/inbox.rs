//! The inbox: the text that is to be opened as a letter, taken out of the address so that it stays in no history.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::web::{browser::console, route::Route};

/// Longer fragments are not looked at.
const LONGEST: usize = 512;

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
            console::tell("the address cannot be changed", &error);
        }
    }
}

/// The inbox of the app.
pub fn use_inbox() -> Inbox {
    expect_context::<Inbox>()
}

/// The route that the address names now, kept up to date.
pub fn use_route(inbox: Inbox) -> ReadSignal<Route> {
    let current = move || {
        let fragment = window().location().hash().unwrap_or_default();
        Route::parse(&fragment).unwrap_or_else(|| {
            // A letter, whole or damaged, however little is left of it; one that is longer than any is not looked at.
            inbox.take_from_address(if fragment.len() > LONGEST { "" } else { &fragment });
            Route::Letter
        })
    };
    let (route, set_route) = signal(current());
    // The listener stays for as long as the page lives.
    window_event_listener_untyped("hashchange", move |_| {
        let now = current();
        if route.get_untracked() != now {
            set_route.set(now);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    route
}
