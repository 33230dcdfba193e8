//! The card box by days against a table, a clock that jumps, the rounds, and how the progress is kept: newer and damaged
//! ones are left alone, an older one is taken over, and nothing that is gone is written again.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
};

use fastrand::Rng;
use proptest::prelude::*;
use role_cards::{
    alone::{
        CardBox,
        card_box::{Act, Kept},
        learn::{Compartment, DECKS, Progress, Question, Standing},
    },
    cards::{Card, Day, Deck, Direction},
    saved::{SavedError, learn as learn_form},
    talk::Role,
    text::{Language, faces::role_name},
};

const OUTSIDE: Direction = Direction::External;
/// A Monday in November 2026.
const MONDAY: Day = Day(20_780);
/// A round of everything that is due.
const ALL: usize = 40;

fn compartment(number: u8) -> Compartment {
    Compartment::new(number).expect("a compartment")
}

/// So many days after Monday; before it, if there are fewer than none.
fn day(after: i64) -> Day {
    Day(u32::try_from(i64::from(MONDAY.0) + after).expect("a day"))
}

/// A role towards the customer.
fn outside(card: u8) -> Role {
    Role { deck: 0, card: Card(card) }
}

fn all_roles() -> impl Iterator<Item = Role> {
    let of_deck = |(deck, direction)| Deck::standard(direction).cards().map(move |card| Role { deck, card });
    DECKS.into_iter().enumerate().flat_map(of_deck)
}

fn role(id: &str) -> Role {
    let of = |(deck, direction)| Some(Role { deck, card: Deck::standard(direction).card(id)? });
    DECKS.into_iter().enumerate().find_map(of).expect("a role")
}

fn wrong(question: Question) -> Role {
    question.choices.into_iter().find(|&choice| choice != question.role).expect("four choices")
}

/// A whole round in which every role that `knows` accepts is known and every other one is missed; the roles in the order in
/// which they were asked.
fn play(progress: &mut Progress, size: usize, today: Day, seed: u64, knows: impl Fn(Role) -> bool) -> Vec<Role> {
    let mut random = Rng::with_seed(seed);
    let mut round = progress.begin(size, today, &mut random);
    let mut asked = Vec::new();
    while let Some(question) = round.question(&mut random) {
        let right = knows(question.role);
        let chosen = if right { question.role } else { wrong(question) };
        assert_eq!(round.answer(chosen, progress, today), right);
        asked.push(question.role);
    }
    assert_eq!((round.asked(), round.left()), (asked.len(), 0));
    asked
}

#[test]
fn there_are_five_compartments_that_come_after_1_2_4_8_and_16_days() {
    assert_eq!(Compartment::ALL.map(Compartment::number), [1, 2, 3, 4, 5]);
    assert_eq!(Compartment::ALL.map(Compartment::wait), [1, 2, 4, 8, 16]);
    assert_eq!([0, 6, 255].map(Compartment::new), [None; 3]);
}

