//! Everything that names the browser: the app, its screens and components, and a file for each capability of the
//! browser that the game uses.
//!
//! Screens know the game; components know nothing of it. What happens at the table goes through [`desk::Desk::play`],
//! and nothing else changes or saves a game.

#[cfg(not(test))]
use leptos::{mount::mount_to_body, prelude::*};
#[cfg(not(test))]
use wasm_bindgen_futures::spawn_local;

#[cfg(not(test))]
use crate::text::Language;

// The tests in the browser look at the store alone: the parts need the build that cuts them.
#[cfg(not(test))]
mod alone;
#[cfg(not(test))]
mod app;
mod browser;
#[cfg(not(test))]
mod compare;
#[cfg(not(test))]
mod components;
#[cfg(not(test))]
mod decks;
#[cfg(not(test))]
mod desk;
#[cfg(not(test))]
mod example;
#[cfg(not(test))]
mod exchange;
#[cfg(not(test))]
mod first;
#[cfg(not(test))]
mod game;
#[cfg(not(test))]
mod guide;
#[cfg(not(test))]
mod inbox;
#[cfg(not(test))]
mod language;
#[cfg(not(test))]
mod notes;
#[cfg(not(test))]
mod paper;
#[cfg(not(test))]
mod parts;
#[cfg(not(test))]
mod plan;
#[cfg(not(test))]
mod reveal;
#[cfg(not(test))]
mod route;
#[cfg(not(test))]
mod shelf;
#[cfg(not(test))]
mod steps;
#[cfg(not(test))]
mod talk;
#[cfg(not(test))]
mod way_back;
#[cfg(not(test))]
mod words;

/// Starts the app in the page's body, once the words of its first screens are here.
#[cfg(not(test))]
pub fn start() {
    // A release says where it stops, but not why: the sentences of a panic are no part of it (xtask/src/snip.rs).
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // A task of its own: getting the module ready is one already. Leptos has no tasks before it is mounted.
    spawn_local(async {
        let store = browser::store::Store::open();
        let chosen = language::chosen(&store);
        // Any language is better than none.
        let others = Language::ALL.into_iter().filter(|&other| other != chosen);
        for language in std::iter::once(chosen).chain(others) {
            if language::fetch_first(language).await.is_ok() {
                return mount(store, language);
            }
        }
        // What stands on the page says what to do.
        if let Some(boot) = document().get_element_by_id("boot") {
            let _ = boot.set_attribute("data-failed", "");
        }
    });
}

#[cfg(not(test))]
fn mount(store: browser::store::Store, language: Language) {
    mount_to_body(move || view! { <app::App store language/> });
    // The game is there: what stood on the page instead goes.
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}
