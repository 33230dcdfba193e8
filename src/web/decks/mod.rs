//! Decks of somebody's own: the ones that are here, and how a new one begins.

mod editor;
mod fields;
mod incoming;
mod kept;

use leptos::{prelude::*, task::spawn_local};

pub use editor::DeckScreen;

use crate::{
    cards::{Card, Choice, Deck, Decks, Direction, Field, OwnCard, OwnDeck, OwnFacing, Plan, own::Title},
    decks, letter,
    record::{csv, file_named},
    saved::{self, SavedError},
    text::{Language, Phrase, Text, faces},
    web::{
        browser::{
            file, lock, persistence,
            store::{GameId, Store},
        },
        components::{confirm::Confirm, focus, title::Title as Heading, told::told, when::when},
        decks::incoming::TableForm,
        language::{fetch_every, say, use_text},
        route::Route,
    },
};

/// The decks that are here, and the ways to a new one.
#[component]
pub fn DecksScreen() -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    store.with_value(|store| {
        let store = store.clone();
        lock::alone(move || store.sweep_editions());
    });
    let ids = Memo::new(move |_| {
        store.with_value(|store| {
            store.changes();
            let mut decks: Vec<(String, GameId)> =
                store.deck_ids().into_iter().map(|id| (name_of(store, &id).to_lowercase(), id)).collect();
            decks.sort();
            decks.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        })
    });
    let said = RwSignal::new(None::<Phrase>);
    let problem = move || said.get().map(|said| said(text())).unwrap_or_default();
    view! {
        <section class="page decks">
            <Heading>{told(say(|t| t.decks.title))}</Heading>
            <p class="lead" prop:textContent=say(|t| t.decks.lead)></p>
            <section class="section stack" aria-labelledby="decks-here">
                <h2 id="decks-here" tabindex="-1" prop:textContent=say(|t| t.decks.here)></h2>
                {when(move || ids.with(Vec::is_empty), || view! { <p class="hint" prop:textContent=say(|t| t.decks.none)></p> }.into_any())}
                <ul class="deck-list">
                    <For each=move || ids.get() key=Clone::clone children=move |id| view! { <KeptRow id/> }/>
                </ul>
            </section>
            <section class="section stack" aria-labelledby="decks-new">
                <h2 id="decks-new" prop:textContent=say(|t| t.decks.new)></h2>
                <p prop:textContent=say(|t| t.decks.new_how)></p>
                <TableForm/>
                <h3 prop:textContent=say(|t| t.decks.without_table)></h3>
                <p class="actions">
                    <Begin name=|t| t.decks.from_external make=|text| copy(text, Direction::External) said/>
                    <Begin name=|t| t.decks.from_internal make=|text| copy(text, Direction::Internal) said/>
                    <Begin name=|t| t.decks.from_study make=study said/>
                    <Begin name=|t| t.decks.from_nothing make=nothing said/>
                </p>
                <p class="problem" role="status" prop:textContent=problem></p>
                <p>
                    <a class="link" href="deck.schema.json" prop:textContent=say(|t| t.decks.schema)></a>
                </p>
            </section>
            <p class="small" prop:textContent=say(|t| t.decks.stays)></p>
            <p>
                <a class="link" href=Route::Paper(None).fragment() prop:textContent=say(|t| t.paper.title)></a>
            </p>
        </section>
    }
}

fn name_of(store: &Store, id: &GameId) -> String {
    store.deck(id).map_or_else(|_| String::new(), |(deck, _)| deck.name.as_str().to_owned())
}

