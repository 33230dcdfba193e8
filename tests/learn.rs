//! The card box against Leitner's published rules, the quick round, and how the progress is kept: newer and damaged ones are
//! left alone, and nothing that is gone is written again.

use std::{cell::Cell, cell::RefCell, collections::BTreeSet};

use fastrand::Rng;
use proptest::prelude::*;
use role_cards::{
    alone::{
        CardBox,
        card_box::{Act, Kept},
        learn::{Compartment, Progress, Standing},
    },
    cards::{Card, Deck, Direction},
    saved::{SavedError, learn as learn_form},
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
fn what_the_first_version_kept_stays_readable() {
    for (kept, rounds, coach, diplomat) in [
        ("1 0 0", [0, 0], None, None),
        ("1 1 0", [1, 0], None, None),
        ("1 9 2 ext.coach:3:8 int.diplomat:1:2", [9, 2], Some(3), Some(1)),
        ("1 44 1000000 ext.coach:5:44", [44, 1_000_000], Some(5), None),
    ] {
        let progress = learn_form::read(kept).expect(kept);
        let in_deck = |direction, id| {
            let card = Deck::standard(direction).card(id).expect("a card");
            progress.compartment(direction, card).map(Compartment::number)
        };
        assert_eq!([Direction::External, Direction::Internal].map(|deck| progress.round(deck)), rounds, "{kept}");
        assert_eq!(in_deck(Direction::External, "ext.coach"), coach, "{kept}");
        assert_eq!(in_deck(Direction::Internal, "int.diplomat"), diplomat, "{kept}");
        assert_eq!(learn_form::write(&progress), kept);
    }
}

#[test]
fn a_newer_progress_is_told_from_a_damaged_one_and_neither_counts_as_none() {
    for newer in ["2 7 3 ext.coach:3:4", "2", "17 {\"cards\":[]}", "2 x"] {
        assert_eq!(learn_form::read(newer), Err(SavedError::Newer), "{newer}");
    }
    for damaged in [
        "",
        "0 1 1",
        "-1 1 1",
        "1",
        "1 1",
        "1 x 0",
        "1 -1 0",
        "1 1000001 0",
        "1 4294967295 0 ext.coach:5:4294967295",
        "1 9 2 ext.coach",
        "1 9 2 ext.coach:3",
        "1 9 2 ext.coach:6:1",
        "1 9 2 ext.coach:0:1",
        "1 9 2 ext.coach:3:10",
        "1 9 2 ext.coach:3:8:1",
        "1 9 2 ext.unknown:2:x",
        "1 9 2 ::",
        "ext.coach:3:8",
        "{\"a\":1}",
    ] {
        assert_eq!(learn_form::read(damaged), Err(SavedError::Unreadable), "{damaged}");
    }
}

#[test]
fn what_is_kept_of_cards_that_this_version_lacks_stays() {
    let mut progress = learn_form::read("1 9 2 own.gaertner:4:7 ext.coach:3:8").expect("readable");
    play(&mut progress, OUTSIDE, 5, 3, |_| true);
    assert!(learn_form::write(&progress).ends_with(" own.gaertner:4:7"), "{}", learn_form::write(&progress));
}

#[test]
fn a_round_asks_other_cards_in_another_order_each_time() {
    let rounds: Vec<Vec<Card>> =
        (0..200).map(|seed| play(&mut Progress::default(), OUTSIDE, 5, seed, |_| true)).collect();
    let asked: BTreeSet<Card> = rounds.iter().flatten().copied().collect();
    assert_eq!(asked.len(), 23, "every card is among the first five some time");
    let first: BTreeSet<Card> = rounds.iter().map(|round| round[0]).collect();
    assert_eq!(first.len(), 23, "and is the first one some time");

    // What was missed is in the next round for sure, but not always at its beginning.
    let missed = Card(4);
    let places: BTreeSet<Option<usize>> = (0..200)
        .map(|seed| {
            let mut progress = learn_form::read("1 1 0 ext.sparring-partner:1:1").expect("readable");
            play(&mut progress, OUTSIDE, 5, seed, |_| true).iter().position(|&card| card == missed)
        })
        .collect();
    assert_eq!(places, (0..5).map(Some).collect());
}

#[test]
fn a_round_promises_no_more_cards_than_it_asks() {
    let mut progress = Progress::default();
    assert_eq!(progress.offers(OUTSIDE), [5, 10]);
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        let offers = progress.offers(OUTSIDE);
        for &size in &offers {
            let round = progress.clone().begin(OUTSIDE, size, &mut Rng::with_seed(seed));
            assert_eq!(round.left(), size);
            assert_eq!(round.asked(), 0);
        }
        assert!(offers.is_sorted() && !offers.is_empty() && offers.len() <= 2);
        let size = offers[offers.len() - 1];
        assert_eq!(play(&mut progress, OUTSIDE, size, seed, |_| true).len(), size);
        seen.insert(offers);
    }
    assert!(seen.iter().any(|offers| offers.len() == 1) && seen.iter().any(|offers| offers[0] < 5), "{seen:?}");
}

