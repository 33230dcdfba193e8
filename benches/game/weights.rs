//! What the files weigh, and how many bytes and requests it takes to each screen.

use std::{collections::BTreeMap, env, path::Path};

use role_cards::text::Language;
use xtask::{
    budget::{self, Budget, Visit},
    shell::Problem,
};

use crate::visits;

fn files() -> BTreeMap<String, usize> {
    let folder = env::var_os("ROLE_CARDS_DIST").unwrap_or_default();
    or_panic(budget::weigh(Path::new(&folder)))
}

fn or_panic<T>(outcome: Result<T, Problem>) -> T {
    outcome.unwrap_or_else(|Problem(sentence)| panic!("{sentence}"))
}

/// Bytes in KB of 1000 of them, rounded up to a tenth.
fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Prints every file, and every screen in both languages.
pub fn measure() {
    println!("\nfiles as they are sent; KB by brotli");
    let files = files();
    for (name, bytes) in &files {
        println!("{name:<34}{:>10}", kilobytes(*bytes));
    }
    println!("{:<34}{:>10}", "all of them", kilobytes(files.values().sum()));
    println!("\nscreens with an empty cache, what is added by each; KB by brotli, requests");
    println!("{:<34}{:>18}{:>18}", "", "German", "English");
    let [german, english] = Language::ALL.map(visits::all);
    let cell = |visit: &Visit| format!("{:>12}{:>6}", kilobytes(visit.bytes), visit.files.len());
    for (german, english) in german.iter().zip(&english) {
        println!("{:<34}{}{}", german.screen, cell(german), cell(english));
    }
}

/// Prints the budget as it would be now.
pub fn print_budget() {
    let visits = Language::ALL.map(visits::all).concat();
    print!("{}", or_panic(Budget::read()).renewed(&files(), &visits));
}
