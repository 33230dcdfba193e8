//! The stops of a talk, read back: every name, rank and deck at each of them is held against the game.

use role_cards::{
    cards::{Card, Day, Deck, Depth, Direction, Seat},
    game::{Event, Game, round::Lots},
    letter::Seed,
    record,
    talk::{self, AGREED, Left, Outcome, Role, Stop, Topic},
    text::{
        Language, Text,
        faces::{back, card, role_name},
    },
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    played,
    screen::{see_order, texts},
    talk::{arrived, lines, name_of, next, realistic, reveal, tag, with_game, written},
};

/// A talk on the screen, and the game that it should show.
#[derive(Clone, Copy)]
pub struct Stops<'a> {
    pub browser: &'a Browser,
    pub game: &'a Game,
    pub language: Language,
}

impl Stops<'_> {
    fn text(self) -> &'static Text {
        self.language.text()
    }

    fn decks(self) -> Vec<Deck> {
        self.game.setup().decks().to_vec()
    }

    /// What a role is called outside its deck's own heading.
    fn full(self, role: Role) -> String {
        role_name(self.language, &self.decks(), role)
    }

    /// Both ranks of a role, as words.
    fn ranks(self, role: Role) -> Vec<String> {
        let words = |seat: Seat| match reveal(self.game).rank(seat, role) {
            Some(rank) => (self.text().reveal.rank)(self.text().seat(seat), rank),
            None => (self.text().quick.not_among)(self.text().seat(seat)),
        };
        [Seat::Kam, Seat::Leader].map(words).to_vec()
    }

    /// What a stop is called, in the list of all of them as above it.
    fn title(self, stop: Stop) -> String {
        let text = self.text();
        match stop {
            Stop::Reveal => text.talk.to_reveal.to_owned(),
            Stop::Before => text.talk.before.to_owned(),
            Stop::Quiet => text.talk.quiet.to_owned(),
            Stop::Common => text.talk.common.to_owned(),
            Stop::Card(role) => self.full(role),
            Stop::Order(deck) => (text.talk.order)(text.called(&self.decks()[deck].called())),
            Stop::Roles => text.talk.roles.to_owned(),
            Stop::Close => text.talk.close.to_owned(),
            Stop::Sheet => text.sheet.title.to_owned(),
        }
    }

    /// Holds the stop that is open against the game.
    pub fn see(self, stop: Stop) {
        match stop {
            Stop::Before => self.see_before(),
            Stop::Quiet => self.see_orders(),
            Stop::Common => self.see_common(),
            Stop::Card(role) => self.see_card(role),
            Stop::Order(deck) => self.see_candidates(deck),
            Stop::Roles => self.see_roles(),
            Stop::Close => self.see_close(),
            Stop::Sheet => self.see_sheet(false),
            Stop::Reveal => {}
        }
    }

    fn see_roles_at(self, names: &str, ranks: &str, roles: &[Role], name: impl Fn(Role) -> String) {
        see_order(self.browser, names, &roles.iter().map(|&role| name(role)).collect::<Vec<_>>());
        let words: Vec<String> = roles.iter().flat_map(|&role| self.ranks(role)).collect();
        see_order(self.browser, ranks, &words);
    }

    /// In the quiet minute both orders of each deck lie open.
    fn see_orders(self) {
        for (deck, of) in self.decks().iter().enumerate() {
            let scope = format!(".reveal-deck[data-deck={}]", deck_name(of.shipped().expect("a shipped deck")));
            // Beside the name of a five stands whether only this side has it.
            let name = if self.game.setup().depth() == Depth::Whole { "" } else { " > span:first-child" };
            see_order(self.browser, &format!("{scope} > h2"), &[self.text().called(&of.called()).to_owned()]);
            for (side, seat) in [("first", Seat::Kam), ("second", Seat::Leader)] {
                let order = reveal(self.game).order(seat, deck).expect("an order");
                let names: Vec<String> =
                    order.top(of.len()).iter().map(|&one| name_of(self.game, self.language, deck, one)).collect();
                let column = format!("{scope} .slope-column[data-side={side}] .slope-name{name}");
                see_order(self.browser, &column, &names);
            }
        }
    }

    fn see_common(self) {
        for ((deck, of), compared) in self.decks().iter().enumerate().zip(reveal(self.game).compared()) {
            let shared: Vec<Role> = compared.shared_top().into_iter().map(|card| Role { deck, card }).collect();
            let scope = format!(".common-deck:has([data-deck={}])", deck_name(of.shipped().expect("a shipped deck")));
            let name = |role: Role| name_of(self.game, self.language, role.deck, role.card);
            self.see_roles_at(&format!("{scope} strong"), &format!("{scope} .rank"), &shared, name);
        }
    }

    /// The question comes first; both signs lie on the axis where the ranks are.
    fn see_card(self, role: Role) {
        let (text, deck) = (self.text(), &self.decks()[role.deck]);
        let id = deck.id(role.card);
        let (front, back) = (card(self.language, id).expect("a card"), back(self.language, id).expect("it has a back"));
        see_order(self.browser, "h1", &[self.full(role)]);
        see_order(self.browser, ".talk-card-meaning", &[front.meaning.to_owned()]);
        let mark =
            if deck.shipped() == Some(Direction::External) { text.name.outside_mark } else { text.name.inside_mark };
        see_order(self.browser, ".talk-card .mark", &[mark.to_owned()]);
        see_order(self.browser, ".axis .rank", &self.ranks(role));
        let lie = self.browser.ask(
            "return [...document.querySelectorAll('.axis-seat')].map(e => [e.dataset.seat, \
             Number(e.style.getPropertyValue('--at'))])",
            json!([]),
        );
        let along = |seat: Seat| reveal(self.game).along(seat, role);
        assert_eq!(lie, json!([["kam", along(Seat::Kam)], ["leader", along(Seat::Leader)]]));
        see_order(self.browser, ".talk-card .back dd", &[back.sign, back.question, back.excess].map(str::to_owned));
        let read = "const found = arguments[0].map(words => document.body.innerText.indexOf(words)); \
                    return found.every((place, at) => place >= 0 && (at === 0 || found[at - 1] < place))";
        let order = [
            self.full(role),
            text.talk.card_first.to_owned(),
            self.ranks(role)[0].clone(),
            (text.talk.meaning_of)(text.name.kam),
            back.sign.to_owned(),
            text.talk.kind_ask.to_owned(),
            text.talk.outcome_ask.to_owned(),
        ];
        assert_eq!(self.browser.ask(read, json!([order])), json!(true), "not from top to bottom: {order:?}");
    }

    fn see_candidates(self, deck: usize) {
        let role = |card: Card| Role { deck, card };
        let name = |role: Role| name_of(self.game, self.language, role.deck, role.card);
        let high: Vec<Role> = reveal(self.game).high(deck).into_iter().map(role).collect();
        self.see_roles_at(".candidates-high strong", ".candidates-high .rank", &high, name);
        let agreed: Vec<Role> = reveal(self.game).talk().notes().agreed(deck).into_iter().map(role).collect();
        self.see_roles_at(".sortable > li strong", ".sortable > li .rank", &agreed, name);
    }

    fn see_roles(self) {
        let notes = reveal(self.game).talk().notes();
        let of_deck = |deck| notes.agreed(deck).into_iter().map(move |card| Role { deck, card });
        let roles: Vec<Role> = (0..self.decks().len()).flat_map(of_deck).collect();
        self.see_roles_at(".daily-name", ".daily .rank", &roles, |role| self.full(role));
    }

    /// Each field with what was written into it.
    fn see_close(self) {
        let (text, notes) = (self.text(), reveal(self.game).talk().notes());
        let noted = |topic| notes.texts(topic).all().first().map(|text| text.as_str().to_owned()).unwrap_or_default();
        let day = notes.review().map(|day| day.0.to_string()).unwrap_or_default();
        let wanted = [
            [text.talk.interpretation.to_owned(), noted(Topic::Interpretation)],
            [text.talk.own_words.to_owned(), noted(Topic::OwnWords)],
            [text.talk.experiment.to_owned(), noted(Topic::Experiment)],
            [text.talk.review.to_owned(), day],
        ];
        let fields = "return [...document.querySelectorAll('.close-fields :is(textarea, input)')] \
                      .map(e => [e.labels[0].textContent, e.type === 'date' && e.value ? `${e.valueAsNumber / 864e5}` : e.value])";
        assert_eq!(self.browser.ask(fields, json!([])), json!(wanted));
    }

    /// Every line of the sheet; and the roles on it against the game, without the writer of the lines.
    pub fn see_sheet(self, figures: bool) {
        let (text, notes) = (self.text(), reveal(self.game).talk().notes());
        let record = record::of(self.game, self.language, figures, &written(self.browser, self.language));
        let shown = ".sheet-caution, .sheet-title, .sheet-fact, .sheet-sections :is(h2, h3, p, li)";
        see_order(self.browser, shown, &lines(&record.expect("revealed")));
        for (deck, of) in self.decks().iter().enumerate() {
            let section = format!(".sheet-sections > section:nth-child({})", deck + 1);
            let heading = (text.sheet.agreed)(text.called(&of.called()));
            see_order(self.browser, &format!("{section} > h2"), &[heading]);
            let agreed = notes.agreed(deck).into_iter().map(|one| name_of(self.game, self.language, deck, one));
            see_order(self.browser, &format!("{section} ol > li"), &agreed.collect::<Vec<_>>());
        }
        let left = notes.not_agreed();
        let section = format!(".sheet-sections > section:nth-child({})", self.decks().len() + 1);
        see_order(self.browser, &format!("{section} > h2"), &[text.sheet.different.to_owned()]);
        let shown = texts(self.browser, &format!("{section} li"));
        let begins = |role: &Role| format!("{}: {}", self.full(*role), self.ranks(*role).join(" · "));
        let wanted: Vec<String> = left.iter().map(begins).collect();
        assert_eq!(shown.len(), wanted.len(), "{shown:?}, not {wanted:?}");
        assert!(shown.iter().zip(&wanted).all(|(line, begin)| line.starts_with(begin)), "{shown:?}, not {wanted:?}");
    }

    /// What the round before has left, and which cards have moved since by more than a little.
    fn see_before(self) {
        let (text, now) = (self.text(), reveal(self.game));
        let before = now.before().expect("a round before");
        let notes = before.talk().notes();
        see_order(
            self.browser,
            ".left h2",
            &notes.left().iter().map(|&left| text.talk.left(left).to_owned()).collect::<Vec<_>>(),
        );
        let of_deck = |deck| notes.agreed(deck).into_iter().map(move |card| Role { deck, card });
        let agreed: Vec<Role> = (0..self.decks().len()).flat_map(of_deck).collect();
        self.see_roles_at(".left-agreed strong", ".left-agreed .rank", &agreed, |role| self.full(role));
        let words: Vec<String> = notes.texts(Topic::Experiment).all().iter().map(|text| text.as_str().into()).collect();
        see_order(self.browser, ".left-words", &words);
        let open: Vec<String> = notes.not_agreed().into_iter().map(|role| self.full(role)).collect();
        see_order(self.browser, ".left-open button", &open);
        let moved = now.moves().into_iter().flat_map(|moves| {
            let deck = moves.deck;
            moves.cards().into_iter().map(move |card| Role { deck, card }).collect::<Vec<_>>()
        });
        let mut moved: Vec<Role> = moved.collect();
        moved.sort_unstable();
        moved.dedup();
        let asked: Vec<String> = moved.into_iter().map(|role| (text.talk.moved_why)(&self.full(role))).collect();
        see_order(self.browser, ".reasons label", &asked);
    }

    /// From the reveal through all stops, each held against the game; `look` looks at each of them.
    pub fn walk(self, look: impl Fn(Stop)) {
        let (text, agenda) = (self.text(), reveal(self.game).agenda());
        let titles: Vec<String> = agenda.iter().map(|&stop| self.title(stop)).collect();
        let begun = reveal(self.game).talk().has_begun();
        self.browser.click("button", if begun { text.talk.resume } else { text.talk.start });
        for (at, &stop) in agenda.iter().enumerate() {
            match at {
                0 => arrived(self.browser, &titles[0]),
                _ => next(self.browser, text, &titles[at]),
            }
            self.see(stop);
            look(stop);
            let follows = titles.get(at + 1).map_or_else(String::new, |title| (text.talk.after)(title));
            see_order(self.browser, ".talk-after", &[follows]);
        }
        self.browser.click("button", text.talk.go_to);
        see_order(self.browser, ".talk-list li button", &titles);
        self.browser.is_at_peace();
    }
}

