//! What has moved since the round before, and why: where a game is a second look at the same account.

use crate::web::words::use_labels;
use leptos::prelude::*;

use crate::web::notes::{decks, fields::NoteField, notes, read, use_role_name};
use crate::{
    cards::{Compared, Gap, Side, overlap::OneSided},
    few,
    game::view::Moves,
    talk::{Role, Topic},
    web::{
        components::{seat::seat_name, told::told},
        desk::{Desk, use_desk},
        language::{say, use_text},
    },
};

/// The longest ways of each seat. Nothing in a first round.
#[component]
pub fn Moved() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let moves = moves(desk);
    if moves.is_empty() {
        return ().into_any();
    }
    let is_quick = moves.iter().any(|moves| matches!(moves.compared, Compared::FirstFive(_)));
    let how = move || if is_quick { text().quick.moved_how } else { text().talk.moved_how };
    let label = use_labels(&decks(desk));
    let ways = move |moves: Moves| {
        let still = moves.cards().is_empty();
        let Moves { seat, deck, compared } = moves;
        let is_quick = matches!(compared, Compared::FirstFive(_));
        let none = move || {
            let none = if is_quick { text().quick.moved_none } else { text().talk.moved_none };
            none(text().seat(seat))
        };
        let still = still.then(|| view! { <p prop:textContent=none></p> });
        let way = move |gap: Gap| {
            let role = Role { deck, card: gap.card };
            let arrow = if gap.second < gap.first { "▲" } else { "▼" };
            view! {
                <li>
                    <span aria-hidden="true">{format!("{arrow}{} ", gap.distance())}</span>
                    {told(move || (text().talk.moved_row)(&name(role), gap.first, gap.second))}
                </li>
            }
        };
        let side = move |one: OneSided| {
            let role = Role { deck, card: one.card };
            let words = move || match one.side {
                Side::First => (text().quick.moved_out)(&name(role), one.rank),
                Side::Second => (text().quick.moved_in)(&name(role), one.rank),
            };
            let arrow = if one.side == Side::First { "▼ " } else { "▲ " };
            view! {
                <li>
                    <span aria-hidden="true">{arrow}</span>
                    {told(words)}
                </li>
            }
        };
        let rows = match compared {
            Compared::Whole(comparison) => comparison.differences().into_iter().map(way).collect_view().into_any(),
            Compared::FirstFive(overlap) => overlap.one_sided().into_iter().map(side).collect_view().into_any(),
        };
        view! {
            <div class="moved-way">
                <h3 class="rank" data-seat=seat_name(seat)>
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || format!("{}, {}", text().seat(seat), label(deck)))}
                </h3>
                {still}
                <ul>{rows}</ul>
            </div>
        }
    };
    view! {
        <section class="section stack moved">
            <h2 prop:textContent=say(|t| t.talk.moved)></h2>
            <p prop:textContent=how></p>
            <div class="columns">{moves.into_iter().map(ways).collect_view()}</div>
        </section>
    }
    .into_any()
}

/// A field for what moved each of these cards.
#[component]
pub fn Reasons() -> impl IntoView {
    let (desk, text, name) = (use_desk(), use_text(), use_role_name());
    let of_seat = |moves: Moves| moves.cards().into_iter().map(move |card| Role { deck: moves.deck, card });
    let moved: Vec<Role> = moves(desk).into_iter().flat_map(of_seat).collect();
    // A card on which a reason is written keeps its field, however short its way is.
    let roles = Memo::new(move |_| {
        let mut roles: Vec<Role> = notes(desk, |notes| notes.moved_for_reasons().into_iter().collect());
        roles.extend(&moved);
        few::sort(&mut roles);
        roles.dedup();
        roles
    });
    view! {
        <div class="columns reasons">
            <For
                each=move || roles.get()
                key=|role| *role
                children=move |role| {
                    let label = Signal::derive(move || (text().talk.moved_why)(&name(role)));
                    view! { <NoteField topic=Topic::Moved(role) label/> }
                }
            />
        </div>
    }
}

/// How each seat's cards have moved; both rounds' orders are final.
fn moves(desk: Desk) -> Vec<Moves> {
    untrack(|| read(desk, |reveal| reveal.moves()))
}
