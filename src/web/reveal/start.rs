//! What leads on from the reveal: the talk of the two, and both orders on a shared screen.

use leptos::prelude::*;

use crate::{
    cards::{Depth, Mode},
    talk::Action,
    web::{
        desk::use_desk,
        language::{say, use_text},
        notes::{
            act, read,
            unkept::{Held, Unkept},
        },
        route::Route,
    },
};

/// What leads on. Who plays alone has nobody to talk with yet.
#[component]
pub fn Start(unkept: Unkept) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let (is_alone, is_quick) = desk
        .game()
        .with_untracked(|game| (game.setup().mode() == Mode::Alone, game.setup().depth() == Depth::FirstFive));
    let begun = Memo::new(move |_| read(desk, |reveal| reveal.talk().has_begun()));
    let start = move |_| {
        if !unkept.holds() {
            act(desk, Action::Go(untrack(|| read(desk, |reveal| reveal.first_stop()))));
        }
    };
    let quick = is_quick.then(|| view! { <p class="small" prop:textContent=say(|t| t.quick.compared)></p> });
    let present = (!desk.is_example()).then(|| Route::Present(desk.id()).fragment());
    let talk = (!is_alone).then(|| {
        let present = present.map(|present| {
            view! {
                <p class="actions">
                    <a class="button quiet" href=present prop:textContent=say(|t| t.present.open)></a>
                </p>
            }
        });
        view! {
            <p prop:textContent=say(|t| t.reveal.normal)></p>
            <p class="actions sticky">
                <button
                    type="button"
                    class="button strong large"
                    on:click=start
                    prop:textContent=move || if begun.get() { text().talk.resume } else { text().talk.start }
                ></button>
            </p>
            {present}
        }
    });
    view! {
        <div class="sight-on">
            {quick}
            {talk}
            <Held unkept/>
        </div>
    }
}
