//! The quick round: the pick of the first five, two fives held against each other, and a whole game of it by every way. A
//! quick and a whole order are never compared.

mod played;

use std::collections::BTreeSet;

use num_bigint::BigUint;
use proptest::{prelude::*, test_runner::Config};
use role_cards::{
    alone::{
        Lookback,
        lookback::{Names, View},
    },
    cards::{
        Card, Compared, Depth, Direction, FirstFive, Likeness, Mark, Mode, Order, Overlap, Pick, Ranking, Row, Seat,
        Setup, Side, Verdict,
        overlap::{OneSided, Shared},
    },
    exchange::{self, Reading},
    game::{Event, Game, MergeError, Table, round::Lots},
    letter::{Cabinet, Letter, Seed},
    record::{csv, markdown},
    saved,
    talk::{Action, Outcome, Role, Stop},
    text::Language,
};

use played::{act, both_decks, play, play_turns, revealed_remote, revealed_remote_to};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

fn card(at: usize) -> Card {
    Card(u8::try_from(at).expect("small"))
}

fn cards<const N: usize>(at: [usize; N]) -> Vec<Card> {
    at.map(card).to_vec()
}

fn five(at: [usize; 5], n: usize) -> FirstFive {
    FirstFive::new(&cards(at), n).expect("five cards")
}

fn overlap(first: [usize; 5], second: [usize; 5], n: usize) -> Overlap {
    Overlap::new(&five(first, n), &five(second, n)).expect("of one deck")
}

fn ranking(n: usize) -> Ranking {
    Ranking::new((0..n).map(card).collect()).expect("a permutation")
}

fn quick(setup: Setup) -> Setup {
    setup.with_depth(Depth::FirstFive).expect("large decks")
}

/// A quick round of both decks: the KAM picks the first five of the list, everybody else the same in other order, and
/// instead of the last two the last cards of the deck.
fn revealed() -> Game {
    revealed_as(quick(both_decks()))
}

fn revealed_as(setup: Setup) -> Game {
    let mut game = Game::new(setup, 7);
    play_turns(&mut game, |seat, _, n| match seat {
        Seat::Kam => vec![0, 1, 2, 3, 4],
        _ => vec![2, n - 1, 0, n - 2, 1],
    });
    play(&mut game, Event::Reveal);
    game
}

fn reveal(game: &Game) -> role_cards::game::Reveal<'_> {
    match game.table() {
        Table::Revealed(reveal) => reveal,
        table => panic!("not revealed: {table:?}"),
    }
}

#[test]
fn a_second_tap_takes_a_card_back_and_later_ones_move_up() {
    let mut pick = Pick::new(&ranking(6));
    for (tap, picked) in [
        (3, cards([3]).as_slice()),
        (0, &cards([3, 0])),
        (5, &cards([3, 0, 5])),
        (3, &cards([0, 5])),
        (1, &cards([0, 5, 1])),
        (3, &cards([0, 5, 1, 3])),
        (2, &cards([0, 5, 1, 3, 2])),
    ] {
        assert_eq!(pick.first_five(), None);
        assert!(pick.tap(card(tap)));
        assert_eq!(pick.picked(), picked);
    }
    assert_eq!(pick.first_five(), Some(five([0, 5, 1, 3, 2], 6)));
    assert_eq!((pick.rank(card(1)), pick.rank(card(4))), (Some(3), None));
    let full = pick.clone();
    assert!(!pick.tap(card(4)), "a sixth card");
    assert!(!pick.tap(card(6)), "a card of a larger deck");
    assert_eq!(pick, full);
}

