//! The moment before the reveal: both have sealed; a countdown, and everything lies open at once.

use leptos::prelude::*;

use crate::web::components::{countdown::Countdown, story::Story};
use crate::{
    cards::Mode,
    text::Phrase,
    web::{
        components::{title::Title, told::told},
        desk::use_desk,
        language::use_text,
    },
};

/// Everything is sealed.
#[component]
pub fn ReadyScreen() -> impl IntoView {
    let desk = use_desk();
    let text = use_text();
    let (alone, views, practice) = desk.game().with_untracked(|game| {
        let setup = game.setup();
        (setup.mode() == Mode::Alone, setup.seats().len(), setup.scenario().is_some())
    });
    let words = move || {
        let (ready, alone_words) = (text().ready, &text().alone);
        match (alone, views, practice) {
            (false, ..) => (ready.title, ready.hint),
            (true, _, true) => (alone_words.ready, alone_words.ready_hint_practice),
            (true, 1, false) => (alone_words.ready, alone_words.ready_hint),
            (true, _, false) => (alone_words.ready_two, alone_words.ready_hint_two),
        }
    };
    let story = desk.game().with_untracked(|game| game.setup().scenario());
    let label: Phrase = if alone { |t| t.alone.look } else { |t| t.ready.look };
    view! {
        <section class="page narrow ready">
            {story.map(|scenario| view! { <Story scenario/> })}
            <Title>{told(move || words().0)}</Title>
            <p class="lead" prop:textContent=move || words().1></p>
            <Countdown label orders=views/>
        </section>
    }
}
