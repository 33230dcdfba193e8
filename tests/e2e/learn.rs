//! One person and one browser: learns five cards, looks back over two accounts, and deletes everything.

use role_cards::{
    cards::{AccountName, Day, Deck, Direction, Mode, Seat, Setup},
    game::{Event, Game},
    saved,
    text::{
        Language,
        card::{CardBack, CardText},
        faces::{back, card},
    },
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way},
    translator::translate,
};

/// The cards of a deck in this language.
fn cards(language: Language, direction: Direction) -> Vec<&'static CardText> {
    let deck = Deck::standard(direction);
    deck.cards().filter_map(|one| card(language, deck.id(one))).collect()
}

/// A finished game of somebody who plays alone as KAM: the deck's list, with its first cards moved behind the others.
fn finished(account: &str, day: u32, moved: usize) -> String {
    let decks = vec![Deck::standard(Direction::External)];
    let setup = Setup::new(AccountName::new(account).expect("a name"), Mode::Alone, vec![Seat::Kam], decks, Day(day));
    let mut game = Game::new(setup.expect("a set-up"), 5);
    played::play_turns(&mut game, |_, _, n| {
        let mut order = played::ascending(n);
        order.rotate_left(moved);
        order
    });
    played::play(&mut game, Event::Reveal);
    saved::write(&game, 1)
}

fn back_of(language: Language, card: &CardText) -> &'static CardBack {
    back(language, card.id).expect("a card has a back")
}

/// Answers the question on the screen and goes on; says which card it was about.
fn answer(player: &Player, direction: Direction, right: bool) -> &'static str {
    let (browser, text) = (player.browser, player.text());
    browser.see(text.learn.choose);
    let asked = cards(player.language, direction)
        .into_iter()
        .find(|card| browser.sees(back_of(player.language, card).sign))
        .expect("the sign of a card stands on the screen");
    let names = browser.ask("return [...document.querySelectorAll('.quick-choice')].map(name)", json!([]));
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    if right {
        player.activate("button", asked.name);
        browser.see(&(text.learn.right)(asked.name));
    } else {
        let other = names.into_iter().find(|name| *name != asked.name).expect("another name");
        player.activate("button", other);
        browser.see(&(text.learn.wrong)(other, asked.name));
    }
    browser.see(asked.meaning);
    asked.name
}

/// From the answer to the next question, or to the result.
fn go_on(player: &Player) {
    let text = player.text();
    let last = player.browser.has("button", text.learn.to_result);
    player.activate("button", if last { text.learn.to_result } else { text.learn.next_question });
}

fn standing(browser: &Browser) -> Value {
    browser.ask(
        "return [...document.querySelectorAll('.standing-deck strong')].map(e => Number(e.textContent))",
        json!([]),
    )
}

