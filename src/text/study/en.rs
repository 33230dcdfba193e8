//! The study's voice, in English.

use crate::text::study::StudyText;

pub(crate) static STUDY: StudyText = StudyText {
    title: "What does research say, and what the customer?",
    title_practice: "What does research say?",
    facts: [
        "Suppliers and customers alike see the “Kundenkoordinator” (customer coordinator) as the most important role.",
        "In second place comes the “Partner”; “Cross Seller” and “Trusted Adviser” share the third.",
        "Customers rate the “Trusted Adviser” higher than suppliers do: an advance of trust that can be used.",
    ],
    source: "Source: a broad study of the University of St. Gallen (Weibel, Belz, Lindenau and Schröder 2018).",
    not_ours: "The four roles of the study are none of the 40 cards; they do not say whether your order is right.",
    customer: "What would your customer say?",
    customer_how: "For each deck, tap three cards that the customer might put on top. A hunch will do.",
    taps: |seat, deck| format!("{seat} supposes · {deck}"),
    count: |laid, of| format!("{laid} of {of}"),
    ask: "Whom could we ask?",
    ask_how: "A function, not a name: for example “head of purchasing”.",
};
