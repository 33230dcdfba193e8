//! Cards of paper: printed, ordered on a table, and typed in at one screen behind the curtain, by keys and by taps.

use role_cards::{
    cards::{Direction, Mode, Seat},
    game::Game,
    saved,
    text::{Language, screen::Screen},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    player::{Player, Way, alphabetical},
    screen::texts,
    talk::tag,
};

/// What lies on the table of a seat: the KAM's cards by the alphabet, the leader's against it.
fn on_the_table(language: Language, seat: Seat, direction: Direction) -> Vec<&'static str> {
    let mut names = alphabetical(language, direction);
    if seat == Seat::Leader {
        names.reverse();
    }
    names
}

/// From the first look at the cards to the field for the first one.
fn begin(player: &Player) {
    player.activate("button", (player.text().screen)(Screen::Copy));
    player.browser.see(player.text().steps.copy_title);
    player.look_at_table();
}

/// Waits until so many cards are named.
fn named(player: &Player, cards: usize, of: usize) {
    let count = (player.text().quick.count)(cards, of);
    player.browser.wait_for(&count, || texts(player.browser, ".pick-count") == [count.as_str()]);
}

/// The fewest letters of a name that leave it the first of those that are not named yet.
fn letters(browser: &Browser, name: &str) -> String {
    (1..=name.chars().count())
        .map(|count| name.chars().take(count).collect::<String>())
        .find(|letters| {
            let script = "const field = document.getElementById('copy'); field.value = arguments[0]; \
                          field.dispatchEvent(new Event('input', { bubbles: true })); \
                          const first = document.querySelector('.pick:not([aria-pressed=true]) strong'); \
                          return first?.textContent";
            browser.ask(script, json!([letters])) == json!(name)
        })
        .unwrap_or_else(|| panic!("{name} is not found"))
}

/// Types the cards in by their letters, from the most important on; the last one falls into place.
fn type_in(player: &Player, order: &[&str]) {
    let (browser, text, n) = (player.browser, player.text(), order.len());
    browser.tab_to(&(text.steps.copy_field)(1));
    for (at, name) in order[..n - 1].iter().enumerate() {
        assert!(browser.focus().contains(&(text.steps.copy_field)(at + 1)), "the field keeps the focus");
        let shortest = letters(browser, name);
        browser.ask("document.getElementById('copy').select()", json!([]));
        browser.write(&shortest);
        browser.press(&["Enter"]);
        if at + 2 < n {
            named(player, at + 1, n);
            assert_eq!(browser.value(&(text.steps.copy_field)(at + 2)), "", "the field is free for the next card");
        }
    }
    browser.see(&(text.sort.check_title)(5));
}

/// Taps the cards, from the most important on.
fn tap_in(player: &Player, order: &[&str]) {
    let n = order.len();
    for (at, name) in order[..n - 1].iter().enumerate() {
        player.activate("button", &card_button(player.browser, name));
        if at + 2 < n {
            named(player, at + 1, n);
        }
    }
    player.browser.see(&(player.text().sort.check_title)(5));
}

/// What the button of a card is called: its number, its name, and its meaning.
fn card_button(browser: &Browser, name: &str) -> String {
    let script = "const card = [...document.querySelectorAll('.pick')].find(c => c.querySelector('strong').textContent === arguments[0]); \
                  return [...card.children].map(part => part.textContent.trim()).filter(Boolean).join(' ')";
    browser.ask(script, json!([name])).as_str().expect("a name").to_owned()
}

