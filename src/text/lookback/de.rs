//! Looking back, in German.

use crate::text::lookback::LookbackText;

pub(crate) static LOOKBACK: LookbackText = LookbackText {
    title: "Rückblick auf Ihre Kunden",
    never_people: "Hier werden Kunden verglichen, nie Menschen: Sie sehen immer nur eine Sicht auf einmal.",
    several_people: "Haben in diesem Browser mehrere Personen mit derselben Sicht sortiert, lesen Sie jede Spalte für sich.",
    view: "Wessen Sicht?",
    empty: "Mit dieser Sicht liegt hier noch keine Reihenfolge",
    empty_how: "Was Sie allein oder mit Links sortieren, erscheint hier, sobald es versiegelt ist; ein Spiel an einem Bildschirm, sobald es aufgedeckt ist.",
    one_account: "Bisher liegt hier ein Kunde. Mit dem zweiten zeigt sich, welche Rollen bei jedem Kunden zählen und welche nur bei einem.",
    matrix: "Alle Rollen, alle Kunden",
    matrix_how: "Die Zahl ist der Platz; je kräftiger die Farbe, desto weiter oben. Was bei den meisten Kunden oben liegt, steht zuoberst; die jüngste Reihenfolge steht links.",
    matrix_of: |seat, deck| format!("{seat}: {deck}"),
    absent: "nicht dabei",
    journeys: "Was sich bei einem Kunden bewegt hat",
    journey: |account, from, to| format!("«{account}», von {from} bis {to}"),
    journey_none: "Alle Karten liegen noch am selben Platz.",
};