/// How the style sheets know a deck.
fn deck_name(direction: Direction) -> &'static str {
    if direction == Direction::External { "outside" } else { "inside" }
}

/// A revealed game in which the KAM sorts by the list and the leader as is wanted of the deck at this place.
fn leader_sorts(depth: Depth, wanted: impl Fn(usize, u8) -> Vec<u8>) -> Game {
    let mut game = Game::new(played::both_decks().with_depth(depth).expect("large decks"), 7);
    played::play_turns(&mut game, |seat, deck, n| match seat {
        Seat::Kam => played::ascending(n),
        _ => wanted(deck, n),
    });
    played::play(&mut game, Event::Reveal);
    game
}

/// One card goes from one place to another.
fn moved(n: u8, from: usize, to: usize) -> Vec<u8> {
    let mut order = played::ascending(n);
    let card = order.remove(from);
    order.insert(to, card);
    order
}

/// The six names that stand in both decks lie on top of both orders, in turned order.
fn twins_on_top() -> Game {
    let mut game = Game::new(played::both_decks(), 7);
    let decks = game.setup().decks().to_vec();
    let twins = |deck: usize| -> Vec<u8> {
        let names = |deck: &Deck| deck.cards().map(|one| name(deck, one)).collect::<Vec<_>>();
        let others = names(&decks[1 - deck]);
        let own = decks[deck].cards().filter(|&one| others.contains(&name(&decks[deck], one)));
        own.map(|one| one.0).collect()
    };
    let both = [twins(0), twins(1)];
    assert_eq!(both.each_ref().map(Vec::len), [6, 6]);
    played::play_turns(&mut game, |seat, deck, n| {
        let mut top = both[deck].clone();
        if seat == Seat::Leader {
            top.reverse();
        }
        let rest = (0..n).filter(|card| !top.contains(card)).collect::<Vec<_>>();
        [top, rest].concat()
    });
    played::play(&mut game, Event::Reveal);
    game
}

