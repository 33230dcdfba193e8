//! The talk after the reveal: its agenda, what is written down, what is saved, and how two sides' notes come together.

mod played;

use std::collections::BTreeSet;

use proptest::prelude::*;
use role_cards::{
    cards::{Card, Compared, Day, Depth, Determinant, Determinants, Direction, Keyword, Mode, Note, Scenario, Seat},
    game::{Event, Game, MergeError, Table, round::Lots},
    letter::{Seed, TalkNumber},
    saved::{self, SavedError},
    talk::{
        AGREED, Action, DayEntry, Join, Kind, Left, Notes, Outcome, QuietMinute, Role, Stop, Stopwatch, Topic, Trend,
    },
};

use played::{act, both_decks, note, play, revealed, revealed_remote, write};

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
    let played = revealed(game.setup().clone()).shared().expect("revealed");
    assert_eq!(game.clone().merge(&played), Err(MergeError::TooEarly));
    assert_eq!(game.shared(), None);
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
    act(&mut first, write(Topic::Experiment, "Einmal im Monat ins Werk"));
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
        let gaps = reveal.moved(seat, deck).and_then(Compared::whole).expect("two rounds").differences();
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
        act(game, write(Topic::Note(role(0, 0)), text));
        act(game, Action::Outcome(role(0, 0), Some(Outcome::Agreed)));
    }
    act(&mut kam, Action::Outcome(role(0, 0), Some(Outcome::Different)));
    let file = saved::write_notes(&kam.shared().expect("revealed"));
    let whole = saved::write_file(&kam);
    for private in ["\"seed\"", "Falke", "\"log\"", "\"deal\""] {
        assert!(whole.contains(private) && !file.contains(private), "{private}");
    }
    let read = saved::read_notes(&file).expect("readable").expect("revealed");
    assert_eq!(Some(&read), kam.shared().as_ref());
    leader.merge(&read).expect("the same talk");
    let both = notes(&leader);
    let texts: Vec<String> =
        both.texts(Topic::Note(role(0, 0))).all().iter().map(|text| text.as_str().to_owned()).collect();
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
    let shared = local.shared().expect("revealed");
    assert!(saved::write_file(&local).contains("Pfirsich") && !saved::write_notes(&shared).contains("Pfirsich"));
    assert_eq!(leader.merge(&shared), Ok(()), "the same decks and orders");
    let mut other = revealed(played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]));
    assert_eq!(other.merge(&leader.shared().expect("revealed")), Err(MergeError::OtherTalk));
    assert_eq!(revealed(played::setup(Mode::Alone, &[Seat::Kam], &[Direction::Internal])).shared(), None);
}