#[test]
fn a_card_is_laid_at_a_place_and_the_later_ones_move_down() {
    let mut pick = Pick::new(&ranking(7));
    for (placed, to, picked) in [
        (3, 0, cards([3]).as_slice()),
        (0, 4, &cards([3, 0])),
        (5, 0, &cards([5, 3, 0])),
        (5, 2, &cards([3, 0, 5])),
        (1, 1, &cards([3, 1, 0, 5])),
        (3, 9, &cards([1, 0, 5, 3])),
        (2, 4, &cards([1, 0, 5, 3, 2])),
        (2, 0, &cards([2, 1, 0, 5, 3])),
    ] {
        let before = pick.clone();
        assert!(pick.place(card(placed), to), "{placed} at {to}");
        assert_eq!(pick.picked(), picked);
        let mut undone = pick.clone();
        assert!(undone.undo());
        assert_eq!(undone, before, "one act is one undo");
    }
    let full = pick.clone();
    for (refused, to, why) in [(4, 0, "a sixth card"), (7, 0, "a card of a larger deck"), (5, 3, "it lies there")] {
        assert!(!pick.place(card(refused), to), "{why}");
        assert_eq!(pick, full);
    }
}

#[test]
fn first_five_are_five_different_cards_of_a_deck_with_more() {
    for (at, n) in
        [(vec![0, 1, 2, 3], 6), (vec![0, 1, 2, 3, 4, 5], 7), (vec![0, 1, 2, 3, 3], 6), (vec![0, 1, 2, 3, 6], 6)]
    {
        let at: Vec<Card> = at.into_iter().map(card).collect();
        assert_eq!(FirstFive::new(&at, n), None, "{at:?} of {n}");
    }
    assert_eq!(FirstFive::new(&cards([0, 1, 2, 3, 4]), 5), None, "of five cards there is no choice");
    assert!(FirstFive::new(&cards([0, 1, 2, 3, 4]), 6).is_some());
    let suits = |depth: Depth| (0..70).filter(|&n| depth.suits(n)).collect::<Vec<usize>>();
    assert_eq!(suits(Depth::Whole), (3..=60).collect::<Vec<_>>());
    assert_eq!(suits(Depth::FirstFive), (6..=60).collect::<Vec<_>>());
}

#[test]
fn a_person_is_asked_for_so_much_time() {
    let minutes = |depth: Depth| [17, 23, 40].map(|cards| depth.minutes(cards));
    assert_eq!(minutes(Depth::Whole), [10, 15, 20]);
    assert_eq!(minutes(Depth::FirstFive), [5, 5, 5]);
}

/// How many ways there are to choose `k` of `n`.
fn ways(n: usize, k: usize) -> BigUint {
    let product = |from: usize, to: usize| (from..=to).map(BigUint::from).product::<BigUint>();
    if k > n { BigUint::ZERO } else { product(n - k + 1, n) / product(1, k) }
}

/// A fraction as a decimal one, exact to its sixteenth digit.
fn fraction(part: &BigUint, whole: &BigUint) -> f64 {
    let scaled = part * BigUint::from(10_u64.pow(16)) / whole;
    scaled.to_string().parse::<f64>().expect("a number") / 1e16
}

/// Two fives of `n` cards that share so many.
fn sharing(shared: usize, n: usize) -> Overlap {
    let second: Vec<usize> = (0..shared).chain(5..10 - shared).collect();
    overlap([0, 1, 2, 3, 4], second.try_into().expect("five"), n)
}

#[test]
fn the_tail_of_shared_cards_is_exact_for_every_deck() {
    for n in 6..=60 {
        let least = 10_usize.saturating_sub(n);
        let mut mean = BigUint::ZERO;
        for shared in least..=5 {
            let found = sharing(shared, n);
            assert_eq!(found.shared().len(), shared);
            let tail: BigUint = (shared..=5).map(|both| ways(5, both) * ways(n - 5, 5 - both)).sum();
            let exact = fraction(&tail, &ways(n, 5));
            assert!((found.chance() - exact).abs() < 1e-12, "{shared} of {n}: {} is not {exact}", found.chance());
            mean += BigUint::from(shared) * ways(5, shared) * ways(n - 5, 5 - shared);
        }
        let by_chance = sharing(5, n).shared_by_chance();
        assert!((by_chance - fraction(&mean, &ways(n, 5))).abs() < 1e-12, "{n}: {by_chance}");
    }
}

