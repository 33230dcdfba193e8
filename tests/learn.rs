//! The card box against Leitner's published rules, and the quick round: one right answer among four names of one deck.

use std::collections::BTreeSet;

use fastrand::Rng;
use proptest::prelude::*;
use role_cards::{
    alone::learn::{Compartment, Progress, Standing},
    cards::{Card, Deck, Direction},
    text::{Language, faces::card},
};

const OUTSIDE: Direction = Direction::External;

fn compartment(number: u8) -> Compartment {
    Compartment::new(number).expect("a compartment")
}

fn any_direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![Direction::External, Direction::Internal])
}

/// A whole round in which every card that `knows` accepts is known and every other one is missed once; the cards asked
/// for the first time, in their order.
fn play(
    progress: &mut Progress,
    direction: Direction,
    size: usize,
    seed: u64,
    knows: impl Fn(Card) -> bool,
) -> Vec<Card> {
    let mut random = Rng::with_seed(seed);
    let mut round = progress.begin(direction, size, &mut random);
    let mut asked = Vec::new();
    while let Some(question) = round.question(&mut random) {
        let again = asked.contains(&question.card);
        let right = again || knows(question.card);
        let wrong = question.choices.into_iter().find(|&choice| choice != question.card).expect("four choices");
        assert_eq!(round.answer(if right { question.card } else { wrong }, progress), right);
        if !again {
            asked.push(question.card);
        }
    }
    asked
}

#[test]
fn there_are_five_compartments_and_they_wait_as_long_as_leitners_are_deep() {
    assert_eq!(Compartment::ALL.map(Compartment::number), [1, 2, 3, 4, 5]);
    assert_eq!(Compartment::ALL.map(Compartment::wait), [1, 2, 5, 8, 14]);
    assert_eq!([0, 6, 255].map(Compartment::new), [None; 3]);
}

