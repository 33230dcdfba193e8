//! One side of a talk by letters: a browser, and what its person does with the links.

use std::{cell::Cell, collections::BTreeSet, ops::Range};

use role_cards::text::{Language, Text};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    player::{Player, Way},
    screen::texts,
};

/// One side with its browser.
pub struct Side {
    pub browser: Browser,
    pub language: Language,
    way: Way,
}

impl Side {
    /// A side at a desk, with a mouse.
    pub fn new(language: Language) -> Self {
        let tag = if language == Language::German { "de-CH" } else { "en" };
        Self::at(&Look::desk(tag), language)
    }

    /// A side that looks at the game like this, with a finger on a phone and else with a mouse.
    pub fn at(look: &Look, language: Language) -> Self {
        let way = if look.touch { Way::Taps } else { Way::Mouse };
        Self { browser: Browser::open(look), language, way }
    }

    pub fn text(&self) -> &'static Text {
        self.language.text()
    }

    pub fn player(&self) -> Player<'_> {
        Player { browser: &self.browser, language: self.language, way: self.way }
    }

    /// Activates a button or link in this side's way.
    pub fn activate(&self, role: &str, name: &str) {
        self.player().activate(role, name);
    }

    /// The leader sets up a talk about the internal roles, sorts, and seals.
    pub fn invite(&self, account: &str) {
        self.set_up(account);
        self.browser.click("button", self.text().setup.deal);
        self.sort();
    }

    /// The leader fills in the set-up of a talk about the internal roles, and deals no card yet.
    pub fn set_up(&self, account: &str) {
        let text = self.text();
        self.browser.go("#new");
        self.browser.fill(text.setup.account, account);
        self.browser.unfold_plan(text);
        self.browser.click("radio", text.plan.place_apart);
        self.browser.click("radio", text.plan.decks_inside);
    }

    /// Sorts the deck on the table as it is dealt, and seals it.
    pub fn sort(&self) {
        self.lay();
        self.player().seal();
    }

    /// Sorts the deck on the table as it is dealt, up to the last look.
    pub fn lay(&self) {
        let text = self.text();
        self.deal(0..17);
        self.activate("button", text.sort.offer_keep);
        self.activate("button", text.sort.settle);
        self.browser.find("button", text.sort.seal);
    }

    /// Lays these cards of the deck, counted from 0, on the first pile.
    pub fn deal(&self, cards: Range<usize>) {
        self.browser.find("button", self.text().sort.undo);
        self.player().look_at_table();
        for at in cards {
            self.browser.see(&format!("{} / 17", at + 1));
            match self.way {
                Way::Taps => self.activate("button", self.text().name.very),
                _ => self.browser.press(&["1"]),
            }
        }
    }

    /// The link of this name, copied: until then it does not stand in its field.
    pub fn copy(&self, label: &str) -> String {
        let text = &self.text().remote;
        let names = [text.copy_final, text.copy];
        let there = || names.into_iter().find(|name| self.browser.has("button", name));
        self.browser.wait_for("a link to copy", || there().is_some());
        self.browser.click("button", there().expect("it was there a moment ago"));
        self.browser.find("textbox", label);
        self.link(label)
    }

    /// How many games the browser keeps.
    pub fn games(&self) -> usize {
        let kept = self.browser.storage();
        let id = |(key, _): &(String, String)| Some(key.strip_prefix("rolecards.game.")?.get(..8)?.to_owned());
        kept.iter().filter_map(id).collect::<BTreeSet<_>>().len()
    }

    pub fn link(&self, label: &str) -> String {
        self.browser.value(label)
    }

    /// Opens a link by its fragment, as a click in the chat does.
    pub fn click_link(&self, link: &str) {
        let (_, fragment) = link.split_once('#').expect("a link has a fragment");
        self.browser.go(&format!("#{fragment}"));
        assert!(!self.browser.address().contains(fragment), "the letter stays in no history");
    }

    pub fn paste(&self, what: &str) {
        self.browser.open_saved(self.text());
        self.browser.fill(self.text().remote.paste, what);
        self.browser.click("button", self.text().remote.paste_open);
    }

    /// The KAM takes an invitation that is on the screen, and sorts.
    pub fn accept(&self, account: &str) {
        let text = self.text();
        self.browser.see(text.letter.invited);
        self.browser.fill(text.letter.account, account);
        self.browser.click("button", text.letter.accept);
        self.sort();
    }

    pub fn look(&self) {
        self.browser.click("button", self.text().remote.look);
        self.browser.see(self.text().remote.digits);
    }

    /// What both sides must see alike: the table of both orders.
    pub fn table(&self) -> serde_json::Value {
        self.see_whole_reveal();
        self.activate("button", self.text().reveal.table);
        self.browser.part(".picture tbody tr");
        let script = "return [...document.querySelectorAll('.picture tbody tr')].map(r => [...r.cells].slice(1).map(c => c.textContent))";
        self.browser.ask(script, json!([]))
    }

    /// Waits for all of the reveal: it comes bit by bit, and what is clicked meanwhile may move away under the pointer.
    fn see_whole_reveal(&self) {
        self.browser.find("button", self.text().reveal.details);
        self.browser.part(".picture > *");
        let button = self.browser.find("button", self.text().reveal.table);
        let place = Cell::new(self.browser.middle(&button));
        self.browser.wait_for("the reveal to stand still", || {
            let now = self.browser.middle(&button);
            place.replace(now) == now
        });
    }

    pub fn digits(&self) -> String {
        let digits = texts(&self.browser, ".control-digits").pop().unwrap_or_default();
        assert!(digits.len() == 9 && digits.bytes().all(|byte| byte == b' ' || byte.is_ascii_digit()), "{digits}");
        digits
    }

    pub fn finish(&self) {
        let text = self.text();
        self.browser.click("button", text.remote.finish);
        self.browser.see(text.remote.finish_ask);
        self.browser.click("button", text.remote.finish);
        self.browser.see(text.remote.finished);
    }
}
