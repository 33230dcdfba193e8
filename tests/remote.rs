//! A remote talk through the public API of the game: two sides, their letters, and what each side makes of any of them.

mod played;

use std::fmt::Write as _;

use role_cards::{
    cards::{
        AccountName, Card, Day, Deck, Determinants, Direction, Keyword, Mode, Ranking, Seat, Setup,
        sort::{Action, Level},
    },
    exchange::{self, Objection, Reading, Welcomed},
    game::{
        Event, Game, Phase, Remote, Table,
        remote::{Leg, Next, STATIONS},
    },
    letter::{Cabinet, Damage, Invitation, Letter, Reserve, ReserveSide, Seed},
    saved,
};

const DECKS: [Direction; 2] = [Direction::Internal, Direction::External];
const DAY: Day = Day(20_781);

fn setup(seat: Seat) -> Setup {
    setup_on(seat, DAY)
}

fn setup_on(seat: Seat, day: Day) -> Setup {
    let account = AccountName::new("Falke").expect("a name");
    let decks = DECKS.map(Deck::standard).to_vec();
    Setup::new(account, Mode::Remote(seat), vec![seat], decks, day).expect("a set-up")
}

fn leader(key: u8) -> Game {
    leader_on(key, DAY)
}

fn leader_on(key: u8, day: Day) -> Game {
    let setup = setup_on(Seat::Leader, day);
    let side = Remote::leader(&setup, Seed([key; 32]), played::talk_number(77)).expect("standard decks");
    Game::remote_side(setup, side, u64::from(key)).expect("they fit")
}

fn kam(invitation: &Invitation, key: u8) -> Game {
    let setup = setup_on(Seat::Kam, invitation.terms().started());
    Game::remote_side(setup, Remote::kam(invitation.clone(), Seed([key; 32])), u64::from(key)).expect("they fit")
}

/// Plays an event, and checks that the game comes back unchanged from its saved form.
fn play(game: &mut Game, event: Event) {
    game.play(event.clone()).unwrap_or_else(|_| panic!("{event:?} is refused"));
    survives_saving(game);
}

/// Hands the own first letter on.
fn hand_on(game: &mut Game) {
    let event = game.handing_on(Game::letter).expect("a letter");
    play(game, event);
}

/// Hands the disclosure on.
fn disclose(game: &mut Game) {
    let event = game.handing_on(Game::disclosure).expect("a disclosure");
    play(game, event);
}

fn reveal(game: &mut Game) {
    let event = game.revealing().expect("everything is here");
    play(game, event);
}

fn reopen(game: &mut Game, deck: usize, key: u8) {
    play(game, Event::ReopenRemote(deck, Seed([key; 32])));
}

fn back(code: &Letter) -> Game {
    let game = played::letters::back(code);
    survives_saving(&game);
    game
}

fn survives_saving(game: &Game) {
    assert_eq!(saved::read(&saved::write(game, 3)), Ok((game.clone(), 3)));
}

fn receive(game: &mut Game, letter: &Letter) -> Result<(), Objection> {
    let before = game.clone();
    let outcome = game.receive(letter, &Seed([0x5E; 32]));
    if outcome.is_err() {
        assert_eq!(*game, before, "an objection changes nothing");
    }
    survives_saving(game);
    outcome
}

/// Sorts and seals every deck as it is dealt.
fn sort(game: &mut Game) {
    while let Table::Turn { work, .. } = game.table() {
        let sealed = work.is_sealed();
        if sealed {
            play(game, Event::Continue);
            continue;
        }
        for _ in 0..work.deal().len() {
            play(game, Event::Sort(Action::Deal(Level::Important)));
        }
        play(game, Event::Sort(Action::Keep));
        play(game, Event::Sort(Action::Settle));
        play(game, Event::Seal);
    }
}

fn invitation_of(letter: &Letter) -> &Invitation {
    match letter {
        Letter::Invitation(invitation) => invitation,
        other => panic!("{other:?} is no invitation"),
    }
}

/// Both sides after everything is sent, and the three letters.
struct Played {
    leader: Game,
    kam: Game,
    invitation: Letter,
    answer: Letter,
    disclosure: Letter,
}

fn played() -> Played {
    played_on(DAY)
}

fn played_on(day: Day) -> Played {
    let mut leader = leader_on(1, day);
    sort(&mut leader);
    assert_eq!(leader.remote().map(Remote::next), Some(Next::Send));
    let invitation = leader.letter().expect("an invitation");
    hand_on(&mut leader);
    assert_eq!(leader.remote().map(Remote::next), Some(Next::AwaitAnswer));

    let mut kam = kam(invitation_of(&invitation), 2);
    sort(&mut kam);
    let answer = kam.letter().expect("an answer");
    hand_on(&mut kam);
    assert_eq!(kam.remote().map(Remote::next), Some(Next::AwaitDisclosure));

    assert_eq!(receive(&mut leader, &answer), Ok(()));
    assert_eq!(leader.remote().map(Remote::next), Some(Next::Disclose));
    let disclosure = leader.disclosure().expect("a disclosure");
    disclose(&mut leader);
    assert_eq!(leader.remote().map(Remote::next), Some(Next::Look));
    assert_eq!(receive(&mut kam, &disclosure), Ok(()));
    Played { leader, kam, invitation, answer, disclosure }
}

