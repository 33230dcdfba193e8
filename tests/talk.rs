//! The talk after the reveal: its agenda, what is written down, what is saved, and how two sides' notes come together.

mod played;

use std::collections::BTreeSet;

use proptest::prelude::*;
use role_cards::{
    cards::{Card, Day, Determinant, Determinants, Keyword, Note, Seat},
    game::{Event, Game, Table, play::MergeError},
    saved,
    talk::{AGREED, Action, Join, Kind, Notes, Outcome, Reflection, Role, Stop, Topic, Trend},
};

use played::{act, both_decks, note, play, revealed, revealed_remote};

fn role(deck: usize, card: u8) -> Role {
    Role { deck, card: Card(card) }
}

fn notes(game: &Game) -> Notes {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    reveal.talk().notes().clone()
}

fn agenda(game: &Game) -> Vec<Stop> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    reveal.agenda()
}

#[test]
fn the_agenda_goes_from_a_quiet_minute_to_the_sheet_with_the_largest_difference_first() {
    let mut game = revealed(both_decks());
    // Against each other, the outermost cards of a deck of n lie n − 1 apart; 16 of 17 is less than 22 of 23.
    let cards = [role(0, 0), role(0, 22), role(0, 1), role(1, 0), role(1, 16), role(1, 1)];
    let stops = |asked: &[Role]| {
        let mut stops = vec![Stop::Quiet, Stop::Common];
        stops.extend(cards.iter().chain(asked).copied().map(Stop::Card));
        stops.extend([Stop::Order(0), Stop::Order(1), Stop::Roles, Stop::Close, Stop::Sheet]);
        stops
    };
    let order: Vec<Stop> = agenda(&game);
    assert_eq!(order.len(), stops(&[]).len());
    assert_eq!(order[2], Stop::Card(cards[0]), "22 of 23 places");
    assert_eq!(order[..2], stops(&[])[..2]);
    assert_eq!(order[8..], stops(&[])[8..]);
    assert_eq!(
        order[2..8].iter().map(|stop| format!("{stop:?}")).collect::<BTreeSet<_>>(),
        stops(&[])[2..8].iter().map(|stop| format!("{stop:?}")).collect()
    );

    // Any other card comes on request, once.
    for _ in 0..2 {
        act(&mut game, Action::Ask(role(1, 8)));
    }
    assert_eq!(agenda(&game)[8], Stop::Card(role(1, 8)));
    assert_eq!(agenda(&game).len(), 14);
    assert!(game.play(Event::Talk(Action::Ask(role(1, 17)))).is_err(), "the internal deck has 17 cards");
    assert!(game.play(Event::Talk(Action::Go(Stop::Card(role(0, 11))))).is_err(), "not on the agenda");
    for stop in agenda(&game) {
        act(&mut game, Action::Go(stop));
        assert_eq!(saved::read(&saved::write(&game, 4)), Ok((game.clone(), 4)), "{stop:?} survives a reload");
    }
}

#[test]
fn an_agreed_order_is_short_and_leaves_the_first_orders_alone() {
    let mut game = revealed(both_decks());
    let before = saved::write_file(&game);
    let cards = |cards: &[u8]| cards.iter().map(|&card| Card(card)).collect::<Vec<_>>();
    for refused in [cards(&[0, 1, 2, 3, 4, 5]), cards(&[3, 3]), cards(&[23])] {
        assert!(game.play(Event::Talk(Action::Order(0, refused))).is_err());
    }
    assert!(game.play(Event::Talk(Action::Order(2, cards(&[0])))).is_err());
    assert_eq!(saved::write_file(&game), before);
    act(&mut game, Action::Order(0, cards(&[4, 22, 9])));
    assert_eq!(notes(&game).agreed(0), cards(&[4, 22, 9]));
    let sheets = |text: &str| {
        let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
        json["game"]["sheets"].clone()
    };
    assert_eq!(sheets(&saved::write_file(&game)), sheets(&before));
}

#[test]
fn before_the_reveal_there_is_no_talk() {
    let mut game = Game::new(both_decks(), 3);
    assert!(game.play(Event::Talk(Action::Go(Stop::Quiet))).is_err());
    assert_eq!(game.clone().merge(&game), Err(MergeError::TooEarly));
    assert_eq!(game.for_other_side(), None);
}

