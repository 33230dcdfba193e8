//! The store: what this browser keeps, in its local storage.
//!
//! Everything kept lies in two slots with an envelope, and what may be written over it says [`saved::slots`], one set of
//! promises for games, learning progress, and settings alike. Here is only what the browser has to do with it: the keys, the
//! denied and the full storage, and the other windows. Where the browser denies storage, from the beginning or from some
//! moment on, or has no room left, the latest state is kept in memory, and the store says so.
//!
//! Writing is for the [desk](crate::web::desk) and its like, under the [lock](super::lock).

mod decks;

use std::{cell::RefCell, rc::Rc};

use gloo_storage::{LocalStorage, Storage as _};
use leptos::{ev, prelude::*};
use send_wrapper::SendWrapper;
use web_sys::Storage;

use super::entropy;
use crate::{
    few,
    game::Game,
    letter::TalkNumber,
    saved::{
        self, Entry, SavedError, Times,
        envelope::{self, Kind, Stamp},
        settings::Settings,
        slots::{Latest, Plan, Slots},
    },
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
    /// The latest state found no room; it is kept while this page is open.
    Full,
}

/// What the store did with a new state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// It is kept, with this stamp.
    Kept(Stamp),
    /// The browser did not take it; it is kept while this page is open.
    Unkept,
    /// Another window has written a later one, which was left as it is.
    Overtaken,
    /// A newer version has written it, which was left as it is.
    Newer,
    /// It was deleted, and is not written again.
    Gone,
}

/// A kept text, such as the learning progress, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// There is none.
    Nothing,
    /// The text, and the state in the browser that it is of.
    Here(String, Option<Stamp>),
    /// A newer version wrote it.
    Newer,
    /// It cannot be read.
    Damaged,
}

/// A way to keep a state of a game; see [`Store::save`].
#[derive(Clone, Copy)]
pub struct Keep {
    /// Of several ways for one state, the one that reaches furthest holds for all of them.
    pub reach: u8,
    /// What the store does.
    pub save: fn(&Store, &GameId, &Game, Times, Option<&Stamp>) -> Saving,
}

impl Keep {
    /// A first round at one screen or alone, before the reveal.
    pub const TURN: Self = Self { reach: 0, save: Store::save_turn };
    /// Any game, wherever it stands.
    pub const WHOLE: Self = Self { reach: 1, save: Store::save };
    /// A game whose keys are deleted.
    pub const FINISHED: Self = Self { reach: 2, save: Store::finish };
}

/// A game as it was found.
pub struct Found {
    /// The game.
    pub game: Game,
    /// When it was begun and played last.
    pub times: Times,
    /// The latest state that lies in the browser; `None` where it lies in memory alone.
    pub known: Option<Stamp>,
    /// How what happens in a turn is kept.
    pub keep: Keep,
}

/// What this browser keeps.
#[derive(Clone)]
pub struct Store(SendWrapper<Rc<Shelf>>);

struct Shelf {
    browser: Option<Storage>,
    /// What the browser did not take; it goes before what the browser has.
    memory: RefCell<Vec<(String, String)>>,
    /// The game that was just begun, so that nothing has to be read to play it.
    begun: RefCell<Option<(GameId, Found)>>,
    /// Counts up with every change, here or in another window.
    changes: ArcRwSignal<u32>,
}

const PREFIX: &str = "rolecards.";

/// The name under which a kept thing lies in the storage.
fn name_of(id: &GameId) -> String {
    format!("{}.{}", Kind::Game.word(), id.as_str())
}

fn slot_key(name: &str, slot: usize) -> String {
    format!("{PREFIX}{name}.{slot}")
}

fn round_key(id: &GameId, place: usize) -> String {
    format!("{PREFIX}{}.{}.{place}", Kind::Round.word(), id.as_str())
}

fn aside_prefix(name: &str) -> String {
    let name = name.strip_prefix("game.").unwrap_or(name);
    format!("{PREFIX}aside.{name}.")
}

