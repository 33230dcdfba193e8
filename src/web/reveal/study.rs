//! The study's voice, only after a reveal: what suppliers and customers ranked first, with its source and without figures;
//! and the question what the own customer would say.

use leptos::prelude::*;

use crate::{
    cards::{Card, Seat},
    few,
    talk::{Action, GUESSED, Topic},
    web::{
        components::{pictogram::Pictogram, seat::seat_name, told::told, when::when},
        desk::use_desk,
        language::{say, use_text},
        notes::{
            act, decks,
            fields::{NoteField, Reminder},
            notes, read,
        },
        words::Words,
    },
};

/// The study's voice, closed at first; and unless the customer is an invented one, what the customer would say.
#[component]
pub fn Study() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let practice = desk.game().with_untracked(|game| game.setup().scenario().is_some());
    // The many taps are built when somebody wants to see them.
    let opened = RwSignal::new(false);
    view! {
        <details class="section fold study" on:toggle=move |_| opened.set(true)>
            <summary prop:textContent=move || if practice { text().study.title_practice } else { text().study.title }></summary>
            <ul class="study-facts">
                {(0..3).map(|at| view! { <li prop:textContent=move || text().study.facts[at]></li> }).collect_view()}
            </ul>
            <p class="small">{told(say(|t| t.study.source))} " " {told(say(|t| t.study.not_ours))}</p>
            {when(
                move || opened.get() && !practice,
                move || {
                    view! {
                        <Customer/>
                    }
                    .into_any()
                },
            )}
        </details>
    }
}

/// What the customer would say: three taps for each seat and deck, and whom to ask.
#[component]
fn Customer() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let seats = untrack(|| read(desk, |reveal| reveal.guessing_for_customer()));
    // A private page has said it already, once for the whole screen.
    let is_said = desk.game().with_untracked(|game| game.prepared().is_some());
    let how = (!seats.is_empty()).then(|| view! { <p prop:textContent=say(|t| t.study.customer_how)></p> });
    let words: Vec<Words> = decks(desk).into_iter().map(Words::new).collect();
    let taps = seats.into_iter().flat_map(|seat| {
        let words = words.clone().into_iter().enumerate();
        words.map(move |(deck, words)| view! { <Taps seat deck words/> }).collect::<Vec<_>>()
    });
    view! {
        <section class="study-customer">
            <h2 prop:textContent=say(|t| t.study.customer)></h2>
            {how}
            {taps.collect_view()}
            {(!is_said).then(|| view! { <Reminder/> })}
            <NoteField topic=Topic::Ask label=Signal::derive(move || text().study.ask.to_owned()) hint=|t| t.study.ask_how/>
        </section>
    }
}

/// One seat's three taps for a deck, saved at once.
#[component]
fn Taps(seat: Seat, deck: usize, words: Words) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let laid = Memo::new(move |_| notes(desk, |notes| notes.customer(seat, deck)));
    let is_laid = move |card: Card| laid.with(|laid| laid.contains(&card));
    let is_full = move || laid.with(Vec::len) >= GUESSED;
    let label = move || (text().study.taps)(text().seat(seat), &words.label());
    let chip = move |one: Card| {
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || is_laid(one).to_string()
                aria-disabled=move || (is_full() && !is_laid(one)).to_string()
                on:click=move |_| { act(desk, Action::Customer(seat, deck, one)); }
            >
                <Pictogram place=words.pictogram(one)/>
                <strong prop:textContent=move || words.name(one)></strong>
            </button>
        }
    };
    // By the alphabet, so that a card that one has in mind is found quickly.
    let cards = move || {
        let mut cards: Vec<Card> = words.deck().cards().collect();
        few::sort_by_key(&mut cards, |&card| words.name(card));
        cards.into_iter().map(chip).collect_view()
    };
    view! {
        <div class="taps" role="group" aria-label=label data-deck=words.side()>
            <p class="taps-head rank" data-seat=seat_name(seat)>
                <span class="seat-sign" aria-hidden="true"></span>
                {told(label)}
                <span
                    class="taps-count"
                    role="status"
                    prop:textContent=move || (text().study.count)(laid.with(Vec::len), GUESSED)
                ></span>
            </p>
            <div class="chips">{cards}</div>
        </div>
    }
}
