//! The game without a network, and newer versions of it that come in the midst of something: nothing is lost, nothing is
//! mixed, and nobody is hurried.

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
    site::{Site, file},
};
use std::{fs, path::Path};

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::Game,
    saved, talk,
    text::{Language, Text},
};
use serde_json::{Value, json};

const LANGUAGE: Language = Language::German;

/// Keeps what the content security policy forbids, from before the page's own first line.
const VIOLATIONS: &str = "window.violations = []; \
     addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective} ${e.blockedURI}`));";

fn text() -> &'static Text {
    LANGUAGE.text()
}

fn player(browser: &Browser) -> Player<'_> {
    Player { browser, language: LANGUAGE, way: Way::Keyboard }
}

/// Begins a game with the internal roles, up to its first card, and waits until the browser has kept all files.
fn deal_the_first_card(browser: &Browser) {
    player(browser).activate("link", text().start.new_game);
    browser.unfold_plan(text());
    browser.click("radio", text().plan.decks_inside);
    browser.fill(text().setup.account, "Falke");
    browser.click("button", text().setup.deal);
    player(browser).look_at_table();
    browser.see("1 / 17");
    browser.wait_for("the worker", || is_kept(browser));
}

/// Cuts the line: a file that nobody keeps does not come any more.
fn cut(site: &Site, browser: &Browser) {
    let asked = "fetch('licences.txt', { cache: 'no-store' }).then(() => done(true), () => done(false))";
    assert_eq!(browser.ask_later(asked, json!([])), json!(true));
    browser.is_at_peace();
    site.line.cut();
    assert_eq!(browser.ask_later(asked, json!([])), json!(false), "the line is cut");
    // The console of Chromium says so, too; it is asked for the rest.
    browser.console_problems();
}

fn is_kept(browser: &Browser) -> bool {
    browser.ask("return !!navigator.serviceWorker?.controller", json!([])) == json!(true)
}

/// The name of the script with which this page has begun: it tells the versions apart.
fn version(browser: &Browser) -> String {
    let script = "return document.querySelector('script[type=module]')?.src.split('/').pop()";
    browser.ask(script, json!([])).as_str().unwrap_or_default().to_owned()
}

/// The names of the files with a hash that this page has loaded.
fn loaded(browser: &Browser) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map(e => e.name.split('/').pop()).filter(n => /-[0-9a-f]{16}\\./.test(n))";
    let names = browser.ask(script, json!([]));
    names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The names of the files with a hash that are published now.
fn published(site: &Site) -> Vec<String> {
    let files = fs::read_dir(&site.folder).expect("the game").map(|file| file.expect("a file").file_name());
    files.map(|name| name.to_string_lossy().into_owned()).collect()
}

/// The page lies open for an hour while somebody is elsewhere; then they come back to it.
fn come_back_an_hour_later(browser: &Browser) {
    let script =
        "const now = Date.now; Date.now = () => now() + 3601000; document.dispatchEvent(new Event('visibilitychange'))";
    browser.ask(script, json!([]));
}

/// Takes the newer version over that waits, which is the one that is published.
fn take_over(browser: &Browser, site: &Site) {
    browser.click("button", text().frame.update_take_over);
    browser.wait_for("the newer version", || version(browser) == site.version());
    browser
        .wait_for("the game", || browser.ask("return !!document.querySelector('#main h1')", json!([])) == json!(true));
    assert!(!browser.sees(text().frame.update), "the newest version waits for nobody");
}

/// A talk about the internal roles at this stop.
fn at(stop: talk::Stop) -> Game {
    let mut game = played::revealed(played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]));
    // Where the talk stands there already, there is nothing to do.
    let _ = game.play(role_cards::game::Event::Talk(talk::Action::Go(stop)));
    game
}

/// From a stop of the talk to its sheet, with a reload at each.
fn talk_to_the_sheet(browser: &Browser) {
    let heading = || browser.names("heading").first().cloned().unwrap_or_default();
    while heading() != text().sheet.title {
        let before = heading();
        browser.reload();
        browser.wait_for("the same stop", || heading() == before);
        browser.find("button", text().talk.next);
        browser.ask("all('button').find(e => name(e) === arguments[0]).focus()", json!([text().talk.next]));
        browser.press(&["Enter"]);
        browser.wait_for("the next stop", || !heading().is_empty() && heading() != before);
    }
}

