//! Trouble: bad input, damaged or foreign entries in the storage, storage that is denied or full. The game says what is
//! the matter in a clear sentence, goes on, and loses nothing else.

use role_cards::{
    cards::{AccountName, Card, Deck, Direction, Keyword, Mode, Seat, Setup},
    game::{Event, Game},
    saved,
    talk::{Action, Kind, Outcome, Role, Stop, Topic},
    text::Language,
};

use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way},
    screens::screens,
};

const LANGUAGE: Language = Language::German;

fn player(browser: &Browser) -> Player<'_> {
    Player { browser, language: LANGUAGE, way: Way::Mouse }
}

#[test]
fn a_code_name_that_cannot_be_kept_gets_a_sentence() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    browser.go("#new");
    browser.is_accessible("set-up");
    let long = "x".repeat(10_000);
    let stacked = format!("Z{}", "\u{301}".repeat(5));
    for (name, sentence) in [
        ("", text.setup.account_empty.to_owned()),
        ("   ", text.setup.account_empty.to_owned()),
        (&long, (text.setup.account_long)(40, 10_000)),
        ("\u{200B}\u{3164}", text.setup.account_empty.to_owned()),
        (&stacked, text.setup.account_marks.to_owned()),
    ] {
        browser.fill(text.setup.account, name);
        browser.click("button", text.setup.deal);
        browser.see(&sentence);
        assert!(browser.focus().contains(text.setup.account), "the focus is where the mistake is");
    }
    assert_eq!(browser.storage(), [], "nothing is kept of a game that does not begin");
    browser.is_at_peace();
}

#[test]
fn emoji_and_right_to_left_names_are_kept_as_they_are() {
    let browser = Browser::open(&Look::desk("de-CH"));
    for name in ["🦅 Falke 👩‍🚀", "שלום", "<b>Falke</b> & \"Co\""] {
        browser.go("");
        player(&browser).start_game(name);
        browser.see(name);
        browser.go("");
        browser.see(name);
    }
    browser.is_at_peace();
}

#[test]
fn damaged_and_foreign_entries_leave_the_other_games_alone() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    player(&browser).start_game("Falke");
    let kept = browser.storage();
    let (_, whole) = kept.iter().find(|(key, _)| key.contains(".game.")).expect("the game is kept");
    let newer = format!("rolecards-game {} 1 0\n{{}}", saved::envelope::Kind::Game.format() + 1);
    browser.store("rolecards.game.aaaaaaaa.1", &whole[..whole.len() - 9]);
    browser.store("rolecards.game.bbbbbbbb.1", &newer);
    browser.store("rolecards.game.cccccccc.0", "{\"foreign\": true}");
    browser.store("rolecards.game.!", "no name");
    browser.store("somebody.else", "stays");
    browser.go("");
    browser.see("Falke");
    browser.see(text.shelf.unreadable);
    browser.see(text.start.newer);
    browser.is_accessible("start with damaged games");
    for (id, sentence) in
        [("aaaaaaaa", text.start.missing), ("bbbbbbbb", text.start.newer), ("dddddddd", text.start.missing)]
    {
        browser.go(&format!("#game/{id}"));
        browser.see(sentence);
    }
    browser.go("");
    browser.click("link", &(text.shelf.resume_label)("Falke"));
    player(&browser).look_at_table();
    browser.press(&["1"]);
    browser.see("2 / 23");
    let after = browser.storage();
    for key in ["rolecards.game.bbbbbbbb.1", "rolecards.game.cccccccc.0", "somebody.else"] {
        assert!(after.iter().any(|(kept, _)| kept == key), "{key} is gone");
    }
    browser.is_at_peace();
}

#[test]
fn a_cut_write_falls_back_to_the_move_before() {
    let browser = Browser::open(&Look::desk("de-CH"));
    player(&browser).start_game("Falke");
    browser.press(&["1", "1", "1"]);
    browser.see("4 / 23");
    let revision = |text: &str| text.split(' ').nth(2).and_then(|number| number.parse::<u64>().ok());
    let kept = browser.storage();
    let (key, text) =
        kept.iter().filter(|(key, _)| key.contains(".game.")).max_by_key(|(_, text)| revision(text)).expect("kept");
    browser.store(key, &text[..text.len() / 2]);
    browser.reload();
    browser.see("3 / 23");
    browser.press(&["1"]);
    browser.see("4 / 23");
    assert!(
        browser.storage().iter().any(|(key, _)| key.contains(".aside.")),
        "the damaged entry is set aside, not deleted"
    );
    browser.is_at_peace();
}

#[test]
fn without_storage_the_game_is_played_in_memory_and_says_so() {
    let denied =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
    let browser = Browser::open(&Look::desk("de-CH").with_script(denied));
    let text = LANGUAGE.text();
    browser.see(text.frame.not_saved);
    player(&browser).start_game("Falke");
    browser.see(text.frame.not_saved);
    browser.press(&["1", "2"]);
    browser.see("3 / 23");
    assert!(browser.has("button", text.frame.save_file));
    browser.is_accessible("not saved");
    browser.is_at_peace();
}