/// A kept deck in the list.
#[component]
fn KeptRow(id: GameId) -> impl IntoView {
    let text = use_text();
    let (store, row) = (StoredValue::new(expect_context::<Store>()), StoredValue::new(id.clone()));
    let asking = RwSignal::new(false);
    let found = Memo::new(move |_| {
        store.with_value(|store| {
            store.changes();
            row.with_value(|id| store.deck(id).map(|(deck, _)| deck))
        })
    });
    let name = Memo::new(move |_| {
        found.with(|found| found.as_ref().map_or_else(|_| String::new(), |deck| deck.name.as_str().to_owned()))
    });
    let played = Memo::new(move |_| found.with(|found| letter::played(found.as_ref().ok()?).ok()));
    let games = Memo::new(move |_| {
        let edition = played.with(|deck| deck.as_ref().and_then(Deck::edition));
        store.with_value(|store| edition.map_or(0, |edition| store.played_with(edition)))
    });
    let state = move || {
        found.with(|found| match found {
            Ok(deck) => {
                let off = deck.cards().iter().filter(|card| card.is_off).count();
                let count = (text().decks.count)(deck.cards().len() - off, off);
                let used = (games.get() > 0).then(|| (text().decks.in_use)(games.get()));
                [count].into_iter().chain(used).collect::<Vec<_>>().join(" · ")
            }
            Err(SavedError::Newer) => text().decks.newer.to_owned(),
            Err(_) => text().decks.unreadable.to_owned(),
        })
    };
    let note = move || match games.get() {
        0 => text().decks.delete_note.to_owned(),
        games => (text().decks.delete_note_used)(games),
    };
    let delete = Callback::new(move |()| {
        let (store, id) = (store.get_value(), row.get_value());
        focus::give("decks-here".to_owned());
        lock::alone(move || store.delete_deck(&id));
    });
    let save_file = move |_| {
        if let Ok(deck) = found.get_untracked() {
            save_as_file(&deck);
        }
    };
    let save_table = move |_| {
        if let Ok(deck) = found.get_untracked() {
            let table = csv::table(decks::write(&deck).into_iter());
            file::download(&file_of(&deck), "csv", "text/csv", &table);
        }
    };
    let play = move || {
        let plan = played.with(|deck| Some(plan_of(deck.as_ref()?)))??;
        Some(view! {
            <a
                class="button strong"
                href=Route::Setup(plan).fragment()
                aria-label=move || (text().decks.play_label)(&name.get())
                prop:textContent=say(|t| t.decks.play)
            ></a>
        })
    };
    let is_here = Memo::new(move |_| found.with(Result::is_ok));
    view! {
        <li class="section deck-row">
            <h3><bdi prop:textContent=move || name.get()></bdi></h3>
            <p class="small" prop:textContent=state></p>
            <p class="actions">
                {move || play()}
                {when(
                    move || is_here.get(),
                    move || {
                        view! {
                            <a
                                class="button"
                                href=row.with_value(|id| Route::Deck(id.clone()).fragment())
                                aria-label=move || (text().decks.edit_label)(&name.get())
                                prop:textContent=say(|t| t.decks.edit)
                            ></a>
                            <a
                                class="button"
                                href=row.with_value(|id| Route::Paper(Some(id.clone())).fragment())
                                aria-label=move || (text().decks.print_label)(&name.get())
                                prop:textContent=say(|t| t.decks.print)
                            ></a>
                            <button
                                type="button"
                                class="button quiet"
                                aria-label=move || (text().decks.file_label)(&name.get())
                                on:click=save_file
                                prop:textContent=say(|t| t.decks.file)
                            ></button>
                            <button
                                type="button"
                                class="button quiet"
                                aria-label=move || (text().decks.table_label)(&name.get())
                                on:click=save_table
                                prop:textContent=say(|t| t.decks.table)
                            ></button>
                        }
                        .into_any()
                    },
                )}
                <button
                    type="button"
                    class="link"
                    aria-label=move || (text().decks.delete_label)(&name.get())
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.decks.delete)
                ></button>
            </p>
            <Confirm
                open=asking
                question=move || (text().decks.delete_ask)(&name.get())
                note
                yes=|t| t.decks.delete
                no=|t| t.decks.keep
                on_yes=delete
            />
        </li>
    }
}

