//! The learner: the card box of whoever learns in this browser, as a context. What is answered shows at once and is kept a
//! moment later, under the lock that all windows share.

use leptos::prelude::*;

use crate::{
    alone::{
        CardBox,
        card_box::{Act, Kept},
        learn::Progress,
    },
    cards::Day,
    saved::{self, SavedError, envelope::Stamp},
    text::Phrase,
    web::browser::{
        clock, entropy, lock,
        store::{Held, Keeping, Saving, Store},
    },
};

/// The state that lies in the browser; `None` for what was kept before there were states, and for what lies in memory alone.
type Revision = Option<Stamp>;

/// The card box, kept at every answer.
#[derive(Clone, Copy)]
pub struct Learner {
    store: StoredValue<Store>,
    /// As far as it is kept.
    cards: StoredValue<CardBox<Revision>>,
    /// How many acts are still to be kept.
    pending: StoredValue<usize>,
    shown: RwSignal<CardBox<Revision>>,
    keeping: RwSignal<Keeping>,
    /// As of the last look at the clock.
    today: RwSignal<Day>,
}

impl Learner {
    /// The learner for everything below the caller, who follows what other windows do.
    pub fn provide() -> Self {
        let store = expect_context::<Store>();
        let mut cards = CardBox::new();
        look(&store, &mut cards);
        let learner = Self {
            keeping: RwSignal::new(store.keeping_of_progress()),
            store: StoredValue::new(store),
            cards: StoredValue::new(cards.clone()),
            pending: StoredValue::new(0),
            shown: RwSignal::new(cards),
            today: RwSignal::new(clock::today()),
        };
        let follower = window_event_listener(leptos::ev::storage, move |_| learner.look());
        on_cleanup(move || follower.remove());
        // A page that is left open over night is looked at again.
        let waking = window_event_listener(leptos::ev::visibilitychange, move |_| {
            learner.now();
        });
        on_cleanup(move || waking.remove());
        provide_context(learner);
        learner
    }

    /// Reads the progress; tracked.
    pub fn read<R>(self, read: impl FnOnce(&Progress) -> R) -> R {
        self.shown.with(|cards| read(cards.progress()))
    }

    /// The day as of the last look at the clock; tracked.
    pub fn today(self) -> Day {
        self.today.get()
    }

    /// Looks at the clock.
    pub fn now(self) -> Day {
        let today = clock::today();
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
        today
    }

    /// Changes the progress. What the change does is worked out for what is shown, and once more for what is kept, because
    /// another window may have gone on.
    pub fn change<R>(self, act: Act, change: impl Fn(&mut Progress) -> R + 'static) -> R {
        let mut shown = self.shown.get_untracked();
        let outcome = shown.show(act, &change);
        self.shown.set(shown);
        self.pending.update_value(|pending| *pending += 1);
        // Whoever leaves the page meanwhile has answered all the same.
        let store = self.store.get_value();
        lock::alone(move || {
            let mut cards = self.cards.try_get_value().unwrap_or_default();
            let keep = |progress: &Progress, known: Option<Revision>| keep(&store, progress, known);
            cards.change(act, |progress| drop(change(progress)), |cards| look(&store, cards), keep);
            self.pending.try_update_value(|pending| *pending -= 1);
            self.set(cards);
        });
        outcome
    }

    /// Deletes the progress.
    pub fn forget(self) {
        let store = self.store.get_value();
        lock::alone(move || {
            store.forget_progress();
            self.look();
        });
    }

    /// What somebody who learns should know about the keeping of the progress; tracked.
    pub fn notice(self) -> Option<Phrase> {
        let kept = self.shown.with(|cards| -> Option<Phrase> {
            match cards.kept() {
                Kept::NotYet | Kept::As(_) => None,
                Kept::Newer => Some(|t| t.learn.newer),
                Kept::Damaged => Some(|t| t.learn.damaged),
                Kept::Gone => Some(|t| t.learn.gone),
            }
        });
        kept.or_else(|| match self.keeping.get() {
            Keeping::Browser => None,
            Keeping::Denied => Some(|t| t.learn.denied),
            Keeping::Full => Some(|t| t.learn.full),
        })
    }

    fn look(self) {
        // Whoever has left the page looks no more.
        let Some(mut cards) = self.cards.try_get_value() else { return };
        self.store.with_value(|store| look(store, &mut cards));
        self.set(cards);
    }

    /// Takes over what is kept now. What is still to be kept stays shown meanwhile.
    fn set(self, cards: CardBox<Revision>) {
        if self.pending.try_get_value() == Some(0) && self.shown.with_untracked(|shown| *shown != cards) {
            self.shown.set(cards.clone());
        }
        self.cards.try_set_value(cards);
        if let Some(keeping) = self.store.try_with_value(Store::keeping_of_progress) {
            self.keeping.set(keeping);
        }
    }
}

/// Finds out what the store holds.
fn look(store: &Store, cards: &mut CardBox<Revision>) {
    match store.progress() {
        // Of a storage that is denied, nothing is known.
        Held::Nothing if store.keeping_of_progress() == Keeping::Denied => {}
        Held::Nothing => cards.found_nothing(),
        Held::Newer => cards.found_newer(),
        Held::Damaged => cards.found_damaged(),
        Held::Here(text, known) => match (saved::learn::read(&text), known) {
            (Ok(progress), known) => cards.found(progress, known),
            // Whole, and yet nothing that we can read: it is another version's.
            (Err(SavedError::Newer), _) | (Err(_), Some(_)) => cards.found_newer(),
            (Err(_), None) => cards.found_damaged(),
        },
    }
}

/// Replaces what the store holds, if that is still the known state.
fn keep(store: &Store, progress: &Progress, known: Option<Revision>) -> Option<Revision> {
    let known = known.flatten();
    match store.keep_progress(&saved::learn::write(progress), known.as_ref()) {
        Saving::Kept(stamp) => Some(Some(stamp)),
        Saving::Unkept => Some(known),
        Saving::Overtaken | Saving::Newer | Saving::Gone => None,
    }
}

/// The learner around the caller.
pub fn use_learner() -> Learner {
    expect_context::<Learner>()
}

/// Fresh randomness for a round or a question.
pub fn random() -> fastrand::Rng {
    fastrand::Rng::with_seed(seed())
}

/// A fresh seed for a round that is worked out more than once.
pub fn seed() -> u64 {
    u64::from_le_bytes(entropy::bytes())
}
