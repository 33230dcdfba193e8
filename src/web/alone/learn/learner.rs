//! The learner: the progress of whoever learns in this browser, as a context.

use leptos::prelude::*;

use crate::saved::envelope::Stamp;
use crate::web::browser::store::Held;
use crate::{
    alone::learn::Progress,
    web::browser::{entropy, store::Store},
};

/// The progress, kept at every answer.
#[derive(Clone, Copy)]
pub struct Learner {
    store: StoredValue<Store>,
    progress: RwSignal<Progress>,
}

impl Learner {
    /// The learner for everything below the caller, who follows what other windows do.
    pub fn provide() {
        let store = StoredValue::new(expect_context::<Store>());
        let learner = Self { store, progress: RwSignal::new(kept(store)) };
        let follower = window_event_listener(leptos::ev::storage, move |_| learner.progress.set(kept(store)));
        on_cleanup(move || follower.remove());
        provide_context(learner);
    }

    /// The progress; tracked.
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Changes the progress. It is read anew before, because another window may have gone on.
    pub fn change<R>(self, change: impl FnOnce(&mut Progress) -> R) -> R {
        let mut progress = kept(self.store);
        let outcome = change(&mut progress);
        self.store.with_value(|store| store.keep_progress(&progress.write(), known(store).as_ref()));
        self.progress.set(progress);
        outcome
    }

    /// Deletes the progress.
    pub fn forget(self) {
        self.store.with_value(Store::forget_progress);
        self.progress.set(Progress::default());
    }
}

fn kept(store: StoredValue<Store>) -> Progress {
    match store.with_value(Store::progress) {
        Held::Here(text, _) => Progress::read(&text),
        _ => Progress::default(),
    }
}

fn known(store: &Store) -> Option<Stamp> {
    match store.progress() {
        Held::Here(_, known) => known,
        _ => None,
    }
}

/// The learner around the caller.
pub fn use_learner() -> Learner {
    expect_context::<Learner>()
}

/// Fresh randomness for a round or a question.
pub fn random() -> fastrand::Rng {
    fastrand::Rng::with_seed(u64::from_le_bytes(entropy::bytes()))
}