fn rankings(game: &Game) -> Vec<[Ranking; 2]> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    assert_eq!(reveal.seats(), [Seat::Kam, Seat::Leader]);
    let of = |seat, deck| reveal.ranking(seat, deck).expect("an order");
    (0..DECKS.len()).map(|deck| [of(Seat::Kam, deck), of(Seat::Leader, deck)]).collect()
}

#[test]
fn both_sides_see_the_same_reveal_and_the_same_digits() {
    let Played { mut leader, mut kam, .. } = played();
    reveal(&mut leader);
    reveal(&mut kam);
    assert_eq!(rankings(&leader), rankings(&kam));
    let digits = leader.remote().and_then(Remote::digits);
    assert!(digits.is_some());
    assert_eq!(digits, kam.remote().and_then(Remote::digits));
    for side in [leader, kam] {
        let (read, _) = saved::read(&saved::write(&side, 1)).expect("readable");
        assert_eq!(read.remote().and_then(Remote::digits), digits);
    }
}

#[test]
fn nothing_of_the_other_side_lies_open_before_both_look() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    for game in [&leader, &kam] {
        assert_eq!(game.phase(), Phase::Ready);
        assert!(matches!(game.table(), Table::Ready));
    }
    let open = |game: &Game| saved::write(game, 1).contains("\"other\"");
    assert!(!open(&leader) && !open(&kam));
    // The KAM's storage holds the leader's order only inside the sealed letters.
    let mut looked = kam.clone();
    reveal(&mut looked);
    let order: Vec<u8> = rankings(&looked)[0][1].cards().iter().map(|card| card.0).collect();
    let order = order.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
    assert!(saved::write(&looked, 1).contains(&order));
    assert!(!saved::write(&kam, 1).contains(&order));
    // The private codes hold each order as it stands in the letters before it is sealed; no letter holds it like that.
    for side in [&leader, &kam] {
        let code = side.reserve().expect("a reserve code");
        let orders = &code.to_bytes()[2 + 32 + 35..][..7 + 10];
        assert!(holds(&code, orders), "the test finds what is there");
        for letter in [&invitation, &answer, &disclosure] {
            assert!(!holds(letter, orders));
        }
    }
}

/// Whether half of these bytes stand anywhere in a letter.
fn holds(letter: &Letter, bytes: &[u8]) -> bool {
    let halves: Vec<&[u8]> = bytes.windows(bytes.len() / 2).collect();
    letter.to_bytes().windows(bytes.len() / 2).any(|part| halves.contains(&part))
}

#[test]
fn a_sent_order_is_final_and_reopening_voids_the_invitation() {
    let mut leader = leader(1);
    sort(&mut leader);
    let first = leader.letter().expect("an invitation");
    // Not copied yet: it can be reopened, and the letter follows the order.
    play(&mut leader, Event::ReopenRemote(0, Seed([0x77; 32])));
    sort_again(&mut leader);
    hand_on(&mut leader);
    assert!(leader.play(Event::Reopen(0)).is_err(), "without a fresh seed nothing is opened again");

    let mut early = kam(invitation_of(&leader.letter().expect("an invitation")), 2);
    sort(&mut early);
    let early_answer = early.letter().expect("an answer");

    reopen(&mut leader, 0, 9);
    sort_again(&mut leader);
    let second = leader.letter().expect("an invitation");
    assert_ne!(first, second);
    assert!(leader.knows(&early_answer));
    assert_eq!(receive(&mut leader, &early_answer), Err(Objection::Withdrawn));

    // A KAM who has not answered takes the new invitation; one who has refuses it.
    let mut patient = early.clone();
    assert_eq!(receive(&mut patient, &second), Ok(()));
    hand_on(&mut patient);
    hand_on(&mut leader);
    assert_eq!(receive(&mut leader, &patient.letter().expect("an answer")), Ok(()));
    hand_on(&mut early);
    assert_eq!(receive(&mut early, &second), Err(Objection::Answered));
    assert!(leader.play(Event::ReopenRemote(0, Seed([8; 32]))).is_err(), "the answer is here");
}

/// Moves one card in the last look of the reopened deck, and seals again.
fn sort_again(game: &mut Game) {
    let Table::Turn { work, .. } = game.table() else { panic!("not reopened") };
    let order = work.sort().expect("piles").ranking().expect("an order");
    let card = order.cards()[0];
    play(game, Event::Sort(Action::Move(card, 3)));
    play(game, Event::Seal);
}

#[test]
fn every_letter_has_its_answer_in_every_state() {
    let Played { mut leader, mut kam, invitation, answer, disclosure } = played();
    let mut other_kam = self::kam(invitation_of(&invitation), 5);
    sort(&mut other_kam);
    let second_answer = other_kam.letter().expect("an answer");

    assert_eq!(receive(&mut leader, &invitation), Err(Objection::Own));
    assert_eq!(receive(&mut leader, &disclosure), Err(Objection::Own));
    assert_eq!(receive(&mut leader, &answer), Err(Objection::Known));
    assert_eq!(receive(&mut leader, &second_answer), Err(Objection::SecondAnswer));
    assert_eq!(receive(&mut kam, &answer), Err(Objection::Own));
    assert_eq!(receive(&mut kam, &invitation), Err(Objection::Known));
    assert_eq!(receive(&mut kam, &disclosure), Err(Objection::Known));
    // A disclosure that was sealed to another answer does not open.
    assert_eq!(receive(&mut other_kam, &disclosure), Err(Objection::Forged));

    let mut stranger = self::leader(30);
    sort(&mut stranger);
    assert!(!stranger.knows(&answer) && !stranger.knows(&disclosure));
    assert_eq!(receive(&mut stranger, &answer), Err(Objection::OtherTalk));

    reveal(&mut leader);
    reveal(&mut kam);
    assert_eq!(receive(&mut leader, &second_answer), Err(Objection::Over));
    assert_eq!(receive(&mut kam, &disclosure), Err(Objection::Over));
}

