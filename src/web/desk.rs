//! The desk: the game that is open in this window, and the one way to change it. It alone writes games.
//!
//! An act shows at once and is written a moment later, under a lock that all windows share: read which state lies there,
//! write the next one, let go. Where another window was first, its state is taken over and the player is told; what was
//! being typed is typed into that state once more, because a text that somebody wrote stands for itself, while a card that
//! was dealt onto a table that looked otherwise does not. A game that was deleted is not written again.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_split_helpers::SplitLoaderError;

use super::{
    browser::{
        clock, entropy, file, future, lock, persistence,
        reader::{self, Reading},
        store::{Found, GameId, Keep, Keeping, Saving, Store},
    },
    route::Route,
};
use crate::{
    cards::Called,
    exchange,
    game::{Event, Game, MergeError, Shared},
    letter::{Letter, Seed},
    record::{file_name, file_named},
    saved::{self, SavedError, Times, envelope::Stamp},
};

/// Something about the keeping of the game that its player should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing.
    Denied,
    /// The browser has no room left.
    Full,
    /// Another window has played on; its state is shown now.
    Elsewhere,
    /// Another window runs a newer version, and what it wrote is left as it is.
    Newer,
    /// The game was deleted, here or in another window; what is shown is kept nowhere.
    Gone,
    /// Another window has played on, and what would read its state has not come.
    Unread,
    /// The game is the example, which is kept nowhere.
    Example,
}

impl Notice {
    fn of(keeping: Keeping) -> Option<Self> {
        match keeping {
            Keeping::Browser => None,
            Keeping::Denied => Some(Self::Denied),
            Keeping::Full => Some(Self::Full),
        }
    }
}

/// The open game.
#[derive(Clone, Copy)]
pub struct Desk {
    store: StoredValue<Store>,
    id: StoredValue<GameId>,
    times: StoredValue<Times>,
    /// The state that lies in the browser; what is written next follows it.
    known: StoredValue<Option<Stamp>>,
    /// How the store keeps what happens in a turn.
    keep: StoredValue<Keep>,
    game: RwSignal<Game>,
    /// What has happened since that state.
    unwritten: StoredValue<Vec<Act>>,
    notice: RwSignal<Option<Notice>>,
}

/// Something that has changed the game and is to be written.
#[derive(Clone)]
struct Act {
    /// Does it once more, where it means the same whatever another window has done meanwhile.
    again: Option<Again>,
    keep: Keep,
}

type Again = Arc<dyn Fn(&mut Game) -> bool + Send + Sync>;

impl Desk {
    /// Lays a game that was found in the store on the table, and follows what other windows do to it.
    pub fn open(store: Store, id: GameId, found: Found) -> Self {
        let notice = Notice::of(store.keeping_of(&id));
        let desk = Self {
            store: StoredValue::new(store),
            id: StoredValue::new(id),
            times: StoredValue::new(found.times),
            known: StoredValue::new(found.known),
            keep: StoredValue::new(found.keep),
            game: RwSignal::new(found.game),
            unwritten: StoredValue::new(Vec::new()),
            notice: RwSignal::new(notice),
        };
        desk.follow();
        desk
    }

    /// A desk for the example: nothing that happens there is written.
    pub fn example(store: Store, game: Game) -> Self {
        Self {
            store: StoredValue::new(store),
            id: StoredValue::new(GameId::random()),
            times: StoredValue::new(Times::default()),
            known: StoredValue::new(None),
            keep: StoredValue::new(Keep::WHOLE),
            game: RwSignal::new(game),
            unwritten: StoredValue::new(Vec::new()),
            notice: RwSignal::new(Some(Notice::Example)),
        }
    }

    /// Shows the example in another language.
    pub fn show(self, game: Game) {
        self.game.set(game);
    }

    /// Whether the game is the example.
    pub fn is_example(self) -> bool {
        self.notice.get_untracked() == Some(Notice::Example)
    }

    /// The game; tracked.
    pub fn game(self) -> ReadSignal<Game> {
        self.game.read_only()
    }

    /// The name under which the game is stored.
    pub fn id(self) -> GameId {
        self.id.get_value()
    }

