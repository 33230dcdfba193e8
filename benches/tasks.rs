//! The longest tasks of a game on a slow computer: a whole game at one screen, with the processor four times slower. For
//! each move it prints the tasks of more than 50 milliseconds, the length from which on a person notices. It judges
//! nothing, because a busy computer is slow, too: `cargo xtask bench`, when nothing else runs.

#![allow(dead_code, reason = "the browser can do more than is measured")]

#[path = "../tests/e2e/browser.rs"]
mod browser;

use std::{thread::sleep, time::Duration};

use role_cards::{
    cards::{Deck, Direction, Seat},
    text::{Language, Text},
};
use serde_json::json;

use crate::browser::{Browser, Look};

/// How many times slower than this computer.
const SLOWER: u32 = 4;

/// A move and everything that follows from it is over by then.
const SETTLED: Duration = Duration::from_millis(900);

/// Keeps what the browser itself tells of tasks that are too long.
const OBSERVER: &str = "window.tasks = []; \
     new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });";

struct Bench {
    browser: Browser,
    text: &'static Text,
    count: usize,
}

impl Bench {
    /// Does something, and prints the tasks that were too long. Looking for things happens before.
    fn measure(&mut self, what: &str, act: impl FnOnce(&Browser)) {
        let start = self.browser.ask("return performance.now()", json!([]));
        act(&self.browser);
        sleep(SETTLED);
        let script = "return tasks.filter(t => t.startTime > arguments[0]).map(t => Math.round(t.duration))";
        let long = self.browser.ask(script, json!([start]));
        self.count += long.as_array().map_or(0, Vec::len);
        println!("{what:<36}{long}");
    }

    fn click(&mut self, what: &str, role: &str, name: &str) {
        let thing = self.browser.find(role, name);
        self.measure(what, |browser| browser.click_on(&thing));
    }

    fn press(&mut self, what: &str, keys: &[&str]) {
        self.measure(what, |browser| browser.press(keys));
    }

    /// The start page with so many games beside each other, all of them like the one that was played.
    fn start_with(&mut self, games: usize) {
        let script = "const [, text] = Object.entries(localStorage).find(([key]) => key.includes('.game.')); \
                      for (let at = 0; at < arguments[0]; at++) \
                        localStorage.setItem(`rolecards.game.g${1000000 + at}.1`, text)";
        self.browser.ask(script, json!([games]));
        self.browser.go("");
        assert_eq!(self.browser.saved_games().len(), 20);
        sleep(SETTLED);
        let long = self.browser.ask("return tasks.map(t => Math.round(t.duration))", json!([]));
        self.count += long.as_array().map_or(0, Vec::len);
        println!("{:<36}{long}", format!("the start page with {games} games"));
    }

    fn has(&self, name: &str) -> bool {
        self.browser.has("button", name)
    }

    /// A deck from the first card to the seal. Every third card is important, so that each pile has its share.
    fn sort(&mut self, direction: Direction) {
        let text = self.text;
        let cards = Deck::standard(direction).len();
        let keys: Vec<&str> = (0..cards - 1).map(|at| ["1", "2", "3"][at % 3]).collect();
        self.press("deal all but one card", &keys);
        self.press("take back six cards", &["Backspace"; 6]);
        self.press("deal them again", &keys[keys.len() - 6..]);
        self.press("deal the last card", &["3"]);
        let mut first = true;
        while !self.has(text.sort.seal) {
            if self.has(text.sort.duel_more) {
                self.press("decide a duel", &["ArrowLeft"]);
            } else {
                if std::mem::take(&mut first) {
                    let grip = self.browser.part(".sortable > li .grip");
                    self.measure("drag a row", |browser| browser.drag("mouse", &grip, 0, 150));
                    let row = self.browser.part(".sortable > li:nth-child(4) .sortable-pick");
                    self.measure("tap a row to the top", |browser| browser.click_on(&row));
                    self.press("move the row in hand", &["Alt+ArrowDown"]);
                }
                self.click("settle a pile", "button", text.sort.settle);
            }
        }
        self.click("open the whole list", "button", &(text.sort.whole)(cards));
        self.click("seal", "button", text.sort.seal);
    }
}

fn main() {
    let text = Language::German.text();
    let browser = Browser::open(&Look::desk("de-CH").with_script(OBSERVER));
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    println!("tasks over 50 ms, with the processor {SLOWER} times slower, in ms\n");
    let mut bench = Bench { browser, text, count: 0 };
    bench.click("open the set-up", "link", text.start.new_game);
    bench.browser.fill(text.setup.account, "Falke");
    bench.click("lay out the cards", "button", text.setup.deal);
    for seat in [Seat::Kam, Seat::Leader] {
        bench.click("open the curtain", "button", &(text.curtain.open)(text.seat(seat)));
        bench.sort(Direction::External);
        bench.click("go on to the next deck", "button", &(text.sort.next_deck)(text.deck(Direction::Internal)));
        bench.sort(Direction::Internal);
        if seat == Seat::Kam {
            bench.click("hand over", "button", &(text.sort.hand_over)(text.seat(Seat::Leader)));
        }
    }
    let look = bench.browser.find("button", text.ready.look);
    bench.measure("count down and reveal", |browser| {
        browser.click_on(&look);
        sleep(Duration::from_secs(4));
    });
    for picture in [text.reveal.dumbbell, text.reveal.table, text.reveal.slope] {
        bench.click("another picture", "button", picture);
    }
    bench.click("show what both have in common", "button", text.reveal.show_common);
    let role = bench.browser.part(".slope-role");
    bench.measure("pick out a role", |browser| browser.click_on(&role));
    let card = bench.browser.part(".flip-button");
    bench.measure("turn a card", |browser| browser.click_on(&card));
    bench.click("the other deck", "button", text.name.inside);
    bench.click("into English", "button", Language::English.name());
    bench.click("back into German", "button", Language::German.name());
    bench.click("to the start page", "link", text.frame.app);
    for games in [100, 1_000] {
        bench.start_with(games);
    }
    println!("\n{} in all", bench.count);
}