fn journey(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    let text = player.text();
    let external = cards(language, Direction::External);

    // A newcomer leafs and turns a card over.
    browser.is_accessible("start");
    player.activate("link", text.start.learn);
    browser.see(text.learn.title);
    browser.see("1 / 23");
    for (at, card) in external.iter().enumerate().take(5) {
        browser.see(&(text.learn.position)(at + 1, 23));
        browser.see(card.meaning);
        player.activate("button", &(text.reveal.turn_over)(card.name));
        let back = back_of(language, card);
        browser.see(back.question);
        browser.see(back.excess);
        if at == 0 {
            browser.is_accessible("learn: the back of a card");
        }
        player.activate("button", text.learn.next);
    }
    browser.press(&["ArrowLeft", "ArrowLeft"]);
    browser.see("4 / 23");
    browser.see(external[3].meaning);
    player.activate("button", text.learn.previous);
    browser.see("3 / 23");
    player.activate("button", text.name.inside);
    browser.see("1 / 17");

    player.activate("button", text.learn.twins);
    browser.see(text.learn.twin[5].difference);
    browser.is_accessible("learn: twins");

    // A round of five with the internal roles; what is missed comes back in the end.
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(5));
    browser.see(text.learn.choose);
    browser.is_accessible("learn: a question");
    let missed = answer(&player, Direction::Internal, false);
    browser.is_accessible("learn: an answer");
    go_on(&player);
    for _ in 0..4 {
        assert_ne!(answer(&player, Direction::Internal, true), missed);
        go_on(&player);
    }
    assert_eq!(answer(&player, Direction::Internal, true), missed, "the missed card comes back");
    go_on(&player);
    browser.see(text.learn.done);
    browser.see(&(text.learn.done_right)(4, 5));
    browser.see(&(text.learn.done_missed)(missed));
    browser.is_accessible("learn: the result");
    let learnt = json!([0, 0, 23, 0, 5, 12]);
    assert_eq!(standing(&browser), learnt);

    // The progress survives a reload, and the missed card opens the next round.
    browser.reload();
    assert_eq!(standing(&browser), learnt);
    player.activate("button", text.learn.round);
    player.activate("button", text.name.inside);
    player.activate("button", &(text.learn.begin)(5));
    let mut asked = Vec::new();
    while !browser.sees(text.learn.done) {
        asked.push(answer(&player, Direction::Internal, true));
        go_on(&player);
        browser.wait_for("the next step", || browser.sees(text.learn.choose) || browser.sees(text.learn.done));
    }
    assert!(asked.len() == 5 && asked.contains(&missed), "{missed} among {asked:?}");

    // Nothing to look back on, and then two accounts, one of them with a second order.
    browser.go("#lookback");
    browser.see(text.lookback.empty);
    browser.is_accessible("look back: nothing yet");
    browser.store("rolecards.game.aaaaaaaa.1", &finished("Falke", 20_000, 0));
    browser.store("rolecards.game.bbbbbbbb.1", &finished("Falke", 20_050, 3));
    browser.store("rolecards.game.cccccccc.1", &finished("Adler", 20_040, 5));
    browser.store("rolecards.game.dddddddd.1", "rolecards-game 1 1 damaged");
    browser.store("rolecards.aside.aaaaaaaa.4", "damaged");
    browser.go("#lookback");
    browser.see(text.lookback.never_people);
    let table = browser.ask(
        "return [...document.querySelectorAll('.matrix tr')].slice(0, 4).map(r => [...r.cells].map(c => (c.querySelector('bdi') || c).textContent))",
        json!([]),
    );
    // At Falke the latest order begins with the fourth card, at Adler with the sixth: three cards are on top at both.
    let wanted = json!([
        [text.reveal.role, "Falke", "Adler", "Falke"],
        [external[5].name, "3", "1", "6"],
        [external[6].name, "4", "2", "7"],
        [external[7].name, "5", "3", "8"],
    ]);
    assert_eq!(table, wanted);
    browser.see(&(text.lookback.everywhere_how)(2));
    browser.see(&(text.talk.moved_row)(external[0].name, 1, 21));
    browser.is_accessible("look back");
    let wide = browser.ask("return document.documentElement.scrollWidth - innerWidth", json!([]));
    assert_eq!(wide, json!(0), "only the table scrolls sideways");
    player.activate("button", text.name.leader);
    browser.see(text.lookback.empty);

    // One click and one confirmation, and nothing is left.
    player.activate("link", text.frame.app);
    browser.see("Adler");
    browser.store("somebody.else", "stays");
    player.activate("button", text.shelf.delete_all);
    browser.is_accessible("start: delete everything?");
    player.activate("button", text.shelf.keep);
    browser.wait_for("the dialog to close", || !browser.has("button", text.shelf.keep));
    assert!(browser.storage().len() > 5, "nothing is deleted without a yes");
    player.activate("button", text.shelf.delete_all);
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete_all);
    browser.see(text.shelf.deleted_all);
    browser.see(text.shelf.none_saved);
    assert_eq!(browser.storage(), [("somebody.else".to_owned(), "stays".to_owned())]);
    browser.go("#learn");
    assert_eq!(standing(&browser), json!([0, 0, 23, 0, 0, 17]));
    browser.is_at_peace();
}

