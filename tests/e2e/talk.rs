//! The talk after the reveal, in a real browser: from the reveal to the printed page, the presentation, and what follows.

use role_cards::{
    cards::{Card, Comparison, Day, Direction, Keyword, Mode, Seat},
    game::{Event, Game, Reveal, Table, round::Lots},
    letter::Seed,
    record::{Block, Record},
    saved, talk,
    text::{
        Language, Text,
        faces::{back, card, role_name},
    },
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played,
    screen::{see_order, see_table, texts},
    stops::Stops,
};

pub const ADDRESS: &str = "#game/talktalk";

pub fn tag(language: Language) -> &'static str {
    if language == Language::German { "de-CH" } else { "en" }
}

/// A browser in which this game lies open.
pub fn with_game(look: &Look, game: &Game) -> Browser {
    let browser = Browser::open(look);
    put(&browser, game);
    browser
}

/// Opens a game in a browser, in the place of the one that was there.
pub fn put(browser: &Browser, game: &Game) {
    browser.store("rolecards.game.talktalk.1", &saved::write(game, 1));
    browser.go(ADDRESS);
}

/// Two orders as people have them: the KAM's shuffled, the leader's near to it at the top, and one card far away.
pub fn realistic() -> Game {
    let mut game = Game::new(played::both_decks(), 7);
    played::talks::sort(&mut game);
    game
}

pub fn reveal(game: &Game) -> Reveal<'_> {
    let Table::Revealed(reveal) = game.table() else { panic!("not revealed") };
    reveal
}

/// What a card of a deck is called.
pub fn name_of(game: &Game, language: Language, deck: usize, one: Card) -> String {
    name(language, game.setup().decks()[deck].id(one)).to_owned()
}

/// How the style sheets know the decks, in the order of the set-up.
const DECKS: [&str; 2] = ["outside", "inside"];

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

/// On to the next stop, by the keyboard: two clicks on one place in such a hurry would be one double click.
pub fn next(browser: &Browser, text: &Text, title: &str) {
    browser.find("button", text.talk.next);
    browser.ask("all('button').find(e => name(e) === arguments[0]).focus()", json!([text.talk.next]));
    browser.press(&["Enter"]);
    arrived(browser, title);
}

/// Whoever goes to a stop is at its heading, and sees it in the upper half of the window.
pub fn arrived(browser: &Browser, title: &str) {
    browser.wait_for(title, || browser.has("heading", title));
    browser.wait_for("the focus on the heading", || {
        browser.ask("return document.activeElement.matches('h1')", json!([])) == json!(true) && browser.focus() == title
    });
    browser.wait_for("the heading in view", || {
        let script =
            "const top = document.activeElement.getBoundingClientRect().top; return top >= 0 && top < innerHeight / 2";
        browser.ask(script, json!([])) == json!(true)
    });
}

/// Both orders of a deck in all three pictures, held against the game.
fn see_both_orders(browser: &Browser, game: &Game, language: Language, deck: usize) {
    let text = language.text();
    let scope = format!(".reveal-deck[data-deck={}]", DECKS[deck]);
    let comparison = reveal(game).comparison(deck).expect("two orders");
    let names = |cards: &[Card]| cards.iter().map(|&one| name_of(game, language, deck, one)).collect::<Vec<_>>();
    let numbers = (1..=comparison.n()).map(|rank| rank.to_string()).collect::<Vec<_>>();
    let picture = |word: &str| {
        let script = "[...document.querySelectorAll(arguments[0] + ' .tools .choice button')] \
                      .find(e => e.textContent === arguments[1]).click()";
        browser.part(&format!("{scope} .picture"));
        browser.ask(script, json!([scope, word]));
    };
    picture(text.reveal.slope);
    for (side, order, seat) in
        [("first", comparison.first(), text.name.kam), ("second", comparison.second(), text.name.leader)]
    {
        let column = format!("{scope} .slope-column[data-side={side}]");
        see_order(browser, &format!("{column} h3"), &[seat.to_owned()]);
        see_order(browser, &format!("{column} .slope-name"), &names(order.cards()));
        see_order(browser, &format!("{column} .slope-rank"), &numbers);
        let strong: Vec<Card> = order.cards().iter().copied().filter(|card| differs(&comparison, *card)).collect();
        see_order(browser, &format!("{column} li[data-strong] .slope-name"), &names(&strong));
    }
    picture(text.reveal.dumbbell);
    let gaps = comparison.gaps();
    see_order(
        browser,
        &format!("{scope} .dumbbell-name"),
        &names(&gaps.iter().map(|gap| gap.card).collect::<Vec<_>>()),
    );
    picture(text.reveal.table);
    let rows: Vec<Vec<String>> = comparison
        .by_first()
        .iter()
        .map(|gap| {
            let numbers = [gap.first, gap.second, gap.distance()].map(|number| number.to_string());
            [vec![name_of(game, language, deck, gap.card)], numbers.to_vec()].concat()
        })
        .collect();
    see_table(browser, &format!("{scope} table"), &rows);
}

