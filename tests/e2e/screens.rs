//! Every screen of the game: the games that stand there, made natively, where they are looked at, and what is done there
//! before somebody looks.
#![allow(dead_code, reason = "the gallery sees more of a screen than the journeys")]

use role_cards::{
    alone::practised,
    cards::{
        AccountName, Card, Deck, Depth, Determinant, Determinants, Direction, Mode, OwnDeck, Scenario, Seat, Setup,
        sort::{Action, Half, Level, Step},
    },
    game::{Event, Game, Remote, Table, private},
    letter::Seed,
    saved::{
        self,
        envelope::{self, Kind},
    },
    talk::{self, Outcome, Role, Stop, Topic},
    text::Language,
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played::{self, decks},
};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// What most screens are about: the heading, or what is looked at below it: a card in the hand, those of a duel, the one to
/// learn or to talk about, a clock.
const SUBJECT: &str =
    "h1, .hand .card-name, .duelist .card-name, .leaf-card .card-name, .talk-card-head .card-name, .quiet-left";

/// A screen: by which part it is known, what the browser keeps, and where it is looked at.
#[derive(Clone)]
pub struct Screen {
    pub name: &'static str,
    sign: &'static str,
    games: Vec<Game>,
    /// The decks of somebody's own, beside those that are played in the games.
    decks: Vec<OwnDeck>,
    address: String,
    /// What somebody does there first.
    act: Option<fn(&Browser, Language)>,
    /// What it is about: its largest text stands there.
    pub about: &'static str,
    /// Whether what is to be seen lies further down, at the part by which it is known.
    pub is_lower: bool,
}

impl Screen {
    /// A screen that has an address of its own.
    pub fn at(name: &'static str, sign: &'static str, address: &str) -> Self {
        let (games, decks, address) = (Vec::new(), Vec::new(), address.to_owned());
        Self { name, sign, games, decks, address, act: None, about: SUBJECT, is_lower: false }
    }

    /// Where a game stands.
    pub fn of(name: &'static str, sign: &'static str, game: &Game) -> Self {
        Self::at(name, sign, "#game/look0000").with(vec![game.clone()])
    }

    pub fn with(self, games: Vec<Game>) -> Self {
        Self { games, ..self }
    }

    pub fn beside(self, decks: Vec<OwnDeck>) -> Self {
        Self { decks, ..self }
    }

    pub fn after(self, act: fn(&Browser, Language)) -> Self {
        Self { act: Some(act), ..self }
    }

    pub fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    pub fn lower(self) -> Self {
        Self { is_lower: true, ..self }
    }

    /// Goes to what is to be seen.
    pub fn scroll(&self, browser: &Browser) {
        // The presentation scrolls within itself.
        let script = "const [sign, isLower] = arguments; \
                      document.querySelector('.present')?.scrollTo(0, 0); \
                      scrollTo(0, 0); \
                      if (isLower) document.querySelector(sign).scrollIntoView({ behavior: 'instant' })";
        browser.ask(script, json!([self.sign, self.is_lower]));
    }

    /// Opens it in a browser that keeps nothing else, and waits until it stands still.
    pub fn open(&self, browser: &Browser, language: Language) {
        browser.ask("localStorage.clear()", json!([]));
        for (at, game) in self.games.iter().enumerate() {
            browser.store(&format!("rolecards.game.look000{at}.1"), &saved::write(game, 1));
            for own in game.setup().decks().iter().filter_map(Deck::own) {
                let edition = envelope::close(Kind::Edition, 1, &saved::deck::write(&own.deck)).0;
                browser.store(&format!("rolecards.edition.{}.0", own.edition.digits()), &edition);
            }
        }
        for (at, deck) in self.decks.iter().enumerate() {
            let deck = envelope::close(Kind::Deck, 1, &saved::deck::write(deck)).0;
            browser.store(&format!("rolecards.deck.look000{at}.0"), &deck);
        }
        browser.go(&self.address);
        if let Some(act) = self.act {
            stand_still(browser);
            act(browser, language);
        }
        browser.part(self.sign);
        stand_still(browser);
    }
}

