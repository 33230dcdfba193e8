//! A storage that is full, denied from some moment on, or cleared under the open game: at every station of a game and on
//! every other screen, an act is followed by a sentence that says what is so, and what was kept is kept.

use std::fs;

use role_cards::{
    cards::{
        Card, Deck, Direction, Mode, Scenario, Seat,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Station, Table},
    saved,
    talk::{self, Kind, Role, Stop},
    text::{Language, Text, faces::card},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played::{self, letters},
};

fn text() -> &'static Text {
    Language::English.text()
}

/// What becomes of the storage while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    Full,
    Denied,
    Cleared,
}

/// A storage that fails once `window.trouble` says how.
const FAILING: &str = "(() => { \
     const fail = { denied: ['setItem', 'getItem', 'removeItem', 'key', 'length'] }; \
     const fails = (name, key, value) => fail[window.trouble]?.includes(name) || window.trouble === 'full' \
       && name === 'setItem' && value.length > (localStorage.getItem(key) ?? '').length; \
     const problem = () => new DOMException('no', window.trouble === 'full' ? 'QuotaExceededError' : 'SecurityError'); \
     const storage = Storage.prototype; \
     for (const name of ['setItem', 'getItem', 'removeItem', 'key']) { \
       const able = storage[name]; \
       storage[name] = function (...all) { if (fails(name, ...all)) throw problem(); return able.apply(this, all); }; } \
     const { get } = Object.getOwnPropertyDescriptor(storage, 'length'); \
     Object.defineProperty(storage, 'length', { get() { if (fails('length')) throw problem(); return get.call(this); } }); \
     })()";

impl Trouble {
    fn begins(self, browser: &Browser) {
        let script = match self {
            Self::Full => "window.trouble = 'full'",
            Self::Denied => "window.trouble = 'denied'",
            Self::Cleared => "localStorage.clear()",
        };
        browser.ask(script, json!([]));
    }

    /// What is said of the game that is open.
    fn sentence(self) -> &'static str {
        match self {
            Self::Full => text().frame.storage_full,
            Self::Denied => text().frame.not_saved,
            Self::Cleared => text().frame.gone,
        }
    }
}

/// What lies in the storage, whatever the trouble.
fn kept(browser: &Browser) -> Vec<(String, String)> {
    browser.ask("window.trouble = undefined", json!([]));
    browser.storage()
}

/// Something that somebody does with a game that stands somewhere.
struct Act {
    what: &'static str,
    game: Game,
    done: fn(&Browser),
}

fn click(browser: &Browser, name: &str) {
    browser.click("button", name);
}

/// A game that is sorted from here on until it stands where somebody wants it.
fn until(mut game: Game, mut stands: impl FnMut(&Game) -> bool) -> Game {
    let mut dealt = 0;
    while !stands(&game) {
        let Table::Turn { work, .. } = game.table() else { panic!("the game is past it") };
        let action = match work.sort().expect("piles").step() {
            Step::Deal => {
                dealt += 1;
                Action::Deal([Level::Very, Level::Important, Level::Less][dealt % 3])
            }
            Step::Offer { .. } => Action::Keep,
            Step::Order { .. } => Action::Settle,
            other => panic!("{other:?} comes after what is wanted"),
        };
        played::play(&mut game, Event::Sort(action));
    }
    game
}

