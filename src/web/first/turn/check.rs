//! The last look: the top five alone, a private keyword where one comes to mind, and the seal.

use leptos::prelude::*;

use crate::web::first::turn::context::{Turn, use_turn};
use crate::{
    cards::{
        Card, Mode,
        comparison::top_k,
        entry::EntryError,
        sort::{Action, Step},
    },
    game::{Event, Remote},
    talk::GUESSED,
    text::Text,
    web::{
        browser::entry::typed,
        components::{sortable::Sortable, title::Title},
        language::{say, use_text},
        words::use_words,
    },
};

/// The last look at the order.
#[component]
pub fn CheckStep() -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let order = Memo::new(move |_| {
        turn.sort(|sort| match sort.step() {
            Step::Check { order } => order.clone(),
            _ => Vec::new(),
        })
    });
    let n = turn.deck().len();
    let k = top_k(n);
    let top = Memo::new(move |_| order.with(|order| order.iter().take(k).copied().collect::<Vec<_>>()));
    let on_move = Callback::new(move |(card, to)| {
        turn.act(Action::Move(card, to));
    });
    let face = move |card: Card| {
        view! {
            <strong>{move || words.name(card)}</strong>
            <span class="sortable-meaning">{move || words.of(card).map(|words| words.meaning)}</span>
        }
    };
    let missing = RwSignal::new(false);
    let asks_guess = turn.desk().game().with_untracked(|game| game.setup().asks_guess());
    let seal = move |_| {
        if !turn.desk().play(Event::Seal) {
            missing.set(true);
        }
    };
    // The long list is built when somebody wants to see it.
    let opened = RwSignal::new(false);
    view! {
        <div class="page order">
            <Title>{move || (text().sort.check_title)(k)}</Title>
            <p class="hint">{say(|t| t.sort.check_hint)}</p>
            <Sortable
                items=top
                name=move |card| words.name(card)
                row=move |card| view! { {face(card)} <KeywordField card/> }
                settled=k
                on_move
                announce=turn.announce()
            />
            <p class="small">{say(|t| t.sort.keyword_private)}</p>
            <details class="whole" on:toggle=move |_| opened.set(true)>
                <summary>{move || (text().sort.whole)(n)}</summary>
                <Show when=move || opened.get()>
                    <Sortable
                        items=order
                        name=move |card| words.name(card)
                        row=face
                        settled=k
                        on_move
                        announce=turn.announce()
                    />
                </Show>
            </details>
            {asks_guess.then(|| view! { <GuessField/> })}
            <div class="sticky">
                <p class="problem" role="alert">
                    {move || (missing.get() && !is_guessed(turn)).then(|| text().guess.missing)}
                </p>
                <p class="actions">
                    <button type="button" class="button strong large" on:click=seal>{say(|t| t.sort.seal)}</button>
                </p>
            </div>
            <p class="small">{move || seal_hint(turn, text())}</p>
        </div>
    }
}

/// How long a sealed order can be opened again.
pub(super) fn seal_hint(turn: Turn, text: &Text) -> &'static str {
    let (mode, for_good) = turn.desk().game().with_untracked(|game| (game.setup().mode(), game.seals_for_good()));
    match mode {
        Mode::OneScreen if for_good => text.sort.seal_hint_last,
        Mode::OneScreen => text.sort.seal_hint,
        Mode::Remote(_) => text.remote.seal_hint,
        Mode::Alone if for_good => text.alone.seal_hint_last,
        Mode::Alone => text.alone.seal_hint,
    }
}

/// Whether the guess is complete; tracked.
fn is_guessed(turn: Turn) -> bool {
    turn.work(|work| work.guess().len()) == Some(GUESSED)
}

/// The three cards that the other side will have put on top.
#[component]
fn GuessField() -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let other = turn.desk().game().with_untracked(|game| {
        let seats = game.setup().seats().iter().copied();
        let there = game.remote().map(Remote::other_seat);
        seats.chain(there).find(|&seat| seat != turn.seat())
    });
    let count = Memo::new(move |_| turn.work(|work| work.guess().len()).unwrap_or_default());
    let card = move |card: Card| {
        let laid = move || turn.work(|work| work.guess().contains(&card)).unwrap_or_default();
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || laid().to_string()
                aria-disabled=move || (count.get() == GUESSED && !laid()).to_string()
                on:click=move |_| { turn.desk().play(Event::Guess(card)); }
            >
                <strong>{move || words.name(card)}</strong>
            </button>
        }
    };
    // By the alphabet, so that a card that one has in mind is found quickly.
    let cards = move || {
        let mut cards: Vec<Card> = turn.deck().cards().collect();
        cards.sort_by_key(|&card| words.name(card));
        cards.into_iter().map(card).collect_view()
    };
    view! {
        <fieldset class="section chips guess-field">
            <legend>{move || other.map(|other| (text().guess.title)(text().seat(other)))}</legend>
            <p class="hint">{say(|t| t.guess.hint)}</p>
            {cards}
            <p class="kicker" role="status">{move || (text().guess.count)(count.get(), GUESSED)}</p>
        </fieldset>
    }
}

/// A private keyword on a card, saved at each letter.
#[component]
fn KeywordField(card: Card) -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let kept = || turn.work(|work| work.keywords().get(&card).map(|keyword| keyword.as_str().to_owned()));
    let kept = untrack(kept).flatten();
    let refused = RwSignal::new(None::<EntryError>);
    let id = format!("keyword-{}", card.index());
    let note = format!("{id}-note");
    let on_input = move |event| {
        let keyword = match typed(&event_target_value(&event)) {
            Ok(keyword) => Some(keyword),
            Err(EntryError::Empty) => None,
            Err(error) => return refused.set(Some(error)),
        };
        refused.set(None);
        turn.desk().play(Event::Keyword(card, keyword));
    };
    let sentence = move || {
        refused.get().map(|error| match error {
            EntryError::TooLong { max, found } => (text().sort.keyword_long)(max, found),
            EntryError::Control | EntryError::Empty => text().sort.keyword_control.to_owned(),
            EntryError::Marks => text().sort.keyword_marks.to_owned(),
        })
    };
    view! {
        <input
            class="keyword"
            type="text"
            autocomplete="off"
            aria-label=move || (text().sort.keyword)(words.name(card))
            aria-invalid=move || refused.get().is_some().to_string()
            aria-describedby=note.clone()
            placeholder=say(|t| t.sort.keyword_hint)
            prop:value=kept.unwrap_or_default()
            on:input=on_input
        />
        <span class="problem" id=note role="status">{sentence}</span>
    }
}
