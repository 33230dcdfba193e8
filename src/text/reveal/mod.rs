//! The words of the reveal: three plain sentences, a verdict, the differences, and the pictures.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// A number with one decimal where it has one, behind the point that Swiss German sets before it, too: 7, or 4.8.
fn number(value: f64) -> String {
    let written = format!("{value:.1}");
    written.strip_suffix(".0").unwrap_or(&written).to_owned()
}

/// The reveal.
pub struct RevealText {
    pub title: fn(account: &str) -> String,
    pub normal: &'static str,
    /// Shared cards in the top k, and how many chance would give on average.
    pub shared: fn(shared: usize, k: usize, chance: f64) -> String,
    pub shared_which: fn(cards: &str) -> String,
    /// Of 100 pairs.
    pub pairs: fn(percent: usize) -> String,
    pub gap: fn(mean: f64, chance: f64) -> String,
    pub clearly_alike: &'static str,
    pub somewhat_alike: &'static str,
    pub indistinguishable: &'static str,
    pub opposed: &'static str,
    pub differences: fn(count: usize) -> String,
    pub same: &'static str,
    pub alike: &'static str,
    pub reversed: &'static str,
    pub no_differences: &'static str,
    /// The heading of the cards that lie farthest apart.
    pub cards: &'static str,
    pub rank: fn(seat: &str, rank: usize) -> String,
    pub apart: fn(places: usize) -> String,
    pub small: &'static str,
    pub medium: &'static str,
    pub large: &'static str,
    pub top_clash: &'static str,
    pub top_clash_how: fn(high: &str, low: &str) -> String,
    pub views: &'static str,
    pub slope: &'static str,
    pub dumbbell: &'static str,
    pub table: &'static str,
    pub show: &'static str,
    pub show_differences: &'static str,
    pub show_common: &'static str,
    pub show_all: &'static str,
    pub legend: &'static str,
    pub isolate: &'static str,
    pub role: &'static str,
    pub gap_column: &'static str,
    /// A row of the dumbbell list, read aloud.
    pub row: fn(card: &str, first: &str, second: &str) -> String,
    pub figures: &'static str,
    pub details: &'static str,
    pub tau: &'static str,
    pub rho: &'static str,
    pub rbo: &'static str,
    pub tau_how: fn(discordant: usize, pairs: usize) -> String,
    pub rho_how: &'static str,
    pub rbo_how: &'static str,
    pub twins: &'static str,
    pub twins_how: &'static str,
    pub outside_rank: &'static str,
    pub inside_rank: &'static str,
    pub turn_over: fn(card: &str) -> String,
    pub sign: &'static str,
    pub question: &'static str,
    pub excess: &'static str,
    pub save_file: &'static str,
}
