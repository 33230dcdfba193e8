//! The agenda of the talk: which differences come, and in which order.

mod played;

use std::borrow::Cow;

use role_cards::{
    cards::{AccountName, Card, Deck, Direction, Mode, Seat, Setup},
    game::{Event, Game, Table},
    talk::{Role, Stop},
};

/// Two people at one screen who sort alike, save that the leader has these pairs of cards in each other's places.
fn swapped(setup: Setup, pairs: [&[(usize, usize)]; 2]) -> Game {
    let mut game = Game::new(setup, 7);
    played::play_turns(&mut game, |seat, deck, n| {
        let mut order = played::ascending(n);
        if seat == Seat::Leader {
            pairs[deck].iter().for_each(|&(one, other)| order.swap(one, other));
        }
        order
    });
    played::play(&mut game, Event::Reveal);
    game
}

/// The cards on the agenda, each with the place of its deck.
fn differences(game: &Game) -> Vec<(usize, u8)> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    let card = |stop| if let Stop::Card(Role { deck, card }) = stop { Some((deck, card.0)) } else { None };
    reveal.agenda().into_iter().filter_map(card).collect()
}

#[test]
fn differences_of_two_decks_stand_by_their_share_of_the_deck() {
    // Outside 11 and 10 of 23 places, which are .48 and .43; inside 9 and 8 of 17, which are .53 and .47.
    let game = swapped(played::both_decks(), [&[(1, 12), (0, 10)], &[(1, 10), (0, 8)]]);
    assert_eq!(differences(&game), [(1, 1), (1, 10), (0, 1), (0, 12), (1, 0), (0, 0)]);
    // The same with the inside first: the place of a deck is no weight.
    let inside_first = [Direction::Internal, Direction::External];
    let setup = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &inside_first);
    let game = swapped(setup, [&[(1, 10), (0, 8)], &[(1, 12), (0, 10)]]);
    assert_eq!(differences(&game), [(0, 1), (0, 10), (1, 1), (1, 12), (0, 0), (1, 0)]);
}

#[test]
fn equal_shares_stand_by_the_better_rank() {
    let deck = |direction| Deck::new(direction, (0..20).map(|at| Cow::Owned(format!("{direction:?}.{at}"))).collect());
    let decks = [Direction::External, Direction::Internal].map(|direction| deck(direction).expect("20 ids"));
    let account = AccountName::new("Falke").expect("a name");
    let seats = vec![Seat::Kam, Seat::Leader];
    let setup = Setup::new(account, Mode::OneScreen, seats, decks.to_vec(), played::DAY).expect("a set-up");
    // All of them lie ten places apart: ranks 3 and 13 outside, 2 and 12, 4 and 14 inside.
    let game = swapped(setup, [&[(2, 12)], &[(1, 11), (3, 13)]]);
    assert_eq!(differences(&game), [(1, 1), (1, 11), (0, 2), (0, 12), (1, 3)]);
}

#[test]
fn what_is_asked_for_comes_after_the_differences_in_the_order_of_asking() {
    let mut game = swapped(played::both_decks(), [&[(1, 12), (0, 10)], &[(1, 10), (0, 8)]]);
    for (deck, card) in [(1, 16), (0, 5), (1, 16), (0, 1)] {
        played::act(&mut game, role_cards::talk::Action::Ask(Role { deck, card: Card(card) }));
    }
    assert_eq!(differences(&game)[6..], [(1, 16), (0, 5)], "each once, and none that stands there already");
}
