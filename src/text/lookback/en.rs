//! Looking back, in English.

use crate::text::lookback::LookbackText;

pub(crate) static LOOKBACK: LookbackText = LookbackText {
    title: "Looking back over your accounts",
    never_people: "Accounts are compared here, never people: you only ever see one view at a time.",
    several_people: "If several people have sorted with the same view in this browser, read each column by itself.",
    view: "Whose view?",
    empty: "There is no ranking with this view yet",
    empty_how: "What you sort alone or by links appears here once it is sealed; a game at one screen, once it is revealed.",
    one_account: "There is one account so far. A second one will show which roles count at every account and which at one only.",
    matrix: "All roles, all accounts",
    matrix_how: "The number is the rank; the stronger the colour, the nearer to the top. What lies on top at most accounts stands first; the latest ranking stands on the left.",
    matrix_of: |seat, deck| format!("{seat}: {deck}"),
    absent: "not in it",
    journeys: "What has moved at one account",
    journey: |account, from, to| format!("“{account}”, from {from} to {to}"),
    journey_none: "All cards are still at the same rank.",
};
