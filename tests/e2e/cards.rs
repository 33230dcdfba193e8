//! Cards to print, measured on the paper itself: where they are cut, what lies within each, that a back lies behind its
//! front, and that the longest words have room. The paper is a browser's print, read back as pictures and as words with
//! their places.

use std::ops::Range;

use role_cards::{
    cards::{Card, Deck, Direction},
    paper::{Paper, Sheet, Tenths},
    text::{
        Language,
        faces::{back, card},
    },
};
use serde_json::json;

use crate::{
    browser::{Browser, Engine, Look, Picture, Printed, joined},
    screen::texts,
    talk::tag,
};

/// Every card of both decks, in the order in which they are printed.
fn cards() -> Vec<(Deck, Card)> {
    let decks = [Direction::External, Direction::Internal].map(Deck::standard);
    decks.into_iter().flat_map(|deck| deck.cards().map(move |card| (deck.clone(), card)).collect::<Vec<_>>()).collect()
}

/// The screen with these choices.
fn chosen(look: &Look, language: Language, paper: Paper, sheet: Sheet, has_backs: bool) -> Browser {
    let browser = Browser::open(look);
    browser.go("#cards");
    let text = &language.text().paper;
    browser.see(text.title);
    browser.click("radio", if paper == Paper::A4 { text.a4 } else { text.letter });
    browser.click("radio", if sheet == Sheet::Eight { text.eight } else { text.four });
    browser.click("radio", if has_backs { text.both } else { text.fronts });
    is_fitted(&browser);
    browser
}

/// Waits until the words have their sizes.
fn is_fitted(browser: &Browser) {
    let script = "const cards = [...document.querySelectorAll('.paper-card')]; \
                  return cards.length > 0 && cards.every(card => card.hasAttribute('data-fit'))";
    browser.wait_for("the words to be fitted", || browser.ask(script, json!([])) == json!(true));
}

/// Where dark lines are crossed, in tenths of a millimetre: the middle of each run of dark pixels.
fn crossed(dots: f64, length: usize, is_dark: impl Fn(usize) -> bool) -> Vec<f64> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..length).filter(|&at| is_dark(at)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    let middle = |run: Range<usize>| f64::from(u32::try_from(run.start + run.end).expect("small")) / 2.0;
    runs.into_iter().map(|run| middle(run) / dots * 254.0).collect()
}

/// The marks at the edges of a page: the lines upright that a row above the cards crosses, and those across that a column
/// left of them crosses.
fn marks(picture: &Picture, paper: Paper, sheet: Sheet) -> [Vec<f64>; 2] {
    const DOTS: f64 = 300.0;
    let (upright, across) = sheet.cuts(paper);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on a page")]
    let beside = |line: u32| (f64::from(line - 30) / 254.0 * DOTS) as usize;
    let (row, column) = (beside(across[0]), beside(upright[0]));
    [
        crossed(DOTS, picture.width, |x| picture.is_dark(x, row)),
        crossed(DOTS, picture.height(), |y| picture.is_dark(column, y)),
    ]
}

/// Whether lines are where they should be, to half a millimetre.
fn are_at(found: &[f64], wanted: impl ExactSizeIterator<Item = f64>) -> bool {
    found.len() == wanted.len() && found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 5.0)
}

/// The words within a card, one after the other; nothing of them reaches beyond it.
fn within(words: &[([f64; 4], String)], (left, top): Tenths, (width, height): Tenths) -> String {
    let (x, y) = (f64::from(left)..f64::from(left + width), f64::from(top)..f64::from(top + height));
    let begins = |[left, top, ..]: [f64; 4]| x.contains(&left) && y.contains(&top);
    let here: Vec<_> = words.iter().filter(|(place, _)| begins(*place)).collect();
    for ([_, _, right, bottom], word) in &here {
        assert!(x.contains(right) && y.contains(bottom), "«{word}» reaches beyond its card");
    }
    plain(&here.iter().map(|(_, word)| word.as_str()).collect::<String>())
}

/// Words without the marks of a break.
fn plain(text: &str) -> String {
    joined(text).replace(['-', '\u{2010}'], "")
}

