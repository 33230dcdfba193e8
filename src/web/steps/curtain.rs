//! The curtain: says who comes next and what everybody else does, and shows nobody's cards.

use leptos::prelude::*;

use crate::{
    cards::Seat,
    game::{Event, Game, Standing},
    web::{
        components::{seat::seat_name, title::Title, told::told},
        desk::use_desk,
        language::{say, use_text},
    },
};

/// The closed curtain before a seat's turn.
#[component]
pub fn CurtainScreen() -> impl IntoView {
    let desk = use_desk();
    let text = use_text();
    let next = Memo::new(move |before: Option<&Option<Seat>>| match desk.game().with(Game::standing) {
        Standing::Curtain(seat) => Some(seat),
        // The curtain opens: its words stay until it is gone.
        _ => before.copied().flatten(),
    });
    let seat = move || next.get().map_or("", |seat| text().seat(seat));
    let sealed = Memo::new(move |_| {
        let done = |game: &Game, seat: Seat| Some(seat) != next.get() && game.has_sealed_all(seat);
        desk.game().with(|game| {
            let seats = game.setup().seats().iter().copied();
            seats.filter(|&seat| done(game, seat)).collect::<Vec<_>>()
        })
    });
    let account = move || desk.game().with(|game| game.setup().account().as_str().to_owned());
    let done = move |seat: Seat| {
        let sentence = move || (text().curtain.sealed_by)(text().seat(seat));
        view! { <p class="curtain-done" prop:textContent=sentence></p> }
    };

    view! {
        <section class="curtain" data-seat=move || next.get().map(seat_name)>
            <div class="curtain-sheet">
                <p class="kicker">
                    <bdi prop:textContent=account></bdi>
                </p>
                <Title>{told(move || (text().curtain.title)(seat()))}</Title>
                <ol class="curtain-steps">
                    <li>{told(say(|t| t.curtain.stop_sharing))}</li>
                    <li>{told(move || (text().curtain.look_away)(seat()))}</li>
                    <li>
                        <span class="for-keys" prop:textContent=say(|t| t.curtain.escape)></span>
                        <span class="for-touch" prop:textContent=say(|t| t.curtain.escape_touch)></span>
                    </li>
                </ol>
                {move || sealed.get().into_iter().map(done).collect_view()}
                <p class="actions">
                    <button
                        type="button"
                        class="button strong large"
                        on:click=move |_| { desk.play(Event::OpenCurtain); }
                        prop:textContent=move || (text().curtain.open)(seat())
                    ></button>
                </p>
                <p class="small" prop:textContent=say(|t| t.curtain.storage)></p>
            </div>
        </section>
    }
}
