//! What is printed, in both engines: the sheet of five talks, both orders, and the look back. The text of the pages is held
//! against the game, the pages are counted, and so are the pixels of what is drawn. Nobody is asked to print grounds, and
//! whoever prints from a dark screen has white paper all the same.

use role_cards::{
    cards::{Card, Day, Direction, Mode, Seat},
    game::Game,
    record, saved,
    talk::{Action, Role, Stop},
    text::{Language, faces::card},
};
use serde_json::json;

use crate::{
    browser::{Browser, Engine, Look, Page, Printed},
    played::{self, talks},
    screen::{rows, texts},
    screens::sorted_accounts,
    talk::{lines, name_of, put, reveal, tag, written},
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

/// More than a heading with its first line: so much stands on the last page of a sheet at least.
const ROWS: usize = 3;

/// The sheets of five talks, each with the number of pages that it takes, in both engines alike. What has moved since the
/// round before is told in longer words in German, so that its last lines come to stand on a second page.
fn every_word_of_a_sheet_is_printed(engine: Engine) {
    let talks = [
        ("empty", talks::empty(), 1),
        ("ordinary", talks::ordinary(), 1),
        ("quick", talks::quick(), 1),
        ("second round", talks::second_round(), 1),
        ("long", talks::long(), 3),
    ];
    for language in Language::ALL {
        let browser = Browser::open(&dark(engine, language));
        for (name, game, pages) in &talks {
            let goes_on = language == Language::German && *name == "second round";
            let pages = pages + usize::from(goes_on);
            put(&browser, game);
            browser.see(language.text().sheet.title);
            let printed = browser.print();
            let record = record::of(game, language, false, &written(&browser, language)).expect("revealed");
            for line in lines(&record) {
                assert!(printed.says(&line), "{name}: «{line}» is not on the print:\n{}", printed.text());
            }
            assert_eq!(printed.pages.len(), pages, "{language:?}, {name}:\n{}", printed.text());
            let last = printed.pages.last().map_or(0, Page::rows);
            assert!(last > ROWS, "{language:?}, {name}: {last} lines on the last page:\n{}", printed.text());
            is_fit_to_be_filed(&browser, &printed);
        }
        browser.is_at_peace();
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

/// Five cards are one list: the paper has two columns, and neither of them cuts it.
#[test]
fn no_list_of_the_private_page_is_cut_in_two() {
    let decks = [Direction::External, Direction::Internal];
    let game = played::revealed(played::setup(Mode::Alone, &[Seat::Leader], &decks));
    let browser = Browser::open(&Look::desk("de-CH"));
    browser.go("");
    browser.store("rolecards.game.aaaaaaaa.1", &saved::write(&game, 1));
    browser.go("#game/aaaaaaaa");
    browser.find("heading", Language::German.text().prepare.title);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let pieces = "return [...document.querySelectorAll('.private-sheet section')].map(s => s.getClientRects().length)";
    let pieces = browser.ask(pieces, json!([]));
    let pieces = pieces.as_array().expect("sections");
    assert!(pieces.len() >= 2 && pieces.iter().all(|pieces| *pieces == json!(1)), "{pieces:?}");
}

/// Stops of an ordinary talk, printed as they stand: what was noted is text, what was chosen is there and what could have been
/// is not, and nothing is left of what leads on.
fn a_stop_is_printed_with_what_was_noted(engine: Engine) {
    let role = Role { deck: 0, card: Card(0) };
    let mut before = talks::second_round();
    played::act(&mut before, Action::Go(Stop::Before));
    for language in Language::ALL {
        let (text, mut game) = (language.text(), talks::ordinary());
        let browser = Browser::open(&dark(engine, language));
        let print = |game: &Game, wanted: &[&str], unwanted: &[&str]| {
            put(&browser, game);
            browser.part(".talk-page h1");
            let printed = browser.print();
            for words in texts(&browser, "h1").iter().map(String::as_str).chain(wanted.iter().copied()) {
                assert!(printed.says(words), "«{words}» is not on the print:\n{}", printed.text());
            }
            for words in unwanted {
                assert!(!printed.says(words), "«{words}» is on the print:\n{}", printed.text());
            }
            is_fit_to_be_filed(&browser, &printed);
            printed.pages.len()
        };
        let mut print_at = |stop, wanted: &[&str], unwanted: &[&str]| {
            played::act(&mut game, Action::Go(stop));
            print(&game, wanted, unwanted)
        };
        let name = |deck: usize, card: u8| name_of(&before, language, deck, Card(card));
        let (third, fourth) = (name(0, 3), name(1, 4));
        let quiet = [text.name.outside, text.name.inside, &third, &fourth];
        assert_eq!(print_at(Stop::Quiet, &quiet, &[text.talk.quiet_start, text.reveal.legend]), 1);
        assert_eq!(print_at(Stop::Common, &[], &[]), 1);
        let noted = [
            "Rasch da sein und dranbleiben",
            "Vorbeugen, damit es nicht brennt",
            "Beim letzten Ausfall hat beides gefehlt.",
            text.talk.kinds[0],
            text.talk.outcomes[0],
        ];
        assert_eq!(print_at(Stop::Card(role), &noted, &[text.talk.kinds[1], text.talk.outcomes[1]]), 1);
        let drop = (text.talk.order_drop)(&third);
        let unasked = [drop.as_str(), text.talk.order_from, text.talk.order_how, text.talk.order_full];
        assert_eq!(print_at(Stop::Order(0), &[&third], &unasked), 1);
        let roles = ["Innendienst", "einen halben Tag in der Woche", &third, &fourth];
        assert_eq!(print_at(Stop::Roles, &roles, &[]), 1, "ten roles");
        let day = written(&browser, language)(Day(played::DAY.0 + 60));
        let close = ["Zwei Wochen lang jede Reklamation gemeinsam ansehen", &day];
        assert_eq!(print_at(Stop::Close, &close, &[]), 1);
        let left = ["Zwei Wochen lang jede Reklamation gemeinsam ansehen", text.talk.moved];
        assert_eq!(print(&before, &left, &[]), 1);
        browser.is_at_peace();
    }
}

#[test]
fn a_stop_of_the_talk_is_printed_with_what_was_noted() {
    a_stop_is_printed_with_what_was_noted(Engine::Chromium);
}

#[test]
fn a_stop_of_the_talk_is_printed_with_what_was_noted_in_firefox() {
    a_stop_is_printed_with_what_was_noted(Engine::Firefox);
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
    for language in Language::ALL {
        let browser = Browser::open(&dark(engine, language));
        for (mut game, pixels) in [(talks::ordinary(), [1_600, 1_600, 600, 600]), (talks::quick(), [60, 60, 60, 60])] {
            played::act(&mut game, Action::Go(Stop::Reveal));
            put(&browser, &game);
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
        }
        browser.is_at_peace();
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
