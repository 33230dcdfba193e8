//! The quick round, in English.

use crate::text::quick::QuickText;

pub(crate) static QUICK: QuickText = QuickText {
    pick_title: |account| format!("Your top five at “{account}”"),
    pick_hint: "Tap the most important first. Another tap takes it back.",
    pick_keys: "Arrow keys go from card to card, Enter taps.",
    count: |picked, of| format!("{picked} of {of}"),
    taken_back: |card| format!("{card} taken back."),
    full: "Five are picked. Tap one of them to take it back.",
    missing: |missing| if missing == 1 { "One more card.".to_owned() } else { format!("{missing} more cards.") },
    compared: "Quick round: the five top cards of each side are compared. It says nothing about all the others.",
    alone: "Quick round: your five top cards. It says nothing about all the others.",
    only_mark: "only here",
    not_among: |seat| format!("{seat}: not among the first five"),
    not_among_short: "not among the first five",
    differences: |count| match count {
        1 => "One card that only one side has picked".to_owned(),
        2 => "Two cards that only one side has picked".to_owned(),
        _ => "Three cards that only one side has picked".to_owned(),
    },
    no_differences: "You have picked the same five. Ask each other all the same: do we mean the same by them?",
    twins_how: "These names stand in both decks. Where does the role count more: at the customer's or in our own house?",
    moved_in: |card, rank| format!("{card}: new among the first five, at place {rank}"),
    moved_out: |card, rank| format!("{card}: no longer among the first five, before at place {rank}"),
    moved_none: |seat| format!("{seat}: the same five."),
    slide: |deck| format!("{deck}: the top five"),
    handout: "The first five of both sides",
    invited: "It is a quick round: you pick the five most important cards of each deck.",
    name: "Quick round",
    fact: "The five most important cards of each deck are ordered; nothing is said about the others.",
    lookback_depth: "Which orders?",
    lookback_whole: "Whole orders",
    lookback_quick: "Quick rounds",
    lookback_apart: "Whole orders and quick rounds stand apart: the former say something about every card, the latter about five only.",
    lookback_matrix_how: "The number is the place among the first five; a dash means: not among them. The latest quick round stands on the left.",
    journey_none: "The same five are still at the same places.",
};
