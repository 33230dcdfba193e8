//! The worker, which keeps the page's files so that the game opens without a network, and with which a newer version waits.
//!
//! The page's own script deals with it (`src/web/page/offline.js`): there it weighs a fraction of what it would here, and
//! the first module must be small. Here is what the game tells that script.

use leptos::prelude::*;
use web_sys::Event;

/// Lets the browser keep all files, once somebody plays. In debug builds they change too often to be kept.
pub fn register() {
    if !cfg!(debug_assertions) {
        tell("rolecards:table");
    }
}

/// Loads the page again in the newer version that waits.
pub fn take_over() {
    tell("rolecards:take-over");
}

fn tell(what: &str) {
    if let Ok(event) = Event::new(what) {
        // What the script makes of it is not heard here.
        let _ = window().dispatch_event(&event);
    }
}
