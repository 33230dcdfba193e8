//! The plan of a game on the screen: what the set-up asks behind its fold, each with a default.

use leptos::prelude::*;

use crate::{
    cards::{Depth, Determinant, Determinants, Place, Plan, Seat},
    text::{Phrase, Text},
    web::{
        components::{deck_choice::DeckChoice, radios::Radios, when::when},
        language::{say, use_text},
    },
};

/// The places to choose from, in their order; who sits there is asked next.
const PLACES: [Phrase; 3] = [|t| t.plan.place_one, |t| t.plan.place_apart, |t| t.plan.place_alone];

/// How far the cards are ordered, and what each is good for; in the order of [`Depth::ALL`].
const DEPTHS: [Phrase; Depth::ALL.len()] = [|t| t.plan.depth_whole, |t| t.plan.depth_five];

/// Where, with which cards, how thoroughly, who, and in which situation.
#[component]
pub fn PlanChoice(plan: RwSignal<Plan>, determinants: RwSignal<Determinants>) -> impl IntoView {
    let text = use_text();
    let place = Memo::new(move |_| plan.get().place);
    let kind = Memo::new(move |_| match place.get() {
        Place::OneScreen { .. } => 0,
        Place::Remote => 1,
        Place::Alone { .. } => 2,
    });
    let choose = move |place| plan.update(|plan| plan.place = place);
    let choose_kind = Callback::new(move |kind: usize| {
        choose(match kind {
            0 => Place::OneScreen { first: Seat::Kam },
            1 => Place::Remote,
            _ => Place::Alone { own: Seat::Kam, eyes: None },
        });
    });
    let company = move || match kind.get() {
        0 => view! { <First place choose/> }.into_any(),
        1 => view! { <p class="small" prop:textContent=say(|t| t.plan.place_kam)></p> }.into_any(),
        _ => view! { <Views place choose/> }.into_any(),
    };
    let hint = move || match kind.get() {
        0 => "",
        1 => text().plan.place_hint,
        _ => text().plan.place_alone_hint,
    };
    view! {
        <Radios name="place" legend=|t| t.plan.place chosen=kind on_choose=choose_kind options=PLACES.to_vec()/>
        <p class="small" prop:textContent=hint></p>
        {company}
        <DeckChoice
            chosen=Signal::derive(move || plan.get().decks)
            on_choose=Callback::new(move |decks| plan.update(|plan| plan.decks = decks))
        />
        <Radios
            name="depth"
            legend=|t| t.plan.depth
            chosen=Signal::derive(move || Depth::ALL.iter().position(|&depth| depth == plan.get().depth).unwrap_or_default())
            on_choose=Callback::new(move |at: usize| plan.update(|plan| plan.depth = Depth::ALL[at]))
            options=DEPTHS.to_vec()
        />
        {when(
            move || place.get().can_guess(),
            move || {
                view! {
                    <div class="options">
                        <label class="option">
                            <input
                                type="checkbox"
                                aria-describedby="guess-hint"
                                prop:checked=move || plan.get().guess
                                on:change=move |event| plan.update(|plan| plan.guess = event_target_checked(&event))
                            />
                            <span prop:textContent=say(|t| t.plan.guess)></span>
                        </label>
                        <p id="guess-hint" class="small" prop:textContent=say(|t| t.plan.guess_hint)></p>
                    </div>
                }
                .into_any()
            },
        )}
        <Situation determinants/>
    }
}

/// Who sorts first at one screen.
#[component]
fn First(place: Memo<Place>, choose: impl Fn(Place) + Copy + Send + Sync + 'static) -> impl IntoView {
    let chosen = move || match place.get() {
        Place::OneScreen { first } => Seat::PAIR.iter().position(|&seat| seat == first).unwrap_or_default(),
        _ => 0,
    };
    view! {
        <Radios
            name="first"
            legend=|t| t.plan.first
            chosen=Signal::derive(chosen)
            on_choose=Callback::new(move |at: usize| choose(Place::OneScreen { first: Seat::PAIR[at] }))
            options=Seat::PAIR.map(|seat| move |t: &Text| t.seat(seat)).to_vec()
        />
        <p class="small" prop:textContent=say(|t| t.plan.first_hint)></p>
    }
}

/// Whose view somebody who plays alone has, and with whose eyes they sort a second time.
#[component]
fn Views(place: Memo<Place>, choose: impl Fn(Place) + Copy + Send + Sync + 'static) -> impl IntoView {
    let own = move || match place.get() {
        Place::Alone { own, .. } => own,
        _ => Seat::Kam,
    };
    let second = move || match place.get() {
        Place::Alone { own, eyes } => Place::eyes(own).iter().position(|&other| other == eyes).unwrap_or_default(),
        _ => 0,
    };
    // The same eyes stay chosen for the other view: the other seat's, the customer's, or nobody's.
    let alone = move |own: Seat, second: usize| Place::Alone { own, eyes: Place::eyes(own)[second] };
    view! {
        <Radios
            name="own"
            legend=|t| t.plan.own
            chosen=Signal::derive(move || Seat::PAIR.iter().position(|&seat| seat == own()).unwrap_or_default())
            on_choose=Callback::new(move |at: usize| choose(alone(Seat::PAIR[at], untrack(second))))
            options=Seat::PAIR.map(|seat| move |t: &Text| t.seat(seat)).to_vec()
        />
        <Radios
            name="second"
            legend=|t| t.plan.eyes
            chosen=Signal::derive(second)
            on_choose=Callback::new(move |at: usize| choose(alone(untrack(own), at)))
            options=[0, 1, 2]
                .map(|chosen| {
                    move |t: &Text| {
                        let eyes = Place::eyes(own())[chosen];
                        eyes.map_or(t.plan.eyes_nobody, |seat| t.plan.eyes_of.of(seat))
                    }
                })
                .to_vec()
        />
    }
}

/// The account's situation: nine determinants, each at one of three levels or left open.
#[component]
fn Situation(determinants: RwSignal<Determinants>) -> impl IntoView {
    let text = use_text();
    let field = |determinant: Determinant| {
        let chosen = move || determinants.with(|all| all.level(determinant).unwrap_or_default());
        let choose = move |event| {
            let level = event_target_value(&event).parse().unwrap_or_default();
            determinants.update(|all| *all = all.with(determinant, level));
        };
        let id = format!("trait-{determinant:?}").to_lowercase();
        let option = move |level: u8| {
            let name = move || match level {
                0 => text().determinant.unset,
                level => text().determinant.level(determinant, level),
            };
            view! { <option value=level.to_string() prop:selected=move || chosen() == level prop:textContent=name></option> }
        };
        view! {
            <p class="trait">
                <label for=id.clone() prop:textContent=move || text().determinant.name(determinant)></label>
                <select id=id on:change=choose>{(0..=Determinants::LEVELS).map(option).collect_view()}</select>
            </p>
        }
    };
    view! {
        <details class="fold situation">
            <summary prop:textContent=say(|t| t.determinant.heading)></summary>
            <p class="small" prop:textContent=say(|t| t.determinant.hint)></p>
            <div class="traits">{Determinant::ALL.map(field).into_iter().collect_view()}</div>
        </details>
    }
}