#[test]
fn shared_cards_of_every_five_of_a_small_deck_are_counted() {
    // From nothing but the definition: every set of five of eight cards beside a fixed one.
    let n = 8;
    let sets: Vec<[usize; 5]> = (0_u32..1 << n)
        .filter(|set| set.count_ones() == 5)
        .map(|set| (0..n).filter(|at| set >> at & 1 == 1).collect::<Vec<_>>().try_into().expect("five"))
        .collect();
    assert_eq!(sets.len(), 56);
    let found: Vec<Overlap> = sets.iter().map(|&second| overlap([0, 1, 2, 3, 4], second, n)).collect();
    for one in &found {
        let as_many = found.iter().filter(|other| other.shared().len() >= one.shared().len()).count();
        assert!((one.chance() - f64::from(u32::try_from(as_many).expect("small")) / 56.0).abs() < 1e-12);
    }
    let shared: usize = found.iter().map(|overlap| overlap.shared().len()).sum();
    assert_eq!(shared * 8, 25 * 56, "25/8 on average");
}

#[test]
fn what_only_one_side_has_is_marked_and_what_both_have_is_alike() {
    let found = overlap([0, 1, 2, 3, 4], [8, 1, 7, 0, 6], 9);
    let row = |at, rank, other, mark| Row { card: card(at), rank, other, mark };
    let [left, right] = Side::BOTH.map(|side| found.rows(side));
    assert_eq!(
        left,
        [
            row(0, 1, Some(4), Mark::Alike),
            row(1, 2, Some(2), Mark::Alike),
            row(2, 3, None, Mark::Difference(2)),
            row(3, 4, None, Mark::Apart),
            row(4, 5, None, Mark::Apart),
        ]
    );
    assert_eq!([right[0], right[2]], [row(8, 1, None, Mark::Difference(1)), row(7, 3, None, Mark::Difference(3))]);
    for (second, wanted) in
        [([0, 1, 2, 3, 4], Likeness::Same), ([4, 3, 2, 1, 0], Likeness::Alike), ([0, 1, 2, 3, 5], Likeness::Apart)]
    {
        assert_eq!(overlap([0, 1, 2, 3, 4], second, 9).likeness(), wanted, "{second:?}");
    }
}

#[test]
fn reference_values_of_the_two_decks() {
    for (n, by_chance, three, verdicts) in
        [(23, 1.09, 0.048, [2, 2, 2, 1, 0, 0]), (17, 1.47, 0.117, [2, 2, 2, 2, 0, 0])]
    {
        assert!((sharing(3, n).shared_by_chance() - by_chance).abs() < 0.005, "{n}");
        assert!((sharing(3, n).chance() - three).abs() < 0.000_5, "{n}");
        let told = [Verdict::ClearlyAlike, Verdict::SomewhatAlike, Verdict::Indistinguishable];
        let verdicts = verdicts.map(|at| told[at]);
        assert_eq!([0, 1, 2, 3, 4, 5].map(|shared| sharing(shared, n).verdict()), verdicts, "{n}");
    }
}

#[test]
fn an_overlap_names_what_both_have_and_what_only_one_has() {
    let found = overlap([7, 1, 2, 3, 4], [1, 9, 7, 8, 3], 23);
    let shared = |at: usize, first: usize, second: usize| Shared { card: card(at), first, second };
    assert_eq!(found.shared(), [shared(1, 2, 1), shared(7, 1, 3), shared(3, 4, 5)], "by the sum of their ranks");
    let only = |at: usize, side: Side, rank: usize| OneSided { card: card(at), side, rank };
    let all = [only(9, Side::Second, 2), only(2, Side::First, 3), only(8, Side::Second, 4), only(4, Side::First, 5)];
    assert_eq!(found.one_sided(), all, "the highest first");
    assert_eq!(found.differences(), all[..3]);
    let apart = overlap([0, 1, 2, 3, 4], [5, 6, 7, 8, 9], 23);
    let highest = [only(0, Side::First, 1), only(5, Side::Second, 1), only(1, Side::First, 2)];
    assert_eq!((apart.shared(), apart.differences()), (Vec::new(), highest.to_vec()), "of equals the first seat's");
    let same = overlap([0, 1, 2, 3, 4], [4, 3, 2, 1, 0], 23);
    assert_eq!((same.shared().len(), same.differences()), (5, Vec::new()), "another order of the same five");
}

