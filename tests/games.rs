//! Random whole games through the public API: whatever people do, the rules hold.

use std::{borrow::Cow, collections::BTreeMap};

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use role_cards::{
    cards::{
        AccountName, Card, Day, Deck, Depth, Direction, Keyword, Mode, Pick, Ranking, Seat, Setup,
        sort::{Action, Half, Level, Pile, Sort, Step},
    },
    game::{Event, Game, Phase, Table},
    saved,
    talk::GUESSED,
};

/// How many random cases: a quick number every day, and very many in the long run, by `ROLE_CARDS_CASES`.
fn cases(quick: u32) -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(quick);
    Config { cases, failure_persistence: None, ..Config::default() }
}

fn deck(direction: Direction, size: usize) -> Deck {
    Deck::new(direction, (0..size).map(|i| Cow::Owned(format!("{direction:?}.{i}"))).collect()).expect("3 to 60 ids")
}

fn one_screen(sizes: &[usize], seats: &[Seat], seed: u64) -> Game {
    game(Mode::OneScreen, sizes, seats, seed, false)
}

fn game(mode: Mode, sizes: &[usize], seats: &[Seat], seed: u64, guess: bool) -> Game {
    game_to(Depth::Whole, mode, sizes, seats, seed, guess)
}

fn game_to(depth: Depth, mode: Mode, sizes: &[usize], seats: &[Seat], seed: u64, guess: bool) -> Game {
    let directions = [Direction::External, Direction::Internal];
    let decks = sizes.iter().zip(directions).map(|(&size, direction)| deck(direction, size)).collect();
    let account = AccountName::new("Falke").expect("a name");
    let setup = Setup::new(account, mode, seats.to_vec(), decks, Day(20_000)).expect("a set-up");
    Game::new(setup.with_depth(depth).expect("decks that are large enough").with_guess(guess), seed)
}

/// When a game was begun and played last.
const TIMES: saved::Times = saved::Times { begun: 1_700_000_000_000, played: 1_700_000_000_001 };

/// Who plays, and where.
const WAYS: [(Mode, &[Seat]); 5] = [
    (Mode::OneScreen, &[Seat::Kam, Seat::Leader]),
    (Mode::OneScreen, &[Seat::Leader, Seat::Kam]),
    (Mode::Alone, &[Seat::Kam]),
    (Mode::Alone, &[Seat::Leader, Seat::Kam]),
    (Mode::Alone, &[Seat::Leader, Seat::Customer]),
];

/// Any event, possible or not; cards and places may lie outside the deck.
fn any_event() -> impl Strategy<Value = Event> {
    let card = || (0..20u8).prop_map(Card);
    let level = || prop::sample::select(Level::ALL.to_vec());
    let half = || prop::sample::select(vec![Half::Upper, Half::Lower]);
    prop_oneof![
        30 => level().prop_map(|level| Event::Sort(Action::Deal(level))),
        20 => (card(), level()).prop_map(|(card, level)| Event::Sort(Action::Lay(card, level))),
        3 => Just(Event::Sort(Action::Copy)),
        3 => Just(Event::Sort(Action::Split)),
        3 => Just(Event::Sort(Action::Keep)),
        10 => half().prop_map(|half| Event::Sort(Action::Halve(half))),
        30 => card().prop_map(|card| Event::Sort(Action::Pick(card))),
        15 => (card(), 0..20usize).prop_map(|(card, to)| Event::Sort(Action::Move(card, to))),
        5 => Just(Event::Sort(Action::Settle)),
        15 => half().prop_map(|half| Event::Sort(Action::Win(half))),
        20 => card().prop_map(Event::Pick),
        8 => (card(), 0..7usize).prop_map(|(card, to)| Event::Place(card, to)),
        4 => Just(Event::Undo),
        3 => (card(), prop::option::of("[a-z]{1,8}")).prop_map(|(card, word)| {
            Event::Keyword(card, word.and_then(|word| Keyword::new(&word).ok()))
        }),
        5 => card().prop_map(Event::Guess),
        10 => Just(Event::Seal),
        40 => (0..3usize).prop_map(Event::Reopen),
        10 => Just(Event::Continue),
        10 => Just(Event::OpenCurtain),
        1 => Just(Event::DropCurtain),
        5 => Just(Event::Reveal),
    ]
}

