//! A scene: one of several views that take each other's place, such as screens and steps.
//!
//! The old one goes in the task in which the change is noticed, the new one comes in a task of its own, and the browser
//! lays it out in a third, so that no frame waits for all of it.

use leptos::prelude::*;

use crate::web::components::{gesture::use_hands, later::afterwards};

/// What `view` makes of the current key. While the key stays the same, nothing is built anew.
#[component]
pub fn Scene<K>(
    of: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> AnyView + Send + Sync + 'static,
    /// Whether what appears takes nothing for a moment, because hands are still busy with what lay there before.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let hands = use_hands();
    let key = StoredValue::new(None::<K>);
    // What follows a change knows only that there was one, and so is the same code for every kind of key.
    let change = Memo::new(move |before: Option<&u32>| {
        let now = of();
        let before = before.copied().unwrap_or_default();
        if key.with_value(|key| key.as_ref() == Some(&now)) {
            return before;
        }
        key.set_value(Some(now));
        before.wrapping_add(1)
    });
    let due = afterwards(change);
    view! {
        {move || match due.get().zip(key.get_value()) {
            Some((due, key)) if change.with(|now| *now == due) => {
                let view = untrack(|| view(key));
                if quiet {
                    hands.step_appears();
                } else {
                    hands.screen_appears();
                }
                view
            }
            Some(_) => ().into_any(),
            // The first one: what lies below it shows with it.
            None => view! { <span class="coming" hidden></span> }.into_any(),
        }}
    }
}
