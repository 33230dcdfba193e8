//! The talk after the reveal, a stop at a time: forward, back, and straight to any stop. Everything that is written is
//! saved at each letter, so that the talk can be left and taken up again.

mod card;
mod close;
mod common;
mod order;
mod quiet;
mod roles;
mod sheet;

use leptos::{html::Details, prelude::*};

use crate::web::notes::{act, decks, read, use_role_name};
use crate::web::{
    components::timer::Timer,
    talk::{
        card::CardStop, close::CloseStop, common::CommonStop, order::OrderStop, quiet::QuietStop, roles::RolesStop,
        sheet::SheetStop,
    },
};
use crate::{
    cards::Deck,
    talk::{Action, Role, Stop},
    text::Text,
    web::{
        components::{
            announcer::{Announce, Announcer},
            scene::Scene,
        },
        desk::use_desk,
        language::{say, use_text},
        route::Route,
    },
};

/// The talk, wherever it stands.
#[component]
pub fn TalkScreen() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let announce = Announce::provide();
    let stop = Memo::new(move |_| read(desk, |reveal| reveal.talk().stop()));
    // What another window has written is shown afresh; the sheet follows by itself.
    let scene = Signal::derive(move || (stop.get(), (stop.get() != Stop::Sheet).then(|| desk.generation())));
    let agenda = Memo::new(move |_| read(desk, |reveal| reveal.agenda()));
    let directions = StoredValue::new(decks(desk).iter().map(Deck::direction).collect::<Vec<_>>());
    let title = move |stop: Stop, text: &Text| match stop {
        Stop::Reveal => text.talk.to_reveal.to_owned(),
        Stop::Quiet => text.talk.quiet.to_owned(),
        Stop::Common => text.talk.common.to_owned(),
        Stop::Card(role) => name(role).to_owned(),
        Stop::Order(deck) => directions.with_value(|all| (text.talk.order)(text.deck(all[deck]))),
        Stop::Roles => text.talk.roles.to_owned(),
        Stop::Close => text.talk.close.to_owned(),
        Stop::Sheet => text.sheet.title.to_owned(),
    };
    let place = move || agenda.with(|agenda| agenda.iter().position(|&other| other == stop.get()).unwrap_or_default());
    let neighbour =
        move |by: isize| agenda.with(|agenda| place().checked_add_signed(by).and_then(|at| agenda.get(at).copied()));
    let list = NodeRef::<Details>::new();
    let close_list = move || {
        if let Some(list) = list.get_untracked() {
            list.set_open(false);
        }
    };
    let go = move |to: Stop| {
        if act(desk, Action::Go(to)) {
            close_list();
            announce.say(|| title(to, text()));
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    };
    let account = desk.game().with_untracked(|game| game.setup().account().as_str().to_owned());
    let present = Route::Present(desk.id()).fragment();

    view! {
        <section class="stack talk">
            <div class="talk-bar">
                <p class="talk-where">
                    <strong>{say(|t| t.talk.name)}</strong>
                    <bdi>{account}</bdi>
                    <span class="talk-place">{move || (text().talk.position)(place() + 1, agenda.with(Vec::len))}</span>
                </p>
                <div class="talk-tools">
                    <Timer/>
                    <a class="button quiet" href=present>{say(|t| t.present.open)}</a>
                    <button type="button" class="button quiet" on:click=move |_| go(Stop::Reveal)>
                        {say(|t| t.talk.to_reveal)}
                    </button>
                </div>
                <details class="talk-list" node_ref=list>
                    <summary>{say(|t| t.talk.go_to)}</summary>
                    <ol>
                        <For
                            each=move || agenda.get()
                            key=|stop| *stop
                            children=move |to| {
                                view! {
                                    <li>
                                        <button
                                            type="button"
                                            class="link"
                                            aria-current=move || (stop.get() == to).then_some("step")
                                            on:click=move |_| go(to)
                                        >
                                            {move || title(to, text())}
                                        </button>
                                    </li>
                                }
                            }
                        />
                    </ol>
                    <OtherCard on_ask=Callback::new(move |role| {
                        if act(desk, Action::Ask(role)) {
                            close_list();
                        }
                    })/>
                </details>
            </div>
            <Scene of=scene view=|(stop, _)| match stop {
                Stop::Reveal => ().into_any(),
                Stop::Quiet => view! { <QuietStop/> }.into_any(),
                Stop::Common => view! { <CommonStop/> }.into_any(),
                Stop::Card(role) => view! { <CardStop role/> }.into_any(),
                Stop::Order(deck) => view! { <OrderStop deck/> }.into_any(),
                Stop::Roles => view! { <RolesStop/> }.into_any(),
                Stop::Close => view! { <CloseStop/> }.into_any(),
                Stop::Sheet => view! { <SheetStop/> }.into_any(),
            }/>
            <div class="actions sticky talk-steps">
                <button
                    type="button"
                    class="button large"
                    on:click=move |_| go(neighbour(-1).unwrap_or(Stop::Reveal))
                >
                    {say(|t| t.talk.back)}
                </button>
                <Show when=move || neighbour(1).is_some()>
                    <button
                        type="button"
                        class="button strong large"
                        on:click=move |_| {
                            if let Some(to) = neighbour(1) {
                                go(to);
                            }
                        }
                    >
                        {say(|t| t.talk.next)}
                    </button>
                </Show>
            </div>
            <Announcer announce/>
        </section>
    }
}

/// Any other card, on request.
#[component]
fn OtherCard(on_ask: Callback<Role>) -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let chosen = RwSignal::new(0_usize);
    let decks = decks(desk);
    let roles: Vec<Role> =
        decks.iter().enumerate().flat_map(|(deck, of)| of.cards().map(move |card| Role { deck, card })).collect();
    let mut at = 0;
    let groups = decks
        .iter()
        .enumerate()
        .map(|(place, deck)| {
            let direction = deck.direction();
            let options = roles.iter().filter(|role| role.deck == place).map(|&role| {
                at += 1;
                view! { <option value=(at - 1).to_string()>{move || name(role)}</option> }
            });
            let options = options.collect_view();
            view! { <optgroup label=move || text().deck(direction)>{options}</optgroup> }
        })
        .collect_view();
    view! {
        <p class="other-card">
            <label for="other-card">{say(|t| t.talk.other_card)}</label>
            <select
                id="other-card"
                on:change=move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default())
            >
                {groups}
            </select>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    if let Some(&role) = roles.get(chosen.get_untracked()) {
                        on_ask.run(role);
                    }
                }
            >
                {say(|t| t.talk.other_card_choose)}
            </button>
        </p>
    }
}
