//! The reveal and the presentation, read back: every name, rank, deck and mark that stands there, held against the game; and
//! what of it is in the first window.

use role_cards::{
    cards::{Card, Compared, Deck, Depth, Direction, Seat},
    game::{Event, Game},
    saved,
    talk::Role,
    text::{
        Language, Text,
        faces::{card, role_name},
    },
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    paper::holds_both_orders,
    played,
    screens::{ask, screens, stand_still, window},
    talk::{reveal, tag},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];
const SEATS: [Seat; 2] = [Seat::Kam, Seat::Leader];

/// How the leader's order of a deck lies to the KAM's, which is the deck's list with the twins first.
const ORDERS: [&str; 5] = ["identical", "reversed", "one swap", "twins in both tops", "as people have them"];

fn orders(kind: &str, deck: usize, seat: Seat) -> Vec<u8> {
    let [own, other] = [deck, 1 - deck].map(|at| Deck::standard(DECKS[at]));
    let twins: Vec<Card> = own.twins(&other).into_iter().map(|(one, _)| one).collect();
    let mut order: Vec<u8> = own.cards().map(|card| card.0).collect();
    let last = order.len() - 1;
    match (kind, seat) {
        ("reversed", Seat::Leader) => order.reverse(),
        ("one swap", Seat::Leader) => order.swap(1, 2),
        // Both have them on top, the leader the other way round.
        ("twins in both tops", seat) => {
            order.sort_by_key(|&one| !twins.contains(&Card(one)));
            if seat == Seat::Leader {
                order[..twins.len()].reverse();
                order.swap(twins.len(), last);
            }
        }
        ("as people have them", Seat::Leader) => {
            order.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
            let one = order.remove(2);
            order.insert(last - 2, one);
        }
        _ => {}
    }
    order
}

fn game(kind: &'static str, depth: Depth) -> Game {
    let mut game = Game::new(played::both_decks().with_depth(depth).expect("large decks"), 7);
    played::play_turns(&mut game, |seat, deck, _| orders(kind, deck, seat));
    played::play(&mut game, Event::Reveal);
    game
}

/// A row as it stands there: rank, name, what is said of the other side, and the number of a difference.
type Row = [String; 4];

/// The rows of one side, read from the page.
fn rows(browser: &Browser, column: &str) -> Vec<Row> {
    let script = "const text = e => e?.textContent ?? ''; \
        return [...document.querySelectorAll(arguments[0] + ' li')].map(li => [ \
            text(li.querySelector('.slope-rank, .present-rank')), \
            text(li.querySelector('.slope-name > span, .slope-name:not(:has(span)), .present-name')), \
            text(li.querySelector('.unseen') ?? li.querySelector('.five-only')), \
            text(li.querySelector('.number'))])";
    let found = browser.ask(script, json!([column]));
    let texts = |row: &serde_json::Value| [0, 1, 2, 3].map(|at| row[at].as_str().unwrap_or_default().to_owned());
    found.as_array().into_iter().flatten().map(texts).collect()
}

/// The game, asked in the terms of the page.
struct Held<'a> {
    game: &'a Game,
    language: Language,
    deck: usize,
}

impl Held<'_> {
    fn text(&self) -> &'static Text {
        self.language.text()
    }

    fn compared(&self) -> Compared {
        reveal(self.game).compared().swap_remove(self.deck)
    }

    /// What a card is called in its own deck's section.
    fn short(&self, one: Card) -> String {
        card(self.language, self.game.setup().decks()[self.deck].id(one)).expect("a card").name.to_owned()
    }

    /// What it is called on a slide, which may be seen alone.
    fn full(&self, one: Card) -> String {
        role_name(self.language, self.game.setup().decks(), Role { deck: self.deck, card: one })
    }

    /// What is said of a card's place on the other side.
    fn across(&self, seat: Seat, one: Card) -> String {
        let name = self.text().seat(seat);
        match reveal(self.game).rank(seat, Role { deck: self.deck, card: one }) {
            Some(rank) => (self.text().reveal.rank)(name, rank),
            None => (self.text().quick.not_among)(name),
        }
    }

    /// The rows of one side as they should stand there.
    fn rows(&self, side: usize, name: impl Fn(Card) -> String) -> Vec<Row> {
        let order = reveal(self.game).order(SEATS[side], self.deck).expect("an order");
        let numbered = self.compared().differences();
        let row = |(at, &one): (usize, &Card)| {
            let number = numbered.iter().position(|&other| other == one).map(|at| (at + 1).to_string());
            let across = format!(", {}", self.across(SEATS[1 - side], one));
            [(at + 1).to_string(), name(one), across, number.unwrap_or_default()]
        };
        order.cards().iter().enumerate().map(row).collect()
    }
}

