//! What unfolds on a screen, and what comes after an act on it: further sights of the screens, for the eye.

use role_cards::{
    cards::{
        Card, Day, Deck, Direction, Mode, Seat,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, round::Lots},
    letter::Seed,
    talk::{self, Role, Stop},
    text::{
        Language,
        faces::{back, card},
    },
};
use serde_json::json;

use crate::{
    browser::Browser,
    played::{self, decks, letters},
    screens::{Screen, invitation, opened, revealed, sort_until},
};

/// Clicks a button or the head of a fold.
fn press(browser: &Browser, name: &str) {
    browser.click("button", name);
}

/// All of them.
pub fn sights() -> Vec<Screen> {
    let sights = [
        setting_up(),
        comparing(),
        on_the_way(),
        learning(),
        with_own_decks(),
        handing_over(),
        asking(),
        going_wrong(),
    ];
    sights.concat()
}

fn setting_up() -> Vec<Screen> {
    let set_up = |name| Screen::at(name, ".plan[open]", "#new").lower();
    vec![
        set_up("set-up unfolded").after(|browser, language| browser.unfold_plan(language.text())),
        Screen::at("set-up with the situation", ".situation[open]", "#new").lower().after(|browser, language| {
            browser.unfold_plan(language.text());
            press(browser, language.text().determinant.heading);
        }),
        set_up("set-up apart").after(|browser, language| {
            browser.unfold_plan(language.text());
            browser.click("radio", language.text().plan.place_apart);
        }),
        set_up("set-up alone").after(|browser, language| {
            browser.unfold_plan(language.text());
            browser.click("radio", language.text().plan.place_alone);
        }),
    ]
}

/// What is seen of decks of somebody's own, and with them.
fn with_own_decks() -> Vec<Screen> {
    let crew = decks::crew();
    let game = decks::revealed(&[&crew]);
    let plain = decks::revealed(&[&decks::plain()]);
    let mut talk = game.clone();
    played::act(&mut talk, talk::Action::Go(Stop::Card(Role { deck: 0, card: Card(0) })));
    let mut checked = Game::new(decks::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[&decks::plain()]), 7);
    played::play(&mut checked, Event::OpenCurtain);
    sort_until(&mut checked, |step| matches!(step, Step::Check { .. }));
    let mut duel = Game::new(decks::setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], &[&decks::largest()]), 7);
    played::play(&mut duel, Event::OpenCurtain);
    sort_until(&mut duel, |step| matches!(step, Step::Duel { .. }));
    let choose = |browser: &Browser, _| press(browser, decks::crew().name.as_str());
    vec![
        Screen::at("set-up with own decks", ".plan[open]", "#new").lower().beside(vec![crew.clone()]).after(
            |browser, language| {
                browser.unfold_plan(language.text());
                browser.click("radio", decks::crew().name.as_str());
            },
        ),
        Screen::at("editor of sixty cards", ".deck-editor", "#decks/look0000").beside(vec![decks::largest()]),
        Screen::at("editor, what a card says behind", ".deck-card details[open]", "#decks/look0000")
            .lower()
            .beside(vec![crew.clone()])
            .after(|browser, _| {
                browser.ask(
                    "document.querySelectorAll('.deck-editor details').forEach(fold => fold.open = true)",
                    json!([]),
                );
            }),
        Screen::at("sixty cards to print", ".paper-card[data-fit]", "#cards/look0000").beside(vec![decks::largest()]),
        Screen::at("a link that needs another deck", ".open-file", &format!("#{}", invitation(&decks::largest())))
            .beside(vec![crew.clone()]),
        Screen::at("a link with an own deck", "#account", &format!("#{}", invitation(&crew)))
            .beside(vec![crew.clone()]),
        Screen::of("last look at an own deck", ".sortable-row", &checked),
        Screen::of("duel of the longest words", ".duelist", &duel),
        Screen::of("a card of an own deck in the talk", ".talk-card-head", &talk),
        Screen::at("presentation of an own deck", ".present-lines", "#present/look0000").with(vec![plain]),
        Screen::at("look back on an own deck", ".matrix td", "#lookback")
            .lower()
            .with(vec![game.clone()])
            .after(choose),
        Screen::at("role profile of an own deck", ".profile", "#lookback").with(vec![game]).lower(),
    ]
}

