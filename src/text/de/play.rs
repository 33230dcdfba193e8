//! From the start page to the countdown, in German.

use crate::text::play::{CurtainText, FrameText, NameText, ReadyText, SetupText, SortText, StartText};

pub(super) static FRAME: FrameText = FrameText {
    app: "Rollenkarten",
    home: "Zur Startseite",
    skip: "Zum Inhalt springen",
    language: "Sprache",
    privacy: "Alles bleibt in diesem Browser, bis Sie selbst etwas weitergeben.",
    not_saved: "Dieser Browser erlaubt kein Speichern. Sie können spielen; nach dem Schliessen ist das Spiel weg. Sichern Sie es bei Bedarf als Datei.",
    storage_full: "Der Speicher dieses Browsers ist voll. Der letzte Stand ist nur hier im Fenster. Löschen Sie alte Spiele oder sichern Sie dieses als Datei.",
    save_file: "Als Datei sichern",
    elsewhere: "Dieses Spiel wurde in einem anderen Fenster weitergeführt. Hier sehen Sie jetzt den neusten Stand.",
    close: "Schliessen",
    cancel: "Abbrechen",
};

pub(super) static START: StartText = StartText {
    lead: "Wo sehen Sie diesen Kunden anders?",
    sentence: "Verkaufsleitung und Key Account Management sortieren unabhängig voneinander dieselben Rollenkarten für einen Schlüsselkunden. Dann liegen beide Reihenfolgen offen, und das Gespräch beginnt dort, wo sie auseinandergehen.",
    new_game: "Neues Spiel",
    saved: "Gespeicherte Spiele",
    none_saved: "Noch keines. Ein Durchgang mit beiden Stapeln dauert je Person etwa 15 Minuten und lässt sich jederzeit unterbrechen.",
    resume: "Weiterspielen",
    resume_label: |account| format!("«{account}» weiterspielen"),
    delete: "Löschen",
    delete_label: |account| format!("«{account}» löschen"),
    delete_ask: |account| format!("Spiel «{account}» löschen?"),
    delete_note: "Die Reihenfolgen und Stichworte dieses Spiels sind danach nicht mehr herstellbar.",
    keep: "Behalten",
    started: |date| format!("Begonnen am {date}"),
    state_curtain: |seat| format!("Am Zug: {seat}"),
    state_turn: |seat, deck| format!("{seat} sortiert: {deck}"),
    state_ready: "Alles versiegelt, bereit zum Aufdecken",
    state_revealed: "Aufgedeckt",
    unreadable: "Ein gespeichertes Spiel ist beschädigt",
    unreadable_how: "Es lässt sich nicht mehr lesen und bleibt unberührt liegen. Die anderen Spiele sind davon nicht betroffen.",
    newer: "Ein Spiel stammt aus einer neueren Version",
    newer_how: "Laden Sie die Seite neu, um die neuste Version zu erhalten. Bis dahin bleibt das Spiel unverändert.",
    open_file: "Spiel aus Datei öffnen",
    file_unreadable: "Diese Datei enthält kein lesbares Spiel. Wählen Sie eine Datei, die hier gesichert wurde.",
    file_large: "Diese Datei ist zu gross für ein Spiel. Wählen Sie eine Datei, die hier gesichert wurde.",
    stays: "Spiele bleiben in diesem Browser, bis Sie sie löschen oder die Browserdaten leeren.",
    missing: "Dieses Spiel ist hier nicht zu finden",
    missing_how: "Es wurde gelöscht, ist beschädigt oder liegt in einem anderen Browser. Öffnen Sie es dort, oder öffnen Sie auf der Startseite eine gesicherte Datei.",
    play: "Spielen",
};

pub(super) static SETUP: SetupText = SetupText {
    title: "Neues Spiel",
    account: "Deckname des Schlüsselkunden",
    account_hint: "Ein Wort, das nur Sie beide zuordnen können, zum Beispiel «Falke». Bitte keine Personennamen.",
    account_empty: "Ohne Deckname keine Karten: Geben Sie ein, um welchen Kunden es geht.",
    account_long: |max, found| {
        format!("Der Deckname ist zu lang: {found} Zeichen, möglich sind {max}. Kürzen Sie ihn.")
    },
    account_control: "Der Deckname enthält unsichtbare Steuerzeichen. Tippen Sie ihn neu ein, statt ihn einzufügen.",
    account_marks: "Der Deckname enthält Buchstaben mit zu vielen Zusatzzeichen. Schreiben Sie ihn einfacher.",
    decks: "Welche Karten?",
    decks_both_outside: "Beide Stapel, zuerst extern (23 + 17)",
    decks_both_inside: "Beide Stapel, zuerst intern (17 + 23)",
    decks_outside: "Nur externe Rollen (23)",
    decks_inside: "Nur interne Rollen (17)",
    first: "Wer sortiert zuerst?",
    first_hint: "Aufgedeckt wird erst, wenn beide alles versiegelt haben.",
    deal: "Karten austeilen",
};

pub(super) static NAME: NameText = NameText {
    kam: "KAM",
    leader: "Leitung",
    customer: "Kundensicht",
    outside: "Externe Rollen",
    inside: "Interne Rollen",
    outside_mark: "zum Kunden",
    inside_mark: "ins eigene Haus",
    very: "Sehr wichtig",
    important: "Wichtig",
    less: "Weniger wichtig",
};

