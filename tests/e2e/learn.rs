//! One person and one browser: learns five cards, looks back over two accounts, and deletes everything.

use role_cards::{
    alone::learn::DECKS,
    cards::{AccountName, Day, Deck, Direction, Mode, Seat, Setup},
    game::{Event, Game},
    saved,
    talk::Role,
    text::{
        Language,
        card::{CardBack, CardText},
        faces::{back, card, role_name},
    },
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    days::CLOCK,
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

/// Answers the question on the screen; says which role it was about.
pub fn answer(player: &Player, right: bool) -> Role {
    let (browser, text, decks) = (player.browser, player.text(), DECKS.map(Deck::standard));
    browser.see(text.learn.choose);
    let called = |role| role_name(player.language, &decks, role);
    let roles: Vec<Role> =
        decks.iter().enumerate().flat_map(|(deck, of)| of.cards().map(move |card| Role { deck, card })).collect();
    let words = |role: Role| card(player.language, decks[role.deck].id(role.card)).expect("a built-in card");
    let asked = roles
        .iter()
        .copied()
        .find(|&role| browser.sees(back_of(player.language, words(role)).sign))
        .expect("the sign of a role stands on the screen");
    let names = browser.ask("return [...document.querySelectorAll('.quick-choice')].map(name)", json!([]));
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    if right {
        player.activate("button", &called(asked));
        browser.see(&(text.learn.right)(&called(asked)));
    } else {
        let mut others = roles.into_iter().filter(|&role| role != asked && names.contains(&called(role).as_str()));
        let other = others.next_back().expect("another name");
        player.activate("button", &called(other));
        browser.see(&(text.learn.wrong)(&called(other), &called(asked)));
        browser.see(&(text.learn.why_not)(&called(other)));
        browser.see(words(other).meaning);
        browser.see(&(text.learn.its_sign)(back_of(player.language, words(other)).sign));
    }
    browser.see(words(asked).meaning);
    asked
}

/// From the answer to the next question, or to the result.
pub fn go_on(player: &Player) {
    let text = player.text();
    let last = player.browser.has("button", text.learn.to_result);
    player.activate("button", if last { text.learn.to_result } else { text.learn.next_question });
}

/// What the standing says once these roles were answered and no other.
fn learnt(roles: &[Role]) -> Value {
    let [outside, inside] = [0, 1].map(|deck| roles.iter().filter(|role| role.deck == deck).count());
    json!([0, outside, 23 - outside, 0, inside, 17 - inside])
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

    // A round of five. What is missed is told from what it is, and does not come back on the same evening.
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(5));
    browser.see(text.learn.choose);
    browser.is_accessible("learn: a question");
    let missed = answer(&player, false);
    browser.is_accessible("learn: an answer");
    go_on(&player);
    let mut asked = vec![missed];
    for _ in 0..4 {
        asked.push(answer(&player, true));
        go_on(&player);
    }
    browser.see(text.learn.done);
    browser.see(&(text.learn.done_right)(4, 5));
    browser.see(&(text.learn.done_missed)(&role_name(language, &DECKS.map(Deck::standard), missed)));
    browser.is_accessible("learn: the result");
    assert_eq!(standing(&browser), learnt(&asked));

    // The progress survives a reload, and another round on the same day asks for others.
    browser.reload();
    browser.wait_for("the progress", || standing(&browser) == learnt(&asked));
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(5));
    for _ in 0..5 {
        let other = answer(&player, true);
        assert!(!asked.contains(&other), "asked today");
        asked.push(other);
        go_on(&player);
    }
    browser.see(text.learn.done);
    assert_eq!(standing(&browser), learnt(&asked));

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
    browser.see(&(text.profile.high_at)(2, 2));
    browser.see(&(text.talk.moved_row)(external[0].name, 1, 21));
    browser.is_accessible("look back");
    let wide = browser.ask("return document.documentElement.scrollWidth - innerWidth", json!([]));
    assert_eq!(wide, json!(0), "only the table scrolls sideways");
    let (purpose, words) = (text.profile.headings[0].0, "Wachsen, wo der Kunde wächst.");
    browser.fill(purpose, words);
    browser.reload();
    browser.wait_for("the kept words", || browser.value(purpose) == words);
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