/// What is printed of all forty cards lies where it is cut out, and the two sides of each lie on each other.
fn lie_on_each_other(printed: &Printed, language: Language, paper: Paper, sheet: Sheet) {
    let text = language.text();
    let all = cards();
    let sheets: Vec<_> = all.chunks(sheet.cards()).collect();
    assert_eq!(printed.pages.len(), 2 * sheets.len(), "two pages a sheet, and none is empty");
    let (pictures, words) = (printed.pictures(300), printed.words());
    let (upright, across) = sheet.cuts(paper);
    let width = f64::from(paper.size().0);
    for picture in &pictures {
        assert!(picture.is_black_and_white(), "a page has colours");
        let [found_upright, found_across] = marks(picture, paper, sheet);
        assert!(are_at(&found_upright, upright.iter().map(|&at| f64::from(at))), "{found_upright:?}, not {upright:?}");
        assert!(are_at(&found_across, across.iter().map(|&at| f64::from(at))), "{found_across:?}, not {across:?}");
    }
    for (sides, cards) in pictures.chunks(2).zip(&sheets) {
        let [front, behind] = [0, 1].map(|side| marks(&sides[side], paper, sheet));
        let turned = behind[0].iter().rev().map(|at| width - at);
        let apart = front[0].iter().zip(turned).chain(front[1].iter().zip(behind[1].iter().copied()));
        let most = apart.map(|(one, other)| (one - other).abs()).fold(0.0, f64::max);
        assert!(most < 10.0, "fronts and backs are {most} tenths of a millimetre apart, with {} cards", cards.len());
    }
    for (sides, cards) in words.chunks(2).zip(&sheets) {
        for (place, (deck, one)) in cards.iter().enumerate() {
            let id = deck.id(*one);
            let (face, behind) = (card(language, id).expect("a card"), back(language, id).expect("a back"));
            let front = within(&sides[0], sheet.front(paper, place), sheet.card());
            for word in [face.name, face.meaning, face.subtitle.unwrap_or_default()] {
                assert!(front.contains(&plain(word)), "«{word}» is not on the front of {id}: {front}");
            }
            assert!(!front.contains(&plain(behind.question)), "the front of {id} asks nothing");
            let rear = within(&sides[1], sheet.back(paper, place), sheet.card());
            for word in [face.name, behind.sign, behind.question, behind.excess, text.reveal.excess] {
                assert!(rear.contains(&plain(word)), "«{word}» is not on the back of {id}: {rear}");
            }
        }
    }
}

/// Prints all cards on both sides, from a dark screen.
fn fronts_and_backs(engine: Engine, language: Language, paper: Paper, sheet: Sheet) {
    let look = Look::desk(tag(language)).in_engine(engine).in_the_dark();
    let browser = chosen(&look, language, paper, sheet, true);
    let printed = browser.print();
    let size = if paper == Paper::A4 { "A4" } else { "letter" };
    assert!(printed.size.contains(size), "{}", printed.size);
    lie_on_each_other(&printed, language, paper, sheet);
    for pressed in texts(&browser, ".button, .choice button, .option span, .head a, .foot a") {
        assert!(!printed.lines().any(|line| line == pressed), "«{pressed}» is on the print");
    }
    browser.is_at_peace();
}

#[test]
fn fronts_and_backs_lie_on_each_other_on_every_paper() {
    for paper in Paper::ALL {
        for (sheet, language) in Sheet::ALL.into_iter().zip(Language::ALL) {
            fronts_and_backs(Engine::Chromium, language, paper, sheet);
        }
    }
}

#[test]
fn fronts_and_backs_lie_on_each_other_in_firefox() {
    fronts_and_backs(Engine::Firefox, Language::German, Paper::A4, Sheet::Eight);
    fronts_and_backs(Engine::Firefox, Language::English, Paper::Letter, Sheet::Four);
}

