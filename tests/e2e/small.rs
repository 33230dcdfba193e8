//! The game where there is little room and few colours: a page enlarged to 400 %, wider text spacing, a phone held sideways,
//! forced colours. Each look goes through every screen with prepared games and asks the page itself.

use role_cards::{
    alone::practised,
    cards::{
        Card, Determinant, Determinants, Direction, Mode, Scenario, Seat, Setup,
        sort::{Action, Half, Level, Step},
    },
    game::{Event, Game, Remote, Table},
    letter::Seed,
    saved,
    talk::{self, Kind, Outcome, Role, Stop, Topic},
    text::Language,
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// A screen: by which part it is known, what the browser keeps, and where it is looked at.
struct Screen {
    name: &'static str,
    sign: &'static str,
    games: Vec<Game>,
    address: String,
}

impl Screen {
    /// A screen that has an address of its own.
    fn at(name: &'static str, sign: &'static str, address: &str) -> Self {
        Self { name, sign, games: Vec::new(), address: address.to_owned() }
    }

    /// Where a game stands.
    fn of(name: &'static str, sign: &'static str, game: &Game) -> Self {
        Self::at(name, sign, "#game/look0000").with(vec![game.clone()])
    }

    fn with(self, games: Vec<Game>) -> Self {
        Self { games, ..self }
    }
}

/// A game whose first curtain is open, with everything on its last look that there can be.
fn opened() -> Game {
    let mut game = Game::new(played::both_decks().with_guess(true), 7);
    played::play(&mut game, Event::OpenCurtain);
    game
}

fn step(game: &Game) -> Step {
    match game.table() {
        Table::Turn { work, .. } => work.sort().step().clone(),
        table => panic!("nobody sorts: {table:?}"),
    }
}

/// Sorts on until this step, with five cards in the first pile and nine in each of the others.
fn sort_until(game: &mut Game, wanted: impl Fn(&Step) -> bool) {
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
            Step::Check { .. } => panic!("the sort has come to its end"),
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
    screens.push(Screen::of("ready", ".ready-card", &ready));
    screens
}

/// A revealed game with everything that a reveal can show.
fn revealed() -> Game {
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
        talk::Action::Kind(role, Some(Kind::ALL[0])),
        talk::Action::Outcome(role, Some(Outcome::Different)),
    ];
    stop("a card of the talk", ".talk-card-grid", Stop::Card(role), card);
    stop(
        "agreed order",
        ".sortable-row",
        Stop::Order(0),
        vec![talk::Action::Order(0, vec![Card(0), Card(5), Card(22)])],
    );
    stop("roles", ".daily", Stop::Roles, vec![]);
    stop(
        "close",
        ".reflection",
        Stop::Close,
        vec![played::write(Topic::Experiment, "Zwei Wochen lang jede Reklamation melden")],
    );
    stop("sheet", ".sheet", Stop::Sheet, vec![]);
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

/// Three practised accounts, each with another order.
fn practised_games() -> Vec<Game> {
    let game = |(at, scenario): (usize, Scenario)| {
        let setup = practised::setup(scenario, &BOTH, played::DAY).expect("a set-up");
        let mut game = Game::new(setup, 3);
        played::play_turns(&mut game, |_, _, n| if at == 1 { played::descending(n) } else { played::ascending(n) });
        played::play(&mut game, Event::Reveal);
        game
    };
    Scenario::ALL.into_iter().take(3).enumerate().map(game).collect()
}

/// Every screen of the game.
fn screens() -> Vec<Screen> {
    let setup: Setup = played::setup(Mode::Alone, &[Seat::Kam, Seat::Customer], &[Direction::External]);
    let mut screens = vec![
        Screen::at("start", ".start > p.section", "#"),
        Screen::at("start with games", ".paste", "#").with(vec![revealed(), opened()]),
        Screen::at("set-up", "#account", "#new"),
        Screen::at("learn", ".leaf-card .card", "#learn"),
        Screen::at("practise", ".practice-account", "#practise").with(practised_games()),
        Screen::at("practised", ".wandering", "#game/look0002").with(practised_games()),
        Screen::of("alone with other eyes", ".study", &played::revealed(setup)),
        Screen::at("look back", ".matrix td", "#lookback").with(practised_games()),
        Screen::at("promise", ".promise", "#promise"),
    ];
    screens.extend(sorting());
    screens.extend(talking());
    screens.extend(exchanging());
    screens
}

/// What a screen is asked: each function names what is amiss.
const QUESTIONS: &str = r"
const called = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} «${(e.ariaLabel ?? e.textContent).trim().slice(0, 30)}»`;
const everything = () => [...document.body.querySelectorAll('*')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, .skip'));
// A table of data that scrolls within itself, as WCAG 1.4.10 allows, and what is drawn as a picture is no matter of the page.
const onThePage = () => everything().filter(e => !e.closest('svg, .matrix-scroll, .table-scroll, .fan, .hand-rest'));
const overflows = () => {
  const beyond = onThePage().filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(called);
  const width = document.documentElement.scrollWidth;
  return width > innerWidth ? [...beyond, `the page is ${width} pixels wide`] : beyond;
};
const cut = () => onThePage()
  .filter(e => !e.matches('input, select, textarea') && getComputedStyle(e).display !== 'inline')
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .filter(e => e.scrollWidth > e.clientWidth + 1 || getComputedStyle(e).overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1)
  .map(called);
const covered = () => {
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(e => e.checkVisibility() && !e.closest('dialog, .skip'));
  const bad = [];
  for (const e of [...controls, ...controls.toReversed()]) {
    e.focus();
    if (document.activeElement !== e) continue;
    // The field for a file is unseen; its label is what is pressed.
    const box = e.closest('label.button') ?? e;
    const { left, top, width, height } = box.getClientRects()[0];
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
    if (!box.contains(hit)) bad.push(`${called(e)} lies below ${hit ? called(hit) : 'the edge of the window'}`);
  }
  return bad;
};
const bare = () => {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const isDrawn = s => edge => parseFloat(s[`${edge}-width`]) > 0 && s[`${edge}-style`] !== 'none' && s[`${edge}-color`] !== ground;
  const hasEdge = e => {
    const edges = ['border-top', 'border-right', 'border-bottom', 'border-left', 'outline'];
    // Circles and boxes to tick are the browser's own.
    return edges.some(isDrawn(getComputedStyle(e))) || e.matches('[type=radio], [type=checkbox]');
  };
  const things = 'button, select, textarea, input, summary, .button, .card, .chip, .pile, .notice, .option, .sortable-row, .sheet, .seat-sign';
  return everything().filter(e => e.matches(things) && !hasEdge(e)).map(called);
};
";

/// Whether the page has stood still for a while: no part comes, and nothing moves.
const STANDS_STILL: &str = "\
    const now = document.body.querySelectorAll('*').length; \
    const moves = document.getAnimations().some(a => a.playState === 'running' && a.effect.target.checkVisibility()); \
    window.still = now === window.before && !moves ? (window.still ?? 0) + 1 : 0; \
    window.before = now; \
    return window.still > 3";

/// Goes through every screen with this look, after `prepare` on each, and asks these questions.
fn ask_all(look: &Look, prepare: &str, questions: &[&str]) {
    ask_all_of(&Browser::open(look), prepare, questions);
}

fn ask_all_of(browser: &Browser, prepare: &str, questions: &[&str]) {
    let mut amiss = Vec::new();
    for Screen { name, sign, games, address } in screens() {
        browser.ask("localStorage.clear()", json!([]));
        for (at, game) in games.iter().enumerate() {
            browser.store(&format!("rolecards.game.look000{at}.1"), &saved::write(game, 1));
        }
        browser.go(&address);
        browser.part(sign);
        browser.ask(&format!("{UNFOLD}; {prepare}"), json!([]));
        browser.wait_for("the page to stand still", || browser.ask(STANDS_STILL, json!([])) == json!(true));
        for question in questions {
            let found = browser.ask(&format!("{QUESTIONS} return {question}()"), json!([]));
            let found = found.as_array().expect("a list").iter().filter_map(Value::as_str);
            amiss.extend(found.map(|found| format!("{name}, {question}: {found}")));
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

fn window(language: Language, width: u32, height: u32) -> Look {
    let tag = if language == Language::German { "de-CH" } else { "en" };
    Look { width, height, ..Look::desk(tag) }
}

const UNFOLD: &str = "document.querySelectorAll('details').forEach(details => details.open = true)";

/// What WCAG 1.4.12 lets a person set.
const SPACE_OUT: &str = "\
    const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } \
                       p { margin-block-end: 2em !important }'); \
    document.adoptedStyleSheets = [sheet]";

#[test]
fn at_400_percent_nothing_scrolls_sideways_or_is_cut_or_covered_in_german() {
    ask_all(&window(Language::German, 320, 640), "", &["overflows", "cut", "covered"]);
}

#[test]
fn at_400_percent_nothing_scrolls_sideways_or_is_cut_or_covered_in_english() {
    ask_all(&window(Language::English, 320, 640), "", &["overflows", "cut", "covered"]);
}

#[test]
fn with_wider_text_spacing_nothing_overflows_or_is_cut_in_german() {
    ask_all(&window(Language::German, 360, 740), SPACE_OUT, &["overflows", "cut"]);
}

#[test]
fn with_wider_text_spacing_nothing_overflows_or_is_cut_in_english() {
    ask_all(&window(Language::English, 360, 740), SPACE_OUT, &["overflows", "cut"]);
}

#[test]
fn on_a_phone_held_sideways_nothing_lies_on_what_has_the_focus() {
    ask_all(&window(Language::German, 640, 360), "", &["overflows", "covered"]);
}

#[test]
fn at_a_desk_nothing_lies_on_what_has_the_focus() {
    ask_all(&window(Language::German, 1280, 800), "", &["overflows", "covered"]);
}

#[test]
fn at_a_desk_the_bar_covers_no_row_of_five_cards() {
    let browser = Browser::open(&window(Language::German, 1280, 800));
    let mut game = opened();
    sort_until(&mut game, |step| matches!(step, Step::Order { .. }));
    browser.store("rolecards.game.look0000.1", &saved::write(&game, 1));
    browser.go("#game/look0000");
    browser.part(".sortable-row:nth-child(5)");
    browser.wait_for("the page to stand still", || browser.ask(STANDS_STILL, json!([])) == json!(true));
    let places = "const place = selector => document.querySelector(selector).getBoundingClientRect(); \
                  return [place('.sortable-row:nth-child(5)').bottom, place('.sticky').top]";
    let places = browser.ask(places, json!([]));
    let [row, bar] = [0, 1].map(|at| places[at].as_f64().expect("a place"));
    assert!(row <= bar, "the last row ends at {row}, the bar begins at {bar}");
}

/// Every thing has an edge where the person's own few colours take the place of ours.
fn edges_in_forced_colours(scheme: &str) {
    let browser = Browser::open(&window(Language::German, 1280, 800));
    let features = json!([
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-color-scheme", "value": scheme },
    ]);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    ask_all_of(&browser, "", &["bare"]);
    let forced = browser.ask("return matchMedia('(forced-colors: active)').matches", json!([]));
    assert_eq!(forced, json!(true), "the colours were forced to the end");
}

#[test]
fn in_forced_colours_everything_has_an_edge_on_a_light_ground() {
    edges_in_forced_colours("light");
}

#[test]
fn in_forced_colours_everything_has_an_edge_on_a_dark_ground() {
    edges_in_forced_colours("dark");
}
