//! The slope graph: both orders as lists, a line from each role's place to its place on the other side.

use leptos::{ev::KeyboardEvent, html::Ol, prelude::*};

use crate::{
    cards::{Card, Gap, Row, Side},
    web::{
        compare::{
            mark::{Number, mark_name, side_name},
            pair::Pair,
            shown::Shown,
        },
        components::{focus, told::told},
        language::use_text,
    },
};

/// The slope graph. What stands out in it is told by the toolbar; a role that is tapped stands out alone.
#[component]
pub fn Slope(pair: Pair, shown: Shown) -> impl IntoView {
    let strong = shown.strong(pair);
    let rows = pair.read(|comparison| comparison.rows(Side::First));
    let n = rows.len();
    let is_strong = move |card: Card| strong.with(|strong| strong.contains(&card)).then_some("");
    let line = move |row: Row| {
        let [y1, y2] = [Some(row.rank), row.other].map(|rank| rank.map(height));
        let strong = move || is_strong(row.card);
        view! { <line x1="0" y1=y1 x2="100" y2=y2 data-mark=mark_name(row.mark) data-strong=strong></line> }
    };
    view! {
        <div class="slope">
            <SlopeColumn pair side=Side::First shown strong/>
            <svg
                class="slope-lines"
                viewBox=format!("0 0 100 {n}")
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                {rows.into_iter().map(line).collect_view()}
            </svg>
            <SlopeColumn pair side=Side::Second shown strong/>
        </div>
    }
}

/// One order. It is one stop for the Tab key; arrows go from role to role.
#[component]
fn SlopeColumn(pair: Pair, side: Side, shown: Shown, strong: Memo<Vec<Card>>) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let (column, across) = (side.of(pair.columns()), side.other().of(pair.columns()));
    let rows = pair.read(|comparison| comparison.rows(side));
    let (last, list) = (rows.len() - 1, NodeRef::<Ol>::new());
    // The role that the Tab key comes to.
    let here = RwSignal::new(0_usize);
    let on_key = move |event: KeyboardEvent| {
        let at = here.get_untracked();
        let to = match event.key().as_str() {
            "ArrowDown" => last.min(at + 1),
            "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        focus::give_row(list, to);
    };
    let role = move |(at, row): (usize, Row)| {
        let way = pair.read(|comparison| comparison.gap(row.card)).map(arrow);
        view! {
            <li data-mark=mark_name(row.mark) data-strong=move || strong.with(|all| all.contains(&row.card)).then_some("")>
                <button
                    type="button"
                    class="slope-role"
                    tabindex=move || if here.get() == at { "0" } else { "-1" }
                    aria-pressed=move || (shown.alone.get() == Some(row.card)).to_string()
                    on:focus=move |_| here.set(at)
                    on:click=move |_| {
                        shown.alone.update(|alone| *alone = (*alone != Some(row.card)).then_some(row.card));
                    }
                >
                    <span class="slope-rank">{row.rank}</span>
                    <span class="slope-name" prop:textContent=move || words.name(row.card)></span>
                    <span class="unseen">{told(move || format!(", {}", across.rank(text(), row.other)))}</span>
                    <span class="slope-gap" aria-hidden="true">{way}</span>
                </button>
                <Number mark=row.mark/>
            </li>
        }
    };
    let sign = column.sign().map(|_| view! { <span class="seat-sign" aria-hidden="true"></span> });
    view! {
        <div class="slope-column" data-side=side_name(side) data-seat=column.sign()>
            <h3 class="rank">
                {sign}
                {told(move || column.label(text()))}
            </h3>
            <ol node_ref=list on:keydown=on_key>
                {rows.into_iter().enumerate().map(role).collect_view()}
            </ol>
        </div>
    }
}

/// The middle of a rank's row, in rows from the top.
pub fn height(rank: usize) -> String {
    format!("{}.5", rank - 1)
}

/// How far the second column puts the card higher or lower than the first: arrow and number. What lies so near that one
/// person would differ by as much is alike.
pub fn arrow(gap: Gap) -> String {
    match gap.first.cmp(&gap.second) {
        std::cmp::Ordering::Equal => "=".to_owned(),
        _ if gap.is_alike() => "≈".to_owned(),
        std::cmp::Ordering::Greater => format!("▲{}", gap.distance()),
        std::cmp::Ordering::Less => format!("▼{}", gap.distance()),
    }
}
