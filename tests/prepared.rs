//! From alone to the talk: the private page and what leaves of it, and the prepared order in a game of two.

mod played;

use played::{both_decks, note, play, setup};
use proptest::prelude::*;
use role_cards::{
    alone::example,
    cards::{Card, Day, Depth, Determinants, Direction, Keyword, Mode, Note, Scenario, Seat, Setup},
    exchange,
    game::{
        Event, Game, Phase, Private, Reflection, Refused, Table,
        private::{Action, QUESTIONS, Topic},
        round::Lots,
    },
    letter::{Cabinet, Letter, Seed},
    record::{self, csv, markdown, private as document},
    saved,
    text::{Language, faces::back},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];
const TODAY: Day = Day(20_801);
const SECRET: &str = "Ich muss öfter Türen öffnen";

fn alone(seats: &[Seat], depth: Depth) -> Setup {
    setup(Mode::Alone, seats, &DECKS).with_depth(depth).expect("large decks")
}

/// Somebody has prepared alone, with a keyword on the top card of the external deck.
fn prepared(seats: &[Seat], depth: Depth) -> Game {
    let levels = Determinants::new([3, 0, 0, 0, 0, 0, 0, 0, 1]).expect("levels");
    let mut game = Game::new(alone(seats, depth).with_determinants(levels), 7);
    let keyword = Keyword::new("der Streit um den Rabatt").expect("a keyword");
    play(&mut game, Event::Keyword(top(seats[0]), Some(keyword)));
    played::play_all_turns(&mut game);
    play(&mut game, Event::Reveal);
    game
}

/// The card that a seat puts on top of the external deck in these tests.
fn top(seat: Seat) -> Card {
    if seat == Seat::Kam { Card(0) } else { Card(22) }
}

fn write(topic: Topic, text: &str) -> Event {
    Event::Private(Action::Write { topic, slot: 0, seen: None, text: Some(note(text)) })
}

/// A leader's preparation with a reflection, and a question in own words.
fn leader() -> Game {
    let mut game = prepared(&[Seat::Leader], Depth::Whole);
    play(&mut game, write(Topic::Reflection(Reflection::Help), SECRET));
    play(&mut game, write(Topic::Question(1), "Was fehlt Ihnen dafür?"));
    game
}

fn lots(number: u8) -> Lots {
    Lots { deal: 3, keys: Seed([number; 32]), talk: played::talk_number(number) }
}

fn written(day: Day) -> String {
    format!("day {}", day.0)
}

/// The orders of a seat, deck by deck.
fn orders(game: &Game, seat: Seat) -> Vec<Vec<Card>> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    (0..2).map(|deck| reveal.order(seat, deck).expect("an order").cards().to_vec()).collect()
}

#[test]
fn who_plays_alone_with_an_own_account_has_a_private_page_and_nobody_else_begins_one() {
    let practice = alone(&[Seat::Kam], Depth::Whole).with_scenario(Scenario::ALL[0]).expect("one seat");
    let quick = |seats: &[Seat]| prepared(seats, Depth::FirstFive);
    for (what, game, seat, topics) in [
        ("a KAM alone", prepared(&[Seat::Kam], Depth::Whole), Some(Seat::Kam), 3),
        ("a leader alone", prepared(&[Seat::Leader], Depth::Whole), Some(Seat::Leader), 6),
        ("a quick round", quick(&[Seat::Leader]), Some(Seat::Leader), 6),
        ("with other eyes", quick(&[Seat::Kam, Seat::Customer]), Some(Seat::Kam), 3),
        ("practice", played::revealed(practice), None, 0),
        ("the KAM's side of a talk", played::revealed_remote().1, None, 0),
    ] {
        assert_eq!(game.private_seat(), seat, "{what}");
        assert_eq!(game.private_topics().len(), topics, "{what}");
        for topic in Topic::of(Seat::Leader) {
            let possible = game.clone().play(write(topic, "Ja")).is_ok();
            assert_eq!(possible, game.private_topics().contains(&topic), "{what}: {topic:?}");
        }
    }
    let mut unrevealed = Game::new(alone(&[Seat::Kam], Depth::Whole), 1);
    assert_eq!(unrevealed.play(write(Topic::Question(0), "Ja")), Err(Refused), "there is no page before the reveal");
    let mut game = prepared(&[Seat::Kam], Depth::Whole);
    assert_eq!(game.play(write(Topic::Question(QUESTIONS), "Ja")), Err(Refused), "there are three questions");
}

