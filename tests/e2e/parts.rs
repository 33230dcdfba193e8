//! Each part of the module that does not come as it should, at each place where it is needed: a sentence, a way on, and the
//! game untouched.

use std::{fs, path::PathBuf};

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::{Event, Game},
    saved,
    text::{Language, Text},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    site::{Site, file},
};

const LANGUAGE: Language = Language::German;

fn text() -> &'static Text {
    LANGUAGE.text()
}

/// A place that needs a part: the address, what the browser keeps, the parts, and what is seen once they are there.
struct Place {
    address: &'static str,
    game: Option<Game>,
    parts: &'static [&'static str],
    seen: &'static str,
}

const WORDS: &str = "german_later";
const GAME: &str = "#game/parts000";

/// A game in the middle of a sort, with all cards dealt.
fn ordering() -> Game {
    let mut game = Game::new(played::setup(Mode::Alone, &[Seat::Kam], &[Direction::Internal]), 3);
    let levels = role_cards::cards::sort::Level::ALL;
    for at in 0..17 {
        played::play(&mut game, Event::Sort(role_cards::cards::sort::Action::Deal(levels[at % 3])));
    }
    game
}

fn ready() -> Game {
    let mut game = Game::new(played::both_decks(), 3);
    played::play_all_turns(&mut game);
    game
}

fn places() -> Vec<Place> {
    let place = |address, game, parts, seen| Place { address, game, parts, seen };
    vec![
        place(GAME, Some(ordering()), &["table", WORDS], text().sort.settle),
        place(GAME, Some(ready()), &["table", "after", WORDS], text().ready.title),
        place(GAME, Some(played::revealed(played::both_decks())), &["after", "games", WORDS], text().reveal.normal),
        place(GAME, Some(played::revealed_remote().0), &["after", "common"], text().reveal.normal),
        place(GAME, Some(played::talks::empty()), &["talk", WORDS], text().talk.to_reveal),
        place("#present/parts000", Some(played::revealed(played::both_decks())), &["present"], text().present.leave),
        place("", Some(ready()), &["shelf", WORDS], text().shelf.stays),
        place("#letter", None, &["apart", WORDS], text().letter.none_how),
        place("#guide", None, &["guide", WORDS], text().guide.before),
        place("#decks", None, &["decks", "common", WORDS], text().decks.new),
        place("#cards", None, &["paper", WORDS], text().paper.paper),
        place("#promise", None, &["apart", WORDS], text().promise.does),
        place("#practise", None, &["alone", WORDS], text().practice.title),
        place("#learn", None, &["learn", WORDS], text().learn.title),
        place("#lookback", None, &["alone", WORDS], text().lookback.title),
    ]
}

/// How a file does not come as it should.
#[derive(Clone, Copy, Debug)]
enum Harm {
    Missing,
    Html,
    Cut,
    /// One byte is another.
    Changed,
}

impl Harm {
    const ALL: [Self; 4] = [Self::Missing, Self::Html, Self::Cut, Self::Changed];
}

/// Harms a file of the host, and gives what mends it.
fn harm(site: &Site, part: &str, harm: Harm) -> (PathBuf, Vec<u8>) {
    let path = file(&site.folder, (part, "wasm"));
    let whole = fs::read(&path).expect("a file");
    match harm {
        Harm::Missing => fs::remove_file(&path).expect("the file goes"),
        Harm::Html => drop(fs::copy(site.folder.join("index.html"), &path).expect("a page in its place")),
        Harm::Cut => fs::write(&path, &whole[..whole.len() / 2]).expect("half of it"),
        Harm::Changed => {
            let mut other = whole.clone();
            let last = other.last_mut().expect("a byte");
            *last ^= 1;
            fs::write(&path, other).expect("another file");
        }
    }
    (path, whole)
}

/// What the browser keeps of games.
fn kept(browser: &Browser) -> Vec<(String, String)> {
    browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.game.")).collect()
}

