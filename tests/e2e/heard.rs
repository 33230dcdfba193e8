//! What a screen reader says in a whole game, from the first curtain to both orders: kept as a text, so that somebody can
//! read it as a listener does. It is to sound like a host at the table.

use std::{env, fs};

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::Game,
    saved,
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
};

/// Writes down, in their order, the title of the page, what gets the focus, and what the page says by itself.
const LISTEN: &str = "\
    window.heard = []; \
    const hear = (how, text) => { const line = `${how} ${text.replace(/\\s+/g, ' ').trim()}`; \
      if (text.trim() && heard.at(-1) !== line) heard.push(line); }; \
    const loud = node => (node.nodeType === 1 ? node : node.parentElement)?.closest('[role=status], [role=alert]'); \
    new MutationObserver(records => { \
      const regions = new Set(records.map(record => loud(record.target)).filter(Boolean)); \
      for (const region of regions) if (region.isConnected) hear('♪', region.textContent); \
    }).observe(document.body, { childList: true, characterData: true, subtree: true }); \
    let called = document.title; \
    new MutationObserver(() => { if (document.title !== called) hear('#', called = document.title); }).observe(document.head, { childList: true, characterData: true, subtree: true }); \
    const kinds = { H1: 'heading', H2: 'heading', BUTTON: 'button', A: 'link', INPUT: 'field', SUMMARY: 'fold' }; \
    document.addEventListener('focusin', event => { const kind = kinds[event.target.tagName]; \
      if (kind) hear('>', `${name(event.target)} (${kind})`); });";

/// A game with the internal deck, played by keys: the KAM by the alphabet, the leader against it.
fn heard(language: Language, tag: &'static str) -> String {
    let setup = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]);
    let browser = Browser::open(&Look::desk(tag));
    browser.store("rolecards.game.heard000.1", &saved::write(&Game::new(setup, 7), 1));
    browser.go("#game/heard000");
    let player = Player { browser: &browser, language, way: Way::Keyboard };
    let text = player.text();
    browser.see(text.curtain.stop_sharing);
    browser.ask(LISTEN, json!([]));
    let order = alphabetical(language, Direction::Internal);

    player.open_curtain(Seat::Kam);
    browser.press(&["3"]);
    browser.see("2 / 17");
    browser.press(&["Backspace"]);
    browser.see("1 / 17");
    player.sort(&order, (6, 6));
    player.seal();
    player.look_at_table();
    player.activate("button", &(text.sort.hand_over)(text.name.leader));
    browser.see(text.curtain.stop_sharing);

    player.open_curtain(Seat::Leader);
    // A pile of ten is split, and a card of it turns out to be the last one of those before.
    player.sort(&order.iter().rev().copied().collect::<Vec<_>>(), (10, 4));
    player.seal();
    browser.see(text.ready.title);
    player.activate("button", text.ready.look);
    let title = (text.reveal.title)("Falke");
    browser.wait_for("the reveal", || browser.focus().contains(&title));
    let lines = browser.ask("return heard", json!([]));
    let lines = lines.as_array().into_iter().flatten().filter_map(|line| line.as_str());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Compares with what is kept. Whoever changes it on purpose sets `ROLE_CARDS_HEARD` to a folder, and reads what is there then.
fn is_as_kept(language: Language, tag: &'static str, kept: &str) {
    let heard = heard(language, tag);
    if let Ok(folder) = env::var("ROLE_CARDS_HEARD") {
        fs::write(format!("{folder}/{tag}.txt"), &heard).expect("the text is kept");
    }
    assert_eq!(heard, kept, "the page says something else than before:\n{heard}");
}

#[test]
fn a_german_game_sounds_like_a_host_at_the_table() {
    is_as_kept(Language::German, "de-CH", include_str!("heard/de-CH.txt"));
}

#[test]
fn an_english_game_sounds_like_a_host_at_the_table() {
    is_as_kept(Language::English, "en", include_str!("heard/en.txt"));
}
