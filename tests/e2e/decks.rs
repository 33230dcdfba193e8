//! Decks of somebody's own: twelve rows become a game, a deck travels as a file beside the links, and the longest words find
//! room.

use std::{fs, path::PathBuf};

use role_cards::{
    cards::{Deck, Direction, Seat, own::Title},
    saved::{self, envelope, envelope::Kind},
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Engine, Look},
    played,
    player::{Player, Way},
    screen::texts,
    side::Side,
};

/// Twelve roles as they are copied from a spreadsheet, of which the seventh is called like this.
fn rows(seventh: &str) -> String {
    (1..=12)
        .map(|row| if row == 7 { format!("{seventh}\tlenkt\n") } else { format!("Rolle {row}\tBedeutung {row}\n") })
        .collect()
}

/// What of the storage belongs to decks.
fn kept_decks(browser: &Browser) -> usize {
    browser.storage().iter().filter(|(key, _)| key.starts_with("rolecards.deck.")).count()
}

#[test]
fn twelve_rows_of_a_spreadsheet_are_a_game_within_twelve_acts() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let player = Player { browser: &browser, language: Language::German, way: Way::Mouse };
    let text = player.text();
    browser.go("");
    // An act is a click, or a field filled.
    player.activate("link", text.start.decks);
    browser.see(text.decks.title);
    browser.is_accessible("own cards: none yet");
    browser.fill(text.decks.paste, &rows(&"x".repeat(61)));
    browser.see(&(text.decks.row)(7));
    browser.see(&(text.decks.long)((text.decks.field)(role_cards::cards::Field::Name), 60, 61));
    browser.find("button", &(text.decks.take_right)(11));
    browser.is_accessible("own cards: a row that does not work");
    assert_eq!(kept_decks(&browser), 0, "nothing is taken over half");
    browser.fill(text.decks.paste, &rows("Ruder"));
    browser.fill(text.decks.name, "Unsere Rollen");
    player.activate("button", &(text.decks.take)(12));
    browser.see(text.decks.cards);
    browser.is_accessible("the editor of a deck");
    assert_eq!(kept_decks(&browser), 1);
    player.activate("link", text.decks.play);
    browser.fill(text.setup.account, "Falke");
    player.activate("button", text.setup.deal);
    player.look_at_table();
    // Eight acts up to here. The cards that are dealt are the rows.
    let mut seen = Vec::new();
    for at in 1..=12 {
        browser.see(&format!("{at} / 12"));
        seen.push(player.in_hand());
        browser.press(&["1"]);
    }
    seen.sort();
    let mut wanted: Vec<String> = (1..=12).filter(|row| *row != 7).map(|row| format!("Rolle {row}")).collect();
    wanted.push("Ruder".to_owned());
    wanted.sort();
    assert_eq!(seen, wanted);
    // The same deck is printed: twelve fronts on two sheets, and their backs behind them.
    browser.go("#decks");
    player.activate("link", &(text.decks.print_label)("Unsere Rollen"));
    browser.see(&(text.paper.count)(12, 2));
    browser.wait_for("the words to be fitted", || {
        browser.ask("return !!document.querySelector('.paper-card[data-fit]')", json!([])) == json!(true)
    });
    let printed = browser.print();
    assert_eq!(printed.pages.len(), 4);
    assert!((1..=12).filter(|row| *row != 7).all(|row| printed.says(&format!("Rolle {row}"))));
    // Whoever deletes the deck is told of the game, which keeps its cards.
    browser.go("#decks");
    player.activate("button", &(text.decks.delete_label)("Unsere Rollen"));
    browser.see(&(text.decks.delete_note_used)(1));
    browser.click("button", text.decks.delete);
    browser.see(text.decks.none);
    assert_eq!(kept_decks(&browser), 0);
    browser.go("");
    browser.see("Unsere Rollen");
    player.activate("link", &(text.shelf.resume_label)("Falke"));
    player.open_curtain(Seat::Kam);
    player.activate("button", text.sort.offer_keep);
    browser.see("Rolle 1");
    browser.is_at_peace();
}

/// A table that `LibreOffice` 7.4 saved.
fn table(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/decks").join(name)
}

const CREW: [&str; 7] = ["Lotse", "Anker", "Kompass", "Segel", "Ruder", "Mast", "Bug"];

/// Sorts the own deck on the table as it is dealt, and seals it; the cards in the order in which they came.
fn sort(side: &Side) -> Vec<String> {
    let player = side.player();
    player.look_at_table();
    let dealt = (1..=CREW.len())
        .map(|at| {
            side.browser.see(&format!("{at} / {}", CREW.len()));
            let name = player.in_hand();
            side.browser.press(&["1"]);
            name
        })
        .collect();
    player.settle_as_it_lies(|| {});
    player.seal();
    dealt
}

