//! Any sequence of acts on both sides of a remote talk: seal, reserve, reopen, change, hand on, lose, restore, and letters
//! in any order and of any age. Whatever happens, no two orders are sealed under one key, and no order changes after the
//! other one was seen.

mod played;

use std::collections::HashMap;

use proptest::{prelude::*, test_runner::Config};
use role_cards::{
    cards::{AccountName, Depth, Direction, Mode, Order, Seat, sort::Action},
    exchange::{self, Objection, Welcomed},
    game::{Event, Game, Phase, Remote, Table, remote::Next},
    letter::{Cabinet, Letter, Seed, TalkNumber},
    saved,
};

/// How many sequences: 2,000 in every run, and more in the long one, by `ROLE_CARDS_CASES`.
fn sequences() -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000);
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// What somebody does. Numbers choose among what is there.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Does what comes next, with the newest letters in the chat.
    Go,
    /// Sorts what is to be sorted, and seals it.
    Seal,
    /// Opens a sealed deck again and puts the card at this rank on top.
    Change(u8),
    /// Hands the own first letter on.
    HandOn,
    /// Shows a letter in the chat that nobody handed on: it left by another way.
    Leak,
    /// Takes a reserve code down.
    Reserve,
    /// Loses everything that the browser holds.
    Lose,
    /// Brings the newest code back, if the browser does not know the talk; an older one by mistake before it.
    Restore(u8),
    /// Saves the game as a file, or opens the file that was saved, if the browser does not know the talk.
    File,
    /// Opens one of the letters that ever stood in the chat, and takes it in.
    Open(u8),
    /// Hands the disclosure on.
    Disclose,
    /// Looks.
    Look,
    /// Begins a new talk with the same order, for a leader.
    Anew,
    /// Opens a new invitation with the order that is sorted already, for a KAM.
    Keep(u8),
    /// Deletes the keys.
    Finish,
    /// Goes through the saved form.
    Reload,
}

fn an_act() -> impl Strategy<Value = (bool, Act)> {
    let act = prop_oneof![
        24 => Just(Act::Go),
        2 => Just(Act::Seal),
        2 => (1..17_u8).prop_map(Act::Change),
        2 => Just(Act::HandOn),
        1 => Just(Act::Leak),
        2 => Just(Act::Reserve),
        1 => Just(Act::Lose),
        2 => any::<u8>().prop_map(Act::Restore),
        2 => Just(Act::File),
        4 => any::<u8>().prop_map(Act::Open),
        1 => Just(Act::Disclose),
        1 => Just(Act::Look),
        1 => Just(Act::Anew),
        1 => any::<u8>().prop_map(Act::Keep),
        1 => Just(Act::Finish),
        1 => Just(Act::Reload),
    ];
    (any::<bool>(), act)
}

/// One of the two, at a browser.
struct Person {
    seat: Seat,
    game: Option<Game>,
    /// Every reserve code that was taken down.
    codes: Vec<Letter>,
    /// The last one that the game offered.
    newest: Option<Letter>,
    file: Option<Game>,
    /// The order of this person when the other one's was seen, by the talk's number.
    fixed: HashMap<[u8; 8], Vec<Order>>,
}

/// The table between them: the chat with every letter, and what the test watches.
struct World {
    people: [Person; 2],
    chat: Vec<Letter>,
    drawn: u64,
    /// By what an answer or invitation is sealed (its public key), the hand in it.
    keys: HashMap<[u8; 32], Vec<u8>>,
}

impl World {
    fn new() -> Self {
        let person =
            |seat| Person { seat, game: None, codes: Vec::new(), newest: None, file: None, fixed: HashMap::new() };
        let people = [person(Seat::Leader), person(Seat::Kam)];
        Self { people, chat: Vec::new(), drawn: 0, keys: HashMap::new() }
    }

