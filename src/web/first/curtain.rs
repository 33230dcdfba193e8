//! The curtain: says who comes next and what everybody else does, and shows nobody's cards.

use leptos::prelude::*;

use crate::{
    game::{Event, Phase},
    web::{
        components::title::Title,
        desk::use_desk,
        language::{say, use_text},
    },
};

/// The closed curtain before a turn.
#[component]
pub fn CurtainScreen() -> impl IntoView {
    let desk = use_desk();
    let text = use_text();
    let (setup, seat) = desk.game().with_untracked(|game| {
        let place = match game.phase() {
            Phase::Curtain { seat } => seat,
            _ => 0,
        };
        (game.setup().clone(), game.setup().seats()[place])
    });
    let sealed: Vec<_> = desk.game().with_untracked(|game| {
        let seats = setup.seats().iter().copied();
        seats.filter(|&other| other != seat && game.sealed(other).iter().all(|&sealed| sealed)).collect()
    });
    let account = setup.account().clone();

    view! {
        <section class="curtain" data-seat=seat_name(seat)>
            <div class="curtain-sheet">
                <p class="kicker">
                    <bdi>{account.as_str().to_owned()}</bdi>
                </p>
                <Title>{move || (text().curtain.title)(text().seat(seat))}</Title>
                <ol class="curtain-steps">
                    <li>{say(|t| t.curtain.stop_sharing)}</li>
                    <li>{move || (text().curtain.look_away)(text().seat(seat))}</li>
                    <li>{say(|t| t.curtain.escape)}</li>
                </ol>
                {sealed
                    .into_iter()
                    .map(|other| view! { <p class="curtain-done">{move || (text().curtain.sealed_by)(text().seat(other))}</p> })
                    .collect_view()}
                <p class="actions">
                    <button type="button" class="button strong large" on:click=move |_| { desk.play(Event::OpenCurtain); }>
                        {move || (text().curtain.open)(text().seat(seat))}
                    </button>
                </p>
                <p class="small">{say(|t| t.curtain.storage)}</p>
            </div>
        </section>
    }
}

use crate::web::components::seat::seat_name;
