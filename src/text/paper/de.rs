//! Cards on paper, in German.

use crate::text::paper::PaperText;

pub(crate) static PAPER: PaperText = PaperText {
    title: "Karten zum Ausdrucken",
    lead: "Für alle, die Karten lieber in der Hand halten: drucken, schneiden, auf dem Tisch ordnen. Die Reihenfolge tippen Sie danach im Spiel ein.",
    decks: "Welche Karten?",
    deck: |deck, cards| format!("{deck} ({cards})"),
    none: "Wählen Sie mindestens einen Kartensatz.",
    paper: "Welches Papier?",
    a4: "A4",
    letter: "Letter (8½ × 11 Zoll)",
    size: "Wie gross?",
    eight: "8 je Seite, wie Spielkarten",
    four: "4 je Seite, doppelt so gross",
    sides: "Mit Rückseiten?",
    fronts: "Nur Vorderseiten",
    both: "Vorder- und Rückseiten",
    print: "Drucken",
    count: |cards, sheets| {
        let sheets = if sheets == 1 { "1 Blatt".to_owned() } else { format!("{sheets} Blätter") };
        format!("{cards} Karten, {sheets}")
    },
    how: "So wird es genau",
    how_list: [
        "Im Druckfenster: Skalierung 100\u{a0}%, Seitenränder «Standard», ohne Kopf- und Fusszeilen.",
        "Festes Papier ab 160 g/m² macht aus den Blättern Karten.",
        "An den Linien entlang schneiden, zuerst quer über das ganze Blatt.",
    ],
    how_both: "Beidseitig drucken, über die lange Kante wenden: Dann liegt jede Rückseite hinter ihrer Karte.",
    back: "Für eine Reihenfolge genügen die Vorderseiten. Frage und «zu viel davon» auf der Rückseite gehören ins Gespräch danach.",
    preview: "Vorschau",
    page: |page, pages| format!("Seite {page} von {pages}"),
};
