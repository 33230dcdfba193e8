//! The study's voice, in German.

use crate::text::study::StudyText;

pub(crate) static STUDY: StudyText = StudyText {
    title: "Was sagt eine Studie, und was der Kunde?",
    title_practice: "Was sagt eine Studie?",
    facts: [
        "Anbieter und Kunden sehen gleichermassen den «Kundenkoordinator» als wichtigste Rolle.",
        "An zweiter Stelle steht der «Partner»; den dritten Platz teilen sich «Cross Seller» und «Trusted Adviser».",
        "Kunden gewichten den «Trusted Adviser» höher, als Anbieter es tun.",
    ],
    source: "Weibel, Belz, Lindenau und Schröder: Key Account Management auf dem Prüfstand, St. Gallen 2018, zitiert nach einem Fachartikel.",
    not_ours: "Die vier Rollen sind keine der 40 Karten; sie sagen nichts darüber, ob Ihre Reihenfolge stimmt. Im letzten Punkt kann man einen Vertrauensvorschuss sehen.",
    customer: "Was würde Ihr Kunde sagen?",
    customer_how: "Tippen Sie je Kartensatz drei Karten an, die der Kunde wohl zuoberst legen würde. Eine Vermutung genügt.",
    taps: |seat, deck| format!("{seat} vermutet · {deck}"),
    count: |laid, of| format!("{laid} von {of}"),
    ask: "Wen könnten wir fragen?",
    ask_how: "Eine Funktion, kein Name: zum Beispiel «Leitung Einkauf».",
};
