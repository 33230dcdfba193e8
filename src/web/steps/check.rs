//! The last look: the top five alone, a private keyword where one comes to mind, and the seal.

use leptos::{
    html::{Fieldset, Input},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::web::steps::{
    context::{Turn, use_turn},
    row::RowWords,
};
use crate::{
    cards::{
        Card, EntryError, Keyword, Mode,
        comparison::top_k,
        sort::{Action, Step},
    },
    few,
    game::{Event, Game},
    talk::GUESSED,
    text::{Text, alphabet},
    web::{
        browser::entry::typed,
        components::{
            drafts::{DraftKey, use_drafts},
            focus,
            pictogram::Pictogram,
            presence::while_here,
            sortable::Sortable,
            title::Title,
            told::told,
            when::when,
        },
        language::{say, use_text},
    },
};

/// The last look at the order.
#[component]
pub fn CheckStep() -> impl IntoView {
    let (turn, text, drafts) = (use_turn(), use_text(), use_drafts());
    let words = turn.words();
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
            <Pictogram place=words.pictogram(card)/>
            <RowWords words card/>
        }
    };
    Effect::new(move || turn.announce().tell(|| turn.situation()));
    // The first of the shown cards whose field holds what cannot be kept.
    let unkept = move || top.get().into_iter().find(|&card| drafts.get(&draft_key(turn, card)).is_some());
    let (held, missing) = (RwSignal::new(false), RwSignal::new(false));
    let guess = NodeRef::<Fieldset>::new();
    let asks_guess = turn.desk().game().with_untracked(|game| game.setup().asks_guess());
    let seal = move |_| {
        if let Some(card) = untrack(unkept) {
            held.set(true);
            focus::give(keyword_id(card));
        } else if !turn.desk().play(Event::Seal) {
            missing.set(true);
            go_to_guess(guess);
        }
    };
    let problem = move || if held.get() && unkept().is_some() { text().sort.seal_keyword } else { "" };
    let alone = turn.mode() == Mode::Alone;
    // The long list is built when somebody wants to see it.
    let opened = RwSignal::new(false);
    view! {
        <div class="page order">
            <Title>{told(move || (text().sort.check_title)(k))}</Title>
            <p class="hint" prop:textContent=say(|t| t.sort.check_hint)></p>
            <Sortable
                items=top
                name=move |card| words.name(card)
                face
                below=move |card| view! { <KeywordField card/> }
                numbered=k
                settled=k
                on_move
                announce=turn.announce()
            />
            <p class="small" prop:textContent=say(if alone { |t| t.talk.privacy } else { |t| t.sort.keyword_private })></p>
            <details class="whole" on:toggle=move |_| opened.set(true)>
                <summary prop:textContent=move || (text().sort.whole)(n)></summary>
                {when(
                    move || opened.get(),
                    move || {
                        view! {
                            <Sortable
                                items=order
                                name=move |card| words.name(card)
                                face
                                below=|_| ()
                                numbered=n
                                settled=k
                                on_move
                                announce=turn.announce()
                            />
                        }
                        .into_any()
                    },
                )}
            </details>
            {asks_guess.then(|| view! { <GuessField node=guess missing/> })}
            <div class="sticky">
                <p class="problem" role="alert" prop:textContent=problem></p>
                <p class="actions">
                    <button
                        type="button"
                        class="button strong large"
                        on:click=seal
                        prop:textContent=say(|t| t.sort.seal)
                    ></button>
                </p>
            </div>
            <p class="small" prop:textContent=move || seal_hint(turn, text())></p>
        </div>
    }
}

/// How long a sealed order can be opened again.
pub(super) fn seal_hint(turn: Turn, text: &Text) -> &'static str {
    let for_good = turn.desk().game().with(Game::seals_for_good);
    match turn.mode() {
        Mode::OneScreen if for_good => text.sort.seal_hint_last,
        Mode::OneScreen => text.sort.seal_hint,
        Mode::Remote(_) => text.remote.seal_hint,
        Mode::Alone if for_good => text.alone.seal_hint_last,
        Mode::Alone => text.alone.seal_hint,
    }
}

/// Brings the guess into view and gives its first card the focus.
pub(super) fn go_to_guess(guess: NodeRef<Fieldset>) {
    let Some(field) = guess.get_untracked() else { return };
    field.scroll_into_view();
    let first = field.query_selector(".chip").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on an element that left the page.
        let _ = first.focus();
    }
}