fn name(deck: &Deck, one: Card) -> &'static str {
    card(Language::German, deck.id(one)).expect("a card").name
}

/// The game after people have written something at each stop: an order of each deck, what became of each difference and of
/// the last card of each deck, and the close.
fn noted(mut game: Game) -> Game {
    let (decks, agenda) = (game.setup().decks().to_vec(), reveal(&game).agenda());
    for (deck, of) in decks.iter().enumerate() {
        let agreed = reveal(&game).high(deck).into_iter().take(AGREED).collect();
        played::act(&mut game, talk::Action::Order(deck, agreed));
        let last = Role { deck, card: of.cards().last().expect("a card") };
        played::act(&mut game, talk::Action::Outcome(last, Some(Outcome::Open)));
    }
    let cards = agenda.into_iter().filter_map(|stop| if let Stop::Card(role) = stop { Some(role) } else { None });
    for (role, outcome) in cards.zip(Outcome::ALL.into_iter().cycle()) {
        played::act(&mut game, talk::Action::Outcome(role, Some(outcome)));
        played::act(&mut game, played::write(Topic::Meaning(Seat::Kam, role), "Rasch da sein"));
    }
    played::act(&mut game, played::write(Topic::Interpretation, "Früher mit dem Kunden reden"));
    played::act(&mut game, played::write(Topic::OwnWords, "Am Freitag nehme ich mir Zeit"));
    played::act(&mut game, played::write(Topic::Experiment, "Einmal im Monat ins Werk"));
    played::act(&mut game, talk::Action::Review(Some(Day(played::DAY.0 + 60))));
    game
}

