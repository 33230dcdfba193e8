//! The pick of a quick round: all cards of the deck lie open, and five are tapped, the most important first.

use leptos::{html::Fieldset, prelude::*};

use crate::web::steps::{
    check::{GuessField, go_to_guess, seal_hint},
    context::use_turn,
    picks::Picks,
};
use crate::{
    cards::{Card, FirstFive, Pick},
    game::{Event, Follows, Game},
    web::{
        components::{title::Title, told::told, when::when},
        language::{say, use_text},
    },
};

/// The pick of the first five.
#[component]
pub fn PickStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let account = StoredValue::new(turn.account());
    let deal = untrack(|| turn.pick(|pick| pick.deal().to_vec()));
    let count = Memo::new(move |_| turn.pick(|pick| pick.picked().len()));
    let full = Memo::new(move |_| turn.pick(Pick::is_full));
    let (asked, missing) = (RwSignal::new(false), RwSignal::new(false));
    let guess = NodeRef::<Fieldset>::new();
    let asks_guess = turn.desk().game().with_untracked(|game| game.setup().asks_guess());

    // Says what a tap or a digit has done. Where it did nothing, five others are picked, or the card lies there already.
    let tell = move |card: Card, done: bool| {
        turn.announce().say(|| {
            if !done && turn.pick(|pick| pick.rank(card).is_none()) {
                return text().quick.full.to_owned();
            }
            let told = match turn.pick(|pick| pick.rank(card)) {
                Some(rank) => (text().sort.place)(&words.name(card), rank, FirstFive::SIZE),
                None => (text().quick.taken_back)(&words.name(card)),
            };
            format!("{told} {}", turn.situation())
        });
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
    let for_good = move || turn.desk().game().with(Game::seals_for_good);
    view! {
        <div class="page picking">
            <Title>{told(move || account.with_value(|account| (text().quick.pick_title)(account)))}</Title>
            <p class="hint" prop:textContent=say(|t| t.quick.pick_hint)></p>
            <Picks
                cards=deal
                rank=Callback::new(move |card| turn.pick(|pick| pick.rank(card)))
                full
                on_tap=Callback::new(move |card| tell(card, turn.tap(card)))
                on_place=Callback::new(move |(card, to)| tell(card, turn.place_card(card, to)))
            />
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
