//! Playing alone: the fictional accounts are complete, what moves between two of them is told right, and a game is kept.

mod played;

use std::collections::HashSet;

use role_cards::alone::practised;
use role_cards::{
    alone::{Movement, movement::Differing},
    cards::{
        Card, Day, Deck, Determinant, Determinants, Direction, Mode, Scenario, Seat, Setup,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Table},
    saved,
    text::{Language, faces::account, faces::card},
};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// Lays a deck into this order and seals it.
fn sort(game: &mut Game, order: &[Card]) {
    let place = |card: Card| order.iter().position(|&other| other == card).unwrap_or(usize::MAX);
    loop {
        let Table::Turn { work, .. } = game.table() else { return };
        let event = match work.sort().step() {
            Step::Deal => Event::Sort(Action::Deal(Level::Very)),
            Step::Offer { .. } => Event::Sort(Action::Keep),
            Step::Order { pile, picked } => {
                let rest = &work.sort().piles()[*pile].cards[*picked..];
                Event::Sort(Action::Pick(*rest.iter().min_by_key(|&&card| place(card)).expect("a card is left")))
            }
            step => {
                assert!(matches!(step, Step::Check { .. }), "all cards lie on one pile: {step:?}");
                assert_eq!(game.play(Event::Seal), Ok(()));
                return;
            }
        };
        assert_eq!(game.play(event), Ok(()));
    }
}

/// A practised account with these orders, revealed.
fn practised(scenario: Scenario, orders: &[(Direction, Vec<Card>)]) -> Game {
    let directions: Vec<_> = orders.iter().map(|(direction, _)| *direction).collect();
    let mut game = Game::new(practised::setup(scenario, &directions, Day(20_000)).expect("a set-up"), 3);
    for (_, order) in orders {
        sort(&mut game, order);
        // After the last deck there is nothing to go on to.
        let _ = game.play(Event::Continue);
    }
    assert_eq!(game.play(Event::Reveal), Ok(()));
    game
}

fn as_listed(direction: Direction) -> Vec<Card> {
    Deck::standard(direction).cards().collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn every_scenario_names_as_many_roles_of_the_decks_as_it_should() {
    let counts = [(4, 3), (4, 3), (4, 4), (4, 4), (4, 4), (4, 4)];
    for (scenario, (outside, inside)) in Scenario::ALL.into_iter().zip(counts) {
        for (direction, count) in BOTH.into_iter().zip([outside, inside]) {
            let (deck, ids) = (Deck::standard(direction), scenario.in_demand(direction));
            assert!(ids.iter().all(|id| deck.card(id).is_some()), "{scenario:?}: {ids:?}");
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), count, "{scenario:?}: {ids:?}");
        }
        assert_eq!(Scenario::named(scenario.id()), Some(scenario));
    }
}

#[test]
fn the_situations_are_those_of_the_stories() {
    use Determinant::{Backing, Buying, Change, Complexity, Disturbance, Phase, Potential, Power, Reach};
    let stories: [(Scenario, &[(Determinant, u8)]); 6] = [
        (Scenario::S1, &[(Phase, 3), (Power, 1), (Change, 3)]),
        (Scenario::S2, &[(Power, 1), (Complexity, 1), (Buying, 1)]),
        (Scenario::S3, &[(Complexity, 3), (Reach, 3), (Backing, 2)]),
        (Scenario::S4, &[(Buying, 3), (Disturbance, 3)]),
        (Scenario::S5, &[(Phase, 1), (Backing, 1), (Potential, 3)]),
        (Scenario::S6, &[(Phase, 3), (Disturbance, 1), (Change, 3)]),
    ];
    for (scenario, known) in stories {
        assert_eq!(scenario.determinants().known().collect::<Vec<_>>(), known, "{scenario:?}");
    }
}

