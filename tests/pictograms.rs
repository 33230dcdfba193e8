//! The pictograms: each role has one of its own, a role that both decks play has one in both, and all are drawn alike.

use std::collections::BTreeSet;

use role_cards::{
    cards::{Deck, Direction},
    text::card::pictogram,
};

const FILE: &str = include_str!("../src/web/page/pictograms.svg");

/// The pictograms of the file: where each of them lies, and its lines.
fn drawn() -> Vec<(String, &'static str)> {
    let symbols = FILE.lines().filter_map(|line| line.strip_prefix("<symbol id=\""));
    let parts = symbols.map(|symbol| {
        let (id, rest) = symbol.split_once("\" viewBox=\"0 0 24 24\"><path d=\"").expect("a drawing in a square of 24");
        (format!("#{id}"), rest.strip_suffix("\"/></symbol>").expect("one path and nothing else"))
    });
    parts.collect()
}

/// The places of the pictograms of a deck's cards.
fn places(direction: Direction) -> BTreeSet<String> {
    let deck = Deck::standard(direction);
    deck.cards().map(|card| pictogram(deck.id(card))).collect()
}

#[test]
fn every_card_has_a_pictogram_and_every_pictogram_a_card() {
    let named = &places(Direction::External) | &places(Direction::Internal);
    assert_eq!(drawn().into_iter().map(|(place, _)| place).collect::<BTreeSet<_>>(), named);
}

#[test]
fn roles_differ_within_a_deck_and_twins_are_alike_across_both() {
    let (outer, inner) = (places(Direction::External), places(Direction::Internal));
    assert_eq!((outer.len(), inner.len()), (23, 17));
    let (external, internal) = (Deck::standard(Direction::External), Deck::standard(Direction::Internal));
    let twins = external.twins(&internal).into_iter();
    let shared = twins.map(|(one, other)| {
        assert_eq!(pictogram(external.id(one)), pictogram(internal.id(other)));
        pictogram(external.id(one))
    });
    assert_eq!(shared.collect::<BTreeSet<_>>(), &outer & &inner);
}

#[test]
fn no_two_pictograms_are_one_drawing() {
    let drawn = drawn();
    assert_eq!(drawn.len(), 34);
    assert_eq!(drawn.iter().map(|(_, lines)| lines).collect::<BTreeSet<_>>().len(), drawn.len());
    // Its lines alone: colour and weight are the style sheet's, for all of them.
    for (place, lines) in drawn {
        let is_line = |c: char| "MmLlHhVvCcSsQqTtAaZz0123456789.- ".contains(c);
        assert!(!lines.is_empty() && lines.chars().all(is_line), "{place}: {lines}");
    }
}
