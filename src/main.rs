//! The binary that the page loads. Everything it does is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    role_cards::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Role Cards runs in a browser. Start it with: cargo xtask play");
}
