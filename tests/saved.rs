//! The saved form: nothing is read that could not have been played. One thing is changed in the form of a real game, the
//! form is sealed again as if the game itself had written it, and reading refuses it.

mod played;

use std::collections::BTreeSet;

use role_cards::{
    cards::{
        AccountName, Card, Day, Deck, Depth, Determinant, Determinants, Direction, Keyword, Mode, Scenario, Seat,
        Setup,
        sort::{self, Level},
    },
    exchange,
    game::{Event, Game, Remote, Standing, Table, remote::Next, round::Lots},
    letter::{Damage, Letter, Seed},
    saved::{self, Entry, SavedError, Times, envelope::Kind as Kept, settings::Settings},
    talk::{AGREED, Action, Kind, Left, Outcome, Role, Stop, Topic, Trend},
};
use serde_json::{Value, json};

use played::{act, both_decks, play, play_all_turns, revealed, revealed_remote, setup, write};

/// The saved form of a game as data, without its envelope and its entry in the list of games.
fn form(game: &Game) -> Value {
    let text = saved::write(game, 4);
    serde_json::from_str(text.lines().last().expect("a game")).expect("JSON")
}

fn read(form: &Value) -> Result<Game, SavedError> {
    saved::read(&played::resealed(&form.to_string())).map(|(game, _)| game)
}

/// A disclosure, of whatever talk.
const DISCLOSURE: &str = "4D8BNFM9D4HJT6MK914PHM4Y8Z2TBDWT5T70CFN9R20E6EXJW9BPVDN77SYGRB562S57THEYMYGQF6Q6SFFHCA0GPXSQ4BJ78Z7KRC27SAWCJ8STAM9NWS2GR5KEAQK06CQ9Z1918C";

/// Why it could not have been played, and the one change that makes it so.
type Change = (&'static str, fn(&mut Value));

/// Each change turns the form of this game, which is read as it is, into one that is refused.
fn refused(game: &Game, changes: &[Change]) {
    let whole = form(game);
    assert_eq!(read(&whole).as_ref(), Ok(game), "the form is read as long as nothing is changed");
    for (why, change) in changes {
        let mut changed = whole.clone();
        change(&mut changed);
        assert_ne!(changed, whole, "{why}: nothing was changed");
        assert_eq!(read(&changed).map(|_| "it was read"), Err(SavedError::Unreadable), "{why}");
    }
}

fn push(list: &mut Value, one: Value) {
    list.as_array_mut().expect("a list").push(one);
}

fn pop(list: &mut Value) {
    list.as_array_mut().expect("a list").pop();
}

fn remove(object: &mut Value, key: &str) {
    object.as_object_mut().expect("an object").remove(key).expect("it was there");
}

/// The KAM has sealed the first of two decks at one screen, with a keyword, and has begun the second.
fn begun() -> Game {
    let mut game = Game::new(both_decks(), 3);
    play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &played::ascending(23));
    play(&mut game, Event::Keyword(Card(22), Keyword::new("Werk Nord").ok()));
    play(&mut game, Event::Seal);
    play(&mut game, Event::Continue);
    play(&mut game, Event::Sort(sort::Action::Deal(Level::Very)));
    game
}

/// The KAM has sealed the first of two decks of a quick round, and has picked two cards of the second and taken one back.
fn quick() -> Game {
    let mut game = Game::new(both_decks().with_depth(Depth::FirstFive).expect("large decks"), 3);
    play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &[22, 3, 0, 7, 11]);
    play(&mut game, Event::Seal);
    play(&mut game, Event::Continue);
    for card in [16, 4, 16] {
        play(&mut game, Event::Pick(Card(card)));
    }
    game
}

fn ready() -> Game {
    let mut game = Game::new(both_decks(), 3);
    play_all_turns(&mut game);
    game
}

fn role(deck: usize, card: u8) -> Role {
    Role { deck, card: Card(card) }
}

/// Something of each kind is noted.
fn noted() -> Game {
    let mut game = revealed(both_decks());
    act(&mut game, Action::Ask(role(0, 11)));
    act(&mut game, Action::Kind(role(0, 22), Some(Kind::Weight)));
    act(&mut game, Action::Outcome(role(0, 22), Some(Outcome::Different)));
    act(&mut game, Action::Trend(role(0, 22), Some(Trend::More)));
    act(&mut game, Action::Order(0, [4, 22, 9, 1, 0].map(Card).to_vec()));
    act(&mut game, Action::Order(1, vec![Card(16)]));
    act(&mut game, Action::Customer(Seat::Kam, 1, Card(16)));
    act(&mut game, write(Topic::Note(role(0, 22)), "Im Herbst nochmals"));
    act(&mut game, Action::Go(Stop::Order(1)));
    game
}

/// The leader's side of a remote talk with both standard decks, sealed and sent.
fn sent() -> Game {
    let setup = setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &[Direction::External, Direction::Internal]);
    let side = Remote::leader(&setup, Seed([1; 32]), played::talk_number(77)).expect("standard decks");
    let mut game = Game::remote_side(setup, side, 1).expect("they fit");
    play_all_turns(&mut game);
    played::hand_on(&mut game, Game::letter);
    game
}

