//! The steps of a turn, in English.

use crate::text::steps::StepsText;

pub(crate) static STEPS: StepsText = StepsText {
    number: |place| format!("Place {place}"),
    up: "Up",
    down: "Down",
    untouched: "No card has a number yet. You can also leave the pile as it lies.",
    rest: "Cards without a number stay as they lie.",
    picked_card: |card, place, left| match left {
        1 => format!("{card} takes place {place}. The last card falls into place."),
        _ => format!("{card} takes place {place}. {left} cards are left."),
    },
    unpicked: |card| format!("{card} has no number any more."),
    or: "or",
    duel_places: |upper, lower| format!("Place {upper} or {lower}?"),
    rises: |winner, place, loser| {
        format!("{winner} moves up to place {place}, {loser} falls back to place {}.", place + 1)
    },
    stays: |winner, place| format!("{winner} keeps place {place}."),
    pile_title: |pile, cards| match cards {
        1 => format!("“{pile}”: 1 card"),
        _ => format!("“{pile}”: {cards} cards"),
    },
    pile_how: "Does a card fit another pile better? Move it there.",
    pile_empty: "No card lies here yet.",
    pile_close: "Go on dealing",
    lay_label: |card, pile| format!("{card} to “{pile}”"),
    laid: |card, pile| format!("{card} is now on “{pile}”."),
};
