//! The remote talk between the seal and the reveal: what to do now, what the other side does now, where it stands.

use leptos::prelude::*;

use crate::{
    cards::{Deck, Direction, Seat},
    game::{
        Event, Game, Remote,
        remote::{Leg, Next, STATIONS},
    },
    letter::{Letter, Seed},
    text::Phrase,
    web::{
        browser::entropy,
        components::{confirm::Confirm, countdown::Countdown, seat::seat_name, title::Title, told::told},
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
                Leg::Return => {
                    view! {
                        <Title>{told(say(|t| t.remote.await_invitation))}</Title>
                        <p class="lead" prop:textContent=say(|t| t.remote.await_invitation_how)></p>
                        <PasteBox/>
                    }
                        .into_any()
                }
                Leg::Look => view! { <Look talk/> }.into_any(),
            }}
            <Stations/>
            <Reserve game=desk.game() place=""/>
        </section>
    }
}

/// A letter of this side to pass on; nothing where there is none.
#[component]
fn OwnLetter(
    letter: fn(&Game) -> Option<Letter>,
    label: Phrase,
    file_name: &'static str,
    on_sent: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let text = Memo::new(move |_| desk.game().with(letter).as_ref().map(link));
    let there = Memo::new(move |_| text.with(Option::is_some));
    let content = Signal::derive(move || text.get().unwrap_or_default());
    view! {
        <Show when=move || there.get()>
            <Outgoing content label copy_label=|t| t.remote.copy file_name on_sent/>
        </Show>
    }
}

/// The own letter goes out, and the other side's is awaited.
#[component]
fn Exchange(talk: Talk) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let words = move || match talk.get() {
        (Seat::Leader, Next::Send) => [text().remote.send_invitation, text().remote.send_invitation_how],
        (Seat::Leader, _) => [text().remote.await_answer, text().remote.await_answer_how],
        (_, Next::Send) => [text().remote.send_answer, text().remote.send_answer_how],
        _ => [text().remote.await_disclosure, text().remote.await_disclosure_how],
    };
    let sent = move || talk.get().1 != Next::Send;
    // The field with the letter stays as it is when the letter was sent.
    let leads = Memo::new(move |_| talk.get().0 == Seat::Leader);
    let on_sent = Callback::new(move |()| {
        desk.play(Event::Sent);
    });
    let own = move || {
        let (label, file_name): (Phrase, _) = if leads.get() {
            (|t| t.remote.link_invitation, "rolecards-invitation")
        } else {
            (|t| t.remote.link_answer, "rolecards-answer")
        };
        view! { <OwnLetter letter=Game::letter label file_name on_sent/> }
    };
    view! {
        <Title>{told(move || words()[0])}</Title>
        <p class="lead" prop:textContent=move || words()[1]></p>
        {own}
        <Show when=sent fallback=|| view! { <Reopen/> }>
            <PasteBox/>
            <Show when=move || leads.get()>
                <Withdraw/>
            </Show>
        </Show>
    }
}

/// The way back to the own orders, as long as the letter has not gone out.
#[component]
fn Reopen() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let decks = move || {
        let decks = desk.game().with(|game| game.setup().decks().iter().map(Deck::direction).collect::<Vec<_>>());
        decks.into_iter().enumerate()
    };
    let button = move |(deck, direction): (usize, Direction)| {
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| {
                    desk.play(Event::Reopen(deck));
                }
                prop:textContent=move || (text().sort.reopen)(text().deck(direction))
            ></button>
        }
    };
    view! {
        <div>
            <p class="small" prop:textContent=say(|t| t.remote.reopen_hint)></p>
            <p class="actions">
                <For each=decks key=|deck| *deck children=button/>
            </p>
        </div>
    }
}

/// The leader's way back to the order, as long as there is no answer.
#[component]
fn Withdraw() -> impl IntoView {
    let desk = use_desk();
    let asking = RwSignal::new(false);
    let withdraw = Callback::new(move |()| {
        if desk.play(Event::Withdraw(Seed(entropy::bytes()))) {
            desk.play(Event::Reopen(0));
        }
    });
    view! {
        <p>
            <button
                type="button"
                class="link"
                on:click=move |_| asking.set(true)
                prop:textContent=say(|t| t.remote.withdraw)
            ></button>
        </p>
        <Confirm
            open=asking
            question=say(|t| t.remote.withdraw_ask)
            note=say(|t| t.remote.withdraw_note)
            yes=|t| t.remote.withdraw
            no=|t| t.frame.cancel
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
            file_name="rolecards-reveal"
            on_sent=Callback::new(|()| ())
        />
    }
}

/// Everything is here: both sides look at the same moment.
#[component]
fn Look(talk: Talk) -> impl IntoView {
    let text = use_text();
    let words = move || match talk.get().0 {
        Seat::Leader => [text().remote.look_leader, text().remote.look_leader_how],
        _ => [text().remote.look_kam, text().remote.look_kam_how],
    };
    view! {
        <Title>{told(move || words()[0])}</Title>
        <p class="lead" prop:textContent=move || words()[1]></p>
        <ThirdLetter/>
        <Countdown label=|t| t.remote.look/>
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
    let asking = RwSignal::new(false);
    let finished = Memo::new(move |_| desk.game().with(|game| game.remote().is_some_and(Remote::is_finished)));
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
            <Confirm
                open=asking
                question=say(|t| t.remote.finish_ask)
                note=say(|t| t.remote.finish_note)
                yes=|t| t.remote.finish
                no=|t| t.frame.cancel
                on_yes=Callback::new(move |()| {
                    desk.play(Event::Finish);
                })
            />
        </section>
    }
}

/// The third letter once more, for a KAM who lacks it.
#[component]
fn Again() -> impl IntoView {
    let desk = use_desk();
    let leads = Memo::new(move |_| desk.game().with(|game| game.disclosure().is_some()));
    view! {
        <Show when=move || leads.get()>
            <details class="fold">
                <summary prop:textContent=say(|t| t.remote.link_disclosure)></summary>
                <p prop:textContent=say(|t| t.remote.again)></p>
                <ThirdLetter/>
            </details>
        </Show>
    }
}