#[test]
fn a_set_up_that_could_not_have_been_made_is_refused() {
    refused(
        &begun(),
        &[
            ("an account without a name", |form| form["account"] = json!(" ")),
            ("an account that is too long", |form| form["account"] = json!("x".repeat(41))),
            ("an unknown mode", |form| form["mode"] = json!("two-screens")),
            ("a remote mode without a seat", |form| form["mode"] = json!("remote")),
            ("a remote mode without a side", |form| form["mode"] = json!("remote kam")),
            ("nobody at the table", |form| form["seats"] = json!([])),
            ("one seat twice", |form| form["seats"] = json!(["kam", "kam"])),
            ("an unknown seat", |form| form["seats"] = json!(["kam", "boss"])),
            ("no deck", |form| form["decks"] = json!([])),
            ("one direction twice", |form| form["decks"][1]["direction"] = json!("external")),
            ("an unknown direction", |form| form["decks"][1]["direction"] = json!("sideways")),
            ("one card twice in a deck", |form| form["decks"][0]["cards"][1] = form["decks"][0]["cards"][0].clone()),
            ("a card without an id", |form| form["decks"][0]["cards"][1] = json!("")),
            ("another size of deck than was sorted", |form| pop(&mut form["decks"][0]["cards"])),
            ("an unknown level of a determinant", |form| form["determinants"] = json!([0, 0, 0, 0, 4, 0, 0, 0, 0])),
            ("a determinant too few", |form| form["determinants"] = json!([0, 0, 0, 0, 0, 0, 0, 1])),
            ("practice at one screen", |form| form["scenario"] = json!("S1")),
            ("a talk by letters at one screen", |form| form["remote"] = json!({ "talk": 1, "sent": false })),
        ],
    );
    let scenario = setup(Mode::Alone, &[Seat::Kam], &[Direction::External]).with_scenario(Scenario::S1);
    refused(
        &Game::new(scenario.expect("practice"), 3),
        &[
            ("an unknown account to practise with", |form| form["scenario"] = json!("S7")),
            ("practice for two", |form| {
                push(&mut form["seats"], json!("leader"));
                let row = form["sheets"][0].clone();
                push(&mut form["sheets"], row);
            }),
        ],
    );
}

#[test]
fn works_that_could_not_have_been_done_are_refused() {
    refused(
        &begun(),
        &[
            ("a seat without a row", |form| pop(&mut form["sheets"])),
            ("a row without a seat", |form| {
                let row = form["sheets"][0].clone();
                push(&mut form["sheets"], row);
            }),
            ("a row that lacks a deck", |form| pop(&mut form["sheets"][1])),
            ("a row with a deck too many", |form| {
                let work = form["sheets"][1][1].clone();
                push(&mut form["sheets"][1], work);
            }),
            ("a card dealt twice", |form| form["sheets"][0][0]["deal"][1] = form["sheets"][0][0]["deal"][0].clone()),
            ("a card too few in the deal", |form| form["sheets"][0][1]["deal"] = json!(played::ascending(16))),
            ("a card too many in the deal", |form| form["sheets"][0][1]["deal"] = json!(played::ascending(18))),
            ("an unknown act", |form| form["sheets"][0][1]["log"] = json!("d1 d4")),
            ("an act that was not possible", |form| form["sheets"][0][1]["log"] = json!("d1 settle")),
            ("a card that is not there is picked", |form| form["sheets"][0][1]["log"] = json!("p17")),
            ("a card that is not dealt yet is laid onto another pile", |form| {
                form["sheets"][0][1]["log"] = json!("d1 l99:2");
            }),
            ("a card is laid onto a pile that there is not", |form| form["sheets"][0][1]["log"] = json!("d1 l0:4")),
            ("a card is moved to no place", |form| form["sheets"][0][1]["log"] = json!("m1")),
            ("a keyword behind the deck's end", |form| form["sheets"][0][0]["keywords"] = json!([[23, "Werk Nord"]])),
            ("an empty keyword", |form| form["sheets"][0][0]["keywords"] = json!([[22, ""]])),
            ("a keyword that is too long", |form| form["sheets"][0][0]["keywords"] = json!([[22, "x".repeat(61)]])),
            ("a sealed deck without an order", |form| form["sheets"][0][1]["sealed"] = json!(true)),
        ],
    );
    let mut asked = Game::new(both_decks().with_guess(true), 3);
    play(&mut asked, Event::OpenCurtain);
    play(&mut asked, Event::Guess(Card(22)));
    refused(
        &asked,
        &[
            ("a guess behind the deck's end", |form| form["sheets"][0][0]["guess"] = json!([23])),
            ("a guess of four", |form| form["sheets"][0][0]["guess"] = json!([1, 2, 3, 4])),
            ("a guess that nobody asked for", |form| form["guess"] = json!(false)),
        ],
    );
}

#[test]
fn a_pick_that_could_not_have_been_made_is_refused() {
    assert_eq!(form(&quick())["sheets"][0][1]["log"], json!("t16 t4 t16"));
    refused(
        &quick(),
        &[
            ("a whole order of taps", |form| remove(form, "depth")),
            ("an unknown depth", |form| form["depth"] = json!("first-six")),
            ("an act of sorting", |form| form["sheets"][0][1]["log"] = json!("d1")),
            ("a card that is not there", |form| form["sheets"][0][1]["log"] = json!("t17")),
            ("no card", |form| form["sheets"][0][1]["log"] = json!("t")),
            ("no place", |form| form["sheets"][0][1]["log"] = json!("m16:")),
            ("a tap at a place", |form| form["sheets"][0][1]["log"] = json!("t16:1")),
            ("a card laid where it lies", |form| form["sheets"][0][1]["log"] = json!("t16 m16:0")),
            ("a sixth card", |form| form["sheets"][0][1]["log"] = json!("t0 t1 t2 t3 t4 t5")),
            ("four cards sealed", |form| form["sheets"][0][0]["log"] = json!("t0 t1 t2 t3")),
            ("a deck of five", |form| {
                let five = |list: &mut Value| list.as_array_mut().expect("a list").truncate(5);
                five(&mut form["decks"][1]["cards"]);
                for seat in 0..2 {
                    form["sheets"][seat][1]["deal"] = json!([0, 1, 2, 3, 4]);
                    form["sheets"][seat][1]["log"] = json!("");
                }
            }),
        ],
    );
    refused(&begun(), &[("taps of a sort", |form| form["depth"] = json!("first-five"))]);
}

