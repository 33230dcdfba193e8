//! The twin view: the roles whose name stands in both decks, outside rank against inside rank.

use leptos::prelude::*;

use crate::web::compare::pair::Pair;
use crate::{
    cards::{Card, Deck, Direction},
    web::{
        components::{pictogram::Pictogram, told::told},
        language::{say, use_text},
    },
};

/// The twins of the two decks, each with both seats' ranks outside and inside.
#[component]
pub fn Twins(decks: Vec<Deck>, pairs: Vec<Pair>) -> impl IntoView {
    let text = use_text();
    let place = |direction| decks.iter().position(|deck| deck.direction() == direction);
    let (Some(out), Some(into)) = (place(Direction::External), place(Direction::Internal)) else {
        return ().into_any();
    };
    let words = pairs[out].words();
    let columns = pairs[out].columns();
    let rows = decks[out].twins(&decks[into]).into_iter().map(|(outer, inner)| {
        let gap = |pair: Pair, of: Card| {
            pair.read(|comparison| comparison.gap(of)).map_or([0, 0], |gap| [gap.first, gap.second])
        };
        let ranks = (gap(pairs[out], outer), gap(pairs[into], inner));
        let cells = (0..2).map(|at| view! { <td>{ranks.0[at]}</td> <td>{ranks.1[at]}</td> });
        view! {
            <tr>
                <th scope="row">
                    <Pictogram place=words.pictogram(outer)/>
                    {told(move || words.name(outer))}
                </th>
                {cells.collect_view()}
            </tr>
        }
    });
    let heads = columns.map(|column| {
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
    view! {
        <section class="section stack twins">
            <h2 prop:textContent=say(|t| t.reveal.twins)></h2>
            <p prop:textContent=say(|t| t.reveal.twins_how)></p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say(|t| t.reveal.twins)>
                <table class="ranks">
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2" prop:textContent=say(|t| t.reveal.role)></th>
                            {heads.into_iter().collect_view()}
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