/// The views of the reveal, and the slides of the presentation.
fn comparing() -> Vec<Screen> {
    let game = revealed();
    let reveal = |name, sign| Screen::of(name, sign, &game).lower();
    vec![
        reveal("reveal of the internal roles", ".reveal-deck[data-deck=inside]")
            .after(|browser, language| press(browser, language.text().name.inside)),
        reveal("reveal as lines", ".picture .slope")
            .after(|browser, language| press(browser, language.text().reveal.slope)),
        reveal("reveal as gaps", ".picture .dumbbell")
            .after(|browser, language| press(browser, language.text().reveal.dumbbell)),
        reveal("reveal as a table", ".picture table")
            .after(|browser, language| press(browser, language.text().reveal.table)),
        reveal("reveal in detail", ".details[open]")
            .after(|browser, language| press(browser, language.text().reveal.details)),
        reveal("the study's voice", ".study[open] .taps")
            .after(|browser, language| press(browser, language.text().study.title)),
        Screen::at("presentation of whole orders", ".present-whole", "#present/look0000")
            .with(vec![game.clone()])
            .after(|browser, language| press(browser, language.text().present.next)),
        Screen::at("presentation of the differences", ".present-apart", "#present/look0000")
            .with(vec![game.clone()])
            .after(|browser, _| browser.press(&["PageDown", "PageDown"])),
    ]
}

/// Within the steps of a sort and of the talk, and a second round.
fn on_the_way() -> Vec<Screen> {
    let mut halfway = opened();
    for level in Level::ALL.into_iter().cycle().take(11) {
        played::play(&mut halfway, Event::Sort(Action::Deal(level)));
    }
    let mut checked = opened();
    sort_until(&mut checked, |step| matches!(step, Step::Check { .. }));
    let mut talk = revealed();
    played::act(&mut talk, talk::Action::Go(Stop::Common));
    let lots = Lots { deal: 9, keys: Seed([5; 32]), talk: played::talk_number(78) };
    let next = talk.next_round(Day(played::DAY.0 + 60), lots).expect("a next round");
    let mut again = next.clone();
    played::play_turns(&mut again, |_, _, n| {
        let mut order = played::ascending(n);
        order.rotate_left(4);
        order
    });
    played::play(&mut again, Event::Reveal);
    vec![
        Screen::of("deal halfway", ".hand .card", &halfway),
        Screen::of("the whole order", ".whole[open] .sortable", &checked)
            .lower()
            .after(|browser, language| press(browser, &(language.text().sort.whole)(23))),
        Screen::of("the way through the talk", ".talk-list[open]", &talk)
            .after(|browser, language| press(browser, language.text().talk.go_to)),
        Screen::of("the timer of the talk", ".timer[open]", &talk)
            .after(|browser, _| browser.click_on(&browser.part(".timer summary"))),
        Screen::of("second round", ".curtain", &next),
        Screen::of("reveal of a second round", ".moved", &again).lower(),
    ]
}

/// Begins a quick round.
fn begin_round(browser: &Browser, language: Language) {
    press(browser, language.text().learn.round);
    press(browser, &(language.text().learn.begin)(5));
    browser.see(language.text().learn.choose);
}

/// Gives the right answer to the question on the screen.
fn answer(browser: &Browser, language: Language) {
    let decks = [Direction::External, Direction::Internal].map(Deck::standard);
    let mut ids = decks.iter().flat_map(|deck| deck.cards().map(|card| deck.id(card)));
    let asked = ids.find(|id| browser.sees(back(language, id).expect("a card has a back").sign));
    let words = card(language, asked.expect("the sign of a card stands on the screen"));
    press(browser, words.expect("a card has words").name);
    browser.part(".quick-verdict");
}

