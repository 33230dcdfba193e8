//! The printer.

use leptos::prelude::window;

/// Opens the browser's print dialog for the page at hand.
pub fn page() {
    if let Err(error) = window().print() {
        leptos::logging::error!("the page cannot be printed: {error:?}");
    }
}
