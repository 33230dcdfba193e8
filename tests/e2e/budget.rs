//! The budget of the screens, counted in a browser: what each of them asks for, in either language. The files are weighed
//! by `xtask/src/budget.rs`.

use role_cards::text::Language;
use xtask::budget::{Budget, told};

use crate::visits;

fn every_screen_keeps_to_its_line(language: Language) {
    let budget = Budget::read().unwrap_or_else(|problem| panic!("{}", problem.0));
    let broken = budget.broken_by_screens(&visits::all(language));
    assert!(broken.is_empty(), "{}", told(&broken));
}

#[test]
fn every_screen_keeps_to_its_line_in_german() {
    every_screen_keeps_to_its_line(Language::German);
}

#[test]
fn every_screen_keeps_to_its_line_in_english() {
    every_screen_keeps_to_its_line(Language::English);
}