    /// What the player should know about the keeping of the game; tracked.
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Lets something happen in a turn and has the outcome written. Says whether it was possible.
    pub fn play(self, event: Event) -> bool {
        let again: Option<Again> = match &event {
            Event::Keyword(card, keyword) => {
                let (card, keyword) = (*card, keyword.clone());
                Some(Arc::new(move |game| game.take_turn(Event::Keyword(card, keyword.clone())).is_ok()))
            }
            _ => None,
        };
        self.act(|game| game.take_turn(event).is_ok(), Act { again, keep: self.keep.get_value() })
    }

    /// The same with what happens after the turns.
    pub fn play_on(self, event: Event) -> bool {
        let keep = if matches!(event, Event::Finish) { Keep::FINISHED } else { Keep::WHOLE };
        let again = event.is_written_word().then(|| {
            let event = event.clone();
            Arc::new(move |game: &mut Game| game.play(event.clone()).is_ok()) as Again
        });
        self.act(|game| game.play(event).is_ok(), Act { again, keep })
    }

    /// Lays all orders open, if everything for it is here.
    pub fn reveal(self) -> bool {
        let revealing = self.game.with_untracked(Game::revealing);
        revealing.is_some_and(|event| self.play_on(event))
    }

    /// Opens a sealed deck again.
    pub fn reopen(self, deck: usize) -> bool {
        let reopening = self.game.with_untracked(|game| game.reopening(deck, Seed(entropy::bytes())));
        self.play_on(reopening)
    }

    /// Hands a letter of this side on.
    pub fn hand_on(self, letter: fn(&Game) -> Option<Letter>) -> bool {
        let handing_on = self.game.with_untracked(|game| game.handing_on(letter));
        handing_on.is_some_and(|event| self.play_on(event))
    }

    /// Lays all orders open by the other side's notes, where these are all that is left; says whether they fit.
    pub fn reveal_by(self, notes: &Shared) -> bool {
        let opened = self.game.with_untracked(|game| game.open_notes(notes));
        opened.is_some_and(|other| self.play_on(Event::RevealRemote(Box::new(other))) && self.merge(notes).is_ok())
    }

    /// Takes in what the other side has noted.
    pub fn merge(self, other: &Shared) -> Result<(), MergeError> {
        self.game.with_untracked(|game| game.clone().merge(other))?;
        let theirs = other.clone();
        let again: Again = Arc::new(move |game| game.merge(&theirs).is_ok());
        self.act(|game| game.merge(other).is_ok(), Act { again: Some(again), keep: Keep::WHOLE });
        Ok(())
    }

    /// Stores a new game beside this one, and goes there.
    pub fn begin(self, game: Game) {
        begin_once(&self.store.get_value(), game);
    }

    /// The name of this game's files, without an extension.
    pub fn file_name(self) -> String {
        self.game.with_untracked(file_name)
    }

    /// Offers the file that brings this game back in any browser.
    pub fn download(self) {
        let (name, text) = self.game.with_untracked(|game| (file_name(game), saved::write_file(game)));
        file::download(&name, "json", "application/json", &text);
    }

    /// Offers the file of a deck of somebody's own that is played here, for the other side.
    pub fn download_deck(self, deck: usize) {
        let deck = self.game.with_untracked(|game| game.setup().decks().get(deck).cloned());
        if let Some((own, Called::Own(name))) = deck.as_ref().and_then(|deck| Some((deck.own()?, deck.called()))) {
            file::download(&file_named(name.as_str()), "json", "application/json", &saved::deck::write(&own.deck));
        }
    }

    /// Offers the notes for the other side, once there are any. The own code name is nobody else's business.
    pub fn download_notes(self) {
        if let Some(shared) = self.game.with_untracked(Game::shared) {
            file::download("rolecards-notes", "json", "application/json", &saved::write_notes(&shared));
        }
    }

    fn act(self, happen: impl FnOnce(&mut Game) -> bool, act: Act) -> bool {
        let possible = self.game.try_maybe_update(|game| {
            let done = happen(game);
            (done, done)
        });
        if possible != Some(true) {
            return false;
        }
        let is_first = self.unwritten.try_update_value(|unwritten| {
            unwritten.push(act);
            unwritten.len() == 1
        });
        if is_first == Some(true) {
            lock::alone(move || self.write());
        }
        true
    }

