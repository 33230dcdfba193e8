//! The reveal: both orders side by side. What they have in common in figures comes last.
//!
//! The orders cannot change any more, so everything here is worked out once; only the language is reactive.

mod differences;
mod figures;
mod fives;
mod guess;
mod own;
mod practised;
pub mod present;
pub mod ready;
mod situation;
mod start;
mod study;
mod twins;

use crate::web::words::use_labels;
use leptos::prelude::*;

use crate::web::{
    alone::prepare::{EarlierNotes, PrivatePage, PrivateSheet},
    compare::{
        fives::Fives,
        handout::handout,
        pair::Pair,
        pictures::PictureOf,
        shown::{Shown, Tools},
        worth::Worth,
    },
    exchange::remote::RemoteEnd,
    notes::{moved::Moved, unkept::Unkept},
    reveal::{
        differences::Differences, figures::Figures, fives::FivesReveal, guess::Guesses, own::OwnOrder,
        practised::PracticeReveal, situation::Situation, start::Start, study::Study, twins::Twins,
    },
    way_back::follow_history,
};
use crate::{
    cards::{Deck, Mode},
    game::Table,
    web::{
        components::{choice::Choice, countdown::turn_faces, later::Later, scene::Scene, title::Title, told::told},
        desk::{Desk, use_desk},
        language::{say, use_text},
    },
};

/// Everything lies open.
#[component]
pub fn RevealScreen() -> impl IntoView {
    match use_desk().game().with_untracked(|game| game.setup().scenario()) {
        Some(scenario) => view! { <PracticeReveal scenario/> }.into_any(),
        None => view! { <RealReveal/> }.into_any(),
    }
}

/// The same for an account that is not invented.
#[component]
fn RealReveal() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    follow_history(desk);
    let account = desk.game().with_untracked(|game| game.setup().account().as_str().to_owned());
    let decks: Vec<Deck> = desk.game().with_untracked(|game| game.setup().decks().to_vec());
    let pairs: Vec<Option<Pair>> = (0..decks.len()).map(|deck| Pair::of(desk, deck)).collect();
    let fives: Vec<Option<Fives>> = (0..decks.len()).map(|deck| Fives::of(desk, deck)).collect();
    let is_remote = desk.game().with_untracked(|game| game.remote().is_some());
    let is_alone = desk.game().with_untracked(|game| game.setup().mode() == Mode::Alone);
    let is_single = pairs.iter().all(Option::is_none) && fives.iter().all(Option::is_none);
    let title = move || if is_single { (text().alone.title)(&account) } else { (text().reveal.title)(&account) };
    let lead = move || if is_single { text().alone.lead } else { text().alone.lead_two };
    let label = use_labels(&decks);
    let shown = RwSignal::new(0_usize);
    let tabs = (decks.len() > 1).then(|| {
        let options = (0..decks.len()).collect();
        view! { <Choice name=|t| t.plan.decks options word=move |_, place| label(place) chosen=shown/> }
    });
    let twins = StoredValue::new((decks.len() == 2 && !is_single).then(|| decks.clone()));
    let unkept = Unkept::provide();
    let is_prepared = desk.game().with_untracked(|game| game.prepared().is_some());
    // Below the private page the tabs stand where the whole orders begin.
    let (tabs, tabs_below) = if is_prepared && is_single { (None, tabs) } else { (tabs, None) };
    let private = move |here: bool| here.then(|| view! { <PrivatePage/> });
    // Who plays alone is told what this is; two see it.
    let lead = (is_alone || is_single).then(|| view! { <p class="lead" prop:textContent=lead></p> });
    let is_kept = !desk.is_example();
    let pages = desk.game().with_untracked(handout);
    turn_faces();

    view! {
        <section class="stack reveal">
            <div class="reveal-head">
                <Title>{told(title)}</Title>
                {tabs}
                {lead}
            </div>
            {private(is_prepared && is_single)}
            {tabs_below}
            <Scene of=move || shown.get() view=move |place: usize| {
                match (pairs[place], fives[place]) {
                    (Some(pair), _) => view! { <DeckReveal pair deck=place unkept/> }.into_any(),
                    (None, Some(fives)) => view! { <FivesReveal fives deck=place unkept/> }.into_any(),
                    (None, None) => own_order(desk, place, decks[place].clone()).into_any(),
                }
            }/>
            <Situation/>
            {private(is_prepared && !is_single)}
            <Later>{twins.get_value().map(|decks| view! { <Twins decks/> })}</Later>
            <Later>
                <Moved/>
                <Study/>
            </Later>
            {(!is_alone).then(|| view! { <Later><EarlierNotes/></Later> })}
            {is_remote.then(|| view! { <RemoteEnd/> })}
            {is_kept.then(|| view! { <SaveFile/> })}
            {pages}
            {is_prepared.then(|| view! { <PrivateSheet/> })}
        </section>
    }
}

/// The file that brings the game back.
#[component]
fn SaveFile() -> impl IntoView {
    let desk = use_desk();
    view! {
        <p class="actions">
            <button
                type="button"
                class="button"
                on:click=move |_| desk.download()
                prop:textContent=say(|t| t.reveal.save_file)
            ></button>
        </p>
    }
}

/// The order of one who plays alone and with nobody else's eyes.
fn own_order(desk: Desk, place: usize, deck: Deck) -> impl IntoView {
    desk.game().with_untracked(|game| {
        let Table::Revealed(reveal) = game.table() else { return None };
        let (seat, scenario) = (*game.setup().seats().first()?, game.setup().scenario());
        let (order, work) = (reveal.order(seat, place)?, reveal.work(seat, place).cloned());
        Some(view! { <OwnOrder deck order work scenario/> })
    })
}

/// Both orders of one deck, and beside them what is worth a talk; then its cards, and the figures last.
#[component]
fn DeckReveal(pair: Pair, deck: usize, unkept: Unkept) -> impl IntoView {
    let shown = Shown::new();
    view! {
        <div class="stack reveal-deck" data-deck=pair.words().side()>
            <div class="sight">
                <Worth pair/>
                <PictureOf pair shown/>
                <Start unkept/>
                <Tools shown/>
            </div>
            <Later>
                <Differences pair/>
                <Guesses deck words=pair.words()/>
                <Later>
                    <Figures pair/>
                </Later>
            </Later>
        </div>
    }
}
