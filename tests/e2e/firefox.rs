//! What Firefox does in its own way: the content security policy, files, date fields; and, on the way there, a whole short
//! game; paper is in `paper.rs`. The other journeys are Chromium's; typing a date is asked of both, because each has date fields of its own.

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::Game,
    saved, talk,
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Engine, Look},
    played,
    player::{Player, Way, alphabetical},
};

const LANGUAGE: Language = Language::German;

/// Keeps what the content security policy forbids, from before the page's own first line.
const VIOLATIONS: &str = "window.violations = []; \
     addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective} ${e.blockedURI}`));";

/// A talk at its last page, the sheet, with an experiment on it.
fn at_the_sheet() -> Game {
    let internal = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]);
    let mut game = played::revealed(internal);
    played::act(&mut game, played::write(talk::Topic::Experiment, "Einmal im Monat ins Werk"));
    played::act(&mut game, talk::Action::Go(talk::Stop::Sheet));
    game
}

/// A browser in which this game lies open.
fn with_game(look: &Look, game: &Game) -> Browser {
    let browser = Browser::open(look);
    browser.store("rolecards.game.foxyfoxy.1", &saved::write(game, 1));
    browser.go("#game/foxyfoxy");
    browser
}

#[test]
fn a_short_game_comes_to_its_reveal_at_peace_with_the_policy() {
    let browser = Browser::open(&Look::desk("de-CH").in_firefox().with_script(VIOLATIONS));
    let text = LANGUAGE.text();
    let kam = Player { browser: &browser, language: LANGUAGE, way: Way::Keyboard };
    let leader = Player { browser: &browser, language: LANGUAGE, way: Way::Taps };
    browser.is_accessible("start");
    kam.activate("link", text.start.new_game);
    kam.unfold_plan();
    browser.click("radio", text.plan.decks_inside);
    browser.fill(text.setup.account, "Falke 7");
    browser.click("button", text.setup.deal);
    kam.look_at_table();

    let cards = alphabetical(LANGUAGE, Direction::Internal);
    let reversed: Vec<_> = cards.iter().rev().copied().collect();
    kam.sort(&cards, (6, 6));
    browser.fill(&(text.sort.keyword)(cards[0]), "Zitrone");
    kam.seal();
    kam.activate("button", &(text.sort.hand_over)(text.name.leader));
    browser.see(text.curtain.stop_sharing);
    leader.open_curtain(Seat::Leader);
    browser.reload();
    browser.find("button", text.sort.undo);
    assert!(!browser.page().contains("Zitrone"), "the first player's keyword lies in the page");
    leader.sort(&reversed, (6, 6));
    leader.seal();

    browser.see(text.ready.title);
    browser.click("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke 7"));
    browser.see("Zitrone");
    browser.is_accessible("reveal");
    assert_eq!(browser.ask("return violations", json!([])), json!([]), "the policy");
    browser.is_at_peace();
}

#[test]
fn the_whole_game_leaves_as_a_file_and_comes_back() {
    let game = at_the_sheet();
    let browser = with_game(&Look::desk("en").in_firefox(), &game);
    let text = Language::English.text();
    browser.click("button", text.sheet.json);
    let file = browser.downloaded("rolecards-Falke.json");
    browser.wait_for("the whole file", || {
        std::fs::read_to_string(&file).is_ok_and(|content| saved::read_file(&content) == Ok(game.clone()))
    });
    browser.ask("localStorage.clear()", json!([]));
    browser.go("");
    browser.open_saved(text);
    browser.choose_file(text.shelf.open_file, &file);
    browser.click("link", &(text.shelf.resume_label)("Falke"));
    browser.see("Einmal im Monat ins Werk");
    browser.is_at_peace();
}

/// The parts of a date, in the order in which this browser's date fields take them: that of the browser's own language.
fn parts(browser: &Browser) -> Vec<String> {
    let script = "const parts = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' }).formatToParts(); \
                  return parts.map(part => part.type).filter(type => type !== 'literal')";
    let parts = browser.ask(script, json!([]));
    parts.as_array().into_iter().flatten().filter_map(|part| part.as_str().map(str::to_owned)).collect()
}

/// Presses the keys of a number, one after the other.
fn press_digits(browser: &Browser, digits: &str) {
    for digit in digits.split("").filter(|digit| !digit.is_empty()) {
        browser.press(&[digit]);
    }
}

/// Goes on with Tab through the parts of a date field and out of it.
fn leave(browser: &Browser, field: &str) {
    for _ in 0..5 {
        if !browser.focus().contains(field) {
            return;
        }
        browser.press(&["Tab"]);
    }
    panic!("Tab never leaves «{field}»");
}

/// The day in a date field stays as it is, also when the page is loaded again.
fn keeps(browser: &Browser, field: &str, day: &str) {
    let stands = |when: &str| {
        browser.find("date", field);
        let value = "return all('date').find(e => name(e).includes(arguments[0])).value";
        browser.wait_for(&format!("{day} {when}"), || browser.ask(value, json!([field])) == json!(day));
    };
    stands("as it was typed");
    browser.reload();
    stands("after a reload");
}

/// A day is typed key by key, and then its year alone. On the way there the field holds years such as 2 and 20.
fn a_date_is_typed(engine: Engine) {
    let mut game = at_the_sheet();
    played::act(&mut game, talk::Action::Go(talk::Stop::Close));
    let browser = with_game(&Look::desk("de-CH").in_engine(engine), &game);
    let field = LANGUAGE.text().talk.review;
    browser.find("date", field);
    let parts = parts(&browser);

    browser.tab_to(field);
    for part in &parts {
        press_digits(
            &browser,
            match part.as_str() {
                "year" => "2027",
                "month" => "11",
                _ => "25",
            },
        );
    }
    leave(&browser, field);
    keeps(&browser, field, "2027-11-25");

    browser.tab_to(field);
    for _ in parts.iter().take_while(|part| *part != "year") {
        browser.press(&["Tab"]);
    }
    press_digits(&browser, "2031");
    leave(&browser, field);
    keeps(&browser, field, "2031-11-25");
    browser.is_at_peace();
}

#[test]
fn a_date_is_typed_key_by_key() {
    a_date_is_typed(Engine::Firefox);
}

#[test]
fn a_date_is_typed_key_by_key_in_chromium() {
    a_date_is_typed(Engine::Chromium);
}
