//! Preparing alone: the private page, what leaves of it, and the way into the talk at one screen and by links.

use std::fs;

use role_cards::{
    cards::{Direction, Seat},
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    days::{CLOCK, MONDAY, begin_day},
    player::{Player, Way},
    quick::{five, reach, touch},
    screen::{see_order, texts},
    side::Side,
};

/// What the leader writes for themselves: words that stand nowhere else in the game.
const REFLECTION: &str = "Ich muss Zugspitze und Matterhorn öfter zusammenbringen";
/// Words of it by which it is found wherever it is written down.
const NEEDLES: [&str; 2] = ["Zugspitze", "Matterhorn"];
/// The leader's keyword on a card.
const KEYWORD: &str = "Alpenblick";
/// A question in the leader's own words, which is passed on.
const QUESTION: &str = "Was fehlt Ihnen dafür im Alltag?";

/// Somebody sets up a game alone, to this depth, as this seat.
fn set_up_alone(player: &Player, seat: Seat, quick: bool, account: &str) {
    let (browser, text) = (player.browser, player.text());
    browser.go("#new");
    browser.find("textbox", text.setup.account);
    player.unfold_plan();
    player.choose(text.plan.place_one, text.plan.place_alone);
    browser.find("radio", text.plan.eyes_nobody);
    if seat == Seat::Leader {
        player.choose(text.name.kam, text.name.leader);
    }
    if quick {
        player.choose(text.plan.depth_whole, text.plan.depth_five);
    } else {
        player.choose(text.plan.decks_both_outside, text.plan.decks_inside);
    }
    browser.fill(text.setup.account, account);
    player.activate("button", text.setup.deal);
}

/// Picks the first five of a deck in this player's way, and seals them.
fn pick(player: &Player, seat: Seat, direction: Direction) {
    let text = player.text();
    player.look_at_table();
    player.browser.see(&(text.quick.count)(0, 5));
    for (at, name) in five(player.language, seat, direction).into_iter().enumerate() {
        match player.way {
            Way::Keyboard => reach(player.browser, name),
            Way::Taps => touch(player.browser, name, "touch"),
            _ => touch(player.browser, name, "mouse"),
        }
        player.browser.see(&(text.quick.count)(at + 1, 5));
    }
    player.activate("button", text.sort.seal);
}

/// The way from the set-up to the private page, in a quick round of both decks.
pub fn prepare_quickly(player: &Player, seat: Seat, account: &str) {
    let (browser, text) = (player.browser, player.text());
    set_up_alone(player, seat, true, account);
    pick(player, seat, Direction::External);
    pick(player, seat, Direction::Internal);
    browser.see(text.alone.ready);
    player.activate("button", text.alone.look);
    see_page(player, seat);
}

/// The private page with the own first five of both decks.
fn see_page(player: &Player, seat: Seat) {
    let (browser, text) = (player.browser, player.text());
    browser.find("heading", text.prepare.title);
    let both = [Direction::External, Direction::Internal];
    let fives = both.into_iter().flat_map(|direction| five(player.language, seat, direction));
    see_order(browser, ".private-top strong", &fives.map(str::to_owned).collect::<Vec<_>>());
    browser.see(text.prepare.given_none);
}

/// Everything that a browser keeps for the game, in one text.
fn kept(browser: &Browser) -> String {
    let rest = browser.ask("return JSON.stringify(sessionStorage) + document.cookie", json!([])).to_string();
    let kept = browser.storage().into_iter().flat_map(|(key, value)| [key, value]);
    kept.chain([rest]).collect::<Vec<_>>().join("\n")
}

/// Saves a file by the button of this name, and reads it.
fn saved(side: &Side, button: &str, file: &str) -> String {
    side.browser.click("button", button);
    let file = side.browser.downloaded(file);
    let text = fs::read_to_string(&file).expect("the file is read");
    fs::remove_file(file).expect("the file is removed");
    text
}

