//! Looking back: which orders may be looked back on, in which columns they stand, and what is said about them.

use std::borrow::Cow;

use role_cards::{
    alone::{
        lookback::{Journey, Lookback, Move, Names, Order, View},
        practised,
    },
    cards::{
        AccountName, Card, Day, Deck, Depth, Direction, Mode, Ranking, Scenario, Seat, Setup,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Remote, Table},
    letter::{Seed, TalkNumber},
};

const OUTSIDE: Direction = Direction::External;

/// A deck whose ids are single letters.
fn deck(letters: &str) -> Deck {
    Deck::new(OUTSIDE, letters.chars().map(|letter| Cow::Owned(letter.to_string())).collect()).expect("a deck")
}

fn setup(account: &str, mode: Mode, seats: &[Seat], decks: Vec<Deck>, day: u32) -> Setup {
    Setup::new(AccountName::new(account).expect("a name"), mode, seats.to_vec(), decks, Day(day)).expect("a set-up")
}

/// Sorts the deck at hand into the order of these letters and seals it.
fn seal(game: &mut Game, order: &str) {
    loop {
        let Table::Turn { work, deck, .. } = game.table() else { panic!("nobody's turn") };
        let deck = &game.setup().decks()[deck];
        let event = match work.sort().expect("piles").step() {
            Step::Deal => Event::Sort(Action::Deal(Level::Very)),
            Step::Offer { .. } => Event::Sort(Action::Keep),
            Step::Order { picked, .. } => {
                let id = order.chars().nth(*picked).expect("a letter").to_string();
                Event::Sort(Action::Pick(deck.card(&id).expect("a card")))
            }
            Step::Check { .. } => Event::Seal,
            step => panic!("one pile needs no {step:?}"),
        };
        let sealing = event == Event::Seal;
        game.play(event).expect("possible");
        if sealing {
            break;
        }
    }
}

/// Somebody plays alone for an account; further orders are through other eyes.
fn alone(account: &str, day: u32, seats: &[Seat], orders: &[&str]) -> Game {
    let deck = deck(&sorted(orders[0]));
    let mut game = Game::new(setup(account, Mode::Alone, seats, vec![deck], day), 1);
    for order in orders {
        seal(&mut game, order);
        game.play(Event::Continue).ok();
    }
    game
}

fn sorted(order: &str) -> String {
    let mut letters: Vec<char> = order.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn kam(account: &str, day: u32, order: &str) -> Game {
    alone(account, day, &[Seat::Kam], &[order])
}

fn one_screen(account: &str, kam: &str, leader: &str) -> Game {
    let deck = deck(&sorted(kam));
    let mut game = Game::new(setup(account, Mode::OneScreen, &[Seat::Kam, Seat::Leader], vec![deck], 1), 1);
    for order in [kam, leader] {
        game.play(Event::OpenCurtain).expect("the curtain opens");
        seal(&mut game, order);
        game.play(Event::Continue).ok();
    }
    game
}

/// The columns as account, day and order.
fn columns(games: &[&Game], view: View) -> Vec<(String, u32, String)> {
    let lookback = Lookback::new(games.iter().copied(), &Names::default(), view, OUTSIDE, Depth::Whole);
    let letters = |order: &Order| {
        let mut ranked: Vec<(usize, &String)> =
            lookback.cards().iter().filter_map(|id| Some((order.rank(id)?, id))).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, id)| id.as_str()).collect::<String>()
    };
    let column = |order: &Order| (order.account.as_str().to_owned(), order.day.0, letters(order));
    lookback.orders().iter().map(column).collect()
}

/// A card's rank in each order.
fn ranks(lookback: &Lookback, id: &str) -> Vec<Option<usize>> {
    lookback.orders().iter().map(|order| order.rank(id)).collect()
}

fn orders(games: &[&Game], view: View) -> Vec<String> {
    columns(games, view).into_iter().map(|(.., order)| order).collect()
}

#[test]
fn of_a_game_alone_only_the_own_eyes_count() {
    let imagined = alone("Falke", 1, &[Seat::Kam, Seat::Leader, Seat::Customer], &["ABCD", "DCBA", "BACD"]);
    assert_eq!(orders(&[&imagined], View::Kam), ["ABCD"]);
    assert_eq!(orders(&[&imagined], View::Leader), [""; 0]);
    let leader = alone("Falke", 1, &[Seat::Leader, Seat::Kam], &["ABCD", "DCBA"]);
    assert_eq!(orders(&[&leader], View::Leader), ["ABCD"]);
    assert_eq!(orders(&[&leader], View::Kam), [""; 0]);
    let customer = alone("Falke", 1, &[Seat::Customer], &["ABCD"]);
    assert!(View::ALL.iter().all(|&view| orders(&[&customer], view).is_empty()));
}