#[test]
fn a_newcomer_learns_and_looks_back_on_a_phone_in_german() {
    journey(Way::Taps, Language::German, &Look::phone("de-CH"));
}

#[test]
fn a_newcomer_learns_and_looks_back_at_a_desk_in_english() {
    journey(Way::Keyboard, Language::English, &Look::desk("en-GB"));
}

/// The kept progress, in whichever form.
fn kept(browser: &Browser) -> Vec<(String, String)> {
    browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.learn")).collect()
}

/// Begins a round of five with the external roles, unless one is under way.
fn begin(player: &Player) {
    let text = player.text();
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(5));
    player.browser.see(text.learn.choose);
}

#[test]
fn a_damaged_progress_is_set_aside_and_two_windows_learn_together() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let player = Player { browser: &browser, language: Language::German, way: Way::Mouse };
    let text = player.text();
    let damaged = "1 4294967295 x ext.coach:9:9";
    browser.store("rolecards.learn", damaged);
    browser.go("#learn");
    browser.see(text.learn.damaged);
    browser.is_accessible("learn: damaged progress");
    assert_eq!(standing(&browser), json!([0, 0, 23, 0, 0, 17]));
    assert_eq!(browser.storage(), [("rolecards.learn".to_owned(), damaged.to_owned())], "looking changes nothing");
    begin(&player);
    browser.wait_for("the sentence to go", || !browser.sees(text.learn.damaged));
    let aside = |(key, value): &(String, String)| key.contains(".aside.") && value == damaged;
    assert!(browser.storage().iter().any(aside), "{:?}", browser.storage());

    browser.new_tab();
    browser.go("#learn");
    begin(&player);
    let there = answer(&player, Direction::External, true);
    browser.to_tab(0);
    let here = answer(&player, Direction::External, true);
    let learnt = if here == there { 1 } else { 2 };
    let both = json!([0, learnt, 23 - learnt, 0, 0, 17]);
    browser.wait_for("both answers", || standing(&browser) == both);
    browser.reload();
    browser.wait_for("both answers", || standing(&browser) == both);

    player.activate("button", text.learn.forget);
    browser.find("button", text.shelf.keep);
    player.activate("button", text.learn.forget);
    browser.wait_for("a fresh start", || standing(&browser) == json!([0, 0, 23, 0, 0, 17]));
    browser.see(text.learn.gone);
    assert_eq!(browser.storage(), []);
    browser.is_at_peace();
}

#[test]
fn a_newer_versions_progress_is_left_alone_and_one_can_learn_all_the_same() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    browser.store("rolecards.learn", "2 7 3 ext.coach:3:4");
    let before = browser.storage();
    browser.go("#learn");
    browser.see(text.learn.newer);
    begin(&player);
    for _ in 0..5 {
        answer(&player, Direction::External, true);
        go_on(&player);
    }
    browser.see(text.learn.done);
    browser.wait_for("what was learnt here", || standing(&browser) == json!([0, 5, 18, 0, 0, 17]));
    browser.see(text.learn.newer);
    assert_eq!(browser.storage(), before);
    browser.is_at_peace();
}

