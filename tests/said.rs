//! Two sides' notes come together: whatever both have said on one point is kept, in whichever order they are merged.
//!
//! The sides draw from few topics and few words, so that they meet on most points; that they do is counted.

mod played;

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use role_cards::{
    cards::{Card, Day, Note},
    game::{Game, Table},
    saved,
    talk::{Action, Join, Kind, Notes, Outcome, Role, Topic, Trend},
};

use played::{act, both_decks, note, revealed, write};

const ROLES: [Role; 2] = [Role { deck: 0, card: Card(0) }, Role { deck: 1, card: Card(3) }];
const TOPICS: [Topic; 3] = [Topic::Note(ROLES[0]), Topic::Need(ROLES[1]), Topic::Experiment];
const DAYS: std::ops::Range<u32> = 20_900..20_903;

fn notes(game: &Game) -> Notes {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    reveal.talk().notes().clone()
}

/// What one side notes, on the same revealed game.
fn noted(actions: &[Action]) -> Notes {
    let mut game = revealed(both_decks());
    for action in actions {
        act(&mut game, action.clone());
    }
    notes(&game)
}

fn any_note() -> impl Strategy<Value = Note> {
    prop::sample::select(vec!["Zeit", "Zeitplan", "im Werk", "Werk", "=1+1", "שלום"]).prop_map(note)
}

fn any_action() -> impl Strategy<Value = Action> {
    let role = || prop::sample::select(ROLES.to_vec());
    let day = || DAYS.prop_map(Day);
    prop_oneof![
        3 => (prop::sample::select(TOPICS.to_vec()), any_note()).prop_map(|(topic, text)| Action::Write { topic, slot: 0, seen: None, text: Some(text) }),
        1 => (role(), prop::sample::select(Kind::ALL.to_vec())).prop_map(|(role, kind)| Action::Kind(role, Some(kind))),
        1 => (role(), prop::sample::select(Outcome::ALL.to_vec())).prop_map(|(role, out)| Action::Outcome(role, Some(out))),
        1 => (role(), day()).prop_map(|(role, day)| Action::Again(role, Some(day))),
        1 => (role(), prop::sample::select(Trend::ALL.to_vec())).prop_map(|(role, trend)| Action::Trend(role, Some(trend))),
        1 => (0..2usize, prop::collection::vec(0..4u8, 1..=3)).prop_map(|(deck, mut cards)| {
            cards.sort_unstable();
            cards.dedup();
            Action::Order(deck, cards.into_iter().map(Card).collect())
        }),
        1 => day().prop_map(|day| Action::Review(Some(day))),
    ]
}

fn any_side() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(any_action(), 6..24)
}

fn joined(a: &Notes, b: &Notes) -> Notes {
    let mut both = a.clone();
    both.join(b);
    both
}

/// On how many points two sides have said something, and said different things.
fn meetings(a: &Notes, b: &Notes) -> usize {
    let differ = |one: Vec<String>, other: Vec<String>| !one.is_empty() && !other.is_empty() && one != other;
    let word = |all: &dyn std::fmt::Debug| vec![format!("{all:?}")];
    let texts = TOPICS.iter().filter(|&&topic| differ(texts(a, topic), texts(b, topic))).count();
    let outcomes = ROLES.iter().filter(|&&role| {
        let said = |notes: &Notes| notes.outcomes(role).one().map_or_else(Vec::new, |one| word(one));
        differ(said(a), said(b))
    });
    let days = ROLES.iter().filter(|&&role| {
        let said = |notes: &Notes| notes.again(role).map_or_else(Vec::new, |day| word(&day));
        differ(said(a), said(b))
    });
    texts + outcomes.count() + days.count()
}

fn texts(notes: &Notes, topic: Topic) -> Vec<String> {
    notes.texts(topic).all().into_iter().map(|text| text.as_str().to_owned()).collect()
}

/// What some notes say, whichever slots the texts stand in.
fn says(notes: &Notes) -> String {
    let choices = ROLES.map(|role| (notes.kind(role), notes.outcomes(role), notes.again(role), notes.trend(role)));
    let orders = [0, 1].map(|deck| notes.order(deck));
    format!("{:?}", (TOPICS.map(|topic| texts(notes, topic)), choices, orders, notes.review()))
}

