//! What has moved since the round before, and why: shown where a game is a second look at the same account.

use leptos::prelude::*;

use crate::web::notes::{fields::NoteField, read, use_role_name};
use crate::{
    cards::{Gap, Seat},
    talk::{Role, Topic},
    web::{
        components::seat::seat_name,
        desk::use_desk,
        language::{say, use_text},
    },
};

/// One seat's longest ways in one deck.
struct Way {
    seat: Seat,
    deck: usize,
    gaps: Vec<Gap>,
}

/// The longest ways of each seat, and a field for what moved each card. Nothing in a first round.
#[component]
pub fn Moved() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let decks = super::decks(desk);
    let ways: Vec<Way> = untrack(|| {
        read(desk, |reveal| {
            let of_seat = |seat: Seat| {
                (0..decks.len())
                    .filter_map(move |deck| Some(Way { seat, deck, gaps: reveal.moved(seat, deck)?.differences() }))
            };
            reveal.seats().into_iter().flat_map(of_seat).collect()
        })
    });
    if ways.is_empty() {
        return ().into_any();
    }
    let mut roles: Vec<Role> =
        ways.iter().flat_map(|way| way.gaps.iter().map(|gap| Role { deck: way.deck, card: gap.card })).collect();
    roles.sort_unstable();
    roles.dedup();
    let way = move |way: Way| {
        let Way { seat, deck, gaps } = way;
        let direction = decks[deck].direction();
        let still = gaps.is_empty();
        view! {
            <div class="moved-way">
                <h3 class="rank" data-seat=seat_name(seat)>
                    <span class="seat-sign" aria-hidden="true"></span>
                    {move || format!("{}, {}", text().seat(seat), text().deck(direction))}
                </h3>
                {still.then(|| view! { <p>{move || (text().talk.moved_none)(text().seat(seat))}</p> })}
                <ul>
                    {gaps
                        .into_iter()
                        .map(|gap| {
                            let arrow = if gap.second < gap.first { "▲" } else { "▼" };
                            view! {
                                <li>
                                    <span aria-hidden="true">{format!("{arrow}{} ", gap.distance())}</span>
                                    {move || (text().talk.moved_row)(name(Role { deck, card: gap.card }), gap.first, gap.second)}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        }
    };
    view! {
        <section class="section stack moved">
            <h2>{say(|t| t.talk.moved)}</h2>
            <p>{say(|t| t.talk.moved_how)}</p>
            <div class="columns">{ways.into_iter().map(way).collect_view()}</div>
            {roles
                .into_iter()
                .map(|role| {
                    let label = Signal::derive(move || (text().talk.moved_why)(name(role)));
                    view! { <NoteField topic=Topic::Moved(role) label/> }
                })
                .collect_view()}
        </section>
    }
    .into_any()
}
