//! Chance: what two orders would have in common if both had been shuffled.
//!
//! Every figure is exact up to rounding: no approximation by a normal distribution, which is poor for small decks.

/// The probabilities of each number of discordant pairs, D = 0 ..= `most`, for two shuffled orders of `n` cards.
///
/// By the inversion-count recursion (D. E. Knuth, The Art of Computer Programming 3, section 5.1.1): a permutation of m
/// cards is one of m − 1 cards with the m-th put in so that it makes 0 to m − 1 inversions, all equally likely. Only
/// positive numbers are added, so that the relative error stays near the machine's precision, also far out in the tail.
fn discordant_distribution(n: usize, most: usize) -> Vec<f64> {
    let mut distribution = vec![1.0];
    for m in 2..=n {
        let longer = (m * (m - 1) / 2).min(most) + 1;
        #[expect(clippy::cast_precision_loss, reason = "decks are small")]
        let share = 1.0 / m as f64;
        let term = |d: usize| distribution.get(d).copied().unwrap_or(0.0);
        distribution = (0..longer).map(|d| (0..m.min(d + 1)).map(|made| term(d - made)).sum::<f64>() * share).collect();
    }
    distribution
}

/// The chance that two shuffled orders of `n` cards have at most `discordant` pairs in opposite order.
pub fn at_most_discordant(n: usize, discordant: usize) -> f64 {
    discordant_distribution(n, discordant).iter().sum::<f64>().min(1.0)
}

/// The chance that two shuffled orders of `n` cards have at least `discordant` pairs in opposite order. The
/// distribution is symmetric: reversing one order swaps concordant and discordant pairs.
pub fn at_least_discordant(n: usize, discordant: usize) -> f64 {
    let pairs = n * n.saturating_sub(1) / 2;
    pairs.checked_sub(discordant).map_or(0.0, |concordant| at_most_discordant(n, concordant))
}

/// The chance that the tops of `k` cards of two shuffled orders of `n` cards share at least `shared` cards: the
/// hypergeometric tail.
pub fn at_least_shared(n: usize, k: usize, shared: usize) -> f64 {
    let ways = binomial(n, k);
    (shared..=k).map(|both| binomial(k, both) * binomial(n.saturating_sub(k), k - both)).sum::<f64>() / ways
}

/// The number of ways to choose `k` of `n`.
fn binomial(n: usize, k: usize) -> f64 {
    if k > n {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "decks are small")]
    (0..k).map(|i| (n - i) as f64 / (i + 1) as f64).product()
}
