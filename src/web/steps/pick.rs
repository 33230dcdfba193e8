//! The pick of a quick round: all cards of the deck lie open, and five are tapped, the most important first. The step is one
//! stop for the Tab key; arrows go from card to card.

use leptos::{
    ev::KeyboardEvent,
    html::{Fieldset, Ul},
    prelude::*,
};

use crate::web::steps::{
    check::{GuessField, go_to_guess, seal_hint},
    context::use_turn,
};
use crate::{
    cards::{Card, FirstFive, Pick},
    game::{Event, Follows, Game},
    web::{
        components::{focus, pictogram::Pictogram, title::Title, told::told, when::when},
        language::{say, use_text},
    },
};

/// The pick of the first five.
#[component]
pub fn PickStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let account = StoredValue::new(turn.account());
    let deal: Vec<Card> = untrack(|| turn.pick(|pick| pick.deal().to_vec()));
    let count = Memo::new(move |_| turn.pick(|pick| pick.picked().len()));
    let full = Memo::new(move |_| turn.pick(Pick::is_full));
    let list = NodeRef::<Ul>::new();
    // The card that the Tab key comes to.
    let here = RwSignal::new(0_usize);
    let (asked, missing) = (RwSignal::new(false), RwSignal::new(false));
    let guess = NodeRef::<Fieldset>::new();
    let asks_guess = turn.desk().game().with_untracked(|game| game.setup().asks_guess());

    let tap = move |card: Card| {
        let tapped = turn.tap(card);
        turn.announce().say(|| {
            if !tapped {
                return text().quick.full.to_owned();
            }
            let told = match turn.pick(|pick| pick.rank(card)) {
                Some(rank) => (text().sort.place)(&words.name(card), rank, FirstFive::SIZE),
                None => (text().quick.taken_back)(&words.name(card)),
            };
            format!("{told} {}", turn.situation())
        });
    };
    let n = deal.len();
    let go = move |to: usize| {
        here.set(to);
        focus::give_row(list, to);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let (at, row) = (here.get_untracked(), in_a_row(list));
        let to = match event.key().as_str() {
            "ArrowRight" => at + 1,
            "ArrowLeft" => at.wrapping_sub(1),
            "ArrowDown" => at + row,
            "ArrowUp" => at.wrapping_sub(row),
            "Home" => 0,
            "End" => n - 1,
            _ => return,
        };
        event.prevent_default();
        if to < n {
            go(to);
        }
    };
    let seal = move |_| {
        if !full.get_untracked() {
            asked.set(true);
        } else if !turn.desk().play(Event::Seal) {
            missing.set(true);
            go_to_guess(guess);
        } else if matches!(turn.desk().game().with_untracked(Game::follows), Some(Follows::Deck(_))) {
            // Six taps need no pause: the next deck lies on the table at once.
            turn.desk().play(Event::Continue);
        }
    };
    let problem = move || {
        let missing = FirstFive::SIZE - count.get().min(FirstFive::SIZE);
        if asked.get() && missing > 0 { (text().quick.missing)(missing) } else { String::new() }
    };
    let card = move |(at, card): (usize, Card)| {
        let rank = Memo::new(move |_| turn.pick(|pick| pick.rank(card)));
        let number = move || rank.get().map(|rank| rank.to_string()).unwrap_or_default();
        view! {
            <li>
                <button
                    type="button"
                    class="pick"
                    tabindex=move || if here.get() == at { "0" } else { "-1" }
                    aria-pressed=move || rank.get().is_some().to_string()
                    aria-disabled=move || (full.get() && rank.get().is_none()).to_string()
                    on:focus=move |_| here.set(at)
                    on:click=move |_| tap(card)
                >
                    <span class="pick-rank" prop:textContent=number></span>
                    <strong>
                        <Pictogram place=words.pictogram(card)/>
                        {told(move || words.name(card))}
                    </strong>
                    <span class="pick-meaning" prop:textContent=move || words.meaning(card)></span>
                </button>
            </li>
        }
    };
    let for_good = move || turn.desk().game().with(Game::seals_for_good);
    view! {
        <div class="page picking">
            <Title>{told(move || account.with_value(|account| (text().quick.pick_title)(account)))}</Title>
            <p class="hint" prop:textContent=say(|t| t.quick.pick_hint)></p>
            <p class="unseen" id="pick-keys" prop:textContent=say(|t| t.quick.pick_keys)></p>
            <ul class="picks" node_ref=list aria-describedby="pick-keys" on:keydown=on_key>
                {deal.into_iter().enumerate().map(card).collect_view()}
            </ul>
            {asks_guess.then(|| view! { <GuessField node=guess missing/> })}
            <div class="sticky">
                <p class="problem" role="alert" prop:textContent=problem></p>
                <p class="actions">
                    <button
                        type="button"
                        class="button strong large"
                        aria-disabled=move || (!full.get()).to_string()
                        on:click=seal
                        prop:textContent=say(|t| t.sort.seal)
                    ></button>
                    <span class="pick-count" prop:textContent=move || (text().quick.count)(count.get(), FirstFive::SIZE)></span>
                </p>
            </div>
            {when(
                for_good,
                move || {
                    view! {
                        <p class="small" prop:textContent=move || seal_hint(turn, text())></p>
                    }
                    .into_any()
                },
            )}
        </div>
    }
}

/// How many cards lie beside each other, so that the arrows up and down keep to their column.
fn in_a_row(list: NodeRef<Ul>) -> usize {
    let Some(list) = list.get_untracked() else { return 1 };
    let cards = list.children();
    let top = |at: u32| cards.item(at).map(|card| card.get_bounding_client_rect().top());
    let first = top(0);
    let beside = (0..cards.length()).take_while(|&at| top(at) == first).count();
    beside.max(1)
}
