//! A player: sorts cards into an order that the test has in mind, by keyboard, by taps, or with the mouse.

use std::collections::BTreeSet;

use role_cards::{
    cards::{Deck, Direction, Seat},
    text::{Language, Text, faces::card},
};
use serde_json::json;

use crate::browser::Browser;

/// How the player touches the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Keyboard,
    Taps,
    Mouse,
    /// By keys, each of them held down for half a second.
    HeldKeys,
    /// By a mouse of which every click is a double click.
    DoubleClicks,
}

impl Way {
    /// Whether this is a way by keys.
    pub fn is_by_keys(self) -> bool {
        matches!(self, Self::Keyboard | Self::HeldKeys)
    }
}

/// The pause within a double click, in milliseconds.
const DOUBLE: u32 = 120;

/// Somebody at a browser.
pub struct Player<'a> {
    pub browser: &'a Browser,
    pub language: Language,
    pub way: Way,
}

/// The names of a standard deck's cards, sorted by the alphabet: an order that is easy to have in mind.
pub fn alphabetical(language: Language, direction: Direction) -> Vec<&'static str> {
    let deck = Deck::standard(direction);
    let mut names: Vec<_> = deck.cards().filter_map(|one| card(language, deck.id(one))).map(|card| card.name).collect();
    names.sort_unstable();
    names
}

