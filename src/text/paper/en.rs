//! Cards on paper, in English.

use crate::text::paper::PaperText;

pub(crate) static PAPER: PaperText = PaperText {
    title: "Cards to print",
    lead: "For everyone who likes to hold cards: print them, cut them, sort them on a table. Then type your ranking in.",
    decks: "Which cards?",
    deck: |deck, cards| format!("{deck} ({cards})"),
    none: "Choose at least one deck.",
    paper: "Which paper?",
    a4: "A4",
    letter: "Letter (8½ × 11 in)",
    size: "How large?",
    eight: "8 per page, like playing cards",
    four: "4 per page, twice as large",
    sides: "With backs?",
    fronts: "Fronts only",
    both: "Fronts and backs",
    print: "Print",
    count: |cards, sheets| {
        let sheets = if sheets == 1 { "1 sheet".to_owned() } else { format!("{sheets} sheets") };
        format!("{cards} cards, {sheets}")
    },
    how: "How to print them true to size",
    how_list: [
        "In the print window: scale 100%, margins “Default”, no headers and footers.",
        "Heavy paper of 160 g/m² (60 lb cover) or more turns sheets into cards.",
        "Cut along the lines, first straight across the whole sheet.",
    ],
    how_both: "Print on both sides, flipped on the long edge: then each back lies behind its card.",
    back: "For a ranking the fronts are enough. Question and “too much of it” on the back belong to the conversation afterwards.",
    preview: "Preview",
    page: |page, pages| format!("Page {page} of {pages}"),
};
