//! The store: games and settings in the browser's local storage.
//!
//! A game lies in two slots that are written in turn, so that a write that fails or is cut short leaves the revision
//! before it whole. The readable slot with the higher revision counts. What cannot be read is never deleted, and what
//! a newer version wrote is never overwritten. Where the browser denies storage or has no desk left, the store goes on
//! in memory and says so.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use send_wrapper::SendWrapper;
use web_sys::Storage;

use crate::web::browser::entropy;
use crate::{
    game::Game,
    saved::{self, SavedError},
};

/// The name of a stored game: eight letters and digits, drawn at random.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GameId(String);

impl GameId {
    const LENGTH: usize = 8;

    /// A fresh name.
    pub fn random() -> Self {
        const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letters = entropy::bytes::<{ Self::LENGTH }>().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
        Self(letters.iter().collect())
    }

    /// A name from an address or a storage key.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == Self::LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_owned()))
    }

    /// The name as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How well the store keeps things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In this browser.
    Browser,
    /// Only while this page is open: the browser denies storage.
    Denied,
    /// The latest state found no desk; it is kept while this page is open.
    Full,
}

/// What the store did with a revision of a game.
pub enum Saving {
    /// It is kept, as this revision.
    Kept(u64),
    /// Another window has written a later one, which was left as it is.
    Overtaken(Box<Game>, u64),
    /// A newer version has written it, which was left as it is.
    Newer,
}

/// The games and settings of this browser.
#[derive(Clone)]
pub struct Store(SendWrapper<Rc<Shelf>>);

struct Shelf {
    browser: Option<Storage>,
    /// What the browser did not take; it goes before what the browser has.
    memory: RefCell<BTreeMap<String, String>>,
}

const PREFIX: &str = "rolecards.";

impl Store {
    /// The browser's store, or one in memory where the browser denies it.
    pub fn open() -> Self {
        // gloo-storage panics where storage is denied, so the window is asked first.
        let granted = matches!(window().local_storage(), Ok(Some(_)));
        let browser = granted.then(LocalStorage::raw);
        Self(SendWrapper::new(Rc::new(Shelf { browser, memory: RefCell::default() })))
    }

    /// How well the store keeps all games at the moment.
    pub fn keeping(&self) -> Keeping {
        self.keeping_where(|key| game_of(key).is_some())
    }

    /// How well the store keeps one game at the moment.
    pub fn keeping_of(&self, id: &GameId) -> Keeping {
        self.keeping_where(|key| Self::is_of(key, id))
    }

    fn keeping_where(&self, counts: impl Fn(&str) -> bool) -> Keeping {
        match &self.0.browser {
            None => Keeping::Denied,
            Some(_) if self.0.memory.borrow().keys().any(|key| counts(key)) => Keeping::Full,
            Some(_) => Keeping::Browser,
        }
    }

    /// All stored games: each the latest readable revision, or why there is none.
    pub fn games(&self) -> Vec<(GameId, Result<Game, SavedError>)> {
        let mut ids: Vec<GameId> = self.keys().iter().filter_map(|key| game_of(key)).collect();
        ids.sort();
        ids.dedup();
        ids.into_iter()
            .map(|id| {
                let game = self.load(&id).map(|(game, _)| game);
                (id, game)
            })
            .collect()
    }

    /// The latest readable revision of a game.
    pub fn load(&self, id: &GameId) -> Result<(Game, u64), SavedError> {
        let slots = [0, 1].map(|slot| self.get(&key_of(id, slot)).map(|text| saved::read(&text)));
        if slots.iter().flatten().any(|slot| *slot == Err(SavedError::Newer)) {
            return Err(SavedError::Newer);
        }
        let readable = slots.into_iter().flatten().flatten();
        readable.max_by_key(|(_, revision)| *revision).ok_or(SavedError::Unreadable)
    }

    /// Saves what became of revision `known` of a game; `known` is 0 for a new one.
    pub fn save(&self, id: &GameId, game: &Game, known: u64) -> Saving {
        for slot in [0, 1] {
            match self.get(&key_of(id, slot)).map(|text| saved::revision(&text)) {
                Some(Err(SavedError::Newer)) => return Saving::Newer,
                Some(Ok(revision)) if revision > known => {
                    if let Ok((theirs, revision)) = self.load(id) {
                        return Saving::Overtaken(Box::new(theirs), revision);
                    }
                }
                _ => {}
            }
        }
        let revision = known + 1;
        let key = key_of(id, revision % 2);
        if let Some(text) = self.get(&key).filter(|text| saved::revision(text).is_err()) {
            self.set(&format!("{PREFIX}aside.{}.{revision}", id.as_str()), &text);
        }
        self.set(&key, &saved::write(game, revision));
        self.carry_over(id);
        Saving::Kept(revision)
    }

    /// Moves what found no desk before into the browser, once there is some again.
    fn carry_over(&self, id: &GameId) {
        if let Some(browser) = &self.0.browser {
            let mut memory = self.0.memory.borrow_mut();
            memory.retain(|key, text| !Self::is_of(key, id) || browser.set_item(key, text).is_err());
        }
    }

    /// Deletes what is left of earlier revisions of a game: what was deleted in it must not lie there any more.
    pub fn forget_before(&self, id: &GameId, revision: u64) {
        self.remove(&key_of(id, (revision + 1) % 2));
        self.remove_set_aside(id);
    }

    fn remove_set_aside(&self, id: &GameId) {
        let of_game = format!("{PREFIX}aside.{}.", id.as_str());
        for key in self.keys().iter().filter(|key| key.starts_with(&of_game)) {
            self.remove(key);
        }
    }

    /// Deletes a game, readable or not.
    pub fn delete(&self, id: &GameId) {
        for slot in [0, 1] {
            self.remove(&key_of(id, slot));
        }
        self.remove_set_aside(id);
    }