#[test]
fn a_guess_of_three_cards_comes_before_the_seal_and_is_measured_after_the_reveal() {
    let mut game = Game::new(both_decks().with_guess(true), 3);
    play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &played::ascending(23));
    assert!(game.play(Event::Seal).is_err(), "the guess is missing");
    for card in [5, 6, 7] {
        play(&mut game, Event::Guess(Card(card)));
    }
    assert!(game.play(Event::Guess(Card(8))).is_err(), "three and no more");
    assert!(game.play(Event::Guess(Card(23))).is_err(), "no such card");
    play(&mut game, Event::Guess(Card(7)));
    play(&mut game, Event::Guess(Card(8)));
    assert_eq!(saved::read(&saved::write(&game, 1)), Ok((game.clone(), 1)));
    play(&mut game, Event::Seal);

    let game = revealed(both_decks().with_guess(true));
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    // Everybody guesses the last three of the list: the leader's top, and the KAM's end.
    assert_eq!(reveal.guessed_right(Seat::Kam, 0), Some(vec![Card(22), Card(21), Card(20)]));
    assert_eq!(reveal.guessed_right(Seat::Leader, 0), Some(Vec::new()));
    let without = revealed(both_decks());
    let Table::Revealed(reveal) = without.table() else { panic!("not revealed") };
    assert_eq!(reveal.guessed_right(Seat::Kam, 0), None);
}

