//! The vectors of `PROTOCOL.md`: what a second client must write, too. The document describes how their decks, hands and
//! seeds are made; here they are made with the library, and every line of theirs is looked up in the document.

mod played;

use std::fmt::Write as _;

use role_cards::{
    cards::{Card, Day, Depth, Determinants, Direction, Facing, FirstFive, Order, Ranking},
    exchange::digits_of_leader,
    letter::{
        Answer, Damage, DeckList, Disclosure, Hand, Invitation, Letter, Reserve, ReserveSide, Seed, TalkNumber, Terms,
        Unread,
    },
};
use sha2::{Digest as _, Sha256};

/// The decks of each vector, by the name that it has in the document.
fn decks(five: bool) -> Vec<(&'static str, Vec<DeckList>)> {
    let [external, internal] = [Direction::External, Direction::Internal];
    let shipped = DeckList::shipped;
    vec![
        ("the external deck alone", vec![shipped(external)]),
        ("external, then internal", vec![shipped(external), shipped(internal)]),
        ("internal, then external", vec![shipped(internal), shipped(external)]),
        ("an own deck", vec![own(Facing::OwnWords, if five { 6 } else { 3 }, "Rolle", "Role")]),
        (
            "two own decks of 60 cards",
            vec![own(Facing::Known(external), 60, "Rolle", "Role"), own(Facing::Known(internal), 60, "Rolle", "Role")],
        ),
        (
            "two own decks of one direction",
            vec![own(Facing::Known(external), 8, "Rolle", "Role"), own(Facing::Known(external), 7, "Aufgabe", "Task")],
        ),
    ]
}

/// The own deck that the document describes: with a name in each language, and only some of the other texts.
fn own(facing: Facing, size: usize, german: &str, english: &str) -> DeckList {
    let ids: Vec<String> = (1..=size).map(|number| number.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let none = String::new;
    let de = (1..=size).map(|n| {
        [
            format!("{german} {n}"),
            format!("Stufe {n}"),
            format!("Tut {n}."),
            none(),
            format!("Wo {n}?"),
            format!("Zu viel über {n}"),
        ]
    });
    let en = (1..=size).map(|n| [format!("{english} {n}"), none(), format!("Does {n}."), none(), none(), none()]);
    DeckList::own(facing, &ids, &[("en".to_owned(), en.collect()), ("de".to_owned(), de.collect())]).expect("a deck")
}

/// An order of a deck of this size: the cards at even places first, then those at odd ones, or the list from its end.
fn order(depth: Depth, size: usize, is_leader: bool) -> Order {
    let place = |at: usize| Card(u8::try_from(at).expect("small"));
    let cards: Vec<Card> = if is_leader {
        (0..size).step_by(2).chain((1..size).step_by(2)).map(place).collect()
    } else {
        (0..size).rev().map(place).collect()
    };
    match depth {
        Depth::Whole => Order::Whole(Ranking::new(cards).expect("a ranking")),
        Depth::FirstFive => Order::FirstFive(FirstFive::new(&cards[..5], size).expect("five cards")),
    }
}

fn hand(terms: &Terms, is_leader: bool) -> Hand {
    let sizes: Vec<usize> = terms.decks().iter().map(|deck| deck.size()).collect();
    let orders = sizes.iter().map(|&size| order(terms.depth(), size, is_leader)).collect();
    let guess = sizes.iter().map(|&size| {
        let last = u8::try_from(size - 1).expect("small");
        if is_leader { [0, 1, last] } else { [0, last - 1, last] }.map(Card)
    });
    let levels = if is_leader { [0, 1, 2, 3, 0, 1, 2, 3, 1] } else { [0; 9] };
    let determinants = Determinants::new(levels).expect("levels");
    Hand::new(terms, orders, Some(guess.collect()), determinants).expect("a hand")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes everything");
        hex
    })
}