#[test]
fn a_quick_and_a_whole_order_are_never_compared() {
    let (whole, quick) = (Order::Whole(ranking(23)), Order::FirstFive(five([0, 1, 2, 3, 4], 23)));
    assert_eq!(Compared::new(&whole, &quick), None);
    assert_eq!(Compared::new(&quick, &whole), None);
    assert!(matches!(Compared::new(&whole, &whole), Some(Compared::Whole(_))));
    assert!(matches!(Compared::new(&quick, &quick), Some(Compared::FirstFive(_))));
    let other = Order::FirstFive(five([0, 1, 2, 3, 4], 17));
    assert_eq!(Compared::new(&quick, &other), None, "of another deck");

    // Nor as two rounds, nor as two sides' notes.
    let (whole, quick) = (played::revealed(both_decks()), revealed());
    let lots = || Lots { deal: 3, keys: Seed([1; 32]), talk: played::talk_number(1) };
    let next = |game: &Game| game.next_round(played::DAY, lots()).expect("a second round");
    assert_eq!(next(&quick).setup().depth(), Depth::FirstFive);
    assert_eq!(next(&whole).setup().depth(), Depth::Whole);
    assert_eq!(Game::new(both_decks(), 1).after(quick.clone()), None);
    assert_eq!(Game::new(quick.setup().clone(), 1).after(whole.clone()), None);
    let notes = |game: &Game| game.shared().expect("two sides");
    assert_eq!(whole.clone().merge(&notes(&quick)), Err(MergeError::OtherTalk));
    assert_eq!(quick.clone().merge(&notes(&whole)), Err(MergeError::OtherTalk));
}

#[test]
fn a_deck_of_five_has_no_quick_round() {
    let deck = |n: usize| {
        let ids = (0..n).map(|at| format!("ext.{at}").into()).collect();
        role_cards::cards::Deck::new(Direction::External, ids).expect("a deck")
    };
    let setup = |n: usize| {
        let account = role_cards::cards::AccountName::new("Falke").expect("a name");
        Setup::new(account, Mode::Alone, vec![Seat::Kam], vec![deck(n)], played::DAY).expect("a set-up")
    };
    assert!(setup(5).with_depth(Depth::FirstFive).is_none() && setup(5).with_depth(Depth::Whole).is_some());
    assert!(setup(6).with_depth(Depth::FirstFive).is_some());
}

#[test]
fn a_quick_round_takes_six_taps_a_deck_and_is_revealed_as_it_was_picked() {
    let mut game = Game::new(quick(both_decks()), 7);
    play(&mut game, Event::OpenCurtain);
    for at in 0..4 {
        play(&mut game, Event::Pick(Card(at)));
        assert!(game.clone().play(Event::Seal).is_err(), "{at}: five are to be picked");
    }
    play(&mut game, Event::Pick(Card(22)));
    assert!(game.clone().play(Event::Sort(role_cards::cards::sort::Action::Settle)).is_err(), "there are no piles");
    play(&mut game, Event::Seal);
    assert!(game.play(Event::Pick(Card(22))).is_err() && game.play(Event::Undo).is_err(), "it is sealed");
    play(&mut game, Event::Reopen(0));
    play(&mut game, Event::Pick(Card(22)));
    let mut whole = Game::new(both_decks(), 7);
    play(&mut whole, Event::OpenCurtain);
    assert!(whole.play(Event::Pick(Card(0))).is_err(), "a whole order is not tapped");
    assert!(whole.play(Event::Place(Card(0), 0)).is_err(), "nor laid at a place");

    let game = revealed();
    let reveal = reveal(&game);
    assert_eq!(reveal.order(Seat::Leader, 1), Some(Order::FirstFive(five([2, 16, 0, 15, 1], 17))));
    assert_eq!(reveal.ranking(Seat::Leader, 1), None);
    assert_eq!(reveal.comparison(0), None);
    assert_eq!(reveal.overlap(0), Some(overlap([0, 1, 2, 3, 4], [2, 22, 0, 21, 1], 23)));
    let rank = |seat: Seat, at: u8| reveal.rank(seat, Role { deck: 0, card: Card(at) });
    assert_eq!([rank(Seat::Kam, 2), rank(Seat::Leader, 2), rank(Seat::Kam, 22)], [Some(3), Some(1), None]);
}

