//! The comparison of two rankings: reference values, exact chance, and symmetry.

use num_bigint::BigUint;
use proptest::prelude::*;
use role_cards::cards::{
    Card, Comparison, Deck, Likeness, Mark, Ranking, Row, Side, Size, Verdict, chance,
    comparison::{Highlight, top_k},
};

/// The ranking that a word of letters spells: its cards are the letters' places among the same letters sorted.
fn spelled(letters: &str) -> Ranking {
    let mut sorted: Vec<char> = letters.chars().collect();
    sorted.sort_unstable();
    ranking(letters.chars().filter_map(|letter| sorted.binary_search(&letter).ok()))
}

fn ranking(cards: impl IntoIterator<Item = usize>) -> Ranking {
    let card = |index| Card(u8::try_from(index).expect("a small deck"));
    Ranking::new(cards.into_iter().map(card).collect()).expect("a permutation")
}

fn compare(first: &Ranking, second: &Ranking) -> Comparison {
    Comparison::new(first, second).expect("rankings of one deck")
}

fn close(found: f64, wanted: f64, tolerance: f64) -> bool {
    (found - wanted).abs() <= tolerance
}

#[test]
fn reference_values() {
    let n = 23;
    let swapped = ranking([1, 0].into_iter().chain(2..n));
    let first_to_the_end = ranking((1..n).chain([0]));
    let reversed = ranking((0..n).rev());
    // Second list, D, tau, rho, footrule, RBO with p = 0.9.
    let table = [
        (spelled("badce"), 2, 0.6, 0.8, 4, 0.873),
        (spelled("edcba"), 10, -1.0, -1.0, 12, 0.737_775),
        (spelled("bcdea"), 4, 0.2, 0.0, 8, 0.809_775),
        (swapped, 1, 0.992_095, 0.999_012, 2, 0.9),
        (first_to_the_end, 22, 0.826_087, 0.75, 44, 0.747_440),
        (reversed, 253, -1.0, -1.0, 264, 0.207_756),
    ];
    for (second, discordant, tau, rho, footrule, rbo) in table {
        let found = compare(&ranking(0..second.len()), &second);
        assert_eq!(found.discordant(), discordant, "{second:?}");
        assert_eq!(found.footrule(), footrule, "{second:?}");
        for (found, wanted) in [(found.tau(), tau), (found.rho(), rho), (found.rbo(0.9), rbo)] {
            assert!(close(found, wanted, 1e-6), "{second:?}: {found} is not {wanted}");
        }
    }
}

#[test]
fn published_rank_biased_overlap_of_25_letters() {
    let second = spelled("abtuldmorzhwnijkevfygxcsq");
    let found = compare(&ranking(0..25), &second);
    assert!(close(found.rbo(0.8), 0.681_279, 1e-6), "{}", found.rbo(0.8));
    assert!(close(found.rbo(0.9), 0.651_617, 1e-6), "{}", found.rbo(0.9));
}

#[test]
fn rank_biased_overlap_over_chance_is_one_for_equal_orders() {
    let order = ranking(0..23);
    assert!(close(compare(&order, &order).rbo_over_chance(), 1.0, 1e-12));
}

#[test]
fn mean_gaps_of_known_orders() {
    // Swapping neighbours moves four of five cards by one place; a card from top to bottom moves by n − 1 and everybody
    // else by one.
    let n = 23;
    for (second, wanted) in [
        (spelled("badce"), 4.0 / 5.0),
        (spelled("bcdea"), 8.0 / 5.0),
        (ranking(0..n), 0.0),
        (ranking((1..n).chain([0])), 44.0 / 23.0),
        (ranking((0..n).rev()), 264.0 / 23.0),
    ] {
        let found = compare(&ranking(0..second.len()), &second).mean_gap();
        assert!(close(found, wanted, 1e-6), "{second:?}: {found} is not {wanted}");
    }
}

