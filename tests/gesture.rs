//! What hands do on a screen: which click counts, where a dragged row lands, which way a swipe leads.

use proptest::prelude::*;
use role_cards::gesture::{
    click::{Appearance, Click, Clicks},
    drag::{Drag, scrolling},
    swipe::Way,
};

fn mouse(at: f64, x: f64, y: f64) -> Click {
    Click { at, x, y, touch: false }
}

/// Clicks at these times and places: which of them count.
fn counted(clicks: &[Click]) -> Vec<bool> {
    let mut all = Clicks::default();
    clicks.iter().map(|&click| all.counts(click)).collect()
}

#[test]
fn a_double_click_counts_once_whatever_pace_people_have() {
    for pause in [8.0, 90.0, 120.0, 180.0, 260.0, 319.0] {
        assert_eq!(counted(&[mouse(0.0, 50.0, 50.0), mouse(pause, 50.0, 50.0)]), [true, false], "{pause} ms");
    }
}

#[test]
fn a_triple_click_is_one_gesture_too() {
    for pause in [90.0, 200.0, 300.0] {
        let clicks: Vec<_> = (0..5).map(|click| mouse(f64::from(click) * pause, 9.0, 9.0)).collect();
        assert_eq!(counted(&clicks), [true, false, false, false, false], "{pause} ms");
    }
}

#[test]
fn whoever_taps_a_place_again_and_again_loses_nothing() {
    for pause in [350.0, 400.0, 1000.0] {
        let clicks: Vec<_> = (0..23).map(|click| mouse(f64::from(click) * pause, 9.0, 9.0)).collect();
        assert_eq!(counted(&clicks), [true; 23], "{pause} ms");
    }
}

#[test]
fn two_places_in_turn_count_at_any_pace() {
    let clicks: Vec<_> =
        (0..20).map(|click| mouse(f64::from(click) * 60.0, f64::from(click % 2) * 40.0, 0.0)).collect();
    assert_eq!(counted(&clicks), [true; 20]);
}

#[test]
fn a_finger_meets_the_same_place_less_closely_than_a_mouse() {
    for (apart, touch, second) in
        [(16.0, false, false), (17.0, false, true), (17.0, true, false), (24.0, true, false), (25.0, true, true)]
    {
        let clicks = [0.0, apart].map(|x| Click { at: x, x, y: 0.0, touch });
        assert_eq!(counted(&clicks), [true, second], "{apart} px, touch: {touch}");
    }
}

#[test]
fn a_clock_that_goes_back_loses_no_click() {
    assert_eq!(counted(&[mouse(5000.0, 0.0, 0.0), mouse(10.0, 0.0, 0.0)]), [true, true]);
}

#[test]
fn a_step_takes_nothing_for_a_moment_and_a_screen_takes_what_begins_on_it() {
    for (began, on_screen, on_step) in
        [(999.0, true, true), (1000.0, false, true), (1349.0, false, true), (1350.0, false, false), (9e9, false, false)]
    {
        assert_eq!(Appearance::of_screen(1000.0).is_too_early(began), on_screen, "at {began} ms on a screen");
        assert_eq!(Appearance::of_step(1000.0).is_too_early(began), on_step, "at {began} ms on a step");
    }
    assert!(!Appearance::default().is_too_early(0.0), "before anything has appeared nothing is late");
}

proptest! {
    /// However fast somebody clicks on one place: what counts lies a double click's time apart.
    #[test]
    fn what_counts_at_one_place_is_no_double_click(pauses in prop::collection::vec(0.0..700.0_f64, 1..40)) {
        let mut all = Clicks::default();
        let (mut now, mut counted) = (0.0, Vec::new());
        for pause in pauses {
            now += pause;
            let counts = all.counts(mouse(now, 3.0, 4.0));
            prop_assert!(counts || pause < Click::DOUBLE, "a click after {pause} ms is lost");
            if counts {
                counted.push(now);
            }
        }
        prop_assert!(counted.windows(2).all(|pair| pair[1] - pair[0] >= Click::DOUBLE));
    }
}

/// Five rows of these heights, one right under the other, from 100 down.
fn rows(heights: &[f64]) -> Vec<(f64, f64)> {
    heights
        .iter()
        .scan(100.0, |top, &height| {
            let row = (*top, height);
            *top += height;
            Some(row)
        })
        .collect()
}

#[test]
fn a_dragged_row_passes_another_once_it_covers_half_of_it() {
    let even = [50.0; 5];
    for (from, by, to) in [
        (0, 0.0, 0),
        (0, 24.0, 0),
        (0, 25.0, 1),
        (0, 74.0, 1),
        (0, 75.0, 2),
        (0, 1e6, 4),
        (4, -24.0, 4),
        (4, -51.0, 3),
        (4, -99.0, 3),
        (4, -101.0, 2),
        (4, -1e6, 0),
        (2, 49.0, 3),
        (2, -51.0, 1),
    ] {
        let drag = Drag::begin(from, 120.0, rows(&even)).expect("a row");
        assert_eq!(drag.moved(120.0 + by).to(), to, "row {from} by {by}");
    }
}

