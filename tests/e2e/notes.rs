//! The fields of the talk and its clocks: what is typed is kept, whoever else writes, and what cannot be kept is not lost.

use role_cards::{
    cards::{Card, Day, Note, Seat},
    game::{Event, Game},
    saved,
    talk::{Action, Notes, Outcome, Role, Stop, Topic},
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    screen::texts,
    talk::{ADDRESS, realistic, reveal, with_game},
};

/// What the browser has kept of the talk.
fn kept(browser: &Browser) -> Notes {
    let ours = browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.game.talktalk"));
    let latest = ours.filter_map(|(_, text)| saved::read(&text).ok()).max_by_key(|(_, revision)| *revision);
    let (game, _) = latest.expect("a game is kept");
    reveal(&game).talk().notes().clone()
}

fn slots(browser: &Browser, topic: Topic) -> Vec<String> {
    let words = |slot: &Option<Note>| slot.as_ref().map_or_else(String::new, |note| note.as_str().to_owned());
    kept(browser).texts(topic).slots().iter().map(words).collect()
}

/// Puts the cursor behind the last letter of a field.
fn enter(browser: &Browser, field: &str) {
    browser.click("textbox", field);
    let script =
        "const field = document.activeElement; field.setSelectionRange(field.value.length, field.value.length)";
    browser.ask(script, json!([]));
}

fn erase(browser: &Browser, letters: usize) {
    (0..letters).for_each(|_| browser.press(&["Backspace"]));
}

/// What another window does that plays on without taking the focus from this one.
fn write_elsewhere(browser: &Browser, game: &Game) {
    let ours = browser.storage().into_iter().filter(|(key, _)| key.starts_with("rolecards.game.talktalk"));
    let (key, revision) = ours
        .filter_map(|(key, text)| Some((key, saved::read(&text).ok()?.1)))
        .min_by_key(|(_, revision)| *revision)
        .expect("a game is kept");
    browser.store(&key, &saved::write(game, revision + 2));
    browser.ask("window.dispatchEvent(new StorageEvent('storage', { key: arguments[0] }))", json!([key]));
}

/// A game whose talk stands at a stop.
fn at(stop: Stop) -> Game {
    let mut game = realistic();
    played::act(&mut game, Action::Go(stop));
    game
}

fn card_stop(game: &Game) -> Role {
    let cards = reveal(game).agenda().into_iter();
    let cards = cards.filter_map(|stop| if let Stop::Card(role) = stop { Some(role) } else { None });
    cards.into_iter().next().expect("a difference")
}

#[test]
fn two_sides_texts_stand_beside_each_other_and_typing_in_one_leaves_the_other() {
    let mut game = realistic();
    let role = card_stop(&game);
    let (topic, text) = (Topic::Note(role), Language::German.text());
    let mut other = game.clone();
    played::act(&mut game, played::write(topic, "Zeit"));
    played::act(&mut other, played::write(topic, "x"));
    game.merge(&other.shared().expect("revealed")).expect("the same talk");
    played::act(&mut game, Action::Go(Stop::Card(role)));
    let browser = with_game(&Look::desk("de-CH"), &game);
    browser.see(text.talk.both_stand);
    let [first, second] = [1, 2].map(|at| format!("{} {at}", text.talk.note));
    enter(&browser, &first);
    browser.press(&["p", "l", "a", "n"]);
    enter(&browser, &second);
    erase(&browser, 1);
    browser.press(&["p", "l", "a", "n"]);
    assert_eq!(slots(&browser, topic), ["Zeitplan", "plan"]);
    assert_eq!([browser.value(&first), browser.value(&second)], ["Zeitplan", "plan"]);

    // An emptied field stays where it is while somebody is at it, and takes the next words.
    enter(&browser, &first);
    erase(&browser, 8);
    assert_eq!(slots(&browser, topic), ["", "plan"]);
    browser.press(&["N", "e", "u"]);
    assert_eq!(slots(&browser, topic), ["Neu", "plan"]);
    browser.reload();
    assert_eq!([browser.value(&first), browser.value(&second)], ["Neu", "plan"]);
    enter(&browser, &second);
    erase(&browser, 4);
    browser.click("button", text.talk.next);
    browser.wait_for("the next stop", || !browser.has("textbox", &second));
    assert_eq!(slots(&browser, topic), ["Neu"]);
    browser.click("button", text.talk.back);
    browser.find("textbox", text.talk.note);
    assert_eq!(browser.value(text.talk.note), "Neu");
    assert!(!browser.sees(text.talk.both_stand));
    browser.is_at_peace();
}

