//! The shelf of saved games, in German.

use crate::text::shelf::ShelfText;

pub(crate) static SHELF: ShelfText = ShelfText {
    saved: "Gespeicherte Spiele",
    none_saved: "Noch keines. Beide Kartensätze zu sortieren dauert je Person rund 20 Minuten und lässt sich jederzeit unterbrechen.",
    more: |left| format!("Weitere zeigen ({left})"),
    resume: "Weiterspielen",
    resume_label: |account| format!("«{account}» weiterspielen"),
    again: "Gleiche Einstellungen",
    again_label: |account| format!("Gleiche Einstellungen wie bei «{account}»"),
    delete: "Löschen",
    delete_label: |account| format!("«{account}» löschen"),
    delete_ask: |account| format!("Spiel «{account}» löschen?"),
    delete_note: "Die Reihenfolgen und Stichworte dieses Spiels lassen sich danach nicht wiederherstellen.",
    delete_held: |date| {
        format!(
            "Auch die Runde vom {date} enthält diese Reihenfolgen. Löschen Sie auch sie, wenn nichts davon bleiben soll."
        )
    },
    keep: "Behalten",
    started: |date| format!("Begonnen am {date}"),
    played: |date, time| format!("zuletzt gespielt am {date} um {time}"),
    state_curtain: |seat| format!("Am Zug: {seat}"),
    state_turn: |seat, deck| format!("{seat} sortiert: {deck}"),
    state_ready: "Alles versiegelt, bereit zum Aufdecken",
    state_revealed: "Aufgedeckt",
    unreadable: "Ein gespeichertes Spiel ist beschädigt",
    unreadable_how: "Es lässt sich nicht mehr lesen und bleibt unberührt liegen. Die anderen Spiele sind davon nicht betroffen.",
    deck_missing_how: "Es wurde mit eigenen Karten gespielt, die hier fehlen. Öffnen Sie unter «Eigene Karten» deren Datei, dann geht es weiter.",
    open_file: "Spiel aus Datei öffnen",
    file_unreadable: "Diese Datei enthält kein lesbares Spiel. Wählen Sie eine Datei, die hier gesichert wurde.",
    file_large: "Diese Datei ist zu gross für ein Spiel. Wählen Sie eine Datei, die hier gesichert wurde.",
    stays: "Spiele mit ihren privaten Seiten, eigene Kartensätze, Lernstand, Rollenprofil und Sprachwahl liegen nur in diesem Browser, bis Sie sie löschen. Manche Browser räumen selbst auf: Safari nach sieben Tagen ohne Besuch. Was Ihnen wichtig ist, sichern Sie als Datei.",
    delete_all: "Alles löschen",
    delete_all_ask: "Alles löschen, was in diesem Browser liegt?",
    delete_all_note: "Alle Spiele mit ihren privaten Seiten, die eigenen Kartensätze, der Lernstand, das Rollenprofil und die Sprachwahl lassen sich danach nicht wiederherstellen. Was Sie als Datei gesichert haben, bleibt.",
    deleted_all: "Alles gelöscht. In diesem Browser liegt nichts mehr von den Rollenkarten.",
    not_deleted: "Nichts wurde gelöscht: Der Browser lässt diese Seite nicht mehr an seinen Speicher. Erlauben Sie es wieder, oder löschen Sie die Daten der Seite in den Einstellungen des Browsers.",
    file_opened: "Das Spiel liegt jetzt hier.",
    file_known: "Dieses Spiel liegt schon hier; es ist nichts dazugekommen.",
    file_same_talk: "Dieses Spiel liegt schon hier, in einem anderen Stand; es bleibt, wie es ist. Löschen Sie es zuerst, wenn der Stand der Datei gelten soll.",
};