fn differs(comparison: &Comparison, card: Card) -> bool {
    comparison.differences().iter().any(|gap| gap.card == card)
}

/// Every line of a record, as the page shows it.
pub fn lines(record: &Record) -> Vec<String> {
    let mut lines = vec![record.caution.to_owned(), record.title.to_owned()];
    lines.extend(record.facts.clone());
    for section in &record.sections {
        lines.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Text(text) => lines.push(text.clone()),
                Block::Ordered(items) | Block::List(items) => lines.extend(items.iter().map(|item| {
                    let between = if item.text.is_empty() { "" } else { ": " };
                    format!("{}{between}{}", item.lead, item.text)
                })),
            }
        }
    }
    lines
        .iter()
        .map(|line| line.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
        .collect()
}

/// What a day is called on the sheet.
pub fn written(browser: &Browser, language: Language) -> impl Fn(Day) -> String {
    move |day| {
        let script = "const day = new Date(arguments[0] * 864e5); \
                      return [day.getUTCDate(), day.getUTCMonth(), day.getUTCFullYear()]";
        let parts = browser.ask(script, json!([day.0]));
        let part = |at: usize| parts[at].as_u64().and_then(|part| u32::try_from(part).ok()).expect("a date");
        let name = language.text().name;
        (name.date)(part(0), name.months[part(1) as usize], part(2))
    }
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
    browser.see(back(language, "ext.feuerwehr").expect("a card").question);
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

    // Back is back, the browser's way back, too, and any card comes on request.
    browser.click("button", text.talk.back);
    arrived(&browser, text.talk.common);
    browser.ask("all('button').find(e => name(e) === arguments[0]).focus(); history.back()", json!([text.talk.next]));
    arrived(&browser, fire);
    browser.ask("history.back()", json!([]));
    arrived(&browser, text.talk.common);
    browser.click("button", text.talk.go_to);
    let diplomat = name(language, "int.diplomat");
    browser.choose(text.talk.other_card, name(language, "int.koordinator"));
    browser.click("button", text.talk.other_card_choose);
    arrived(&browser, name(language, "int.koordinator"));

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
    browser.raise_to(last, 1);
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
    // Two decks have a role of this name, so that the stop says which one is meant.
    let full = format!("{last} ({})", text.reveal.outside_rank);
    fill_and_reload(&browser, &format!("{full} – {}", text.talk.others), "Service-Team");
    assert!(browser.is_pressed(text.talk.trends[0]));
    browser.is_accessible("roles");
    browser.picture(&format!("talk-roles-{}-{}", tag(language), look.width));
    next(&browser, text, text.talk.close);
    for (field, words) in [
        (text.talk.interpretation, "So deuten wir es"),
        (text.talk.own_words, "So lebe ich es"),
        (text.talk.experiment, "Einmal im Monat ins Werk"),
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
        text.sheet.job_do,
    ];
    let printed = browser.print();
    assert_eq!(printed.pages.len(), 1, "one clean page:\n{}", printed.text());
    assert!(printed.size.contains("A4"), "{}", printed.size);
    for words in wanted {
        assert!(printed.says(words), "«{words}» is not on the print:\n{}", printed.text());
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
fn every_stop_shows_what_the_game_holds() {
    let game = realistic();
    every_stop(&with_game(&Look::desk("de-CH"), &game), game);
}

/// From the reveal of this game, which is open in German, to its sheet, holding against it what stands on every screen.
pub fn every_stop(browser: &Browser, mut game: Game) {
    let language = Language::German;
    let text = language.text();
    let address = browser.ask("return location.hash", json!([]));
    see_both_orders(browser, &game, language, 0);
    browser.click("button", text.name.inside);
    see_both_orders(browser, &game, language, 1);
    browser.click("button", text.talk.start);

    // In the quiet minute both decks lie there, each under its own heading.
    arrived(browser, text.talk.quiet);
    browser.wait_for("both decks", || texts(browser, ".pictures").len() == 2);
    for (deck, title) in [text.name.outside, text.name.inside].into_iter().enumerate() {
        let heading = format!(".reveal-deck[data-deck={}] > h2", DECKS[deck]);
        see_order(browser, &heading, &[title.to_owned()]);
        see_both_orders(browser, &game, language, deck);
    }

    next(browser, text, text.talk.common);
    let shared = |deck: usize| reveal(&game).comparison(deck).expect("two orders").shared_top().len();
    assert!(shared(0) + shared(1) > 4, "the orders are alike at the top");
    Stops { browser, game: &game, language }.see(talk::Stop::Common);

    // A card stop for each difference, with both ranks.
    let stops: Vec<talk::Role> = reveal(&game)
        .agenda()
        .into_iter()
        .filter_map(|stop| if let talk::Stop::Card(role) = stop { Some(role) } else { None })
        .collect();
    for &role in &stops {
        next(browser, text, &role_name(language, game.setup().decks(), role));
        Stops { browser, game: &game, language }.see(talk::Stop::Card(role));
    }
    assert!(!stops.is_empty());

    // What stands high on either side is offered once, and the agreed order is what was tapped.
    for (deck, title) in [text.name.outside, text.name.inside].into_iter().enumerate() {
        next(browser, text, &(text.talk.order)(title));
        let high = reveal(&game).high(deck);
        let names: Vec<String> = high.iter().map(|&one| name_of(&game, language, deck, one)).collect();
        see_order(browser, ".candidates-high strong", &names);
        let agreed: Vec<Card> = high.iter().rev().copied().take(3).collect();
        for &one in &agreed {
            browser.click("button", &name_of(&game, language, deck, one));
        }
        let names: Vec<String> = agreed.iter().map(|&one| name_of(&game, language, deck, one)).collect();
        see_order(browser, ".sortable > li strong", &names);
        browser.click("button", text.talk.first_orders);
        see_both_orders(browser, &game, language, deck);
        played::act(&mut game, talk::Action::Order(deck, agreed));
    }

    next(browser, text, text.talk.roles);
    let roles = |game: &Game| {
        let notes = reveal(game).talk().notes();
        let of_deck = |deck| notes.agreed(deck).into_iter().map(move |card| talk::Role { deck, card });
        (0..2).flat_map(of_deck).collect::<Vec<_>>()
    };
    let full = |role: &talk::Role| role_name(language, game.setup().decks(), *role);
    see_order(browser, ".daily-name", &roles(&game).iter().map(full).collect::<Vec<_>>());

    // Another window turns the agreed order round; this one follows.
    browser.new_tab();
    browser.go(address.as_str().expect("an address"));
    browser.click("button", text.talk.go_to);
    browser.click("button", &(text.talk.order)(text.name.outside));
    arrived(browser, &(text.talk.order)(text.name.outside));
    let mut turned = reveal(&game).talk().notes().agreed(0);
    turned.reverse();
    browser.raise_to(&name_of(&game, language, 0, turned[0]), 1);
    browser.raise_to(&name_of(&game, language, 0, turned[1]), 2);
    let names: Vec<String> = turned.iter().map(|&one| name_of(&game, language, 0, one)).collect();
    see_order(browser, ".sortable > li strong", &names);
    browser.click("button", text.talk.go_to);
    browser.click("button", text.talk.roles);
    browser.to_tab(0);
    played::act(&mut game, talk::Action::Order(0, turned));
    let full = |role: &talk::Role| role_name(language, game.setup().decks(), *role);
    see_order(browser, ".daily-name", &roles(&game).iter().map(full).collect::<Vec<_>>());

    let stops = |language| Stops { browser, game: &game, language };
    next(browser, text, text.talk.close);
    stops(language).see(talk::Stop::Close);
    next(browser, text, text.sheet.title);
    stops(language).see(talk::Stop::Sheet);
    browser.click("checkbox", text.sheet.with_figures);
    stops(language).see_sheet(true);
    browser.click("button", "English");
    stops(Language::English).see_sheet(true);
    browser.is_at_peace();
}

#[test]
fn of_two_roles_with_one_name_the_talk_says_which_is_meant() {
    for language in Language::ALL {
        let text = language.text();
        let mut game = revealed();
        let decks = game.setup().decks().to_vec();
        let twins = [(0, "ext.uebersetzer"), (1, "int.uebersetzer")]
            .map(|(deck, id)| talk::Role { deck, card: decks[deck].card(id).expect("a card") });
        for role in twins {
            played::act(&mut game, talk::Action::Ask(role));
            played::act(&mut game, talk::Action::Outcome(role, Some(talk::Outcome::Open)));
            played::act(&mut game, talk::Action::Order(role.deck, vec![role.card]));
        }
        let [outside, inside] = twins.map(|role| role_name(language, &decks, role));
        assert_ne!(outside, inside);
        let browser = with_game(&Look::desk(tag(language)), &game);
        arrived_after_load(&browser, &inside);
        browser.click("button", text.talk.go_to);
        let stops = texts(&browser, ".talk-list li button");
        assert!(stops.contains(&outside) && stops.contains(&inside), "{stops:?}");
        browser.click("button", &outside);
        arrived(&browser, &outside);
        browser.click("button", text.talk.go_to);
        browser.click("button", text.talk.roles);
        arrived(&browser, text.talk.roles);
        see_order(&browser, ".daily-name", &[outside.clone(), inside.clone()]);
        browser.find("textbox", &format!("{inside} – {}", text.talk.need));
        next(&browser, text, text.talk.close);
        next(&browser, text, text.sheet.title);
        let printed = browser.print();
        for name in [&outside, &inside] {
            assert!(printed.says(&format!("{name}: ")), "{name} is not on the print:\n{}", printed.text());
        }
        browser.is_at_peace();
    }
}

/// A page that was loaded shows its stop; the focus is wherever the browser puts it.
fn arrived_after_load(browser: &Browser, title: &str) {
    browser.wait_for(title, || browser.has("heading", title));
}

#[test]
fn orders_that_are_nearly_alike_are_called_alike() {
    let mut game = Game::new(played::both_decks(), 7);
    played::play_turns(&mut game, |seat, _, n| {
        let mut order = played::ascending(n);
        if seat == Seat::Leader {
            order.swap(3, 4);
        }
        order
    });
    played::play(&mut game, Event::Reveal);
    for language in Language::ALL {
        let text = language.text();
        let browser = with_game(&Look::desk(tag(language)), &game);
        browser.see(text.reveal.no_differences);
        browser.see(&(text.reveal.pairs)(99));
        assert!(!browser.sees(&(text.reveal.differences)(2)) && !browser.sees(&(text.reveal.pairs)(100)));
        browser.click("button", text.talk.start);
        arrived(&browser, text.talk.quiet);
        next(&browser, text, text.talk.common);
        // No card is worth a stop of its own.
        next(&browser, text, &(text.talk.order)(text.name.outside));
        browser.click("link", text.present.open);
        browser.find("heading", &(text.present.top)(text.name.outside));
        browser.press(&["ArrowRight", "ArrowRight"]);
        browser.see(text.reveal.no_differences);
        assert_eq!(texts(&browser, ".present-apart li"), Vec::<String>::new());
        browser.is_at_peace();
    }

    // In a second round a card that moved by one place is asked nothing.
    let lots = Lots { deal: 11, keys: Seed([3; 32]), talk: played::talk_number(2) };
    let mut second = game.next_round(Day(20_900), lots).expect("a second round");
    played::play_turns(&mut second, |seat, deck, n| {
        let mut order = played::ascending(n);
        order.swap(1, 2);
        if seat == Seat::Kam && deck == 0 {
            order.swap(0, 9);
        }
        order
    });
    played::play(&mut second, Event::Reveal);
    let (language, text) = (Language::German, Language::German.text());
    let browser = with_game(&Look::desk("de-CH"), &second);
    browser.see(text.talk.moved);
    let moved = [(0, 1, 10), (9, 10, 1)]
        .map(|(one, then, now)| (text.talk.moved_row)(&name_of(&second, language, 0, Card(one)), then, now));
    let shown = texts(&browser, ".moved-way li");
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown.iter().zip(&moved).all(|(shown, row)| shown.ends_with(row)), "{shown:?}");
    browser.click("button", text.talk.start);
    arrived(&browser, text.talk.before);
    let asked = [0, 9].map(|one| (text.talk.moved_why)(&name_of(&second, language, 0, Card(one))));
    see_order(&browser, ".reasons label", &asked);
    browser.is_at_peace();
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
    browser.open_saved(text);
    browser.choose_file(text.shelf.open_file, &file.with_file_name("first.json"));
    browser.click("link", &(text.shelf.resume_label)("Falke"));
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
        side.downloaded("rolecards-notes.json")
    });
    for (side, file) in [(&sides[0], &files[1]), (&sides[1], &files[0])] {
        let content = std::fs::read_to_string(file).expect("the file");
        assert!(!content.contains("seed") && !content.contains("Falke"), "no key leaves, and no code name");
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
    let file = sides[0].file("foreign.json", &foreign);
    sides[0].choose_file(text.sheet.merge, &file);
    sides[0].see(text.sheet.merge_other);
    sides[0].is_at_peace();
}

