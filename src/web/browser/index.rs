//! The index: the list of games, the one that was played last on top, made of their entries without reading a game.
//!
//! A thousand entries take longer than a frame, so they are read in shares, each in a task of its own. It follows what this
//! window and the others write.

use std::{cell::RefCell, cmp::Reverse, rc::Rc, time::Duration};

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::{
    clock,
    store::{GameId, Store},
};
use crate::saved::{Entry, SavedError};

/// A game in the list, or why nothing can be told of it.
pub type Listed = (GameId, Result<Entry, SavedError>);

/// How long one share may take, in milliseconds: short enough on a computer four times slower.
const SHARE: u64 = 6;

/// The list of games, kept up to date for as long as its owner lives; `None` until it has been read.
pub fn follow(store: Store) -> ReadSignal<Option<Vec<Listed>>> {
    let (listed, set_listed) = signal(None);
    let reading = SendWrapper::new(Rc::new(RefCell::new(Reading::default())));
    Effect::new(move || {
        store.changes();
        let number = {
            let mut reading = reading.borrow_mut();
            *reading = Reading { number: reading.number + 1, ..Reading::default() };
            reading.number
        };
        let (store, reading) = (store.clone(), reading.clone());
        in_a_task_of_its_own(move || {
            if reading.borrow().number == number {
                reading.borrow_mut().left = store.ids();
                in_a_task_of_its_own(move || read(store, reading, number, set_listed));
            }
        });
    });
    listed
}

fn in_a_task_of_its_own(work: impl FnOnce() + 'static) {
    set_timeout(work, Duration::ZERO);
}

/// A list on its way.
#[derive(Default)]
struct Reading {
    /// Which one: a newer one takes the place of an older one.
    number: u32,
    left: Vec<GameId>,
    read: Vec<Listed>,
}

fn read(
    store: Store,
    reading: SendWrapper<Rc<RefCell<Reading>>>,
    number: u32,
    set_listed: WriteSignal<Option<Vec<Listed>>>,
) {
    let until = clock::now() + SHARE;
    let mut now = reading.borrow_mut();
    if now.number != number {
        return;
    }
    while let Some(id) = now.left.pop() {
        let entry = store.entry(&id);
        now.read.push((id, entry));
        if clock::now() >= until {
            break;
        }
    }
    if now.left.is_empty() {
        let mut all = std::mem::take(&mut now.read);
        // A browser may hold thousands: that is not few.
        all.sort_by_cached_key(|(id, entry)| (Reverse(entry.as_ref().ok().map(Entry::moment)), id.clone()));
        // Whoever asked may have left the page.
        let _ = set_listed.try_set(Some(all));
        return;
    }
    drop(now);
    in_a_task_of_its_own(move || read(store, reading, number, set_listed));
}