#[test]
fn means_that_chance_gives() {
    // n, the mean gap (n² − 1)/(3n), the shared cards k²/n, both as fractions.
    for (n, gap, shared) in [
        (23, 528.0 / 69.0, 25.0 / 23.0),
        (17, 288.0 / 51.0, 25.0 / 17.0),
        (5, 24.0 / 15.0, 4.0 / 5.0),
        (3, 8.0 / 9.0, 1.0 / 3.0),
        (60, 3599.0 / 180.0, 25.0 / 60.0),
    ] {
        let found = compare(&ranking(0..n), &ranking((0..n).rev()));
        let means = [(found.mean_gap_by_chance(), gap), (found.shared_top_by_chance(), shared)];
        for (found, wanted) in means {
            assert!(close(found, wanted, 1e-6), "n = {n}: {found} is not {wanted}");
        }
    }
    // The same from nothing but the definition: the mean over every order of four cards, of which two are the top.
    let all = (0..4_usize).flat_map(|a| (0..4).flat_map(move |b| (0..4).map(move |c| [a, b, c])));
    let orders: Vec<Ranking> =
        all.filter(|[a, b, c]| a != b && a != c && b != c).map(|[a, b, c]| ranking([a, b, c, 6 - a - b - c])).collect();
    assert_eq!(orders.len(), 24);
    let found: Vec<Comparison> = orders.iter().map(|second| compare(&orders[0], second)).collect();
    let footrules: usize = found.iter().map(Comparison::footrule).sum();
    let shared: usize = found.iter().map(|comparison| comparison.shared_top().len()).sum();
    assert_eq!((footrules, shared), (24 * 5, 24), "a mean gap of 5/4, and one shared card");
    assert!(close(found[0].mean_gap_by_chance(), 1.25, 1e-6));
    assert!(close(found[0].shared_top_by_chance(), 1.0, 1e-6));
}

#[test]
fn rank_biased_overlap_over_chance_of_known_orders() {
    // By hand, from the definition with p = 0.9: BADCE against ABCDE shares 0, 2, 2, 4, 5 cards down to each depth, so the
    // shares are 0, 1, 2/3, 1, 1; EDCBA shares 0, 0, 1, 3, 5, so they are 0, 0, 1/3, 3/4, 1. The places weigh 1, 0.9, 0.81,
    // 0.729, 0.6561, and what lies below them 0.59049.
    let expected = (1.0 - 0.59049) / (5.0 * 0.1);
    let over_chance = |rbo: f64| (rbo - expected) / (1.0 - expected);
    let badce = 0.1 * (0.9 + 0.81 * 2.0 / 3.0 + 0.729 + 0.6561) + 0.59049;
    let edcba = 0.1 * (0.81 / 3.0 + 0.729 * 3.0 / 4.0 + 0.6561) + 0.59049;
    // And as figures, so that a slip in the formula above is seen.
    for (letters, wanted, worked_out) in
        [("badce", over_chance(badce), 0.298_265), ("edcba", over_chance(edcba), -0.448_917)]
    {
        let found = compare(&ranking(0..5), &spelled(letters)).rbo_over_chance();
        assert!(close(found, wanted, 1e-6), "{letters}: {found} is not {wanted}");
        assert!(close(found, worked_out, 1e-6), "{letters}: {found} is not {worked_out}");
    }
    // The first card at the end: depth d shares d − 1 cards above the last place, and all 23 at it.
    let (n, mut weight, mut sum) = (23_u8, 1.0, 0.0);
    for depth in 1..=n {
        let shared = if depth == n { n } else { depth - 1 };
        sum += weight * f64::from(shared) / f64::from(depth);
        weight *= 0.9;
    }
    let expected = (1.0 - weight) / (f64::from(n) * 0.1);
    let wanted = (0.1 * sum + weight - expected) / (1.0 - expected);
    let found = compare(&ranking(0..23), &ranking((1..23).chain([0]))).rbo_over_chance();
    assert!(close(found, wanted, 1e-6), "{found} is not {wanted}");
}

#[test]
fn critical_numbers_of_discordant_pairs() {
    for (n, five, one) in [(23, 94, 82), (17, 47, 39)] {
        for (limit, discordant) in [(0.05, five), (0.01, one)] {
            assert!(chance::at_most_discordant(n, discordant) <= limit, "n = {n}, D = {discordant}");
            assert!(chance::at_most_discordant(n, discordant + 1) > limit, "n = {n}, D = {discordant} + 1");
        }
    }
    assert!(close(chance::at_least_shared(23, 5, 3), 0.048, 5e-4));
    assert!(close(chance::at_least_shared(17, 5, 3), 0.117, 5e-4));
}