/// An act at every station of a game at one screen.
fn acts() -> Vec<Act> {
    let begun = Game::new(
        played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]).with_guess(true),
        7,
    );
    let mut opened = begun.clone();
    played::play(&mut opened, Event::OpenCurtain);
    let mut offered = opened.clone();
    for _ in 0..17 {
        played::play(&mut offered, Event::Sort(Action::Deal(Level::Important)));
    }
    let mut split = offered.clone();
    played::play(&mut split, Event::Sort(Action::Split));
    let at = |station: fn(Station) -> bool| until(opened.clone(), |game| station(game.station()));
    let mut checked = opened.clone();
    played::sort(&mut checked, &played::ascending(17));
    for card in 0..3 {
        played::play(&mut checked, Event::Guess(Card(card)));
    }
    let mut sealed = checked.clone();
    played::play(&mut sealed, Event::Seal);
    let mut ready = sealed.clone();
    played::play_all_turns(&mut ready);
    let mut revealed = ready.clone();
    played::play(&mut revealed, Event::Reveal);
    let role = Role { deck: 0, card: Card(0) };
    let stop = |stop: Stop| {
        let mut game = revealed.clone();
        played::act(&mut game, talk::Action::Kind(role, Some(Kind::Word)));
        played::act(&mut game, talk::Action::Go(stop));
        game
    };
    let act = |what, game: &Game, done| Act { what, game: game.clone(), done };
    vec![
        act("open the curtain", &begun, |browser| click(browser, &(text().curtain.open)(text().name.kam))),
        act("deal a card", &opened, |browser| click(browser, text().name.very)),
        act("drop the curtain", &opened, |browser| browser.press(&["Escape"])),
        act("keep a pile whole", &offered, |browser| click(browser, text().sort.offer_keep)),
        act("split a pile", &split, |browser| click(browser, text().sort.upper)),
        act("settle a pile", &at(|station| matches!(station, Station::Order(_))), |browser| {
            click(browser, text().sort.settle);
        }),
        act("decide a duel", &at(|station| station == Station::Duel), |browser| browser.press(&["ArrowLeft"])),
        act("write a keyword", &checked, |browser| {
            let first = browser.ask("return document.querySelector('.sortable strong').textContent", json!([]));
            browser.fill(&(text().sort.keyword)(first.as_str().unwrap_or_default()), "Zeit");
        }),
        act("seal", &checked, |browser| click(browser, text().sort.seal)),
        act("hand over", &sealed, |browser| click(browser, &(text().sort.hand_over)(text().name.leader))),
        act("reveal", &ready, |browser| {
            click(browser, text().ready.look);
            browser.see(&(text().reveal.title)("Falke"));
        }),
        act("begin the talk", &revealed, |browser| click(browser, text().talk.start)),
        act("end the quiet minute", &stop(Stop::Quiet), |browser| click(browser, text().talk.next)),
        act("go on from what both share", &stop(Stop::Common), |browser| click(browser, text().talk.next)),
        act("note something", &stop(Stop::Card(role)), |browser| browser.fill(text().talk.note, "Im Herbst")),
        act("choose an outcome", &stop(Stop::Card(role)), |browser| click(browser, text().talk.outcomes[0])),
        act("agree on an order", &stop(Stop::Order(0)), |browser| {
            let deck = Deck::standard(Direction::Internal);
            click(browser, card(Language::English, deck.id(Card(0))).expect("a role").name);
        }),
        act("go on from the roles", &stop(Stop::Roles), |browser| click(browser, text().talk.next)),
        act("write the experiment", &stop(Stop::Close), |browser| {
            browser.fill(text().talk.experiment, "Einmal im Monat ins Werk");
        }),
        act("go back from the sheet", &stop(Stop::Sheet), |browser| click(browser, text().talk.back)),
    ]
}

/// An act of either side of a remote talk.
fn remote_acts() -> Vec<Act> {
    let mut sending = letters::leader(77, 1);
    played::play_all_turns(&mut sending);
    let sent = letters::handed_on(&sending, Game::letter);
    vec![
        Act {
            what: "open an order again",
            game: sending.clone(),
            done: |browser| {
                click(browser, &(text().sort.reopen)(text().name.outside));
            },
        },
        Act {
            what: "send the invitation",
            game: sending,
            done: |browser| {
                click(browser, text().remote.copy_final);
            },
        },
        Act {
            what: "withdraw the invitation",
            game: sent,
            done: |browser| {
                click(browser, text().remote.withdraw);
                browser.see(text().remote.withdraw_ask);
                click(browser, text().remote.withdraw);
            },
        },
    ]
}