#[test]
fn the_top_cards_suggest_a_question_each_until_another_one_is_written() {
    let mut game = prepared(&[Seat::Kam], Depth::Whole);
    for language in Language::ALL {
        let suggested = ["ext.feuerwehr", "int.spielfuehrer", "ext.kommunikator"];
        for (place, id) in suggested.into_iter().enumerate() {
            let question = document::question(&game, language, place);
            assert_eq!(question.as_deref(), back(language, id).map(|back| back.question), "{language:?} {id}");
        }
    }
    play(&mut game, write(Topic::Question(0), "Was fehlt Ihnen?"));
    assert_eq!(document::question(&game, Language::English, 0).as_deref(), Some("Was fehlt Ihnen?"));
    let wiped = Action::Write { topic: Topic::Question(0), slot: 0, seen: Some(note("Was fehlt Ihnen?")), text: None };
    play(&mut game, Event::Private(wiped));
    assert_eq!(game.private(), &Private::default());

    let one = setup(Mode::Alone, &[Seat::Leader], &[Direction::Internal]);
    let game = played::revealed(one);
    let asked: Vec<_> = (0..QUESTIONS).map(|place| document::question(&game, Language::German, place)).collect();
    let ids = ["int.moderator", "int.motivator", "int.stratege"];
    let wanted = ids.map(|id| back(Language::German, id).map(|back| back.question.to_owned()));
    assert_eq!(asked, wanted, "of one deck the first three");
}

#[test]
fn the_page_has_the_first_fives_the_keywords_the_questions_and_the_reflections() {
    for language in Language::ALL {
        let page = markdown::write(&document::page(&leader(), language, &written).expect("a page")).replace('\\', "");
        let words = &language.text().prepare;
        let suggestion = document::suggestion(&leader(), language, 0).expect("a suggestion").1;
        let [inside, towards, help] = words.reflections;
        let parts = [
            words.title,
            words.caution,
            "Falke",
            language.text().seat(Seat::Leader),
            "1. **Multiplikator**: der Streit um den Rabatt",
            &suggestion,
            "Was fehlt Ihnen dafür?",
            inside.0,
            inside.1,
            towards.0,
            help.0,
            help.1,
            SECRET,
        ];
        let mut from = 0;
        for part in parts {
            let part = if language == Language::English {
                part.replace("Multiplikator", "Multiplier")
            } else {
                part.to_owned()
            };
            let at = page[from..].find(&part).unwrap_or_else(|| panic!("{part} stands in its place of {page}"));
            from += at;
        }
    }
    let kam = document::page(&prepared(&[Seat::Kam], Depth::FirstFive), Language::German, &written).expect("a page");
    let words = &Language::German.text().prepare;
    assert!(kam.sections.iter().all(|section| section.heading != words.reflection), "{kam:?}");
    assert_eq!(document::page(&played::revealed(both_decks()), Language::German, &written), None);
}

#[test]
fn a_keyword_below_the_first_five_stands_on_the_page_too() {
    let mut game = Game::new(alone(&[Seat::Kam], Depth::Whole), 7);
    play(&mut game, Event::Keyword(Card(9), Some(Keyword::new("im Mai").expect("a keyword"))));
    played::play_all_turns(&mut game);
    play(&mut game, Event::Reveal);
    let page = document::page(&game, Language::German, &written).expect("a page");
    let page = markdown::write(&page).replace('\\', "");
    assert!(page.contains("- **Verkäufer**: im Mai"), "{page}");
}

