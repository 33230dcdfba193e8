//! The role profile, in German.

use crate::text::profile::ProfileText;

pub(crate) static PROFILE: ProfileText = ProfileText {
    title: "Rollenprofil über mehrere Kunden",
    lead: "Welche Rollen zählen bei mehreren Kunden, welche bei einzelnen? Es zählt, was in der jüngsten Reihenfolge eines Kunden unter den obersten fünf liegt, in einer ganzen Runde wie in einer Kurzrunde. Übungen zählen nicht.",
    caution: "Beschreibt Rollen bei Kunden und beurteilt niemanden.",
    view: |seat| format!("Sicht: {seat}"),
    accounts: |names| format!("Kunden: {names}"),
    threshold: "Ab wann gehört eine Rolle zum Kern?",
    at_least: |accounts, of| {
        if accounts == of { format!("bei allen {of} Kunden") } else { format!("bei {accounts} von {of} Kunden") }
    },
    core_how: |accounts, of| format!("Zum Kern gehört, was bei mindestens {accounts} von {of} Kunden oben liegt."),
    core: "Kern",
    core_none: "Keine Rolle liegt bei so vielen Kunden oben. Verlangen Sie weniger, oder lesen Sie, was zu einzelnen Kunden gehört.",
    core_more: |roles| format!("Ins Profil kommen die ersten {roles}: Mehr wäre wieder eine Liste von allem."),
    single: "Bei einzelnen Kunden",
    single_none: "Keine Rolle gehört nur zu einzelnen Kunden.",
    none: "Nicht unsere Rollen",
    none_how: "Diese Rollen liegen bei keinem Kunden oben.",
    high_at: |accounts, of| format!("{accounts} von {of}"),
    write: "Das Profil schreiben",
    write_how: "Wenige Sätze genügen. Wie eine Rolle gelebt wird, darf offenbleiben.",
    headings: [
        ("Zweck", "Wozu braucht es diese Stelle bei unseren Schlüsselkunden?"),
        ("Aufgaben", "Was tut, wer diese Rollen trägt? Die Zeichen auf den Karten helfen beim Formulieren."),
        ("Befugnisse", "Was lässt sich ohne Rückfrage entscheiden?"),
        ("Verantwortung", "Wofür steht diese Stelle gerade, beim Kunden und im eigenen Haus?"),
    ],
    names: "Kunden umbenennen oder zusammenlegen",
    names_how: "Tragen zwei hier denselben Namen, zählen sie als ein Kunde. Ihre Spiele behalten ihren Decknamen.",
    name_of: |spelling| format!("«{spelling}» heisst hier"),
    columns: ["Kartensatz", "Kennung", "Rolle", "Gehört zu", "Oben bei", "Sortiert bei", "Kunden oder Text"],
    print: "Profil drucken",
    markdown: "Als Markdown sichern",
    table: "Als Tabelle sichern (CSV)",
    unkept: "Das liess sich nicht speichern. Es gilt, bis Sie diese Seite schliessen.",
};
