//! Playing alone: the fictional accounts are complete, what was practised and what comes next is told right, and so is what
//! moves between two accounts.

mod played;

use std::{borrow::Cow, collections::HashSet};

use role_cards::{
    alone::{
        Learned, Movement, Practised, example,
        learned::{Moved, Mover},
        movement::Differing,
        practised,
    },
    cards::{
        Card, Day, Deck, Depth, Determinant, Determinants, Direction, Mode, Scenario, Seat, Setup,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Table},
    record, saved,
    talk::{Action as Talk, Role, Stop, Topic},
    text::{Language, faces::account, faces::card},
};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// Lays a deck into this order and seals it.
fn sort(game: &mut Game, order: &[Card]) {
    let place = |card: Card| order.iter().position(|&other| other == card).unwrap_or(usize::MAX);
    loop {
        let Table::Turn { work, .. } = game.table() else { return };
        let event = match work.sort().expect("piles").step() {
            Step::Deal => Event::Sort(Action::Deal(Level::Very)),
            Step::Offer { .. } => Event::Sort(Action::Keep),
            Step::Order { pile, picked } => {
                let rest = &work.sort().expect("piles").piles()[*pile].cards[*picked..];
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
    let mut game = Game::new(practised::setup(scenario, &directions, Depth::Whole, Day(20_000)).expect("a set-up"), 3);
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
        let plain = practised::setup(Scenario::S1, &BOTH, Depth::Whole, Day(20_000)).expect("a set-up");
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
    assert_eq!(movement.differing(), [], "power is open at the one, disturbance at the other: that is no difference");

    // The other way round, everything is mirrored.
    let back = Movement::between(&after, &before, Direction::Internal).expect("the same two");
    assert_eq!(back.comparison().gap(inside[0]).map(|gap| (gap.first, gap.second)), Some((17, 1)));

    assert_eq!(Movement::between(&before, &after, Direction::External), None, "only one was played with this deck");
    let unrevealed = Game::new(practised::setup(Scenario::S2, &BOTH, Depth::Whole, Day(20_000)).expect("a set-up"), 1);
    assert_eq!(Movement::between(&before, &unrevealed, Direction::Internal), None, "not revealed yet");
}

#[test]
fn only_what_is_known_of_both_accounts_can_differ() {
    let differing = |first: Scenario, second: Scenario| {
        let [first, second] = [first, second]
            .map(|scenario| practised(scenario, &[(Direction::Internal, as_listed(Direction::Internal))]));
        Movement::between(&first, &second, Direction::Internal).expect("both were played").differing().to_vec()
    };
    let told = |determinant, first, second| Differing { determinant, first, second };
    // S1: phase 3, power 1, change 3. S5: phase 1, backing 1, potential 3. S2: power 1, complexity 1, buying 1.
    assert_eq!(differing(Scenario::S1, Scenario::S5), [told(Determinant::Phase, 3, 1)]);
    assert_eq!(differing(Scenario::S5, Scenario::S1), [told(Determinant::Phase, 1, 3)]);
    assert_eq!(differing(Scenario::S1, Scenario::S2), [], "power is alike, all else is open at one of them");
    assert_eq!(differing(Scenario::S2, Scenario::S3), [told(Determinant::Complexity, 1, 3)]);
}

/// A revealed game of practice with a deck of these ids.
fn with_deck(scenario: Scenario, ids: [&'static str; 3]) -> Game {
    let deck = Deck::new(Direction::Internal, ids.map(Cow::Borrowed).to_vec()).expect("a deck");
    let plain = practised::setup(scenario, &[Direction::Internal], Depth::Whole, Day(20_000)).expect("a set-up");
    let setup = Setup::new(plain.account().clone(), Mode::Alone, vec![Seat::Kam], vec![deck], plain.started());
    let mut game = Game::new(setup.expect("a set-up").with_scenario(scenario).expect("practice"), 3);
    sort(&mut game, &[0, 1, 2].map(Card));
    assert_eq!(game.play(Event::Reveal), Ok(()));
    game
}

#[test]
fn decks_with_other_cards_are_not_held_against_each_other() {
    let (first, same) = (with_deck(Scenario::S1, ["a", "b", "c"]), with_deck(Scenario::S2, ["a", "b", "c"]));
    let other = with_deck(Scenario::S3, ["a", "b", "d"]);
    assert!(Movement::between(&first, &same, Direction::Internal).is_some());
    assert_eq!(Movement::between(&first, &other, Direction::Internal), None);

    let practised = Practised::new([("other", 1, other), ("same", 2, same), ("first", 3, first.clone())], &[]);
    let beside = practised.beside(&"first", &first, Direction::Internal).expect("two with this deck");
    assert_eq!((beside.before, beside.here), (Scenario::S2, Scenario::S1));
    assert_eq!(
        beside.scenarios().collect::<Vec<_>>(),
        [Scenario::S1, Scenario::S2],
        "only what can be compared is offered"
    );
}

/// Practice with both decks: under way, or revealed.
fn practice(scenario: Scenario, revealed: bool) -> Game {
    if revealed {
        practised(scenario, &BOTH.map(|direction| (direction, as_listed(direction))))
    } else {
        Game::new(practised::setup(scenario, &BOTH, Depth::Whole, Day(20_000)).expect("a set-up"), 3)
    }
}

#[test]
fn the_latest_game_with_an_account_is_the_one_that_was_begun_last() {
    let plain = Game::new(played::both_decks(), 3);
    let games = [
        ("again", 9, practice(Scenario::S1, true)),
        ("plain", 8, plain),
        ("under way", 7, practice(Scenario::S2, false)),
        ("once", 2, practice(Scenario::S1, true)),
        ("left", 4, practice(Scenario::S2, false)),
        ("third", 5, practice(Scenario::S4, true)),
    ];
    let practised = Practised::new(games, &[]);
    assert_eq!(practised.revealed(Scenario::S1), Some("again"));
    assert_eq!(practised.under_way(Scenario::S1), None);
    assert_eq!((practised.revealed(Scenario::S2), practised.under_way(Scenario::S2)), (None, Some("under way")));
    assert_eq!(practised.count(), 2);
    assert_eq!(Practised::new([("plain", 1, Game::new(played::both_decks(), 3))], &[]).count(), 0);
}

#[test]
fn games_that_do_not_know_their_moment_are_sorted_by_day_and_an_old_list() {
    let on = |day: u32, scenario| {
        let setup = practised::setup(scenario, &[Direction::Internal], Depth::Whole, Day(day)).expect("a set-up");
        Game::new(setup, 3)
    };
    let noon = 20_000 * 86_400_000 + 43_200_000;
    let games = [
        ("at noon", noon, on(20_000, Scenario::S1)),
        ("second", 0, on(20_000, Scenario::S1)),
        ("first", 0, on(20_000, Scenario::S1)),
        ("day before", 0, on(19_999, Scenario::S1)),
    ];
    // The latest of the first so many, in the order that is right.
    for (gone, latest) in [(0, "at noon"), (1, "second"), (2, "first"), (3, "day before")] {
        let practised = Practised::new(games[gone..].iter().cloned(), &["first", "elsewhere", "second"]);
        assert_eq!(practised.under_way(Scenario::S1), Some(latest));
    }
}

#[test]
fn the_next_account_is_the_next_one_that_was_not_practised_to_the_reveal() {
    use Scenario::{S1, S2, S3, S4, S5, S6};
    let next = |done: &[Scenario], from: Scenario| {
        let games = done.iter().map(|&scenario| (scenario, 1, practice(scenario, true)));
        Practised::new(games.chain([(S3, 2, practice(S3, false))]), &[]).next_after(from)
    };
    assert_eq!(next(&[S1], S1), Some(S2));
    assert_eq!(next(&[S1, S2], S2), Some(S3), "what is only under way still comes");
    assert_eq!(next(&[S1, S2, S4], S4), Some(S5));
    assert_eq!(next(&[S2, S6], S6), Some(S1), "after the last one it goes on with the first");
    assert_eq!(next(&[S1, S2, S4, S5, S6], S6), Some(S3));
    assert_eq!(next(&[S1, S2, S3, S4, S5, S6], S2), None, "the series has an end");
    let anew = [S1, S2, S3, S4, S5, S6, S1];
    assert_eq!(next(&anew, S1), Some(S2), "whoever begins anew goes through all of them once more");
    assert_eq!(next(&anew, S6), None);
    assert_eq!(next(&[S1, S2, S1], S1), Some(S3), "the one that was practised least comes first");
    assert_eq!(next(&[anew.as_slice(), &[S2, S3, S4, S5, S6]].concat(), S6), None, "and it has an end again");
}

#[test]
fn an_order_is_held_beside_the_one_that_was_practised_before_it() {
    use Scenario::{S1, S2, S3};
    let inside = |scenario| practised(scenario, &[(Direction::Internal, as_listed(Direction::Internal))]);
    let games = vec![
        ("S1", 1, practice(S1, true)),
        ("S3", 2, practice(S3, true)),
        ("S2", 3, inside(S2)),
        ("S1 again", 4, practice(S1, true)),
        ("S3 under way", 5, practice(S3, false)),
    ];
    let practised = Practised::new(games.clone(), &[]);
    let beside = |id: &'static str, direction| {
        let here = games.iter().find(|(other, ..)| *other == id).map(|(_, _, game)| game).expect("a game");
        let beside = practised.beside(&id, here, direction)?;
        assert_eq!(beside.game(beside.here), Some(here), "of the account at hand, the game at hand");
        Some((beside.before, beside.scenarios().collect::<Vec<_>>()))
    };
    assert_eq!(beside("S1", Direction::Internal), Some((S2, vec![S1, S2, S3])), "none before: the last other one");
    assert_eq!(beside("S3", Direction::Internal), Some((S1, vec![S1, S2, S3])));
    assert_eq!(beside("S2", Direction::Internal), Some((S3, vec![S1, S2, S3])));
    assert_eq!(beside("S1 again", Direction::Internal), Some((S2, vec![S1, S2, S3])));
    assert_eq!(
        beside("S1 again", Direction::External),
        Some((S3, vec![S1, S3])),
        "S2 was sorted with the other deck only"
    );
    assert_eq!(beside("S2", Direction::External), None, "this deck was not sorted here");

    let alone = Practised::new([("S1", 1, practice(S1, true)), ("again", 2, practice(S1, true))], &[]);
    assert_eq!(alone.beside(&"again", &practice(S1, true), Direction::Internal), None, "one account alone");
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
    let plain = practised::setup(Scenario::S1, &[Direction::Internal], Depth::Whole, Day(20_000)).expect("a set-up");
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

#[test]
fn the_example_is_a_finished_game_of_two_in_each_language() {
    for language in Language::ALL {
        let game = example::game(language, Day(20_781)).expect("the example can be played");
        let Table::Revealed(reveal) = game.table() else { panic!("both orders lie open") };
        assert_eq!(reveal.seats(), Seat::PAIR);
        let comparisons = reveal.compared();
        assert_eq!(comparisons.len(), 2, "both decks");
        for comparison in &comparisons {
            assert_eq!(comparison.differences().len(), 3, "there is something to talk about");
        }
        assert_eq!(reveal.talk().stop(), Stop::Reveal, "it begins with the reveal");
        assert!((0..2).all(|deck| !reveal.talk().notes().agreed(deck).is_empty()), "the two have agreed on something");
        let sheet = record::of(&game, language, false, &|day| day.0.to_string()).expect("a sheet");
        let words = format!("{sheet:?}");
        let text = &language.text().example;
        for said in
            [text.fire_kam, text.fire_leader, text.impulse, text.impulse_need, text.interpretation, text.experiment]
        {
            assert!(words.contains(said), "{said}");
        }
    }
}

/// A quick round with both decks, with the first five cards of each from this one on.
fn quick(scenario: Scenario, first: u8) -> Game {
    let mut game = Game::new(practised::setup(scenario, &BOTH, Depth::FirstFive, Day(20_000)).expect("a set-up"), 3);
    played::play_turns(&mut game, |_, _, n| (first..n).chain(0..first).collect());
    played::play(&mut game, Event::Reveal);
    game
}

fn role(deck: usize, card: u8) -> Role {
    Role { deck, card: Card(card) }
}

fn named(game: &Game, role: Role) -> Vec<Determinant> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    reveal.talk().notes().traits(role).all().copied().collect()
}

#[test]
fn a_trait_that_the_story_tells_is_named_and_taken_back_and_no_other_can_be() {
    use Determinant::{Change, Phase, Power};
    for scenario in Scenario::ALL {
        let mut game = quick(scenario, 0);
        for determinant in Determinant::ALL {
            let is_told = scenario.determinants().level(determinant).is_some();
            let tap = game.play(Event::Talk(Talk::Trait(role(1, 2), determinant)));
            assert_eq!(tap.is_ok(), is_told, "{scenario:?} {determinant:?}");
        }
        let known: Vec<_> = scenario.determinants().known().map(|(determinant, _)| determinant).collect();
        assert_eq!(named(&game, role(1, 2)), known, "unset traits say nothing");
        assert_eq!(named(&game, role(0, 2)), []);
    }
    let mut game = quick(Scenario::S1, 0);
    for determinant in [Change, Phase, Change, Power] {
        played::act(&mut game, Talk::Trait(role(0, 0), determinant));
    }
    assert_eq!(named(&game, role(0, 0)), [Phase, Power], "a second tap takes a trait back");
    assert!(game.play(Event::Talk(Talk::Trait(role(0, 23), Phase))).is_err(), "there is no such card");
    assert!(game.play(Event::Talk(Talk::Trait(role(2, 0), Phase))).is_err(), "there is no such deck");

    // Of a real account nobody taps them, whatever is known of it.
    let setup = played::both_decks().with_determinants(Determinants::default().with(Phase, 3));
    let mut real = played::revealed(setup);
    assert!(real.play(Event::Talk(Talk::Trait(role(0, 0), Phase))).is_err());
}

#[test]
fn what_was_tapped_is_there_after_it_was_saved_and_nothing_untold_is_read() {
    let mut game = quick(Scenario::S1, 0);
    let plain = saved::write(&game, 4);
    played::act(&mut game, Talk::Trait(role(0, 3), Determinant::Power));
    played::act(&mut game, Talk::Trait(role(1, 0), Determinant::Phase));
    played::act(&mut game, Talk::Trait(role(1, 0), Determinant::Change));
    played::act(&mut game, played::write(Topic::OwnWords, "Zuerst zuhören"));
    let text = saved::write(&game, 5);
    assert_eq!(saved::read(&text).map(|(game, _)| game), Ok(game.clone()));
    assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game));
    assert!(plain.starts_with("rolecards-game 4 "), "{plain}");
    assert!(text.starts_with("rolecards-game 6 "), "a version that would lose the taps does not read it: {text}");
    assert!(text.contains("\"traits\":{\"0:3\":[1],\"1:0\":[0,8]}"), "the name that lies in browsers: {text}");

    let json = text.split_once('\n').expect("an envelope").1;
    let with = |from: &str, to: &str| {
        assert!(json.contains(from), "{json}");
        saved::read(&played::resealed(&json.replace(from, to)))
    };
    // Phase is 0, power 1, complexity 2, which the story of S1 does not tell; change is 8, and there is no 9.
    assert!(with("\"0:3\":[1]", "\"0:3\":[0]").is_ok());
    for untold in ["[2]", "[9]", "[0,1,2]", "[]"] {
        assert!(with("\"0:3\":[1]", &format!("\"0:3\":{untold}")).is_err(), "{untold}");
    }
    assert!(with("\"0:3\":[1]", "\"0:23\":[1]").is_err(), "there is no such card");
}

#[test]
fn the_picture_holds_which_trait_has_moved_which_role_and_where() {
    use Direction::{External, Internal};
    use Scenario::{S1, S2, S5, S6};
    let (mut first, mut second, mut third) = (quick(S1, 0), quick(S2, 0), quick(S6, 0));
    let tap = |game: &mut Game, role, determinant| played::act(game, Talk::Trait(role, determinant));
    // Power is at its first level at S1 and S2; change at its third at S1 and S6.
    tap(&mut first, role(1, 0), Determinant::Power);
    tap(&mut first, role(0, 1), Determinant::Power);
    tap(&mut first, role(0, 1), Determinant::Change);
    tap(&mut second, role(1, 4), Determinant::Power);
    tap(&mut second, role(0, 1), Determinant::Power);
    tap(&mut third, role(0, 2), Determinant::Disturbance);
    played::act(&mut second, played::write(Topic::OwnWords, "Der Preis ist nicht alles"));
    let games = [("1", 1, first), ("2", 2, second), ("6", 3, third), ("5", 4, quick(S5, 0))];
    let practised = Practised::new(games.clone(), &[]);
    let moved = |direction, card: u8, at: &[Scenario]| Moved {
        direction,
        card: Deck::standard(direction).id(Card(card)).to_owned(),
        at: at.to_vec(),
    };
    let picture = Learned::of(practised.all_revealed());
    let wanted = [
        Mover {
            determinant: Determinant::Power,
            level: 1,
            roles: vec![moved(External, 1, &[S1, S2]), moved(Internal, 0, &[S1]), moved(Internal, 4, &[S2])],
        },
        Mover { determinant: Determinant::Disturbance, level: 1, roles: vec![moved(External, 2, &[S6])] },
        Mover { determinant: Determinant::Change, level: 3, roles: vec![moved(External, 1, &[S1])] },
    ];
    assert_eq!(picture.movers(), wanted, "most often first, then by deck and tap");
    let words: Vec<_> = picture.words().iter().map(|(scenario, note)| (*scenario, note.as_str())).collect();
    assert_eq!(words, [(S2, "Der Preis ist nicht alles")]);

    // Of an account that was practised again the later game counts.
    let again = Practised::new(games.into_iter().chain([("again", 9, quick(S1, 0))]), &[]);
    let picture = Learned::of(again.all_revealed());
    assert_eq!(picture.movers()[0].roles, [moved(External, 1, &[S2]), moved(Internal, 4, &[S2])]);
    assert!(!again.is_complete());
    assert!(Practised::new(Scenario::ALL.map(|one| (one, 1, quick(one, 0))), &[]).is_complete());
}

#[test]
fn orders_are_held_beside_those_as_deep_as_they_are() {
    use Scenario::{S1, S2, S3};
    let here = quick(S3, 2);
    let games = [("quick", 1, quick(S1, 0)), ("whole", 2, practice(S2, true)), ("here", 3, here.clone())];
    let practised = Practised::new(games, &[]);
    let beside = practised.beside(&"here", &here, Direction::External).expect("two quick rounds");
    assert_eq!(beside.scenarios().collect::<Vec<_>>(), [S1, S3], "a whole order and five cards are never compared");
    let ranks = |scenario| {
        let order = beside.order(scenario, Direction::External).expect("five cards");
        [0, 2, 6].map(|card| order.rank(Card(card)))
    };
    assert_eq!(ranks(S1), [Some(1), Some(3), None]);
    assert_eq!(ranks(S3), [None, Some(1), Some(5)]);
}
