//! Trouble: bad input, damaged or foreign entries in the storage, storage that is denied or full. The game says what is
//! the matter in a clear sentence, goes on, and loses nothing else.

use role_cards::{
    game::{Seat, saved},
    text::Language,
};

use crate::{
    browser::{Browser, Look},
    player::{Player, Way},
};

const LANGUAGE: Language = Language::German;

fn player(browser: &Browser) -> Player<'_> {
    Player { browser, language: LANGUAGE, way: Way::Mouse }
}

#[test]
fn a_code_name_that_cannot_be_kept_gets_a_sentence() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    browser.go("#new");
    browser.is_accessible("set-up");
    let long = "x".repeat(10_000);
    let stacked = format!("Z{}", "\u{301}".repeat(5));
    for (name, sentence) in [
        ("", text.setup.account_empty.to_owned()),
        ("   ", text.setup.account_empty.to_owned()),
        (&long, (text.setup.account_long)(40, 10_000)),
        ("Fal\u{202E}ke", text.setup.account_control.to_owned()),
        (&stacked, text.setup.account_marks.to_owned()),
    ] {
        browser.fill(text.setup.account, name);
        browser.click("button", text.setup.deal);
        browser.see(&sentence);
        assert!(browser.focus().contains(text.setup.account), "the focus is where the mistake is");
    }
    assert_eq!(browser.storage(), [], "nothing is kept of a game that does not begin");
    browser.is_at_peace();
}

#[test]
fn emoji_and_right_to_left_names_are_kept_as_they_are() {
    let browser = Browser::open(&Look::desk("de-CH"));
    for name in ["🦅 Falke 👩‍🚀", "שלום", "<b>Falke</b> & \"Co\""] {
        browser.go("");
        player(&browser).start_game(name);
        browser.see(name);
        browser.go("");
        browser.see(name);
    }
    browser.is_at_peace();
}

#[test]
fn damaged_and_foreign_entries_leave_the_other_games_alone() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    player(&browser).start_game("Falke");
    let kept = browser.storage();
    let (_, whole) = kept.iter().find(|(key, _)| key.contains(".game.")).expect("the game is kept");
    let newer = format!("rolecards-game {} 1 0\n{{}}", saved::FORMAT + 1);
    browser.store("rolecards.game.aaaaaaaa.1", &whole[..whole.len() - 9]);
    browser.store("rolecards.game.bbbbbbbb.1", &newer);
    browser.store("rolecards.game.cccccccc.0", "{\"foreign\": true}");
    browser.store("rolecards.game.!", "no name");
    browser.store("somebody.else", "stays");
    browser.go("");
    browser.see("Falke");
    browser.see(text.start.unreadable);
    browser.see(text.start.newer);
    browser.is_accessible("start with damaged games");
    for (id, sentence) in
        [("aaaaaaaa", text.start.missing), ("bbbbbbbb", text.start.newer), ("dddddddd", text.start.missing)]
    {
        browser.go(&format!("#game/{id}"));
        browser.see(sentence);
    }
    browser.go("");
    browser.click("link", &(text.start.resume_label)("Falke"));
    player(&browser).open_curtain(Seat::Kam);
    browser.press(&["1"]);
    browser.see("2 / 23");
    let after = browser.storage();
    for key in ["rolecards.game.bbbbbbbb.1", "rolecards.game.cccccccc.0", "somebody.else"] {
        assert!(after.iter().any(|(kept, _)| kept == key), "{key} is gone");
    }
    browser.is_at_peace();
}

#[test]
fn a_cut_write_falls_back_to_the_move_before() {
    let browser = Browser::open(&Look::desk("de-CH"));
    player(&browser).start_game("Falke");
    player(&browser).open_curtain(Seat::Kam);
    browser.press(&["1", "1", "1"]);
    browser.see("4 / 23");
    let revision = |text: &str| text.split(' ').nth(2).and_then(|number| number.parse::<u64>().ok());
    let kept = browser.storage();
    let (key, text) =
        kept.iter().filter(|(key, _)| key.contains(".game.")).max_by_key(|(_, text)| revision(text)).expect("kept");
    browser.store(key, &text[..text.len() / 2]);
    browser.reload();
    browser.see("3 / 23");
    browser.press(&["1"]);
    browser.see("4 / 23");
    assert!(
        browser.storage().iter().any(|(key, _)| key.contains(".aside.")),
        "the damaged entry is set aside, not deleted"
    );
    browser.is_at_peace();
}

#[test]
fn without_storage_the_game_is_played_in_memory_and_says_so() {
    let denied =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
    let browser = Browser::open(&Look::desk("de-CH").with_script(denied));
    let text = LANGUAGE.text();
    browser.see(text.frame.not_saved);
    player(&browser).start_game("Falke");
    browser.see(text.frame.not_saved);
    player(&browser).open_curtain(Seat::Kam);
    browser.press(&["1", "2"]);
    browser.see("3 / 23");
    assert!(browser.has("button", text.frame.save_file));
    browser.is_accessible("not saved");
    browser.is_at_peace();
}

#[test]
fn with_full_storage_the_game_goes_on_and_says_so() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    player(&browser).start_game("Falke");
    player(&browser).open_curtain(Seat::Kam);
    browser.press(&["1"]);
    let fill = "let size = 1 << 20; let at = 0; while (size > 0) { \
                try { localStorage.setItem('filler' + at++, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } }";
    browser.ask(fill, serde_json::json!([]));
    browser.press(&["1", "1"]);
    browser.see("4 / 23");
    browser.see(text.frame.storage_full);
    assert!(browser.has("button", text.frame.save_file));
    browser.ask(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)",
        serde_json::json!([]),
    );
    browser.press(&["1"]);
    browser.wait_for("the notice to go", || !browser.sees(text.frame.storage_full));
    browser.reload();
    browser.see("5 / 23");
    browser.is_at_peace();
}
