//! The duel at a border between two piles: which of two cards counts more?

use leptos::prelude::*;

use crate::web::steps::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Half, Sort},
    },
    web::{
        components::{keys, role_card::RoleCard, title::Title, told::told},
        language::{say, use_text},
    },
};

/// The duels, one after the other.
#[component]
pub fn DuelStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let account = StoredValue::new(turn.account());
    let pair = Memo::new(move |_| turn.sort(Sort::duel));
    let win = move |half: Half| {
        if turn.act(Action::Win(half)) {
            turn.announce().say(|| turn.situation());
        }
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
    view! {
        <Title>{told(move || account.with_value(|account| (text().sort.duel_title)(account)))}</Title>
        <div class="duel">
            <Duelist card=Signal::derive(move || pair.get().map(|pair| pair.0)) on_win=Callback::new(move |()| win(Half::Upper))/>
            <Duelist card=Signal::derive(move || pair.get().map(|pair| pair.1)) on_win=Callback::new(move |()| win(Half::Lower))/>
        </div>
        <p class="hint centred" prop:textContent=say(|t| t.sort.duel_hint)></p>
    }
}

/// One of the two cards; the whole of it is the button.
#[component]
fn Duelist(card: Signal<Option<Card>>, on_win: Callback<()>) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let direction = turn.deck().direction();
    let label =
        move || card.get().map(|card| format!("{} {}", words.name(card), text().sort.duel_more)).unwrap_or_default();
    view! {
        // What the button does comes before what stands on the card, so that both are read out.
        <button type="button" class="duelist" on:click=move |_| on_win.run(())>
            <span class="unseen" prop:textContent=label></span>
            {move || card.get().map(|card| view! { <RoleCard direction words=Signal::derive(move || words.of(card))/> })}
        </button>
    }
}
