//! Golden files: what each landed version wrote is read for good, says what it said then, and is played on.
//!
//! A folder is named after the version that wrote it. Beside each text stands a JSON file, written by that very version,
//! with what the text says in the end, so that this version is measured against that one and not against itself.

mod played;

use std::{fs, path::PathBuf};

use role_cards::{
    alone::{
        Lookback,
        learn::{DECKS, Progress},
        lookback::{Names, View},
        profile::{Draft, Heading},
    },
    cards::{
        Card, Day, Deck, Depth, Mode, Seat,
        sort::{Action, Half, Level, Step},
    },
    game::{Event, Game, Private, Reflection, Remote, Reveal, Table, Work, private, remote::Next},
    letter::Letter,
    saved::{self, envelope::Kind, learn as learn_form, profile as profile_form},
    talk::{self, GUESSED, Left, Role, Stop, Topic},
};
use serde_json::{Value, json};

/// Every golden text whose name ends so, with its name and what it says, in the order of their names.
fn golden(ending: &str) -> Vec<(String, String, Value)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let folders = fs::read_dir(root).expect("the golden files").map(|entry| entry.expect("an entry").path());
    let files = folders.flat_map(|folder| fs::read_dir(folder).expect("a version's folder"));
    let mut found: Vec<PathBuf> = files.map(|file| file.expect("an entry").path()).collect();
    found.retain(|path| path.extension().is_some_and(|found| found == ending));
    found.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a text");
        let says = fs::read_to_string(path.with_extension("json")).expect("what it says stands beside it");
        (path.display().to_string(), text, serde_json::from_str(&says).expect("JSON"))
    };
    found.into_iter().map(read).collect()
}

