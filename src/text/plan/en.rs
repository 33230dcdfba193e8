//! The plan of a game, in English.

use crate::text::{first::BySeat, plan::PlanText};

pub(crate) static PLAN: PlanText = PlanText {
    place: "Where do you play?",
    place_one: "At one screen, one after the other",
    place_apart: "Each on their own device; I am the leader and invite",
    place_hint: "The leader sorts first and then sends an invitation. Three links go through any chat; there is no server of ours.",
    place_kam: "Are you the KAM? Then there is nothing to set up here: open the invitation that the leader sends you.",
    place_alone: "Alone, to prepare",
    place_alone_hint: "You sort from your own view and, if you like, a second time through somebody else's eyes. Then both rankings lie side by side.",
    decks: "Which cards?",
    decks_both_outside: "Both decks, external first (23 + 17)",
    decks_both_inside: "Both decks, internal first (17 + 23)",
    decks_outside: "External roles only (23)",
    decks_inside: "Internal roles only (17)",
    depth: "How thorough?",
    depth_whole: "Whole ranking: every card at its rank, for a thorough conversation",
    depth_five: "Quick round: only the top five of each deck, for a quick start",
    first: "Who sorts first?",
    first_hint: "Nothing is revealed until both have sealed everything.",
    own: "Which view is your own?",
    eyes: "And through whose eyes do you sort next?",
    eyes_of: BySeat {
        kam: "Through the KAM's eyes",
        leader: "Through the leader's eyes",
        customer: "Through the customer's eyes",
    },
    eyes_nobody: "Only through my own",
    guess: "Before sealing, guess what the other side puts on top",
    guess_hint: "Three cards per deck. After the reveal a sentence tells where you know each other's view already.",
};
