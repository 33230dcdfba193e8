//! Every move of a whole game at one screen: how long it takes from the input to the next paint, and the longest task that
//! followed from it. Once with the cards of the game, and once with own decks of sixty, the most that a deck may hold. No
//! screen makes such decks yet, but a kept game may have them; their cards lie there without names.

use std::{mem::take, thread::sleep, time::Duration};

use role_cards::{
    cards::{AccountName, Deck, Direction, Mode, Seat, Setup},
    game::Game,
    saved,
    text::{Language, Text},
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    figures::{greatest, median},
    played,
    start::slow_down,
};

/// A move and everything that follows from it is over by then.
const SETTLED: Duration = Duration::from_millis(700);
/// From one key to the next, so that none waits for the one before.
const PACE: Duration = Duration::from_millis(150);
/// What the browser says nothing of took no longer, in milliseconds.
const SHORTEST: f64 = 16.0;

/// Keeps what the browser itself tells of inputs, from 16 ms on, and of tasks, from 50 ms on.
const WATCH: &str = "\
    window.tasks = []; window.inputs = []; \
    new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true }); \
    new PerformanceObserver(list => inputs.push(...list.getEntries())) \
      .observe({ type: 'event', buffered: true, durationThreshold: 16 });";

/// A kind of move, as often as it was made.
struct Row {
    what: String,
    paints: Vec<f64>,
    longest_task: f64,
}

/// Somebody who plays and is watched.
struct Table {
    browser: Browser,
    text: &'static Text,
    rows: Vec<Row>,
}

/// Prints the moves with the cards of the game, at this computer's own pace and four times slower.
pub fn measure() {
    print("the cards of the game", false, &[1, 4]);
}

/// Prints the moves with own decks, four times slower.
pub fn measure_own() {
    print("own decks of 60 cards", true, &[4]);
}

fn print(cards: &str, own: bool, rates: &[u32]) {
    let games: Vec<Vec<Row>> = rates.iter().map(|&rate| play(rate, own)).collect();
    let head = |rate: &u32| if *rate == 1 { "CPU as it is".to_owned() } else { format!("CPU {rate}x slower") };
    let heads: Vec<String> = rates.iter().map(|rate| format!("{:>24}", head(rate))).collect();
    println!("\nmoves with {cards}: input to next paint (median, worst), and longest task; ms");
    println!("{:<34}{:>6}{}", "", "times", heads.concat());
    for (at, row) in games[0].iter().enumerate() {
        let cells = games.iter().filter_map(|game| game.get(at)).filter(|other| other.what == row.what).map(Row::cells);
        println!("{:<34}{:>6}{}", row.what, row.paints.len(), cells.collect::<String>());
    }
    println!("{:<40}{}", "all of them", games.iter().map(|game| all(game).cells()).collect::<String>());
}

impl Row {
    fn cells(&self) -> String {
        let figure = |ms: f64| if ms <= SHORTEST { "≤16".to_owned() } else { format!("{ms:.0}") };
        let task = if self.longest_task > 0.0 { format!("{:.0}", self.longest_task) } else { "<50".to_owned() };
        format!("{:>9}{:>7}{task:>8}", figure(median(&self.paints)), figure(greatest(&self.paints)))
    }
}

fn all(rows: &[Row]) -> Row {
    Row {
        what: String::new(),
        paints: rows.iter().flat_map(|row| row.paints.iter().copied()).collect(),
        longest_task: greatest(&rows.iter().map(|row| row.longest_task).collect::<Vec<_>>()),
    }
}

/// Two people with two decks of sixty cards of their own, before the first curtain.
fn own_decks() -> Game {
    let own = |direction| {
        let ids = (0..Deck::MAX).map(|at| format!("own.{at:02}").into()).collect();
        Deck::new(direction, ids).expect("a deck")
    };
    let decks = vec![own(Direction::External), own(Direction::Internal)];
    let account = AccountName::new("Falke").expect("a name");
    let setup = Setup::new(account, Mode::OneScreen, vec![Seat::Kam, Seat::Leader], decks, played::DAY);
    Game::new(setup.expect("a set-up"), 7)
}

fn play(rate: u32, own: bool) -> Vec<Row> {
    let browser = Browser::open(&Look::desk("de-CH").with_script(WATCH));
    let mut table = Table { browser, text: Language::German.text(), rows: Vec::new() };
    if own {
        table.browser.store("rolecards.game.owndecks.1", &saved::write(&own_decks(), 1));
        table.browser.go("#game/owndecks");
        slow_down(&table.browser, rate);
    } else {
        slow_down(&table.browser, rate);
        table.set_up();
    }
    let cards = if own {
        [Deck::MAX; 2]
    } else {
        [Direction::External, Direction::Internal].map(|direction| Deck::standard(direction).len())
    };
    table.turns(cards);
    table.reveal();
    table.talk();
    table.rows
}

