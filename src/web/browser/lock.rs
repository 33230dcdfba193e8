//! The lock: one window at a time writes what all windows of this browser share.

use js_sys::{Function, Promise, Reflect};
use leptos::{prelude::window, task};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// One lock for everything that is kept: writes are short, and deleting everything must keep out all of them.
const NAME: &str = "rolecards";

/// Runs something alone among all windows: a moment later, once the others are done. Browsers lend locks only to pages that
/// they trust; elsewhere it runs at once, and the stamps of what is kept decide who was first.
pub fn alone(act: impl FnOnce() + 'static) {
    lend(Box::new(act));
}

/// The same code for every act.
fn lend(act: Box<dyn FnOnce()>) {
    let Some((locks, request)) = manager() else { return act() };
    // The browser may refuse after all, in a sandbox for example: then it is not the callback that takes the act.
    let act = std::rc::Rc::new(std::cell::RefCell::new(Some(act)));
    let granted = act.clone();
    let callback = Closure::once_into_js(move || {
        if let Some(act) = granted.borrow_mut().take() {
            act();
        }
    });
    let asked = request.call2(&locks, &JsValue::from_str(NAME), &callback);
    task::spawn_local(async move {
        if let Some(promise) = asked.ok().and_then(|promise| promise.dyn_into::<Promise>().ok()) {
            // A refusal and the end of the act both end up here.
            let _ = JsFuture::from(promise).await;
        }
        let left = act.borrow_mut().take();
        if let Some(act) = left {
            act();
        }
    });
}

fn manager() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &JsValue::from_str("locks")).ok()?;
    if locks.is_undefined() || locks.is_null() {
        return None;
    }
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
