//! A text that follows what it tells.
//!
//! A browser's translator takes a page's text nodes away and puts elements in their place; whoever holds such a node writes
//! into nothing from then on. So no text that can change is a node of its own: it is the `textContent` of an element, which
//! is set as a whole. `prop:textContent` does it where the text is all that an element holds, [`told`] where it is not.

use leptos::prelude::*;

/// A text amid others, as an element of its own.
pub fn told<S: Into<String>>(text: impl Fn() -> S + Send + Sync + 'static) -> impl IntoView {
    let text = move || -> String { text().into() };
    view! { <span prop:textContent=move || text()></span> }
}
