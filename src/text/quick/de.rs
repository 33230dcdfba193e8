//! The quick round, in German.

use crate::text::quick::QuickText;

pub(crate) static QUICK: QuickText = QuickText {
    pick_title: |account| format!("Die fünf wichtigsten bei «{account}»"),
    pick_hint: "Die wichtigste zuerst antippen. Nochmals tippen nimmt sie zurück.",
    pick_keys: "Pfeiltasten gehen von Karte zu Karte, Eingabe tippt an.",
    count: |picked, of| format!("{picked} von {of}"),
    taken_back: |card| format!("{card} zurückgenommen."),
    full: "Fünf sind gewählt. Tippen Sie eine davon an, um sie zurückzunehmen.",
    missing: |missing| if missing == 1 { "Noch eine Karte.".to_owned() } else { format!("Noch {missing} Karten.") },
    compared: "Kurzrunde: Verglichen werden die je fünf wichtigsten Karten. Über alle anderen sagt sie nichts.",
    alone: "Kurzrunde: Ihre fünf wichtigsten Karten. Über alle anderen sagt sie nichts.",
    only_mark: "nur hier",
    not_among: |seat| format!("{seat}: nicht unter den ersten fünf"),
    not_among_short: "nicht unter den ersten fünf",
    differences: |count| match count {
        1 => "Eine Karte, die nur eine Seite gewählt hat".to_owned(),
        2 => "Zwei Karten, die nur eine Seite gewählt hat".to_owned(),
        _ => "Drei Karten, die nur eine Seite gewählt hat".to_owned(),
    },
    no_differences: "Sie haben dieselben fünf gewählt. Fragen Sie einander trotzdem: Verstehen wir darunter dasselbe?",
    twins_how: "Diese Namen stehen in beiden Kartensätzen. Wo zählt die Rolle mehr: beim Kunden oder im eigenen Haus?",
    moved_in: |card, rank| format!("{card}: neu unter den ersten fünf, auf Platz {rank}"),
    moved_out: |card, rank| format!("{card}: nicht mehr unter den ersten fünf, vorher auf Platz {rank}"),
    moved_none: |seat| format!("{seat}: Es sind dieselben fünf."),
    slide: |deck| format!("{deck}: die fünf wichtigsten"),
    handout: "Die ersten fünf beider Seiten",
    invited: "Es ist eine Kurzrunde: Sie wählen je Kartensatz die fünf wichtigsten Karten.",
    name: "Kurzrunde",
    fact: "Geordnet sind je die fünf wichtigsten Karten; über die anderen ist nichts gesagt.",
    lookback_depth: "Welche Reihenfolgen?",
    lookback_whole: "Ganze Reihenfolgen",
    lookback_quick: "Kurzrunden",
    lookback_apart: "Ganze Reihenfolgen und Kurzrunden stehen getrennt: Die einen sagen etwas über jede Karte, die anderen nur über fünf.",
    lookback_matrix_how: "Die Zahl ist der Platz unter den ersten fünf; ein Strich heisst: nicht darunter. Die jüngste Kurzrunde steht links.",
    journey_none: "Es sind noch dieselben fünf am selben Platz.",
};