/// Goes from the reveal to the sheet, over the close; what stands on both, and everything that leaves there.
fn what_the_talk_leaves(side: &Side, account: &str) -> Vec<String> {
    let (browser, text) = (&side.browser, side.text());
    let mut left = vec![browser.page(), saved(side, text.reveal.save_file, &format!("rolecards-{account}.json"))];
    browser.click("button", text.talk.start);
    browser.click("button", text.talk.go_to);
    browser.click("button", text.talk.close);
    browser.find("heading", text.talk.close);
    browser.fill(text.talk.experiment, "Zwei Wochen lang");
    left.push(browser.page());
    browser.click("button", text.talk.go_to);
    browser.click("button", text.sheet.title);
    browser.see(text.sheet.caution);
    left.push(browser.page());
    left.push(browser.print().text());
    left.push(saved(side, text.sheet.json, &format!("rolecards-{account}.json")));
    left.push(saved(side, text.sheet.csv, &format!("rolecards-{account}.csv")));
    left.push(saved(side, text.sheet.share, "rolecards-notes.json"));
    assert!(left.iter().filter(|text| text.contains("Zwei Wochen lang")).count() > 3, "the talk itself is in it");
    left
}

/// The leader's Monday: sorts alone, and writes on the private page. Gives what is passed on.
fn prepare_on_monday(leader: &Side) -> String {
    let (browser, text) = (&leader.browser, leader.text());
    set_up_alone(&leader.player(), Seat::Leader, false, "Falke");
    leader.lay();
    let top = texts(browser, ".sortable > li strong")[0].clone();
    browser.fill(&(text.sort.keyword)(&top), KEYWORD);
    leader.player().seal();
    leader.activate("button", text.alone.look);
    browser.find("heading", text.prepare.title);
    see_order(browser, ".private-top q", &[KEYWORD.to_owned()]);
    browser.is_accessible("the private page, untouched");
    let help = text.prepare.reflections[2].1;
    browser.fill(help, REFLECTION);
    browser.fill(text.prepare.question[1], QUESTION);
    leader.activate("button", &(text.prepare.adapt_label)(text.prepare.question[0]));
    browser.wait_for("the suggestion", || browser.value(text.prepare.question[0]).ends_with('?'));
    leader.activate("checkbox", &(text.prepare.give_label)(text.prepare.question[1]));
    browser.see(text.prepare.given_how);
    see_order(browser, ".private-given li strong", &[QUESTION.to_owned()]);
    browser.is_accessible("the private page");
    browser.picture("private-page");
    browser.reload();
    browser.wait_for("the kept words", || browser.value(help) == REFLECTION);
    browser.wait_for("the kept question", || browser.value(text.prepare.question[1]) == QUESTION);

    // The page is its owner's, on paper and as a file; what is passed on is what was ticked.
    let paper = browser.print();
    for words in [text.prepare.caution, &top, KEYWORD, QUESTION, help, REFLECTION] {
        assert!(paper.says(words), "{words} in {}", paper.text());
    }
    assert!(!paper.says(text.prepare.talk), "nothing that can be pressed is printed");
    let page = saved(leader, text.prepare.save, "rolecards-Falke-private.md");
    assert!(page.contains(REFLECTION) && page.contains(KEYWORD), "{page}");
    let given = saved(leader, text.prepare.save_given, "rolecards-conversation.md");
    assert!(given.contains("Was fehlt Ihnen"), "{given}");
    for private in [NEEDLES[0], NEEDLES[1], KEYWORD, "Falke", &top] {
        assert!(!given.contains(private), "{private} in {given}");
    }
    given
}

