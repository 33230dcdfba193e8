//! Where a game stands: what the start page, the curtain, the title and the pause after a seal say of it.

mod played;

use played::{ascending, both_decks, play, setup, sort};
use proptest::prelude::*;
use role_cards::{
    alone::practised,
    cards::{
        Called, Card, Company, Depth, Direction, Mode, Place, Ranking, Scenario, Seat, Setup, Sort,
        sort::{Action, Half, Level, Step},
    },
    game::{Event, Follows, Game, Phase, Standing, Station, Table, remote::Next, stop_name},
    talk::{self, Stop},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

#[test]
fn a_place_says_who_sorts_and_where() {
    use Seat::{Customer, Kam, Leader};
    for (place, mode, seats, guess) in [
        (Place::OneScreen { first: Kam }, Mode::OneScreen, vec![Kam, Leader], true),
        (Place::OneScreen { first: Leader }, Mode::OneScreen, vec![Leader, Kam], true),
        (Place::Remote, Mode::Remote(Leader), vec![Leader], true),
        (Place::Alone { own: Kam, eyes: None }, Mode::Alone, vec![Kam], false),
        (Place::Alone { own: Kam, eyes: Some(Leader) }, Mode::Alone, vec![Kam, Leader], false),
        (Place::Alone { own: Leader, eyes: Some(Kam) }, Mode::Alone, vec![Leader, Kam], false),
        (Place::Alone { own: Leader, eyes: Some(Customer) }, Mode::Alone, vec![Leader, Customer], false),
    ] {
        assert_eq!((place.mode(), place.seats(), place.can_guess()), (mode, seats.clone(), guess), "{place:?}");
        setup(mode, &seats, &DECKS);
    }
    assert_eq!(Place::eyes(Kam), [None, Some(Leader), Some(Customer)]);
    assert_eq!(Place::eyes(Leader), [None, Some(Kam), Some(Customer)]);
}

#[test]
fn company_tells_two_from_one_and_play_from_practice() {
    assert_eq!(both_decks().company(), Company::Two);
    assert_eq!(setup(Mode::Remote(Seat::Kam), &[Seat::Kam], &DECKS).company(), Company::Two);
    assert_eq!(setup(Mode::Alone, &[Seat::Kam, Seat::Customer], &DECKS).company(), Company::Alone);
    let practice = practised::setup(Scenario::ALL[0], &DECKS, Depth::Whole, played::DAY).expect("a set-up");
    assert_eq!(practice.company(), Company::Practice);
}

/// Seals the deck on the table.
fn seal(game: &mut Game) {
    let Table::Turn { work, .. } = game.table() else { panic!("no turn") };
    let n = u8::try_from(work.deal().len()).expect("small");
    sort(game, &ascending(n));
    play(game, Event::Seal);
}

#[test]
fn a_game_at_one_screen_says_where_it_stands_from_the_first_curtain_to_the_talk() {
    let mut game = Game::new(both_decks(), 7);
    let stands = |game: &Game| (game.standing(), game.station(), game.follows());
    assert_eq!(stands(&game), (Standing::Curtain(Seat::Kam), Station::Curtain, None));
    play(&mut game, Event::OpenCurtain);
    let external = Standing::Sorts(Seat::Kam, Called::Shipped(Direction::External));
    assert_eq!(stands(&game), (external.clone(), Station::Deal, Some(Follows::Deck(0))));
    seal(&mut game);
    assert_eq!(stands(&game), (external, Station::Sealed, Some(Follows::Deck(1))));
    play(&mut game, Event::Continue);
    seal(&mut game);
    let internal = Standing::Sorts(Seat::Kam, Called::Shipped(Direction::Internal));
    assert_eq!(stands(&game), (internal, Station::Sealed, Some(Follows::Seat(Seat::Leader))));
    play(&mut game, Event::Continue);
    assert_eq!(stands(&game), (Standing::Curtain(Seat::Leader), Station::Curtain, None));
    played::play_all_turns(&mut game);
    assert_eq!(stands(&game), (Standing::Sealed, Station::Ready, None));
    assert!(!game.standing().waits(), "both are here");
    play(&mut game, Event::Reveal);
    assert_eq!(stands(&game), (Standing::Revealed, Station::Talk(Stop::Reveal), None));
    played::act(&mut game, talk::Action::Go(Stop::Common));
    assert_eq!(game.station(), Station::Talk(Stop::Common));
}

#[test]
fn whoever_plays_alone_sorts_with_own_eyes_and_then_with_anothers() {
    let mut game = Game::new(setup(Mode::Alone, &[Seat::Leader, Seat::Customer], &DECKS[..1]), 7);
    assert_eq!(game.standing(), Standing::SortsAlone(Called::Shipped(Direction::External)));
    seal(&mut game);
    assert_eq!(game.follows(), Some(Follows::Seat(Seat::Customer)));
    play(&mut game, Event::Continue);
    assert_eq!(game.standing(), Standing::SortsWithEyes(Seat::Customer, Called::Shipped(Direction::External)));
    let practice = practised::setup(Scenario::ALL[0], &DECKS[..1], Depth::Whole, played::DAY).expect("a set-up");
    assert_eq!(Game::new(practice, 7).standing(), Standing::SortsAlone(Called::Shipped(Direction::External)));
}

#[test]
fn a_remote_side_waits_from_its_last_seal_to_the_reveal() {
    let (leader, kam) = played::revealed_remote();
    assert_eq!([leader.standing(), kam.standing()], [Standing::Revealed, Standing::Revealed]);
    assert!(!leader.standing().waits());
    assert_eq!([leader.opposite(Seat::Leader), kam.opposite(Seat::Kam)], [Some(Seat::Kam), Some(Seat::Leader)]);
    let setup = setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &DECKS);
    let side = role_cards::game::Remote::leader(&setup, role_cards::letter::Seed([1; 32]), played::talk_number(77))
        .expect("standard decks");
    let mut side = Game::remote_side(setup, side, 1).expect("they fit");
    assert_eq!(side.standing(), Standing::Sorts(Seat::Leader, Called::Shipped(Direction::External)));
    assert!(!side.standing().waits());
    played::play_all_turns(&mut side);
    assert_eq!((side.standing(), side.station()), (Standing::Remote(Next::Send), Station::Exchange));
    assert!(side.standing().waits());
    played::hand_on(&mut side, Game::letter);
    assert_eq!(side.standing(), Standing::Remote(Next::AwaitAnswer));
}

