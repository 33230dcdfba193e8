//! Two places: leader and KAM at separate browsers, and three letters between them.

use std::fs;

use role_cards::{
    letter::{Letter, Pasted, find},
    text::Language,
};
use serde_json::json;

use crate::{played, side::Side, translator::translate};

#[test]
fn a_whole_talk_through_links() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::English);
    let (de, en) = (leader.text(), kam.text());

    leader.invite("Falke");
    leader.browser.is_accessible("send the invitation");
    let invitation = leader.copy(de.remote.link_invitation);
    assert!(invitation.len() < leader.browser.site().len() + 170, "{invitation}");
    assert!(!invitation.contains("Falke"));
    leader.browser.see(de.remote.await_answer);
    leader.browser.is_accessible("wait for the answer");

    kam.click_link(&invitation);
    kam.browser.see(en.letter.invited);
    kam.browser.is_accessible("invited");
    assert_eq!(kam.browser.storage(), [], "opening a link changes nothing without a click");
    kam.accept("Customer X");
    let answer = kam.copy(en.remote.link_answer);
    kam.browser.see(en.remote.await_disclosure);
    kam.browser.is_accessible("wait for the disclosure");
    kam.browser.go("");
    kam.browser.see(en.remote.state_disclosure);
    kam.browser.see(en.remote.week);
    kam.browser.click("button", en.remote.reserve);
    let code = kam.link(en.remote.reserve);
    assert!(matches!(find(&code), Pasted::One(Letter::Reserve(_))), "the start page offers the code again: {code}");
    kam.browser.is_accessible("start, waiting");

    leader.click_link(&answer);
    leader.browser.see(de.letter.answer);
    leader.browser.click("button", de.letter.take_answer);
    leader.browser.see(de.remote.disclose);
    leader.browser.is_accessible("disclose");
    let disclosure = leader.copy(de.remote.link_disclosure);
    leader.browser.see(de.remote.look_leader);
    leader.browser.is_accessible("look");

    kam.click_link(&disclosure);
    kam.browser.click("button", en.letter.take_disclosure);
    kam.browser.see(en.remote.look_kam);
    leader.look();
    leader.browser.click("button", de.remote.link_disclosure);
    assert_eq!(leader.link(de.remote.link_disclosure), disclosure, "the third link can be sent once more");
    leader.browser.is_accessible("the leader's reveal");
    kam.look();
    kam.browser.is_accessible("remote reveal");
    assert_eq!(leader.table(), kam.table());
    kam.browser.click("button", "Deutsch");
    kam.browser.see(de.remote.digits);
    assert_eq!(leader.digits(), kam.digits(), "in one language");
    kam.browser.click("button", "English");
    kam.browser.see(en.remote.digits);
    assert_eq!(leader.digits(), kam.digits(), "in two languages");

    leader.finish();
    kam.finish();
    for (side, link) in [(&leader, &answer), (&kam, &disclosure), (&kam, &invitation)] {
        assert!(side.browser.storage().iter().all(|(_, kept)| !kept.contains("seed")), "the keys are gone");
        side.click_link(link);
        side.browser.see(side.text().letter.finished);
        side.browser.is_at_peace();
    }
}