#[test]
fn the_talk_goes_through_the_highest_cards_that_only_one_side_has() {
    let mut game = revealed();
    let card = |deck: usize, at: u8| Stop::Card(Role { deck, card: Card(at) });
    let cards = [card(0, 22), card(1, 16), card(0, 3), card(0, 21), card(1, 3), card(1, 15)];
    let mut stops = vec![Stop::Quiet, Stop::Common];
    stops.extend(cards);
    stops.extend([Stop::Order(0), Stop::Order(1), Stop::Roles, Stop::Close, Stop::Sheet]);
    assert_eq!(reveal(&game).agenda(), stops);
    // Both have these; then come those that one has, by their ranks.
    assert_eq!(reveal(&game).high(0), [0, 2, 1, 22, 3, 21, 4].map(Card));
    // A card that nobody has picked can be asked for, and stays.
    act(&mut game, Action::Ask(Role { deck: 0, card: Card(9) }));
    assert_eq!(reveal(&game).talk().stop(), card(0, 9));
    for stop in stops {
        act(&mut game, Action::Go(stop));
    }
}

#[test]
fn guesses_are_held_against_the_others_first_three() {
    let mut game = Game::new(quick(both_decks()).with_guess(true), 7);
    // Guesses are the last three cards of a deck.
    play_turns(&mut game, |seat, _, n| match seat {
        Seat::Kam => vec![0, 1, 2, n - 1, 4],
        _ => vec![2, n - 1, 0, n - 2, 1],
    });
    play(&mut game, Event::Reveal);
    assert_eq!(reveal(&game).guessed_right(Seat::Kam, 0), Some(vec![Card(22)]), "second there, and not the fourth");
    assert_eq!(reveal(&game).guessed_right(Seat::Leader, 0), Some(Vec::new()), "the KAM has it fourth");
}

#[test]
fn by_links_both_sides_see_the_same_fives_and_nothing_else() {
    let (leader, kam) = revealed_remote_to(Depth::FirstFive);
    for game in [&leader, &kam] {
        assert_eq!(reveal(game).overlap(1), Some(overlap([0, 1, 2, 3, 4], [16, 15, 14, 13, 12], 17)));
        assert_eq!(saved::read(&saved::write(game, 7)), Ok((game.clone(), 7)));
        assert_eq!(saved::read_file(&saved::write_file(game)).as_ref(), Ok(game));
    }
    assert_eq!(leader.remote().and_then(|remote| remote.digits()), kam.remote().and_then(|remote| remote.digits()));
    let notes = leader.shared().expect("two sides");
    let file = saved::write_notes(&notes);
    assert!(file.starts_with("{\"rolecards-notes\":2,"), "an earlier version leaves them alone: {file}");
    assert_eq!(saved::read_notes(&file), Ok(Some(notes.clone())));
    assert_eq!(kam.clone().merge(&notes), Ok(()));
    let (whole, _) = revealed_remote();
    assert_eq!(kam.clone().merge(&whole.shared().expect("two sides")), Err(MergeError::OtherTalk));
}

