//! The study's voice, in English.

use crate::text::study::StudyText;

pub(crate) static STUDY: StudyText = StudyText {
    title: "What does a study say, and what the customer?",
    title_practice: "What does a study say?",
    facts: [
        "Suppliers and customers alike see the “Kundenkoordinator” (customer coordinator) as the most important role.",
        "In second place comes the “Partner”; “Cross Seller” and “Trusted Adviser” share the third.",
        "Customers rate the “Trusted Adviser” higher than suppliers do.",
    ],
    source: "Weibel, Belz, Lindenau and Schröder: Key Account Management auf dem Prüfstand, St. Gallen 2018, quoted from a specialist article.",
    not_ours: "The four roles are none of the 40 cards; they do not say whether your ranking is right. One may read the last point as trust given in advance.",
    customer: "What would your customer say?",
    customer_how: "For each deck, tap three cards that the customer might put on top. A hunch will do.",
    taps: |seat, deck| format!("{seat} guesses · {deck}"),
    count: |laid, of| format!("{laid} of {of}"),
    ask: "Whom could we ask?",
    ask_how: "A function, not a name: for example “head of purchasing”.",
};
