//! The focus of a page whose parts take each other's place: who gets it, and when.

use std::time::Duration;

use js_sys::Array;
use leptos::{ev, html::ElementType, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node};

use crate::web::browser::console;

/// How long a title has to appear and take the focus, where the screen that had it has gone.
const GRACE: Duration = Duration::from_millis(100);

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

/// Gives the focus to the element of this name, once it is in the page.
pub fn give(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Focus fails only on an element that left the page.
            let _ = element.focus();
        }
    });
}

/// Gives the focus to what stands first in a row of a list, such as its card.
pub fn give_row<E>(list: NodeRef<E>, place: usize)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let row = u32::try_from(place).ok().zip(list.get_untracked());
    let row = row.and_then(|(place, list)| list.unchecked_ref::<Element>().children().item(place));
    let first = row.and_then(|row| row.first_element_child());
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on an element that left the page.
        let _ = first.focus();
    }
}

/// Whether the focus was lost with what had it, or lies on a link that led here, or on the ground on which everything
/// stands. A control that is still there keeps it.
pub fn is_free() -> bool {
    focused().is_none_or(|active| active.matches("a, main, section").unwrap_or_default())
}

/// What has the focus; nothing if only the page as a whole has it.
fn focused() -> Option<Element> {
    document().active_element().filter(|active| !active.is_instance_of::<web_sys::HtmlBodyElement>())
}

/// Sees to it that the focus is never lost with what moves or goes: a row that moves in its list keeps it, and where what
/// had it is gone, the ground on which it stood gets it. Whoever leaves a field by their own will has left it.
pub fn keep_in_page() {
    let last = StoredValue::new_local(None::<HtmlElement>);
    // The listeners and the observer stay for as long as the page lives.
    window_event_listener(ev::focusin, move |event| {
        last.set_value(event.target().and_then(|target| target.dyn_into().ok()));
    });
    window_event_listener(ev::focusout, move |_| {
        // A move in the page is noticed before this, the leaving by will is not.
        let forget = move || {
            if focused().is_none() {
                last.set_value(None);
            }
        };
        set_timeout(forget, Duration::ZERO);
    });
    let moved = Closure::<dyn Fn(Array)>::new(move |records: Array| {
        let Some(lost) = last.get_value().filter(|_| focused().is_none()) else { return };
        let records = records.iter().filter_map(|record| record.dyn_into::<MutationRecord>().ok());
        let ground = records.filter(|record| took(record, &lost)).find_map(|record| record.target());
        match ground {
            Some(_) if lost.is_connected() => focus_where_it_is(&lost),
            Some(ground) => {
                set_timeout(move || give_ground(&ground), GRACE);
            }
            None => {}
        }
    });
    let all = MutationObserverInit::new();
    all.set_child_list(true);
    all.set_subtree(true);
    let watched = MutationObserver::new(moved.into_js_value().unchecked_ref())
        .and_then(|observer| document().body().map_or(Ok(()), |body| observer.observe_with_options(&body, &all)));
    if let Err(error) = watched {
        console::tell("the focus is not watched", &error);
    }
}

/// Whether a change took this element out of its place.
fn took(record: &MutationRecord, element: &Node) -> bool {
    let removed = record.removed_nodes();
    (0..removed.length()).filter_map(|at| removed.item(at)).any(|node| node.contains(Some(element)))
}

/// Gives the focus to the ground around a place of the page, or else to its main part, unless something has taken it.
fn give_ground(place: &Node) {
    let around = place.dyn_ref::<Element>().filter(|place| place.is_connected());
    let around = around.and_then(|place| place.closest("section[tabindex], main").ok().flatten());
    let ground = around.or_else(|| document().get_element_by_id("main"));
    if let Some(ground) = ground.and_then(|ground| ground.dyn_into::<HtmlElement>().ok())
        && focused().is_none()
    {
        focus_where_it_is(&ground);
    }
}

/// Moves the focus and nothing on the screen.
fn focus_where_it_is(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Focus fails only on an element that left the page.
    let _ = element.focus_with_options(&options);
}
