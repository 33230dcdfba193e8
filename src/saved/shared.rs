//! The saved form of the notes for the other side: decks, orders, and what was noted, and nothing else.

use serde::{Deserialize, Serialize};

use super::{
    game::{DeckForm, Editions, cards_of, depth_in, depth_written, orders_of},
    talk::TalkForm,
};
use crate::{cards::determinants::Determinants, game::Shared};

/// Orders stand as their cards, by seat and deck.
#[derive(Serialize, Deserialize)]
pub(super) struct SharedForm {
    decks: Vec<DeckForm>,
    /// How far the cards are ordered; left out where all are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    depth: Option<String>,
    orders: Vec<Vec<Vec<u8>>>,
    talk: TalkForm,
}

impl From<&Shared> for SharedForm {
    fn from(shared: &Shared) -> Self {
        Self {
            decks: shared.decks.iter().map(DeckForm::from).collect(),
            depth: depth_written(shared.depth),
            orders: shared.orders.iter().map(|seat| seat.iter().map(cards_of).collect()).collect(),
            talk: TalkForm::from(&shared.talk),
        }
    }
}

impl SharedForm {
    pub(super) fn into_shared(self, editions: Editions<'_>) -> Option<Shared> {
        let decks = self.decks.into_iter().map(|deck| deck.into_deck(editions)).collect::<Option<Vec<_>>>()?;
        let depth = depth_in(self.depth.as_deref())?;
        let of_seat = |seat: Vec<Vec<u8>>| orders_of(seat, depth, &decks);
        let orders = self.orders.into_iter().map(of_seat).collect::<Option<Vec<_>>>()?;
        let mut talk = self.talk;
        // An earlier version passed the leader's reflection on; it is nobody else's.
        talk.take_reflections();
        let talk = talk.into_talk(&decks, Determinants::default())?;
        Some(Shared { decks, depth, orders, talk })
    }
}
