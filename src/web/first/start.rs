//! The start page: what this is, a new game, and the games that are saved here.

use leptos::prelude::*;

use crate::web::desk;
use crate::web::exchange::{paste::PasteBox, reserve::Reserve};
use crate::{
    cards::{Direction, Mode},
    game::{Game, Phase, Remote, Table, remote::Next},
    saved::SavedError,
    text::{Phrase, Text, faces::card},
    web::{
        browser::{
            clock, file,
            store::{GameId, Keeping, Store},
        },
        components::{confirm::Confirm, later::Later, open_file::OpenFile, role_card::RoleCard, title::Title},
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// The start page.
#[component]
pub fn StartScreen() -> impl IntoView {
    let text = use_text();
    let keeping = RwSignal::new(expect_context::<Store>().keeping());
    let notice = move || match keeping.get() {
        Keeping::Browser => None,
        Keeping::Denied => Some(text().frame.not_saved),
        Keeping::Full => Some(text().start.storage_full),
    };
    view! {
        <section class="stack start">
            <div class="stack start-lead">
                <Title>{say(|t| t.start.lead)}</Title>
                <p class="lead">{say(|t| t.start.sentence)}</p>
                <p class="actions">
                    <a class="button strong large" href=Route::Setup.fragment()>
                        {say(|t| t.start.new_game)}
                    </a>
                </p>
                {move || notice().map(|notice| view! { <p class="notice" role="status">{notice}</p> })}
            </div>
            <Fan/>
            <ByYourself/>
            <Later>
                <SavedGames keeping/>
                <Later>
                    <PasteBox/>
                </Later>
            </Later>
        </section>
    }
}

/// A few cards on the table, to show at a glance what is played with.
#[component]
fn Fan() -> impl IntoView {
    let tongue = use_tongue();
    let shown = [
        (Direction::External, "ext.uebersetzer"),
        (Direction::Internal, "int.sprachrohr"),
        (Direction::External, "ext.feuerwehr"),
    ];
    view! {
        <div class="fan" aria-hidden="true">
            {shown
                .map(|(direction, id)| {
                    view! { <RoleCard direction words=Signal::derive(move || card(tongue.language(), id))/> }
                })
                .into_iter()
                .collect_view()}
        </div>
    }
}

/// What one does without a second person.
#[component]
fn ByYourself() -> impl IntoView {
    view! {
        <nav class="section stack by-yourself" aria-labelledby="by-yourself-title">
            <h2 id="by-yourself-title">{say(|t| t.start.by_yourself)}</h2>
            <ul>
                <Entry route=Route::Learn name=|t| t.start.learn how=|t| t.start.learn_how/>
                <Entry route=Route::Practise name=|t| t.practice.open how=|t| t.practice.open_how/>
                <Entry route=Route::Lookback name=|t| t.start.lookback how=|t| t.start.lookback_how/>
            </ul>
        </nav>
    }
}

/// A way from the start page to another screen.
#[component]
fn Entry(route: Route, name: Phrase, how: Phrase) -> impl IntoView {
    view! {
        <li>
            <a href=route.fragment()>{say(name)}</a>
            <span class="hint">{say(how)}</span>
        </li>
    }
}

type Found = (GameId, Result<Game, SavedError>);

/// The games in this browser, the youngest first, and the way to bring one in from a file.
#[component]
fn SavedGames(keeping: RwSignal<Keeping>) -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let list = move || {
        let mut games: Vec<Found> = store.with_value(Store::games);
        games.sort_by_key(|(_, game)| std::cmp::Reverse(game.as_ref().ok().map(|game| game.setup().started())));
        games
    };
    let games = RwSignal::new(list());
    let waiting = move || games.with(|games| games.iter().any(|(_, game)| game.as_ref().is_ok_and(waits)));
    let refresh = Callback::new(move |()| {
        games.set(list());
        keeping.set(store.with_value(Store::keeping));
    });
    let read = Callback::new(move |written: String| {
        let game = file::game(&written)?;
        store.with_value(|store| desk::adopt(store, &game, move |_| refresh.run(())));
        Ok(None)
    });
    let follower = window_event_listener(leptos::ev::storage, move |_| refresh.run(()));
    on_cleanup(move || follower.remove());
    view! {
        <section class="section stack saved" aria-labelledby="saved-title">
            <h2 id="saved-title">{say(|t| t.start.saved)}</h2>
            <Show when=move || games.with(Vec::is_empty)>
                <p class="hint">{say(|t| t.start.none_saved)}</p>
            </Show>
            <ul class="saved-list">
                <For each=move || games.get() key=|(id, _)| id.clone() children=move |(id, game)| view! { <SavedGame id game refresh/> }/>
            </ul>
            <Show when=waiting>
                <p class="notice">{say(|t| t.remote.week)}</p>
            </Show>
            <p class="open-file">
                <OpenFile label=|t| t.start.open_file read/>
            </p>
            <p class="small">{say(|t| t.start.stays)}</p>
            <DeleteEverything refresh/>
        </section>
    }
}

/// Whether a game waits for the other side of a remote talk.
fn waits(game: &Game) -> bool {
    game.phase() == Phase::Ready && game.remote().is_some()
}

/// Empties this browser of everything that the game has kept in it.
#[component]
fn DeleteEverything(refresh: Callback<()>) -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let (asking, deleted) = (RwSignal::new(false), RwSignal::new(false));
    let delete = Callback::new(move |()| {
        store.with_value(Store::delete_everything);
        deleted.set(true);
        refresh.run(());
    });
    view! {
        <div class="actions">
            <button type="button" class="link" on:click=move |_| asking.set(true)>
                {say(|t| t.start.delete_all)}
            </button>
            <p role="status">{move || deleted.get().then(|| text().start.deleted_all)}</p>
            <Confirm
                open=asking
                question=Signal::derive(move || text().start.delete_all_ask.to_owned())
                note=Signal::derive(move || text().start.delete_all_note.to_owned())
                yes=Signal::derive(move || text().start.delete_all.to_owned())
                no=Signal::derive(move || text().start.keep.to_owned())
                on_yes=delete
            />
        </div>
    }
}

