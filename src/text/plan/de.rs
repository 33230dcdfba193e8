//! The plan of a game, in German.

use crate::text::{first::BySeat, plan::PlanText};

pub(crate) static PLAN: PlanText = PlanText {
    place: "Wo wird gespielt?",
    place_one: "An einem Bildschirm, nacheinander",
    place_apart: "Jede Seite am eigenen Gerät; ich bin die Leitung und lade ein",
    place_hint: "Die Leitung sortiert zuerst und schickt dann eine Einladung. Drei Links gehen durch einen beliebigen Chat; einen Server von uns gibt es nicht.",
    place_kam: "Sind Sie KAM? Dann brauchen Sie hier nichts einzurichten: Öffnen Sie die Einladung, die Sie von der Leitung bekommen.",
    place_alone: "Allein, zur Vorbereitung",
    place_alone_hint: "Sie sortieren aus Ihrer Sicht und, wenn Sie mögen, ein zweites Mal mit anderen Augen. Dann liegen beide Reihenfolgen nebeneinander.",
    decks: "Welche Karten?",
    decks_both_outside: "Beide Kartensätze, zuerst extern (23 + 17)",
    decks_both_inside: "Beide Kartensätze, zuerst intern (17 + 23)",
    decks_outside: "Nur externe Rollen (23)",
    decks_inside: "Nur interne Rollen (17)",
    depth: "Wie gründlich?",
    depth_whole: "Ganze Reihenfolge: jede Karte an ihrem Platz, fürs gründliche Gespräch",
    depth_five: "Kurzrunde: nur die fünf wichtigsten je Kartensatz, für den raschen Einstieg",
    first: "Wer sortiert zuerst?",
    first_hint: "Aufgedeckt wird erst, wenn beide alles versiegelt haben.",
    own: "Was ist Ihre eigene Sicht?",
    eyes: "Und mit wessen Augen sortieren Sie danach?",
    eyes_of: BySeat {
        kam: "Mit den Augen von KAM",
        leader: "Mit den Augen der Leitung",
        customer: "Mit den Augen des Kunden",
    },
    eyes_nobody: "Nur mit meinen eigenen",
    guess: "Vor dem Versiegeln raten, was das Gegenüber zuoberst legt",
    guess_hint: "Drei Karten je Kartensatz. Nach dem Aufdecken zeigt ein Satz, wo Sie die Sicht Ihres Gegenübers schon kennen.",
};