/// All golden games, from the browser's storage and from files.
fn games() -> Vec<(String, Game, Value)> {
    let stored = golden("game").into_iter().map(|(name, text, says)| {
        let game = saved::read(&text).unwrap_or_else(|error| panic!("{name}: {error:?}")).0;
        (name, game, says)
    });
    let files = golden("file").into_iter().map(|(name, text, says)| {
        let game = saved::read_file(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        (name, game, says)
    });
    stored.chain(files).collect()
}

#[test]
fn every_game_that_a_landed_version_wrote_says_what_it_said() {
    let games = games();
    assert!(games.len() > 60, "only {} games are here", games.len());
    for (name, game, mut says) in games {
        if game.remote().is_some() {
            say_what_is_next(&mut says["game"]);
        }
        assert_eq!(told(&game), says["game"], "{name}");
    }
}

/// The letters of version 1 open nothing any more: what comes next in an exchange is the one thing that is not as it was.
fn say_what_is_next(says: &mut Value) {
    let next = match (says["seats"][0].as_str(), says["next"].as_str()) {
        (Some("kam"), _) => "AwaitNewInvitation",
        (_, Some("Send")) => "Send",
        _ => "SendAnew",
    };
    says["next"] = json!(next);
    says.as_object_mut().expect("an object").remove("finished");
    if let Some(before) = says.get_mut("before") {
        say_what_is_next(before);
    }
}

/// Of a talk that was revealed in version 1 no key is kept, and whatever was written down is there.
#[test]
fn a_revealed_exchange_of_version_1_is_finished_and_offers_its_notes() {
    let mut offering = 0;
    for (name, game, says) in games() {
        let Some(remote) = game.remote().filter(|_| matches!(game.table(), Table::Revealed(_))) else { continue };
        assert!(remote.is_finished() && !game.has_keys(), "{name}");
        assert_eq!(game.offers_notes(), remote.seat() == Seat::Leader, "{name}: {}", says["game"]["next"]);
        offering += usize::from(game.offers_notes());
    }
    assert!(offering > 2, "{offering}");
}

/// A letter of version 1 that had come in shows that the own one was out, whether or not that was noted.
#[test]
fn whatever_had_come_in_counts_as_an_answer_to_what_had_gone_out() {
    for (part, next) in
        [("remote-10-leader-may-look", Next::SendAnew), ("remote-13-kam-may-look", Next::AwaitNewInvitation)]
    {
        let (_, text, _) = golden("game").into_iter().find(|(name, ..)| name.contains(part)).expect("a golden game");
        let json = text.rsplit_once('\n').expect("a game").1;
        let unsent = json.replace("\"sent\":true", "\"sent\":false");
        assert_ne!(unsent, json, "{part}");
        let (game, _) = saved::read(&played::resealed(&unsent)).expect("readable");
        let remote = game.remote().expect("a side");
        assert_eq!(remote.next(), next, "{part}");
        assert_eq!(remote.is_final(), remote.seat() == Seat::Kam, "{part}: the KAM's order stays as it is");
    }
}

/// A KAM who had answered in version 1, with a leader who has revealed there, is left with the leader's notes.
#[test]
fn the_notes_of_a_leader_reveal_a_talk_of_version_1() {
    let of = |part: &str| {
        let found = games().into_iter().find(|(name, ..)| name.contains(part));
        found.unwrap_or_else(|| panic!("{part} is there")).1
    };
    let (leader, mut kam) = (of("remote-14-leader-revealed"), of("remote-13-kam-may-look"));
    let notes = leader.shared().expect("revealed");
    let stranger = of("remote-24-one-deck-kam-waits");
    assert_eq!(stranger.open_notes(&notes), None, "another talk");
    let opened = kam.open_notes(&notes).expect("its own orders stand in the notes");
    kam.play(Event::RevealRemote(Box::new(opened))).expect("it is revealed");
    assert_eq!(kam.merge(&notes), Ok(()));
    assert_eq!(orders(&kam), orders(&leader));
    assert_eq!(kam.open_notes(&notes), None, "once is enough");
    assert_eq!(saved::read(&saved::write(&kam, 2)), Ok((kam.clone(), 2)));
}

#[test]
fn every_such_game_is_written_and_read_as_the_same_game() {
    for (name, game, _) in games() {
        assert_eq!(saved::read(&saved::write(&game, 4)), Ok((game.clone(), 4)), "{name}");
        assert_eq!(saved::read_file(&saved::write_file(&game)), Ok(game.handed_on()), "{name}");
    }
}

#[test]
fn every_such_game_is_played_on_to_the_orders_that_it_led_to() {
    let mut counts = [0; 3];
    for (name, mut game, says) in games() {
        match (game.remote().map(Remote::next), game.table()) {
            // All lies open: the talk goes on.
            (_, Table::Revealed(_)) => {
                assert_eq!(game.play(Event::Talk(talk::Action::Go(Stop::Common))), Ok(()), "{name}");
                counts[0] += 1;
            }
            (None, _) => {
                assert_eq!(orders(&played_on(game)), says["orders in the end"], "{name}");
                counts[1] += 1;
            }
            (Some(next), _) => {
                go_on_remotely(&name, game, next);
                counts[2] += 1;
            }
        }
    }
    assert!(counts.iter().all(|&count| count > 10), "{counts:?}");
}

/// One side of an exchange of version 1 keeps its orders: the leader sends a new invitation, and the KAM answers one.
fn go_on_remotely(name: &str, game: Game, next: Next) {
    let game = if matches!(game.table(), Table::Ready) { game } else { played_on(game) };
    assert!(matches!(game.table(), Table::Ready), "{name}: all decks can be sealed");
    match game.remote().map(Remote::seat) {
        Some(Seat::Leader) => {
            assert!([Next::Send, Next::SendAnew].contains(&next), "{name}: {next:?}");
            let Some(Letter::Invitation(invitation)) = game.letter() else { panic!("{name}: no invitation") };
            assert!(Letter::parse(&Letter::Invitation(invitation).to_text()).is_ok(), "{name}");
        }
        _ => assert_eq!(next, Next::AwaitNewInvitation, "{name}"),
    }
}

#[test]
fn every_progress_that_a_landed_version_wrote_says_what_it_said() {
    let kept = golden("progress");
    assert_eq!(kept.len(), 4);
    for (name, text, says) in kept {
        let progress = learn_form::read(&text).unwrap_or_else(|unread| panic!("{name}: {unread:?}"));
        let mut lies = serde_json::Map::new();
        for (place, deck) in DECKS.map(Deck::standard).into_iter().enumerate() {
            for card in deck.cards() {
                if let Some(compartment) = progress.compartment(Role { deck: place, card }) {
                    lies.insert(deck.id(card).to_owned(), json!(compartment.number()));
                }
            }
        }
        assert_eq!(Value::Object(lies), says["compartments"], "{name}");
        assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress), "{name}");
    }
}