#[test]
fn what_was_deleted_in_another_window_is_not_written_again_by_an_answer() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let player = Player { browser: &browser, language: Language::German, way: Way::Mouse };
    let text = player.text();
    browser.go("#learn");
    begin(&player);
    answer(&player, Direction::External, true);
    browser.wait_for("the progress", || !kept(&browser).is_empty());
    browser.new_tab();
    browser.go("");
    browser.open_saved(text);
    player.activate("button", text.shelf.delete_all);
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete_all);
    browser.see(text.shelf.deleted_all);

    browser.to_tab(0);
    browser.see(text.learn.gone);
    // The round goes on to its end, and is kept nowhere.
    go_on(&player);
    for _ in 0..4 {
        answer(&player, Direction::External, true);
        go_on(&player);
    }
    browser.see(text.learn.done);
    browser.see(text.learn.gone);
    browser.is_accessible("learn: a deleted progress");
    assert_eq!(browser.storage(), [], "nothing comes back");
    // A new round begins a new progress.
    player.activate("button", &(text.learn.begin)(5));
    browser.wait_for("the sentence to go", || !browser.sees(text.learn.gone));
    browser.wait_for("a new progress", || standing(&browser) == json!([0, 0, 23, 0, 0, 17]));
    assert!(!kept(&browser).is_empty());
    browser.is_at_peace();
}

#[test]
fn a_browser_that_keeps_nothing_or_has_no_room_says_so_where_one_learns() {
    let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })";
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";
    let text = Language::German.text();
    for (script, sentence) in [(denied, text.learn.denied), (full, text.learn.full)] {
        let browser = Browser::open(&Look::desk("de-CH").with_script(script));
        let player = Player { browser: &browser, language: Language::German, way: Way::Mouse };
        browser.go("#learn");
        begin(&player);
        answer(&player, Direction::External, true);
        browser.see(sentence);
        browser.wait_for("the answer, all the same", || standing(&browser) == json!([0, 1, 22, 0, 0, 17]));
        go_on(&player);
        answer(&player, Direction::External, true);
        browser.wait_for("the next one", || standing(&browser) == json!([0, 2, 21, 0, 0, 17]));
    }
}

#[test]
fn looking_back_follows_what_another_window_plays_and_deletes() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    browser.store("rolecards.game.aaaaaaaa.1", &finished("Falcon", 20_000, 0));
    browser.go("#lookback");
    browser.see(text.lookback.one_account);
    browser.new_tab();
    browser.go("");
    browser.store("rolecards.game.bbbbbbbb.1", &finished("Eagle", 20_040, 3));
    browser.to_tab(0);
    browser.see(&(text.lookback.everywhere_how)(2));
    browser.see("Eagle");
    browser.to_tab(1);
    browser.go("");
    player.activate("button", &(text.shelf.delete_label)("Falcon"));
    browser.find("button", text.shelf.keep);
    player.activate("button", text.shelf.delete);
    browser.wait_for("the game to go", || !browser.sees("Falcon"));
    browser.to_tab(0);
    browser.see(text.lookback.one_account);
    assert!(!browser.sees("Falcon"));
    browser.is_at_peace();
}

#[test]
fn a_translated_page_shows_what_is_so_while_one_learns() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    let external = cards(Language::English, Direction::External);
    browser.go("#learn");
    browser.see("1 / 23");
    for at in 1..6 {
        translate(&browser);
        player.browser.press(&["ArrowRight"]);
        browser.see(&(text.learn.position)(at + 1, 23));
        browser.see(external[at].meaning);
        assert!(!browser.sees(external[at - 1].meaning), "the card before has left");
    }
    translate(&browser);
    player.activate("button", text.name.inside);
    browser.see("1 / 17");
    translate(&browser);
    player.activate("button", text.learn.twins);
    browser.see(text.learn.twin[5].difference);
    translate(&browser);
    player.activate("button", text.learn.round);
    translate(&browser);
    player.activate("button", &(text.learn.begin)(5));
    for _ in 0..5 {
        translate(&browser);
        answer(&player, Direction::Internal, true);
        translate(&browser);
        go_on(&player);
    }
    browser.see(text.learn.done);
    translate(&browser);
    assert_eq!(standing(&browser), json!([0, 0, 23, 0, 5, 12]));
    browser.click("button", "Deutsch");
    let de = Language::German.text();
    browser.see(de.learn.done);
    for word in [text.learn.title, text.learn.done, text.learn.progress, text.learn.keeping] {
        assert!(!browser.sees(word), "a ghost: {word}");
    }
    browser.is_at_peace();
}
