//! Two people, one screen: the whole game with both decks, in each way and each language.

use role_cards::{
    cards::{Direction, Seat},
    saved,
    text::{Language, screen::Screen},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
    talk::{every_stop, name_of, reveal},
    translator::TRANSLATOR,
};

/// The KAM sorts by the alphabet, the leader against it; the leader's first card goes to the end of the KAM's list.
fn play(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    let text = player.text();
    let check = |screen: &str| {
        if matches!(way, Way::Keyboard | Way::Taps) {
            browser.is_accessible(screen);
        }
    };
    check("start");
    player.start_game("Falke 7");
    let external = alphabetical(language, Direction::External);
    let internal = alphabetical(language, Direction::Internal);
    let reversed = |names: &[&'static str]| names.iter().rev().copied().collect::<Vec<_>>();

    check("deal");
    player.sort_looking(&external, (8, 8), check);
    check("check");
    let keyword = (text.sort.keyword)(external[0]);
    browser.fill(&keyword, "Zitrone");
    player.seal();
    check("sealed");
    player.activate("button", &(text.sort.next_deck)(text.name.inside));
    player.sort(&internal, (6, 6));
    player.seal();
    player.activate("button", &(text.sort.hand_over)(text.name.leader));
    browser.see(text.curtain.stop_sharing);
    check("curtain");

    player.open_curtain(Seat::Leader);
    let page = browser.page();
    let told: Vec<_> = external.iter().filter(|name| page.contains(**name)).collect();
    assert_eq!(told, [&player.in_hand()], "nothing but the first card is in the page");
    // A pile of 12 is offered to be split once more.
    player.sort_looking(&reversed(&external), (12, 6), check);
    let page = browser.page();
    assert!(!page.contains("Zitrone"), "the first player's keyword lies in the page");
    // What was said aloud of the leader's own last move may name one of them.
    let top: Vec<_> = external[..5].iter().filter(|name| page.contains(&format!(">{name}<"))).collect();
    assert!(top.is_empty(), "the first player's top cards lie in the page: {top:?}");
    player.seal();
    player.activate("button", &(text.sort.next_deck)(text.name.inside));
    player.sort(&reversed(&internal), (6, 6));
    player.seal();

    browser.see(text.ready.title);
    check("ready");
    assert!(!browser.page().contains("Zitrone"));
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke 7"));
    check("reveal, lines or gaps");
    browser.see(text.reveal.opposed);
    browser.see("Zitrone");
    browser.see(text.reveal.top_clash);

    player.activate("button", text.reveal.table);
    browser.find("table", text.name.outside);
    check("reveal, table");
    let rows = browser.ask(
        "return [...document.querySelectorAll('.picture tbody tr')].map(r => [...r.cells].map(c => c.textContent))",
        json!([]),
    );
    let wanted: Vec<Vec<String>> = external
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let (kam, leader) = (at + 1, 23 - at);
            vec![(*name).to_owned(), kam.to_string(), leader.to_string(), kam.abs_diff(leader).to_string()]
        })
        .collect();
    assert_eq!(rows, json!(wanted), "the KAM's column stands first, and both orders are as they were sorted");
    player.activate("button", text.reveal.details);
    check("reveal, details");
    player.activate("button", text.name.inside);
    browser.part("[data-deck=inside] .picture");
    check("reveal, the other deck");
    browser.is_at_peace();
}