fn see(browser: &Browser, column: &str, wanted: &[Row]) {
    browser.wait_for(&format!("{wanted:?} in {column}, not {:?}", rows(browser, column)), || {
        rows(browser, column) == wanted
    });
}

/// The reveal of the deck that is shown: both columns, and what is worth a talk, with both ranks.
fn see_reveal(browser: &Browser, held: &Held<'_>) {
    let text = held.text();
    browser.part(&format!(".reveal-deck[data-deck={}] .slope li", ["outside", "inside"][held.deck]));
    for side in 0..2 {
        // What only one side has says so for everybody, and not for the ear alone.
        let lacking = format!(", {}", (text.quick.not_among)(text.seat(SEATS[1 - side])));
        let shown = |[rank, name, across, number]: Row| {
            [rank, name, if across == lacking { text.quick.only_mark.to_owned() } else { across }, number]
        };
        let wanted: Vec<Row> = held.rows(side, |one| held.short(one)).into_iter().map(shown).collect();
        see(browser, &format!(".sight .slope-column[data-side={}]", ["first", "second"][side]), &wanted);
    }
    let worth: Vec<Vec<String>> = held
        .compared()
        .differences()
        .into_iter()
        .map(|one| [vec![held.short(one)], SEATS.map(|seat| held.across(seat, one)).to_vec()].concat())
        .collect();
    let script = "return [...document.querySelectorAll('.worth li')].map(li => \
                  [...li.querySelectorAll('strong, .rank')].map(e => e.textContent))";
    assert_eq!(browser.ask(script, json!([])), json!(worth));
}

/// The pages of a deck on the shared screen: the first ones of both orders, and both whole orders.
fn see_pages(browser: &Browser, held: &Held<'_>) {
    let text = held.text();
    let deck = text.deck(DECKS[held.deck]);
    let is_whole = held.compared().whole().is_some();
    let titles = if is_whole {
        vec![(10, (text.present.top)(deck)), (usize::MAX, (text.present.whole)(deck))]
    } else {
        vec![(10, (text.quick.slide)(deck))]
    };
    for (shown, title) in titles {
        browser.wait_for(&title, || browser.has("heading", &title));
        for side in 0..2 {
            let wanted: Vec<Row> = held.rows(side, |one| held.full(one)).into_iter().take(shown).collect();
            see(browser, &format!(".present-column[data-side={}]", ["first", "second"][side]), &wanted);
        }
        browser.press(&["PageDown"]);
    }
    if is_whole {
        browser.wait_for("the differences", || browser.has("heading", &(text.present.differences)(deck)));
        browser.press(&["PageDown"]);
    }
}

/// Every kind of orders of this depth, on the reveal and on the shared screen.
fn read_back(language: Language, depth: Depth) {
    let browser = Browser::open(&Look::projector(tag(language)));
    let text = language.text();
    for kind in ORDERS {
        let game = game(kind, depth);
        browser.go("#");
        browser.ask("localStorage.clear()", json!([]));
        browser.store("rolecards.game.look0000.1", &saved::write(&game, 1));
        browser.go("#game/look0000");
        let held = |deck| Held { game: &game, language, deck };
        see_reveal(&browser, &held(0));
        browser.click("button", text.name.inside);
        see_reveal(&browser, &held(1));
        browser.is_accessible(kind);
        browser.part(".handout-page + .handout-page");
        holds_both_orders(&browser.print(), &game, language);
        browser.click("link", text.present.open);
        for deck in 0..2 {
            see_pages(&browser, &held(deck));
        }
        browser.press(&["Home"]);
        let first = held(0).rows(0, |one| held(0).full(one)).into_iter().take(10).collect::<Vec<_>>();
        see(&browser, ".present-column[data-side=first]", &first);
        browser.picture(&format!("present-{kind}-{depth:?}-{}", tag(language)));
    }
    browser.is_at_peace();
}

#[test]
fn whole_orders_stand_on_the_reveal_and_the_shared_screen_as_they_were_sorted() {
    read_back(Language::German, Depth::Whole);
}

#[test]
fn first_fives_stand_on_the_reveal_and_the_shared_screen_as_they_were_picked() {
    read_back(Language::English, Depth::FirstFive);
}

