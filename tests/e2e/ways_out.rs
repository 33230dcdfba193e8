//! Where a talk by letters would end in a circle: the step that the words name leads out of it, to the same reveal on both
//! sides.

use std::{fs, path::PathBuf};

use role_cards::{saved, text::Language};
use serde_json::json;

use crate::{
    played::{self, letters},
    side::Side,
};

/// A leader who has invited and a KAM who has answered, about the internal roles; with both links.
fn answered() -> (Side, Side, String, String) {
    let (leader, kam) = (Side::new(Language::German), Side::new(Language::English));
    leader.invite("Falke");
    let invitation = leader.copy(leader.text().remote.link_invitation);
    kam.click_link(&invitation);
    kam.accept("Customer X");
    let answer = kam.copy(kam.text().remote.link_answer);
    (leader, kam, invitation, answer)
}

fn take_answer(leader: &Side, answer: &str) {
    let text = leader.text();
    leader.click_link(answer);
    leader.browser.see(text.letter.answer);
    leader.browser.click("button", text.letter.take_answer);
    leader.browser.see(text.remote.disclose);
}

/// From the answer to the reveal, which is the same on both sides.
fn end_well(leader: &Side, kam: &Side, answer: &str) {
    take_answer(leader, answer);
    let disclosure = leader.copy(leader.text().remote.link_disclosure);
    kam.click_link(&disclosure);
    kam.browser.click("button", kam.text().letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!(leader.digits(), kam.digits());
    assert_eq!(leader.table(), kam.table());
    for side in [leader, kam] {
        side.browser.is_at_peace();
    }
}

#[test]
fn before_the_third_link_the_look_is_the_second_choice_and_finishing_asks_again() {
    let (leader, kam, _, answer) = answered();
    let (de, en) = (leader.text(), kam.text());
    take_answer(&leader, &answer);
    assert!(!leader.browser.has("button", de.remote.look), "the obvious step is to pass the link on");
    leader.browser.click("button", de.remote.look_early);
    leader.browser.see(de.remote.look_early_note);
    leader.browser.click("button", de.remote.not_yet);
    leader.browser.see(de.remote.disclose);
    leader.browser.click("button", de.remote.look_early);
    leader.browser.see(de.remote.look_early_ask);
    leader.browser.click("button", de.remote.look_early);
    leader.browser.see(de.remote.digits);

    leader.browser.click("button", de.remote.finish);
    leader.browser.see(de.remote.finish_undisclosed);
    leader.browser.is_accessible("finish without the third link");
    leader.browser.click("button", de.remote.not_yet);
    leader.browser.click("button", de.remote.link_disclosure);
    let disclosure = leader.copy(de.remote.link_disclosure);
    leader.browser.click("button", de.remote.finish);
    leader.browser.see(de.remote.finish_note);
    assert!(!leader.browser.sees(de.remote.finish_undisclosed));
    leader.browser.click("button", de.remote.finish);
    leader.browser.see(de.remote.finished);

    kam.click_link(&disclosure);
    kam.browser.click("button", en.letter.take_disclosure);
    kam.look();
    assert_eq!(leader.table(), kam.table());
    leader.click_link(&disclosure);
    leader.browser.see(de.letter.finished);
}

#[test]
fn an_invitation_that_was_withdrawn_while_the_kam_answered_leads_to_a_new_talk_with_both_orders() {
    let (leader, kam, _, answer) = answered();
    let (de, en) = (leader.text(), kam.text());
    leader.browser.click("button", de.remote.withdraw);
    leader.browser.see(de.remote.withdraw_ask);
    leader.browser.click("button", de.remote.withdraw);
    leader.player().seal();
    let second = leader.copy(de.remote.link_invitation);
    kam.click_link(&second);
    kam.browser.see(en.letter.answered);
    leader.click_link(&answer);
    leader.browser.see(de.letter.withdrawn);
    leader.browser.see(de.letter.withdrawn_how);
    leader.browser.click("link", de.letter.to_game);

    leader.browser.click("button", de.remote.anew);
    leader.browser.click("button", de.remote.anew_ask);
    leader.browser.see(de.remote.anew_note);
    leader.browser.is_accessible("a new talk");
    leader.browser.click("button", de.remote.anew);
    leader.browser.see(de.remote.send_invitation);
    let third = leader.copy(de.remote.link_invitation);
    assert!(![&second].contains(&&third));
    kam.click_link(&third);
    kam.browser.see(en.letter.kept_how);
    kam.browser.is_accessible("invited with an order that is kept");
    kam.browser.click("button", &(en.letter.kept)("Customer X"));
    kam.browser.see(en.remote.send_answer);
    let answer = kam.copy(en.remote.link_answer);
    end_well(&leader, &kam, &answer);
    // The talks before lie in the list, and are told apart by where they stand.
    for side in [&leader, &kam] {
        assert_eq!(side.games(), 2);
    }
}

#[test]
fn of_several_answers_none_is_chosen_and_a_code_knows_which_one_counts() {
    let (leader, kam, invitation, answer) = answered();
    let text = leader.text();
    let stranger = Side::new(Language::German);
    stranger.click_link(&invitation);
    stranger.accept("Y");
    let other = stranger.copy(text.remote.link_answer);
    let code = |side: &Side| {
        side.browser.click("button", text.remote.reserve);
        side.link(text.remote.reserve)
    };
    let come_back = |side: &Side, code: &str| {
        side.browser.ask("localStorage.clear()", json!([]));
        side.browser.go("");
        side.paste(code);
        side.browser.see(text.letter.reserve);
        side.browser.fill(text.letter.account, "Falke");
        side.browser.click("button", text.letter.restore);
    };
    let old = code(&leader);
    come_back(&leader, &old);
    leader.browser.see(text.remote.await_answer);
    leader.paste(&format!("Anna: {answer}\nJemand: {other}"));
    leader.browser.see(text.letter.several);
    leader.browser.is_accessible("several answers");
    let end = &answer[answer.len() - 6..];
    leader.browser.click("button", &(text.letter.ends_in)(text.letter.kind_answer, end));
    leader.browser.see(text.letter.answer_back);
    leader.browser.click("button", text.letter.take_answer);
    leader.browser.see(text.remote.reserve_renew);

    let newest = code(&leader);
    assert_ne!(newest, old);
    come_back(&leader, &newest);
    leader.click_link(&other);
    leader.browser.see(text.letter.second);
    leader.browser.go("");
    // Where the talk is known, the old code is refused by name, and nothing changes.
    let before = leader.browser.storage();
    leader.paste(&old);
    leader.browser.see(text.letter.known_code);
    assert_eq!(leader.browser.storage(), before);
    end_well(&leader, &kam, &answer);
}

#[test]
fn one_invitation_and_one_code_make_one_game_in_two_windows() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::English);
    let (de, en) = (leader.text(), kam.text());
    // This window is busy while the other one acts, and acts before it hears of it.
    let late = "setTimeout(() => { const end = Date.now() + 12000; while (Date.now() < end); \
                document.querySelector('main form').requestSubmit() }, 500)";
    leader.invite("Falke");
    let invitation = leader.copy(de.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.fill(en.letter.account, "Late");
    kam.browser.ask(late, json!([]));
    kam.browser.new_tab();
    kam.click_link(&invitation);
    kam.browser.fill(en.letter.account, "Early");
    kam.browser.click("button", en.letter.accept);
    kam.player().look_at_table();
    let first = kam.browser.address();
    kam.browser.to_tab(0);
    kam.browser.wait_for("the first window's game", || kam.browser.address() == first);
    kam.browser.see("Early");
    assert_eq!(kam.games(), 1);

    leader.browser.click("button", de.remote.reserve);
    let code = leader.link(de.remote.reserve);
    let back = Side::new(Language::German);
    back.paste(&code);
    back.browser.fill(de.letter.account, "Spät");
    back.browser.ask(late, json!([]));
    back.browser.new_tab();
    back.browser.go("");
    back.paste(&code);
    back.browser.fill(de.letter.account, "Früh");
    back.browser.click("button", de.letter.restore);
    back.browser.see(de.remote.await_answer);
    let first = back.browser.address();
    back.browser.to_tab(0);
    back.browser.wait_for("the first window's game", || back.browser.address() == first);
    back.browser.see("Früh");
    assert_eq!(back.games(), 1);
}

