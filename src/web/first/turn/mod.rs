//! A turn: the frame around one seat's sorting of one deck, and which step is shown in it.

use leptos::prelude::*;

mod check;
mod context;
mod deal;
mod duel;
mod offer;
mod order;
mod sealed;

use crate::web::first::turn::{
    check::CheckStep,
    deal::{DealStep, SplitStep},
    duel::DuelStep,
    offer::OfferStep,
    order::OrderStep,
    sealed::SealedStep,
};
use crate::web::{
    components::seat::seat_name,
    first::turn::context::{Turn, use_turn},
};
use crate::{
    cards::{Mode, sort::Step},
    game::{Event, Work},
    web::{
        components::{
            announcer::{Announce, Announcer},
            keys,
            role_card::{DeckMark, deck_name},
            scene::Scene,
        },
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// Which step is on the screen. It says nothing of the cards, so that a move within a step rebuilds nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Deal,
    Offer(usize),
    Split(usize),
    Order(usize),
    Duel,
    Check,
    Sealed,
}

impl Stage {
    fn of(work: &Work) -> Self {
        if work.is_sealed() {
            return Self::Sealed;
        }
        match *work.sort().step() {
            Step::Deal => Self::Deal,
            Step::Offer { pile } => Self::Offer(pile),
            Step::Split { pile, .. } => Self::Split(pile),
            Step::Order { pile, .. } => Self::Order(pile),
            Step::Duel { .. } => Self::Duel,
            Step::Check { .. } => Self::Check,
        }
    }

    /// Which of the four parts of a sort this belongs to, from 0.
    fn part(self) -> usize {
        match self {
            Self::Deal | Self::Offer(_) | Self::Split(_) => 0,
            Self::Order(_) => 1,
            Self::Duel => 2,
            Self::Check | Self::Sealed => 3,
        }
    }
}

/// One seat's turn at one deck; both are places in the set-up.
#[component]
pub fn TurnScreen(seat: usize, deck: usize) -> impl IntoView {
    let desk = use_desk();
    let setup = desk.game().with_untracked(|game| game.setup().clone());
    let direction = setup.decks()[deck].direction();
    let turn = Turn {
        desk,
        seat: setup.seats()[seat],
        place: deck,
        words: Words::provide(setup.decks()[deck].clone()),
        announce: Announce::provide(),
    };
    provide_context(turn);
    let stage = Memo::new(move |_| turn.work(Stage::of).unwrap_or_default());
    let curtain = setup.mode() == Mode::OneScreen;
    keys::listen(move |key| match key {
        "Escape" if curtain => desk.play(Event::DropCurtain),
        "Backspace" => desk.play(Event::Undo),
        _ => false,
    });

    view! {
        <section class="turn" data-deck=deck_name(direction)>
            <TurnBar stage curtain/>
            <Scene of=stage view=|stage| match stage {
                Stage::Deal => view! { <DealStep/> }.into_any(),
                Stage::Offer(pile) => view! { <OfferStep pile/> }.into_any(),
                Stage::Split(pile) => view! { <SplitStep pile/> }.into_any(),
                Stage::Order(pile) => view! { <OrderStep pile/> }.into_any(),
                Stage::Duel => view! { <DuelStep/> }.into_any(),
                Stage::Check => view! { <CheckStep/> }.into_any(),
                Stage::Sealed => view! { <SealedStep/> }.into_any(),
            }/>
            <Announcer announce=turn.announce/>
        </section>
    }
}

/// Who sorts what and how far it is, with undo and the curtain.
#[component]
fn TurnBar(stage: Memo<Stage>, curtain: bool) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let nothing_done = move || turn.sort(|sort| sort.log().is_empty());
    view! {
        <div class="turn-bar">
            <p class="turn-who" data-seat=seat_name(turn.seat)>
                <span class="seat-sign" aria-hidden="true"></span>
                <strong>{move || turn.view(text())}</strong>
                <bdi>{turn.account()}</bdi>
            </p>
            <DeckMark direction=turn.deck().direction()/>
            <ol class="parts" aria-label=move || (text().sort.step_of)(stage.get().part() + 1, 4)>
                {(0..4)
                    .map(|part| {
                        view! {
                            <li
                                data-done=move || (part < stage.get().part()).then_some("")
                                aria-current=move || (part == stage.get().part()).then_some("step")
                            >
                                {move || text().sort.steps[part]}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
            <div class="turn-tools">
                <Show when=move || stage.get() != Stage::Sealed>
                    <button
                        type="button"
                        class="button quiet"
                        aria-disabled=move || nothing_done().to_string()
                        on:click=move |_| { turn.desk.play(Event::Undo); }
                    >
                        {say(|t| t.sort.undo)}
                    </button>
                </Show>
                <Show when=move || curtain>
                    <button type="button" class="button quiet" on:click=move |_| { turn.desk.play(Event::DropCurtain); }>
                        {say(|t| t.curtain.drop)}
                    </button>
                </Show>
            </div>
        </div>
    }
}
