//! A text that follows what it tells.
//!
//! A browser's translator takes a page's text nodes away and puts elements in their place; whoever holds such a node writes
//! into nothing from then on. So no text that can change is a node of its own: it is the `textContent` of an element, which
//! is set as a whole. `prop:textContent` does it where the text is all that an element holds, [`told`] where it is not.

use leptos::prelude::*;

/// A text amid others, as an element of its own.
pub fn told<S: ToString>(text: impl Fn() -> S + Send + Sync + 'static) -> impl IntoView {
    // A closure that is written out in the view is boxed by the macro, so that what follows it is in the module once.
    view! { <span prop:textContent=move || text().to_string()></span> }
}
