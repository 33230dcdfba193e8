//! What may be written over what is kept: one set of promises for everything that lies in the storage.

use proptest::prelude::*;
use role_cards::saved::{
    envelope::{self, Kind, Stamp},
    slots::{Latest, Plan, Slots},
};

const KIND: Kind = Kind::Game;

fn kept(revision: u64, content: &str) -> (String, Stamp) {
    envelope::close(KIND, revision, content)
}

fn slots(first: Option<&str>, second: Option<&str>) -> Slots {
    Slots([first.map(str::to_owned), second.map(str::to_owned)])
}

#[test]
fn the_readable_slot_with_the_higher_revision_counts() {
    let [(older, _), (later, stamp)] = [kept(4, "older"), kept(5, "later")];
    let damaged = later.replace("later", "l?ter");
    for (first, second, wanted) in [
        (Some(older.as_str()), Some(later.as_str()), Some("later")),
        (Some(later.as_str()), Some(older.as_str()), Some("later")),
        (Some(older.as_str()), Some(damaged.as_str()), Some("older")),
        (None, Some(later.as_str()), Some("later")),
        (Some(damaged.as_str()), None, None),
    ] {
        let slots = slots(first, second);
        let found = match slots.latest(KIND) {
            Latest::Here(envelope) => Some(envelope.content),
            _ => None,
        };
        assert_eq!(found, wanted, "{first:?} {second:?}");
    }
    assert_eq!(slots(None, None).latest(KIND), Latest::Nothing);
    assert_eq!(slots(Some(&damaged), Some("foreign")).latest(KIND), Latest::Damaged);
    let here = slots(Some(&later), None);
    assert!(matches!(here.latest(KIND), Latest::Here(envelope) if envelope.stamp == stamp));
}

#[test]
fn every_state_of_the_slots_has_its_plan() {
    let [(one, first), (two, second), (three, third)] = [kept(1, "one"), kept(2, "two"), kept(3, "three")];
    let (other, _) = kept(2, "by another window");
    let newer = format!("rolecards-game {} 9 x\n", KIND.format() + 1);
    let cut = &three[..three.len() - 2];
    let write = |slot, revision, aside| Plan::Write { slot, revision, aside };
    let cases: [(&str, Slots, Option<&Stamp>, Plan); 15] = [
        ("a new thing", slots(None, None), None, write(1, 1, false)),
        ("the second state", slots(None, Some(&one)), Some(&first), write(0, 2, false)),
        ("the third state", slots(Some(&two), Some(&one)), Some(&second), write(1, 3, false)),
        ("the state before stays, wherever it lies", slots(Some(&three), Some(&two)), Some(&third), write(1, 4, false)),
        ("another window has written a later one", slots(Some(&two), Some(&one)), Some(&first), Plan::Overtaken),
        ("another window has written the same one", slots(Some(&other), Some(&one)), Some(&second), Plan::Overtaken),
        ("a new thing finds another one", slots(None, Some(&one)), None, Plan::Overtaken),
        ("a newer version has written", slots(Some(&newer), Some(&one)), Some(&first), Plan::Newer),
        ("a newer version has written elsewhere", slots(Some(&two), Some(&newer)), Some(&second), Plan::Newer),
        ("it was deleted", slots(None, None), Some(&second), Plan::Gone),
        ("what claims to be later is damaged", slots(Some(&two), Some(cut)), Some(&second), write(1, 3, true)),
        ("something foreign lies there", slots(Some("foreign"), Some(&one)), Some(&first), write(0, 2, true)),
        ("nothing readable is left", slots(Some("foreign"), Some(cut)), Some(&second), write(1, 3, true)),
        ("one slot was taken away", slots(None, Some(&three)), Some(&third), write(0, 4, false)),
        ("only an older state is left", slots(None, Some(&one)), Some(&third), write(0, 4, false)),
    ];
    for (what, slots, known, plan) in cases {
        assert_eq!(slots.plan(KIND, known), plan, "{what}");
    }
}

