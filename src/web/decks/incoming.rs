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
    let chosen = RwSignal::new(None::<Language>);
    let said = RwSignal::new(None::<Phrase>);
    let written = move || opened.get().unwrap_or_else(|| pasted.get());
    // Unless somebody chooses, the headings tell which language the texts are in.
    let spoken = Memo::new(move |_| {
        let code =
            Some(written()).filter(|written| written.len() <= LIMIT).and_then(|written| decks::spoken(&written))?;
        Language::ALL.into_iter().find(|language| language.code() == code)
    });
    let language =
        Memo::new(move |_| chosen.get().or_else(|| spoken.get()).unwrap_or_else(|| untrack(|| tongue.language())));
    let read = Memo::new(move |_| {
        let written = written();
        // An empty field is a beginning; an empty file is a mistake of which somebody wants to hear.
        if written.trim().is_empty() && opened.with(Option::is_none) {
            return Read::Nothing;
        }
        if decks::is_json(&written) {
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
    let wrong_count = Memo::new(move |_| read.with(|read| read.incoming().map_or(0, |incoming| incoming.wrong)));
    let names = Memo::new(move |_| {
        let names = read.with(|read| read.incoming().map(|incoming| incoming.names(language.get().code())));
        names.unwrap_or_default().into_iter().enumerate().collect::<Vec<_>>()
    });
    let alike = Memo::new(move |_| {
        read.with(|read| read.incoming().map(|incoming| incoming.alike(language.get().code())).unwrap_or_default())
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
            return said.set(Some(|t| t.decks.file_large));
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
                ": "
                {told(move || problem_words(&text().decks, &problem))}
            </li>
        }
    };
    let same = move |(name, rows): (String, Vec<usize>)| {
        view! { <p prop:textContent=move || (text().decks.alike)(&name, &rows)></p> }
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
        if wrong_count.get() == 0 { (text().decks.take)(good.get()) } else { (text().decks.take_right)(good.get()) }
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
        chosen.set(Language::ALL.into_iter().find(|language| language.code() == code));
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
                <p prop:textContent=move || match wrong_count.get() {
                    0 => String::new(),
                    rows => (text().decks.wrong)(rows),
                }></p>
                <ul class="deck-wrong">
                    <For each=move || wrong.get() key=Clone::clone children=row/>
                </ul>
                <For each=move || alike.get() key=Clone::clone children=same/>
            </div>
            // What is called like a heading has been taken for a card, and that is seen here before it is kept.
            <ul class="deck-names small">
                <For
                    each=move || names.get()
                    key=Clone::clone
                    children=move |(_, name)| view! { <li><bdi>{name}</bdi></li> }
                />
            </ul>
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
                                matter=Callback::new(move |error: EntryError| text().decks.name_refused(error))
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
        TableError::Binary => text.decks.no_table,
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
