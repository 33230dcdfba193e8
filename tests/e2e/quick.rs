//! The quick round: two people, one screen, five cards a deck; then by links; then alone. What the reveal shows is read back,
//! and the taps and the words of instruction are counted.

use role_cards::{
    cards::{Card, Depth, Direction, Mode, Seat},
    game::{Event, Game},
    saved,
    text::{Language, Text},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played::{self, reveal},
    player::{Player, Way, alphabetical},
    screen::{rows, see_order, texts},
    side::Side,
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// What a seat picks of a deck, in the order of the alphabet: the KAM the first five, the leader two of them and three from
/// the end.
pub fn five(language: Language, seat: Seat, direction: Direction) -> Vec<&'static str> {
    let names = alphabetical(language, direction);
    let last = names.len() - 1;
    let at = if seat == Seat::Kam { [0, 1, 2, 3, 4] } else { [last, 1, last - 1, 0, last - 2] };
    at.map(|at| names[at]).to_vec()
}

/// Counts what a person taps, and the words that tell it how.
struct Counted<'a> {
    player: Player<'a>,
    taps: usize,
    words: usize,
}

impl Counted<'_> {
    fn tap(&mut self, name: &str) {
        self.taps += 1;
        self.player.activate("button", name);
    }

    /// The title and all that is not a card, a button or the bar above.
    fn read(&mut self) {
        let told = texts(self.player.browser, ".turn h1, .turn .hint, .turn .lead, .turn .small, .turn .eyes");
        self.words += told.iter().flat_map(|text| text.split_whitespace()).filter(|word| has_letter(word)).count();
    }

    /// Picks the five of a deck and seals them.
    fn pick(&mut self, five: &[&'static str]) {
        let text = self.player.text();
        self.player.look_at_table();
        self.player.browser.see(&(text.quick.count)(0, 5));
        self.read();
        for (at, name) in five.iter().enumerate() {
            self.taps += 1;
            match self.player.way {
                Way::Keyboard => reach(self.player.browser, name),
                _ => touch(self.player.browser, name, "touch"),
            }
            self.player.browser.see(&(text.quick.count)(at + 1, 5));
        }
        let numbered = picked(self.player.browser);
        let wanted: Vec<String> = (1..).zip(five).map(|(at, name)| format!("{at} {name}")).collect();
        assert_eq!(numbered, wanted, "every picked card carries its number");
        self.tap(text.sort.seal);
    }
}