/// Whoever writes an invitation can write any number into it.
#[test]
fn a_letter_of_another_talk_with_the_same_number_replaces_nothing() {
    let mut elsewhere = leader_on(9, Day(DAY.0 + 1));
    sort(&mut elsewhere);
    let invitation = elsewhere.letter().expect("an invitation");
    let Played { leader, kam: answered, invitation: ours, .. } = played();
    assert_eq!(invitation_of(&invitation).terms().talk(), invitation_of(&ours).terms().talk());
    let sorting = kam(invitation_of(&ours), 2);
    for (mut game, objection) in
        [(sorting, Objection::OtherTalk), (answered, Objection::Answered), (leader, Objection::Unwritten)]
    {
        assert_eq!(receive(&mut game, &invitation), Err(objection));
        let code = elsewhere.reserve().expect("a reserve code");
        let objection = receive(&mut game, &code).expect_err("the code of another order");
        assert!([Objection::OldCode, Objection::OthersCode].contains(&objection), "{objection:?}");
    }
}

#[test]
fn after_finish_the_keys_are_gone_and_the_orders_stay() {
    let Played { mut leader, mut kam, answer, disclosure, .. } = played();
    for game in [&mut leader, &mut kam] {
        assert!(game.play(Event::Finish).is_err(), "there is nothing to finish before the reveal");
        reveal(game);
        let orders = rankings(game);
        play(game, Event::Finish);
        assert!(game.remote().is_some_and(Remote::is_finished));
        assert_eq!(rankings(game), orders);
        assert_eq!((game.letter(), game.disclosure(), game.reserve()), (None, None, None));
        assert!(!saved::write(game, 1).contains("\"seed\""));
        assert!(game.play(Event::Finish).is_err());
    }
    assert!(leader.knows(&answer) && kam.knows(&disclosure), "a late letter is told why it opens nothing");
    assert_eq!(receive(&mut leader, &answer), Err(Objection::Finished));
    assert_eq!(receive(&mut leader, &disclosure), Err(Objection::Finished), "nor does one's own");
    assert_eq!(receive(&mut kam, &disclosure), Err(Objection::Finished));
}

#[test]
fn reserve_codes_bring_each_side_back_at_every_step() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    let code = |game: &Game| Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");

    let mut again = back(&code(&leader));
    survives_saving(&again);
    assert_eq!(again.letter().as_ref(), Some(&invitation));
    assert_eq!(receive(&mut again, &answer), Ok(()));
    assert_eq!(again.disclosure().as_ref(), Some(&disclosure));
    reveal(&mut again);

    let mut back = back(&code(&kam));
    survives_saving(&back);
    assert_eq!(back.remote().map(Remote::next), Some(Next::AwaitInvitation));
    assert_eq!(back.reserve(), kam.reserve(), "the code can be shown once more");
    let mut other = self::leader(44);
    sort(&mut other);
    assert_eq!(receive(&mut back, &other.letter().expect("an invitation")), Err(Objection::Answered));
    for early in [&answer, &disclosure] {
        assert!(back.knows(early), "a letter of this talk is not a stranger's");
        assert_eq!(receive(&mut back, early), Err(Objection::InvitationFirst));
    }
    assert_eq!(receive(&mut back, &invitation), Ok(()));
    assert_eq!(back.letter().as_ref(), Some(&answer));
    assert_eq!(receive(&mut back, &disclosure), Ok(()));
    reveal(&mut back);
    assert_eq!(rankings(&again), rankings(&back));
}

/// A file may be older than what was handed on: what is sealed in it counts as handed on, and nothing else takes the place of
/// what it knows.
#[test]
fn a_side_out_of_a_file_is_bound_as_one_out_of_a_reserve_code() {
    let Played { invitation, answer, disclosure, .. } = played();
    let mut renewed = leader(3);
    sort(&mut renewed);
    let another = renewed.letter().expect("an invitation");
    let mut sorting = kam(invitation_of(&invitation), 2);
    assert_eq!(receive(&mut exchange::from_file(sorting.clone()), &another), Err(Objection::Answered));
    assert_eq!(
        receive(&mut sorting.clone(), &another),
        Ok(()),
        "who sorts here for the first time may be invited anew"
    );
    sort(&mut sorting);
    let mut side = exchange::from_file(sorting);
    survives_saving(&side);
    assert!(side.is_final(0) && side.play(Event::ReopenRemote(0, Seed([5; 32]))).is_err());
    assert_eq!(receive(&mut side, &another), Err(Objection::Answered));
    assert_eq!(side.letter().as_ref(), Some(&answer));
    assert_eq!(receive(&mut side, &disclosure), Ok(()), "and it leads on as before");

    let mut waiting = leader(1);
    sort(&mut waiting);
    let mut side = exchange::from_file(waiting);
    survives_saving(&side);
    assert_eq!((side.letter().as_ref(), side.welcomes()), (Some(&invitation), Welcomed::Back));
    assert_eq!(receive(&mut side, &answer), Ok(()));
    let code = side.reserve().expect("a reserve code");
    assert_eq!(receive(&mut side, &code), Err(Objection::Known), "what it has, no code needs to tell it");
    let (mut leader, _) = played::revealed_remote();
    assert_eq!(exchange::from_file(leader.clone()), leader, "a revealed game is what it was");
    play(&mut leader, Event::Finish);
    assert_eq!(exchange::from_file(leader.clone()), leader);
}