    /// Whether a storage key belongs to this game.
    pub fn is_of(key: &str, id: &GameId) -> bool {
        game_of(key).as_ref() == Some(id)
    }

    /// A setting, such as the language.
    pub fn setting(&self, name: &str) -> Option<String> {
        self.get(&format!("{PREFIX}{name}"))
    }

    /// Keeps a setting.
    pub fn set_setting(&self, name: &str, value: &str) {
        self.set(&format!("{PREFIX}{name}"), value);
    }

    /// Deletes a setting.
    pub fn forget_setting(&self, name: &str) {
        self.remove(&format!("{PREFIX}{name}"));
    }

    /// Deletes everything that this page keeps: all games, readable or not, what was set aside, and all settings.
    pub fn delete_everything(&self) {
        for key in self.keys().iter().filter(|key| key.starts_with(PREFIX)) {
            self.remove(key);
        }
    }

    fn get(&self, key: &str) -> Option<String> {
        let kept = self.0.memory.borrow().get(key).cloned();
        kept.or_else(|| self.0.browser.as_ref()?.get_item(key).ok().flatten())
    }

    fn set(&self, key: &str, value: &str) {
        let taken = self.0.browser.as_ref().is_some_and(|browser| browser.set_item(key, value).is_ok());
        if taken {
            self.0.memory.borrow_mut().remove(key);
        } else {
            self.0.memory.borrow_mut().insert(key.to_owned(), value.to_owned());
        }
    }

    fn remove(&self, key: &str) {
        self.0.memory.borrow_mut().remove(key);
        if let Some(browser) = &self.0.browser {
            // Removing fails only where storage has been denied meanwhile; then there is nothing to remove.
            let _ = browser.remove_item(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.0.memory.borrow().keys().cloned().collect();
        if let Some(browser) = &self.0.browser {
            let count = browser.length().unwrap_or_default();
            keys.extend((0..count).filter_map(|index| browser.key(index).ok().flatten()));
        }
        keys
    }
}

fn key_of(id: &GameId, slot: u64) -> String {
    format!("{PREFIX}game.{}.{slot}", id.as_str())
}

fn game_of(key: &str) -> Option<GameId> {
    let (id, slot) = key.strip_prefix(PREFIX)?.strip_prefix("game.")?.split_once('.')?;
    matches!(slot, "0" | "1").then(|| GameId::parse(id))?
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::{
        cards::{AccountName, Day, Deck, Direction, Mode, Seat, Setup},
        game::Event,
    };

    wasm_bindgen_test_configure!(run_in_browser);

    fn game() -> Game {
        let account = AccountName::new("Falke").expect("a name");
        let decks = vec![Deck::standard(Direction::External)];
        let setup = Setup::new(account, Mode::OneScreen, vec![Seat::Kam, Seat::Leader], decks, Day(20_000));
        Game::new(setup.expect("a set-up"), 7)
    }

    fn opened() -> Game {
        let mut game = game();
        game.play(Event::OpenCurtain).expect("the curtain opens");
        game
    }

    #[wasm_bindgen_test]
    fn the_later_of_two_revisions_counts_and_a_damaged_one_falls_back() {
        let (store, id) = (Store::open(), GameId::random());
        assert!(matches!(store.save(&id, &game(), 0), Saving::Kept(1)));
        assert!(matches!(store.save(&id, &opened(), 1), Saving::Kept(2)));
        assert_eq!(store.load(&id), Ok((opened(), 2)));
        store.set(&key_of(&id, 0), "rolecards-game 1 2 damaged");
        assert_eq!(store.load(&id), Ok((game(), 1)));
        store.delete(&id);
        assert_eq!(store.load(&id), Err(SavedError::Unreadable));
    }

    #[wasm_bindgen_test]
    fn a_later_revision_of_another_window_is_not_overwritten() {
        let (store, id) = (Store::open(), GameId::random());
        store.save(&id, &game(), 0);
        store.save(&id, &opened(), 1);
        let saving = store.save(&id, &game(), 1);
        assert!(matches!(saving, Saving::Overtaken(theirs, 2) if *theirs == opened()));
        assert_eq!(store.load(&id), Ok((opened(), 2)));
        store.delete(&id);
    }

    #[wasm_bindgen_test]
    fn delete_everything_leaves_nothing_of_ours_and_all_of_others() {
        let (store, id) = (Store::open(), GameId::random());
        store.save(&id, &game(), 0);
        store.set_setting("language", "en");
        store.set(&format!("{PREFIX}aside.{}.3", id.as_str()), "damaged");
        store.0.memory.borrow_mut().insert(format!("{PREFIX}learn"), "kept in memory".to_owned());
        LocalStorage::raw().set_item("somebody.else", "stays").expect("desk for an item");
        store.delete_everything();
        assert_eq!(store.keys().into_iter().filter(|key| key.starts_with(PREFIX)).count(), 0);
        assert_eq!(LocalStorage::raw().get_item("somebody.else"), Ok(Some("stays".to_owned())));
        LocalStorage::raw().remove_item("somebody.else").expect("the item goes");
    }

    #[wasm_bindgen_test]
    fn what_a_newer_version_wrote_is_left_as_it_is() {
        let (store, id) = (Store::open(), GameId::random());
        let newer = format!("rolecards-game {} 5 x\n{{}}", saved::FORMAT + 1);
        store.set(&key_of(&id, 1), &newer);
        assert_eq!(store.load(&id), Err(SavedError::Newer));
        assert!(matches!(store.save(&id, &game(), 0), Saving::Newer));
        assert_eq!(store.get(&key_of(&id, 1)), Some(newer));
        store.delete(&id);
    }
}
