//! A choice: one of several options, as a group of radio buttons.

use leptos::prelude::*;

use crate::{
    game::Direction,
    text::{Text, play::SetupText},
    web::language::{say, use_text},
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
    view! { <Choice name="decks" legend=|t| t.setup.decks chosen options/> }
}

/// One of several options, each with its place as its value.
#[component]
pub fn Choice<F>(
    name: &'static str,
    legend: fn(&Text) -> &'static str,
    chosen: RwSignal<usize>,
    options: Vec<F>,
) -> impl IntoView
where
    F: Fn(&Text) -> &'static str + Copy + Send + Sync + 'static,
{
    let text = use_text();
    view! {
        <fieldset class="options">
            <legend>{say(legend)}</legend>
            {options
                .into_iter()
                .enumerate()
                .map(|(index, label)| {
                    view! {
                        <label class="option">
                            <input
                                type="radio"
                                name=name
                                prop:checked=move || chosen.get() == index
                                on:change=move |_| chosen.set(index)
                            />
                            <span>{move || label(text())}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
