//! What happens on the table: undo, swipes, dragging, gestures that count once, focus, language, reload, the curtain.

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::{Event, Game},
    saved,
    text::{Language, alphabet, screen::Screen},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
};

fn at_the_first_card(look: &Look, way: Way, language: Language, act: impl FnOnce(&Browser, &Player)) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    player.start_game("Falke");
    act(&browser, &player);
    browser.is_at_peace();
}

fn rows(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.sortable > li strong')].map(e => e.textContent)";
    let rows = browser.ask(script, json!([]));
    rows.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// Nine cards on the first pile and the rest on the last, so that the first pile is to be ordered.
fn deal_nine(browser: &Browser) {
    for at in 0..23 {
        browser.press(&[if at < 9 { "1" } else { "3" }]);
    }
    // Fourteen are offered to be split; they are left as they are.
    browser.click("button", Language::German.text().sort.offer_keep);
    browser.find("button", Language::German.text().sort.settle);
}

#[test]
fn a_reload_comes_back_to_the_very_same_card_and_the_curtain_stays_closed() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        browser.press(&["1", "ArrowDown", "3"]);
        let card = player.in_hand();
        browser.reload();
        browser.see("4 / 23");
        assert_eq!(player.in_hand(), card);

        browser.press(&["Escape"]);
        browser.see(player.text().curtain.stop_sharing);
        assert!(!browser.page().contains(&card), "behind the curtain no card is on the page");
        browser.reload();
        browser.see(player.text().curtain.stop_sharing);
        player.open_curtain(Seat::Kam);
        assert_eq!(player.in_hand(), card);
    });
}

#[test]
fn a_held_key_decides_once() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    browser.click("link", text.start.new_game);
    browser.fill(text.setup.account, "Falcon");
    browser.tab_to(text.setup.deal);
    browser.hold("Enter");
    player.look_at_table();
    browser.go("");
    assert_eq!(browser.saved_games(), ["Falcon"], "one game has begun");
    player.activate("link", &(text.shelf.resume_label)("Falcon"));
    player.look_at_table();
    browser.hold("1");
    browser.see("2 / 23");
    browser.hold("ArrowDown");
    browser.see("3 / 23");
    browser.ask("document.querySelector('.pile').focus()", json!([]));
    browser.hold("Enter");
    browser.see("4 / 23");
    browser.hold("Backspace");
    browser.see("3 / 23");
    // Every key that is pressed anew counts, however fast they come.
    browser.write("121");
    browser.see("6 / 23");
    browser.is_at_peace();
}

#[test]
fn a_double_click_counts_once_and_a_tap_a_second_later_counts_again() {
    for (look, pointer) in [(Look::desk("en"), "mouse"), (Look::phone("en"), "touch")] {
        let browser = Browser::open(&look);
        let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
        let text = player.text();
        browser.click("link", text.start.new_game);
        browser.fill(text.setup.account, "Falcon");
        browser.click_again(pointer, &browser.find("button", text.setup.deal), 2, 120);
        player.look_at_table();
        browser.go("");
        assert_eq!(browser.saved_games(), ["Falcon"], "one game has begun");
        browser.click("link", &(text.shelf.resume_label)("Falcon"));
        player.look_at_table();
        let pile = browser.find("button", text.name.very);
        for (pause, card) in [(60, 2), (120, 3), (260, 4)] {
            browser.click_again(pointer, &pile, 2, pause);
            browser.see(&format!("{card} / 23"));
        }
        // Whoever means each click takes longer from one to the next.
        for card in [5, 6] {
            browser.click_on(&pile);
            browser.see(&format!("{card} / 23"));
        }
        // Two places in turn are two acts.
        for at in 6..23 {
            browser.click("button", if at % 2 == 0 { text.name.important } else { text.name.less });
        }
        // The last card of all: what lies at its place next is not clicked.
        browser.find("button", text.name.very);
        browser.click_again(pointer, &browser.find("button", text.name.very), 2, 90);
        let settle = browser.find("button", text.sort.settle);
        browser.see(&(text.sort.order_title)(text.name.very));
        browser.click_again(pointer, &settle, 2, 90);
        browser.see(&(text.sort.order_title)(text.name.important));
        assert!(!browser.sees(&(text.sort.order_title)(text.name.less)));
        browser.is_at_peace();
    }
}