#[test]
fn fronts_alone_are_half_the_pages_and_one_deck_is_its_own() {
    let language = Language::German;
    let text = language.text();
    let browser = chosen(&Look::desk("de-CH"), language, Paper::A4, Sheet::Eight, false);
    browser.is_accessible("cards to print");
    let printed = browser.print();
    assert_eq!(printed.pages.len(), 5, "forty cards, eight a page");
    assert!(!printed.says(text.reveal.excess), "no back is printed");
    browser.see(&(text.paper.count)(40, 5));
    browser.click("checkbox", &(text.paper.deck)(text.name.outside, 23));
    is_fitted(&browser);
    browser.see(&(text.paper.count)(17, 3));
    let printed = browser.print();
    assert_eq!(printed.pages.len(), 3);
    let internal = Deck::standard(Direction::Internal);
    for one in internal.cards() {
        let name = card(language, internal.id(one)).expect("a card").name;
        assert!(printed.says(name), "{name} is not on the print");
    }
    browser.click("checkbox", &(text.paper.deck)(text.name.inside, 17));
    browser.see(text.paper.none);
    browser.is_accessible("no cards to print");
    browser.is_at_peace();
}

/// How large the words of each card are, as a share of their size.
fn sizes(browser: &Browser) -> Vec<f64> {
    let script = "return [...document.querySelectorAll('.paper-card')].map(c => +c.style.getPropertyValue('--fit'))";
    let sizes = browser.ask(script, json!([]));
    sizes.as_array().expect("a list").iter().filter_map(serde_json::Value::as_f64).collect()
}

/// For whoever likes little motion, every change of a style takes a hundredth of a millisecond; the words are measured at
/// once all the same.
#[test]
fn the_words_of_our_own_cards_have_their_size_with_much_motion_and_with_little() {
    for language in Language::ALL {
        for motion in ["no-preference", "reduce"] {
            let browser = Browser::open(&Look::desk(tag(language)));
            let features = json!({ "features": [{ "name": "prefers-reduced-motion", "value": motion }] });
            browser.devtools("Emulation.setEmulatedMedia", features);
            browser.go("#cards");
            is_fitted(&browser);
            let sizes = sizes(&browser);
            assert_eq!(sizes.len(), 80);
            assert!(sizes.iter().all(|&size| size > 0.9), "{motion}: {sizes:?}");
        }
    }
}

/// Puts words of the largest size that a deck may hold on every card, sixty graphemes for a name and four hundred for any
/// other text, each with an end of its own.
const LONGEST: &str = "\
    const words = 'Schlüsselkundenverantwortung, Zusammenarbeit über Bereichsgrenzen hinweg; '; \
    const long = (length, end) => [...words.repeat(9)].slice(0, length - end.length - 1).join('') + ' ' + end; \
    for (const card of document.querySelectorAll('.paper-card')) { \
      card.querySelector('.paper-name').textContent = long(60, 'nameend'); \
      for (const text of card.querySelectorAll('.paper-meaning, dd')) text.textContent = long(400, 'textend'); \
    } \
    dispatchEvent(new Event('beforeprint')); \
    return [...document.querySelectorAll('.paper-card')].filter(card => card.scrollHeight > card.clientHeight).length";

/// The longest words are printed to their end, each within its card.
fn the_longest_words_have_room(engine: Engine) {
    for sheet in Sheet::ALL {
        let look = Look::desk("de-CH").in_engine(engine);
        let browser = chosen(&look, Language::German, Paper::A4, sheet, true);
        assert_eq!(browser.ask(LONGEST, json!([])), json!(0), "so many cards have too little room on the screen");
        let words = browser.print().words();
        let all = cards();
        let ends = |text: &str| [text.matches("nameend").count(), text.matches("textend").count()];
        for (sides, cards) in words.chunks(2).zip(all.chunks(sheet.cards())) {
            for place in 0..cards.len() {
                let front = within(&sides[0], sheet.front(Paper::A4, place), sheet.card());
                let rear = within(&sides[1], sheet.back(Paper::A4, place), sheet.card());
                assert_eq!([ends(&front), ends(&rear)], [[1, 1], [1, 3]], "{front} / {rear}");
            }
        }
    }
}

#[test]
fn the_longest_words_have_room_on_both_sides() {
    the_longest_words_have_room(Engine::Chromium);
}

#[test]
fn the_longest_words_have_room_on_both_sides_in_firefox() {
    the_longest_words_have_room(Engine::Firefox);
}
