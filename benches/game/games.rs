//! The start page of somebody who has played much: how soon all games stand in its list, and how long it does not answer.

use std::{thread::sleep, time::Duration};

use role_cards::saved;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
    start::slow_down,
};

const GAMES: [usize; 3] = [0, 100, 1_000];
const SLOWER: u32 = 4;
/// Whatever comes after the list is over by then.
const SETTLED: Duration = Duration::from_millis(900);

/// Keeps the tasks that were too long, and notes when all games stood there.
const WATCH: &str = "\
    window.tasks = []; \
    new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true }); \
    const look = () => { \
      if (document.querySelector('.saved-list')?.ariaBusy === 'false') window.listAt = performance.now(); \
      else requestAnimationFrame(look); \
    }; \
    look();";

/// Prints a line for each number of games.
pub fn measure() {
    println!("\nthe start page with so many games, processor {SLOWER} times slower, the line as it is; ms");
    println!("{:<16}{:>13}{:>13}{:>13}{:>13}", "", "first words", "all games", "longest task", "long tasks");
    let game = saved::write(&played::revealed(played::both_decks()), 1);
    let browser = Browser::open(&Look::desk("de-CH").with_script(WATCH));
    slow_down(&browser, SLOWER);
    for games in GAMES {
        let script = "for (let at = 0; at < arguments[0]; at++) \
                        localStorage.setItem(`rolecards.game.g${1000000 + at}.1`, arguments[1])";
        browser.ask(script, json!([games, game]));
        browser.go("");
        if games > 0 {
            browser.wait_for("all games", || browser.ask("return !!window.listAt", json!([])) == json!(true));
        }
        sleep(SETTLED);
        let script = "const long = tasks.map(t => t.duration); \
                      const words = performance.getEntriesByName('first-contentful-paint')[0]?.startTime; \
                      return [words, window.listAt, Math.max(0, ...long), long.reduce((sum, t) => sum + t, 0)]";
        let figures = browser.ask(script, json!([]));
        let cell = |figure: &Value| figure.as_f64().map_or("–".to_owned(), |ms| format!("{ms:.0}"));
        let cells: Vec<String> = (0..4).map(|at| format!("{:>13}", cell(&figures[at]))).collect();
        println!("{:<16}{}", format!("{games} games"), cells.concat());
    }
}