pub(super) static CURTAIN: CurtainText = CurtainText {
    title: |seat| format!("Jetzt sortiert: {seat}"),
    stop_sharing: "Beenden Sie die Bildschirmfreigabe.",
    look_away: |seat| format!("Nur «{seat}» schaut auf den Bildschirm, alle anderen schauen weg."),
    open: |seat| format!("Ich bin allein am Bildschirm: {seat}"),
    escape: "Kommt jemand dazu? Die Escape-Taste schliesst den Vorhang sofort wieder.",
    storage: "Der Vorhang schützt vor Blicken. Wer diesen Computer mitbenutzt, könnte den Browserspeicher auslesen.",
    sealed_by: |seat| format!("{seat} hat versiegelt."),
    back_to: |seat| format!("Nochmals zu: {seat}"),
    drop: "Vorhang schliessen",
};

pub(super) static SORT: SortText = SortText {
    undo: "Rückgängig",
    steps: ["Verteilen", "Ordnen", "Grenzen", "Prüfen"],
    step_of: |at, of| format!("Schritt {at} von {of}"),
    deal_title: |account| format!("Wie wichtig ist diese Rolle bei «{account}»?"),
    deal_hint: "Tasten 1, 2, 3 oder Pfeile ← ↓ →. Der erste Eindruck genügt; geordnet wird danach.",
    deal_hint_touch: "Antippen oder die Karte zum Stapel wischen. Der erste Eindruck genügt; geordnet wird danach.",
    dealt: |card, pile| format!("{card}: {pile}."),
    next_card: |card| format!("Nächste Karte: {card}."),
    pile_size: |cards| if cards == 1 { "1 Karte".into() } else { format!("{cards} Karten") },
    offer_title: |pile, cards| format!("«{pile}» hat {cards} Karten"),
    offer_hint: "Einmal teilen macht das Ordnen leichter: Jede Karte kommt nochmals kurz dran, obere oder untere Hälfte.",
    offer_split: "Stapel teilen",
    offer_keep: "So lassen",
    split_title: |pile| format!("«{pile}»: obere oder untere Hälfte?"),
    upper: "Obere Hälfte",
    lower: "Untere Hälfte",
    order_title: |pile| format!("«{pile}» ordnen"),
    order_part: |part, parts| format!("Teil {part} von {parts}"),
    order_hint: "Tippen Sie der Reihe nach an, was am wichtigsten ist. Die letzte Karte ergibt sich von selbst. Oder ziehen Sie die Karten an ihren Platz.",
    order_keys: "Tastatur: Tab zur Karte, Eingabe wählt sie als nächste, Alt + ↑ ↓ verschiebt sie.",
    settle: "Diese Reihenfolge stimmt",
    place: |card, place, of| format!("{card}, Platz {place} von {of}"),
    place_of: |card| format!("Platz von {card}"),
    up: |card| format!("{card} nach oben"),
    down: |card| format!("{card} nach unten"),
    duel_title: |account| format!("Welche zählt bei «{account}» mehr?"),
    duel_hint: "Hier treffen zwei Stapel aufeinander. Gewinnt die Karte von unten, steigt sie weiter auf, bis sie verliert.",
    duel_more: "zählt mehr",
    check_title: |k| format!("Stimmen Ihre Top {k}?"),
    check_hint: "Ein letzter Blick: Umstellen geht noch. Wer mag, notiert zu einer Rolle ein Beispiel aus diesem Kunden.",
    keyword: |card| format!("Stichwort zu {card}"),
    keyword_hint: "Ein Beispiel aus diesem Kunden",
    keyword_private: "Stichworte sind freiwillig und bleiben bis zum Aufdecken bei Ihnen. Bitte keine Namen, nichts Vertrauliches.",
    keyword_long: |max, found| {
        format!(
            "Das Stichwort ist zu lang: {found} Zeichen, möglich sind {max}. Der letzte passende Stand bleibt gespeichert."
        )
    },
    keyword_control: "Das Stichwort enthält unsichtbare Steuerzeichen. Tippen Sie es neu ein, statt es einzufügen.",
    keyword_marks: "Das Stichwort enthält Buchstaben mit zu vielen Zusatzzeichen. Schreiben Sie es einfacher.",
    whole: |n| format!("Ganze Reihenfolge ansehen (alle {n})"),
    seal: "Reihenfolge versiegeln",
    seal_hint: "Versiegelt lässt sie sich wieder öffnen, bis auch die andere Seite versiegelt hat.",
    sealed_title: |deck| format!("Versiegelt: {deck}"),
    sealed_hint: "Zeit für eine Pause. Alles ist gespeichert; weiter geht es jetzt oder an einem anderen Tag.",
    reopen: |deck| format!("Nochmals öffnen: {deck}"),
    next_deck: |deck| format!("Weiter: {deck}"),
    pause: "Später weiter",
    hand_over: |seat| format!("Übergeben an: {seat}"),
    final_note: "Beide haben diesen Stapel versiegelt; er steht fest.",
};

pub(super) static READY: ReadyText = ReadyText {
    title: "Beide haben versiegelt",
    hint: "Unterschiede sind normal; um sie geht es. Nehmen Sie sich nach dem Aufdecken eine stille Minute, bevor jemand spricht.",
    look: "Gemeinsam aufdecken",
};