#[test]
fn a_phase_that_the_works_do_not_allow_is_refused() {
    refused(
        &begun(),
        &[
            ("a turn of nobody", |form| form["phase"]["turn"]["seat"] = json!(2)),
            ("a turn with no deck", |form| form["phase"]["turn"]["deck"] = json!(2)),
            ("a curtain before nobody", |form| form["phase"] = json!({ "curtain": { "seat": 2 } })),
            ("ready although decks are open", |form| form["phase"] = json!("ready")),
            ("revealed although decks are open", |form| form["phase"] = json!("revealed")),
            ("an unknown phase", |form| form["phase"] = json!("paused")),
        ],
    );
    refused(
        &ready(),
        &[
            ("a turn although all is sealed", |form| form["phase"] = json!({ "turn": { "seat": 1, "deck": 1 } })),
            ("a curtain although all is sealed", |form| form["phase"] = json!({ "curtain": { "seat": 1 } })),
            ("revealed although a deck is open", |form| {
                form["phase"] = json!("revealed");
                form["sheets"][1][1]["sealed"] = json!(false);
            }),
        ],
    );
    let curtain: &[Change] =
        &[("a curtain before one alone", |form| form["phase"] = json!({ "curtain": { "seat": 0 } }))];
    refused(&Game::new(setup(Mode::Alone, &[Seat::Kam], &[Direction::External]), 3), curtain);
    let setup = setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &[Direction::External]);
    let side = Remote::leader(&setup, Seed([1; 32]), played::talk_number(77)).expect("standard decks");
    refused(&Game::remote_side(setup, side, 1).expect("they fit"), curtain);
}

/// The same game as its third round, with the texts of all rounds as a browser keeps them, the first one first.
fn third_round() -> (Game, Vec<String>) {
    let lots = || Lots { deal: 9, keys: Seed([5; 32]), talk: played::talk_number(4) };
    let play_on = |game: &Game, day| {
        let mut next = game.next_round(Day(day), lots()).expect("a next round");
        play_all_turns(&mut next);
        play(&mut next, Event::Reveal);
        next
    };
    let first = noted();
    let second = play_on(&first, 20_900);
    let rounds = [&first, &second].map(saved::write_round).to_vec();
    (play_on(&second, 21_000), rounds)
}

#[test]
fn a_round_is_kept_apart_from_those_before_it_and_comes_back_with_them() {
    let (game, rounds) = third_round();
    assert_eq!(saved::rounds(&game), 2);
    let (text, stamp) = saved::write_game(&game, Times { begun: 3, played: 5 }, 7);
    assert_eq!(stamp.revision, 7);
    assert!(!text.contains("Im Herbst nochmals"), "the first round's notes lie in its own text");
    let read = |lost: Option<usize>| {
        let round = |place: usize| rounds.get(place).filter(|_| lost != Some(place)).cloned();
        saved::read_rounds(&text, round, &|_| None).map(|(game, stamp)| (game, stamp.revision))
    };
    assert_eq!(read(None), Ok((game.clone(), 7)));
    let without = |lost| read(Some(lost)).expect("readable").0;
    assert_eq!(saved::rounds(&without(0)), 1, "what lies behind a lost round is lost, the rest is not");
    assert_eq!(saved::rounds(&without(1)), 0);
    // In one piece, as files hold it, all rounds are in the text.
    let whole = saved::write(&game, 7);
    assert!(whole.contains("Im Herbst nochmals"));
    assert_eq!(saved::read(&whole), Ok((game.clone(), 7)));
    assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game));
}

#[test]
fn the_entry_of_a_game_is_read_without_the_game() {
    let alone = |scenario: Option<Scenario>| {
        let setup = setup(Mode::Alone, &[Seat::Kam], &[Direction::External]);
        Game::new(scenario.map_or(setup.clone(), |scenario| setup.with_scenario(scenario).expect("alone")), 3)
    };
    let mut reviewed = noted();
    act(&mut reviewed, Action::Review(Some(Day(20_900))));
    let (times, never) = (Times { begun: 3, played: 5 }, Times::default());
    let mut eyes = Game::new(setup(Mode::Alone, &[Seat::Kam, Seat::Customer], &[Direction::Internal]), 3);
    played::sort(&mut eyes, &played::ascending(17));
    play(&mut eyes, Event::Seal);
    play(&mut eyes, Event::Continue);
    assert!(matches!(eyes.standing(), Standing::SortsWithEyes(Seat::Customer, _)));
    assert!(matches!(begun().standing(), Standing::Sorts(Seat::Kam, _)));
    let (exchanging, _) = played::letters::every_state_and_letter();
    let games = [alone(None), alone(Some(Scenario::S2)), Game::new(both_decks(), 3), begun(), eyes, ready(), reviewed];
    for game in games.into_iter().chain(exchanging.into_iter().filter_map(|(_, game)| game)) {
        let (text, _) = saved::write_game(&game, times, 7);
        assert_eq!(saved::entry(&text), Ok(Entry::of(&game, times)), "{:?}", game.standing());
        let (head, rest) = text.split_once('\n').expect("an envelope");
        let (entry, _) = rest.split_once('\n').expect("an entry");
        assert_eq!(saved::entry(&format!("{head}\n{entry}\nno game")), Ok(Entry::of(&game, times)));
        // Until November 2026 the game alone was kept.
        let json = text.rsplit_once('\n').expect("a game").1;
        let (landed, _) = saved::envelope::close(Kept::Game, 7, json);
        assert_eq!(saved::entry(&landed), Ok(Entry::of(&game, never)));
    }
}