#[test]
fn notes_come_from_a_file_of_their_own_or_from_a_whole_game_and_from_nothing_else() {
    let mut game = revealed(both_decks());
    act(&mut game, write(Topic::Note(role(0, 0)), r#"Er sagt: "im Herbst, \ nicht jetzt""#));
    let notes = game.shared().expect("revealed");
    let file = saved::write_notes(&notes);
    assert_eq!(saved::read_notes(&file), Ok(Some(notes.clone())));
    assert_eq!(saved::read_notes(&file.replace(",\"", ",\n  \"")), Ok(Some(notes.clone())), "laid out anew");
    assert_eq!(saved::read_notes(&saved::write_file(&game)), Ok(Some(notes)), "as the landed version passed them on");
    assert_eq!(saved::read_notes(&saved::write_file(&Game::new(both_decks(), 3))), Ok(None), "nothing is revealed");
    for (what, changed, error) in [
        ("another word", file.replace("Herbst", "Winter"), SavedError::Unreadable),
        ("a newer format", file.replace("notes\":1", "notes\":4"), SavedError::Newer),
        ("another text", "{}".to_owned(), SavedError::Unreadable),
    ] {
        assert_eq!(saved::read_notes(&changed), Err(error), "{what}");
    }
    assert_eq!(saved::read_file(&file), Err(SavedError::Unreadable), "notes are no game");
}

/// What stands in the slots of a topic; an emptied one is a dash.
fn slots(game: &Game, topic: Topic) -> Vec<String> {
    let slot = |slot: &Option<Note>| slot.as_ref().map_or("-", |text| text.as_str()).to_owned();
    notes(game).texts(topic).slots().iter().map(slot).collect()
}

/// Types a text letter by letter into a slot, as a field does that has seen what was there.
fn type_into(game: &mut Game, topic: Topic, slot: usize, words: &str) {
    let mut seen = notes(game).texts(topic).at(slot).cloned();
    for end in (1..=words.len()).filter(|&end| words.is_char_boundary(end)) {
        let text = Note::new(&words[..end]).ok();
        act(game, Action::Write { topic, slot, seen, text: text.clone() });
        seen = text;
    }
}

#[test]
fn typing_one_text_never_takes_another_away() {
    let topic = Topic::Note(role(0, 0));
    // Every pair of words, in both slots: contained in one another, equal, and on the way to each other.
    let words = ["Zeit", "Zeitplan", "plan", "x", "Zeit x", "a", "an"];
    for (first, second) in words.iter().flat_map(|first| words.map(|second| (*first, second))) {
        let (mut game, mut other) = (revealed(both_decks()), revealed(both_decks()));
        act(&mut game, write(topic, "Zeit"));
        act(&mut other, write(topic, "x"));
        game.merge(&other.shared().expect("revealed")).expect("the same talk");
        assert_eq!(slots(&game, topic), ["Zeit", "x"]);
        type_into(&mut game, topic, 0, first);
        type_into(&mut game, topic, 1, second);
        assert_eq!(slots(&game, topic), [first, second]);
        assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game.clone()));

        // An emptied text leaves the other where it is, and its own slot open as long as the stop is there.
        act(&mut game, Action::Write { topic, slot: 0, seen: Note::new(first).ok(), text: None });
        assert_eq!(slots(&game, topic), ["-", second]);
        assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game.clone()), "an emptied slot is saved");
        type_into(&mut game, topic, 0, first);
        assert_eq!(slots(&game, topic), [first, second]);
        act(&mut game, Action::Write { topic, slot: 0, seen: Note::new(first).ok(), text: None });
        act(&mut game, Action::Go(Stop::Close));
        assert_eq!(slots(&game, topic), [second]);
    }
}

#[test]
fn nobody_types_over_words_that_were_not_on_the_screen() {
    let topic = Topic::Experiment;
    let mut game = revealed(both_decks());
    type_into(&mut game, topic, 0, "Einmal im Monat");
    let here = notes(&game).texts(topic).at(0).cloned();
    // Another window writes in the same field; this one has not shown it, because somebody is typing.
    let elsewhere = Some(note("Ein Besuch im Werk"));
    act(&mut game, Action::Write { topic, slot: 0, seen: here.clone(), text: elsewhere.clone() });
    act(&mut game, Action::Write { topic, slot: 0, seen: here, text: Some(note("Einmal im Monat!")) });
    assert_eq!(slots(&game, topic), ["Einmal im Monat!", "Ein Besuch im Werk"]);
    // What is contained in another text anyway needs no slot of its own.
    act(&mut game, Action::Write { topic, slot: 0, seen: None, text: Some(note("Einmal im Monat! Oder zweimal")) });
    assert_eq!(slots(&game, topic), ["Einmal im Monat! Oder zweimal", "Ein Besuch im Werk"]);
    assert!(game.play(Event::Talk(Action::Write { topic, slot: 4000, seen: None, text: elsewhere })).is_err());
}

#[test]
fn a_merge_leaves_the_own_texts_in_their_slots_and_drops_what_stands_twice() {
    let topic = Topic::Note(role(0, 0));
    for (ours, theirs, expected) in [
        (&["b", "a"][..], &["c"][..], &["b", "a", "c"][..]),
        (&["b"], &["a", "b"], &["b", "a"]),
        (&["Werk", "x"], &["im Werk"], &["im Werk", "x"]),
        (&["x", "im Werk"], &["Werk"], &["x", "im Werk"]),
        // What was typed twice is there once after the merge.
        (&["Zeit", "Zeitplan"], &["x"], &["-", "Zeitplan", "x"]),
        (&["x", "x"], &[], &["x", "-"]),
    ] {
        let [mut game, other] = [ours, theirs].map(|texts| {
            let mut game = revealed(both_decks());
            for (slot, text) in texts.iter().enumerate() {
                act(&mut game, Action::Write { topic, slot, seen: None, text: Some(note(text)) });
            }
            game
        });
        game.merge(&other.shared().expect("revealed")).expect("the same talk");
        assert_eq!(slots(&game, topic), expected, "{ours:?} and {theirs:?}");
    }
}

