//! The listing: the games of this browser themselves, kept up to date for whoever looks at all of them at once. Where their
//! entries are enough, the [index](super::index) is quicker.

use leptos::prelude::*;

use super::store::{GameId, Store};
use crate::{
    cards::{Company, Seat},
    game::Game,
    letter::Cabinet,
};

/// The games that can be read.
pub fn games() -> Memo<Vec<(GameId, Game)>> {
    listed(|store| store.games().into_iter().filter_map(|(id, game)| Some((id, game.ok()?))).collect())
}

/// The games of remote talks that can be read.
pub fn talks() -> Memo<Vec<(GameId, Game)>> {
    listed(Store::talks)
}

/// The decks that are here.
pub fn cabinet() -> Memo<Cabinet> {
    let store = expect_context::<Store>();
    Memo::new(move |_| {
        store.changes();
        store.cabinet()
    })
}

/// The games in which a KAM has prepared alone.
pub fn prepared() -> Memo<Vec<(GameId, Game)>> {
    listed(|store| {
        let is_alone = |id: &GameId| store.entry(id).is_ok_and(|entry| entry.company == Company::Alone);
        let alone = store.ids().into_iter().filter(is_alone);
        let games = alone.filter_map(|id| Some((id.clone(), store.load(&id).ok()?.game)));
        games.filter(|(_, game)| game.prepared() == Some(Seat::Kam)).collect()
    })
}

fn listed(read: fn(&Store) -> Vec<(GameId, Game)>) -> Memo<Vec<(GameId, Game)>> {
    let store = expect_context::<Store>();
    Memo::new(move |_| {
        store.changes();
        read(&store)
    })
}
