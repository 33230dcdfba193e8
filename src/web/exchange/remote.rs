//! The remote talk between the seal and the reveal: what to do now, what the other side does now, where it stands.

use crate::web::words::use_labels;
use leptos::prelude::*;

use crate::{
    cards::{Called, Deck, Seat, Setup},
    exchange,
    game::{
        Event, Game, Remote,
        remote::{Leg, Next, STATIONS},
    },
    letter::{Letter, Seed, TalkNumber},
    record::file_named,
    text::{Phrase, Text},
    web::{
        browser::{clock, entropy, file},
        components::{
            confirm::Confirm,
            countdown::Countdown,
            open_file::{OpenFile, Outcome},
            seat::seat_name,
            title::Title,
            told::told,
            when::when,
        },
        desk::use_desk,
        exchange::{
            outgoing::{Outgoing, link},
            paste::PasteBox,
            reserve::Reserve,
        },
        language::{say, use_text},
    },
};

/// Whose side of a remote talk it is, and what has to happen next.
type Talk = Memo<(Seat, Next)>;

/// Both sides' way through the letters.
#[component]
pub fn RemoteScreen() -> impl IntoView {
    let desk = use_desk();
    let read = move |game: &Game| game.remote().map(|remote| (remote.seat(), remote.next()));
    let talk = Memo::new(move |_| desk.game().with(read).unwrap_or((Seat::Leader, Next::AwaitAnswer)));
    let leg = Memo::new(move |_| talk.get().1.leg());
    let account = move || desk.game().with(|game| game.setup().account().as_str().to_owned());
    view! {
        <section class="page remote" data-seat=move || seat_name(talk.get().0)>
            <p class="kicker">
                <bdi prop:textContent=account></bdi>
            </p>
            {move || match leg.get() {
                Leg::Exchange => view! { <Exchange talk/> }.into_any(),
                Leg::Return => view! { <Return talk/> }.into_any(),
                Leg::Look => view! { <Look talk/> }.into_any(),
            }}
            <Stations/>
            {when(
                move || leg.get() == Leg::Look && talk.get().0 == Seat::Leader,
                move || {
                    view! {
                        <p prop:textContent=say(|t| t.remote.reserve_renew)></p>
                    }
                    .into_any()
                },
            )}
            <Reserve game=desk.game() place=""/>
        </section>
    }
}

/// The files of the decks that the other side needs, where they are the leader's own.
#[component]
fn DeckFiles() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let own = desk.game().with_untracked(|game| {
        let is_leaders = game.setup().seats() == [Seat::Leader];
        let decks = game.setup().decks().iter().enumerate().filter(|_| is_leaders);
        decks.filter(|(_, deck)| deck.own().is_some()).map(|(at, deck)| (at, deck.called())).collect::<Vec<_>>()
    });
    let button = move |(at, called): (usize, Called)| {
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| desk.download_deck(at)
                prop:textContent=move || (text().decks.send_file)(text().called(&called))
            ></button>
        }
    };
    (!own.is_empty()).then(|| {
        view! {
            <div class="notice deck-files">
                <p prop:textContent=say(|t| t.decks.send_file_how)></p>
                <p class="actions">{own.into_iter().map(button).collect_view()}</p>
            </div>
        }
    })
}

