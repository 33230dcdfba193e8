//! From the start page to the countdown, in English.

use crate::text::play::{CurtainText, FrameText, NameText, ReadyText, SetupText, SortText, StartText};

pub(super) static FRAME: FrameText = FrameText {
    app: "Role Cards",
    home: "To the start page",
    skip: "Skip to content",
    language: "Language",
    privacy: "Everything stays in this browser until you pass it on yourself.",
    not_saved: "This browser does not allow saving. You can play; once you close it, the game is gone. Save it as a file if you need it.",
    storage_full: "This browser's storage is full. The latest state is only here in this window. Delete old games or save this one as a file.",
    save_file: "Save as a file",
    elsewhere: "This game went on in another window. You now see its latest state here.",
    close: "Close",
    cancel: "Cancel",
};

pub(super) static START: StartText = StartText {
    lead: "Where do you see this customer differently?",
    sentence: "Sales leader and Key Account Manager sort the same role cards for one key account, independently of each other. Then both orders lie open, and the talk begins where they part.",
    new_game: "New game",
    saved: "Saved games",
    none_saved: "None yet. A round with both decks takes each person about 15 minutes and can be interrupted at any time.",
    resume: "Resume",
    resume_label: |account| format!("Resume “{account}”"),
    delete: "Delete",
    delete_label: |account| format!("Delete “{account}”"),
    delete_ask: |account| format!("Delete the game “{account}”?"),
    delete_note: "Its orders and keywords cannot be brought back afterwards.",
    keep: "Keep",
    started: |date| format!("Started on {date}"),
    state_curtain: |seat| format!("Next: {seat}"),
    state_turn: |seat, deck| format!("{seat} is sorting: {deck}"),
    state_ready: "All sealed, ready to reveal",
    state_revealed: "Revealed",
    unreadable: "A saved game is damaged",
    unreadable_how: "It can no longer be read and is left untouched. Your other games are not affected.",
    newer: "A game comes from a newer version",
    newer_how: "Reload the page to get the newest version. Until then the game stays as it is.",
    open_file: "Open a game from a file",
    file_unreadable: "This file holds no readable game. Choose a file that was saved here.",
    file_large: "This file is too large for a game. Choose a file that was saved here.",
    stays: "Games stay in this browser until you delete them or clear the browser's data.",
    missing: "This game cannot be found here",
    missing_how: "It was deleted, is damaged, or lies in another browser. Open it there, or open a saved file on the start page.",
    play: "Play",
};

pub(super) static SETUP: SetupText = SetupText {
    title: "New game",
    account: "Code name of the key account",
    account_hint: "A word that only the two of you can place, for example “Falcon”. No names of people, please.",
    account_empty: "No code name, no cards: enter which customer this is about.",
    account_long: |max, found| {
        format!("The code name is too long: {found} characters, {max} are possible. Please shorten it.")
    },
    account_control: "The code name contains invisible control characters. Type it instead of pasting it.",
    account_marks: "The code name has letters with too many marks on them. Please write it more simply.",
    decks: "Which cards?",
    decks_both_outside: "Both decks, external first (23 + 17)",
    decks_both_inside: "Both decks, internal first (17 + 23)",
    decks_outside: "External roles only (23)",
    decks_inside: "Internal roles only (17)",
    first: "Who sorts first?",
    first_hint: "Nothing is revealed until both have sealed everything.",
    deal: "Deal the cards",
};

pub(super) static NAME: NameText = NameText {
    kam: "KAM",
    leader: "Leader",
    customer: "Customer's view",
    outside: "External roles",
    inside: "Internal roles",
    outside_mark: "to the customer",
    inside_mark: "into our own house",
    very: "Very important",
    important: "Important",
    less: "Less important",
};

