//! Later: work that is put off to a task of its own, so that no frame waits for all of it.
//!
//! Whoever has left the page meanwhile has left that work behind, too: hence `try_set`.

use std::time::Duration;

use leptos::prelude::*;

use crate::web::browser::clock::PAUSE;

/// Its children, a moment after everything around them: for what lies below the first screenful of a long page. One
/// within another comes a moment later still. What lies below shows once they are there, so that nothing moves away under a
/// hand that is about to press it; the style sheet sees to that, for everything that is `coming`.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let due = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = due.try_set(true);
        },
        PAUSE,
    );
    view! {
        {move || if due.get() { view! { {children()} }.into_any() } else { view! { <span class="coming" hidden></span> }.into_any() }}
    }
}

/// The value of `of` a task later, and `None` before the first: what is heavy to build follows it, while what is light
/// follows `of` at once.
pub fn afterwards<T>(of: Memo<T>) -> ReadSignal<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let (due, set_due) = signal(None);
    Effect::new(move || {
        let now = of.get();
        set_timeout(
            move || {
                let _ = set_due.try_set(Some(now));
            },
            Duration::ZERO,
        );
    });
    due
}