/// What a progress says, role by role: its compartment, and on which day it is asked again.
fn told_progress(progress: &Progress) -> Value {
    let mut says = serde_json::Map::new();
    for (place, deck) in DECKS.map(Deck::standard).into_iter().enumerate() {
        for card in deck.cards() {
            let role = Role { deck: place, card };
            if let Some(compartment) = progress.compartment(role) {
                let asked = progress.due(role, Day(20_800)).0;
                says.insert(deck.id(card).to_owned(), json!({ "lies in": compartment.number(), "asked on": asked }));
            }
        }
    }
    Value::Object(says)
}

#[test]
fn every_progress_by_days_says_what_it_said() {
    let kept = golden("learn");
    assert!(!kept.is_empty());
    for (name, text, says) in kept {
        let content = saved::envelope::open(Kind::Learn, &text).expect("an envelope").content;
        let progress = learn_form::read(content).unwrap_or_else(|unread| panic!("{name}: {unread:?}"));
        assert_eq!(told_progress(&progress), says, "{name}");
        assert_eq!(learn_form::read(&learn_form::write(&progress)), Ok(progress), "{name}");
    }
}

/// What somebody has chosen and written for the look back.
fn told_draft(draft: &Draft) -> Value {
    let names: Vec<_> = draft.names.renamed().iter().map(|(from, to)| [from.as_str(), to.as_str()]).collect();
    let texts = Heading::ALL.map(|heading| draft.text(heading).map(|text| text.as_str().to_owned()));
    json!({ "names": names, "at least": draft.at_least, "texts": texts })
}

#[test]
fn every_profile_says_what_it_said() {
    let kept = golden("profile");
    assert!(!kept.is_empty());
    for (name, text, says) in kept {
        let content = saved::envelope::open(Kind::Profile, &text).expect("an envelope").content;
        let draft = profile_form::read(content).unwrap_or_else(|unread| panic!("{name}: {unread:?}"));
        assert_eq!(told_draft(&draft), says, "{name}");
        assert_eq!(profile_form::read(&profile_form::write(&draft)), Ok(draft), "{name}");
    }
}

/// The notes of the other side come into the game with the same orders and say what they said.
#[test]
fn all_notes_that_were_passed_on_are_taken_in() {
    let kept = golden("notes");
    assert!(!kept.is_empty());
    for (name, text, says) in kept {
        let notes = saved::read_notes(&text).unwrap_or_else(|unread| panic!("{name}: {unread:?}")).expect("revealed");
        let mut taken = games().into_iter().filter_map(|(_, mut game, _)| game.merge(&notes).is_ok().then_some(game));
        let game = taken.next().unwrap_or_else(|| panic!("{name}: no game has these orders"));
        assert_eq!(told(&game), says["game"], "{name}");
    }
}

/// The name of a seat in these files.
fn seat_word(seat: Seat) -> &'static str {
    match seat {
        Seat::Kam => "kam",
        Seat::Leader => "leader",
        Seat::Customer => "customer",
    }
}