/// A store that holds one progress as a text, as several windows see it.
#[derive(Default)]
struct Shelf {
    kept: RefCell<Option<(String, u32)>>,
    writes: Cell<usize>,
    /// Something that happens in another window, between looking and writing.
    meanwhile: RefCell<Option<(String, u32)>>,
}

impl Shelf {
    fn put(&self, text: &str) {
        let revision = self.kept.borrow().as_ref().map_or(1, |(_, revision)| revision + 1);
        *self.kept.borrow_mut() = Some((text.to_owned(), revision));
    }

    fn look(&self, cards: &mut CardBox<u32>) {
        match &*self.kept.borrow() {
            None => cards.found_nothing(),
            Some((text, revision)) => match learn_form::read(text) {
                Ok(progress) => cards.found(progress, *revision),
                Err(SavedError::Newer) => cards.found_newer(),
                Err(SavedError::Unreadable) => cards.found_damaged(),
            },
        }
    }

    fn write(&self, progress: &Progress, known: Option<u32>) -> Option<u32> {
        if let Some(theirs) = self.meanwhile.take() {
            *self.kept.borrow_mut() = Some(theirs);
        }
        let mut kept = self.kept.borrow_mut();
        let here = kept.as_ref().and_then(|(text, revision)| learn_form::read(text).is_ok().then_some(*revision));
        if here != known {
            return None;
        }
        let revision = known.unwrap_or_default() + 1;
        *kept = Some((learn_form::write(progress), revision));
        self.writes.set(self.writes.get() + 1);
        Some(revision)
    }

    fn change(&self, cards: &mut CardBox<u32>, act: Act, change: impl Fn(&mut Progress)) {
        cards.change(act, change, |cards| self.look(cards), |progress, known| self.write(progress, known));
    }

    fn begin(&self, cards: &mut CardBox<u32>) {
        self.change(cards, Act::Begin, |progress| drop(progress.begin(OUTSIDE, 5, &mut Rng::with_seed(1))));
    }

    fn answer(&self, cards: &mut CardBox<u32>, card: u8) {
        self.change(cards, Act::Answer, |progress| progress.answer(OUTSIDE, Card(card), true));
    }

    fn text(&self) -> Option<String> {
        self.kept.borrow().as_ref().map(|(text, _)| text.clone())
    }
}

fn growing(cards: &CardBox<u32>) -> usize {
    cards.progress().count(OUTSIDE, Standing::Growing)
}

#[test]
fn every_act_is_kept_and_builds_on_what_the_other_window_has_kept() {
    let shelf = Shelf::default();
    let (mut here, mut there) = (CardBox::new(), CardBox::new());
    shelf.begin(&mut here);
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("1 1 0")));
    shelf.begin(&mut there);
    shelf.answer(&mut here, 0);
    shelf.answer(&mut there, 6);
    assert_eq!(shelf.text().as_deref(), Some("1 2 0 ext.feuerwehr:2:2 ext.coach:2:2"));
    assert_eq!((growing(&here), growing(&there)), (1, 2));
    shelf.look(&mut here);
    assert_eq!(growing(&here), 2);
}

#[test]
fn who_is_overtaken_between_looking_and_writing_loses_nothing() {
    let shelf = Shelf::default();
    let mut here = CardBox::new();
    shelf.begin(&mut here);
    *shelf.meanwhile.borrow_mut() = Some(("1 2 0 ext.coach:2:2".to_owned(), 9));
    shelf.answer(&mut here, 0);
    assert_eq!(shelf.text().as_deref(), Some("1 2 0 ext.feuerwehr:2:2 ext.coach:2:2"));
    assert_eq!(here.kept(), &Kept::As(10));
}

