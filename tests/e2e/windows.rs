//! Two windows of one game that act in turn, at once, and in one task; and one that deletes the game under the other's hands.
//!
//! `ROLE_CARDS_ACTS` says how many acts are mixed; every day it is a thousand.

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::{Event, Game},
    saved,
    text::{Language, Text},
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
};

const CARDS: usize = 17;

/// What a window shows of the deal: the counter, and the card in the hand.
const SHOWN: &str = "const shown = w => [w.document.querySelector('.counter')?.textContent, \
     w.document.querySelector('.hand-card .card-name')?.textContent]; const windows = [window, window.other]; ";

/// Acts in a window as somebody without a mouse does: the click of a key has no place.
const ACT: &str = "const act = (w, name) => { const found = [...w.document.querySelectorAll('button')] \
     .find(e => e.textContent.includes(name)); found.click(); }; const windows = [window, window.other]; ";

fn text() -> &'static Text {
    Language::English.text()
}

/// A browser in which a game lies open in two windows, with the first card in the hand.
fn two_windows() -> Browser {
    let internal = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]);
    let mut game = Game::new(internal, 7);
    played::play(&mut game, Event::OpenCurtain);
    let browser = Browser::open(&Look::desk("en"));
    browser.store("rolecards.game.twofolds.1", &saved::write(&game, 1));
    browser.go("#game/twofolds");
    browser.see("1 / 17");
    browser.ask("window.other = window.open(location.href)", json!([]));
    see_both(&browser, 0);
    browser
}

/// Waits until both windows show the same card, after so many have been dealt.
fn see_both(browser: &Browser, dealt: usize) {
    let counter = format!("{} / {CARDS}", dealt + 1);
    browser.wait_for(&format!("«{counter}» in both windows"), || {
        let shown = browser.ask_plainly(&format!("{SHOWN} return windows.map(shown)"), json!([]));
        shown[0] == shown[1] && shown[0][0] == json!(counter) && shown[0][1].is_string()
    });
}

/// Numbers that are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }
}

/// The name of something that can be done after so many cards, and how many there are then.
fn any_act(numbers: &mut Numbers, dealt: usize) -> (&'static str, usize) {
    let names = text().name;
    if dealt > 0 && (dealt > CARDS - 4 || numbers.below(3) == 0) {
        (text().sort.undo, dealt - 1)
    } else {
        ([names.very, names.important, names.less][numbers.below(3)], dealt + 1)
    }
}

fn acts() -> usize {
    std::env::var("ROLE_CARDS_ACTS").ok().and_then(|acts| acts.parse().ok()).unwrap_or(1_000)
}

fn kept(browser: &Browser) -> Vec<String> {
    browser.storage().into_iter().map(|(key, _)| key).filter(|key| key.contains("twofolds")).collect()
}

#[test]
fn no_act_of_two_windows_is_lost_without_a_word_and_nothing_deleted_comes_back() {
    let browser = two_windows();
    let mut numbers = Numbers(1);
    let (mut dealt, mut overtaken) = (0, 0);
    for _ in 0..acts() {
        let (name, after) = any_act(&mut numbers, dealt);
        if numbers.below(4) == 0 {
            // Both in one task, each on the table that it sees: the first one counts, the other one is told.
            let first = numbers.below(2);
            let (other, _) = any_act(&mut numbers, dealt);
            let script =
                format!("{ACT} const [first, a, b] = arguments; act(windows[first], a); act(windows[1 - first], b)");
            browser.ask_plainly(&script, json!([first, name, other]));
            see_both(&browser, after);
            let told = "const windows = [window, window.other]; \
                        return windows[arguments[0]].document.body.innerText.includes(arguments[1])";
            let told = browser.ask(told, json!([1 - first, text().frame.elsewhere]));
            assert_eq!(told, json!(true), "the window that came second says that another one has played on");
            overtaken += 1;
        } else {
            let script = format!("{ACT} act(windows[arguments[0]], arguments[1])");
            browser.ask_plainly(&script, json!([numbers.below(2), name]));
            see_both(&browser, after);
        }
        dealt = after;
    }
    assert!(overtaken > acts() / 10, "{overtaken} of {} acts came at once", acts());

    // What is kept is what both show.
    browser.reload();
    browser.see(&format!("{} / {CARDS}", dealt + 1));

    // The game is deleted in another window, and both go on acting.
    browser.ask("window.other = window.open(location.href)", json!([]));
    see_both(&browser, dealt);
    browser.new_tab();
    browser.go("");
    browser.click("button", &(text().shelf.delete_label)("Falke"));
    browser.find("button", text().shelf.keep);
    browser.click("button", text().shelf.delete);
    browser.wait_for("the game to go", || kept(&browser).is_empty());
    browser.to_tab(0);
    browser.see(text().frame.gone);
    for _ in 0..6 {
        let script = format!("{ACT} act(windows[arguments[0]], arguments[1])");
        browser.ask_plainly(&script, json!([numbers.below(2), text().name.very]));
    }
    let gone = "return [window, window.other].every(w => w.document.body.innerText.includes(arguments[0]))";
    browser.wait_for("the word in both", || browser.ask(gone, json!([text().frame.gone])) == Value::Bool(true));
    assert_eq!(kept(&browser), Vec::<String>::new(), "nothing deleted comes back");
    browser.is_at_peace();
}
