//! The document's vectors, brought again by a client that was written from the document alone.
//!
//! The vectors are read out of PROTOCOL.md itself, and every line of them is compared. So the document cannot drift
//! away from the letters, and whatever it forgets to say shows here.

mod second_client;

use second_client::{
    ANSWER, Deck, Depth, Direction, Hand, Invitation, Kam, Leader, Letter, Refusal, Reserve, Seed, Side, Sorted, Talk,
    Terms, Wording,
};
use std::array::from_fn;

const PROTOCOL: &str = include_str!("../PROTOCOL.md");

const LETTERS: [&str; 6] =
    ["invitation", "answer", "disclosure", "leader's reserve, no answer yet", "leader's reserve", "KAM's reserve"];

/// A title of the vectors, with what stands under it.
struct Vector {
    title: &'static str,
    lines: Vec<(&'static str, &'static str)>,
}

impl Vector {
    fn all() -> Vec<Self> {
        let (_, vectors) = PROTOCOL.split_once("\n## Vectors\n").expect("the document ends with the vectors");
        let read = |section: &'static str| {
            let (title, lines) = section.split_once('\n').expect("lines stand under a title");
            let line = |line: &'static str| line.strip_prefix("    ")?.split_once(": ");
            Self { title, lines: lines.lines().filter_map(line).collect() }
        };
        vectors.split("\n### ").skip(1).map(read).collect()
    }

    fn line(&self, key: &str) -> &'static str {
        self.lines.iter().find(|line| line.0 == key).expect("every vector has the same lines").1
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from_digit(digit.into(), 16).expect("half a byte")).collect()
}

fn own_deck(direction: Direction, size: u8, german: &str, english: &str) -> Deck {
    let card_in_german = |i| -> Wording {
        let [name, subtitle, meaning] = [format!("{german} {i}"), format!("Stufe {i}"), format!("Tut {i}.")];
        [name, subtitle, meaning, String::new(), format!("Wo {i}?"), format!("Zu viel über {i}")]
    };
    let card_in_english = |i| -> Wording {
        let [name, meaning] = [format!("{english} {i}"), format!("Does {i}.")];
        [name, String::new(), meaning, String::new(), String::new(), String::new()]
    };
    let languages = [
        ("en".to_owned(), (1..=size).map(card_in_english).collect()),
        ("de".to_owned(), (1..=size).map(card_in_german).collect()),
    ];
    Deck::own(direction, (1..=size).map(|i| i.to_string()).collect(), languages.into())
}

/// Depth and decks, as a title names them.
fn of_title(title: &str) -> (Depth, Vec<Deck>) {
    use Direction::{External, Internal, OwnWords};
    let (depth, decks) = title.split_once(": ").expect("a title names the depth and the decks");
    let depth = match depth {
        "Whole" => Depth::Whole,
        "First five" => Depth::FirstFive,
        other => panic!("no depth is called {other}"),
    };
    let decks = match decks {
        "the external deck alone" => vec![Deck::external()],
        "external, then internal" => vec![Deck::external(), Deck::internal()],
        "internal, then external" => vec![Deck::internal(), Deck::external()],
        "an own deck" => vec![own_deck(OwnWords, if depth == Depth::Whole { 3 } else { 6 }, "Rolle", "Role")],
        "two own decks of 60 cards" => [External, Internal].map(|side| own_deck(side, 60, "Rolle", "Role")).into(),
        "two own decks of one direction" => {
            vec![own_deck(External, 8, "Rolle", "Role"), own_deck(External, 7, "Aufgabe", "Task")]
        }
        other => panic!("no decks are called {other}"),
    };
    (depth, decks)
}

fn hand(side: Side, depth: Depth, decks: &[Deck]) -> Hand {
    let sorted = |deck: &Deck| {
        let n = deck.size();
        let (mut order, guess): (Vec<u8>, _) = match side {
            Side::Leader => ((0..n).step_by(2).chain((1..n).step_by(2)).collect(), [0, 1, n - 1]),
            Side::Kam => ((0..n).rev().collect(), [0, n - 2, n - 1]),
        };
        if depth == Depth::FirstFive {
            order.truncate(5);
        }
        Sorted { order, guess: Some(guess) }
    };
    let determinants = if side == Side::Leader { [0, 1, 2, 3, 0, 1, 2, 3, 1] } else { [0; 9] };
    Hand { decks: decks.iter().map(sorted).collect(), determinants }
}

fn terms(depth: Depth, decks: &[Deck]) -> Terms {
    let decks = decks.iter().map(Deck::mention).collect();
    Terms { depth, each_guesses: true, decks, day: 20781, talk_number: [1, 2, 3, 4, 5, 6, 7, 8] }
}

