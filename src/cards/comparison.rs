//! A comparison: two rankings of one deck held against each other.
//!
//! Formulas: Kendall tau and Spearman rho for strict orders; Spearman's footrule (Diaconis and Graham 1977); rank-biased
//! overlap (Webber, Moffat and Zobel 2010) of two complete lists.

use crate::cards::{
    chance,
    deck::Card,
    ranking::Ranking,
    row::{Likeness, Mark, Row, Side},
};
use crate::few;

/// How deep RBO looks: the weight of each further place.
const PERSISTENCE: f64 = 0.9;

/// The size of the top that is compared: five cards, or half of a smaller deck.
pub fn top_k(n: usize) -> usize {
    (n / 2).min(5)
}

/// What the number of pairs in the same order says, measured against chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Negative tau, and such a low one by chance in at most 5 of 100 cases.
    Opposed,
    /// As much in common by chance in at most 1 of 100 cases.
    ClearlyAlike,
    /// As much in common by chance in at most 10 of 100 cases.
    SomewhatAlike,
    /// Chance often gives as much in common.
    Indistinguishable,
}

/// How large a gap is beside what one person differs by who sorts twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Less than 0.22 n places, rounded.
    Small,
    /// Between small and large.
    Medium,
    /// More than 0.35 n places, rounded.
    Large,
}

/// Which cards of a comparison are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Highlight {
    /// Those worth a talk, see [`Comparison::differences`].
    Differences,
    /// Those on top in both orders.
    Common,
    /// All of them.
    All,
}

/// One card's ranks in both orders, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The card.
    pub card: Card,
    /// Its rank in the first order.
    pub first: usize,
    /// Its rank in the second order.
    pub second: usize,
    /// How many cards there are.
    n: usize,
}

impl Gap {
    /// How many places lie between the two ranks.
    pub fn distance(self) -> usize {
        self.first.abs_diff(self.second)
    }

    /// Whether the distance is small, medium or large for a deck of this size.
    pub fn size(self) -> Size {
        let distance = 100 * self.distance();
        // Rounding half up, in hundredths, so that no decimal fraction is in the way.
        if distance < (22 * self.n + 50) / 100 * 100 {
            Size::Small
        } else if distance > (35 * self.n + 50) / 100 * 100 {
            Size::Large
        } else {
            Size::Medium
        }
    }

    /// Whether both see the card alike: one person who sorts twice differs by as much.
    pub fn is_alike(self) -> bool {
        self.size() == Size::Small
    }

    /// Whether the card stands in one order's top 5 and outside the other's top 10.
    pub fn is_top_clash(self) -> bool {
        self.first.min(self.second) <= 5 && self.first.max(self.second) > 10
    }
}

/// Two rankings of one deck, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    first: Ranking,
    second: Ranking,
    /// By card, in the deck's list order.
    ranks: Vec<(usize, usize)>,
}

#[expect(clippy::cast_precision_loss, reason = "decks are small")]
impl Comparison {
    /// Holds two rankings against each other; `None` if they are of different sizes.
    pub fn new(first: &Ranking, second: &Ranking) -> Option<Self> {
        let ranks = first.ranks().into_iter().zip(second.ranks()).collect();
        (first.len() == second.len()).then(|| Self { first: first.clone(), second: second.clone(), ranks })
    }

    /// How many cards there are.
    pub fn n(&self) -> usize {
        self.ranks.len()
    }

    /// D: how many pairs of cards stand in opposite order.
    pub fn discordant(&self) -> usize {
        let pairs = self.ranks.iter().enumerate().flat_map(|(i, a)| self.ranks[..i].iter().map(move |b| (a, b)));
        pairs.filter(|((a, x), (b, y))| (a < b) != (x < y)).count()
    }

    /// How many pairs of cards there are.
    pub fn pairs(&self) -> usize {
        self.n() * (self.n() - 1) / 2
    }

    /// Kendall tau, 1 − 4D/(n(n−1)), from −1 to 1.
    pub fn tau(&self) -> f64 {
        1.0 - 2.0 * self.discordant() as f64 / self.pairs() as f64
    }

    /// How many of a hundred pairs stand in the same order, 100 (1 + tau)/2; chance gives 50. A hundred is said only where
    /// all do, and none only where none does.
    pub fn same_order_percent(&self) -> usize {
        let (all, same) = (self.pairs(), self.pairs() - self.discordant());
        match same {
            0 => 0,
            same if same == all => 100,
            // Rounding half up, in whole numbers.
            same => ((200 * same + all) / (2 * all)).clamp(1, 99),
        }
    }

    /// Spearman rho, 1 − 6Σd²/(n(n²−1)), from −1 to 1.
    pub fn rho(&self) -> f64 {
        let squares: usize = self.ranks.iter().map(|(a, b)| a.abs_diff(*b).pow(2)).sum();
        let n = self.n();
        1.0 - 6.0 * squares as f64 / (n * (n * n - 1)) as f64
    }

    /// Spearman's footrule Σ|d|, at most ⌊n²/2⌋.
    pub fn footrule(&self) -> usize {
        self.ranks.iter().map(|(a, b)| a.abs_diff(*b)).sum()
    }

    /// The mean gap in places, footrule / n.
    pub fn mean_gap(&self) -> f64 {
        self.footrule() as f64 / self.n() as f64
    }

