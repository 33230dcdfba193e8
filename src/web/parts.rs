//! The parts: what the first module does not hold, each loaded when it is near.
//!
//! A part is one function that takes one of its screens; what only this function reaches is cut out of the first module
//! by the build (`xtask/src/parts.rs`). Whatever the first module names besides comes back into it, so nothing but the
//! screens' names stands here. What the parts may weigh stands in `xtask/budget.txt`.

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::web::{
    alone::{learn::LearnScreen, lookback::LookbackScreen, practice::PracticeScreen},
    browser::store::GameId,
    components::part::{Part, now},
    exchange::{letter::LetterScreen, promise::PromiseScreen, remote::RemoteScreen},
    reveal::{RevealScreen, present::PresentScreen},
    shelf::Shelf,
    talk::TalkScreen,
};

/// The screens after the reveal.
#[derive(Clone, Debug)]
pub enum After {
    /// Both orders side by side.
    Reveal,
    /// The talk about them.
    Talk,
    /// A revealed game on a shared screen.
    Present(GameId),
}

#[wasm_split(after, fallible, preload(load_after))]
fn after_part(screen: After) -> Result<AnyView, SplitLoaderError> {
    Ok(match screen {
        After::Reveal => view! { <RevealScreen/> }.into_any(),
        After::Talk => view! { <TalkScreen/> }.into_any(),
        After::Present(id) => view! { <PresentScreen id/> }.into_any(),
    })
}

/// What comes after the reveal.
pub fn after(screen: After) -> impl IntoView {
    view! { <Part fetch=|| Box::pin(load_after()) view=move || now(after_part(screen.clone()))?.ok()/> }
}

/// The screens of a talk by letters.
#[derive(Clone, Copy, Debug)]
pub enum Apart {
    /// The letters of the game at hand.
    Exchange,
    /// The letter in the inbox.
    Letter,
    /// What is promised.
    Promise,
}

#[wasm_split(apart, fallible, preload(load_apart))]
fn apart_part(screen: Apart) -> Result<AnyView, SplitLoaderError> {
    Ok(match screen {
        Apart::Exchange => view! { <RemoteScreen/> }.into_any(),
        Apart::Letter => view! { <LetterScreen/> }.into_any(),
        Apart::Promise => view! { <PromiseScreen/> }.into_any(),
    })
}

/// A screen of a talk by letters.
pub fn apart(screen: Apart) -> impl IntoView {
    view! { <Part fetch=|| Box::pin(load_apart()) view=move || now(apart_part(screen))?.ok()/> }
}

/// The screens of one person alone.
#[derive(Clone, Copy, Debug)]
pub enum Alone {
    /// Practising with fictional accounts.
    Practise,
    /// Learning the roles.
    Learn,
    /// Looking back over all accounts.
    Lookback,
}

#[wasm_split(alone, fallible, preload(load_alone))]
fn alone_part(screen: Alone) -> Result<AnyView, SplitLoaderError> {
    Ok(match screen {
        Alone::Practise => view! { <PracticeScreen/> }.into_any(),
        Alone::Learn => view! { <LearnScreen/> }.into_any(),
        Alone::Lookback => view! { <LookbackScreen/> }.into_any(),
    })
}

/// A screen of one person alone.
pub fn alone(screen: Alone) -> impl IntoView {
    view! { <Part fetch=|| Box::pin(load_alone()) view=move || now(alone_part(screen))?.ok()/> }
}

#[wasm_split(shelf, fallible, preload(load_shelf))]
fn shelf_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Shelf/> }.into_any())
}

/// The saved games.
pub fn shelf() -> impl IntoView {
    view! { <Part fetch=|| Box::pin(load_shelf()) view=move || now(shelf_part())?.ok()/> }
}

/// Fetches what will be near, while somebody sorts.
pub fn fetch_ahead() {
    spawn_local(async {
        // What does not come now is fetched once more when it is needed, and says so.
        let _ = load_after().await;
        let _ = load_apart().await;
    });
}