/// Goes through the talk about a game at a desk, and asks axe-core at each stop.
fn walk(language: Language, game: &Game, what: &str) {
    let browser = with_game(&Look::desk(tag(language)), game);
    Stops { browser: &browser, game, language }.walk(|stop| browser.is_accessible(&format!("{what}, {stop:?}")));
}

#[test]
fn of_equal_and_of_turned_orders_every_stop_says_what_the_game_holds() {
    walk(Language::German, &noted(leader_sorts(Depth::Whole, |_, n| played::ascending(n))), "equal");
    walk(Language::English, &noted(leader_sorts(Depth::Whole, |_, n| played::descending(n))), "turned");
    walk(Language::German, &leader_sorts(Depth::Whole, |_, n| played::descending(n)), "turned, without a word");
}

#[test]
fn of_one_card_elsewhere_and_of_twins_on_top_every_stop_says_what_the_game_holds() {
    walk(Language::English, &noted(leader_sorts(Depth::Whole, |deck, n| moved(n, deck, 12))), "one card elsewhere");
    let twins = noted(twins_on_top());
    for deck in 0..2 {
        assert_eq!(reveal(&twins).talk().notes().agreed(deck).len(), AGREED);
    }
    walk(Language::German, &twins, "twins on top");
}

#[test]
fn of_quick_rounds_every_stop_says_what_the_game_holds() {
    let quick = |wanted: fn(usize, u8) -> Vec<u8>| noted(leader_sorts(Depth::FirstFive, wanted));
    walk(Language::German, &quick(|_, n| played::ascending(n)), "equal fives");
    walk(Language::English, &quick(|_, n| played::descending(n)), "fives without a common card");
    walk(Language::German, &quick(|_, n| moved(n, 4, 0)), "fives in other order");
}

