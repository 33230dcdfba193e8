//! A newcomer's whole evening: learns, practises, prepares, and deletes everything, after which nothing is left.

use role_cards::{
    cards::{Direction, Scenario, Seat},
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    learn::{answer, go_on},
    player::{Player, Way, alphabetical},
    prepare::prepare_quickly,
};

/// The two windows of the journey: a small phone, which is touched, and a small desk, which is played by keys.
const PHONE: (u32, u32) = (360, 640);
const DESK: (u32, u32) = (1280, 800);

/// One round of five questions.
fn learn(player: &Player) {
    let (browser, text) = (player.browser, player.text());
    browser.go("");
    browser.is_accessible("start");
    player.activate("link", text.start.learn);
    browser.see(text.learn.title);
    browser.is_accessible("learn");
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(5));
    for at in 0..5 {
        answer(player, at > 0);
        go_on(player);
    }
    browser.see(&(text.learn.done_right)(4, 5));
    browser.is_accessible("learn: the result");
}

/// One account, up to what the invented voice says.
fn practise(player: &Player) {
    let (browser, text) = (player.browser, player.text());
    browser.go("");
    player.activate("link", text.start.practise);
    browser.see(text.practice.title);
    browser.is_accessible("practice");
    player.choose(text.plan.decks_both_outside, text.plan.decks_inside);
    player.choose(text.plan.depth_five, text.plan.depth_whole);
    player.activate("button", &(text.practice.start_label)(Scenario::S1.account()));
    player.sort(&alphabetical(player.language, Direction::Internal), (6, 6));
    player.seal();
    player.activate("button", text.alone.look);
    browser.see(text.practice.voice);
    browser.is_accessible("the voice");
}

/// A leader's private page, with something in each kind of field.
fn prepare(player: &Player) {
    let (browser, text) = (player.browser, player.text());
    prepare_quickly(player, Seat::Leader, "Falke");
    browser.is_accessible("the private page");
    let wide = browser.ask("return document.documentElement.scrollWidth - innerWidth", json!([]));
    assert_eq!(wide, json!(0), "nothing scrolls sideways");
    let inside = text.prepare.reflections[0].1;
    browser.fill(inside, "Koordination zuerst");
    browser.fill(text.prepare.question[2], "Was hilft?");
    player.activate("checkbox", &(text.prepare.give_label)(text.prepare.reflections[0].0));
    browser.see(text.prepare.given_how);
    browser.is_accessible("the private page, written");
    browser.reload();
    browser.wait_for("the kept words", || browser.value(inside) == "Koordination zuerst");
}

fn delete_everything(player: &Player) {
    let (browser, text) = (player.browser, player.text());
    browser.go("");
    browser.see("Falke");
    assert!(browser.storage().len() > 3, "learnt, practised and prepared: {:?}", browser.storage());
    player.activate("button", text.shelf.delete_all);
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete_all);
    browser.see(text.shelf.deleted_all);
    assert_eq!(browser.storage(), [], "nothing is left");
    let rest = browser.ask("return [Object.keys(sessionStorage).join(), document.cookie]", json!([]));
    assert!(!rest.to_string().contains("Koordination"), "{rest}");
    browser.go("#lookback");
    browser.see(text.lookback.empty);
    browser.is_at_peace();
}

fn journey(way: Way, language: Language, (width, height): (u32, u32)) {
    let tag = if language == Language::German { "de-CH" } else { "en" };
    let look = if way == Way::Taps { Look::phone(tag) } else { Look::desk(tag) };
    let browser = Browser::open(&Look { width, height, ..look });
    let player = Player { browser: &browser, language, way };
    learn(&player);
    practise(&player);
    prepare(&player);
    delete_everything(&player);
}

#[test]
fn a_newcomer_does_everything_alone_on_a_phone_in_german() {
    journey(Way::Taps, Language::German, PHONE);
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn a_newcomer_does_everything_alone_on_a_phone_in_english() {
    journey(Way::Taps, Language::English, PHONE);
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn a_newcomer_does_everything_alone_by_keyboard_in_german() {
    journey(Way::Keyboard, Language::German, DESK);
}

#[test]
fn a_newcomer_does_everything_alone_by_keyboard_in_english() {
    journey(Way::Keyboard, Language::English, DESK);
}
