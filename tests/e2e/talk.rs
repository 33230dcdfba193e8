//! The talk after the reveal, in a real browser: from the reveal to the printed page, the presentation, and what follows.

use role_cards::{
    cards::{Card, Direction, Keyword, Mode, Seat},
    game::{Event, Game},
    saved, talk,
    text::{Language, Text, faces::card},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
};

const ADDRESS: &str = "#game/talktalk";

fn tag(language: Language) -> &'static str {
    if language == Language::German { "de-CH" } else { "en" }
}

/// A browser in which this game lies open.
fn with_game(look: &Look, game: &Game) -> Browser {
    let browser = Browser::open(look);
    browser.store("rolecards.game.talktalk.1", &saved::write(game, 1));
    browser.go(ADDRESS);
    browser
}

/// Both have sealed and looked; the KAM has left a keyword on the first external card.
fn revealed() -> Game {
    let mut game = Game::new(played::both_decks().with_guess(true), 7);
    played::play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &played::ascending(23));
    played::play(&mut game, Event::Keyword(Card(0), Keyword::new("Zitrone").ok()));
    (20..23).for_each(|card| played::play(&mut game, Event::Guess(Card(card))));
    played::play(&mut game, Event::Seal);
    played::play_all_turns(&mut game);
    played::play(&mut game, Event::Reveal);
    game
}

fn name(language: Language, id: &str) -> &'static str {
    card(language, id).expect("a card").name
}

fn next(browser: &Browser, text: &Text, title: &str) {
    browser.click("button", text.talk.next);
    browser.wait_for(title, || browser.has("heading", title));
}

fn fill_and_reload(browser: &Browser, field: &str, words: &str) {
    browser.fill(field, words);
    browser.reload();
    assert_eq!(browser.value(field), words, "a reload loses nothing");
}