/// The game that a storage key belongs to.
fn id_in(key: &str) -> Option<GameId> {
    let (id, slot) = key.strip_prefix(PREFIX)?.strip_prefix("game.")?.split_once('.')?;
    matches!(slot, "0" | "1").then(|| GameId::parse(id))?
}

impl Store {
    /// The browser's store, or one in memory where the browser denies it.
    pub fn open() -> Self {
        // gloo-storage panics where storage is denied, so the window is asked first.
        let granted = matches!(window().local_storage(), Ok(Some(_)));
        let browser = granted.then(LocalStorage::raw);
        let changes = ArcRwSignal::new(0);
        Self(SendWrapper::new(Rc::new(Shelf {
            browser,
            memory: RefCell::default(),
            begun: RefCell::default(),
            changes,
        })))
    }

    /// Hears of what other windows change, for as long as the owner around the caller lives.
    pub fn follow(&self) {
        let changes = self.0.changes.clone();
        let listener = window_event_listener(ev::storage, move |_| changes.update(|changes| *changes += 1));
        on_cleanup(move || listener.remove());
    }

    /// A number that changes whenever something kept has changed, here or in another window; tracked.
    pub fn changes(&self) -> u32 {
        self.0.changes.get()
    }

    fn changed(&self) {
        self.0.changes.update(|changes| *changes += 1);
    }

    /// How well the store keeps all games at the moment.
    pub fn keeping(&self) -> Keeping {
        self.keeping_where(|key| key.starts_with(&format!("{PREFIX}game.")))
    }

    /// How well the store keeps one game at the moment.
    pub fn keeping_of(&self, id: &GameId) -> Keeping {
        self.keeping_where(|key| id_in(key).as_ref() == Some(id))
    }

    /// Whether the browser did not take the settings that were chosen; tracked.
    pub fn settings_are_unkept(&self) -> bool {
        self.changes();
        let prefix = format!("{PREFIX}{}.", Kind::Settings.word());
        self.0.memory.borrow().iter().any(|(key, _)| key.starts_with(&prefix))
    }

    /// How well the store keeps the learning progress at the moment.
    pub fn keeping_of_progress(&self) -> Keeping {
        self.keeping_where(|key| key.starts_with(&format!("{PREFIX}learn.")))
    }

    fn keeping_where(&self, counts: impl Fn(&str) -> bool) -> Keeping {
        match self.browser() {
            None => Keeping::Denied,
            Some(_) if self.0.memory.borrow().iter().any(|(key, _)| counts(key)) => Keeping::Full,
            Some(_) => Keeping::Browser,
        }
    }

    /// The names of all games, in no order. Nothing is read.
    pub fn ids(&self) -> Vec<GameId> {
        few::distinct(self.keys().iter().filter_map(|key| id_in(key)))
    }

    /// Whether there is a game, readable or not.
    pub fn has_games(&self) -> bool {
        self.keys().iter().any(|key| id_in(key).is_some())
    }

    /// A game's entry in the list of games, without reading the game.
    pub fn entry(&self, id: &GameId) -> Result<Entry, SavedError> {
        let texts = self.texts(&name_of(id));
        let stated = |text: &&String| envelope::stated(Kind::Game, text).map_or(0, |stamp| stamp.revision);
        let mut texts: Vec<&String> = texts.iter().collect();
        few::sort_by_key(&mut texts, |text| std::cmp::Reverse(stated(text)));
        let entries: Vec<_> = texts.into_iter().map(|text| saved::entry(text)).collect();
        if entries.contains(&Err(SavedError::Newer)) {
            return Err(SavedError::Newer);
        }
        entries.into_iter().find_map(Result::ok).ok_or(SavedError::Unreadable)
    }

    /// Whether the latest state of a game is whole, by its checksum.
    pub fn is_whole(&self, id: &GameId) -> bool {
        self.texts(&name_of(id)).iter().any(|text| envelope::open(Kind::Game, text).is_ok())
    }

