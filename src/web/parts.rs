//! The parts: what the first module does not hold, each loaded when it is near.
//!
//! A part is one function that takes one of its screens; what only this function reaches is cut out of the first module
//! by the build (`xtask/src/parts.rs`). Whatever the first module names besides comes back into it, so nothing but the
//! screens' names stands here. What the parts may weigh stands in `xtask/budget.txt`.

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::web::{
    alone::{learn::LearnScreen, lookback::LookbackScreen, practice::PracticeScreen},
    browser::{
        clock, entropy, reader,
        store::{GameId, Store},
    },
    components::{
        part::{Coming, Part},
        story::Story,
    },
    decks::{DeckScreen, DecksScreen},
    desk::{self, Desk},
    example::ExampleScreen,
    exchange::{letter::LetterScreen, promise::PromiseScreen, remote::RemoteScreen},
    guide::GuideScreen,
    language::{Tongue, fetch_later},
    paper::PaperScreen,
    plan::PlanChoice,
    reveal::{RevealScreen, present::PresentScreen, ready::ReadyScreen},
    shelf::Shelf,
    steps::{
        check::CheckStep, copy::CopyStep, curtain::CurtainScreen, duel::DuelStep, offer::OfferStep, order::OrderStep,
        pick::PickStep, pile::PileCards, sealed::SealedStep,
    },
    talk::TalkScreen,
};
use crate::{
    cards::{AccountName, Determinants, Place, Plan, Scenario, sort::Level},
    game::{Game, Remote},
    letter::{Seed, TalkNumber},
    text::Phrase,
};

/// The view of a part, which is fetched by this loader and with the words of its screens.
macro_rules! part {
    ($load:ident, $view:expr) => {
        part!($load, $view, false)
    };
    ($load:ident, $view:expr, $quiet:expr) => {
        view! {
            <Part
                fetch=|tongue| with_words(Box::pin($load()), tongue)
                view=Box::new(move || Box::pin($view))
                quiet=$quiet
            />
        }
    };
}

fn with_words(part: Coming<()>, tongue: Tongue) -> Coming<()> {
    Box::pin(async move {
        part.await?;
        fetch_later(tongue).await
    })
}

/// What follows the first look at the cards: the steps of a turn, and the curtain before the next one; and what is done with
/// the piles meanwhile.
#[derive(Clone, Copy, Debug)]
pub enum Table {
    /// The curtain before a turn.
    Curtain,
    /// The offer to split this pile.
    Offer(usize),
    /// This pile's order.
    Order(usize),
    /// The cards that lie in order on a table.
    Copy,
    /// The borders between the piles.
    Duel,
    /// The last look.
    Check,
    /// The pick of the first five.
    Pick,
    /// The pause after a seal.
    Sealed,
    /// The story of the account that is practised, above every step.
    Story(Scenario),
    /// The cards of this level's pile, open over the dealing until the signal says otherwise.
    Pile(Level, RwSignal<Option<Level>>),
}

#[wasm_split(table, fallible, preload(load_table))]
fn table_part(step: Table) -> Result<AnyView, SplitLoaderError> {
    Ok(match step {
        Table::Curtain => view! { <CurtainScreen/> }.into_any(),
        Table::Offer(pile) => view! { <OfferStep pile/> }.into_any(),
        Table::Order(pile) => view! { <OrderStep pile/> }.into_any(),
        Table::Copy => view! { <CopyStep/> }.into_any(),
        Table::Duel => view! { <DuelStep/> }.into_any(),
        Table::Check => view! { <CheckStep/> }.into_any(),
        Table::Pick => view! { <PickStep/> }.into_any(),
        Table::Sealed => view! { <SealedStep/> }.into_any(),
        Table::Story(scenario) => view! { <Story scenario/> }.into_any(),
        Table::Pile(level, open) => view! { <PileCards level open/> }.into_any(),
    })
}

/// What follows the first look at the cards.
pub fn table(step: Table) -> impl IntoView {
    // Below the story lies a step, which says the same.
    let quiet = matches!(step, Table::Story(_));
    part!(load_table, table_part(step), quiet)
}

#[wasm_split(table, fallible)]
fn save_file_part(desk: Desk) -> Result<(), SplitLoaderError> {
    desk.download();
    Ok(())
}

/// Offers the file that brings a game back; `missing` hears if what makes it does not come.
pub fn save_file(desk: Desk, missing: RwSignal<bool>) {
    spawn_local(async move {
        let outcome = save_file_part(desk).await;
        let _ = missing.try_set(outcome.is_err());
    });
}

/// The screens of the reveal.
#[derive(Clone, Copy, Debug)]
pub enum After {
    /// Everything is sealed.
    Ready,
    /// Both orders side by side.
    Reveal,
    /// The example of both.
    Example,
}

#[wasm_split(plan, fallible, preload(load_plan))]
fn plan_part(plan: RwSignal<Plan>, determinants: RwSignal<Determinants>) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <PlanChoice plan determinants/> }.into_any())
}

/// What the set-up asks behind its fold.
pub fn plan(plan: RwSignal<Plan>, determinants: RwSignal<Determinants>) -> impl IntoView {
    part!(load_plan, plan_part(plan, determinants))
}

#[wasm_split(after, fallible, preload(load_after))]
fn after_part(screen: After) -> Result<AnyView, SplitLoaderError> {
    Ok(match screen {
        After::Ready => view! { <ReadyScreen/> }.into_any(),
        After::Reveal => view! { <RevealScreen/> }.into_any(),
        After::Example => view! { <ExampleScreen talk=|| talk().into_any()/> }.into_any(),
    })
}

