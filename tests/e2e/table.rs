//! What happens on the table: undo, swipes, dragging, focus, language, reload, and the curtain.

use role_cards::{cards::Seat, text::Language};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    player::{Player, Way},
};

fn at_the_first_card(look: &Look, way: Way, language: Language, act: impl FnOnce(&Browser, &Player)) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    player.start_game("Falke");
    player.open_curtain(Seat::Kam);
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
        for (x, y, pile) in [(-120, 0, text.name.very), (0, 130, text.name.important), (120, 0, text.name.less)] {
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

#[test]
fn a_row_moves_by_keys_buttons_and_choice_and_the_focus_stays_on_the_card() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        let before = rows(browser);
        browser.tab_to_start_with(&before[1]);
        browser.press(&["Alt+ArrowDown"]);
        browser.press(&["Alt+ArrowDown"]);
        browser.press(&["Alt+ArrowDown"]);
        assert_eq!(rows(browser)[4], before[1]);
        assert!(browser.focus().starts_with(&before[1]), "the focus is on «{}»", browser.focus());
        browser.see(&(text.sort.place)(&before[1], 5, 9));
        browser.press(&["Alt+ArrowUp"]);
        assert_eq!(rows(browser)[3], before[1]);

        browser.click("button", &(text.sort.up)(&before[1]));
        assert_eq!(rows(browser)[2], before[1]);
        browser.click("button", &(text.sort.down)(&before[0]));
        assert_eq!(rows(browser)[1], before[0]);
        browser.choose(&(text.sort.place_of)(&before[0]), "9");
        assert_eq!(rows(browser)[8], before[0]);
    });
}

#[test]
fn escape_drops_the_curtain_from_inside_a_field_and_backspace_undoes_from_a_choice() {
    at_the_first_card(&Look::desk("de-CH"), Way::Mouse, Language::German, |browser, player| {
        let text = player.text();
        deal_nine(browser);
        let before = rows(browser);
        browser.choose(&(text.sort.place_of)(&before[0]), "9");
        browser.ask("document.querySelector('.sortable select').focus()", json!([]));
        browser.press(&["Backspace"]);
        assert_eq!(rows(browser), before);
        browser.ask("document.querySelector('.sortable select').focus()", json!([]));
        browser.press(&["Escape"]);
        browser.see(text.curtain.stop_sharing);
        assert!(!browser.page().contains(&before[0]));
        player.open_curtain(Seat::Kam);
        browser.click("button", text.sort.settle);
        while browser.has("button", text.sort.settle) {
            browser.click("button", text.sort.settle);
        }
        while browser.has("button", text.sort.duel_more) {
            browser.press(&["ArrowLeft"]);
        }
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
    browser.click("button", &(text.start.delete_label)("Falcon"));
    browser.is_accessible("delete?");
    browser.click("button", text.start.keep);
    assert!(browser.has("link", &(text.start.resume_label)("Falcon")));
    browser.click("button", &(text.start.delete_label)("Falcon"));
    browser.click("button", text.start.delete);
    browser.wait_for("the game to go", || !browser.sees("Falcon"));
    browser.click("link", &(text.start.resume_label)("Heron"));
    browser.see(text.curtain.stop_sharing);
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
        browser.click("link", &(text.start.resume_label)("Falke"));
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
