//! What is printed, in both engines: the sheet of five talks, both orders, and the look back. The text of the pages is held
//! against the game, the pages are counted, and so are the pixels of what is drawn. Nobody is asked to print grounds, and
//! whoever prints from a dark screen has white paper all the same.

use role_cards::{record, saved, text::Language};

use crate::{
    browser::{Browser, Engine, Look, Printed},
    played::talks,
    screen::{rows, texts},
    screens::practised_games,
    talk::{lines, tag, with_game, written},
};

/// Dark in both engines.
fn dark(engine: Engine, language: Language) -> Look {
    Look::desk(tag(language)).in_engine(engine).in_the_dark()
}

/// No page is empty, all of them are A4, and nothing that can be pressed stands there.
fn is_fit_to_be_filed(browser: &Browser, printed: &Printed) {
    assert!(printed.size.contains("A4"), "{}", printed.size);
    for (at, page) in printed.pages.iter().enumerate() {
        assert!(!page.is_empty(), "page {} of {} is empty:\n{}", at + 1, printed.pages.len(), printed.text());
    }
    for pressed in texts(browser, ".button, .choice button, .head a, .foot a") {
        assert!(!printed.lines().any(|line| line == pressed), "«{pressed}» is on the print:\n{}", printed.text());
    }
}

/// The sheets of five talks, each with the number of pages that it may take.
fn every_word_of_a_sheet_is_printed(engine: Engine) {
    let talks = [
        ("empty", talks::empty(), 1),
        ("ordinary", talks::ordinary(), 1),
        ("quick", talks::quick(), 1),
        ("second round", talks::second_round(), 2),
        ("long", talks::long(), 4),
    ];
    for language in Language::ALL {
        for (name, game, most) in &talks {
            let browser = with_game(&dark(engine, language), game);
            browser.see(language.text().sheet.title);
            let printed = browser.print();
            let record = record::of(game, language, false, &written(&browser, language)).expect("revealed");
            for line in lines(&record) {
                assert!(printed.says(&line), "{name}: «{line}» is not on the print:\n{}", printed.text());
            }
            assert!(printed.pages.len() <= *most, "{name}: {} pages", printed.pages.len());
            is_fit_to_be_filed(&browser, &printed);
            browser.is_at_peace();
        }
    }
}

#[test]
fn every_word_of_a_sheet_is_printed_and_an_ordinary_talk_is_one_page() {
    every_word_of_a_sheet_is_printed(Engine::Chromium);
}

#[test]
fn every_word_of_a_sheet_is_printed_and_an_ordinary_talk_is_one_page_in_firefox() {
    every_word_of_a_sheet_is_printed(Engine::Firefox);
}

/// The colour that is drawn under a rank among the first five, in the external deck: its own, mixed with white.
const STRONG: [u8; 3] = [139, 177, 169];

/// How many pixels at least such a rank has under it.
const UNDER_A_RANK: usize = 300;

/// The look back over three accounts.
fn the_look_back_is_printed_with_its_shades(engine: Engine) {
    for language in Language::ALL {
        let browser = Browser::open(&dark(engine, language));
        for (at, game) in practised_games().iter().enumerate() {
            browser.store(&format!("rolecards.game.paper00{at}.1"), &saved::write(game, 1));
        }
        browser.go("#lookback");
        browser.part(".matrix td");
        let printed = browser.print();
        for row in rows(&browser, ".matrix table") {
            assert!(printed.says(&row[0]), "{} is not on the print:\n{}", row[0], printed.text());
        }
        let strong = texts(&browser, ".matrix [data-strength='5']").len();
        assert_eq!(strong, 15, "five of each account");
        let drawn = printed.pixels(STRONG);
        assert!(drawn >= strong * UNDER_A_RANK, "{drawn} pixels under {strong} ranks");
        is_fit_to_be_filed(&browser, &printed);
        browser.is_at_peace();
    }
}

#[test]
fn the_look_back_is_printed_with_the_shades_of_its_ranks() {
    the_look_back_is_printed_with_its_shades(Engine::Chromium);
}

#[test]
fn the_look_back_is_printed_with_the_shades_of_its_ranks_in_firefox() {
    the_look_back_is_printed_with_its_shades(Engine::Firefox);
}
