//! The plan of a game on the screen: what the set-up asks behind its fold, each with a default.

use leptos::prelude::*;

use crate::{
    cards::{Choice, Deck, Decks, Determinant, Determinants, Direction, FirstFive, Place, Plan, Seat},
    text::{Phrase, Text},
    web::{
        browser::store::Store,
        components::{deck_choice::DeckChoice, depth_choice::DepthChoice, radios::Radios, when::when},
        language::{say, use_text},
        route::Route,
    },
};

/// The places to choose from, in their order; who sits there is asked next.
const PLACES: [Phrase; 3] = [|t| t.plan.place_one, |t| t.plan.place_apart, |t| t.plan.place_alone];

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
        <OwnDecks plan/>
        <p>
            <a class="link small" href=Route::Paper(None).fragment() prop:textContent=say(|t| t.paper.title)></a>
        </p>
        <DepthChoice
            chosen=Signal::derive(move || plan.get().depth)
            on_choose=Callback::new(move |depth| plan.update(|plan| plan.depth = depth))
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

/// The decks of somebody's own to choose from, and what is sorted after one of them.
#[component]
fn OwnDecks(plan: RwSignal<Plan>) -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let offered = Memo::new(move |_| {
        store.with_value(|store| {
            store.changes();
            // What an earlier game was played with is offered, too, where the same settings are asked for again.
            let chosen =
                plan.get_untracked().decks.each().filter_map(|choice| store.chosen(choice)).collect::<Vec<_>>();
            let own = store.own_decks();
            let further =
                chosen.into_iter().filter(|deck| deck.own().is_some() && !own.contains(deck)).collect::<Vec<_>>();
            own.iter().cloned().chain(further).collect::<Vec<Deck>>()
        })
    });
    let choices = move || offered.with(|decks| decks.iter().filter_map(Choice::of).collect::<Vec<_>>());
    let name = move |choice: Choice| {
        let name = |deck: &Deck| Some(deck.own()?.deck.name.as_str().to_owned());
        let is_it = |deck: &&Deck| Choice::of(deck) == Some(choice);
        match choice {
            Choice::Shipped(direction) => text().deck(direction).to_owned(),
            Choice::Own(_) => offered.with(|decks| decks.iter().find(is_it).and_then(name)).unwrap_or_default(),
        }
    };
    let first = Memo::new(move |_| plan.get().decks.first);
    let second = Memo::new(move |_| plan.get().decks.second);
    let is_own = Memo::new(move |_| matches!(first.get(), Choice::Own(_)));
    let is_small = Memo::new(move |_| {
        let chosen = |choice| store.with_value(|store| store.chosen(choice));
        let small = |deck: Deck| deck.len() < FirstFive::SMALLEST_DECK;
        plan.get().decks.each().any(|choice| matches!(choice, Choice::Own(_)) && chosen(choice).is_some_and(small))
    });
    let option = move |choice: Choice| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="decks"
                    prop:checked=move || first.get() == choice
                    on:change=move |_| plan.update(|plan| plan.decks = Decks { first: choice, second: None })
                />
                <bdi prop:textContent=move || name(choice)></bdi>
            </label>
        }
    };
    let shipped = [Direction::External, Direction::Internal].map(Choice::Shipped);
    let further =
        move || shipped.into_iter().chain(choices()).filter(|&choice| choice != first.get()).collect::<Vec<_>>();
    let choose_second = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        let chosen = at.and_then(|at| untrack(further).get(at).copied());
        plan.update(|plan| plan.decks.second = chosen);
    };
    let then = move |(at, choice): (usize, Choice)| {
        view! {
            <option
                value=at.to_string()
                prop:selected=move || second.get() == Some(choice)
                prop:textContent=move || name(choice)
            ></option>
        }
    };
    view! {
        {when(
            move || !offered.with(Vec::is_empty),
            move || {
                view! {
                    <fieldset class="options">
                        <legend prop:textContent=say(|t| t.decks.own_choice)></legend>
                        <For each=choices key=|choice| *choice children=option/>
                    </fieldset>
                }
                .into_any()
            },
        )}
        {when(
            move || is_own.get(),
            move || {
                view! {
                    <p class="field">
                        <label for="second-deck" prop:textContent=say(|t| t.decks.then)></label>
                        <select id="second-deck" on:change=choose_second>
                            <option
                                value=""
                                prop:selected=move || second.get().is_none()
                                prop:textContent=say(|t| t.decks.then_none)
                            ></option>
                            {move || further().into_iter().enumerate().map(then).collect_view()}
                        </select>
                    </p>
                }
                .into_any()
            },
        )}
        {when(
            move || is_small.get(),
            || view! { <p class="small" prop:textContent=say(|t| t.decks.quick_small)></p> }.into_any(),
        )}
        <p>
            <a class="link small" href=Route::Decks.fragment() prop:textContent=say(|t| t.decks.make)></a>
        </p>
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
        let id = format!("trait-{}", determinant as usize);
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