/// One saved game: what it is about, where it stands, go on or delete.
#[component]
fn SavedGame(id: GameId, game: Result<Game, SavedError>, refresh: Callback<()>) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = StoredValue::new(expect_context::<Store>());
    let asking = RwSignal::new(false);
    let gone = id.clone();
    let delete = Callback::new(move |()| {
        store.with_value(|store| store.delete(&gone));
        refresh.run(());
    });
    let newer = game == Err(SavedError::Newer);
    // Who waits is offered the reserve code once more, before the browser may drop the game.
    let waiting = game.as_ref().ok().filter(|game| waits(game)).cloned();
    let reserve = waiting.map(|game| view! { <Reserve game=Signal::stored(game) place=format!("-{}", id.as_str())/> });
    let game = StoredValue::new(game.ok());
    let account = move || {
        let name = game.with_value(|game| game.as_ref().map(|game| game.setup().account().as_str().to_owned()));
        name.unwrap_or_else(|| if newer { text().start.newer } else { text().start.unreadable }.to_owned())
    };
    let state = move || {
        game.with_value(|game| match game {
            Some(game) => state_of(game, text()),
            None if newer => text().start.newer_how.to_owned(),
            None => text().start.unreadable_how.to_owned(),
        })
    };
    let review = move || {
        let day = game.with_value(|game| match game.as_ref()?.table() {
            Table::Revealed(reveal) => reveal.talk().notes().review(),
            _ => None,
        });
        day.map(|day| (text().sheet.review)(&clock::written(day, tongue.language())))
    };
    let started = move || {
        let day = game.with_value(|game| game.as_ref().map(|game| game.setup().started()));
        day.map(|day| (text().start.started)(&clock::written(day, tongue.language())))
    };
    let link = Route::Game(id).fragment();
    view! {
        <li class="saved-game">
            <div>
                <h3>
                    <bdi>{account}</bdi>
                </h3>
                <p>{state}</p>
                {move || review().map(|review| view! { <p>{review}</p> })}
                <p class="small">{started}</p>
                {reserve}
            </div>
            <div class="actions">
                {game
                    .with_value(Option::is_some)
                    .then(|| {
                        view! {
                            <a class="button strong" href=link aria-label=move || (text().start.resume_label)(&account())>
                                {say(|t| t.start.resume)}
                            </a>
                        }
                    })}
                <button
                    type="button"
                    class="button"
                    aria-label=move || (text().start.delete_label)(&account())
                    on:click=move |_| asking.set(true)
                >
                    {say(|t| t.start.delete)}
                </button>
                <Confirm
                    open=asking
                    question=Signal::derive(move || (text().start.delete_ask)(&account()))
                    note=Signal::derive(move || text().start.delete_note.to_owned())
                    yes=Signal::derive(move || text().start.delete.to_owned())
                    no=Signal::derive(move || text().start.keep.to_owned())
                    on_yes=delete
                />
            </div>
        </li>
    }
}

/// Where a game stands, in a few words that give no order away; playing alone and practising are named.
fn state_of(game: &Game, text: &Text) -> String {
    let state = phase_of(game, text);
    match (game.setup().mode(), game.setup().scenario()) {
        (_, Some(_)) => (text.alone.state_practice)(&state),
        (Mode::Alone, None) => (text.alone.state)(&state),
        _ => state,
    }
}

fn phase_of(game: &Game, text: &Text) -> String {
    let seat = |place: usize| text.seat(game.setup().seats()[place]);
    match game.phase() {
        Phase::Curtain { seat: place } => (text.start.state_curtain)(seat(place)),
        Phase::Turn { seat: place, deck } if game.setup().mode() == Mode::Alone => {
            let (setup, deck) = (game.setup(), text.deck(game.setup().decks()[deck].direction()));
            let seat = setup.seats()[place];
            if setup.is_imagined(seat) {
                (text.alone.state_eyes)(text.view(setup, seat), deck)
            } else {
                (text.alone.state_own)(deck)
            }
        }
        Phase::Turn { seat: place, deck } => {
            (text.start.state_turn)(seat(place), text.deck(game.setup().decks()[deck].direction()))
        }
        Phase::Ready => match game.remote().map(Remote::next) {
            None => text.start.state_ready,
            Some(Next::Send) => text.remote.state_send,
            Some(Next::AwaitAnswer) => text.remote.state_answer,
            Some(Next::AwaitDisclosure) => text.remote.state_disclosure,
            Some(Next::AwaitInvitation) => text.remote.state_invitation,
            Some(Next::Look) => text.remote.state_look,
        }
        .to_owned(),
        Phase::Revealed => text.start.state_revealed.to_owned(),
    }
}
