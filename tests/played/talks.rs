//! Talks that have come to their sheet, from one in which nobody wrote a word to one in which they wrote a lot.

use role_cards::{
    cards::{Card, Day, Depth, Seat},
    game::{Event, Game, round::Lots},
    letter::Seed,
    talk::{Action, Kind, Outcome, Role, Stop, Topic, Trend},
};

use super::{DAY, act, both_decks, play, play_turns, talk_number, write};

/// When people look at it again.
const AGAIN: Day = Day(DAY.0 + 60);

/// Plays every turn into orders as people have them, up to the reveal: much alike at the top, and one card far away.
pub fn sort(game: &mut Game) {
    play_turns(game, |seat, deck, n| {
        let mut order = super::ascending(n);
        // Seven is prime to both sizes, so that every card comes once.
        order.sort_by_key(|&card| (usize::from(card) * 7 + 3 * deck) % usize::from(n));
        if seat == Seat::Leader {
            order.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
            let card = order.remove(2);
            order.insert(usize::from(n) - 3, card);
        }
        order
    });
    play(game, Event::Reveal);
}

/// Nobody has written anything.
pub fn empty() -> Game {
    let mut game = Game::new(both_decks(), 7);
    sort(&mut game);
    act(&mut game, Action::Go(Stop::Sheet));
    game
}

/// What people write down in an hour: for six cards what both understand by it and a note, five agreed roles a deck, what they
/// mean in daily work, an experiment and a date.
pub fn ordinary() -> Game {
    let mut game = empty();
    write_down(&mut game);
    game
}

fn write_down(game: &mut Game) {
    let cards = [0, 1, 2].map(|card| Role { deck: 0, card: Card(card) });
    let cards = cards.into_iter().chain([0, 1, 2].map(|card| Role { deck: 1, card: Card(card) }));
    for (at, role) in cards.enumerate() {
        act(game, write(Topic::Meaning(Seat::Kam, role), "Rasch da sein und dranbleiben"));
        act(game, write(Topic::Meaning(Seat::Leader, role), "Vorbeugen, damit es nicht brennt"));
        act(game, write(Topic::Note(role), "Beim letzten Ausfall hat beides gefehlt."));
        act(game, Action::Kind(role, Some(Kind::ALL[at % Kind::ALL.len()])));
        act(game, Action::Outcome(role, Some(Outcome::ALL[at % Outcome::ALL.len()])));
    }
    for deck in 0..2 {
        act(game, Action::Order(deck, (3..8).map(Card).collect()));
        for (card, trend) in (3..8).zip(Trend::ALL.into_iter().cycle()) {
            act(game, Action::Trend(Role { deck, card: Card(card) }, Some(trend)));
        }
        let role = Role { deck, card: Card(3) };
        act(game, write(Topic::Others(role), "Innendienst"));
        act(game, write(Topic::Need(role), "einen halben Tag in der Woche"));
    }
    act(game, write(Topic::Interpretation, "Weniger löschen, mehr planen: Wir reden früher mit dem Kunden."));
    act(game, write(Topic::OwnWords, "Ich nehme mir am Freitag Zeit für die nächste Woche."));
    act(game, write(Topic::Experiment, "Zwei Wochen lang jede Reklamation gemeinsam ansehen"));
    act(game, Action::Review(Some(AGAIN)));
}

/// Everything that can be written is written at length; each text ends in a word of its own.
pub fn long() -> Game {
    let mut game = empty();
    for deck in 0..2 {
        act(&mut game, Action::Order(deck, (0..5).map(Card).collect()));
        for at in 0..5 {
            let role = Role { deck, card: Card(at) };
            for (place, topic) in [Topic::Note(role), Topic::Others(role), Topic::Need(role)].into_iter().enumerate() {
                act(&mut game, write(topic, &format!("{} Ende{deck}{at}{place}", "Lange Notiz ".repeat(28))));
            }
        }
    }
    game
}

/// A second round after an ordinary talk, with as much written down.
pub fn second_round() -> Game {
    let lots = Lots { deal: 11, keys: Seed([3; 32]), talk: talk_number(2) };
    let mut game = ordinary().next_round(AGAIN, lots).expect("a second round");
    play_turns(&mut game, |seat, _, n| {
        let mut order = super::ascending(n);
        if seat == Seat::Kam {
            order.swap(0, 9);
        }
        order
    });
    play(&mut game, Event::Reveal);
    act(&mut game, Action::Go(Stop::Sheet));
    write_down(&mut game);
    game
}

/// A quick round after which people have written down as much as they do.
pub fn quick() -> Game {
    let mut game = Game::new(both_decks().with_depth(Depth::FirstFive).expect("large decks"), 7);
    play_turns(&mut game, |seat, _, n| match seat {
        Seat::Kam => super::ascending(n),
        _ => [2, n - 1, 0, n - 2, 1].to_vec(),
    });
    play(&mut game, Event::Reveal);
    act(&mut game, Action::Go(Stop::Sheet));
    write_down(&mut game);
    game
}