/// The decks that every seat has sealed, each with the saved form of all its sheets.
fn final_sheets(game: &Game) -> BTreeMap<usize, String> {
    let decks: Vec<usize> = (0..game.setup().decks().len()).filter(|&deck| game.is_final(deck)).collect();
    if decks.is_empty() {
        return BTreeMap::new();
    }
    let text = saved::write(game, 0);
    let json: serde_json::Value = serde_json::from_str(text.lines().last().expect("a game")).expect("JSON");
    let rows = json["sheets"].as_array().expect("a row per seat");
    decks.into_iter().map(|deck| (deck, rows.iter().map(|row| row[deck].to_string()).collect())).collect()
}

/// A game to be played, and what is tried at its table.
#[derive(Clone, Debug)]
struct Played {
    mode: Mode,
    seats: &'static [Seat],
    sizes: Vec<usize>,
    /// A quick round, where the decks are large enough for one.
    quick: bool,
    guess: bool,
    seed: u64,
    tries: Vec<Try>,
}

/// What is tried next.
#[derive(Clone, Debug)]
enum Try {
    /// What leads on; the number chooses where there is a choice.
    Sensible(u8),
    /// Whatever it is.
    Any(Event),
}

/// How many events were tried where the rules could break most easily.
#[derive(Clone, Copy, Debug, Default)]
struct Reached {
    /// One deck is final while another one is still open.
    one_final: usize,
    /// Somebody tried to reopen the final deck then.
    reopen_refused: usize,
    /// Somebody reopened a sealed deck that was not final yet.
    reopened: usize,
    /// Two decks are final, and nothing is revealed.
    both_final: usize,
    /// All orders lie open.
    revealed: usize,
}

/// Games of which most are played on as people do, so that many come to their end: events drawn evenly hardly ever do.
fn played() -> impl Strategy<Value = Played> {
    let tries = prop_oneof![4 => any::<u8>().prop_map(Try::Sensible), 1 => any_event().prop_map(Try::Any)];
    (
        prop::sample::select(WAYS.to_vec()),
        prop::collection::vec(3..=14usize, 1..=2),
        prop::bool::weighted(0.25),
        any::<bool>(),
        any::<u64>(),
        prop::collection::vec(tries, 0..400),
    )
        .prop_map(|((mode, seats), sizes, quick, guess, seed, tries)| Played {
            mode,
            seats,
            sizes,
            quick,
            guess,
            seed,
            tries,
        })
}

