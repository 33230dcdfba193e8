//! Cards that lie open and are tapped in order, the most important first; a second tap takes one back. The list is one stop
//! for the Tab key; arrows go from card to card, and where there are a few places, a digit lays the card at one of them.

use leptos::{ev::KeyboardEvent, html::Ul, prelude::*};

use crate::web::steps::context::use_turn;
use crate::{
    cards::{Card, Field, FirstFive},
    text::Phrase,
    web::{
        components::{focus, pictogram::Pictogram, role_card::lent_row, told::told},
        language::say,
    },
};

/// The cards of the deck at hand, or some of them.
#[component]
pub(super) fn Picks(
    #[prop(into)] cards: Signal<Vec<Card>>,
    /// The rank that a card has so far.
    rank: Callback<Card, Option<usize>>,
    /// Whether no further card can be tapped.
    #[prop(into)]
    full: Signal<bool>,
    on_tap: Callback<Card>,
    /// The card and the place, from 0, at which a digit lays it.
    #[prop(optional)]
    on_place: Option<Callback<(Card, usize)>>,
) -> impl IntoView {
    let turn = use_turn();
    let words = turn.words();
    let list = NodeRef::<Ul>::new();
    // The card that the Tab key comes to.
    let here = RwSignal::new(None::<Card>);
    let at = Memo::new(move |_| {
        let here = here.get();
        cards.with(|cards| cards.iter().position(|&card| Some(card) == here)).unwrap_or_default()
    });
    let card_at = move |at: usize| cards.with_untracked(|cards| cards.get(at).copied());
    let on_key = move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let (at, row, n) = (at.get_untracked(), in_a_row(list), cards.with_untracked(Vec::len));
        let to = match event.key().as_str() {
            "ArrowRight" => at + 1,
            "ArrowLeft" => at.wrapping_sub(1),
            "ArrowDown" => at + row,
            "ArrowUp" => at.wrapping_sub(row),
            "Home" => 0,
            "End" => n.wrapping_sub(1),
            key => {
                let place = key.parse().ok().filter(|nth| (1..=FirstFive::SIZE).contains(nth));
                let meant = !event.repeat() && !turn.hands().is_late(&event);
                if let Some(((on_place, nth), card)) = on_place.zip(place).zip(card_at(at)).filter(|_| meant) {
                    on_place.run((card, nth - 1));
                }
                return;
            }
        };
        event.prevent_default();
        if let Some(card) = card_at(to) {
            here.set(Some(card));
            focus::give_row(list, to);
        }
    };
    let card = move |card: Card| {
        let rank = Memo::new(move |_| rank.run(card));
        let number = move || rank.get().map(|rank| rank.to_string()).unwrap_or_default();
        let is_stop = move || cards.with(|cards| cards.get(at.get()) == Some(&card));
        view! {
            <li>
                <button
                    type="button"
                    class="pick"
                    tabindex=move || if is_stop() { "0" } else { "-1" }
                    aria-pressed=move || rank.get().is_some().to_string()
                    aria-disabled=move || (full.get() && rank.get().is_none()).to_string()
                    on:focus=move |_| here.set(Some(card))
                    on:click=move |_| on_tap.run(card)
                >
                    <span class="pick-rank" prop:textContent=number></span>
                    <strong lang=move || words.lent(card, &[Field::Name])>
                        <Pictogram place=words.pictogram(card)/>
                        {told(move || words.name(card))}
                    </strong>
                    <span class="pick-meaning" lang=move || words.lent(card, &[Field::Meaning]) prop:textContent=move || words.meaning(card)></span>
                    {lent_row(words, card, "pick-meaning")}
                </button>
            </li>
        }
    };
    let keys: Phrase = if on_place.is_some() { |t| t.quick.place_keys } else { |t| t.quick.pick_keys };
    view! {
        <p class="unseen" id="pick-keys" prop:textContent=say(keys)></p>
        <ul class="picks" node_ref=list aria-describedby="pick-keys" on:keydown=on_key>
            <For each=move || cards.get() key=|card| *card children=card/>
        </ul>
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
