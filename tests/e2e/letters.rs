//! Every letter in every state: opening one is told in words and changes nothing, and the click after it changes the one
//! game that it belongs to. What each letter is, the game says; [`remote`](../remote.rs) holds that against a table.

use role_cards::{
    exchange::{self, Objection, Reading, Welcomed},
    game::Game,
    letter::{Cabinet, Damage, Letter, Unread},
    saved,
    text::{Language, exchange::LetterText},
};
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    played::{self, letters},
};

/// What stands over a letter that was opened.
fn title(reading: &Reading<&str>, game: Option<&Game>, text: &LetterText) -> String {
    match reading {
        Reading::New(_) => text.invited,
        Reading::Restorable(_) => text.reserve,
        Reading::Homeless => text.homeless,
        Reading::Damaged(damage) => match damage {
            Damage::Short(missing) => return (text.short)(*missing),
            Damage::Changed => text.changed,
            Damage::CutOrChanged => text.cut_or_changed,
            Damage::Unread(Unread::Newer) => text.newer,
            Damage::Unread(Unread::Earlier) => text.earlier,
            other => panic!("no such letter is opened: {other:?}"),
        },
        Reading::Welcome { letter, .. } => match (letter, game.map(Game::welcomes)) {
            (Letter::Invitation(_), Some(Welcomed::Back)) => text.returned,
            (Letter::Invitation(_), Some(Welcomed::Another)) => text.another,
            (Letter::Invitation(_), _) => text.renewed,
            (Letter::Answer(_), _) => text.answer,
            (Letter::Reserve(_), _) => text.newer_code,
            _ => text.disclosure,
        },
        Reading::Objected { objection, letter, .. } => match objection {
            Objection::OtherTalk => text.other_talk,
            Objection::Own => text.own,
            Objection::Unwritten => text.unwritten,
            Objection::Withdrawn if matches!(letter, Letter::Invitation(_)) => text.withdrawn_own,
            Objection::Withdrawn => text.withdrawn,
            Objection::SecondAnswer => text.second,
            Objection::Answered => text.answered,
            Objection::TooEarly => text.early,
            Objection::InvitationFirst => text.invitation_first,
            Objection::Known if matches!(letter, Letter::Reserve(_) | Letter::EarlierReserve(_)) => text.known_code,
            Objection::Known => text.known,
            Objection::OldCode => text.old_code,
            Objection::OthersCode => text.others_code,
            Objection::Over => text.over,
            Objection::Finished => text.finished,
            Objection::Forged => text.forged,
        },
        Reading::Empty | Reading::Several(_) => panic!("no such letter is opened: {reading:?}"),
    }
    .to_owned()
}

#[test]
fn every_letter_in_every_state_leaves_all_other_games_as_they_are() {
    let browser = Browser::open(&Look::desk("de-CH"));
    let text = Language::German.text();
    let (states, letters) = letters::every_state_and_letter();
    let bystanders =
        [("bystand1", Game::new(played::both_decks(), 3)), ("bystand2", letters::begun(&letters::leader(5, 40)))];
    let is_here = |key: &str| key.starts_with("rolecards.game.heretalk.");
    let parted = || -> (Vec<_>, Vec<_>) { browser.storage().into_iter().partition(|(key, _)| is_here(key)) };
    let put_back = |kept: &[(String, String)]| {
        let script = "for (const [key] of Object.entries(localStorage)) \
                      if (key.startsWith('rolecards.game.heretalk.')) localStorage.removeItem(key)";
        browser.ask(script, json!([]));
        for (key, value) in kept {
            browser.store(key, value);
        }
    };
    for (state, game) in &states {
        browser.ask("localStorage.clear()", json!([]));
        for (id, game) in &bystanders {
            browser.store(&format!("rolecards.game.{id}.1"), &saved::write(game, 7));
        }
        browser.store("rolecards.game.bystand3.1", "rolecards-game 1 1 unreadable");
        browser.store("somebody.else", "stays");
        let mut games = bystanders.to_vec();
        if let Some(game) = game {
            browser.store("rolecards.game.heretalk.1", &saved::write(game, 3));
            games.push(("heretalk", game.clone()));
        }
        let (here, others) = parted();
        for (name, letter) in &letters {
            let reading = exchange::read(letter, &games, &Cabinet::shipped());
            browser.ask("location.hash = '#promise'", json!([]));
            browser.wait_for("the promises", || browser.has("heading", text.promise.title));
            browser.ask("location.hash = '#' + arguments[0]", json!([letter]));
            browser.see(&title(&reading, game.as_ref(), &text.letter));
            assert_eq!(parted(), (here.clone(), others.clone()), "{name}, {state}: opening changes nothing");
            let ways = browser.ask("return document.querySelectorAll('main a[href], main button').length", json!([]));
            assert!(ways.as_u64() > Some(0), "{name}, {state}: there is a way on");

            // A second invitation is never the obvious next step; everything else that can be taken in is.
            let is_another = matches!(&reading, Reading::Welcome { letter: Letter::Invitation(_), .. })
                && game.as_ref().is_some_and(|game| game.welcomes() == Welcomed::Another);
            let button = if is_another { "main .actions button:not(.strong)" } else { "main button.strong" };
            let click = "const found = document.querySelector(arguments[0]); found?.click(); return !!found";
            let clicked = browser.ask(click, json!([button])) == json!(true);
            match &reading {
                Reading::Welcome { id, .. } => {
                    assert!(clicked && *id == "heretalk", "{name}, {state}");
                    browser.wait_for("the game", || browser.address().ends_with("#game/heretalk"));
                    assert_ne!(parted().0, here, "{name}, {state}: the letter is taken in");
                    assert_eq!(parted().1, others, "{name}, {state}: the others stay as they are");
                    put_back(&here);
                }
                Reading::New(_) | Reading::Restorable(_) => {
                    assert!(clicked, "{name}, {state}");
                    browser.see(text.setup.account_empty);
                    assert_eq!(parted(), (here.clone(), others.clone()), "{name}, {state}: no game without a name");
                }
                _ => assert!(!clicked, "{name}, {state}: there is nothing to take in"),
            }
        }
    }
    browser.is_at_peace();
}
