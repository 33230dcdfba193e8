//! The steps of a turn, in German.

use crate::text::steps::StepsText;

pub(crate) static STEPS: StepsText = StepsText {
    number: |place| format!("Platz {place}"),
    up: "nach oben",
    down: "nach unten",
    untouched: "Noch hat keine Karte eine Nummer. Sie können den Stapel auch lassen, wie er liegt.",
    rest: "Was noch keine Nummer hat, bleibt, wie es liegt.",
    picked_card: |card, place, left| match left {
        1 => format!("{card} auf Platz {place}. Die letzte Karte ergibt sich von selbst."),
        _ => format!("{card} auf Platz {place}. Noch {left} Karten."),
    },
    unpicked: |card| format!("{card} hat keine Nummer mehr."),
    or: "oder",
    duel_places: |upper, lower| format!("Platz {upper} oder {lower}?"),
    rises: |winner, place, loser| format!("{winner} rückt auf Platz {place}, {loser} rutscht auf Platz {}.", place + 1),
    stays: |winner, place| format!("{winner} bleibt auf Platz {place}."),
    copy_title: "Was liegt auf dem Tisch?",
    copy_hint: "Das Wichtigste zuerst: antippen, oder ein paar Buchstaben schreiben und mit Eingabe die erste passende Karte nehmen. Nochmals tippen nimmt eine Karte zurück.",
    copy_field: |place| format!("Karte auf Platz {place}"),
    copy_unknown: "Keine Karte heisst so.",
    copy_known: |card, place| format!("{card} liegt schon auf Platz {place}."),
    pile_title: |pile, cards| match cards {
        1 => format!("«{pile}»: 1 Karte"),
        _ => format!("«{pile}»: {cards} Karten"),
    },
    pile_how: "Passt eine Karte besser auf einen anderen Stapel? Legen Sie sie um.",
    pile_empty: "Hier liegt noch keine Karte.",
    pile_close: "Weiter verteilen",
    lay_label: |card, pile| format!("{card} zu «{pile}»"),
    laid: |card, pile| format!("{card} liegt jetzt bei «{pile}»."),
};