#[test]
fn a_deck_from_a_spreadsheets_file_is_played_by_links_in_two_languages() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::English);
    let (de, en) = (leader.text(), kam.text());

    leader.browser.go("#decks");
    // What is no table says so, and leads on.
    for (name, file, sentence) in [
        ("empty.csv", String::new(), de.decks.empty),
        ("renamed.csv", "PK\u{3}\u{4}\u{14}\0\u{6}\0".to_owned(), de.decks.no_table),
        ("list.json", "[{\"name\": \"Lotse\"}]".to_owned(), de.decks.no_deck),
        ("large.csv", "Lotse\n".repeat(200_000), de.decks.file_large),
    ] {
        let file = leader.browser.file(name, &file);
        leader.browser.choose_file(de.decks.open_file, &file);
        leader.browser.see(sentence);
    }
    for name in ["libreoffice.tsv", "libreoffice.csv"] {
        leader.browser.choose_file(de.decks.open_file, &table(name));
        leader.browser.see(&(de.decks.read)(CREW.len()));
        assert_eq!(texts(&leader.browser, ".deck-names li"), CREW, "what was read is seen before it is kept");
    }
    leader.browser.fill(de.decks.name, "An Bord");
    leader.activate("button", &(de.decks.take)(CREW.len()));
    leader.activate("link", de.decks.play);
    leader.browser.fill(de.setup.account, "Falke");
    leader.browser.unfold_plan(de);
    leader.browser.click("radio", de.plan.place_apart);
    leader.browser.click("button", de.setup.deal);
    let mut dealt = sort(&leader);
    dealt.sort();
    let mut crew = CREW.map(str::to_owned).to_vec();
    crew.sort();
    assert_eq!(dealt, crew);
    leader.browser.see(de.decks.send_file_how);
    leader.browser.is_accessible("an invitation that needs a file");
    leader.activate("button", &(de.decks.send_file)("An Bord"));
    let file = leader.browser.downloaded("rolecards-An-Bord.json");
    leader.browser.ask(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.chat = text } } })",
        json!([]),
    );
    let invitation = leader.copy(de.remote.link_invitation);
    let message = (de.remote.with_invitation)(&invitation, 5, &["rolecards-An-Bord.json".to_owned()]);
    assert_eq!(leader.browser.ask("return window.chat", json!([])), json!(message));

    // Without the deck the link says what is missing; another deck is not the one, and the right one opens it at once.
    kam.click_link(&invitation);
    kam.browser.see(en.letter.own_deck);
    kam.browser.see(en.letter.own_deck_how);
    kam.browser.is_accessible("a link that needs a deck");
    let deck = fs::read_to_string(&file).expect("the deck");
    for (name, written, refused) in [
        ("changed.json", deck.replace("stürmt", "weht"), en.decks.other_file),
        ("no-deck.json", deck.replace("cards", "carts"), en.decks.no_file),
    ] {
        let other = kam.browser.file(name, &written);
        kam.browser.choose_file(en.decks.open_file, &other);
        kam.browser.see(refused);
        assert!(!kam.browser.sees(en.decks.opened), "{name}");
        let kept = kam.browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.deck.")).count();
        assert_eq!(kept, 0, "{name}");
    }
    kam.browser.choose_file(en.decks.open_file, &file);
    kam.browser.see(en.letter.invited);
    kam.browser.see("An Bord");
    kam.browser.fill(en.letter.account, "Customer X");
    kam.browser.click("button", en.letter.accept);
    kam.browser.see(&(en.name.lent)("de"));
    sort(&kam);
    let answer = kam.copy(en.remote.link_answer);

    leader.click_link(&answer);
    leader.browser.click("button", de.letter.take_answer);
    let disclosure = leader.copy(de.remote.link_disclosure);
    kam.click_link(&disclosure);
    kam.browser.click("button", en.letter.take_disclosure);
    leader.look();
    kam.look();
    let table = leader.table();
    assert_eq!(table, kam.table());
    assert_eq!(table.as_array().map(Vec::len), Some(CREW.len()));
    leader.browser.is_accessible("the reveal of an own deck");
    // Seven cards are all on the first page, and no second one shows them again.
    leader.activate("link", de.present.open);
    leader.browser.find("heading", &(de.present.whole)("An Bord"));
    leader.browser.see(&(de.present.position)(1, 2));
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn sixty_cards_with_the_longest_texts_have_room_on_a_phone_on_the_wall_and_on_paper() {
    let own = played::decks::largest();
    let game = played::decks::revealed(&[&own]);
    let edition = played::decks::played(&own).edition().expect("an own deck").digits();
    let text = Language::German.text();
    let opened = |look: &Look| {
        let browser = Browser::open(look);
        browser.go("");
        let form = saved::deck::write(&own);
        browser.store("rolecards.deck.aaaaaaaa.0", &envelope::close(Kind::Deck, 1, &form).0);
        browser.store(&format!("rolecards.edition.{edition}.0"), &envelope::close(Kind::Edition, 1, &form).0);
        browser.store("rolecards.game.bbbbbbbb.1", &saved::write(&game, 1));
        browser
    };
    let browser = opened(&Look::phone("de-CH"));
    let is_within = |screen: &str| holds_its_words(&browser, screen);
    browser.go("#decks");
    browser.see(own.name.as_str());
    is_within("own cards");
    browser.go("#decks/aaaaaaaa");
    browser.find("textbox", (text.decks.field)(role_cards::cards::Field::Name));
    is_within("the editor of sixty cards");
    browser.go("#new");
    browser.fill(text.setup.account, "Falke");
    browser.unfold_plan(text);
    browser.click("radio", own.name.as_str());
    browser.click("button", text.setup.deal);
    browser.see("1 / 60");
    is_within("the deal of sixty cards");
    browser.go("#game/bbbbbbbb");
    browser.part(".picture > *");
    is_within("the reveal of sixty cards");
    browser.go("#present/bbbbbbbb");
    browser.part(".present-slide");
    each_slide_holds_its_words(&browser, "on a phone");
    // On paper every text is whole.
    browser.go("#cards/aaaaaaaa");
    browser.wait_for("the words to be fitted", || {
        browser.ask("const cards = [...document.querySelectorAll('.paper-card')]; return cards.length === 120 && cards.every(c => c.hasAttribute('data-fit'))", json!([])) == json!(true)
    });
    assert_eq!(texts(&browser, ".paper-card").len(), 120, "a front and a back for each");
    let over = browser.ask(
        "return [...document.querySelectorAll('.paper-card')].filter(c => c.scrollHeight > c.clientHeight + 1 || c.scrollWidth > c.clientWidth + 1).length",
        json!([]),
    );
    assert_eq!(over, json!(0), "a card has words that are cut");
    is_within("sixty cards to print");
    browser.is_at_peace();
    drop(browser);
    let wall = opened(&Look::desk("de-CH"));
    wall.go("#present/bbbbbbbb");
    wall.part(".present-slide");
    each_slide_holds_its_words(&wall, "on the wall");
    wall.is_at_peace();
}

