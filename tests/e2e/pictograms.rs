//! The pictograms of the roles: one file for all cards, drawn in both engines, and a game that is played without it.

use std::fs;

use role_cards::{
    cards::{
        Direction, Mode, Seat,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Table},
    saved,
    text::Language,
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Engine, Look},
    played,
    site::{Site, file},
    visits::settled,
};

const FILE: (&str, &str) = ("pictograms", "svg");

/// For each pictogram in sight: which one it is, whether something is drawn there, and the width of its place.
const IN_SIGHT: &str = "\
    return [...document.querySelectorAll('.pictogram')].filter(e => e.checkVisibility()).map(e => { \
      const use = e.querySelector('use'); \
      return [use.getAttribute('href'), use.getBBox().width > 0, e.getBoundingClientRect().width]; \
    })";

fn in_sight(browser: &Browser) -> Vec<Value> {
    browser.ask(IN_SIGHT, json!([])).as_array().expect("a list").clone()
}

/// A game whose first pile, of six cards, is to be ordered.
fn ordering() -> Game {
    let mut game = Game::new(played::setup(Mode::Alone, &[Seat::Kam], &[Direction::Internal]), 3);
    let is_dealt = |game: &Game| match game.table() {
        Table::Turn { work, .. } => !matches!(work.sort().expect("piles").step(), Step::Deal),
        table => panic!("nobody sorts: {table:?}"),
    };
    let mut levels = [Level::Very, Level::Important, Level::Less].into_iter().cycle();
    while !is_dealt(&game) {
        played::play(&mut game, Event::Sort(Action::Deal(levels.next().expect("a level"))));
    }
    game
}

fn open_at_the_order(browser: &Browser) {
    browser.store("rolecards.game.pictured.1", &saved::write(&ordering(), 1));
    browser.go("#game/pictured");
    browser.part(".sortable-row:nth-child(5)");
}

/// Every row shows another drawing, out of one file that was asked for once.
fn rows_show_their_pictograms(name: &str, engine: Engine) {
    let site = Site::below(name, "games/cards/");
    let browser = Browser::open_at(&site.address, &site.line, &Look::desk("de-CH").in_engine(engine));
    let before = settled(&browser).len();
    browser.reload();
    let sent = settled(&browser);
    let asked = sent[before..].iter().filter(|sent| sent.path.contains("pictograms-")).count();
    assert!(asked <= 1, "the start page asks {asked} times");
    browser.wait_for("the fan", || in_sight(&browser).iter().all(|one| one[1] == json!(true)));
    assert_eq!(in_sight(&browser).len(), 3);
    open_at_the_order(&browser);
    browser.wait_for("the drawings", || in_sight(&browser).iter().all(|one| one[1] == json!(true)));
    let mut roles: Vec<String> = in_sight(&browser).iter().map(|one| one[0].to_string()).collect();
    assert_eq!(roles.len(), 6);
    roles.sort();
    roles.dedup();
    assert_eq!(roles.len(), 6);
    browser.is_at_peace();
}

#[test]
fn rows_show_their_pictograms_in_chromium() {
    rows_show_their_pictograms("drawn", Engine::Chromium);
}

#[test]
fn rows_show_their_pictograms_in_firefox() {
    rows_show_their_pictograms("drawn-fox", Engine::Firefox);
}

#[test]
fn without_their_file_cards_keep_their_names_and_nothing_moves() {
    let site = Site::new("undrawn");
    let places = || {
        let browser = site.browser();
        open_at_the_order(&browser);
        let text = Language::German.text();
        browser.see(text.sort.settle);
        settled(&browser);
        let rows = "return [...document.querySelectorAll('.sortable-row')].map(e => [e.innerText, e.getBoundingClientRect().height])";
        (in_sight(&browser), browser.ask(rows, json!([])))
    };
    let (drawn, with) = places();
    // A host answers a missing file by a page.
    fs::copy(site.folder.join("index.html"), file(&site.folder, FILE)).expect("a page in its place");
    let (undrawn, without) = places();
    assert_eq!(with, without);
    let sizes = |all: &[Value]| all.iter().map(|one| one[2].clone()).collect::<Vec<_>>();
    assert_eq!(sizes(&drawn), sizes(&undrawn));
    assert!(drawn.iter().all(|one| one[1] == json!(true)) && undrawn.iter().all(|one| one[1] == json!(false)));
}
