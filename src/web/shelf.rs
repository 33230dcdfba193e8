//! The shelf on the start page: the games that are saved here, and the box for letters.

use std::time::Duration;

use leptos::{html::H2, prelude::*};

use crate::{
    cards::{Company, Plan},
    game::{Standing, remote::Next},
    saved::{Entry, SavedError},
    text::Text,
    web::{
        browser::{
            clock, file,
            index::{self, Listed},
            store::{GameId, Store},
        },
        components::{
            confirm::Confirm,
            focus::{self, taking_focus},
            later::Later,
            open_file::OpenFile,
            when::when,
        },
        desk::{self, Adopted},
        exchange::{paste::PasteBox, reserve::Reserve},
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// Everything below the ways from the start page.
#[component]
pub fn Shelf() -> impl IntoView {
    view! {
        <SavedGames/>
        <Later>
            <PasteBox/>
        </Later>
    }
}

/// How many games are shown at once, and how many more on each demand.
const SHOWN: usize = 20;

/// How many of them are laid out in one task.
const LAID_OUT: usize = 5;

/// The games in this browser, the one that was played last on top, and the way to bring one in from a file.
#[component]
fn SavedGames() -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let listed = index::follow(store.get_value());
    let count = Memo::new(move |_| listed.with(|listed| listed.as_ref().map(Vec::len)));
    let shown = RwSignal::new(SHOWN);
    let laid_out = RwSignal::new(LAID_OUT);
    let is_complete = Memo::new(move |_| count.get().is_some_and(|count| laid_out.get() >= count.min(shown.get())));
    // Once it was there, what lies below it stays, also when it grows.
    let was_complete = Memo::new(move |before| before == Some(&true) || is_complete.get());
    Effect::new(move || {
        if count.get().is_some() && !is_complete.get() {
            laid_out.track();
            let more = move || {
                let _ = laid_out.try_update(|laid_out| *laid_out += LAID_OUT);
            };
            set_timeout(more, Duration::ZERO);
        }
    });
    let rows = Memo::new(move |_| {
        let laid_out = laid_out.get();
        listed.with(|listed| listed.iter().flatten().take(laid_out).map(|(id, _)| id.clone()).collect::<Vec<_>>())
    });
    let is_empty = move || count.get() == Some(0);
    let left = move || count.get().unwrap_or(0).saturating_sub(shown.get());
    let waiting = Memo::new(move |_| {
        let waits = |(_, entry): &Listed| entry.as_ref().is_ok_and(|entry| entry.standing.waits());
        listed.with(|listed| listed.iter().flatten().any(waits))
    });
    // Whoever has asked for it by a button, which is gone, goes on here.
    let heading = taking_focus::<H2>(focus::is_free);
    let adopted = RwSignal::new(None::<Adopted>);
    let read = Callback::new(move |written: String| {
        adopted.set(None);
        let game = file::game(&written)?;
        let then = move |now: Adopted| {
            if let Adopted::Known(id) | Adopted::SameTalk(id) = &now {
                focus::give(title_id(id));
            }
            // Whoever has left the page meanwhile wants nothing of the file any more.
            let _ = adopted.try_set(Some(now));
        };
        store.with_value(|store| desk::adopt(store, &game, then));
        Ok(None)
    });
    let refused = RwSignal::new(false);
    let outcome = move || match adopted.get() {
        _ if refused.get() => text().shelf.not_deleted,
        Some(Adopted::New(_)) => text().shelf.file_opened,
        Some(Adopted::Known(_)) => text().shelf.file_known,
        Some(Adopted::SameTalk(_)) => text().shelf.file_same_talk,
        None => "",
    };
    view! {
        <section class="section stack saved" aria-labelledby="saved-title">
            <h2 id="saved-title" tabindex="-1" node_ref=heading prop:textContent=say(|t| t.shelf.saved)></h2>
            {when(
                is_empty,
                move || {
                    view! {
                        <p class="hint" prop:textContent=say(|t| t.shelf.none_saved)></p>
                    }
                    .into_any()
                },
            )}
            <ul class="saved-list" class:coming=move || !was_complete.get() aria-busy=move || (!is_complete.get()).to_string()>
                <For
                    each=move || rows.get()
                    key=|id| id.clone()
                    children=move |id| view! { <SavedGame id listed refused/> }
                />
            </ul>
            {when(
                move || { left() > 0 },
                move || {
                    view! {
                        <p class="actions">
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| shown.update(|shown| *shown += SHOWN)
                                prop:textContent=move || (text().shelf.more)(left())
                            ></button>
                        </p>
                    }
                    .into_any()
                },
            )}
            {when(
                move || waiting.get(),
                move || {
                    view! {
                        <p class="notice" prop:textContent=say(|t| t.remote.week)></p>
                    }
                    .into_any()
                },
            )}
            <p class="open-file">
                <OpenFile label=|t| t.shelf.open_file read/>
                <span class="said" role="status" prop:textContent=outcome></span>
            </p>
            <p class="small" prop:textContent=say(|t| t.shelf.stays)></p>
            <DeleteEverything/>
        </section>
    }
}

/// Empties this browser of everything that the game has kept in it.
#[component]
fn DeleteEverything() -> impl IntoView {
    let text = use_text();
    let store = StoredValue::new(expect_context::<Store>());
    let (asking, deleted) = (RwSignal::new(false), RwSignal::new(None::<bool>));
    let delete = Callback::new(move |()| {
        store.with_value(|store| desk::delete_everything(store, move |is_gone| deleted.set(Some(is_gone))));
    });
    let outcome = move || match deleted.get() {
        Some(true) => text().shelf.deleted_all,
        Some(false) => text().shelf.not_deleted,
        None => "",
    };
    view! {
        <div class="actions">
            <button
                type="button"
                class="link"
                on:click=move |_| asking.set(true)
                prop:textContent=say(|t| t.shelf.delete_all)
            ></button>
            <p role="status" prop:textContent=outcome></p>
            <Confirm
                open=asking
                question=say(|t| t.shelf.delete_all_ask)
                note=say(|t| t.shelf.delete_all_note)
                yes=|t| t.shelf.delete_all
                no=|t| t.shelf.keep
                on_yes=delete
            />
        </div>
    }
}

/// One saved game: what it is about, where it stands, go on or delete. It follows the list, which other windows change,
/// and stays the same row meanwhile, so that a question that is open in it can be answered.
#[component]
fn SavedGame(
    id: GameId,
    listed: ReadSignal<Option<Vec<Listed>>>,
    /// Whether the browser did not let a game be deleted.
    refused: RwSignal<bool>,
) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = StoredValue::new(expect_context::<Store>());
    let asking = RwSignal::new(false);
    let row = StoredValue::new(id.clone());
    let found = Memo::new(move |_| {
        row.with_value(|id| {
            let of_list = |listed: &Option<Vec<Listed>>| {
                listed.iter().flatten().find(|(other, _)| other == id).map(|(_, entry)| entry.clone())
            };
            let entry = listed.with(of_list)?;
            let is_whole = entry.is_err() || store.with_value(|store| store.is_whole(id));
            Some(if is_whole { entry } else { Err(SavedError::Unreadable) })
        })
    });
    let entry = move || found.get().and_then(Result::ok);
    let delete = Callback::new(move |()| {
        // The row goes with the button that had the focus; the one that takes its place gets it.
        let next = listed.with_untracked(|listed| {
            let listed = listed.as_ref()?;
            let place = row.with_value(|id| listed.iter().position(|(other, _)| other == id))?;
            let after = listed.get(place + 1).or_else(|| listed.get(place.checked_sub(1)?));
            after.map(|(id, _)| title_id(id))
        });
        store.with_value(|store| {
            desk::delete(store, row.get_value(), move |is_gone| {
                if is_gone {
                    focus::give(next.unwrap_or_else(|| "saved-title".to_owned()));
                }
                // Whoever has left the page sees the list anew.
                let _ = refused.try_set(!is_gone);
            });
        });
    });
    let newer = move || found.with(|found| matches!(found, Some(Err(SavedError::Newer))));
    let readable = Memo::new(move |_| found.with(|found| matches!(found, Some(Ok(_)))));
    // Who waits is offered the reserve code once more, before the browser may drop the game.
    let waiting = Memo::new(move |_| entry().is_some_and(|entry| entry.standing.waits()));
    let reserve = move || {
        let place = row.with_value(|id| format!("-{}", id.as_str()));
        let game = move || store.with_value(|store| row.with_value(|id| store.load(id))).ok().map(|found| found.game);
        waiting.get().then(game).flatten().map(|game| view! { <Reserve game=Signal::stored(game) place/> })
    };
    let account = move || {
        let name = entry().map(|entry| entry.account.as_str().to_owned());
        name.unwrap_or_else(|| if newer() { text().start.newer } else { text().shelf.unreadable }.to_owned())
    };
    let state = move || {
        found.with(|found| match found {
            Some(Ok(entry)) => standing(entry, text()),
            Some(Err(SavedError::Newer)) => text().start.newer_how.to_owned(),
            Some(Err(SavedError::DeckMissing)) => text().shelf.deck_missing_how.to_owned(),
            Some(Err(SavedError::Unreadable)) => text().shelf.unreadable_how.to_owned(),
            None => String::new(),
        })
    };
    let review = move || {
        let day = entry().and_then(|entry| entry.review);
        day.map(|day| (text().sheet.review)(&clock::written(day, tongue.language())))
    };
    // When it was begun and, where somebody knows, played last.
    let times = move || {
        let of = |entry: Entry| {
            let started = (text().shelf.started)(&clock::written(entry.started, tongue.language()));
            match entry.times.played {
                0 => started,
                played => {
                    let (day, time) = clock::moment(played, tongue.language());
                    format!("{started} · {}", (text().shelf.played)(&day, &time))
                }
            }
        };
        entry().map(of).unwrap_or_default()
    };
    let repeatable = Memo::new(move |_| entry().is_some_and(|entry| is_repeatable(&entry)));
    let again = move |_| {
        let found = store.with_value(|store| row.with_value(|id| store.load(id)));
        let plan = found.ok().and_then(|found| Plan::of(found.game.setup()));
        Route::Setup(plan.unwrap_or_default()).go();
    };
    // What else holds its orders is looked for only when somebody asks.
    let later = Memo::new(move |_| {
        let days = |id: &GameId| {
            let later = store.with_value(|store| store.later_rounds(id));
            later.iter().map(|game| game.setup().started()).collect::<Vec<_>>()
        };
        if asking.get() { row.with_value(days) } else { Vec::new() }
    });
    let note = move || {
        let held = |day| (text().shelf.delete_held)(&clock::written(day, tongue.language()));
        let held: Vec<String> = later.get().into_iter().map(held).collect();
        [text().shelf.delete_note].into_iter().map(str::to_owned).chain(held).collect::<Vec<_>>().join(" ")
    };
    let heading = title_id(&id);
    let link = StoredValue::new(Route::Game(id).fragment());
    view! {
        <li class="saved-game">
            <div>
                <h3 id=heading tabindex="-1">
                    <bdi prop:textContent=account></bdi>
                </h3>
                <p prop:textContent=state></p>
                {move || review().map(|review| view! { <p prop:textContent=review></p> })}
                <p class="small" prop:textContent=times></p>
                {reserve}
            </div>
            <div class="actions">
                {when(
                    move || readable.get(),
                    move || {
                        view! {
                            <a
                                class="button strong"
                                href=link.get_value()
                                aria-label=move || (text().shelf.resume_label)(&account())
                                prop:textContent=say(|t| t.shelf.resume)
                            ></a>
                        }
                        .into_any()
                    },
                )}
                {when(
                    move || repeatable.get(),
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button"
                                aria-label=move || (text().shelf.again_label)(&account())
                                on:click=again
                                prop:textContent=say(|t| t.shelf.again)
                            ></button>
                        }
                        .into_any()
                    },
                )}
                <button
                    type="button"
                    class="button"
                    aria-label=move || (text().shelf.delete_label)(&account())
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.shelf.delete)
                ></button>
                <Confirm
                    open=asking
                    question=move || (text().shelf.delete_ask)(&account())
                    note
                    yes=|t| t.shelf.delete
                    no=|t| t.shelf.keep
                    on_yes=delete
                />
            </div>
        </li>
    }
}

