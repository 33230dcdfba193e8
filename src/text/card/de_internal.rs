//! The roles into one's own organisation, in German: 17 cards in the deck's list order.

use crate::text::card::{CardBack, CardText};

pub(crate) static CARDS: [CardText; 17] = [
    CardText {
        id: "int.spielfuehrer",
        name: "Spielführer",
        subtitle: None,
        meaning: "Führt das Kundenteam auch ohne Weisungsrecht.",
    },
    CardText {
        id: "int.kam-motor",
        name: "KAM-Motor",
        subtitle: None,
        meaning: "Bringt das ganze Haus dazu, in Schlüsselkunden zu denken.",
    },
    CardText {
        id: "int.diplomat",
        name: "Diplomat",
        subtitle: None,
        meaning: "Gleicht aus, wenn Bereiche für den Kunden Verschiedenes wollen.",
    },
    CardText {
        id: "int.uebersetzer",
        name: "Übersetzer",
        subtitle: None,
        meaning: "Macht Kundenwünsche für unsere Fachbereiche greifbar.",
    },
    CardText {
        id: "int.netzwerker",
        name: "Netzwerker",
        subtitle: None,
        meaning: "Kennt im Haus die Menschen, die etwas bewegen.",
    },
    CardText {
        id: "int.impulsgeber",
        name: "Impulsgeber",
        subtitle: None,
        meaning: "Macht aus Anstössen des Kunden neue Ideen für unser Haus.",
    },
    CardText {
        id: "int.multiplikator",
        name: "Multiplikator",
        subtitle: None,
        meaning: "Gibt Teams anderer Kunden weiter, was wir hier gelernt haben.",
    },
    CardText {
        id: "int.auftraggeber",
        name: "Auftraggeber",
        subtitle: None,
        meaning: "Gibt intern klare Aufträge mit Ziel und Termin.",
    },
    CardText {
        id: "int.interner-verkaeufer",
        name: "Interner Verkäufer",
        subtitle: None,
        meaning: "Gewinnt Kolleginnen und Kollegen für diesen Kunden.",
    },
    CardText {
        id: "int.controller",
        name: "Controller",
        subtitle: None,
        meaning: "Rechnet aus, was der Kunde einbringt und was er kostet.",
    },
    CardText {
        id: "int.schnittstelle",
        name: "Schnittstelle",
        subtitle: None,
        meaning: "Ist im Haus die Anlaufstelle für Fragen zu diesem Kunden.",
    },
    CardText {
        id: "int.know-how-traeger",
        name: "Know-How-Träger",
        subtitle: None,
        meaning: "Kennt diesen Kunden gründlich und teilt das Wissen.",
    },
    CardText {
        id: "int.koordinator",
        name: "Koordinator",
        subtitle: None,
        meaning: "Stimmt ab, wer wann was für den Kunden tut.",
    },
    CardText {
        id: "int.sprachrohr",
        name: "Sprachrohr des Kunden",
        subtitle: None,
        meaning: "Vertritt im Haus die Sicht des Kunden.",
    },
    CardText {
        id: "int.stratege",
        name: "Stratege",
        subtitle: None,
        meaning: "Überlegt heute, was dieser Kunde in drei Jahren braucht.",
    },
    CardText {
        id: "int.motivator",
        name: "Motivator",
        subtitle: None,
        meaning: "Macht dem Team Freude an der Arbeit für diesen Kunden.",
    },
    CardText {
        id: "int.moderator",
        name: "Moderator",
        subtitle: None,
        meaning: "Leitet Sitzungen so, dass alle mitreden und ein Ergebnis steht.",
    },
];

