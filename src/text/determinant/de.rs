//! The determinants, in German.

use crate::text::determinant::DeterminantText;

pub(crate) static DETERMINANT: DeterminantText = DeterminantText {
    heading: "Die Lage beim Kunden",
    hint: "Freiwillig: neun Merkmale, die mitbestimmen, welche Rollen gefragt sind. Sie erscheinen beim Aufdecken und auf dem Ergebnis.",
    unset: "offen",
    all: [
        ("Phase der Beziehung", ["erster Kontakt", "im Aufbau", "Partnerschaft"]),
        ("Machtverhältnis", ["Kunde bestimmt", "ausgewogen", "wir bestimmen"]),
        ("Komplexität des Angebots", ["gering", "mittel", "hoch"]),
        ("Reichweite", ["ein Standort", "mehrere Standorte", "mehrere Länder"]),
        ("Kauflogik", ["Preis", "Preis und Wert", "Wert"]),
        ("Rückhalt im eigenen Haus", ["gering", "geteilt", "stark"]),
        ("Potenzial für Neues", ["gering", "mittel", "hoch"]),
        ("Störungen", ["selten", "gelegentlich", "häufig"]),
        ("Wandel beim Kunden", ["gering", "spürbar", "stark"]),
    ],
};