#[test]
fn while_a_card_is_in_the_hand_nothing_else_moves_and_escape_ends_the_nearest_thing() {
    at_the_first_card(&Look::desk("en"), Way::Mouse, Language::English, |browser, player| {
        let text = player.text();
        browser.press(&["1", "2"]);
        browser.see("3 / 23");
        let card = player.in_hand();
        browser.grasp(&browser.part(".hand-card"), 90, 0);
        browser.press(&["Backspace", "1", "Tab", "Escape"]);
        assert_eq!(player.in_hand(), card, "the card is still the same");
        browser.see("3 / 23");
        browser.release();
        assert_eq!(player.in_hand(), card, "Escape has put it back");
        player.look_at_table();
        browser.press(&["Escape"]);
        browser.see(text.curtain.stop_sharing);
    });
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        deal_nine(browser);
        let before = rows(browser);
        for keys in [vec!["Backspace"], vec!["Backspace", "Escape"]] {
            browser.ask("document.querySelector('.sortable-card').focus()", json!([]));
            browser.grasp(&browser.part(".sortable > li:nth-child(1) .grip"), 0, 150);
            browser.press(&keys);
            assert_eq!(rows(browser), before, "{keys:?}");
            if keys.contains(&"Escape") {
                browser.release();
                assert_eq!(rows(browser), before, "Escape ends the drag");
                assert!(browser.has("button", player.text().sort.settle), "and not more");
            } else {
                browser.release();
                browser.wait_for("the row in its place", || rows(browser) != before);
                browser.press(&["Backspace"]);
                browser.wait_for("the row where it was", || rows(browser) == before);
            }
        }
    });
}

#[test]
fn a_new_step_takes_nothing_that_began_on_the_step_before() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        for _ in 0..22 {
            browser.press(&["1"]);
        }
        browser.see("23 / 23");
        // The mouse goes down where the button of the next step will lie, and up once that is there.
        let place = browser.middle(&browser.find("button", text.name.very));
        browser.grasp(&browser.find("button", text.name.very), 0, 0);
        browser.press(&["1"]);
        let split = browser.find("button", text.sort.offer_split);
        browser.move_under(&split, place);
        browser.release();
        player.look_at_table();
        assert!(browser.has("button", text.sort.offer_split), "the offer still stands");
        browser.click("button", text.sort.offer_split);
        browser.find("button", text.sort.upper);
    });
}

#[test]
fn keys_work_while_the_focus_is_on_the_table() {
    at_the_first_card(&Look::desk("en"), Way::Mouse, Language::English, |browser, player| {
        browser.press(&["1"]);
        browser.see("2 / 23");
        browser.ask("document.querySelector('.head .choice button').focus()", json!([]));
        browser.press(&["1", "ArrowLeft", "Backspace"]);
        browser.ask("document.querySelector('.counter').click()", json!([]));
        browser.see("2 / 23");
        browser.click_on(&browser.part(".counter"));
        player.look_at_table();
        browser.press(&["1"]);
        browser.see("3 / 23");
        // A reload comes back to the table.
        browser.reload();
        player.look_at_table();
        browser.press(&["1"]);
        browser.see("4 / 23");
    });
}

#[test]
fn what_happens_is_said_aloud_with_what_is_to_be_judged() {
    at_the_first_card(&Look::desk("en"), Way::Mouse, Language::English, |browser, player| {
        let text = player.text();
        let said = || browser.ask("return document.querySelector('.turn [role=status].unseen').textContent", json!([]));
        let meaning =
            || browser.ask("return document.querySelector('.hand-card .card-meaning').textContent", json!([]));
        let hand = |at: usize| (text.sort.in_hand)(&player.in_hand(), meaning().as_str().unwrap_or_default(), at, 23);
        assert_eq!(said(), json!(hand(1)), "the first card, too");
        let first = player.in_hand();
        browser.press(&["1"]);
        browser.see("2 / 23");
        let wanted = format!("{} {}", (text.sort.dealt)(&first, text.name.very), hand(2));
        browser.wait_for("what was dealt", || said() == json!(wanted));
        browser.press(&["Backspace"]);
        browser.see("1 / 23");
        browser.wait_for("what was undone", || said() == json!(format!("{} {}", text.sort.undone, hand(1))));
    });
}