pub(super) static CURTAIN: CurtainText = CurtainText {
    title: |seat| format!("Sorting now: {seat}"),
    stop_sharing: "Stop sharing the screen.",
    look_away: |seat| format!("Only “{seat}” looks at the screen, everybody else looks away."),
    open: |seat| format!("I am alone at the screen: {seat}"),
    escape: "Somebody coming? The Escape key closes the curtain again at once.",
    storage: "The curtain protects from glances. Whoever shares this computer could read the browser's storage.",
    sealed_by: |seat| format!("{seat} has sealed."),
    back_to: |seat| format!("Back to: {seat}"),
    drop: "Close the curtain",
};

pub(super) static SORT: SortText = SortText {
    undo: "Undo",
    steps: ["Deal", "Order", "Borders", "Check"],
    step_of: |at, of| format!("Step {at} of {of}"),
    deal_title: |account| format!("How important is this role at “{account}”?"),
    deal_hint: "Keys 1, 2, 3 or arrows ← ↓ →. A first impression will do; the order comes next.",
    deal_hint_touch: "Tap a pile or swipe the card towards it. A first impression will do; the order comes next.",
    dealt: |card, pile| format!("{card}: {pile}."),
    next_card: |card| format!("Next card: {card}."),
    pile_size: |cards| if cards == 1 { "1 card".into() } else { format!("{cards} cards") },
    offer_title: |pile, cards| format!("“{pile}” has {cards} cards"),
    offer_hint: "Splitting it once makes the ordering easier: each card comes up briefly again, upper or lower half.",
    offer_split: "Split the pile",
    offer_keep: "Leave it",
    split_title: |pile| format!("“{pile}”: upper or lower half?"),
    upper: "Upper half",
    lower: "Lower half",
    order_title: |pile| format!("Order “{pile}”"),
    order_part: |part, parts| format!("Part {part} of {parts}"),
    order_hint: "Tap the cards one after the other, the most important first. The last one falls into place. Or drag the cards where they belong.",
    order_keys: "Keyboard: Tab to a card, Enter picks it as the next, Alt + ↑ ↓ moves it.",
    settle: "This order is right",
    place: |card, place, of| format!("{card}, place {place} of {of}"),
    place_of: |card| format!("Place of {card}"),
    up: |card| format!("Move {card} up"),
    down: |card| format!("Move {card} down"),
    duel_title: |account| format!("Which one counts more at “{account}”?"),
    duel_hint: "Two piles meet here. If the card from below wins, it goes on up until it loses.",
    duel_more: "counts more",
    check_title: |k| format!("Are these your top {k}?"),
    check_hint: "One last look: you can still rearrange. If you like, note an example from this account on a role.",
    keyword: |card| format!("Keyword on {card}"),
    keyword_hint: "An example from this account",
    keyword_private: "Keywords are optional and stay with you until the reveal. No names, nothing confidential, please.",
    keyword_long: |max, found| {
        format!(
            "The keyword is too long: {found} characters, {max} are possible. The last one that fitted stays saved."
        )
    },
    keyword_control: "The keyword contains invisible control characters. Type it instead of pasting it.",
    keyword_marks: "The keyword has letters with too many marks on them. Please write it more simply.",
    whole: |n| format!("See the whole order (all {n})"),
    seal: "Seal this order",
    seal_hint: "A sealed order can be opened again until the other side has sealed, too.",
    sealed_title: |deck| format!("Sealed: {deck}"),
    sealed_hint: "Time for a break. Everything is saved; go on now or on another day.",
    reopen: |deck| format!("Open again: {deck}"),
    next_deck: |deck| format!("Go on: {deck}"),
    pause: "Later",
    hand_over: |seat| format!("Hand over to: {seat}"),
    final_note: "Both have sealed this deck; it is settled.",
};

pub(super) static READY: ReadyText = ReadyText {
    title: "Both have sealed",
    hint: "Differences are normal; they are what this is about. After the reveal, take a quiet minute before anybody speaks.",
    look: "Reveal together",
};
