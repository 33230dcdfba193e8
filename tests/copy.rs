//! An order that lies on a table already is copied: its cards are named, the most important first.

mod played;

use played::{both_decks, play};
use proptest::prelude::*;
use role_cards::{
    cards::{
        Card, Depth, Order, Ranking, Sort,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Phase, Station, Table, Work},
    saved,
    text::alphabet::{Fit, fit},
};

/// A deck of cards 0, 1, 2 …, dealt in this order, after these acts; `None` if one of them is not possible.
fn after(size: u8, acts: &[Action]) -> Option<Sort> {
    Sort::replay(&Ranking::new((0..size).map(Card).collect())?, acts)
}

fn named(cards: &[u8]) -> Vec<Action> {
    [Action::Copy].into_iter().chain(cards.iter().map(|&card| Action::Pick(Card(card)))).collect()
}

fn cards(cards: &[Card]) -> Vec<u8> {
    cards.iter().map(|card| card.0).collect()
}

#[test]
fn named_cards_lie_in_their_order_and_a_second_time_takes_one_back() {
    for (size, names, lie) in [
        (5, &[][..], &[][..]),
        (5, &[3], &[3]),
        (5, &[3, 0, 4], &[3, 0, 4]),
        (5, &[3, 0, 4, 0], &[3, 4]),
        (5, &[3, 0, 4, 3, 3], &[0, 4, 3]),
        (3, &[1], &[1]),
        (60, &[59, 0], &[59, 0]),
    ] {
        let sort = after(size, &named(names)).expect("possible");
        assert_eq!((cards(sort.copied()), sort.ranking()), (lie.to_vec(), None), "{names:?} of {size}");
    }
}

#[test]
fn the_last_card_falls_into_place_and_the_last_look_follows() {
    for (size, names, order) in
        [(3, &[1, 2][..], &[1, 2, 0][..]), (5, &[3, 0, 4, 0, 0, 1], &[3, 4, 0, 1, 2]), (4, &[0, 1, 2], &[0, 1, 2, 3])]
    {
        let sort = after(size, &named(names)).expect("possible");
        assert_eq!(cards(sort.ranking().expect("an order").cards()), order, "{names:?} of {size}");
        assert!(sort.copied().is_empty(), "the last look has it");
        let mut moved = sort.clone();
        assert!(moved.act(Action::Move(Card(order[1]), 0)), "and lets it be put right");
        assert!(moved.undo() && moved == sort);
    }
}

#[test]
fn it_is_copied_or_dealt_and_never_both() {
    let (deal, pick) = (Action::Deal(Level::Very), Action::Pick(Card(0)));
    for acts in [
        vec![deal, Action::Copy],
        vec![Action::Copy, Action::Copy],
        vec![Action::Copy, deal],
        vec![Action::Copy, pick, Action::Copy],
        vec![Action::Copy, Action::Lay(Card(0), Level::Less)],
        vec![Action::Copy, Action::Settle],
        vec![Action::Copy, pick, Action::Move(Card(0), 0)],
        vec![Action::Copy, Action::Pick(Card(5))],
        [named(&[0, 1, 2, 3]), vec![Action::Copy]].concat(),
        [named(&[0, 1, 2, 3]), vec![pick]].concat(),
    ] {
        assert_eq!(after(5, &acts), None, "{acts:?}");
    }
    let mut sort = after(5, &[deal]).expect("possible");
    assert!(sort.undo() && sort.act(Action::Copy), "with nothing dealt it can be copied again");
    assert!(sort.undo() && *sort.step() == Step::Deal, "and taken back it is dealt");
}

/// The work on the table.
fn work(game: &Game) -> &Work {
    let Table::Turn { work, .. } = game.table() else { panic!("nobody is at work") };
    work
}

#[test]
fn two_people_copy_both_decks_behind_the_curtain_and_look_at_them() {
    let mut game = Game::new(both_decks(), 7);
    while game.phase() != Phase::Ready {
        match game.table() {
            Table::Curtain { .. } => play(&mut game, Event::OpenCurtain),
            Table::Turn { work, .. } if work.is_sealed() => play(&mut game, Event::Continue),
            _ => {
                let n = u8::try_from(work(&game).deal().len()).expect("small");
                play(&mut game, Event::Sort(Action::Copy));
                assert_eq!(Station::of(work(&game)), Station::Copy);
                assert_eq!(game.play(Event::Seal), Err(role_cards::game::Refused), "there is no order yet");
                (1..n).rev().for_each(|card| play(&mut game, Event::Sort(Action::Pick(Card(card)))));
                assert_eq!(Station::of(work(&game)), Station::Check);
                play(&mut game, Event::Seal);
            }
        }
    }
    play(&mut game, Event::Reveal);
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    for (deck, n) in [(0, 23), (1, 17)] {
        for seat in game.setup().seats() {
            let order = reveal.order(*seat, deck).expect("sealed");
            assert_eq!(cards(order.cards()), played::descending(n));
        }
    }
}

