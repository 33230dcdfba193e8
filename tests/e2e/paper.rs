//! What is printed, in both engines: the sheet of five talks, both orders, and the look back. The text of the pages is held
//! against the game, the pages are counted, and so are the pixels of what is drawn. Nobody is asked to print grounds, and
//! whoever prints from a dark screen has white paper all the same.

use role_cards::{
    cards::Seat,
    game::Game,
    record, saved,
    talk::{Action, Role, Stop},
    text::{Language, faces::card},
};

use crate::{
    browser::{Browser, Engine, Look, Printed},
    played::{self, talks},
    screen::{rows, texts},
    screens::sorted_accounts,
    talk::{lines, reveal, tag, with_game, written},
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
        for (at, game) in sorted_accounts().iter().enumerate() {
            browser.store(&format!("rolecards.game.paper00{at}.1"), &saved::write(game, 1));
        }
        browser.go("#lookback");
        browser.part(".matrix td");
        let printed = browser.print();
        for text in [language.text().profile.title, language.text().profile.core, language.text().profile.single] {
            assert!(printed.says(text), "{text} is not on the print:\n{}", printed.text());
        }
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

/// Every deck is a page with both orders of the game: each name beside its rank, for both seats.
pub fn holds_both_orders(printed: &Printed, game: &Game, language: Language) {
    let text = language.text();
    assert_eq!(printed.pages.len(), game.setup().decks().len(), "a page for each deck:\n{}", printed.text());
    for ((page, deck), place) in printed.pages.iter().zip(game.setup().decks()).zip(0..) {
        for words in [text.called(&deck.called()), text.sheet.caution, game.setup().account().as_str()] {
            assert!(page.says(words), "«{words}» is not on the page:\n{}", printed.text());
        }
        for one in deck.cards() {
            let name = card(language, deck.id(one)).expect("a card").name;
            let [kam, leader] =
                [Seat::Kam, Seat::Leader].map(|seat| reveal(game).rank(seat, Role { deck: place, card: one }));
            let rows = match [kam, leader] {
                [Some(kam), Some(leader)] => vec![format!("{name} {kam}"), format!("{leader} {name}")],
                [Some(_), None] | [None, Some(_)] => vec![name.to_owned()],
                [None, None] => vec![],
            };
            for row in rows {
                assert!(page.says_in_a_line(&row), "«{row}» is not on the page:\n{}", printed.text());
            }
        }
    }
}

/// What is drawn in the colours of the seats and of the decks: ● and ◆, and the lines of the largest differences.
const DRAWN: [(&str, [u8; 3]); 4] =
    [("KAM", [0, 114, 178]), ("leader", [213, 94, 0]), ("outside", [13, 92, 75]), ("inside", [112, 42, 92])];

/// Both orders, printed from the reveal and from the shared screen, with so many pixels at least in each colour.
fn both_orders_are_printed(engine: Engine) {
    for (mut game, pixels) in [(talks::ordinary(), [1_600, 1_600, 600, 600]), (talks::quick(), [60, 60, 60, 60])] {
        played::act(&mut game, Action::Go(Stop::Reveal));
        for language in Language::ALL {
            let browser = with_game(&dark(engine, language), &game);
            for address in ["#game/talktalk", "#present/talktalk"] {
                browser.go(address);
                browser.part(".handout-page + .handout-page");
                let printed = browser.print();
                holds_both_orders(&printed, &game, language);
                is_fit_to_be_filed(&browser, &printed);
                for ((name, colour), least) in DRAWN.into_iter().zip(pixels) {
                    let drawn = printed.pixels(colour);
                    assert!(drawn >= least, "{name}: {drawn} pixels on the print of {address}");
                }
            }
            browser.is_at_peace();
        }
    }
}

#[test]
fn both_orders_are_printed_with_their_lines_and_marks() {
    both_orders_are_printed(Engine::Chromium);
}

#[test]
fn both_orders_are_printed_with_their_lines_and_marks_in_firefox() {
    both_orders_are_printed(Engine::Firefox);
}