/// The name of the heading of a game's row in the page.
fn title_id(id: &GameId) -> String {
    format!("saved-{}", id.as_str())
}

/// Whether the next one can be set up like this one here: practice begins with its account, and the KAM's side of a talk by
/// letters with an invitation.
fn is_repeatable(entry: &Entry) -> bool {
    let is_leaders = match entry.standing {
        Standing::Remote(next) => {
            matches!(next, Next::Send | Next::SendAnew | Next::AwaitAnswer | Next::AwaitAnswerAgain | Next::Disclose)
        }
        _ => entry.talk.is_none(),
    };
    entry.company != Company::Practice && is_leaders
}

/// Where a game stands, in a few words; playing alone and practising are named.
fn standing(entry: &Entry, text: &Text) -> String {
    let stands = match &entry.standing {
        Standing::Curtain(seat) => (text.shelf.state_curtain)(text.seat(*seat)),
        Standing::Sorts(seat, deck) => (text.shelf.state_turn)(text.seat(*seat), text.called(deck)),
        Standing::SortsAlone(deck) => (text.alone.state_own)(text.called(deck)),
        Standing::SortsWithEyes(seat, deck) => (text.alone.state_eyes)(text.name.imagined.of(*seat), text.called(deck)),
        Standing::Sealed => text.shelf.state_ready.to_owned(),
        Standing::Remote(next) => match next {
            Next::Send => text.remote.state_send,
            Next::SendAnew => text.remote.state_send_anew,
            Next::AwaitAnswer | Next::AwaitAnswerAgain => text.remote.state_answer,
            Next::AwaitDisclosure => text.remote.state_disclosure,
            Next::AwaitInvitation => text.remote.state_invitation,
            Next::AwaitNewInvitation => text.remote.state_new_invitation,
            Next::Disclose => text.remote.state_disclose,
            Next::Look => text.remote.state_look,
        }
        .to_owned(),
        Standing::Revealed => text.shelf.state_revealed.to_owned(),
    };
    match entry.company {
        Company::Two => stands,
        Company::Alone => (text.alone.state)(&stands),
        Company::Practice => (text.alone.state_practice)(&stands),
    }
}
