//! Learning the roles, in English.

use crate::text::learn::{LearnText, TwinText};

pub(crate) static LEARN: LearnText = LearnText {
    title: "Get to know the roles",
    lead: "Leaf through the cards, turn them over, and find out in a short quiz which ones you know already.",
    origin: "The role names come from a specialist article (KAMs of a German specialist bank). Explanations, signs and questions are ours; the list is neither weighted nor complete.",
    parts: "How would you like to learn?",
    leaf: "Leaf through",
    previous: "Previous card",
    next: "Next card",
    position: |at, of| format!("{at} / {of}"),
    leaf_keys: "Leaf with ← and →; a click turns the card over.",
    leaf_touch: "A tap turns the card over.",
    twins: "Same names",
    twins_how: "Six names stand in both decks and mean two different roles: one works towards the customer, the other inside our company.",
    twin: [
        TwinText {
            role: "diplomat",
            difference: "Externally, customer and supplier collide; internally, two departments of our company.",
        },
        TwinText {
            role: "uebersetzer",
            difference: "One bridge, two directions: externally, our language for the customer; internally, the customer's wishes for our specialists.",
        },
        TwinText {
            role: "netzwerker",
            difference: "Externally, it counts whom one knows at the customer; internally, who in our company makes things possible.",
        },
        TwinText {
            role: "impulsgeber",
            difference: "Externally, what is new comes from us to the customer; internally, it comes from the customer to us.",
        },
        TwinText {
            role: "multiplikator",
            difference: "Externally, a success travels to further units of the customer; internally, what was learned travels to other teams.",
        },
        TwinText {
            role: "controller",
            difference: "Externally, it is about both sides keeping their word; internally, about what the account brings in and costs.",
        },
    ],
    round: "Which role is this?",
    round_how: "You see a sign from daily work and choose among four names. What is not familiar yet comes back tomorrow.",
    begin: |questions| {
        if questions == 1 { "Quiz with 1 question".into() } else { format!("Quiz with {questions} questions") }
    },
    left: |questions| if questions == 1 { "Last question".into() } else { format!("{questions} questions to go") },
    choose: "This is the sign of it. Which role is it?",
    right: |name| format!("Exactly, this is the role “{name}”."),
    wrong: |chosen, name| format!("Not “{chosen}” this time: “{name}” is meant. The card comes back tomorrow."),
    why_not: |chosen| format!("Why not “{chosen}”?"),
    its_sign: |sign| format!("This is the sign of it: {sign}"),
    next_question: "Next question",
    to_result: "See the result",
    done: "Quiz complete",
    done_right: |right, of| match right {
        0 => "All of it was new. That is what the quiz is for.".to_owned(),
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
    newer: "Your progress was kept by a newer version of this page and stays as it is. You can learn all the same; what you answer now is not kept. Reload the page to continue with your progress.",
    damaged: "Your progress up to now can no longer be read. The next quiz begins a new one; the old one is set aside, not deleted.",
    gone: "The progress is deleted. A quiz that is under way continues but is not kept; the next one begins a new progress.",
    denied: "This browser keeps nothing for this page. Your progress lasts until you close it.",
    full: "This browser has no room left to keep your latest answers. They last until you close this page. On the start page you can delete a game that you no longer need.",
};
