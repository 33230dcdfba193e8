//! The duel at a border between two piles: which of two cards counts more, and so stands at the upper one of two places?

use leptos::prelude::*;

use crate::web::steps::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Half},
    },
    text::Text,
    web::{
        components::{keys, role_card::RoleCard, title::Title, told::told},
        language::{say, use_text},
    },
};

/// How a duel has ended.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Outcome {
    winner: Card,
    loser: Card,
    /// On which side the loser stood.
    fell: Half,
    /// The place, from 1, that the winner has now.
    place: usize,
}

impl Outcome {
    fn told(self, text: &Text, name: impl Fn(Card) -> String) -> String {
        match self.fell {
            Half::Upper => (text.steps.rises)(&name(self.winner), self.place, &name(self.loser)),
            Half::Lower => (text.steps.stays)(&name(self.winner), self.place),
        }
    }
}

/// The upper card and its challenger, each with its place.
type Pair = ((Card, Card), (usize, usize));

/// The duels, one after the other.
#[component]
pub fn DuelStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let account = StoredValue::new(turn.account());
    // The last two stay until the next step takes their place.
    let duel = Memo::new(move |before: Option<&Option<Pair>>| {
        turn.sort(|sort| sort.duel().zip(sort.duel_places())).or_else(|| before.copied().flatten())
    });
    let places = move || duel.get().map(|(_, places)| places).unwrap_or_default();
    let outcome = RwSignal::new(None::<Outcome>);
    let win = move |half: Half| {
        let Some(((upper, lower), (place, _))) = duel.get_untracked().filter(|_| turn.act(Action::Win(half))) else {
            return;
        };
        let ended = match half {
            Half::Upper => Outcome { winner: upper, loser: lower, fell: Half::Lower, place },
            Half::Lower => Outcome { winner: lower, loser: upper, fell: Half::Upper, place },
        };
        outcome.set(Some(ended));
        turn.announce().say(|| format!("{} {}", ended.told(text(), |card| words.name(card)), turn.situation()));
    };
    Effect::new(move || turn.announce().tell(|| turn.situation()));
    keys::listen(turn.table(), move |key| {
        match key {
            "ArrowLeft" | "ArrowUp" | "1" => win(Half::Upper),
            "ArrowRight" | "ArrowDown" | "2" => win(Half::Lower),
            _ => return false,
        }
        true
    });
    // What is taken back has not been.
    let shown = move || {
        let log = turn.sort(|sort| matches!(sort.log().last(), Some(Action::Win(_))));
        outcome.get().filter(|_| log)
    };
    let upper = Memo::new(move |_| duel.get().map(|((upper, _), _)| upper));
    let lower = Memo::new(move |_| duel.get().map(|((_, lower), _)| lower));
    view! {
        <Title>{told(move || account.with_value(|account| (text().sort.duel_title)(account)))}</Title>
        <p class="kicker centred duel-places" prop:textContent=move || (text().steps.duel_places)(places().0, places().1)></p>
        <div class="duel">
            <Duelist card=upper place=Signal::derive(move || places().0) side=Half::Upper outcome on_win=Callback::new(win)/>
            <span class="duel-or" aria-hidden="true" prop:textContent=say(|t| t.steps.or)></span>
            <Duelist card=lower place=Signal::derive(move || places().1) side=Half::Lower outcome on_win=Callback::new(win)/>
        </div>
        <p
            class="centred duel-outcome"
            aria-hidden="true"
            prop:textContent=move || shown().map(|ended| ended.told(text(), |card| words.name(card))).unwrap_or_default()
        ></p>
        <p class="hint centred" prop:textContent=say(|t| t.sort.duel_hint)></p>
    }
}

/// One of the two cards, with the place that it stands for; the whole of it is the button.
#[component]
fn Duelist(
    card: Memo<Option<Card>>,
    #[prop(into)] place: Signal<usize>,
    side: Half,
    outcome: RwSignal<Option<Outcome>>,
    on_win: Callback<Half>,
) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let label =
        move || card.get().map(|card| format!("{} {}", words.name(card), text().sort.duel_more)).unwrap_or_default();
    // Who lost here falls back before the eyes, while the next card lies open already.
    let fallen = move || outcome.get().filter(|ended| ended.fell == side).map(|ended| ended.loser);
    view! {
        <div class="duel-side">
            <span class="stamp" aria-hidden="true" data-number="" prop:textContent=move || place.get().to_string()></span>
            // What the button does comes before what stands on the card, so that both are read out.
            <button type="button" class="duelist" on:click=move |_| on_win.run(side)>
                <span class="unseen" prop:textContent=label></span>
                {move || card.get().map(|card| view! { <RoleCard words card=Signal::stored(Some(card))/> })}
            </button>
            {move || {
                fallen()
                    .map(|card| view! { <span class="duel-fallen" aria-hidden="true" prop:textContent=move || words.name(card)></span> })
            }}
        </div>
    }
}