/// A page of the presentation, held against the game: what differs is marked, and what stands elsewhere says where.
fn see_slide(browser: &Browser, game: &Game, language: Language, at: usize) {
    let (text, deck) = (language.text(), at / 3);
    let comparison = reveal(game).comparison(deck).expect("two orders");
    let shown = match at % 3 {
        0 => 10,
        1 => comparison.n(),
        _ => {
            let gaps = comparison.differences();
            let names: Vec<String> = gaps.iter().map(|gap| name_of(game, language, deck, gap.card)).collect();
            let numbered: Vec<String> =
                (1..).zip(names).map(|(number, name): (usize, _)| format!("{number}{name}")).collect();
            see_order(browser, ".present-apart h2", &numbered);
            let apart: Vec<String> = gaps.iter().map(|gap| (text.reveal.apart)(gap.distance())).collect();
            see_order(browser, ".present-apart strong", &apart);
            return;
        }
    };
    let name = |one: Card| role_name(language, game.setup().decks(), talk::Role { deck, card: one });
    let gap = |one: Card| comparison.gap(one).expect("a card");
    let across = |one: Card, side: usize| [gap(one).second, gap(one).first][side];
    for (side, order) in [comparison.first(), comparison.second()].into_iter().enumerate() {
        let column = format!(".present-column[data-side={}]", ["first", "second"][side]);
        let top = order.top(shown);
        see_order(browser, &format!("{column} .present-name"), &top.iter().map(|&one| name(one)).collect::<Vec<_>>());
        let elsewhere = top.iter().map(|&one| across(one, side)).filter(|&rank| rank > shown);
        let elsewhere: Vec<String> = elsewhere.map(text.present.elsewhere).collect();
        see_order(browser, &format!("{column} .present-elsewhere"), &elsewhere);
        let apart = top.iter().filter(|&&one| !gap(one).is_alike()).map(|&one| name(one));
        see_order(browser, &format!("{column} li[data-mark] .present-name"), &apart.collect::<Vec<_>>());
    }
    // Every card that stands on both sides has its line, and a numbered one also where it leads out of the page.
    let both: Vec<Card> =
        comparison.first().top(shown).iter().copied().filter(|&one| across(one, 0) <= shown).collect();
    let is_out = |one: &Card| gap(*one).first.min(gap(*one).second) <= shown && !both.contains(one);
    let out = comparison.differences().iter().map(|gap| gap.card).filter(is_out).count();
    let lines =
        |selector: &str| browser.ask("return document.querySelectorAll(arguments[0]).length", json!([selector]));
    assert_eq!(lines(".present-lines line"), json!(both.len() + out));
    let apart = both.iter().filter(|&&one| !gap(one).is_alike()).count();
    assert_eq!(lines(".present-lines line[data-mark]"), json!(apart + out));
}