#[test]
fn a_store_that_always_refuses_does_not_hold_the_round_up() {
    let mut here = CardBox::<u32>::new();
    let look = |cards: &mut CardBox<u32>| cards.found_nothing();
    here.change(Act::Begin, |progress| drop(progress.begin(OUTSIDE, 5, &mut Rng::with_seed(1))), look, |_, _| None);
    assert_eq!((here.progress().round(OUTSIDE), here.kept()), (1, &Kept::NotYet));
}

#[test]
fn what_is_shown_at_once_is_what_is_kept_a_moment_later() {
    let shelf = Shelf::default();
    let mut here = CardBox::new();
    let begin = |progress: &mut Progress| progress.begin(OUTSIDE, 5, &mut Rng::with_seed(1));
    let mut shown = here.clone();
    let round = shown.show(Act::Begin, begin);
    assert_eq!((round.left(), shelf.writes.get()), (5, 0));
    shelf.change(&mut here, Act::Begin, |progress| drop(begin(progress)));
    assert_eq!(shown.progress(), here.progress());

    // After a deletion a new round is shown without what was answered since.
    shelf.answer(&mut here, 3);
    *shelf.kept.borrow_mut() = None;
    shelf.answer(&mut here, 4);
    let mut shown = here.clone();
    shown.show(Act::Begin, begin);
    assert_eq!((shown.progress().round(OUTSIDE), growing(&shown)), (1, 0));
}

#[test]
fn a_newer_versions_progress_is_never_overwritten_and_one_can_learn_all_the_same() {
    let newer = "2 7 3 ext.coach:3:4";
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.put(newer);
    shelf.look(&mut here);
    assert_eq!(here.kept(), &Kept::Newer);
    shelf.begin(&mut here);
    shelf.answer(&mut here, 0);
    shelf.look(&mut here);
    assert_eq!((here.progress().round(OUTSIDE), growing(&here)), (1, 1), "it counts as long as the window is open");
    assert_eq!((shelf.text().as_deref(), shelf.writes.get()), (Some(newer), 0));
}

#[test]
fn a_newer_version_that_writes_in_the_middle_of_a_round_is_left_alone() {
    let newer = "2 7 3 ext.coach:3:4";
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.begin(&mut here);
    *shelf.meanwhile.borrow_mut() = Some((newer.to_owned(), 5));
    shelf.answer(&mut here, 0);
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::Newer, Some(newer)));
}

#[test]
fn a_damaged_progress_waits_for_the_next_round_before_it_makes_room() {
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.put("1 9 x");
    shelf.look(&mut here);
    assert_eq!((here.kept(), here.progress()), (&Kept::Damaged, &Progress::default()));
    assert_eq!(shelf.text().as_deref(), Some("1 9 x"), "looking changes nothing");
    shelf.begin(&mut here);
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("1 1 0")));
}

#[test]
fn what_was_deleted_in_the_middle_of_a_round_is_not_written_again() {
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.begin(&mut here);
    shelf.answer(&mut here, 0);
    *shelf.kept.borrow_mut() = None;
    shelf.answer(&mut here, 6);
    assert_eq!((here.kept(), shelf.text()), (&Kept::Gone, None), "the answer is written nowhere");
    shelf.answer(&mut here, 7);
    shelf.look(&mut here);
    assert_eq!((growing(&here), shelf.text()), (2, None), "the round goes on in this window");
    // A new round begins a new progress, without what came after the deletion.
    shelf.begin(&mut here);
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("1 1 0")));
    shelf.answer(&mut here, 8);
    assert_eq!(shelf.text().as_deref(), Some("1 1 0 ext.uebersetzer:2:1"));
}

#[test]
fn a_window_that_has_learnt_nothing_does_not_speak_of_a_deletion() {
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.look(&mut here);
    assert_eq!(here.kept(), &Kept::NotYet);
    shelf.answer(&mut here, 3);
    assert_eq!(shelf.text(), None, "an answer alone makes no progress");
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
            prop_assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress.clone()));
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
        let mut progress = learn_form::read(&text).unwrap_or_default();
        play(&mut progress, OUTSIDE, 10, seed, |_| true);
        prop_assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress));
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
