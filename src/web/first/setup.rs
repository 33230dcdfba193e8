//! The set-up: for which account, with which decks, who plays where and, if known, what the account's situation is.

use leptos::prelude::*;

use crate::web::components::{
    account::{AccountEntry, AccountField},
    deck_choice::{DeckChoice, chosen_decks},
};
use crate::{
    cards::{Deck, Determinant, Determinants, Direction, Place, Seat, Setup},
    game::Game,
    text::{Phrase, Text},
    web::{
        browser::{clock, entropy, store::Store},
        components::{once::Once, radios::Radios, title::Title, told::told},
        desk,
        language::{say, use_text},
        parts,
        route::Route,
    },
};

/// The places to choose from, in their order; who sits there is asked next.
const PLACES: [Phrase; 3] = [|t| t.setup.place_one, |t| t.setup.place_apart, |t| t.setup.place_alone];

/// The set-up of a new game.
#[component]
pub fn SetupScreen() -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let account = AccountEntry::new();
    let once = Once::new();
    let chosen = RwSignal::new(0_usize);
    let decks = RwSignal::new(0_usize);
    let first = RwSignal::new(0_usize);
    let own = RwSignal::new(0_usize);
    let second = RwSignal::new(0_usize);
    let guess = RwSignal::new(false);
    let determinants = RwSignal::new(Determinants::default());
    // What begins a talk by letters has not come.
    let missing = RwSignal::new(false);
    let place = move || match chosen.get() {
        0 => Place::OneScreen { first: Seat::PAIR[first.get()] },
        1 => Place::Remote,
        _ => {
            let own = Seat::PAIR[own.get()];
            Place::Alone { own, eyes: Place::eyes(own)[second.get()] }
        }
    };
    let at_one_screen = Memo::new(move |_| matches!(place(), Place::OneScreen { .. }));
    let apart = Memo::new(move |_| place() == Place::Remote);
    let alone = Memo::new(move |_| matches!(place(), Place::Alone { .. }));

    let begin = move |name| {
        let place = untrack(place);
        let guess = guess.get_untracked() && place.can_guess();
        let decks = standard(chosen_decks(decks.get_untracked()));
        let setup = Setup::new(name, place.mode(), place.seats(), decks, clock::today());
        let setup = setup.map(|setup| setup.with_guess(guess).with_determinants(determinants.get_untracked()));
        let Some(setup) = setup.ok().filter(|_| once.is_first()) else { return };
        let (store, seed) = (store.get_value(), u64::from_le_bytes(entropy::bytes()));
        if place == Place::Remote {
            missing.set(false);
            let then = move || {
                once.again();
                missing.set(true);
            };
            parts::begin_apart(store, setup, seed, then);
        } else {
            desk::begin(&store, Game::new(setup, seed));
        }
    };
    let deal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        account.read(begin);
    };

    view! {
        <form class="page narrow setup" novalidate on:submit=deal>
            <Title>{told(say(|t| t.setup.title))}</Title>
            <Radios name="place" legend=|t| t.setup.place chosen options=PLACES.to_vec()/>
            <Show when=move || apart.get()>
                <p prop:textContent=say(|t| t.setup.place_hint)></p>
            </Show>
            <Show when=move || alone.get() fallback=|| view! { <p class="small" prop:textContent=say(|t| t.setup.place_kam)></p> }>
                <p prop:textContent=say(|t| t.setup.place_alone_hint)></p>
            </Show>
            <AccountField
                entry=account
                label=|t| t.setup.account
                hint=move |t: &Text| if alone.get() { t.setup.account_hint_alone } else { t.setup.account_hint }
            />
            <DeckChoice chosen=decks/>
            <Show when=move || at_one_screen.get()>
                <Radios
                    name="first"
                    legend=|t| t.setup.first
                    chosen=first
                    options=Seat::PAIR.map(|seat| move |t: &Text| t.seat(seat)).to_vec()
                />
                <p class="small" prop:textContent=say(|t| t.setup.first_hint)></p>
            </Show>
            <Show when=move || alone.get()>
                <Radios
                    name="own"
                    legend=|t| t.setup.own
                    chosen=own
                    options=Seat::PAIR.map(|seat| move |t: &Text| t.seat(seat)).to_vec()
                />
                <Radios
                    name="second"
                    legend=|t| t.setup.eyes
                    chosen=second
                    options=[0, 1, 2]
                        .map(|chosen| {
                            move |t: &Text| {
                                let eyes = Place::eyes(Seat::PAIR[own.get()])[chosen];
                                eyes.map_or(t.setup.eyes_nobody, |seat| t.setup.eyes_of.of(seat))
                            }
                        })
                        .to_vec()
                />
            </Show>
            <Show when=move || !alone.get()>
                <div class="options">
                    <label class="option">
                        <input
                            type="checkbox"
                            aria-describedby="guess-hint"
                            prop:checked=move || guess.get()
                            on:change=move |event| guess.set(event_target_checked(&event))
                        />
                        <span prop:textContent=say(|t| t.setup.guess)></span>
                    </label>
                    <p id="guess-hint" class="small" prop:textContent=say(|t| t.setup.guess_hint)></p>
                </div>
            </Show>
            <Situation determinants/>
            <Show when=move || missing.get()>
                <p class="problem" role="alert" prop:textContent=say(|t| t.frame.part_missing_how)></p>
            </Show>
            <p class="actions">
                <button type="submit" class="button strong large" prop:textContent=say(|t| t.setup.deal)></button>
                <a class="button large" href=Route::Start.fragment() prop:textContent=say(|t| t.frame.cancel)></a>
            </p>
        </form>
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

fn standard(decks: &[Direction]) -> Vec<Deck> {
    decks.iter().map(|&direction| Deck::standard(direction)).collect()
}
