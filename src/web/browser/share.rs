//! Sharing: the clipboard and the system's share sheet, where the browser has them.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property of the navigator; browsers leave these out in pages that they do not trust.
fn capability(name: &str) -> Option<JsValue> {
    let found = Reflect::get(&window().navigator(), &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// Puts a text on the clipboard. Says whether that was possible.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = capability("clipboard") else { return false };
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText")).ok();
    let write = write.and_then(|write| write.dyn_into::<Function>().ok());
    let promise = write.and_then(|write| write.call1(&clipboard, &JsValue::from_str(text)).ok());
    match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Whether there is a share sheet.
pub fn has_sheet() -> bool {
    capability("share").is_some()
}

/// Offers a text on the share sheet. Says whether it was passed on.
pub async fn offer(text: &str) -> bool {
    let Some(share) = capability("share").and_then(|share| share.dyn_into::<Function>().ok()) else { return false };
    let data = Object::new();
    // Setting a property of a fresh object does not fail.
    let _ = Reflect::set(&data, &JsValue::from_str("text"), &JsValue::from_str(text));
    let promise = share.call1(&window().navigator(), &data).ok().and_then(|promise| promise.dyn_into::<Promise>().ok());
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
