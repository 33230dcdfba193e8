//! Cards on paper: each lies on one sheet, its back lies behind its front, and a printer reaches all of it.

use role_cards::paper::{Paper, Sheet};

/// What no printer reaches, at each edge of the paper: a quarter of an inch, in tenths of a millimetre.
const UNREACHED: u32 = 64;

/// How long a cut mark is beyond the cards.
const MARK: u32 = 50;

fn ways() -> impl Iterator<Item = (Paper, Sheet)> {
    Paper::ALL.into_iter().flat_map(|paper| Sheet::ALL.map(|sheet| (paper, sheet)))
}

#[test]
fn a_sheet_holds_as_many_cards_as_it_says_and_a_printer_reaches_them_with_their_marks() {
    assert_eq!(Sheet::ALL.map(Sheet::cards), [8, 4]);
    for (paper, sheet) in ways() {
        let ((width, height), card) = (paper.size(), sheet.card());
        let (upright, across) = sheet.cuts(paper);
        assert_eq!((upright.len() - 1) * (across.len() - 1), sheet.cards());
        for (lines, length, size) in [(upright, width, card.0), (across, height, card.1)] {
            assert!(lines[0] >= UNREACHED + MARK, "{paper:?} {sheet:?}");
            assert!(length - lines[lines.len() - 1] >= UNREACHED + MARK, "{paper:?} {sheet:?}");
            assert!(lines.windows(2).all(|pair| pair[1] - pair[0] == size), "{paper:?} {sheet:?}");
        }
    }
}

#[test]
fn no_two_cards_lie_on_each_other_and_every_back_lies_behind_its_front() {
    for (paper, sheet) in ways() {
        let fronts: Vec<_> = (0..sheet.cards()).map(|place| sheet.front(paper, place)).collect();
        let mut places = fronts.clone();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), sheet.cards());
        let (upright, across) = sheet.cuts(paper);
        for (place, &(left, top)) in fronts.iter().enumerate() {
            assert!(upright.contains(&left) && across.contains(&top), "{paper:?} {sheet:?}: it is cut out");
            let back = sheet.back(paper, place);
            // Turned over the long edge, what lay at the left lies at the right.
            assert_eq!((left + sheet.card().0 + back.0, top), (paper.size().0, back.1), "{paper:?} {sheet:?} {place}");
            // Half a tenth is all that a paper of odd width is out of true.
            let is_cut = |line: u32, lines: &[u32]| lines.iter().any(|other| other.abs_diff(line) <= 1);
            assert!(is_cut(back.0, &upright) && is_cut(back.1, &across), "{paper:?} {sheet:?}: by the same lines");
        }
    }
}
