//! The words of the example, in German.

use crate::text::example::ExampleText;

pub(crate) static EXAMPLE: ExampleText = ExampleText {
    account: "Delta",
    note: "Ein erfundenes Beispiel. Probieren Sie alles aus: Nichts davon wird gespeichert.",
    fire_kam: "Seit den verspäteten Lieferungen bin ich jede Woche im Werk, bis es wieder läuft.",
    fire_leader: "Das war im Frühling nötig. Heute löscht der Service, und Sie denken voraus.",
    impulse: "Der Kunde baut um und sucht Ideen. Wer bringt die erste?",
    impulse_need: "Einen Tag im Monat ohne Tagesgeschäft",
    interpretation: "Die Krise ist vorbei. Wir bleiben verlässlich und bringen jetzt selbst etwas Neues mit.",
    experiment: "Bis Ende Monat übernimmt der Service die Störungen. Beim nächsten Termin bringen wir eine eigene Idee mit.",
};