#[test]
fn a_whole_talk_through_wrapped_text_and_a_qr_code() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::German);
    let text = leader.text();
    leader.invite("Falke");
    leader.browser.click("button", text.remote.qr);
    leader.browser.see(text.remote.final_ask);
    assert!(!leader.browser.has("textbox", text.remote.link_invitation), "nothing is shown before it is final");
    leader.browser.click("button", text.remote.final_yes);
    let invitation = leader.browser.scan(".qr");
    let quoted = invitation.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");

    kam.paste(&format!("https://eur01.safelinks.protection.outlook.com/?url={quoted}&data=05%7C02&reserved=0"));
    kam.accept("X");
    let answer = kam.copy(text.remote.link_answer);
    let scanned = |side: &Side| {
        side.browser.click("button", text.remote.qr);
        side.browser.scan(".qr")
    };
    assert_eq!(scanned(&kam), answer);
    let (head, tail) = answer.split_at(answer.len() - 50);
    leader.browser.see(text.remote.await_answer);
    leader.paste(&format!("[10:32] Anna:\n<{head}\n> {tail}>\nLiebe Grüsse"));
    leader.browser.click("button", text.letter.take_answer);
    let disclosure = leader.copy(text.remote.link_disclosure);
    assert_eq!(scanned(&leader), disclosure);
    // The reserve codes as the start page offers them.
    for side in [&leader, &kam] {
        side.browser.go("");
        side.browser.click("button", text.remote.reserve);
        let code = side.link(text.remote.reserve);
        assert_eq!(scanned(side), code);
    }
    leader.browser.click("link", &(text.shelf.resume_label)("Falke"));
    kam.paste(&format!("Hier <{disclosure}|der Link>, bis gleich!"));
    kam.browser.click("button", text.letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!(leader.digits(), kam.digits());
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn a_whole_talk_through_files() {
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::German);
    let (en, de) = (leader.text(), kam.text());
    let pass_on = |from: &Side, to: &Side, name: &str| {
        let text = &from.text().remote;
        from.browser.click("button", text.save);
        if name != "rolecards-reveal" {
            from.browser.see(text.final_ask);
            from.browser.click("button", text.final_yes);
        }
        let file = from.browser.downloaded(&format!("{name}.txt"));
        to.browser.open_saved(to.text());
        to.browser.choose_file(to.text().remote.paste_file, &file);
    };
    leader.invite("Falcon");
    leader.browser.see(en.remote.send_invitation);
    pass_on(&leader, &kam, "rolecards-invitation");
    kam.accept("X");
    kam.browser.see(de.remote.send_answer);
    leader.browser.see(en.remote.await_answer);
    pass_on(&kam, &leader, "rolecards-answer");
    leader.browser.click("button", en.letter.take_answer);
    leader.browser.see(en.remote.disclose);
    kam.browser.see(de.remote.await_disclosure);
    pass_on(&leader, &kam, "rolecards-reveal");
    kam.browser.click("button", de.letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!(leader.table(), kam.table());
}

#[test]
fn every_state_of_a_letter_has_its_words_and_leaves_the_other_games_alone() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::German);
    let stranger = Side::new(Language::German);
    let text = leader.text();
    leader.invite("Falke");
    let invitation = leader.copy(text.remote.link_invitation);
    kam.click_link(&invitation);
    kam.accept("X");
    let answer = kam.copy(text.remote.link_answer);
    stranger.click_link(&invitation);
    stranger.accept("Y");
    let second = stranger.copy(text.remote.link_answer);

    let told = |side: &Side, what: &str, sentence: &str| {
        let before = side.browser.storage();
        side.click_link(what);
        side.browser.see(sentence);
        assert_eq!(side.browser.storage(), before, "{sentence}");
    };
    told(&leader, &invitation, text.letter.own);
    told(&kam, &answer, text.letter.own);
    told(&kam, &invitation, text.letter.known);
    told(&leader, &answer, text.letter.answer);
    leader.browser.click("button", text.letter.take_answer);
    let disclosure = leader.copy(text.remote.link_disclosure);
    told(&leader, &answer, text.letter.known);
    told(&leader, &second, text.letter.second);
    told(&leader, &disclosure, text.letter.own);
    told(&stranger, &disclosure, text.letter.forged);

    // A damaged letter, and one of the next version.
    let cut = &invitation[..invitation.len() - 12];
    told(&stranger, cut, &(text.letter.short)(12));
    told(&stranger, &format!("{invitation}7"), &(text.letter.long)(1));
    told(&stranger, &answer[..answer.len() - 12], text.letter.cut_or_changed);
    let last = if invitation.ends_with('7') { "8" } else { "7" };
    told(&stranger, &format!("{}{last}", &invitation[..invitation.len() - 1]), text.letter.changed);
    told(&stranger, &format!("https://example.org/#{}", played::letters::newer()), text.letter.newer);
    told(&stranger, &format!("https://example.org/#{}", played::letters::EARLIER[0]), text.letter.earlier);
    told(&stranger, "https://example.org/#hello-what-is-this", text.letter.none);

    let nobody = Side::new(Language::German);
    told(&nobody, &answer, text.letter.homeless);
    nobody.browser.is_accessible("homeless letter");
    nobody.paste(&format!("{invitation}\n{answer}"));
    nobody.browser.see(text.letter.invited);
    let mut other = played::letters::leader(5, 9);
    played::play_all_turns(&mut other);
    let other = other.letter().expect("an invitation").link("https://example.org/");
    nobody.browser.go("");
    nobody.paste(&format!("{invitation}\n{other}"));
    nobody.browser.see(text.letter.several);
    assert_eq!(nobody.browser.storage(), []);

    // A leader who withdraws and changes the order: the old invitation is void.
    let other = Side::new(Language::German);
    other.invite("Reiher");
    let old = other.copy(text.remote.link_invitation);
    let early_bird = Side::new(Language::German);
    early_bird.click_link(&old);
    early_bird.accept("Z");
    let early_answer = early_bird.copy(text.remote.link_answer);
    other.browser.click("button", text.remote.withdraw);
    other.browser.see(text.remote.withdraw_ask);
    other.browser.click("button", text.remote.withdraw);
    other.browser.find("button", text.sort.seal);
    told(&other, &early_answer, text.letter.withdrawn);
    other.browser.go("");
    other.browser.click("link", &(text.shelf.resume_label)("Reiher"));
    other.player().seal();
    let new = other.copy(text.remote.link_invitation);
    assert_ne!(old, new);
    told(&early_bird, &new, text.letter.answered);
    for side in [&leader, &kam, &stranger, &nobody, &other, &early_bird] {
        side.browser.is_at_peace();
    }
}

