//! From the empty cache to the first card on a slow line and a slow computer: when the first words stand there, when the
//! start page can be used, and when the first card can be sorted.

use std::{env, thread::sleep, time::Duration};

use serde_json::json;

use crate::{
    browser::{Browser, Look},
    figures::{kilobytes, median},
    visits,
};

/// The line: 1.6 Mbit/s, in bytes a second, and how long it takes until anything comes, in milliseconds.
const BYTES_PER_SECOND: u32 = 200_000;
const LATENCY: u32 = 150;
/// How many times slower than this computer.
const SLOWER: u32 = 4;
/// How many runs, each in a browser of its own; a variable of the environment may say another number.
const RUNS: usize = 5;
/// What a fresh browser does for itself is over by then.
const AT_REST: Duration = Duration::from_secs(1);

/// What is measured, as the table says it.
const COLUMNS: [&str; 5] = ["first words", "start page", "first card", "bytes", "requests"];

/// Makes the computer slower than it is.
pub fn slow_down(browser: &Browser, rate: u32) {
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
}

/// Sets the line; `None` takes it as it is.
fn set_line(browser: &Browser, line: Option<(u32, u32)>) {
    let (latency, most) = line.map_or((json!(0), json!(-1)), |(latency, most)| (json!(latency), json!(most)));
    let line = json!({ "offline": false, "latency": latency, "downloadThroughput": most, "uploadThroughput": most });
    browser.devtools("Network.enable", json!({}));
    browser.devtools("Network.emulateNetworkConditions", line);
}

/// One way to the first card, in the order of [`COLUMNS`].
fn run() -> [f64; 5] {
    let browser = Browser::closed(&Look::desk("de-CH").with_script(include_str!("robot.js")));
    sleep(AT_REST);
    set_line(&browser, Some((LATENCY, BYTES_PER_SECOND)));
    slow_down(&browser, SLOWER);
    browser.visit(browser.site());
    browser.wait_for("the first card", || browser.ask("return !!window.cardAt", json!([])) == json!(true));
    slow_down(&browser, 1);
    // What was on its way comes at once now: it has been asked for, and that is what counts.
    set_line(&browser, None);
    let script = "return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime, pageAt, cardAt]";
    let times = browser.ask(script, json!([]));
    let [words, page, card] = [0, 1, 2].map(|at| times[at].as_f64().unwrap_or(f64::NAN));
    let mut sent = visits::settled(&browser);
    let late = visits::after_card(&browser);
    sent.retain(|sent| !late.contains(&sent.path));
    let bytes: usize = sent.iter().map(|sent| sent.bytes).sum();
    [words, page, card, count(bytes), count(sent.len())]
}

/// A count as a figure of the table.
fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::NAN, f64::from)
}

/// Prints each run and the medians.
pub fn measure() {
    let runs = env::var("ROLE_CARDS_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    println!(
        "\nto the first card, 1.6 Mbit/s, {LATENCY} ms, processor {SLOWER} times slower, nobody thinks; ms, KB by brotli"
    );
    println!("{:<16}{}", "", COLUMNS.map(|column| format!("{column:>13}")).concat());
    let mut all = Vec::new();
    for number in 1..=runs {
        let run = run();
        print(&format!("run {number}"), run);
        all.push(run);
    }
    let column = |at: usize| median(&all.iter().map(|run| run[at]).collect::<Vec<_>>());
    print("median", std::array::from_fn(column));
}

fn print(name: &str, [words, page, card, bytes, requests]: [f64; 5]) {
    println!("{name:<16}{words:>13.0}{page:>13.0}{card:>13.0}{:>13}{requests:>13.0}", kilobytes(bytes));
}