#[test]
fn an_unsealed_order_does_not_count() {
    let mut game = Game::new(setup("Falke", Mode::Alone, &[Seat::Kam], vec![deck("ABC")], 1), 1);
    for _ in 0..3 {
        game.play(Event::Sort(Action::Deal(Level::Very))).expect("a card is dealt");
    }
    game.play(Event::Sort(Action::Settle)).expect("the order is settled");
    assert!(orders(&[&game], View::Kam).is_empty());
    game.play(Event::Seal).expect("sealed");
    assert_eq!(orders(&[&game], View::Kam).len(), 1);
}

#[test]
fn a_game_at_one_screen_counts_from_the_reveal_on_and_one_view_at_a_time() {
    let mut game = one_screen("Falke", "ABCD", "DCBA");
    assert!(View::ALL.iter().all(|&view| orders(&[&game], view).is_empty()), "sealed, and not revealed yet");
    game.play(Event::Reveal).expect("revealed");
    assert_eq!(orders(&[&game], View::Kam), ["ABCD"]);
    assert_eq!(orders(&[&game], View::Leader), ["DCBA"]);
}

#[test]
fn of_a_remote_talk_only_the_own_side_counts() {
    let decks = vec![Deck::standard(OUTSIDE)];
    let setup = setup("Falke", Mode::Remote(Seat::Leader), &[Seat::Leader], decks, 1);
    let remote = Remote::leader(&setup, Seed([7; 32]), TalkNumber([3; 8])).expect("a talk");
    let mut game = Game::remote_side(setup, remote, 1).expect("a side");
    let picks: Vec<Card> = Deck::standard(OUTSIDE).cards().collect();
    while let Table::Turn { work, .. } = game.table() {
        let event = match work.sort().expect("piles").step() {
            Step::Deal => Event::Sort(Action::Deal(Level::Very)),
            Step::Offer { .. } => Event::Sort(Action::Keep),
            Step::Order { picked, .. } => Event::Sort(Action::Pick(picks[*picked])),
            _ => {
                let own = Lookback::new([&game], &Names::default(), View::Leader, OUTSIDE, Depth::Whole);
                assert_eq!(own, Lookback::default(), "in order, and not sealed yet");
                Event::Seal
            }
        };
        game.play(event).expect("possible");
    }
    let own = Lookback::new([&game], &Names::default(), View::Leader, OUTSIDE, Depth::Whole);
    assert_eq!(own.orders().len(), 1);
    assert_eq!(own.orders()[0].rank("ext.feuerwehr"), Some(1));
    assert_eq!(Lookback::new([&game], &Names::default(), View::Kam, OUTSIDE, Depth::Whole), Lookback::default());
    assert_eq!(
        Lookback::new([&game], &Names::default(), View::Leader, Direction::Internal, Depth::Whole),
        Lookback::default()
    );
}

#[test]
fn columns_stand_the_youngest_first_and_rounds_are_columns_of_their_own() {
    let revealed = |mut game: Game| {
        game.play(Event::Reveal).expect("revealed");
        game
    };
    let first = revealed(kam("Falke", 10, "ABCD"));
    let second = revealed(kam("Falke", 30, "DABC").after(first.clone()).expect("a second round"));
    let other = kam("Adler", 20, "BACD");
    let wanted = [("Falke", 30, "DABC"), ("Adler", 20, "BACD"), ("Falke", 10, "ABCD")]
        .map(|(account, day, order)| (account.to_owned(), day, order.to_owned()));
    // The first round also lies in the browser as a game of its own; it counts once, in whichever order they come.
    assert_eq!(columns(&[&first, &other, &second], View::Kam), wanted);
    assert_eq!(columns(&[&second, &other], View::Kam), wanted);

    let same_day = revealed(kam("Falke", 10, "DABC").after(first.clone()).expect("a second round"));
    for games in [[&first, &same_day], [&same_day, &first]] {
        assert_eq!(orders(&games, View::Kam), ["DABC", "ABCD"], "of one day, the later round stands first");
    }
}