/// A game as version 1 kept it.
fn landed(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/41fd674");
    fs::read_to_string(folder.join(format!("{name}.game"))).expect("a golden file")
}

#[test]
fn a_running_exchange_of_version_1_goes_on_with_a_new_invitation_and_both_orders() {
    let (leader, kam) = (Side::new(Language::German), Side::new(Language::English));
    let (de, en) = (leader.text(), kam.text());
    for (side, name) in
        [(&leader, "remote-07-leader-waits-for-the-answer"), (&kam, "remote-11-kam-waits-for-the-disclosure")]
    {
        side.browser.store("rolecards.game.earlier0.0", &landed(name));
        side.browser.go("");
        side.browser.go("#game/earlier0");
    }
    leader.browser.see(de.remote.send_anew);
    leader.browser.is_accessible("a new invitation after an update");
    kam.browser.see(en.remote.await_new_invitation);
    kam.browser.is_accessible("waiting for a new invitation");
    let invitation = leader.copy(de.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.see(en.letter.renewed);
    kam.browser.click("button", en.letter.renew);
    kam.browser.see(en.remote.send_answer);
    let answer = kam.copy(en.remote.link_answer);
    end_well(&leader, &kam, &answer);
}

#[test]
fn where_the_leader_has_revealed_in_version_1_the_notes_bring_the_kam_there() {
    let (leader, kam) = (Side::new(Language::German), Side::new(Language::English));
    let (de, en) = (leader.text(), kam.text());
    leader.browser.store("rolecards.game.earlier0.0", &landed("remote-14-leader-revealed"));
    leader.browser.go("");
    leader.browser.go("#game/earlier0");
    leader.browser.see(de.remote.notes_offer);
    leader.browser.click("button", de.sheet.share);
    let notes = leader.browser.downloaded("rolecards-notes.json");

    kam.browser.store("rolecards.game.earlier0.0", &landed("remote-13-kam-may-look"));
    kam.browser.go("");
    kam.browser.go("#game/earlier0");
    kam.browser.see(en.remote.notes_instead);
    let other = kam.browser.file("other.json", &saved::write_file(&played::revealed(played::both_decks())));
    kam.browser.choose_file(en.remote.notes_open, &other);
    kam.browser.see(en.remote.notes_unfit);
    kam.browser.choose_file(en.remote.notes_open, &notes);
    kam.browser.see(&(en.reveal.title)("Bergbahn"));
    assert_eq!(leader.table(), kam.table());
    kam.browser.is_at_peace();
}

#[test]
fn a_talk_out_of_a_file_is_here_once_and_counts_as_answered() {
    let kam = Side::new(Language::English);
    let text = kam.text();
    let (states, _) = letters::every_state_and_letter();
    let file_of = |state: &str| {
        let found = states.iter().find(|(name, _)| *name == state).and_then(|(_, game)| game.as_ref());
        kam.browser.file(&format!("{state}.json"), &saved::write_file(found.expect("a state")))
    };
    let (sealed, answered) = (file_of("KAM has sealed"), file_of("KAM can look"));
    for (file, said) in
        [(&sealed, text.shelf.file_opened), (&sealed, text.shelf.file_known), (&answered, text.shelf.file_same_talk)]
    {
        kam.browser.open_saved(text);
        kam.browser.choose_file(text.shelf.open_file, file);
        kam.browser.see(said);
        assert_eq!(kam.games(), 1, "{said}");
    }
    kam.browser.click("link", &(text.shelf.resume_label)("Falke"));
    kam.browser.see(text.remote.await_disclosure);
    assert!(!kam.browser.sees(text.remote.reopen_hint), "what was handed on since, a file does not know");
    kam.browser.is_at_peace();
}
