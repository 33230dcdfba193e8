//! What a game is made of: which set-ups, decks and rankings there are, and for which reason others are none.

use std::{borrow::Cow, collections::BTreeSet};

use role_cards::cards::{
    AccountName, Card, Day, Deck, Decks, Depth, Direction, Mode, Place, Plan, Ranking, Scenario, Seat, Setup,
    deck::DeckError, setup::SetupError,
};

const OUTSIDE: Direction = Direction::External;
const INSIDE: Direction = Direction::Internal;

fn set_up(mode: Mode, seats: &[Seat], directions: &[Direction]) -> Result<Setup, SetupError> {
    let account = AccountName::new("Falke").expect("a name");
    let decks = directions.iter().map(|&direction| Deck::standard(direction)).collect();
    Setup::new(account, mode, seats.to_vec(), decks, Day(20_000))
}

/// What is set up, where, by whom, with which decks, and what comes of it.
type Case = (&'static str, Mode, &'static [Seat], &'static [Direction], Result<(), SetupError>);

#[test]
fn a_set_up_has_seats_and_decks_each_once() {
    use Seat::{Customer, Kam, Leader};
    let (table, remote) = (Mode::OneScreen, Mode::Remote(Kam));
    let wanted: [Case; 14] = [
        ("two at one screen", table, &[Kam, Leader], &[OUTSIDE, INSIDE], Ok(())),
        ("the leader first, inside first", table, &[Leader, Kam], &[INSIDE, OUTSIDE], Ok(())),
        ("one deck", table, &[Kam, Leader], &[INSIDE], Ok(())),
        ("one alone", Mode::Alone, &[Kam], &[OUTSIDE], Ok(())),
        ("one alone with the customer's eyes", Mode::Alone, &[Kam, Customer], &[OUTSIDE], Ok(())),
        ("a side of a remote talk", remote, &[Kam], &[OUTSIDE], Ok(())),
        ("one seat twice", table, &[Kam, Kam], &[OUTSIDE], Err(SetupError::Seats)),
        ("one seat twice, not side by side", Mode::Alone, &[Kam, Leader, Kam], &[OUTSIDE], Err(SetupError::Seats)),
        ("nobody", table, &[], &[OUTSIDE], Err(SetupError::Seats)),
        ("the other's side of a remote talk", remote, &[Leader], &[OUTSIDE], Err(SetupError::Seats)),
        ("no deck", table, &[Kam, Leader], &[], Err(SetupError::Decks)),
        ("one direction twice", table, &[Kam, Leader], &[OUTSIDE, OUTSIDE], Err(SetupError::Decks)),
        ("one direction twice, inside", table, &[Kam, Leader], &[INSIDE, INSIDE], Err(SetupError::Decks)),
        ("one direction twice, apart", table, &[Kam, Leader], &[INSIDE, OUTSIDE, INSIDE], Err(SetupError::Decks)),
    ];
    for (what, mode, seats, directions, outcome) in wanted {
        let made = set_up(mode, seats, directions).map(|setup| {
            let directions = setup.decks().iter().filter_map(Deck::shipped).collect::<Vec<_>>();
            (setup.mode(), setup.seats().to_vec(), directions)
        });
        assert_eq!(made, outcome.map(|()| (mode, seats.to_vec(), directions.to_vec())), "{what}");
    }
}

#[test]
fn only_one_who_plays_alone_practises() {
    use Seat::{Customer, Kam, Leader};
    let wanted: [(Mode, &[Seat], bool); 6] = [
        (Mode::Alone, &[Kam], true),
        (Mode::Alone, &[Leader], true),
        (Mode::Alone, &[Kam, Customer], false),
        (Mode::OneScreen, &[Kam, Leader], false),
        (Mode::OneScreen, &[Kam], false),
        (Mode::Remote(Kam), &[Kam], false),
    ];
    for (mode, seats, fits) in wanted {
        let practice = set_up(mode, seats, &[OUTSIDE]).expect("a set-up").with_scenario(Scenario::S3);
        let found = practice.map(|setup| (setup.scenario(), setup.determinants()));
        let wanted = fits.then(|| (Some(Scenario::S3), Scenario::S3.determinants()));
        assert_eq!(found, wanted, "{mode:?} {seats:?}: practice brings its situation along");
    }
}

#[test]
fn an_order_is_imagined_where_one_person_sorts_for_another() {
    use Seat::{Customer, Kam, Leader};
    for (mode, seats, imagined) in [
        (Mode::Alone, vec![Leader, Kam, Customer], vec![Kam, Customer]),
        (Mode::Alone, vec![Kam], vec![Leader, Customer]),
        (Mode::OneScreen, vec![Leader, Kam], vec![]),
        (Mode::Remote(Kam), vec![Kam], vec![]),
    ] {
        let setup = set_up(mode, &seats, &[OUTSIDE]).expect("a set-up");
        let found: Vec<Seat> = [Kam, Leader, Customer].into_iter().filter(|&seat| setup.is_imagined(seat)).collect();
        assert_eq!(found, imagined, "{mode:?} {seats:?}");
    }
}

#[test]
fn a_deck_has_three_to_sixty_cards_each_once() {
    let deck = |ids: &[&str]| {
        let ids = ids.iter().map(|&id| Cow::Owned(id.to_owned())).collect();
        Deck::new(OUTSIDE, ids).map(|deck| deck.len())
    };
    let many: Vec<String> = (0..61).map(|at| format!("own.{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for (what, ids, wanted) in [
        ("none", &[][..], Err(DeckError::Size(0))),
        ("two", &["a", "b"][..], Err(DeckError::Size(2))),
        ("three", &["a", "b", "c"][..], Ok(3)),
        ("sixty", &many[..60], Ok(60)),
        ("sixty-one", &many[..], Err(DeckError::Size(61))),
        ("one twice, side by side", &["a", "a", "b"][..], Err(DeckError::Ids)),
        ("one twice, apart", &["b", "a", "c", "b"][..], Err(DeckError::Ids)),
        ("one without an id", &["a", "b", ""][..], Err(DeckError::Ids)),
    ] {
        assert_eq!(deck(ids), wanted, "{what}");
    }
}

#[test]
fn a_card_is_found_by_its_id_and_by_its_role() {
    let [outside, inside] = [OUTSIDE, INSIDE].map(Deck::standard);
    assert_eq!(outside.card("ext.kommunikator"), Some(Card(1)));
    assert_eq!(outside.card("int.diplomat"), None);
    assert_eq!(outside.role(Card(4)), "sparring-partner");
    assert_eq!(inside.playing("know-how-traeger"), Some(Card(11)));
    assert_eq!(inside.playing("feuerwehr"), None);
    let roles: Vec<&str> = outside.twins(&inside).into_iter().map(|(card, _)| outside.role(card)).collect();
    let six = ["controller", "uebersetzer", "netzwerker", "impulsgeber", "diplomat", "multiplikator"];
    assert_eq!(roles, six);
    for (outer, inner) in outside.twins(&inside) {
        assert_eq!(outside.role(outer), inside.role(inner));
    }
    assert_eq!(inside.twins(&outside).len(), 6);
}

#[test]
fn a_ranking_has_every_card_once() {
    let ranking = |cards: &[u8]| Ranking::new(cards.iter().copied().map(Card).collect());
    for (what, cards) in [
        ("a card twice", &[0, 1, 1][..]),
        ("a card of a larger deck", &[0, 1, 3]),
        ("a card far outside", &[0, 1, 255]),
        ("two cards", &[1, 0]),
        ("no card", &[]),
    ] {
        assert_eq!(ranking(cards), None, "{what}");
    }
    assert_eq!(ranking(&(0..61).collect::<Vec<_>>()), None, "sixty-one cards");
    assert!(ranking(&(0..60).collect::<Vec<_>>()).is_some(), "sixty cards");

    let order = ranking(&[3, 0, 2, 1]).expect("a ranking");
    assert_eq!((order.len(), order.ranks()), (4, vec![2, 4, 3, 1]));
    assert_eq!([3, 0, 2, 1, 4].map(|card| order.rank(Card(card))), [Some(1), Some(2), Some(3), Some(4), None]);
    assert_eq!([0, 1, 4, 5].map(|rank| order.at(rank)), [None, Some(Card(3)), Some(Card(1)), None]);
    assert_eq!((order.top(2), order.top(9).len()), ([3, 0].map(Card).as_slice(), 4));
}

#[test]
fn every_plan_is_set_up_and_read_back_from_the_game_and_from_its_digits() {
    let mut codes = BTreeSet::new();
    for place in Place::all() {
        for decks in Decks::SHIPPED {
            for (guess, depth) in [false, true].into_iter().flat_map(|guess| Depth::ALL.map(|depth| (guess, depth))) {
                let plan = Plan { place, decks, guess, depth };
                assert!(codes.insert(plan.code()), "{plan:?} has digits of its own");
                assert_eq!(Plan::parse(&plan.code()), Some(plan));
                let setup = plan.setup(AccountName::new("Falke").expect("a name"), Day(20_000)).expect("a set-up");
                let asked = Plan { guess: guess && place.can_guess(), ..plan };
                assert_eq!(Plan::of(&setup), Some(asked));
            }
        }
    }
    assert_eq!(codes.len(), 144);
}

#[test]
fn what_is_no_plan_is_read_as_none() {
    let codes = ["", "0", "00", "000", "00000", "9000", "0400", "0020", "0002", "-000", "0 00", "٠000", "000a"];
    for code in codes.into_iter().chain(["999999999999999999999"]) {
        assert_eq!(Plan::parse(code), None, "{code}");
    }
    let alone = set_up(Mode::Alone, &[Seat::Kam], &[INSIDE]).expect("a set-up");
    assert!(Plan::of(&alone).is_some());
    let practice = alone.with_scenario(Scenario::ALL[0]).expect("practice");
    assert_eq!(Plan::of(&practice), None, "practice begins with its account");
    let kam = set_up(Mode::Remote(Seat::Kam), &[Seat::Kam], &[INSIDE]).expect("a set-up");
    assert_eq!(Plan::of(&kam), None, "the KAM's side begins with the leader's letter");
}