/// How many permutations of n cards have each number of inversions, in whole numbers.
fn inversions(n: usize) -> Vec<BigUint> {
    let mut counts = vec![BigUint::from(1_u8)];
    for m in 2..=n {
        let longer = m * (m - 1) / 2 + 1;
        let at = |counts: &[BigUint], d: usize| counts.get(d).cloned().unwrap_or_default();
        counts = (0..longer).map(|d| (0..m.min(d + 1)).map(|made| at(&counts, d - made)).sum()).collect();
    }
    counts
}

/// The quotient of two whole numbers far beyond 64 bits, to the precision of an f64.
fn quotient(numerator: &BigUint, denominator: &BigUint) -> f64 {
    let shift = 80 + denominator.bits() - numerator.bits().min(denominator.bits());
    let scaled: BigUint = (numerator << shift) / denominator;
    let digits: f64 = scaled.to_string().parse().expect("digits");
    digits / 2_f64.powi(i32::try_from(shift).expect("a small shift"))
}

fn relative_error(found: f64, wanted: f64) -> f64 {
    ((found - wanted) / wanted).abs()
}

#[test]
fn tails_are_exact_for_every_size_of_deck() {
    for n in Deck::MIN..=Deck::MAX {
        let counts = inversions(n);
        let all: BigUint = counts.iter().sum();
        let mut tail = BigUint::default();
        let pairs = counts.len() - 1;
        for (discordant, count) in counts.iter().enumerate() {
            tail += count;
            // Every place of small decks, and a spread of places of large ones.
            if n <= 12 || discordant % 149 == 0 || discordant < 3 {
                let wanted = quotient(&tail, &all);
                let found = chance::at_most_discordant(n, discordant);
                assert!(relative_error(found, wanted) < 1e-12, "n = {n}, D = {discordant}: {found} is not {wanted}");
                let mirrored = chance::at_least_discordant(n, pairs - discordant);
                assert!(relative_error(mirrored, wanted) < 1e-12, "n = {n}, D = {discordant}, mirrored");
            }
        }
        let k = top_k(n);
        let choose =
            |n: usize, k: usize| -> BigUint { (0..k).fold(BigUint::from(1_u8), |ways, i| ways * (n - i) / (i + 1)) };
        for shared in 0..=k {
            let ways =
                (shared..=k).filter(|both| k - both <= n - k).map(|both| choose(k, both) * choose(n - k, k - both));
            let wanted = quotient(&ways.sum(), &choose(n, k));
            let found = chance::at_least_shared(n, k, shared);
            assert!(relative_error(found, wanted) < 1e-12, "n = {n}, shared {shared}");
        }
    }
}

#[test]
fn tails_at_their_ends() {
    for n in [3, 17, 60] {
        let pairs = n * (n - 1) / 2;
        assert!(close(chance::at_most_discordant(n, pairs), 1.0, 1e-12));
        assert!(close(chance::at_most_discordant(n, usize::MAX / 2), 1.0, 1e-12));
        assert!(close(chance::at_least_discordant(n, 0), 1.0, 1e-12));
        assert!(chance::at_least_discordant(n, pairs + 1) == 0.0);
    }
}

/// An order of n cards with exactly this many pairs swapped against 0, 1, 2, …
fn with_discordant(n: usize, mut discordant: usize) -> Ranking {
    let mut left: Vec<usize> = (0..n).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let at = discordant.min(left.len() - 1);
        discordant -= at;
        order.push(left.remove(at));
    }
    ranking(order)
}

#[test]
fn verdicts_change_where_chance_says_so() {
    // Every place of small decks, and a spread of places of large ones.
    for (n, step) in [(3, 1), (4, 1), (5, 1), (10, 1), (17, 1), (23, 3), (41, 37), (60, 101)] {
        let pairs = n * (n - 1) / 2;
        for discordant in (0..=pairs).step_by(step) {
            let found = compare(&ranking(0..n), &with_discordant(n, discordant));
            assert_eq!(found.discordant(), discordant);
            let upper = chance::at_least_discordant(n, discordant);
            let lower = chance::at_most_discordant(n, discordant);
            let wanted = if found.tau() < 0.0 && upper <= 0.05 {
                Verdict::Opposed
            } else if lower <= 0.01 {
                Verdict::ClearlyAlike
            } else if lower <= 0.1 {
                Verdict::SomewhatAlike
            } else {
                Verdict::Indistinguishable
            };
            assert_eq!(found.verdict(), wanted, "n = {n}, D = {discordant}");
        }
    }
    let verdict = |discordant| compare(&ranking(0..23), &with_discordant(23, discordant)).verdict();
    assert_eq!(verdict(82), Verdict::ClearlyAlike);
    assert_eq!(verdict(83), Verdict::SomewhatAlike);
    assert_eq!(verdict(126), Verdict::Indistinguishable);
    assert_eq!(verdict(253 - 94), Verdict::Opposed);
    assert_eq!(verdict(253 - 95), Verdict::Indistinguishable);
}

