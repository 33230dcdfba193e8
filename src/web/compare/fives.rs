//! The first five of two seats, side by side: two short columns, with a line for each card that both have.

use leptos::prelude::*;

use crate::{
    cards::{Card, Overlap, Row, Side},
    game::{Game, Table},
    web::{
        compare::{
            column::Column,
            mark::{Number, mark_name, side_name},
            slope::height,
        },
        components::told::told,
        desk::Desk,
        language::{say, use_text},
        words::Words,
    },
};

/// Two first fives of one deck, with the words of its cards. They are final: after the reveal no order changes.
#[derive(Clone, Copy)]
pub struct Fives {
    words: Words,
    columns: [Column; 2],
    overlap: StoredValue<Overlap>,
}

impl Fives {
    /// The first two columns of a revealed deck of the game on the desk; `None` unless it is a quick round of two.
    pub fn of(desk: Desk, deck: usize) -> Option<Self> {
        desk.game().with_untracked(|game| Self::of_game(game, deck))
    }

    /// The first two columns of a revealed deck.
    pub fn of_game(game: &Game, deck: usize) -> Option<Self> {
        let Table::Revealed(reveal) = game.table() else { return None };
        let seats = reveal.seats();
        let columns = [*seats.first()?, *seats.get(1)?].map(|seat| Column::of(game.setup(), seat));
        let words = Words::new(game.setup().decks().get(deck)?.clone());
        Some(Self { words, columns, overlap: StoredValue::new(reveal.overlap(deck)?) })
    }

    /// The words of the deck's cards.
    pub fn words(self) -> Words {
        self.words
    }

    /// What both columns are called.
    pub fn columns(self) -> [Column; 2] {
        self.columns
    }

    /// Reads the overlap.
    pub fn read<R>(self, read: impl FnOnce(&Overlap) -> R) -> R {
        self.overlap.with_value(read)
    }
}

/// Both fives as lists, with a line for each card that both have. What only one side has says so.
#[component]
pub fn FiveColumns(fives: Fives) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let role = move |(row, across): (Row, Column)| {
        let elsewhere = match row.other {
            // A line leads there; who does not see it hears the rank.
            Some(_) => {
                view! { <span class="unseen">{told(move || format!(", {}", across.rank(text(), row.other)))}</span> }
                    .into_any()
            }
            None => view! { <span class="five-only" prop:textContent=say(|t| t.quick.only_mark)></span> }.into_any(),
        };
        view! {
            <li data-mark=mark_name(row.mark) data-strong=row.mark.number().map(|_| "")>
                <div class="slope-role">
                    <span class="slope-rank">{row.rank}</span>
                    <div class="slope-name">
                        <span prop:textContent=move || words.name(row.card)></span>
                        {elsewhere}
                    </div>
                </div>
                <Number mark=row.mark/>
            </li>
        }
    };
    let column = move |side: Side| {
        let (column, across) = (side.of(fives.columns()), side.other().of(fives.columns()));
        let rows = fives.read(|overlap| overlap.rows(side));
        view! {
            <div class="slope-column" data-side=side_name(side) data-seat=column.sign()>
                <h3 class="rank">
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || column.label(text()))}
                </h3>
                <ol>{rows.into_iter().map(|row| role((row, across))).collect_view()}</ol>
            </div>
        }
    };
    let rows = fives.read(|overlap| overlap.rows(Side::First));
    let n = rows.len();
    let line = |row: Row| {
        let y2 = height(row.other?);
        Some(view! { <line x1="0" y1=height(row.rank) x2="100" y2=y2></line> })
    };
    view! {
        <div class="slope fives">
            {column(Side::First)}
            <svg class="slope-lines" viewBox=format!("0 0 100 {n}") preserveAspectRatio="none" aria-hidden="true">
                {rows.into_iter().filter_map(line).collect_view()}
            </svg>
            {column(Side::Second)}
        </div>
    }
}

/// All cards of both fives as a table: those that both have first.
#[component]
pub fn FiveTable(fives: Fives) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let (shared, one_sided) = fives.read(|overlap| (overlap.shared(), overlap.one_sided()));
    let both = shared.into_iter().map(|one| (one.card, [Some(one.first), Some(one.second)]));
    let one = one_sided.into_iter().map(|one| match one.side {
        Side::First => (one.card, [Some(one.rank), None]),
        Side::Second => (one.card, [None, Some(one.rank)]),
    });
    let row = move |(card, ranks): (Card, [Option<usize>; 2])| {
        view! {
            <tr>
                <th scope="row" prop:textContent=move || words.name(card)></th>
                {ranks.map(|rank| view! { <td>{rank_or_dash(rank)}</td> }).into_iter().collect_view()}
            </tr>
        }
    };
    let heads = fives.columns().map(|column| {
        view! { <th scope="col" data-seat=column.sign() prop:textContent=move || column.label(text())></th> }
    });
    view! {
        <table class="ranks">
            <thead>
                <tr>
                    <th scope="col" prop:textContent=say(|t| t.reveal.role)></th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{both.chain(one).map(row).collect_view()}</tbody>
        </table>
    }
}

/// A rank in a table, or a dash that is said in words: the card is not among the first five.
pub fn rank_or_dash(rank: Option<usize>) -> impl IntoView {
    match rank {
        Some(rank) => rank.to_string().into_any(),
        None => view! {
            <span aria-hidden="true">"–"</span>
            <span class="unseen" prop:textContent=say(|t| t.quick.not_among_short)></span>
        }
        .into_any(),
    }
}
