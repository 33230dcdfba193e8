//! A turn: the frame around one seat's sorting of one deck, and which step is shown in it.

use leptos::prelude::*;

mod deal;

use crate::web::{
    first::turn::deal::{DealStep, SplitStep},
    parts::{self, Table},
    steps::context::{Turn, use_turn},
};
use crate::{
    cards::{Depth, Mode},
    game::{Event, Station},
    web::{
        browser::{clock::PAUSE, worker},
        components::{announcer::Announcer, keys, role_card::DeckMark, scene::Scene, seat::seat_name, when::when},
        desk::use_desk,
        language::{say, use_text, use_tongue},
    },
};

/// One seat's turn at one deck; both are places in the set-up.
#[component]
pub fn TurnScreen(seat: usize, deck: usize) -> impl IntoView {
    let desk = use_desk();
    let turn = Turn::provide(desk, seat, deck)?;
    let curtain = turn.mode() == Mode::OneScreen;
    // The deal does it when its first card lies there; the cards of a quick round come with the part that this fetches.
    if turn.depth() == Depth::FirstFive {
        look_ahead(turn);
    }
    // The step stays for as long as the turn does, however often its cards move.
    let station =
        Memo::new(move |before: Option<&Option<Station>>| turn.work(Station::of).or_else(|| before.copied().flatten()));
    keys::listen(turn.table(), move |key| match key {
        "Escape" if curtain => desk.play(Event::DropCurtain),
        "Backspace" => turn.undo(),
        _ => false,
    });

    Some(view! {
        // The table takes the focus where nothing on it does, so that a click anywhere on it lets its keys work.
        <section
            class="turn"
            tabindex="-1"
            node_ref=turn.table()
            data-deck=turn.words().side()
            data-story=turn.scenario().map(|_| "")
        >
            <TurnBar station curtain/>
            {turn.scenario().map(|scenario| parts::table(Table::Story(scenario)))}
            <Scene quiet=true of=move || station.get() view=|station| match station {
                Some(Station::Deal) => view! { <DealStep/> }.into_any(),
                Some(Station::Offer(pile)) => parts::table(Table::Offer(pile)).into_any(),
                Some(Station::Split(pile)) => view! { <SplitStep pile/> }.into_any(),
                Some(Station::Order(pile)) => parts::table(Table::Order(pile)).into_any(),
                Some(Station::Copy) => parts::table(Table::Copy).into_any(),
                Some(Station::Duel) => parts::table(Table::Duel).into_any(),
                Some(Station::Check) => parts::table(Table::Check).into_any(),
                Some(Station::Pick) => parts::table(Table::Pick).into_any(),
                Some(Station::Sealed) => parts::table(Table::Sealed).into_any(),
                _ => ().into_any(),
            }/>
            <Announcer announce=turn.announce()/>
        </section>
    })
}

/// Fetches what is near, once the first card lies on the table; and the game is to open without a network, too.
pub(super) fn look_ahead(turn: Turn) {
    let (tongue, is_apart) = (use_tongue(), matches!(turn.mode(), Mode::Remote(_)));
    let ahead = move || {
        parts::fetch_ahead(tongue, is_apart);
        worker::register();
    };
    request_animation_frame(move || request_animation_frame(move || set_timeout(ahead, PAUSE)));
}

/// Who sorts what and how far it is, with undo and the curtain.
#[component]
fn TurnBar(station: Memo<Option<Station>>, curtain: bool) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let nothing_done = move || turn.work(|work| !work.is_begun()).unwrap_or_default();
    let part = move || station.get().and_then(Station::part).unwrap_or_default();
    let step = move |at: usize| {
        view! {
            <li
                data-done=move || (at < part()).then_some("")
                aria-current=move || (at == part()).then_some("step")
                prop:textContent=move || text().sort.steps[at]
            ></li>
        }
    };
    view! {
        <div class="turn-bar">
            <p class="turn-who" data-seat=seat_name(turn.seat())>
                <span class="seat-sign" aria-hidden="true"></span>
                <strong prop:textContent=move || turn.view(text())></strong>
                <bdi prop:textContent=turn.account()></bdi>
            </p>
            <DeckMark words=turn.words()/>
            // A quick round has one part alone.
            {(turn.depth() == Depth::Whole).then(|| {
                view! {
                    <ol class="parts" aria-label=move || (text().sort.step_of)(part() + 1, Station::PARTS)>
                        {(0..Station::PARTS).map(step).collect_view()}
                    </ol>
                }
            })}
            <div class="turn-tools">
                {when(
                    move || station.get() != Some(Station::Sealed),
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button quiet"
                                aria-disabled=move || nothing_done().to_string()
                                on:click=move |_| { turn.undo(); }
                                prop:textContent=say(|t| t.sort.undo)
                            ></button>
                        }
                        .into_any()
                    },
                )}
                {when(
                    move || curtain,
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_| { turn.desk().play(Event::DropCurtain); }
                                prop:textContent=say(|t| t.curtain.drop)
                            ></button>
                        }
                        .into_any()
                    },
                )}
            </div>
        </div>
    }
}
