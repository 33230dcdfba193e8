//! The steps of a turn, in English.

use crate::text::steps::StepsText;

pub(crate) static STEPS: StepsText = StepsText {
    number: |place| format!("Rank {place}"),
    up: "Up",
    down: "Down",
    untouched: "No card has a number yet. You can also leave the pile as it lies.",
    rest: "Cards without a number stay as they lie.",
    picked_card: |card, place, left| match left {
        1 => format!("{card} takes rank {place}. The last card falls into place."),
        _ => format!("{card} takes rank {place}. {left} cards are left."),
    },
    unpicked: |card| format!("{card} has lost its number."),
    or: "or",
    duel_places: |upper, lower| format!("Rank {upper} or {lower}?"),
    rises: |winner, place, loser| {
        format!("{winner} moves up to rank {place}, {loser} falls back to rank {}.", place + 1)
    },
    stays: |winner, place| format!("{winner} keeps rank {place}."),
    copy_title: "What lies on the table?",
    copy_hint: "Most important first: tap a card, or type a few letters and press Enter for the first card that fits. Tapping again takes a card back.",
    copy_field: |place| format!("Card at rank {place}"),
    copy_unknown: "No card has this name.",
    copy_known: |card, place| format!("{card} already has rank {place}."),
    pile_title: |pile, cards| match cards {
        1 => format!("“{pile}”: 1 card"),
        _ => format!("“{pile}”: {cards} cards"),
    },
    pile_how: "Does a card fit another pile better? Move it there.",
    pile_empty: "No card lies here yet.",
    pile_close: "Continue dealing",
    lay_label: |card, pile| format!("{card} to “{pile}”"),
    laid: |card, pile| format!("{card} is now on “{pile}”."),
};