    /// Writes what has happened. Runs under the lock, and without it when the page is about to go.
    fn write(self) {
        let Some(acts) = self.unwritten.try_update_value(std::mem::take).filter(|acts| !acts.is_empty()) else {
            return;
        };
        if matches!(self.notice.get_untracked(), Some(Notice::Gone | Notice::Example)) {
            return;
        }
        let (store, id) = (self.store.get_value(), self.id.get_value());
        self.times.update_value(|times| times.played = clock::now());
        let (times, known) = (self.times.get_value(), self.known.get_value());
        let keep = acts.iter().map(|act| act.keep).max_by_key(|keep| keep.reach).unwrap_or(self.keep.get_value());
        let saving = self.game.with_untracked(|game| (keep.save)(&store, &id, game, times, known.as_ref()));
        match saving {
            Saving::Kept(stamp) => {
                self.known.set_value(Some(stamp));
                if self.notice.get_untracked() != Some(Notice::Elsewhere) {
                    self.tell(None);
                }
            }
            Saving::Unkept => self.tell(Notice::of(store.keeping_of(&id))),
            Saving::Newer => self.tell(Some(Notice::Newer)),
            Saving::Gone => self.tell(Some(Notice::Gone)),
            Saving::Overtaken => self.read_anew(acts),
        }
    }

    fn tell(self, notice: Option<Notice>) {
        if self.notice.get_untracked() != notice {
            self.notice.set(notice);
        }
    }

    /// Reads what another window has written, at once if the reader is here already, and does these acts once more.
    fn read_anew(self, acts: Vec<Act>) {
        let (store, id) = (self.store.get_value(), self.id.get_value());
        let mut reading = Box::pin(reader::read(store, id));
        if let Some(read) = future::now(reading.as_mut()) {
            return self.take_over(read, acts);
        }
        spawn_local(async move {
            let read = reading.await;
            // Whoever has left the game meanwhile wants nothing of it any more.
            if !self.game.is_disposed() {
                lock::alone(move || self.take_over(read, acts));
            }
        });
    }

    /// Shows what another window has written. What stands for itself is done once more; it follows that state now.
    fn take_over(self, read: Result<Reading, SplitLoaderError>, acts: Vec<Act>) {
        let notice = match read {
            Ok(Ok(found)) => {
                self.known.set_value(found.known);
                self.times.set_value(found.times);
                self.keep.set_value(found.keep);
                self.game.set(found.game);
                Notice::Elsewhere
            }
            Ok(Err(SavedError::Newer)) => Notice::Newer,
            Ok(Err(SavedError::Unreadable | SavedError::DeckMissing)) => Notice::Gone,
            Err(_) => Notice::Unread,
        };
        self.tell(Some(notice));
        if notice != Notice::Elsewhere {
            return;
        }
        let done: Vec<Act> = self
            .game
            .try_maybe_update(|game| {
                let happens = |act: &Act| act.again.as_ref().is_some_and(|again| again(game));
                let done: Vec<Act> = acts.into_iter().filter(happens).collect();
                (!done.is_empty(), done)
            })
            .unwrap_or_default();
        self.unwritten.update_value(|unwritten| unwritten.extend(done));
        self.write();
    }

    /// Follows what other windows write, and writes what is left when the page is about to go.
    fn follow(self) {
        let looker = window_event_listener(ev::storage, move |event| {
            if self.id.with_value(|id| Store::is_of(event.key().as_deref(), id)) {
                lock::alone(move || self.look());
            }
        });
        let leaver = window_event_listener_untyped("pagehide", move |_| self.write());
        on_cleanup(move || {
            looker.remove();
            leaver.remove();
            self.write();
        });
    }

    /// Looks whether the store holds another state than this window. What is unwritten finds out by itself.
    fn look(self) {
        let Some(id) = self.id.try_get_value() else { return };
        let store = self.store.get_value();
        let (known, there) = (self.known.get_value(), store.stamp(&id));
        if known.is_some() && store.is_gone(&id) {
            self.tell(Some(Notice::Gone));
        } else if self.unwritten.with_value(Vec::is_empty) && there.is_some() && there != known {
            let is_later = |(there, known): (&Stamp, &Stamp)| there.revision >= known.revision;
            if there.as_ref().zip(known.as_ref()).is_none_or(is_later) {
                self.read_anew(Vec::new());
            }
        }
    }
}