/// Everything that a game says of itself, as plain data.
fn told(game: &Game) -> Value {
    let setup = game.setup();
    let mode = match setup.mode() {
        Mode::OneScreen => "one screen",
        Mode::Remote(_) => "remote",
        Mode::Alone => "alone",
    };
    let decks: Vec<String> = setup
        .decks()
        .iter()
        .map(|deck| format!("{:?} {}", deck.shipped().expect("a shipped deck"), deck.len()).to_lowercase())
        .collect();
    let seats: Vec<&str> = setup.seats().iter().map(|&seat| seat_word(seat)).collect();
    let sealed: Vec<_> = setup.seats().iter().map(|&seat| game.sealed(seat)).collect();
    let mut told = json!({
        "account": setup.account().as_str(),
        "mode": mode,
        "started": setup.started().0,
        "seats": seats,
        "decks": decks,
        "asks a guess": setup.asks_guess(),
        "determinants": setup.determinants().levels(),
        "sealed": sealed,
    });
    if let Some(scenario) = setup.scenario() {
        told["scenario"] = json!(scenario.id());
    }
    if let Some(remote) = game.remote() {
        told["next"] = json!(format!("{:?}", remote.next()));
        told["own orders"] = own_orders(game);
    }
    match game.table() {
        Table::Curtain { seat } => told["table"] = json!(format!("curtain {}", seat_word(seat))),
        Table::Ready => told["table"] = json!("ready"),
        Table::Turn { seat, deck, work } => {
            told["table"] = json!(format!("turn {} {deck}", seat_word(seat)));
            told["work"] = told_work(work, &setup.decks()[deck]);
        }
        Table::Revealed(reveal) => {
            told["table"] = json!("revealed");
            told["orders"] = orders(game);
            let guesses = |seat| -> Vec<Option<String>> {
                let guess = |(at, deck)| reveal.guess(seat, at).map(|cards| ids(deck, &cards));
                setup.decks().iter().enumerate().map(guess).collect()
            };
            told["guesses"] = by_seat(reveal.seats(), |seat| json!(guesses(seat)));
            told["talk"] = told_talk(reveal, setup.decks(), game.private());
        }
    }
    if let Some(before) = game.before() {
        told["before"] = self::told(before);
    }
    told
}

fn by_seat(seats: Vec<Seat>, what: impl Fn(Seat) -> Value) -> Value {
    seats.into_iter().map(|seat| (seat_word(seat).to_owned(), what(seat))).collect::<serde_json::Map<_, _>>().into()
}

/// The ids of some cards, in their order.
fn ids<'a>(deck: &Deck, cards: impl IntoIterator<Item = &'a Card>) -> String {
    cards.into_iter().map(|&card| deck.id(card)).collect::<Vec<_>>().join(" ")
}

/// All orders of a revealed game.
fn orders(game: &Game) -> Value {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    let order = |seat, (at, deck): (usize, &Deck)| Some(ids(deck, reveal.order(seat, at)?.top(deck.len())));
    let of_seat = |seat| game.setup().decks().iter().enumerate().map(|deck| order(seat, deck)).collect::<Vec<_>>();
    by_seat(reveal.seats(), |seat| json!(of_seat(seat)))
}

/// The sealed orders of this browser's side of a remote talk, as looking back shows them.
fn own_orders(game: &Game) -> Value {
    let Mode::Remote(own) = game.setup().mode() else { panic!("not remote") };
    let view = if own == Seat::Kam { View::Kam } else { View::Leader };
    let order = |deck: &Deck| {
        let lookback =
            Lookback::new([game], &Names::default(), view, deck.shipped().expect("a shipped deck"), Depth::Whole);
        let column = lookback.orders().first()?;
        let mut cards: Vec<Card> = deck.cards().collect();
        cards.sort_by_key(|&card| column.rank(deck.id(card)));
        Some(ids(deck, &cards))
    };
    json!(game.setup().decks().iter().map(order).collect::<Vec<_>>())
}