/// The functions that a screen is asked with: each names what is amiss.
const QUESTIONS: &str = include_str!("questions.js");

/// Asks a screen that is open one of the questions, such as `cut()`; what it is about is `about` in it.
pub fn ask(browser: &Browser, screen: &Screen, question: &str) -> Vec<String> {
    let found =
        browser.ask(&format!("{QUESTIONS} const [about] = arguments; return {question}"), json!([screen.about]));
    found.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Waits until the page has stood still for a while: no part comes, and nothing moves.
pub fn stand_still(browser: &Browser) {
    let stands_still = "\
        const now = document.body.querySelectorAll('*').length; \
        const moves = document.getAnimations().some(a => a.playState === 'running' && a.effect.target.checkVisibility()); \
        window.still = now === window.before && !moves ? (window.still ?? 0) + 1 : 0; \
        window.before = now; \
        return window.still > 3";
    browser.wait_for("the page to stand still", || browser.ask(stands_still, json!([])) == json!(true));
}

/// A window of this size in this language.
pub fn window(language: Language, width: u32, height: u32) -> Look {
    let tag = if language == Language::German { "de-CH" } else { "en" };
    Look { width, height, ..Look::desk(tag) }
}

/// A game whose first curtain is open, with everything on its last look that there can be.
pub fn opened() -> Game {
    let mut game = Game::new(played::both_decks().with_guess(true), 7);
    played::play(&mut game, Event::OpenCurtain);
    game
}

fn step(game: &Game) -> Step {
    match game.table() {
        Table::Turn { work, .. } => work.sort().expect("piles").step().clone(),
        table => panic!("nobody sorts: {table:?}"),
    }
}

/// Sorts on until this step, with five cards in the first pile and nine in each of the others.
pub fn sort_until(game: &mut Game, wanted: impl Fn(&Step) -> bool) {
    let mut dealt = 0;
    while !wanted(&step(game)) {
        let action = match step(game) {
            Step::Deal => {
                dealt += 1;
                Action::Deal(match dealt {
                    ..=5 => Level::Very,
                    6..=14 => Level::Important,
                    _ => Level::Less,
                })
            }
            Step::Offer { .. } => Action::Keep,
            Step::Split { .. } => Action::Halve(Half::Upper),
            Step::Order { .. } => Action::Settle,
            Step::Duel { .. } => Action::Win(Half::Upper),
            Step::Copy { .. } | Step::Check { .. } => panic!("the sort has come to its end"),
        };
        played::play(game, Event::Sort(action));
    }
}

/// The screens of a sort, from the curtain to the seal.
fn sorting() -> Vec<Screen> {
    let mut screens = vec![
        Screen::of("curtain", ".curtain", &Game::new(played::both_decks(), 7)),
        Screen::of("deal", ".hand .card", &opened()),
    ];
    let mut large = opened();
    for _ in 0..23 {
        played::play(&mut large, Event::Sort(Action::Deal(Level::Very)));
    }
    screens.push(Screen::of("offer", ".narrow .actions", &large));
    played::play(&mut large, Event::Sort(Action::Split));
    screens.push(Screen::of("split", "[data-piles=\"2\"]", &large));

    let mut copied = opened();
    played::play(&mut copied, Event::Sort(Action::Copy));
    for card in [3, 14, 9] {
        played::play(&mut copied, Event::Sort(Action::Pick(Card(card))));
    }
    screens.push(Screen::of("copied from a table", ".picks", &copied));

    let mut game = opened();
    sort_until(&mut game, |step| matches!(step, Step::Order { .. }));
    screens.push(Screen::of("five cards to order", ".sortable-row:nth-child(5)", &game));
    sort_until(&mut game, |step| matches!(step, Step::Order { pile: 1, .. }));
    screens.push(Screen::of("nine cards to order", ".sortable-row:nth-child(9)", &game));
    sort_until(&mut game, |step| matches!(step, Step::Duel { .. }));
    screens.push(Screen::of("duel", ".duelist", &game));
    sort_until(&mut game, |step| matches!(step, Step::Check { .. }));
    screens.push(Screen::of("last look", ".guess-field", &game));
    (20..23).for_each(|card| played::play(&mut game, Event::Guess(Card(card))));
    played::play(&mut game, Event::Seal);
    screens.push(Screen::of("sealed", ".seal", &game));

    let mut ready = Game::new(played::both_decks(), 7);
    played::play_all_turns(&mut ready);
    screens.push(Screen::of("ready", ".back-of", &ready));
    screens
}

/// The screens of a quick round: the pick with a guess, the reveal, a card that one side has, and the presentation.
fn quick() -> Vec<Screen> {
    let setup = || played::both_decks().with_depth(Depth::FirstFive).expect("large decks");
    let mut game = Game::new(setup().with_guess(true), 7);
    played::play(&mut game, Event::OpenCurtain);
    (0..3).for_each(|card| played::play(&mut game, Event::Pick(Card(card))));
    let mut screens = vec![Screen::of("pick", ".picks", &game)];
    let mut game = Game::new(setup(), 7);
    played::play_turns(&mut game, |seat, _, n| match seat {
        Seat::Kam => played::ascending(n),
        _ => [2, n - 1, 0, n - 2, 1].to_vec(),
    });
    played::play(&mut game, Event::Reveal);
    screens.push(Screen::of("quick reveal", ".fives", &game));
    screens.push(Screen::at("quick presentation", ".present-lines", "#present/look0000").with(vec![game.clone()]));
    let one_sided = Role { deck: 0, card: Card(22) };
    played::act(&mut game, talk::Action::Go(Stop::Card(one_sided)));
    screens.push(Screen::of("a card of one side", ".talk-card-head", &game));
    screens
}

/// A revealed game with everything that a reveal can show.
pub fn revealed() -> Game {
    let known = Determinant::ALL.into_iter().fold(Determinants::default(), |all, one| all.with(one, 2));
    played::revealed(played::both_decks().with_guess(true).with_determinants(known))
}

/// The stops of the talk, each with something written down.
fn talking() -> Vec<Screen> {
    let mut game = revealed();
    let role = Role { deck: 0, card: Card(0) };
    let mut screens = vec![Screen::of("reveal", ".study", &game)];
    let mut stop = |name, sign, to: Stop, written: Vec<talk::Action>| {
        played::act(&mut game, talk::Action::Go(to));
        for action in written {
            played::act(&mut game, action);
        }
        screens.push(Screen::of(name, sign, &game));
    };
    stop("quiet minute", ".minute", Stop::Quiet, vec![]);
    stop("common", ".talk-page", Stop::Common, vec![]);
    let card = vec![
        played::write(Topic::Meaning(Seat::Kam, role), "Donaudampfschifffahrtsgesellschaftskapitän"),
        talk::Action::Kind(role, Some(talk::Kind::ALL[0])),
        talk::Action::Outcome(role, Some(Outcome::Different)),
    ];
    stop("a card of the talk", ".talk-card-head", Stop::Card(role), card);
    stop(
        "agreed order",
        ".sortable-row",
        Stop::Order(0),
        vec![talk::Action::Order(0, vec![Card(0), Card(5), Card(22)])],
    );
    stop("roles", ".daily", Stop::Roles, vec![]);
    stop(
        "close",
        ".close-fields",
        Stop::Close,
        vec![played::write(Topic::Experiment, "Zwei Wochen lang jede Reklamation melden")],
    );
    stop("sheet", ".sheet", Stop::Sheet, vec![]);
    let mut again = played::talks::second_round();
    played::act(&mut again, talk::Action::Go(Stop::Before));
    screens.push(Screen::of("before", ".left-open", &again));
    screens.push(Screen::at("presentation", ".present-lines", "#present/look0000").with(vec![game]));
    screens
}

/// The leader's side of a remote talk before and after the first letter, and the pages of letters.
fn exchanging() -> Vec<Screen> {
    let setup = played::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &BOTH);
    let side = Remote::leader(&setup, Seed([1; 32]), played::talk_number(77)).expect("standard decks");
    let mut leader = Game::remote_side(setup, side, 1).expect("they fit");
    played::play_all_turns(&mut leader);
    let mut screens = vec![Screen::of("a letter to send", ".outgoing", &leader)];
    let letter = leader.letter().expect("an invitation").to_text();
    let reserve = leader.reserve().expect("a reserve code").to_text();
    played::hand_on(&mut leader, Game::letter);
    screens.push(Screen::of("waiting for the answer", ".paste", &leader));
    screens.push(Screen::of("remote reveal", ".remote-end", &played::revealed_remote().0));
    screens.push(Screen::at("an invitation", "#account", &format!("#{letter}")));
    screens.push(Screen::at("a reserve code", "#account", &format!("#{reserve}")));
    screens.push(Screen::at("half a letter", ".paste", &format!("#{}", &letter[..letter.len() / 2])));
    screens
}

