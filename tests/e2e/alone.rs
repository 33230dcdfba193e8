//! One person alone: practises with invented customers, sorts again with the customer's eyes, and asks what the customer
//! would say; and the situation from the set-up, seen at the reveal.

use role_cards::{
    cards::{Determinant, Direction, Scenario, Seat},
    text::{Language, faces::account},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    player::{Player, Way, alphabetical},
    translator::translate,
};

fn reversed(names: &[&'static str]) -> Vec<&'static str> {
    names.iter().rev().copied().collect()
}

/// The names in the picture's column.
fn column(browser: &Browser, side: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(`.slope-column[data-side=${arguments[0]}] .slope-name`)].filter(e => e.checkVisibility()).map(e => e.textContent)";
    let names = browser.ask(script, json!([side]));
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

fn practise_two_accounts(player: &Player) {
    let (browser, language, text) = (player.browser, player.language, player.text());
    let (first, second) = (Scenario::S1, Scenario::S2);
    let internal = alphabetical(language, Direction::Internal);

    player.activate("link", text.start.practise);
    browser.see(account(language, first).situation);
    browser.is_accessible("practice");
    player.activate("radio", text.plan.decks_inside);
    // A quick round goes without saying.
    let chosen = "return [...document.querySelectorAll('[name=depth]')].findIndex(e => e.checked)";
    assert_eq!(browser.ask(chosen, json!([])), json!(1));
    player.activate("radio", text.plan.depth_whole);
    player.activate("button", &(text.practice.start_label)(first.account()));
    player.sort(&internal, (6, 6));
    browser.see(text.alone.seal_hint_last);
    player.seal();
    browser.see(text.alone.ready);
    browser.is_accessible("ready, alone");
    // A reload in the middle loses nothing, and the start page says that this is practice.
    browser.go("");
    browser.see(&(text.alone.state_practice)(text.shelf.state_ready));
    player.activate("link", &(text.shelf.resume_label)(first.account()));
    player.activate("button", text.alone.look);

    browser.see(text.practice.voice);
    browser.see(account(language, first).question);
    for (id, reason) in account(language, first).reasons.iter().filter(|(id, _)| id.starts_with("int.")) {
        assert!(browser.sees(reason), "{id}: {reason}");
    }
    let marked = browser.ask("return document.querySelectorAll('.own-order .voice-mark').length", json!([]));
    assert_eq!(marked, json!(3), "the roles that the voice names are marked in the own order");
    browser.is_accessible("the own order beside the voice");
    assert!(!browser.sees(text.practice.movement), "with one account there is nothing that could have moved");

    player.activate("button", &(text.practice.next)(second.account()));
    browser.see(text.sort.undo);
    player.sort(&reversed(&internal), (6, 6));
    player.seal();
    player.activate("button", text.alone.look);
    browser.see(text.practice.movement);
    browser.is_accessible("movement");
    assert_eq!(column(browser, "first"), internal);
    assert_eq!(column(browser, "second"), reversed(&internal));
    browser.see(&(text.practice.wandered)(3));
    let rank = text.practice.rank;
    browser.see(&rank(first.account(), 1));
    browser.see(&rank(second.account(), 17));
    // Power is alike, and all else is known of one account only.
    browser.see(text.practice.differing_none);
    browser.reload();
    browser.see(text.practice.movement);
    browser.choose(text.practice.first, second.account());
    browser.choose(text.practice.second, first.account());
    browser.wait_for("the mirrored picture", || column(browser, "first") == reversed(&internal));

    browser.go("#practise");
    browser.see(&(text.practice.done_count)(2, 6));
    browser.find("link", &(text.practice.look_label)(first.account()));
}

fn sort_again_as_the_customer(player: &Player) {
    let (browser, language, text) = (player.browser, player.language, player.text());
    let internal = alphabetical(language, Direction::Internal);
    let names_two = |screen: &str| {
        for word in [text.ready.title, text.curtain.stop_sharing, text.sort.seal_hint, text.sort.final_note] {
            assert!(!browser.sees(word), "{screen} speaks of two: {word}");
        }
    };
    browser.go("");
    player.activate("link", text.start.new_game);
    player.unfold_plan();
    player.activate("radio", text.plan.place_alone);
    browser.see(text.setup.account_hint_alone);
    player.activate("radio", text.plan.eyes_of.customer);
    player.activate("radio", text.plan.decks_inside);
    browser.fill(text.setup.account, "Falke");
    browser.is_accessible("set-up, alone");
    player.activate("button", text.setup.deal);

    player.sort(&internal, (6, 6));
    names_two("check");
    browser.see(text.alone.seal_hint);
    player.seal();
    browser.see(text.alone.pause.customer);
    names_two("pause");
    browser.is_accessible("the pause before the other eyes");
    browser.reload();
    player.activate("button", text.alone.go_on.customer);
    browser.see(text.name.imagined.customer);
    player.sort(&reversed(&internal), (6, 6));
    player.seal();
    browser.see(text.alone.ready_two);
    names_two("ready");
    player.activate("button", text.alone.look);
    browser.see(text.alone.lead_two);
    browser.see(text.reveal.opposed);
    browser.see(text.name.imagined.customer);
    names_two("reveal");
    assert!(!browser.sees(text.reveal.normal));
    browser.is_accessible("reveal, alone");
}

/// The own order of the real account stands in the matrix, and no practice does; then one click and one confirmation leave nothing behind.
fn look_back_and_delete_everything(player: &Player) {
    let (browser, text) = (player.browser, player.text());
    browser.go("");
    player.activate("link", text.start.lookback);
    player.activate("button", text.name.inside);
    browser.see("Falke");
    for account in [Scenario::S1.account(), Scenario::S2.account()] {
        assert!(!browser.sees(account), "{account} is invented");
    }
    let own = browser.ask("return document.querySelectorAll('.matrix thead th').length - 1", json!([]));
    assert_eq!(own, json!(1), "own orders alone, not the customer's");
    browser.is_accessible("look back");
    browser.go("");
    player.activate("button", text.shelf.delete_all);
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete_all);
    browser.see(text.shelf.none_saved);
    assert_eq!(browser.storage(), [], "nothing is left");
}

fn newcomer(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    practise_two_accounts(&player);
    sort_again_as_the_customer(&player);
    look_back_and_delete_everything(&player);
    browser.is_at_peace();
}

#[test]
fn a_newcomer_practises_and_looks_back_in_german_on_a_phone() {
    newcomer(Way::Taps, Language::German, &Look::phone("de-CH"));
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn a_newcomer_practises_and_looks_back_in_english() {
    newcomer(Way::Mouse, Language::English, &Look::desk("en"));
}

#[test]
fn a_double_click_begins_one_practice_and_other_windows_follow() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    let account = Scenario::S2.account();
    browser.go("#practise");
    browser.find("button", &(text.practice.start_label)(account));
    browser.new_tab();
    browser.go("#practise");
    let start = (text.practice.start_label)(account);
    browser.find("button", &start);
    let twice = "const start = all('button').find(e => name(e) === arguments[0]); start.click(); start.click()";
    browser.ask(twice, json!([start]));
    browser.see(text.sort.undo);
    let games = browser.storage().iter().filter(|(key, _)| key.starts_with("rolecards.game.")).count();
    assert_eq!(games, 1, "{:?}", browser.storage());

    // The list in the other window knows of it, also where a translator has been.
    browser.to_tab(0);
    browser.see(text.practice.under_way);
    translate(&browser);
    browser.to_tab(1);
    browser.go("");
    player.activate("button", &(text.shelf.delete_label)(account));
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete);
    browser.wait_for("the game to go", || !browser.has("link", &(text.shelf.resume_label)(account)));
    browser.to_tab(0);
    browser.wait_for("the list", || !browser.sees(text.practice.under_way));
    player.activate("button", &(text.practice.start_label)(account));
    browser.see(text.sort.undo);
    browser.is_at_peace();
}