#[test]
fn a_known_card_moves_on_by_one_and_a_missed_one_goes_back_to_the_first() {
    for (from, known, missed) in [(1, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (5, 5, 1)] {
        assert_eq!(compartment(from).after(true), compartment(known), "known in {from}");
        assert_eq!(compartment(from).after(false), compartment(missed), "missed in {from}");
    }
}

#[test]
fn a_card_that_is_always_known_is_asked_in_rounds_1_3_8_16_30_44() {
    // Waiting 2, 5, 8, 14 and again 14 rounds: the first compartment is left at once.
    let mut progress = Progress::default();
    let mut asked = Vec::new();
    while progress.round(OUTSIDE) < 44 {
        let cards = play(&mut progress, OUTSIDE, 23, 7, |_| true);
        assert!(!cards.is_empty());
        asked.push(progress.round(OUTSIDE));
    }
    assert_eq!(asked, [1, 3, 8, 16, 30, 44]);
}

#[test]
fn a_card_that_is_always_missed_is_asked_in_every_round() {
    let mut progress = Progress::default();
    let hard = Card(4);
    for round in 1..=20 {
        let asked = play(&mut progress, OUTSIDE, 23, round, |card| card != hard);
        assert!(asked.contains(&hard), "round {round}");
        assert_eq!(progress.compartment(OUTSIDE, hard), Some(Compartment::FIRST));
    }
}

#[test]
fn missed_cards_come_more_often() {
    let mut progress = Progress::default();
    let hard: BTreeSet<Card> = (0..5).map(Card).collect();
    let mut times = [0_usize; 23];
    for seed in 0..40 {
        for card in play(&mut progress, OUTSIDE, 10, seed, |card| !hard.contains(&card)) {
            times[card.index()] += 1;
        }
    }
    let fewest_hard = hard.iter().map(|card| times[card.index()]).min();
    let most_easy = (5..23).map(|at| times[at]).max();
    assert!(fewest_hard > most_easy.map(|most| 3 * most), "{times:?}");
    assert!(times.iter().all(|&times| times > 0), "every card has its turn: {times:?}");
}

#[test]
fn a_missed_card_comes_back_in_the_same_round_and_is_practised_without_moving_on() {
    let mut random = Rng::with_seed(3);
    let mut progress = Progress::default();
    let mut round = progress.begin(OUTSIDE, 5, &mut random);
    let missed = round.question(&mut random).expect("a question").card;
    let wrong = Card((missed.0 + 1) % 23);
    assert!(!round.answer(wrong, &mut progress));
    assert_eq!((round.left(), progress.compartment(OUTSIDE, missed)), (5, Some(Compartment::FIRST)));
    for _ in 0..4 {
        let question = round.question(&mut random).expect("a question");
        assert_ne!(question.card, missed);
        assert!(round.answer(question.card, &mut progress));
    }
    assert_eq!(round.question(&mut random).map(|question| question.card), Some(missed));
    assert!(round.answer(missed, &mut progress));
    assert_eq!(round.question(&mut random), None);
    assert_eq!(progress.compartment(OUTSIDE, missed), Some(Compartment::FIRST));
    assert_eq!((round.right(), round.missed().len()), (4, 1));
    let next = progress.begin(OUTSIDE, 1, &mut random).question(&mut random);
    assert_eq!(next.map(|question| question.card), Some(missed), "the missed card opens the next round");
}

#[test]
fn three_in_a_row_count_as_sure() {
    let mut progress = Progress::default();
    let card = Card(0);
    let mut standings = vec![progress.standing(OUTSIDE, card)];
    for right in [true, true, true, true, false] {
        progress.answer(OUTSIDE, card, right);
        standings.push(progress.standing(OUTSIDE, card));
    }
    let (new, growing, sure) = (Standing::New, Standing::Growing, Standing::Sure);
    assert_eq!(standings, [new, growing, growing, sure, sure, growing]);
    assert_eq!([sure, growing, new].map(|standing| progress.count(OUTSIDE, standing)), [0, 1, 22]);
    assert_eq!(progress.count(Direction::Internal, new), 17, "the other deck is untouched");
}

#[test]
fn a_damaged_or_foreign_text_is_read_as_far_as_it_makes_sense() {
    for nothing in
        ["", "2 1 1 ext.coach:2:1", "1", "1 x 0", "1 -1 0", "1 4294967295 0 ext.coach:5:4294967295", "{\"a\":1}"]
    {
        assert_eq!(Progress::read(nothing), Progress::default(), "{nothing}");
    }
    let text = "1 9 2 ext.coach:3:8 ext.unknown:2:1 ext.macher:6:1 ext.analyst:0:1 int.coach:1:1 ext.diplomat int.diplomat:1:99 ::";
    assert_eq!(Progress::read(text).write(), "1 9 2 ext.coach:3:8 int.diplomat:1:2");
}

proptest! {
    #[test]
    fn whatever_is_answered_is_kept(direction in any_direction(), seed in any::<u64>(), answers in prop::collection::vec(any::<bool>(), 0..200)) {
        let mut random = Rng::with_seed(seed);
        let mut progress = Progress::default();
        let mut answers = answers.into_iter();
        while answers.len() > 0 {
            let mut round = progress.begin(direction, 10, &mut random);
            while let Some(question) = round.question(&mut random) {
                let before = progress.compartment(direction, question.card);
                let first = !round.missed().contains(&question.card);
                let right = answers.next().unwrap_or(true);
                let chosen = if right { question.card } else { *question.choices.iter().find(|&&c| c != question.card).expect("others") };
                prop_assert_eq!(round.answer(chosen, &mut progress), right);
                let wanted = if first { Some(before.unwrap_or(Compartment::FIRST).after(right)) } else { before };
                prop_assert_eq!(progress.compartment(direction, question.card), wanted);
            }
            prop_assert_eq!(Progress::read(&progress.write()), progress.clone());
        }
    }

    #[test]
    fn a_round_asks_only_what_is_due_and_the_missed_ones_first(
        direction in any_direction(), seed in any::<u64>(), rounds in 0..30_u64, size in 1..=10_usize,
    ) {
        let mut progress = Progress::default();
        for round in 0..rounds {
            play(&mut progress, direction, 10, seed ^ round, |card| !(u64::from(card.0) + round).is_multiple_of(3));
        }
        let before = progress.clone();
        let mut random = Rng::with_seed(seed);
        let mut round = progress.begin(direction, size, &mut random);
        prop_assert!(progress.round(direction) > before.round(direction));
        let now = progress.round(direction);
        let due: Vec<Card> = Deck::standard(direction).cards().filter(|&card| before.due(direction, card) <= now).collect();
        prop_assert!(!due.is_empty());
        prop_assert_eq!(round.left(), due.len().min(size));
        let mut asked = BTreeSet::new();
        while let Some(question) = round.question(&mut random) {
            prop_assert!(due.contains(&question.card));
            prop_assert!(asked.insert(question.card));
            round.answer(question.card, &mut progress);
        }
        // No card of a lower compartment was left out for one of a higher compartment, or for a new one.
        let order = |card: Card| before.compartment(direction, card).map_or(u8::MAX, Compartment::number);
        let worst = asked.iter().map(|&card| order(card)).max();
        let left_out = due.iter().filter(|card| !asked.contains(card)).map(|&card| order(card)).min();
        prop_assert!(left_out.is_none() || worst <= left_out);
    }

    #[test]
    fn a_question_has_the_right_name_once_among_four_names_of_its_deck(direction in any_direction(), seed in any::<u64>()) {
        let mut random = Rng::with_seed(seed);
        let deck = Deck::standard(direction);
        let round = Progress::default().begin(direction, 10, &mut random);
        let question = round.question(&mut random).expect("a question");
        prop_assert_eq!(question.choices.iter().filter(|&&choice| choice == question.card).count(), 1);
        for language in Language::ALL {
            let names: BTreeSet<_> =
                question.choices.iter().map(|&choice| card(language, deck.id(choice)).expect("a card of the deck").name).collect();
            prop_assert_eq!(names.len(), 4);
        }
    }

    #[test]
    fn no_text_makes_the_reading_fail(text in "\\PC*", seed in any::<u64>()) {
        let mut progress = Progress::read(&text);
        play(&mut progress, OUTSIDE, 10, seed, |_| true);
        prop_assert_eq!(Progress::read(&progress.write()), progress);
    }
}

#[test]
fn every_place_of_the_right_name_comes_up() {
    let mut random = Rng::with_seed(11);
    let round = Progress::default().begin(OUTSIDE, 1, &mut random);
    let places: BTreeSet<_> = (0..100)
        .filter_map(|_| round.question(&mut random))
        .filter_map(|question| question.choices.iter().position(|&choice| choice == question.card))
        .collect();
    assert_eq!(places.len(), 4);
}