#[test]
fn a_field_follows_another_window_unless_somebody_is_typing_in_it() {
    let (text, game) = (Language::German.text(), at(Stop::Close));
    let browser = with_game(&Look::desk("de-CH"), &game);
    browser.new_tab();
    browser.go(ADDRESS);
    enter(&browser, text.talk.experiment);
    browser.write("Einmal im Monat");
    enter(&browser, text.talk.own_words);

    // The first window shows it, also in a field that has the focus and in which nobody has typed.
    browser.to_tab(0);
    browser.wait_for("the other window's words", || browser.value(text.talk.experiment) == "Einmal im Monat");
    enter(&browser, text.talk.experiment);
    browser.to_tab(1);
    enter(&browser, text.talk.experiment);
    browser.write(" ins Werk");
    enter(&browser, text.talk.own_words);
    browser.to_tab(0);
    browser.wait_for("the new words", || browser.value(text.talk.experiment) == "Einmal im Monat ins Werk");

    // Here somebody types; there, too. Nobody's words go.
    enter(&browser, text.talk.experiment);
    browser.write(" (ich)");
    browser.to_tab(1);
    browser.wait_for("the first window's words", || browser.value(text.talk.experiment).ends_with("(ich)"));
    enter(&browser, text.talk.experiment);
    browser.write(" und (du)");
    browser.to_tab(0);
    browser.wait_for("what the other window has saved", || {
        slots(&browser, Topic::Experiment) == ["Einmal im Monat ins Werk (ich) und (du)"]
    });
    // Whoever has gone to the other window does not type here: the field follows, and nobody's words are overwritten.
    let both = "Einmal im Monat ins Werk (ich) und (du)";
    browser.wait_for("the words of both", || browser.value(text.talk.experiment) == both);
    enter(&browser, text.talk.experiment);
    browser.write("!");
    assert_eq!(slots(&browser, Topic::Experiment), [format!("{both}!")]);

    // Another window that writes in the midst of a word: its words come beside, and nothing is torn away.
    let mut elsewhere = at(Stop::Close);
    played::act(&mut elsewhere, played::write(Topic::Experiment, "Ganz etwas anderes"));
    write_elsewhere(&browser, &elsewhere);
    browser.see(text.frame.elsewhere);
    assert_eq!(browser.value(text.talk.experiment), format!("{both}!"), "nothing is torn away");
    browser.write("!");
    assert_eq!(slots(&browser, Topic::Experiment), [format!("{both}!!"), "Ganz etwas anderes".to_owned()]);
    browser.see(text.talk.both_stand);
    browser.is_at_peace();
}

#[test]
fn a_text_that_cannot_be_kept_stays_in_its_field_and_holds_whoever_leaves() {
    let (text, game) = (Language::German.text(), at(Stop::Close));
    let browser = with_game(&Look::desk("de-CH"), &game);
    let long = "Zu lang. ".repeat(50).trim().to_owned();
    let problem = (text.talk.note_long)(400, 449);
    browser.fill(text.talk.experiment, "Einmal im Monat");
    browser.fill(text.talk.experiment, &long);
    browser.see(&problem);
    let held = |how: &str| {
        browser.wait_for(how, || texts(&browser, ".talk [role=alert]") == [(text.talk.held)(&problem)]);
        assert_eq!(browser.focus(), text.talk.experiment, "{how}");
        assert!(browser.has("heading", text.talk.close), "{how}");
        assert_eq!(browser.value(text.talk.experiment), long, "{how}");
        browser.ask("document.activeElement.blur()", json!([]));
    };
    browser.click("button", text.talk.next);
    held("Next");
    browser.click("button", text.talk.back);
    held("Back");
    browser.click("button", text.talk.go_to);
    browser.click("button", text.talk.quiet);
    held("go to");
    browser.click("button", text.talk.to_reveal);
    held("to the pictures");
    browser.is_accessible("a text that is too long");

    // Other ways lead out, and back to the very same words.
    browser.click("link", text.present.open);
    browser.click("link", text.present.leave);
    browser.find("textbox", text.talk.experiment);
    assert_eq!(browser.value(text.talk.experiment), long);
    browser.see(&problem);
    assert_eq!(slots(&browser, Topic::Experiment), ["Einmal im Monat"], "the last version that fits stays");

    browser.fill(text.talk.experiment, "Einmal");
    browser.wait_for("no problem", || !browser.sees(&problem));
    browser.click("button", text.talk.next);
    browser.see(text.sheet.caution);
    assert_eq!(slots(&browser, Topic::Experiment), ["Einmal"]);
    browser.click("button", text.talk.back);
    browser.find("textbox", text.talk.experiment);
    assert_eq!(browser.value(text.talk.experiment), "Einmal");
    browser.is_at_peace();
}