#[test]
fn every_account_is_complete_in_every_language_within_its_limits() {
    for language in Language::ALL {
        let mut seen = HashSet::new();
        for scenario in Scenario::ALL {
            let text = account(language, scenario);
            assert_eq!(text.id, scenario.id());
            assert!((1..=8).contains(&words(text.kind)), "{}", text.kind);
            assert!((8..=30).contains(&words(text.situation)), "{}", text.situation);
            assert!((5..=20).contains(&words(text.question)) && text.question.ends_with('?'), "{}", text.question);
            let wanted: HashSet<&str> = BOTH.into_iter().flat_map(|way| scenario.in_demand(way)).copied().collect();
            let given: Vec<&str> = text.reasons.iter().map(|(id, _)| *id).collect();
            assert_eq!(given.iter().copied().collect::<HashSet<_>>(), wanted, "{scenario:?}");
            assert_eq!(given.len(), wanted.len(), "{scenario:?}: one reason for each role");
            for (id, reason) in text.reasons {
                assert!((5..=16).contains(&words(reason)) && reason.ends_with('.'), "{scenario:?} {id}: {reason}");
                assert!(!reason.contains(['ß', '"']), "{scenario:?} {id}: {reason}");
                assert!(seen.insert(*reason), "{scenario:?} {id}: {reason}");
                let meaning = card(language, id).map(|card| card.meaning);
                assert_ne!(meaning, Some(*reason), "a reason is about the account, not about the role");
            }
        }
    }
}

#[test]
fn nothing_of_the_study_comes_with_a_figure() {
    for language in Language::ALL {
        for fact in language.text().study.facts {
            assert!(!fact.contains(|c: char| c.is_ascii_digit()), "{fact}");
            let fact = fact.to_lowercase();
            assert!(!["prozent", "per cent", "percent"].iter().any(|word| fact.contains(word)), "{fact}");
        }
        assert!(language.text().study.source.contains("2018"));
        let names: Vec<_> = BOTH
            .into_iter()
            .flat_map(|way| {
                Deck::standard(way).cards().map(|one| Deck::standard(way).id(one).to_owned()).collect::<Vec<_>>()
            })
            .filter_map(|id| card(language, &id).map(|card| card.name))
            .collect();
        for role in ["Kundenkoordinator", "Partner", "Cross Seller", "Trusted Adviser"] {
            assert!(language.text().study.facts.iter().any(|fact| fact.contains(role)), "{role}");
            assert!(!names.contains(&role), "the study's roles are none of the cards");
        }
    }
}

#[test]
fn practice_is_for_one_who_plays_alone() {
    let setup = |mode, seats: &[Seat]| {
        let plain = practised::setup(Scenario::S1, &BOTH, Day(20_000)).expect("a set-up");
        Setup::new(plain.account().clone(), mode, seats.to_vec(), plain.decks().to_vec(), plain.started())
            .expect("seats")
    };
    assert!(setup(Mode::Alone, &[Seat::Kam]).with_scenario(Scenario::S1).is_some());
    assert!(setup(Mode::Alone, &[Seat::Kam, Seat::Customer]).with_scenario(Scenario::S1).is_none());
    assert!(setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader]).with_scenario(Scenario::S1).is_none());
    assert!(setup(Mode::Remote(Seat::Leader), &[Seat::Leader]).with_scenario(Scenario::S1).is_none());
}

#[test]
fn a_practised_account_comes_back_as_it_was_saved() {
    for scenario in Scenario::ALL {
        let game = practised(scenario, &[(Direction::Internal, as_listed(Direction::Internal))]);
        let (back, _) = saved::read(&saved::write(&game, 4)).expect("readable");
        assert_eq!(back, game);
        assert_eq!(back.setup().scenario(), Some(scenario));
        assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game));
    }
}

#[test]
fn a_saved_text_makes_no_scenario_that_there_is_not() {
    let game = practised(Scenario::S3, &[(Direction::Internal, as_listed(Direction::Internal))]);
    let json = saved::write(&game, 4).split_once('\n').expect("an envelope").1.to_owned();
    let with = |from: &str, to: &str| {
        assert!(json.contains(from), "{json}");
        saved::read(&played::resealed(&json.replace(from, to)))
    };
    assert!(with("\"S3\"", "\"S3\"").is_ok());
    assert!(with("\"S3\"", "\"S7\"").is_err());
    assert!(with("\"alone\"", "\"one-screen\"").is_err());
}

