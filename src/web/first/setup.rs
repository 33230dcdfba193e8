//! The set-up: for which account, with which decks, who plays where and, if known, what the account's situation is.

use leptos::prelude::*;

use crate::web::components::{
    account::{AccountEntry, AccountField},
    deck_choice::{DeckChoice, chosen_decks},
};
use crate::{
    cards::{Deck, Determinant, Determinants, Direction, Mode, Seat, Setup},
    game::{Game, Remote},
    letter::Seed,
    text::{Phrase, Text},
    web::{
        browser::{clock, entropy, store::Store},
        components::{radios::Radios, title::Title},
        desk,
        language::{say, use_text},
        route::Route,
    },
};

/// Where it is played.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    One,
    Remote,
    Alone,
}

const PLACES: [(Place, Phrase); 3] = [
    (Place::One, |t| t.remote.place_one),
    (Place::Remote, |t| t.remote.place_remote),
    (Place::Alone, |t| t.alone.place),
];

/// The two seats at one screen, in the order of their turns. Alone, the first one is the own view.
const SEATS: [[Seat; 2]; 2] = [[Seat::Kam, Seat::Leader], [Seat::Leader, Seat::Kam]];

/// With whose eyes the cards are sorted a second time: nobody's, the other seat's, or the customer's.
fn eyes(own: usize, chosen: usize) -> Option<Seat> {
    [None, Some(SEATS[own][1]), Some(Seat::Customer)][chosen]
}

/// The set-up of a new game.
#[component]
pub fn SetupScreen() -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let account = AccountEntry::new();
    let place = RwSignal::new(0_usize);
    let is = move |wanted: Place| PLACES[place.get()].0 == wanted;
    let decks = RwSignal::new(0_usize);
    let first = RwSignal::new(0_usize);
    let own = RwSignal::new(0_usize);
    let second = RwSignal::new(0_usize);
    let guess = RwSignal::new(false);
    let determinants = RwSignal::new(Determinants::default());

    let deal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(name) = account.read() else { return };
        let (mode, seats) = match PLACES[place.get_untracked()].0 {
            Place::One => (Mode::OneScreen, SEATS[first.get_untracked()].to_vec()),
            Place::Remote => (Mode::Remote(Seat::Leader), vec![Seat::Leader]),
            Place::Alone => {
                let (own, second) = (own.get_untracked(), second.get_untracked());
                (Mode::Alone, [SEATS[own][0]].into_iter().chain(eyes(own, second)).collect())
            }
        };
        let guess = guess.get_untracked() && mode != Mode::Alone;
        let setup = Setup::new(name, mode, seats, standard(chosen_decks(decks.get_untracked())), clock::today());
        let setup = setup.map(|setup| setup.with_guess(guess).with_determinants(determinants.get_untracked()));
        if let Some(game) = setup.ok().and_then(begin) {
            store.with_value(|store| desk::begin(store, &game));
        }
    };

    view! {
        <form class="page narrow setup" novalidate on:submit=deal>
            <Title>{say(|t| t.setup.title)}</Title>
            <Radios name="place" legend=|t| t.remote.place chosen=place options=PLACES.map(|(_, label)| label).to_vec()/>
            <Show when=move || is(Place::Remote)>
                <p>{say(|t| t.remote.place_hint)}</p>
            </Show>
            <Show when=move || is(Place::Alone) fallback=|| view! { <p class="small">{say(|t| t.remote.place_kam)}</p> }>
                <p>{say(|t| t.alone.place_hint)}</p>
            </Show>
            <AccountField
                entry=account
                label=|t| t.setup.account
                hint=move |t: &Text| if is(Place::Alone) { t.alone.account_hint } else { t.setup.account_hint }
            />
            <DeckChoice chosen=decks/>
            <Show when=move || is(Place::One)>
                <Radios
                    name="first"
                    legend=|t| t.setup.first
                    chosen=first
                    options=SEATS.map(|seats| move |t: &Text| t.seat(seats[0])).to_vec()
                />
                <p class="small">{say(|t| t.setup.first_hint)}</p>
            </Show>
            <Show when=move || is(Place::Alone)>
                <Radios
                    name="own"
                    legend=|t| t.alone.own
                    chosen=own
                    options=SEATS.map(|seats| move |t: &Text| t.seat(seats[0])).to_vec()
                />
                <Radios
                    name="second"
                    legend=|t| t.alone.eyes
                    chosen=second
                    options=[0, 1, 2]
                        .map(|chosen| {
                            move |t: &Text| eyes(own.get(), chosen).map_or(t.alone.eyes_nobody, |seat| t.alone.eyes_of.of(seat))
                        })
                        .to_vec()
                />
            </Show>
            <Show when=move || !is(Place::Alone)>
                <div class="options">
                    <label class="option">
                        <input
                            type="checkbox"
                            aria-describedby="guess-hint"
                            prop:checked=move || guess.get()
                            on:change=move |event| guess.set(event_target_checked(&event))
                        />
                        <span>{say(|t| t.guess.ask)}</span>
                    </label>
                    <p id="guess-hint" class="small">{say(|t| t.guess.ask_hint)}</p>
                </div>
            </Show>
            <Situation determinants/>
            <p class="actions">
                <button type="submit" class="button strong large">{say(|t| t.setup.deal)}</button>
                <a class="button large" href=Route::Start.fragment()>{say(|t| t.frame.cancel)}</a>
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
            view! { <option value=level.to_string() prop:selected=move || chosen() == level>{name}</option> }
        };
        view! {
            <p class="trait">
                <label for=id.clone()>{move || text().determinant.name(determinant)}</label>
                <select id=id on:change=choose>{(0..=Determinants::LEVELS).map(option).collect_view()}</select>
            </p>
        }
    };
    view! {
        <details class="fold situation">
            <summary>{say(|t| t.determinant.heading)}</summary>
            <p class="small">{say(|t| t.determinant.hint)}</p>
            <div class="traits">{Determinant::ALL.map(field).into_iter().collect_view()}</div>
        </details>
    }
}

/// A game with this set-up; in a remote talk, the leader's side.
fn begin(setup: Setup) -> Option<Game> {
    let seed = u64::from_le_bytes(entropy::bytes());
    if setup.mode() != Mode::Remote(Seat::Leader) {
        return Some(Game::new(setup, seed));
    }
    let talk = u16::from_le_bytes(entropy::bytes());
    let side = Remote::leader(&setup, Seed(entropy::bytes()), talk)?;
    Game::remote_side(setup, side, seed)
}

fn standard(decks: &[Direction]) -> Vec<Deck> {
    decks.iter().map(|&direction| Deck::standard(direction)).collect()
}
