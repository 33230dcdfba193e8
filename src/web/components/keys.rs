//! Keys of a table: they work while the focus is on it, for as long as the component that asks for them is shown.
//!
//! Elsewhere a single character is somebody's speech input or a slip, and must not move a card (WCAG 2.1.4). Escape works
//! everywhere: a curtain must fall at once.

use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::web::components::gesture::use_hands;

/// Calls back for each key that is pressed while the focus is within the table, and that no text field or choice needs
/// for itself. The callback gets the key's name and says whether it has taken it.
pub fn listen<E>(table: NodeRef<E>, on_key: impl Fn(&str) -> bool + 'static)
where
    E: leptos::html::ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let hands = use_hands();
    let handle = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let plain = !event.alt_key() && !event.ctrl_key() && !event.meta_key();
        let meant = plain && !event.repeat() && !event.is_composing() && !event.default_prevented();
        let here = event.key() == "Escape"
            || !hands.is_late(&event) && table.get_untracked().is_some_and(|table| has_focus(table.unchecked_ref()));
        if meant && here && !is_asked() && !belongs_to_field(&event) && on_key(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn has_focus(table: &Element) -> bool {
    document().active_element().is_some_and(|active| table.contains(Some(&active)))
}

/// Whether a question is open on top of everything; its keys are its own.
fn is_asked() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

/// Escape is for everybody; every other key is left to a text field that has the focus. A choice has no use for
/// Backspace, which takes back what was just chosen.
fn belongs_to_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    match (target.map(|target| target.tag_name()).as_deref(), event.key().as_str()) {
        (_, "Escape") | (Some("SELECT"), "Backspace") => false,
        (field, _) => matches!(field, Some("INPUT" | "TEXTAREA" | "SELECT")),
    }
}
