//! The guide, in English.

use crate::text::guide::{Agenda, GuideText, Invitation, Step};

const fn step(minutes: u32, what: &'static str, say: &'static str) -> Step {
    Step { minutes, what, say }
}

pub(crate) static GUIDE: GuideText = GuideText {
    title: "Guide for whoever leads the conversation",
    lead: "Two people find out which roles matter most for one key account. They need not agree: it is enough that both know where they weigh things differently, and why.",
    about: [
        "A third person can lead the conversation, or the leader. Whoever does minds the time, and sees to it that the KAM speaks first and the leader last.",
        "The conversation is no appraisal, no pay talk and no test. If there is a quarrel between the two, settle that first.",
    ],
    print: "Print or save as PDF",
    before: "The day before",
    before_list: [
        "A customer is chosen, and a code name agreed.",
        "The invitation is sent, with the hand-out.",
        "Both know who gets the result sheet, and whether it will be filed.",
        "The room has a second seat out of sight of the screen. Or you play by links, each side on a device of its own.",
        "You have looked at how it works, on the start page.",
    ],
    agenda: "Agenda",
    agendas: [
        Agenda {
            short: "20 minutes",
            name: "20 minutes at one screen",
            how: "A quick round with the external roles: each side picks its five most important. Set both before you deal the cards.",
            steps: &[
                step(2, "Opening", "We rank roles, not people. There is no right or wrong here."),
                step(
                    3,
                    "The KAM picks, the leader looks away",
                    "What does this customer need from us in the next twelve months? Your first impression will do.",
                ),
                step(3, "The leader picks, the KAM looks away", "The same question for you."),
                step(
                    2,
                    "Reveal, and a quiet minute",
                    "Nobody speaks yet. What surprises you? What would you like to ask?",
                ),
                step(
                    7,
                    "One role that only one side has picked; the KAM speaks first",
                    "Tell us about a moment with this customer when that role was needed.",
                ),
                step(3, "One experiment, one date", "What do we try, and by when?"),
            ],
            tip: "Time left? Take a second role, or make a date for the whole ranking right away.",
        },
        Agenda {
            short: "45 minutes",
            name: "45 minutes at one screen",
            how: "The external roles only, but the whole ranking: a good start for most.",
            steps: &[
                step(
                    3,
                    "Opening",
                    "We rank roles, not people. At the end there is one page, and it belongs to you both.",
                ),
                step(2, "The customer", "In three sentences: what is going on with this customer?"),
                step(
                    9,
                    "The KAM sorts, the leader leaves the screen",
                    "What does this customer need from us in the next twelve months? Your first impression will do.",
                ),
                step(9, "The leader sorts, the KAM gets coffee", "The same question for you."),
                step(3, "Reveal, and a quiet minute", "Nobody speaks yet. Note one surprise and one question."),
                step(3, "What you share", "How does the customer notice that you agree on this?"),
                step(
                    11,
                    "Two differences: the KAM speaks, the leader says it back in their own words, then the other way round",
                    "What do you understand by this role? When was it last missing with this customer?",
                ),
                step(5, "One experiment, one date, the sheet", "What will you leave out to make room?"),
            ],
            tip: "Does sorting take longer? Save on the second difference: one good conversation about a card is worth more than two halves.",
        },
        Agenda {
            short: "90 minutes",
            name: "90 minutes at one screen",
            how: "Both decks, whole rankings. Whoever sorts the day before needs 60 minutes on the day itself.",
            steps: &[
                step(
                    5,
                    "Opening",
                    "We rank roles, not people. At the end there is one page, and it belongs to you both.",
                ),
                step(
                    5,
                    "The customer's situation",
                    "In three sentences: what is going on with this customer? Do you both see it that way?",
                ),
                step(
                    15,
                    "The KAM sorts both decks, the leader leaves the screen",
                    "What does this customer need from us in the next twelve months? Your first impression will do.",
                ),
                step(15, "The leader sorts, the KAM has a break", "The same question for you."),
                step(5, "Reveal, and a quiet minute", "Nobody speaks yet. Note one surprise and one question."),
                step(5, "What you share", "How does the customer notice that you agree on this?"),
                step(
                    24,
                    "Three differences, eight minutes each; the KAM speaks first",
                    "Do you mean the same by the word? Do you see other facts? Or do you weigh them differently?",
                ),
                step(
                    11,
                    "Agree on five roles a deck at most; more, as much or less of each",
                    "What will you leave out to make room? Who else could play this role?",
                ),
                step(5, "The sheet, a date, a sentence from both", "What do you take away?"),
            ],
            tip: "Not enough time? Leave out the third difference, never the close: without an experiment and a date it stays talk.",
        },
        Agenda {
            short: "By links",
            name: "45 minutes in a call, by links",
            how: "Both sort beforehand, whenever it suits them, 15 to 20 minutes each: the leader sorts and sends the invitation; the KAM sorts and sends the answer back.",
            steps: &[
                step(
                    3,
                    "Cameras on, opening; nobody shares the screen yet",
                    "We rank roles, not people. There is no right or wrong here.",
                ),
                step(
                    4,
                    "The leader sends the reveal link, the KAM opens it; both reveal at once",
                    "Please don't reveal yet. We count aloud: one, two, three.",
                ),
                step(2, "A quiet minute, microphones off", "Nobody speaks yet. Note one surprise and one question."),
                step(
                    4,
                    "What you share; one side shares the screen",
                    "How does the customer notice that you agree on this?",
                ),
                step(
                    24,
                    "Three differences, eight minutes each; the KAM speaks first",
                    "What do you understand by this role? When was it last missing with this customer?",
                ),
                step(
                    8,
                    "One experiment, one date, the sheet",
                    "What will you leave out to make room? What do you take away?",
                ),
            ],
            tip: "Only 20 minutes? Play the quick round, and talk about one difference. A whole 90? Take both decks, and keep half an hour at the end for the roles in daily work.",
        },
        Agenda {
            short: "Several pairs",
            name: "90 minutes with several pairs",
            how: "Each pair has a device and a quiet corner, and plays on its own.",
            steps: &[
                step(
                    10,
                    "All together: opening, and how it works",
                    "Each pair takes a customer of its own. What you rank stays with you.",
                ),
                step(
                    45,
                    "Each pair goes through the 45 minutes above; you call out the times",
                    "One more minute, then change seats.",
                ),
                step(10, "Break", "The sheet stays with the pair."),
                step(20, "All together: about roles, never about pairs", "Which role gave most to talk about?"),
                step(5, "Closing", "One sentence from each pair: what will you try?"),
            ],
            tip: "Only 45 minutes? Five to open, 20 for the quick round in pairs, 20 together. Only 20? Then it is the quick round in pairs and no more. Never compare the figures of two pairs.",
        },
    ],
    minutes: |from, to| format!("{from}–{to}"),
    jams: "When it jams",
    jams_list: [
        ["The leader speaks first.", "I would like to hear the KAM first."],
        ["One side says nothing.", "Take your time. Which moment with this customer comes to mind?"],
        ["Everything is alike.", "Would the customer lay the cards like this, too?"],
        ["Everything differs.", "Let's take a single card. Which one would the customer notice first?"],
        ["They argue about a word.", "Let's read the back. What does somebody do who plays this role well?"],
        ["Somebody wants to sort again.", "We'll note that. In six weeks you sort again."],
        ["Time is running out.", "Agreed, different or open? Any of the three is fine."],
        ["It gets personal.", "We talk about the role, not about you. We don't write that down."],
    ],
    after: "Afterwards",
    after_list: [
        "Both get the same sheet, on paper or as a PDF.",
        "The experiment is in both calendars, with its date.",
        "What stayed open comes first next time.",
        "After six to twelve weeks both sort again: the second round shows what has moved.",
    ],
    invitations: "Invitation",
    invitations_how: "The leader sends it in their own name. Fill in what is in square brackets.",
    invitation_list: [
        Invitation {
            name: "To a meeting",
            text: "Subject: Which roles matter for our customer?\n\nHello [name]\n\nFor our meeting on [date] I have chosen a card game. We both rank the same role cards for one key account, each on our own. Then we reveal together, and talk about where we weigh things differently.\n\nIt is no appraisal, and there is no right or wrong. There is nothing to prepare; which customer it is about we settle in person. Please allow [45] minutes.\n\nAt the end we both get the same sheet. What of it is filed we decide together.\n\nKind regards",
            copy: "Copy the invitation to a meeting",
        },
        Invitation {
            name: "With a link",
            text: "Subject: Which roles matter for our customer?\n\nHello [name]\n\nFor our call on [date] I would like to find out with you which roles matter most for one key account. We both sort the same cards, each on our own. I have done so already; my ranking is sealed and can no longer be changed.\n\nPlease take about 20 minutes by [date]: [link]\n\nOpen the link on the device that you will use in the call, and at the end send me back the link that you get there. Which customer it is about I will tell you in person.\n\nIt is no appraisal. I would like to know where we weigh things differently, and why. I will open your ranking only in the call, together with you.\n\nKind regards",
            copy: "Copy the invitation with a link",
        },
    ],
    copied: "Copied. Paste the invitation into your mail.",
    not_copied: "The browser does not allow copying. Select the text and copy it by hand.",
    handout: "Hand-out",
    handout_title: "For the KAM: before the conversation",
    handout_list: [
        [
            "What it is about",
            "You and your leader rank the same role cards for one key account, each on your own. Then you look together at where you weigh things differently.",
        ],
        [
            "What it is not",
            "No appraisal. There are no points, and no right or wrong. The differences are the purpose.",
        ],
        [
            "What you do",
            "You lay cards on three piles, rank them and seal. It takes 15 to 20 minutes, with a break whenever you like; in a quick round it is five.",
        ],
        [
            "What the leader sees",
            "Your ranking, but only once both have sealed (by links: once you have answered). You have agreed to reveal together. Keywords are up to you; at a shared screen they then appear beside it, by links they stay with you.",
        ],
        ["What remains", "One page, which you both get. What of it is filed you decide together."],
        [
            "Good to know",
            "Think of this one customer and of the next twelve months. Have an example ready for each of the roles that matter most to you.",
        ],
    ],
};