/// From the reveal to the sheet, with a reload and a look by axe-core at every stop.
fn talk_to_the_end(language: Language, look: &Look) {
    let text = language.text();
    let browser = with_game(look, &revealed());
    let fire = name(language, "ext.feuerwehr");
    browser.see(text.guess.heading);
    browser.is_accessible("reveal with guesses");
    browser.click("button", text.talk.start);
    browser.see(text.talk.quiet_how);
    browser.is_accessible("quiet minute");
    browser.reload();
    next(&browser, text, text.talk.common);
    browser.is_accessible("common");
    browser.reload();

    next(&browser, text, fire);
    browser.see("Zitrone");
    browser.see(card(language, "ext.feuerwehr").expect("a card").question);
    browser.is_accessible("a card");
    browser.picture(&format!("talk-card-{}-{}", tag(language), look.width));
    fill_and_reload(&browser, &(text.talk.meaning_of)(text.name.kam), "Löscht zuerst, erklärt danach");
    fill_and_reload(&browser, text.talk.note, "Im Herbst nochmals ansehen");
    browser.click("button", text.talk.kinds[2]);
    browser.click("button", text.talk.outcomes[1]);
    browser.find("date", text.talk.again);
    browser.reload();
    browser.wait_for("the outcome", || {
        browser.is_pressed(text.talk.outcomes[1]) && browser.is_pressed(text.talk.kinds[2])
    });
    let long = "x".repeat(401);
    browser.fill(text.talk.note, &long);
    browser.see(&(text.talk.note_long)(400, 401));
    browser.reload();
    assert_eq!(browser.value(text.talk.note), "Im Herbst nochmals ansehen", "the last version that fits stays");

    // Back is back, and any card comes on request.
    browser.click("button", text.talk.back);
    browser.wait_for("the stop before", || browser.has("heading", text.talk.common));
    browser.click("button", text.talk.go_to);
    let diplomat = name(language, "int.diplomat");
    browser.choose(text.talk.other_card, name(language, "int.koordinator"));
    browser.click("button", text.talk.other_card_choose);
    browser.wait_for("the card", || browser.has("heading", name(language, "int.koordinator")));

    // What counts outside: two of the first, then the order is changed by keys.
    let outside = (text.talk.order)(text.name.outside);
    next(&browser, text, &outside);
    browser.is_accessible("agreed order, empty");
    let last = name(language, "ext.multiplikator");
    browser.click("button", fire);
    browser.see(&(text.talk.order_count)(1, 5));
    browser.click("button", last);
    browser.see(&(text.talk.order_count)(2, 5));
    browser.is_accessible("agreed order");
    browser.choose(&(text.sort.place_of)(last), "1");
    browser.reload();
    let agreed = browser
        .ask("return [...document.querySelectorAll('.sortable > li strong')].map(e => e.textContent)", json!([]));
    assert_eq!(agreed, json!([last, fire]));
    browser.picture(&format!("talk-order-{}-{}", tag(language), look.width));
    next(&browser, text, &(text.talk.order)(text.name.inside));
    browser.click("button", text.talk.order_rest);
    browser.click("button", diplomat);
    browser.see(&(text.talk.order_count)(1, 5));

    next(&browser, text, text.talk.roles);
    browser.click("button", text.talk.trends[0]);
    fill_and_reload(&browser, &format!("{last} – {}", text.talk.others), "Service-Team");
    assert!(browser.is_pressed(text.talk.trends[0]));
    browser.is_accessible("roles");
    browser.picture(&format!("talk-roles-{}-{}", tag(language), look.width));
    next(&browser, text, text.talk.close);
    for (field, words) in [
        (text.talk.interpretation, "So deuten wir es"),
        (text.talk.own_words, "So lebe ich es"),
        (text.talk.experiment, "Einmal im Monat ins Werk"),
        (text.talk.reflections[0], "Koordination zuerst"),
    ] {
        fill_and_reload(&browser, field, words);
    }
    browser.is_accessible("close");
    browser.picture(&format!("talk-close-{}-{}", tag(language), look.width));

    next(&browser, text, text.sheet.title);
    browser.is_accessible("sheet");
    browser.picture(&format!("sheet-{}-{}", tag(language), look.width));
    let wanted = [
        text.sheet.caution,
        "Falke",
        last,
        fire,
        diplomat,
        "Service-Team",
        "Im Herbst nochmals ansehen",
        "So deuten wir es",
        "So lebe ich es",
        "Einmal im Monat ins Werk",
        "Koordination zuerst",
        text.sheet.job_do,
    ];
    let printed = browser.print();
    assert_eq!(printed.pages, 1, "one clean page:\n{}", printed.text);
    assert!(printed.size.contains("A4"), "{}", printed.size);
    for words in wanted {
        assert!(printed.says(words), "«{words}» is not on the print:\n{}", printed.text);
        assert!(browser.sees(words), "«{words}» is not on the screen");
    }
    for chrome in [text.talk.to_reveal, text.sheet.print, text.frame.privacy] {
        assert!(!printed.says(chrome), "«{chrome}» is on the print");
    }
    browser.is_at_peace();
}

#[test]
fn from_the_reveal_to_a_printed_page_in_german() {
    talk_to_the_end(Language::German, &Look::desk("de-CH"));
}

#[test]
fn from_the_reveal_to_a_printed_page_on_a_phone_in_english() {
    talk_to_the_end(Language::English, &Look::phone("en"));
}

#[test]
fn long_notes_flow_on_to_a_second_page() {
    let mut game = revealed();
    for deck in 0..2 {
        played::act(&mut game, talk::Action::Order(deck, (0..5).map(Card).collect()));
        for at in 0..5 {
            let role = talk::Role { deck, card: Card(at) };
            for (place, topic) in
                [talk::Topic::Note(role), talk::Topic::Others(role), talk::Topic::Need(role)].into_iter().enumerate()
            {
                let text = format!("{} Ende{deck}{at}{place}", "Lange Notiz ".repeat(28));
                played::act(&mut game, played::write(topic, &text));
            }
        }
    }
    played::act(&mut game, talk::Action::Go(talk::Stop::Sheet));
    let browser = with_game(&Look::desk("de-CH"), &game);
    browser.see(Language::German.text().sheet.title);
    let printed = browser.print();
    assert!((2..=4).contains(&printed.pages), "{} pages", printed.pages);
    for end in ["Ende000", "Ende142"] {
        assert!(printed.says(end), "{end} is lost:\n{}", printed.text);
    }
}