#[test]
fn the_presentation_is_large_and_is_stepped_through_by_keys() {
    for language in Language::ALL {
        let text = language.text();
        let game = realistic();
        let browser = with_game(&Look::projector(tag(language)), &game);
        browser.click("link", text.present.open);
        let titles = [
            (text.present.top)(text.name.outside),
            (text.present.whole)(text.name.outside),
            (text.present.differences)(text.name.outside),
            (text.present.top)(text.name.inside),
            (text.present.whole)(text.name.inside),
            (text.present.differences)(text.name.inside),
        ];
        for (at, title) in titles.iter().enumerate() {
            browser.wait_for(title, || browser.has("heading", title));
            see_slide(&browser, &game, language, at);
            let small = "return [...document.querySelectorAll('.present *')].filter(e => shown(e) \
                         && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) \
                         && parseFloat(getComputedStyle(e).fontSize) < 40).map(e => e.textContent)";
            // Whole orders are for those who sit near.
            let is_large = at % 3 != 1;
            assert!(!is_large || browser.ask(small, json!([])) == json!([]), "nothing is smaller than 40 pixels");
            let outside = "return [...document.querySelectorAll('.present li, .present button, .present a')].filter(e => \
                           e.getBoundingClientRect().bottom > innerHeight + 1).map(e => e.textContent)";
            assert_eq!(browser.ask(outside, json!([])), json!([]), "everything is on the screen");
            browser.is_accessible(title);
            browser.picture(&format!("present-{}-{at}", tag(language)));
            browser.press(&["ArrowRight"]);
        }
        browser.press(&["ArrowLeft", "PageUp"]);
        browser.wait_for("two pages back", || browser.has("heading", &titles[3]));
        browser.press(&["Home"]);
        browser.wait_for("the first page", || browser.has("heading", &titles[0]));
        browser.press(&["PageDown", "End"]);
        browser.wait_for("the last page", || browser.has("heading", &titles[5]));
        let printed = browser.print();
        assert_eq!(printed.pages.len(), 2, "a page for each deck:\n{}", printed.text());
        for id in ["ext.multiplikator", "int.moderator"] {
            assert!(printed.says(name(language, id)), "{id} is not on the handout:\n{}", printed.text());
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

    // Whoever deletes the first round hears that its orders lie in the second one, too.
    browser.go("");
    assert_eq!(browser.saved_games(), ["Falke", "Falke"]);
    let today =
        browser.ask("return Math.floor((Date.now() - new Date().getTimezoneOffset() * 6e4) / 864e5)", json!([]));
    let today = today.as_u64().and_then(|day| u32::try_from(day).ok()).map(Day).expect("a day");
    let held = (text.shelf.delete_held)(&written(&browser, Language::German)(today));
    let ask = "all('button').filter(e => name(e) === arguments[0])[arguments[1]].click()";
    for (row, is_held) in [(0, false), (1, true)] {
        browser.ask(ask, json!([(text.shelf.delete_label)("Falke"), row]));
        browser.see(text.shelf.delete_note);
        assert_eq!(browser.sees(&held), is_held, "row {row}");
        browser.click("button", text.shelf.keep);
    }

    let mut second = Game::new(played::both_decks(), 11).after(game).expect("a second round");
    played::play_all_turns(&mut second);
    played::play(&mut second, Event::Reveal);
    let browser = with_game(&Look::desk("de-CH"), &second);
    browser.see(text.talk.moved);
    browser.see(&(text.talk.moved_none)(text.name.kam));
    browser.is_accessible("second round");
    browser.is_at_peace();
}