/// Everything in which a game leaves its browser, as text.
fn what_leaves(game: &Game) -> Vec<String> {
    let mut texts = vec![saved::write_file(game)];
    texts.extend(game.shared().map(|shared| saved::write_notes(&shared)));
    let letters = [game.letter(), game.disclosure(), game.reserve()].into_iter().flatten();
    texts.extend(letters.map(|letter| letter.to_text()));
    for language in Language::ALL {
        texts.extend(record::of(game, language, true, &written).map(|sheet| markdown::write(&sheet)));
        texts.extend(csv::write(game, language, &written));
        texts.extend(document::given(game, language).map(|given| markdown::write(&given)));
    }
    texts
}

#[test]
fn nothing_of_the_page_leaves_but_what_is_ticked() {
    let mut game = leader();
    assert!(saved::write(&game, 1).contains(SECRET), "this browser keeps it");
    let left = what_leaves(&game);
    assert!(left.len() > 4, "{}", left.len());
    assert!(left.iter().all(|text| !text.contains("Türen") && !text.contains("Was fehlt")), "{left:?}");
    assert_eq!(document::given(&game, Language::German), None);

    play(&mut game, Event::Private(Action::Give(Topic::Question(1), true)));
    play(&mut game, Event::Private(Action::Give(Topic::Reflection(Reflection::Inside), true)));
    let given = document::given(&game, Language::German).expect("something is ticked");
    let given = markdown::write(&given);
    assert!(given.contains("Was fehlt Ihnen dafür?"), "{given}");
    let german = &Language::German.text().prepare;
    assert!(!given.contains(german.reflections[0].1), "what is ticked and empty is nothing: {given}");
    for private in ["Türen", "Falke", "Rabatt", "Multiplikator", "Moderator"] {
        assert!(!given.contains(private), "{private} in {given}");
    }
    play(&mut game, Event::Private(Action::Give(Topic::Question(1), false)));
    assert_eq!(document::given(&game, Language::German), None);
    play(&mut game, Event::Private(Action::Give(Topic::Reflection(Reflection::Help), true)));
    let given = document::given(&game, Language::English).expect("something is ticked");
    assert!(markdown::write(&given).contains(SECRET));
}

#[test]
fn the_page_is_kept_as_it_is_and_an_earlier_version_leaves_it_alone() {
    let mut game = leader();
    play(&mut game, Event::Private(Action::Give(Topic::Question(1), true)));
    let text = saved::write(&game, 5);
    assert!(text.starts_with("rolecards-game 6 "), "{text}");
    assert_eq!(saved::read(&text), Ok((game.clone(), 5)));
    assert!(saved::write(&game.handed_on(), 5).starts_with("rolecards-game 3 "), "without it, as ever");
    assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game.handed_on()));
    assert_ne!(game.handed_on(), game);
}

#[test]
fn the_page_of_an_earlier_round_stays_with_its_round_and_leaves_with_none() {
    let first = leader();
    let mut second = first.next_round(Day(20_900), lots(4)).expect("a next round");
    assert_eq!(second.private(), &Private::default(), "a new round is a new page");
    played::play_all_turns(&mut second);
    play(&mut second, Event::Reveal);
    assert_eq!(second.before().map(Game::private), Some(first.private()));
    assert!(saved::write_round(second.before().expect("a round")).contains(SECRET));
    assert!(!saved::write_file(&second).contains(SECRET));
    assert_eq!(second.handed_on().before().map(Game::private), Some(&Private::default()));
}

/// A talk in which an earlier version has written the leader's reflection down.
fn reflected(game: &Game) -> String {
    let text = saved::write(game, 4);
    let json = text.rsplit_once('\n').expect("a game").1;
    let mut form: serde_json::Value = serde_json::from_str(json).expect("JSON");
    form["talk"]["texts"] = serde_json::json!({ "reflection-help": [SECRET], "experiment": ["Zwei Wochen lang"] });
    played::resealed(&form.to_string())
}