/// Every act, with this trouble just before it: the sentence is there, what was kept stays, and the file brings the rest.
fn every_act_says_so(trouble: Trouble) {
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    for Act { what, game, done } in acts().into_iter().chain(remote_acts()) {
        browser.store("rolecards.game.troubled.1", &saved::write(&game, 1));
        browser.go("#game/troubled");
        browser.wait_for("the game", || {
            browser.ask("return !!document.querySelector('main h1')", json!([])) == json!(true)
        });
        let before = browser.storage();
        trouble.begins(&browser);
        done(&browser);
        browser.wait_for(&format!("«{}» after: {what}, {trouble:?}", trouble.sentence()), || {
            browser.sees(trouble.sentence())
        });
        click(&browser, text().frame.save_file);
        let file = browser.downloaded("rolecards-Falke.json");
        let saved = saved::read_file(&fs::read_to_string(&file).expect("the file")).expect("a game");
        fs::remove_file(&file).expect("the file goes, so that the next one has its name");
        assert_ne!(saved, game, "the file holds what was done: {what}, {trouble:?}");
        let after = kept(&browser);
        match trouble {
            Trouble::Cleared => assert_eq!(after, [], "what is gone is not written again: {what}"),
            Trouble::Full | Trouble::Denied => assert_eq!(after, before, "what was kept is kept: {what}, {trouble:?}"),
        }
        browser.ask("localStorage.clear()", json!([]));
    }
    browser.is_at_peace();
}

#[test]
fn with_the_storage_full_every_act_of_a_game_says_so() {
    every_act_says_so(Trouble::Full);
}

#[test]
fn with_the_storage_denied_from_some_moment_on_every_act_of_a_game_says_so() {
    every_act_says_so(Trouble::Denied);
}

#[test]
fn with_the_storage_cleared_under_it_every_act_of_a_game_says_so() {
    every_act_says_so(Trouble::Cleared);
}

fn finish(browser: &Browser) {
    click(browser, text().remote.finish);
    browser.see(text().remote.finish_ask);
    click(browser, text().remote.finish);
    browser.see(text().remote.finished);
}

#[test]
fn a_finished_talk_finds_room_in_a_full_storage_and_its_keys_are_gone() {
    let (leader, kam) = played::revealed_remote();
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    for (side, game) in [("leader", leader), ("KAM", kam)] {
        browser.store("rolecards.game.troubled.1", &saved::write(&game, 1));
        browser.go("#game/troubled");
        browser.find("button", text().remote.finish);
        assert!(kept(&browser)[0].1.contains("seed"), "the {side}'s keys lie there");
        Trouble::Full.begins(&browser);
        finish(&browser);
        browser.wait_for("the keys to go", || browser.storage().iter().all(|(_, text)| !text.contains("seed")));
        assert!(!browser.sees(text().frame.storage_full));
        browser.go("#game/troubled");
        browser.see(text().remote.finished);
        browser.ask("localStorage.clear()", json!([]));
    }
    browser.is_at_peace();
}

/// Somewhere else than in a game: where, what is done there, and what is said when it cannot be kept.
struct Elsewhere {
    address: String,
    act: fn(&Browser),
    full: &'static str,
    denied: &'static str,
}

/// The screens outside a game on which something is kept.
fn elsewhere() -> Vec<Elsewhere> {
    let (full, denied) = (text().frame.storage_full, text().frame.not_saved);
    let mut leader = letters::leader(77, 1);
    played::play_all_turns(&mut leader);
    let invitation = leader.letter().expect("an invitation").to_text();
    let reserve = letters::handed_on(&leader, Game::letter).reserve().expect("a reserve code").to_text();
    vec![
        Elsewhere {
            address: String::new(),
            act: |browser| click(browser, Language::German.name()),
            full: Language::German.text().frame.language_unkept,
            denied: Language::German.text().frame.language_unkept,
        },
        Elsewhere {
            address: String::new(),
            act: |browser| {
                let file = browser.file("game.json", &saved::write_file(&played::revealed(played::both_decks())));
                browser.open_saved(text());
                browser.choose_file(text().shelf.open_file, &file);
                browser.see(text().shelf.file_opened);
            },
            full: text().start.storage_full,
            denied,
        },
        Elsewhere {
            address: "#new".to_owned(),
            act: |browser| {
                browser.fill(text().setup.account, "Falke");
                click(browser, text().setup.deal);
            },
            full,
            denied,
        },
        Elsewhere {
            address: "#practise".to_owned(),
            act: |browser| click(browser, &(text().practice.start_label)(Scenario::S1.account())),
            full,
            denied,
        },
        Elsewhere {
            address: "#learn".to_owned(),
            act: |browser| {
                click(browser, text().learn.round);
                click(browser, &(text().learn.begin)(5));
                browser.see(text().learn.choose);
                browser.click_on(&browser.part(".quick-choice"));
            },
            full: text().learn.full,
            denied: text().learn.denied,
        },
        Elsewhere {
            address: format!("#{invitation}"),
            act: |browser| {
                browser.fill(text().letter.account, "Falke");
                click(browser, text().letter.accept);
            },
            full,
            denied,
        },
        Elsewhere {
            address: format!("#{reserve}"),
            act: |browser| {
                browser.fill(text().letter.account, "Falke");
                click(browser, text().letter.restore);
            },
            full,
            denied,
        },
    ]
}

