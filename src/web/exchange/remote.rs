//! The remote talk between the seal and the reveal: what to do now, what the other side does now, where it stands.

use leptos::prelude::*;

use crate::web::{
    components::{countdown::Countdown, seat::seat_name},
    exchange::{
        outgoing::{Outgoing, link},
        paste::PasteBox,
        reserve::Reserve,
    },
};
use crate::{
    cards::Seat,
    game::{Event, Game, Remote, remote::Next},
    letter::Seed,
    text::Phrase,
    web::{
        browser::entropy,
        components::{confirm::Confirm, title::Title},
        desk::{Desk, use_desk},
        language::{say, use_text},
    },
};

/// What is on the screen. Sending and waiting are one, so that the link stays in sight once it was copied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Exchange,
    Return,
    Look,
}

impl Stage {
    fn of(next: Next) -> Self {
        match next {
            Next::Send | Next::AwaitAnswer | Next::AwaitDisclosure => Self::Exchange,
            Next::AwaitInvitation => Self::Return,
            Next::Look => Self::Look,
        }
    }
}

/// Both sides' way through the letters.
#[component]
pub fn RemoteScreen() -> impl IntoView {
    let desk = use_desk();
    let read = move |game: &Game| game.remote().map(|remote| (remote.seat(), remote.next()));
    let talk = Memo::new(move |_| desk.game().with(read).unwrap_or((Seat::Leader, Next::AwaitAnswer)));
    let stage = Memo::new(move |_| Stage::of(talk.get().1));
    view! {
        <section class="page remote" data-seat=move || seat_name(talk.get().0)>
            <p class="kicker">
                <bdi>{desk.game().with_untracked(|game| game.setup().account().as_str().to_owned())}</bdi>
            </p>
            {move || {
                let seat = talk.get_untracked().0;
                match stage.get() {
                    Stage::Exchange => view! { <Exchange seat talk/> }.into_any(),
                    Stage::Return => {
                        view! {
                            <Title>{say(|t| t.remote.await_invitation)}</Title>
                            <p class="lead">{say(|t| t.remote.await_invitation_how)}</p>
                            <PasteBox/>
                        }
                            .into_any()
                    }
                    Stage::Look => view! { <Look seat/> }.into_any(),
                }
            }}
            <Progress/>
            <Reserve game=desk.game() place=""/>
            <Aloud/>
        </section>
    }
}

/// The own letter, once more or for the first time.
#[component]
fn OwnLetter(seat: Seat) -> impl IntoView {
    let desk = use_desk();
    let on_sent = Callback::new(move |()| {
        desk.play(Event::Sent);
    });
    let label: Phrase = match seat {
        Seat::Leader => |t| t.remote.link_invitation,
        _ => |t| t.remote.link_answer,
    };
    let file_name = if seat == Seat::Leader { "rolecards-invitation" } else { "rolecards-answer" };
    desk.game().with_untracked(Game::letter).map(|letter| {
        view! { <Outgoing content=link(&letter) label copy_label=|t| t.remote.copy file_name on_sent/> }
    })
}

/// The own letter goes out, and the other side's is awaited.
#[component]
fn Exchange(seat: Seat, talk: Memo<(Seat, Next)>) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let words = move |next: Next| match (seat, next) {
        (Seat::Leader, Next::Send) => [text().remote.send_invitation, text().remote.send_invitation_how],
        (Seat::Leader, _) => [text().remote.await_answer, text().remote.await_answer_how],
        (_, Next::Send) => [text().remote.send_answer, text().remote.send_answer_how],
        _ => [text().remote.await_disclosure, text().remote.await_disclosure_how],
    };
    let sent = move || talk.get().1 != Next::Send;
    let directions = desk.game().with_untracked(|game| {
        game.setup().decks().iter().map(|deck| deck.direction()).enumerate().collect::<Vec<_>>()
    });
    let reopen = move || {
        let button = |(deck, direction)| {
            view! {
                <button type="button" class="link" on:click=move |_| { desk.play(Event::Reopen(deck)); }>
                    {move || (text().sort.reopen)(text().deck(direction))}
                </button>
            }
        };
        view! {
            <div>
                <p class="small">{say(|t| t.remote.reopen_hint)}</p>
                <p class="actions">{directions.iter().copied().map(button).collect_view()}</p>
            </div>
        }
    };
    view! {
        <Title>{move || words(talk.get().1)[0]}</Title>
        <p class="lead">{move || words(talk.get().1)[1]}</p>
        <OwnLetter seat/>
        <Show when=sent fallback=reopen>
            <PasteBox/>
            {(seat == Seat::Leader).then(|| view! { <Withdraw/> })}
        </Show>
    }
}

/// The leader's way back to the order, as long as there is no answer.
#[component]
fn Withdraw() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let asking = RwSignal::new(false);
    let withdraw = Callback::new(move |()| {
        if desk.play(Event::Withdraw(Seed(entropy::bytes()))) {
            desk.play(Event::Reopen(0));
        }
    });
    view! {
        <p>
            <button type="button" class="link" on:click=move |_| asking.set(true)>
                {say(|t| t.remote.withdraw)}
            </button>
        </p>
        <Confirm
            open=asking
            question=Signal::derive(move || text().remote.withdraw_ask.to_owned())
            note=Signal::derive(move || text().remote.withdraw_note.to_owned())
            yes=Signal::derive(move || text().remote.withdraw.to_owned())
            no=Signal::derive(move || text().frame.cancel.to_owned())
            on_yes=withdraw
        />
    }
}

