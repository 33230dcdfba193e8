//! How far the cards are ordered, wherever a game is set up.

use leptos::prelude::*;

use crate::{cards::Depth, text::Phrase, web::components::radios::Radios};

/// What each is called and good for; in the order of [`Depth::ALL`].
const DEPTHS: [Phrase; Depth::ALL.len()] = [|t| t.plan.depth_whole, |t| t.plan.depth_five];

/// The choice of the depth.
#[component]
pub fn DepthChoice(#[prop(into)] chosen: Signal<Depth>, on_choose: Callback<Depth>) -> impl IntoView {
    let place = Signal::derive(move || Depth::ALL.iter().position(|&depth| depth == chosen.get()).unwrap_or_default());
    let on_choose = Callback::new(move |place: usize| on_choose.run(Depth::ALL[place]));
    view! { <Radios name="depth" legend=|t| t.plan.depth chosen=place on_choose options=DEPTHS.to_vec()/> }
}