#[test]
fn texts_of_the_first_format_are_read() {
    let game = revealed(both_decks());
    let with = |texts: &str| {
        let file = saved::write(&game, 4).split_once('\n').expect("an envelope").1.to_owned();
        let talk = format!(r#""talk":{{"stop":"quiet","texts":{{"note 0:0":{texts}}}}}"#);
        let at = file.rfind('}').expect("an object");
        let (file, talk) = (file[..at].to_owned(), talk);
        saved::read(&played::resealed(&format!("{file},{talk}}}")))
    };
    let (read, _) = with(r#"["KAM: Apfel","Leitung: Zitrone"]"#).expect("readable");
    assert_eq!(slots(&read, Topic::Note(role(0, 0))), ["KAM: Apfel", "Leitung: Zitrone"]);
    assert!(with("[]").is_err(), "a topic without a slot");
    assert!(with(&format!(r#"["{}"]"#, "x".repeat(401))).is_err(), "a text that is too long");
}

#[test]
fn what_was_talked_about_keeps_its_stop() {
    let mut game = revealed(both_decks());
    let small = role(0, 10);
    assert!(!agenda(&game).contains(&Stop::Card(small)));
    act(&mut game, write(Topic::Meaning(Seat::Kam, small), "So"));
    act(&mut game, write(Topic::Others(role(0, 12)), "Innendienst"));
    act(&mut game, Action::Kind(role(1, 8), Some(Kind::Time)));
    let cards = |game: &Game| agenda(game).into_iter().filter(|stop| matches!(stop, Stop::Card(_))).count();
    assert_eq!(cards(&game), 8);
    assert!(agenda(&game).contains(&Stop::Card(small)) && agenda(&game).contains(&Stop::Card(role(1, 8))));
    act(&mut game, Action::Go(Stop::Card(small)));
    act(
        &mut game,
        Action::Write { topic: Topic::Meaning(Seat::Kam, small), slot: 0, seen: Some(note("So")), text: None },
    );
    assert!(agenda(&game).contains(&Stop::Card(small)), "where the talk stands is on the agenda");
    act(&mut game, Action::Go(Stop::Quiet));
    assert!(!agenda(&game).contains(&Stop::Card(small)));
}

#[test]
fn orders_that_are_nearly_alike_give_no_card_to_talk_about_and_small_ways_are_none() {
    // Neighbours change places on the leader's side: nobody lies further than one place apart.
    let alike = |seat: Seat, n: u8| match seat {
        Seat::Leader => swapped(&played::ascending(n)),
        _ => played::ascending(n),
    };
    let mut first = Game::new(both_decks(), 7);
    played::play_turns(&mut first, |seat, _, n| alike(seat, n));
    play(&mut first, Event::Reveal);
    assert_eq!(
        agenda(&first),
        [Stop::Quiet, Stop::Common, Stop::Order(0), Stop::Order(1), Stop::Roles, Stop::Close, Stop::Sheet]
    );
    let mut second = Game::new(both_decks(), 9).after(first.clone()).expect("a second round");
    // The KAM's cards now lie as the leader's did; the leader turns the internal deck round.
    played::play_turns(&mut second, |seat, deck, n| match (seat, deck) {
        (Seat::Kam, _) | (_, 0) => alike(Seat::Leader, n),
        _ => alike(Seat::Leader, n).into_iter().rev().collect(),
    });
    play(&mut second, Event::Reveal);
    let Table::Revealed(reveal) = second.table() else { panic!("not revealed") };
    let moves: Vec<_> =
        reveal.moves().iter().map(|moves| (moves.seat, moves.deck, moves.compared.differences().len())).collect();
    assert_eq!(moves, [(Seat::Kam, 0, 0), (Seat::Kam, 1, 0), (Seat::Leader, 0, 0), (Seat::Leader, 1, 3)]);
    let Table::Revealed(reveal) = first.table() else { panic!("not revealed") };
    assert_eq!(reveal.moves(), [], "a first round has moved nothing");
}

/// A second round of a game, of which everybody sorts as in the first.
fn again(game: &Game) -> Game {
    let mut next = game.next_round(Day(20_900), lots()).expect("a next round");
    played::play_all_turns(&mut next);
    play(&mut next, Event::Reveal);
    next
}

#[test]
fn a_later_round_begins_with_what_the_one_before_has_left() {
    let mut first = revealed(both_decks());
    assert_eq!(agenda(&first)[0], Stop::Quiet, "a first round has nothing before it");
    assert!(first.play(Event::Talk(Action::Go(Stop::Before))).is_err());
    assert_eq!(notes(&first).left(), []);
    act(&mut first, Action::Outcome(role(0, 3), Some(Outcome::Agreed)));
    assert_eq!(notes(&first).left(), [], "what is settled leaves nothing");
    act(&mut first, Action::Outcome(role(1, 2), Some(Outcome::Different)));
    assert_eq!(notes(&first).left(), [Left::Open]);
    act(&mut first, Action::Order(1, vec![Card(4), Card(2)]));
    act(&mut first, write(Topic::Experiment, "Einmal im Monat ins Werk"));
    act(&mut first, Action::Outcome(role(0, 7), Some(Outcome::Open)));
    assert_eq!(notes(&first).left(), Left::ALL);
    assert_eq!(notes(&first).not_agreed(), [role(0, 7), role(1, 2)]);

    let mut second = again(&first);
    let Table::Revealed(reveal) = second.table() else { panic!("not revealed") };
    assert_eq!(reveal.first_stop(), Stop::Before);
    assert_eq!(agenda(&second)[1..], agenda(&revealed(both_decks()))[..], "and then it goes as any other");
    let before = reveal.before().expect("a round before");
    assert_eq!(before.talk().notes(), &notes(&first));
    assert_eq!(before.started(), played::DAY);
    assert!(before.before().is_none());
    assert_eq!(notes(&second), Notes::default(), "the second round has notes of its own");

    act(&mut second, Action::Go(Stop::Before));
    act(&mut second, write(Topic::Became(Left::Experiment), "Es lohnt sich"));
    assert_eq!(slots(&second, Topic::Became(Left::Experiment)), ["Es lohnt sich"]);
    assert_eq!(saved::read(&saved::write(&second, 3)), Ok((second.clone(), 3)));
    assert_eq!(saved::read_file(&saved::write_file(&second)), Ok(second));
}

#[test]
fn a_talk_that_looks_back_says_so_to_older_versions_and_keeps_its_stop_without_the_round_before() {
    let format = |text: &str| text.split(' ').nth(1).map(str::to_owned);
    let of_notes = |game: &Game| {
        let notes = game.shared().expect("revealed");
        let file = saved::write_notes(&notes);
        assert_eq!(saved::read_notes(&file), Ok(Some(notes)));
        file.split([':', ',']).nth(1).map(str::to_owned)
    };
    let first = revealed(both_decks());
    let mut second = again(&first);
    assert_eq!(format(&saved::write(&second, 1)).as_deref(), Some("3"), "nothing is said that they do not understand");
    assert_eq!(of_notes(&second).as_deref(), Some("1"), "nor is it in the notes for the other side");
    act(&mut second, write(Topic::Became(Left::Open), "Geklärt"));
    assert_eq!(format(&saved::write(&second, 1)).as_deref(), Some("5"));
    assert_eq!(of_notes(&second).as_deref(), Some("3"));
    act(&mut second, Action::Go(Stop::Before));
    // Where the round before cannot be read, the game is read without it.
    let (alone, _) = saved::read(&saved::write_game(&second, saved::Times::default(), 1).0).expect("readable");
    assert!(alone.before().is_none());
    assert_eq!(agenda(&alone)[0], Stop::Before);
    let third = again(&second);
    assert_eq!(format(&saved::write(&third, 1)).as_deref(), Some("5"), "the round before goes along");
}

#[test]
fn a_role_lies_along_the_axis_as_it_lies_in_the_order() {
    let game = revealed(both_decks());
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    for (card, kam, leader) in [(0, 0, 1000), (22, 1000, 0), (11, 500, 500), (1, 45, 954)] {
        let along = |seat: Seat| reveal.along(seat, role(0, card));
        assert_eq!([along(Seat::Kam), along(Seat::Leader)], [Some(kam), Some(leader)], "{card}");
    }
    assert_eq!(reveal.along(Seat::Customer, role(0, 0)), None, "nobody has sorted for the customer");
    let quick = revealed(both_decks().with_depth(Depth::FirstFive).expect("large decks"));
    let Table::Revealed(reveal) = quick.table() else { panic!("not revealed") };
    for (card, kam) in [(0, 0), (4, 800), (5, 1000), (22, 1000)] {
        assert_eq!(reveal.along(Seat::Kam, role(0, card)), Some(kam), "{card}");
    }
}

fn lots() -> Lots {
    Lots { deal: 9, keys: Seed([5; 32]), talk: TalkNumber([4; 8]) }
}

#[test]
fn a_later_round_holds_the_earlier_ones() {
    let play_on = |game: &Game, day| {
        let mut next = game.next_round(Day(day), lots()).expect("a next round");
        played::play_all_turns(&mut next);
        play(&mut next, Event::Reveal);
        next
    };
    let first = revealed(both_decks());
    let second = play_on(&first, 20_900);
    let third = play_on(&second, 21_000);
    assert!(second.holds(&first) && third.holds(&first) && third.holds(&second));
    assert!(!first.holds(&second) && !second.holds(&third) && !second.holds(&second));
    let mut noted = first.clone();
    act(&mut noted, Action::Go(Stop::Sheet));
    assert!(second.holds(&noted), "whatever was noted since");
    let mut other = Game::new(both_decks(), 8);
    played::play_turns(&mut other, |_, _, n| played::descending(n));
    play(&mut other, Event::Reveal);
    assert!(!second.holds(&other), "other orders of the same account on the same day");
}

#[test]
fn the_next_round_is_played_by_the_same_with_the_same_and_begins_where_it_can() {
    let (day, levels) = (Day(20_950), Determinants::new([3, 1, 0, 0, 0, 0, 0, 0, 2]).expect("levels"));
    let game = revealed(both_decks().with_guess(true).with_determinants(levels));
    assert!(game.begins_next_round() && !game.has_keys());
    let next = game.next_round(day, lots()).expect("a next round");
    assert_eq!((next.before(), next.setup().started(), next.round()), (Some(&game), day, 2));
    assert_eq!((next.setup().account(), next.setup().seats()), (game.setup().account(), game.setup().seats()));
    assert_eq!((next.setup().decks(), next.setup().mode()), (game.setup().decks(), game.setup().mode()));
    assert!(next.setup().asks_guess() && next.setup().determinants() == levels);
    assert_eq!(Game::new(both_decks(), 1).next_round(day, lots()), None, "nothing is revealed yet");

    let (leader, kam) = revealed_remote();
    assert!(leader.has_keys() && kam.has_keys());
    let next = leader.next_round(day, lots()).expect("the leader invites again");
    assert!(next.remote().is_some() && next.has_keys());
    assert!(!next.before().expect("the first round").has_keys(), "its keys are not needed any more");
    assert!(leader.begins_next_round() && !kam.begins_next_round());
    assert_eq!(kam.next_round(day, lots()), None, "the KAM waits for the invitation");
}

#[test]
fn whoever_sits_here_guesses_for_the_customer() {
    let guessing = |game: &Game| {
        let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
        reveal.guessing_for_customer()
    };
    assert_eq!(guessing(&revealed(both_decks())), [Seat::Kam, Seat::Leader]);
    let (leader, kam) = revealed_remote();
    assert_eq!((guessing(&leader), guessing(&kam)), (vec![Seat::Leader], vec![Seat::Kam]));
    let alone = |seats: &[Seat]| played::setup(Mode::Alone, seats, &[Direction::External]);
    assert_eq!(guessing(&revealed(alone(&[Seat::Leader]))), [Seat::Leader]);
    assert_eq!(guessing(&revealed(alone(&[Seat::Kam, Seat::Leader]))), [Seat::Kam]);
    assert_eq!(guessing(&revealed(alone(&[Seat::Kam, Seat::Customer]))), [], "the customer's order lies there already");
    let practice = alone(&[Seat::Kam]).with_scenario(Scenario::S1).expect("practice");
    assert_eq!(guessing(&revealed(practice)), [], "an invented customer says nothing");
}

#[test]
fn a_day_counts_once_it_is_whole() {
    for (value, days) in [
        ("1970-01-01", 0),
        ("1970-12-31", 364),
        ("1972-02-29", 789),
        ("2000-02-29", 11_016),
        ("2026-11-24", 20_781),
        ("2100-03-01", 47_541),
        ("9999-12-31", 2_932_896),
    ] {
        assert_eq!(DayEntry::of(value, false), DayEntry::Whole(Day(days)), "{value}");
    }
    // What stands in the field while a year is typed digit by digit, and what no calendar has.
    for half in [
        "0002-11-24",
        "0020-11-24",
        "0202-11-24",
        "1969-12-31",
        "10000-01-01",
        "275760-09-13",
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-04-31",
        "2026-1-1",
        "2026-11-24T00:00",
        "2026-11",
        "24.11.2026",
        "+026-11-24",
        "２０２６-11-24",
        "2026-11-24-",
        " ",
    ] {
        assert_eq!(DayEntry::of(half, false), DayEntry::Half, "{half}");
        assert_eq!(DayEntry::of(half, true), DayEntry::Half, "{half}");
    }
    assert_eq!(
        DayEntry::of("", true),
        DayEntry::Half,
        "a browser says nothing of a half-typed day but that there is one"
    );
    assert_eq!(DayEntry::of("", false), DayEntry::Empty);
}

#[test]
fn clocks_say_what_time_has_passed_however_seldom_they_are_asked() {
    let stopwatch = Stopwatch::default();
    assert_eq!((stopwatch.runs(), stopwatch.seconds(5_000)), (false, 0));
    let running = stopwatch.toggled(5_000);
    assert_eq!((running.seconds(5_999), running.seconds(6_000), running.seconds(25_000)), (0, 1, 20));
    assert_eq!(running.seconds(4_000), 0, "a clock that was set back");
    let paused = running.toggled(7_500);
    assert_eq!((paused.runs(), paused.seconds(7_500), paused.seconds(90_000)), (false, 2, 2));
    // Half a second that was paused away is not lost.
    assert_eq!(paused.toggled(90_000).seconds(90_500), 3);
    assert_eq!(paused.reset(90_000), stopwatch);
    let again = running.reset(30_000);
    assert_eq!((again.runs(), again.seconds(30_999), again.seconds(33_000)), (true, 0, 3));

    let minute = QuietMinute::default();
    assert_eq!((minute.left(9_000), minute.runs(9_000), minute.is_over(90_000)), (60, false, false));
    let begun = QuietMinute::begun(9_000);
    for (now, left) in [(9_000, 60), (9_001, 60), (10_000, 59), (29_000, 40), (68_999, 1), (69_000, 0), (500_000, 0)] {
        assert_eq!(begun.left(now), left, "at {now}");
        assert_eq!((begun.runs(now), begun.is_over(now)), (left > 0, left == 0), "at {now}");
    }
    assert_eq!(begun.left(8_000), 60, "a clock that was set back");
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
    let plain = prop::sample::select(vec![Topic::Interpretation, Topic::OwnWords, Topic::Experiment, Topic::Ask]);
    prop_oneof![about, plain]
}

/// Anything that somebody might do in the talk; `None` wipes.
fn any_action() -> impl Strategy<Value = Action> {
    let cards = prop::collection::btree_set(0..8u8, 0..=AGREED);
    prop_oneof![
        6 => (any_topic(), 0..3usize, prop::option::of(any_note()), prop::option::of(any_note()))
            .prop_map(|(topic, slot, seen, text)| Action::Write { topic, slot, seen, text }),
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

/// Every text on some topics, as the record shows them.
fn texts(notes: &Notes, topics: &[Topic]) -> Vec<(Topic, String)> {
    let of = |&topic: &Topic| {
        let texts = notes.texts(topic);
        texts.all().into_iter().map(|text| (topic, text.as_str().to_owned())).collect::<Vec<_>>()
    };
    topics.iter().flat_map(of).collect()
}

/// The same order with its neighbours swapped: 2 1 4 3 for 1 2 3 4.
fn swapped(order: &[u8]) -> Vec<u8> {
    let mut swapped = order.to_vec();
    swapped.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
    swapped
}

/// What some notes say, whichever slots the texts stand in.
fn says(notes: &Notes, topics: &[Topic]) -> String {
    let roles = (0..2).flat_map(|deck| (0..3).map(move |card| role(deck, card)));
    let choices = roles.map(|role| (notes.kind(role), notes.outcomes(role), notes.again(role), notes.trend(role)));
    let decks =
        [0, 1].map(|deck| (notes.order(deck), [Seat::Kam, Seat::Leader].map(|seat| notes.customer(seat, deck))));
    format!("{:?}", (texts(notes, topics), choices.collect::<Vec<_>>(), decks, notes.review()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn merging_notes_is_commutative_associative_and_idempotent_and_keeps_every_word(
        a in any_actions(), b in any_actions(), c in any_actions()
    ) {
        let topics: BTreeSet<Topic> = [&a, &b, &c].into_iter().flatten().filter_map(|action| match action {
            Action::Write { topic, .. } => Some(*topic),
            _ => None,
        }).collect();
        let topics: Vec<Topic> = topics.into_iter().collect();
        let says = |notes: &Notes| says(notes, &topics);
        let [a, b, c] = [a, b, c].map(|actions| notes(&noted(&actions)));
        prop_assert_eq!(says(&joined(&a, &b)), says(&joined(&b, &a)));
        prop_assert_eq!(says(&joined(&joined(&a, &b), &c)), says(&joined(&a, &joined(&b, &c))));
        // What was typed twice is merged once; from then on a merge with the same changes nothing at all.
        let once = joined(&a, &a);
        prop_assert_eq!(joined(&once, &a), once.clone());
        prop_assert_eq!(joined(&once, &once), once.clone());
        let both = joined(&a, &b);
        for notes in [&a, &b, &both] {
            prop_assert_eq!(joined(&both, notes), both.clone());
        }
        for (topic, text) in [texts(&a, &topics), texts(&b, &topics)].concat() {
            let all = both.texts(topic);
            let kept = all.all().iter().filter(|kept| kept.as_str().contains(&text)).count();
            prop_assert!(kept > 0, "{} is lost", text);
            prop_assert_eq!(all.all().iter().filter(|kept| kept.as_str() == text).count().max(1), 1, "{} twice", text);
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
    fn what_is_high_on_either_side_is_offered_once_in_the_order_of_both(
        kam in Just(played::ascending(23)).prop_shuffle(), leader in Just(played::ascending(23)).prop_shuffle(),
        near in any::<bool>(),
    ) {
        // Realistic orders are alike at the top: there the sums of ranks are equal most often.
        let leader = if near { swapped(&kam) } else { leader };
        let setup = played::setup(Mode::OneScreen, &[Seat::Leader, Seat::Kam], &[Direction::External]);
        let mut game = Game::new(setup, 7);
        played::play_turns(&mut game, |seat, _, _| if seat == Seat::Kam { kam.clone() } else { leader.clone() });
        play(&mut game, Event::Reveal);
        let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
        let high: Vec<u8> = reveal.high(0).iter().map(|card| card.0).collect();
        let set = |cards: &[u8]| cards.iter().copied().collect::<BTreeSet<u8>>();
        prop_assert_eq!(set(&high).len(), high.len(), "a card is offered twice: {:?}", &high);
        prop_assert_eq!(set(&high), &set(&kam[..5]) | &set(&leader[..5]));
        let key = |card: u8| {
            let [a, b] = [&kam, &leader].map(|order| order.iter().position(|&other| other == card).expect("there"));
            (a + b, a.min(b), card)
        };
        prop_assert!(high.windows(2).all(|pair| key(pair[0]) < key(pair[1])), "{:?}", high);
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
