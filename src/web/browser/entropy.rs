//! Randomness, from the browser's own source.

/// Random bytes; all zero if the browser has no source of randomness, which no browser that runs the game lacks.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Err(error) = getrandom::fill(&mut bytes) {
        leptos::logging::error!("no randomness: {error}");
    }
    bytes
}
