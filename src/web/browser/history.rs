//! The browser's history: steps within one address that the way back leads through.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

use crate::web::browser::console;

/// The name of the step at hand; `None` where it has none.
pub fn step() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Names the step at hand.
pub fn name(step: &str) {
    let named = window().history().and_then(|history| history.replace_state(&JsValue::from_str(step), ""));
    told(named);
}

/// Goes on to a step of this name, from which the way back leads here.
pub fn push(step: &str) {
    let pushed = window().history().and_then(|history| history.push_state(&JsValue::from_str(step), ""));
    told(pushed);
}

/// Calls back with the name of the step to which somebody has gone back or forth, for as long as the caller is shown.
pub fn follow(gone: impl Fn(&str) + 'static) {
    let handle = window_event_listener(ev::popstate, move |event| {
        if let Some(step) = event.state().as_string() {
            gone(&step);
        }
    });
    on_cleanup(move || handle.remove());
}

fn told(done: Result<(), JsValue>) {
    if let Err(error) = done {
        console::tell("the history cannot be changed", &error);
    }
}
