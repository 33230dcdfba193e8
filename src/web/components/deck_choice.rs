//! Which decks are played, wherever a game is set up.

use leptos::prelude::*;

use crate::{cards::Decks, text::Phrase, web::components::radios::Radios};

/// What the shipped decks offer, in the order of [`Decks::SHIPPED`].
const OFFERS: [Phrase; Decks::SHIPPED.len()] =
    [|t| t.plan.decks_both_outside, |t| t.plan.decks_both_inside, |t| t.plan.decks_outside, |t| t.plan.decks_inside];

/// The choice of the decks.
#[component]
pub fn DeckChoice(#[prop(into)] chosen: Signal<Decks>, on_choose: Callback<Decks>) -> impl IntoView {
    let place = move || Decks::SHIPPED.iter().position(|&decks| decks == chosen.get()).unwrap_or(Decks::SHIPPED.len());
    let on_choose = Callback::new(move |place: usize| on_choose.run(Decks::SHIPPED[place]));
    view! {
        <Radios name="decks" legend=|t| t.plan.decks chosen=Signal::derive(place) on_choose options=OFFERS.to_vec()/>
    }
}