#[test]
fn the_focus_is_never_lost() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let has_focus = |what: &str| {
            let script = "return document.activeElement !== document.body";
            browser.wait_for(what, || browser.ask(script, json!([])) == json!(true));
        };
        deal_nine(browser);
        let before = rows(browser);
        browser.tab_to_start_with(&before[0]);
        browser.press(&["ArrowDown", "ArrowDown", "ArrowDown"]);
        assert!(browser.focus().starts_with(&before[3]));
        browser.press(&["Alt+ArrowUp"]);
        assert!(browser.focus().starts_with(&before[3]));
        browser.press(&["Backspace"]);
        browser.wait_for("the row where it was", || rows(browser) == before);
        browser.wait_for("the focus on the card", || browser.focus().starts_with(&before[3]));
        // Back over the border of a step.
        browser.press(&["Backspace"]);
        browser.find("button", player.text().sort.offer_keep);
        has_focus("the offer");
        player.look_at_table();
        browser.press(&["Backspace"]);
        browser.see("23 / 23");
        player.look_at_table();
        browser.press(&["3"]);
        browser.click("button", player.text().sort.offer_keep);
        browser.find("button", player.text().sort.settle);
        player.look_at_table();
    });
}

/// What a browser's translator does: every text becomes an element within an element, and the old node is gone.
const TRANSLATE: &str = "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const found = []; \
    while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode); \
    for (const text of found) { const outer = document.createElement('font'); const inner = document.createElement('font'); \
      inner.textContent = text.data; outer.append(inner); text.replaceWith(outer); }";

#[test]
fn what_is_shown_is_what_the_game_holds_even_where_a_translator_has_been() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    assert_eq!(browser.ask("return document.documentElement.translate", json!([])), json!(false));
    let translate = || drop(browser.ask(TRANSLATE, json!([])));
    translate();
    browser.click("link", text.start.new_game);
    browser.find("textbox", text.setup.account);
    translate();
    player.unfold_plan();
    browser.click("radio", text.plan.place_alone);
    browser.see(text.plan.place_alone_hint);
    translate();
    browser.click("radio", text.plan.place_one);
    browser.wait_for("the hint to go", || !browser.sees(text.plan.place_alone_hint));
    browser.fill(text.setup.account, "Falcon");
    browser.click("button", text.setup.deal);
    player.look_at_table();
    let mut cards = vec![player.in_hand()];
    for card in 2..8 {
        translate();
        browser.press(&["1"]);
        browser.see(&format!("{card} / 23"));
        assert!(!cards.contains(&player.in_hand()), "the screen stays at {}", player.in_hand());
        cards.push(player.in_hand());
        assert!(browser.has("button", &format!("{} {}", text.name.very, (text.sort.pile_size)(card - 1))));
    }
    for _ in 6..23 {
        browser.press(&["3"]);
    }
    browser.click("button", text.sort.offer_keep);
    browser.find("button", text.sort.settle);
    let before = rows(&browser);
    translate();
    browser.tab_to_start_with(&before[0]);
    browser.press(&["Alt+ArrowDown"]);
    browser.wait_for("the row below", || rows(&browser)[1] == before[0]);
    translate();
    player.settle_as_it_lies(translate);
    translate();
    browser.click("button", "Deutsch");
    let german = Language::German.text();
    browser.see(&(german.sort.check_title)(5));
    assert!(!browser.sees(&(text.sort.check_title)(5)), "the words of before are gone");
    browser.click("button", german.sort.seal);
    browser.see(german.sort.sealed_hint);
    translate();
    browser.click("button", &(german.sort.next_deck)(german.name.inside));
    browser.see("1 / 17");
    browser.is_at_peace();
}

