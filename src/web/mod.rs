//! Everything that names the browser: the app, its screens and components, and a file for each capability of the
//! browser that the game uses.
//!
//! Screens know the game; components know nothing of it. What happens at the table goes through [`desk::Desk::play`],
//! and nothing else changes or saves a game.

#[cfg(not(test))]
use std::time::Duration;

// The tests in the browser look at the store alone: parts need the build that cuts them.
mod alone;
#[cfg(not(test))]
mod app;
mod browser;
mod compare;
mod components;
mod desk;
mod exchange;
#[cfg(not(test))]
mod first;
#[cfg(not(test))]
mod game;
mod inbox;
mod language;
mod notes;
#[cfg(not(test))]
mod parts;
mod reveal;
mod route;
mod shelf;
mod talk;
mod words;

/// Starts the app in the page's body, in a task of its own: getting the module ready is one already.
#[cfg(not(test))]
pub fn start() {
    console_error_panic_hook::set_once();
    let mount = || {
        leptos::mount::mount_to_body(app::App);
        // The game is there: what stood on the page instead goes.
        if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
            boot.remove();
        }
    };
    leptos::prelude::set_timeout(mount, Duration::ZERO);
}
