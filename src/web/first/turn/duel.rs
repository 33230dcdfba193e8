//! The duel at a border between two piles: which of two cards counts more?

use leptos::prelude::*;

use crate::web::first::turn::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Half, Sort},
    },
    web::{
        components::{keys, role_card::RoleCard, title::Title},
        language::{say, use_text},
        words::use_words,
    },
};

/// The duels, one after the other.
#[component]
pub fn DuelStep() -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let account = StoredValue::new(turn.account());
    let pair = Memo::new(move |_| turn.sort(Sort::duel));
    let win = move |half: Half| {
        if turn.act(Action::Win(half))
            && let Some((upper, lower)) = pair.get_untracked()
        {
            turn.announce().say(|| format!("{} – {}", words.name(upper), words.name(lower)));
        }
    };
    keys::listen(move |key| {
        match key {
            "ArrowLeft" | "ArrowUp" | "1" => win(Half::Upper),
            "ArrowRight" | "ArrowDown" | "2" => win(Half::Lower),
            _ => return false,
        }
        true
    });
    view! {
        <Title>{move || account.with_value(|account| (text().sort.duel_title)(account))}</Title>
        <div class="duel">
            <Duelist card=Signal::derive(move || pair.get().map(|pair| pair.0)) on_win=Callback::new(move |()| win(Half::Upper))/>
            <Duelist card=Signal::derive(move || pair.get().map(|pair| pair.1)) on_win=Callback::new(move |()| win(Half::Lower))/>
        </div>
        <p class="hint centred">{say(|t| t.sort.duel_hint)}</p>
    }
}

/// One of the two cards; the whole of it is the button.
#[component]
fn Duelist(card: Signal<Option<Card>>, on_win: Callback<()>) -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let direction = turn.deck().direction();
    let label = move || card.get().map(|card| format!("{} {}", words.name(card), text().sort.duel_more));
    view! {
        // What the button does comes before what stands on the card, so that both are read out.
        <button type="button" class="duelist" on:click=move |_| on_win.run(())>
            <span class="unseen">{label}</span>
            {move || card.get().map(|card| view! { <RoleCard direction words=Signal::derive(move || words.of(card))/> })}
        </button>
    }
}