/// A quick invitation of the leader's, and a game of it.
fn invited() -> (role_cards::letter::Invitation, Game) {
    let setup = quick(played::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &BOTH));
    let side = role_cards::game::Remote::leader(&setup, Seed([9; 32]), played::talk_number(5)).expect("standard decks");
    let mut leader = Game::remote_side(setup, side, 1).expect("they fit");
    played::play_all_turns(&mut leader);
    match leader.letter() {
        Some(Letter::Invitation(invitation)) => (invitation, leader),
        letter => panic!("no invitation: {letter:?}"),
    }
}

#[test]
fn an_invitation_says_how_deep_and_no_order_of_another_depth_answers_it() {
    let (invitation, leader) = invited();
    let text = Letter::Invitation(invitation.clone()).to_text();
    let reading: Reading<u8> = exchange::read(&text, &[], &Cabinet::shipped());
    assert_eq!(reading, Reading::New(invitation.clone()), "a quick round can be played here");
    let account = role_cards::cards::AccountName::new("Falke").expect("a name");
    let kam =
        exchange::accept(&invitation, &Cabinet::shipped(), account.clone(), None, Seed([2; 32]), 3).expect("a game");
    assert_eq!(kam.setup().depth(), Depth::FirstFive);

    // A whole order of the same decks neither answers it nor is its round before, and the other way round.
    let (_, whole) = revealed_remote();
    let (_, five) = revealed_remote_to(Depth::FirstFive);
    let games = || vec![("whole", whole.clone()), ("quick", five.clone())];
    let names = |found: Vec<(&'static str, Game)>| found.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(exchange::earlier_rounds(games(), invitation.terms(), &Cabinet::shipped())), ["quick"]);
    let accept = |earlier: &Game| {
        exchange::accept(&invitation, &Cabinet::shipped(), account.clone(), Some(earlier.clone()), Seed([2; 32]), 3)
    };
    assert!(accept(&five).is_some() && accept(&whole).is_none());
    let side = role_cards::game::Remote::kam(invitation.clone(), Seed([2; 32]));
    let setup = quick(played::setup(Mode::Remote(Seat::Kam), &[Seat::Kam], &BOTH));
    let mut sealed = Game::remote_side(setup, side, 2).expect("they fit");
    played::play_all_turns(&mut sealed);
    let sealed = || vec![("quick", sealed.clone())];
    let whole_terms = whole.remote().expect("a side").terms();
    assert_eq!(names(exchange::sorted_already(sealed(), invitation.terms(), &Cabinet::shipped())), ["quick"]);
    assert_eq!(names(exchange::sorted_already(sealed(), whole_terms, &Cabinet::shipped())), Vec::<&str>::new());
    let otherwise =
        [invitation.terms(), whole_terms].map(|terms| exchange::sorted_otherwise(sealed(), terms, &Cabinet::shipped()));
    assert_eq!(otherwise, [false, true], "and it is told");
    // A reserve code brings the very five back.
    let code = leader.reserve().expect("a code");
    let back = exchange::bring_back(&code, &Cabinet::shipped(), account, Seed([3; 32])).expect("a side");
    assert_eq!(back.reserve(), Some(code));
    assert_eq!(back.setup().depth(), Depth::FirstFive);
}

#[test]
fn a_second_quick_round_tells_who_came_in_and_who_went() {
    let first = revealed();
    let lots = Lots { deal: 3, keys: Seed([1; 32]), talk: played::talk_number(1) };
    let mut second = first.next_round(played::DAY, lots).expect("a second round");
    play_turns(&mut second, |seat, _, n| match seat {
        Seat::Kam => vec![1, 0, 2, 3, 9],
        _ => vec![2, n - 1, 0, n - 2, 1],
    });
    play(&mut second, Event::Reveal);
    let moves = reveal(&second).moves();
    let told: Vec<_> = moves.iter().map(|moves| (moves.seat, moves.deck, moves.compared.differences())).collect();
    let kams = vec![Card(4), Card(9)];
    assert_eq!(
        told,
        [
            (Seat::Kam, 0, kams.clone()),
            (Seat::Kam, 1, kams),
            (Seat::Leader, 0, Vec::new()),
            (Seat::Leader, 1, Vec::new())
        ]
    );
    assert_eq!(saved::read_file(&saved::write_file(&second)).as_ref(), Ok(&second));
    let round = saved::write_round(&first);
    assert!(round.starts_with("rolecards-round 4 "), "no earlier version can read it");
}

#[test]
fn the_sheet_speaks_of_no_place_that_nobody_gave() {
    let mut game = revealed();
    let role = Role { deck: 0, card: Card(22) };
    act(&mut game, Action::Outcome(role, Some(Outcome::Different)));
    let nobodys = Role { deck: 1, card: Card(9) };
    act(&mut game, Action::Outcome(nobodys, Some(Outcome::Open)));
    for language in Language::ALL {
        let written = &|_| "1.1.2027".to_owned();
        let record = role_cards::record::of(&game, language, true, written).expect("a sheet");
        let text = language.text();
        assert!(record.facts.iter().any(|fact| fact.starts_with(text.quick.name)), "{:?}", record.facts);
        let page = markdown::write(&record);
        let kam = (text.quick.not_among)(text.seat(Seat::Kam));
        let leader = (text.reveal.rank)(text.seat(Seat::Leader), 2);
        assert!(page.contains(&format!("{kam} · {leader}")), "{page}");
        let neither = format!("{kam} · {}", (text.quick.not_among)(text.seat(Seat::Leader)));
        assert!(page.contains(&neither), "{page}");
        let figures = page.replace(',', ".");
        assert!(figures.contains("1.1") && figures.contains("1.5"), "what chance would give: {page}");
        // Of the places in the table there are five a seat and deck, and no gap at all.
        let table = csv::write(&game, language, written).expect("a table");
        let rows: Vec<Vec<&str>> = table.lines().skip(1).take(40).map(|row| row.split("\",\"").collect()).collect();
        let column = |at: usize| rows.iter().map(|row| row[at]).filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
        assert_eq!(column(4), ["1", "2", "3", "4", "5", "1", "2", "3", "4", "5"], "the KAM's");
        assert_eq!(column(5).into_iter().collect::<BTreeSet<_>>(), BTreeSet::from(["1", "2", "3", "4", "5"]));
        assert_eq!(column(6), Vec::<&str>::new(), "no gap in places");
        assert!(table.contains(text.quick.fact));
    }
}

#[test]
fn alone_a_quick_order_is_revealed_by_itself_or_beside_other_eyes() {
    let one = revealed_as(quick(played::setup(Mode::Alone, &[Seat::Kam], &BOTH)));
    assert_eq!(reveal(&one).compared(), Vec::new());
    assert_eq!(reveal(&one).order(Seat::Kam, 0).map(|order| order.cards().len()), Some(5));
    let two = revealed_as(quick(played::setup(Mode::Alone, &[Seat::Kam, Seat::Customer], &BOTH)));
    assert_eq!(reveal(&two).overlap(0).map(|overlap| overlap.shared().len()), Some(3));
}

#[test]
fn looking_back_keeps_quick_rounds_and_whole_orders_apart() {
    let games = [revealed(), played::revealed(both_decks())];
    let look = |depth: Depth| Lookback::new(&games, &Names::default(), View::Kam, Direction::External, depth);
    let sizes = |depth: Depth| look(depth).orders().iter().map(|order| order.ranked().len()).collect::<Vec<_>>();
    assert_eq!(sizes(Depth::Whole), [23]);
    assert_eq!(sizes(Depth::FirstFive), [5]);
    assert_eq!(look(Depth::FirstFive).cards().len(), 5);
    let unplaced = look(Depth::FirstFive);
    assert_eq!(unplaced.orders()[0].rank("ext.multiplikator"), None);
}

/// What a person may do while picking.
#[derive(Clone, Copy, Debug)]
enum Act {
    Tap(u8),
    Place(u8, usize),
    Undo,
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => (0..64u8).prop_map(Act::Tap),
        3 => (0..64u8, 0..7usize).prop_map(|(card, to)| Act::Place(card, to)),
        1 => Just(Act::Undo),
    ]
}