#[test]
fn a_second_round_begins_with_what_the_first_has_left() {
    let (language, text) = (Language::German, Language::German.text());
    let mut first = realistic();
    let role = |deck: usize, card: u8| Role { deck, card: Card(card) };
    for deck in 0..2 {
        let high = reveal(&first).high(deck);
        played::act(&mut first, talk::Action::Order(deck, high[..3].to_vec()));
    }
    played::act(&mut first, played::write(Topic::Experiment, "Einmal im Monat ins Werk"));
    played::act(&mut first, talk::Action::Outcome(role(0, 8), Some(Outcome::Different)));
    played::act(&mut first, talk::Action::Outcome(role(1, 3), Some(Outcome::Open)));
    played::act(&mut first, talk::Action::Outcome(role(0, 1), Some(Outcome::Agreed)));
    let lots = Lots { deal: 11, keys: Seed([3; 32]), talk: played::talk_number(2) };
    let mut second = first.next_round(Day(20_900), lots).expect("a second round");
    // The KAM's second external card goes down by nine places, all others of it up by one; the leader's cards stay.
    let kept = |seat: Seat, deck: usize| -> Vec<u8> {
        reveal(&first).ranking(seat, deck).expect("whole").cards().iter().map(|card| card.0).collect()
    };
    played::play_turns(&mut second, |seat, deck, _| {
        let mut order = kept(seat, deck);
        if seat == Seat::Kam && deck == 0 {
            let card = order.remove(1);
            order.insert(10, card);
        }
        order
    });
    played::play(&mut second, Event::Reveal);
    walk(language, &second, "second round");

    let browser = with_game(&Look::phone("de-CH"), &second);
    browser.click("button", text.talk.start);
    arrived(&browser, text.talk.before);
    assert_eq!(texts(&browser, ".reasons label").len(), 1, "a small way is none");
    browser.fill(text.talk.became(Left::Experiment), "Es lohnt sich");
    browser.reload();
    assert_eq!(browser.value(text.talk.became(Left::Experiment)), "Es lohnt sich");
    let open = role_name(language, second.setup().decks(), role(1, 3));
    browser.click("button", &open);
    arrived(&browser, &open);
    browser.is_at_peace();
}