/// Both sides of a vector's talk, with the decks that they know and the hands that they sealed.
struct Both {
    decks: Vec<Deck>,
    hands: [Hand; 2],
    leader: Leader,
    kam: Kam,
}

impl Both {
    fn of_title(title: &str) -> Result<Self, Refusal> {
        let (depth, decks) = of_title(title);
        let hands = [Side::Leader, Side::Kam].map(|side| hand(side, depth, &decks));
        let [leaders_seed, kams_seed]: [Seed; 2] = [0, 32].map(|start| from_fn(|i| start + i.to_le_bytes()[0]));
        let leader = Leader::new(leaders_seed, &Talk::new(terms(depth, &decks), &decks)?, &hands[0])?;
        let kam = Kam::new(kams_seed, Invitation::read(&leader.invitation.letter.text(), &decks)?, &hands[1])?;
        Ok(Self { decks, hands, leader, kam })
    }
}

#[test]
fn every_line_of_every_vector_comes_again() -> Result<(), Refusal> {
    for Vector { title, lines } in Vector::all() {
        let Both { hands: [leaders, kams], leader, kam, .. } = Both::of_title(title)?;
        let Invitation { talk: Talk { terms, d }, tr, .. } = &leader.invitation;
        let opened = leader.open(&kam.answer.text())?;
        let again = [
            ("terms", hex(&terms.write())),
            ("D", hex(d)),
            ("leader's hand", hex(&leaders.write(Side::Leader, terms)?)),
            ("KAM's hand", hex(&kams.write(Side::Kam, terms)?)),
            ("invitation", leader.invitation.letter.text()),
            ("tr", hex(tr)),
            ("answer", kam.answer.text()),
            ("disclosure", opened.disclosure.text()),
            ("leader's reserve, no answer yet", leader.reserve().text()),
            ("leader's reserve", opened.reserve.text()),
            ("KAM's reserve", kam.reserve().text()),
            ("control digits", opened.digits),
        ];
        assert_eq!(lines, again.each_ref().map(|(key, value)| (*key, value.as_str())), "{title}");
    }
    Ok(())
}

#[test]
fn both_sides_come_to_the_hands_of_each_other() -> Result<(), Refusal> {
    for vector in Vector::all() {
        let Both { hands: [leaders, kams], leader, kam, .. } = Both::of_title(vector.title)?;
        assert_eq!(leader.open(vector.line("answer"))?.hand, kams, "{}", vector.title);
        let disclosed = kam.open(vector.line("disclosure"))?;
        assert_eq!(disclosed.hand, leaders, "{}", vector.title);
        assert_eq!(disclosed.digits, vector.line("control digits"), "{}", vector.title);
    }
    Ok(())
}

#[test]
fn with_a_reserve_code_and_the_letters_every_step_comes_back() -> Result<(), Refusal> {
    for vector in Vector::all() {
        let Both { decks, hands: [leaders, _], .. } = Both::of_title(vector.title)?;
        let answer = Letter::read(vector.line("answer"))?;
        for (code, has_answer) in [("leader's reserve, no answer yet", false), ("leader's reserve", true)] {
            let reserve = Reserve::read(vector.line(code))?;
            assert_eq!(reserve.had(&answer), has_answer, "{}", vector.title);
            let leader = reserve.leader(&decks)?;
            assert_eq!(leader.invitation.letter.text(), vector.line("invitation"), "{}", vector.title);
            assert_eq!(leader.reserve().text(), vector.line("leader's reserve, no answer yet"), "{}", vector.title);
            let opened = leader.open(&answer.text())?;
            assert_eq!(opened.disclosure.text(), vector.line("disclosure"), "{}", vector.title);
            assert_eq!(opened.reserve.text(), vector.line("leader's reserve"), "{}", vector.title);
        }
        let reserve = Reserve::read(vector.line("KAM's reserve"))?;
        let kam = reserve.kam(Invitation::read(vector.line("invitation"), &decks)?)?;
        assert_eq!(kam.answer, answer, "{}", vector.title);
        assert_eq!(kam.reserve().text(), vector.line("KAM's reserve"), "{}", vector.title);
        assert_eq!(kam.open(vector.line("disclosure"))?.hand, leaders, "{}", vector.title);
    }
    Ok(())
}

