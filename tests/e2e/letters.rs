//! Every letter in every state: opening one is told in words and changes nothing, and the click after it changes the one
//! game that it belongs to.

use role_cards::{
    cards::{
        Direction, Mode, Seat,
        sort::{Action, Level},
    },
    game::{Event, Game, Remote},
    letter::{Letter, Seed},
    saved,
    text::Language,
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played::{self, play},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

fn leader(talk: u16, key: u8) -> Game {
    let setup = played::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &DECKS).with_guess(true);
    let side = Remote::leader(&setup, Seed([key; 32]), talk).expect("standard decks");
    Game::remote_side(setup, side, u64::from(key)).expect("they fit")
}

fn kam(invitation: &Letter, key: u8) -> Game {
    let Letter::Invitation(invitation) = invitation else { panic!("no invitation") };
    let setup = played::setup(Mode::Remote(Seat::Kam), &[Seat::Kam], &DECKS).with_guess(true);
    Game::remote_side(setup, Remote::kam(invitation.clone(), Seed([key; 32])), u64::from(key)).expect("they fit")
}

fn after(game: &Game, event: Event) -> Game {
    let mut game = game.clone();
    play(&mut game, event);
    game
}

fn taken(game: &Game, letter: &Letter) -> Game {
    let mut game = game.clone();
    game.receive(letter).expect("it fits");
    game
}

fn sealed(mut game: Game) -> Game {
    played::play_all_turns(&mut game);
    game
}

fn begun(game: &Game) -> Game {
    after(game, Event::Sort(Action::Deal(Level::Very)))
}

/// What a state is called, and the game in it; `None` where nothing is stored.
type States = Vec<(&'static str, Option<Game>)>;
/// What a letter is called, and its text.
type Letters = Vec<(&'static str, String)>;

/// A talk in every state of each side, and every letter that anybody could open there.
fn talk() -> (States, Letters) {
    let dealt = leader(77, 1);
    let ready = sealed(dealt.clone());
    let sent = after(&ready, Event::Sent);
    let invitation = ready.letter().expect("an invitation");
    let withdrawn = after(&sent, Event::Withdraw(Seed([9; 32])));
    let renewed = withdrawn.letter().expect("a new invitation");

    let invited = kam(&invitation, 2);
    let answering = sealed(invited.clone());
    let answer = answering.letter().expect("an answer");
    let answered = after(&answering, Event::Sent);
    let second = sealed(kam(&invitation, 3)).letter().expect("a second answer");

    let leaders_look = taken(&sent, &answer);
    let disclosure = leaders_look.disclosure().expect("a disclosure");
    let kams_look = taken(&answered, &disclosure);
    let [leaders_reveal, kams_reveal] = [&leaders_look, &kams_look].map(|game| after(game, Event::Reveal));
    let [leaders_code, kams_code] = [&sent, &answered].map(|game| game.reserve().expect("a reserve code"));
    let restored = |game: &Game, code: &Letter| Game::restored(game.setup().clone(), code).expect("it comes back");
    let foreign = sealed(leader(5, 40)).letter().expect("an invitation");

    let states = vec![
        ("nobody", None),
        ("leader deals", Some(begun(&dealt))),
        ("leader has sealed", Some(ready)),
        ("leader has invited", Some(sent.clone())),
        ("leader has withdrawn", Some(withdrawn.clone())),
        ("leader changes the order", Some(after(&withdrawn, Event::Reopen(0)))),
        ("leader can look", Some(leaders_look)),
        ("leader has looked", Some(leaders_reveal.clone())),
        ("leader has finished", Some(after(&leaders_reveal, Event::Finish))),
        ("leader is back", Some(restored(&sent, &leaders_code))),
        ("KAM deals", Some(begun(&invited))),
        ("KAM has sealed", Some(answering)),
        ("KAM has answered", Some(answered.clone())),
        ("KAM can look", Some(kams_look)),
        ("KAM has looked", Some(kams_reveal.clone())),
        ("KAM has finished", Some(after(&kams_reveal, Event::Finish))),
        ("KAM is back", Some(restored(&answered, &kams_code))),
    ];
    let cut = disclosure.to_text();
    let letters = [
        ("invitation", invitation),
        ("new invitation", renewed),
        ("answer", answer),
        ("second answer", second),
        ("disclosure", disclosure),
        ("leader's reserve code", leaders_code),
        ("KAM's reserve code", kams_code),
        ("invitation to another talk", foreign),
    ];
    let letters = letters.into_iter().map(|(name, letter)| (name, letter.to_text()));
    (states, letters.chain([("damaged letter", cut[..cut.len() - 5].to_owned())]).collect())
}

#[test]
fn every_letter_in_every_state_leaves_all_other_games_as_they_are() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = Language::German.text();
    let (states, letters) = talk();
    let foreign = leader(5, 40);
    let here = |key: &str| key.starts_with("rolecards.game.heretalk.");
    for (state, game) in &states {
        browser.ask("localStorage.clear()", json!([]));
        browser.store("rolecards.game.bystand1.1", &saved::write(&Game::new(played::both_decks(), 3), 7));
        browser.store("rolecards.game.bystand2.0", &saved::write(&begun(&foreign), 4));
        browser.store("rolecards.game.bystand3.1", "rolecards-game 1 1 unreadable");
        browser.store("somebody.else", "stays");
        if let Some(game) = game {
            browser.store("rolecards.game.heretalk.1", &saved::write(game, 3));
        }
        let before = browser.storage();
        for (name, letter) in &letters {
            browser.ask("location.hash = '#promise'", json!([]));
            browser.wait_for("the promises", || browser.has("heading", text.promise.title));
            browser.ask("location.hash = '#' + arguments[0]", json!([letter]));
            browser.wait_for("the letter", || !browser.has("heading", text.promise.title));
            assert_eq!(browser.storage(), before, "{name}, {state}: opening changes nothing");
            let ways = browser.ask("return document.querySelectorAll('main a[href], main button').length", json!([]));
            assert!(ways.as_u64() > Some(0), "{name}, {state}: there is a way on");

            // The click takes the letter in, or, without a code name, asks for one.
            let click = "const strong = document.querySelector('main button.strong'); strong?.click(); return !!strong";
            let clicked = browser.ask(click, json!([])) == json!(true);
            let now = browser.storage();
            let others =
                |kept: &[(String, String)]| kept.iter().filter(|(key, _)| !here(key)).cloned().collect::<Vec<_>>();
            assert_eq!(others(&now), others(&before), "{name}, {state}: the others stay as they are");
            if now != before {
                assert!(clicked && game.is_some(), "{name}, {state}");
                let script = "for (const [key] of Object.entries(localStorage)) \
                              if (key.startsWith('rolecards.game.heretalk.')) localStorage.removeItem(key)";
                browser.ask(script, json!([]));
                for (key, value) in before.iter().filter(|(key, _)| here(key)) {
                    browser.store(key, value);
                }
            }
        }
    }
    browser.is_at_peace();
}