#[test]
fn what_an_earlier_version_wrote_in_the_talk_lies_on_the_page_of_the_leader_and_of_nobody_else() {
    let (leader, kam) = played::revealed_remote();
    let help = Topic::Reflection(Reflection::Help);
    for (what, game, stays) in [
        ("at one screen", played::revealed(both_decks()), true),
        ("the leader's side", leader, true),
        ("the KAM's side", kam, false),
        ("alone, with the leader's eyes", prepared(&[Seat::Kam, Seat::Leader], Depth::Whole), true),
    ] {
        let (game, _) = saved::read(&reflected(&game)).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!(game.private().texts(help).at(0).map(Note::as_str), stays.then_some(SECRET), "{what}");
        assert_eq!(game.private_topics().contains(&help), stays, "{what}");
        let kept = saved::write(&game, 5);
        assert_eq!(kept.contains(SECRET), stays, "{what}");
        assert!(kept.contains("Zwei Wochen lang"), "{what}: the talk is as it was");
        assert_eq!(saved::read(&kept), Ok((game.clone(), 5)), "{what}");
        assert!(what_leaves(&game).iter().all(|text| !text.contains("Türen")), "{what}");
    }
}

#[test]
fn notes_of_an_earlier_version_bring_no_reflection() {
    let (leader, mut kam) = played::revealed_remote();
    let notes = saved::write_notes(&leader.shared().expect("revealed"));
    let mut file: serde_json::Value = serde_json::from_str(&notes).expect("JSON");
    file["notes"]["talk"] =
        serde_json::json!({ "texts": { "reflection-help": [SECRET], "experiment": ["Zwei Wochen"] } });
    let inside = file["notes"].to_string();
    let sum = saved::envelope::checksum(&inside);
    let file = format!("{{\"rolecards-notes\":1,\"checksum\":\"{sum}\",\"notes\":{inside}}}");
    let shared = saved::read_notes(&file).expect("readable").expect("revealed");
    assert_eq!(kam.merge(&shared), Ok(()));
    let kept = saved::write(&kam, 1);
    assert!(kept.contains("Zwei Wochen") && !kept.contains("Türen"), "{kept}");
}

#[test]
fn at_one_screen_the_prepared_order_is_sealed_and_the_other_seat_sorts_behind_the_curtain() {
    for (own, other) in [(Seat::Kam, Seat::Leader), (Seat::Leader, Seat::Kam)] {
        for depth in Depth::ALL {
            for eyes in [None, Some(Seat::Customer)] {
                let seats: Vec<Seat> = [own].into_iter().chain(eyes).collect();
                let alone = prepared(&seats, depth);
                let mut game = alone.into_talk_here(TODAY, 11).expect("it is prepared");
                let setup = game.setup();
                assert_eq!((setup.mode(), setup.seats(), setup.depth()), (Mode::OneScreen, &[own, other][..], depth));
                assert_eq!((setup.started(), setup.asks_guess()), (TODAY, false));
                assert_eq!(setup.determinants(), alone.setup().determinants());
                assert_eq!(setup.account(), alone.setup().account());
                assert_eq!(game.phase(), Phase::Curtain { seat: 1 });
                assert_eq!((game.sealed(own), game.sealed(other)), (vec![true; 2], vec![false; 2]));
                assert!(matches!(game.table(), Table::Curtain { seat } if seat == other));
                assert_eq!(game.private(), &Private::default(), "the page stays where it is");
                assert_eq!(saved::read(&saved::write(&game, 1)), Ok((game.clone(), 1)));

                play(&mut game, Event::OpenCurtain);
                assert!(matches!(game.table(), Table::Turn { seat, deck: 0, .. } if seat == other));
                played::play_all_turns(&mut game);
                play(&mut game, Event::Reveal);
                assert_eq!(orders(&game, own), orders(&alone, own), "{own:?} {depth:?}");
                let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
                assert_eq!(reveal.compared().len(), 2, "a quick order meets a quick one, a whole one a whole one");
                let role = role_cards::talk::Role { deck: 0, card: top(own) };
                assert_eq!(reveal.keyword(own, role).map(Keyword::as_str), Some("der Streit um den Rabatt"));
            }
        }
    }
}