/// The plan of a game with this deck alone, for its set-up.
fn plan_of(deck: &Deck) -> Option<Plan> {
    Some(Plan { decks: Decks { first: Choice::of(deck)?, second: None }, ..Plan::default() })
}

/// The name of a deck's files.
fn file_of(deck: &OwnDeck) -> String {
    file_named(deck.name.as_str())
}

/// Offers a deck as a file.
pub fn save_as_file(deck: &OwnDeck) {
    file::download(&file_of(deck), "json", "application/json", &saved::deck::write(deck));
}

/// A button with which a deck begins. What it begins with may take the words of all languages.
#[component]
fn Begin(name: Phrase, make: fn(&'static Text) -> Option<OwnDeck>, said: RwSignal<Option<Phrase>>) -> impl IntoView {
    let (text, store) = (use_text(), StoredValue::new(expect_context::<Store>()));
    let begin = move |_| {
        said.set(None);
        let (store, words) = (store.get_value(), untrack(text));
        spawn_local(async move {
            match fetch_every().await.ok().and_then(|()| make(words)) {
                Some(deck) => keep_new(&store, deck),
                None => {
                    let _ = said.try_set(Some(|t| t.decks.not_fetched));
                }
            }
        });
    };
    view! { <button type="button" class="button" on:click=begin prop:textContent=say(name)></button> }
}

/// Keeps a new deck and goes to it. A second act on the way there begins no second deck.
fn keep_new(store: &Store, deck: OwnDeck) {
    persistence::ask();
    let store = store.clone();
    lock::alone(move || {
        if Route::here() == Some(Route::Decks) {
            // Where the browser does not take it, the editor says so.
            Route::Deck(store.keep_new_deck(deck)).go();
        }
    });
}

/// A card with these texts in all languages, and the pictogram of this role.
fn written(id: &str, role: &str, text: impl Fn(Language, Field) -> &'static str) -> OwnCard {
    let mut card = OwnCard { pictogram: Some(role.to_owned()), ..OwnCard::blank(id.to_owned()) };
    for language in Language::ALL {
        for field in Field::ALL {
            // What a card lacks is refused, and is lacking here, too.
            let _ = card.face_mut(language.code()).set(field, text(language, field));
        }
    }
    card
}

/// A shipped deck as one of one's own, with the words of all languages.
fn copy(words: &Text, direction: Direction) -> Option<OwnDeck> {
    let deck = Deck::standard(direction);
    let card = |card: Card| {
        let id = deck.id(card);
        written(id, deck.role(card), |language, field| faces::shipped(language, id, field).unwrap_or_default())
    };
    let name = (words.decks.copy_of)(words.deck(direction));
    OwnDeck::new(Title::new(&name).ok()?, OwnFacing::Known(direction), deck.cards().map(card).collect(), 1).ok()
}

/// The four roles of the study.
fn study(words: &Text) -> Option<OwnDeck> {
    let card = |(at, role): (usize, &str)| {
        written(&(at + 1).to_string(), role, |language, field| {
            let [name, meaning, sign, question, excess] = language.text().decks.study[at];
            match field {
                Field::Name => name,
                Field::Subtitle => "",
                Field::Meaning => meaning,
                Field::Sign => sign,
                Field::Question => question,
                Field::Excess => excess,
            }
        })
    };
    let roles = ["koordinator", "brueckenbauer", "verkaeufer", "berater"];
    let name = Title::new(words.decks.study_name).ok()?;
    let cards = roles.into_iter().enumerate().map(card).collect();
    OwnDeck::new(name, OwnFacing::Known(Direction::External), cards, 1).ok()
}

/// A deck of three cards on which nothing stands.
fn nothing(words: &Text) -> Option<OwnDeck> {
    let name = Title::new(words.decks.untitled).ok()?;
    let mut deck = OwnDeck::new(name, OwnFacing::Known(Direction::External), Vec::new(), 1).ok()?;
    (0..Deck::MIN).for_each(|_| {
        deck.add();
    });
    Some(deck)
}