#[test]
fn a_known_card_moves_on_by_one_and_a_missed_one_goes_back_to_the_first() {
    for (from, known, missed) in [(1, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (5, 5, 1)] {
        assert_eq!(compartment(from).after(true), compartment(known), "known in {from}");
        assert_eq!(compartment(from).after(false), compartment(missed), "missed in {from}");
    }
}

/// The days from Monday on on which a role is asked, out of sixty, if everything else is known.
fn asked_on(role: Role, knows: impl Fn(i64) -> bool) -> Vec<i64> {
    let mut progress = Progress::default();
    (0..60)
        .filter(|&after| {
            let asked = play(&mut progress, ALL, day(after), 7, |other| other != role || knows(after));
            let again = play(&mut progress, ALL, day(after), 8, |_| true);
            assert_eq!(again, [], "what was asked today is not asked again on the same evening");
            asked.contains(&role)
        })
        .collect()
}

#[test]
fn the_schedule_of_sixty_days_is_that_of_the_table() {
    let hard = outside(4);
    // Known at once, and then after 2, 4, 8, 16 and 16 days.
    assert_eq!(asked_on(hard, |_| true), [0, 2, 6, 14, 30, 46]);
    // Never known: every day.
    assert_eq!(asked_on(hard, |_| false), (0..60).collect::<Vec<_>>());
    // Missed on the first day: on the next one, and then as if it were new.
    assert_eq!(asked_on(hard, |after| after != 0), [0, 1, 3, 7, 15, 31, 47]);
    // Missed out of the fifth compartment: back to the first.
    assert_eq!(asked_on(hard, |after| after != 30), [0, 2, 6, 14, 30, 31, 33, 37, 45]);
}

#[test]
fn the_next_day_brings_what_was_missed_and_the_same_evening_nothing() {
    let mut progress = Progress::default();
    let missed = [outside(3), role("int.diplomat")];
    play(&mut progress, ALL, MONDAY, 1, |role| !missed.contains(&role));
    assert_eq!(progress.offers(MONDAY), [0_usize; 0]);
    assert_eq!(progress.next_day(MONDAY), day(1));
    assert_eq!(progress.offers(day(1)), [2]);
    let tuesday = play(&mut progress, ALL, day(1), 2, |_| true);
    assert_eq!(tuesday.into_iter().collect::<BTreeSet<_>>(), missed.into());
    assert_eq!(progress.next_day(day(1)), day(2), "the others come after two days");
}

#[test]
fn whoever_stays_away_is_asked_for_what_was_missed_first() {
    let mut progress = Progress::default();
    let missed = outside(3);
    play(&mut progress, ALL, MONDAY, 1, |role| role != missed);
    assert_eq!(progress.next_day(day(100)), day(100), "what has waited longer is due today");
    let asked = play(&mut progress, 1, day(100), 3, |_| true);
    assert_eq!(asked, [missed]);
}

#[test]
fn one_evening_of_rounds_makes_nobody_sure_of_anything() {
    let mut progress = Progress::default();
    for seed in 0..20 {
        play(&mut progress, 10, MONDAY, seed, |_| true);
    }
    assert_eq!(DECKS.map(|deck| progress.count(deck, Standing::Growing)), [23, 17]);
    assert!(all_roles().all(|role| progress.compartment(role) == Some(compartment(2))));
}

#[test]
fn a_look_at_another_day_changes_nothing() {
    let mut progress = Progress::default();
    play(&mut progress, ALL, MONDAY, 1, |role| role.card.0 % 3 > 0);
    let before = progress.clone();
    for after in [-20_000, -1, 1, 400, 1_000_000] {
        let _ = (progress.offers(day(after)), progress.next_day(day(after)));
        let _ = progress.begin(10, day(after), &mut Rng::with_seed(1));
    }
    assert_eq!(progress, before);
}

#[test]
fn an_answer_on_a_wrong_day_keeps_nobody_waiting_when_the_clock_is_right_again() {
    // A year ahead for one evening; in the year 1970 for one evening; and the last day that there is.
    for wrong in [day(365), Day(0), Day(u32::MAX)] {
        let mut progress = Progress::default();
        play(&mut progress, ALL, MONDAY, 1, |_| true);
        let astray = play(&mut progress, ALL, wrong, 2, |_| true);
        assert_eq!(astray.len(), ALL, "on a day so far off everything is due");
        let back = play(&mut progress, ALL, day(1), 3, |_| true);
        assert_eq!(back.len(), ALL, "and once more on the next right day");
        assert_eq!(progress.next_day(day(1)), day(9), "from then on everything goes its way");
    }
    // One day ahead, as after a flight: nothing is asked twice on one evening.
    let mut progress = Progress::default();
    play(&mut progress, ALL, day(1), 1, |_| true);
    assert_eq!(progress.next_day(MONDAY), day(3));
}

#[test]
fn a_right_answer_counts_once_a_day_and_a_wrong_one_always() {
    let (mut progress, role) = (Progress::default(), outside(0));
    let number = |progress: &Progress| progress.compartment(role).map(Compartment::number);
    progress.answer(role, true, MONDAY);
    progress.answer(role, true, MONDAY);
    assert_eq!(number(&progress), Some(2), "known in two windows on one day");
    progress.answer(role, false, MONDAY);
    assert_eq!(number(&progress), Some(1));
    progress.answer(role, true, MONDAY);
    assert_eq!(number(&progress), Some(1), "seen a moment ago");
    progress.answer(role, true, day(1));
    assert_eq!(number(&progress), Some(2));
}

#[test]
fn a_missed_role_does_not_come_back_in_the_same_round() {
    let mut random = Rng::with_seed(3);
    let mut progress = Progress::default();
    let mut round = progress.begin(5, MONDAY, &mut random);
    let question = round.question(&mut random).expect("a question");
    assert!(!round.answer(wrong(question), &mut progress, MONDAY));
    assert_eq!((round.left(), round.missed()), (4, [question.role].as_slice()));
    for _ in 0..4 {
        let next = round.question(&mut random).expect("a question");
        assert!(next.role != question.role && round.answer(next.role, &mut progress, MONDAY));
    }
    assert_eq!(round.question(&mut random), None);
    assert_eq!((round.right(), round.asked()), (4, 5));
}

#[test]
fn three_in_a_row_count_as_sure() {
    let (mut progress, role) = (Progress::default(), outside(0));
    let mut standings = vec![progress.standing(role)];
    for (right, after) in [(true, 0), (true, 2), (true, 6), (true, 14), (false, 30)] {
        progress.answer(role, right, day(after));
        standings.push(progress.standing(role));
    }
    let (new, growing, sure) = (Standing::New, Standing::Growing, Standing::Sure);
    assert_eq!(standings, [new, growing, growing, sure, sure, growing]);
    assert_eq!([sure, growing, new].map(|standing| progress.count(OUTSIDE, standing)), [0, 1, 22]);
    assert_eq!(progress.count(Direction::Internal, new), 17, "the other deck is untouched");
}

#[test]
fn a_progress_in_rounds_is_taken_over_with_every_compartment_and_is_due() {
    for (kept, coach, diplomat, anew) in [
        ("1 0 0", None, None, "2"),
        ("1 1 0", None, None, "2"),
        ("1 9 2 ext.coach:3:8 int.diplomat:1:2", Some(3), Some(1), "2 ext.coach:3:0 int.diplomat:1:0"),
        ("1 44 1000000 ext.coach:5:44", Some(5), None, "2 ext.coach:5:0"),
    ] {
        let mut progress = learn_form::read(kept).expect(kept);
        let lies = |id| progress.compartment(role(id)).map(Compartment::number);
        assert_eq!((lies("ext.coach"), lies("int.diplomat")), (coach, diplomat), "{kept}");
        assert_eq!(learn_form::write(&progress), anew);
        assert_eq!(
            play(&mut progress, ALL, MONDAY, 1, |_| true).len(),
            ALL,
            "{kept}: no day is known, so all may come"
        );
        let next = |was: Option<u8>| was.map_or(2, |was| (was + 1).min(5));
        let lies = |id| progress.compartment(role(id)).map(Compartment::number);
        assert_eq!((lies("ext.coach"), lies("int.diplomat")), (Some(next(coach)), Some(next(diplomat))), "{kept}");
    }
}

#[test]
fn a_progress_in_days_reads_as_it_was_written() {
    let kept = "2 ext.coach:3:20780 int.diplomat:1:20779 own.gaertner:4:20770";
    let progress = learn_form::read(kept).expect("readable");
    assert_eq!(learn_form::write(&progress), kept);
    assert_eq!(progress.due(role("ext.coach"), MONDAY), day(4));
    assert_eq!(progress.due(role("int.diplomat"), MONDAY), MONDAY);
}

#[test]
fn a_newer_progress_is_told_from_a_damaged_one_and_neither_counts_as_none() {
    for newer in ["3 ext.coach:3:4", "3", "17 {\"cards\":[]}", "3 x"] {
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
        "2 ext.coach",
        "2 ext.coach:3",
        "2 ext.coach:6:1",
        "2 ext.coach:3:-1",
        "2 ext.coach:3:4294967296",
        "2 ext.coach:3:8:1",
        "2 ext.unknown:2:x",
        "2 7 3",
        "ext.coach:3:8",
        "{\"a\":1}",
    ] {
        assert_eq!(learn_form::read(damaged), Err(SavedError::Unreadable), "{damaged}");
    }
}

#[test]
fn what_is_kept_of_cards_that_this_version_lacks_stays() {
    for (kept, stays) in [
        ("1 9 2 own.gaertner:4:7 ext.coach:3:8", " own.gaertner:4:0"),
        ("2 own.gaertner:4:7 ext.coach:3:8", " own.gaertner:4:7"),
    ] {
        let mut progress = learn_form::read(kept).expect("readable");
        play(&mut progress, 5, MONDAY, 3, |_| true);
        assert!(learn_form::write(&progress).ends_with(stays), "{}", learn_form::write(&progress));
    }
}

#[test]
fn a_round_asks_other_roles_in_another_order_each_time() {
    let rounds: Vec<Vec<Role>> =
        (0..400).map(|seed| play(&mut Progress::default(), 5, MONDAY, seed, |_| true)).collect();
    let asked: BTreeSet<Role> = rounds.iter().flatten().copied().collect();
    assert_eq!(asked.len(), ALL, "every role is among the first five some time");
    let first: BTreeSet<Role> = rounds.iter().map(|round| round[0]).collect();
    assert_eq!(first.len(), ALL, "and is the first one some time");

    // What was missed is in the next round for sure, but not always at its beginning.
    let missed = outside(4);
    let places: BTreeSet<Option<usize>> = (0..200)
        .map(|seed| {
            let mut progress = Progress::default();
            progress.answer(missed, false, MONDAY);
            play(&mut progress, 5, day(1), seed, |_| true).iter().position(|&role| role == missed)
        })
        .collect();
    assert_eq!(places, (0..5).map(Some).collect());
}

#[test]
fn a_round_promises_as_many_questions_as_come_on_every_day() {
    let mut progress = Progress::default();
    assert_eq!(progress.offers(MONDAY), [5, 10]);
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        let today = day(i64::try_from(seed / 2).expect("small"));
        let offers = progress.offers(today);
        for &size in &offers {
            let mut copy = progress.clone();
            assert_eq!(play(&mut copy, size, today, seed, |role| (u64::from(role.card.0) + seed) % 3 > 0).len(), size);
        }
        assert!(offers.is_sorted() && offers.len() <= 2 && !offers.contains(&0));
        assert_eq!(offers.is_empty(), progress.next_day(today) > today);
        if let Some(&most) = offers.last() {
            play(&mut progress, most, today, seed, |role| (u64::from(role.card.0) + seed) % 3 > 0);
        }
        seen.insert(offers);
    }
    assert!(seen.contains(&vec![]) && seen.iter().any(|offers| offers.len() == 1), "{seen:?}");
}