/// Each place without each of its parts, in the ways that are given for the number of the try.
fn a_part_that_does_not_come_says_so(site: &str, ways: impl Fn(usize) -> Vec<Harm>) {
    let mut tries = 0..;
    let site = Site::new(site);
    let browser = site.browser();
    for place in places() {
        browser.ask("localStorage.clear()", json!([]));
        if let Some(game) = &place.game {
            browser.store("rolecards.game.parts000.1", &saved::write(game, 1));
        }
        let before = kept(&browser);
        for (at, &part) in place.parts.iter().enumerate() {
            for way in ways(tries.next().expect("numbers do not end")) {
                let what = format!("{} without {part:?}: {way:?}", place.address);
                let (path, whole) = harm(&site, part, way);
                browser.go(place.address);
                browser.see(text().frame.part_missing);
                browser.see(text().frame.part_missing_how);
                assert!(!browser.sees(place.seen), "{what}");
                if at == 0 {
                    browser.is_accessible(&what);
                }
                assert_eq!(kept(&browser), before, "{what}");
                fs::write(path, whole).expect("the file is back");
                browser.click("button", text().frame.part_again);
                browser.see(place.seen);
                assert_eq!(kept(&browser).len(), before.len(), "{what}");
            }
        }
    }
}

#[test]
fn a_part_that_does_not_come_says_so_at_each_place_and_comes_on_the_next_try() {
    // Every place and every way each day; all of them together take three minutes.
    a_part_that_does_not_come_says_so("missing", |tries| vec![Harm::ALL[tries % Harm::ALL.len()]]);
}

#[test]
#[ignore = "every way at every place: cargo xtask long"]
fn a_part_that_does_not_come_in_any_way_says_so_at_each_place_and_comes_on_the_next_try() {
    a_part_that_does_not_come_says_so("missing-in-any-way", |_| Harm::ALL.to_vec());
}

#[test]
fn a_part_that_is_gone_after_an_update_comes_with_the_page_anew() {
    let site = Site::new("updated");
    let browser = site.browser();
    let game = played::revealed(played::both_decks());
    browser.store("rolecards.game.parts000.1", &saved::write(&game, 1));
    site.publish();
    // The old page asks for what the host has no longer.
    browser.ask(&format!("location.hash = '{GAME}'"), json!([]));
    browser.see(text().frame.part_missing);
    browser.click("button", text().frame.part_again);
    browser.see(text().frame.part_missing);
    browser.click("button", text().frame.part_reload);
    browser.see(text().reveal.normal);
    assert_eq!(kept(&browser), [("rolecards.game.parts000.1".to_owned(), saved::write(&game, 1))]);
}

#[test]
fn a_part_that_is_late_says_that_it_comes() {
    let browser = Browser::open(&Look::desk("de-CH"));
    browser.devtools("Network.enable", json!({}));
    let slow = json!({ "offline": false, "latency": 5_000, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.devtools("Network.emulateNetworkConditions", slow);
    browser.click("link", text().start.learn);
    browser.see(text().frame.part_coming);
    browser.is_accessible("a part on its way");
    browser.see(text().learn.title);
    assert!(!browser.sees(text().frame.part_coming));
}

#[test]
fn a_language_that_does_not_come_leaves_the_page_as_it_is_and_comes_on_the_next_try() {
    let site = Site::new("tongue");
    let browser = site.browser();
    let english = Language::English.text();
    let (path, whole) = harm(&site, "english", Harm::Missing);
    browser.click("button", Language::English.name());
    browser.see(text().frame.language_missing);
    browser.see(text().start.lead);
    browser.is_accessible("a language that is missing");
    fs::write(path, whole).expect("the file is back");
    browser.click("button", Language::English.name());
    browser.see(english.start.lead);
    assert!(!browser.sees(text().start.lead));
    // Without the words of its own language the page begins in the other one.
    harm(&site, "english", Harm::Cut);
    browser.go("");
    browser.see(text().start.lead);
}

#[test]
fn a_click_before_the_module_has_come_is_not_lost() {
    let browser = Browser::closed(&Look::desk("de-CH"));
    browser.devtools("Network.enable", json!({}));
    let line = |bytes: i32| json!({ "offline": false, "latency": 100, "downloadThroughput": bytes, "uploadThroughput": bytes });
    // In a tunnel: the first words are there long before the module.
    browser.devtools("Network.emulateNetworkConditions", line(12_000));
    browser.visit(browser.site());
    browser.see(text().start.lead);
    browser.see(text().frame.loading);
    let is_there = browser.ask("return !!document.querySelector('#main')", json!([]));
    assert_eq!(is_there, json!(false), "the module has not come");
    browser.is_accessible("the first words");
    browser.click("link", text().start.new_game);
    assert_eq!(browser.ask("return !!document.querySelector('#main')", json!([])), json!(false), "nor has it by now");
    browser.devtools("Network.emulateNetworkConditions", line(-1));
    browser.find("textbox", text().setup.account);
    assert_eq!(browser.ask("return document.getElementById('boot')", json!([])), json!(null));
}