#[test]
fn a_keyword_that_cannot_be_kept_stays_in_its_field_and_holds_the_seal() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        let order = alphabetical(Language::German, Direction::External);
        player.sort(&order, (8, 8));
        let keyword = (text.sort.keyword)(order[1]);
        browser.fill(&keyword, "Zeit\u{200E} und Ziel");
        let long = "x".repeat(77);
        browser.fill(&(text.sort.keyword)(order[0]), &long);
        let sentence = (text.sort.keyword_long)(60, 77);
        browser.see(&sentence);
        // Leaving the step and coming back takes nothing away.
        player.look_at_table();
        browser.click("button", text.curtain.drop);
        browser.see(text.curtain.stop_sharing);
        assert!(!browser.page().contains(&long), "nothing lies behind the curtain");
        player.open_curtain(Seat::Kam);
        browser.see(&sentence);
        assert_eq!(browser.value(&(text.sort.keyword)(order[0])), long);
        assert_eq!(browser.value(&keyword), "Zeit und Ziel", "what nobody sees is gone");
        browser.click("button", text.sort.seal);
        browser.see(text.sort.seal_keyword);
        browser.wait_for("the focus on the field", || browser.focus().contains(&(text.sort.keyword)(order[0])));
        browser.fill(&(text.sort.keyword)(order[0]), "kurz");
        browser.wait_for("the sentence to go", || !browser.sees(text.sort.seal_keyword) && !browser.sees(&sentence));
        player.seal();
        browser.see(text.sort.sealed_hint);
    });
}

