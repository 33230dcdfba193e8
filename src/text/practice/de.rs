//! Practising, in German.

use crate::text::practice::{AccountText, PracticeText};

pub(crate) static PRACTICE: PracticeText = PracticeText {
    title: "Üben an sechs erfundenen Kunden",
    lead: "Wählen Sie einen Kunden und sortieren Sie, was dort zählt. Danach spricht eine erfundene Stimme mit. Ab dem zweiten Kunden sehen Sie, welche Karten gewandert sind.",
    accounts: "Die Kunden",
    done_count: |done, of| format!("{done} von {of} geübt"),
    done: "geübt",
    under_way: "angefangen",
    start: "Sortieren",
    start_label: |account| format!("Für «{account}» sortieren"),
    again: "Nochmals",
    again_label: |account| format!("Für «{account}» nochmals sortieren"),
    look: "Ansehen",
    look_label: |account| format!("«{account}» ansehen"),
    voice: "Eine erfundene Stimme, keine Lösung",
    voice_how: "Wer diesen Kunden zu kennen glaubt, fände diese Rollen hier eher gefragt. Was spricht dafür, was dagegen?",
    voice_mark: "Stimme",
    voice_rank: |rank| format!("bei Ihnen Platz {rank}"),
    question: "Eine Frage zum Mitnehmen",
    next: |account| format!("Nächster Kunde: {account}"),
    all: "Alle Kunden",
    movement: "Was ist gewandert?",
    movement_how: "Dieselben Karten, zwei Kunden. Welche sind am weitesten gewandert, und welches Merkmal der Lage hat das bewirkt?",
    first: "Von",
    second: "zu",
    wandered: |count| match count {
        1 => "Eine Karte ist gewandert".to_owned(),
        2 => "Zwei Karten sind am weitesten gewandert".to_owned(),
        _ => "Drei Karten sind am weitesten gewandert".to_owned(),
    },
    wandered_none: "Keine Karte hat den Platz gewechselt. Was ist an beiden Kunden gleich, dass dieselben Rollen zählen?",
    rank: |account, rank| format!("{account}: Platz {rank}"),
    differing: "Worin sich die beiden unterscheiden",
    differing_how: "Welches dieser Merkmale hat Ihre Karten bewegt?",
    differing_none: "Kein Merkmal ist bei beiden bekannt und verschieden: Jede Geschichte erzählt von etwas anderem.",
    trait_column: "Merkmal",
    picture: "Die Wanderung im Bild",
};