/// The leader's disclosure, ready to go out; nothing on the KAM's side, and nothing once the keys are deleted.
#[component]
fn ThirdLetter() -> impl IntoView {
    let desk = use_desk();
    desk.game().with_untracked(Game::disclosure).map(|letter| {
        view! {
            <Outgoing
                content=link(&letter)
                label=|t| t.remote.link_disclosure
                copy_label=|t| t.remote.copy
                file_name="rolecards-reveal"
                on_sent=Callback::new(|()| ())
            />
        }
    })
}

#[component]
fn Look(seat: Seat) -> impl IntoView {
    if seat == Seat::Kam {
        return view! {
            <Title>{say(|t| t.remote.look_kam)}</Title>
            <p class="lead">{say(|t| t.remote.look_kam_how)}</p>
            <Countdown label=|t| t.remote.look/>
        }
        .into_any();
    }
    view! {
        <Title>{say(|t| t.remote.look_leader)}</Title>
        <p class="lead">{say(|t| t.remote.look_leader_how)}</p>
        <ThirdLetter/>
        <Countdown label=|t| t.remote.look/>
    }
    .into_any()
}

/// The four stations, and which of them are behind.
#[component]
fn Progress() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let passed = Memo::new(move |_| desk.game().with(|game| game.remote().map_or(0, stations_passed)));
    view! {
        <section class="section stack progress" aria-labelledby="progress-title">
            <h2 id="progress-title">{say(|t| t.remote.progress)}</h2>
            <ol>
                {(0..4)
                    .map(|station| {
                        let done = move || station < passed.get();
                        view! {
                            <li data-done=move || done().then_some("")>
                                {move || text().remote.stations[station]}
                                <span class="small">
                                    {move || if done() { text().remote.done } else { text().remote.open }}
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
    }
}

/// How many stations are behind, as far as this side can know.
fn stations_passed(remote: &Remote) -> usize {
    match (remote.seat(), remote.next()) {
        (Seat::Leader, Next::Send) => 1,
        (Seat::Leader, Next::Look) | (_, Next::AwaitDisclosure) => 3,
        (Seat::Kam, Next::Look) => 4,
        _ => 2,
    }
}

/// The order as digits, by an explicit choice and only once the other side has committed.
#[component]
fn Aloud() -> impl IntoView {
    let desk = use_desk();
    let opened = RwSignal::new(false);
    let can = Memo::new(move |_| desk.game().with(|game| game.spoken().is_some()));
    let groups = move || desk.game().with(Game::spoken);
    view! {
        <Show when=move || can.get()>
            <details class="fold" on:toggle=move |_| opened.set(true)>
                <summary>{say(|t| t.remote.spoken)}</summary>
                <p>{say(|t| t.remote.spoken_how)}</p>
                {move || {
                    opened
                        .get()
                        .then(groups)
                        .flatten()
                        .map(|groups| {
                            view! {
                                <ol class="digits">
                                    {groups.into_iter().map(|group| view! { <li>{group}</li> }).collect_view()}
                                </ol>
                            }
                        })
                }}
            </details>
        </Show>
    }
}

/// What a remote talk needs after the reveal: the control words, and the end of the keys.
#[component]
pub fn RemoteEnd() -> impl IntoView {
    let desk: Desk = use_desk();
    let text = use_text();
    let tongue = crate::web::language::use_tongue();
    let asking = RwSignal::new(false);
    let finished = Memo::new(move |_| desk.game().with(|game| game.remote().is_some_and(Remote::is_finished)));
    let places = desk.game().with_untracked(|game| game.remote().and_then(Remote::words));
    let words = move || {
        let word = |place| crate::text::control_word(tongue.language(), place);
        places.map(|places| places.0.map(word).join(" · "))
    };
    view! {
        <section class="section stack remote-end">
            <div>
                <h2>{say(|t| t.remote.words)}</h2>
                <p class="spoken-words">{words}</p>
                <p class="small">{say(|t| t.remote.words_how)}</p>
            </div>
            <div>
                <h2>{say(|t| t.remote.finish)}</h2>
                {move || {
                    if finished.get() {
                        view! { <p role="status">{say(|t| t.remote.finished)}</p> }.into_any()
                    } else {
                        let leads = desk.game().with_untracked(|game| game.disclosure().is_some());
                        view! {
                            {leads
                                .then(|| {
                                    view! {
                                        <details class="fold">
                                            <summary>{say(|t| t.remote.link_disclosure)}</summary>
                                            <p>{say(|t| t.remote.again)}</p>
                                            <ThirdLetter/>
                                        </details>
                                    }
                                })}
                            <Reserve game=desk.game() place=""/>
                            <p>{say(|t| t.remote.finish_how)}</p>
                            <p>
                                <button type="button" class="button" on:click=move |_| asking.set(true)>
                                    {say(|t| t.remote.finish)}
                                </button>
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
            <Confirm
                open=asking
                question=Signal::derive(move || text().remote.finish_ask.to_owned())
                note=Signal::derive(move || text().remote.finish_note.to_owned())
                yes=Signal::derive(move || text().remote.finish.to_owned())
                no=Signal::derive(move || text().frame.cancel.to_owned())
                on_yes=Callback::new(move |()| {
                    desk.play(Event::Finish);
                })
            />
        </section>
    }
}