#[test]
fn twins_are_asked_against_each_other_and_beside_two_others_of_one_name() {
    let decks = DECKS.map(Deck::standard);
    let mut random = Rng::with_seed(5);
    let mut asked = BTreeMap::new();
    for _ in 0..40 {
        let mut progress = Progress::default();
        let mut round = progress.begin(ALL, MONDAY, &mut random);
        while let Some(question) = round.question(&mut random) {
            assert!(question.choices.contains(&question.role));
            assert_eq!(question.choices.into_iter().collect::<BTreeSet<_>>().len(), 4);
            let names: BTreeSet<&str> = question.choices.iter().map(|role| decks[role.deck].role(role.card)).collect();
            asked.insert(question.role, names.len());
            // No two choices are called alike, in no language.
            for language in Language::ALL {
                let called: BTreeSet<String> =
                    question.choices.iter().map(|&role| role_name(language, &decks, role)).collect();
                assert_eq!(called.len(), 4, "{called:?}");
            }
            round.answer(question.role, &mut progress, MONDAY);
        }
    }
    let of_twins = asked.values().filter(|&&names| names == 2).count();
    let others = asked.iter().filter(|(_, names)| **names == 4).count();
    assert_eq!((of_twins, others), (12, 28));
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
                Err(_) => cards.found_damaged(),
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
        self.change(cards, Act::Begin, |progress| drop(progress.begin(5, MONDAY, &mut Rng::with_seed(1))));
    }

    fn answer(&self, cards: &mut CardBox<u32>, card: u8) {
        self.change(cards, Act::Answer, |progress| progress.answer(outside(card), true, MONDAY));
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
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("2")));
    shelf.begin(&mut there);
    shelf.answer(&mut here, 0);
    shelf.answer(&mut there, 6);
    assert_eq!(shelf.text().as_deref(), Some("2 ext.feuerwehr:2:20780 ext.coach:2:20780"));
    assert_eq!((growing(&here), growing(&there)), (1, 2));
    shelf.look(&mut here);
    assert_eq!(growing(&here), 2);
}

