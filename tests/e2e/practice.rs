//! Practice that teaches: six invented customers from the first door to the closing picture, counted and read back against
//! the game; and the story, which is in sight on every step of every account.

use role_cards::{
    alone::{Learned, Practised, practised},
    cards::{
        Card, Depth, Direction, Scenario,
        sort::{Action, Half, Level, Step},
    },
    game::{Event, Game, Table},
    saved,
    talk::Role,
    text::{
        Language, Text,
        faces::{account, card},
    },
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
    quick::{reach, touch},
    screen::{see_order, texts},
    screens::{stand_still, window},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// An account is practised in so many acts at most, from its door to the next one.
const ACTS: usize = 25;

/// Somebody who practises, and whose acts are counted.
struct Learner<'a> {
    player: Player<'a>,
    acts: usize,
}

impl Learner<'_> {
    fn act(&mut self, role: &str, name: &str) {
        self.acts += 1;
        self.player.activate(role, name);
    }

    /// Picks five cards of a deck, whose story is in sight before and after, and seals them.
    fn pick(&mut self, scenario: Scenario, five: &[&'static str]) {
        let (browser, text) = (self.player.browser, self.player.text());
        self.player.look_at_table();
        browser.see(&(text.quick.count)(0, 5));
        self.sees_the_story(scenario);
        for (at, name) in five.iter().enumerate() {
            self.acts += 1;
            match self.player.way {
                Way::Keyboard => reach(browser, name),
                _ => touch(browser, name, "touch"),
            }
            browser.see(&(text.quick.count)(at + 1, 5));
        }
        self.sees_the_story(scenario);
        self.act("button", text.sort.seal);
    }

    fn sees_the_story(&self, scenario: Scenario) {
        let amiss = story_amiss(self.player.browser, self.player.language, scenario);
        assert!(amiss.is_empty(), "{scenario:?}: {amiss:?}");
    }

    /// Taps the trait that has moved a card.
    fn name_trait(&mut self, role: Role, place: usize, at: usize) {
        self.acts += 1;
        let browser = self.player.browser;
        let deck = ["outside", "inside"][role.deck];
        let selector =
            format!(".moved-by-deck[data-deck={deck}] li:nth-child({}) .chip:nth-child({})", place + 1, at + 1);
        let chip = browser.part(&selector);
        match self.player.way {
            Way::Keyboard => {
                let has_focus = "return document.activeElement.matches(arguments[0])";
                let mut tabs = 0;
                while browser.ask(has_focus, json!([selector])) != json!(true) {
                    browser.press(&["Tab"]);
                    tabs += 1;
                    assert!(tabs < 200, "Tab never reaches {selector}");
                }
                browser.press(&["Enter"]);
            }
            _ => browser.click_again("touch", &chip, 1, 0),
        }
        let pressed = format!("{selector}[aria-pressed=true]");
        browser.wait_for("the tap", || {
            browser.ask("return !!document.querySelector(arguments[0])", json!([pressed])) == json!(true)
        });
    }
}

/// What is amiss about the story on the screen: it does not say all that is known of the account and nothing else, it does
/// not stand in the window as a whole, or it lies on a card or on what can be pressed. A list that was scrolled goes by below
/// it, and there only what has the focus is not to be covered.
fn story_amiss(browser: &Browser, language: Language, scenario: Scenario) -> Vec<String> {
    let text = language.text();
    let script = "\
        const story = document.querySelector('.story'); \
        if (!story) return null; \
        const box = story.getBoundingClientRect(); \
        const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight; \
        const lies = [...document.querySelectorAll('button, a.button, .card, .pick, .sortable-row, summary')] \
            .filter(e => !story.contains(e) && e.checkVisibility({ visibilityProperty: true })) \
            .filter(e => scrollY === 0 || e === document.activeElement) \
            .filter(e => { const { left, top, right, bottom } = e.getBoundingClientRect(); \
                const [x, y] = [(Math.max(left, box.left) + Math.min(right, box.right)) / 2, (Math.max(top, box.top) + Math.min(bottom, box.bottom)) / 2]; \
                return Math.min(right, box.right) - Math.max(left, box.left) > 1 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 1 && inside(x, y); }) \
            .map(e => e.textContent.trim().slice(0, 40)); \
        const rows = [...story.querySelectorAll('dl > div')].map(e => [...e.children].map(e => e.textContent)); \
        return { text: story.innerText, rows, lies, open: story.open, top: Math.round(box.top), bottom: Math.round(box.bottom), height: innerHeight }";
    let found = browser.ask(script, json!([]));
    if found == Value::Null {
        return vec!["there is no story".into()];
    }
    let mut amiss = Vec::new();
    let mut check = |holds: bool, what: String| {
        if !holds {
            amiss.push(what);
        }
    };
    let says = found["text"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [(text.practice.story)(scenario.account()), account(language, scenario).situation.to_owned()] {
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        check(says.contains(&told), format!("it does not say «{told}» but «{says}»"));
    }
    let known = scenario.determinants().known();
    let wanted: Vec<_> =
        known.map(|(one, level)| [text.determinant.name(one), text.determinant.level(one, level)]).collect();
    check(found["rows"] == json!(wanted), format!("its traits are {}, not {wanted:?}", found["rows"]));
    check(found["lies"] == json!([]), format!("it lies on {}", found["lies"]));
    check(found["open"] == json!(true), "it is folded away".into());
    let [top, bottom, height] = ["top", "bottom", "height"].map(|edge| found[edge].as_i64().unwrap_or(i64::MAX));
    check(0 <= top && bottom <= height, format!("it stands from {top} to {bottom} in a window of {height}"));
    amiss
}

/// The five that somebody picks of a deck for an account: others for each.
fn five(language: Language, scenario: Scenario, direction: Direction) -> Vec<&'static str> {
    let names = alphabetical(language, direction);
    let first = Scenario::ALL.iter().position(|&other| other == scenario).unwrap_or_default() * 2;
    (0..5).map(|at| names[(first + at) % names.len()]).collect()
}

