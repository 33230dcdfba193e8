//! Learning the roles, in German.

use crate::text::learn::{LearnText, TwinText};

pub(crate) static LEARN: LearnText = LearnText {
    title: "Die Rollen kennenlernen",
    lead: "Blättern Sie die Karten durch, drehen Sie sie um, und prüfen Sie in einer kurzen Frageserie, was schon sitzt.",
    origin: "Die Rollennamen stammen aus einem Fachartikel (KAM einer deutschen Spezialbank). Erklärungen, Zeichen und Fragen sind von uns; die Liste ist weder gewichtet noch vollständig.",
    parts: "Wie möchten Sie lernen?",
    leaf: "Blättern",
    previous: "Vorherige Karte",
    next: "Nächste Karte",
    position: |at, of| format!("{at} / {of}"),
    leaf_keys: "Mit ← und → blättern Sie; ein Klick wendet die Karte.",
    leaf_touch: "Antippen wendet die Karte.",
    twins: "Gleiche Namen",
    twins_how: "Sechs Namen stehen in beiden Kartensätzen und meinen zwei verschiedene Rollen: die eine wirkt beim Kunden, die andere im eigenen Haus.",
    twin: [
        TwinText {
            role: "diplomat",
            difference: "Extern stossen Kunde und Anbieter aufeinander, intern zwei Bereiche des eigenen Hauses.",
        },
        TwinText {
            role: "uebersetzer",
            difference: "Dieselbe Brücke in zwei Richtungen: extern unsere Sprache für den Kunden, intern seine Wünsche für unsere Fachleute.",
        },
        TwinText {
            role: "netzwerker",
            difference: "Extern zählt, wen man beim Kunden kennt; intern, wer im eigenen Haus etwas möglich macht.",
        },
        TwinText {
            role: "impulsgeber",
            difference: "Extern kommt das Neue von uns zum Kunden, intern kommt es vom Kunden zu uns.",
        },
        TwinText {
            role: "multiplikator",
            difference: "Extern wandert ein Erfolg in weitere Bereiche des Kunden, intern wandert das Gelernte zu anderen Teams.",
        },
        TwinText {
            role: "controller",
            difference: "Extern geht es darum, ob beide Seiten Wort halten; intern darum, was der Kunde einbringt und kostet.",
        },
    ],
    round: "Welche Rolle ist das?",
    round_how: "Sie sehen ein Zeichen aus dem Alltag und wählen unter vier Namen. Was noch nicht sitzt, kommt morgen wieder.",
    begin: |questions| {
        if questions == 1 { "Frageserie mit 1 Frage".into() } else { format!("Frageserie mit {questions} Fragen") }
    },
    left: |questions| if questions == 1 { "Letzte Frage".into() } else { format!("Noch {questions} Fragen") },
    choose: "An diesem Zeichen erkennt man sie. Welche Rolle ist es?",
    right: |name| format!("Genau, das ist die Rolle «{name}»."),
    wrong: |chosen, name| format!("Diesmal nicht «{chosen}»: Gemeint ist «{name}». Die Karte kommt morgen wieder."),
    why_not: |chosen| format!("Warum nicht «{chosen}»?"),
    its_sign: |sign| format!("Daran erkennt man sie: {sign}"),
    next_question: "Nächste Frage",
    to_result: "Zum Ergebnis",
    done: "Frageserie geschafft",
    done_right: |right, of| match right {
        0 => "Alles war neu. Genau dafür ist die Frageserie da.".to_owned(),
        right if right == of => format!("Alle {of} erkannt. Das sitzt."),
        1 => format!("Eine von {of} erkannt. Die anderen haben Sie jetzt einmal gesehen."),
        right => format!("{right} von {of} erkannt. Gut geübt."),
    },
    done_missed: |names| format!("Morgen wieder dabei: {names}."),
    enough: |day| format!("Genug für heute. Weiter geht es am {day}."),
    progress: "Ihr Lernstand",
    progress_how: "Wie im Karteikasten von Sebastian Leitner: Was Sie erkennen, rückt ein Fach weiter. Was nicht sitzt, beginnt wieder im ersten. Die fünf Fächer kommen nach 1, 2, 4, 8 und 16 Tagen dran.",
    sure: "sicher",
    sure_how: "mindestens dreimal nacheinander erkannt, an verschiedenen Tagen",
    growing: "im Aufbau",
    growing_how: "schon gefragt",
    new: "neu",
    new_how: "noch nie gefragt",
    keeping: "Der Lernstand gehört Ihnen. Er liegt nur in diesem Browser: bis Sie ihn löschen, oder bis der Browser Seiten aufräumt, die länger nicht besucht wurden (Safari nach sieben Tagen).",
    forget: "Lernstand löschen",
    forget_ask: "Lernstand löschen?",
    forget_note: "Alle Karten gelten danach wieder als neu. Ihre Spiele bleiben.",
    newer: "Ihr Lernstand stammt von einer neueren Version dieser Seite und bleibt, wie er ist. Lernen können Sie trotzdem; was Sie jetzt antworten, wird nicht gespeichert. Laden Sie die Seite neu, um mit Ihrem Lernstand weiterzumachen.",
    damaged: "Ihr bisheriger Lernstand lässt sich nicht mehr lesen. Mit der nächsten Frageserie beginnt ein neuer; der alte wird beiseitegelegt, nicht gelöscht.",
    gone: "Der Lernstand ist gelöscht. Eine Frageserie, die läuft, geht weiter, wird aber nicht gespeichert; mit der nächsten beginnt ein neuer.",
    denied: "Dieser Browser speichert nichts für diese Seite. Ihr Lernstand gilt, bis Sie sie schliessen.",
    full: "In diesem Browser ist kein Platz mehr, um Ihre letzten Antworten zu speichern. Sie gelten, bis Sie diese Seite schliessen. Auf der Startseite können Sie ein Spiel löschen, das Sie nicht mehr brauchen.",
};