#[test]
fn on_every_other_screen_what_cannot_be_kept_is_told() {
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    for trouble in [Trouble::Full, Trouble::Denied] {
        for Elsewhere { address, act, full, denied } in elsewhere() {
            browser.go(&address);
            trouble.begins(&browser);
            act(&browser);
            let sentence = if trouble == Trouble::Full { full } else { denied };
            browser.wait_for(&format!("«{sentence}» at «{address}», {trouble:?}"), || browser.sees(sentence));
            assert_eq!(kept(&browser), [], "{address}, {trouble:?}");
        }
    }
    browser.is_at_peace();
}

#[test]
fn a_letter_that_a_game_takes_in_and_that_finds_no_room_is_told() {
    let mut leader = letters::leader(77, 1);
    played::play_all_turns(&mut leader);
    let invitation = leader.letter().expect("an invitation");
    played::hand_on(&mut leader, Game::letter);
    let mut kam = letters::kam(&invitation, 2);
    played::play_all_turns(&mut kam);
    let answer = kam.letter().expect("an answer").to_text();
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    for trouble in [Trouble::Full, Trouble::Denied] {
        browser.store("rolecards.game.troubled.1", &saved::write(&leader, 1));
        browser.go(&format!("#{answer}"));
        browser.find("button", text().letter.take_answer);
        let before = browser.storage();
        trouble.begins(&browser);
        click(&browser, text().letter.take_answer);
        let sentence = if trouble == Trouble::Full { trouble.sentence() } else { text().start.locked_out_how };
        browser.wait_for(&format!("«{sentence}», {trouble:?}"), || browser.sees(sentence));
        assert_eq!(kept(&browser), before, "{trouble:?}");
    }
    browser.is_at_peace();
}

#[test]
fn what_a_denied_storage_does_not_let_go_is_not_called_deleted() {
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    let game = played::revealed(played::both_decks());
    browser.store("rolecards.game.troubled.1", &saved::write(&game, 1));
    browser.store("rolecards.game.twofolds.1", &saved::write(&game, 1));
    browser.go("");
    assert_eq!(browser.saved_games().len(), 2);
    let before = browser.storage();
    Trouble::Denied.begins(&browser);
    browser.click("button", &(text().shelf.delete_label)("Falke"));
    browser.find("button", text().shelf.keep);
    browser.click("button", text().shelf.delete);
    browser.see(text().shelf.not_deleted);
    browser.go("");
    assert_eq!(browser.saved_games().len(), 2);
    Trouble::Denied.begins(&browser);
    browser.click("button", text().shelf.delete_all);
    browser.see(text().shelf.delete_all_ask);
    browser.click("button", text().shelf.delete_all);
    browser.see(text().shelf.not_deleted);
    assert_eq!(kept(&browser), before, "it is all still there");
    browser.is_at_peace();
}

#[test]
fn a_storage_that_takes_things_again_gets_the_latest_state_and_the_sentence_goes() {
    let browser = Browser::open(&Look::desk("en").with_script(FAILING));
    let mut game = Game::new(played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]), 7);
    played::play(&mut game, Event::OpenCurtain);
    for trouble in [Trouble::Full, Trouble::Denied] {
        browser.store("rolecards.game.troubled.1", &saved::write(&game, 1));
        browser.go("#game/troubled");
        browser.see("1 / 17");
        trouble.begins(&browser);
        browser.press(&["1", "1"]);
        browser.see(trouble.sentence());
        browser.ask("window.trouble = undefined", json!([]));
        browser.press(&["1"]);
        browser.wait_for("the sentence to go", || !browser.sees(trouble.sentence()));
        browser.reload();
        browser.see("4 / 17");
        browser.ask("localStorage.clear()", json!([]));
    }
    browser.is_at_peace();
}