#[test]
fn after_the_first_card_everything_works_without_a_network() {
    let site = Site::new("cut");
    let browser = Browser::open_at(&site.address, &site.line, &Look::desk("de-CH").with_script(VIOLATIONS));
    let shortcut = "return document.querySelectorAll('link[rel=manifest], link[rel=apple-touch-icon]').length";
    assert_eq!(browser.ask(shortcut, json!([])), json!(0), "who only looks in loads nothing more");
    assert!(!is_kept(&browser));
    deal_the_first_card(&browser);
    assert_eq!(browser.ask(shortcut, json!([])), json!(2), "the game can be put on a home screen");
    let errors = browser.devtools("Page.getInstallabilityErrors", json!({}));
    assert_eq!(errors["installabilityErrors"], json!([]), "the game can be installed");
    cut(&site, &browser);

    // Elsewhere first: this page has loaded none of it.
    browser.click("link", text().frame.app);
    browser.find("link", &(text().shelf.resume_label)("Falke"));
    browser.click("link", text().start.learn);
    browser.see(text().learn.title);
    browser.reload();
    browser.see(text().learn.title);
    for address in ["#practise", "#lookback", "#promise", "#new"] {
        browser.go(address);
        browser.reload();
    }
    browser.see(text().setup.account);
    browser.go("");
    let mut leader = played::letters::leader(77, 1);
    played::play_all_turns(&mut leader);
    browser.fill(text().remote.paste, &leader.letter().expect("an invitation").to_text());
    browser.click("button", text().remote.paste_open);
    browser.see(text().letter.invited);
    browser.reload();
    browser.see(text().letter.none_how);
    browser.click("button", "English");
    browser.see(Language::English.text().letter.none_how);
    browser.click("button", "Deutsch");

    // The game, with a reload at each step.
    browser.go("");
    browser.click("link", &(text().shelf.resume_label)("Falke"));
    let cards = alphabetical(LANGUAGE, Direction::Internal);
    let reversed: Vec<_> = cards.iter().rev().copied().collect();
    let kam = player(&browser);
    let leader = Player { browser: &browser, language: LANGUAGE, way: Way::Mouse };
    let again = |player: &Player| {
        browser.reload();
        player.look_at_table();
    };
    kam.sort_looking(&cards, (6, 6), |_| again(&kam));
    browser.fill(&(text().sort.keyword)(cards[0]), "Zitrone");
    again(&kam);
    kam.seal();
    again(&kam);
    kam.activate("button", &(text().sort.hand_over)(text().name.leader));
    browser.see(text().curtain.stop_sharing);
    browser.reload();
    leader.open_curtain(Seat::Leader);
    leader.sort_looking(&reversed, (6, 6), |_| again(&leader));
    leader.seal();
    browser.see(text().ready.title);
    browser.reload();
    browser.click("button", text().ready.look);
    browser.see("Zitrone");
    browser.reload();
    browser.see(&(text().reveal.title)("Falke"));
    browser.click("button", text().talk.start);
    browser.see(text().talk.quiet);
    talk_to_the_sheet(&browser);
    browser.see(text().sheet.caution);
    browser.reload();
    browser.see(text().sheet.caution);
    assert_eq!(browser.ask("return violations", json!([])), json!([]), "the policy");
    browser.is_at_peace();
}

#[test]
fn firefox_opens_without_a_network_too() {
    let site = Site::new("fox");
    let browser =
        Browser::open_at(&site.address, &site.line, &Look::desk("de-CH").in_firefox().with_script(VIOLATIONS));
    deal_the_first_card(&browser);
    cut(&site, &browser);
    browser.press(&["1"]);
    browser.see("2 / 17");
    browser.go("");
    browser.click("link", text().start.learn);
    browser.see(text().learn.title);
    browser.click("link", text().frame.app);
    browser.click("link", &(text().shelf.resume_label)("Falke"));
    player(&browser).open_curtain(Seat::Kam);
    browser.see("2 / 17");
    assert_eq!(browser.ask("return violations", json!([])), json!([]), "the policy");
    // Firefox now and then cuts off what a page does while it is left, and holds that against the page; the card is kept.
    let mut told = browser.console_problems();
    told.retain(|problem| !problem.contains("Script terminated by timeout"));
    assert_eq!(told, Vec::<String>::new(), "the console");
    assert_eq!(browser.foreign_requests(), Vec::<String>::new(), "requests to another host");
}