/// Leaves no room in the storage.
const FILL: &str = "let size = 1 << 20; let at = 0; while (size > 0) { \
     try { localStorage.setItem('filler' + at++, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } }";

#[test]
fn a_new_game_that_finds_no_room_says_so_at_once() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    browser.ask(FILL, serde_json::json!([]));
    player(&browser).start_game("Falke");
    browser.see(text.frame.storage_full);
    browser.click("link", text.frame.app);
    browser.see(text.start.storage_full);
    browser.is_accessible("start, full storage");
    browser.click("link", &(text.shelf.resume_label)("Falke"));
    player(&browser).look_at_table();
    browser.is_at_peace();
}

#[test]
fn with_full_storage_the_game_goes_on_and_says_so() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    player(&browser).start_game("Falke");
    browser.press(&["1"]);
    browser.ask(FILL, serde_json::json!([]));
    browser.press(&["1", "1"]);
    browser.see("4 / 23");
    browser.see(text.frame.storage_full);
    assert!(browser.has("button", text.frame.save_file));
    browser.is_accessible("full storage");
    browser.ask(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)",
        serde_json::json!([]),
    );
    browser.press(&["1"]);
    browser.wait_for("the notice to go", || !browser.sees(text.frame.storage_full));
    browser.reload();
    browser.see("5 / 23");
    browser.is_at_peace();
}

/// Words that would run as script wherever a text is taken for markup, an address, or a style.
const HOSTILE: [&str; 4] = [
    "\"><img src=x onerror=window.hit=1>",
    "<script>window.hit=1</script>",
    "javascript:window.hit=1//'\"</textarea>",
    "</style><svg onload=window.hit=1>",
];

/// A talk with hostile words in every field, on the way to its end.
fn hostile() -> Game {
    let account = AccountName::new(HOSTILE[0]).expect("a name");
    let decks = [Direction::External, Direction::Internal].map(Deck::standard).to_vec();
    let setup = Setup::new(account, Mode::OneScreen, vec![Seat::Kam, Seat::Leader], decks, played::DAY);
    let mut game = Game::new(setup.expect("a set-up"), 7);
    played::play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &played::ascending(23));
    for (card, word) in HOSTILE.iter().enumerate() {
        let card = Card(u8::try_from(card).expect("small"));
        played::play(&mut game, Event::Keyword(card, Some(Keyword::new(word).expect("a keyword"))));
    }
    played::play(&mut game, Event::Seal);
    played::play_all_turns(&mut game);
    played::play(&mut game, Event::Reveal);
    let role = Role { deck: 0, card: Card(0) };
    let topics = [
        Topic::Meaning(Seat::Kam, role),
        Topic::Meaning(Seat::Leader, role),
        Topic::Note(role),
        Topic::Others(role),
        Topic::Need(role),
        Topic::Interpretation,
        Topic::OwnWords,
        Topic::Experiment,
        Topic::Ask,
    ];
    for (topic, words) in topics.into_iter().zip(HOSTILE.iter().cycle()) {
        played::act(&mut game, played::write(topic, words));
    }
    played::act(&mut game, Action::Kind(role, Some(Kind::Word)));
    played::act(&mut game, Action::Outcome(role, Some(Outcome::Agreed)));
    game
}

#[test]
fn hostile_words_in_every_field_stay_words() {
    let watch = "window.violations = []; \
                 document.addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective))";
    let browser = Browser::open(&Look::desk("de-CH").with_script(watch));
    let text = LANGUAGE.text();
    let harmless = |screen: &str| {
        let script =
            "return [window.hit ?? 0, window.violations, document.querySelectorAll('main img, main script').length]";
        assert_eq!(browser.ask(script, serde_json::json!([])), serde_json::json!([0, [], 0]), "{screen}");
    };
    let mut game = hostile();
    let role = Role { deck: 0, card: Card(0) };
    let stops = [
        Stop::Reveal,
        Stop::Quiet,
        Stop::Common,
        Stop::Card(role),
        Stop::Order(0),
        Stop::Roles,
        Stop::Close,
        Stop::Sheet,
    ];
    for (at, stop) in stops.into_iter().enumerate() {
        // Where the talk stands there already, there is nothing to do.
        let _ = game.play(Event::Talk(Action::Go(stop)));
        browser.store("rolecards.game.hostiles.1", &saved::write(&game, 2 * at as u64 + 1));
        for address in ["#game/hostiles", "#present/hostiles"] {
            browser.go(address);
            harmless(&format!("{address}, {stop:?}"));
        }
    }
    browser.go("");
    browser.see(HOSTILE[0]);
    harmless("the start page");
    for words in HOSTILE {
        browser.fill(text.remote.paste, words);
        browser.click("button", text.remote.paste_open);
        browser.see(text.letter.none);
        harmless(words);
        browser.go(&format!("#{}", words.replace('/', "%2F")));
        browser.see(text.letter.none);
        harmless(words);
        browser.go("");
    }
    browser.is_at_peace();
}

