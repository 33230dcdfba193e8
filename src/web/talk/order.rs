//! The agreed top of a deck, settled together by the same means as sorting. Both first orders stay visible and unchanged.

use leptos::prelude::*;

use crate::web::notes::{Ranks, act, decks, notes, read};
use crate::{
    cards::Card,
    talk::{AGREED, Action, Role},
    web::{
        compare::side_by_side::SideBySide,
        components::{
            announcer::Announce, pictogram::Pictogram, role_card::DeckMark, sortable::Sortable, title::Title,
            told::told, when::when,
        },
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// The agreed top of the deck at this place.
#[component]
pub fn OrderStop(deck: usize) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let announce = expect_context::<Announce>();
    let words = Words::new(decks(desk).swap_remove(deck));
    let versions = Memo::new(move |_| notes(desk, |notes| notes.order(deck).all().cloned().collect::<Vec<_>>()));
    let agreed = Memo::new(move |_| notes(desk, |notes| notes.agreed(deck)));
    let two = Memo::new(move |_| versions.with(|all| all.len() > 1));
    let any = Memo::new(move |_| agreed.with(|agreed| !agreed.is_empty()));
    let full = Memo::new(move |_| agreed.with(|agreed| agreed.len() >= AGREED));
    let settle = move |cards: Vec<Card>| act(desk, Action::Order(deck, cards));

    // Orders are final, and so is what stands high in them.
    let high: Vec<Card> = untrack(|| read(desk, |reveal| reveal.high(deck)));
    // The pictures are drawn when somebody wants to see them.
    let opened = RwSignal::new(false);
    let rest: Vec<Card> = words.deck().cards().filter(|card| !high.contains(card)).collect();

    let add = move |card: Card| {
        let mut cards = agreed.get_untracked();
        cards.push(card);
        let place = cards.len();
        if settle(cards) {
            announce.say(|| (text().sort.place)(&words.name(card), place, place));
        }
    };
    let candidate = move |card: Card| {
        let chosen = move || agreed.with(|agreed| agreed.contains(&card));
        view! {
            <li>
                <button
                    type="button"
                    class="sortable-pick candidate"
                    aria-pressed=move || chosen().to_string()
                    aria-disabled=move || (full.get() && !chosen()).to_string()
                    on:click=move |_| {
                        if untrack(chosen) {
                            settle(without(&agreed.get_untracked(), card));
                        } else if !full.get_untracked() {
                            add(card);
                        }
                    }
                >
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=move || words.name(card)></strong>
                    <Ranks role=Role { deck, card }/>
                </button>
            </li>
        }
    };
    let on_move = Callback::new(move |(card, to): (Card, usize)| {
        let mut cards = without(&agreed.get_untracked(), card);
        cards.insert(to.min(cards.len()), card);
        settle(cards);
    });
    let face = move |card: Card| {
        view! {
            <Pictogram place=words.pictogram(card)/>
            <strong prop:textContent=move || words.name(card)></strong>
            <Ranks role=Role { deck, card }/>
        }
    };
    let below = move |card: Card| {
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| { settle(without(&agreed.get_untracked(), card)); }
                prop:textContent=move || (text().talk.order_drop)(&words.name(card))
            ></button>
        }
    };
    view! {
        <div class="page talk-page" data-deck=words.side()>
            <header class="talk-card-head">
                <Title>{told(move || (text().talk.order)(&words.label()))}</Title>
                <DeckMark words/>
            </header>
            <p class="lead" prop:textContent=say(|t| t.talk.order_how)></p>
            {when(
                move || two.get(),
                move || {
                    view! {
                        <section class="notice versions">
                            <p prop:textContent=say(|t| t.talk.order_two)></p>
                            {move || {
                                versions
                                    .get()
                                    .into_iter()
                                    .enumerate()
                                    .map(|(at, cards)| {
                                        let names = cards.clone();
                                        let names = move || {
                                            names.iter().map(|&card| words.name(card)).collect::<Vec<_>>().join(", ")
                                        };
                                        view! {
                                            <p>
                                                <span prop:textContent=names></span>
                                                <button
                                                    type="button"
                                                    class="button"
                                                    on:click=move |_| { settle(cards.clone()); }
                                                    prop:textContent=move || (text().talk.order_take)(at + 1)
                                                ></button>
                                            </p>
                                        }
                                    })
                                    .collect_view()
                            }}
                        </section>
                    }
                    .into_any()
                },
            )}
            <div class="halves agreed">
                <div class="half">
                    <p
                        class="kicker"
                        role="status"
                        prop:textContent=move || (text().talk.order_count)(agreed.with(Vec::len), AGREED)
                    ></p>
                    {when(
                        move || any.get(),
                        move || {
                            view! {
                                <Sortable
                                    items=agreed
                                    name=move |card| words.name(card)
                                    face
                                    below
                                    numbered=AGREED
                                    settled=AGREED
                                    on_move
                                    announce
                                />
                            }
                            .into_any()
                        },
                    )}
                    {when(
                        move || full.get(),
                        move || {
                            view! {
                                <p class="small" prop:textContent=say(|t| t.talk.order_full)></p>
                            }
                            .into_any()
                        },
                    )}
                </div>
                <div class="half">
                    <h2 prop:textContent=say(|t| t.talk.order_from)></h2>
                    <ul class="candidates candidates-high">{high.into_iter().map(candidate).collect_view()}</ul>
                    <details class="whole">
                        <summary prop:textContent=say(|t| t.talk.order_rest)></summary>
                        <ul class="candidates">{rest.into_iter().map(candidate).collect_view()}</ul>
                    </details>
                </div>
            </div>
            <details class="whole" on:toggle=move |_| opened.set(true)>
                <summary prop:textContent=say(|t| t.talk.first_orders)></summary>
                {when(
                    move || opened.get(),
                    move || {
                        view! {
                            <SideBySide deck/>
                        }
                        .into_any()
                    },
                )}
            </details>
        </div>
    }
}

fn without(cards: &[Card], card: Card) -> Vec<Card> {
    cards.iter().copied().filter(|&other| other != card).collect()
}