    /// The mean gap that chance gives on average, (n² − 1)/(3n).
    pub fn mean_gap_by_chance(&self) -> f64 {
        let n = self.n() as f64;
        (n * n - 1.0) / (3.0 * n)
    }

    /// The size of the top that is compared, see [`top_k`].
    pub fn k(&self) -> usize {
        top_k(self.n())
    }

    /// The cards in both tops, by the sum of their ranks, then by the deck's list.
    pub fn shared_top(&self) -> Vec<Card> {
        let mut shared: Vec<Gap> = self.all().filter(|gap| gap.first.max(gap.second) <= self.k()).collect();
        few::sort_by_key(&mut shared, |gap| (gap.first + gap.second, gap.card));
        shared.into_iter().map(|gap| gap.card).collect()
    }

    /// How many cards chance puts into both tops on average, k²/n.
    pub fn shared_top_by_chance(&self) -> f64 {
        (self.k() * self.k()) as f64 / self.n() as f64
    }

    /// Rank-biased overlap (1−p) Σ p^(d−1) |A∩B at depth d| / d + pⁿ of the complete lists, from 0 to 1, with
    /// persistence `p` between 0 and 1.
    pub fn rbo(&self, p: f64) -> f64 {
        let n = self.n();
        let mut weight = 1.0;
        let mut sum = 0.0;
        for depth in 1..=n {
            let shared = self.ranks.iter().filter(|(a, b)| *a.max(b) <= depth).count();
            sum += weight * shared as f64 / depth as f64;
            weight *= p;
        }
        (1.0 - p) * sum + weight
    }

    /// Rank-biased overlap with p = 0.9 over chance, (RBO − E)/(1 − E) with E = (1 − pⁿ)/(n(1 − p)): 0 by chance, 1 for
    /// equal orders.
    pub fn rbo_over_chance(&self) -> f64 {
        let n = self.n();
        let weight: f64 = std::iter::repeat_n(PERSISTENCE, n).product();
        let expected = (1.0 - weight) / (n as f64 * (1.0 - PERSISTENCE));
        (self.rbo(PERSISTENCE) - expected) / (1.0 - expected)
    }

    /// What the number of pairs in the same order says.
    pub fn verdict(&self) -> Verdict {
        let (n, discordant) = (self.n(), self.discordant());
        if 2 * discordant > self.pairs() && chance::at_least_discordant(n, discordant) <= 0.05 {
            return Verdict::Opposed;
        }
        match chance::at_most_discordant(n, discordant) {
            p if p <= 0.01 => Verdict::ClearlyAlike,
            p if p <= 0.1 => Verdict::SomewhatAlike,
            _ => Verdict::Indistinguishable,
        }
    }

    /// Every card's gap, the largest first, ties by the better best rank, then by the deck's list.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = self.all().collect();
        few::sort_by_key(&mut gaps, |gap| (std::cmp::Reverse(gap.distance()), gap.first.min(gap.second), gap.card));
        gaps
    }

    /// The three largest gaps: those worth a talk. A small gap is none: one person who sorts twice differs by as much.
    pub fn differences(&self) -> Vec<Gap> {
        self.gaps().into_iter().filter(|gap| !gap.is_alike()).take(3).collect()
    }

    /// One order beside the other.
    pub fn rows(&self, side: Side) -> Vec<Row> {
        let differences = self.differences();
        let row = |gap: Gap| {
            let ranks = [gap.first, gap.second];
            let mark = Mark::of(gap.card, differences.iter().map(|other| other.card), gap.is_alike());
            Row { card: gap.card, rank: side.of(ranks), other: Some(side.other().of(ranks)), mark }
        };
        let cards = side.of([&self.first, &self.second]).cards();
        cards.iter().filter_map(|&card| self.gap(card)).map(row).collect()
    }

    /// How the two orders lie to each other.
    pub fn likeness(&self) -> Likeness {
        match self.discordant() {
            0 => Likeness::Same,
            all if all == self.pairs() => Likeness::Reversed,
            _ if self.differences().is_empty() => Likeness::Alike,
            _ => Likeness::Apart,
        }
    }

    /// The cards to look at.
    pub fn highlighted(&self, highlight: Highlight) -> Vec<Card> {
        match highlight {
            Highlight::Differences => self.differences().into_iter().map(|gap| gap.card).collect(),
            Highlight::Common => self.shared_top(),
            Highlight::All => self.first.cards().to_vec(),
        }
    }

    /// Every card's gap, as the first order has them.
    pub fn by_first(&self) -> Vec<Gap> {
        self.first.cards().iter().filter_map(|&card| self.gap(card)).collect()
    }

    /// The first order.
    pub fn first(&self) -> &Ranking {
        &self.first
    }

    /// The second order.
    pub fn second(&self) -> &Ranking {
        &self.second
    }

    /// One card's gap; `None` for a card of a larger deck.
    pub fn gap(&self, card: Card) -> Option<Gap> {
        let &(first, second) = self.ranks.get(card.index())?;
        Some(Gap { card, first, second, n: self.n() })
    }

    fn all(&self) -> impl Iterator<Item = Gap> + '_ {
        let cards = self.first.cards().iter();
        let mut gaps: Vec<Gap> = cards.filter_map(|&card| self.gap(card)).collect();
        few::sort_by_key(&mut gaps, |gap| gap.card);
        gaps.into_iter()
    }
}