#[test]
fn a_saved_text_makes_no_guess_that_could_not_have_been_made() {
    let json = |game: &Game| saved::write(game, 4).split_once('\n').expect("an envelope").1.to_owned();
    let with = |game: &Game, from: &str, to: &str| {
        let json = json(game);
        assert!(json.contains(from), "{json}");
        saved::read(&played::resealed(&json.replacen(from, to, 1)))
    };
    let asked = revealed(both_decks().with_guess(true));
    let all = r#""guess":[20,21,22],"sealed":true"#;
    assert!(with(&asked, all, all).is_ok());
    assert!(with(&asked, all, r#""guess":[20,21],"sealed":true"#).is_err(), "a sealed sheet lacks a guess");
    assert!(with(&asked, all, r#""sealed":true"#).is_err(), "a sealed sheet has no guess");
    assert!(with(&asked, r#""guess":true"#, r#""guess":false"#).is_err(), "nobody asked");
    let unasked = revealed(both_decks());
    assert!(with(&unasked, r#""sealed":true"#, all).is_err(), "nobody asked");

    // Before the seal a guess may be begun, changed and taken back; each of it is saved and read.
    let mut game = Game::new(both_decks().with_guess(true), 3);
    play(&mut game, Event::OpenCurtain);
    for card in [5, 6, 7, 6] {
        play(&mut game, Event::Guess(Card(card)));
        assert_eq!(saved::read(&saved::write(&game, 4)), Ok((game.clone(), 4)));
    }
    let begun = r#""guess":[5,7],"sealed":false"#;
    assert!(with(&game, begun, r#""guess":[5,6,7,8],"sealed":false"#).is_err(), "three and no more");
    let unasked = Game::new(both_decks(), 3);
    assert!(with(&unasked, r#""sealed":false"#, begun).is_err(), "nobody asked");
}

#[test]
fn a_second_round_stands_beside_the_first() {
    let mut first = revealed(both_decks());
    act(&mut first, Action::Write(Topic::Experiment, None, Some(note("Einmal im Monat ins Werk"))));
    let fresh = Game::new(both_decks(), 9);
    assert_eq!(fresh.clone().after(fresh.clone()), None, "the first round must be revealed");
    let mut second = fresh.after(first.clone()).expect("a second round");
    assert_eq!(second.before(), Some(&first));
    assert_eq!(saved::read_file(&saved::write_file(&second)), Ok(second.clone()));
    // This time the KAM turns two cards of the external deck round.
    played::play_turns(&mut second, |seat, deck, n| {
        let mut order = if seat == Seat::Kam { played::ascending(n) } else { played::descending(n) };
        if seat == Seat::Kam && deck == 0 {
            order.swap(0, 6);
        }
        order
    });
    play(&mut second, Event::Reveal);
    let Table::Revealed(reveal) = second.table() else { panic!("not revealed") };
    let moved = |seat, deck| {
        let gaps = reveal.moved(seat, deck).expect("two rounds").differences();
        gaps.iter().map(|gap| (gap.card.0, gap.first, gap.second)).collect::<Vec<_>>()
    };
    assert_eq!(moved(Seat::Kam, 0), [(0, 1, 7), (6, 7, 1)]);
    assert_eq!(moved(Seat::Kam, 1), []);
    assert_eq!(moved(Seat::Leader, 0), []);
}

#[test]
fn what_goes_to_the_other_side_holds_no_key_and_no_keyword() {
    let (mut leader, mut kam) = revealed_remote();
    for (game, text) in [(&mut leader, "Leitung: Zitrone"), (&mut kam, "KAM: Apfel")] {
        act(game, Action::Write(Topic::Note(role(0, 0)), None, Some(note(text))));
        act(game, Action::Outcome(role(0, 0), Some(Outcome::Agreed)));
    }
    act(&mut kam, Action::Outcome(role(0, 0), Some(Outcome::Different)));
    let file = saved::write_file(&kam.for_other_side().expect("revealed"));
    assert!(saved::write_file(&kam).contains("seed") && !file.contains("seed"));
    leader.merge(&saved::read_file(&file).expect("readable")).expect("the same talk");
    let both = notes(&leader);
    let texts: Vec<String> = both.texts(Topic::Note(role(0, 0))).all().map(|text| text.as_str().to_owned()).collect();
    assert_eq!(texts, ["KAM: Apfel", "Leitung: Zitrone"]);
    assert!(both.outcomes(role(0, 0)).is_disputed());
    assert_eq!(both.outcome(role(0, 0)), Some(Outcome::Open), "differing outcomes show as open");

    let mut local = Game::new(both_decks(), 5);
    play(&mut local, Event::OpenCurtain);
    played::sort(&mut local, &played::ascending(23));
    play(&mut local, Event::Keyword(Card(0), Keyword::new("Pfirsich").ok()));
    play(&mut local, Event::Seal);
    played::play_all_turns(&mut local);
    play(&mut local, Event::Reveal);
    let shared = local.for_other_side().expect("revealed");
    assert!(saved::write_file(&local).contains("Pfirsich") && !saved::write_file(&shared).contains("Pfirsich"));
    assert_eq!(leader.merge(&local), Ok(()), "the same decks and orders");
    let mut other = revealed(played::setup(
        role_cards::cards::Mode::OneScreen,
        &[Seat::Kam, Seat::Leader],
        &[role_cards::cards::Direction::Internal],
    ));
    assert_eq!(other.merge(&leader), Err(MergeError::OtherTalk));
}

#[test]
fn determinants_have_three_levels_and_survive_saving() {
    assert_eq!(Determinants::new([0, 1, 2, 3, 0, 0, 0, 0, 4]), None);
    let levels = Determinants::new([3, 1, 0, 0, 0, 0, 0, 0, 2]).expect("levels");
    assert_eq!(
        levels.known().collect::<Vec<_>>(),
        [(Determinant::Phase, 3), (Determinant::Power, 1), (Determinant::Change, 2)]
    );
    let game = Game::new(both_decks().with_determinants(levels), 3);
    assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game));
}

/// A few words, some of which are contained in others.
fn any_note() -> impl Strategy<Value = Note> {
    prop::sample::select(vec!["a", "ab", "abc", "b", "Werk", "im Werk", "=1+1", "x\ny", "ä\tö", "שלום"]).prop_map(note)
}

fn any_role() -> impl Strategy<Value = Role> {
    (0..2usize, 0..3u8).prop_map(|(deck, card)| role(deck, card))
}

fn any_topic() -> impl Strategy<Value = Topic> {
    let about = any_role().prop_flat_map(|role| {
        prop::sample::select(vec![
            Topic::Meaning(Seat::Kam, role),
            Topic::Meaning(Seat::Leader, role),
            Topic::Note(role),
            Topic::Others(role),
            Topic::Need(role),
            Topic::Moved(role),
        ])
    });
    let plain = prop::sample::select(vec![
        Topic::Interpretation,
        Topic::OwnWords,
        Topic::Experiment,
        Topic::Ask,
        Topic::Reflection(Reflection::Inside),
        Topic::Reflection(Reflection::Towards),
        Topic::Reflection(Reflection::Help),
    ]);
    prop_oneof![about, plain]
}

/// Anything that somebody might do in the talk; `None` wipes.
fn any_action() -> impl Strategy<Value = Action> {
    let cards = prop::collection::btree_set(0..8u8, 0..=AGREED);
    prop_oneof![
        6 => (any_topic(), prop::option::of(any_note()), prop::option::of(any_note()))
            .prop_map(|(topic, old, new)| Action::Write(topic, old, new)),
        1 => any_role().prop_map(Action::Ask),
        2 => (any_role(), prop::option::of(prop::sample::select(Kind::ALL.to_vec())))
            .prop_map(|(role, kind)| Action::Kind(role, kind)),
        2 => (any_role(), prop::option::of(prop::sample::select(Outcome::ALL.to_vec())))
            .prop_map(|(role, outcome)| Action::Outcome(role, outcome)),
        1 => (any_role(), prop::option::of((20_000..20_003u32).prop_map(Day))).prop_map(|(role, day)| Action::Again(role, day)),
        1 => (any_role(), prop::option::of(prop::sample::select(Trend::ALL.to_vec())))
            .prop_map(|(role, trend)| Action::Trend(role, trend)),
        2 => (0..2usize, cards).prop_map(|(deck, cards)| Action::Order(deck, cards.into_iter().map(Card).collect())),
        1 => (prop::sample::select(vec![Seat::Kam, Seat::Leader]), 0..2usize, 0..4u8)
            .prop_map(|(seat, deck, card)| Action::Customer(seat, deck, Card(card))),
        1 => prop::option::of((20_000..20_003u32).prop_map(Day)).prop_map(Action::Review),
    ]
}

/// A revealed game with notes.
fn noted(actions: &[Action]) -> Game {
    let mut game = revealed(both_decks());
    for action in actions {
        // What is not possible leaves the game as it was.
        let _ = game.play(Event::Talk(action.clone()));
    }
    game
}

fn any_actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(any_action(), 0..24)
}

fn joined(a: &Notes, b: &Notes) -> Notes {
    let mut both = a.clone();
    both.join(b);
    both
}

/// Every text of some notes, as it is saved.
fn texts(notes: &Notes, topics: &[Topic]) -> Vec<(Topic, String)> {
    let of = |&topic: &Topic| {
        notes.texts(topic).all().map(move |text| (topic, text.as_str().to_owned())).collect::<Vec<_>>()
    };
    topics.iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn merging_notes_is_commutative_associative_and_idempotent_and_keeps_every_word(
        a in any_actions(), b in any_actions(), c in any_actions()
    ) {
        let topics: Vec<Topic> = [&a, &b, &c].into_iter().flatten().filter_map(|action| match action {
            Action::Write(topic, ..) => Some(*topic),
            _ => None,
        }).collect();
        let [a, b, c] = [a, b, c].map(|actions| notes(&noted(&actions)));
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(joined(&a, &a), a.clone());
        let both = joined(&a, &b);
        prop_assert_eq!(joined(&both, &b), both.clone());
        for (topic, text) in [texts(&a, &topics), texts(&b, &topics)].concat() {
            prop_assert!(both.texts(topic).all().any(|kept| kept.as_str().contains(&text)), "{} is lost", text);
        }
        for deck in 0..2 {
            for card in 0..3 {
                let role = role(deck, card);
                let said = [a.outcomes(role), b.outcomes(role)];
                let different = said[0].one().is_some() && said[1].one().is_some() && said[0] != said[1];
                if different {
                    prop_assert_eq!(both.outcome(role), Some(Outcome::Open));
                }
            }
        }
    }

    #[test]
    fn what_was_noted_is_read_back_byte_for_byte(actions in any_actions()) {
        let game = noted(&actions);
        let file = saved::write_file(&game);
        let back = saved::read_file(&file);
        prop_assert_eq!(back.as_ref(), Ok(&game));
        prop_assert_eq!(saved::write_file(&back.expect("readable")), file);
        prop_assert_eq!(saved::read(&saved::write(&game, 8)), Ok((game.clone(), 8)));
    }
}