/// All games of the browser, each as it was kept last.
fn kept(browser: &Browser) -> Practised<String> {
    let mut latest: Vec<(String, u64, Game)> = Vec::new();
    for (key, value) in browser.storage() {
        let Some(id) = key.strip_prefix("rolecards.game.").and_then(|rest| rest.split('.').next()) else { continue };
        let (game, revision) = saved::read(&value).expect("a kept game");
        match latest.iter_mut().find(|(other, ..)| other == id) {
            Some(known) if known.1 < revision => *known = (id.to_owned(), revision, game),
            Some(_) => {}
            None => latest.push((id.to_owned(), revision, game)),
        }
    }
    Practised::new(latest.into_iter().map(|(id, _, game)| (id, 1, game)), &[])
}

/// The picture as it is to stand on the screen: a trait with its level, and each of its roles.
fn picture(text: &Text, language: Language, learned: &Learned) -> Vec<String> {
    let mover = learned.movers().iter().map(|mover| {
        let roles = mover.roles.iter().map(|role| {
            let name = card(language, &role.card).expect("a card").name;
            let mark = match role.direction {
                Direction::External => text.reveal.outside_rank,
                Direction::Internal => text.reveal.inside_rank,
            };
            let at: Vec<_> = role.at.iter().map(|scenario| scenario.account()).collect();
            format!("{name}{mark} · {}", at.join(", "))
        });
        let head = text.determinant.name(mover.determinant).to_owned()
            + text.determinant.level(mover.determinant, mover.level);
        head + &roles.collect::<String>()
    });
    mover.collect()
}

/// Which traits are pressed on the screen, by card.
fn pressed(browser: &Browser) -> Value {
    let script = "return [...document.querySelectorAll('.moved-by li')].map(row => \
                  [row.querySelector('.moved-by-card strong').textContent, \
                   ...[...row.querySelectorAll('.chip[aria-pressed=true] strong')].map(trait => trait.textContent)])";
    browser.ask(script, json!([]))
}

/// The same as the game holds it, which is the latest with this account.
fn named(browser: &Browser, language: Language, scenario: Scenario) -> Value {
    let practised = kept(browser);
    let (_, game) = practised.all_revealed().find(|(other, _)| *other == scenario).expect("it is revealed");
    let Table::Revealed(reveal) = game.table() else { panic!("it is not revealed") };
    let rows = game.setup().decks().iter().enumerate().flat_map(|(deck, cards)| {
        let order = reveal.order(reveal.seats()[0], deck).expect("an order");
        let row = |&one: &Card| {
            let traits = reveal.talk().notes().traits(Role { deck, card: one });
            let traits = traits.all().map(|&determinant| language.text().determinant.name(determinant));
            let name = card(language, cards.id(one)).expect("a card").name;
            [name].into_iter().chain(traits).collect::<Vec<_>>()
        };
        order.top(5).iter().map(row).collect::<Vec<_>>()
    });
    json!(rows.collect::<Vec<_>>())
}

