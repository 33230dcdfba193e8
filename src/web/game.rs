//! A game on the screen, wherever it stands.

use leptos::prelude::*;

use crate::saved::SavedError;
use crate::web::{
    exchange::remote::RemoteScreen,
    first::{curtain::CurtainScreen, ready::ReadyScreen, turn::TurnScreen},
    notes::read,
    reveal::RevealScreen,
    talk::TalkScreen,
};
use crate::{
    game::{Event, Phase},
    talk::Stop,
    web::{
        browser::store::{GameId, Store},
        components::{scene::Scene, title::Title, told::told},
        desk::{Desk, Notice, use_desk},
        language::say,
        route::Route,
    },
};

/// The stored game of this name, or a sentence about why it cannot be shown.
#[component]
pub fn GameScreen(
    id: GameId,
    /// Whether the page was loaded here, rather than somebody came from another screen.
    loaded: bool,
) -> impl IntoView {
    let store = expect_context::<Store>();
    match Desk::open(store, id) {
        Ok(desk) => {
            if !loaded {
                // Whoever takes the game up again need not be the one who left it.
                desk.play(Event::DropCurtain);
            }
            provide_context(desk);
            view! {
                <NoticeBar/>
                <TableView/>
            }
            .into_any()
        }
        Err(error) => {
            let (title, how) = match error {
                SavedError::Newer => (say(|t| t.start.newer), say(|t| t.start.newer_how)),
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
            .into_any()
        }
    }
}

/// The screen for the phase of the game. It changes with the phase alone, so that focus, drags and animations outlive
/// the moves within a phase.
#[component]
fn TableView() -> impl IntoView {
    let desk = use_desk();
    let talks = move || read(desk, |reveal| reveal.talk().stop() != Stop::Reveal);
    let phase = Signal::derive(move || (desk.game().with(|game| game.phase()), talks()));
    let is_remote = desk.game().with_untracked(|game| game.remote().is_some());
    view! {
        <Scene of=phase view=move |(phase, talks)| match phase {
            Phase::Curtain { .. } => view! { <CurtainScreen/> }.into_any(),
            Phase::Turn { seat, deck } => view! { <TurnScreen seat deck/> }.into_any(),
            Phase::Ready if is_remote => view! { <RemoteScreen/> }.into_any(),
            Phase::Ready => view! { <ReadyScreen/> }.into_any(),
            Phase::Revealed if talks => view! { <TalkScreen/> }.into_any(),
            Phase::Revealed => view! { <RevealScreen/> }.into_any(),
        }/>
    }
}

/// What the player should know about the keeping of the game.
#[component]
fn NoticeBar() -> impl IntoView {
    let desk = use_desk();
    move || {
        desk.notice().map(|notice| {
            let sentence = match notice {
                Notice::Denied => say(|t| t.frame.not_saved),
                Notice::Full => say(|t| t.frame.storage_full),
                Notice::Elsewhere => say(|t| t.frame.elsewhere),
                Notice::Newer => say(|t| t.start.newer_how),
                Notice::Gone => say(|t| t.frame.gone),
            };
            view! {
                <div class="notice" role="alert">
                    <p prop:textContent=sentence></p>
                    <Show when=move || notice != Notice::Elsewhere>
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| desk.download()
                            prop:textContent=say(|t| t.frame.save_file)
                        ></button>
                    </Show>
                </div>
            }
        })
    }
}
