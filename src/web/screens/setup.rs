//! The set-up: for which account, with which decks, and who sorts first.

use leptos::prelude::*;

use super::account::{AccountEntry, AccountField};
use crate::{
    game::{AccountName, Deck, Direction, Game, Mode, Remote, Seat, Setup, letter::Seed},
    text::{Text, play::SetupText},
    web::{
        clock,
        components::title::Title,
        entropy,
        language::{say, use_text},
        route::Route,
        store::{GameId, Store},
    },
};

type Label = fn(&SetupText) -> &'static str;

/// Which decks are played, in their order.
const DECKS: [(&[Direction], Label); 4] = [
    (&[Direction::External, Direction::Internal], |t| t.decks_both_outside),
    (&[Direction::Internal, Direction::External], |t| t.decks_both_inside),
    (&[Direction::External], |t| t.decks_outside),
    (&[Direction::Internal], |t| t.decks_inside),
];

/// Where the seats sit.
const PLACES: [fn(&Text) -> &'static str; 2] = [|t| t.remote.place_one, |t| t.remote.place_remote];

/// The seats at one screen, in the order of their turns.
const SEATS: [[Seat; 2]; 2] = [[Seat::Kam, Seat::Leader], [Seat::Leader, Seat::Kam]];

/// The set-up of a new game.
#[component]
pub fn SetupScreen() -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let account = AccountEntry::new();
    let place = RwSignal::new(0_usize);
    let remote = move || place.get() == 1;
    let decks = RwSignal::new(0_usize);
    let first = RwSignal::new(0_usize);

    let deal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(name) = account.read() else { return };
        let decks = DECKS[decks.get_untracked()].0;
        let game =
            if untrack(remote) { invite(name, decks) } else { gather(name, decks, SEATS[first.get_untracked()]) };
        if let Some(game) = game {
            let id = GameId::random();
            store.with_value(|store| store.save(&id, &game, 0));
            Route::Game(id).go();
        }
    };

    view! {
        <form class="page narrow setup" novalidate on:submit=deal>
            <Title>{say(|t| t.setup.title)}</Title>
            <AccountField entry=account label=|t| t.setup.account hint=|t| t.setup.account_hint/>
            <Choice
                name="place"
                legend=|t| t.remote.place
                chosen=place
                options=PLACES.map(|label| move |t: &Text| label(t).to_owned()).to_vec()
            />
            <Choice name="decks" legend=|t| t.setup.decks chosen=decks options=DECKS.map(|(_, label)| move |t: &Text| label(t.setup).to_owned()).to_vec()/>
            <Show
                when=remote
                fallback=move || {
                    view! {
                        <Choice
                            name="first"
                            legend=|t| t.setup.first
                            chosen=first
                            options=SEATS.map(|seats| move |t: &Text| t.seat(seats[0]).to_owned()).to_vec()
                        />
                        <p class="small">{say(|t| t.setup.first_hint)}</p>
                    }
                }
            >
                <p>{say(|t| t.remote.place_hint)}</p>
            </Show>
            <p class="small">{say(|t| t.remote.place_kam)}</p>
            <p class="actions">
                <button type="submit" class="button strong large">{say(|t| t.setup.deal)}</button>
                <a class="button large" href=Route::Start.fragment()>{say(|t| t.frame.cancel)}</a>
            </p>
        </form>
    }
}

/// One of several, as a group of radio buttons.
#[component]
fn Choice<F>(
    name: &'static str,
    legend: fn(&Text) -> &'static str,
    chosen: RwSignal<usize>,
    options: Vec<F>,
) -> impl IntoView
where
    F: Fn(&Text) -> String + Copy + Send + Sync + 'static,
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

/// A game at one screen.
fn gather(account: AccountName, decks: &[Direction], seats: [Seat; 2]) -> Option<Game> {
    let setup = Setup::new(account, Mode::OneScreen, seats.to_vec(), standard(decks), clock::today()).ok()?;
    Some(Game::new(setup, u64::from_le_bytes(entropy::bytes())))
}

/// The leader's side of a remote talk.
fn invite(account: AccountName, decks: &[Direction]) -> Option<Game> {
    let (mode, today) = (Mode::Remote(Seat::Leader), clock::today());
    let setup = Setup::new(account, mode, vec![Seat::Leader], standard(decks), today).ok()?;
    let talk = u16::from_le_bytes(entropy::bytes());
    let side = Remote::leader(&setup, Seed(entropy::bytes()), talk)?;
    Game::remote_side(setup, side, u64::from_le_bytes(entropy::bytes()))
}

fn standard(decks: &[Direction]) -> Vec<Deck> {
    decks.iter().map(|&direction| Deck::standard(direction)).collect()
}
