//! The shelf of saved games, in English.

use crate::text::shelf::ShelfText;

pub(crate) static SHELF: ShelfText = ShelfText {
    saved: "Saved games",
    none_saved: "None yet. Sorting both decks takes each person about 20 minutes and can be interrupted at any time.",
    more: |left| format!("Show more ({left})"),
    resume: "Resume",
    resume_label: |account| format!("Resume “{account}”"),
    again: "Same settings",
    again_label: |account| format!("Same settings as for “{account}”"),
    delete: "Delete",
    delete_label: |account| format!("Delete “{account}”"),
    delete_ask: |account| format!("Delete the game “{account}”?"),
    delete_note: "Its rankings and keywords cannot be brought back afterwards.",
    delete_held: |date| {
        format!("The round of {date} holds these rankings, too. Delete it as well if nothing of them is to stay.")
    },
    keep: "Keep",
    started: |date| format!("Started on {date}"),
    played: |date, time| format!("last played on {date} at {time}"),
    state_curtain: |seat| format!("Next: {seat}"),
    state_turn: |seat, deck| format!("{seat} is sorting: {deck}"),
    state_ready: "All sealed, ready to reveal",
    state_revealed: "Revealed",
    unreadable: "A saved game is damaged",
    unreadable_how: "It can no longer be read and is left untouched. Your other games are not affected.",
    deck_missing_how: "It was played with cards of somebody's own that are not here. Open their file under “Own cards”, and it goes on.",
    open_file: "Open a game from a file",
    file_unreadable: "This file holds no readable game. Choose a file that was saved here.",
    file_large: "This file is too large for a game. Choose a file that was saved here.",
    stays: "Games with their private pages, decks of your own, learning progress, role profile and language lie in this browser alone until you delete them. Some browsers clear up by themselves: Safari after seven days without a visit. Save as a file what matters to you.",
    delete_all: "Delete everything",
    delete_all_ask: "Delete everything that lies in this browser?",
    delete_all_note: "All games with their private pages, your own decks, the learning progress, the role profile and the choice of language cannot be brought back afterwards. What you have saved as a file stays.",
    deleted_all: "Everything is deleted. Nothing of Role Cards is left in this browser.",
    not_deleted: "Nothing was deleted: this browser no longer lets the page into its storage. Allow it again, or delete the page's data in the browser's settings.",
    file_opened: "The game is here now.",
    file_known: "This game is here already; nothing was added.",
    file_same_talk: "This game is here already, in another state, which stays as it is. Delete it first if the state of the file is to count.",
};