/// A vector as it stands in the document.
fn section(depth: Depth, name: &str, decks: &[DeckList]) -> String {
    let decks: Vec<&DeckList> = decks.iter().collect();
    let talk = TalkNumber([1, 2, 3, 4, 5, 6, 7, 8]);
    let terms = Terms::new(depth, true, &decks, Day(20_781), talk).expect("terms");
    let (leader, kam) = (hand(&terms, true), hand(&terms, false));
    let seed = |from: u8| Seed(std::array::from_fn(|at| from + u8::try_from(at).expect("small")));
    let (leader_seed, kam_seed) = (seed(0), seed(32));
    let invitation = Invitation::new(&terms, &leader, &leader_seed);
    let answer = Answer::new(&invitation, &kam, &kam_seed).expect("an answer");
    let disclosure = Disclosure::new(&invitation, &answer, &leader, &leader_seed).expect("a disclosure");
    let digits = digits_of_leader(&invitation, &answer, &leader, &leader_seed);
    assert_eq!(answer.open(&invitation, &leader, &leader_seed), Ok(kam.clone()), "{name}");
    assert_eq!(disclosure.open(&invitation, &kam, &kam_seed), Ok((leader.clone(), digits)), "{name}");

    let reserve = |seed: &Seed, hand: &Hand, side| {
        Letter::Reserve(Reserve { seed: seed.clone(), terms: terms.clone(), hand: hand.clone(), side }).to_text()
    };
    let lines = [
        ("terms", hex(&terms.to_bytes())),
        ("D", hex(terms.decks_hash())),
        ("leader's hand", hex(&leader.to_bytes(&terms))),
        ("KAM's hand", hex(&kam.to_bytes(&terms))),
        ("invitation", Letter::Invitation(invitation.clone()).to_text()),
        ("tr", hex(&invitation.transcript().0)),
        ("answer", Letter::Answer(answer.clone()).to_text()),
        ("disclosure", Letter::Disclosure(disclosure).to_text()),
        ("leader's reserve, no answer yet", reserve(&leader_seed, &leader, ReserveSide::Leader(None))),
        ("leader's reserve", reserve(&leader_seed, &leader, ReserveSide::Leader(Some(answer.hash())))),
        ("KAM's reserve", reserve(&kam_seed, &kam, ReserveSide::Kam(invitation.transcript()))),
        ("control digits", digits.to_string()),
    ];
    let depth = match depth {
        Depth::Whole => "Whole",
        Depth::FirstFive => "First five",
    };
    let lines: Vec<String> = lines.iter().map(|(key, value)| format!("    {key}: {value}\n")).collect();
    format!("### {depth}: {name}\n\n{}", lines.concat())
}

#[test]
fn the_vectors_of_the_protocol_document_hold() {
    let document = include_str!("../PROTOCOL.md");
    for (depth, five) in [(Depth::Whole, false), (Depth::FirstFive, true)] {
        for (name, decks) in decks(five) {
            let section = section(depth, name, &decks);
            assert!(document.contains(&section), "PROTOCOL.md lacks\n{section}");
        }
    }
}

/// The lengths in characters that the document names.
#[test]
fn the_lengths_of_the_protocol_document_hold() {
    let document = include_str!("../PROTOCOL.md");
    for (depth, five) in [(Depth::Whole, false), (Depth::FirstFive, true)] {
        for (name, decks) in decks(five) {
            let section = section(depth, name, &decks);
            let length = |key: &str| {
                let line = section.lines().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix(": "));
                line.expect("a line of the section").len()
            };
            let depth = if five { "first five" } else { "whole" };
            let keys = ["invitation", "answer", "disclosure", "leader's reserve", "KAM's reserve"];
            let row = format!("| {depth}, {name} | {} |", keys.map(|key| length(key).to_string()).join(" | "));
            assert!(document.contains(&row), "PROTOCOL.md lacks\n{row}");
        }
    }
}

/// What the document says beside its whole vectors: other versions, and a hand without a guess.
#[test]
fn the_other_vectors_of_the_protocol_document_hold() {
    let document = include_str!("../PROTOCOL.md");
    let framed = |kind: u8, label: &str| {
        let (head, content) = ([kind, 40], [7; 40]);
        let check = Sha256::new_with_prefix(label).chain_update(head).chain_update(content).finalize();
        played::letters::spelled(&[head.as_slice(), &content, &check[..4]].concat())
    };
    let newer = [framed(0x26, "rolecards/2 check\0"), framed(0xF1, "rolecards/15 check\0")];
    let earlier = played::letters::EARLIER[0];
    let Ok(Letter::EarlierReserve(reserve)) = Letter::parse(played::letters::EARLIER[3]) else { panic!("a code") };
    let decks = DeckList::shipped(Direction::Internal);
    let terms = Terms::new(Depth::FirstFive, false, &[&decks], Day(20_781), TalkNumber([1, 2, 3, 4, 5, 6, 7, 8]))
        .expect("terms");
    let orders = vec![order(Depth::FirstFive, 17, true)];
    let hand = Hand::new(&terms, orders, None, Determinants::default()).expect("a hand");
    let lines = [
        ("newer", newer[0].clone()),
        ("newer", newer[1].clone()),
        ("version 1", earlier.to_owned()),
        ("talk number", hex(&reserve.terms.talk_number().0)),
        ("terms", hex(&terms.to_bytes())),
        ("hand", hex(&hand.to_bytes(&terms))),
    ];
    for (key, value) in lines {
        let line = format!("    {key}: {value}\n");
        assert!(document.contains(&line), "PROTOCOL.md lacks\n{line}");
    }
    for text in &newer {
        assert_eq!(Letter::parse(text), Err(Damage::Unread(Unread::Newer)));
    }
    assert_eq!(Letter::parse(earlier), Err(Damage::Unread(Unread::Earlier)));
}
