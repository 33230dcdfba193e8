//! A scene: one of several views that take each other's place, such as screens and steps.
//!
//! The old one goes in the task in which the change is noticed, the new one comes in a task of its own, and the browser
//! lays it out in a third, so that no frame waits for all of it.

use std::time::Duration;

use leptos::prelude::*;

/// What `view` makes of the current key. While the key stays the same, nothing is built anew.
#[component]
pub fn Scene<K>(#[prop(into)] of: Signal<K>, view: impl Fn(K) -> AnyView + Send + Sync + 'static) -> impl IntoView
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let due = RwSignal::new(None::<K>);
    move || {
        let now = of.get();
        if due.with(|due| due.as_ref() == Some(&now)) {
            return untrack(|| view(now));
        }
        set_timeout(
            move || {
                // Whoever has left the page meanwhile has left this behind, too.
                let _ = due.try_set(Some(now));
            },
            Duration::ZERO,
        );
        ().into_any()
    }
}