/// Whoever takes an order along may have seen the other side's, or have shown the own one.
#[test]
fn an_order_that_was_handed_on_and_is_taken_along_stays_as_it_is() {
    let Played { leader, kam, .. } = played();
    let next = exchange::anew(&leader, DAY, played::talk_number(9), Seed([4; 32])).expect("a new talk");
    survives_saving(&next);
    let invitation = next.letter().expect("an invitation");
    let kept = exchange::sorted_already([("here", kam)], invitation_of(&invitation).terms(), &Cabinet::shipped());
    let [("here", kam)] = kept.as_slice() else { panic!("the order is here") };
    let answering = exchange::with_kept_order(invitation_of(&invitation), kam, Seed([6; 32])).expect("the same decks");
    survives_saving(&answering);
    for mut game in [next, answering] {
        assert_eq!(game.remote().map(Remote::next), Some(Next::Send));
        assert!(game.is_final(0) && game.play(Event::ReopenRemote(0, Seed([5; 32]))).is_err());
    }
    // Who has not handed anything on is free.
    let mut fresh = self::kam(invitation_of(&invitation), 8);
    sort(&mut fresh);
    let mut other = leader_on(7, Day(DAY.0 + 1));
    sort(&mut other);
    let invitation = other.letter().expect("an invitation");
    let free = exchange::with_kept_order(invitation_of(&invitation), &fresh, Seed([6; 32])).expect("the same decks");
    assert!(!free.is_final(0));
}

/// A leader could look for a second invitation whose hash begins with the same eight bytes; the code holds all of it.
#[test]
fn a_restored_kam_takes_no_invitation_that_agrees_in_its_first_eight_bytes_only() {
    let Played { kam, invitation, .. } = played();
    let Some(Letter::Reserve(code)) = kam.reserve() else { panic!("a reserve code") };
    let ReserveSide::Kam(transcript) = code.side else { panic!("the KAM's code") };
    for at in 0..32 {
        let mut other = transcript;
        other.0[at] ^= 1;
        let side = ReserveSide::Kam(other);
        let mut side = back(&Letter::Reserve(Reserve { side, ..code.clone() }));
        assert_eq!(receive(&mut side, &invitation), Err(Objection::Answered), "byte {at}");
    }
    assert_eq!(receive(&mut back(&Letter::Reserve(code)), &invitation), Ok(()));
}

/// Storage is wiped before every step of either side in turn; the reserve code and the links in the chat lead on.
#[test]
fn whenever_a_side_loses_everything_its_code_and_the_chat_bring_it_to_the_reveal() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    let back = |game: &Game, seat| {
        let code = Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");
        let side = back(&code);
        assert_eq!(side.setup().mode(), Mode::Remote(seat));
        side
    };
    let mut expected = leader.clone();
    reveal(&mut expected);
    // The leader, lost before: sending, waiting, the answer, the look, and after the look.
    let mut looked = leader.clone();
    reveal(&mut looked);
    for lost in [&leader, &looked] {
        let mut side = back(lost, Seat::Leader);
        assert_eq!(side.letter().as_ref(), Some(&invitation), "the invitation can be sent again");
        assert_eq!(receive(&mut side, &answer), Ok(()));
        side = back(&side, Seat::Leader);
        assert_eq!(receive(&mut side, &answer), Ok(()));
        assert_eq!(side.disclosure().as_ref(), Some(&disclosure), "and the disclosure");
        reveal(&mut side);
        assert_eq!(side.disclosure().as_ref(), Some(&disclosure), "also after the look");
        assert_eq!(rankings(&side), rankings(&expected));
    }
    // The KAM, lost before: sending, waiting, the disclosure, the look, and after the look.
    let mut looked = kam.clone();
    reveal(&mut looked);
    for lost in [&kam, &looked] {
        let mut side = back(lost, Seat::Kam);
        side = back(&side, Seat::Kam);
        assert_eq!(receive(&mut side, &invitation), Ok(()));
        assert_eq!(side.letter().as_ref(), Some(&answer), "the answer can be sent again");
        side = back(&side, Seat::Kam);
        assert_eq!(receive(&mut side, &invitation), Ok(()));
        assert_eq!(receive(&mut side, &disclosure), Ok(()));
        reveal(&mut side);
        assert_eq!(rankings(&side), rankings(&expected));
    }
    // Nobody has sealed yet: there is no code, and nothing is lost but time. The invitation opens once more.
    let mut again = self::kam(invitation_of(&invitation), 8);
    assert_eq!(again.reserve(), None);
    sort(&mut again);
    assert_ne!(again.letter().as_ref(), Some(&answer));
    let mut waiting = self::leader(1);
    sort(&mut waiting);
    hand_on(&mut waiting);
    let mut waiting = back(&waiting, Seat::Leader);
    assert_eq!(receive(&mut waiting, &again.letter().expect("an answer")), Ok(()));
}