#[test]
fn a_sealed_deck_can_be_opened_again_from_the_own_table() {
    let mut game = Game::new(both_decks(), 7);
    play(&mut game, Event::OpenCurtain);
    assert!(game.reopenable().is_empty());
    seal(&mut game);
    assert_eq!(game.reopenable(), [0]);
    assert!(!game.has_sealed_all(Seat::Kam));
    play(&mut game, Event::Continue);
    assert_eq!(game.reopenable(), [0], "the other deck can be opened from this one's table");
    seal(&mut game);
    assert_eq!(game.reopenable(), [0, 1]);
    assert!(game.has_sealed_all(Seat::Kam) && !game.has_sealed_all(Seat::Leader));
    assert!(!game.has_sealed_all(Seat::Customer), "who does not play has sealed nothing");
    play(&mut game, Event::Continue);
    assert!(game.reopenable().is_empty(), "behind the curtain nothing is opened");
    assert_eq!([game.opposite(Seat::Kam), game.opposite(Seat::Leader)], [Some(Seat::Leader), Some(Seat::Kam)]);
    let alone = Game::new(setup(Mode::Alone, &[Seat::Kam], &DECKS), 7);
    assert_eq!(alone.opposite(Seat::Kam), None);
}

/// Set-ups of every company.
fn ways() -> Vec<Setup> {
    use Seat::{Customer, Kam, Leader};
    vec![
        both_decks(),
        setup(Mode::OneScreen, &[Leader, Kam], &DECKS[..1]),
        setup(Mode::Alone, &[Kam], &DECKS),
        setup(Mode::Alone, &[Leader, Customer], &DECKS),
    ]
}