/// Six accounts, each in a quick round of both decks with a trait for each of the ten cards, to the closing picture.
fn practise_all_six(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let mut learner = Learner { player: Player { browser: &browser, language, way }, acts: 0 };
    let text = language.text();
    learner.player.activate("link", text.start.practise);
    browser.see(text.practice.title);
    learner.act("button", &(text.practice.start_label)(Scenario::S1.account()));
    for (at, scenario) in Scenario::ALL.into_iter().enumerate() {
        for direction in DECKS {
            browser.part(&format!(
                "[data-deck={}] .picks",
                if direction == Direction::External { "outside" } else { "inside" }
            ));
            learner.pick(scenario, &five(language, scenario, direction));
        }
        browser.see(text.alone.ready);
        learner.sees_the_story(scenario);
        learner.act("button", text.alone.look);
        browser.see(text.practice.moved_by);
        learner.sees_the_story(scenario);
        for (_, reason) in account(language, scenario).reasons {
            assert!(browser.sees(reason), "the voice speaks on both decks: {reason}");
        }
        let known = scenario.determinants().known().count();
        // Each with what the story tells of it, which lies far above by now.
        let told = |(one, level)| format!("{}{}", text.determinant.name(one), text.determinant.level(one, level));
        let traits: Vec<_> = scenario.determinants().known().map(told).collect();
        see_order(&browser, ".moved-by li:first-child .chip", &[traits.clone(), traits].concat());
        for deck in 0..2 {
            for place in 0..5 {
                // The card itself is told by its row; which trait it is differs from row to row.
                learner.name_trait(Role { deck, card: Card(0) }, place, (at + place) % known);
            }
        }
        if at == 0 {
            browser.is_accessible("which trait has moved which card");
        }
        assert_eq!(pressed(&browser), named(&browser, language, scenario));
        // A reload and another window show the same taps.
        let taps = pressed(&browser);
        browser.reload();
        browser.part(".moved-by .chip[aria-pressed=true]");
        assert_eq!(pressed(&browser), taps, "{scenario:?} after a reload");
        match Scenario::ALL.get(at + 1) {
            Some(next) => learner.act("button", &(text.practice.next)(next.account())),
            None => learner.act("link", text.practice.to_end),
        }
        assert!(learner.acts <= ACTS, "{scenario:?} takes {} acts", learner.acts);
        // The door to the next account is its first act, too.
        learner.acts = 1;
    }
    browser.see(text.practice.end);
    let wanted = picture(text, language, &Learned::of(kept(&browser).all_revealed()));
    assert!(wanted.len() > 8, "most traits have moved something: {wanted:?}");
    see_order(&browser, ".learned-trait", &wanted);
    browser.is_accessible("closing picture");
    leave_the_end(&learner.player, &wanted);
    browser.is_at_peace();
}

/// What the end offers: another window in which a word and a tap follow, paper, a look at it again, all six anew, and a real
/// conversation.
fn leave_the_end(player: &Player, wanted: &[String]) {
    let (browser, language, text) = (player.browser, player.language, player.text());
    let end = browser.address();
    browser.new_tab();
    browser.visit(&end);
    player.activate("link", &(text.practice.look_label)(Scenario::S6.account()));
    browser.part(".moved-by .chip[aria-pressed=true]");
    assert_eq!(pressed(browser), named(browser, language, Scenario::S6), "the taps are there in another window");
    browser.fill(text.practice.own_words, "Erst zuhören, dann rechnen.");
    browser.click_on(&browser.part(".moved-by .chip[aria-pressed=true]"));
    browser.to_tab(0);
    let fewer = || picture(text, language, &Learned::of(kept(browser).all_revealed()));
    browser.wait_for("a tap less in the picture", || {
        let now = texts(browser, ".learned-trait");
        now != wanted && now == fewer()
    });
    see_order(browser, ".learned-words dd", &["Erst zuhören, dann rechnen.".to_owned()]);

    let printed = browser.print();
    for told in [text.practice.end, text.practice.learned, "Erst zuhören, dann rechnen."] {
        assert!(printed.says(told), "{told}: {}", printed.text());
    }
    for name in texts(browser, ".learned-trait strong") {
        assert!(printed.says(&name), "{name}");
    }
    for button in [text.practice.again, text.practice.print, text.plan.decks] {
        assert!(!printed.lines().any(|line| line == button), "{button} is not for paper");
    }
    browser.find("link", text.practice.prepare);
    player.activate("button", text.practice.anew);
    player.look_at_table();
    let amiss = story_amiss(browser, language, Scenario::S1);
    assert!(amiss.is_empty(), "{amiss:?}");
    browser.go("#practise");
    player.activate("link", text.practice.prepare);
    browser.see(text.setup.account_hint_alone);
    assert!(texts(browser, ".story").is_empty(), "of a real account nothing is invented");
}