/// A screen of the reveal. What is said about it is near by then.
pub fn after(screen: After) -> impl IntoView {
    spawn_local(fetch_reveal());
    part!(load_after, after_part(screen))
}

#[wasm_split(talk, fallible, preload(load_talk))]
fn talk_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <TalkScreen/> }.into_any())
}

/// The talk about what was revealed.
pub fn talk() -> impl IntoView {
    part!(load_talk, talk_part())
}

#[wasm_split(present, fallible, preload(load_present))]
fn present_part(id: GameId) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <PresentScreen id/> }.into_any())
}

/// A revealed game on a shared screen.
pub fn present(id: GameId) -> impl IntoView {
    part!(load_present, present_part(id.clone()))
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

#[wasm_split(apart, fallible)]
fn begin_part(
    store: Store,
    plan: Plan,
    account: AccountName,
    determinants: Determinants,
    seed: u64,
) -> Result<bool, SplitLoaderError> {
    let decks: Option<Vec<_>> = plan.decks.each().map(|choice| store.chosen(choice)).collect();
    let Some(setup) = decks.and_then(|decks| plan.setup_with(decks, account, clock::today())) else { return Ok(false) };
    let setup = setup.with_determinants(determinants);
    if plan.place != Place::Remote {
        desk::begin_own(&store, Game::begun(setup, seed));
        return Ok(true);
    }
    let side = Remote::leader(&setup, Seed(entropy::bytes()), TalkNumber(entropy::bytes()));
    let game = side.and_then(|side| Game::remote_side(setup, side, seed));
    Ok(game.map(|game| desk::begin_once(&store, game)).is_some())
}

/// Begins the leader's side of a talk by letters, or a game with decks of somebody's own; `otherwise` hears why it does not:
/// what begins it did not come, or a deck is not here or too small.
pub fn begin_elsewhere(
    store: Store,
    plan: Plan,
    account: AccountName,
    determinants: Determinants,
    seed: u64,
    otherwise: impl FnOnce(Phrase) + 'static,
) {
    spawn_local(async move {
        match begin_part(store, plan, account, determinants, seed).await {
            Ok(true) => {}
            Ok(false) => otherwise(|t| t.setup.own_refused),
            Err(_) => otherwise(|t| t.frame.part_missing_how),
        }
    });
}

/// A screen of a talk by letters.
pub fn apart(screen: Apart) -> impl IntoView {
    part!(load_apart, apart_part(screen))
}

/// The screens of one person alone with accounts.
#[derive(Clone, Copy, Debug)]
pub enum Alone {
    /// Practising with fictional accounts.
    Practise,
    /// Looking back over all accounts.
    Lookback,
}

#[wasm_split(alone, fallible, preload(load_alone))]
fn alone_part(screen: Alone) -> Result<AnyView, SplitLoaderError> {
    Ok(match screen {
        Alone::Practise => view! { <PracticeScreen/> }.into_any(),
        Alone::Lookback => view! { <LookbackScreen/> }.into_any(),
    })
}

/// A screen of one person alone with accounts.
pub fn alone(screen: Alone) -> impl IntoView {
    part!(load_alone, alone_part(screen))
}

#[wasm_split(learn, fallible, preload(load_learn))]
fn learn_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <LearnScreen/> }.into_any())
}

/// Learning the roles.
pub fn learn() -> impl IntoView {
    part!(load_learn, learn_part())
}

#[wasm_split(shelf, fallible, preload(load_shelf))]
fn shelf_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Shelf/> }.into_any())
}

/// The saved games.
pub fn shelf() -> impl IntoView {
    part!(load_shelf, shelf_part())
}

#[wasm_split(guide, fallible, preload(load_guide))]
fn guide_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <GuideScreen/> }.into_any())
}

/// The guide for whoever leads a conversation.
pub fn guide() -> impl IntoView {
    part!(load_guide, guide_part())
}

#[wasm_split(decks, fallible, preload(load_decks))]
fn decks_part(id: Option<GameId>) -> Result<AnyView, SplitLoaderError> {
    Ok(match id {
        None => view! { <DecksScreen/> }.into_any(),
        Some(id) => view! { <DeckScreen id/> }.into_any(),
    })
}

/// Decks of somebody's own, or one of them.
pub fn decks(id: Option<GameId>) -> impl IntoView {
    part!(load_decks, decks_part(id.clone()))
}

#[wasm_split(paper, fallible, preload(load_paper))]
fn paper_part(own: Option<GameId>) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <PaperScreen own/> }.into_any())
}

/// Cards to print.
pub fn paper(own: Option<GameId>) -> impl IntoView {
    part!(load_paper, paper_part(own.clone()))
}

/// Fetches the steps of a turn: the first card of a quick round is one of them.
pub fn fetch_table(tongue: Tongue) {
    spawn_local(async move {
        let _ = load_table().await;
        let _ = fetch_later(tongue).await;
    });
}

/// Fetches what will be near, one after the other, while somebody sorts. What does not come now is fetched once more when it
/// is needed, and says so then.
pub fn fetch_ahead(tongue: Tongue, is_apart: bool) {
    spawn_local(async move {
        let _ = load_table().await;
        let _ = fetch_later(tongue).await;
        let _ = reader::fetch().await;
        if is_apart {
            let _ = load_apart().await;
        } else {
            fetch_reveal().await;
        }
    });
}

/// Fetches the reveal, and then what is said about it.
async fn fetch_reveal() {
    let _ = load_after().await;
    let _ = load_talk().await;
}