#[test]
fn only_a_prepared_order_goes_into_a_talk() {
    let practice = alone(&[Seat::Kam], Depth::Whole).with_scenario(Scenario::ALL[0]).expect("one seat");
    let mut half = Game::new(alone(&[Seat::Kam, Seat::Leader], Depth::Whole), 1);
    played::sort(&mut half, &played::ascending(23));
    play(&mut half, Event::Seal);
    let example = example::game(Language::German, TODAY).expect("the example");
    for (what, game) in [
        ("practice", played::revealed(practice)),
        ("half of it", half),
        ("a talk of two", played::revealed(both_decks())),
        ("a side of a talk", played::revealed_remote().0),
        ("the example", example),
    ] {
        assert_eq!(game.prepared(), None, "{what}");
        assert_eq!(game.into_talk_here(TODAY, 1), None, "{what}");
        assert_eq!(game.into_talk_apart(TODAY, lots(1)), None, "{what}");
    }
    let kam = prepared(&[Seat::Kam], Depth::Whole);
    assert_eq!(kam.into_talk_apart(TODAY, lots(1)), None, "the leader invites");
}

/// A leader prepares and invites; a KAM who has prepared answers; both look.
#[test]
fn by_links_both_prepared_orders_meet_and_the_page_is_on_no_side() {
    for depth in Depth::ALL {
        let mut preparing = prepared(&[Seat::Leader, Seat::Customer], depth);
        play(&mut preparing, write(Topic::Reflection(Reflection::Help), SECRET));
        let mut leader = preparing.into_talk_apart(TODAY, lots(9)).expect("it is prepared");
        assert_eq!((leader.phase(), leader.sealed(Seat::Leader)), (Phase::Ready, vec![true; 2]));
        let Some(Letter::Invitation(invitation)) = leader.letter() else { panic!("no invitation") };
        assert_eq!(invitation.terms().depth(), depth);
        played::hand_on(&mut leader, Game::letter);

        let prepared_kam = prepared(&[Seat::Kam], depth);
        let games = [(1, preparing.clone()), (2, prepared_kam.clone()), (3, played::revealed_remote().1)];
        let fitting: Vec<i32> =
            exchange::prepared(games, invitation.terms(), &Cabinet::shipped()).into_iter().map(|(id, _)| id).collect();
        assert_eq!(fitting, [2], "{depth:?}");
        let mut kam = exchange::with_prepared_order(&invitation, &prepared_kam, Seed([3; 32]), 5).expect("they fit");
        assert_eq!((kam.phase(), kam.sealed(Seat::Kam)), (Phase::Ready, vec![true; 2]));
        played::hand_on(&mut kam, Game::letter);
        played::take(&mut leader, &kam.letter().expect("an answer"));
        played::take(&mut kam, &leader.disclosure().expect("a disclosure"));
        played::hand_on(&mut leader, Game::disclosure);
        played::reveal(&mut leader);
        played::reveal(&mut kam);
        for side in [&leader, &kam] {
            assert_eq!(orders(side, Seat::Leader), orders(&preparing, Seat::Leader));
            assert_eq!(orders(side, Seat::Kam), orders(&prepared_kam, Seat::Kam));
            assert_eq!(side.private(), &Private::default());
            assert!(!saved::write(side, 1).contains("Türen"));
            assert_eq!(saved::read(&saved::write(side, 1)), Ok((side.clone(), 1)));
        }
    }
}

#[test]
fn an_invitation_to_other_decks_or_another_depth_meets_no_prepared_order() {
    let invited = |setup: Setup| {
        let side =
            role_cards::game::Remote::leader(&setup, Seed([1; 32]), played::talk_number(5)).expect("standard decks");
        let mut leader = Game::remote_side(setup, side, 1).expect("they fit");
        played::play_all_turns(&mut leader);
        let Some(Letter::Invitation(invitation)) = leader.letter() else { panic!("no invitation") };
        invitation
    };
    let leaders = |decks: &[Direction]| setup(Mode::Remote(Seat::Leader), &[Seat::Leader], decks);
    let quick = leaders(&DECKS).with_depth(Depth::FirstFive).expect("large decks");
    let kam = prepared(&[Seat::Kam], Depth::Whole);
    for (what, setup, fits) in [
        ("the same", leaders(&DECKS), true),
        ("with a guess", leaders(&DECKS).with_guess(true), true),
        ("a quick round", quick, false),
        ("one deck", leaders(&[Direction::External]), false),
        ("the other way round", leaders(&[Direction::Internal, Direction::External]), false),
    ] {
        let invitation = invited(setup);
        let found = exchange::prepared([(1, kam.clone())], invitation.terms(), &Cabinet::shipped());
        assert_eq!(found.len(), usize::from(fits), "{what}");
        let side = exchange::with_prepared_order(&invitation, &kam, Seed([3; 32]), 5);
        assert_eq!(side.is_some(), fits, "{what}");
    }
}