#[test]
fn the_seal_leads_to_a_guess_that_is_missing() {
    let browser = Browser::open(&Look::phone("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Taps };
    let text = player.text();
    browser.click("link", text.start.new_game);
    browser.fill(text.setup.account, "Falcon");
    player.unfold_plan();
    browser.click("checkbox", text.plan.guess);
    browser.click("button", text.setup.deal);
    player.look_at_table();
    player.sort(&alphabetical(Language::English, Direction::External), (8, 8));
    let chips = browser.ask("return [...document.querySelectorAll('.chip')].map(e => e.textContent)", json!([]));
    let mut names = alphabetical(Language::English, Direction::External);
    names.sort_by_cached_key(|name| alphabet::key(name));
    assert_eq!(chips, json!(names));
    browser.tap("button", text.sort.seal);
    browser.see(text.guess.missing);
    browser.wait_for("the focus on the first card", || browser.focus() == names[0]);
    let seen = "const seen = s => { const r = document.querySelector(s).getBoundingClientRect(); \
                return r.top >= 0 && r.bottom <= innerHeight; }; \
                return seen('#guess-problem') && seen('.chip') && \
                document.querySelector('.guess-field').contains(document.querySelector('#guess-problem'))";
    assert_eq!(browser.ask(seen, json!([])), json!(true), "the sentence and the first card are in view");
    browser.is_at_peace();
}

#[test]
fn the_page_is_named_after_its_screen_and_the_way_back_leads_to_the_start() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    let named = |screen: Screen| {
        let title = text.page_title(screen);
        browser.wait_for(&title, || browser.ask("return document.title", json!([])) == json!(title));
    };
    named(Screen::Start);
    browser.click("link", text.start.new_game);
    named(Screen::Setup);
    browser.fill(text.setup.account, "Falcon");
    browser.click("button", text.setup.deal);
    named(Screen::Deal);
    browser.press(&["1", "2", "3"]);
    browser.see("4 / 23");
    for _ in 3..23 {
        browser.press(&["2"]);
    }
    named(Screen::Offer);
    browser.click("button", text.sort.offer_keep);
    named(Screen::Order);
    browser.ask("history.back()", json!([]));
    named(Screen::Start);
    browser.find("link", &(text.shelf.resume_label)("Falcon"));
    browser.click("button", "Deutsch");
    let title = Language::German.text().page_title(Screen::Start);
    browser.wait_for(&title, || browser.ask("return document.title", json!([])) == json!(title));
    browser.is_at_peace();
}

#[test]
fn undo_goes_back_to_the_first_card_and_no_further() {
    at_the_first_card(&Look::desk("en"), Way::Mouse, Language::English, |browser, player| {
        let text = player.text();
        let first = player.in_hand();
        browser.press(&["1", "2", "3", "1"]);
        browser.see("5 / 23");
        for _ in 0..6 {
            browser.click("button", text.sort.undo);
        }
        browser.see("1 / 23");
        assert_eq!(player.in_hand(), first);
        browser.press(&["1", "Backspace"]);
        browser.see("1 / 23");
    });
}

#[test]
fn a_card_is_swiped_onto_its_pile() {
    at_the_first_card(&Look::phone("de"), Way::Taps, Language::German, |browser, player| {
        let text = player.text();
        // A card that travels back from where the one before was thrown is not where the next finger reaches for it.
        let watch = "window.travels = 0; document.addEventListener('transitionrun', \
                     e => { if (e.target.matches('.hand-card')) window.travels += 1; });";
        browser.ask(watch, json!([]));
        for (x, y, pile) in [(120, 0, text.name.very), (0, 130, text.name.important), (-120, 0, text.name.less)] {
            let card = player.in_hand();
            browser.drag("touch", &browser.part(".hand-card"), x, y);
            browser.wait_for("the next card", || player.in_hand() != card);
            let size = (text.sort.pile_size)(1);
            assert!(browser.has("button", &format!("{pile} {size}")), "{:?}", browser.names("button"));
        }
        assert_eq!(browser.ask("return window.travels", json!([])), json!(0), "the next card lies at rest at once");
        // A swipe that leads nowhere leaves the card in the hand.
        let card = player.in_hand();
        browser.drag("touch", &browser.part(".hand-card"), 20, 10);
        assert_eq!(player.in_hand(), card);
    });
}

/// The external deck from its first card to the seal, in piles of 8, 8 and 7; each duel is won by the upper card.
fn sort_and_seal(look: &Look, way: Way) -> (u32, u32) {
    let setup = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::External]);
    let mut game = Game::new(setup, 7);
    played::play(&mut game, Event::OpenCurtain);
    let browser = Browser::open(look);
    browser.store("rolecards.game.counted0.1", &saved::write(&game, 1));
    browser.go("#game/counted0");
    let player = Player { browser: &browser, language: Language::German, way };
    player.look_at_table();
    player.sort(&alphabetical(Language::German, Direction::External), (8, 8));
    player.seal();
    browser.see(player.text().sort.sealed_hint);
    browser.is_at_peace();
    (browser.keys.get(), browser.taps.get())
}

#[test]
fn a_deck_takes_at_most_80_keys_to_the_seal() {
    let (keys, taps) = sort_and_seal(&Look::desk("de-CH"), Way::Keyboard);
    assert!((23..=80).contains(&keys) && taps == 0, "{keys} keys, {taps} taps");
}

#[test]
fn a_deck_takes_at_most_50_taps_to_the_seal() {
    let (keys, taps) = sort_and_seal(&Look::phone("de-CH"), Way::Taps);
    assert!((23..=50).contains(&taps) && keys == 0, "{keys} keys, {taps} taps");
}

/// The numbers on the cards of the list, from the top; 0 stands for none.
fn numbers(browser: &Browser) -> Vec<u64> {
    let script = "return [...document.querySelectorAll('.sortable .stamp')].map(e => Number(e.textContent))";
    browser.ask(script, json!([])).as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64).collect()
}

