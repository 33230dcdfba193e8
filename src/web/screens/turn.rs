//! A turn: the frame around one seat's sorting of one deck, and which step is shown in it.

use leptos::prelude::*;

use super::{
    check::CheckStep,
    deal::{DealStep, SplitStep},
    duel::DuelStep,
    offer::OfferStep,
    order::OrderStep,
    sealed::SealedStep,
};
use crate::{
    game::{
        Deck, Event, Mode, Seat, Sheet, Table,
        sort::{Action, Sort, Step},
    },
    text::Text,
    web::{
        components::{
            announcer::{Announce, Announcer},
            keys,
            role_card::{DeckMark, deck_name},
            scene::Scene,
        },
        language::{say, use_text},
        room::{Room, use_room},
        words::Words,
    },
};

/// One seat's turn at one deck, as a context for the steps.
#[derive(Clone, Copy)]
pub struct Turn {
    room: Room,
    seat: Seat,
    place: usize,
    words: Words,
    announce: Announce,
}

impl Turn {
    /// Whose turn it is.
    pub fn seat(self) -> Seat {
        self.seat
    }

    /// What this seat's order is called.
    pub fn view(self, text: &Text) -> &'static str {
        self.room.game().with_untracked(|game| text.view(game.setup(), self.seat))
    }

    /// Whether one person plays alone.
    pub fn is_alone(self) -> bool {
        self.room.game().with_untracked(|game| game.setup().mode() == Mode::Alone)
    }

    /// The place of the deck in the set-up.
    pub fn place(self) -> usize {
        self.place
    }

    /// The deck at hand.
    pub fn deck(self) -> Deck {
        self.words.deck()
    }

    /// Where sentences are said aloud.
    pub fn announce(self) -> Announce {
        self.announce
    }

    /// The room in which the game is played.
    pub fn room(self) -> Room {
        self.room
    }

    /// Reads this turn's sheet; tracked. `None` once the turn is over.
    pub fn sheet<R>(self, read: impl FnOnce(&Sheet) -> R) -> Option<R> {
        self.room.game().with(|game| match game.table() {
            Table::Turn { seat, deck, sheet } if seat == self.seat && deck == self.place => Some(read(sheet)),
            _ => None,
        })
    }

    /// Reads this turn's sort; tracked. A fallback stands in once the turn is over.
    pub fn sort<R: Default>(self, read: impl FnOnce(&Sort) -> R) -> R {
        self.sheet(|sheet| read(sheet.sort())).unwrap_or_default()
    }

    /// Does a sorting action. Says whether it was possible.
    pub fn act(self, action: Action) -> bool {
        self.room.play(Event::Sort(action))
    }

    /// The code name of the key account.
    pub fn account(self) -> String {
        self.room.game().with_untracked(|game| game.setup().account().as_str().to_owned())
    }
}

/// The turn around the caller.
pub fn use_turn() -> Turn {
    expect_context::<Turn>()
}

/// The name that the style sheets know a seat by.
pub fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Kam => "kam",
        Seat::Leader => "leader",
        Seat::Customer => "customer",
    }
}

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
    fn of(sheet: &Sheet) -> Self {
        if sheet.is_sealed() {
            return Self::Sealed;
        }
        match *sheet.sort().step() {
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
    let room = use_room();
    let setup = room.game().with_untracked(|game| game.setup().clone());
    let direction = setup.decks()[deck].direction();
    let turn = Turn {
        room,
        seat: setup.seats()[seat],
        place: deck,
        words: Words::provide(setup.decks()[deck].clone()),
        announce: Announce::provide(),
    };
    provide_context(turn);
    let stage = Memo::new(move |_| turn.sheet(Stage::of).unwrap_or_default());
    let curtain = setup.mode() == Mode::OneScreen;
    keys::listen(move |key| match key {
        "Escape" if curtain => room.play(Event::DropCurtain),
        "Backspace" => room.play(Event::Undo),
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
                        on:click=move |_| { turn.room.play(Event::Undo); }
                    >
                        {say(|t| t.sort.undo)}
                    </button>
                </Show>
                <Show when=move || curtain>
                    <button type="button" class="button quiet" on:click=move |_| { turn.room.play(Event::DropCurtain); }>
                        {say(|t| t.curtain.drop)}
                    </button>
                </Show>
            </div>
        </div>
    }
}
