//! A deck while somebody works on it: it shows at once what was changed, and keeps it a moment later.

use leptos::prelude::*;

use crate::{
    cards::{OwnCard, OwnDeck, own::Title},
    saved::SavedError,
    web::browser::{
        lock,
        store::{GameId, Saving, Store},
    },
};

/// How often a change is tried anew because another window was faster.
const TRIES: u32 = 3;

/// A deck of somebody's own at work.
#[derive(Clone, Copy)]
pub struct Kept {
    store: StoredValue<Store>,
    id: StoredValue<GameId>,
    shown: RwSignal<OwnDeck>,
    unkept: RwSignal<Option<Unkept>>,
}

/// Why the browser did not take what was changed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// There is no room, or nothing may be stored.
    NoRoom,
    /// The deck was deleted in another window.
    Gone,
}

impl Kept {
    /// The deck of this name, which follows what other windows write.
    pub fn open(id: GameId) -> Result<Self, SavedError> {
        let store = expect_context::<Store>();
        let (deck, known) = store.deck(&id)?;
        let kept = Self {
            store: StoredValue::new(store),
            id: StoredValue::new(id),
            shown: RwSignal::new(deck),
            // Of what lies in memory alone, the browser has no state.
            unkept: RwSignal::new(known.is_none().then_some(Unkept::NoRoom)),
        };
        let follower = window_event_listener(leptos::ev::storage, move |_| kept.look());
        on_cleanup(move || follower.remove());
        Ok(kept)
    }

    /// Calls the deck so, or by a name near it where another deck has this one.
    pub fn call(self, name: Title) {
        let name = self.store.with_value(|store| self.id.with_value(|id| store.free_name(name, id)));
        self.change(move |deck| deck.name = name.clone());
    }

    /// Reads the deck; tracked.
    pub fn read<R>(self, read: impl FnOnce(&OwnDeck) -> R) -> R {
        self.shown.with(read)
    }

    /// Reads a card of it; tracked. `None` for one that is gone.
    pub fn card<R>(self, id: &str, read: impl FnOnce(usize, &OwnCard) -> R) -> Option<R> {
        self.shown.with(|deck| {
            let place = deck.cards().iter().position(|card| card.id == id)?;
            Some(read(place, &deck.cards()[place]))
        })
    }

    /// Why the browser did not take what was changed last, if it did not; tracked.
    pub fn unkept(self) -> Option<Unkept> {
        self.unkept.get()
    }

    /// Changes the deck; what is kept is changed alike, because another window may have written since.
    pub fn change(self, change: impl Fn(&mut OwnDeck) + 'static) {
        self.change_by(Box::new(change));
    }

    /// The same code for every change.
    fn change_by(self, change: Box<dyn Fn(&mut OwnDeck)>) {
        self.shown.update(&change);
        let (store, id) = (self.store.get_value(), self.id.get_value());
        let shown = self.shown.get_untracked();
        lock::alone(move || {
            let mut saving = Saving::Gone;
            for _ in 0..TRIES {
                let Ok((mut deck, known)) = store.deck(&id) else { break };
                change(&mut deck);
                // What the browser did not take before is in the deck on the screen alone.
                let deck = if known.is_none() { shown.clone() } else { deck };
                saving = store.keep_deck(&id, &deck, known.as_ref());
                if saving != Saving::Overtaken {
                    break;
                }
            }
            // Whoever has left the page meanwhile needs no sentence any more.
            let _ = self.unkept.try_set(match saving {
                Saving::Kept(_) => None,
                Saving::Gone => Some(Unkept::Gone),
                _ => Some(Unkept::NoRoom),
            });
        });
    }

    /// Changes a card, wherever it lies by then.
    pub fn change_card(self, id: &str, change: impl Fn(&mut OwnDeck, usize) + 'static) {
        let id = id.to_owned();
        self.change(move |deck| {
            if let Some(place) = deck.cards().iter().position(|card| card.id == id) {
                change(deck, place);
            }
        });
    }

    fn look(self) {
        let kept = self.store.try_with_value(|store| self.id.with_value(|id| store.deck(id).ok())).flatten();
        if let Some((deck, _)) = kept.filter(|(deck, _)| self.shown.with_untracked(|shown| shown != deck)) {
            self.shown.set(deck);
        }
    }
}