fn learning() -> Vec<Screen> {
    let learn = |name, sign| Screen::at(name, sign, "#learn");
    vec![
        learn("learn, the back of a card", ".leaf-card .card-back")
            .after(|browser, _| browser.click_on(&browser.part(".leaf-card .flip-button"))),
        learn("learn twins", ".twin-pairs").after(|browser, language| press(browser, language.text().learn.twins)),
        learn("learn, before a round", ".quick .actions")
            .after(|browser, language| press(browser, language.text().learn.round)),
        learn("learn, a question", ".quick-choices").about(".quick").after(begin_round),
        learn("learn, an answer", ".quick-verdict").about(".quick .card-name").after(|browser, language| {
            begin_round(browser, language);
            answer(browser, language);
        }),
        learn("learn, the end of a round", ".quick-over").after(|browser, language| {
            begin_round(browser, language);
            for _ in 0..4 {
                answer(browser, language);
                press(browser, language.text().learn.next_question);
                browser.see(language.text().learn.choose);
            }
            answer(browser, language);
            press(browser, language.text().learn.to_result);
        }),
        Screen::at("look back on nothing", ".lookback .page", "#lookback"),
    ]
}

/// The letters of a remote talk, to be opened and to be handed on.
fn handing_over() -> Vec<Screen> {
    let (states, opened) = letters::every_state_and_letter();
    let of = |wanted| {
        let game = states.iter().find(|(name, _)| *name == wanted).and_then(|(_, game)| game.clone());
        game.unwrap_or_else(|| panic!("nobody is as «{wanted}»"))
    };
    let letter = |name, wanted, game| {
        let (_, text) = opened.iter().find(|(name, _)| *name == wanted).expect("there is such a letter");
        Screen::at(name, ".narrow .actions", &format!("#{text}")).with(vec![of(game)])
    };
    vec![
        letter("an answer", "answer", "leader has invited"),
        letter("a link to the reveal", "disclosure", "KAM has answered"),
        Screen::of("the link to the reveal", ".remote", &of("leader has the answer")),
        Screen::of("an answer to send", ".outgoing", &of("KAM has sealed")),
        Screen::of("waiting for the link to the reveal", ".paste", &of("KAM has answered")),
        Screen::of("before a remote reveal", ".remote", &of("KAM can look")),
        Screen::of("a reserve code to keep", ".fold[open] .outgoing", &of("leader has invited"))
            .lower()
            .after(|browser, language| press(browser, language.text().remote.reserve)),
        Screen::at("no letter", ".paste", "#letter"),
    ]
}

/// The questions before something that cannot be taken back.
fn asking() -> Vec<Screen> {
    let open = "dialog[open]";
    let mut sheet = revealed();
    played::act(&mut sheet, talk::Action::Go(Stop::Sheet));
    let on_the_shelf = |name| Screen::at(name, open, "#").with(vec![revealed(), opened()]);
    let questions = [
        on_the_shelf("delete a game")
            .after(|browser, language| press(browser, &(language.text().shelf.delete_label)("Falke"))),
        on_the_shelf("delete everything").after(|browser, language| press(browser, language.text().shelf.delete_all)),
        Screen::of("begin a second round", open, &sheet)
            .after(|browser, language| press(browser, language.text().sheet.round_two)),
        Screen::of("finish a remote talk", open, &played::revealed_remote().0)
            .after(|browser, language| press(browser, language.text().remote.finish)),
    ];
    questions.into_iter().map(|question| question.about("dialog h2")).collect()
}

/// What is said when something does not go as it should.
fn going_wrong() -> Vec<Screen> {
    let mut ready = Game::new(played::both_decks(), 7);
    played::play_all_turns(&mut ready);
    vec![
        Screen::of("a full storage", ".notice[role=alert]", &opened()).after(|browser, language| {
            let full = "window.able = Storage.prototype.setItem; \
                        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
            browser.ask(full, json!([]));
            press(browser, language.text().name.very);
            browser.part(".notice[role=alert]");
            browser.ask("Storage.prototype.setItem = window.able", json!([]));
        }),
        Screen::of("a part that does not come", ".page[role=alert]", &ready).after(|browser, _| {
            let reach = |parts: &[&str], past_the_worker: bool| {
                browser.devtools("Network.setBlockedURLs", json!({ "urls": parts }));
                browser.devtools("Network.setBypassServiceWorker", json!({ "bypass": past_the_worker }));
                browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": past_the_worker }));
            };
            browser.devtools("Network.enable", json!({}));
            reach(&["*after*"], true);
            browser.reload();
            browser.part(".page[role=alert]");
            reach(&[], false);
        }),
        Screen::at("a newer version", ".update", "#").after(|browser, _| {
            browser.ask("document.documentElement.dataset.update = ''", json!([]));
        }),
    ]
}
