//! The way back: the browser's own leads through the stops of the talk rather than out of it.

use leptos::prelude::*;

use crate::{
    game::{Event, stop_name},
    talk::Action,
    web::{browser::history, desk::Desk, notes::read},
};

/// Lets the browser's way back lead through the stops of the talk, for as long as the caller is shown.
pub fn follow_history(desk: Desk) {
    let stop = Memo::new(move |_| read(desk, |reveal| Some(reveal.talk().stop())));
    Effect::new(move || {
        let Some(now) = stop.get() else { return };
        let name = stop_name(now);
        match history::step() {
            None => history::name(&name),
            Some(step) if step != name => history::push(&name),
            Some(_) => {}
        }
    });
    history::follow(move |name| {
        if let Some(stop) = desk.game().with_untracked(|game| game.stop_named(name)) {
            desk.play_on(Event::Talk(Action::Go(stop)));
        }
    });
}
