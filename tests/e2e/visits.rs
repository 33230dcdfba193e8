//! What a browser with an empty cache asks for, from the first address to the first card and on to every later screen.
//!
//! The host counts, because it alone hears everything: the preload, the icon, a part that is fetched ahead. Nobody hurries:
//! on each screen on the way this waits until nothing more is asked for, so that what comes ahead counts where it comes.

use std::{cell::Cell, collections::BTreeSet, thread::sleep, time::Duration};

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::{Event, Game},
    letter::Seed,
    saved,
    text::Language,
};
use serde_json::json;
use xtask::{budget::Visit, headers, server::Sent};

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way},
};

/// Nothing more comes after so long a silence: what is put off on purpose comes sooner.
const SILENCE: Duration = Duration::from_millis(1_200);

/// Notes when the first card was painted. A service worker would fetch everything at once as soon as it may, amid whatever
/// screen is visited just then, so none is let in; when it was to come is noted, too.
const WATCH: &str = "\
    if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => { \
      window.workerAt ??= performance.now(); \
      return new Promise(() => {}); \
    }; \
    const look = () => { \
      if (document.querySelector('.hand-card .card-name')) requestAnimationFrame(() => setTimeout(() => { \
        window.cardAt = performance.now(); \
      })); \
      else requestAnimationFrame(look); \
    }; \
    look();";

/// A browser whose visits are counted.
struct Counted {
    browser: Browser,
    language: Language,
    /// How much of what was sent belongs to the visits so far.
    seen: Cell<usize>,
}

impl Counted {
    fn new(language: Language) -> Self {
        let tag = if language == Language::German { "de-CH" } else { "en-GB" };
        let browser = Browser::closed(&Look::desk(tag).with_script(WATCH));
        // A fresh browser may not have read yet which language its person prefers.
        browser.wait_for("the browser's own language", || {
            browser.visit("about:blank");
            let own = browser.ask_plainly("return navigator.language", json!([]));
            own.as_str().is_some_and(|own| own.get(..2) == tag.get(..2))
        });
        Self { browser, language, seen: Cell::new(0) }
    }

    fn player(&self) -> Player<'_> {
        Player { browser: &self.browser, language: self.language, way: Way::Mouse }
    }

    /// Waits until nothing more is asked for, and gives what was asked for since the last time.
    fn since(&self) -> Vec<Sent> {
        let mut sent = settled(&self.browser);
        let seen = self.seen.replace(sent.len());
        sent.split_off(seen)
    }

    /// The game loads anew and with an empty cache; gives what the start page asks for.
    fn start(&self) -> Vec<Sent> {
        self.since();
        self.browser.devtools("Network.clearBrowserCache", json!({}));
        self.browser.go("");
        self.since()
    }

    /// Goes to an address within the page, as a link does, and waits for the screen with this title.
    fn follow(&self, fragment: &str, title: &str) {
        self.browser.ask("location.hash = arguments[0]", json!([fragment]));
        self.browser.find("heading", title);
    }
}

fn visit(screen: &'static str, sent: &[Sent]) -> Visit {
    let name =
        |sent: &Sent| if sent.path.is_empty() { "index.html".to_owned() } else { headers::without_hash(&sent.path) };
    Visit { screen, bytes: sent.iter().map(|sent| sent.bytes).sum(), files: sent.iter().map(name).collect() }
}

/// Waits until nothing more is asked for, and gives everything that was.
pub fn settled(browser: &Browser) -> Vec<Sent> {
    loop {
        let sent = browser.sent();
        sleep(SILENCE);
        if browser.sent().len() == sent.len() {
            return sent;
        }
    }
}

