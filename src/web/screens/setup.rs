//! The set-up: for which account, with which decks, and who sorts first.

use leptos::{html::Input, prelude::*};

use crate::{
    game::{AccountName, Deck, Direction, EntryError, Game, Mode, Seat, Setup},
    text::{Text, play::SetupText},
    web::{
        clock,
        components::title::Title,
        entropy,
        entry::typed,
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

/// The seats at one screen, in the order of their turns.
const SEATS: [[Seat; 2]; 2] = [[Seat::Kam, Seat::Leader], [Seat::Leader, Seat::Kam]];

/// The set-up of a new game.
#[component]
pub fn SetupScreen() -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let account = NodeRef::<Input>::new();
    let refused = RwSignal::new(None::<EntryError>);
    let decks = RwSignal::new(0_usize);
    let first = RwSignal::new(0_usize);

    let deal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = account.get_untracked() else { return };
        match typed(&field.value()) {
            Ok(name) => {
                if let Some(game) = fresh(name, DECKS[decks.get_untracked()].0, SEATS[first.get_untracked()].to_vec()) {
                    let id = GameId::random();
                    store.with_value(|store| store.save(&id, &game, 0));
                    Route::Game(id).go();
                }
            }
            Err(error) => {
                refused.set(Some(error));
                // Focus fails only on an element that left the page.
                let _ = field.focus();
            }
        }
    };

    view! {
        <form class="page narrow setup" novalidate on:submit=deal>
            <Title>{say(|t| t.setup.title)}</Title>
            <p class="field">
                <label for="account">{say(|t| t.setup.account)}</label>
                <input
                    id="account"
                    node_ref=account
                    type="text"
                    autocomplete="off"
                    required
                    aria-invalid=move || refused.get().is_some().to_string()
                    aria-describedby="account-problem account-hint"
                    on:input=move |_| refused.set(None)
                />
                <span id="account-problem" class="problem" role="alert">
                    {move || refused.get().map(|error| sentence(error, text()))}
                </span>
                <span id="account-hint" class="small">{say(|t| t.setup.account_hint)}</span>
            </p>
            <Choice name="decks" legend=|t| t.setup.decks chosen=decks options=DECKS.map(|(_, label)| move |t: &Text| label(t.setup).to_owned()).to_vec()/>
            <Choice
                name="first"
                legend=|t| t.setup.first
                chosen=first
                options=SEATS.map(|seats| move |t: &Text| t.seat(seats[0]).to_owned()).to_vec()
            />
            <p class="small">{say(|t| t.setup.first_hint)}</p>
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

fn fresh(account: AccountName, decks: &[Direction], seats: Vec<Seat>) -> Option<Game> {
    let decks = decks.iter().map(|&direction| Deck::standard(direction)).collect();
    let setup = Setup::new(account, Mode::OneScreen, seats, decks, clock::today()).ok()?;
    Some(Game::new(setup, u64::from_le_bytes(entropy::bytes())))
}

/// Why a code name is refused, and what to do now.
fn sentence(error: EntryError, text: &Text) -> String {
    match error {
        EntryError::Empty => text.setup.account_empty.to_owned(),
        EntryError::TooLong { max, found } => (text.setup.account_long)(max, found),
        EntryError::Control => text.setup.account_control.to_owned(),
        EntryError::Marks => text.setup.account_marks.to_owned(),
    }
}