#[test]
fn a_card_gets_its_number_by_a_press_and_loses_it_by_another() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        let before = rows(browser);
        assert_eq!(numbers(browser), [0; 9], "nobody has chosen anything");
        browser.see(text.steps.untouched);
        assert!(browser.ask("return !document.querySelector('.settle .strong')", json!([])) == json!(true));
        browser.click("button", &before[4]);
        browser.click("button", &before[2]);
        browser.wait_for("two numbers", || numbers(browser) == [1, 2, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(rows(browser)[..3], [&before[4], &before[2], &before[0]].map(String::clone));
        browser.see(text.steps.rest);
        browser.part(".settle .strong");
        assert!(browser.is_pressed(&before[2]) && !browser.is_pressed(&before[0]));
        browser.click("button", &before[4]);
        browser.wait_for("one number", || numbers(browser) == [1, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(rows(browser)[0], before[2], "the one after it moves up");
        browser.see(&(text.steps.unpicked)(&before[4]));
        // The digits count the cards without a number.
        let now = rows(browser);
        browser.press(&["3"]);
        browser.wait_for("two numbers", || numbers(browser) == [1, 2, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(rows(browser)[1], now[3]);
        browser.press(&["Backspace"]);
        browser.wait_for("one number", || rows(browser) == now);
    });
}

#[test]
fn the_list_is_one_stop_of_the_tab_key_and_arrows_lead_through_it() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        let before = rows(browser);
        let focus = |name: &str| browser.wait_for(name, || browser.focus().starts_with(name));
        browser.tab_to_start_with(&before[0]);
        browser.press(&["Tab"]);
        focus(text.sort.settle);
        browser.press(&["Shift+Tab", "End"]);
        focus(&before[8]);
        browser.press(&["ArrowDown", "ArrowUp"]);
        focus(&before[7]);
        browser.press(&["Tab", "Shift+Tab"]);
        focus(&before[7]);
        browser.press(&["Home", "ArrowDown"]);
        focus(&before[1]);
        browser.press(&["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown"]);
        assert_eq!(rows(browser)[4], before[1]);
        focus(&before[1]);
        browser.see(&(text.sort.place)(&before[1], 5, 9));
        browser.press(&["Alt+ArrowUp"]);
        assert_eq!(rows(browser)[3], before[1]);
        browser.press(&["Enter"]);
        browser.wait_for("the first number", || numbers(browser)[..2] == [1, 0]);
        assert_eq!(rows(browser)[0], before[1]);
        focus(&before[1]);
    });
}

#[test]
fn at_the_last_look_a_press_shows_the_buttons_that_move_a_card() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        player.settle_as_it_lies(|| ());
        let before = rows(browser);
        assert_eq!(numbers(browser), [1, 2, 3, 4, 5]);
        assert!(!browser.has("button", &(text.sort.up)(&before[2])));
        browser.click("button", &before[2]);
        browser.click("button", &(text.sort.up)(&before[2]));
        browser.wait_for("the row further up", || rows(browser)[1] == before[2]);
        browser.click("button", &(text.sort.down)(&before[2]));
        browser.wait_for("the row where it was", || rows(browser) == before);
        browser.click("button", &before[2]);
        browser.wait_for("the buttons to go", || !browser.has("button", &(text.sort.up)(&before[2])));
    });
}

#[test]
fn escape_drops_the_curtain_from_inside_a_field_and_backspace_undoes_from_a_card() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        let before = rows(browser);
        browser.tab_to_start_with(&before[0]);
        browser.press(&["Alt+ArrowDown", "Backspace"]);
        assert_eq!(rows(browser), before);
        browser.press(&["Escape"]);
        browser.see(text.curtain.stop_sharing);
        assert!(!browser.page().contains(&before[0]));
        player.open_curtain(Seat::Kam);
        player.settle_as_it_lies(|| ());
        browser.part(".keyword");
        browser.ask("document.querySelector('.keyword').focus()", json!([]));
        browser.write("Zitro");
        browser.press(&["Backspace", "Escape"]);
        browser.see(text.curtain.stop_sharing);
        assert!(!browser.page().contains("Zitr"));
        player.open_curtain(Seat::Kam);
        assert!(
            browser.page().contains("Zitr") && !browser.page().contains("Zitro"),
            "the field has its own Backspace"
        );
    });
}

