//! The reader of stored games, a part of the module: a game that was just begun is not read.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::store::{Found, GameId, Store};
use crate::saved::SavedError;

/// What the reader finds in the store.
pub type Reading = Result<Found, SavedError>;

#[wasm_split(table, fallible, preload(load_reader))]
fn read_part(store: Store, id: GameId) -> Result<Reading, SplitLoaderError> {
    Ok(store.load(&id))
}

/// The latest readable state of a game; an error if the reader does not come.
pub async fn read(store: Store, id: GameId) -> Result<Reading, SplitLoaderError> {
    read_part(store, id).await
}

/// Fetches the reader.
pub async fn fetch() -> Result<(), SplitLoaderError> {
    load_reader().await
}