#[test]
fn the_whole_game_leaves_as_json_and_comes_back_byte_for_byte() {
    let mut game = revealed();
    played::act(&mut game, played::write(talk::Topic::Experiment, "=1+1 \"ja\"\nשלום"));
    played::act(&mut game, talk::Action::Go(talk::Stop::Sheet));
    let browser = with_game(&Look::desk("en"), &game);
    let text = Language::English.text();
    browser.click("button", text.sheet.json);
    let file = browser.downloaded("rolecards-Falke.json");
    let first = std::fs::read(&file).expect("the file");
    assert_eq!(saved::read_file(&String::from_utf8_lossy(&first)), Ok(game));
    browser.ask("localStorage.clear()", json!([]));
    std::fs::rename(&file, file.with_file_name("first.json")).expect("renamed");
    browser.go("");
    browser.choose_file(text.start.open_file, &file.with_file_name("first.json"));
    browser.click("link", &(text.start.resume_label)("Falke"));
    browser.click("button", text.sheet.json);
    let again = std::fs::read(browser.downloaded("rolecards-Falke.json")).expect("the file");
    assert_eq!(again, first);

    browser.click("button", text.sheet.csv);
    let table = std::fs::read_to_string(browser.downloaded("rolecards-Falke.csv")).expect("the table");
    assert!(table.contains("\"'=1+1 \"\"ja\"\"\nשלום\""), "{table}");
    browser.click("button", text.sheet.markdown);
    browser.wait_for("the Markdown", || browser.sees(text.sheet.copied) || browser.sees(text.sheet.not_copied));
    browser.is_at_peace();
}

#[test]
fn both_sides_notes_come_together_by_file() {
    let (mut leader, mut kam) = played::revealed_remote();
    let role = talk::Role { deck: 0, card: Card(0) };
    for (game, words, outcome) in
        [(&mut leader, "Leitung: Zitrone", talk::Outcome::Agreed), (&mut kam, "KAM: Apfel", talk::Outcome::Different)]
    {
        played::act(game, played::write(talk::Topic::Note(role), words));
        played::act(game, talk::Action::Outcome(role, Some(outcome)));
        played::act(game, talk::Action::Go(talk::Stop::Sheet));
    }
    let text = Language::German.text();
    let sides = [leader, kam].map(|game| with_game(&Look::desk("de-CH"), &game));
    let files = sides.each_ref().map(|side| {
        side.is_accessible("remote sheet");
        side.click("button", text.sheet.share);
        side.downloaded("rolecards-Falke-notes.json")
    });
    for (side, file) in [(&sides[0], &files[1]), (&sides[1], &files[0])] {
        let content = std::fs::read_to_string(file).expect("the file");
        assert!(!content.contains("seed"), "no key leaves");
        side.choose_file(text.sheet.merge, file);
        side.see(text.sheet.merged);
        side.see("Leitung: Zitrone");
        side.see("KAM: Apfel");
        side.see(text.talk.outcomes[2]);
        side.reload();
        side.see("KAM: Apfel");
    }
    let sheet = |side: &Browser| side.ask("return document.querySelector('.sheet').innerText", json!([]));
    assert_eq!(sheet(&sides[0]), sheet(&sides[1]), "both sides get the same");
    let internal = played::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[Direction::Internal]);
    let foreign = saved::write_file(&played::revealed(internal));
    let file = files[0].with_file_name("foreign.json");
    std::fs::write(&file, foreign).expect("written");
    sides[0].choose_file(text.sheet.merge, &file);
    sides[0].see(text.sheet.merge_other);
    sides[0].is_at_peace();
}

