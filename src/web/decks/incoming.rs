//! Cards that come in, from a table or a file: what they are and what is wrong with them, before anything is taken over.

use leptos::{prelude::*, task};
use web_sys::HtmlInputElement;

use crate::{
    cards::{Deck, Direction, EntryError, OwnDeck, OwnFacing, own::Title},
    decks::{self, Incoming, LIMIT, Problem, TableError},
    saved::{
        self,
        deck::{DeckError, Look},
    },
    text::{Language, Phrase, Text, decks::DecksText},
    web::{
        browser::{file, store::Store},
        components::{told::told, when::when},
        decks::{fields::TextField, keep_new},
        language::{say, use_text, use_tongue},
    },
};

/// What was read of a table or a file.
#[derive(Clone, PartialEq)]
enum Read {
    /// Nothing yet.
    Nothing,
    /// Cards of a table.
    Table(Result<Incoming, TableError>),
    /// A deck's own file.
    File(Box<Result<(Incoming, Look), DeckError>>),
}

impl Read {
    fn incoming(&self) -> Option<&Incoming> {
        match self {
            Self::Table(Ok(incoming)) => Some(incoming),
            Self::File(file) => file.as_ref().as_ref().ok().map(|(incoming, _)| incoming),
            _ => None,
        }
    }
}

/// A new deck out of a table or a file.
#[component]
pub fn TableForm() -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = StoredValue::new(expect_context::<Store>());
    let (pasted, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let name = RwSignal::new(None::<Title>);
    let facing = RwSignal::new(Direction::External);
    let language = RwSignal::new(untrack(|| tongue.language()));
    let said = RwSignal::new(None::<Phrase>);
    let read = Memo::new(move |_| {
        let written = opened.get().unwrap_or_else(|| pasted.get());
        if written.trim().is_empty() {
            return Read::Nothing;
        }
        if written.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') {
            return Read::File(Box::new(saved::deck::parse(&normal(&written))));
        }
        // What is too large is not even looked at.
        let written = if written.len() > LIMIT { written } else { normal(&written) };
        Read::Table(decks::incoming(&written, language.get().code()))
    });
    let good = Memo::new(move |_| read.with(|read| read.incoming().map_or(0, Incoming::good)));
    let wrong = Memo::new(move |_| {
        read.with(|read| {
            let rows = read.incoming().map(|incoming| incoming.rows.clone()).unwrap_or_default();
            rows.into_iter().filter_map(|row| Some((row.number, row.card.err()?))).collect::<Vec<_>>()
        })
    });
    let is_table = Memo::new(move |_| read.with(|read| matches!(read, Read::Table(Ok(_)))));
    let take = move |_| {
        let words = untrack(text);
        let deck = read.with_untracked(|read| match read {
            Read::Table(Ok(incoming)) => {
                let untitled = || Title::new(words.decks.untitled).ok();
                let name = name.get_untracked().or_else(untitled)?;
                OwnDeck::new(name, OwnFacing::Known(facing.get_untracked()), incoming.cards(), 1).ok()
            }
            Read::File(file) => {
                let (incoming, look) = file.as_ref().as_ref().ok()?;
                look.clone().deck(incoming).ok()
            }
            _ => None,
        });
        match deck {
            Some(deck) => store.with_value(|store| keep_new(store, deck)),
            None => said.set(Some(|t| t.decks.no_deck)),
        }
    };
    let open = move |event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // Choosing the same file once more should try again.
        input.set_value("");
        if chosen.size() > file::LIMIT {
            return said.set(Some(|t| t.shelf.file_large));
        }
        said.set(None);
        task::spawn_local(async move {
            let written = file::read_any(&chosen).await;
            // Whoever has left the page meanwhile wants nothing of the file any more.
            let _ = opened.try_set(Some(written));
        });
    };
    let row = move |(number, problem): (usize, Problem)| {
        view! {
            <li>
                <strong prop:textContent=move || (text().decks.row)(number)></strong>
                " "
                {told(move || problem_words(&text().decks, &problem))}
            </li>
        }
    };
    let trouble = move || {
        read.with(|read| match read {
            Read::Table(Err(error)) => table_words(text(), *error).to_owned(),
            Read::File(file) => file.as_ref().as_ref().err().map(|error| file_words(text(), error)).unwrap_or_default(),
            _ if read.incoming().is_some() && good.get() < Deck::MIN => (text().decks.too_few)(good.get()),
            _ => String::new(),
        })
    };
    let count = move || match good.get() {
        0 => String::new(),
        cards => (text().decks.read)(cards),
    };
    let button = move || {
        if wrong.with(Vec::is_empty) { (text().decks.take)(good.get()) } else { (text().decks.take_right)(good.get()) }
    };
    let option = move |language_: Language| {
        view! {
            <option
                value=language_.code()
                prop:selected=move || language.get() == language_
                prop:textContent=language_.name()
            ></option>
        }
    };
    let choose_language = move |event| {
        let code = event_target_value(&event);
        language.set(Language::ALL.into_iter().find(|language| language.code() == code).unwrap_or(Language::English));
    };
    let choose_facing = move |event| {
        facing.set(if event_target_value(&event) == "internal" { Direction::Internal } else { Direction::External });
    };
    view! {
        <div class="deck-table stack">
            <h3 prop:textContent=say(|t| t.decks.paste_title)></h3>
            <p id="deck-paste-how" class="small" prop:textContent=say(|t| t.decks.paste_how)></p>
            <p class="field">
                <label for="deck-paste" prop:textContent=say(|t| t.decks.paste)></label>
                <textarea
                    id="deck-paste"
                    rows="6"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="deck-paste-how"
                    on:input=move |event| {
                        opened.set(None);
                        said.set(None);
                        pasted.set(event_target_value(&event));
                    }
                ></textarea>
            </p>
            <p class="open-file">
                <label class="button quiet">
                    <input type="file" class="unseen" accept=".json,.csv,.tsv,.txt,application/json,text/csv" on:change=open/>
                    {told(say(|t| t.decks.open_file))}
                </label>
            </p>
            <div class="deck-read" role="status">
                <p prop:textContent=count></p>
                <p class="problem" prop:textContent=trouble></p>
                <p prop:textContent=move || wrong.with(|wrong| match wrong.len() {
                    0 => String::new(),
                    rows => (text().decks.wrong)(rows),
                })></p>
                <ul class="deck-wrong">
                    <For each=move || wrong.get() key=Clone::clone children=row/>
                </ul>
            </div>
            {when(
                move || is_table.get(),
                move || {
                    view! {
                        <div class="deck-facts">
                            <TextField
                                id="deck-new-name".to_owned()
                                label=Signal::derive(move || text().decks.name.to_owned())
                                kept=Signal::derive(move || name.get().map(|name| name.as_str().to_owned()).unwrap_or_default())
                                lent=Signal::derive(move || text().decks.untitled.to_owned())
                                write=Callback::new(move |title| name.set(title))
                                matter=Callback::new(move |error: EntryError| title_words(&text().decks, error))
                            />
                            <p class="field">
                                <label for="deck-new-facing" prop:textContent=say(|t| t.decks.facing)></label>
                                <select id="deck-new-facing" on:change=choose_facing>
                                    <option value="external" prop:textContent=say(|t| t.decks.facing_external)></option>
                                    <option value="internal" prop:textContent=say(|t| t.decks.facing_internal)></option>
                                </select>
                            </p>
                            <p class="field">
                                <label for="deck-new-language" prop:textContent=say(|t| t.decks.texts_in)></label>
                                <select id="deck-new-language" on:change=choose_language>
                                    {Language::ALL.map(option).into_iter().collect_view()}
                                </select>
                            </p>
                        </div>
                    }
                    .into_any()
                },
            )}
            {when(
                move || { good.get() >= Deck::MIN },
                move || {
                    view! {
                        <p class="actions">
                            <button type="button" class="button strong" on:click=take prop:textContent=button></button>
                        </p>
                    }
                    .into_any()
                },
            )}
            <p class="problem" role="status" prop:textContent=move || said.get().map(|said| said(text())).unwrap_or_default()></p>
        </div>
    }
}