/// What the page has asked for only after its `cardAt`, when the first card was painted. What is not in its own list, such
/// as the icon, was asked for by the browser, which does it at the beginning.
pub fn after_card(browser: &Browser) -> BTreeSet<String> {
    let script = "return performance.getEntriesByType('resource').filter(e => e.startTime > cardAt) \
                  .map(e => decodeURI(new URL(e.name).pathname.slice(1)))";
    let late = browser.ask(script, json!([]));
    late.as_array().into_iter().flatten().filter_map(|path| path.as_str().map(str::to_owned)).collect()
}

/// The visit of every screen that the budget has a line for, in this language.
pub fn all(language: Language) -> Vec<Visit> {
    let mut visits = game(language);
    visits.extend(from_the_start(language));
    visits
}

/// From the first address through a game to its talk.
fn game(language: Language) -> Vec<Visit> {
    let text = language.text();
    let counted = Counted::new(language);
    let (browser, player) = (&counted.browser, counted.player());
    let mut until_card = counted.start();
    let start = visit("start page", &until_card);
    player.start_game("Falke");
    browser.wait_for("the first card", || browser.ask("return !!window.cardAt", json!([])) == json!(true));
    let around_card = counted.since();
    let late = after_card(browser);
    let (ahead, by_then): (Vec<_>, Vec<_>) = around_card.into_iter().partition(|sent| late.contains(&sent.path));
    until_card.extend(by_then);
    let is_early = browser.ask("return !!window.workerAt && workerAt < cardAt", json!([]));
    assert_eq!(is_early, json!(false), "the service worker comes before the first card and takes its line");

    // Both orders are sealed; how they were sorted asks for nothing.
    let mut ready = Game::new(played::both_decks(), 7);
    played::play_all_turns(&mut ready);
    browser.store("rolecards.game.readyfor.1", &saved::write(&ready, 1));
    counted.follow("#game/readyfor", text.ready.title);
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke"));
    let reveal = counted.since();
    player.activate("button", text.talk.start);
    browser.find("button", text.talk.next);
    let talk = counted.since();
    vec![
        start,
        visit("first card", &until_card),
        visit("sorting", &ahead),
        visit("reveal", &reveal),
        visit("talk", &talk),
    ]
}

/// From the start page to each of the other screens, every time with an empty cache.
fn from_the_start(language: Language) -> Vec<Visit> {
    let text = language.text();
    let counted = Counted::new(language);
    let start = counted.start();
    let leaders = played::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &[Direction::External]);
    let side = role_cards::game::Remote::leader(&leaders, Seed([1; 32]), played::talk_number(77));
    let mut leader = Game::remote_side(leaders, side.expect("a standard deck"), 1).expect("they fit");
    played::play_all_turns(&mut leader);
    let letter = format!("#{}", leader.letter().expect("an invitation").to_text());
    let ways = [
        ("letter", letter.as_str(), text.letter.invited),
        ("learn", "#learn", text.learn.title),
        ("practise", "#practise", text.practice.title),
        ("look back", "#lookback", text.lookback.title),
        ("promise", "#promise", text.promise.title),
        ("guide", "#guide", text.guide.title),
        ("cards to print", "#cards", text.paper.title),
        ("own cards", "#decks", text.decks.title),
    ];
    let mut visits = Vec::new();
    for (screen, fragment, title) in ways {
        counted.start();
        counted.follow(fragment, title);
        visits.push(visit(screen, &counted.since()));
    }
    let mut game = Game::new(played::both_decks(), 7);
    played::play(&mut game, Event::OpenCurtain);
    counted.browser.store("rolecards.game.begungam.1", &saved::write(&game, 1));
    let mut saved = counted.start();
    assert_eq!(counted.browser.saved_games(), ["Falke"]);
    saved.extend(counted.since());
    // Whatever the start page asks for without games belongs to it.
    let mut known: Vec<&str> = start.iter().map(|sent| sent.path.as_str()).collect();
    saved.retain(|sent| match known.iter().position(|path| *path == sent.path) {
        Some(at) => {
            known.swap_remove(at);
            false
        }
        None => true,
    });
    visits.push(visit("saved games", &saved));
    visits
}
