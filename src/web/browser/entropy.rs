//! Randomness, from the browser's own source.

use wasm_bindgen::JsValue;

use crate::web::browser::console;

/// Random bytes; all zero if the browser has no source of randomness, which no browser that runs the game lacks.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        console::tell("there is no randomness", &JsValue::NULL);
    }
    bytes
}