pub(crate) static ACCOUNTS: [AccountText; 6] = [
    AccountText {
        id: "S1",
        kind: "Autoimporteur; wir sind die Spezialbank",
        situation: "Seit zwölf Jahren Kunde. Jetzt gründet der Hersteller eine eigene Bank, und 90 Händler fürchten schlechtere Konditionen.",
        reasons: &[
            ("ext.sparring-partner", "Tarvano muss abwägen, wie es ohne uns wäre; wer mitdenkt, wird dazu gefragt."),
            (
                "ext.impulsgeber",
                "Gegen die Herstellerbank hilft kein Rabatt, wohl aber eine Idee, die nur wir bringen.",
            ),
            (
                "ext.netzwerker",
                "Neu entscheidet der Hersteller mit; eine einzige Kontaktperson bei Tarvano reicht nicht mehr.",
            ),
            ("ext.multiplikator", "Was bei fünf Händlern gut läuft, beruhigt auch die anderen 85."),
            ("int.stratege", "In drei Jahren kann das Geschäft weg sein; dafür braucht es jetzt einen Plan."),
            ("int.sprachrohr", "Im Haus zählt noch die alte Treue; jemand muss sagen, was Tarvano heute bewegt."),
            (
                "int.interner-verkaeufer",
                "Gute Konditionen für 90 Händler gibt es nur, wenn Kredit und Risiko mitziehen.",
            ),
        ],
        question: "Was könnte Tarvano von uns bekommen, das keine Herstellerbank bietet?",
    },
    AccountText {
        id: "S2",
        kind: "Detailhandelsgruppe",
        situation: "In sechs Wochen wird für das Jahr verhandelt. Der neue Einkauf will 4 % weniger zahlen; wer beim Kunden damit arbeitet, ist zufrieden.",
        reasons: &[
            ("ext.verkaeufer", "In sechs Wochen wird abgeschlossen; wer dann nur zuhört, verschenkt die vier Prozent."),
            ("ext.diplomat", "Der neue Einkauf testet Grenzen; die Tür soll auch nach einem Nein offen bleiben."),
            ("ext.analyst", "Wer weiss, was ein Wechsel Hellbrook kosten würde, verhandelt ruhiger."),
            ("ext.netzwerker", "Zufrieden ist, wer damit arbeitet; ohne diese Leute am Tisch zählt nur der Preis."),
            ("int.controller", "Bevor jemand nachgibt, muss klar sein, woran wir hier noch verdienen."),
            (
                "int.auftraggeber",
                "Sechs Wochen sind kurz: Kalkulation und Muster brauchen heute einen Auftrag mit Termin.",
            ),
            ("int.stratege", "Vier Prozent sind dieses Jahr; die Frage ist, was Hellbrook in drei Jahren kauft."),
        ],
        question: "Wer bei Hellbrook würde für uns sprechen, wenn der Einkauf nur auf den Preis schaut?",
    },
    AccountText {
        id: "S3",
        kind: "Maschinenbauer, 14 Werke in 9 Ländern",
        situation: "Ein neuer weltweiter Rahmenvertrag gilt. Unsere Ländergesellschaften verteidigen ihre eigenen Preise.",
        reasons: &[
            (
                "ext.steuermann",
                "Vierzehn Werke ziehen in ihre Richtung; der Rahmenvertrag braucht einen gemeinsamen Kurs.",
            ),
            ("ext.konnektor", "Jedes Werk braucht bei uns ein Gesicht, nicht bloss die Nummer der Zentrale."),
            ("ext.helikopter", "Nur wer alle neun Länder sieht, merkt, wo der Vertrag schon umgangen wird."),
            (
                "ext.brueckenbauer",
                "Die Werke finden uns teuer, wir sie eigensinnig; jemand muss die beiden einander näherbringen.",
            ),
            (
                "int.koordinator",
                "Neun Ländergesellschaften liefern erst dann gleich, wenn jemand die Termine zusammenhält.",
            ),
            ("int.diplomat", "Jedes Land hat gute Gründe für seinen Preis; wer sie anhört, kommt weiter."),
            ("int.spielfuehrer", "Niemand kann hier befehlen, und doch muss jemand sagen, wie wir zusammenspielen."),
            (
                "int.moderator",
                "Über Preise wird in Sitzungen gestritten; leitet sie niemand, gewinnt die lauteste Stimme.",
            ),
        ],
        question: "Welches Land hat am meisten zu verlieren, und was braucht es von uns?",
    },
    AccountText {
        id: "S4",
        kind: "Verbund von Spitälern",
        situation: "Zweimal kam die Lieferung nicht. Die Direktion droht öffentlich mit dem Wechsel, und im Haus suchen alle nach Schuldigen.",
        reasons: &[
            ("ext.feuerwehr", "Nach zwei Ausfällen zählt zuerst, dass morgen geliefert wird."),
            (
                "ext.problemloeser",
                "Irgendwo zwischen Lager und Station klemmt es; jemand muss einen gangbaren Weg finden.",
            ),
            ("ext.kommunikator", "Die Direktion droht öffentlich; jede Stunde ohne Nachricht macht es schwerer."),
            ("ext.kuemmerer", "Auf den Stationen fragen alle, wer dranbleibt, bis es wieder läuft."),
            ("int.schnittstelle", "Fünf Leute rufen im Spital an und sagen Verschiedenes; es braucht eine Stelle."),
            ("int.koordinator", "Lager, Transport und Qualität handeln einzeln; erst abgestimmt hilft es dem Kunden."),
            ("int.auftraggeber", "Alle suchen, niemand hat einen Auftrag; ein klares Ziel mit Termin beendet das."),
            ("int.motivator", "Das Team ist angeschlagen; wer Mut macht, bekommt wieder gute Arbeit."),
        ],
        question: "Woran würde der Klinikverbund in vier Wochen merken, dass auf uns wieder Verlass ist?",
    },
    AccountText {
        id: "S5",
        kind: "Junge Technologiefirma",
        situation: "Wenig Umsatz, rasches Wachstum. Gesucht ist ein Partner für ein Produkt, das es noch nicht gibt; unsere Entwicklung ist ausgelastet.",
        reasons: &[
            ("ext.impulsgeber", "Quantrel sucht kein Angebot, sondern Leute, die das Produkt miterfinden."),
            ("ext.berater", "Das junge Team kennt die Technik, aber noch nicht alle Wege zum Markt."),
            ("ext.uebersetzer", "Dort redet man in Prototypen, hier in Pflichtenheften; jemand muss beides verbinden."),
            ("ext.macher", "Ein kleines Muster in drei Wochen überzeugt hier mehr als ein grosses Konzept."),
            (
                "int.interner-verkaeufer",
                "Die Entwicklung ist ausgelastet; ihre Zeit muss jemand für Quantrel gewinnen.",
            ),
            ("int.impulsgeber", "Was Quantrel braucht, könnte morgen auch anderen nützen: ein Anstoss für uns."),
            ("int.kam-motor", "Bei so wenig Umsatz bleibt Quantrel liegen, wenn es im Haus niemand antreibt."),
            ("int.uebersetzer", "Fachleute hören «Vision» und winken ab; sie brauchen greifbare Anforderungen."),
        ],
        question: "Woran würden Sie in einem halben Jahr merken, dass sich der Einsatz für Quantrel lohnt?",
    },
    AccountText {
        id: "S6",
        kind: "Energie- und Wasserversorger",
        situation: "Zwanzig unkomplizierte Jahre. Nun geht die wichtigste Kontaktperson in Pension, ein Investor steigt ein, und bei uns heisst es: «Das läuft von selbst.»",
        reasons: &[
            (
                "ext.netzwerker",
                "Ein einziger Mensch trug die Beziehung; nach der Pensionierung braucht es viele neue Kontakte.",
            ),
            ("ext.analyst", "Ein Investor rechnet anders; wer seine Ziele früh versteht, wird nicht überrascht."),
            ("ext.optimierer", "Zwanzig Jahre lief alles gleich; jetzt fragt jemand, was sich besser machen lässt."),
            ("ext.repraesentant", "Die neuen Leute kennen uns nicht; sie sollen sehen, wofür unser Haus steht."),
            (
                "int.know-how-traeger",
                "Das Wissen aus zwanzig Jahren steht nirgends; es soll vor dem Wechsel geteilt sein.",
            ),
            ("int.sprachrohr", "Im Haus heisst es «läuft von selbst»; jemand muss sagen, was sich dort ändert."),
            ("int.stratege", "Mit dem Investor wird neu verteilt; wer jetzt vorausdenkt, sitzt weiter am Tisch."),
            ("int.multiplikator", "Was hier über Jahre gut lief, hilft anderen Teams mit ähnlichen Kunden."),
        ],
        question: "Wer entscheidet bei den Werken Brückental künftig, und wer von uns kennt diese Menschen?",
    },
];