#[test]
fn sizes_of_gaps_follow_the_deck() {
    // n, the largest small gap, the largest medium gap.
    for (n, small, medium) in
        [(23, 4, 8), (17, 3, 6), (10, 1, 4), (60, 12, 21), (3, 0, 1), (41, 8, 14), (25, 5, 9), (30, 6, 11)]
    {
        let moved = |by: usize| compare(&ranking(0..n), &ranking((1..=by).chain([0]).chain(by + 1..n)));
        for by in 0..n {
            let size = moved(by).gap(Card(0)).expect("the first card").size();
            let wanted = if by <= small {
                Size::Small
            } else if by <= medium {
                Size::Medium
            } else {
                Size::Large
            };
            assert_eq!(size, wanted, "n = {n}, {by} places");
        }
    }
}

#[test]
fn a_top_clash_needs_more_than_ten_cards() {
    for n in Deck::MIN..=Deck::MAX {
        let found = compare(&ranking(0..n), &ranking((0..n).rev()));
        assert_eq!(found.gaps().iter().any(|gap| gap.is_top_clash()), n > 10, "n = {n}");
    }
    let clash = |from: usize, to: usize| {
        let mut order: Vec<usize> = (0..23).collect();
        let card = order.remove(from - 1);
        order.insert(to - 1, card);
        compare(&ranking(0..23), &ranking(order))
            .gap(Card(u8::try_from(from - 1).expect("small")))
            .expect("there")
            .is_top_clash()
    };
    assert!(clash(5, 11) && clash(1, 23) && clash(11, 5));
    assert!(!clash(5, 10) && !clash(6, 23) && !clash(10, 5));
}

#[test]
fn equal_orders_leave_nothing_to_differ_on() {
    let order = ranking(0..17);
    let found = compare(&order, &order);
    assert!(found.differences().is_empty());
    assert_eq!(found.shared_top().len(), 5);
}

fn cards(cards: &[u8]) -> Vec<Card> {
    cards.iter().copied().map(Card).collect()
}

#[test]
fn the_shared_top_stands_by_the_sum_of_both_ranks() {
    // Against 0, 1, 2 …: both ranks and their sum, card by card; neither the product nor the worse rank sorts alike.
    let second = ranking([3, 2, 4, 1, 0].into_iter().chain(5..23));
    // 0: 1 + 5; 1: 2 + 4; 2: 3 + 2; 3: 4 + 1; 4: 5 + 3. Equal sums stand by the deck's list.
    assert_eq!(compare(&ranking(0..23), &second).shared_top(), cards(&[2, 3, 0, 1, 4]));
    assert_eq!(compare(&second, &ranking(0..23)).shared_top(), cards(&[2, 3, 0, 1, 4]));
    // A card at rank 5 is shared and one at rank 6 is not; of six cards, three are the top.
    let fifth = ranking([22, 21, 20, 19, 0, 1].into_iter().chain(2..19));
    assert_eq!(compare(&ranking(0..23), &fifth).shared_top(), cards(&[0]));
    assert_eq!(compare(&ranking(0..6), &ranking([5, 2, 0, 1, 3, 4])).shared_top(), cards(&[0, 2]));
}

#[test]
fn gaps_stand_by_their_size_then_by_the_better_rank_then_by_the_list() {
    // Cards 1 and 12, 3 and 14, 0 and 9 change places.
    let mut order: Vec<usize> = (0..23).collect();
    for (one, other) in [(1, 12), (3, 14), (0, 9)] {
        order.swap(one, other);
    }
    let found = compare(&ranking(0..23), &ranking(order));
    let gaps: Vec<(u8, usize)> = found.gaps().iter().map(|gap| (gap.card.0, gap.distance())).collect();
    assert_eq!(gaps[..7], [(1, 11), (12, 11), (3, 11), (14, 11), (0, 9), (9, 9), (2, 0)]);
    assert_eq!(gaps.len(), 23);
    assert_eq!(found.differences().iter().map(|gap| gap.card).collect::<Vec<_>>(), cards(&[1, 12, 3]));
}

