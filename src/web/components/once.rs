//! An act that happens once: a form that has begun its game begins no second one.

use leptos::prelude::*;

/// Whether the act has happened.
#[derive(Clone, Copy)]
pub struct Once(StoredValue<bool>);

impl Once {
    /// The act has not happened yet.
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// Whether the act has happened.
    pub fn has_happened(self) -> bool {
        self.0.get_value()
    }

    /// The act did not come about after all; it can be tried again.
    pub fn again(self) {
        self.0.set_value(false);
    }

    /// Whether this is the first time. Ask when the act is certain, so that a refused one can be tried again.
    pub fn is_first(self) -> bool {
        self.0.try_update_value(|done| !std::mem::replace(done, true)).unwrap_or(false)
    }
}
