//! What is written down about a revealed game: reading it, changing it, and the fields for it.

pub mod axis;
pub mod fields;
pub mod moved;
pub mod unkept;

use leptos::prelude::*;

use crate::{
    cards::{Deck, Seat},
    game::{Event, Reveal, Table},
    talk::{Action, Notes, Role},
    text::faces::role_name,
    web::{
        components::{seat::seat_name, told::told},
        desk::{Desk, use_desk},
        language::{use_text, use_tongue},
    },
};

/// Reads the reveal of the game at hand; tracked. A fallback stands in where nothing is revealed.
pub fn read<R: Default>(desk: Desk, read: impl FnOnce(Reveal<'_>) -> R) -> R {
    desk.game().with(|game| match game.table() {
        Table::Revealed(reveal) => read(reveal),
        _ => R::default(),
    })
}

/// Reads the notes; tracked.
pub fn notes<R: Default>(desk: Desk, take: impl FnOnce(&Notes) -> R) -> R {
    read(desk, |reveal| take(reveal.talk().notes()))
}

/// Lets something happen in the talk. Says whether it was possible.
pub fn act(desk: Desk, action: Action) -> bool {
    desk.play_on(Event::Talk(action))
}

/// The decks of the game; they never change.
pub fn decks(desk: Desk) -> Vec<Deck> {
    desk.game().with_untracked(|game| game.setup().decks().to_vec())
}

/// The name of a role outside its deck's own section, in the language in use; tracked.
pub fn use_role_name() -> impl Fn(Role) -> String + Copy + Send + Sync + 'static {
    let tongue = use_tongue();
    let decks = StoredValue::new(decks(use_desk()));
    move |role: Role| decks.with_value(|decks| role_name(tongue.language(), decks, role))
}

/// All seats' ranks of a role, in the order of the columns, `None` where it has none; they are final.
fn ranks(desk: Desk, role: Role) -> Vec<(Seat, Option<usize>)> {
    untrack(|| {
        read(desk, |reveal| {
            let rank = |seat: Seat| (seat, reveal.rank(seat, role));
            reveal.seats().into_iter().map(rank).collect()
        })
    })
}

/// Both seats' ranks of a role, as words with the seats' signs; in a quick round a card may have none.
#[component]
pub fn Ranks(role: Role) -> impl IntoView {
    let text = use_text();
    let rank = |(seat, rank): (Seat, Option<usize>)| {
        let words = move || text().rank(text().seat(seat), rank);
        view! {
            <span class="rank" data-seat=seat_name(seat)>
                <span class="seat-sign" aria-hidden="true"></span>
                {told(words)}
            </span>
        }
    };
    view! { <span class="ranks-inline">{ranks(use_desk(), role).into_iter().map(rank).collect_view()}</span> }
}