/// Stores a new game of its first round at one screen or alone, and goes there.
pub fn begin(store: &Store, game: Game) {
    begin_unless(store, game, Keep::TURN, |_, _| (), |_, _| None);
}

/// The same with decks of somebody's own, of which the game keeps its edition.
pub fn begin_own(store: &Store, game: Game) {
    begin_unless(store, game, Keep::TURN, Store::keep_editions, |_, _| None);
}

/// Stores any other new game, and goes there. Of a talk by letters there is one game a browser: where another window was
/// first, it goes to that one.
pub fn begin_once(store: &Store, game: Game) {
    begin_unless(store, game, Keep::WHOLE, Store::keep_editions, |store, game| store.game_of(game.remote()?.talk()));
}

/// `first` keeps what the game refers to: under the same lock, so that nobody sweeps it away before the game is there.
fn begin_unless(
    store: &Store,
    game: Game,
    keep: Keep,
    first: fn(&Store, &Game),
    there: fn(&Store, &Game) -> Option<GameId>,
) {
    persistence::ask();
    let (store, now) = (store.clone(), clock::now());
    lock::alone(move || {
        let id = there(&store, &game).unwrap_or_else(|| {
            let id = GameId::random();
            first(&store, &game);
            store.begin(&id, game, Times { begun: now, played: now }, keep);
            id
        });
        Route::Game(id).follow_form();
    });
}

/// What became of a game from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Adopted {
    /// It is a game of this browser now.
    New(GameId),
    /// The very same game was here already.
    Known(GameId),
    /// The talk is here already, in another state, which is left as it is.
    SameTalk(GameId),
}

/// Takes a game from a file in beside the others; `then` hears what became of it.
pub fn adopt(store: &Store, game: &Game, then: impl FnOnce(Adopted) + 'static) {
    persistence::ask();
    let (store, game, now) = (store.clone(), game.clone(), clock::now());
    lock::alone(move || {
        let adopted = exchange::from_file(game.clone());
        // The very same game is the one that was saved, or the one that was opened from its file before; a private page
        // that lies with it is in no file.
        let same = [game.handed_on(), adopted.handed_on()];
        let is_same = |other: &Game| same.contains(&other.handed_on());
        let known = store.games().into_iter().find(|(_, other)| other.as_ref().is_ok_and(is_same));
        let same_talk = || game.remote().and_then(|remote| store.game_of(remote.talk()));
        then(if let Some((id, _)) = known {
            Adopted::Known(id)
        } else if let Some(id) = same_talk() {
            Adopted::SameTalk(id)
        } else {
            let id = GameId::random();
            store.keep_editions(&adopted);
            store.begin(&id, adopted, Times { begun: now, played: now }, Keep::WHOLE);
            Adopted::New(id)
        });
    });
}

/// Lets a game of this browser take a letter in, and goes there. The game is read afresh: another window may have played
/// on since the letter was shown.
pub fn receive(store: &Store, id: GameId, letter: &Letter) {
    let (store, letter) = (store.clone(), letter.clone());
    lock::alone(move || {
        if let Ok(mut found) = store.load(&id)
            && found.game.receive(&letter, &Seed(entropy::bytes())).is_ok()
        {
            let times = Times { played: clock::now(), ..found.times };
            store.save(&id, &found.game, times, found.known.as_ref());
        }
        Route::Game(id).follow_form();
    });
}

/// Deletes a game; `then` hears whether it is gone.
pub fn delete(store: &Store, id: GameId, then: impl FnOnce(bool) + 'static) {
    delete_with(store, move |store| store.delete(&id), then);
}

/// Deletes everything that this browser keeps; `then` hears whether it is gone.
pub fn delete_everything(store: &Store, then: impl FnOnce(bool) + 'static) {
    delete_with(store, Store::delete_everything, then);
}

fn delete_with(store: &Store, delete: impl FnOnce(&Store) + 'static, then: impl FnOnce(bool) + 'static) {
    let store = store.clone();
    lock::alone(move || {
        let can_delete = store.can_delete();
        if can_delete {
            delete(&store);
        }
        then(can_delete);
    });
}

/// The desk around the caller.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}