#[test]
fn guesses_and_determinants_arrive_at_the_other_side() {
    let levels = Determinants::new([3, 0, 1, 2, 3, 0, 1, 2, 3]).expect("levels");
    let setup = |seat| setup(seat).with_guess(true);
    let leaders = setup(Seat::Leader).with_determinants(levels);
    let guess = |game: &mut Game, cards: [u8; 3]| {
        while !matches!(game.phase(), Phase::Ready) {
            let Table::Turn { work, .. } = game.table() else { panic!("no turn") };
            if work.is_sealed() {
                play(game, Event::Continue);
                continue;
            }
            for _ in 0..work.deal().len() {
                play(game, Event::Sort(Action::Deal(Level::Important)));
            }
            play(game, Event::Sort(Action::Keep));
            play(game, Event::Sort(Action::Settle));
            assert!(game.play(Event::Seal).is_err(), "the guess is asked for");
            for &card in &cards {
                play(game, Event::Guess(Card(card)));
            }
            play(game, Event::Seal);
        }
    };
    let side = Remote::leader(&leaders, Seed([1; 32]), played::talk_number(9)).expect("standard decks");
    let mut leader = Game::remote_side(leaders, side, 1).expect("they fit");
    guess(&mut leader, [0, 7, 16]);
    let invitation = leader.letter().expect("an invitation");
    let terms = invitation_of(&invitation).terms().clone();
    assert!(terms.guess());
    hand_on(&mut leader);
    let side = Remote::kam(invitation_of(&invitation).clone(), Seed([2; 32]));
    let mut kam = Game::remote_side(setup(Seat::Kam), side, 2).expect("they fit");
    guess(&mut kam, [3, 4, 5]);
    hand_on(&mut kam);
    // The codes carry them, too.
    let code = |game: &Game| Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");
    let mut leader = back(&code(&leader));
    assert_eq!(receive(&mut leader, &kam.letter().expect("an answer")), Ok(()));
    assert_eq!(receive(&mut kam, &leader.disclosure().expect("a disclosure")), Ok(()));
    for game in [&mut leader, &mut kam] {
        reveal(game);
        let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
        assert_eq!(reveal.determinants(), levels, "the leader's hand holds them");
        for deck in 0..DECKS.len() {
            assert_eq!(reveal.guess(Seat::Leader, deck), Some([0, 7, 16].map(Card)));
            assert_eq!(reveal.guess(Seat::Kam, deck), Some([3, 4, 5].map(Card)));
        }
    }
}

/// What a text turns out to be, in a word or two.
fn told(reading: &Reading<&str>) -> String {
    match reading {
        Reading::Empty => "empty".to_owned(),
        Reading::Damaged(Damage::Short(missing)) => format!("short {missing}"),
        Reading::Damaged(Damage::Unread(unread)) => format!("{unread:?}").to_lowercase(),
        Reading::Damaged(damage) => format!("{damage:?}").to_lowercase(),
        Reading::Several(_) => "several".to_owned(),
        Reading::Welcome { .. } => "take".to_owned(),
        Reading::Objected { objection, .. } => format!("{objection:?}").to_lowercase(),
        Reading::New(_) => "new".to_owned(),
        Reading::Restorable(_) => "back".to_owned(),
        Reading::Homeless => "homeless".to_owned(),
    }
}