fn has_letter(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// Taps the card of this name, with a finger or with the mouse.
pub fn touch(browser: &Browser, name: &str, pointer: &str) {
    let script = "return [...document.querySelectorAll('.pick strong')].findIndex(c => c.textContent === arguments[0])";
    let place = || browser.ask(script, json!([name])).as_u64();
    browser.wait_for(name, || place().is_some());
    let card = browser.part(&format!(".picks > li:nth-child({}) .pick", place().expect("a place") + 1));
    match pointer {
        "mouse" => browser.click_on(&card),
        _ => browser.click_again(pointer, &card, 1, 0),
    }
}

/// With arrows from the card that has the focus to this one, and Enter.
pub fn reach(browser: &Browser, name: &str) {
    let at = "return [...document.querySelectorAll('.pick')].findIndex(c => c === document.activeElement)";
    let to = "return [...document.querySelectorAll('.pick strong')].findIndex(c => c.textContent === arguments[0])";
    if browser.ask(at, json!([])) == json!(-1) {
        // One stop for the Tab key: the first one after the title and the tools.
        while browser.ask(at, json!([])) == json!(-1) {
            browser.press(&["Tab"]);
        }
    }
    let index = |script: &str| browser.ask(script, json!([name])).as_i64().expect("a place");
    let (from, to) = (index(at), index(to));
    let arrow = if to < from { "ArrowLeft" } else { "ArrowRight" };
    (0..from.abs_diff(to)).for_each(|_| browser.press(&[arrow]));
    assert_eq!(index(at), to, "the arrows lead to {name}");
    browser.press(&["Enter"]);
}

/// The picked cards with their numbers, in their order.
fn picked(browser: &Browser) -> Vec<String> {
    let mut picked = texts(browser, ".pick[aria-pressed=true] :is(.pick-rank, strong)");
    let mut pairs: Vec<String> = picked.chunks_exact_mut(2).map(|pair| pair.join(" ")).collect();
    pairs.sort();
    pairs
}

/// Chooses a quick round in the set-up, whose fold is open.
fn choose_quick(browser: &Browser, text: &Text) {
    browser.click("radio", text.plan.depth_five);
}

/// The names in a column of the reveal.
pub fn column(browser: &Browser, seat: &str) -> Vec<String> {
    texts(browser, &format!(".fives [data-seat={seat}] .slope-name > :first-child"))
}

/// The reveal of a deck, read back: both columns, a line for each shared card, and how many there are.
fn reads_back(browser: &Browser, language: Language, direction: Direction) {
    let text = language.text();
    let [kam, leader] = [Seat::Kam, Seat::Leader].map(|seat| five(language, seat, direction));
    browser.wait_for("both columns", || column(browser, "kam") == kam);
    assert_eq!(column(browser, "leader"), leader);
    let only = texts(browser, ".fives li:has(.five-only) .slope-name > :first-child");
    assert_eq!(only, [&kam[2..], &[leader[0], leader[2], leader[4]]].concat(), "what only one side has says so");
    let lines = browser.ask(
        "return [...document.querySelectorAll('.picture .fives line')].map(l => [l.getAttribute('y1'), l.getAttribute('y2')])",
        json!([]),
    );
    assert_eq!(lines, json!([["0.5", "3.5"], ["1.5", "1.5"]]), "from place 1 to 4, and from 2 to 2");
    let by_chance = if direction == Direction::External { 25.0 / 23.0 } else { 25.0 / 17.0 };
    browser.see(&(text.reveal.shared)(2, 5, by_chance));
    browser.see(text.quick.compared);
    // The highest cards that only one side has: the leader's first, then both sides' third.
    let cards = [leader[0], kam[2], leader[2]].map(str::to_owned);
    see_order(browser, ".differences .difference .card-name", &cards);
    let page = browser.text();
    for whole in [text.reveal.details, text.reveal.dumbbell, text.reveal.tau] {
        assert!(!page.contains(whole), "{whole} is of whole orders");
    }
}

fn play(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    let text = player.text();
    player.activate("link", text.start.new_game);
    browser.fill(text.setup.account, "Falke");
    browser.unfold_plan(text);
    browser.is_accessible("set-up");
    choose_quick(&browser, text);
    browser.see(text.setup.quick);
    player.activate("button", text.setup.deal);
    for seat in [Seat::Kam, Seat::Leader] {
        let player = Player { browser: &browser, language, way };
        let mut counted = Counted { player, taps: 0, words: 0 };
        // The first one sits at the screen already.
        if seat == Seat::Leader {
            browser.see(text.curtain.stop_sharing);
            counted.tap(&(text.curtain.open)(text.seat(seat)));
        }
        for direction in DECKS {
            counted.pick(&five(language, seat, direction));
            if direction == Direction::External {
                browser.part("[data-deck=inside] .picks");
                browser.is_accessible("pick");
            }
        }
        if seat == Seat::Kam {
            let hand_over = (text.sort.hand_over)(text.name.leader);
            browser.find("button", &hand_over);
            counted.read();
            browser.is_accessible("sealed");
            counted.tap(&hand_over);
        }
        let Counted { taps, words, .. } = counted;
        assert!(taps <= 20, "{seat:?}: {taps} taps");
        assert!(words <= 60, "{seat:?}: {words} words of instruction");
    }
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke"));
    reads_back(&browser, language, Direction::External);
    browser.is_accessible("reveal");
    player.activate("button", text.name.inside);
    browser.part(".reveal-deck[data-deck=inside] .fives");
    reads_back(&browser, language, Direction::Internal);
    browser.is_at_peace();
}

#[test]
fn two_people_with_taps_in_german() {
    play(Way::Taps, Language::German, &Look::phone("de-CH"));
}

#[test]
fn two_people_with_the_keyboard_in_english() {
    play(Way::Keyboard, Language::English, &Look::desk("en"));
}

/// Lays the cards of a quick round on the table, the curtain open.
fn begin_to_pick(browser: &Browser, language: Language, way: Way) {
    let mut game = Game::new(played::both_decks().with_depth(Depth::FirstFive).expect("large decks"), 7);
    played::play(&mut game, Event::OpenCurtain);
    browser.store("rolecards.game.fives000.1", &saved::write(&game, 1));
    browser.go("#game/fives000");
    Player { browser, language, way }.look_at_table();
}

#[test]
fn a_card_is_taken_back_a_sixth_is_refused_and_a_reload_comes_back_to_the_same_cards() {
    let browser = Browser::open(&Look::desk("en"));
    let (language, text) = (Language::English, Language::English.text());
    begin_to_pick(&browser, language, Way::Mouse);
    let names = alphabetical(language, Direction::External);
    let click = |at: usize| touch(&browser, names[at], "mouse");
    (0..5).for_each(click);
    browser.see(&(text.quick.count)(5, 5));
    click(6);
    browser.see(text.quick.full);
    click(1);
    let told = [1, 2, 3, 4].map(|at| format!("{at} {}", names[[0, 2, 3, 4][at - 1]]));
    browser.wait_for("the later ones to move up", || picked(&browser) == told);
    browser.click("button", text.sort.undo);
    browser.see(&(text.quick.count)(5, 5));
    browser.click("button", text.sort.undo);
    browser.wait_for("four", || picked(&browser).len() == 4);
    let lying = texts(&browser, ".pick strong");
    browser.click("button", text.sort.seal);
    browser.see(&(text.quick.missing)(1));
    browser.reload();
    browser.wait_for("the same cards", || texts(&browser, ".pick strong") == lying);
    assert_eq!(picked(&browser), [0, 1, 2, 3].map(|at| format!("{} {}", at + 1, names[at])));
    browser.is_at_peace();
}

#[test]
fn a_digit_lays_the_card_with_the_focus_at_its_place_and_one_undo_takes_it_back() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let (language, text) = (Language::German, Language::German.text());
    begin_to_pick(&browser, language, Way::Keyboard);
    browser.part(".picks[aria-describedby=pick-keys]");
    assert_eq!(texts(&browser, "#pick-keys"), [text.quick.place_keys]);
    let names = texts(&browser, ".pick strong");
    // Which cards of those on the table are picked, in their order.
    let lie = |wanted: &[usize]| {
        let told: Vec<String> = (1..).zip(wanted).map(|(at, &card)| format!("{at} {}", names[card])).collect();
        browser.wait_for(&format!("{told:?}, not {:?}", picked(&browser)), || picked(&browser) == told);
    };
    // The first card has the focus after its tap; each arrow goes on by one.
    reach(&browser, &names[0]);
    browser.press(&["ArrowRight", "1"]);
    lie(&[1, 0]);
    browser.press(&["ArrowRight", "5"]);
    lie(&[1, 0, 2]);
    browser.press(&["2"]);
    lie(&[1, 2, 0]);
    browser.press(&["ArrowRight", "1", "ArrowRight", "4"]);
    lie(&[3, 1, 2, 4, 0]);
    // A sixth is refused.
    browser.press(&["ArrowRight", "3"]);
    browser.see(text.quick.full);
    lie(&[3, 1, 2, 4, 0]);
    browser.press(&["Backspace"]);
    lie(&[3, 1, 2, 0]);
    browser.press(&["Backspace"]);
    lie(&[1, 2, 0]);
    browser.reload();
    lie(&[1, 2, 0]);
    browser.is_accessible("placed");
    browser.is_at_peace();
}