    /// All games, each the latest readable state, or why there is none.
    pub fn games(&self) -> Vec<(GameId, Result<Game, SavedError>)> {
        let load = |id: GameId| {
            let game = self.load(&id).map(|found| found.game);
            (id, game)
        };
        self.ids().into_iter().map(load).collect()
    }

    /// The game of a remote talk, if it can be read.
    pub fn game_of(&self, talk: TalkNumber) -> Option<GameId> {
        self.ids().into_iter().find(|id| self.talk_of(id) == Some(talk) && self.load(id).is_ok())
    }

    /// All games of remote talks that can be read.
    pub fn talks(&self) -> Vec<(GameId, Game)> {
        let talks = self.ids().into_iter().filter(|id| self.talk_of(id).is_some());
        talks.filter_map(|id| Some((id.clone(), self.load(&id).ok()?.game))).collect()
    }

    fn talk_of(&self, id: &GameId) -> Option<TalkNumber> {
        self.texts(&name_of(id)).iter().find_map(|text| saved::talk_of(text))
    }

    /// The latest readable state of a game.
    pub fn load(&self, id: &GameId) -> Result<Found, SavedError> {
        let name = name_of(id);
        let slots = self.slots(&name);
        let round = |place| self.get(&round_key(id, place));
        let kept = match slots.latest(Kind::Game) {
            Latest::Newer => return Err(SavedError::Newer),
            Latest::Here(envelope) => Some(envelope.stamp),
            Latest::Nothing | Latest::Damaged => None,
        };
        let editions = |edition| self.edition(edition);
        let texts = self.texts(&name);
        let read = |text: &String| {
            let (game, stamp) = saved::read_rounds(text, round, &editions)?;
            Ok((game, stamp, saved::entry(text)?.times))
        };
        let all: Vec<Result<_, SavedError>> = texts.iter().map(read).collect();
        let is_missing = all.iter().any(|read| matches!(read, Err(SavedError::DeckMissing)));
        let found = all.into_iter().filter_map(Result::ok).max_by_key(|(_, stamp, _)| stamp.revision);
        let error = if is_missing { SavedError::DeckMissing } else { SavedError::Unreadable };
        let (game, _, times) = found.ok_or(error)?;
        Ok(Found { game, times, known: kept, keep: Keep::WHOLE })
    }

    /// The games in which this one lies as an earlier round.
    pub fn later_rounds(&self, id: &GameId) -> Vec<Game> {
        let Ok(earlier) = self.load(id) else { return Vec::new() };
        let has_rounds = |id: &GameId| self.get(&round_key(id, 0)).is_some();
        let games = self.ids().into_iter().filter(has_rounds).filter_map(|id| Some(self.load(&id).ok()?.game));
        games.filter(|later| later.holds(&earlier.game)).collect()
    }

    /// Which state of a game lies in the browser; `None` if none does.
    pub fn stamp(&self, id: &GameId) -> Option<Stamp> {
        self.stamp_of(Kind::Game, &name_of(id))
    }

    fn stamp_of(&self, kind: Kind, name: &str) -> Option<Stamp> {
        match self.slots(name).latest(kind) {
            Latest::Here(envelope) => Some(envelope.stamp),
            Latest::Nothing | Latest::Newer | Latest::Damaged => None,
        }
    }

    /// Whether a game is known to be gone; of a storage that is denied, nothing is known.
    pub fn is_gone(&self, id: &GameId) -> bool {
        self.browser().is_some() && self.texts(&name_of(id)).is_empty()
    }

    /// Keeps a new game.
    pub fn begin(&self, id: &GameId, game: Game, times: Times, keep: Keep) -> Saving {
        let saving = (keep.save)(self, id, &game, times, None);
        let known = match &saving {
            Saving::Kept(stamp) => Some(stamp.clone()),
            _ => None,
        };
        *self.0.begun.borrow_mut() = Some((id.clone(), Found { game, times, known, keep }));
        saving
    }

    /// The game of this name, if it was just begun and nobody has played it since; once.
    pub fn take_begun(&self, id: &GameId) -> Option<Found> {
        let (begun, found) = self.0.begun.borrow_mut().take()?;
        (begun == *id && found.known == self.stamp(id)).then_some(found)
    }