#[test]
fn a_reserve_code_brings_each_side_back_after_lost_storage() {
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::English);
    let text = leader.text();
    let code = |side: &Side| {
        side.browser.click("button", text.remote.reserve);
        let code = side.link(text.remote.reserve);
        side.browser.ask("localStorage.clear()", json!([]));
        side.browser.go("");
        side.browser.open_saved(text);
        side.browser.see(text.shelf.none_saved);
        code
    };
    let restore = |side: &Side, code: &str| {
        side.paste(code);
        side.browser.see(text.letter.reserve);
        side.browser.fill(text.letter.account, "Back");
        side.browser.click("button", text.letter.restore);
    };
    leader.invite("Falcon");
    let invitation = leader.copy(text.remote.link_invitation);
    let leaders = code(&leader);
    restore(&leader, &leaders);
    leader.browser.see(text.remote.await_answer);

    kam.click_link(&invitation);
    kam.accept("X");
    let answer = kam.copy(text.remote.link_answer);
    let kams = code(&kam);
    // Before the code comes back, a link finds no game and says what to do.
    kam.click_link(&answer);
    kam.browser.see(text.letter.homeless);
    restore(&kam, &kams);
    kam.browser.see(text.remote.await_invitation);
    // The other letters wait for the invitation.
    kam.click_link(&answer);
    kam.browser.see(text.letter.invitation_first);
    kam.browser.click("link", text.letter.to_game);
    kam.paste(&invitation);
    kam.browser.see(text.letter.returned);
    kam.browser.click("button", text.letter.take_returned);
    kam.browser.see(text.remote.await_disclosure);

    leader.click_link(&answer);
    leader.browser.click("button", text.letter.take_answer);
    let disclosure = leader.copy(text.remote.link_disclosure);
    let leaders = code(&leader);
    restore(&leader, &leaders);
    leader.paste(&answer);
    leader.browser.see(text.letter.answer);
    leader.browser.click("button", text.letter.take_answer);
    assert_eq!(leader.copy(text.remote.link_disclosure), disclosure, "the same link comes back");
    kam.click_link(&disclosure);
    kam.browser.click("button", text.letter.take_disclosure);
    leader.look();
    kam.look();
    assert_eq!(leader.digits(), kam.digits());
    assert!(matches!(find(&kams), Pasted::One(Letter::Reserve(_))));
}

#[test]
fn a_link_in_a_second_tab_is_handled_there_and_the_first_tab_follows() {
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::English);
    let text = leader.text();
    leader.invite("Falcon");
    let invitation = leader.copy(text.remote.link_invitation);
    kam.click_link(&invitation);
    kam.accept("X");
    let answer = kam.copy(text.remote.link_answer);
    leader.browser.new_tab();
    leader.click_link(&answer);
    leader.browser.click("button", text.letter.take_answer);
    leader.browser.see(text.remote.disclose);
    leader.browser.to_tab(0);
    leader.browser.see(text.remote.disclose);
    leader.copy(text.remote.link_disclosure);
    leader.look();
    leader.browser.to_tab(1);
    leader.browser.see(text.remote.digits);
    leader.browser.is_at_peace();
}

#[test]
fn one_invitation_and_one_reserve_code_begin_one_game_however_fast_they_are_clicked() {
    let twice = "const form = document.querySelector('main form'); form.requestSubmit(); form.requestSubmit()";
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::German);
    let (en, de) = (leader.text(), kam.text());
    leader.invite("Falcon");
    let invitation = leader.copy(en.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.fill(de.letter.account, "X");
    kam.browser.ask(twice, json!([]));
    kam.sort();
    assert_eq!(kam.games(), 1);
    kam.browser.click("button", de.remote.reserve);
    let code = kam.link(de.remote.reserve);

    let back = Side::new(Language::German);
    back.paste(&code);
    back.browser.see(de.letter.reserve);
    back.browser.fill(de.letter.account, "X");
    back.browser.ask(twice, json!([]));
    back.browser.see(de.remote.await_invitation);
    assert_eq!(back.games(), 1);
    for side in [&leader, &kam, &back] {
        side.browser.is_at_peace();
    }
}

