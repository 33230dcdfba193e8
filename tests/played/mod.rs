//! Games that were played up to a point, for tests that begin there.
#![allow(dead_code, reason = "every test binary begins somewhere else")]

pub mod decks;
pub mod letters;
pub mod talks;

use role_cards::{
    cards::{
        AccountName, Card, Day, Deck, Depth, Direction, Mode, Note, Seat, Setup,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Phase, Remote, Table},
    letter::{Letter, Seed, TalkNumber},
    talk,
};

/// The day on which all these games were set up.
pub const DAY: Day = Day(20_781);

/// A set-up with the standard decks of these directions.
pub fn setup(mode: Mode, seats: &[Seat], decks: &[Direction]) -> Setup {
    let account = AccountName::new("Falke").expect("a name");
    let decks = decks.iter().map(|&direction| Deck::standard(direction)).collect();
    Setup::new(account, mode, seats.to_vec(), decks, DAY).expect("a set-up")
}

/// Two people at one screen, with both standard decks.
pub fn both_decks() -> Setup {
    setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::External, Direction::Internal])
}

/// Plays an event that must be possible.
pub fn play(game: &mut Game, event: Event) {
    game.play(event.clone()).unwrap_or_else(|_| panic!("{event:?} is refused in {:?}", game.phase()));
}

pub fn act(game: &mut Game, action: talk::Action) {
    play(game, Event::Talk(action));
}

pub fn note(text: &str) -> Note {
    Note::new(text).expect("a note")
}

/// Writes a text on a topic on which nothing is written yet.
pub fn write(topic: talk::Topic, text: &str) -> talk::Action {
    talk::Action::Write { topic, slot: 0, seen: None, text: Some(note(text)) }
}

/// Sorts the deck on the table into an order, up to the last look; in a quick round its first five are picked.
pub fn sort(game: &mut Game, order: &[u8]) {
    if matches!(game.table(), Table::Turn { work, .. } if work.pick().is_some()) {
        order[..5].iter().for_each(|&card| play(game, Event::Pick(Card(card))));
        return;
    }
    while matches!(game.table(), Table::Turn { work, .. } if *work.sort().expect("piles").step() == Step::Deal) {
        play(game, Event::Sort(Action::Deal(Level::Important)));
    }
    if matches!(game.table(), Table::Turn { work, .. } if matches!(work.sort().expect("piles").step(), Step::Offer { .. }))
    {
        play(game, Event::Sort(Action::Keep));
    }
    play(game, Event::Sort(Action::Settle));
    for (place, &card) in order.iter().enumerate() {
        // A card that lies there already is not moved.
        let _ = game.play(Event::Sort(Action::Move(Card(card), place)));
    }
}

/// The list order of a deck with so many cards.
pub fn ascending(n: u8) -> Vec<u8> {
    (0..n).collect()
}

pub fn descending(n: u8) -> Vec<u8> {
    (0..n).rev().collect()
}

/// Plays every turn: the KAM sorts by the deck's list, everybody else against it. Guesses are the last three cards.
pub fn play_all_turns(game: &mut Game) {
    play_turns(game, |seat, _, n| if seat == Seat::Kam { ascending(n) } else { descending(n) });
}

/// Plays every turn into the order that is wanted of a seat, for the deck at this place with so many cards.
pub fn play_turns(game: &mut Game, wanted: impl Fn(Seat, usize, u8) -> Vec<u8>) {
    while game.phase() != Phase::Ready {
        let Table::Turn { seat, deck, work } = game.table() else {
            play(game, Event::OpenCurtain);
            continue;
        };
        if work.is_sealed() {
            play(game, Event::Continue);
            continue;
        }
        let n = u8::try_from(work.deal().len()).expect("small");
        sort(game, &wanted(seat, deck, n));
        if game.setup().asks_guess() {
            (n - 3..n).for_each(|card| play(game, Event::Guess(Card(card))));
        }
        play(game, Event::Seal);
    }
}

/// A game of this set-up with all orders open.
pub fn revealed(setup: Setup) -> Game {
    let mut game = Game::new(setup, 7);
    play_all_turns(&mut game);
    play(&mut game, Event::Reveal);
    game
}

/// Both sides of a revealed remote talk: the leader's and the KAM's.
pub fn revealed_remote() -> (Game, Game) {
    revealed_remote_to(Depth::Whole)
}

/// The same with orders of this depth.
pub fn revealed_remote_to(depth: Depth) -> (Game, Game) {
    let directions = [Direction::External, Direction::Internal];
    let deep = |setup: Setup| setup.with_depth(depth).expect("large decks");
    let leaders = deep(setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &directions));
    let side = Remote::leader(&leaders, Seed([1; 32]), talk_number(77)).expect("standard decks");
    let mut leader = Game::remote_side(leaders, side, 1).expect("they fit");
    play_all_turns(&mut leader);
    let Some(Letter::Invitation(invitation)) = leader.letter() else { panic!("no invitation") };
    hand_on(&mut leader, Game::letter);
    let kams = deep(setup(Mode::Remote(Seat::Kam), &[Seat::Kam], &directions));
    let mut kam = Game::remote_side(kams, Remote::kam(invitation, Seed([2; 32])), 2).expect("they fit");
    play_all_turns(&mut kam);
    hand_on(&mut kam, Game::letter);
    take(&mut leader, &kam.letter().expect("an answer"));
    take(&mut kam, &leader.disclosure().expect("a disclosure"));
    hand_on(&mut leader, Game::disclosure);
    reveal(&mut leader);
    reveal(&mut kam);
    (leader, kam)
}

/// A talk's number for tests.
pub fn talk_number(number: u8) -> TalkNumber {
    TalkNumber([0, 0, 0, 0, 0, 0, 0, number])
}

/// Hands a letter of this side on.
pub fn hand_on(game: &mut Game, letter: fn(&Game) -> Option<Letter>) {
    let event = game.handing_on(letter).expect("there is such a letter");
    play(game, event);
}

/// Takes a letter in that must fit.
pub fn take(game: &mut Game, letter: &Letter) {
    game.receive(letter, &Seed([0x5E; 32])).expect("the letter fits");
}

/// Lays all orders open.
pub fn reveal(game: &mut Game) {
    let event = game.revealing().expect("everything is here");
    play(game, event);
}

/// A saved text around this JSON, with the checksum that it needs.
pub fn resealed(json: &str) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(json);
    let start = digest.iter().take(8).fold(0, |sum: u64, &byte| sum << 8 | u64::from(byte));
    format!("rolecards-game 1 4 {start:016x}\n{json}")
}