#[test]
fn what_is_said_to_follow_a_seal_is_what_follows_it() {
    for setup in ways() {
        let mut game = Game::new(setup, 7);
        while game.phase() != Phase::Ready {
            match game.table() {
                Table::Curtain { .. } => play(&mut game, Event::OpenCurtain),
                Table::Turn { seat, work, .. } if work.is_sealed() => {
                    let said = game.follows();
                    play(&mut game, Event::Continue);
                    let seats = game.setup().seats();
                    let came = match game.phase() {
                        Phase::Turn { seat: now, deck } if seats[now] == seat => Some(Follows::Deck(deck)),
                        Phase::Turn { seat, .. } | Phase::Curtain { seat } => Some(Follows::Seat(seats[seat])),
                        Phase::Ready | Phase::Revealed => None,
                    };
                    assert_eq!(said, came);
                }
                _ => seal(&mut game),
            }
        }
    }
}

#[test]
fn each_station_of_a_sort_belongs_to_one_of_its_four_parts() {
    for (station, part) in [
        (Station::Curtain, None),
        (Station::Deal, Some(0)),
        (Station::Offer(1), Some(0)),
        (Station::Split(1), Some(0)),
        (Station::Order(2), Some(1)),
        (Station::Copy, Some(1)),
        (Station::Duel, Some(2)),
        (Station::Check, Some(3)),
        (Station::Sealed, Some(3)),
        (Station::Ready, None),
        (Station::Exchange, None),
        (Station::Talk(Stop::Quiet), None),
    ] {
        assert_eq!(station.part(), part, "{station:?}");
        assert!(part.is_none_or(|part| part < Station::PARTS));
    }
}

proptest! {
    /// Whatever is done, the counts that the screen shows are those of the cards.
    #[test]
    fn the_counts_of_a_sort_are_those_of_its_cards(levels in prop::collection::vec(0_usize..3, 23), halves in prop::collection::vec(any::<bool>(), 60)) {
        let ranking = Ranking::new((0..23).map(Card).collect()).expect("a permutation");
        let mut sort = Sort::new(&ranking);
        for (at, &level) in levels.iter().enumerate() {
            prop_assert_eq!(sort.progress(), Some((at + 1, 23)));
            let before = Level::ALL.map(|level| sort.on_level(level));
            prop_assert_eq!(before.iter().sum::<usize>(), at);
            sort.act(Action::Deal(Level::ALL[level]));
            prop_assert_eq!(Level::ALL.map(|level| sort.on_level(level))[level], before[level] + 1);
        }
        for &upper in &halves {
            match sort.step() {
                Step::Offer { .. } => {
                    prop_assert_eq!(sort.progress(), None);
                    sort.act(Action::Split);
                    prop_assert_eq!([Half::Upper, Half::Lower].map(|half| sort.in_half(half)), [0, 0]);
                }
                Step::Split { upper: above, lower: below, pile } => {
                    let (put, left) = (above.len() + below.len(), sort.piles()[*pile].cards.len());
                    prop_assert_eq!([sort.in_half(Half::Upper), sort.in_half(Half::Lower)], [above.len(), below.len()]);
                    prop_assert_eq!(sort.progress(), Some((put + 1, put + left)));
                    sort.act(Action::Halve(if upper { Half::Upper } else { Half::Lower }));
                }
                _ => break,
            }
        }
        for pile in 0..sort.piles().len() {
            let (level, part, parts) = sort.part_of_level(pile).expect("it is there");
            prop_assert_eq!(level, sort.piles()[pile].level);
            prop_assert!((1..=parts).contains(&part));
            prop_assert_eq!(parts, sort.piles().iter().filter(|pile| pile.level == level).count());
        }
        prop_assert_eq!(sort.part_of_level(sort.piles().len()), None);
    }
}

#[test]
fn every_stop_of_a_talk_is_found_again_by_its_name_and_none_before_the_reveal() {
    let game = played::revealed(both_decks());
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    let stops: Vec<Stop> = [Stop::Reveal].into_iter().chain(reveal.agenda()).collect();
    for &stop in &stops {
        assert_eq!(game.stop_named(&stop_name(stop)), Some(stop));
    }
    assert_eq!(game.stop_named("elsewhere"), None);
    assert_eq!(Game::new(both_decks(), 7).stop_named(&stop_name(Stop::Reveal)), None);
}