/// Where each side guesses, nobody sorts again, and the guess is asked for before the seal.
#[test]
fn with_a_guess_the_prepared_order_lies_there_and_the_guess_is_still_to_come() {
    for depth in Depth::ALL {
        let leaders = setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &DECKS).with_guess(true);
        let leaders = leaders.with_depth(depth).expect("large decks");
        let side =
            role_cards::game::Remote::leader(&leaders, Seed([1; 32]), played::talk_number(5)).expect("known decks");
        let mut leader = Game::remote_side(leaders, side, 1).expect("they fit");
        played::play_all_turns(&mut leader);
        let Some(Letter::Invitation(invitation)) = leader.letter() else { panic!("no invitation") };
        let kam = prepared(&[Seat::Kam], depth);
        let mut side = exchange::with_prepared_order(&invitation, &kam, Seed([3; 32]), 5).expect("they fit");
        assert_eq!((side.phase(), side.sealed(Seat::Kam)), (Phase::Turn { seat: 0, deck: 0 }, vec![false; 2]));
        assert_eq!(side.clone().play(Event::Seal), Err(Refused), "{depth:?}: the guess comes first");
        assert_eq!(saved::read(&saved::write(&side, 1)), Ok((side.clone(), 1)));
        for deck in 0..2 {
            (0..3).for_each(|card| play(&mut side, Event::Guess(Card(card))));
            play(&mut side, Event::Seal);
            assert_eq!(side.play(Event::Continue).is_ok(), deck == 0);
        }
        assert_eq!(side.phase(), Phase::Ready);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever order was prepared, the talk has it, and is the game in which the same seat had sorted it first.
    #[test]
    fn whatever_was_prepared_is_what_the_talk_has(
        external in Just((0..23).collect::<Vec<u8>>()).prop_shuffle(),
        internal in Just((0..17).collect::<Vec<u8>>()).prop_shuffle(),
        deal in any::<u64>(),
        is_quick in any::<bool>(),
        is_leader in any::<bool>(),
    ) {
        let (own, other) = if is_leader { (Seat::Leader, Seat::Kam) } else { (Seat::Kam, Seat::Leader) };
        let depth = if is_quick { Depth::FirstFive } else { Depth::Whole };
        let wanted = |deck: usize| if deck == 0 { external.clone() } else { internal.clone() };
        let mut preparing = Game::new(alone(&[own], depth), deal);
        played::play_turns(&mut preparing, |_, deck, _| wanted(deck));
        let game = preparing.into_talk_here(TODAY, deal).expect("it is prepared");

        let here = setup(Mode::OneScreen, &[own, other], &DECKS).again(TODAY).expect("the same");
        let mut sorted = Game::new(here.with_depth(depth).expect("large decks"), deal);
        play(&mut sorted, Event::OpenCurtain);
        for deck in 0..2 {
            played::sort(&mut sorted, &wanted(deck));
            play(&mut sorted, Event::Seal);
            play(&mut sorted, Event::Continue);
        }
        prop_assert_eq!(game.phase(), sorted.phase());
        prop_assert_eq!(game.setup(), sorted.setup());
        let finished = |mut game: Game| {
            played::play_all_turns(&mut game);
            play(&mut game, Event::Reveal);
            orders(&game, own)
        };
        prop_assert_eq!(finished(game), finished(sorted));
    }
}
