//! The guide, in German.

use crate::text::guide::{Agenda, GuideText, Invitation, Step};

const fn step(minutes: u32, what: &'static str, say: &'static str) -> Step {
    Step { minutes, what, say }
}

pub(crate) static GUIDE: GuideText = GuideText {
    title: "Leitfaden für die Moderation",
    lead: "Zwei Menschen finden heraus, welche Rollen bei einem Schlüsselkunden am meisten zählen. Einig werden müssen sie nicht: Es genügt, wenn beide wissen, wo sie verschieden gewichten und warum.",
    about: [
        "Moderieren kann eine dritte Person oder die Leitung selbst. Wer moderiert, achtet auf die Zeit und darauf, dass KAM zuerst spricht und die Leitung zuletzt.",
        "Das Gespräch ist keine Beurteilung, keine Lohnrunde und kein Test. Schwelt zwischen den beiden ein Streit, klären Sie zuerst diesen.",
    ],
    print: "Drucken oder als PDF sichern",
    before: "Am Tag davor",
    before_list: [
        "Ein Kunde ist gewählt und ein Deckname abgemacht.",
        "Die Einladung ist verschickt, mit dem Handzettel.",
        "Beide wissen, wer das Ergebnisblatt erhält und ob es abgelegt wird.",
        "Der Raum hat einen zweiten Platz ausser Sichtweite des Bildschirms. Oder Sie spielen mit Links, jede Seite am eigenen Gerät.",
        "Sie selbst haben sich auf der Startseite angesehen, wie es geht.",
    ],
    agenda: "Ablauf",
    agendas: [
        Agenda {
            short: "20 Minuten",
            name: "20 Minuten an einem Bildschirm",
            how: "Kurzrunde mit den externen Rollen: Jede Seite wählt ihre fünf wichtigsten. Stellen Sie beides ein, bevor Sie die Karten austeilen.",
            steps: &[
                step(2, "Rahmen", "Wir ordnen Rollen, nicht Menschen. Richtig oder falsch gibt es hier nicht."),
                step(
                    3,
                    "KAM wählt, die Leitung schaut weg",
                    "Was braucht dieser Kunde in den nächsten zwölf Monaten von uns? Der erste Eindruck genügt.",
                ),
                step(3, "Die Leitung wählt, KAM schaut weg", "Für Sie gilt dieselbe Frage."),
                step(
                    2,
                    "Aufdecken, eine stille Minute",
                    "Noch redet niemand. Was überrascht Sie? Was möchten Sie fragen?",
                ),
                step(
                    7,
                    "Eine Rolle, die nur eine Seite gewählt hat; KAM spricht zuerst",
                    "Erzählen Sie von einem Moment bei diesem Kunden, in dem diese Rolle gefragt war.",
                ),
                step(3, "Ein Versuch, ein Datum", "Was probieren wir aus, und bis wann?"),
            ],
            tip: "Bleibt Zeit? Nehmen Sie eine zweite Rolle dazu, oder machen Sie gleich einen Termin für die ganze Reihenfolge ab.",
        },
        Agenda {
            short: "45 Minuten",
            name: "45 Minuten an einem Bildschirm",
            how: "Nur die externen Rollen, dafür die ganze Reihenfolge: ein guter Anfang für die meisten.",
            steps: &[
                step(
                    3,
                    "Rahmen",
                    "Wir ordnen Rollen, nicht Menschen. Am Ende haben wir eine Seite, die Ihnen beiden gehört.",
                ),
                step(2, "Der Kunde", "In drei Sätzen: Was ist bei diesem Kunden gerade los?"),
                step(
                    9,
                    "KAM sortiert, die Leitung verlässt den Platz",
                    "Was braucht dieser Kunde in den nächsten zwölf Monaten von uns? Der erste Eindruck genügt.",
                ),
                step(9, "Die Leitung sortiert, KAM holt Kaffee", "Für Sie gilt dieselbe Frage."),
                step(
                    3,
                    "Aufdecken, eine stille Minute",
                    "Noch redet niemand. Notieren Sie eine Überraschung und eine Frage.",
                ),
                step(3, "Das Gemeinsame", "Woran merkt der Kunde, dass Sie sich hier einig sind?"),
                step(
                    11,
                    "Zwei Unterschiede: KAM spricht, die Leitung sagt es in eigenen Worten zurück, dann umgekehrt",
                    "Was verstehen Sie unter dieser Rolle? Wann hat sie bei diesem Kunden zuletzt gefehlt?",
                ),
                step(5, "Ein Versuch, ein Datum, das Blatt", "Was lassen Sie dafür weg?"),
            ],
            tip: "Dauert das Sortieren länger? Sparen Sie beim zweiten Unterschied: Ein gutes Gespräch über eine Karte ist mehr wert als zwei halbe.",
        },
        Agenda {
            short: "90 Minuten",
            name: "90 Minuten an einem Bildschirm",
            how: "Beide Kartensätze, ganze Reihenfolge. Wer am Vortag sortiert, braucht am Tag selbst noch 60 Minuten.",
            steps: &[
                step(
                    5,
                    "Rahmen",
                    "Wir ordnen Rollen, nicht Menschen. Am Ende haben wir eine Seite, die Ihnen beiden gehört.",
                ),
                step(
                    5,
                    "Der Kunde und seine Lage",
                    "In drei Sätzen: Was ist bei diesem Kunden gerade los? Sehen Sie das beide so?",
                ),
                step(
                    15,
                    "KAM sortiert beide Kartensätze, die Leitung verlässt den Platz",
                    "Was braucht dieser Kunde in den nächsten zwölf Monaten von uns? Der erste Eindruck genügt.",
                ),
                step(15, "Die Leitung sortiert, KAM hat Pause", "Für Sie gilt dieselbe Frage."),
                step(
                    5,
                    "Aufdecken, eine stille Minute",
                    "Noch redet niemand. Notieren Sie eine Überraschung und eine Frage.",
                ),
                step(5, "Das Gemeinsame", "Woran merkt der Kunde, dass Sie sich hier einig sind?"),
                step(
                    24,
                    "Drei Unterschiede, je acht Minuten; KAM spricht zuerst",
                    "Meinen Sie dasselbe Wort? Sehen Sie andere Fakten? Oder gewichten Sie anders?",
                ),
                step(
                    11,
                    "Vereinbaren: höchstens fünf Rollen je Kartensatz; mehr, gleich viel oder weniger davon",
                    "Was lassen Sie dafür weg? Wer könnte diese Rolle sonst noch spielen?",
                ),
                step(5, "Das Blatt, ein Datum, ein Satz von beiden", "Was nehmen Sie mit?"),
            ],
            tip: "Reicht die Zeit nicht? Lassen Sie den dritten Unterschied weg, nie den Schluss: Ohne Versuch und Datum bleibt es beim Reden.",
        },
        Agenda {
            short: "Mit Links",
            name: "45 Minuten Videositzung, mit Links",
            how: "Sortiert wird vorher, wann es jeder Seite passt, je 15 bis 20 Minuten: Die Leitung sortiert und schickt die Einladung; KAM sortiert und schickt die Antwort zurück.",
            steps: &[
                step(
                    3,
                    "Kameras an, Rahmen; noch teilt niemand den Bildschirm",
                    "Wir ordnen Rollen, nicht Menschen. Richtig oder falsch gibt es hier nicht.",
                ),
                step(
                    4,
                    "Die Leitung schickt den Aufdeck-Link, KAM öffnet ihn; beide decken zugleich auf",
                    "Bitte noch nicht aufdecken. Wir zählen laut: eins, zwei, drei.",
                ),
                step(
                    2,
                    "Eine stille Minute, Mikrofone aus",
                    "Noch redet niemand. Notieren Sie eine Überraschung und eine Frage.",
                ),
                step(
                    4,
                    "Das Gemeinsame; eine Seite teilt den Bildschirm",
                    "Woran merkt der Kunde, dass Sie sich hier einig sind?",
                ),
                step(
                    24,
                    "Drei Unterschiede, je acht Minuten; KAM spricht zuerst",
                    "Was verstehen Sie unter dieser Rolle? Wann hat sie bei diesem Kunden zuletzt gefehlt?",
                ),
                step(8, "Ein Versuch, ein Datum, das Blatt", "Was lassen Sie dafür weg? Was nehmen Sie mit?"),
            ],
            tip: "Nur 20 Minuten? Spielen Sie die Kurzrunde, und reden Sie über einen Unterschied. Ganze 90? Nehmen Sie beide Kartensätze, und planen Sie am Schluss eine halbe Stunde für die Rollen im Alltag ein.",
        },
        Agenda {
            short: "Mehrere Paare",
            name: "90 Minuten mit mehreren Paaren",
            how: "Jedes Paar hat ein Gerät und eine ruhige Ecke und spielt für sich.",
            steps: &[
                step(
                    10,
                    "Alle zusammen: Rahmen, und wie es geht",
                    "Jedes Paar nimmt einen eigenen Kunden. Was Sie ordnen, bleibt bei Ihnen.",
                ),
                step(
                    45,
                    "Jedes Paar geht durch die 45 Minuten von oben; Sie rufen die Zeiten aus",
                    "Noch eine Minute, dann wechseln Sie den Platz.",
                ),
                step(10, "Pause", "Das Blatt bleibt beim Paar."),
                step(20, "Alle zusammen: über Rollen, nie über Paare", "Welche Rolle hat am meisten zu reden gegeben?"),
                step(5, "Schluss", "Ein Satz von jedem Paar: Was probieren Sie aus?"),
            ],
            tip: "Nur 45 Minuten? Fünf für den Rahmen, 20 für die Kurzrunde in Paaren, 20 zusammen. Nur 20? Dann bleibt es bei der Kurzrunde in Paaren. Vergleichen Sie nie die Zahlen zweier Paare.",
        },
    ],
    minutes: |from, to| format!("{from}–{to}"),
    jams: "Wenn es klemmt",
    jams_list: [
        ["Die Leitung redet zuerst.", "Ich möchte zuerst KAM hören."],
        ["Eine Seite schweigt.", "Lassen Sie sich Zeit. Welcher Moment bei diesem Kunden kommt Ihnen in den Sinn?"],
        ["Alles ist gleich.", "Würde der Kunde die Karten auch so legen?"],
        ["Alles ist verschieden.", "Wir nehmen eine einzige Karte. Welche würde der Kunde zuerst bemerken?"],
        ["Sie streiten um ein Wort.", "Lesen wir die Rückseite. Was tut jemand, der diese Rolle gut spielt?"],
        ["Jemand will neu sortieren.", "Das halten wir fest. In sechs Wochen sortieren Sie noch einmal."],
        ["Die Zeit läuft davon.", "Einig, verschieden oder offen? Alles drei ist recht."],
        ["Es wird persönlich.", "Wir reden über die Rolle, nicht über Sie. Das schreiben wir nicht auf."],
    ],
    after: "Danach",
    after_list: [
        "Beide erhalten dasselbe Blatt, gedruckt oder als PDF.",
        "Der Versuch steht mit seinem Datum in beiden Kalendern.",
        "Was offen blieb, kommt beim nächsten Mal zuerst.",
        "Nach sechs bis zwölf Wochen sortieren beide noch einmal: Die zweite Runde zeigt, was sich verschoben hat.",
    ],
    invitations: "Einladung",
    invitations_how: "Die Leitung schickt sie im eigenen Namen. Füllen Sie die eckigen Klammern aus.",
    invitation_list: [
        Invitation {
            name: "Zu einem Treffen",
            text: "Betreff: Welche Rollen zählen bei unserem Kunden?\n\nGuten Tag [Name]\n\nFür unser Treffen am [Datum] habe ich ein Kartenspiel ausgesucht. Wir ordnen beide dieselben Rollenkarten für einen Schlüsselkunden, jede Seite für sich. Dann decken wir gemeinsam auf und reden darüber, wo wir verschieden gewichten.\n\nEs ist keine Beurteilung, und richtig oder falsch gibt es nicht. Vorbereiten müssen Sie nichts; um welchen Kunden es geht, machen wir mündlich ab. Rechnen Sie mit [45] Minuten.\n\nAm Schluss erhalten wir beide dasselbe Blatt. Was davon abgelegt wird, entscheiden wir miteinander.\n\nFreundliche Grüsse",
            copy: "Einladung zum Treffen kopieren",
        },
        Invitation {
            name: "Mit Link",
            text: "Betreff: Welche Rollen zählen bei unserem Kunden?\n\nGuten Tag [Name]\n\nFür unsere Videositzung am [Datum] möchte ich mit Ihnen klären, welche Rollen bei einem Schlüsselkunden am meisten zählen. Wir sortieren beide dieselben Karten, jede Seite für sich. Ich habe das schon getan; meine Reihenfolge ist versiegelt und lässt sich nicht mehr ändern.\n\nBitte nehmen Sie sich bis [Datum] rund 20 Minuten: [Link]\n\nÖffnen Sie den Link an dem Gerät, das Sie auch in der Videositzung benutzen, und schicken Sie mir am Schluss den Link zurück, den Sie dort erhalten. Um welchen Kunden es geht, sage ich Ihnen mündlich.\n\nEs ist keine Beurteilung. Mich interessiert, wo wir verschieden gewichten und warum. Ihre Reihenfolge öffne ich erst in der Videositzung, zusammen mit Ihnen.\n\nFreundliche Grüsse",
            copy: "Einladung mit Link kopieren",
        },
    ],
    copied: "Kopiert. Fügen Sie die Einladung in Ihre Mail ein.",
    not_copied: "Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text, und kopieren Sie ihn von Hand.",
    handout: "Handzettel",
    handout_title: "Für KAM: vor dem Gespräch",
    handout_list: [
        [
            "Worum es geht",
            "Sie und Ihre Leitung ordnen dieselben Rollenkarten für einen Schlüsselkunden, jede Seite für sich. Danach schauen Sie gemeinsam, wo Sie verschieden gewichten.",
        ],
        [
            "Was es nicht ist",
            "Keine Beurteilung. Es gibt weder Punkte noch richtig oder falsch. Die Unterschiede sind der Zweck.",
        ],
        [
            "Was Sie tun",
            "Sie legen Karten auf drei Stapel, ordnen sie und versiegeln. Das dauert 15 bis 20 Minuten, mit Pausen, wann Sie wollen; in der Kurzrunde sind es fünf.",
        ],
        [
            "Was die Leitung sieht",
            "Ihre Reihenfolge, aber erst, wenn beide versiegelt haben (mit Links: wenn Sie geantwortet haben). Abgemacht ist, gemeinsam aufzudecken. Stichworte sind freiwillig; am gemeinsamen Bildschirm stehen sie dann dabei, mit Links bleiben sie bei Ihnen.",
        ],
        ["Was bleibt", "Eine Seite, die Sie beide erhalten. Was davon abgelegt wird, entscheiden Sie miteinander."],
        [
            "Gut zu wissen",
            "Denken Sie an diesen einen Kunden und an die nächsten zwölf Monate. Legen Sie sich für Ihre wichtigsten Rollen je ein Beispiel zurecht.",
        ],
    ],
};