#[test]
fn with_the_keyboard_alone_in_german() {
    play(Way::Keyboard, Language::German, &Look::desk("de-CH"));
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn with_the_keyboard_alone_in_english() {
    play(Way::Keyboard, Language::English, &Look::desk("en-GB"));
}

#[test]
fn with_taps_alone_in_german() {
    play(Way::Taps, Language::German, &Look::phone("de-DE"));
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn with_taps_alone_in_english() {
    play(Way::Taps, Language::English, &Look::phone("en"));
}

#[test]
fn with_a_hand_that_holds_each_key_for_half_a_second() {
    play(Way::HeldKeys, Language::English, &Look::desk("en"));
}

#[test]
fn with_every_click_doubled() {
    play(Way::DoubleClicks, Language::German, &Look::desk("de-CH"));
}

#[test]
fn with_a_translator_at_work_from_the_first_second_on_to_the_sheet() {
    let language = Language::German;
    let browser = Browser::open(&Look::desk("de-CH").with_script(TRANSLATOR));
    let player = Player { browser: &browser, language, way: Way::Mouse };
    let text = player.text();
    // The leader's order is near to the KAM's, and one card lies far away.
    let order_of = |seat: Seat, direction: Direction| {
        let mut order = alphabetical(language, direction);
        if seat == Seat::Leader {
            order.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
            let card = order.remove(2);
            order.insert(order.len() - 2, card);
        }
        order
    };
    player.start_game("Falke");
    for seat in [Seat::Kam, Seat::Leader] {
        if seat == Seat::Leader {
            player.open_curtain(seat);
        }
        player.sort(&order_of(seat, Direction::External), (8, 8));
        player.seal();
        player.activate("button", &(text.sort.next_deck)(text.name.inside));
        player.sort(&order_of(seat, Direction::Internal), (6, 6));
        player.seal();
        if seat == Seat::Kam {
            player.activate("button", &(text.sort.hand_over)(text.name.leader));
        }
    }
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke"));

    // The game judges the orders that were seen on the screen while they were sorted.
    let kept = browser.storage().into_iter().filter_map(|(_, text)| saved::read(&text).ok());
    let (game, _) = kept.max_by_key(|(_, revision)| *revision).expect("the game is kept");
    for (deck, direction) in [Direction::External, Direction::Internal].into_iter().enumerate() {
        let comparison = reveal(&game).comparison(deck).expect("two orders");
        for (seat, ranking) in [(Seat::Kam, comparison.first()), (Seat::Leader, comparison.second())] {
            let names: Vec<String> = ranking.cards().iter().map(|&card| name_of(&game, language, deck, card)).collect();
            assert_eq!(names, order_of(seat, direction), "{seat:?}, {direction:?}");
        }
    }
    every_stop(&browser, game);
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn with_the_mouse_in_german() {
    play(Way::Mouse, Language::German, &Look::desk("de-AT"));
}

#[test]
fn with_the_mouse_in_english() {
    play(Way::Mouse, Language::English, &Look::desk("fr"));
}

#[test]
fn in_the_talk_the_way_back_leads_to_the_stop_before() {
    let browser = Browser::open(&Look::desk("en"));
    let text = Language::English.text();
    let game = played::revealed(played::both_decks());
    browser.store("rolecards.game.waysback.1", &saved::write(&game, 1));
    browser.go("#game/waysback");
    let named = |screen: Screen| {
        let title = text.page_title(screen);
        browser.wait_for(&title, || browser.ask("return document.title", json!([])) == json!(title));
    };
    // The page has its new name a moment before the screen is there, which takes the focus from the button of the old one.
    let shown = |screen: Screen| {
        named(screen);
        let on_heading = "return !!document.activeElement?.matches('main h1')";
        browser.wait_for("the new screen", || browser.ask(on_heading, json!([])) == json!(true));
    };
    shown(Screen::Reveal);
    browser.click("button", text.talk.start);
    shown(Screen::Quiet);
    browser.click("button", text.talk.next);
    shown(Screen::Common);
    browser.click("button", text.talk.next);
    shown(Screen::Difference);
    for screen in [Screen::Common, Screen::Quiet, Screen::Reveal] {
        browser.ask("setTimeout(() => history.back())", json!([]));
        named(screen);
    }
    browser.ask("setTimeout(() => history.forward())", json!([]));
    named(Screen::Quiet);
    // Also after a reload.
    browser.reload();
    named(Screen::Quiet);
    browser.ask("setTimeout(() => history.back())", json!([]));
    named(Screen::Reveal);
    browser.ask("setTimeout(() => history.back())", json!([]));
    browser.wait_for("the page before", || !browser.address().contains("waysback"));
}