impl Player<'_> {
    pub fn text(&self) -> &'static Text {
        self.language.text()
    }

    /// Activates a button or link in this player's way.
    pub fn activate(&self, role: &str, name: &str) {
        match self.way {
            Way::Keyboard | Way::HeldKeys => {
                self.browser.find(role, name);
                self.browser.tab_to(name);
                self.strike(if role == "checkbox" { " " } else { "Enter" });
            }
            Way::DoubleClicks => {
                let thing = self.browser.find(role, name);
                self.browser.click_again("mouse", &thing, 2, DOUBLE);
            }
            Way::Taps => self.browser.tap(role, name),
            Way::Mouse => self.browser.click(role, name),
        }
    }

    /// Chooses one of several circles to tick, of which another one is ticked: by keys, the arrows lead from that one.
    pub fn choose(&self, ticked: &str, wanted: &str) {
        if !self.way.is_by_keys() {
            return self.activate("radio", wanted);
        }
        // A name is heard without the blanks that break no line.
        let [ticked, wanted] = [ticked, wanted].map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        self.browser.find("radio", &wanted);
        self.browser.tab_to(&ticked);
        while self.browser.focus() != wanted {
            self.browser.press(&["ArrowDown"]);
            assert_ne!(self.browser.focus(), ticked, "the arrows lead to {wanted}");
        }
    }

    /// Presses a key in this player's way.
    fn strike(&self, key: &str) {
        match self.way {
            Way::HeldKeys => self.browser.hold(key),
            _ => self.browser.press(&[key]),
        }
    }

    /// From the start page to the first card of a game with both decks.
    pub fn start_game(&self, account: &str) {
        let text = self.text();
        self.activate("link", text.start.new_game);
        self.browser.find("textbox", text.setup.account);
        if self.way.is_by_keys() {
            self.browser.tab_to(text.setup.account);
            self.browser.write(account);
            self.strike("Enter");
        } else {
            self.browser.fill(text.setup.account, account);
            self.activate("button", text.setup.deal);
        }
        self.look_at_table();
    }

    /// Unfolds what the set-up asks beside the account.
    pub fn unfold_plan(&self) {
        self.browser.unfold_plan(self.text());
    }

    /// Opens the curtain for a seat.
    pub fn open_curtain(&self, seat: Seat) {
        let text = self.text();
        self.activate("button", &(text.curtain.open)(text.seat(seat)));
        self.look_at_table();
    }

    /// Waits until the step is there and has the focus: the keys of a table work while the focus is on it.
    pub fn look_at_table(&self) {
        let script = "const table = document.querySelector('.turn'); \
                      return !!table && !!table.querySelector('.title') && table.contains(document.activeElement)";
        self.browser.wait_for("the table", || self.browser.ask(script, json!([])) == json!(true));
        self.browser.take_in_the_step();
    }

    /// Which buttons there are, by name; a name that contains `part` counts.
    fn has(&self, part: &str) -> bool {
        self.browser.names("button").iter().any(|name| name.contains(part))
    }

    fn names_at(&self, selector: &str) -> Vec<String> {
        let found = self
            .browser
            .ask("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", json!([selector]));
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    /// Sorts the deck on the table into this order, most important first, up to the last look. The first `piles.0` cards
    /// go onto the first pile, the next `piles.1` onto the second.
    pub fn sort(&self, order: &[&str], piles: (usize, usize)) {
        self.sort_looking(order, piles, |_| ());
    }

    /// The same with a look, by its name, at each kind of step when it is first met.
    pub fn sort_looking(&self, order: &[&str], piles: (usize, usize), look: impl Fn(&str)) {
        let place =
            |name: &str| order.iter().position(|other| *other == name).unwrap_or_else(|| panic!("{name} is no card"));
        let text = self.text();
        let mut seen = BTreeSet::new();
        let mut meet = |step: &'static str| {
            if seen.insert(step) {
                look(step);
            }
        };
        loop {
            if self.has(text.sort.seal) {
                break;
            }
            let before = self.faces();
            if before.is_empty() && !self.has(text.sort.offer_split) {
                // The next step is on its way.
                continue;
            }
            // A new step takes the focus and scrolls to its heading; before that, nobody aims at anything.
            self.look_at_table();
            if self.has(text.sort.offer_split) {
                meet("offer");
                self.activate("button", text.sort.offer_split);
            } else if self.has(text.sort.settle) {
                meet("order");
                self.order(&place);
            } else if self.has(text.sort.duel_more) {
                meet("duel");
                self.duel(&place);
            } else if self.has(text.sort.upper) {
                meet("split");
                // All the cards of the pile, in the order in mind, are halved in their middle.
                let now = place(&self.in_hand());
                let upper = now < piles.0.min(order.len()) / 2;
                self.throw(if upper { text.sort.upper } else { text.sort.lower }, if upper { "1" } else { "2" });
            } else if self.has(text.name.less) {
                let now = place(&self.in_hand());
                let (pile, key) = if now < piles.0 {
                    (text.name.very, "1")
                } else if now < piles.0 + piles.1 {
                    (text.name.important, "2")
                } else {
                    (text.name.less, "3")
                };
                self.throw(pile, key);
            } else {
                // Nothing to do lies on the table yet: the next step is on its way.
                continue;
            }
            self.browser.wait_for("what follows", || self.has(text.sort.seal) || self.faces() != before);
        }
        let top: Vec<_> = order.iter().take(5).collect();
        assert_eq!(self.names_at(".sortable > li:nth-child(-n+5) strong")[..5].iter().collect::<Vec<_>>(), top);
    }

    /// Leaves every pile as it lies, and lets the upper card win every duel, up to the last look; with a look at each step.
    pub fn settle_as_it_lies(&self, look: impl Fn()) {
        let sort = self.text().sort;
        while !self.has(sort.seal) {
            let before = self.faces();
            if before.is_empty() {
                // The next step is on its way.
                continue;
            }
            self.look_at_table();
            look();
            if self.has(sort.settle) {
                self.browser.click("button", sort.settle);
            } else {
                self.browser.press(&["ArrowLeft"]);
            }
            self.browser.wait_for("what follows", || self.has(sort.seal) || self.faces() != before);
        }
    }

    /// Which cards lie on the table, whatever their order: the next step or the next pile shows others.
    fn faces(&self) -> BTreeSet<String> {
        self.names_at(".hand-card .card-name, .duelist .card-name, .order:has(.settle) strong").into_iter().collect()
    }

    /// The name of the card in the hand.
    pub fn in_hand(&self) -> String {
        self.names_at(".hand-card .card-name").pop().unwrap_or_default()
    }

    fn throw(&self, pile: &str, key: &str) {
        match self.way {
            Way::Keyboard | Way::HeldKeys => self.strike(key),
            _ => self.activate("button", pile),
        }
    }

    fn order(&self, place: &impl Fn(&str) -> usize) {
        let cards = self.rows();
        let mut wanted = cards.clone();
        wanted.sort_by_key(|name| place(name));
        // The last card falls into place by itself.
        for (to, name) in wanted[..wanted.len() - 1].iter().enumerate() {
            let from = self.rows().iter().position(|other| other == name).expect("the card lies here");
            match self.way {
                // The digits count the cards that have no number yet.
                Way::Keyboard | Way::HeldKeys => self.strike(&(from - to + 1).to_string()),
                Way::Mouse if from != to => self.drag_row("mouse", from, to),
                _ => self.activate("button", name),
            }
        }
    }

    /// The cards of the list on the table, from the top.
    pub fn rows(&self) -> Vec<String> {
        self.names_at(".sortable > li strong")
    }

    /// Drags the row at one place (from 0) by its grip onto another.
    pub fn drag_row(&self, pointer: &str, from: usize, to: usize) {
        let script = "const rows = [...document.querySelectorAll('.sortable > li')].map(e => e.getBoundingClientRect()); \
                      const middle = r => r.top + r.height / 2; \
                      const [from, to] = arguments; const edge = to > from ? 6 : -6; \
                      return Math.round(middle(rows[to]) - middle(rows[from]) + edge)";
        let way = self.browser.ask(script, json!([from, to])).as_i64().and_then(|way| i32::try_from(way).ok());
        let grip = self.browser.part(&format!(".sortable > li:nth-child({}) .grip", from + 1));
        self.browser.drag(pointer, &grip, 0, way.expect("a distance"));
    }

    fn duel(&self, place: &impl Fn(&str) -> usize) {
        let names = self.names_at(".duelist .card-name");
        let [upper, lower] = names.as_slice() else { return };
        let upper_wins = place(upper) < place(lower);
        match self.way {
            Way::Keyboard | Way::HeldKeys => self.strike(if upper_wins { "ArrowLeft" } else { "ArrowRight" }),
            _ => self.activate(
                "button",
                &format!("{} {}", if upper_wins { upper } else { lower }, self.text().sort.duel_more),
            ),
        }
    }

    /// Seals the order of the deck on the table.
    pub fn seal(&self) {
        self.look_at_table();
        self.activate("button", self.text().sort.seal);
        self.browser.wait_for("the seal", || !self.has(self.text().sort.seal));
    }
}
