//! The reveal, in German.

use crate::text::reveal::{RevealText, number};

pub(crate) static REVEAL: RevealText = RevealText {
    title: |account| format!("Zwei Sichten auf «{account}»"),
    normal: "Unterschiede sind normal. Schauen Sie eine Minute still hin; danach spricht KAM zuerst.",
    shared: |shared, k, chance| match shared {
        0 => format!("Keine Ihrer {k} obersten Karten ist dieselbe; der Zufall brächte im Schnitt {}.", number(chance)),
        1 => format!("Eine Ihrer {k} obersten Karten ist dieselbe; der Zufall brächte im Schnitt {}.", number(chance)),
        _ => format!(
            "{shared} Ihrer {k} obersten Karten sind dieselben; der Zufall brächte im Schnitt {}.",
            number(chance)
        ),
    },
    shared_which: |cards| format!("Gemeinsam oben: {cards}."),
    pairs: |percent| format!("Von 100 Kartenpaaren haben Sie {percent} gleich geordnet; 50 wären Zufall."),
    gap: |mean, chance| {
        format!(
            "Im Schnitt liegt eine Karte {} Plätze auseinander; bei Zufall wären es {}.",
            number(mean),
            number(chance)
        )
    },
    clearly_alike: "Deutlich ähnlicher als Zufall.",
    somewhat_alike: "Etwas ähnlicher als Zufall.",
    indistinguishable: "Von gemischten Karten nicht zu unterscheiden: kein schlechtes Ergebnis, aber viel Stoff zum Reden.",
    opposed: "Eher gegensätzlich: Was in der einen Reihenfolge oben liegt, liegt in der anderen oft unten. Darüber zu reden lohnt sich besonders.",
    differences: |count| match count {
        1 => "Ein Unterschied, über den Reden sich lohnt".to_owned(),
        2 => "Zwei Unterschiede, über die Reden sich lohnt".to_owned(),
        _ => "Drei Unterschiede, über die Reden sich lohnt".to_owned(),
    },
    same: "Beide Reihenfolgen sind gleich",
    alike: "Sehr ähnlich gesehen",
    reversed: "Genau umgekehrt: Die eine Reihenfolge ist die andere, von unten gelesen.",
    no_differences: "Keine Karte liegt weit auseinander. Fragen Sie einander trotzdem: Verstehen wir unter den obersten Rollen dasselbe?",
    cards: "Die Karten dazu",
    rank: |seat, rank| format!("{seat}: Platz {rank}"),
    apart: |places| if places == 1 { "1 Platz".into() } else { format!("{places} Plätze") },
    small: "gilt als gleich",
    medium: "mittlerer Abstand",
    large: "grosser Abstand",
    top_clash: "Gegensatz an der Spitze",
    top_clash_how: |high, low| format!("{high}: unter den ersten 5; {low}: hinter Platz 10"),
    views: "Vergleich",
    slope: "Linien",
    dumbbell: "Abstände",
    table: "Tabelle",
    show: "Hervorheben",
    show_differences: "Unterschiede",
    show_common: "Gemeinsames",
    show_all: "Alle",
    legend: "Nummer und kräftige Linie: die grössten Unterschiede. Dünne Linie: alle anderen Karten.",
    isolate: "Eine Rolle antippen, um nur sie zu sehen; nochmals antippen zeigt wieder alle.",
    role: "Rolle",
    gap_column: "Abstand",
    row: |card, first, second| format!("{card}. {first}, {second}"),
    figures: "In Zahlen",
    details: "Kennzahlen für Neugierige",
    tau: "Kendalls Tau",
    rho: "Spearmans Rho",
    rbo: "RBO (p = 0.9), über Zufall",
    tau_how: |discordant, pairs| {
        format!(
            "{discordant} von {pairs} Kartenpaaren liegen umgekehrt. 1 heisst gleich, 0 Zufall, −1 genau umgekehrt."
        )
    },
    rho_how: "Gewichtet grosse Abstände stärker. 1 heisst gleich, 0 Zufall, −1 genau umgekehrt.",
    rbo_how: "Wie sehr die beiden Spitzen übereinstimmen: 0 wie bei Zufall, 1 völlig.",
    twins: "Gleicher Name, zwei Rollen",
    twins_how: "Sechs Namen stehen in beiden Kartensätzen. Wo zählt die Rolle mehr: beim Kunden oder im eigenen Haus?",
    outside_rank: "extern",
    inside_rank: "intern",
    turn_over: |card| format!("{card}: Karte wenden"),
    sign: "Zeichen",
    question: "Frage",
    excess: "Zu viel davon",
    save_file: "Dieses Spiel als Datei sichern",
};