#[test]
fn who_is_overtaken_between_looking_and_writing_loses_nothing() {
    let shelf = Shelf::default();
    let mut here = CardBox::new();
    shelf.begin(&mut here);
    *shelf.meanwhile.borrow_mut() = Some(("2 ext.coach:2:20780".to_owned(), 9));
    shelf.answer(&mut here, 0);
    assert_eq!(shelf.text().as_deref(), Some("2 ext.feuerwehr:2:20780 ext.coach:2:20780"));
    assert_eq!(here.kept(), &Kept::As(10));
}

#[test]
fn a_store_that_always_refuses_does_not_hold_the_round_up() {
    let mut here = CardBox::<u32>::new();
    let look = |cards: &mut CardBox<u32>| cards.found_nothing();
    here.change(Act::Begin, |progress| drop(progress.begin(5, MONDAY, &mut Rng::with_seed(1))), look, |_, _| None);
    assert_eq!(here, CardBox::new());
}

#[test]
fn what_is_shown_at_once_is_what_is_kept_a_moment_later() {
    let shelf = Shelf::default();
    let mut here = CardBox::new();
    let begin = |progress: &mut Progress| progress.begin(5, MONDAY, &mut Rng::with_seed(1));
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
    assert_eq!(growing(&shown), 0);
}