/// The cards that were tapped for the customer.
fn tapped(browser: &Browser) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.taps .chip[aria-pressed=true] strong')].map(e => e.textContent)";
    let names = browser.ask(script, json!([]));
    let mut names: Vec<String> =
        names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    names.sort_unstable();
    names
}

#[test]
fn the_situation_and_the_customers_voice_come_with_the_reveal() {
    let language = Language::German;
    let browser = Browser::open(&Look::desk("de-CH"));
    let player = Player { browser: &browser, language, way: Way::Mouse };
    let text = player.text();
    let internal = alphabetical(language, Direction::Internal);
    let level = |determinant, level| text.determinant.level(determinant, level);
    player.activate("link", text.start.new_game);
    player.unfold_plan();
    player.activate("radio", text.plan.decks_inside);
    browser.fill(text.setup.account, "Falke");
    player.activate("button", text.determinant.heading);
    browser.choose(text.determinant.name(Determinant::Power), level(Determinant::Power, 1));
    browser.choose(text.determinant.name(Determinant::Reach), level(Determinant::Reach, 3));
    browser.choose(text.determinant.name(Determinant::Change), level(Determinant::Change, 2));
    browser.choose(text.determinant.name(Determinant::Change), text.determinant.unset);
    browser.is_accessible("set-up with the situation");
    player.activate("button", text.setup.deal);
    for seat in [Seat::Kam, Seat::Leader] {
        if seat == Seat::Leader {
            player.open_curtain(seat);
        }
        player.sort(&internal, (6, 6));
        assert!(!browser.page().contains("Trusted Adviser"), "the study speaks only after the reveal");
        player.seal();
        if seat == Seat::Kam {
            player.activate("button", &(text.sort.hand_over)(text.name.leader));
        }
    }
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke"));
    browser.see(level(Determinant::Power, 1));
    browser.see(level(Determinant::Reach, 3));
    assert!(!browser.sees(text.determinant.name(Determinant::Change)), "what is left open is not shown");

    // The pictures come last; what was pressed before a screen was there does not count on it.
    browser.part("[data-deck=inside] .picture");
    player.activate("button", text.study.title);
    browser.see(text.study.source);
    for (at, name) in internal[..4].iter().enumerate() {
        player.activate("button", name);
        browser.see(&(text.study.count)((at + 1).min(3), 3));
    }
    assert_eq!(tapped(&browser), internal[..3], "a fourth card finds no room");
    player.activate("button", internal[0]);
    browser.see(&(text.study.count)(2, 3));
    browser.fill(text.study.ask, "Leitung Einkauf");
    browser.is_accessible("the study's voice");
    browser.reload();
    player.activate("button", text.study.title);
    browser.see(&(text.study.count)(2, 3));
    assert_eq!(tapped(&browser), internal[1..3]);
    browser.wait_for("the kept words", || browser.value(text.study.ask) == "Leitung Einkauf");
    browser.is_at_peace();
}
