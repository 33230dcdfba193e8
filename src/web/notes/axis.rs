//! The ranks of a role on one axis from the first place to the last: how far apart two views lie, seen before a word is said.

use leptos::prelude::*;

use crate::{
    cards::Seat,
    talk::Role,
    web::{
        components::{seat::seat_name, told::told},
        desk::use_desk,
        language::{say, use_text},
        notes::{ranks, read},
    },
};

/// Both ranks on the axis and, between whole orders, how far apart they are. Orders are final, and so is all of it.
#[component]
pub fn RankAxis(role: Role) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let along = |seat: Seat| untrack(|| read(desk, |reveal| reveal.along(seat, role))).unwrap_or_default();
    let gap = untrack(|| read(desk, |reveal| reveal.comparison(role.deck)?.gap(role.card)));
    let ranks = ranks(desk, role);
    let ends: Vec<usize> = ranks.iter().map(|&(seat, _)| along(seat)).collect();
    let (low, high) = (ends.iter().min().copied().unwrap_or_default(), ends.iter().max().copied().unwrap_or_default());
    let mark = |(seat, rank): (Seat, Option<usize>)| {
        let at = along(seat).to_string();
        view! {
            <p class="rank axis-seat" data-seat=seat_name(seat) style=("--at", at)>
                <span class="axis-mark" aria-hidden="true">
                    <span class="seat-sign"></span>
                </span>
                <span class="axis-words" prop:textContent=move || text().rank(text().seat(seat), rank)></span>
            </p>
        }
    };
    let apart = gap.map(|gap| {
        let clash = gap.is_top_clash().then(|| view! { " · " {told(say(|t| t.reveal.top_clash))} });
        view! {
            <p class="small axis-apart">
                {told(move || (text().reveal.apart)(gap.distance()))} " · " {told(move || text().size(gap.size()))} {clash}
            </p>
        }
    });
    view! {
        <div class="axis-box">
            <div class="axis">
                <span
                    class="axis-bar"
                    aria-hidden="true"
                    style=("--at", low.to_string())
                    style=("--long", (high - low).to_string())
                ></span>
                {ranks.into_iter().map(mark).collect_view()}
            </div>
            {apart}
        </div>
    }
}