#[test]
fn a_letter_read_is_written_again_as_it_was() -> Result<(), Refusal> {
    for vector in Vector::all() {
        for key in LETTERS {
            let text = vector.line(key);
            let letter = Letter::read(text)?;
            assert_eq!(letter.text(), text, "{}: {key}", vector.title);
            let by_hand = text.to_lowercase().replace('0', "o").replacen('1', "l", 1).replace('1', "i");
            assert_eq!(Letter::read(&by_hand), Ok(letter), "{}: {key}", vector.title);
        }
    }
    Ok(())
}

#[test]
fn the_table_of_lengths_holds() {
    let (_, table) = PROTOCOL.split_once("\n## Lengths in characters\n").expect("the document has the table");
    let (table, _) = table.split_once("\n## ").expect("more follows");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter_map(|line| Some(line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect()))
        .collect();
    let (head, rows) = rows.split_first().expect("a table has a head");
    assert!(!rows.is_empty(), "a table has rows");
    assert_eq!(*head, ["depth and decks", "invitation", "answer", "disclosure", "leader's reserve", "KAM's reserve"]);

    let lengths = |vector: Vector| {
        let name = vector.title.replacen(':', ",", 1).replacen('W', "w", 1).replacen("First", "first", 1);
        let reserves = ["leader's reserve, no answer yet", "leader's reserve"].map(|key| vector.line(key).len());
        assert_eq!(reserves[0], reserves[1], "{name}");
        let columns = head[1..].iter().map(|key| vector.line(key).len().to_string());
        std::iter::once(name).chain(columns).collect::<Vec<_>>()
    };
    assert_eq!(*rows, Vector::all().into_iter().map(lengths).collect::<Vec<_>>());
}

#[test]
fn a_changed_character_anywhere_is_refused() {
    let vectors = Vector::all();
    // An invitation fills its last character. This answer leaves four bits of it, which the check cannot see.
    for text in [vectors[0].line("invitation"), vectors[0].line("answer")] {
        for at in 0..text.len() {
            let (before, after) = (&text[..at], &text[at + 1..]);
            let others = "0123456789ABCDEFGHJKMNPQRSTVWXYZU-ü ".chars();
            for other in others.filter(|&other| !text[at..].starts_with(other)) {
                let changed = format!("{before}{other}{after}");
                assert!(Letter::read(&changed).is_err(), "{changed}");
            }
            assert!(Letter::read(before).is_err(), "{before}");
            assert!(Letter::read(&format!("{before}{after}")).is_err(), "{before} {after}");
        }
        assert!(Letter::read(&format!("{text}0")).is_err());
    }
}

#[test]
fn a_letter_of_another_version_is_told_from_no_letter() {
    for kind in [0x20, 0x26, 0x2F, 0x31, 0xF1] {
        let text = Letter::new(kind, b"content").text();
        assert_eq!(Letter::read(&text), Err(Refusal::Newer), "{text}");
        let refusal = if kind >> 4 == 2 { Refusal::Damaged } else { Refusal::NoLetter };
        assert_eq!(Letter::read(&text[..text.len() - 3]), Err(refusal), "{text}");
    }
    // Version 1 has no length byte, so here it is the first byte of the content.
    for (kind, refusal) in [(0x01, Refusal::NoLetter), (0x11, Refusal::Earlier), (0x16, Refusal::NoLetter)] {
        assert_eq!(Letter::read(&Letter::new(kind, b"content").text()), Err(refusal));
    }
    assert_eq!(Letter::read(&"0".repeat(513)), Err(Refusal::NoLetter));
}

#[test]
fn terms_of_no_client_are_refused() {
    let (depth, decks) = of_title("First five: external, then internal");
    let good = terms(depth, &decks);
    assert_eq!(Terms::read(&good.write()), Ok(good.clone()));
    for (at, byte, refusal) in [
        (0, 1, Refusal::Newer),
        (1, 2, Refusal::Newer),
        (2, 2, Refusal::Newer),
        (3, 2, Refusal::Impossible),
        (3, 127, Refusal::Impossible),
        (3, 131, Refusal::Impossible),
        (4, 5, Refusal::Impossible),
        (14, 61, Refusal::Impossible),
    ] {
        let mut bytes = good.write();
        bytes[at] = byte;
        assert_eq!(Terms::read(&bytes), Err(refusal), "byte {at}");
    }
    let same = Terms { decks: vec![good.decks[0]; 2], ..good };
    assert_eq!(Terms::read(&same.write()), Err(Refusal::Impossible));
}

