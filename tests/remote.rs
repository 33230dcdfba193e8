//! A remote talk through the public API of the game: two sides, their letters, and what each side makes of any of them.

use role_cards::{
    cards::{
        AccountName, Card, Day, Deck, Determinants, Direction, Mode, Ranking, Seat, Setup,
        sort::{Action, Level},
    },
    game::{
        Event, Game, Phase, Remote, Table,
        remote::{Next, Objection},
    },
    letter::{Invitation, Letter, Seed},
    saved,
};

const DECKS: [Direction; 2] = [Direction::Internal, Direction::External];
const DAY: Day = Day(20_781);

fn setup(seat: Seat) -> Setup {
    let account = AccountName::new("Falke").expect("a name");
    let decks = DECKS.map(Deck::standard).to_vec();
    Setup::new(account, Mode::Remote(seat), vec![seat], decks, DAY).expect("a set-up")
}

fn leader(key: u8) -> Game {
    let setup = setup(Seat::Leader);
    let side = Remote::leader(&setup, Seed([key; 32]), 77).expect("standard decks");
    Game::remote_side(setup, side, u64::from(key)).expect("they fit")
}

fn kam(invitation: &Invitation, key: u8) -> Game {
    Game::remote_side(setup(Seat::Kam), Remote::kam(invitation.clone(), Seed([key; 32])), u64::from(key))
        .expect("they fit")
}

/// Plays an event, and checks that the game comes back unchanged from its saved form.
fn play(game: &mut Game, event: Event) {
    game.play(event.clone()).unwrap_or_else(|_| panic!("{event:?} is refused"));
    survives_saving(game);
}

fn survives_saving(game: &Game) {
    assert_eq!(saved::read(&saved::write(game, 3)), Ok((game.clone(), 3)));
}