#[test]
fn an_entry_says_when_to_look_again_and_by_which_moment_it_is_listed() {
    let mut game = noted();
    let entry = |game: &Game, played| Entry::of(game, Times { begun: 3, played });
    assert_eq!(entry(&game, 0).review, None);
    act(&mut game, Action::Review(Some(Day(20_900))));
    assert_eq!(entry(&game, 0).review, Some(Day(20_900)));
    assert_eq!(entry(&ready(), 0).review, None, "nobody has talked yet");
    assert_eq!(entry(&game, 5).moment(), 5);
    assert_eq!(entry(&game, 1).moment(), 1);
    // What was played before moments were kept counts as played at the end of its day.
    assert_eq!(entry(&game, 0).moment(), (20_781 + 1) * 24 * 60 * 60 * 1_000);
}

#[test]
fn what_is_kept_says_in_which_format_so_that_older_versions_leave_it_alone() {
    assert!(saved::write(&noted(), 7).starts_with("rolecards-game 3 7 "));
    assert!(saved::write(&quick(), 7).starts_with("rolecards-game 4 7 "), "no earlier version knows quick rounds");
    let mut placed = quick();
    play(&mut placed, Event::Place(Card(9), 0));
    assert_eq!(form(&placed)["sheets"][0][1]["log"], json!("t16 t4 t16 m9:0"));
    assert!(saved::write(&placed, 7).starts_with("rolecards-game 6 7 "), "no earlier version lays a card at a place");
    let mut laid = Game::new(both_decks(), 7);
    play(&mut laid, Event::OpenCurtain);
    play(&mut laid, Event::Sort(sort::Action::Deal(Level::Very)));
    assert!(saved::write(&laid, 7).starts_with("rolecards-game 3 7 "));
    let Table::Turn { work, .. } = laid.table() else { panic!("a turn") };
    let first = work.sort().expect("a whole order").deal()[0];
    play(&mut laid, Event::Sort(sort::Action::Lay(first, Level::Less)));
    assert!(saved::write(&laid, 7).starts_with("rolecards-game 4 7 "), "no earlier version can lay a card elsewhere");
    let mut copied = Game::new(both_decks(), 7);
    play(&mut copied, Event::OpenCurtain);
    play(&mut copied, Event::Sort(sort::Action::Copy));
    assert!(saved::write(&copied, 7).starts_with("rolecards-game 6 7 "), "no earlier version copies from a table");
    assert_eq!(form(&copied)["sheets"][0][0]["log"], json!("copy"));
    for (kind, stated) in [
        (Kept::Game, "game 6"),
        (Kept::Round, "round 6"),
        (Kept::Deck, "deck 1"),
        (Kept::Edition, "edition 1"),
        (Kept::Learn, "learn 2"),
        (Kept::Profile, "profile 1"),
        (Kept::Settings, "settings 1"),
    ] {
        let (text, _) = saved::envelope::close(kind, 3, "{}");
        assert!(text.starts_with(&format!("rolecards-{stated} 3 ")), "{text}");
    }
}

/// The entry of a game in the list of games, as data.
fn entry_form(game: &Game) -> Value {
    serde_json::from_str(saved::write(game, 4).lines().nth(1).expect("an entry")).expect("JSON")
}