    /// Keeps what became of the state `known` of a game.
    pub fn save(&self, id: &GameId, game: &Game, times: Times, known: Option<&Stamp>) -> Saving {
        let name = name_of(id);
        let is_kept =
            || self.browser().is_none() || matches!(self.slots(&name).plan(Kind::Game, known), Plan::Write { .. });
        if game.before().is_some() && is_kept() {
            self.keep_rounds(id, game);
        }
        self.put(Kind::Game, &name, known, |revision| saved::write_game(game, times, revision))
    }

    /// The same for a first round at one screen or alone, before the reveal: without the code for anything else.
    fn save_turn(&self, id: &GameId, game: &Game, times: Times, known: Option<&Stamp>) -> Saving {
        self.put(Kind::Game, &name_of(id), known, |revision| saved::write_turn(game, times, revision))
    }

    /// Keeps the earlier rounds of a game, which never change: those that lie there already are left as they are.
    fn keep_rounds(&self, id: &GameId, game: &Game) {
        let count = saved::rounds(game);
        for (place, round) in (0..count).rev().zip(game.earlier()) {
            let key = round_key(id, place);
            if self.get(&key).is_none() {
                self.set(&key, saved::write_round(round));
            }
        }
    }

    /// The same for a game whose keys are deleted: they must not lie in the state before, either. A full storage takes it in
    /// the place of that state, because without its keys it is the shorter one.
    pub fn finish(&self, id: &GameId, game: &Game, times: Times, known: Option<&Stamp>) -> Saving {
        let name = name_of(id);
        let here = known.and_then(|known| self.slots(&name).place_of(Kind::Game, known));
        let mut saving = self.save(id, game, times, known);
        if let (Saving::Unkept, Some(browser), Some(here)) = (&saving, self.browser(), here) {
            let (text, stamp) = saved::write_game(game, times, known.map_or(0, |stamp| stamp.revision) + 1);
            if browser.set_item(&slot_key(&name, here), &text).is_ok() {
                self.forget_memory(&name);
                self.remove(&slot_key(&name, 1 - here));
                saving = Saving::Kept(stamp);
            }
        } else if let (Saving::Kept(_), Some(here)) = (&saving, here) {
            self.remove(&slot_key(&name, here));
        }
        if matches!(saving, Saving::Kept(_)) {
            self.remove_all(&aside_prefix(&name));
        }
        self.changed();
        saving
    }

    /// Whether something can be deleted: what lies in a storage that is denied by now stays there.
    pub fn can_delete(&self) -> bool {
        self.0.browser.is_none() || self.browser().is_some()
    }

    /// Deletes a game, readable or not, with its earlier rounds.
    pub fn delete(&self, id: &GameId) {
        let name = name_of(id);
        self.remove_all(&format!("{PREFIX}{name}."));
        self.remove_all(&format!("{PREFIX}{}.{}.", Kind::Round.word(), id.as_str()));
        self.remove_all(&aside_prefix(&name));
        self.changed();
    }

    /// Deletes everything that this page keeps: all games, readable or not, what was set aside, and all settings.
    pub fn delete_everything(&self) {
        self.remove_all(PREFIX);
        self.changed();
    }

    /// Whether a storage key belongs to this game; a storage event without a key says that everything was deleted.
    pub fn is_of(key: Option<&str>, id: &GameId) -> bool {
        key.is_none_or(|key| id_in(key).as_ref() == Some(id))
    }

    /// The settings of this browser.
    pub fn settings(&self) -> Settings {
        let texts = self.texts(Kind::Settings.word());
        let opened = texts.iter().filter_map(|text| envelope::open(Kind::Settings, text).ok());
        match opened.max_by_key(|envelope| envelope.stamp.revision) {
            Some(envelope) => Settings::read(envelope.content),
            // Until November 2026 each setting lay under a name of its own.
            None => Settings::landed(|name| self.get(&format!("{PREFIX}{name}"))),
        }
    }