/// The three cards that the other side will have put on top.
#[component]
pub(super) fn GuessField(
    node: NodeRef<Fieldset>,
    /// The seal was asked for while cards were missing.
    missing: RwSignal<bool>,
) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let words = turn.words();
    let other = move || turn.desk().game().with(|game| game.opposite(turn.seat()));
    let title = move || other().map(|other| (text().guess.title)(text().seat(other))).unwrap_or_default();
    let count = Memo::new(move |_| turn.work(|work| work.guess().len()).unwrap_or_default());
    let problem = move || if missing.get() && count.get() < GUESSED { text().guess.missing } else { "" };
    // By the alphabet, so that a card that one has in mind is found quickly.
    let cards = move || {
        let mut cards: Vec<Card> = turn.deck().cards().collect();
        few::sort_by_key(&mut cards, |&card| alphabet::key(&words.name(card)));
        cards
    };
    let chip = move |card: Card| {
        let laid = move || turn.work(|work| work.guess().contains(&card)).unwrap_or_default();
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || laid().to_string()
                aria-disabled=move || (count.get() == GUESSED && !laid()).to_string()
                on:click=move |_| { turn.desk().play(Event::Guess(card)); }
            >
                <Pictogram place=words.pictogram(card)/>
                <strong prop:textContent=move || words.name(card)></strong>
            </button>
        }
    };
    view! {
        <fieldset class="section chips guess-field" node_ref=node aria-describedby="guess-problem">
            <legend prop:textContent=title></legend>
            <p class="hint" prop:textContent=say(|t| t.guess.hint)></p>
            <p id="guess-problem" class="problem" role="alert" prop:textContent=problem></p>
            <For each=cards key=|card| *card children=chip/>
            <p class="kicker" role="status" prop:textContent=move || (text().guess.count)(count.get(), GUESSED)></p>
        </fieldset>
    }
}

/// Under which name the draft of a keyword is kept; no two seats or decks share one.
fn draft_key(turn: Turn, card: Card) -> DraftKey {
    DraftKey::new(turn.desk().id(), format!("keyword {} {} {}", turn.seat() as usize, turn.place(), card.index()))
}

/// The name of a keyword's field in the page.
fn keyword_id(card: Card) -> String {
    format!("keyword-{}", card.index())
}

/// A private keyword on a card, saved at each letter. The field shows what is kept, whoever wrote it, but for what the
/// person at it is typing; and what cannot be kept stays in it until they have decided.
#[component]
fn KeywordField(card: Card) -> impl IntoView {
    let (turn, text, drafts) = (use_turn(), use_text(), use_drafts());
    let words = turn.words();
    let field = NodeRef::<Input>::new();
    let key = StoredValue::new(draft_key(turn, card));
    let draft = move || key.with_value(|key| drafts.get(key));
    let kept = Memo::new(move |before: Option<&String>| {
        let keyword = |keyword: &Keyword| keyword.as_str().to_owned();
        let now = turn.work(|work| work.keywords().get(&card).map(keyword).unwrap_or_default());
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    // Whether the person has typed since the field got the focus.
    let typing = RwSignal::new(false);
    Effect::new(move || {
        let shown = draft().unwrap_or_else(|| kept.get());
        if let Some(field) = field.get().filter(|field| !typing.get() && field.value() != shown) {
            field.set_value(&shown);
        }
    });
    let on_input = move |event| {
        typing.set(true);
        let written = event_target_value(&event);
        let keyword = match typed(&written) {
            Ok(keyword) => Some(keyword),
            Err(EntryError::Empty) => None,
            Err(_) => return key.with_value(|key| drafts.set(key, Some(written))),
        };
        key.with_value(|key| drafts.set(key, None));
        turn.desk().play(Event::Keyword(card, keyword));
    };
    let sentence = move || match draft().map(|draft| typed::<{ Keyword::MAX }, false>(&draft)) {
        Some(Err(EntryError::TooLong { max, found })) => (text().sort.keyword_long)(max, found),
        Some(Err(EntryError::Marks)) => text().sort.keyword_marks.to_owned(),
        _ => String::new(),
    };
    let id = keyword_id(card);
    let note = format!("{id}-note");
    view! {
        <input
            id=id
            class="keyword"
            type="text"
            autocomplete="off"
            node_ref=field
            aria-label=move || (text().sort.keyword)(&words.name(card))
            aria-invalid=move || draft().is_some().to_string()
            aria-describedby=note.clone()
            placeholder=say(|t| t.sort.keyword_hint)
            on:input=on_input
            on:focus=move |_| typing.set(false)
            on:blur=while_here(move |_| typing.set(false))
        />
        <span class="problem" id=note role="status" prop:textContent=sentence></span>
    }
}