/// The names of the parts of an object.
fn names(object: &Value) -> Vec<&str> {
    object.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

/// Writing and reading under another name would agree with each other, and with nothing that lies in a browser: what is left
/// out where it is not so would be lost in silence, and all else would be unreadable.
#[test]
fn an_exchange_is_kept_under_the_names_under_which_it_lies_in_browsers() {
    let (states, _) = played::letters::every_state_and_letter();
    let mut games: Vec<Game> = states.into_iter().filter_map(|(_, game)| game).collect();
    // What was handed on is taken along into another talk.
    let anew = |game: &Game| exchange::anew(game, played::DAY, played::talk_number(9), Seed([4; 32]));
    games.extend(games.iter().filter_map(anew).collect::<Vec<_>>());
    let sides: Vec<Value> = games.iter().map(|game| form(game)["remote"].clone()).collect();
    let parts: BTreeSet<&str> = sides.iter().flat_map(names).collect();
    let wanted = [
        "answer",
        "answered",
        "back",
        "bound",
        "disclosed",
        "disclosure",
        "expected",
        "invitation",
        "kept",
        "number",
        "other",
        "renews",
        "seed",
        "sent",
        "withdrawn",
    ];
    assert_eq!(parts, wanted.into());
    let opened: BTreeSet<&str> = sides.iter().flat_map(|side| names(&side["other"])).collect();
    assert_eq!(opened, ["determinants", "digits", "guess", "orders"].into());

    let words = [
        (Next::Send, "send"),
        (Next::SendAnew, "send-anew"),
        (Next::AwaitInvitation, "await-invitation"),
        (Next::AwaitNewInvitation, "await-new-invitation"),
        (Next::AwaitAnswer, "await-answer"),
        (Next::AwaitAnswerAgain, "await-answer-again"),
        (Next::AwaitDisclosure, "await-disclosure"),
        (Next::Disclose, "disclose"),
        (Next::Look, "look"),
    ];
    let mut seen = BTreeSet::new();
    for game in &games {
        let Standing::Remote(next) = game.standing() else { continue };
        let (_, word) = words.into_iter().find(|(other, _)| *other == next).expect("all are there");
        assert_eq!(entry_form(game)["standing"], json!(format!("remote {word}")));
        seen.insert(word);
    }
    assert_eq!(seen.len(), words.len(), "{seen:?}");
}

#[test]
fn a_game_and_its_talk_are_kept_in_the_words_that_lie_in_browsers() {
    let alone = |seats: &[Seat]| setup(Mode::Alone, seats, &[Direction::Internal]);
    let mut eyes = Game::new(alone(&[Seat::Kam, Seat::Customer]), 3);
    played::sort(&mut eyes, &played::ascending(17));
    play(&mut eyes, Event::Seal);
    play(&mut eyes, Event::Continue);
    let practice = alone(&[Seat::Kam]).with_scenario(Scenario::S1).expect("practice");
    for (game, standing, company) in [
        (Game::new(both_decks(), 3), "curtain kam", "two"),
        (begun(), "sorts kam internal", "two"),
        (ready(), "sealed", "two"),
        (noted(), "revealed", "two"),
        (eyes, "eyes customer internal", "alone"),
        (Game::new(practice, 3), "alone internal", "practice"),
    ] {
        let entry = entry_form(&game);
        assert_eq!((&entry["standing"], &entry["company"]), (&json!(standing), &json!(company)));
    }

    let (mut game, _) = third_round();
    assert_eq!(form(&game)["talk"], Value::Null, "the reveal goes without saying");
    for (stop, word) in [
        (Stop::Before, "before"),
        (Stop::Quiet, "quiet"),
        (Stop::Common, "common"),
        (Stop::Card(role(0, 22)), "card 0:22"),
        (Stop::Order(1), "order 1"),
        (Stop::Roles, "roles"),
        (Stop::Close, "close"),
        (Stop::Sheet, "sheet"),
    ] {
        act(&mut game, Action::Go(stop));
        assert_eq!(form(&game)["talk"], json!({ "stop": word }));
    }
    for left in Left::ALL {
        act(&mut game, write(Topic::Became(left), "Geklärt"));
    }
    assert_eq!(names(&form(&game)["talk"]["texts"]), ["became-agreed", "became-experiment", "became-open"]);
}

#[test]
fn a_talk_that_could_not_have_been_had_is_refused() {
    refused(
        &ready(),
        &[
            ("a note before the reveal", |form| form["talk"] = json!({ "texts": { "experiment": ["x"] } })),
            ("an agreed order before the reveal", |form| form["talk"] = json!({ "orders": { "0": [[1, 2]] } })),
            ("a stop before the reveal", |form| form["talk"] = json!({ "stop": "quiet" })),
        ],
    );
    assert_eq!(AGREED, 5);
    refused(
        &noted(),
        &[
            ("an agreed top of six", |form| form["talk"]["orders"]["0"][0] = json!([0, 1, 2, 3, 4, 5])),
            ("an agreed top of none", |form| form["talk"]["orders"]["0"][0] = json!([])),
            ("an agreed top without an order", |form| form["talk"]["orders"]["0"] = json!([])),
            ("a card agreed twice", |form| form["talk"]["orders"]["0"][0] = json!([4, 4])),
            ("an agreed card behind the deck's end", |form| form["talk"]["orders"]["1"][0] = json!([17])),
            ("an agreed order of no deck", |form| form["talk"]["orders"] = json!({ "2": [[0]] })),
            ("a customer's choice of four", |form| form["talk"]["customer"]["kam 1"][0] = json!([0, 1, 2, 3])),
            ("a customer's card behind the deck's end", |form| form["talk"]["customer"]["kam 1"][0] = json!([17])),
            ("a customer seen by nobody", |form| form["talk"]["customer"] = json!({ "boss 1": [[0]] })),
            ("a customer of no deck", |form| form["talk"]["customer"] = json!({ "kam 2": [[0]] })),
            ("a note that is too long", |form| form["talk"]["texts"]["note 0:22"][0] = json!("x".repeat(401))),
            ("a topic without a text", |form| form["talk"]["texts"]["note 0:22"] = json!([])),
            ("an unknown topic", |form| form["talk"]["texts"] = json!({ "praise 0:22": ["x"] })),
            ("a note behind the deck's end", |form| form["talk"]["texts"] = json!({ "note 1:17": ["x"] })),
            ("a meaning for nobody", |form| form["talk"]["texts"] = json!({ "meaning-boss 0:1": ["x"] })),
            ("an unknown kind", |form| form["talk"]["kinds"]["0:22"][0] = json!("mood")),
            ("a kind of no card", |form| form["talk"]["kinds"] = json!({ "0:23": ["weight"] })),
            ("a difference without a kind", |form| form["talk"]["kinds"]["0:22"] = json!([])),
            ("an unknown outcome", |form| form["talk"]["outcomes"]["0:22"][0] = json!("won")),
            ("an unknown trend", |form| form["talk"]["trends"]["0:22"][0] = json!("much more")),
            ("a day for no card", |form| form["talk"]["again"] = json!({ "2:0": [20_900] })),
            ("an unknown stop", |form| form["talk"]["stop"] = json!("coffee")),
            ("a stop at no deck", |form| form["talk"]["stop"] = json!("order 2")),
            ("a stop at no card", |form| form["talk"]["stop"] = json!("card 0:23")),
            ("a stop at a card behind the deck's end", |form| form["talk"]["stop"] = json!("card 0:23")),
            ("a card asked for twice", |form| form["talk"]["asked"] = json!(["0:11", "0:11"])),
            ("a card asked for behind the deck's end", |form| form["talk"]["asked"] = json!(["0:11", "0:23"])),
        ],
    );
    // Whoever is alone has nobody to agree with.
    let alone = revealed(setup(Mode::Alone, &[Seat::Kam], &[Direction::External]));
    refused(&alone, &[("an order agreed with nobody", |form| form["talk"] = json!({ "stop": "order 0" }))]);
}

#[test]
fn an_earlier_round_that_does_not_belong_here_is_refused() {
    let second = Game::new(both_decks(), 9).after(revealed(both_decks())).expect("a second round");
    refused(
        &second,
        &[
            ("an earlier round that is not revealed", |form| form["before"]["phase"] = json!("ready")),
            ("an earlier round of others", |form| form["before"]["seats"] = json!(["leader", "kam"])),
            ("an earlier round with another deck", |form| {
                form["before"]["decks"][0]["cards"][0] = json!("ext.stranger");
            }),
            ("an earlier round in another mode", |form| form["before"]["mode"] = json!("alone")),
            ("an earlier round that is none", |form| remove(&mut form["before"], "sheets")),
        ],
    );
}

#[test]
fn a_side_of_a_remote_talk_that_could_not_have_come_about_is_refused() {
    refused(
        &sent(),
        &[
            ("no side", |form| remove(form, "remote")),
            ("revealed without the other's hand", |form| form["phase"] = json!("revealed")),
            ("sent without keys", |form| remove(&mut form["remote"], "seed")),
            ("sent although a deck is open", |form| {
                form["sheets"][0][1]["sealed"] = json!(false);
                form["phase"] = json!({ "turn": { "seat": 0, "deck": 1 } });
            }),
            ("the other's seat", |form| form["mode"] = json!("remote kam")),
            ("a seat that has no letters", |form| {
                form["mode"] = json!("remote customer");
                form["seats"] = json!(["customer"]);
            }),
            ("two seats", |form| {
                push(&mut form["seats"], json!("kam"));
                let row = form["sheets"][0].clone();
                push(&mut form["sheets"], row);
            }),
            ("a deck that no letter knows", |form| form["decks"][0]["cards"][0] = json!("ext.stranger")),
            ("a damaged answer", |form| form["remote"]["answer"] = json!("26Z")),
            ("a damaged invitation of before", |form| form["remote"]["withdrawn"] = json!(["26Z"])),
            ("a seed that is too short", |form| form["remote"]["seed"] = json!([1, 2, 3])),
        ],
    );

    let (leader, kam) = revealed_remote();
    for game in [&leader, &kam] {
        refused(
            game,
            &[
                ("revealed without the other's hand", |form| remove(&mut form["remote"], "other")),
                ("the other's hand before the reveal", |form| form["phase"] = json!("ready")),
                ("a deck of the other's hand is missing", |form| pop(&mut form["remote"]["other"]["orders"])),
                ("a card too few in the other's hand", |form| pop(&mut form["remote"]["other"]["orders"][0])),
                ("one card twice in the other's hand", |form| {
                    form["remote"]["other"]["orders"][0][1] = form["remote"]["other"]["orders"][0][0].clone();
                }),
                ("a guess that nobody asked for", |form| {
                    form["remote"]["other"]["guess"] = json!([[0, 1, 2], [0, 1, 2]]);
                }),
                ("terms without a guess", |form| {
                    form["guess"] = json!(true);
                    for work in form["sheets"][0].as_array_mut().expect("a row") {
                        work["guess"] = json!([0, 1, 2]);
                    }
                }),
            ],
        );
    }
    // The KAM's terms are those of the invitation; the set-up must be the same.
    refused(
        &kam,
        &[
            ("another day", |form| form["started"] = json!(20_782)),
            ("the decks in another order", |form| {
                form["decks"].as_array_mut().expect("decks").swap(0, 1);
                form["sheets"][0].as_array_mut().expect("a row").swap(0, 1);
                form["remote"]["other"]["orders"].as_array_mut().expect("orders").swap(0, 1);
            }),
            ("neither invited nor bound", |form| remove(&mut form["remote"], "invitation")),
            ("another letter as the invitation", |form| {
                form["remote"]["invitation"] = form["remote"]["disclosure"].clone();
            }),
            ("another letter as the disclosure", |form| {
                form["remote"]["disclosure"] = form["remote"]["invitation"].clone();
            }),
        ],
    );
}

#[test]
fn a_changed_text_is_noticed_by_its_checksum() {
    for game in [begun(), noted(), revealed_remote().1] {
        let (stored, file) = (saved::write(&game, 4), saved::write_file(&game));
        let changed = |text: &str| text.replacen("Falke", "Fulke", 1);
        assert_eq!(saved::read(&changed(&stored)), Err(SavedError::Unreadable));
        assert_eq!(saved::read_file(&changed(&file)), Err(SavedError::Unreadable));
        assert_eq!(saved::read_file(&changed(&stored)), Err(SavedError::Unreadable), "a stored text as a file");
        for text in [&stored, &file] {
            assert_eq!(saved::read_file(text).as_ref(), Ok(&game));
            for cut in [0, 1, text.len() / 2, text.len() - 3] {
                assert_eq!(saved::read_file(&text[..cut]), Err(SavedError::Unreadable), "cut after {cut}");
            }
        }
    }
}

#[test]
fn what_a_newer_version_wrote_is_called_newer_whatever_it_holds() {
    let newer = Kept::Game.format() + 1;
    let game = begun();
    // A checksum of another kind, other fields, or nothing that this version knows.
    for rest in ["checksum", "sha3-0123456789abcdef"] {
        for inside in [form(&game).to_string(), "{\"rooms\":[]}".to_owned(), "[1,2]".to_owned()] {
            let stored = format!("rolecards-game {newer} 5 {rest}\n{inside}");
            assert_eq!(saved::read(&stored), Err(SavedError::Newer), "{stored}");
            assert_eq!(saved::read_file(&stored), Err(SavedError::Newer), "{stored}");
            let file = format!("{{\"rolecards-game\":{newer},\"checksum\":\"{rest}\",\"game\":{inside}}}");
            assert_eq!(saved::read_file(&file), Err(SavedError::Newer), "{file}");
        }
    }
    // And the number alone does not make it so.
    for text in ["", "rolecards-game", "rolecards-game x 5 y\n{}", "rolecards-deck 9 5 y\n{}", "{\"rolecards-deck\":9}"]
    {
        assert_eq!(saved::read_file(text), Err(SavedError::Unreadable), "{text}");
    }
}

#[test]
fn a_side_of_an_exchange_is_read_only_as_it_could_be() {
    let (leader, kam) = revealed_remote();
    let text = |letter: Option<Letter>| letter.expect("a letter").to_text();
    let changed = |text: String| format!("{}{}", &text[..text.len() - 1], if text.ends_with('7') { '8' } else { '7' });
    let invitation = text(leader.letter());
    refused(
        &leader,
        &[
            ("another number than in the invitation", |form| form["remote"]["number"] = json!("0000000000000000")),
            ("a number that is too short", |form| form["remote"]["number"] = json!("00")),
            ("a number that is none", |form| form["remote"]["number"] = json!("zzzzzzzzzzzzzzzz")),
            ("another day than in the invitation", |form| form["started"] = json!(1)),
            ("a damaged invitation", |form| {
                let text = form["remote"]["sent"].as_str().expect("an invitation").to_owned();
                form["remote"]["sent"] = json!(&text[..text.len() - 1]);
            }),
            ("an answer in the place of the invitation", |form| {
                form["remote"]["sent"] = form["remote"]["answer"].clone();
            }),
            ("an answer to nothing", |form| remove(&mut form["remote"], "sent")),
            ("another answer than the one that counts", |form| form["remote"]["expected"] = json!("00".repeat(32))),
            ("traits of the account in the KAM's hand", |form| {
                form["remote"]["other"]["determinants"] = json!([1, 0, 0, 0, 0, 0, 0, 0, 0]);
            }),
            ("a hash of 31 bytes", |form| form["remote"]["expected"] = json!("00".repeat(31))),
            ("a deck too many", |form| {
                let order = form["remote"]["other"]["orders"][0].clone();
                form["remote"]["other"]["orders"].as_array_mut().expect("orders").push(order);
            }),
            ("a guess that nobody asked for", |form| {
                form["remote"]["other"]["guess"] = json!([[0, 1, 2], [0, 1, 2]]);
            }),
            ("traits that do not exist", |form| form["remote"]["other"]["determinants"][0] = json!(4)),
            ("nine digits", |form| form["remote"]["other"]["digits"] = json!(100_000_000)),
            ("nobody on the other side", |form| remove(&mut form["remote"], "other")),
        ],
    );
    refused(
        &kam,
        &[
            ("no invitation", |form| remove(&mut form["remote"], "invitation")),
            ("an invitation, and bound to another", |form| form["remote"]["bound"] = json!("00".repeat(32))),
            ("a disclosure to no answer", |form| remove(&mut form["remote"], "sent")),
            ("an invitation, and waiting for one", |form| form["remote"]["answered"] = json!(true)),
            ("another day than in the invitation", |form| form["started"] = json!(1)),
        ],
    );
    let (states, _) = played::letters::every_state_and_letter();
    let guessing = states.into_iter().find(|(state, _)| *state == "leader has looked").and_then(|(_, game)| game);
    refused(
        &guessing.expect("a state"),
        &[
            ("a guess of two cards", |form| form["remote"]["other"]["guess"][0] = json!([0, 0, 1])),
            ("a guess out of order", |form| form["remote"]["other"]["guess"][0] = json!([0, 2, 1])),
            ("a guess behind the deck's end", |form| form["remote"]["other"]["guess"][0] = json!([0, 1, 23])),
            ("a guess for one deck", |form| pop(&mut form["remote"]["other"]["guess"])),
            ("no guess", |form| remove(&mut form["remote"]["other"], "guess")),
        ],
    );
    let withdrawn: &[Change] = &[("a damaged old invitation", |form| form["remote"]["withdrawn"] = json!(["4"]))];
    refused(&leader, withdrawn);
    assert_eq!(Letter::parse(&changed(invitation)), Err(Damage::Changed));
    let back = played::letters::back(&kam.reserve().expect("a reserve code"));
    refused(
        &back,
        &[
            ("bound to nothing", |form| remove(&mut form["remote"], "bound")),
            ("bound, with a disclosure", |form| form["remote"]["disclosure"] = json!(DISCLOSURE)),
            ("bound to a hash and a byte", |form| {
                let bound = form["remote"]["bound"].as_str().expect("a hash").to_owned();
                form["remote"]["bound"] = json!(bound + "00");
            }),
            ("bound to signs", |form| form["remote"]["bound"] = json!("+0".repeat(32))),
            ("bound to half a hash", |form| form["remote"]["bound"] = json!("00".repeat(16))),
            ("without its seed", |form| remove(&mut form["remote"], "seed")),
        ],
    );
}

#[test]
fn the_number_of_a_talk_stands_in_front_of_its_game_and_of_no_other() {
    let game = sent();
    let text = saved::write(&game, 4);
    assert_eq!(saved::talk_of(&text), Some(played::talk_number(77)));
    assert_eq!(saved::entry(&text).map(|entry| entry.talk), Ok(Some(played::talk_number(77))));
    assert_eq!(saved::talk_of(&saved::write(&begun(), 4)), None);
    assert_eq!(saved::entry(&saved::write(&begun(), 4)).map(|entry| entry.talk), Ok(None));
    let (head, content) = text.split_once('\n').expect("an envelope");
    let (entry, _) = content.split_once('\n').expect("an entry");
    let alone = format!("{head}\n{entry}\nno game");
    assert_eq!(saved::talk_of(&alone), Some(played::talk_number(77)), "the game itself is not looked at");
    let earlier = include_str!("golden/41fd674/remote-07-leader-waits-for-the-answer.game");
    let (read, _) = saved::read(earlier).expect("readable");
    assert_eq!(saved::talk_of(earlier), read.remote().map(Remote::talk), "where none was written, the game is read");
    assert_eq!(saved::talk_of("rolecards-game 5 1 x\n{}"), None, "of a newer version nothing is known");
}

#[test]
fn of_a_side_only_what_is_so_is_written() {
    let form = form(&sent());
    let parts: Vec<&str> = form["remote"].as_object().expect("a side").keys().map(String::as_str).collect();
    assert_eq!(parts, ["number", "seed", "sent"]);
}

#[test]
fn a_game_in_one_piece_says_of_no_round_that_it_lies_apart() {
    let (game, _) = third_round();
    assert!(!saved::write(&game, 1).contains("\"earlier\""));
    assert!(saved::write_game(&game, Times::default(), 1).0.contains("\"earlier\":2"));
}

#[test]
fn settings_come_back_from_their_text_and_from_where_they_lay_before() {
    for tag in ["de", "de-CH", "es-419"] {
        let chosen = Settings { language: Some(tag.to_owned()) };
        assert_eq!(chosen.write(), format!("{{\"language\":\"{tag}\"}}"));
        assert_eq!(Settings::read(&chosen.write()), chosen);
    }
    assert_eq!(Settings::default().write(), "{}", "what is not chosen is not written");
    // A tag is put into the text as it is, so that nothing is one that would have to be written in another way.
    for unread in ["", "xyzzy", "{\"language\":7}", "{\"language\":\"d e\"}", "{\"language\":\"d\\u0065\"}"] {
        assert_eq!(Settings::read(unread), Settings::default(), "{unread}");
    }
    let landed = |name: &str| (name == "language").then(|| "en".to_owned());
    assert_eq!(Settings::landed(landed), Settings { language: Some("en".to_owned()) });
    assert_eq!(Settings::landed(|_| None), Settings::default());
}

#[test]
fn a_file_that_an_editor_has_laid_out_anew_is_read_and_one_with_another_word_is_not() {
    let game = revealed(both_decks());
    let file = saved::write_file(&game);
    let form: Value = serde_json::from_str(&file).expect("JSON");
    // An editor that keeps the order of the fields, with blanks inside of words left as they are.
    let laid_out = file.replace("{\"", "{\n  \"").replace("\":", "\" : ").replace(",\"", ",\r\n\t\"");
    assert_ne!(laid_out, file);
    for text in [laid_out.clone(), format!("\u{FEFF}{file}"), format!("\n\n{file}\n")] {
        assert_eq!(saved::read_file(&text), Ok(game.clone()));
    }
    let changed = laid_out.replace("Falke", "Falken");
    assert_eq!(saved::read_file(&changed), Err(SavedError::Unreadable));
    assert!(form["game"]["account"] == json!("Falke"));
}

#[test]
fn in_its_turns_a_game_is_kept_in_the_same_form_with_and_without_the_code_for_the_rest() {
    let times = Times { begun: 1, played: u64::MAX };
    let decks = || [Direction::External, Direction::Internal].map(Deck::standard).to_vec();
    let pair = |account: &str| {
        let account = AccountName::new(account).expect("a name");
        Setup::new(account, Mode::OneScreen, vec![Seat::Kam, Seat::Leader], decks(), Day(20_000)).expect("a set-up")
    };
    let situation = Determinants::default().with(Determinant::ALL[3], 2);
    let alone = setup(Mode::Alone, &[Seat::Kam], &[Direction::Internal]).with_scenario(Scenario::ALL[2]);
    let setups = [
        pair("«Falke» \"Ost\" \\ 7 \u{1F985}"),
        pair("Nord").with_guess(true).with_determinants(situation),
        alone.expect("practising alone"),
        pair("Kurz").with_depth(Depth::FirstFive).expect("large decks"),
    ];
    for setup in setups {
        let mut game = Game::new(setup, 3);
        let _ = game.play(Event::OpenCurtain);
        let word = Keyword::new("\"Werk\" \\ Nord ü").expect("a keyword");
        play(&mut game, Event::Keyword(Card(4), Some(word)));
        let whole = saved::write_game(&game, times, 9);
        assert_eq!(saved::write_turn(&game, times, 9), whole);
        assert_eq!(saved::read(&whole.0).map(|(read, _)| read), Ok(game));
    }
}