impl Table {
    /// Does something so many times within one piece, and keeps what the browser says of it. Looking for things happens
    /// before.
    fn watch(&mut self, what: &str, times: usize, act: impl FnOnce(&Browser)) {
        let start = self.browser.ask_plainly("return performance.now()", json!([]));
        act(&self.browser);
        sleep(SETTLED);
        // A click and a key are several events; what belongs to one input bears one number. A drag has none.
        let script = "const inputs = {}; \
                      for (const { startTime, interactionId, duration } of window.inputs) \
                        if (startTime >= arguments[0]) inputs[interactionId] = Math.max(inputs[interactionId] ?? 0, duration); \
                      const long = tasks.filter(t => t.startTime >= arguments[0]).map(t => t.duration); \
                      return [inputs, Math.max(0, ...long)]";
        let told = self.browser.ask_plainly(script, json!([start]));
        let inputs = told[0].as_object().cloned().unwrap_or_default();
        let numbered = inputs.iter().filter(|(number, _)| *number != "0");
        let mut paints: Vec<f64> = numbered.filter_map(|(_, duration)| duration.as_f64()).collect();
        if times == 1 {
            let longest = inputs.values().filter_map(Value::as_f64).fold(SHORTEST, f64::max);
            paints = vec![longest];
        }
        paints.resize(paints.len().max(times), SHORTEST);
        let task = told[1].as_f64().unwrap_or_default();
        match self.rows.iter_mut().find(|row| row.what == what) {
            Some(row) => {
                row.paints.append(&mut paints);
                row.longest_task = row.longest_task.max(task);
            }
            None => self.rows.push(Row { what: what.to_owned(), paints, longest_task: task }),
        }
    }

    fn click(&mut self, what: &str, role: &str, name: &str) {
        let thing = self.browser.find(role, name);
        self.watch(what, 1, |browser| browser.click_on(&thing));
    }

    fn click_part(&mut self, what: &str, selector: &str) {
        let thing = self.browser.part(selector);
        self.watch(what, 1, |browser| browser.click_on(&thing));
    }

    fn press(&mut self, what: &str, keys: &[&str]) {
        self.watch(what, keys.len(), |browser| {
            for key in keys {
                browser.press(&[key]);
                sleep(PACE);
            }
        });
    }

    fn has(&self, name: &str) -> bool {
        self.browser.has("button", name)
    }

    /// From the start page to the curtain.
    fn set_up(&mut self) {
        let text = self.text;
        self.click("open the set-up", "link", text.start.new_game);
        self.browser.fill(text.setup.account, "Falke");
        self.click("lay out the cards", "button", text.setup.deal);
    }

    /// Every turn of both seats.
    fn turns(&mut self, cards: [usize; 2]) {
        let text = self.text;
        for seat in [Seat::Kam, Seat::Leader] {
            self.click("open the curtain", "button", &(text.curtain.open)(text.seat(seat)));
            self.sort(cards[0]);
            self.click("go on to the next deck", "button", &(text.sort.next_deck)(text.deck(Direction::Internal)));
            self.sort(cards[1]);
            if seat == Seat::Kam {
                self.click("hand over", "button", &(text.sort.hand_over)(text.seat(Seat::Leader)));
            }
        }
    }

    /// A deck from the first card to the seal. Every third card is important, so that each pile has its share.
    fn sort(&mut self, cards: usize) {
        let text = self.text;
        let keys: Vec<&str> = (0..cards - 1).map(|at| ["1", "2", "3"][at % 3]).collect();
        let (some, rest) = keys.split_at(6);
        self.press("deal by keys", some);
        self.press("take a card back", &["Backspace"; 6]);
        for _ in some {
            self.click_part("deal by a click on a pile", ".pile");
        }
        self.press("deal by keys", rest);
        self.press("deal the last card", &["3"]);
        let mut is_first = true;
        while !self.has(text.sort.seal) {
            if self.has(text.sort.offer_split) {
                self.click("split a pile", "button", text.sort.offer_split);
            } else if self.has(text.sort.upper) {
                self.press("deal a pile once more", &["1"]);
                if self.has(text.sort.upper) {
                    self.press("deal a pile once more", &["2"]);
                }
            } else if self.has(text.sort.duel_more) {
                self.press("decide a duel", &["ArrowLeft"]);
            } else {
                if take(&mut is_first) {
                    let grip = self.browser.part(".sortable > li .grip");
                    self.watch("drag a row", 1, |browser| browser.drag("mouse", &grip, 0, 150));
                    self.click_part("tap a row to the top", ".sortable > li:nth-child(4) .sortable-card");
                    self.press("move the row in hand", &["Alt+ArrowDown"]);
                }
                self.click("settle a pile", "button", text.sort.settle);
            }
        }
        self.click("open the whole list", "button", &(text.sort.whole)(cards));
        self.click("seal", "button", text.sort.seal);
    }

    /// From the count down to both orders in all their pictures.
    fn reveal(&mut self) {
        let text = self.text;
        let look = self.browser.find("button", text.ready.look);
        self.watch("count down and reveal", 1, |browser| {
            browser.click_on(&look);
            sleep(Duration::from_secs(4));
        });
        for picture in [text.reveal.dumbbell, text.reveal.table, text.reveal.slope] {
            self.click("another picture", "button", picture);
        }
        self.click("show what both have in common", "button", text.reveal.show_common);
        self.click_part("pick out a role", ".slope-role");
        self.click_part("turn a card", ".flip-button");
        self.click("the other deck", "button", text.name.inside);
        for language in [Language::English, Language::German] {
            self.click("into the other language", "button", language.name());
            self.browser.see(language.text().talk.start);
        }
    }

    /// The talk up to the note on the first difference, and the note.
    fn talk(&mut self) {
        let text = self.text;
        self.click("open the talk", "button", text.talk.start);
        while !self.browser.has("textbox", text.talk.note) {
            self.click("go on in the talk", "button", text.talk.next);
        }
        self.browser.click("textbox", text.talk.note);
        let keys: Vec<String> = "Im Herbst nochmals ansehen".chars().map(String::from).collect();
        self.press("type a note", &keys.iter().map(String::as_str).collect::<Vec<_>>());
        self.click("go on in the talk", "button", text.talk.next);
        self.click("to the start page", "link", text.frame.app);
    }
}
