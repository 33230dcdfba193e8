//! Persistence: asking the browser to keep what is stored also when its disk gets full or the page is not visited.

use js_sys::{Function, Promise, Reflect};
use leptos::{prelude::window, task};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks once it is clear that something is to be kept. What the browser answers changes nothing here: it may delete all the
/// same, and the page says so.
pub fn ask() {
    let storage = Reflect::get(&window().navigator(), &JsValue::from_str("storage")).ok();
    let storage = storage.filter(|storage| !storage.is_undefined() && !storage.is_null());
    if let Some(storage) = storage
        && let Ok(persist) = Reflect::get(&storage, &JsValue::from_str("persist"))
        && let Some(persist) = persist.dyn_ref::<Function>()
        && let Ok(answer) = persist.call0(&storage)
        && let Ok(answer) = answer.dyn_into::<Promise>()
    {
        task::spawn_local(async move {
            // A browser that is asked in vain keeps as much as before.
            let _ = JsFuture::from(answer).await;
        });
    }
}