fn told_work(work: &Work, deck: &Deck) -> Value {
    let keywords: serde_json::Map<_, _> =
        work.keywords().iter().map(|(&card, word)| (deck.id(card).to_owned(), json!(word.as_str()))).collect();
    if let Some(pick) = work.pick() {
        return json!({
            "step": "pick",
            "deal": ids(deck, pick.deal()),
            "picked": ids(deck, pick.picked()),
            "acts": pick.log().len(),
            "keywords": keywords,
            "guess": ids(deck, work.guess()),
            "sealed": work.is_sealed(),
        });
    }
    let sort = work.sort().expect("piles");
    let step = match sort.step() {
        Step::Deal => "deal".to_owned(),
        Step::Offer { pile } => format!("offer {pile}"),
        Step::Split { pile, upper, lower } => format!("split {pile}: {} | {}", ids(deck, upper), ids(deck, lower)),
        Step::Order { pile, picked } => format!("order {pile}: {picked} picked"),
        Step::Copy { order } => format!("copy: {}", ids(deck, order)),
        Step::Duel { at, borders, .. } => format!("duel {at}, then {borders:?}"),
        Step::Check { .. } => "check".to_owned(),
    };
    json!({
        "step": step,
        "deal": ids(deck, sort.deal()),
        "piles": sort.piles().iter().map(|pile| ids(deck, &pile.cards)).collect::<Vec<_>>(),
        "dealt": sort.dealt(),
        "acts": sort.log().len(),
        "order": sort.ranking().map(|order| ids(deck, order.cards())),
        "keywords": keywords,
        "guess": ids(deck, work.guess()),
        "sealed": work.is_sealed(),
    })
}

fn told_talk(reveal: Reveal<'_>, decks: &[Deck], private: &Private) -> Value {
    let notes = reveal.talk().notes();
    let id = |role: Role| decks[role.deck].id(role.card);
    let stop = match reveal.talk().stop() {
        Stop::Card(role) => format!("card {}", id(role)),
        stop => format!("{stop:?}").to_lowercase(),
    };
    let compared = reveal.compared();
    let is_offered = |role: &Role| compared[role.deck].differences().contains(&role.card);
    let card = |stop| if let Stop::Card(role) = stop { Some(role) } else { None };
    let asked = reveal.agenda().into_iter().filter_map(card).filter(|role| !is_offered(role));
    let asked: Vec<&str> = asked.map(id).collect();

    let mut told = json!({ "stop": stop, "asked": asked, "review": notes.review().map(|day| day.0) });
    let mut tell = |what: String, value: Value| {
        if !matches!(&value, Value::Array(all) if all.is_empty()) && !value.is_null() && value != json!("") {
            told[what] = value;
        }
    };
    let texts = |topic| json!(notes.texts(topic).all().into_iter().map(|text| text.as_str()).collect::<Vec<_>>());
    let words = |all: Vec<String>| json!(all.into_iter().map(|word| word.to_lowercase()).collect::<Vec<_>>());
    for (at, deck) in decks.iter().enumerate() {
        for card in deck.cards() {
            let role = Role { deck: at, card };
            for (word, topic) in [
                ("what the kam understands by", Topic::Meaning(Seat::Kam, role)),
                ("what the leader understands by", Topic::Meaning(Seat::Leader, role)),
                ("note on", Topic::Note(role)),
                ("who else for", Topic::Others(role)),
                ("needed for", Topic::Need(role)),
                ("why moved", Topic::Moved(role)),
            ] {
                tell(format!("{word} {}", id(role)), texts(topic));
            }
            tell(
                format!("kind of {}", id(role)),
                words(notes.kind(role).all().map(|one| format!("{one:?}")).collect()),
            );
            tell(
                format!("outcome of {}", id(role)),
                words(notes.outcomes(role).all().map(|one| format!("{one:?}")).collect()),
            );
            tell(
                format!("trend of {}", id(role)),
                words(notes.trend(role).all().map(|one| format!("{one:?}")).collect()),
            );
            tell(format!("again {}", id(role)), json!(notes.again(role).map(|day| day.0)));
        }
        let agreed = notes.order(at);
        tell(format!("agreed {at}"), json!(agreed.all().map(|order| ids(deck, order)).collect::<Vec<_>>()));
        for seat in [Seat::Kam, Seat::Leader] {
            tell(format!("customer {at} by {}", seat_word(seat)), json!(ids(deck, &notes.customer(seat, at))));
        }
    }
    for (word, topic) in [
        ("interpretation", Topic::Interpretation),
        ("own words", Topic::OwnWords),
        ("experiment", Topic::Experiment),
        ("whom to ask", Topic::Ask),
    ] {
        tell(word.to_owned(), texts(topic));
    }
    for (word, left) in [
        ("what became of what was agreed", Left::Agreed),
        ("what became of the experiment", Left::Experiment),
        ("what became of what stayed open", Left::Open),
    ] {
        tell(word.to_owned(), texts(Topic::Became(left)));
    }
    // What a leader wrote there for themselves lies on the private page now.
    for (word, reflection) in [
        ("reflection inside", Reflection::Inside),
        ("reflection towards", Reflection::Towards),
        ("reflection help", Reflection::Help),
    ] {
        tell(word.to_owned(), private_texts(private, private::Topic::Reflection(reflection)));
    }
    for place in 0..private::QUESTIONS {
        tell(format!("question {place}"), private_texts(private, private::Topic::Question(place)));
    }
    let given = private::Topic::of(Seat::Leader).filter(|&topic| private.is_given(topic));
    tell("passed on".to_owned(), json!(given.map(|topic| format!("{topic:?}").to_lowercase()).collect::<Vec<_>>()));
    told
}