#[test]
fn a_newer_version_in_the_middle_of_a_sort_waits_and_goes_on_at_the_same_card() {
    let site = Site::new("sort");
    let browser = site.browser();
    deal_the_first_card(&browser);
    browser.press(&["1", "1"]);
    let old = version(&browser);
    // What has not changed comes from what is kept, whatever the host has of it now.
    site.publish_with(|game| fs::remove_file(file(game, ("role-cards", "wasm"))).expect("the module goes"));
    come_back_an_hour_later(&browser);
    browser.see(text().frame.update);
    browser.is_accessible("a newer version waits");
    browser.press(&["2"]);
    browser.see("4 / 17");
    browser.reload();
    browser.see("4 / 17");
    assert_eq!(version(&browser), old, "a reload alone stays with the version");
    browser.see(text().frame.update);
    player(&browser).look_at_table();
    browser.press(&["3"]);
    take_over(&browser, &site);
    browser.see("5 / 17");
    player(&browser).look_at_table();
    browser.press(&["3"]);
    browser.see("6 / 17");
    cut(&site, &browser);
    browser.reload();
    browser.see("6 / 17");
    browser.is_at_peace();
}

#[test]
fn a_newer_version_in_the_middle_of_a_talk_loses_no_word() {
    let site = Site::new("talk");
    let browser = site.browser();
    deal_the_first_card(&browser);
    browser.store("rolecards.game.talktalk.1", &saved::write(&at(talk::Stop::Close), 1));
    browser.go("#game/talktalk");
    browser.fill(text().talk.interpretation, "So deuten wir es");
    site.publish();
    come_back_an_hour_later(&browser);
    browser.see(text().frame.update);
    browser.fill(text().talk.experiment, "Einmal im Monat ins Werk");
    take_over(&browser, &site);
    browser.find("textbox", text().talk.experiment);
    assert_eq!(browser.value(text().talk.interpretation), "So deuten wir es");
    assert_eq!(browser.value(text().talk.experiment), "Einmal im Monat ins Werk");
    talk_to_the_sheet(&browser);
    browser.see("So deuten wir es");
    assert!(loaded(&browser).iter().all(|name| published(&site).contains(name)), "{:?}", loaded(&browser));
    browser.is_at_peace();
}

#[test]
fn a_second_window_goes_on_with_the_parts_of_its_own_version() {
    let site = Site::new("windows");
    let browser = site.browser();
    deal_the_first_card(&browser);
    browser.store("rolecards.game.talktalk.1", &saved::write(&at(talk::Stop::Reveal), 1));
    browser.go("");
    browser.ask("window.stays = true", json!([]));
    let (old, files) = (version(&browser), published(&site));
    let newcomer = |browser: &Browser| {
        browser.new_tab();
        browser.go("#game/talktalk");
        browser.see(&(text().reveal.title)("Falke"));
    };
    newcomer(&browser);
    site.publish();
    come_back_an_hour_later(&browser);
    take_over(&browser, &site);
    browser.see(&(text().reveal.title)("Falke"));
    assert!(loaded(&browser).iter().all(|name| published(&site).contains(name)), "{:?}", loaded(&browser));

    // The other window has loaded nothing of the reveal yet, and the host has its parts no more.
    browser.to_tab(0);
    assert_eq!(browser.ask("return window.stays", json!([])), json!(true), "it was not loaded again");
    assert_eq!(version(&browser), old);
    browser.see(text().frame.update);
    browser.ask("location.hash = '#game/talktalk'", json!([]));
    browser.see(&(text().reveal.title)("Falke"));
    browser.click("button", text().talk.start);
    browser.see(text().talk.quiet);
    let parts = loaded(&browser);
    assert!(parts.iter().any(|name| name.starts_with("after-")), "{parts:?}");
    assert!(parts.iter().all(|name| files.contains(name)), "{parts:?}");
    assert_eq!(browser.ask("return window.stays", json!([])), json!(true));
    take_over(&browser, &site);
    browser.see(text().talk.quiet);
    browser.is_at_peace();
}

/// Keeps how the newer versions fare that a page hears of.
const WATCH: &str = "window.refused = 0; \
     navigator.serviceWorker?.getRegistration().then(r => r?.addEventListener('updatefound', () => { \
       const coming = r.installing; \
       coming.addEventListener('statechange', () => { if (coming.state === 'redundant') window.refused += 1 }) }))";

/// What may go wrong with a file on its way to the host.
type Harm = fn(&Path);

