//! Playing alone, in English.

use crate::text::{alone::AloneText, first::BySeat};

pub(crate) static ALONE: AloneText = AloneText {
    pause: BySeat {
        kam: "Now sort as the KAM would",
        leader: "Now sort as the leader would",
        customer: "Now sort as the customer would",
    },
    pause_how: "Lean back for a moment and change chairs. The same cards, shuffled anew: what would count from over there? Your own ranking stays sealed meanwhile.",
    go_on: BySeat {
        kam: "Sort through the KAM's eyes",
        leader: "Sort through the leader's eyes",
        customer: "Sort through the customer's eyes",
    },
    seal_hint: "A sealed ranking can still be opened until you begin with the other pair of eyes.",
    seal_hint_last: "Once sealed, the ranking is final.",
    final_note: "This deck is sealed and final.",
    ready: "Your ranking is sealed",
    ready_two: "Both views are sealed",
    ready_hint: "Now take a calm look at what you have put on top.",
    ready_hint_two: "Differences are normal; they are what this is about. Look for a quiet minute before you conclude anything.",
    ready_hint_practice: "An invented voice is about to join your ranking. It is food for thought, not a solution.",
    look: "Reveal",
    title: |account| format!("Your view of “{account}”"),
    lead: "This is how you have ranked the roles. How would you notice at this customer that the top one is being lived?",
    lead_two: "Both rankings are yours. Where they part, an open question is worth asking next time you talk.",
    no_differences: "No card lies far apart. Whom could you ask whether it is really seen that way?",
    own_order: "Your ranking",
    state: |state| format!("Alone · {state}"),
    state_practice: |state| format!("Practice · {state}"),
    state_own: |deck| format!("You are sorting: {deck}"),
    state_eyes: |view, deck| format!("{view}: {deck}"),
};