#[test]
fn every_letter_is_read_rightly_in_every_state_and_names_its_game() {
    // Invitation, new invitation; answer, second answer, answer to the new invitation; disclosure; the leader's code, the
    // newest one, the KAM's code; an invitation to another talk, and an answer in it.
    let expected = [
        ("nobody", "new new homeless homeless homeless homeless back back back new homeless"),
        (
            "leader deals",
            "unwritten unwritten homeless homeless homeless homeless oldcode oldcode otherscode new homeless",
        ),
        ("leader has sealed", "own unwritten take take homeless unwritten known known otherscode new homeless"),
        ("leader has invited", "own unwritten take take homeless unwritten known known otherscode new homeless"),
        (
            "leader changes the order",
            "withdrawn unwritten withdrawn withdrawn homeless unwritten oldcode oldcode otherscode new homeless",
        ),
        (
            "leader has changed it",
            "withdrawn own withdrawn withdrawn take unwritten oldcode oldcode otherscode new homeless",
        ),
        (
            "leader has invited anew",
            "withdrawn own withdrawn withdrawn take unwritten oldcode oldcode otherscode new homeless",
        ),
        ("leader has the answer", "own unwritten known secondanswer homeless own known known otherscode new homeless"),
        ("leader has disclosed", "own unwritten known secondanswer homeless own known known otherscode new homeless"),
        ("leader has looked", "own over over over homeless own over over over new homeless"),
        (
            "leader has finished",
            "finished finished finished finished homeless finished finished finished finished new homeless",
        ),
        ("leader is back", "own unwritten take take homeless unwritten known take otherscode new homeless"),
        (
            "leader is back and knows the answer",
            "own unwritten take secondanswer homeless unwritten known known otherscode new homeless",
        ),
        ("leader of an earlier version", "new new homeless homeless homeless homeless back back back new homeless"),
        ("KAM deals", "known take unwritten unwritten homeless tooearly otherscode otherscode oldcode new homeless"),
        ("KAM has sealed", "known take own unwritten homeless take otherscode otherscode known new homeless"),
        ("KAM has answered", "known answered own unwritten homeless take otherscode otherscode known new homeless"),
        ("KAM can look", "known answered own unwritten homeless known otherscode otherscode known new homeless"),
        ("KAM has looked", "over over own over homeless over over over over new homeless"),
        (
            "KAM has finished",
            "finished finished finished finished homeless finished finished finished finished new homeless",
        ),
        (
            "KAM is back",
            "take answered invitationfirst invitationfirst homeless invitationfirst otherscode otherscode known new homeless",
        ),
        ("KAM of an earlier version", "new new homeless homeless homeless homeless back back back new homeless"),
    ];
    let (states, letters) = played::letters::every_state_and_letter();
    let mut found = String::new();
    for (state, game) in &states {
        let mut games = vec![
            ("at one screen", Game::new(played::both_decks(), 3)),
            ("another talk", played::letters::begun(&played::letters::leader(6, 41))),
        ];
        games.extend(game.clone().map(|game| ("here", game)));
        games.push(("a third talk", played::letters::sealed(played::letters::leader(7, 42))));
        let mut row = Vec::new();
        for (letter, text) in &letters {
            let reading = exchange::read(text, &games, &Cabinet::shipped());
            row.push(told(&reading));
            if let Reading::Welcome { id, account, .. } | Reading::Objected { id, account, .. } = reading {
                assert_eq!((id, account.as_str()), ("here", "Falke"), "{letter}, {state}");
            }
        }
        writeln!(found, "{state}: {}", row.join(" ")).expect("a string takes everything");
    }
    // What is damaged, or of another version, is the same in every state. A code of version 1 is known where its talk is.
    let damaged = "short 5 cutorchanged changed newer earlier";
    let with_codes = |(state, row): &(&str, &str)| {
        let codes = match *state {
            "leader of an earlier version" => "known otherscode",
            "KAM of an earlier version" => "otherscode known",
            _ => "back back",
        };
        format!("{state}: {row} {damaged} {codes}\n")
    };
    assert_eq!(found, expected.iter().map(with_codes).collect::<String>(), "as it is:\n{found}");
}

#[test]
fn of_several_games_that_know_a_letter_the_one_that_it_helps_is_named() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    let named = |letter: &Letter, games: [(&'static str, &Game); 2]| {
        let both = [games, [games[1], games[0]]].map(|games| {
            match exchange::read(&letter.to_text(), &games.map(|(id, game)| (id, game.clone())), &Cabinet::shipped()) {
                Reading::Welcome { id, .. } => (id, None),
                Reading::Objected { id, objection, .. } => (id, Some(objection)),
                other => panic!("{other:?}"),
            }
        });
        assert_eq!(both[0], both[1], "in whichever order the games come");
        both[0]
    };
    let mut waiting = self::leader(1);
    sort(&mut waiting);
    let mut other = self::kam(invitation_of(&invitation), 5);
    sort(&mut other);
    let mut earlier = self::kam(invitation_of(&invitation), 2);
    sort(&mut earlier);
    // Both sides in one browser: what one of them wrote is for the other.
    let sides = [("leader", &leader), ("KAM", &kam)];
    assert_eq!(named(&invitation, sides), ("KAM", Some(Objection::Known)));
    assert_eq!(named(&answer, sides), ("leader", Some(Objection::Known)));
    assert_eq!(named(&disclosure, sides), ("KAM", Some(Objection::Known)));
    assert_eq!(named(&answer, [("waits", &waiting), ("KAM", &kam)]), ("waits", None));
    // One invitation was accepted twice: the third letter is for the one whose answer came first.
    assert_eq!(named(&disclosure, [("first", &earlier), ("second", &other)]), ("first", None));
}

#[test]
fn a_text_without_a_letter_is_told_as_such() {
    let none: [(&str, Game); 0] = [];
    for (text, wanted) in [("", "empty"), (" \n", "empty"), ("Guten Morgen", "nothing")] {
        assert_eq!(told(&exchange::read(text, &none, &Cabinet::shipped())), wanted, "{text:?}");
    }
    let endless = format!("{}\n{}", "Guten Morgen! ".repeat(20_000), "Bis später.");
    assert_eq!(told(&exchange::read(&endless, &none, &Cabinet::shipped())), "endless");
}