/// Nothing scrolls sideways: not the page, and nothing in it that scrolls or cuts by itself, such as the presentation, whose words
/// the page's own width says nothing about. Words for ears alone, fields, and paper that is shown smaller are as wide as they are.
fn holds_its_words(browser: &Browser, screen: &str) {
    let wide = browser.ask("return document.documentElement.scrollWidth - innerWidth", json!([]));
    assert_eq!(wide, json!(0), "{screen} scrolls sideways");
    let over = browser.ask(
        "return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() \
           && !e.matches('.unseen, .unseen *, input, textarea, select, svg, svg *, .paper-preview *') \
           && ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.matches('.present')) \
           && getComputedStyle(e).display !== 'inline' && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 120))",
        json!([]),
    );
    assert_eq!(over, json!([]), "{screen}: words run out of their box");
    browser.is_accessible(screen);
}

/// The same of every page of the presentation.
fn each_slide_holds_its_words(browser: &Browser, place: &str) {
    for slide in 1..=3 {
        holds_its_words(browser, &format!("page {slide} of the presentation of sixty cards, {place}"));
        browser.press(&["ArrowRight"]);
    }
}

/// How many pixels at least the red square of the picture has on each card.
const SQUARE: usize = 250;

/// A picture is printed on every front, on white paper from a dark screen.
fn a_picture_is_printed(engine: Engine) {
    let own = played::decks::crew();
    let browser = Browser::open(&Look::desk("de-CH").in_engine(engine).in_the_dark());
    browser.go("");
    browser.store("rolecards.deck.aaaaaaaa.0", &envelope::close(Kind::Deck, 1, &saved::deck::write(&own)).0);
    browser.go("#cards/aaaaaaaa");
    let fitted = "return document.querySelectorAll('.paper-card[data-fit]').length";
    browser.wait_for("the words to be fitted", || browser.ask(fitted, json!([])) == json!(2 * CREW.len()));
    let printed = browser.print();
    assert_eq!(printed.pages.len(), 2);
    assert!(CREW.iter().all(|name| printed.says(name)), "{}", printed.text());
    let drawn = printed.pixels([0xC0, 0x12, 0x3C]);
    assert!(drawn >= CREW.len() * SQUARE, "{drawn} pixels of the picture");
    browser.is_at_peace();
}

#[test]
fn a_picture_is_printed_on_every_card() {
    a_picture_is_printed(Engine::Chromium);
}