#[test]
fn the_next_day_brings_what_was_missed_and_the_same_evening_nothing() {
    let browser = Browser::open(&Look::phone("de-CH").with_script(CLOCK));
    let player = Player { browser: &browser, language: Language::German, way: Way::Taps };
    let text = player.text();
    let day = |day: u32| (text.learn.enough)(&(text.name.date)(day, text.name.months[10], 2026));
    browser.ask("setDay(23)", json!([]));
    // On Monday, every role was asked and one was missed.
    let missed = Role { deck: 1, card: Deck::standard(Direction::Internal).card("int.diplomat").expect("a card") };
    let decks = DECKS.map(Deck::standard);
    let kept = decks.iter().flat_map(|deck| deck.cards().map(|card| deck.id(card)));
    let kept = kept.map(|id| format!(" {id}:{}:20780", if id == "int.diplomat" { 1 } else { 2 }));
    browser.store("rolecards.learn", &format!("2{}", kept.collect::<String>()));
    browser.go("#learn");
    player.activate("button", text.learn.round);
    browser.see(&day(24));
    assert!(!browser.has("button", &(text.learn.begin)(1)));
    browser.is_accessible("learn: enough for today");

    browser.ask("setDay(24)", json!([]));
    browser.reload();
    player.activate("button", text.learn.round);
    player.activate("button", &(text.learn.begin)(1));
    assert_eq!(answer(&player, false), missed);
    go_on(&player);
    browser.see(text.learn.done);
    browser.see(&day(25));
    browser.is_at_peace();
}

/// The kept progress, in whichever form.
fn kept(browser: &Browser) -> Vec<(String, String)> {
    browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.learn")).collect()
}

/// Begins a round of five, unless one is under way.
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
    let there = answer(&player, true);
    browser.to_tab(0);
    let here = answer(&player, true);
    let both = if here == there { learnt(&[here]) } else { learnt(&[here, there]) };
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
    browser.store("rolecards.learn", "3 ext.coach:3:4");
    let before = browser.storage();
    browser.go("#learn");
    browser.see(text.learn.newer);
    begin(&player);
    let mut asked = Vec::new();
    for _ in 0..5 {
        asked.push(answer(&player, true));
        go_on(&player);
    }
    browser.see(text.learn.done);
    browser.wait_for("what was learnt here", || standing(&browser) == learnt(&asked));
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
    answer(&player, true);
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
        answer(&player, true);
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
        let first = answer(&player, true);
        browser.see(sentence);
        browser.wait_for("the answer, all the same", || standing(&browser) == learnt(&[first]));
        go_on(&player);
        let second = answer(&player, true);
        browser.wait_for("the next one", || standing(&browser) == learnt(&[first, second]));
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
    browser.see(text.profile.core);
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
fn two_spellings_of_an_account_are_joined_and_have_one_journey() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    let games =
        [("aaaaaaaa", "Falcon", 20_000, 0), ("bbbbbbbb", "Falcon Ltd", 20_040, 3), ("cccccccc", "Eagle", 20_050, 3)];
    for (id, account, day, moved) in games {
        browser.store(&format!("rolecards.game.{id}.1"), &finished(account, day, moved));
    }
    browser.go("#lookback");
    browser.see(&(text.profile.high_at)(3, 3));
    assert!(!browser.sees(text.lookback.journeys), "three accounts with an order each");
    player.activate("button", text.profile.names);
    let field = (text.profile.name_of)("Falcon Ltd");
    browser.fill(&field, " ");
    browser.see(text.setup.account_empty);
    browser.fill(&field, "Falcon");
    browser.see(text.lookback.journeys);
    browser.see(&(text.profile.high_at)(2, 2));
    browser.is_accessible("look back: accounts are renamed");
    browser.reload();
    browser.see(text.lookback.journeys);
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
    let mut asked = Vec::new();
    for _ in 0..5 {
        translate(&browser);
        asked.push(answer(&player, true));
        translate(&browser);
        go_on(&player);
    }
    browser.see(text.learn.done);
    translate(&browser);
    assert_eq!(standing(&browser), learnt(&asked));
    browser.click("button", "Deutsch");
    let de = Language::German.text();
    browser.see(de.learn.done);
    for word in [text.learn.title, text.learn.done, text.learn.progress, text.learn.keeping] {
        assert!(!browser.sees(word), "a ghost: {word}");
    }
    browser.is_at_peace();
}
