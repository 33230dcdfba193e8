//! The saved form of a game in its turns: a first round at one screen or alone, before the reveal. It is the very form that
//! [`write_game`](super::write_game) writes, and `tests/saved.rs` holds the two together; but it is written by hand, without
//! the code for talks, letters and earlier rounds, because the first cards are kept before any of that is loaded.

use std::fmt::Write as _;

use super::{
    Times,
    envelope::{self, Kind, Stamp},
    game::{action_word, company_name, depth_name, format_of_turn, mode_name, seat_name, tap_word},
    standing::{facing_name, standing_words},
};
use crate::{
    cards::Depth,
    game::{
        play::{Game, Phase},
        work::{Making, Work},
    },
};

/// The text of such a game, with the number of its revision, and its stamp.
pub fn write_turn(game: &Game, times: Times, revision: u64) -> (String, Stamp) {
    envelope::close_as(Kind::Game, format_of_turn(game), revision, &content(game, times))
}

/// A text that is written piece by piece.
struct Json(String);

impl Json {
    fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    fn number(&mut self, number: u64) -> &mut Self {
        // Writing into a text does not fail.
        let _ = write!(self.0, "{number}");
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                letter => self.0.push(letter),
            }
        }
        self.0.push('"');
        self
    }

    /// A list, `each` of whose things writes itself.
    fn list<T>(&mut self, things: impl IntoIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) -> &mut Self {
        self.0.push('[');
        for (at, thing) in things.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            each(self, thing);
        }
        self.0.push(']');
        self
    }
}

fn content(game: &Game, times: Times) -> String {
    let setup = &game.setup;
    let (account, started) = (setup.account().as_str(), u64::from(setup.started().0));
    let mut json = Json(String::with_capacity(2048));
    json.raw("{\"account\":").text(account).raw(",\"started\":").number(started);
    json.raw(",\"begun\":").number(times.begun).raw(",\"played\":").number(times.played);
    json.raw(",\"standing\":").text(&standing_words(&game.standing()));
    json.raw(",\"company\":").text(company_name(setup.company())).raw("}\n");

    json.raw("{\"account\":").text(account).raw(",\"mode\":").text(mode_name(setup.mode()));
    json.raw(",\"started\":").number(started).raw(",\"seats\":");
    json.list(setup.seats(), |json, &seat| {
        json.text(seat_name(seat));
    });
    json.raw(",\"decks\":").list(setup.decks(), |json, deck| {
        json.raw("{\"direction\":").text(facing_name(deck.facing())).raw(",\"cards\":");
        json.list(deck.cards(), |json, card| {
            json.text(deck.id(card));
        });
        if let Some(edition) = deck.edition() {
            json.raw(",\"own\":").text(&edition.digits());
        }
        json.raw("}");
    });
    json.raw(",\"sheets\":").list(&game.works, |json, row| {
        json.list(row, write_work);
    });
    json.raw(",\"phase\":");
    match game.phase {
        Phase::Curtain { seat } => json.raw("{\"curtain\":{\"seat\":").number(seat as u64).raw("}}"),
        Phase::Turn { seat, deck } => {
            json.raw("{\"turn\":{\"seat\":").number(seat as u64).raw(",\"deck\":").number(deck as u64).raw("}}")
        }
        Phase::Ready => json.text("ready"),
        Phase::Revealed => json.text("revealed"),
    };
    if setup.asks_guess() {
        json.raw(",\"guess\":true");
    }
    let levels = setup.determinants().levels();
    if levels.iter().any(|&level| level > 0) {
        json.raw(",\"determinants\":").list(levels, |json, level| {
            json.number(level.into());
        });
    }
    if let Some(scenario) = setup.scenario() {
        json.raw(",\"scenario\":").text(scenario.id());
    }
    if setup.depth() != Depth::Whole {
        json.raw(",\"depth\":").text(depth_name(setup.depth()));
    }
    json.raw("}");
    json.0
}

fn write_work(json: &mut Json, work: &Work) {
    json.raw("{\"deal\":").list(work.deal(), |json, card| {
        json.number(card.0.into());
    });
    json.raw(",\"log\":\"");
    let mut word = |at: usize, word: &str| {
        json.raw(if at > 0 { " " } else { "" }).raw(word);
    };
    match &work.making {
        Making::Sort(sort) => sort.log().iter().enumerate().for_each(|(at, &action)| word(at, &action_word(action))),
        Making::Pick(pick) => pick.log().iter().enumerate().for_each(|(at, &tap)| word(at, &tap_word(tap))),
    }
    json.raw("\"");
    if !work.keywords.is_empty() {
        json.raw(",\"keywords\":").list(work.keywords.iter(), |json, (card, word)| {
            json.raw("[").number(card.0.into()).raw(",").text(word.as_str()).raw("]");
        });
    }
    if !work.guess.is_empty() {
        json.raw(",\"guess\":").list(&work.guess, |json, card| {
            json.number(card.0.into());
        });
    }
    json.raw(if work.sealed { ",\"sealed\":true}" } else { ",\"sealed\":false}" });
}
