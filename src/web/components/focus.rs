//! The focus of a page whose parts take each other's place: who gets it, and when.

use leptos::{html::ElementType, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A reference for an element that takes the focus when it appears, if `may` says so then. It does so with the next
/// frame: the browser lays out the page before it moves the focus, and so does it once for both.
pub fn taking_focus<E>(may: fn() -> bool) -> NodeRef<E>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let node = NodeRef::<E>::new();
    Effect::new(move || {
        if let Some(element) = node.get() {
            request_animation_frame(move || {
                if may() {
                    // Focus fails only on an element that left the page.
                    let _ = element.unchecked_ref::<HtmlElement>().focus();
                }
            });
        }
    });
    node
}

/// Whether the focus was lost with what had it, or lies on a link that led here. A control that is still there keeps it.
pub fn is_free() -> bool {
    document().active_element().is_none_or(|active| {
        active.is_instance_of::<web_sys::HtmlBodyElement>()
            || active.is_instance_of::<web_sys::HtmlAnchorElement>()
            || active.id() == "main"
    })
}
