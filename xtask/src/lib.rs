//! The project's own commands: set up, build, serve, play, test. Run them with `cargo xtask`.
//!
//! A library, because the end-to-end tests serve the game with the same [`server`].

pub mod budget;
pub mod build;
pub mod checks;
pub mod esbuild;
pub mod exports;
pub mod headers;
pub mod joint;
pub mod layout;
pub mod leb;
pub mod licences;
pub mod names;
pub mod pack;
pub mod parts;
pub mod server;
pub mod shell;
pub mod snip;
pub mod tools;
pub mod worker;
