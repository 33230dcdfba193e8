//! A scene: one of several views that take each other's place, such as screens and steps.
//!
//! The old one goes in the task in which the change is noticed, the new one comes in a task of its own, and the browser
//! lays it out in a third, so that no frame waits for all of it.

use leptos::prelude::*;

use crate::web::components::{gesture::use_hands, later::afterwards};

/// What `view` makes of the current key. While the key stays the same, nothing is built anew.
#[component]
pub fn Scene<K>(#[prop(into)] of: Signal<K>, view: impl Fn(K) -> AnyView + Send + Sync + 'static) -> impl IntoView
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let hands = use_hands();
    let now = Memo::new(move |_| of.get());
    let due = afterwards(now);
    move || match due.get() {
        Some(key) if now.with(|now| *now == key) => {
            let view = untrack(|| view(key));
            hands.screen_appears();
            view
        }
        _ => ().into_any(),
    }
}