#[test]
fn a_link_of_which_little_is_left_is_told_to_be_cut() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    browser.go("#45HG0");
    browser.see(&(text.letter.short)(163));
    browser.go("#48ZM");
    browser.see(text.letter.cut_or_changed);
    browser.go("#2");
    browser.see(text.letter.none);
    browser.go(&format!("#{}", "45HG0".repeat(200)));
    browser.see(text.letter.none_how);
    browser.is_at_peace();
}

#[test]
fn a_link_with_something_behind_it_leads_to_the_letter_and_leaves_the_address() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let mut leader = played::letters::leader(77, 1);
    played::play_all_turns(&mut leader);
    let invitation = leader.letter().expect("an invitation").to_text();
    for behind in ["/", "&ref=https://mail.example/a", "?x=1/2"] {
        browser.go(&format!("#{invitation}{behind}"));
        browser.see(LANGUAGE.text().letter.invited);
        assert!(browser.address().ends_with("#letter"), "{}", browser.address());
        // The way back leads to no letter either.
        assert_eq!(
            browser.ask(
                "return history.length > 1 && !location.href.includes(arguments[0])",
                serde_json::json!([invitation])
            ),
            serde_json::json!(true)
        );
    }
    browser.is_at_peace();
}

/// What stands on the page until the game has come.
const BOOT: &str = "return [document.querySelector('#main') !== null, [...document.querySelectorAll('#boot p')] \
                    .filter(p => p.checkVisibility({ visibilityProperty: true })).map(p => p.textContent).join(' ')]";

#[test]
fn a_game_that_cannot_start_leaves_no_empty_page() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let says_so = |what: &str| {
        browser.wait_for(what, || {
            let page = browser.ask(BOOT, serde_json::json!([]));
            let text = page[1].as_str().unwrap_or_default();
            page[0] == serde_json::json!(false) && text.contains("nicht starten") && text.contains("could not start")
        });
    };
    browser.devtools("Network.enable", serde_json::json!({}));
    for lacking in ["*/start-*.js", "*/role-cards-*.wasm", "*.wasm"] {
        browser.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": [lacking] }));
        browser.visit(browser.site());
        says_so(lacking);
        browser.is_accessible(lacking);
    }
    browser.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": [] }));
    browser.visit(&Browser::file_address());
    says_so("the page from the disk");
    browser.visit("about:blank");
    // A frame without storage and without an origin of its own.
    let frame = "const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; \
                 frame.src = arguments[0]; document.body.append(frame)";
    browser.ask_plainly(frame, serde_json::json!([browser.site()]));
    browser.enter_frame();
    says_so("the sandboxed frame");
    browser.visit(browser.site());
    browser.find("heading", LANGUAGE.text().start.lead);
    assert_eq!(browser.ask("return document.getElementById('boot')", serde_json::json!([])), serde_json::json!(null));
}

#[test]
fn a_storage_that_is_cleared_under_the_open_game_is_told_and_nothing_is_written_again() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = LANGUAGE.text();
    player(&browser).start_game("Falke");
    browser.press(&["1"]);
    browser.see("2 / 23");
    browser.ask("localStorage.clear()", serde_json::json!([]));
    browser.press(&["1", "1"]);
    browser.see("4 / 23");
    browser.see(text.frame.gone);
    assert_eq!(browser.storage(), [], "what is gone is not written again");
    browser.is_accessible("a game that is gone");
    browser.click("button", text.frame.save_file);
    let file = std::fs::read_to_string(browser.downloaded("rolecards-Falke.json")).expect("the file");
    assert!(saved::read_file(&file).is_ok(), "the file holds the game");
    browser.is_at_peace();
}

/// A browser tells a field that it has lost the caret when the screen around it is already gone.
#[test]
fn whoever_leaves_a_screen_with_the_caret_in_a_field_leaves_nothing_broken() {
    const FIELDS: &str = "const kinds = 'input:not([type=radio], [type=checkbox], [type=file]), textarea'; \
                          const fields = [...document.querySelectorAll(`main :is(${kinds})`)].filter(e => e.checkVisibility());";
    let browser = Browser::open(&Look::desk("de-CH"));
    let count = format!("{FIELDS} return fields.length");
    let write = format!("{FIELDS} fields[arguments[0]].focus(); document.execCommand('insertText', false, 'x')");
    let mut left = 0;
    for screen in screens() {
        screen.open(&browser, LANGUAGE);
        let fields = browser.ask(&count, json!([])).as_u64().expect("a number");
        // The first, the middle and the last of a long row of fields are of every kind that it has.
        let places = std::collections::BTreeSet::from([0, fields / 2, fields.saturating_sub(1)]);
        for place in places.into_iter().filter(|place| *place < fields) {
            screen.open(&browser, LANGUAGE);
            browser.ask(&write, json!([place]));
            browser.ask("location.hash = '#guide'", json!([]));
            browser.see(LANGUAGE.text().guide.before);
            assert_eq!(browser.console_problems(), Vec::<String>::new(), "{}, field {place}", screen.name);
            left += 1;
        }
    }
    assert!(left >= 20, "{left} fields were left");
}