#[test]
fn what_is_talked_about_fits_a_shared_screen_and_on_a_phone_the_title_begins_high() {
    let game = leader_sorts(Depth::Whole, |_, n| played::descending(n));
    let place = |browser: &Browser, script: &str| -> f64 {
        let found: Value = browser.ask(&format!("return {script}"), json!([]));
        found.as_f64().expect("a place")
    };
    for language in Language::ALL {
        let text = language.text();
        let mut talk = game.clone();
        played::act(&mut talk, talk::Action::Go(reveal(&game).agenda()[2]));
        let browser = with_game(&Look { height: 800, ..Look::desk(tag(language)) }, &talk);
        browser.see(text.talk.card_first);
        let foot = place(&browser, "document.querySelector('.half').getBoundingClientRect().bottom");
        let bar = place(&browser, "document.querySelector('.talk-steps').getBoundingClientRect().top");
        assert!(foot <= bar + 1.0, "the words of the card end at {foot}, the bar begins at {bar}");
        // What comes of it lies on one line and in the first window, with a day, too; the note begins there.
        browser.click("button", text.talk.outcomes[1]);
        browser.find("date", text.talk.again);
        let last = "const all = [...document.querySelectorAll('fieldset')].at(-1).querySelectorAll('.chip'); \
                    const places = [...all].map(e => e.getBoundingClientRect())";
        let of = |what: &str| place(&browser, &format!("(() => {{ {last}; return {what} }})()"));
        let [first, last] = ["places[0].top", "places.at(-1).top"].map(of);
        assert!((first - last).abs() < 1.0, "on one line: {first} and {last}");
        let chips = of("places[0].bottom");
        assert!(chips <= bar, "the outcome ends at {chips}, the bar begins at {bar}");
        let note = place(
            &browser,
            "[...document.querySelectorAll('.half > .note-field textarea')].at(-1).getBoundingClientRect().top",
        );
        assert!(note < bar, "the note begins at {note}, the bar at {bar}");
        // Both decks of the quiet minute lie beside each other.
        played::act(&mut talk, talk::Action::Go(Stop::Quiet));
        let browser = with_game(&Look { height: 800, ..Look::desk(tag(language)) }, &talk);
        browser.part(".reveal-deck + .reveal-deck .slope");
        let tops = "[...document.querySelectorAll('.reveal-deck')].map(e => e.getBoundingClientRect().top)";
        let apart = place(&browser, &format!("(([one, other]) => other - one)({tops})"));
        assert!(apart.abs() < 1.0, "the second deck lies {apart} lower");
        played::act(&mut talk, talk::Action::Go(reveal(&game).agenda()[2]));
        let browser = with_game(&Look::phone(tag(language)), &talk);
        let top = place(&browser, "document.querySelector('h1').getBoundingClientRect().top");
        assert!(top < 200.0, "the title begins at {top}");
    }
}