#[test]
fn a_pile_is_looked_into_and_a_card_laid_onto_another_one() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        let first = player.in_hand();
        browser.press(&["1", "1", "3"]);
        browser.see("4 / 23");
        let card = player.in_hand();
        assert!(!browser.has("button", &(text.sort.look)(text.name.important)), "nothing lies there");
        browser.click("button", &(text.sort.look)(text.name.very));
        browser.see(&(text.steps.pile_title)(text.name.very, 2));
        browser.is_accessible("a pile that is open");
        browser.click("button", &(text.steps.lay_label)(&first, text.name.important));
        browser.see(&(text.steps.pile_title)(text.name.very, 1));
        browser.wait_for("the focus on the title", || browser.focus().contains(text.name.very));
        let said = "return document.querySelector('dialog [role=status]').textContent";
        assert_eq!(browser.ask(said, json!([])), json!((text.steps.laid)(&first, text.name.important)));
        // While the pile is open the keys of the table are asleep, and Escape closes the pile alone.
        browser.press(&["1", "Escape"]);
        browser.wait_for("the pile to close", || !browser.sees(text.steps.pile_how));
        browser.wait_for("the focus where it was", || browser.focus() == (text.sort.look)(text.name.very));
        assert_eq!(player.in_hand(), card);
        assert!(browser.has("button", &format!("{} {}", text.name.important, (text.sort.pile_size)(1))));
        browser.press(&["Backspace"]);
        browser.wait_for("the card where it was", || {
            browser.has("button", &format!("{} {}", text.name.very, (text.sort.pile_size)(2)))
        });
        browser.reload();
        player.look_at_table();
        browser.click("button", &(text.sort.look)(text.name.less));
        browser.click("button", text.steps.pile_close);
        browser.wait_for("the pile to close", || !browser.sees(text.steps.pile_how));
        browser.press(&["2"]);
        browser.see("5 / 23");
    });
}

#[test]
fn a_new_step_takes_no_click_for_a_moment() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        // Whoever taps on in their rhythm taps on the next step in the moment in which it appears.
        let tap_on = "window.taps = 0; \
            const tap = () => { const button = document.querySelector('.settle button'); if (!button) return; \
              const send = (type, kind, detail) => button.dispatchEvent(new kind(type, \
                { bubbles: true, cancelable: true, isPrimary: true, detail, clientX: 9 * window.taps, clientY: 9 })); \
              send('pointerdown', PointerEvent, 0); send('pointerup', PointerEvent, 0); \
              window.taps += 1; send('click', MouseEvent, 1); }; \
            window.tapOnce = tap; \
            const watch = new MutationObserver(() => { if (document.querySelector('.settle button')) { watch.disconnect(); tap(); } }); \
            watch.observe(document.body, { childList: true, subtree: true });";
        browser.ask(tap_on, json!([]));
        deal_nine(browser);
        browser.wait_for("the tap", || browser.ask("return window.taps", json!([])) == json!(1));
        player.look_at_table();
        browser.see(&(text.sort.order_title)(text.name.very));
        browser.ask("window.tapOnce()", json!([]));
        browser.wait_for("the next step", || !browser.sees(&(text.sort.order_title)(text.name.very)));
    });
}

#[test]
fn while_a_card_is_dragged_a_gap_is_open_and_the_numbers_run_along() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, _| {
        deal_nine(browser);
        let before = rows(browser);
        browser.click("button", &before[0]);
        browser.wait_for("the first number", || numbers(browser)[0] == 1);
        let grip = browser.part(".sortable > li:nth-child(4) .grip");
        let far = "const [a, b] = [1, 4].map(n => document.querySelector(`.sortable > li:nth-child(${n})`).getBoundingClientRect()); \
                   return Math.round(a.top - b.top - 6)";
        let far = browser.ask(far, json!([])).as_i64().and_then(|far| i32::try_from(far).ok()).expect("a distance");
        browser.grasp(&grip, 0, far);
        browser.wait_for("the numbers", || numbers(browser) == [2, 0, 0, 1, 0, 0, 0, 0, 0]);
        let gap = "const list = document.querySelector('.sortable'), gap = getComputedStyle(list, '::before'); \
                   return [parseFloat(gap.blockSize) > 40, Math.abs(parseFloat(gap.insetBlockStart)) < 2]";
        browser.wait_for("the gap", || browser.ask(gap, json!([])) == json!([true, true]));
        browser.press(&["Escape"]);
        assert_eq!(numbers(browser), [1, 0, 0, 0, 0, 0, 0, 0, 0], "Escape puts it back");
        browser.release();
        assert_eq!(rows(browser), before);
    });
}