/// Everything that must hold when two or three sides' notes come together.
fn check(a: &Notes, b: &Notes, c: &Notes) -> Result<(), TestCaseError> {
    let both = joined(a, b);
    prop_assert_eq!(says(&both), says(&joined(b, a)), "whoever takes in the other's");
    prop_assert_eq!(says(&joined(&both, c)), says(&joined(a, &joined(b, c))), "in whichever order");
    for again in [a, b, &both] {
        prop_assert_eq!(&joined(&both, again), &both, "what is here already changes nothing");
    }
    // What one side has typed twice is merged once, and nothing more.
    prop_assert_eq!(says(&joined(&joined(a, a), a)), says(&joined(a, a)));
    for side in [a, b] {
        for topic in TOPICS {
            for text in texts(side, topic) {
                let kept = texts(&both, topic).iter().any(|kept| kept.contains(&text));
                prop_assert!(kept, "«{}» is lost on {:?}", text, topic);
            }
            let all = texts(&both, topic);
            let is_double = |text: &String| all.iter().filter(|other| other.contains(text)).count() > 1;
            prop_assert!(!all.iter().any(is_double), "a text stands twice: {:?}", all);
        }
        for deck in 0..2 {
            prop_assert!(side.order(deck).all().all(|order| both.order(deck).all().any(|kept| kept == order)));
        }
    }
    for role in ROLES {
        for side in [a, b] {
            prop_assert!(side.kind(role).all().all(|kind| both.kind(role).all().any(|kept| kept == kind)));
            prop_assert!(side.trend(role).all().all(|trend| both.trend(role).all().any(|kept| kept == trend)));
        }
        let [one, other] = [a, b].map(|side| side.outcomes(role).one().copied());
        let outcome = match (one, other) {
            (Some(one), Some(other)) if one != other => Some(Outcome::Open),
            (one, other) => one.or(other),
        };
        prop_assert_eq!(both.outcome(role), outcome, "where two sides differ, it is open");
        let earliest = [a.again(role), b.again(role)].into_iter().flatten().min();
        prop_assert_eq!(both.again(role), earliest, "the earliest day of looking again");
    }
    prop_assert_eq!(both.review(), [a.review(), b.review()].into_iter().flatten().min(), "the earliest review");
    Ok(())
}

/// The same sides on every run, so that the count never flickers.
#[test]
fn many_sides_meet_on_many_points_and_nothing_is_lost() {
    const SIDES: usize = 200;
    let (mut runner, sides) = (TestRunner::deterministic(), (any_side(), any_side(), any_side()));
    let mut met = 0;
    for _ in 0..SIDES {
        let (a, b, c) = sides.new_tree(&mut runner).expect("three sides").current();
        let [a, b, c] = [a, b, c].map(|actions| noted(&actions));
        met += meetings(&a, &b);
        check(&a, &b, &c).unwrap_or_else(|broken| panic!("{broken}: {a:?} and {b:?}"));
    }
    assert!(met >= 2 * SIDES, "two sides met on {met} points only");
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_two_sides_say_is_kept_in_whichever_order(a in any_side(), b in any_side(), c in any_side()) {
        let [a, b, c] = [a, b, c].map(|actions| noted(&actions));
        check(&a, &b, &c)?;
    }
}

#[test]
fn the_earliest_day_counts_whoever_named_it() {
    let (role, review) = (ROLES[0], |day| Action::Review(Some(Day(day))));
    let side = |again: u32, day: u32| noted(&[Action::Again(role, Some(Day(again))), review(day)]);
    let (early, late) = (side(20_900, 20_990), side(20_950, 20_930));
    for both in [joined(&early, &late), joined(&late, &early)] {
        assert_eq!((both.again(role), both.review()), (Some(Day(20_900)), Some(Day(20_930))));
    }
    assert_eq!(early.again(ROLES[1]), None);
}

#[test]
fn what_two_sides_have_said_survives_saving() {
    let mut game = revealed(both_decks());
    let mut other = game.clone();
    for (side, text, outcome, day) in
        [(&mut game, "Zeit", Outcome::Agreed, 20_901), (&mut other, "im Werk", Outcome::Different, 20_900)]
    {
        act(side, write(Topic::Experiment, text));
        act(side, Action::Outcome(ROLES[0], Some(outcome)));
        act(side, Action::Again(ROLES[0], Some(Day(day))));
    }
    game.merge(&other.shared().expect("revealed")).expect("the same talk");
    let both = notes(&game);
    assert_eq!((texts(&both, Topic::Experiment).len(), both.outcomes(ROLES[0]).all().count()), (2, 2));
    assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game));
}