#[test]
fn a_leader_prepares_on_monday_invites_on_tuesday_and_talks_on_wednesday() {
    let leader = Side::at(&Look::desk("de-CH").with_script(CLOCK), Language::German);
    let kam = Side::at(&Look::phone("en").with_script(CLOCK), Language::English);
    let (de, en) = (leader.text(), kam.text());
    let mut outside: Vec<String> = Vec::new();

    begin_day([&leader, &kam], MONDAY);
    outside.push(prepare_on_monday(&leader));

    begin_day([&leader, &kam], MONDAY + 1);
    leader.activate("link", &(de.shelf.resume_label)("Falke"));
    leader.browser.wait_for("the page of the day before", || {
        leader.browser.has("textbox", de.prepare.reflections[2].1)
            && leader.browser.value(de.prepare.reflections[2].1) == REFLECTION
    });
    leader.activate("button", de.prepare.apart);
    leader.browser.see(de.remote.send_invitation);
    outside.push(leader.browser.page());
    let invitation = leader.copy(de.remote.link_invitation);
    leader.activate("button", de.remote.reserve);
    outside.push(leader.link(de.remote.reserve));
    kam.click_link(&invitation);
    kam.accept("Condor");
    let answer = kam.copy(en.remote.link_answer);

    begin_day([&leader, &kam], MONDAY + 2);
    leader.click_link(&answer);
    leader.activate("button", de.letter.take_answer);
    leader.browser.see(de.remote.disclose);
    let disclosure = leader.copy(de.remote.link_disclosure);
    kam.click_link(&disclosure);
    kam.activate("button", en.letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!((leader.digits(), leader.table()), (kam.digits(), kam.table()));
    outside.extend([invitation, answer, disclosure]);
    outside.extend(what_the_talk_leaves(&leader, "Falke"));
    outside.extend(what_the_talk_leaves(&kam, "Condor"));
    outside.extend([kept(&kam.browser), kam.browser.page()]);

    // The notes of the leader bring nothing of it to the KAM, and nothing that lies there has it.
    for (at, text) in outside.iter().enumerate() {
        for needle in NEEDLES {
            assert!(!text.contains(needle), "{needle} in what left as number {at}: {text}");
        }
    }
    assert!(kept(&leader.browser).contains(REFLECTION), "the leader still has it");
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

/// At one screen the leader's turn comes behind the curtain, and the KAM's order is the prepared one.
fn from_alone_to_one_screen(way: Way, language: Language, look: &Look) {
    let browser = Browser::open(look);
    let player = Player { browser: &browser, language, way };
    let text = player.text();
    prepare_quickly(&player, Seat::Kam, "Falke");
    browser.fill(text.prepare.question[0], QUESTION);
    browser.is_accessible("the private page of a KAM");
    assert!(!browser.has("button", text.prepare.apart), "the leader invites");
    browser.see(text.prepare.apart_kam);
    player.activate("button", text.prepare.here);
    player.open_curtain(Seat::Leader);
    pick(&player, Seat::Leader, Direction::External);
    pick(&player, Seat::Leader, Direction::Internal);
    player.activate("button", text.ready.look);
    browser.see(&(text.reveal.title)("Falke"));
    for seat in [Seat::Kam, Seat::Leader] {
        let name = if seat == Seat::Kam { "kam" } else { "leader" };
        let wanted: Vec<String> = five(language, seat, Direction::External).into_iter().map(str::to_owned).collect();
        browser.wait_for("the five", || crate::quick::column(&browser, name) == wanted);
    }
    assert!(!browser.page().contains(QUESTION), "the private page is not on the shared screen");
    browser.go("");
    browser.wait_for("both games", || browser.saved_games().len() == 2);
    browser.is_at_peace();
}

#[test]
fn a_kam_prepares_and_goes_into_the_talk_at_one_screen_on_a_phone() {
    from_alone_to_one_screen(Way::Taps, Language::German, &Look::phone("de-CH"));
}

#[test]
fn a_kam_prepares_and_goes_into_the_talk_at_one_screen_by_keyboard() {
    from_alone_to_one_screen(Way::Keyboard, Language::English, &Look::desk("en-GB"));
}

#[test]
fn a_kam_who_has_prepared_answers_an_invitation_with_that_order() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::German);
    let text = kam.text();
    set_up_alone(&kam.player(), Seat::Kam, false, "Condor");
    kam.sort();
    kam.activate("button", text.alone.look);
    let own = ".own-order .own-name";
    kam.browser.wait_for("the own order", || texts(&kam.browser, own).len() == 17);
    let order = texts(&kam.browser, own);
    leader.invite("Falke");
    let invitation = leader.copy(text.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.see(text.prepare.answer_how);
    kam.browser.is_accessible("invited, and prepared");
    kam.activate("button", &(text.prepare.answer)("Condor"));
    kam.browser.see(text.remote.send_answer);
    let answer = kam.copy(text.remote.link_answer);
    leader.click_link(&answer);
    leader.activate("button", text.letter.take_answer);
    let disclosure = leader.copy(text.remote.link_disclosure);
    kam.click_link(&disclosure);
    kam.activate("button", text.letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!(leader.table(), kam.table());
    kam.browser.click("button", text.reveal.slope);
    let column = ".slope-column[data-side=first] .slope-name";
    kam.browser.wait_for("the prepared order", || texts(&kam.browser, column) == order);
}
