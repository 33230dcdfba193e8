//! Keys that work wherever the focus is, for as long as the component that asks for them is shown.

use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;

/// Calls back for each key press that no text field or choice needs for itself. The callback gets the key's name and
/// says whether it has taken it.
pub fn listen(on_key: impl Fn(&str) -> bool + 'static) {
    let handle = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let free = !event.default_prevented() && !event.alt_key() && !event.ctrl_key() && !event.meta_key();
        if free && !belongs_to_field(&event) && on_key(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Escape is for everybody; every other key is left to a text field that has the focus. A choice has no use for
/// Backspace, which takes back what was just chosen.
fn belongs_to_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    match (target.map(|target| target.tag_name()).as_deref(), event.key().as_str()) {
        (_, "Escape") | (Some("SELECT"), "Backspace") => false,
        (field, _) => matches!(field, Some("INPUT" | "TEXTAREA" | "SELECT")),
    }
}