/// What is picked beside this card, in its order.
fn others(pick: &Pick, at: u8) -> Vec<Card> {
    pick.picked().iter().copied().filter(|&card| card != Card(at)).collect()
}

fn cases() -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(128);
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// Five different cards of a deck with so many.
fn any_five(n: usize) -> impl Strategy<Value = FirstFive> {
    Just((0..n).map(card).collect::<Vec<_>>())
        .prop_shuffle()
        .prop_map(move |all| FirstFive::new(&all[..5], n).expect("five cards"))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_pick_is_what_its_taps_make_of_it_and_undo_is_exact(
        n in 6..=60usize,
        acts in prop::collection::vec(any_act(), 0..40),
    ) {
        let deck = ranking(n);
        let mut pick = Pick::new(&deck);
        let mut states = vec![pick.clone()];
        for act in acts {
            match act {
                Act::Tap(at) => {
                    let before = pick.clone();
                    let was = before.rank(Card(at)).is_some();
                    let possible = was || (usize::from(at) < n && before.picked().len() < 5);
                    prop_assert_eq!(pick.tap(Card(at)), possible);
                    if possible {
                        prop_assert_eq!(pick.rank(Card(at)).is_some(), !was);
                        prop_assert_eq!(others(&pick, at), others(&before, at));
                        states.push(pick.clone());
                    } else {
                        prop_assert_eq!(&pick, &before);
                    }
                }
                Act::Place(at, to) => {
                    let before = pick.clone();
                    if pick.place(Card(at), to) {
                        let last = pick.picked().len() - 1;
                        prop_assert_eq!(pick.rank(Card(at)), Some(to.min(last) + 1));
                        prop_assert_ne!(pick.picked(), before.picked());
                        prop_assert_eq!(others(&pick, at), others(&before, at));
                        states.push(pick.clone());
                    } else {
                        prop_assert_eq!(&pick, &before);
                    }
                }
                Act::Undo => {
                    prop_assert_eq!(pick.undo(), states.len() > 1);
                    if states.len() > 1 {
                        states.pop();
                    }
                    prop_assert_eq!(Some(&pick), states.last());
                }
            }
            prop_assert_eq!(Pick::replay(&deck, pick.log()), Some(pick.clone()));
        }
    }

    #[test]
    fn a_five_comes_back_by_its_shortest_way(five in (6..=60usize).prop_flat_map(any_five)) {
        let pick = Pick::of(&five);
        prop_assert_eq!(pick.first_five(), Some(five.clone()));
        prop_assert!(pick.log().iter().map(|tap| &tap.card).eq(five.cards()));
    }

    #[test]
    fn an_overlap_is_the_same_from_both_sides(
        (first, second) in (6..=60usize).prop_flat_map(|n| (any_five(n), any_five(n))),
    ) {
        let (there, back) = (Overlap::new(&first, &second), Overlap::new(&second, &first));
        let (there, back) = (there.expect("of one deck"), back.expect("of one deck"));
        let turned: Vec<Shared> =
            back.shared().into_iter().map(|one| Shared { first: one.second, second: one.first, ..one }).collect();
        prop_assert_eq!(there.shared(), turned);
        prop_assert_eq!(there.verdict(), back.verdict());
        let cards = |overlap: &Overlap| overlap.one_sided().into_iter().map(|one| one.card).collect::<BTreeSet<_>>();
        prop_assert_eq!(cards(&there), cards(&back));
        // Every card of either five is told once, with its own rank.
        let all: BTreeSet<Card> = first.cards().iter().chain(second.cards()).copied().collect();
        let shared = there.shared().into_iter().map(|one| one.card);
        prop_assert_eq!(shared.chain(cards(&there)).collect::<BTreeSet<_>>(), all);
        for one in there.one_sided() {
            let (own, other) = if one.side == Side::First { (&first, &second) } else { (&second, &first) };
            prop_assert_eq!((own.rank(one.card), other.rank(one.card)), (Some(one.rank), None));
        }
    }
}
