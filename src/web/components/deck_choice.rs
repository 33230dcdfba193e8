//! Which decks are played, wherever a game is set up.

use leptos::prelude::*;

use crate::{
    cards::Direction,
    text::{Text, first::SetupText},
    web::components::radios::Radios,
};

type Label = fn(&SetupText) -> &'static str;

/// Which decks are played, in their order.
const DECKS: [(&[Direction], Label); 4] = [
    (&[Direction::External, Direction::Internal], |t| t.decks_both_outside),
    (&[Direction::Internal, Direction::External], |t| t.decks_both_inside),
    (&[Direction::External], |t| t.decks_outside),
    (&[Direction::Internal], |t| t.decks_inside),
];

/// The directions of the chosen decks.
pub fn chosen_decks(chosen: usize) -> &'static [Direction] {
    DECKS[chosen].0
}

/// The choice of the decks.
#[component]
pub fn DeckChoice(chosen: RwSignal<usize>) -> impl IntoView {
    let options = DECKS.map(|(_, label)| move |t: &Text| label(t.setup)).to_vec();
    view! { <Radios name="decks" legend=|t| t.setup.decks chosen options/> }
}
