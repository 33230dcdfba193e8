//! Playing alone, in German.

use crate::text::{alone::AloneText, first::BySeat};

pub(crate) static ALONE: AloneText = AloneText {
    pause: BySeat {
        kam: "Jetzt so, wie KAM sortieren würde",
        leader: "Jetzt so, wie die Leitung sortieren würde",
        customer: "Jetzt so, wie der Kunde sortieren würde",
    },
    pause_how: "Lehnen Sie sich kurz zurück und wechseln Sie den Stuhl. Dieselben Karten, neu gemischt: Was würde von dort aus zählen? Ihre eigene Reihenfolge bleibt so lange zu.",
    go_on: BySeat {
        kam: "Mit den Augen von KAM sortieren",
        leader: "Mit den Augen der Leitung sortieren",
        customer: "Mit den Augen des Kunden sortieren",
    },
    seal_hint: "Auch versiegelt können Sie die Reihenfolge noch öffnen, bis Sie mit den anderen Augen beginnen.",
    seal_hint_last: "Mit dem Siegel steht die Reihenfolge fest.",
    final_note: "Dieser Kartensatz ist versiegelt und steht fest.",
    ready: "Ihre Reihenfolge ist versiegelt",
    ready_two: "Beide Sichten sind versiegelt",
    ready_hint: "Schauen Sie sich nun in Ruhe an, was Sie obenauf gelegt haben.",
    ready_hint_two: "Unterschiede sind normal; um sie geht es. Schauen Sie zuerst eine Minute still hin, bevor Sie etwas daraus schliessen.",
    ready_hint_practice: "Neben Ihre Reihenfolge tritt gleich eine erfundene Stimme. Sie gibt zu denken; eine Lösung ist sie nicht.",
    look: "Aufdecken",
    title: |account| format!("Ihre Sicht auf «{account}»"),
    lead: "So haben Sie die Rollen geordnet. Woran würden Sie bei diesem Kunden merken, dass die oberste gelebt wird?",
    lead_two: "Beide Reihenfolgen stammen von Ihnen. Wo sie auseinandergehen, lohnt sich beim nächsten Gespräch eine offene Frage.",
    no_differences: "Keine Karte liegt weit auseinander. Wen könnten Sie fragen, ob das wirklich so gesehen wird?",
    own_order: "Ihre Reihenfolge",
    state: |state| format!("Allein · {state}"),
    state_practice: |state| format!("Übung · {state}"),
    state_own: |deck| format!("Sie sortieren: {deck}"),
    state_eyes: |view, deck| format!("{view}: {deck}"),
};