    /// Changes the settings. What a newer version wrote is left as it is.
    pub fn choose(&self, settings: &Settings) {
        let name = Kind::Settings.word();
        // A choice begins anew what was deleted.
        let known = self.stamp_of(Kind::Settings, name);
        let text = settings.write();
        self.put(Kind::Settings, name, known.as_ref(), |revision| envelope::close(Kind::Settings, revision, &text));
    }

    /// The text of the learning progress, with the state that it is of; `None` for that where it was written before there
    /// were states.
    pub fn progress(&self) -> Held {
        let name = Kind::Learn.word();
        let texts = self.texts(name);
        let slots = self.slots(name);
        let known = match slots.latest(Kind::Learn) {
            Latest::Newer => return Held::Newer,
            Latest::Damaged => return Held::Damaged,
            Latest::Here(envelope) => Some(envelope.stamp),
            Latest::Nothing => None,
        };
        let opened = texts.iter().filter_map(|text| envelope::open(Kind::Learn, text).ok());
        match opened.max_by_key(|envelope| envelope.stamp.revision) {
            Some(envelope) => Held::Here(envelope.content.to_owned(), known),
            None => self.get(&landed_progress()).map_or(Held::Nothing, |text| Held::Here(text, None)),
        }
    }

    /// Keeps the learning progress that follows the state `known`.
    pub fn keep_progress(&self, text: &str, known: Option<&Stamp>) -> Saving {
        let write = |revision| envelope::close(Kind::Learn, revision, text);
        let saving = self.put(Kind::Learn, Kind::Learn.word(), known, write);
        if matches!(saving, Saving::Kept(_)) {
            if let Some(damaged) = self.get(&landed_progress()).filter(|text| saved::learn::read(text).is_err()) {
                self.set(&format!("{}0", aside_prefix(Kind::Learn.word())), damaged);
            }
            self.remove(&landed_progress());
        }
        saving
    }

    /// Deletes the learning progress.
    pub fn forget_progress(&self) {
        let name = Kind::Learn.word();
        self.remove(&landed_progress());
        self.remove_all(&format!("{PREFIX}{name}."));
        self.remove_all(&aside_prefix(name));
        self.changed();
    }

    /// The text of what was chosen and written for the look back, with the state that it is of.
    pub fn profile(&self) -> Held {
        let texts = self.texts(Kind::Profile.word());
        let known = match self.slots(Kind::Profile.word()).latest(Kind::Profile) {
            Latest::Newer => return Held::Newer,
            Latest::Damaged => return Held::Damaged,
            Latest::Here(envelope) => Some(envelope.stamp),
            Latest::Nothing => None,
        };
        let opened = texts.iter().filter_map(|text| envelope::open(Kind::Profile, text).ok());
        let latest = opened.max_by_key(|envelope| envelope.stamp.revision);
        latest.map_or(Held::Nothing, |envelope| Held::Here(envelope.content.to_owned(), known))
    }

    /// Keeps what was chosen and written for the look back, which follows the state `known`.
    pub fn keep_profile(&self, text: &str, known: Option<&Stamp>) -> Saving {
        let write = |revision| envelope::close(Kind::Profile, revision, text);
        self.put(Kind::Profile, Kind::Profile.word(), known, write)
    }

    /// Until November 2026 the games themselves did not know when they were begun: the order in which accounts were
    /// practised until then.
    pub fn landed_practised(&self) -> Vec<GameId> {
        let order = self.get(&format!("{PREFIX}practised")).unwrap_or_default();
        order.split(' ').filter_map(GameId::parse).collect()
    }

