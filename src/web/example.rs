//! The example on the screen: the reveal of a finished game, and the talk about it. Nothing of it is kept.

use leptos::prelude::*;

use crate::{
    alone::example,
    cards::Plan,
    game::{Event, Game},
    talk::{Action, Stop},
    text::{Language, screen::Screen},
    web::{
        browser::{clock, store::Store},
        components::{scene::Scene, title::name_page},
        desk::Desk,
        language::{say, use_tongue},
        notes::read,
        reveal::RevealScreen,
        route::Route,
    },
};

/// The example. Its notes are in the language in use.
#[component]
pub fn ExampleScreen(
    /// The talk, which is a part of its own.
    talk: fn() -> AnyView,
) -> impl IntoView {
    let (store, tongue) = (expect_context::<Store>(), use_tongue());
    let desk = Desk::example(store, example::game(untrack(|| tongue.language()), clock::today())?);
    provide_context(desk);
    let stop = Memo::new(move |_| read(desk, |reveal| reveal.talk().stop()));
    Effect::new(move |before: Option<Language>| {
        let language = tongue.language();
        if before.is_some_and(|before| before != language)
            && let Some(game) = example::game(language, clock::today())
        {
            let stop = stop.get_untracked();
            desk.show(game);
            desk.play_on(Event::Talk(Action::Go(stop)));
        }
        language
    });
    name_page(move || Screen::of(desk.game().with(Game::station)));
    Some(view! {
        <div class="notice example-note">
            <p prop:textContent=say(|t| t.example.note)></p>
            <a class="button" href=Route::Setup(Plan::default()).fragment() prop:textContent=say(|t| t.start.new_game)></a>
        </div>
        <Scene of=move || stop.get() != Stop::Reveal view=move |talks| {
            if talks { talk() } else { view! { <RevealScreen/> }.into_any() }
        }/>
    })
}