fn receive(game: &mut Game, letter: &Letter) -> Result<(), Objection> {
    let before = game.clone();
    let outcome = game.receive(letter);
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
        for _ in 0..work.sort().deal().len() {
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
    let mut leader = leader(1);
    sort(&mut leader);
    assert_eq!(leader.remote().map(Remote::next), Some(Next::Send));
    let invitation = leader.letter().expect("an invitation");
    play(&mut leader, Event::Sent);
    assert_eq!(leader.remote().map(Remote::next), Some(Next::AwaitAnswer));

    let mut kam = kam(invitation_of(&invitation), 2);
    sort(&mut kam);
    let answer = kam.letter().expect("an answer");
    play(&mut kam, Event::Sent);
    assert_eq!(kam.remote().map(Remote::next), Some(Next::AwaitDisclosure));

    assert_eq!(receive(&mut leader, &answer), Ok(()));
    assert_eq!(leader.remote().map(Remote::next), Some(Next::Look));
    let disclosure = leader.disclosure().expect("a disclosure");
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
fn both_sides_see_the_same_reveal_and_the_same_words() {
    let Played { mut leader, mut kam, .. } = played();
    play(&mut leader, Event::Reveal);
    play(&mut kam, Event::Reveal);
    assert_eq!(rankings(&leader), rankings(&kam));
    let words = leader.remote().and_then(Remote::words);
    assert!(words.is_some());
    assert_eq!(words, kam.remote().and_then(Remote::words));
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
    play(&mut looked, Event::Reveal);
    let order: Vec<u8> = rankings(&looked)[0][1].cards().iter().map(|card| card.0).collect();
    let order = order.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
    assert!(saved::write(&looked, 1).contains(&order));
    assert!(!saved::write(&kam, 1).contains(&order));
    for letter in [invitation, answer, disclosure] {
        assert!(!letter.to_text().contains(&order.replace(',', "")));
    }
}

#[test]
fn a_sent_order_is_final_and_reopening_voids_the_invitation() {
    let mut leader = leader(1);
    sort(&mut leader);
    let first = leader.letter().expect("an invitation");
    // Not copied yet: it can be reopened, and the letter follows the order.
    play(&mut leader, Event::Reopen(0));
    sort_again(&mut leader);
    play(&mut leader, Event::Sent);
    assert!(leader.play(Event::Reopen(0)).is_err(), "a copied invitation holds");

    let mut early = kam(invitation_of(&leader.letter().expect("an invitation")), 2);
    sort(&mut early);
    let early_answer = early.letter().expect("an answer");

    play(&mut leader, Event::Withdraw(Seed([9; 32])));
    play(&mut leader, Event::Reopen(0));
    sort_again(&mut leader);
    let second = leader.letter().expect("an invitation");
    assert_ne!(first, second);
    assert!(leader.knows(&early_answer));
    assert_eq!(receive(&mut leader, &early_answer), Err(Objection::Withdrawn));

    // A KAM who has not answered takes the new invitation; one who has refuses it.
    let mut patient = early.clone();
    assert_eq!(receive(&mut patient, &second), Ok(()));
    play(&mut patient, Event::Sent);
    play(&mut leader, Event::Sent);
    assert_eq!(receive(&mut leader, &patient.letter().expect("an answer")), Ok(()));
    play(&mut early, Event::Sent);
    assert_eq!(receive(&mut early, &second), Err(Objection::Answered));
    assert!(leader.play(Event::Withdraw(Seed([8; 32]))).is_err(), "the answer is here");
}

/// Moves one card in the last look of the reopened deck, and seals again.
fn sort_again(game: &mut Game) {
    let Table::Turn { work, .. } = game.table() else { panic!("not reopened") };
    let order = work.sort().ranking().expect("an order");
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

    play(&mut leader, Event::Reveal);
    play(&mut kam, Event::Reveal);
    assert_eq!(receive(&mut leader, &second_answer), Err(Objection::Over));
    assert_eq!(receive(&mut kam, &disclosure), Err(Objection::Over));
}

/// The talk's number alone is one of 65,536: two talks of different days may share it.
#[test]
fn a_letter_of_another_talk_with_the_same_number_is_a_strangers() {
    let elsewhere = {
        let today = setup(Seat::Leader);
        let (account, decks) = (today.account().clone(), today.decks().to_vec());
        let tomorrow = Setup::new(account, today.mode(), vec![Seat::Leader], decks, Day(DAY.0 + 1)).expect("a set-up");
        let side = Remote::leader(&tomorrow, Seed([9; 32]), 77).expect("standard decks");
        let mut game = Game::remote_side(tomorrow, side, 9).expect("they fit");
        sort(&mut game);
        game
    };
    let invitation = elsewhere.letter().expect("an invitation");
    let Played { leader, kam: answered, invitation: ours, .. } = played();
    assert_eq!(invitation_of(&invitation).terms().talk(), invitation_of(&ours).terms().talk());
    let mut sorting = kam(invitation_of(&ours), 2);
    assert!(sorting.knows(&ours) && !sorting.knows(&invitation));
    assert_eq!(receive(&mut sorting, &invitation), Err(Objection::OtherTalk), "it does not replace the own invitation");
    for mut game in [leader, answered] {
        assert!(!game.knows(&invitation));
        assert_eq!(receive(&mut game, &invitation), Err(Objection::OtherTalk));
        let code = elsewhere.reserve().expect("a reserve code");
        assert!(!game.knows(&code), "nor is its reserve code of this talk");
    }
}

#[test]
fn after_finish_the_keys_are_gone_and_the_orders_stay() {
    let Played { mut leader, mut kam, answer, disclosure, .. } = played();
    for game in [&mut leader, &mut kam] {
        assert!(game.play(Event::Finish).is_err(), "there is nothing to finish before the reveal");
        play(game, Event::Reveal);
        let orders = rankings(game);
        play(game, Event::Finish);
        assert!(game.remote().is_some_and(Remote::is_finished));
        assert_eq!(rankings(game), orders);
        assert_eq!((game.letter(), game.disclosure(), game.reserve()), (None, None, None));
        assert!(!saved::write(game, 1).contains("\"seed\""));
        assert!(game.play(Event::Finish).is_err());
    }
    assert!(leader.knows(&answer) && kam.knows(&disclosure), "a late letter is told why it opens nothing");
    assert_eq!(receive(&mut leader, &answer), Err(Objection::Over));
    assert_eq!(receive(&mut kam, &disclosure), Err(Objection::Over));
}

#[test]
fn reserve_codes_bring_each_side_back_at_every_step() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    let code = |game: &Game| Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");

    let mut again = Game::restored(setup(Seat::Leader), &code(&leader)).expect("restored");
    survives_saving(&again);
    assert_eq!(again.letter().as_ref(), Some(&invitation));
    assert_eq!(receive(&mut again, &answer), Ok(()));
    assert_eq!(again.disclosure().as_ref(), Some(&disclosure));
    play(&mut again, Event::Reveal);

    let mut back = Game::restored(setup(Seat::Kam), &code(&kam)).expect("restored");
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
    play(&mut back, Event::Reveal);
    assert_eq!(rankings(&again), rankings(&back));
}

#[test]
fn digits_are_read_aloud_only_after_the_other_side_has_committed() {
    let mut leader = leader(1);
    sort(&mut leader);
    play(&mut leader, Event::Sent);
    assert_eq!(leader.spoken(), None);
    let mut kam = kam(invitation_of(&leader.letter().expect("an invitation")), 2);
    sort(&mut kam);
    assert_eq!(kam.spoken(), None, "the own order is not final yet");
    play(&mut kam, Event::Sent);
    assert!(kam.spoken().is_some());
    let Played { leader, kam, .. } = played();
    assert!(leader.spoken().is_some() && kam.spoken().is_some());
}

/// Storage is wiped before every step of either side in turn; the reserve code and the links in the chat lead on.
#[test]
fn whenever_a_side_loses_everything_its_code_and_the_chat_bring_it_to_the_reveal() {
    let Played { leader, kam, invitation, answer, disclosure } = played();
    let back = |game: &Game, seat| {
        let code = Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");
        Game::restored(setup(seat), &code).expect("restored")
    };
    let mut expected = leader.clone();
    play(&mut expected, Event::Reveal);
    // The leader, lost before: sending, waiting, the answer, the look, and after the look.
    let mut looked = leader.clone();
    play(&mut looked, Event::Reveal);
    for lost in [&leader, &looked] {
        let mut side = back(lost, Seat::Leader);
        assert_eq!(side.letter().as_ref(), Some(&invitation), "the invitation can be sent again");
        assert_eq!(receive(&mut side, &answer), Ok(()));
        side = back(&side, Seat::Leader);
        assert_eq!(receive(&mut side, &answer), Ok(()));
        assert_eq!(side.disclosure().as_ref(), Some(&disclosure), "and the disclosure");
        play(&mut side, Event::Reveal);
        assert_eq!(side.disclosure().as_ref(), Some(&disclosure), "also after the look");
        assert_eq!(rankings(&side), rankings(&expected));
    }
    // The KAM, lost before: sending, waiting, the disclosure, the look, and after the look.
    let mut looked = kam.clone();
    play(&mut looked, Event::Reveal);
    for lost in [&kam, &looked] {
        let mut side = back(lost, Seat::Kam);
        side = back(&side, Seat::Kam);
        assert_eq!(receive(&mut side, &invitation), Ok(()));
        assert_eq!(side.letter().as_ref(), Some(&answer), "the answer can be sent again");
        side = back(&side, Seat::Kam);
        assert_eq!(receive(&mut side, &invitation), Ok(()));
        assert_eq!(receive(&mut side, &disclosure), Ok(()));
        play(&mut side, Event::Reveal);
        assert_eq!(rankings(&side), rankings(&expected));
    }
    // Nobody has sealed yet: there is no code, and nothing is lost but time. The invitation opens once more.
    let mut again = self::kam(invitation_of(&invitation), 8);
    assert_eq!(again.reserve(), None);
    sort(&mut again);
    assert_ne!(again.letter().as_ref(), Some(&answer));
    let mut waiting = back(&leader, Seat::Leader);
    assert_eq!(receive(&mut waiting, &again.letter().expect("an answer")), Ok(()));
}

#[test]
fn guesses_and_determinants_arrive_at_the_other_side() {
    let levels = Determinants::new([3, 0, 1, 2, 3, 0, 1, 2, 3]).expect("levels");
    let setup = |seat| setup(seat).with_guess(true).with_determinants(levels);
    let guess = |game: &mut Game, cards: [u8; 3]| {
        while !matches!(game.phase(), Phase::Ready) {
            let Table::Turn { work, .. } = game.table() else { panic!("no turn") };
            if work.is_sealed() {
                play(game, Event::Continue);
                continue;
            }
            for _ in 0..work.sort().deal().len() {
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
    let side = Remote::leader(&setup(Seat::Leader), Seed([1; 32]), 9).expect("standard decks");
    let mut leader = Game::remote_side(setup(Seat::Leader), side, 1).expect("they fit");
    guess(&mut leader, [0, 7, 16]);
    let invitation = leader.letter().expect("an invitation");
    let terms = invitation_of(&invitation).terms().clone();
    assert_eq!((terms.guess(), terms.determinants()), (true, levels));
    play(&mut leader, Event::Sent);
    let side = Remote::kam(invitation_of(&invitation).clone(), Seed([2; 32]));
    let mut kam = Game::remote_side(setup(Seat::Kam), side, 2).expect("they fit");
    guess(&mut kam, [3, 4, 5]);
    play(&mut kam, Event::Sent);
    // The codes carry them, too.
    let code = |game: &Game| Letter::parse(&game.reserve().expect("a reserve").to_text()).expect("whole");
    let mut leader = Game::restored(setup(Seat::Leader), &code(&leader)).expect("restored");
    assert_eq!(receive(&mut leader, &kam.letter().expect("an answer")), Ok(()));
    assert_eq!(receive(&mut kam, &leader.disclosure().expect("a disclosure")), Ok(()));
    for game in [&mut leader, &mut kam] {
        play(game, Event::Reveal);
        let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
        for deck in 0..DECKS.len() {
            assert_eq!(reveal.guess(Seat::Leader, deck), Some([0, 7, 16].map(Card)));
            assert_eq!(reveal.guess(Seat::Kam, deck), Some([3, 4, 5].map(Card)));
        }
    }
}
