//! The saved form of the notes for the other side: decks, orders, and what was noted, and nothing else.

use serde::{Deserialize, Serialize};

use super::{
    game::{DeckForm, cards_of, ranking_of},
    talk::TalkForm,
};
use crate::game::Shared;

/// Orders stand as their cards, by seat and deck.
#[derive(Serialize, Deserialize)]
pub(super) struct SharedForm {
    decks: Vec<DeckForm>,
    orders: Vec<Vec<Vec<u8>>>,
    talk: TalkForm,
}

impl From<&Shared> for SharedForm {
    fn from(shared: &Shared) -> Self {
        Self {
            decks: shared.decks.iter().map(DeckForm::from).collect(),
            orders: shared.rankings.iter().map(|seat| seat.iter().map(cards_of).collect()).collect(),
            talk: TalkForm::from(&shared.talk),
        }
    }
}

impl SharedForm {
    pub(super) fn into_shared(self) -> Option<Shared> {
        let decks = self.decks.into_iter().map(DeckForm::into_deck).collect::<Option<Vec<_>>>()?;
        let of_seat = |seat: Vec<Vec<u8>>| seat.into_iter().map(ranking_of).collect::<Option<Vec<_>>>();
        let rankings = self.orders.into_iter().map(of_seat).collect::<Option<Vec<_>>>()?;
        let talk = self.talk.into_talk(&decks)?;
        Some(Shared { decks, rankings, talk })
    }
}