#[test]
fn orders_that_are_the_same_alike_or_reversed_are_called_so() {
    let browser = Browser::open(&Look::projector("de-CH"));
    let text = Language::German.text();
    for (kind, said) in
        [("identical", text.reveal.same), ("one swap", text.reveal.alike), ("reversed", text.reveal.reversed)]
    {
        browser.go("#");
        browser.store("rolecards.game.look0000.1", &saved::write(&game(kind, Depth::Whole), 1));
        for address in ["#game/look0000", "#present/look0000"] {
            browser.go(address);
            browser.see(said);
        }
        let marked = browser.ask("return document.querySelectorAll('.present [data-mark]').length", json!([]));
        assert_eq!(marked == json!(0), kind != "reversed", "{kind}: {marked} marks");
    }
    browser.is_at_peace();
}

/// What of the differences lies outside the first window or below the bar at its foot.
const OUTSIDE: &str = "\
    const bar = document.querySelector('.sight .sticky'); \
    const sticks = getComputedStyle(bar).position === 'sticky'; \
    const end = sticks ? Math.min(innerHeight, bar.getBoundingClientRect().top) : innerHeight; \
    return [...document.querySelectorAll(arguments[0])].filter(e => { \
        const { top, bottom, width } = e.getBoundingClientRect(); \
        return top < 0 || bottom > end || width === 0; \
    }).map(e => e.textContent)";

/// In each of these windows what is worth a talk is seen at once with both ranks, and no figure is the largest text.
fn in_the_first_window(language: Language) {
    let browser = Browser::open(&window(language, 1280, 800));
    let all = screens();
    // Of fives both columns come first: they say all that the list beside them says.
    let (list, columns) = (".worth h2, .worth strong, .worth .rank", ".sight .slope li");
    for (name, kind, depth, first) in [
        ("reveal", "as people have them", Depth::Whole, list),
        ("reveal", "reversed", Depth::Whole, list),
        ("quick reveal", "reversed", Depth::FirstFive, columns),
    ] {
        let screen = all.iter().find(|screen| screen.name == name).expect("a screen").clone();
        let screen = screen.with(vec![game(kind, depth)]);
        for (width, height) in [(360, 640), (1280, 800), (1920, 1080)] {
            let is_phone = width < 500;
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
            browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
            screen.open(&browser, language);
            browser.ask("scrollTo(0, 0)", json!([]));
            let count = browser.ask("return document.querySelectorAll('.worth li .rank').length", json!([]));
            assert!(count.as_u64() >= Some(2), "{kind}: both ranks of each difference");
            let outside = |what: &str| browser.ask(OUTSIDE, json!([what]));
            // At a desk both orders, whole, and all that stands beside them.
            let seen = if is_phone { first.to_owned() } else { format!("{list}, {columns}, .sight .actions") };
            assert_eq!(outside(&format!("h1, .reveal-head .choice, {seen}")), json!([]), "{kind}, {width}");
            assert_eq!(ask(&browser, &screen, "beside(about)"), Vec::<String>::new(), "{kind}, {width}");
            stand_still(&browser);
            browser.is_accessible(&format!("{kind}, {width}"));
            browser.picture(&format!("reveal-{kind}-{depth:?}-{width}-{}", tag(language)));
        }
    }
    browser.is_at_peace();
}

#[test]
fn what_is_worth_a_talk_is_in_the_first_window_in_german() {
    in_the_first_window(Language::German);
}

#[test]
fn what_is_worth_a_talk_is_in_the_first_window_in_english() {
    in_the_first_window(Language::English);
}

#[test]
fn the_example_shows_what_is_worth_a_talk_in_the_first_window() {
    let browser = Browser::open(&window(Language::German, 1280, 800));
    for (width, height) in [(360, 640), (1280, 800)] {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
        browser.go("#example");
        browser.part(".worth");
        stand_still(&browser);
        let outside = browser.ask(OUTSIDE, json!(["h1, .worth h2, .worth strong, .worth .rank"]));
        assert_eq!(outside, json!([]), "{width} by {height}");
    }
}

#[test]
fn both_orders_turn_once_and_not_after_a_reload() {
    let browser = Browser::open(&Look::desk("en"));
    let text = Language::English.text();
    let mut ready = Game::new(played::both_decks(), 7);
    played::play_all_turns(&mut ready);
    browser.store("rolecards.game.look0000.1", &saved::write(&ready, 1));
    browser.go("#game/look0000");
    let turned = || {
        browser.ask(
            "return document.documentElement.hasAttribute('data-turning') && !!document.querySelector('.slope')",
            json!([]),
        )
    };
    browser.click("button", text.ready.look);
    browser.wait_for("both faces", || turned() == json!(true));
    browser.reload();
    browser.part(".slope");
    assert_eq!(turned(), json!(false), "a reload turns nothing");
    browser.is_at_peace();
}