#[test]
fn the_page_scrolls_while_a_card_is_held_still_at_its_edge() {
    let look = Look { height: 480, ..Look::desk("de-CH") };
    at_the_first_card(&look, Way::Mouse, Language::German, |browser, _| {
        deal_nine(browser);
        // The row lies in the middle of the window, or above, when it is taken.
        browser.grasp(&browser.part(".sortable > li:nth-child(1) .grip"), 0, 225);
        let before = browser.ask("return scrollY", json!([])).as_f64().expect("a height");
        browser.wait_for("the page to scroll by itself", || {
            browser.ask("return scrollY", json!([])).as_f64().is_some_and(|now| now > before + 60.0)
        });
        browser.press(&["Escape"]);
        browser.release();
    });
}

#[test]
fn a_row_is_dragged_with_mouse_and_finger() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        deal_nine(browser);
        for (pointer, from, to) in [("mouse", 0, 3), ("mouse", 8, 1), ("touch", 2, 6), ("touch", 5, 0), ("mouse", 3, 4)]
        {
            let mut wanted = rows(browser);
            let card = wanted.remove(from);
            wanted.insert(to, card);
            player.drag_row(pointer, from, to);
            browser.wait_for("the row in its place", || rows(browser) == wanted);
        }
    });
}

#[test]
fn the_language_changes_at_any_moment_and_nothing_is_lost() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        browser.press(&["1", "2"]);
        browser.see(player.text().sort.undo);
        browser.click("button", "English");
        browser.see("How important is this role");
        browser.see("3 / 23");
        browser.reload();
        browser.see("How important is this role");
        assert_eq!(browser.ask("return document.documentElement.lang", json!([])), json!("en"));
        browser.click("button", "Deutsch");
        browser.see("Wie wichtig ist diese Rolle");
    });
}

#[test]
fn several_games_stand_side_by_side_and_one_is_deleted() {
    let browser = Browser::open(&Look::desk("en"));
    let player = Player { browser: &browser, language: Language::English, way: Way::Mouse };
    let text = player.text();
    for account in ["Falcon", "Heron"] {
        browser.go("");
        player.start_game(account);
    }
    browser.go("");
    browser.click("button", &(text.shelf.delete_label)("Falcon"));
    browser.is_accessible("delete?");
    browser.click("button", text.shelf.keep);
    assert!(browser.has("link", &(text.shelf.resume_label)("Falcon")));
    browser.click("button", &(text.shelf.delete_label)("Falcon"));
    browser.click("button", text.shelf.delete);
    browser.wait_for("the game to go", || !browser.sees("Falcon"));
    browser.wait_for("the focus on the next game", || browser.focus() == "Heron");
    browser.click("link", &(text.shelf.resume_label)("Heron"));
    player.look_at_table();
    browser.see("Heron");
    browser.is_at_peace();
}

#[test]
fn whoever_takes_a_game_up_again_meets_the_curtain() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        browser.press(&["1"]);
        browser.see("2 / 23");
        browser.click("link", text.frame.app);
        browser.click("link", &(text.shelf.resume_label)("Falke"));
        browser.see(text.curtain.stop_sharing);
        assert_eq!(player.in_hand(), "");
        player.open_curtain(Seat::Kam);
        browser.see("2 / 23");
        browser.is_at_peace();
    });
}

#[test]
fn another_window_follows_the_game() {
    at_the_first_card(&Look::desk("en"), Way::Mouse, Language::English, |browser, player| {
        let here = browser.address();
        browser.new_tab();
        browser.go(&here[browser.site().len()..]);
        browser.press(&["1", "1", "1"]);
        browser.see("4 / 23");
        browser.to_tab(0);
        browser.see("4 / 23");
        browser.see(player.text().frame.elsewhere);
        browser.press(&["2"]);
        browser.see("5 / 23");
        browser.to_tab(1);
        browser.see("5 / 23");
    });
}
