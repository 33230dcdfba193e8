//! The first ten minutes: few acts and few words lead to the first card, and an example shows how it goes.

use role_cards::{cards::Seat, text::Language};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    player::{Player, Way},
};

/// How many words somebody can read on the page as it stands.
fn words(browser: &Browser) -> usize {
    let words = browser
        .ask("return document.body.innerText.split(/\\s+/).filter(w => /[\\p{L}\\d]/u.test(w)).length", json!([]));
    usize::try_from(words.as_u64().expect("a number")).expect("not that many")
}

#[test]
fn two_acts_and_a_hundred_and_twenty_words_lead_to_the_first_card() {
    for (language, tag) in [(Language::German, "de-CH"), (Language::English, "en")] {
        for look in [Look::phone(tag), Look::desk(tag)] {
            let browser = Browser::open(&look);
            let player = Player { browser: &browser, language, way: Way::Mouse };
            let text = player.text();
            browser.find("link", text.start.new_game);
            let on_start = words(&browser);
            // One.
            browser.click("link", text.start.new_game);
            browser.find("button", text.setup.deal);
            let passed = on_start + words(&browser);
            // Two.
            browser.fill(text.setup.account, "Falke");
            browser.press(&["Enter"]);
            player.look_at_table();
            browser.see("1 / 23");
            assert!(passed <= 120, "{passed} words in {}, of them {on_start} on the start page", language.name());
        }
    }
}

#[test]
fn the_example_opens_with_one_click_is_played_to_its_sheet_and_leaves_nothing() {
    for (language, tag) in [(Language::German, "de-CH"), (Language::English, "en")] {
        let browser = Browser::open(&Look::desk(tag));
        let text = language.text();
        browser.click("link", text.start.example);
        browser.see(&(text.reveal.title)(text.example.account));
        browser.see(text.example.note);
        browser.is_accessible("the example");
        browser.click("button", text.talk.resume);
        while browser.has("button", text.talk.next) {
            browser.click("button", text.talk.next);
        }
        browser.see(text.example.experiment);
        for kept in [text.sheet.json, text.sheet.round_two] {
            assert!(!browser.has("button", kept), "nothing of it can be kept: {kept}");
        }
        assert_eq!(browser.storage(), [], "nothing is stored");
        let elsewhere = "return sessionStorage.length + document.cookie.length";
        assert_eq!(browser.ask(elsewhere, json!([])), json!(0));
        browser.go("");
        browser.open_saved(text);
        assert_eq!(browser.saved_games(), Vec::<String>::new(), "no game is counted");
        browser.is_at_peace();
    }
}

#[test]
fn the_example_changes_its_language_where_it_stands() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let (german, english) = (Language::German.text(), Language::English.text());
    browser.click("link", german.start.example);
    browser.click("button", german.talk.resume);
    browser.click("button", german.talk.next);
    browser.see(german.talk.common);
    browser.click("button", Language::English.name());
    browser.see(english.talk.common);
    browser.see(english.example.note);
}

#[test]
fn the_next_pair_begins_with_the_same_settings() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    browser.click("link", text.start.new_game);
    player.unfold_plan();
    browser.click("radio", text.seat(Seat::Leader));
    browser.click("radio", text.plan.decks_inside);
    browser.click("checkbox", text.plan.guess);
    browser.fill(text.setup.account, "Falcon");
    browser.click("button", text.setup.deal);
    player.look_at_table();
    browser.see("1 / 17");
    browser.go("");
    browser.click("button", &(text.shelf.again_label)("Falcon"));
    browser.see(&(text.setup.first_here)(text.seat(Seat::Leader)));
    browser.see(&format!("{} · {} · {}", text.setup.here, text.name.inside, text.setup.guess));
    browser.fill(text.setup.account, "Heron");
    browser.click("button", text.setup.deal);
    player.look_at_table();
    browser.see("1 / 17");
    browser.go("");
    let mut games = browser.saved_games();
    games.sort();
    assert_eq!(games, ["Falcon", "Heron"], "the other game is as it was");
    browser.is_at_peace();
}