#[test]
fn a_version_of_which_a_part_is_wrong_never_gets_in() {
    let site = Site::new("wrong");
    let browser = site.browser();
    deal_the_first_card(&browser);
    browser.go("");
    let (old, files) = (version(&browser), published(&site));
    browser.ask(WATCH, json!([]));
    let harms: [(&str, Harm); 4] = [
        ("html", |file| fs::write(file, "<!doctype html><title>Not found</title>").expect("html")),
        ("cut", |file| {
            let bytes = fs::read(file).expect("the part");
            fs::write(file, &bytes[..bytes.len() / 2]).expect("half of it");
        }),
        ("missing", |file| fs::remove_file(file).expect("the part goes")),
        ("of another version", |file| {
            let mut bytes = fs::read(file).expect("the part");
            *bytes.last_mut().expect("a byte") ^= 1;
            fs::write(file, bytes).expect("the part");
        }),
    ];
    let part = ("after", "wasm");
    for (what, harm) in harms {
        site.publish_with(|game| harm(&file(game, part)));
        let refused = || browser.ask("return window.refused", json!([])).as_u64().unwrap_or_default();
        let before = refused();
        come_back_an_hour_later(&browser);
        browser.wait_for(what, || refused() > before);
        assert!(!browser.sees(text().frame.update), "{what}");
        // A browser may look twice for a newer version; none of its tries leaves anything.
        browser.wait_for(&format!("one version alone: {what}"), || {
            browser.ask_later("caches.keys().then(keys => done(keys.length))", json!([])) == json!(1)
        });
    }
    // The page is the old one, and its parts are here.
    cut(&site, &browser);
    browser.reload();
    assert_eq!(version(&browser), old);
    browser.store("rolecards.game.talktalk.1", &saved::write(&at(talk::Stop::Reveal), 1));
    browser.go("#game/talktalk");
    browser.see(&(text().reveal.title)("Falke"));
    assert!(loaded(&browser).iter().all(|name| files.contains(name)), "{:?}", loaded(&browser));
    // A version that is whole comes.
    site.publish();
    site.line.mend();
    come_back_an_hour_later(&browser);
    browser.see(text().frame.update);
    take_over(&browser, &site);
    browser.see(&(text().reveal.title)("Falke"));
    browser.is_at_peace();
}

#[test]
fn a_game_in_a_folder_minds_its_own_business() {
    let site = Site::below("folder", "games/cards/");
    let browser = site.browser();
    let root = site.address.replace("games/cards/", "");
    // A neighbour, and the same game in the folder above.
    let others = ["neighbour".to_owned(), format!("role-cards {root}games/ 0123456789abcdef")];
    for other in &others {
        browser.ask("caches.open(arguments[0])", json!([other]));
    }
    deal_the_first_card(&browser);
    site.publish();
    come_back_an_hour_later(&browser);
    browser.see(text().frame.update);
    take_over(&browser, &site);
    site.publish();
    come_back_an_hour_later(&browser);
    browser.see(text().frame.update);
    take_over(&browser, &site);
    let caches = "caches.keys().then(done)";
    let caches: Vec<String> = serde_json::from_value(browser.ask_later(caches, json!([]))).expect("names");
    for other in &others {
        assert!(caches.contains(other), "{other} is gone");
    }
    // This version and the one before it.
    assert_eq!(caches.iter().filter(|name| !others.contains(name)).count(), 2, "{caches:?}");
    fs::write(site.folder.join("notes.txt"), "from the host").expect("a file");
    let asked = "fetch('notes.txt', { cache: 'no-store' }).then(a => a.text()).then(done, () => done(null))";
    assert_eq!(browser.ask_later(asked, json!([])), json!("from the host"));
    cut(&site, &browser);
    assert_eq!(browser.ask_later(asked, json!([])), json!(null), "what is none of the game's is not kept");
    let manifest = "fetch('manifest.webmanifest').then(a => a.json()).then(m => done(m.scope), () => done(null))";
    assert_eq!(browser.ask_later(manifest, json!([])), json!("./"), "what is kept comes where the host is silent");
    browser.reload();
    browser.see("1 / 17");
    browser.go("#learn");
    browser.see(text().learn.title);
    browser.visit(&format!("{}index.html?from=home#promise", site.address));
    browser.see(text().promise.title);
}

#[test]
fn a_browser_that_keeps_no_worker_plays_as_before_and_says_nothing() {
    let none = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { return undefined } })";
    let denied = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })";
    let refused = "const { ServiceWorkerContainer = function () {} } = window; ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError')); \
                   ServiceWorkerContainer.prototype.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'))";
    for script in [none, denied, refused] {
        let browser = Browser::open(&Look::desk("de-CH").with_script(script));
        player(&browser).start_game("Falke");
        browser.press(&["1"]);
        browser.see("2 / 23");
        browser.part("link[rel=manifest]");
        browser.press(&["1"]);
        browser.see("3 / 23");
        browser.is_at_peace();
    }
}