#[test]
fn of_a_whole_chat_log_the_one_letter_that_fits_is_offered() {
    let Played { invitation, answer, disclosure, leader: shown, kam: told_all } = played();
    let log = |letters: &[&Letter]| {
        let talk = "<Anna> Guten Morgen! #lunch um 12? https://example.org/#new\n".repeat(600);
        let link = |letter: &&Letter| format!("{talk}<Ben> {} bitte öffnen\n", letter.link("https://example.org/rc/"));
        letters.iter().map(link).collect::<String>() + &talk
    };
    let reads = |letters: &[&Letter], games: &[(&'static str, Game)]| {
        let text = log(letters);
        assert!(text.len() > 60_000 && text.len() < 256 * 1024, "{} bytes", text.len());
        exchange::read(&text, games, &Cabinet::shipped())
    };
    let is = |reading: &Reading<&str>, wanted: &Letter| match reading {
        Reading::Welcome { letter, .. } | Reading::Objected { letter, .. } => letter == wanted,
        Reading::New(new) => Letter::Invitation(new.clone()) == *wanted,
        _ => false,
    };
    let (mut waiting, mut answered) = (leader(1), kam(invitation_of(&invitation), 2));
    sort(&mut waiting);
    hand_on(&mut waiting);
    sort(&mut answered);
    hand_on(&mut answered);

    let nobody = reads(&[&invitation, &answer, &disclosure], &[]);
    assert!(is(&nobody, &invitation), "{nobody:?}");
    let leader = reads(&[&invitation, &answer], &[("here", waiting)]);
    assert_eq!((told(&leader).as_str(), is(&leader, &answer)), ("take", true));
    let kam = reads(&[&invitation, &answer, &disclosure], &[("here", answered)]);
    assert_eq!((told(&kam).as_str(), is(&kam, &disclosure)), ("take", true));
    // Where nothing is left to do, the newest letter is told of.
    for (game, word) in [(shown, "own"), (told_all, "known")] {
        let reading = reads(&[&invitation, &answer, &disclosure], &[("here", game)]);
        assert_eq!((told(&reading).as_str(), is(&reading, &disclosure)), (word, true));
    }
    // Two talks that could both begin: nobody knows which is meant.
    let mut other = self::leader(9);
    sort(&mut other);
    let other = other.letter().expect("an invitation");
    assert_eq!(told(&reads(&[&invitation, &other], &[])), "several");
}

#[test]
fn an_invitation_begins_the_kams_side_under_its_terms() {
    let levels = Determinants::new([3, 0, 1, 2, 3, 0, 1, 2, 3]).expect("levels");
    let setup = setup(Seat::Leader).with_guess(true).with_determinants(levels);
    let side = Remote::leader(&setup, Seed([1; 32]), played::talk_number(9)).expect("standard decks");
    let mut leader = Game::remote_side(setup, side, 1).expect("they fit");
    played::play_all_turns(&mut leader);
    let invitation = leader.letter().expect("an invitation");
    let account = AccountName::new("Kunde X").expect("a name");
    let kam =
        exchange::accept(invitation_of(&invitation), &Cabinet::shipped(), account.clone(), None, Seed([2; 32]), 4)
            .expect("a side");
    survives_saving(&kam);
    let setup = kam.setup();
    assert_eq!(
        (setup.account(), setup.mode(), setup.seats()),
        (&account, Mode::Remote(Seat::Kam), [Seat::Kam].as_slice())
    );
    assert_eq!((setup.decks(), setup.started()), (DECKS.map(Deck::standard).as_slice(), DAY));
    assert_eq!((setup.asks_guess(), setup.determinants()), (true, Determinants::default()), "the traits come later");
    assert_eq!((kam.phase(), kam.before()), (Phase::Turn { seat: 0, deck: 0 }, None));

    let code = leader.reserve().expect("a reserve code");
    let back = exchange::bring_back(&code, &Cabinet::shipped(), account, Seed([3; 32])).expect("it comes back");
    assert_eq!((back.setup().mode(), back.letter().as_ref()), (Mode::Remote(Seat::Leader), Some(&invitation)));
    let account = AccountName::new("Kunde X").expect("a name");
    assert_eq!(
        exchange::bring_back(&invitation, &Cabinet::shipped(), account, Seed([3; 32])),
        None,
        "an invitation brings nothing back"
    );
}

#[test]
fn a_kams_revealed_talk_about_the_same_decks_may_be_followed_by_a_next_round() {
    let Played { mut leader, mut kam, invitation, .. } = played();
    let terms = invitation_of(&invitation).terms().clone();
    assert_eq!(
        exchange::earlier_rounds([("early", kam.clone())], &terms, &Cabinet::shipped()),
        [],
        "it is not revealed yet"
    );
    reveal(&mut leader);
    reveal(&mut kam);
    // It was played with the decks in another order.
    let (_, other) = played::revealed_remote();
    let Played { kam: mut later, .. } = played_on(Day(20_790));
    reveal(&mut later);
    let games = [
        ("leader", leader),
        ("other decks", other),
        ("one screen", played::revealed(played::both_decks())),
        ("earlier", kam.clone()),
        ("later", later),
    ];
    let rounds: Vec<&str> =
        exchange::earlier_rounds(games, &terms, &Cabinet::shipped()).into_iter().map(|(id, _)| id).collect();
    assert_eq!(rounds, ["later", "earlier"], "the youngest first");

    let account = AccountName::new("Falke").expect("a name");
    let next = exchange::accept(invitation_of(&invitation), &Cabinet::shipped(), account, Some(kam), Seed([7; 32]), 4)
        .expect("a next round");
    let before = next.before().expect("the round before");
    assert!(before.remote().is_some_and(Remote::is_finished), "an earlier round needs no keys any more");
    assert_eq!(saved::write(&next, 1).matches("\"seed\"").count(), 1, "the new talk's");
    survives_saving(&next);
}

#[test]
fn whatever_comes_in_makes_the_own_order_final() {
    // Nobody has pressed "copy": the links went out by being selected in their fields.
    let mut leader = leader(1);
    sort(&mut leader);
    let invitation = leader.letter().expect("an invitation");
    let mut kam = kam(invitation_of(&invitation), 2);
    sort(&mut kam);
    assert!(!leader.is_final(0) && !kam.is_final(0));
    let answer = kam.letter().expect("an answer");
    assert_eq!(receive(&mut leader, &answer), Ok(()));
    assert_eq!(receive(&mut kam, &leader.disclosure().expect("a disclosure")), Ok(()));
    // The KAM is invited once more, after the disclosure was taken in.
    let mut renewed = self::leader(3);
    sort(&mut renewed);
    assert_eq!(receive(&mut kam, &renewed.letter().expect("an invitation")), Err(Objection::Answered));
    for game in [&mut leader, &mut kam] {
        for deck in 0..DECKS.len() {
            assert!(game.is_final(deck) && game.play(Event::ReopenRemote(deck, Seed([0x77; 32]))).is_err());
        }
        reveal(game);
    }
    assert_eq!(rankings(&leader), rankings(&kam));
}

#[test]
fn finishing_deletes_what_the_reserve_code_left_behind() {
    let Played { kam, invitation, disclosure, .. } = played();
    let code = kam.reserve().expect("a reserve code");
    let mut back = back(&code);
    assert_eq!(receive(&mut back, &invitation), Ok(()));
    assert_eq!(receive(&mut back, &disclosure), Ok(()));
    reveal(&mut back);
    assert!(saved::write(&back, 1).contains(&disclosure.to_text()), "until now it lay here");
    play(&mut back, Event::Finish);
    let kept = saved::write(&back, 1);
    assert!(!kept.contains("\"seed\"") && !kept.contains(&disclosure.to_text()), "{kept}");
}

#[test]
fn the_other_side_gets_neither_keys_nor_keywords_of_any_round() {
    let keyword = |game: &mut Game, word: &str| {
        let written = Event::Keyword(Card(0), Some(Keyword::new(word).expect("a keyword")));
        play(game, Event::ReopenRemote(0, Seed([0x77; 32])));
        play(game, written);
        play(game, Event::Seal);
    };
    let mut rounds: Option<Game> = None;
    for (key, word) in [(1, "Alpenblick"), (3, "Talstation"), (5, "Gipfelkreuz")] {
        let mut leader = leader(key);
        sort(&mut leader);
        let invitation = leader.letter().expect("an invitation");
        let mut kam = kam(invitation_of(&invitation), key + 1);
        if let Some(earlier) = rounds {
            kam = kam.after(earlier).expect("a next round");
        }
        sort(&mut kam);
        keyword(&mut kam, word);
        assert_eq!(receive(&mut leader, &kam.letter().expect("an answer")), Ok(()));
        assert_eq!(receive(&mut kam, &leader.disclosure().expect("a disclosure")), Ok(()));
        reveal(&mut kam);
        rounds = Some(kam);
    }
    let own = rounds.expect("three rounds");
    let shared = saved::write_notes(&own.shared().expect("revealed"));
    let kept = saved::write(&own, 1);
    for private in ["Alpenblick", "Talstation", "Gipfelkreuz", "\"seed\""] {
        assert!(kept.contains(private), "{private} is here");
        assert!(!shared.contains(private), "{private} goes to the other side");
    }
}

/// Whether an invitation can be withdrawn is asked before it is offered: the act says the same.
#[test]
fn an_invitation_is_withdrawn_only_while_no_answer_to_it_is_known_of() {
    let (states, _) = played::letters::every_state_and_letter();
    let can: Vec<&str> = states
        .iter()
        .filter(|(_, game)| game.as_ref().and_then(Game::remote).is_some_and(Remote::can_withdraw))
        .map(|(state, _)| *state)
        .collect();
    assert_eq!(can, ["leader has invited", "leader has invited anew", "leader is back"]);
    for (state, game) in &states {
        let Some(mut game) = game.clone().filter(|game| game.remote().is_some_and(Remote::is_sent)) else { continue };
        let withdrawn = game.play(Event::ReopenRemote(0, Seed([0x77; 32]))).is_ok();
        assert_eq!(withdrawn, can.contains(state), "{state}");
    }
}

#[test]
fn the_stations_and_legs_of_the_way_follow_the_letters() {
    let at = |game: &Game| {
        let remote = game.remote().expect("a remote side");
        (remote.next().leg(), remote.stations_passed())
    };
    let (states, _) = played::letters::every_state_and_letter();
    let expected = [
        ("leader has sealed", (Leg::Exchange, 1)),
        ("leader has invited", (Leg::Exchange, 2)),
        ("leader has changed it", (Leg::Exchange, 1)),
        ("leader has the answer", (Leg::Look, 3)),
        ("leader has disclosed", (Leg::Look, 3)),
        ("leader of an earlier version", (Leg::Exchange, 1)),
        ("leader has looked", (Leg::Look, STATIONS)),
        ("leader is back", (Leg::Exchange, 2)),
        ("KAM has sealed", (Leg::Exchange, 2)),
        ("KAM has answered", (Leg::Exchange, 3)),
        ("KAM can look", (Leg::Look, STATIONS)),
        ("KAM has looked", (Leg::Look, STATIONS)),
        ("KAM is back", (Leg::Return, 2)),
        ("KAM of an earlier version", (Leg::Return, 1)),
    ];
    for (state, wanted) in expected {
        let game = states.iter().find(|(name, _)| *name == state).and_then(|(_, game)| game.as_ref());
        assert_eq!(at(game.expect("a state")), wanted, "{state}");
    }
}