/// Plays a game, checks every rule after every event, and tells what was reached.
fn check_game(played: Played) -> Result<Reached, TestCaseError> {
    let Played { mode, seats, sizes, quick, guess, seed, tries } = played;
    let quick = quick && sizes.iter().all(|&size| Depth::FirstFive.suits(size));
    let depth = if quick { Depth::FirstFive } else { Depth::Whole };
    let mut game = game_to(depth, mode, &sizes, seats, seed, guess);
    let mut columns = seats.to_vec();
    columns.sort_unstable();
    let mut reached = Reached::default();
    for attempt in tries {
        let event = match attempt {
            Try::Sensible(choice) => sensible_event(&game, choice),
            Try::Any(event) => event,
        };
        let before = game.clone();
        let outcome = game.play(event.clone());

        // Once every seat has sealed a deck, its orders are final.
        let (then, now) = (final_sheets(&before), final_sheets(&game));
        for (deck, sheets) in &then {
            prop_assert_eq!(now.get(deck), Some(sheets), "{:?} changed a final deck", event);
            prop_assert!(before.clone().play(Event::Reopen(*deck)).is_err(), "a final deck is reopened");
        }
        let reopening = matches!(event, Event::Reopen(_));
        let one_final = !then.is_empty() && then.len() < sizes.len();
        reached.one_final += usize::from(one_final);
        reached.reopen_refused +=
            usize::from(one_final && matches!(event, Event::Reopen(deck) if then.contains_key(&deck)));
        reached.reopened += usize::from(reopening && outcome.is_ok());
        reached.both_final += usize::from(then.len() == 2 && matches!(before.table(), Table::Ready));
        reached.revealed += usize::from(matches!(before.table(), Table::Revealed(_)));

        if outcome.is_err() {
            prop_assert_eq!(&game, &before, "a refused event changed the game: {:?}", event);
            continue;
        }
        // Before the seal the game knows whether it is for good.
        if let (Event::Seal, Phase::Turn { deck, .. }) = (&event, before.phase()) {
            prop_assert_eq!(before.seals_for_good(), game.is_final(deck));
        }
        // Undo takes back exactly the last sorting action or tap.
        if matches!(event, Event::Sort(_) | Event::Pick(_) | Event::Place(..)) {
            let mut undone = game.clone();
            prop_assert_eq!(undone.play(Event::Undo), Ok(()));
            prop_assert_eq!(&undone, &before);
        }
        // The first screens know the turns alone, and write what the whole game would write.
        let mut in_turn = before.clone();
        let is_turn = !matches!(event, Event::Reveal);
        prop_assert_eq!(in_turn.take_turn(event.clone()).is_ok(), is_turn);
        prop_assert_eq!(&in_turn, if is_turn { &game } else { &before });
        if game.phase() != Phase::Revealed {
            prop_assert_eq!(saved::write_turn(&game, TIMES, 7), saved::write_game(&game, TIMES, 7));
        }
        // What is saved is what is read.
        prop_assert_eq!(saved::read(&saved::write(&game, 7)), Ok((game.clone(), 7)));
        match game.table() {
            Table::Turn { seat, deck, work } => {
                let whose = matches!(game.phase(), Phase::Turn { seat: place, .. } if seats[place] == seat);
                prop_assert!(whose);
                match (work.sort(), work.pick()) {
                    (Some(sort), None) if !quick => check_sort(sort, &game.setup().decks()[deck])?,
                    (None, Some(pick)) if quick => check_pick(pick, &game.setup().decks()[deck])?,
                    _ => prop_assert!(false, "a work that is not of the set-up's depth"),
                }
                prop_assert!(!work.is_sealed() || work.order().is_some());
                let guessed = if guess { GUESSED } else { 0 };
                prop_assert!(!work.is_sealed() || work.guess().len() == guessed);
                // Random moves rarely hit the moment after a seal.
                let moves = [0, 1].map(|to| Event::Sort(Action::Move(work.deal()[0], to)));
                let taps = work.deal().iter().flat_map(|&card| [Event::Pick(card), Event::Place(card, 0)]);
                for event in moves.into_iter().chain(taps).chain([Event::Undo]) {
                    prop_assert!(!work.is_sealed() || game.clone().play(event).is_err(), "a sealed order changes");
                }
            }
            Table::Revealed(reveal) => {
                prop_assert_eq!(reveal.seats(), columns.clone());
                for (place, deck) in game.setup().decks().iter().enumerate() {
                    for &seat in seats {
                        let order = reveal.order(seat, place);
                        prop_assert!(order.is_some_and(|order| order.is_of(depth, deck.len())));
                    }
                }
            }
            Table::Ready => prop_assert!((0..sizes.len()).all(|deck| game.is_final(deck))),
            Table::Curtain { .. } => {
                prop_assert_eq!(mode, Mode::OneScreen, "alone there is nobody to look away");
                prop_assert!((0..sizes.len()).any(|deck| !game.is_final(deck)));
            }
        }
    }
    Ok(reached)
}

