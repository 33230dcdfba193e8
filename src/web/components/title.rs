//! The title of a screen or step: its first heading, and where the focus goes when a screen takes another's place.

use leptos::{html::H1, prelude::*, task};
use wasm_bindgen::JsCast;

/// The heading. It takes the focus if that was lost with the screen before, or if a link led here, so that the keyboard
/// and the screen reader go on at the right place. A control that is still there keeps the focus.
#[component]
pub fn Title(children: Children) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            task::spawn_local(async move {
                task::tick().await;
                if focus_is_free() {
                    // Focus fails only on an element that left the page.
                    let _ = heading.focus();
                }
            });
        }
    });
    view! {
        <h1 class="title" tabindex="-1" node_ref=heading>
            {children()}
        </h1>
    }
}

fn focus_is_free() -> bool {
    document().active_element().is_none_or(|active| {
        active.is_instance_of::<web_sys::HtmlBodyElement>()
            || active.is_instance_of::<web_sys::HtmlAnchorElement>()
            || active.id() == "main"
    })
}