/// Their backs, in the same order.
pub(crate) static BACKS: [CardBack; 17] = [
    CardBack {
        id: "int.spielfuehrer",
        sign: "Sagt, wie es weitergeht, wenn das Team feststeckt, und trägt die Folgen mit.",
        question: "Wer im Haus würde sich als Teil dieses Kundenteams bezeichnen?",
        excess: "Entscheidet alles selbst, und das Team wartet auf den Pfiff.",
    },
    CardBack {
        id: "int.kam-motor",
        sign: "Bringt Schlüsselkunden auch in Sitzungen zur Sprache, in denen sie sonst nicht vorkommen.",
        question: "Was müsste im Haus anders sein, damit dieser Kunde besser betreut ist?",
        excess: "Der Motor dreht hoch, ohne dass jemand mitfährt.",
    },
    CardBack {
        id: "int.diplomat",
        sign: "Spricht vor der Sitzung mit beiden Bereichen und kennt deren Schmerzgrenzen.",
        question: "Welche zwei Bereiche ziehen bei diesem Kunden in verschiedene Richtungen?",
        excess: "Alle fühlen sich gehört, und entschieden wird nichts.",
    },
    CardBack {
        id: "int.uebersetzer",
        sign: "Macht aus einem Wunsch eine Anforderung mit Beispiel, mit der ein Team arbeiten kann.",
        question: "Welchen Wunsch dieses Kunden verstehen unsere Fachleute noch nicht?",
        excess: "Deutet, statt zu zitieren; am Ende gilt die Deutung als Kundenwunsch.",
    },
    CardBack {
        id: "int.netzwerker",
        sign: "Ein Anruf am richtigen Ort, und die Ausnahme für den Kunden ist geklärt.",
        question: "Wen im Haus rufen wir an, wenn es für diesen Kunden schnell gehen muss?",
        excess: "Geht an den offiziellen Wegen vorbei, bis sie niemand mehr ernst nimmt.",
    },
    CardBack {
        id: "int.impulsgeber",
        sign: "Kommt vom Kunden zurück und sitzt noch am selben Tag mit den richtigen Leuten zusammen.",
        question: "Welcher Gedanke dieses Kunden könnte bei uns zu etwas Neuem führen?",
        excess: "Jede Woche ein neues Thema, bis intern niemand mehr zuhört.",
    },
    CardBack {
        id: "int.multiplikator",
        sign: "Zeigt Kolleginnen und Kollegen eine Vorlage, die bei diesem Kunden gewirkt hat.",
        question: "Was gelingt bei diesem Kunden, das auch einem anderen Team helfen würde?",
        excess: "Verteilt Rezepte, ohne auf den Einzelfall zu schauen.",
    },
    CardBack {
        id: "int.auftraggeber",
        sign: "Wer intern etwas liefern soll, kennt Zweck, Umfang und Datum.",
        question: "Welcher interne Auftrag zu diesem Kunden ist im Moment unklar?",
        excess: "Bestellt, statt zu überzeugen; das Haus macht Dienst nach Vorschrift.",
    },
    CardBack {
        id: "int.interner-verkaeufer",
        sign: "Erklärt intern, was der Auftrag dem anderen Bereich bringt, nicht nur dem Kunden.",
        question: "Wen im Haus müssen wir für diesen Kunden noch gewinnen, und womit?",
        excess: "Alles ist wichtig und eilig; niemand glaubt mehr an «dringend».",
    },
    CardBack {
        id: "int.controller",
        sign: "Kennt vor der Preisverhandlung die Marge dieses Kunden, mit allem Aufwand.",
        question: "Wofür wenden wir bei diesem Kunden viel auf, ohne dass es jemandem nützt?",
        excess: "Die Zahl ersetzt das Urteil, und was sich nicht rechnen lässt, zählt nicht.",
    },
    CardBack {
        id: "int.schnittstelle",
        sign: "Anfragen aus dem Haus landen an einem Ort und kommen beantwortet zurück.",
        question: "Wer im Haus weiss heute nicht, wohin mit einer Frage zu diesem Kunden?",
        excess: "Die Anlaufstelle wird zum Nadelöhr: Ohne sie geht nichts mehr.",
    },
    CardBack {
        id: "int.know-how-traeger",
        sign: "Legt Gesprächsnotizen so ab, dass die Stellvertretung morgen weiterarbeiten kann.",
        question: "Welches Wissen über diesen Kunden liegt nur bei einer Person?",
        excess: "Behält das Wissen im Kopf; die Stellvertretung beginnt bei null.",
    },
    CardBack {
        id: "int.koordinator",
        sign: "Zwei Teams melden sich beim Kunden nie am selben Tag mit derselben Frage.",
        question: "Wo kommen wir uns bei diesem Kunden intern in die Quere?",
        excess: "Stimmt so viel ab, dass niemand mehr vorankommt.",
    },
    CardBack {
        id: "int.sprachrohr",
        sign: "Bringt den Satz des Kunden im Wortlaut in die Sitzung, auch wenn er unbequem ist.",
        question: "Was sagt uns dieser Kunde seit Langem, ohne dass es intern ankommt?",
        excess: "Gilt im Haus bald als «Anwalt der Gegenseite».",
    },
    CardBack {
        id: "int.stratege",
        sign: "Hat einen Kundenplan auf einer Seite, an dem sich Entscheide messen lassen.",
        question: "Womit wollen wir bei diesem Kunden in drei Jahren Geld verdienen?",
        excess: "Pläne ohne Alltag: Auf dem Papier stimmt alles, und niemand beginnt.",
    },
    CardBack {
        id: "int.motivator",
        sign: "Erzählt intern von gelungenen Momenten und nennt, wer dazu beigetragen hat.",
        question: "Worauf dürfte das Team bei diesem Kunden stolz sein?",
        excess: "Gute Stimmung soll ersetzen, was geklärt werden müsste.",
    },
    CardBack {
        id: "int.moderator",
        sign: "Am Ende der Sitzung ist klar, was entschieden ist und wer beginnt.",
        question: "Welche Sitzung zu diesem Kunden endet meistens ohne Ergebnis?",
        excess: "Alle kommen zu Wort, nur die eigene Meinung fehlt.",
    },
];