#[test]
fn a_newer_versions_progress_is_never_overwritten_and_one_can_learn_all_the_same() {
    let newer = "3 ext.coach:3:4:5";
    let (shelf, mut here) = (Shelf::default(), CardBox::new());
    shelf.put(newer);
    shelf.look(&mut here);
    assert_eq!(here.kept(), &Kept::Newer);
    shelf.begin(&mut here);
    shelf.answer(&mut here, 0);
    shelf.look(&mut here);
    assert_eq!(growing(&here), 1, "it counts as long as the window is open");
    assert_eq!((shelf.text().as_deref(), shelf.writes.get()), (Some(newer), 0));
}

#[test]
fn a_newer_version_that_writes_in_the_middle_of_a_round_is_left_alone() {
    let newer = "3 ext.coach:3:4:5";
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
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("2")));
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
    assert_eq!((here.kept(), shelf.text().as_deref()), (&Kept::As(1), Some("2")));
    shelf.answer(&mut here, 8);
    assert_eq!(shelf.text().as_deref(), Some("2 ext.uebersetzer:2:20780"));
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
    fn whatever_is_answered_on_whichever_days_is_kept(
        seed in any::<u64>(),
        days in prop::collection::vec((any::<u32>(), prop::collection::vec(any::<bool>(), 0..30)), 0..12),
    ) {
        let mut random = Rng::with_seed(seed);
        let mut progress = Progress::default();
        for (today, answers) in days {
            let (today, mut answers) = (Day(today), answers.into_iter());
            let mut round = progress.begin(10, today, &mut random);
            while let Some(question) = round.question(&mut random) {
                let before = progress.compartment(question.role);
                let right = answers.next().unwrap_or(true);
                let chosen = if right { question.role } else { wrong(question) };
                prop_assert_eq!(round.answer(chosen, &mut progress, today), right);
                let wanted = before.unwrap_or(Compartment::FIRST).after(right);
                prop_assert_eq!(progress.compartment(question.role), Some(wanted));
                let due = u64::from(progress.due(question.role, today).0) - u64::from(today.0);
                prop_assert!(due <= u64::from(wanted.wait()) && (due > 0 || today.0 == u32::MAX));
            }
            prop_assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress.clone()));
        }
    }

    /// Whatever the clock showed before: from a day on on which it is right, no card is further away than twice its wait, and
    /// whoever comes every day is asked for each as the table says.
    #[test]
    fn no_jump_of_the_clock_puts_a_card_off(
        seed in any::<u64>(),
        astray in prop::collection::vec((-40_i64..40, any::<bool>()), 0..20),
    ) {
        let mut progress = Progress::default();
        for (at, (jump, knows)) in (0_i64..).zip(astray) {
            play(&mut progress, ALL, day(at + jump), seed, |_| knows);
        }
        let today = day(60);
        for role in all_roles() {
            let wait = progress.compartment(role).map_or(0, Compartment::wait);
            prop_assert!(progress.due(role, today).0 - today.0 < (2 * wait).max(1));
        }
        let mut last = BTreeMap::new();
        for after in 60..120 {
            let before = progress.clone();
            for role in play(&mut progress, ALL, day(after), seed, |_| true) {
                let waited = last.insert(role, after).map(|since| after - since);
                let wait = before.compartment(role).map(|compartment| i64::from(compartment.wait()));
                prop_assert!(waited.is_none() || waited == wait);
            }
        }
        prop_assert_eq!(last.len(), ALL, "everything was asked");
    }

    #[test]
    fn a_round_asks_only_what_is_due_and_the_missed_ones_first(
        seed in any::<u64>(), days in 0..30_u32, size in 1..=10_usize,
    ) {
        let mut progress = Progress::default();
        for after in 0..days {
            let today = day(i64::from(after));
            play(&mut progress, 10, today, seed, |role| !(u32::from(role.card.0) + after).is_multiple_of(3));
        }
        let (before, today) = (progress.clone(), day(i64::from(days)));
        let due: Vec<Role> = all_roles().filter(|&role| before.due(role, today) == today).collect();
        let asked: BTreeSet<Role> = play(&mut progress, size, today, seed, |_| true).into_iter().collect();
        prop_assert_eq!(asked.len(), due.len().min(size));
        prop_assert!(asked.iter().all(|role| due.contains(role)));
        // No card of a lower compartment was left out for one of a higher compartment, or for a new one.
        let order = |role: Role| before.compartment(role).map_or(u8::MAX, Compartment::number);
        let worst = asked.iter().map(|&role| order(role)).max();
        let left_out = due.iter().filter(|role| !asked.contains(role)).map(|&role| order(role)).min();
        prop_assert!(left_out.is_none() || worst <= left_out);
    }

    #[test]
    fn no_text_makes_the_reading_fail(text in "\\PC*", seed in any::<u64>(), today in any::<u32>()) {
        let mut progress = learn_form::read(&text).unwrap_or_default();
        play(&mut progress, 10, Day(today), seed, |_| true);
        prop_assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress));
    }
}

#[test]
fn every_place_of_the_right_name_comes_up() {
    let mut random = Rng::with_seed(11);
    let round = Progress::default().begin(1, MONDAY, &mut random);
    let places: BTreeSet<_> = (0..100)
        .filter_map(|_| round.question(&mut random))
        .filter_map(|question| question.choices.iter().position(|&choice| choice == question.role))
        .collect();
    assert_eq!(places.len(), 4);
}
