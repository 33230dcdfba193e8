//! The study's voice, only after a reveal: what suppliers and customers ranked first, with its source and without figures;
//! and the question what the own customer would say.

use leptos::prelude::*;

use crate::{
    game::{
        Card, Deck, EntryError, Event, Mode, Note, Seat, Table,
        talk::{Action, GUESSED, Topic},
    },
    text::card::card,
    web::{
        components::role_card::deck_name,
        entry::typed,
        language::{say, use_text, use_tongue},
        room::{Room, use_room},
        screens::turn::seat_name,
    },
};

/// The study's voice, closed at first; and unless the customer is an invented one, what the customer would say.
#[component]
pub fn Study() -> impl IntoView {
    let room = use_room();
    let practice = room.game().with_untracked(|game| game.setup().scenario().is_some());
    view! {
        <details class="fold study">
            <summary>{say(|t| t.study.title)}</summary>
            <ul class="study-facts">
                <li>{say(|t| t.study.facts[0])}</li>
                <li>{say(|t| t.study.facts[1])}</li>
                <li>{say(|t| t.study.facts[2])}</li>
            </ul>
            <p class="small">{say(|t| t.study.source)} " " {say(|t| t.study.not_ours)}</p>
            {(!practice).then(|| view! { <Customer/> })}
        </details>
    }
}

/// The seats that sit at this browser and have not sorted with the customer's eyes anyway.
fn sitting(room: Room) -> Vec<Seat> {
    room.game().with_untracked(|game| {
        let Table::Revealed(reveal) = game.table() else { return Vec::new() };
        let seats = reveal.seats();
        match game.setup().mode() {
            Mode::OneScreen => seats,
            Mode::Remote(seat) => vec![seat],
            Mode::Alone if seats.contains(&Seat::Customer) => Vec::new(),
            Mode::Alone => seats.into_iter().filter(|&seat| !game.setup().is_imagined(seat)).collect(),
        }
    })
}

/// What the customer would say: three taps for each seat and deck, and whom to ask.
#[component]
fn Customer() -> impl IntoView {
    let room = use_room();
    let decks: Vec<Deck> = room.game().with_untracked(|game| game.setup().decks().to_vec());
    let seats = sitting(room);
    let how = (!seats.is_empty()).then(|| view! { <p>{say(|t| t.study.customer_how)}</p> });
    let taps = seats.into_iter().flat_map(|seat| {
        let decks = decks.clone().into_iter().enumerate();
        decks.map(move |(place, deck)| view! { <Taps seat place deck/> }).collect::<Vec<_>>()
    });
    view! {
        <section class="study-customer">
            <h2>{say(|t| t.study.customer)}</h2>
            {how}
            {taps.collect_view()}
            <Ask/>
        </section>
    }
}

/// One seat's three taps for a deck, saved at once.
#[component]
fn Taps(seat: Seat, place: usize, deck: Deck) -> impl IntoView {
    let (room, text, tongue) = (use_room(), use_text(), use_tongue());
    let direction = deck.direction();
    let laid = Memo::new(move |_| {
        room.game().with(|game| match game.table() {
            Table::Revealed(reveal) => reveal.talk().notes().customer(seat, place).into_iter().collect::<Vec<_>>(),
            _ => Vec::new(),
        })
    });
    let is_laid = move |card: Card| laid.with(|laid| laid.contains(&card));
    let is_full = move || laid.with(Vec::len) >= GUESSED;
    let label = move || (text().study.taps)(text().seat(seat), text().deck(direction));
    let chip = |one: Card| {
        let id = deck.id(one).to_owned();
        view! {
            <button
                type="button"
                class="tap"
                aria-pressed=move || is_laid(one).to_string()
                aria-disabled=move || (is_full() && !is_laid(one)).to_string()
                on:click=move |_| { room.play(Event::Talk(Action::Customer(seat, place, one))); }
            >
                {move || card(tongue.language(), &id).map(|words| words.name)}
            </button>
        }
    };
    view! {
        <div class="taps" role="group" aria-label=label data-deck=deck_name(direction)>
            <p class="taps-head rank" data-seat=seat_name(seat)>
                <span class="seat-sign" aria-hidden="true"></span>
                {label}
                <span class="taps-count" role="status">{move || (text().study.count)(laid.with(Vec::len), GUESSED)}</span>
            </p>
            <div class="taps-cards">{deck.cards().map(chip).collect_view()}</div>
        </div>
    }
}

/// Whom the two could ask, saved at each letter. Where two sides' notes are merged, there may be several texts.
#[component]
fn Ask() -> impl IntoView {
    let room = use_room();
    let kept: Vec<Note> = room.game().with_untracked(|game| match game.table() {
        Table::Revealed(reveal) => reveal.talk().notes().texts(Topic::Ask).all().cloned().collect(),
        _ => Vec::new(),
    });
    let fields: Vec<Option<Note>> = if kept.is_empty() { vec![None] } else { kept.into_iter().map(Some).collect() };
    fields.into_iter().enumerate().map(|(place, kept)| view! { <AskField place kept/> }).collect_view()
}

#[component]
fn AskField(place: usize, kept: Option<Note>) -> impl IntoView {
    let (room, text) = (use_room(), use_text());
    let shown = kept.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default();
    let kept = StoredValue::new(kept);
    let refused = RwSignal::new(None::<EntryError>);
    let on_input = move |event| {
        let note: Option<Note> = match typed(&event_target_value(&event)) {
            Ok(note) => Some(note),
            Err(EntryError::Empty) => None,
            Err(error) => return refused.set(Some(error)),
        };
        refused.set(None);
        let write = Action::Write(Topic::Ask, kept.get_value(), note.clone());
        if room.play(Event::Talk(write)) {
            kept.set_value(note);
        }
    };
    let sentence = move || {
        refused.get().map(|error| match error {
            EntryError::TooLong { max, found } => (text().talk.note_long)(max, found),
            EntryError::Control | EntryError::Empty => text().talk.note_control.to_owned(),
            EntryError::Marks => text().talk.note_marks.to_owned(),
        })
    };
    let id = format!("ask-{place}");
    let (problem, hint) = (format!("{id}-problem"), format!("{id}-hint"));
    view! {
        <p class="field">
            <label for=id.clone()>{say(|t| t.study.ask)}</label>
            <textarea
                id=id
                rows="2"
                aria-invalid=move || refused.get().is_some().to_string()
                aria-describedby=format!("{problem} {hint}")
                prop:value=shown
                on:input=on_input
            ></textarea>
            <span id=problem class="problem" role="status">{sentence}</span>
            <span id=hint class="small">{say(|t| t.study.ask_how)}</span>
        </p>
    }
}