#[test]
fn every_hand_of_three_cards_has_one_encoding() {
    let decks = [own_deck(Direction::OwnWords, 3, "Rolle", "Role")];
    let each_guesses = terms(Depth::Whole, &decks);
    let nobody_guesses = Terms { each_guesses: false, ..each_guesses.clone() };
    // The whole number, in six bytes: order, guess and determinants.
    let taken = |side: Side, terms: &Terms, (order, guess, determinants): (u8, u16, u32)| {
        let bytes = [&[order], guess.to_be_bytes().as_slice(), &determinants.to_be_bytes()[1..]].concat();
        let hand = Hand::read(&bytes, side, terms);
        let again = hand.as_ref().map(|hand| hand.write(side, terms));
        assert!(hand == Err(Refusal::Impossible) || again == Ok(Ok(bytes)), "{hand:?}");
        hand.is_ok()
    };
    for (terms, only_guess) in [(&each_guesses, 1), (&nobody_guesses, 0)] {
        for order in 0..=u8::MAX {
            assert_eq!(taken(Side::Leader, terms, (order, only_guess, 0)), order < 6, "order {order}");
        }
        for guess in 0..=u16::MAX {
            assert_eq!(taken(Side::Leader, terms, (5, guess, 0)), guess == only_guess, "guess {guess}");
        }
        for length in (0..=9).filter(|&length| length != 6) {
            let guess = u8::from(terms.each_guesses);
            let refused = Hand::read(&[0, 0, guess, 0, 0, 0, 0, 0, 0][..length], Side::Leader, terms);
            assert_eq!(refused, Err(Refusal::Impossible), "{length} bytes");
        }
    }
    for determinants in 0..1 << 18 {
        assert!(taken(Side::Leader, &each_guesses, (0, 1, determinants)), "determinants {determinants}");
    }
    for bit in 0..24 {
        assert_eq!(taken(Side::Leader, &each_guesses, (0, 1, 1 << bit)), bit < 18, "bit {bit}");
        assert!(!taken(Side::Kam, &each_guesses, (0, 1, 1 << bit)), "bit {bit}");
    }
    assert!(taken(Side::Kam, &each_guesses, (0, 1, 0)));
}

#[test]
fn a_public_key_of_low_order_is_refused_with_its_invitation() -> Result<(), Refusal> {
    let Both { decks, leader, .. } = Both::of_title("Whole: an own deck")?;
    for low in [0, 1] {
        let pk = from_fn(|at| if at == 0 { low } else { 0 });
        let invitation = Invitation::new(leader.invitation.talk.clone(), pk, leader.invitation.commitment);
        let refused = Invitation::read(&invitation.letter.text(), &decks).err();
        assert_eq!(refused, Some(Refusal::Impossible));
    }
    Ok(())
}

#[test]
fn a_letter_of_something_else_does_not_open() -> Result<(), Refusal> {
    let Both { decks, hands: [leaders, kams], leader, kam } = Both::of_title("Whole: an own deck")?;
    let talk = &leader.invitation.talk;
    let another = Leader::new([0; 32], talk, &leaders)?;
    assert_eq!(another.open(&kam.answer.text()).err(), Some(Refusal::DoesNotBelong));
    assert_eq!(Invitation::read(&leader.invitation.letter.text(), &[]).err(), Some(Refusal::UnknownDeck));
    assert_eq!(leader.open(&leader.invitation.letter.text()).err(), Some(Refusal::OtherKind));

    let mut content = kam.answer.content(ANSWER)?.to_vec();
    *content.last_mut().expect("an answer has a content") ^= 1;
    assert_eq!(leader.open(&Letter::new(ANSWER, &content).text()).err(), Some(Refusal::DoesNotOpen));

    // Another answer to the same invitation: the trace is the same, and the disclosure is not for it.
    let disclosure = leader.open(&kam.answer.text())?.disclosure;
    let second = Kam::new([1; 32], leader.invitation.clone(), &kams)?;
    assert_eq!(second.open(&disclosure.text()).err(), Some(Refusal::DoesNotOpen));

    // A reserve code is for one side, and the KAM's for one invitation.
    let reserve = Reserve::read(&kam.reserve().text())?;
    assert_eq!(reserve.kam(another.invitation.clone()).err(), Some(Refusal::DoesNotBelong));
    assert_eq!(reserve.leader(&decks).err(), Some(Refusal::OtherKind));

    // A leader who discloses another hand than the one that the invitation is committed to.
    let mut cheat = another;
    cheat.invitation = Invitation::new(talk.clone(), cheat.invitation.pk, leader.invitation.commitment);
    let deceived = Kam::new([1; 32], Invitation::read(&cheat.invitation.letter.text(), &decks)?, &kams)?;
    let disclosure = cheat.open(&deceived.answer.text())?.disclosure;
    assert_eq!(deceived.open(&disclosure.text()).err(), Some(Refusal::BrokenCommitment));
    Ok(())
}