/// Decks of somebody's own, from the list to the sheet.
fn own_decks() -> Vec<Screen> {
    let crew = decks::crew();
    let of = |name, sign, address| Screen::at(name, sign, address).beside(vec![crew.clone()]);
    let mut dealt = Game::new(decks::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[&crew]), 7);
    played::play(&mut dealt, Event::OpenCurtain);
    let mut sheet = decks::revealed(&[&crew]);
    played::act(&mut sheet, talk::Action::Go(Stop::Sheet));
    vec![
        of("own cards kept", ".deck-row", "#decks"),
        Screen::at("own cards, a row that does not work", ".deck-wrong li", "#decks").lower().after(
            |browser, language| {
                let rows =
                    format!("Lotse\tführt\n{}\nAnker\thält\nBug\tgeht voran\tgibt\tes\tzu\tviel", "x".repeat(61));
                browser.fill(language.text().decks.paste, &rows);
            },
        ),
        of("editor of a deck", ".deck-editor", "#decks/look0000"),
        of("own cards to print", ".paper-card[data-fit]", "#cards/look0000"),
        Screen::of("deal of an own deck", ".hand .card", &dealt),
        Screen::of("reveal of an own deck", ".reveal-deck", &decks::revealed(&[&crew])),
        Screen::of("sheet of an own deck", ".sheet", &sheet),
        Screen::at("a link that needs a deck", ".open-file", &format!("#{}", invitation(&crew))),
    ]
}