/// A game with both decks, typed in by both; the second way is the leader's.
fn two_people_type_in_what_lies_on_the_table(language: Language, look: &Look, ways: [Way; 2]) {
    let browser = Browser::open(look);
    let [kam, leader] = ways.map(|way| Player { browser: &browser, language, way });
    let text = language.text();
    kam.start_game("Falke 7");
    for (player, seat) in [(&kam, Seat::Kam), (&leader, Seat::Leader)] {
        for (at, direction) in [Direction::External, Direction::Internal].into_iter().enumerate() {
            let order = on_the_table(language, seat, direction);
            begin(player);
            browser.is_accessible("what lies on the table");
            match player.way {
                Way::Keyboard => type_in(player, &order),
                _ => tap_in(player, &order),
            }
            let top = texts(&browser, ".order > .sortable strong, .order > ol strong");
            assert_eq!(top[..5], order[..5], "the last look shows what lay on the table");
            player.seal();
            match (at, seat) {
                (0, _) => {
                    player.activate("button", &(text.sort.next_deck)(text.name.inside));
                    player.look_at_table();
                }
                (_, Seat::Kam) => {
                    player.activate("button", &(text.sort.hand_over)(text.name.leader));
                    browser.see(text.curtain.stop_sharing);
                    leader.open_curtain(Seat::Leader);
                }
                _ => browser.see(text.ready.title),
            }
        }
    }
    leader.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke 7"));
    leader.activate("button", text.reveal.table);
    browser.find("table", text.name.outside);
    let rows = browser.ask(
        "return [...document.querySelectorAll('.picture tbody tr')].map(r => [...r.cells].slice(0, 3).map(c => c.textContent))",
        json!([]),
    );
    let external = alphabetical(language, Direction::External);
    let wanted: Vec<Vec<String>> = (1..)
        .zip(external)
        .map(|(at, name): (usize, _)| vec![name.to_owned(), at.to_string(), (24 - at).to_string()])
        .collect();
    assert_eq!(rows, json!(wanted), "both orders are what lay on the tables");
    browser.is_at_peace();
}

#[test]
fn two_people_type_in_what_lies_on_their_tables_by_letters_and_by_clicks() {
    two_people_type_in_what_lies_on_the_table(Language::German, &Look::desk("de-CH"), [Way::Keyboard, Way::Mouse]);
}

#[test]
fn two_people_type_in_what_lies_on_their_tables_with_their_fingers() {
    two_people_type_in_what_lies_on_the_table(Language::English, &Look::phone("en"), [Way::Taps, Way::Taps]);
}

#[test]
fn what_is_typed_in_is_said_aloud_taken_back_and_there_again_after_a_reload() {
    for language in Language::ALL {
        let setup = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::External]);
        let browser = Browser::open(&Look::desk(tag(language)));
        browser.store("rolecards.game.copycopy.1", &saved::write(&Game::new(setup, 7), 1));
        browser.go("#game/copycopy");
        let player = Player { browser: &browser, language, way: Way::Keyboard };
        let text = language.text();
        let name = |at: usize| alphabetical(language, Direction::External)[at];
        let says = |said: &str| {
            let script = "return [...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes(arguments[0]))";
            browser.wait_for(said, || browser.ask(script, json!([said])) == json!(true));
        };
        player.open_curtain(Seat::Kam);
        begin(&player);
        browser.tab_to(&(text.steps.copy_field)(1));
        for at in 0..3 {
            browser.write(name(at));
            browser.press(&["Enter"]);
            says(&(text.sort.place)(name(at), at + 1, 23));
            says(&(text.quick.count)(at + 1, 23));
        }
        // Letters of which nothing is left, and letters that no card has.
        browser.write(name(1));
        says(&(text.steps.copy_known)(name(1), 2));
        browser.press(&["Enter"]);
        browser.write("qqq");
        says(text.steps.copy_unknown);
        browser.press(&["Enter"]);
        named(&player, 3, 23);
        browser.fill(&(text.steps.copy_field)(4), "");
        // A second press takes a card back, and those after it move up; undo brings it back.
        browser.click("button", &card_button(&browser, name(1)));
        says(&(text.quick.taken_back)(name(1)));
        named(&player, 2, 23);
        player.activate("button", text.sort.undo);
        named(&player, 3, 23);

        browser.reload();
        named(&player, 3, 23);
        let numbers = texts(&browser, ".pick[aria-pressed=true] .pick-rank");
        assert_eq!(numbers, ["1", "2", "3"], "they lie by the alphabet");
        // Without a card named, undo leads back to the piles.
        for left in (0..3).rev() {
            player.activate("button", text.sort.undo);
            named(&player, left, 23);
        }
        player.activate("button", text.sort.undo);
        browser.find("button", (text.screen)(Screen::Copy));
        browser.see("1 / 23");
        browser.press(&["1"]);
        browser.see("2 / 23");
        assert!(!browser.has("button", (text.screen)(Screen::Copy)), "with a card dealt, nothing is copied any more");
        browser.is_at_peace();
    }
}
