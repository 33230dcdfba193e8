//! Which decks are played, wherever a game is set up.

use leptos::prelude::*;

use crate::{
    cards::Decks,
    text::{Text, plan::PlanText},
    web::components::radios::Radios,
};

fn label(decks: Decks, text: &PlanText) -> &'static str {
    match decks {
        Decks::ExternalFirst => text.decks_both_outside,
        Decks::InternalFirst => text.decks_both_inside,
        Decks::External => text.decks_outside,
        Decks::Internal => text.decks_inside,
    }
}

/// The choice of the decks.
#[component]
pub fn DeckChoice(#[prop(into)] chosen: Signal<Decks>, on_choose: Callback<Decks>) -> impl IntoView {
    let options = Decks::ALL.map(|decks| move |t: &Text| label(decks, &t.plan)).to_vec();
    let place = Signal::derive(move || chosen.get() as usize);
    let on_choose = Callback::new(move |place: usize| on_choose.run(Decks::ALL[place]));
    view! { <Radios name="decks" legend=|t| t.plan.decks chosen=place on_choose options/> }
}
