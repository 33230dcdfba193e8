//! The console: what went wrong and harms nobody, for whoever looks for a fault.

use wasm_bindgen::JsValue;

/// Says what could not be done, and the browser's reason.
pub fn tell(what: &str, reason: &JsValue) {
    web_sys::console::error_2(&JsValue::from_str(what), reason);
}