#[test]
fn in_a_quick_round_five_taps_say_what_lies_on_the_table_and_nothing_is_copied() {
    let mut game = Game::new(both_decks().with_depth(Depth::FirstFive).expect("large decks"), 7);
    play(&mut game, Event::OpenCurtain);
    assert!(game.play(Event::Sort(Action::Copy)).is_err());
    for card in [4, 9, 0, 22, 1] {
        play(&mut game, Event::Pick(Card(card)));
    }
    assert_eq!(work(&game).order().map(|order| cards(order.cards())), Some(vec![4, 9, 0, 22, 1]));
}

#[test]
fn letters_find_a_word_by_its_beginning_first() {
    use Fit::{Begins, BeginsWithin, Holds};
    for (word, typed, fits) in [
        ("Übersetzer", "ü", Some(Begins)),
        ("Übersetzer", "Ub", Some(Begins)),
        ("Übersetzer", "ueber", Some(Begins)),
        ("Kümmerer", "kuem", Some(Begins)),
        ("Kümmerer", " KÜM ", Some(Begins)),
        ("interner Verkäufer", "ver", Some(BeginsWithin)),
        ("Know-How-Träger", "trae", Some(BeginsWithin)),
        ("Verkäufer", "kauf", Some(Holds)),
        ("Brückenbauer", "bau", Some(Holds)),
        ("Sparring-Partner", "g-p", Some(Holds)),
        ("Coach", "x", None),
        ("Coach", "", Some(Begins)),
        ("Coach", "coaches", None),
    ] {
        assert_eq!(fit(word, typed), fits, "«{typed}» in {word}");
    }
    assert!(Begins < BeginsWithin && BeginsWithin < Holds);
}

/// An order of a deck of any size.
fn any_order() -> impl Strategy<Value = Vec<u8>> {
    (3..=60_u8).prop_flat_map(|size| Just((0..size).collect::<Vec<_>>()).prop_shuffle())
}

proptest! {
    /// Whatever lies on the table is what is copied, in as many acts as it has cards; and at each of them it can be left
    /// and taken up again.
    #[test]
    fn any_order_of_any_deck_is_copied_as_it_lies(order in any_order()) {
        let size = order.len();
        let deal = Ranking::new(played::ascending(u8::try_from(size).expect("small")).into_iter().map(Card).collect());
        let mut sort = Sort::new(&deal.expect("a deck"));
        let acts = named(&order[..size - 1]);
        prop_assert_eq!(acts.len(), size);
        for (at, &act) in acts.iter().enumerate() {
            let before = sort.clone();
            prop_assert!(sort.act(act));
            let mut undone = sort.clone();
            prop_assert!(undone.undo());
            prop_assert_eq!(undone, before);
            let has_named = if at + 1 < size { at } else { 0 };
            prop_assert_eq!(cards(sort.copied()), order[..has_named].to_vec());
        }
        prop_assert_eq!(sort.ranking().map(|ranking| cards(ranking.cards())), Some(order.clone()));
        let whole = Order::new(order.iter().copied().map(Card).collect(), Depth::Whole, size);
        prop_assert_eq!(sort.ranking().map(Order::Whole), whole);
    }

    /// A reload in the middle comes back to the same state, whatever was named and taken back.
    #[test]
    fn a_copy_that_was_begun_is_read_as_it_was_kept(names in prop::collection::vec(0..25_u8, 0..60)) {
        let mut game = Game::new(both_decks(), 7);
        play(&mut game, Event::OpenCurtain);
        play(&mut game, Event::Sort(Action::Copy));
        for card in names {
            let is_open = matches!(work(&game).sort().map(Sort::step), Some(Step::Copy { .. }));
            prop_assert_eq!(game.play(Event::Sort(Action::Pick(Card(card)))).is_ok(), is_open && card < 23);
            prop_assert_eq!(saved::read(&saved::write(&game, 7)), Ok((game.clone(), 7)));
        }
    }
}