#[test]
fn small_gaps_are_no_differences() {
    // n, and the smallest gap that is worth a talk.
    for (n, least) in [(23, 5), (17, 4), (10, 2), (60, 13), (3, 1)] {
        // Two cards change places; all others stay where they are.
        let swapped = |by: usize| {
            let mut order: Vec<usize> = (0..n).collect();
            order.swap(0, by);
            compare(&ranking(0..n), &ranking(order))
        };
        for by in 1..n {
            let found: Vec<_> = swapped(by).differences().iter().map(|gap| gap.card).collect();
            let expected = if by < least { Vec::new() } else { vec![Card(0), Card(u8::try_from(by).expect("small"))] };
            assert_eq!(found, expected, "n = {n}, {by} places");
            assert_eq!(swapped(by).highlighted(Highlight::Differences), expected);
        }
    }
    // More than three lie far apart: the three that lie farthest.
    let found = compare(&ranking(0..23), &ranking((0..23).rev()));
    assert_eq!(found.differences().iter().map(|gap| gap.distance()).collect::<Vec<_>>(), [22, 22, 20]);
    assert_eq!(found.highlighted(Highlight::All), ranking(0..23).cards());
    assert_eq!(found.highlighted(Highlight::Common), found.shared_top());
}

#[test]
fn orders_are_called_what_they_are() {
    let n = 23;
    let swapped = |one: usize, other: usize| {
        let mut order: Vec<usize> = (0..n).collect();
        order.swap(one, other);
        ranking(order)
    };
    for (second, wanted) in [
        (ranking(0..n), Likeness::Same),
        (swapped(0, 1), Likeness::Alike),
        (swapped(0, 4), Likeness::Alike),
        (swapped(0, 5), Likeness::Apart),
        (ranking((0..n).rev()), Likeness::Reversed),
    ] {
        assert_eq!(compare(&ranking(0..n), &second).likeness(), wanted, "{second:?}");
    }
}

#[test]
fn a_row_says_where_its_card_lies_across_and_how_it_is_marked() {
    // One card goes to the end, so that all below it move up by one: that is no difference, and neither is a short way.
    let n = 23;
    let second = ranking((1..n).chain([0]));
    let found = compare(&ranking(0..n), &second);
    let row = |card, rank, other, mark| Row { card: Card(card), rank, other: Some(other), mark };
    assert_eq!(found.rows(Side::First)[..2], [row(0, 1, 23, Mark::Difference(1)), row(1, 2, 1, Mark::Alike)]);
    assert_eq!(found.rows(Side::Second)[22], row(0, 23, 1, Mark::Difference(1)));
    // Of orders that clash everywhere three are numbered, and the middle is alike.
    let found = compare(&ranking(0..n), &ranking((0..n).rev()));
    let marks: Vec<Mark> = found.rows(Side::First).into_iter().map(|row| row.mark).collect();
    assert_eq!([0, 22, 1].map(|at: usize| marks[at].number()), [Some(1), Some(2), Some(3)]);
    for (at, mark) in marks.into_iter().enumerate().filter(|(_, mark)| mark.number().is_none()) {
        let is_alike = (2 * at).abs_diff(22) < 5;
        assert_eq!(mark, if is_alike { Mark::Alike } else { Mark::Apart }, "place {at}");
    }
}

#[test]
fn a_hundred_of_a_hundred_is_said_of_equal_orders_alone() {
    for n in [3, 17, 23, 60] {
        let pairs = n * (n - 1) / 2;
        for discordant in [0, 1, 2, pairs / 2, pairs - 2, pairs - 1, pairs] {
            let found = compare(&ranking(0..n), &with_discordant(n, discordant));
            let percent = found.same_order_percent();
            assert_eq!(percent == 100, discordant == 0, "n = {n}, D = {discordant}: {percent}");
            assert_eq!(percent == 0, discordant == pairs, "n = {n}, D = {discordant}: {percent}");
        }
    }
    let percent = |discordant| compare(&ranking(0..23), &with_discordant(23, discordant)).same_order_percent();
    assert_eq!([1, 2, 4, 126, 127, 251, 252].map(percent), [99, 99, 98, 50, 50, 1, 1]);
}