/// A window that has a thing open: what it shows, and what it knows to lie in the storage.
#[derive(Clone, Default)]
struct Window {
    shown: Vec<u32>,
    known: Option<Stamp>,
    /// It was told: of another window's state, or that the thing is gone.
    told: Vec<u32>,
    gone: bool,
}

fn content(acts: &[u32]) -> String {
    acts.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}

fn acts(content: &str) -> Vec<u32> {
    content.split_whitespace().filter_map(|act| act.parse().ok()).collect()
}

impl Window {
    /// Writes what it shows, as the desk does under its lock. `unwritten` are the acts since the last write.
    fn write(&mut self, slots: &mut Slots, unwritten: &[u32]) {
        if self.gone {
            return self.told.extend(unwritten);
        }
        match slots.plan(KIND, self.known.as_ref()) {
            Plan::Write { slot, revision, .. } => {
                let (text, stamp) = kept(revision, &content(&self.shown));
                slots.0[slot] = Some(text);
                self.known = Some(stamp);
            }
            Plan::Overtaken => {
                self.take_over(slots);
                self.told.extend(unwritten);
            }
            Plan::Gone => {
                self.gone = true;
                self.told.extend(unwritten);
            }
            Plan::Newer => unreachable!("nobody is newer"),
        }
    }

    fn take_over(&mut self, slots: &Slots) {
        if let Latest::Here(envelope) = slots.latest(KIND) {
            (self.shown, self.known) = (acts(envelope.content), Some(envelope.stamp.clone()));
        }
    }
}

/// What happens next: an act in a window, the two acting before either has written, a look at what the others wrote, or the
/// deletion.
#[derive(Clone, Copy, Debug)]
enum Step {
    Act(usize),
    Both,
    Look(usize),
    Delete,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        20 => (0..2usize).prop_map(Step::Act),
        8 => Just(Step::Both),
        5 => (0..2usize).prop_map(Step::Look),
        1 => Just(Step::Delete),
    ];
    prop::collection::vec(step, 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_act_of_two_windows_is_lost_without_a_word_and_nothing_deleted_comes_back(steps in steps()) {
        let mut slots = Slots::default();
        let (text, stamp) = kept(1, "");
        slots.0[1] = Some(text);
        let mut windows = [0, 1].map(|_| Window { known: Some(stamp.clone()), ..Window::default() });
        let (mut number, mut done, mut deleted) = (0, Vec::new(), false);
        let mut act = |window: &mut Window| {
            number += 1;
            window.shown.push(number);
            number
        };
        for step in steps {
            match step {
                Step::Act(at) => {
                    let one = act(&mut windows[at]);
                    done.push(one);
                    windows[at].write(&mut slots, &[one]);
                }
                Step::Both => {
                    let both = [act(&mut windows[0]), act(&mut windows[1])];
                    done.extend(both);
                    for (window, one) in windows.iter_mut().zip(both) {
                        window.write(&mut slots, &[one]);
                    }
                }
                Step::Look(at) => {
                    if !windows[at].gone {
                        windows[at].take_over(&slots);
                    }
                }
                Step::Delete => {
                    slots = Slots::default();
                    deleted = true;
                }
            }
            prop_assert!(!deleted || slots == Slots::default(), "what was deleted lies there again");
        }
        let kept = match slots.latest(KIND) {
            Latest::Here(envelope) => acts(envelope.content),
            _ => Vec::new(),
        };
        let told: Vec<u32> = windows.iter().flat_map(|window| window.told.clone()).collect();
        for one in &done {
            prop_assert!(deleted || kept.contains(one) != told.contains(one), "act {} is lost without a word, or told and kept", one);
        }
        if !deleted {
            for window in &mut windows {
                window.take_over(&slots);
            }
            prop_assert_eq!(&windows[0].shown, &windows[1].shown);
            prop_assert_eq!(&windows[0].shown, &kept);
        }
    }
}