    fn put(&self, kind: Kind, name: &str, known: Option<&Stamp>, write: impl Fn(u64) -> (String, Stamp)) -> Saving {
        let saving = match (self.browser(), self.slots(name).plan(kind, known)) {
            (None, _) => {
                // Should the browser grant its storage again, this is the latest state.
                let key = slot_key(name, 0);
                let remembered = self.get(&key).and_then(|text| envelope::stated(kind, &text).ok());
                let before = known.into_iter().chain(&remembered).map(|stamp| stamp.revision).max();
                self.remember(key, write(before.unwrap_or(0) + 1).0);
                Saving::Unkept
            }
            (_, Plan::Overtaken) => Saving::Overtaken,
            (_, Plan::Newer) => Saving::Newer,
            (_, Plan::Gone) => Saving::Gone,
            (Some(browser), Plan::Write { slot, revision, aside }) => {
                let key = slot_key(name, slot);
                let (text, stamp) = write(revision);
                let is_safe = !aside || {
                    let damaged = browser.get_item(&key).ok().flatten().unwrap_or_default();
                    browser.set_item(&format!("{}{revision}", aside_prefix(name)), &damaged).is_ok()
                };
                if is_safe && browser.set_item(&key, &text).is_ok() {
                    self.forget_memory(name);
                    Saving::Kept(stamp)
                } else {
                    self.remember(key, text);
                    Saving::Unkept
                }
            }
        };
        self.changed();
        saving
    }

    /// The browser's storage, if it grants it now: somebody may take the permission away while the page is open.
    fn browser(&self) -> Option<&Storage> {
        self.0.browser.as_ref().filter(|browser| browser.length().is_ok())
    }

    /// What lies in the browser under a name.
    fn slots(&self, name: &str) -> Slots {
        let browser = self.browser();
        Slots([0, 1].map(|slot| browser?.get_item(&slot_key(name, slot)).ok().flatten()))
    }

    /// Everything that lies under a name, in the browser and in memory.
    fn texts(&self, name: &str) -> Vec<String> {
        let remembered = [0, 1].into_iter().filter_map(|slot| self.remembered(&slot_key(name, slot)));
        self.slots(name).0.into_iter().flatten().chain(remembered).collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.remembered(key).or_else(|| self.browser()?.get_item(key).ok().flatten())
    }

    fn remembered(&self, key: &str) -> Option<String> {
        self.0.memory.borrow().iter().find(|(other, _)| other == key).map(|(_, value)| value.clone())
    }

    fn forget(&self, key: &str) {
        self.0.memory.borrow_mut().retain(|(other, _)| other != key);
    }

    fn set(&self, key: &str, value: String) {
        let taken = self.browser().is_some_and(|browser| browser.set_item(key, &value).is_ok());
        if !taken {
            self.remember(key.to_owned(), value);
        }
    }

    fn remember(&self, key: String, value: String) {
        self.forget(&key);
        self.0.memory.borrow_mut().push((key, value));
    }

    fn forget_memory(&self, name: &str) {
        self.0.memory.borrow_mut().retain(|(key, _)| !key.starts_with(&format!("{PREFIX}{name}.")));
    }

    fn remove(&self, key: &str) {
        self.forget(key);
        if let Some(browser) = self.browser() {
            // Removing fails only where storage is denied, and whoever deletes has asked for that.
            let _ = browser.remove_item(key);
        }
    }

