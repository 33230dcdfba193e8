//! The reveal of practice: the story once more, the own order of every deck beside the invented voice, which trait has moved
//! which card, and the way on. All decks lie below each other, so that no tap is lost between them.

use leptos::prelude::*;

use crate::{
    alone::Practised,
    cards::{Deck, Depth, Direction, Scenario},
    web::{
        alone::{moved_by::MovedBy, movement::Movements, practice::use_practised, voice::Onward},
        browser::store::GameId,
        components::{choice::Choice, countdown::turn_faces, later::Later, story::Story, title::Title, told::told},
        desk::use_desk,
        language::use_text,
        notes::{decks, unkept::Unkept},
        reveal::{SaveFile, own_order, study::Study},
    },
};

/// Everything lies open.
#[component]
pub fn PracticeReveal(scenario: Scenario) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let practised = use_practised();
    let all = decks(desk);
    let directions: Vec<Direction> = all.iter().filter_map(Deck::shipped).collect();
    // How far a card has moved is told where every card has a rank.
    let is_whole = desk.game().with_untracked(|game| game.setup().depth() == Depth::Whole);
    let orders = all.into_iter().enumerate().map(|(place, deck)| own_order(desk, place, deck)).collect_view();
    Unkept::provide();
    turn_faces();
    view! {
        <section class="stack reveal">
            <div class="reveal-head">
                <Title>{told(move || (text().alone.title)(scenario.account()))}</Title>
            </div>
            <Story scenario/>
            {orders}
            <MovedBy scenario practised/>
            <Onward scenario practised/>
            {is_whole.then(|| view! { <Later><MovedOn directions=directions.clone() practised/></Later> })}
            <Later>
                <Study/>
            </Later>
            <SaveFile/>
        </section>
    }
}

/// What has moved between two accounts, deck by deck.
#[component]
fn MovedOn(directions: Vec<Direction>, practised: Memo<Practised<GameId>>) -> impl IntoView {
    let shown = RwSignal::new(directions.first().copied().unwrap_or(Direction::External));
    let tabs = (directions.len() > 1)
        .then(|| view! { <Choice name=|t| t.plan.decks options=directions word=|t, direction| t.deck(direction) chosen=shown/> });
    view! {
        {tabs}
        {move || view! { <Movements direction=shown.get() practised/> }}
    }
}