#[test]
fn a_picture_is_printed_on_every_card_in_firefox() {
    a_picture_is_printed(Engine::Firefox);
}

#[test]
fn a_picture_that_ends_too_early_is_not_taken() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = Language::German.text();
    browser.go("#decks");
    browser.click("button", text.decks.from_nothing);
    browser.see(text.decks.cards);
    browser.click_on(&browser.part(".deck-facts summary"));
    let whole = table("logo.png");
    let bytes = fs::read(&whole).expect("a picture");
    let cut = browser.file("cut.png", "");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("written");
    browser.choose_file(text.decks.logo, &cut);
    browser.see(text.decks.logo_broken);
    let shown = || texts(&browser, ".deck-logo button");
    assert_eq!(shown(), Vec::<String>::new(), "nothing is kept of it");
    browser.choose_file(text.decks.logo, &whole);
    browser.wait_for("the picture", || shown() == [text.decks.logo_remove]);
    browser.is_at_peace();
}

#[test]
fn headings_choose_the_language_and_names_that_look_alike_are_told_of() {
    let browser = Browser::open(&Look::desk("en"));
    let text = Language::English.text();
    browser.go("#decks");
    browser.fill(text.decks.paste, "Rolle\tBedeutung\nLotse\tführt\nAnker\thält\nLotse\tlenkt\n");
    browser.see(&(text.decks.alike)("Lotse", &[1, 3]));
    let chosen = || browser.ask("return document.querySelector('#deck-new-language').value", json!([]));
    browser.wait_for("the language of the headings", || chosen() == json!("de"));
    browser.choose(text.decks.texts_in, "English");
    browser.fill(text.decks.paste, "Rolle\nLotse\nAnker\nKompass\n");
    browser.see(&(text.decks.take)(3));
    assert_eq!(chosen(), json!("en"), "who has chosen is right");
    browser.is_at_peace();
}

#[test]
fn a_deck_is_worked_on_by_keyboard_and_a_second_window_follows() {
    let browser = Browser::open(&Look::desk("en"));
    let text = Language::English.text();
    browser.go("#decks");
    browser.click("button", text.decks.from_study);
    browser.see(text.decks.cards);
    browser.see(text.decks.quick_small);
    let name = |at: usize| {
        let script = "return [...document.querySelectorAll('.deck-card')].map(c => c.querySelector('input[type=text]').value)[arguments[0]]";
        browser.ask(script, json!([at])).as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(name(0), "Customer coordinator");
    browser.tab_to(text.decks.name);
    browser.press(&["End"]);
    browser.write(" B");
    browser.see(&format!("{} B", text.decks.study_name));
    browser.tab_to(&(text.decks.down)("Customer coordinator"));
    browser.press(&["Enter"]);
    browser.wait_for("the card to be lower", || name(1) == "Customer coordinator");
    browser.tab_to(&format!("Partner: {}", text.decks.in_game));
    browser.press(&[" "]);
    // In German the fields show the other words, and a text that is lacking there is lent.
    browser.click_on(&browser.part(".deck-editor .choice button:first-child"));
    browser.wait_for("the German texts", || name(1) == "Kundenkoordinator");
    browser.is_accessible("the editor in another language");
    browser.reload();
    browser.see(&format!("{} B", text.decks.study_name));
    assert_eq!(name(1), "Customer coordinator");
    let kept = browser.storage();
    let deck = kept
        .iter()
        .filter(|(key, _)| key.starts_with("rolecards.deck."))
        .max_by_key(|(_, text)| envelope::open(Kind::Deck, text).map_or(0, |envelope| envelope.stamp.revision));
    let (_, written) = deck.expect("a deck");
    let deck = saved::deck::read(envelope::open(Kind::Deck, written).expect("whole").content).expect("a deck");
    assert_eq!(
        deck.cards().iter().map(|card| (card.id.as_str(), card.is_off)).collect::<Vec<_>>(),
        [("2", true), ("1", false), ("3", false), ("4", false)]
    );
    // Another window writes, and this one shows it.
    let mut other = deck.clone();
    other.name = Title::new("Called otherwise").expect("a title");
    let script = "const [key, value] = arguments; const frame = document.createElement('iframe'); document.body.append(frame); \
                  frame.contentWindow.localStorage.setItem(key, value); frame.remove()";
    let key = kept
        .iter()
        .filter(|(key, _)| key.starts_with("rolecards.deck."))
        .map(|(key, _)| key.clone())
        .min()
        .expect("a key");
    browser.ask(script, json!([key, envelope::close(Kind::Deck, 99, &saved::deck::write(&other)).0]));
    browser.see("Called otherwise");
    assert_eq!(Deck::standard(Direction::External).len(), 23, "the shipped decks stay as they are");
    browser.is_at_peace();
}