/// The text of a leader's invitation to a game with this deck.
pub fn invitation(deck: &OwnDeck) -> String {
    let setup = decks::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &[deck]);
    let side = Remote::leader(&setup, Seed([1; 32]), played::talk_number(77)).expect("decks of letters");
    let mut leader = Game::remote_side(setup, side, 1).expect("they fit");
    played::play_all_turns(&mut leader);
    leader.letter().expect("an invitation").to_text()
}

/// Three practised accounts, each with another order.
fn practised_games() -> Vec<Game> {
    let setup = |scenario| practised::setup(scenario, &BOTH, Depth::Whole, played::DAY).expect("a set-up");
    orders_of(Scenario::ALL.into_iter().take(3).map(setup))
}

/// Practice on its way, and all six accounts practised in quick rounds with a trait for most cards.
fn practising() -> Vec<Screen> {
    let setup = |scenario, depth| practised::setup(scenario, &BOTH, depth, played::DAY).expect("a set-up");
    let mut whole = Game::new(setup(Scenario::S6, Depth::Whole), 7);
    let mut screens = vec![
        Screen::of("practice, pick", ".story", &Game::new(setup(Scenario::S3, Depth::FirstFive), 7)),
        Screen::of("practice, deal", ".story", &whole),
    ];
    sort_until(&mut whole, |step| matches!(step, Step::Duel { .. }));
    screens.push(Screen::of("practice, duel", ".story", &whole));
    sort_until(&mut whole, |step| matches!(step, Step::Check { .. }));
    screens.push(Screen::of("practice, last look", ".story", &whole));
    let game = |(at, scenario): (u8, Scenario)| {
        let mut game = Game::new(setup(scenario, Depth::FirstFive), 7);
        played::play_turns(&mut game, |_, _, n| (at..n).chain(0..at).collect());
        played::play(&mut game, Event::Reveal);
        for (card, (determinant, _)) in scenario.determinants().known().enumerate() {
            let card = Card(at + u8::try_from(card).expect("few"));
            (0..2).for_each(|deck| played::act(&mut game, talk::Action::Trait(Role { deck, card }, determinant)));
        }
        played::act(&mut game, played::write(Topic::OwnWords, "Zuerst zuhören, dann rechnen"));
        game
    };
    let all: Vec<_> = (0..).zip(Scenario::ALL).map(game).collect();
    screens.push(Screen::at("practised, quick", ".moved-by", "#game/look0003").with(all.clone()));
    screens.push(Screen::at("closing picture", ".learned-words", "#practise").with(all));
    screens
}