/// The state of a date field: its value, and whether it holds something that is none.
fn date(browser: &Browser, id: &str) -> (String, bool) {
    let script = "const e = document.getElementById(arguments[0]); return [e.value, e.validity.badInput]";
    let state = browser.ask(script, json!([id]));
    (state[0].as_str().unwrap_or_default().to_owned(), state[1].as_bool().unwrap_or_default())
}

fn to_the_date(browser: &Browser, id: &str) {
    browser.part(&format!("#{id}"));
    // The first part of the date has the focus, wherever it was before.
    browser.ask("document.activeElement.blur(); document.getElementById(arguments[0]).focus()", json!([id]));
}

fn away(browser: &Browser) {
    browser.ask("document.activeElement.blur()", json!([]));
}

/// 2026-11-11: day and month are equal, so that it is typed alike wherever they stand.
const ELEVENTH: Day = Day(20_768);

#[test]
fn a_day_is_typed_digit_by_digit_and_goes_only_when_it_is_cleared() {
    let text = Language::German.text();
    let mut game = realistic();
    let role = card_stop(&game);
    played::act(&mut game, Action::Outcome(role, Some(Outcome::Different)));
    for (stop, id) in [(Stop::Close, "review"), (Stop::Card(role), "again")] {
        let of = |notes: &Notes| if id == "review" { notes.review() } else { notes.again(role) };
        played::act(&mut game, Action::Go(stop));
        let browser = with_game(&Look::desk("de-CH"), &game);
        let now = || of(&kept(&browser));
        to_the_date(&browser, id);
        for (typed, value) in
            [("1", ""), ("1", ""), ("1", ""), ("1", ""), ("2", "0002-11-11"), ("0", "0020-11-11"), ("2", "0202-11-11")]
        {
            assert_eq!(now(), None, "half of a day is no decision");
            browser.press(&[typed]);
            assert_eq!(date(&browser, id), (value.to_owned(), value.is_empty()), "nothing is written into the field");
        }
        assert_eq!(now(), None);
        browser.press(&["6"]);
        browser.wait_for("the day", || now() == Some(ELEVENTH));
        browser.reload();
        browser.wait_for("the day after a reload", || date(&browser, id).0 == "2026-11-11");

        // Only the year is typed anew; day and month stay, and until it is whole the old day holds.
        to_the_date(&browser, id);
        browser.press(&["ArrowRight", "ArrowRight"]);
        for (typed, value) in [("2", "0002"), ("0", "0020"), ("2", "0202")] {
            browser.press(&[typed]);
            assert_eq!(date(&browser, id), (format!("{value}-11-11"), false));
            assert_eq!(now(), Some(ELEVENTH));
        }
        browser.press(&["7"]);
        browser.wait_for("the new year", || now() == Some(Day(ELEVENTH.0 + 365)));
        assert_eq!(date(&browser, id).0, "2027-11-11");

        // Left half typed, it says so, and what still holds; whoever wants to leave is led back.
        to_the_date(&browser, id);
        browser.press(&["Backspace"]);
        away(&browser);
        let name = text.name;
        let half = (text.talk.day_half_kept)(&(name.date)(11, name.months[10], 2027));
        browser.see(&half);
        browser.is_accessible("half a date");
        assert_eq!(now(), Some(Day(ELEVENTH.0 + 365)));
        browser.click("button", text.talk.next);
        browser.wait_for("the sentence", || texts(&browser, ".talk [role=alert]") == [(text.talk.held)(&half)]);
        assert_eq!(browser.ask("return document.activeElement.id", json!([])), json!(id));
        browser.press(&["1"]);
        away(&browser);
        browser.wait_for("no problem", || !browser.sees(&half));

        // Cleared segment by segment, it is gone.
        to_the_date(&browser, id);
        browser.press(&["Backspace", "ArrowRight", "Backspace", "ArrowRight"]);
        assert!(now().is_some(), "two parts of three are cleared");
        browser.press(&["Backspace"]);
        away(&browser);
        browser.wait_for("no day", || now().is_none());
        browser.reload();
        browser.part(&format!("#{id}"));
        assert_eq!(date(&browser, id), (String::new(), false));
        browser.is_at_peace();
    }
}