#[test]
fn the_cards_that_wandered_most_and_what_is_different_are_told() {
    let inside = as_listed(Direction::Internal);
    // The last card to the front, and the first one to the end: 16 and 16 places; all others keep theirs.
    let mut turned = inside.clone();
    turned.swap(0, 16);
    turned.swap(4, 6);
    let before = practised(
        Scenario::S1,
        &[(Direction::External, as_listed(Direction::External)), (Direction::Internal, inside.clone())],
    );
    let after = practised(Scenario::S6, &[(Direction::Internal, turned)]);

    let movement = Movement::between(&before, &after, Direction::Internal).expect("both were played with this deck");
    let wandered: Vec<_> = movement.wandered().iter().map(|gap| (gap.card, gap.first, gap.second)).collect();
    assert_eq!(wandered, [(inside[0], 1, 17), (inside[16], 17, 1), (inside[4], 5, 7)]);
    let differing = |determinant, first, second| Differing { determinant, first, second };
    let expected = [differing(Determinant::Power, Some(1), None), differing(Determinant::Disturbance, None, Some(1))];
    assert_eq!(movement.differing(), expected);

    // The other way round, everything is mirrored.
    let back = Movement::between(&after, &before, Direction::Internal).expect("the same two");
    assert_eq!(back.comparison().gap(inside[0]).map(|gap| (gap.first, gap.second)), Some((17, 1)));
    assert_eq!(back.differing().len(), 2);

    assert_eq!(Movement::between(&before, &after, Direction::External), None, "only one was played with this deck");
    let unrevealed = Game::new(practised::setup(Scenario::S2, &BOTH, Day(20_000)).expect("a set-up"), 1);
    assert_eq!(Movement::between(&before, &unrevealed, Direction::Internal), None, "not revealed yet");
}

#[test]
fn a_determinant_takes_three_levels_and_can_be_left_open() {
    let none = Determinants::default();
    for determinant in Determinant::ALL {
        for level in 1..=Determinants::LEVELS {
            let one = none.with(determinant, level);
            assert_eq!(one.known().collect::<Vec<_>>(), [(determinant, level)]);
            assert_eq!(one.with(determinant, 0), none);
            assert_eq!(one.with(determinant, 4), one, "there is no fourth level");
        }
    }
}

#[test]
fn with_other_eyes_the_second_order_is_sorted_without_a_curtain_and_both_lie_side_by_side() {
    let plain = practised::setup(Scenario::S1, &[Direction::Internal], Day(20_000)).expect("a set-up");
    let seats = vec![Seat::Leader, Seat::Customer];
    let setup = Setup::new(plain.account().clone(), Mode::Alone, seats, plain.decks().to_vec(), plain.started());
    let setup = setup.expect("two views");
    assert!(setup.is_imagined(Seat::Customer) && !setup.is_imagined(Seat::Leader));
    let mut game = Game::new(setup, 5);
    let mut order = as_listed(Direction::Internal);
    sort(&mut game, &order);
    assert_eq!(game.play(Event::Reopen(0)), Ok(()), "until the other eyes begin, the own order can be opened again");
    assert_eq!(game.play(Event::Seal), Ok(()));
    assert_eq!(game.play(Event::Continue), Ok(()));
    assert!(matches!(game.table(), Table::Turn { seat: Seat::Customer, deck: 0, .. }));
    assert!(game.play(Event::DropCurtain).is_err() && game.play(Event::Reopen(0)).is_err());
    order.reverse();
    sort(&mut game, &order);
    assert_eq!(game.play(Event::Reveal), Ok(()));
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    assert_eq!(reveal.seats(), [Seat::Leader, Seat::Customer]);
    assert_eq!(reveal.comparison(0).map(|comparison| comparison.discordant()), Some(136));
}
