//! Later: what lies below the first screenful of a long page, built in a task of its own, so that no frame waits for all
//! of it.

use std::time::Duration;

use leptos::prelude::*;

/// About a frame and a half: what is there already is on the screen before the next part is built.
const PAUSE: Duration = Duration::from_millis(24);

/// Its children, a moment after everything around them. One within another comes a moment later still.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let due = RwSignal::new(false);
    set_timeout(
        move || {
            // Whoever has left the page meanwhile has left this behind, too.
            let _ = due.try_set(true);
        },
        PAUSE,
    );
    view! { <Show when=move || due.get()>{children()}</Show> }
}
