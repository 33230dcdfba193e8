//! A game on the screen, wherever it stands.

use leptos::prelude::*;

use crate::saved::SavedError;
use crate::web::{
    first::turn::TurnScreen,
    notes::read,
    parts::{self, After, Apart, Table},
};
use crate::{
    game::{Event, Game, Phase},
    talk::Stop,
    text::screen::Screen,
    web::{
        browser::{
            reader,
            store::{GameId, Keeping, Store},
        },
        components::{
            part::{Part, View},
            scene::Scene,
            title::{Title, name_page},
            told::told,
            when::when,
        },
        desk::{Desk, Notice, use_desk},
        language::say,
        route::Route,
    },
};

/// The stored game of this name, or a sentence about why it cannot be shown. A game that was just begun is at hand; any other
/// is read first.
#[component]
pub fn GameScreen(
    id: GameId,
    /// Whether the page was loaded here, rather than somebody came from another screen.
    loaded: bool,
) -> impl IntoView {
    let store = expect_context::<Store>();
    if let Some(found) = store.take_begun(&id) {
        return view! { <Played desk=Desk::open(store, id, found) loaded/> }.into_any();
    }
    let stored = StoredValue::new((store, id));
    let view: View = Box::new(move || {
        Box::pin(async move {
            let (store, id) = stored.get_value();
            let is_denied = store.keeping() == Keeping::Denied;
            Ok(match reader::read(store.clone(), id.clone()).await? {
                Ok(found) => view! { <Played desk=Desk::open(store, id, found) loaded/> }.into_any(),
                Err(error) => view! { <Unshown error is_denied/> }.into_any(),
            })
        })
    });
    view! { <Part fetch=|_| Box::pin(reader::fetch()) view/> }.into_any()
}

/// A game that can be shown.
#[component]
fn Played(desk: Desk, loaded: bool) -> impl IntoView {
    if !loaded && !desk.game().with_untracked(Game::is_untouched) {
        // Whoever takes the game up again need not be the one who left it.
        desk.play(Event::DropCurtain);
    }
    provide_context(desk);
    name_page(move || Screen::of(desk.game().with(Game::station)));
    view! {
        <NoticeBar/>
        <TableView/>
    }
}

/// Why a game cannot be shown, and what now.
#[component]
fn Unshown(
    error: SavedError,
    /// Whether the browser denies storage.
    is_denied: bool,
) -> impl IntoView {
    name_page(|| Screen::Missing);
    let (title, how) = match error {
        SavedError::Newer => (say(|t| t.start.newer), say(|t| t.start.newer_how)),
        SavedError::DeckMissing => (say(|t| t.start.deck_missing), say(|t| t.start.deck_missing_how)),
        SavedError::Unreadable if is_denied => (say(|t| t.start.missing), say(|t| t.start.locked_out_how)),
        SavedError::Unreadable => (say(|t| t.start.missing), say(|t| t.start.missing_how)),
    };
    view! {
        <section class="page narrow">
            <Title>{told(title)}</Title>
            <p class="lead" prop:textContent=how></p>
            <p class="actions">
                <a class="button strong" href=Route::Start.fragment() prop:textContent=say(|t| t.frame.home)></a>
            </p>
        </section>
    }
}

/// The screen for the phase of the game. It changes with the phase alone, so that focus, drags and animations outlive
/// the moves within a phase.
#[component]
fn TableView() -> impl IntoView {
    let desk = use_desk();
    let talks = move || read(desk, |reveal| reveal.talk().stop() != Stop::Reveal);
    let phase = move || (desk.game().with(|game| game.phase()), talks());
    let is_remote = desk.game().with_untracked(|game| game.remote().is_some());
    view! {
        <Scene of=phase view=move |(phase, talks)| match phase {
            Phase::Curtain { .. } => parts::table(Table::Curtain).into_any(),
            Phase::Turn { seat, deck } => view! { <TurnScreen seat deck/> }.into_any(),
            Phase::Ready if is_remote => parts::apart(Apart::Exchange).into_any(),
            Phase::Ready => parts::after(After::Ready).into_any(),
            Phase::Revealed if talks => parts::talk().into_any(),
            Phase::Revealed => parts::after(After::Reveal).into_any(),
        }/>
    }
}

/// What the player should know about the keeping of the game.
#[component]
fn NoticeBar() -> impl IntoView {
    let desk = use_desk();
    let missing = RwSignal::new(false);
    view! {
        {move || {
            desk.notice().map(|notice| {
                let sentence = match notice {
                    Notice::Denied => say(|t| t.frame.not_saved),
                    Notice::Full => say(|t| t.frame.storage_full),
                    Notice::Elsewhere => say(|t| t.frame.elsewhere),
                    Notice::Newer => say(|t| t.start.newer_how),
                    Notice::Gone => say(|t| t.frame.gone),
                    Notice::Unread => say(|t| t.frame.unread),
                    // The example says so itself.
                    Notice::Example => say(|_| ""),
                };
                view! {
                    <div class="notice" role="alert">
                        <p prop:textContent=sentence></p>
                        {when(
                            move || notice != Notice::Elsewhere,
                            move || {
                                view! {
                                    <button
                                        type="button"
                                        class="button"
                                        on:click=move |_| parts::save_file(desk, missing)
                                        prop:textContent=say(|t| t.frame.save_file)
                                    ></button>
                                }
                                .into_any()
                            },
                        )}
                        {when(
                            move || missing.get(),
                            move || {
                                view! {
                                    <p prop:textContent=say(|t| t.frame.part_missing_how)></p>
                                }
                                .into_any()
                            },
                        )}
                    </div>
                }
                .into_any()
            })
        }}
    }
}
