//! Everything that names the browser: the app, its screens and components, and a file for each capability of the
//! browser that the game uses.
//!
//! Screens know the game; components know nothing of it. What happens at the table goes through [`room::Room::play`],
//! and nothing else changes or saves a game.

mod app;
mod clock;
mod components;
mod entropy;
mod entry;
mod file;
mod inbox;
mod language;
mod print;
mod room;
mod route;
mod screens;
mod share;
mod store;
mod words;

/// Starts the app in the page's body.
pub fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