/// Picks the first five of the deck on the table as they lie, and seals them.
fn pick_as_they_lie(side: &Side) {
    let text = side.text();
    side.browser.see(&(text.quick.count)(0, 5));
    side.player().look_at_table();
    for at in 0..5 {
        let names = texts(&side.browser, ".pick strong");
        touch(&side.browser, &names[at], "mouse");
        side.browser.see(&(text.quick.count)(at + 1, 5));
    }
    side.browser.click("button", text.sort.seal);
}

#[test]
fn a_quick_talk_through_links() {
    let (leader, kam) = (Side::new(Language::German), Side::new(Language::German));
    let de = leader.text();
    leader.set_up("Falke");
    choose_quick(&leader.browser, de);
    leader.browser.click("button", de.setup.deal);
    pick_as_they_lie(&leader);
    let invitation = leader.copy(de.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.see(de.quick.invited);
    kam.browser.is_accessible("invited to a quick round");
    kam.browser.fill(de.letter.account, "Adler");
    kam.browser.click("button", de.letter.accept);
    pick_as_they_lie(&kam);
    let answer = kam.copy(de.remote.link_answer);
    leader.click_link(&answer);
    leader.browser.click("button", de.letter.take_answer);
    let disclosure = leader.copy(de.remote.link_disclosure);
    kam.click_link(&disclosure);
    kam.browser.click("button", de.letter.take_disclosure);
    leader.look();
    kam.look();
    for seat in ["kam", "leader"] {
        let column = |side: &Side| texts(&side.browser, &format!(".fives [data-seat={seat}] li"));
        leader.browser.wait_for("five cards", || column(&leader).len() == 5);
        kam.browser.wait_for("the same five", || column(&kam) == column(&leader));
    }
    assert_eq!(leader.digits(), kam.digits());
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn alone_with_other_eyes_and_without() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = Language::German.text();
    for (at, seats) in [vec![Seat::Kam], vec![Seat::Kam, Seat::Customer]].into_iter().enumerate() {
        let setup = played::setup(Mode::Alone, &seats, &DECKS).with_depth(Depth::FirstFive).expect("large decks");
        let mut game = Game::new(setup, 7);
        played::play_all_turns(&mut game);
        reveal(&mut game);
        let id = format!("alone{at}00");
        browser.store(&format!("rolecards.game.{id}.1"), &saved::write(&game, 1));
        browser.go(&format!("#game/{id}"));
        browser.see(if at == 0 { text.quick.alone } else { text.quick.compared });
        browser.is_accessible("alone");
        if at == 0 {
            let own = texts(&browser, ".own-name");
            assert_eq!(own.len(), 5, "{own:?}");
        }
    }
    browser.is_at_peace();
}

/// A revealed quick round of both decks, in a browser.
fn with_a_revealed_game(look: &Look) -> Browser {
    let browser = Browser::open(look);
    let setup = played::both_decks().with_depth(Depth::FirstFive).expect("large decks");
    let mut game = Game::new(setup, 7);
    played::play_turns(&mut game, |seat, _, n| match seat {
        Seat::Kam => vec![0, 1, 2, 3, 4],
        _ => vec![2, n - 1, 0, n - 2, 1],
    });
    reveal(&mut game);
    browser.store("rolecards.game.fives000.1", &saved::write(&game, 1));
    browser
}

#[test]
fn the_talk_speaks_of_no_place_that_nobody_gave() {
    let browser = with_a_revealed_game(&Look::desk("de-CH"));
    let text = Language::German.text();
    browser.go("#game/fives000");
    browser.click("button", text.talk.start);
    browser.see(text.talk.quiet);
    assert_eq!(texts(&browser, ".fives").len(), 2, "both decks to look at");
    browser.click("button", text.talk.next);
    browser.see(text.talk.common);
    assert_eq!(texts(&browser, ".common-list li").len(), 6, "three of each deck");
    browser.click("button", text.talk.next);
    // The leader's second card, which the KAM has not picked.
    browser.see(&(text.quick.not_among)(text.name.kam));
    browser.see(&(text.reveal.rank)(text.name.leader, 2));
    browser.is_accessible("a card of one side");
    for _ in 0..6 {
        browser.click("button", text.talk.next);
    }
    browser.see(&(text.talk.order)(text.name.outside));
    browser.is_accessible("agreed order");
    browser.click("button", text.talk.go_to);
    browser.click("button", text.sheet.title);
    browser.see(text.quick.fact);
    browser.is_accessible("sheet");
    browser.is_at_peace();
}

#[test]
fn on_a_shared_screen_both_fives_stand_side_by_side() {
    let browser = with_a_revealed_game(&Look::desk("en"));
    let text = Language::English.text();
    browser.go("#game/fives000");
    browser.click("link", text.present.open);
    for direction in DECKS {
        browser.see(&(text.quick.slide)(text.deck(direction)));
        browser.is_accessible("slide");
        assert_eq!(texts(&browser, ".present-column li").len(), 10);
        browser.press(&["ArrowRight"]);
    }
    browser.part(".handout-page + .handout-page");
    let table = rows(&browser, ".handout-page");
    assert_eq!(table.len(), 14, "seven cards of each deck: {table:?}");
    browser.is_at_peace();
}

#[test]
fn looking_back_offers_whole_orders_and_quick_rounds_apart() {
    let browser = with_a_revealed_game(&Look::desk("de-CH"));
    let text = Language::German.text();
    let whole = played::revealed(played::both_decks());
    browser.store("rolecards.game.whole000.1", &saved::write(&whole, 1));
    browser.go("#lookback");
    browser.see(text.quick.lookback_apart);
    assert_eq!(rows(&browser, ".matrix table").len(), 23);
    browser.click("button", text.quick.lookback_quick);
    browser.wait_for("five cards", || rows(&browser, ".matrix table").len() == 5);
    browser.is_accessible("quick rounds");
    browser.is_at_peace();
}

#[test]
fn a_deck_of_cards_that_was_guessed_is_sealed_with_the_guess() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = Language::German.text();
    let setup = played::both_decks().with_depth(Depth::FirstFive).expect("large decks").with_guess(true);
    let mut game = Game::new(setup, 7);
    played::play(&mut game, Event::OpenCurtain);
    (0..5).for_each(|card| played::play(&mut game, Event::Pick(Card(card))));
    browser.store("rolecards.game.fives000.1", &saved::write(&game, 1));
    browser.go("#game/fives000");
    let player = Player { browser: &browser, language: Language::German, way: Way::Mouse };
    player.look_at_table();
    browser.click("button", text.sort.seal);
    browser.see(text.guess.missing);
    let names = texts(&browser, ".guess-field .chip");
    names[..3].iter().for_each(|name| browser.click("button", name));
    browser.click("button", text.sort.seal);
    browser.part("[data-deck=inside] .picks");
    browser.is_at_peace();
}