    /// A seed that was never drawn before.
    fn seed(&mut self) -> Seed {
        self.drawn += 1;
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.drawn.to_be_bytes());
        Seed(seed)
    }

    fn person(&mut self, is_leader: bool) -> &mut Person {
        &mut self.people[usize::from(!is_leader)]
    }

    /// Every letter that a side could show, whether it is handed on or not, seals its hand under keys of its own.
    fn watch_keys(&mut self, is_leader: bool) {
        let Some(game) = &self.person(is_leader).game else { return };
        let (Some(Letter::Reserve(reserve)), Some(letter)) = (game.reserve(), game.letter()) else { return };
        let hand = [reserve.terms.to_bytes().as_slice(), &reserve.hand.to_bytes(&reserve.terms)].concat();
        let bytes = letter.to_bytes();
        let key: [u8; 32] = match letter {
            Letter::Invitation(_) => bytes[2 + 35..2 + 35 + 32].try_into(),
            _ => bytes[2 + 8..2 + 8 + 32].try_into(),
        }
        .expect("a key");
        let known = self.keys.entry(key).or_insert_with(|| hand.clone());
        assert_eq!(*known, hand, "two hands under one key");
    }

    fn act(&mut self, is_leader: bool, act: Act) {
        let seed = self.seed();
        let (chat, drawn) = (self.chat.clone(), self.drawn);
        let person = self.person(is_leader);
        let mut shown = None;
        match act {
            Act::Go => shown = person.go(&chat, &seed, drawn),
            Act::Seal => person.seal(&seed, drawn),
            Act::Change(rank) => person.change(rank, seed),
            Act::HandOn => shown = person.hand_on(Game::letter),
            Act::Disclose => shown = person.hand_on(Game::disclosure),
            Act::Leak => shown = person.game.as_ref().and_then(Game::letter),
            Act::Reserve => person.codes.extend(person.game.as_ref().and_then(Game::reserve)),
            Act::Lose => person.game = None,
            Act::Restore(which) => person.restore(which, &seed),
            Act::File => match &person.game {
                Some(game) => person.file = Some(game.clone()),
                None => person.game = person.file.clone().map(exchange::from_file),
            },
            Act::Open(which) => person.open(chosen(&chat, which), &seed, drawn),
            Act::Look => person.look(),
            Act::Anew => person.anew(drawn, seed),
            Act::Keep(which) => person.keep(chosen(&chat, which), seed),
            Act::Finish => {
                let _ = person.game.as_mut().map(|game| game.play(Event::Finish));
            }
            Act::Reload => {
                if let Some(game) = &person.game {
                    assert_eq!(saved::read(&saved::write(game, 1)).map(|(read, _)| read), Ok(game.clone()));
                }
            }
        }
        self.chat.extend(shown);
        self.watch_keys(is_leader);
        let person = self.person(is_leader);
        person.watch_order();
        person.newest = person.game.as_ref().and_then(Game::reserve).or(person.newest.take());
    }
}

fn chosen(chat: &[Letter], which: u8) -> Option<&Letter> {
    (!chat.is_empty()).then(|| &chat[usize::from(which) % chat.len()])
}

impl Person {
    /// Does what comes next, and gives what it hands on.
    fn go(&mut self, chat: &[Letter], seed: &Seed, drawn: u64) -> Option<Letter> {
        let phase = self.game.as_ref().map(Game::phase);
        let next = self.game.as_ref().and_then(Game::remote).map(Remote::next);
        match (phase, next) {
            (Some(Phase::Revealed), _) => None,
            (Some(Phase::Ready), Some(Next::Send | Next::SendAnew)) => self.hand_on(Game::letter),
            (Some(Phase::Ready), Some(Next::Disclose)) => self.hand_on(Game::disclosure),
            (Some(Phase::Ready), Some(Next::Look)) => {
                self.look();
                None
            }
            (Some(Phase::Turn { .. }), _) => {
                self.seal(seed, drawn);
                None
            }
            (None, _) if self.seat == Seat::Leader => {
                self.seal(seed, drawn);
                None
            }
            _ => {
                // Every letter that it can be, from the newest one on, until one is taken in.
                let before = self.game.clone();
                for letter in chat.iter().rev() {
                    self.open(Some(letter), seed, drawn);
                    if self.game != before {
                        break;
                    }
                }
                None
            }
        }
    }

