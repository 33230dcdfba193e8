//! The desk: the game that is open in this window, and the one way to change it.

use leptos::{ev, prelude::*};

use crate::letter::Letter;
use crate::web::{
    browser::{
        file,
        store::{GameId, Keeping, Saving, Store},
    },
    route::Route,
};
use crate::{
    game::{Event, Game, play::MergeError},
    saved,
};

/// Something about the keeping of the game that its player should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing.
    Denied,
    /// The browser has no desk left.
    Full,
    /// Another window has played on; its state is shown now.
    Elsewhere,
    /// Another window runs a newer version, and what it wrote is left as it is.
    Newer,
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

/// The open game. Changes go through [`Desk::play`]; every one is saved at once.
#[derive(Clone, Copy)]
pub struct Desk {
    store: StoredValue<Store>,
    id: StoredValue<GameId>,
    revision: StoredValue<u64>,
    game: RwSignal<Game>,
    notice: RwSignal<Option<Notice>>,
    /// Counts up whenever the game has changed otherwise than by [`Desk::play`].
    generation: RwSignal<u32>,
}

impl Desk {
    /// Opens a stored game and follows what other windows do to it.
    pub fn new(store: Store, id: GameId, game: Game, revision: u64) -> Self {
        let keeping = store.keeping_of(&id);
        let desk = Self {
            store: StoredValue::new(store),
            id: StoredValue::new(id),
            revision: StoredValue::new(revision),
            game: RwSignal::new(game),
            notice: RwSignal::new(Notice::of(keeping)),
            generation: RwSignal::new(0),
        };
        desk.follow();
        desk
    }

    /// The game; tracked.
    pub fn game(self) -> ReadSignal<Game> {
        self.game.read_only()
    }

    /// The name under which the game is stored.
    pub fn id(self) -> GameId {
        self.id.get_value()
    }

    #[allow(dead_code, reason = "for the key of a game's scene")]
    /// A number that changes whenever another window or another side's notes have changed the game; tracked.
    pub fn generation(self) -> u32 {
        self.generation.get()
    }

    /// What the player should know about the keeping of the game; tracked.
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Lets something happen at the table and saves the outcome. Says whether it was possible.
    pub fn play(self, event: Event) -> bool {
        let mut game = self.game.get_untracked();
        let finishes = event == Event::Finish;
        let possible = game.play(event).is_ok();
        // The keys must not lie in the revision before, either. What is older goes first, so that there is desk to write.
        let forget = || {
            if possible && finishes {
                self.id.with_value(|id| self.store.get_value().forget_before(id, self.revision.get_value()));
            }
        };
        forget();
        if possible {
            self.save(game);
        }
        forget();
        possible
    }

    /// Takes in what the other side has noted.
    pub fn merge(self, other: &Game) -> Result<(), MergeError> {
        let mut game = self.game.get_untracked();
        game.merge(other)?;
        self.save(game);
        self.generation.update(|generation| *generation += 1);
        Ok(())
    }

    /// Stores a new game beside this one, and goes there.
    pub fn begin(self, game: &Game) {
        begin(&self.store.get_value(), game);
    }

    /// The name of this game's files, without an extension.
    pub fn file_name(self) -> String {
        self.game.with_untracked(|game| format!("rolecards-{}", game.setup().account().as_str()))
    }

    /// Offers the file that brings this game back in any browser.
    pub fn download(self) {
        let text = self.game.with_untracked(saved::write_file);
        file::download(&self.file_name(), "json", "application/json", &text);
    }

    fn save(self, game: Game) {
        let store = self.store.get_value();
        match self.id.with_value(|id| store.save(id, &game, self.revision.get_value())) {
            Saving::Kept(revision) => {
                self.revision.set_value(revision);
                self.game.set(game);
                self.notice.set(Notice::of(self.id.with_value(|id| store.keeping_of(id))));
            }
            Saving::Overtaken(theirs, revision) => self.take_over(*theirs, revision),
            Saving::Newer => self.notice.set(Some(Notice::Newer)),
        }
    }

    fn take_over(self, theirs: Game, revision: u64) {
        self.revision.set_value(revision);
        self.game.set(theirs);
        self.generation.update(|generation| *generation += 1);
        self.notice.set(Some(Notice::Elsewhere));
    }

    /// Shows what another window has written, as soon as it is written.
    fn follow(self) {
        let listener = window_event_listener(ev::storage, move |event| {
            let ours = event.key().is_some_and(|key| self.id.with_value(|id| Store::is_of(&key, id)));
            if ours
                && let Ok((theirs, revision)) = self.id.with_value(|id| self.store.get_value().load(id))
                && revision > self.revision.get_value()
            {
                self.take_over(theirs, revision);
            }
        });
        on_cleanup(move || listener.remove());
    }
}

/// Stores a new game, and goes there.
pub fn begin(store: &Store, game: &Game) {
    let id = GameId::random();
    store.save(&id, game, 0);
    Route::Game(id).go();
}

/// What became of a game from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Adopted {
    /// It is a game of this browser now.
    New(GameId),
    /// The very same game was here already.
    Known(GameId),
}

/// Takes a game from a file in beside the others; `then` hears what became of it.
pub fn adopt(store: &Store, game: &Game, then: impl FnOnce(Adopted) + 'static) {
    let known = store.games().into_iter().find(|(_, other)| other.as_ref() == Ok(game));
    then(match known {
        Some((id, _)) => Adopted::Known(id),
        None => {
            let id = GameId::random();
            store.save(&id, game, 0);
            Adopted::New(id)
        }
    });
}

/// Lets a game of this browser take a letter in, and goes there. The game is read afresh: another window may have played
/// on since the letter was shown.
pub fn receive(store: &Store, id: GameId, letter: &Letter) {
    if let Ok((mut game, revision)) = store.load(&id)
        && game.receive(letter).is_ok()
    {
        store.save(&id, &game, revision);
    }
    Route::Game(id).go();
}

/// The desk around the caller.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}
