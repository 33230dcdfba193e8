//! Presence: whether the screen that listens is still there.

use leptos::prelude::*;

/// A handler that does nothing once what it belongs to has gone. A browser that takes away the field with the focus tells it
/// of the loss, and by then nothing is left that could be read.
pub fn while_here<Event>(hear: impl Fn(Event) + 'static) -> impl Fn(Event) + 'static {
    let here = StoredValue::new(());
    move |event| {
        if here.try_get_value().is_some() {
            hear(event);
        }
    }
}