#[test]
fn the_page_of_a_letter_follows_what_another_window_takes_in() {
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::English);
    let text = leader.text();
    leader.invite("Falcon");
    let invitation = leader.copy(text.remote.link_invitation);
    kam.click_link(&invitation);
    kam.browser.see(text.letter.invited);
    kam.browser.fill(text.letter.account, "half a na");
    kam.browser.new_tab();
    kam.click_link(&invitation);
    kam.accept("Customer X");
    let answer = kam.copy(text.remote.link_answer);
    kam.browser.to_tab(0);
    kam.browser.see(text.letter.known);
    kam.browser.see("Customer X");

    leader.click_link(&answer);
    leader.browser.find("button", text.letter.take_answer);
    leader.browser.new_tab();
    leader.click_link(&answer);
    leader.browser.click("button", text.letter.take_answer);
    leader.browser.see(text.remote.disclose);
    leader.browser.to_tab(0);
    leader.browser.see(text.letter.known);
    leader.browser.click("link", text.letter.to_game);
    leader.browser.see(text.remote.disclose);
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn a_translated_page_shows_what_is_so_while_letters_go_to_and_fro() {
    let leader = Side::new(Language::English);
    let kam = Side::new(Language::English);
    let text = leader.text();
    leader.invite("Falcon");
    leader.browser.see(text.remote.send_invitation);
    translate(&leader.browser);
    let invitation = leader.copy(text.remote.link_invitation);
    leader.browser.see(text.remote.await_answer);
    leader.browser.see(text.remote.copied_with_message);
    assert!(!leader.browser.sees(text.remote.send_invitation), "a ghost");
    translate(&leader.browser);
    kam.click_link(&invitation);
    kam.browser.see(text.letter.invited);
    translate(&kam.browser);
    kam.accept("X");
    translate(&kam.browser);
    let answer = kam.copy(text.remote.link_answer);
    kam.browser.see(text.remote.await_disclosure);
    assert!(!kam.browser.sees(text.remote.send_answer), "a ghost");
    leader.paste(&answer);
    leader.browser.see(text.letter.answer);
    translate(&leader.browser);
    leader.browser.click("button", text.letter.take_answer);
    leader.browser.see(text.remote.disclose);
    translate(&leader.browser);
    let disclosure = leader.copy(text.remote.link_disclosure);
    translate(&kam.browser);
    kam.paste(&disclosure);
    kam.browser.click("button", text.letter.take_disclosure);
    translate(&kam.browser);
    for side in [&leader, &kam] {
        side.browser.click("button", text.remote.look);
        side.browser.see(text.remote.digits);
        translate(&side.browser);
    }
    assert_eq!(leader.digits(), kam.digits());
    leader.browser.click("button", "Deutsch");
    let de = Language::German.text();
    leader.browser.see(de.remote.digits);
    for word in [text.remote.digits, text.remote.digits_how, text.remote.finish_how] {
        assert!(!leader.browser.sees(word), "a ghost: {word}");
    }
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn what_goes_into_a_chat_comes_with_a_message_and_what_goes_into_a_file_without() {
    let leader = Side::new(Language::German);
    let kam = Side::new(Language::English);
    let (german, english) = (leader.text(), kam.text());
    // Neither the clipboard nor a share sheet can be read by a test; a page that is loaded anew has its own again.
    let listen = |side: &Side| {
        side.browser.ask(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.chat = text } } }); \
             Object.defineProperty(navigator, 'share', { value: async ({ text }) => { window.chat = text } })",
            json!([]),
        )
    };
    let chat = |side: &Side| side.browser.ask("return window.chat", json!([])).as_str().unwrap_or_default().to_owned();
    leader.invite("Falke");
    listen(&leader);
    let link = leader.copy(german.remote.link_invitation);
    leader.browser.see(german.remote.copied_with_message);
    let message = chat(&leader);
    assert_eq!(message, (german.remote.with_invitation)(&link, 10, &[]));
    leader.browser.click("button", german.remote.save);
    let saved = leader.browser.downloaded("rolecards-invitation.txt");
    assert_eq!(fs::read_to_string(saved).expect("the file").trim(), link);

    listen(&kam);
    kam.paste(&message);
    kam.browser.see(&(english.letter.invited_time)(10));
    for word in [english.letter.invited_what, english.letter.invited_not, english.letter.invited_seen] {
        kam.browser.see(word);
    }
    kam.browser.is_accessible("an invitation");
    kam.accept("Falcon");
    kam.browser.click("button", english.remote.share);
    kam.browser.click("button", english.remote.final_yes);
    kam.browser.see(english.remote.await_disclosure);
    assert_eq!(chat(&kam), (english.remote.with_answer)(&kam.link(english.remote.link_answer)));
    leader.browser.is_at_peace();
    kam.browser.is_at_peace();
}

#[test]
fn the_promises_have_a_page() {
    let side = Side::new(Language::German);
    side.browser.click("link", side.text().frame.promises);
    side.browser.see(side.text().promise.does_not_list[0]);
    side.browser.is_accessible("promises");
    side.browser.is_at_peace();
}