fn private_texts(private: &Private, topic: private::Topic) -> Value {
    json!(private.texts(topic).all().into_iter().map(|text| text.as_str()).collect::<Vec<_>>())
}

/// What leads on where it needs no letter, always in the same way.
fn next_event(game: &Game) -> Option<Event> {
    let work = match game.table() {
        Table::Curtain { .. } => return Some(Event::OpenCurtain),
        Table::Ready => return game.remote().is_none().then_some(Event::Reveal),
        Table::Revealed(_) => return None,
        Table::Turn { work, .. } => work,
    };
    if work.is_sealed() {
        return Some(Event::Continue);
    }
    let unguessed = |cards: &[Card]| {
        let missing = game.setup().asks_guess() && work.guess().len() < GUESSED;
        cards.iter().copied().find(|card| missing && !work.guess().contains(card))
    };
    if let Some(pick) = work.pick() {
        let mut unpicked = pick.deal().iter().filter(|card| !pick.picked().contains(card));
        let next = unpicked.next().filter(|_| !pick.is_full());
        return Some(match (next, unguessed(pick.deal())) {
            (Some(&card), _) => Event::Pick(card),
            (None, Some(card)) => Event::Guess(card),
            (None, None) => Event::Seal,
        });
    }
    Some(match work.sort().expect("piles").step() {
        Step::Deal => Event::Sort(Action::Deal(Level::Important)),
        Step::Offer { .. } => Event::Sort(Action::Keep),
        Step::Split { .. } => Event::Sort(Action::Halve(Half::Lower)),
        Step::Order { .. } => Event::Sort(Action::Settle),
        Step::Copy { order } => {
            let mut unnamed = work.deal().iter().filter(|card| !order.contains(card));
            Event::Sort(Action::Pick(*unnamed.next()?))
        }
        Step::Duel { .. } => Event::Sort(Action::Win(Half::Upper)),
        Step::Check { order } => unguessed(order).map_or(Event::Seal, Event::Guess),
    })
}

/// Plays on until nothing leads on but a letter or the talk.
fn played_on(mut game: Game) -> Game {
    while let Some(event) = next_event(&game) {
        assert_eq!(game.play(event.clone()), Ok(()), "{event:?} in {:?}", game.phase());
    }
    game
}