#[test]
fn a_date_field_follows_another_window_unless_somebody_is_at_it() {
    let game = at(Stop::Close);
    let browser = with_game(&Look::desk("de-CH"), &game);
    browser.new_tab();
    browser.go(ADDRESS);
    to_the_date(&browser, "review");
    browser.press(&["1", "1", "1", "1", "2", "0", "2", "6"]);
    browser.to_tab(0);
    browser.wait_for("the other window's day", || date(&browser, "review").0 == "2026-11-11");
    to_the_date(&browser, "review");
    browser.press(&["ArrowRight", "ArrowRight", "2", "0"]);
    browser.to_tab(1);
    browser.press(&["ArrowUp"]);
    browser.wait_for("the year after", || kept(&browser).review() == Some(Day(ELEVENTH.0 + 365)));
    browser.to_tab(0);
    browser.wait_for("the notes of the other window", || kept(&browser).review() == Some(Day(ELEVENTH.0 + 365)));
    assert_eq!(date(&browser, "review").0, "0020-11-11", "nobody writes under the fingers");
    to_the_date(&browser, "review");
    browser.press(&["ArrowRight", "ArrowRight", "2", "0", "2", "8"]);
    browser.wait_for("the own year", || kept(&browser).review() == Some(Day(ELEVENTH.0 + 365 + 366)));
    browser.is_at_peace();
}

#[test]
fn the_clocks_go_by_the_time_that_has_passed() {
    // The time of the page, which a test can let pass.
    let look = Look::desk("en").with_script(
        "(() => { const now = Date.now; \
           const passed = () => Number(sessionStorage.getItem('passed') || 0); \
           Date.now = () => now() + passed(); \
           window.pass = seconds => sessionStorage.setItem('passed', passed() + 1000 * seconds); })()",
    );
    let text = Language::English.text();
    let browser = with_game(&look, &at(Stop::Quiet));
    let shows = |selector: &str, least: u64, most: u64| {
        let shown = texts(&browser, selector).pop().unwrap_or_default();
        let (minutes, seconds) = shown.split_once(':').unwrap_or_default();
        let seconds = minutes.parse::<u64>().unwrap_or(999) * 60 + seconds.parse::<u64>().unwrap_or(999);
        (least..=most).contains(&seconds)
    };
    browser.wait_for("a whole minute", || shows(".quiet-left", 60, 60));
    browser.click("button", text.talk.quiet_start);
    browser.click("button", text.talk.timer);
    browser.click("button", text.talk.timer_start);
    // A computer that sleeps for twenty seconds is twenty seconds later.
    browser.ask("pass(20)", json!([]));
    browser.wait_for("twenty seconds", || shows(".timer-time", 20, 29) && shows(".quiet-left", 31, 40));

    // Another view of the same game stops no clock, and neither does the reveal.
    browser.click("link", text.present.open);
    browser.find("link", text.present.leave);
    browser.ask("pass(10)", json!([]));
    browser.click("link", text.present.leave);
    browser.wait_for("thirty seconds", || shows(".timer-time", 30, 45) && shows(".quiet-left", 15, 30));
    browser.click("button", text.talk.to_reveal);
    browser.click("button", text.talk.start);
    browser.wait_for("the clocks go on", || shows(".timer-time", 30, 55) && shows(".quiet-left", 5, 30));
    browser.ask("pass(60)", json!([]));
    browser.see(text.talk.quiet_over);
    browser.wait_for("no time left", || shows(".quiet-left", 0, 0));

    browser.click("button", text.talk.timer);
    browser.click("button", text.talk.timer_stop);
    browser.find("button", text.talk.timer_start);
    let paused = texts(&browser, ".timer-time");
    browser.ask("pass(40)", json!([]));
    browser.click("button", text.talk.quiet_start);
    browser.wait_for("a new minute", || shows(".quiet-left", 50, 60));
    assert_eq!(texts(&browser, ".timer-time"), paused);
    browser.click("button", text.talk.timer_reset);
    browser.wait_for("zero", || shows(".timer-time", 0, 0));
    browser.is_at_peace();
}

#[test]
fn the_cards_tapped_for_the_customer_follow_another_window() {
    let mut game = Game::new(played::both_decks(), 7);
    played::play_all_turns(&mut game);
    played::play(&mut game, Event::Reveal);
    let text = Language::English.text();
    let browser = with_game(&Look::desk("en"), &game);
    browser.click("button", text.study.title);
    browser.see(&(text.study.count)(0, 3));
    browser.new_tab();
    browser.go(ADDRESS);
    browser.click("button", text.study.title);
    let tap = "[...document.querySelectorAll('.taps')][0].querySelector('.chip').click()";
    browser.part(".taps .chip");
    browser.ask(tap, json!([]));
    browser.see(&(text.study.count)(1, 3));
    assert_eq!(kept(&browser).customer(Seat::Kam, 0).len(), 1);
    browser.to_tab(0);
    browser.see(&(text.study.count)(1, 3));
    browser.find("button", text.talk.resume);
    assert_eq!(kept(&browser).customer(Seat::Leader, 0), Vec::<Card>::new());
    browser.is_at_peace();
}
