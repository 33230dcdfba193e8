//! The order that lies on a table is copied: the cards are tapped as they lie there, or found by a few letters.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::web::steps::{context::use_turn, picks::Picks};
use crate::{
    cards::{Card, sort::Action},
    few,
    text::alphabet,
    web::{
        components::{title::Title, told::told},
        language::{say, use_text},
    },
};

/// The copying of an order.
#[component]
pub fn CopyStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let n = turn.deck().len();
    let named = Memo::new(move |_| turn.sort(|sort| sort.copied().to_vec()));
    let rank = move |card: Card| named.with(|named| named.iter().position(|&other| other == card)).map(|at| at + 1);
    let typed = RwSignal::new(String::new());
    let is_searching = move || typed.with(|typed| !typed.trim().is_empty());
    // By the alphabet; while somebody types, only what fits, and what fits best first.
    let cards = Memo::new(move |_| {
        let fit = |card| typed.with(|typed| alphabet::fit(&words.name(card), typed));
        let mut cards: Vec<_> = turn.deck().cards().filter_map(|card| Some((fit(card)?, card))).collect();
        few::sort_by_key(&mut cards, |&(fit, card)| (fit, alphabet::key(&words.name(card))));
        cards.into_iter().map(|(_, card)| card).collect::<Vec<_>>()
    });
    let tap = move |card: Card| {
        if turn.act(Action::Pick(card)) {
            turn.announce().say(|| {
                let told = match rank(card) {
                    Some(rank) => (text().sort.place)(&words.name(card), rank, n),
                    None => (text().quick.taken_back)(&words.name(card)),
                };
                format!("{told} {}", turn.situation())
            });
        }
    };
    let first = move || cards.with(|cards| cards.iter().copied().find(|&card| rank(card).is_none()));
    let on_key = move |event: KeyboardEvent| {
        // Enter may end a word that is still being put together, and a key that is held is one press.
        if event.key() != "Enter" || event.is_composing() || event.repeat() {
            return;
        }
        event.prevent_default();
        if let Some(card) = untrack(|| first().filter(|_| is_searching())) {
            typed.set(String::new());
            tap(card);
        }
    };
    let problem = move || match (is_searching(), first(), cards.with(|cards| cards.first().copied())) {
        (false, ..) | (_, Some(_), _) => String::new(),
        (_, _, Some(card)) => (text().steps.copy_known)(&words.name(card), rank(card).unwrap_or_default()),
        (_, _, None) => text().steps.copy_unknown.to_owned(),
    };
    view! {
        <div class="page picking">
            <Title>{told(say(|t| t.steps.copy_title))}</Title>
            <p class="hint" prop:textContent=say(|t| t.steps.copy_hint)></p>
            <div class="field copy-field">
                <label for="copy" prop:textContent=move || (text().steps.copy_field)(named.with(Vec::len) + 1)></label>
                <input
                    id="copy"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="next"
                    aria-describedby="copy-problem"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=on_key
                />
                <p class="problem" id="copy-problem" role="status" prop:textContent=problem></p>
            </div>
            <Picks cards rank=Callback::new(rank) full=false on_tap=Callback::new(tap)/>
            <div class="sticky">
                <span class="pick-count" prop:textContent=move || (text().quick.count)(named.with(Vec::len), n)></span>
            </div>
        </div>
    }
}