    fn remove_all(&self, prefix: &str) {
        for key in self.keys().iter().filter(|key| key.starts_with(prefix)) {
            self.remove(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.0.memory.borrow().iter().map(|(key, _)| key.clone()).collect();
        if let Some(browser) = self.browser() {
            let count = browser.length().unwrap_or_default();
            keys.extend((0..count).filter_map(|index| browser.key(index).ok().flatten()));
        }
        keys
    }
}

/// The key under which the learning progress lay until November 2026.
fn landed_progress() -> String {
    format!("{PREFIX}{}", Kind::Learn.word())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::{
        cards::{
            AccountName, Day, Deck, Direction, Mode, Seat, Setup,
            sort::{Action, Level},
        },
        game::{Event, Phase},
    };

    wasm_bindgen_test_configure!(run_in_browser);

    const TIMES: Times = Times { begun: 5, played: 7 };

    fn store() -> Store {
        Owner::new().set();
        Store::open()
    }

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

    /// The game, sorted as it was dealt, and revealed.
    fn played(mut game: Game) -> Game {
        while game.phase() != Phase::Revealed {
            let events = [
                Event::OpenCurtain,
                Event::Sort(Action::Deal(Level::Very)),
                Event::Sort(Action::Keep),
                Event::Sort(Action::Settle),
                Event::Seal,
                Event::Continue,
                Event::Reveal,
            ];
            let done = events.into_iter().any(|event| game.play(event).is_ok());
            assert!(done, "something leads on");
        }
        game
    }

    fn kept(saving: Saving) -> Stamp {
        match saving {
            Saving::Kept(stamp) => stamp,
            other => panic!("{other:?}"),
        }
    }

    fn item(key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).expect("the storage is granted")
    }

    /// Leaves no room in the storage, and gives it back.
    fn full(act: impl FnOnce()) {
        let (mut size, mut count) = (1 << 20, 0);
        while size > 0 {
            let filler = "x".repeat(size);
            if LocalStorage::raw().set_item(&format!("filler{count}"), &filler).is_ok() {
                count += 1;
            } else {
                size /= 2;
            }
        }
        act();
        (0..count).for_each(|at| LocalStorage::raw().remove_item(&format!("filler{at}")).expect("it goes"));
    }

    #[wasm_bindgen_test]
    fn the_later_of_two_states_counts_and_a_damaged_one_falls_back_and_is_set_aside() {
        let (store, id) = (store(), GameId::random());
        let first = kept(store.begin(&id, game(), TIMES, Keep::TURN));
        kept(store.save(&id, &opened(), TIMES, Some(&first)));
        assert_eq!(store.load(&id).map(|found| (found.game, found.times)), Ok((opened(), TIMES)));
        store.set(&slot_key(&name_of(&id), 0), "rolecards-game 2 2 damaged\n{}".to_owned());
        let found = store.load(&id).ok().expect("the state before");
        assert_eq!((found.game, found.known.clone()), (game(), Some(first)));
        kept(store.save(&id, &opened(), TIMES, found.known.as_ref()));
        assert_eq!(store.load(&id).map(|found| found.game), Ok(opened()));
        assert!(store.keys().iter().any(|key| key.starts_with(&aside_prefix(&name_of(&id)))));
        store.delete(&id);
        assert_eq!(store.load(&id).err(), Some(SavedError::Unreadable));
        assert!(!store.keys().iter().any(|key| key.contains(id.as_str())), "nothing of it is left");
    }

    #[wasm_bindgen_test]
    fn another_windows_state_is_not_overwritten_and_what_is_gone_is_not_written_again() {
        let (store, id) = (store(), GameId::random());
        let first = kept(store.begin(&id, game(), TIMES, Keep::TURN));
        kept(store.save(&id, &opened(), TIMES, Some(&first)));
        assert_eq!(store.save(&id, &game(), TIMES, Some(&first)), Saving::Overtaken);
        let known = store.load(&id).ok().expect("a game").known;
        store.delete(&id);
        assert_eq!(store.save(&id, &game(), TIMES, known.as_ref()), Saving::Gone);
        assert!(store.is_gone(&id));
    }

    #[wasm_bindgen_test]
    fn what_a_newer_version_wrote_is_left_as_it_is() {
        let (store, id) = (store(), GameId::random());
        let key = slot_key(&name_of(&id), 1);
        let newer = format!("rolecards-game {} 5 x\n{{}}", Kind::Game.format() + 1);
        store.set(&key, newer.clone());
        assert_eq!(store.load(&id).err(), Some(SavedError::Newer));
        assert_eq!(store.save(&id, &game(), TIMES, None), Saving::Newer);
        assert_eq!(item(&key), Some(newer));
        store.delete(&id);
    }

    #[wasm_bindgen_test]
    fn a_full_storage_loses_nothing_that_was_kept_and_finishing_finds_room() {
        let (store, id) = (store(), GameId::random());
        let first = kept(store.begin(&id, game(), TIMES, Keep::TURN));
        full(|| {
            assert_eq!(store.save(&id, &opened(), TIMES, Some(&first)), Saving::Unkept);
            assert_eq!(store.keeping_of(&id), Keeping::Full);
            let found = store.load(&id).ok().expect("both states are there");
            assert_eq!((found.game, found.known), (opened(), Some(first.clone())));
            // A finished game is shorter than the one before and takes its place.
            kept(store.finish(&id, &game(), TIMES, Some(&first)));
            assert_eq!(store.keeping_of(&id), Keeping::Browser);
        });
        assert_eq!(store.load(&id).map(|found| found.game), Ok(game()));
        assert_eq!(store.slots(&name_of(&id)).0.iter().flatten().count(), 1, "the state with the keys is gone");
        store.delete(&id);
    }

    #[wasm_bindgen_test]
    fn earlier_rounds_lie_apart_and_go_with_the_game() {
        let (store, id) = (store(), GameId::random());
        let first = played(game());
        let second = game().after(first.clone()).expect("a second round");
        // As the landed version kept it: in one piece.
        store.set(&slot_key(&name_of(&id), 1), saved::write(&second, 1));
        let found = store.load(&id).ok().expect("a game");
        assert_eq!(found.game, second);
        kept(store.save(&id, &second, TIMES, found.known.as_ref()));
        assert_eq!(store.load(&id).map(|found| found.game), Ok(second.clone()));
        let whole = item(&slot_key(&name_of(&id), 0)).expect("the second state");
        let log = "d1 ".repeat(20);
        assert!(saved::write(&second, 2).contains(&log) && !whole.contains(&log), "a move writes one round");
        let third = played(second);
        let third = game().after(third).expect("a third round");
        let other = GameId::random();
        kept(store.begin(&other, third.clone(), TIMES, Keep::WHOLE));
        assert_eq!(store.load(&other).map(|found| found.game), Ok(third));
        store.delete(&other);
        store.delete(&id);
        assert_eq!(store.keys().iter().filter(|key| key.contains("round")).count(), 0);
        assert_eq!(store.save(&id, &found.game, TIMES, found.known.as_ref()), Saving::Gone);
        assert_eq!(store.keys().iter().filter(|key| key.contains("round")).count(), 0, "no round comes back");
    }

    #[wasm_bindgen_test]
    fn delete_everything_leaves_nothing_of_ours_and_all_of_others() {
        let (store, id) = (store(), GameId::random());
        kept(store.begin(&id, game(), TIMES, Keep::TURN));
        store.choose(&Settings { language: Some("en".to_owned()) });
        store.set(&format!("{PREFIX}aside.{}.3", id.as_str()), "damaged".to_owned());
        store.remember(format!("{PREFIX}learn.0"), "kept in memory".to_owned());
        LocalStorage::raw().set_item("somebody.else", "stays").expect("room for an item");
        store.delete_everything();
        assert_eq!(store.keys().into_iter().filter(|key| key.starts_with(PREFIX)).count(), 0);
        assert_eq!(item("somebody.else"), Some("stays".to_owned()));
        LocalStorage::raw().remove_item("somebody.else").expect("the item goes");
    }

    #[wasm_bindgen_test]
    fn progress_and_settings_of_the_landed_version_are_taken_over() {
        let store = store();
        store.delete_everything();
        store.set(&format!("{PREFIX}learn"), "1 2 0 ext.coach:3:2".to_owned());
        store.set(&format!("{PREFIX}language"), "en".to_owned());
        assert_eq!(store.settings().language.as_deref(), Some("en"));
        assert_eq!(store.progress(), Held::Here("1 2 0 ext.coach:3:2".to_owned(), None));
        kept(store.keep_progress("1 3 0 ext.coach:4:3", None));
        assert!(matches!(store.progress(), Held::Here(text, Some(_)) if text == "1 3 0 ext.coach:4:3"));
        assert_eq!(item(&format!("{PREFIX}learn")), None, "it lies in one place");
        store.delete_everything();
    }
}