#[test]
fn rankings_of_different_decks_are_not_compared() {
    assert!(Comparison::new(&ranking(0..17), &ranking(0..23)).is_none());
}

prop_compose! {
    fn two_rankings()(n in Deck::MIN..=Deck::MAX)(
        first in Just((0..n).collect::<Vec<_>>()).prop_shuffle(),
        second in Just((0..n).collect::<Vec<_>>()).prop_shuffle(),
    ) -> (Ranking, Ranking) {
        (ranking(first), ranking(second))
    }
}

proptest! {
    #[test]
    fn comparing_is_mirror_symmetric((first, second) in two_rankings()) {
        let (there, back) = (compare(&first, &second), compare(&second, &first));
        prop_assert_eq!(there.discordant(), back.discordant());
        prop_assert!(close(there.tau(), back.tau(), 1e-12));
        prop_assert!(close(there.rho(), back.rho(), 1e-12));
        prop_assert!(close(there.rbo(0.9), back.rbo(0.9), 1e-12));
        prop_assert_eq!(there.footrule(), back.footrule());
        prop_assert_eq!(there.verdict(), back.verdict());
        prop_assert_eq!(there.shared_top(), back.shared_top());
        let swapped: Vec<_> = back.differences().iter().map(|gap| (gap.card, gap.second, gap.first)).collect();
        let straight: Vec<_> = there.differences().iter().map(|gap| (gap.card, gap.first, gap.second)).collect();
        prop_assert_eq!(straight, swapped);
    }

    #[test]
    fn both_columns_show_the_same_cards_and_marks((first, second) in two_rankings()) {
        let found = compare(&first, &second);
        let [left, right] = Side::BOTH.map(|side| found.rows(side));
        let cards = |rows: &[Row]| rows.iter().map(|row| row.card).collect::<Vec<_>>();
        prop_assert_eq!(&cards(&left), first.cards());
        prop_assert_eq!(&cards(&right), second.cards());
        for (rank, row) in (1..).zip(&left) {
            let across = right[row.other.expect("a rank") - 1];
            prop_assert_eq!((row.rank, across.card, across.other, across.mark), (rank, row.card, Some(rank), row.mark));
        }
        let numbers = left.iter().filter_map(|row| row.mark.number()).count();
        prop_assert_eq!(numbers, found.differences().len());
    }

    #[test]
    fn measures_stay_within_their_bounds((first, second) in two_rankings()) {
        let found = compare(&first, &second);
        let n = found.n();
        prop_assert!((-1.0..=1.0).contains(&found.tau()) && (-1.0..=1.0).contains(&found.rho()));
        prop_assert!((0.0..=1.0).contains(&found.rbo(0.9)) && found.rbo_over_chance() <= 1.0);
        prop_assert!(found.footrule() <= n * n / 2);
        #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
        let percent = found.same_order_percent() as f64;
        prop_assert!((percent - 100.0 * f64::midpoint(1.0, found.tau())).abs() < 1.0);
        // Diaconis and Graham: D ≤ F ≤ 2D.
        prop_assert!(found.discordant() <= found.footrule() && found.footrule() <= 2 * found.discordant());
        let gaps = found.gaps();
        prop_assert_eq!(gaps.len(), n);
        for pair in gaps.windows(2) {
            let key = |at: usize| (std::cmp::Reverse(pair[at].distance()), pair[at].first.min(pair[at].second));
            prop_assert!(key(0) <= key(1));
        }
    }

    #[test]
    fn relabelling_the_cards_changes_no_measure((first, second) in two_rankings()) {
        // Seen from the first order's own numbering, the first order is 0, 1, 2, …
        let ranks = first.ranks();
        let renamed = ranking(second.cards().iter().map(|card| ranks[card.index()] - 1));
        let (found, plain) = (compare(&first, &second), compare(&ranking(0..first.len()), &renamed));
        prop_assert_eq!(found.discordant(), plain.discordant());
        prop_assert_eq!(found.footrule(), plain.footrule());
        prop_assert!(close(found.rbo(0.9), plain.rbo(0.9), 1e-12));
    }
}
