//! Figures, as the tables print them.

/// The figure in the middle; of two in the middle the greater one, and of none no number.
pub fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The greatest figure, or zero.
pub fn greatest(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(0.0, f64::max)
}

/// Bytes in KB of 1000 of them.
pub fn kilobytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1000.0)
}
