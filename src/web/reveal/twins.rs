//! The twin view: the roles whose name stands in both decks, outside rank against inside rank.

use leptos::prelude::*;

use crate::web::{
    compare::{column::Column, fives::rank_or_dash},
    notes::read,
};
use crate::{
    cards::{Deck, Depth, Direction, Facing},
    talk::Role,
    web::{
        components::{pictogram::Pictogram, told::told},
        desk::use_desk,
        language::{say, use_text},
        words::Words,
    },
};

/// The twins of the two decks, each with both seats' ranks outside and inside; of a quick round those that have one.
#[component]
pub fn Twins(decks: Vec<Deck>) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let place = |direction| decks.iter().position(|deck| deck.facing() == Facing::Known(direction));
    let (Some(out), Some(into)) = (place(Direction::External), place(Direction::Internal)) else {
        return ().into_any();
    };
    let words = Words::new(decks[out].clone());
    let depth = desk.game().with_untracked(|game| game.setup().depth());
    let columns: Vec<Column> = untrack(|| {
        let seats = read(desk, |reveal| reveal.seats());
        desk.game().with(|game| seats.into_iter().take(2).map(|seat| Column::of(game.setup(), seat)).collect())
    });
    // Orders are final, and so are the ranks in them.
    let ranks = |roles: [Role; 2]| -> Vec<Option<usize>> {
        let of_seat = |reveal: crate::game::Reveal<'_>, seat| roles.map(|role| reveal.rank(seat, role));
        untrack(|| {
            read(desk, |reveal| reveal.seats().into_iter().take(2).flat_map(|seat| of_seat(reveal, seat)).collect())
        })
    };
    let twins = decks[out]
        .twins(&decks[into])
        .into_iter()
        .map(|(outer, inner)| (outer, ranks([Role { deck: out, card: outer }, Role { deck: into, card: inner }])));
    let twins: Vec<_> = twins.filter(|(_, ranks)| ranks.iter().any(Option::is_some)).collect();
    if twins.is_empty() {
        return ().into_any();
    }
    let rows = twins.into_iter().map(|(outer, ranks)| {
        view! {
            <tr>
                <th scope="row">
                    <Pictogram place=words.pictogram(outer)/>
                    {told(move || words.name(outer))}
                </th>
                {ranks.into_iter().map(|rank| view! { <td>{rank_or_dash(rank)}</td> }).collect_view()}
            </tr>
        }
    });
    let heads = columns.into_iter().map(|column| {
        view! {
            <th scope="colgroup" colspan="2">
                <span class="rank" data-seat=column.sign()>
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || column.label(text()))}
                </span>
            </th>
        }
    });
    let subheads = || {
        view! {
            <th scope="col" prop:textContent=say(|t| t.reveal.outside_rank)></th>
            <th scope="col" prop:textContent=say(|t| t.reveal.inside_rank)></th>
        }
    };
    let how = move || match depth {
        Depth::Whole => text().reveal.twins_how,
        Depth::FirstFive => text().quick.twins_how,
    };
    view! {
        <section class="section stack twins">
            <h2 prop:textContent=say(|t| t.reveal.twins)></h2>
            <p prop:textContent=how></p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.reveal.twins)>
                <table class="ranks">
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2" prop:textContent=say(|t| t.reveal.role)></th>
                            {heads.collect_view()}
                        </tr>
                        <tr>{subheads()} {subheads()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