/// The own orders are here, and an invitation to them is to be opened.
#[component]
fn Return(talk: Talk) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let is_anew = move || talk.get().1 == Next::AwaitNewInvitation;
    let words = move || match talk.get().1 {
        Next::AwaitNewInvitation => [text().remote.await_new_invitation, text().remote.await_new_invitation_how],
        _ => [text().remote.await_invitation, text().remote.await_invitation_how],
    };
    let read = Callback::new(move |written: String| -> Outcome {
        let notes = file::notes(&written)?;
        if desk.reveal_by(&notes) { Ok(None) } else { Err(|t| t.remote.notes_unfit) }
    });
    view! {
        <Title>{told(move || words()[0])}</Title>
        <p class="lead" prop:textContent=move || words()[1]></p>
        <PasteBox/>
        {when(
            is_anew,
            move || {
                view! {
                    <p prop:textContent=say(|t| t.remote.notes_instead)></p>
                    <p class="actions">
                        <OpenFile label=|t| t.remote.notes_open read class="button" accept="application/json,.json"/>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// The message around a link of a game with this set-up.
type Message = fn(text: &Text, link: &str, setup: &Setup) -> String;

/// The message around an invitation: how many minutes the other side needs, and which files.
fn invitation(text: &Text, link: &str, setup: &Setup) -> String {
    let minutes = setup.depth().minutes(setup.decks().iter().map(Deck::len).sum());
    let called: Vec<Called> = setup.decks().iter().filter(|deck| deck.own().is_some()).map(Deck::called).collect();
    let files: Vec<String> = called.iter().map(|called| format!("{}.json", file_named(text.called(called)))).collect();
    (text.remote.with_invitation)(link, minutes, &files)
}

/// A letter of this side to pass on; nothing where there is none. `first` says what passing it on means, where it makes the
/// own orders final.
#[component]
fn OwnLetter(
    letter: fn(&Game) -> Option<Letter>,
    label: Phrase,
    message: Message,
    file_name: &'static str,
    is_sent: fn(&Remote) -> bool,
    #[prop(optional_no_strip)] first: Option<(Phrase, Phrase)>,
) -> impl IntoView {
    let desk = use_desk();
    let settled = Memo::new(move |_| desk.game().with(|game| game.remote().is_some_and(is_sent)));
    let on_sent = Callback::new(move |()| {
        if !settled.get_untracked() {
            desk.hand_on(letter);
        }
    });
    // A letter is a matter of keys, and follows from the side alone: no word of the talk computes it anew.
    let side = Memo::new(move |_| desk.game().with(|game| game.remote().cloned()));
    let text = Memo::new(move |_| {
        side.track();
        desk.game().with_untracked(letter).as_ref().map(link)
    });
    let there = Memo::new(move |_| text.with(Option::is_some));
    let content = Signal::derive(move || text.get().unwrap_or_default());
    let words = use_text();
    let message = Callback::new(move |link: String| {
        let words = untrack(words);
        desk.game().with_untracked(|game| message(words, &link, game.setup()))
    });
    view! {
        {when(
            move || there.get(),
            move || {
                view! {
                    <DeckFiles/>
                    <Outgoing content label copy_label=|t| t.remote.copy file_name settled first message=Some(message) on_sent/>
                }
                .into_any()
            },
        )}
    }
}

/// The own letter goes out, and the other side's is awaited.
#[component]
fn Exchange(talk: Talk) -> impl IntoView {
    let text = use_text();
    let words = move || match talk.get() {
        (Seat::Leader, Next::Send) => [text().remote.send_invitation, text().remote.send_invitation_how],
        (_, Next::SendAnew) => [text().remote.send_anew, text().remote.send_anew_how],
        (_, Next::AwaitAnswerAgain) => [text().remote.await_again, text().remote.await_again_how],
        (Seat::Leader, _) => [text().remote.await_answer, text().remote.await_answer_how],
        (_, Next::Send) => [text().remote.send_answer, text().remote.send_answer_how],
        _ => [text().remote.await_disclosure, text().remote.await_disclosure_how],
    };
    let sent = move || !matches!(talk.get().1, Next::Send | Next::SendAnew);
    let desk = use_desk();
    let is_so = |so: fn(&Remote) -> bool| Memo::new(move |_| desk.game().with(|game| game.remote().is_some_and(so)));
    let (has_withdrawn, can_withdraw) = (is_so(Remote::has_withdrawn), is_so(Remote::can_withdraw));
    // The field with the letter stays as it is when the letter was sent.
    let leads = Memo::new(move |_| talk.get().0 == Seat::Leader);
    let own = move || {
        let (label, message, note, file_name): (Phrase, Message, Phrase, _) = if leads.get() {
            (|t| t.remote.link_invitation, invitation, |t| t.remote.final_note_leader, "rolecards-invitation")
        } else {
            (
                |t| t.remote.link_answer,
                |t, link, _| (t.remote.with_answer)(link),
                |t| t.remote.final_note_kam,
                "rolecards-answer",
            )
        };
        let first: (Phrase, Phrase) = (note, |t| t.remote.copy_final);
        view! { <OwnLetter letter=Game::letter label message file_name is_sent=Remote::is_sent first=Some(first)/> }
    };
    view! {
        <Title>{told(move || words()[0])}</Title>
        <p class="lead" prop:textContent=move || words()[1]></p>
        {own}
        <Show when=sent fallback=move || view! { <Reopen/> {when(move || has_withdrawn.get(), move || view! { <Anew/> }.into_any())} }>
            <PasteBox/>
            {when(
                move || leads.get(),
                move || {
                    view! {
                        {when(
                            move || can_withdraw.get(),
                            move || {
                                view! {
                                    <Withdraw/>
                                }
                                .into_any()
                            },
                        )}
                        <Anew/>
                    }
                    .into_any()
                },
            )}
        </Show>
    }
}

/// The way back to the own orders, as long as the letter has not gone out.
#[component]
fn Reopen() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let is_final = Memo::new(move |_| desk.game().with(|game| game.is_final(0)));
    let (label, count) =
        desk.game().with_untracked(|game| (use_labels(game.setup().decks()), game.setup().decks().len()));
    let button = move |deck: usize| {
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| {
                    desk.reopen(deck);
                }
                prop:textContent=move || (text().sort.reopen)(&label(deck))
            ></button>
        }
    };
    view! {
        {when(
            move || !is_final.get(),
            move || {
                view! {
                    <p class="small" prop:textContent=say(|t| t.remote.reopen_hint)></p>
                    <p class="actions">
                        {(0..count).map(button).collect_view()}
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// Something that is done after a question: a link, and the question that bears its name.
#[component]
fn AskingLink(label: Phrase, question: Phrase, note: Phrase, no: Phrase, on_yes: Callback<()>) -> impl IntoView {
    let asking = RwSignal::new(false);
    view! {
        <p>
            <button
                type="button"
                class="link"
                on:click=move |_| asking.set(true)
                prop:textContent=say(label)
            ></button>
        </p>
        <Confirm open=asking question=say(question) note=say(note) yes=label no on_yes/>
    }
}

/// The leader's way back to the order, as long as there is no answer.
#[component]
fn Withdraw() -> impl IntoView {
    let desk = use_desk();
    let withdraw = Callback::new(move |()| {
        desk.reopen(0);
    });
    view! {
        <AskingLink
            label=|t| t.remote.withdraw
            question=|t| t.remote.withdraw_ask
            note=|t| t.remote.withdraw_note
            no=|t| t.remote.withdraw_no
            on_yes=withdraw
        />
    }
}

/// The leader's disclosure, ready to go out; nothing on the KAM's side, and nothing once the keys are deleted.
#[component]
fn ThirdLetter() -> impl IntoView {
    view! {
        <OwnLetter
            letter=Game::disclosure
            label=|t| t.remote.link_disclosure
            message=|t, link, _| (t.remote.with_disclosure)(link)
            file_name="rolecards-reveal"
            is_sent=Remote::is_disclosed
            first=None
        />
    }
}

/// Everything is here: both sides look at the same moment.
#[component]
fn Look(talk: Talk) -> impl IntoView {
    let text = use_text();
    let words = move || match talk.get() {
        (_, Next::Disclose) => [text().remote.disclose, text().remote.disclose_how],
        (Seat::Leader, _) => [text().remote.look_leader, text().remote.look_leader_how],
        _ => [text().remote.look_kam, text().remote.look_kam_how],
    };
    view! {
        <Title>{told(move || words()[0])}</Title>
        <p class="lead" prop:textContent=move || words()[1]></p>
        <ThirdLetter/>
        <Show when=move || talk.get().1 != Next::Disclose fallback=|| view! { <LookEarly/> }>
            <Countdown label=|t| t.remote.look orders=2/>
        </Show>
        {when(
            move || talk.get().0 == Seat::Leader,
            move || {
                view! {
                    <FirstAgain/>
                    <Anew/>
                }
                .into_any()
            },
        )}
    }
}

/// The look before the other side can look, as the second choice that it is.
#[component]
fn LookEarly() -> impl IntoView {
    let desk = use_desk();
    let look = Callback::new(move |()| {
        desk.reveal();
    });
    view! {
        <AskingLink
            label=|t| t.remote.look_early
            question=|t| t.remote.look_early_ask
            note=|t| t.remote.look_early_note
            no=|t| t.remote.not_yet
            on_yes=look
        />
    }
}

/// A new talk with the orders that are sorted already, where the letters of this one lead no further.
#[component]
fn Anew() -> impl IntoView {
    let desk = use_desk();
    let asking = RwSignal::new(false);
    let begin = Callback::new(move |()| {
        let (talk, seed) = (TalkNumber(entropy::bytes()), Seed(entropy::bytes()));
        if let Some(game) = desk.game().with_untracked(|game| exchange::anew(game, clock::today(), talk, seed)) {
            desk.begin(game);
        }
    });
    view! {
        <details class="fold">
            <summary prop:textContent=say(|t| t.remote.anew)></summary>
            <p prop:textContent=say(|t| t.remote.anew_how)></p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.remote.anew_ask)
                ></button>
            </p>
        </details>
        <Confirm
            open=asking
            question=say(|t| t.remote.anew_ask)
            note=say(|t| t.remote.anew_note)
            yes=|t| t.remote.anew
            no=|t| t.remote.not_yet
            on_yes=begin
        />
    }
}

/// The stations, and which of them are behind.
#[component]
fn Stations() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let passed = Memo::new(move |_| desk.game().with(|game| game.remote().map_or(0, Remote::stations_passed)));
    let row = move |station: usize| {
        let done = move || station < passed.get();
        view! {
            <li data-done=move || done().then_some("")>
                {told(move || text().remote.stations[station])}
                <span
                    class="small"
                    prop:textContent=move || if done() { text().remote.done } else { text().remote.open }
                ></span>
            </li>
        }
    };
    view! {
        <section class="section stack progress" aria-labelledby="progress-title">
            <h2 id="progress-title" prop:textContent=say(|t| t.remote.progress)></h2>
            <ol>{(0..STATIONS).map(row).collect_view()}</ol>
        </section>
    }
}

/// What a remote talk needs after the reveal: the control digits, and the end of the keys.
#[component]
pub fn RemoteEnd() -> impl IntoView {
    let desk = use_desk();
    let text = use_text();
    let asking = RwSignal::new(false);
    let finished = Memo::new(move |_| desk.game().with(|game| game.remote().is_some_and(Remote::is_finished)));
    let disclosed = Memo::new(move |_| desk.game().with(|game| game.remote().is_none_or(Remote::is_disclosed)));
    let digits = Memo::new(move |_| desk.game().with(|game| game.remote().and_then(Remote::digits)));
    let read_aloud = move || {
        digits.get().map(|digits| {
            view! {
                <div>
                    <h2 prop:textContent=say(|t| t.remote.digits)></h2>
                    <p class="control-digits" prop:textContent=digits.to_string()></p>
                    <p class="small" prop:textContent=say(|t| t.remote.digits_how)></p>
                </div>
            }
        })
    };
    let end = move || {
        view! {
            <Again/>
            <Reserve game=desk.game() place=""/>
            <p prop:textContent=say(|t| t.remote.finish_how)></p>
            <p>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.remote.finish)
                ></button>
            </p>
        }
    };
    view! {
        <section class="section stack remote-end">
            {read_aloud}
            <div>
                <h2 prop:textContent=say(|t| t.remote.finish)></h2>
                <Show when=move || finished.get() fallback=end>
                    <p role="status" prop:textContent=say(|t| t.remote.finished)></p>
                </Show>
            </div>
            <OfferNotes/>
            <Confirm
                open=asking
                question=say(|t| t.remote.finish_ask)
                note=move || if disclosed.get() { text().remote.finish_note } else { text().remote.finish_undisclosed }
                yes=|t| t.remote.finish
                no=|t| t.remote.not_yet
                on_yes=Callback::new(move |()| {
                    desk.play_on(Event::Finish);
                })
            />
        </section>
    }
}

/// The notes for the other side, where a talk of an earlier version was revealed here and may not be there.
#[component]
fn OfferNotes() -> impl IntoView {
    let desk = use_desk();
    let offers = Memo::new(move |_| desk.game().with(Game::offers_notes));
    view! {
        {when(
            move || offers.get(),
            move || {
                view! {
                    <p prop:textContent=say(|t| t.remote.notes_offer)></p>
                    <p class="actions">
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| desk.download_notes()
                            prop:textContent=say(|t| t.sheet.share)
                        ></button>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// The invitation once more, for a KAM who came back from a reserve code and lacks it.
#[component]
fn FirstAgain() -> impl IntoView {
    view! {
        <details class="fold">
            <summary prop:textContent=say(|t| t.remote.link_invitation)></summary>
            <p prop:textContent=say(|t| t.remote.again_first)></p>
            <OwnLetter
                letter=Game::letter
                label=|t| t.remote.link_invitation
                message=invitation
                file_name="rolecards-invitation"
                is_sent=Remote::is_sent
                first=None
            />
        </details>
    }
}

/// The third letter once more, for a KAM who lacks it.
#[component]
fn Again() -> impl IntoView {
    let desk = use_desk();
    let leads = Memo::new(move |_| desk.game().with(Game::has_disclosure));
    view! {
        {when(
            move || leads.get(),
            move || {
                view! {
                    <details class="fold">
                        <summary prop:textContent=say(|t| t.remote.link_disclosure)></summary>
                        <p prop:textContent=say(|t| t.remote.again)></p>
                        <ThirdLetter/>
                    </details>
                    <FirstAgain/>
                }
                .into_any()
            },
        )}
    }
}
