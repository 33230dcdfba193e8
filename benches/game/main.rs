//! What the game costs whoever plays it, in a real browser: bytes and requests, the way to the first card, every move, and
//! a start page with many games. It judges nothing, because a busy computer is slow, too: `cargo xtask bench`, when nothing
//! else runs. What may not grow unseen stands in `xtask/budget.txt`.
//!
//! A word behind the command measures that section alone: `weights`, `start`, `moves`, `own` (moves with own decks of 60
//! cards), or `games`. `budget` prints the budget as it would be now.

#![allow(dead_code, reason = "the browser and its player can do more than is measured")]

#[path = "../../tests/e2e/browser.rs"]
mod browser;
mod figures;
mod games;
mod moves;
#[path = "../../tests/played/mod.rs"]
mod played;
#[path = "../../tests/e2e/player.rs"]
mod player;
mod start;
#[path = "../../tests/e2e/visits.rs"]
mod visits;
mod weights;

/// What can be measured alone.
const SECTIONS: [(&str, fn()); 5] = [
    ("weights", weights::measure),
    ("start", start::measure),
    ("moves", moves::measure),
    ("own", moves::measure_own),
    ("games", games::measure),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if wanted == ["budget"] {
        return weights::print_budget();
    }
    let known = |name: &String| SECTIONS.iter().any(|(section, _)| section == name);
    assert!(wanted.iter().all(known), "{wanted:?} is not measured; {:?} are", SECTIONS.map(|(section, _)| section));
    for (_, measure) in
        SECTIONS.iter().filter(|(section, _)| wanted.is_empty() || wanted.iter().any(|it| it == section))
    {
        measure();
    }
}