#[test]
fn what_is_passed_makes_room_and_nothing_else_moves() {
    let drag = Drag::begin(1, 0.0, rows(&[50.0, 30.0, 50.0, 50.0, 50.0])).expect("a row");
    let shifts = |drag: &Drag| (0..5).map(|index| drag.shift(index)).collect::<Vec<_>>();
    let down = drag.moved(100.0);
    assert_eq!((down.from(), down.to()), (1, 3));
    assert_eq!(shifts(&down), [0.0, 100.0, -30.0, -30.0, 0.0]);
    let up = drag.moved(-60.0);
    assert_eq!((up.from(), up.to()), (1, 0));
    assert_eq!(shifts(&up), [30.0, -60.0, 0.0, 0.0, 0.0]);
}

#[test]
fn the_gap_is_where_the_row_will_lie_and_as_high_as_it() {
    // Rows of 50, 30 and 40 with a space of 8 between them, the first one at 100.
    let rows = vec![(100.0, 50.0), (158.0, 30.0), (196.0, 40.0)];
    let first = Drag::begin(0, 0.0, rows.clone()).expect("a row");
    assert_eq!(first.gap(), (0.0, 50.0));
    let last = first.moved(200.0);
    assert_eq!((last.to(), last.gap()), (2, (86.0, 50.0)));
    assert!([1, 2].iter().all(|&index| (last.shift(index) + 58.0).abs() < 1e-9), "the space goes along");
    let third = Drag::begin(2, 0.0, rows).expect("a row").moved(-60.0);
    assert_eq!((third.to(), third.gap(), third.shift(1)), (1, (58.0, 40.0), 48.0));
}

#[test]
fn the_numbers_run_along_with_the_row_in_the_hand() {
    // Of five rows the first two are numbered. From where to where, and the numbers of the rows as they lie then.
    for (from, by, numbers) in [
        (4, 0.0, [Some(1), Some(2), None, None, None]),
        (4, -201.0, [Some(2), Some(3), None, None, Some(1)]),
        (4, -101.0, [Some(1), Some(2), None, None, Some(3)]),
        (4, -51.0, [Some(1), Some(2), None, None, None]),
        (2, 50.0, [Some(1), Some(2), None, None, None]),
        (0, 50.0, [Some(2), Some(1), None, None, None]),
        (0, 100.0, [None, Some(1), None, None, None]),
    ] {
        let drag = Drag::begin(from, 0.0, rows(&[50.0; 5])).expect("a row").moved(by);
        let numbered = drag.numbered(2);
        let found = [0, 1, 2, 3, 4].map(|index| Some(drag.place(index) + 1).filter(|place| *place <= numbered));
        assert_eq!(found, numbers, "row {from} by {by}");
    }
}

#[test]
fn a_page_scrolls_while_the_pointer_rests_near_an_edge() {
    for (at, by) in [
        (0.0, -16.0),
        (32.0, -8.0),
        (64.0, 0.0),
        (300.0, 0.0),
        (536.0, 0.0),
        (568.0, 8.0),
        (600.0, 16.0),
        (900.0, 16.0),
    ] {
        assert!((scrolling(at, 600.0) - by).abs() < 1e-9, "at {at}");
    }
}

#[test]
fn a_row_that_is_not_there_cannot_be_dragged() {
    assert_eq!(Drag::begin(0, 0.0, Vec::new()), None);
    assert_eq!(Drag::begin(5, 0.0, rows(&[1.0; 5])), None);
}

proptest! {
    #[test]
    fn a_drag_ends_on_a_place_of_the_list_and_comes_back_to_where_it_began(
        heights in prop::collection::vec(1.0..200.0_f64, 1..30),
        from in 0_usize..30,
        way in prop::collection::vec(-5000.0..5000.0_f64, 0..20),
    ) {
        let from = from % heights.len();
        let mut drag = Drag::begin(from, 300.0, rows(&heights)).expect("a row");
        for now in way {
            drag = drag.moved(now);
            prop_assert!(drag.to() < heights.len());
            prop_assert_eq!(drag.to() < from, drag.to() != from && now < 300.0);
            let mut places: Vec<_> = (0..heights.len()).map(|index| drag.place(index)).collect();
            prop_assert_eq!(places[from], drag.to());
            places.sort_unstable();
            prop_assert_eq!(places, (0..heights.len()).collect::<Vec<_>>());
        }
        prop_assert_eq!(drag.moved(300.0).to(), from);
    }
}

#[test]
fn a_swipe_leads_left_right_or_down_once_it_is_long_enough() {
    for (x, y, way) in [
        (0.0, 0.0, None),
        (72.0, 0.0, None),
        (73.0, 0.0, Some(Way::Right)),
        (-73.0, 72.0, Some(Way::Left)),
        (73.0, 74.0, Some(Way::Down)),
        (-73.0, 73.0, None),
        (0.0, 73.0, Some(Way::Down)),
        (0.0, -500.0, None),
        (80.0, -500.0, None),
        (500.0, -80.0, Some(Way::Right)),
    ] {
        assert_eq!(Way::of(x, y), way, "{x}, {y}");
    }
}