#[test]
fn the_presentation_is_large_and_is_stepped_through_by_keys() {
    for language in Language::ALL {
        let text = language.text();
        let browser = with_game(&Look::projector(tag(language)), &revealed());
        browser.click("link", text.present.open);
        let titles = [
            (text.present.top)(text.name.outside),
            (text.present.differences)(text.name.outside),
            (text.present.top)(text.name.inside),
            (text.present.differences)(text.name.inside),
        ];
        for (at, title) in titles.iter().enumerate() {
            browser.wait_for(title, || browser.has("heading", title));
            let small = "return [...document.querySelectorAll('.present *')].filter(e => shown(e) \
                         && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) \
                         && parseFloat(getComputedStyle(e).fontSize) < 40).map(e => e.textContent)";
            assert_eq!(browser.ask(small, json!([])), json!([]), "nothing is smaller than 40 pixels");
            let outside = "return [...document.querySelectorAll('.present li, .present button, .present a')].filter(e => \
                           e.getBoundingClientRect().bottom > innerHeight + 1).map(e => e.textContent)";
            assert_eq!(browser.ask(outside, json!([])), json!([]), "everything is on the screen");
            browser.is_accessible(title);
            browser.picture(&format!("present-{}-{at}", tag(language)));
            browser.press(&["ArrowRight"]);
        }
        browser.press(&["ArrowLeft", "PageUp"]);
        browser.wait_for("the second page", || browser.has("heading", &titles[1]));
        let printed = browser.print();
        assert_eq!(printed.pages, 2, "a page for each deck:\n{}", printed.text);
        for id in ["ext.multiplikator", "int.moderator"] {
            assert!(printed.says(name(language, id)), "{id} is not on the handout:\n{}", printed.text);
        }
        browser.press(&["Escape"]);
        browser.find("button", text.talk.start);
        browser.is_at_peace();
    }
}

#[test]
fn the_guess_comes_before_the_seal() {
    let mut game = Game::new(played::both_decks().with_guess(true), 7);
    played::play(&mut game, Event::OpenCurtain);
    played::sort(&mut game, &played::ascending(23));
    let (language, text) = (Language::German, Language::German.text());
    let browser = with_game(&Look::phone("de-CH"), &game);
    browser.see(&(text.guess.title)(text.name.leader));
    browser.is_accessible("guess");
    browser.tap("button", text.sort.seal);
    browser.see(text.guess.missing);
    for id in ["ext.coach", "ext.analyst", "ext.diplomat"] {
        browser.tap("button", name(language, id));
    }
    browser.see(&(text.guess.count)(3, 3));
    browser.picture("guess");
    browser.reload();
    browser.see(&(text.guess.count)(3, 3));
    browser.tap("button", text.sort.seal);
    browser.see(&(text.sort.sealed_title)(text.name.outside));
    browser.is_at_peace();
}

#[test]
fn a_second_round_is_taken_up_from_the_sheet() {
    let mut game = revealed();
    played::act(&mut game, talk::Action::Go(talk::Stop::Sheet));
    let text = Language::German.text();
    let browser = with_game(&Look::desk("de-CH"), &game);
    browser.click("button", text.sheet.round_two);
    browser.see(&(text.sheet.round_two_ask)("Falke"));
    browser.click("button", text.sheet.round_two);
    browser.see(text.curtain.stop_sharing);
    browser.click("button", &(text.curtain.open)(text.seat(Seat::Kam)));
    browser.see("1 / 23");

    let mut second = Game::new(played::both_decks(), 11).after(game).expect("a second round");
    played::play_all_turns(&mut second);
    played::play(&mut second, Event::Reveal);
    let browser = with_game(&Look::desk("de-CH"), &second);
    browser.see(text.talk.moved);
    browser.see(&(text.talk.moved_none)(text.name.kam));
    browser.is_accessible("second round");
    browser.is_at_peace();
}