    /// A leader without a game begins one; whoever has cards on the table sorts and seals them.
    fn seal(&mut self, seed: &Seed, drawn: u64) {
        if self.game.is_none() && self.seat == Seat::Leader {
            let setup = played::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &[Direction::Internal]);
            // Every third talk is a quick one.
            let depth = if drawn.is_multiple_of(3) { Depth::FirstFive } else { Depth::Whole };
            let setup = setup.with_depth(depth).expect("a large deck");
            let number = TalkNumber(drawn.to_be_bytes());
            let side = Remote::leader(&setup, seed.clone(), number).expect("a standard deck");
            self.game = Game::remote_side(setup, side, drawn);
        }
        if let Some(game) = &mut self.game
            && matches!(game.table(), Table::Turn { .. })
        {
            match game.table() {
                Table::Turn { work, .. } if work.order().is_some() => played::play(game, Event::Seal),
                _ => played::play_all_turns(game),
            }
        }
    }

    fn change(&mut self, rank: u8, seed: Seed) {
        let Some(game) = &mut self.game else { return };
        if game.play(game.reopening(0, seed)).is_err() {
            return;
        }
        let Table::Turn { work, .. } = game.table() else { panic!("a deck is open") };
        let cards = work.order().expect("an order").cards().to_vec();
        match work.pick() {
            None => {
                let card = cards[1 + usize::from(rank) % (cards.len() - 1)];
                played::play(game, Event::Sort(Action::Move(card, 0)));
            }
            // One of the five goes, and comes back as the last, or another card takes its place.
            Some(pick) => {
                let card = cards[usize::from(rank) % cards.len()];
                let other = pick.deal().iter().copied().find(|card| !cards.contains(card)).expect("a card");
                let next = if rank.is_multiple_of(2) { card } else { other };
                for card in [card, next] {
                    played::play(game, Event::Pick(card));
                }
            }
        }
    }

    fn hand_on(&mut self, letter: fn(&Game) -> Option<Letter>) -> Option<Letter> {
        let game = self.game.as_mut()?;
        let event = game.handing_on(letter)?;
        // A letter that is out can be shown once more.
        let _ = game.play(event);
        letter(game)
    }

    /// A browser that knows the talk refuses every code; an empty one takes the newest, as the page asks for.
    fn restore(&mut self, which: u8, seed: &Seed) {
        match (&self.game, chosen(&self.codes, which), &self.newest) {
            (Some(game), Some(old), _) if game.knows(old) => {
                // A side out of an older file or code lets itself be told which answer counts; nothing else is taken.
                let said = game.judge(old);
                let helps = said == Ok(()) && game.welcomes() == Welcomed::Back;
                let refusals = [Objection::Known, Objection::OldCode, Objection::Over, Objection::Finished];
                assert!(helps || said.is_err_and(|objection| refusals.contains(&objection)), "{said:?}");
            }
            (None, old, Some(newest)) => {
                let is_of_this = |old: &&Letter| which.is_multiple_of(2) && is_same_state(old, newest);
                let first = old.filter(is_of_this).unwrap_or(newest);
                self.game = exchange::bring_back(first, &Cabinet::shipped(), account(), seed.clone());
                if let Some(game) = &mut self.game {
                    // What the older one has forgotten, the newest one of the same state knows.
                    let _ = game.receive(newest, seed);
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, letter: Option<&Letter>, seed: &Seed, drawn: u64) {
        let Some(letter) = letter else { return };
        match (&mut self.game, letter) {
            (Some(game), letter) => {
                let before = game.clone();
                if game.receive(letter, seed).is_err() {
                    assert_eq!(*game, before, "an objection changes nothing");
                }
            }
            (None, Letter::Invitation(invitation)) if self.seat == Seat::Kam => {
                self.game = exchange::accept(invitation, &Cabinet::shipped(), account(), None, seed.clone(), drawn);
            }
            (None, _) => {}
        }
    }

    fn look(&mut self) {
        let Some(game) = self.game.as_mut().filter(|game| game.phase() == Phase::Ready) else { return };
        let Some(event) = game.revealing() else { return };
        let own = orders(game).expect("all is sealed");
        played::play(game, event);
        let number = game.remote().expect("a side").talk().0;
        let fixed = self.fixed.entry(number).or_insert_with(|| own.clone());
        assert_eq!(*fixed, own, "an order has changed after the other one was seen");
    }

    fn anew(&mut self, drawn: u64, seed: Seed) {
        let Some(game) = &self.game else { return };
        let number = TalkNumber((u64::MAX - drawn).to_be_bytes());
        if let Some(next) = exchange::anew(game, played::DAY, number, seed) {
            assert_eq!(orders(&next), orders(game), "the order goes along");
            self.game = Some(next);
        }
    }

    fn keep(&mut self, letter: Option<&Letter>, seed: Seed) {
        let (Some(game), Some(Letter::Invitation(invitation))) = (&self.game, letter) else { return };
        if self.seat == Seat::Leader || game.knows(&Letter::Invitation(invitation.clone())) {
            return;
        }
        let kept = exchange::sorted_already([((), game.clone())], invitation.terms(), &Cabinet::shipped());
        if let Some(((), kept)) = kept.into_iter().next() {
            let next = exchange::with_kept_order(invitation, &kept, seed).expect("the same deck");
            assert_eq!(orders(&next), orders(game), "the order goes along");
            self.game = Some(next);
        }
    }

    /// Once the other side's order was seen in a talk, the own one stays what it was there.
    fn watch_order(&self) {
        let Some(game) = &self.game else { return };
        let number = game.remote().expect("a side").talk().0;
        if let (Some(fixed), Phase::Revealed) = (self.fixed.get(&number), game.phase()) {
            assert_eq!(orders(game).as_ref(), Some(fixed), "an order has changed after the other one was seen");
        }
    }
}

fn account() -> AccountName {
    AccountName::new("Falke").expect("a name")
}

/// Whether two codes are of one order under one seed: the older one knows less, and nothing else.
fn is_same_state(one: &Letter, other: &Letter) -> bool {
    match (one, other) {
        (Letter::Reserve(one), Letter::Reserve(other)) => (&one.seed, &one.hand) == (&other.seed, &other.hand),
        _ => false,
    }
}

/// The own orders of a side, if they are sealed.
fn orders(game: &Game) -> Option<Vec<Order>> {
    match game.reserve() {
        Some(Letter::Reserve(reserve)) => Some(reserve.hand.orders().to_vec()),
        _ => match game.table() {
            Table::Revealed(reveal) => Some(vec![reveal.order(game.setup().seats()[0], 0)?]),
            _ => None,
        },
    }
}

proptest! {
    #![proptest_config(sequences())]

    #[test]
    fn no_sequence_seals_two_orders_under_one_key_or_changes_one_that_was_seen(acts in prop::collection::vec(an_act(), 1..80)) {
        let mut world = World::new();
        for (is_leader, act) in acts {
            world.act(is_leader, act);
        }
        let [leader, kam] = &world.people;
        // Whoever has looked in one talk has looked at the same two orders.
        if let (Some(one), Some(other)) = (&leader.game, &kam.game)
            && let (Table::Revealed(ours), Table::Revealed(theirs)) = (one.table(), other.table())
            && one.remote().map(Remote::talk) == other.remote().map(Remote::talk)
        {
            for seat in [Seat::Leader, Seat::Kam] {
                prop_assert_eq!(ours.order(seat, 0), theirs.order(seat, 0));
            }
            prop_assert_eq!(one.remote().and_then(Remote::digits), other.remote().and_then(Remote::digits));
        }
    }
}
