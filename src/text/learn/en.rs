//! Learning the roles, in English.

use crate::text::learn::{LearnText, TwinText};

pub(crate) static LEARN: LearnText = LearnText {
    title: "Get to know the roles",
    lead: "Leaf through the cards, turn them over, and find out in a short round which ones you know already.",
    parts: "How would you like to learn?",
    leaf: "Leaf through",
    previous: "Previous card",
    next: "Next card",
    position: |at, of| format!("{at} / {of}"),
    leaf_keys: "Leaf with ← and →; a click turns the card over.",
    leaf_touch: "A tap turns the card over.",
    twins: "Same names",
    twins_how: "Six names stand in both decks and mean two different roles: one works at the customer's, the other in our own house.",
    twin: [
        TwinText {
            role: "diplomat",
            difference: "Outside, customer and supplier collide; inside, two departments of our own house.",
        },
        TwinText {
            role: "uebersetzer",
            difference: "One bridge, two directions: outside, our language for the customer; inside, the customer's wishes for our specialists.",
        },
        TwinText {
            role: "netzwerker",
            difference: "Outside, it counts whom one knows at the customer; inside, who in our own house makes things possible.",
        },
        TwinText {
            role: "impulsgeber",
            difference: "Outside, what is new comes from us to the customer; inside, it comes from the customer to us.",
        },
        TwinText {
            role: "multiplikator",
            difference: "Outside, a success travels to further units of the customer; inside, what was learned travels to other teams.",
        },
        TwinText {
            role: "controller",
            difference: "Outside, it is about both sides keeping their word; inside, about what the account brings in and costs.",
        },
    ],
    round: "Which role is this?",
    round_how: "You see a sign from daily work and choose among four names. What is not familiar yet comes back tomorrow.",
    begin: |questions| {
        if questions == 1 { "Round of 1 question".into() } else { format!("Round of {questions} questions") }
    },
    left: |questions| if questions == 1 { "Last question".into() } else { format!("{questions} questions to go") },
    choose: "This is the sign of it. Which role is it?",
    right: |name| format!("Exactly, this is the role “{name}”."),
    wrong: |chosen, name| format!("Not “{chosen}” this time: “{name}” is meant. The card comes back tomorrow."),
    why_not: |chosen| format!("Why not “{chosen}”?"),
    its_sign: |sign| format!("This is the sign of it: {sign}"),
    next_question: "Next question",
    to_result: "See the result",
    done: "Round complete",
    done_right: |right, of| match right {
        0 => "All of it was new. That is what the round is for.".to_owned(),
        right if right == of => format!("All {of} known. They are yours."),
        right => format!("{right} of {of} known. Well practised."),
    },
    done_missed: |names| format!("Coming back tomorrow: {names}."),
    enough: |day| format!("Enough for today. The next questions come on {day}."),
    progress: "Where you are",
    progress_how: "As in Sebastian Leitner's card box: what you know moves on by one compartment, what is not familiar yet starts again in the first one. The five compartments come after 1, 2, 4, 8 and 16 days.",
    sure: "sure",
    sure_how: "known three times in a row or more, on different days",
    growing: "growing",
    growing_how: "asked before",
    new: "new",
    new_how: "never asked",
    keeping: "This is yours. It lies in this browser alone: until you delete it, or until the browser clears pages that were not visited for a while (Safari does so after seven days).",
    forget: "Delete my progress",
    forget_ask: "Delete your progress?",
    forget_note: "All cards then count as new again. Your games stay.",
    newer: "Your progress was kept by a newer version of this page and stays as it is. You can learn all the same; what you answer now is not kept. Reload the page to go on with your progress.",
    damaged: "Your progress up to now cannot be read any more. The next round begins a new one; the old one is set aside, not deleted.",
    gone: "The progress is deleted. A round that is under way goes on but is not kept; the next round begins a new progress.",
    denied: "This browser keeps nothing for this page. Your progress lasts until you close it.",
    full: "This browser has no room left to keep your latest answers. They last until you close this page. On the start page you can delete a game that you no longer need.",
};