#[test]
fn the_cards_stand_by_how_many_accounts_have_them_on_top() {
    // Ten cards: the top is five.
    let games = [kam("Falke", 1, "ABCDEFGHIJ"), kam("Adler", 2, "EABIJCDFGH"), kam("Specht", 3, "AIBGEFCDHJ")];
    let lookback = Lookback::new(&games, &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    assert_eq!(lookback.cards()[..4], ["A", "B", "E", "I"], "three accounts have A, B and E on top, two have I");
    assert_eq!(ranks(&lookback, "E"), [Some(5), Some(1), Some(5)], "one rank an order, the youngest first");
}

#[test]
fn practice_is_not_looked_back_on() {
    let scenario = Scenario::ALL[0];
    let setup = practised::setup(scenario, &[OUTSIDE], Depth::Whole, Day(1)).expect("a set-up");
    let mut game = Game::new(setup, 1);
    for _ in 0..23 {
        game.play(Event::Sort(Action::Deal(Level::Very))).expect("a card is dealt");
    }
    game.play(Event::Sort(Action::Keep)).expect("one pile");
    game.play(Event::Sort(Action::Settle)).expect("the order is settled");
    game.play(Event::Seal).expect("sealed");
    assert_eq!(Lookback::new([&game], &Names::default(), View::Kam, OUTSIDE, Depth::Whole), Lookback::default());
    assert!(Names::spellings(&[game]).is_empty());
}

#[test]
fn an_account_has_a_journey_from_each_order_to_the_next_and_none_where_a_prepared_order_went_into_its_talk() {
    let journeys = |games: &[Game]| {
        let lookback = Lookback::new(games, &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
        let told = |journey: &Journey| {
            let moves = journey.moves.iter().map(|Move { id, from, to }| format!("{id}{from}{to}"));
            format!("{} {}-{}: {}", journey.account.as_str(), journey.from.0, journey.to.0, moves.collect::<String>())
        };
        lookback.journeys().iter().map(told).collect::<Vec<_>>()
    };
    let games = [
        kam("Falke", 1, "ABCD"),
        kam("Falke", 5, "BACD"),
        kam("Adler", 6, "ABCD"),
        kam("Falke", 7, "BACD"),
        kam("Falke", 9, "BADC"),
        kam("Adler", 9, "ABCD"),
    ];
    let wanted = ["Adler 6-9: ", "Falke 7-9: D43C34", "Falke 1-5: B21A12"];
    assert_eq!(journeys(&games), wanted);
    assert_eq!(journeys(&games[..1]), [""; 0], "one order is no journey");
}

#[test]
fn two_spellings_are_one_account_with_one_journey() {
    let journeys = |names: &Names, games: &[Game]| {
        let lookback = Lookback::new(games, names, View::Kam, OUTSIDE, Depth::Whole);
        let journeys = lookback.journeys();
        journeys.iter().map(|journey| journey.account.as_str().to_owned()).collect::<Vec<_>>()
    };
    let name = |name: &str| AccountName::new(name).expect("a name");
    let games = [kam("falke", 1, "ABCDEFG"), kam("Falke", 5, "GABCDFE"), kam("Falke AG", 9, "BACDEFG")];
    let mut names = Names::default();
    assert_eq!(journeys(&names, &games[..2]), ["Falke"], "capitals make no account of their own; the youngest counts");
    assert_eq!(journeys(&names, &games[1..]), [""; 0], "another word does");
    names.call(&name("Falke AG"), name("Falke"));
    assert_eq!(journeys(&names, &games[1..]), ["Falke"]);
    names.call(&name("Falke"), name("Bussard"));
    assert_eq!(journeys(&names, &games[1..]), [""; 0], "each code name is called as it was said");
    names.call(&name("Falke AG"), name("bussard"));
    assert_eq!(journeys(&names, &games[1..]), ["bussard"]);
    names.call(&name("Falke"), name("Falke"));
    names.call(&name("Falke AG"), name("Falke AG"));
    assert_eq!(names, Names::default(), "and nothing is left of it");
    let spellings: Vec<String> = Names::spellings(&games).iter().map(|name| name.as_str().to_owned()).collect();
    assert_eq!(spellings, ["Falke", "falke", "Falke AG"]);
}

#[test]
fn decks_of_other_sizes_are_matched_by_the_cards_ids() {
    let large = kam("Falke", 1, "ABCDEFGHIJ");
    let small = kam("Adler", 2, "XBAY");
    let lookback = Lookback::new([&large, &small], &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    assert_eq!(ranks(&lookback, "B"), [Some(2), Some(2)]);
    assert_eq!(ranks(&lookback, "C"), [None, Some(3)]);
    assert_eq!(ranks(&lookback, "X"), [Some(1), None]);
    // The top of four cards is two: B lies there at both, and A, C, D, E and X at one.
    assert_eq!(lookback.cards()[0], "B");
}

#[test]
fn the_mean_place_of_a_card_is_measured_by_the_size_of_each_deck() {
    // P is third of four, Q is sixth of ten: Q lies higher up, though its rank is the larger one.
    let small = kam("Adler", 2, "WXPY");
    let large = kam("Falke", 1, "ABCDEQGHIJ");
    let lookback = Lookback::new([&large, &small], &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    let place = |id: &str| lookback.cards().iter().position(|card| card == id);
    assert!(place("Q") < place("P"), "{:?}", lookback.cards());
}

#[test]
fn a_cards_colour_tells_the_fifth_of_the_deck_in_which_it_lies() {
    for (order, strengths) in [("ABCDEFGHIJ", "5544332211"), ("ABCDE", "54321"), ("ABC", "542")] {
        let game = kam("Falke", 1, order);
        let lookback = Lookback::new([&game], &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
        let [own] = lookback.orders() else { panic!("one order") };
        let told: String =
            order.chars().filter_map(|id| own.strength(&id.to_string())).map(|n| n.to_string()).collect();
        assert_eq!(told, strengths, "{order}");
        assert_eq!(own.strength("Z"), None);
    }
}

#[test]
fn the_view_and_the_deck_with_most_to_see_come_first() {
    let inside = |account: &str, seat: Seat, order: &str| {
        let letters = sorted(order).chars().map(|letter| Cow::Owned(letter.to_string())).collect();
        let deck = Deck::new(Direction::Internal, letters).expect("a deck");
        let mut game = Game::new(setup(account, Mode::Alone, &[seat], vec![deck], 1), 1);
        seal(&mut game, order);
        game
    };
    assert_eq!(Lookback::most_to_see(&[]), (View::Kam, OUTSIDE.into(), Depth::Whole));
    let mut games = vec![kam("Falke", 1, "ABC")];
    assert_eq!(Lookback::most_to_see(&games), (View::Kam, OUTSIDE.into(), Depth::Whole));
    games.push(inside("Falke", Seat::Kam, "ABC"));
    assert_eq!(Lookback::most_to_see(&games), (View::Kam, OUTSIDE.into(), Depth::Whole), "of equals the first one");
    games.push(inside("Adler", Seat::Kam, "ABC"));
    assert_eq!(Lookback::most_to_see(&games), (View::Kam, Direction::Internal.into(), Depth::Whole));
    games.extend(["Falke", "Adler", "Specht"].map(|account| alone(account, 1, &[Seat::Leader], &["ABC"])));
    assert_eq!(Lookback::most_to_see(&games), (View::Leader, OUTSIDE.into(), Depth::Whole));
}

#[test]
fn the_journey_of_an_account_tells_what_moved_most_between_two_of_its_orders() {
    let games =
        [kam("Falke", 1, "GFEDCBA"), kam("Falke", 5, "ABCDEFG"), kam("Falke", 9, "GABCDFE"), kam("Adler", 3, "ABC")];
    let lookback = Lookback::new(&games, &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    let [journey, _] = lookback.journeys().try_into().expect("one account has three orders");
    assert_eq!((journey.account.as_str(), journey.from, journey.to), ("Falke", Day(5), Day(9)));
    let moves: Vec<(&str, usize, usize)> =
        journey.moves.iter().map(|Move { id, from, to }| (id.as_str(), *from, *to)).collect();
    assert_eq!(moves, [("G", 7, 1), ("E", 5, 7), ("A", 1, 2), ("B", 2, 3), ("C", 3, 4)]);

    let still = [kam("Falke", 1, "ABC"), kam("Falke", 2, "ABCD"), kam("Falke", 3, "ABCD")];
    let [journey] = Lookback::new(&still[..2], &Names::default(), View::Kam, OUTSIDE, Depth::Whole)
        .journeys()
        .try_into()
        .expect("one journey");
    assert!(journey.moves.is_empty(), "a card that only one order has has not moved");
    let [journey] = Lookback::new(&still, &Names::default(), View::Kam, OUTSIDE, Depth::Whole)
        .journeys()
        .try_into()
        .expect("one journey");
    assert!(journey.moves.is_empty());
}

#[test]
fn no_games_give_an_empty_look_back() {
    let lookback = Lookback::new([], &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    assert_eq!(lookback, Lookback::default());
    assert!(lookback.journeys().is_empty());
}

#[test]
fn a_ranking_and_its_column_agree() {
    let game = kam("Falke", 1, "DBCA");
    let ranking = Ranking::new(vec![Card(3), Card(1), Card(2), Card(0)]).expect("an order");
    let lookback = Lookback::new([&game], &Names::default(), View::Kam, OUTSIDE, Depth::Whole);
    for (card, id) in ["A", "B", "C", "D"].into_iter().enumerate() {
        let card = Card(u8::try_from(card).expect("small"));
        assert_eq!(lookback.orders()[0].rank(id), ranking.rank(card));
    }
}