/// The same games on every run, so that the count never flickers: the property means something only if its games come
/// to where the rules could break.
#[test]
fn many_random_games_come_to_their_final_decks_and_to_the_reveal() {
    const GAMES: usize = 100;
    let (mut runner, games) = (TestRunner::deterministic(), played());
    // In how many games something was reached.
    let mut sum = Reached::default();
    for _ in 0..GAMES {
        let game = games.new_tree(&mut runner).expect("a game").current();
        let reached = check_game(game.clone()).unwrap_or_else(|broken| panic!("{broken} in {game:?}"));
        sum.one_final += reached.one_final.min(1);
        sum.reopen_refused += reached.reopen_refused.min(1);
        sum.reopened += reached.reopened.min(1);
        sum.both_final += reached.both_final.min(1);
        sum.revealed += reached.revealed.min(1);
    }
    for count in [sum.one_final, sum.reopen_refused, sum.reopened, sum.both_final, sum.revealed] {
        assert!(count > 0, "of {GAMES} games: {sum:?}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_sequence_of_events_keeps_every_invariant(played in played()) {
        check_game(played)?;
    }

    #[test]
    fn every_deck_can_be_played_to_the_reveal(
        sizes in prop::collection::vec(3..=60usize, 1..=2),
        people in 1..=3usize,
        alone in any::<bool>(),
        seed in any::<u64>(),
        choices in prop::collection::vec(any::<u8>(), 64),
    ) {
        let seats = [Seat::Leader, Seat::Kam, Seat::Customer];
        let mode = if alone { Mode::Alone } else { Mode::OneScreen };
        let mut game = game(mode, &sizes, &seats[..people], seed, false);
        let mut choices = choices.into_iter().cycle();
        let mut turns = 0;
        while !matches!(game.phase(), Phase::Revealed) {
            let choice = choices.next().unwrap_or_default();
            let event = sensible_event(&game, choice);
            prop_assert_eq!(game.play(event), Ok(()));
            turns += 1;
            prop_assert!(turns < 3_000, "the game does not end: {:?}", game.phase());
        }
        prop_assert_eq!(game.play(Event::Reopen(0)).is_err(), true);
    }
}

/// Something that leads on, as a person would do it.
fn sensible_event(game: &Game, choice: u8) -> Event {
    let half = if choice.is_multiple_of(2) { Half::Upper } else { Half::Lower };
    let Table::Turn { work, .. } = game.table() else {
        return if matches!(game.table(), Table::Ready) { Event::Reveal } else { Event::OpenCurtain };
    };
    if work.is_sealed() {
        return Event::Continue;
    }
    if let Some(pick) = work.pick() {
        let untapped = pick.deal().iter().filter(|card| !pick.picked().contains(card));
        let next = untapped.cycle().nth(usize::from(choice)).copied();
        let missing = game.setup().asks_guess() && work.guess().len() < GUESSED;
        let guessed = pick.deal().iter().copied().find(|card| missing && !work.guess().contains(card));
        return match next {
            Some(card) if !pick.is_full() => Event::Pick(card),
            _ => guessed.map_or(Event::Seal, Event::Guess),
        };
    }
    match work.sort().expect("piles").step() {
        Step::Deal if choice.is_multiple_of(4) && !work.is_begun() => Event::Sort(Action::Copy),
        Step::Deal => Event::Sort(Action::Deal(Level::ALL[usize::from(choice % 3)])),
        Step::Copy { order } => {
            let unnamed: Vec<Card> = work.deal().iter().copied().filter(|card| !order.contains(card)).collect();
            Event::Sort(Action::Pick(unnamed[usize::from(choice) % unnamed.len()]))
        }
        Step::Offer { .. } => Event::Sort(if choice.is_multiple_of(3) { Action::Keep } else { Action::Split }),
        Step::Split { .. } => Event::Sort(Action::Halve(half)),
        Step::Order { pile, picked } => {
            let rest = &work.sort().expect("piles").piles()[*pile].cards[*picked..];
            Event::Sort(Action::Pick(rest[usize::from(choice) % rest.len()]))
        }
        Step::Duel { .. } => Event::Sort(Action::Win(half)),
        Step::Check { order } => {
            let guess = work.guess();
            let missing = game.setup().asks_guess() && guess.len() < GUESSED;
            let next = order.iter().find(|card| missing && !guess.contains(card));
            next.map_or(Event::Seal, |&card| Event::Guess(card))
        }
    }
}

/// At every step at most five different cards of the deck are picked, and all of it lies open.
fn check_pick(pick: &Pick, deck: &Deck) -> Result<(), TestCaseError> {
    let mut open = pick.deal().to_vec();
    open.sort_unstable();
    prop_assert_eq!(open, deck.cards().collect::<Vec<_>>());
    let mut picked = pick.picked().to_vec();
    picked.sort_unstable();
    picked.dedup();
    prop_assert!(picked.len() == pick.picked().len() && picked.len() <= 5);
    prop_assert_eq!(pick.first_five().is_some(), picked.len() == 5);
    Ok(())
}

/// At every step the cards of a sort are the deck, each exactly once.
fn check_sort(sort: &Sort, deck: &Deck) -> Result<(), TestCaseError> {
    let mut cards: Vec<Card> = match sort.step() {
        Step::Deal => {
            let on_piles = sort.piles().iter().flat_map(|pile| pile.cards.clone());
            on_piles.chain(sort.deal()[sort.dealt()..].to_vec()).collect()
        }
        Step::Split { upper, lower, .. } => {
            let on_piles = sort.piles().iter().flat_map(|pile| pile.cards.clone());
            on_piles.chain(upper.clone()).chain(lower.clone()).collect()
        }
        Step::Offer { pile } => {
            prop_assert!(sort.piles()[*pile].cards.len() > Pile::COMFORTABLE);
            sort.piles().iter().flat_map(|pile| pile.cards.clone()).collect()
        }
        Step::Order { pile, picked } => {
            prop_assert!(*picked <= sort.piles()[*pile].cards.len());
            sort.piles().iter().flat_map(|pile| pile.cards.clone()).collect()
        }
        Step::Copy { order } => {
            prop_assert!(order.len() + 1 < deck.len(), "the last card falls into place");
            let unnamed = sort.deal().iter().copied().filter(|card| !order.contains(card));
            order.iter().copied().chain(unnamed).collect()
        }
        Step::Duel { order, at, .. } => {
            prop_assert!(*at > 0 && *at < order.len());
            order.clone()
        }
        Step::Check { order } => order.clone(),
    };
    cards.sort_unstable();
    prop_assert_eq!(cards, deck.cards().collect::<Vec<_>>());
    Ok(())
}

/// What is left of a sort after more actions, if they are possible.
fn after(sort: &Sort, actions: &[Action]) -> Option<Sort> {
    let mut sort = sort.clone();
    actions.iter().all(|&action| sort.act(action)).then_some(sort)
}

/// The cards of the pile that is being ordered.
fn pile(sort: &Sort) -> Vec<u8> {
    let Step::Order { pile, .. } = *sort.step() else { panic!("no pile is ordered: {:?}", sort.step()) };
    sort.piles()[pile].cards.iter().map(|card| card.0).collect()
}

/// A sort of cards 0, 1, 2 … dealt in this order, after these actions, all of which must be possible.
fn sorted(size: usize, actions: &[Action]) -> Sort {
    let shuffle = Ranking::new((0..size).map(|i| Card(u8::try_from(i).expect("small"))).collect()).expect("a deck");
    Sort::replay(&shuffle, actions).expect("possible actions")
}

const VERY: Action = Action::Deal(Level::Very);
const IMPORTANT: Action = Action::Deal(Level::Important);
const LESS: Action = Action::Deal(Level::Less);
const UPPER: Action = Action::Win(Half::Upper);
const LOWER: Action = Action::Win(Half::Lower);

fn order(sort: &Sort) -> Vec<u8> {
    sort.ranking().expect("a finished sort").cards().iter().map(|card| card.0).collect()
}

#[test]
fn the_last_card_of_a_pile_falls_into_place() {
    let sort = sorted(3, &[VERY, VERY, VERY, Action::Pick(Card(2)), Action::Pick(Card(0))]);
    assert_eq!(order(&sort), [2, 0, 1]);
}

#[test]
fn the_loser_of_a_duel_stays() {
    let sort = sorted(3, &[VERY, IMPORTANT, LESS, UPPER, UPPER]);
    assert_eq!(order(&sort), [0, 1, 2]);
}

#[test]
fn a_winning_card_goes_on_up_until_it_loses() {
    let piles = [VERY, VERY, VERY, LESS, Action::Settle];
    assert_eq!(order(&sorted(4, &[&piles[..], &[LOWER, UPPER]].concat())), [0, 1, 3, 2]);
    assert_eq!(order(&sorted(4, &[&piles[..], &[LOWER, LOWER, LOWER]].concat())), [3, 0, 1, 2]);
}

#[test]
fn an_empty_pile_is_skipped() {
    let sort = sorted(3, &[VERY, LESS, LESS, Action::Settle]);
    assert_eq!(sort.duel(), Some((Card(0), Card(1))));
}

#[test]
fn a_pile_over_nine_offers_to_be_split_and_nine_do_not() {
    let ten = sorted(10, &[VERY; 10]);
    assert_eq!(ten.step(), &Step::Offer { pile: 0 });
    let nine = sorted(9, &[VERY; 9]);
    assert_eq!(nine.step(), &Step::Order { pile: 0, picked: 0 });
}

#[test]
fn a_split_pile_becomes_two_of_the_same_level() {
    let mut actions = vec![VERY; 10];
    actions.push(Action::Split);
    actions.extend([Action::Halve(Half::Upper), Action::Halve(Half::Lower)].into_iter().cycle().take(10));
    let sort = sorted(10, &actions);
    let sizes: Vec<_> = sort.piles().iter().map(|pile| (pile.level, pile.cards.len())).collect();
    assert_eq!(sizes, [(Level::Very, 5), (Level::Very, 5), (Level::Important, 0), (Level::Less, 0)]);
}

#[test]
fn a_card_on_a_pile_is_laid_onto_another_one_and_the_dealing_goes_on() {
    let lying =
        |sort: &Sort| Level::ALL.map(|level| sort.lying_on(level).iter().map(|card| card.0).collect::<Vec<_>>());
    let dealt = sorted(5, &[VERY, VERY, LESS]);
    assert_eq!(lying(&dealt), [vec![1, 0], vec![], vec![2]]);
    let mut laid = after(&dealt, &[Action::Lay(Card(0), Level::Less)]).expect("possible");
    assert_eq!(lying(&laid), [vec![1], vec![], vec![0, 2]], "it lies on top of its new pile");
    assert_eq!((laid.dealt(), laid.next_card()), (3, Some(Card(3))), "the same card is in the hand");
    assert!(laid.undo());
    assert_eq!(laid, dealt);
    // Neither a card that lies there already, nor one that is not dealt yet, nor one that there is not.
    for (card, level) in [(0, Level::Very), (3, Level::Very), (9, Level::Less)] {
        assert_eq!(after(&dealt, &[Action::Lay(Card(card), level)]), None, "{card} to {level:?}");
    }
    // Once everything is dealt the piles are closed.
    let all = after(&dealt, &[LESS, LESS]).expect("possible");
    assert_eq!(after(&all, &[Action::Lay(Card(0), Level::Less)]), None);
    assert_eq!(lying(&all).concat(), [0; 0]);
}

#[test]
fn a_pile_knows_whether_anything_was_chosen_in_it() {
    let dealt = sorted(6, &[VERY, VERY, VERY, LESS, LESS, LESS]);
    assert!(!dealt.has_chosen(), "nobody has touched the pile yet");
    let picks = [Action::Pick(Card(1)), Action::Pick(Card(0))];
    assert!(after(&dealt, &picks[..1]).expect("possible").has_chosen());
    let next = after(&dealt, &picks).expect("possible");
    assert_eq!(next.step(), &Step::Order { pile: 2, picked: 0 });
    assert!(!next.has_chosen(), "what was picked lies in the pile before");
    assert!(after(&next, &[Action::Move(Card(5), 1)]).expect("possible").has_chosen());
    assert!(!sorted(3, &[VERY, IMPORTANT, LESS]).has_chosen(), "nothing is ordered in a duel");
}

#[test]
fn whatever_is_laid_right_below_the_picked_cards_is_the_next_one() {
    let sort = sorted(6, &[&[VERY; 6][..], &[Action::Pick(Card(4)), Action::Pick(Card(3))]].concat());
    assert_eq!(pile(&sort), [4, 3, 0, 1, 2, 5]);
    for (card, to, action) in [
        (5, 2, Action::Pick(Card(5))),
        (0, 2, Action::Pick(Card(0))),
        (5, 1, Action::Move(Card(5), 1)),
        (0, 4, Action::Move(Card(0), 4)),
        // A picked card that is laid below the others is picked no longer.
        (3, 2, Action::Move(Card(3), 2)),
    ] {
        assert_eq!(sort.placing(Card(card), to), action, "{card} to {to}");
    }
    let back = sort.unpicking(Card(4)).expect("it is picked");
    let back = after(&sort, &[back]).expect("possible");
    assert_eq!((back.step(), pile(&back)), (&Step::Order { pile: 0, picked: 1 }, vec![3, 0, 4, 1, 2, 5]));
    assert_eq!(sort.unpicking(Card(0)), None, "it has no number");
}

#[test]
fn a_duel_is_about_two_places() {
    let sort = sorted(5, &[VERY, VERY, IMPORTANT, LESS, LESS, Action::Settle, Action::Settle]);
    assert_eq!(sort.duel_places(), Some((2, 3)));
    assert_eq!(after(&sort, &[LOWER]).expect("possible").duel_places(), Some((1, 2)));
    assert_eq!(after(&sort, &[UPPER]).expect("possible").duel_places(), Some((3, 4)));
    assert_eq!(sorted(3, &[VERY]).duel_places(), None);
}

#[test]
fn a_card_laid_among_the_picked_ones_is_picked() {
    let piles = [VERY, VERY, VERY, VERY, Action::Pick(Card(3)), Action::Move(Card(2), 0)];
    assert_eq!(sorted(4, &piles).step(), &Step::Order { pile: 0, picked: 2 });
}

/// Plays sensibly on until something holds.
fn play_until(game: &mut Game, holds: impl Fn(&Game) -> bool) {
    while !holds(game) {
        let event = sensible_event(game, 0);
        assert_eq!(game.play(event), Ok(()));
    }
}

#[test]
fn a_card_laid_below_the_picked_ones_is_picked_no_longer() {
    let picked = sorted(5, &[&[VERY; 5][..], &[Action::Pick(Card(4)), Action::Pick(Card(3))]].concat());
    assert_eq!((picked.step(), pile(&picked)), (&Step::Order { pile: 0, picked: 2 }, vec![4, 3, 0, 1, 2]));
    // To which place a card goes, and how many are picked then.
    for (card, to, left, cards) in [
        (4, 3, 1, [3, 0, 1, 4, 2]),
        (4, 2, 1, [3, 0, 4, 1, 2]),
        (4, 1, 2, [3, 4, 0, 1, 2]),
        (2, 1, 3, [4, 2, 3, 0, 1]),
        (2, 2, 2, [4, 3, 2, 0, 1]),
        (0, 4, 2, [4, 3, 1, 2, 0]),
    ] {
        let moved = after(&picked, &[Action::Move(Card(card), to)]).expect("possible");
        let found = (moved.step(), pile(&moved));
        assert_eq!(found, (&Step::Order { pile: 0, picked: left }, cards.to_vec()), "{card} to {to}");
    }
    // It can be picked again, and those that stay picked cannot.
    let below = after(&picked, &[Action::Move(Card(4), 3)]).expect("possible");
    assert!(after(&below, &[Action::Pick(Card(4))]).is_some());
    assert!(after(&below, &[Action::Pick(Card(3))]).is_none());
}

#[test]
fn a_picked_card_is_not_picked_again() {
    let picks = [Action::Pick(Card(4)), Action::Pick(Card(3))];
    let sort = sorted(5, &[&[VERY; 5][..], &picks].concat());
    for again in picks {
        assert_eq!(after(&sort, &[again]), None, "{again:?}");
    }
    for other in [0, 1, 2] {
        assert!(after(&sort, &[Action::Pick(Card(other))]).is_some(), "{other} is still to be picked");
    }
    for (place, card) in [(0, 4), (1, 3), (4, 2)] {
        assert_eq!(after(&sort, &[Action::Move(Card(card), place)]), None, "{card} lies at {place} already");
    }
    assert_eq!(after(&sort, &[Action::Move(Card(0), 5)]), None, "a pile of five has no sixth place");
    assert_eq!(after(&sort, &[Action::Pick(Card(5))]), None, "there is no such card");
}

/// The upper border comes first, so that the lower pile's card meets cards whose order is settled.
#[test]
fn borders_are_settled_from_the_top_down() {
    let sort = sorted(3, &[VERY, IMPORTANT, LESS]);
    let borders = |sort: &Sort| sort.duel().map(|(above, below)| [above.0, below.0]);
    assert_eq!(borders(&sort), Some([0, 1]));
    // What is won at which duel, the two that meet next, and the order in the end.
    let stays = after(&sort, &[UPPER]).expect("possible");
    assert_eq!(borders(&stays), Some([1, 2]));
    let rises = after(&sort, &[LOWER]).expect("possible");
    assert_eq!(borders(&rises), Some([0, 2]), "the loser of the first border stands at the second");
    assert_eq!(order(&after(&rises, &[LOWER, UPPER]).expect("possible")), [1, 2, 0]);
    assert_eq!(order(&after(&rises, &[LOWER, LOWER]).expect("possible")), [2, 1, 0]);

    // Piles of several cards: two, one and two.
    let piles = [VERY, VERY, IMPORTANT, LESS, LESS, Action::Settle, Action::Settle];
    let sort = sorted(5, &piles);
    assert_eq!(borders(&sort), Some([1, 2]));
    assert_eq!(borders(&after(&sort, &[UPPER]).expect("possible")), Some([2, 3]));
    assert_eq!(order(&after(&sort, &[LOWER, UPPER, LOWER, UPPER]).expect("possible")), [0, 2, 3, 1, 4]);
}

#[test]
fn a_half_of_more_than_nine_cards_is_offered_to_be_split_again() {
    let halves = |upper: usize, lower: usize| {
        let mut actions = vec![VERY; upper + lower];
        actions.push(Action::Split);
        actions.extend(vec![Action::Halve(Half::Upper); upper]);
        actions.extend(vec![Action::Halve(Half::Lower); lower]);
        actions
    };
    for (upper, lower, step) in [
        (10, 4, Step::Offer { pile: 0 }),
        (4, 10, Step::Offer { pile: 1 }),
        (12, 10, Step::Offer { pile: 0 }),
        (9, 9, Step::Order { pile: 0, picked: 0 }),
        (9, 10, Step::Offer { pile: 1 }),
    ] {
        let sort = sorted(upper + lower, &halves(upper, lower));
        assert_eq!(sort.step(), &step, "{upper} above and {lower} below");
    }
    // Both halves of 22 cards, one after the other; a half that was kept is not offered again.
    let sort = sorted(22, &halves(12, 10));
    let kept = after(&sort, &[Action::Keep]).expect("possible");
    assert_eq!(kept.step(), &Step::Offer { pile: 1 });
    assert_eq!(after(&kept, &[Action::Keep]).expect("possible").step(), &Step::Order { pile: 0, picked: 0 });
    let again: Vec<Action> =
        [vec![Action::Split], vec![Action::Halve(Half::Upper); 6], vec![Action::Halve(Half::Lower); 6]].concat();
    let split = after(&sort, &again).expect("possible");
    let sizes: Vec<usize> = split.piles().iter().map(|pile| pile.cards.len()).collect();
    assert_eq!((split.step(), sizes), (&Step::Offer { pile: 2 }, vec![6, 6, 10, 0, 0]));
    // Nothing else is possible while it is offered.
    for action in
        [Action::Settle, Action::Pick(Card(0)), Action::Halve(Half::Upper), VERY, UPPER, Action::Move(Card(0), 1)]
    {
        assert_eq!(after(&sort, &[action]), None, "{action:?}");
    }
}

#[test]
fn the_second_seat_gets_a_shuffle_of_its_own() {
    let mut game = one_screen(&[23], &[Seat::Leader, Seat::Kam], 1);
    assert_eq!(game.play(Event::OpenCurtain), Ok(()));
    let deal = |game: &Game| match game.table() {
        Table::Turn { work, .. } => work.deal().to_vec(),
        _ => panic!("no turn"),
    };
    let first = deal(&game);
    play_until(&mut game, |game| matches!(game.phase(), Phase::Turn { seat: 1, .. }));
    assert_ne!(deal(&game), first);
}

#[test]
fn a_sealed_order_reopens_until_the_curtain_falls_for_the_next_seat() {
    let mut game = one_screen(&[3, 3], &[Seat::Leader, Seat::Kam], 1);
    let is_sealed = |game: &Game| matches!(game.table(), Table::Turn { work, .. } if work.is_sealed());
    play_until(&mut game, is_sealed);
    assert_eq!(game.play(Event::Reopen(0)), Ok(()));
    assert_eq!(game.play(Event::Seal), Ok(()));
    assert_eq!(game.play(Event::Continue), Ok(()));
    play_until(&mut game, is_sealed);
    assert_eq!(game.play(Event::Reopen(0)), Ok(()), "both decks are still the leader's own");
    assert_eq!(game.play(Event::Seal), Ok(()));
    play_until(&mut game, |game| matches!(game.phase(), Phase::Curtain { seat: 1 }));

    // Whatever is tried from here on to the reveal, the leader's orders are neither seen nor changed.
    let kept = sealed_works(&game, 0);
    while game.phase() != Phase::Revealed {
        for event in
            [Event::DropCurtain, Event::OpenCurtain, Event::Continue, Event::Reopen(0), Event::Reopen(1), Event::Undo]
        {
            let mut tried = game.clone();
            if tried.play(event.clone()).is_ok() {
                assert!(
                    !matches!(tried.table(), Table::Turn { seat: Seat::Leader, .. }),
                    "{event:?} shows the leader's order"
                );
                assert_eq!(sealed_works(&tried, 0), kept, "{event:?} changes the leader's order");
            }
        }
        let event = sensible_event(&game, 0);
        assert_eq!(game.play(event), Ok(()));
    }
    assert_eq!(sealed_works(&game, 0), kept);
}

/// The saved form of a seat's works.
fn sealed_works(game: &Game, seat: usize) -> String {
    let text = saved::write(game, 0);
    let json: serde_json::Value = serde_json::from_str(text.lines().last().expect("a game")).expect("JSON");
    json["sheets"][seat].to_string()
}
