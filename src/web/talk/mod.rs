//! The talk after the reveal, a stop at a time: forward, back, and straight to any stop. Everything that is written is
//! saved at each letter, so that the talk can be left and taken up again.

mod before;
mod card;
mod close;
mod common;
mod order;
mod quiet;
mod roles;
pub mod sheet;

use crate::web::words::use_labels;
use leptos::{html::Details, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::web::notes::{
    act, decks, read,
    unkept::{Held, Unkept},
    use_role_name,
};
use crate::web::{
    components::timer::Timer,
    talk::{
        before::BeforeStop, card::CardStop, close::CloseStop, common::CommonStop, order::OrderStop, quiet::QuietStop,
        roles::RolesStop, sheet::SheetStop,
    },
};
use crate::{
    talk::{Action, Role, Stop},
    text::Text,
    web::{
        components::{
            announcer::{Announce, Announcer},
            scene::Scene,
            told::told,
            when::when,
        },
        desk::use_desk,
        language::{say, use_text},
        route::Route,
        way_back::follow_history,
        words::Words,
    },
};

/// The talk, wherever it stands.
#[component]
pub fn TalkScreen() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    follow_history(desk);
    let (announce, unkept) = (Announce::provide(), Unkept::provide());
    let stop = Memo::new(move |_| read(desk, |reveal| reveal.talk().stop()));
    let agenda = Memo::new(move |_| read(desk, |reveal| reveal.agenda()));
    let label = use_labels(&decks(desk));
    let title = move |stop: Stop, text: &Text| match stop {
        Stop::Reveal => text.talk.to_reveal.to_owned(),
        Stop::Before => text.talk.before.to_owned(),
        Stop::Quiet => text.talk.quiet.to_owned(),
        Stop::Common => text.talk.common.to_owned(),
        Stop::Card(role) => name(role),
        Stop::Order(deck) => (text.talk.order)(&label(deck)),
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
    // Every way through the talk goes through here.
    let go = move |to: Stop| {
        if unkept.holds() {
            return;
        }
        let known = to == Stop::Reveal || agenda.with_untracked(|agenda| agenda.contains(&to));
        let action = match to {
            Stop::Card(role) if !known => Action::Ask(role),
            to => Action::Go(to),
        };
        let stays = stop.get_untracked() == to;
        if act(desk, action) && stays {
            close_list();
            focus_heading();
        }
    };
    // However the talk has come to another stop: by a button here, by the browser's way back, or from another window.
    Effect::new(move |before: Option<Stop>| {
        let now = stop.get();
        if before.is_some_and(|before| before != now) {
            close_list();
            free_focus();
        }
        now
    });
    let account = desk.game().with_untracked(|game| game.setup().account().as_str().to_owned());
    let present = (!desk.is_example()).then(|| Route::Present(desk.id()).fragment());

    view! {
        <section class="stack talk">
            <div class="talk-bar">
                <details class="talk-list" node_ref=list>
                    <summary class="button quiet">
                        {told(say(|t| t.talk.go_to))}
                        <span class="talk-place" prop:textContent=move || (text().talk.position)(place() + 1, agenda.with(Vec::len))></span>
                    </summary>
                    <div class="talk-way">
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
                                                prop:textContent=move || title(to, text())
                                            ></button>
                                        </li>
                                    }
                                }
                            />
                        </ol>
                        <button
                            type="button"
                            class="link talk-way-back"
                            on:click=move |_| go(Stop::Reveal)
                            prop:textContent=say(|t| t.talk.to_reveal)
                        ></button>
                        <OtherCard on_ask=Callback::new(move |role| go(Stop::Card(role)))/>
                    </div>
                </details>
                <Timer game=desk.id()/>
                <div class="actions talk-tools">
                    {present.map(|present| view! { <a class="button quiet" href=present prop:textContent=say(|t| t.present.open)></a> })}
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| go(Stop::Reveal)
                        prop:textContent=say(|t| t.talk.to_reveal)
                    ></button>
                </div>
                <p class="talk-where">
                    <strong prop:textContent=say(|t| t.talk.name)></strong>
                    <bdi>{account}</bdi>
                </p>
            </div>
            <Held unkept/>
            <Scene of=move || stop.get() view=|stop| match stop {
                Stop::Reveal => ().into_any(),
                Stop::Before => view! { <BeforeStop/> }.into_any(),
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
                    class="button"
                    on:click=move |_| go(neighbour(-1).unwrap_or(Stop::Reveal))
                    prop:textContent=say(|t| t.talk.back)
                ></button>
                <p
                    class="small talk-after"
                    prop:textContent=move || {
                        neighbour(1).map(|stop| (text().talk.after)(&title(stop, text()))).unwrap_or_default()
                    }
                ></p>
                {when(
                    move || neighbour(1).is_some(),
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button strong"
                                on:click=move |_| {
                                    if let Some(to) = neighbour(1) {
                                        go(to);
                                    }
                                }
                                prop:textContent=say(|t| t.talk.next)
                            ></button>
                        }
                        .into_any()
                    },
                )}
            </div>
            <Announcer announce/>
        </section>
    }
}

/// Leaves the focus to the heading of the stop that comes, so that it is read from there, and goes to the top.
fn free_focus() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(focused) = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        // Losing the focus fails only for an element that left the page.
        let _ = focused.blur();
    }
}

/// The stop that is here is read once more from its heading.
fn focus_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector(".talk h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on an element that left the page.
        let _ = heading.focus();
    }
}

/// Any other card, on request.
#[component]
fn OtherCard(on_ask: Callback<Role>) -> impl IntoView {
    let desk = use_desk();
    let words: Vec<Words> = decks(desk).into_iter().map(Words::new).collect();
    let roles: Vec<Role> = words
        .iter()
        .enumerate()
        .flat_map(|(deck, words)| words.deck().cards().map(move |card| Role { deck, card }))
        .collect();
    let chosen = RwSignal::new(roles.first().copied());
    let groups = words.into_iter().enumerate().map(|(deck, words)| {
        let options = roles.iter().enumerate().filter(|(_, role)| role.deck == deck).map(|(at, &role)| {
            view! { <option value=at.to_string() prop:textContent=move || words.name(role.card)></option> }
        });
        let options = options.collect_view();
        view! { <optgroup label=move || words.label()>{options}</optgroup> }
    });
    let groups = groups.collect_view();
    let choose = move |event| {
        let at = event_target_value(&event).parse::<usize>();
        chosen.set(at.ok().and_then(|at| roles.get(at).copied()));
    };
    view! {
        <p class="other-card">
            <label for="other-card" prop:textContent=say(|t| t.talk.other_card)></label>
            <select id="other-card" on:change=choose>{groups}</select>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    if let Some(role) = chosen.get_untracked() {
                        on_ask.run(role);
                    }
                }
                prop:textContent=say(|t| t.talk.other_card_choose)
            ></button>
        </p>
    }
}