/// The text in Unicode's NFC.
fn normal(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Why a name cannot be taken.
pub(super) fn title_words(text: &DecksText, error: EntryError) -> String {
    match error {
        EntryError::Empty => text.name_empty.to_owned(),
        EntryError::TooLong { max, found } => (text.long)(text.name, max, found),
        EntryError::Marks => (text.marks)(text.name),
    }
}

fn problem_words(text: &DecksText, problem: &Problem) -> String {
    match problem {
        Problem::Nameless => text.nameless.to_owned(),
        Problem::Text(field, error) => text.refused(*field, *error),
        Problem::Cells(cells) => (text.cells)(*cells),
        Problem::Twice => text.twice.to_owned(),
        Problem::Mark => text.mark.to_owned(),
        Problem::Beyond => text.beyond.to_owned(),
    }
}

fn table_words(text: &'static Text, error: TableError) -> &'static str {
    match error {
        TableError::Empty => text.decks.empty,
        TableError::Large => text.decks.large,
        TableError::NoNames => text.decks.no_names,
    }
}

fn file_words(text: &'static Text, error: &DeckError) -> String {
    match error {
        DeckError::Unreadable => text.decks.no_deck.to_owned(),
        DeckError::Newer => text.decks.newer.to_owned(),
        DeckError::Card(row, problem) => {
            format!("{}: {}", (text.decks.row)(*row), problem_words(&text.decks, problem))
        }
        DeckError::Name(_) | DeckError::Facing(_) | DeckError::Colour | DeckError::Logo(_) | DeckError::Cards(_) => {
            text.decks.no_colour.to_owned()
        }
    }
}