#[test]
fn six_accounts_are_practised_to_the_closing_picture_in_german_on_a_phone() {
    practise_all_six(Way::Taps, Language::German, &Look { width: 360, height: 640, ..Look::phone("de-CH") });
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn six_accounts_are_practised_to_the_closing_picture_in_english_by_keys() {
    practise_all_six(Way::Keyboard, Language::English, &Look::desk("en"));
}

/// A game of practice at every step that there is, by name.
fn steps(scenario: Scenario) -> Vec<(&'static str, Game)> {
    let setup = |depth| practised::setup(scenario, &DECKS, depth, played::DAY).expect("a set-up");
    let mut game = Game::new(setup(Depth::FirstFive), 7);
    let mut steps = vec![("pick", game.clone())];
    played::play_turns(&mut game, |_, _, n| played::ascending(n));
    steps.push(("ready", game.clone()));
    played::play(&mut game, Event::Reveal);
    steps.push(("revealed", game));

    let mut game = Game::new(setup(Depth::Whole), 7);
    steps.push(("deal", game.clone()));
    let mut large = game.clone();
    (0..23).for_each(|_| played::play(&mut large, Event::Sort(Action::Deal(Level::Very))));
    steps.push(("offer", large.clone()));
    played::play(&mut large, Event::Sort(Action::Split));
    steps.push(("split", large));
    let mut dealt = 0;
    let mut before = "deal";
    loop {
        let Table::Turn { work, .. } = game.table() else { panic!("nobody sorts") };
        let (name, action) = match work.sort().expect("piles").step() {
            Step::Deal => {
                dealt += 1;
                ("deal", Action::Deal(Level::ALL[dealt % 3]))
            }
            Step::Order { .. } => ("order", Action::Settle),
            Step::Duel { .. } => ("duel", Action::Win(Half::Upper)),
            Step::Check { .. } => break,
            step => panic!("no pile is large: {step:?}"),
        };
        if name != before {
            steps.push((name, game.clone()));
            before = name;
        }
        played::play(&mut game, Event::Sort(action));
    }
    steps.push(("check", game.clone()));
    played::play(&mut game, Event::Seal);
    steps.push(("sealed", game));
    steps
}

/// The story is in sight on every step of every account in a window of this size, and still there at the foot of a list.
fn the_story_is_in_sight(language: Language, (width, height): (u32, u32)) {
    let browser = Browser::open(&window(language, width, height));
    let mut amiss = Vec::new();
    for scenario in Scenario::ALL {
        for (step, game) in steps(scenario) {
            browser.ask("localStorage.clear()", json!([]));
            browser.store("rolecards.game.story000.1", &saved::write(&game, 1));
            browser.go("#game/story000");
            browser.part(".story dd");
            stand_still(&browser);
            let found = story_amiss(&browser, language, scenario);
            amiss.extend(found.into_iter().map(|found| format!("{scenario:?} {step}: {found}")));
            if ["pick", "order", "check"].contains(&step) {
                browser.ask("scrollTo({ top: 1e6, behavior: 'instant' })", json!([]));
                let box_of = "const { top, bottom } = document.querySelector('.story').getBoundingClientRect(); \
                              return top >= -1 && bottom <= innerHeight + 1";
                if browser.ask(box_of, json!([])) != json!(true) {
                    amiss.push(format!("{scenario:?} {step}: it goes by with the list"));
                }
            }
            if scenario == Scenario::S6 {
                browser.is_accessible(step);
            }
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    browser.is_at_peace();
}

#[test]
fn the_story_is_in_sight_on_a_phone_held_upright_in_german() {
    the_story_is_in_sight(Language::German, (360, 640));
}

#[test]
fn the_story_is_in_sight_on_a_phone_held_sideways_in_german() {
    the_story_is_in_sight(Language::German, (640, 360));
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn the_story_is_in_sight_on_a_phone_held_upright_in_english() {
    the_story_is_in_sight(Language::English, (360, 640));
}

#[test]
#[ignore = "the other language of a journey of every day: cargo xtask long"]
fn the_story_is_in_sight_on_a_phone_held_sideways_in_english() {
    the_story_is_in_sight(Language::English, (640, 360));
}

#[test]
#[ignore = "the larger window of a look of every day: cargo xtask long"]
fn the_story_is_in_sight_at_a_desk() {
    the_story_is_in_sight(Language::German, (1280, 800));
}