/// Three real accounts, sorted alone.
pub fn sorted_accounts() -> Vec<Game> {
    let decks = || BOTH.map(Deck::standard).to_vec();
    let setup = |account| {
        let account = AccountName::new(account).expect("a name");
        Setup::new(account, Mode::Alone, vec![Seat::Kam], decks(), played::DAY).expect("a set-up")
    };
    orders_of(["Adler", "Falke", "Specht"].into_iter().map(setup))
}

/// A revealed game of each set-up; the second one is sorted the other way round.
fn orders_of(setups: impl Iterator<Item = Setup>) -> Vec<Game> {
    let game = |(at, setup): (usize, Setup)| {
        let mut game = Game::new(setup, 3);
        played::play_turns(&mut game, |_, _, n| if at == 1 { played::descending(n) } else { played::ascending(n) });
        played::play(&mut game, Event::Reveal);
        game
    };
    setups.enumerate().map(game).collect()
}

/// A leader's preparation, with something written on the private page.
fn prepared() -> Game {
    let mut game = played::revealed(played::setup(Mode::Alone, &[Seat::Leader], &BOTH));
    let question = private::Topic::Question(0);
    let text = Some(played::note("Welche Rolle kommt Ihnen heute zu kurz?"));
    played::play(&mut game, Event::Private(private::Action::Write { topic: question, slot: 0, seen: None, text }));
    played::play(&mut game, Event::Private(private::Action::Give(question, true)));
    game
}

/// Every screen of the game, as it stands when it opens.
pub fn screens() -> Vec<Screen> {
    let setup: Setup = played::setup(Mode::Alone, &[Seat::Kam, Seat::Customer], &[Direction::External]);
    let mut screens = vec![
        Screen::at("start", ".start > p.section", "#"),
        Screen::at("start with games", ".paste", "#").with(vec![revealed(), opened()]),
        Screen::at("set-up", "#account", "#new"),
        Screen::at("example", ".study", "#example"),
        Screen::at("learn", ".leaf-card .card", "#learn"),
        Screen::at("practise", ".practice-account", "#practise").with(practised_games()),
        Screen::at("practised", ".wandering", "#game/look0002").with(practised_games()),
        Screen::of("alone with other eyes", ".study", &played::revealed(setup)),
        Screen::of("private page", ".private-given", &prepared()),
        Screen::at("look back", ".matrix td", "#lookback").with(sorted_accounts()),
        Screen::at("promise", ".promise", "#promise"),
        Screen::at("guide", ".guide-handout", "#guide"),
        Screen::at("cards to print", ".paper-card[data-fit]", "#cards"),
        Screen::at("own cards", ".deck-table", "#decks"),
    ];
    screens.extend(practising());
    screens.extend(sorting());
    screens.extend(quick());
    screens.extend(talking());
    screens.extend(exchanging());
    screens.extend(own_decks());
    screens
}
