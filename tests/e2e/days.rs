//! A talk by letters over three days: the leader at a German desk, the KAM at an English phone. Each step outlives a
//! reload, a lost storage comes back, and in the end both read the same digits and the same table.

use role_cards::text::Language;
use serde_json::json;

use crate::{browser::Look, side::Side};

/// The clock of a page, which a test can set. The tab has it for as long as it is open.
pub const CLOCK: &str = "(() => { \
  const Real = Date; \
  const passed = () => { try { return Number(sessionStorage.passed ?? 0) } catch { return 0 } }; \
  window.Date = class extends Real { \
    constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + passed()) } \
    static now() { return Real.now() + passed() } }; \
  window.setDay = day => { sessionStorage.passed = Real.UTC(2026, 10, day, 12) - Real.now() } })()";

/// The first of the three days, in November 2026.
pub const MONDAY: u32 = 23;

/// The first of the three days, as a side writes it.
fn monday(side: &Side) -> String {
    let name = side.text().name;
    (name.date)(MONDAY, name.months[10], 2026)
}

/// A new day begins on both sides, at noon, on the start page.
pub fn begin_day(sides: [&Side; 2], day: u32) {
    for side in sides {
        side.browser.ask("setDay(arguments[0])", json!([day]));
        side.browser.go("");
        let today = side.browser.ask("return new Date().getDate()", json!([]));
        assert_eq!(today, json!(day), "the clock is set");
    }
}

/// A side opens its only game from the start page, which knows since when it waits and for what.
fn resume(side: &Side, account: &str, state: &str) {
    let text = side.text();
    side.browser.see(&(text.shelf.started)(&monday(side)));
    reload_at(side, state);
    side.activate("link", &(text.shelf.resume_label)(account));
}

/// Loads the page again: the same step stands there, and what is kept is what was kept before.
fn reload_at(side: &Side, step: &str) {
    side.browser.see(step);
    let kept = side.browser.storage();
    side.browser.reload();
    side.browser.see(step);
    assert_eq!(side.browser.storage(), kept, "a reload changes nothing: {step}");
}

/// Opens a letter and loads the page again, on which nothing of the letter is left; it is opened once more.
fn open_twice(side: &Side, open: impl Fn(), title: &str) {
    let kept = side.browser.storage();
    open();
    side.browser.see(title);
    side.browser.reload();
    side.browser.see(side.text().letter.none_how);
    assert!(!side.browser.sees(title), "the letter stays in no address: {title}");
    open();
    side.browser.see(title);
    assert_eq!(side.browser.storage(), kept, "opening a letter changes nothing: {title}");
}

/// Sorts and seals the deck on the table, with a reload at each step.
fn sort_in_steps(side: &Side) {
    let sort = side.text().sort;
    reload_at(side, "1 / 17");
    side.deal(0..8);
    reload_at(side, "9 / 17");
    side.deal(8..17);
    for step in [sort.offer_keep, sort.settle, sort.seal] {
        reload_at(side, step);
        side.activate("button", step);
    }
}

/// The leader's Monday: sets up, sorts, and sends the invitation.
fn invite(leader: &Side) -> String {
    let text = leader.text();
    leader.browser.go("#new");
    reload_at(leader, text.setup.title);
    leader.set_up("Falke");
    leader.activate("button", text.setup.deal);
    sort_in_steps(leader);
    reload_at(leader, text.remote.send_invitation);
    let invitation = leader.copy(text.remote.link_invitation);
    reload_at(leader, text.remote.await_answer);
    assert_eq!(leader.link(text.remote.link_invitation), invitation, "the link is still there");
    invitation
}

/// The KAM's Tuesday: takes the invitation of the day before, sorts, and answers.
fn answer(kam: &Side, invitation: &str) -> String {
    let text = kam.text();
    open_twice(kam, || kam.click_link(invitation), text.letter.invited);
    kam.browser.see(&(text.letter.invited_how)(&monday(kam), text.name.inside));
    kam.browser.fill(text.letter.account, "Condor");
    kam.activate("button", text.letter.accept);
    sort_in_steps(kam);
    reload_at(kam, text.remote.send_answer);
    let answer = kam.copy(text.remote.link_answer);
    reload_at(kam, text.remote.await_disclosure);
    answer
}

/// The KAM's browser forgets everything; the reserve code and the invitation bring it back.
fn lose_and_return(kam: &Side, invitation: &str) {
    let text = kam.text();
    kam.activate("button", text.remote.reserve);
    let code = kam.link(text.remote.reserve);
    kam.browser.ask("localStorage.clear()", json!([]));
    kam.browser.go("");
    reload_at(kam, text.start.open_saved);
    open_twice(kam, || kam.paste(&code), text.letter.reserve);
    kam.browser.fill(text.letter.account, "Condor");
    kam.activate("button", text.letter.restore);
    reload_at(kam, text.remote.await_invitation);
    open_twice(kam, || kam.paste(invitation), text.letter.returned);
    kam.activate("button", text.letter.take_returned);
    reload_at(kam, text.remote.await_disclosure);
}

/// The leader's Wednesday: takes the answer and sends the third link.
fn disclose(leader: &Side, answer: &str) -> String {
    let text = leader.text();
    open_twice(leader, || leader.click_link(answer), text.letter.answer);
    leader.activate("button", text.letter.take_answer);
    reload_at(leader, text.remote.disclose);
    let disclosure = leader.copy(text.remote.link_disclosure);
    reload_at(leader, text.remote.look_leader);
    disclosure
}

/// Both look, and what each of them reads then: the digits and the table of both orders.
fn look(side: &Side) -> (String, serde_json::Value) {
    side.look();
    reload_at(side, side.text().remote.digits);
    (side.digits(), side.table())
}

#[test]
fn a_talk_over_three_days_and_one_lost_storage_ends_with_the_same_digits_and_table() {
    let leader = Side::at(&Look::desk("de-CH").with_script(CLOCK), Language::German);
    let kam = Side::at(&Look::phone("en").with_script(CLOCK), Language::English);
    let (de, en) = (leader.text(), kam.text());

    begin_day([&leader, &kam], MONDAY);
    let invitation = invite(&leader);

    begin_day([&leader, &kam], MONDAY + 1);
    reload_at(&leader, de.remote.state_answer);
    let answered = answer(&kam, &invitation);
    lose_and_return(&kam, &invitation);
    assert_eq!(kam.link(en.remote.link_answer), answered, "what comes back is the answer that was sent");

    begin_day([&leader, &kam], MONDAY + 2);
    resume(&leader, "Falke", de.remote.state_answer);
    leader.browser.see(de.remote.await_answer);
    resume(&kam, "Condor", en.remote.state_disclosure);
    kam.browser.see(en.remote.await_disclosure);
    let disclosure = disclose(&leader, &answered);
    open_twice(&kam, || kam.click_link(&disclosure), en.letter.disclosure);
    kam.activate("button", en.letter.take_disclosure);
    reload_at(&kam, en.remote.look_kam);
    let (leaders, kams) = (look(&leader), look(&kam));
    assert_eq!(leaders, kams);
    for side in [&leader, &kam] {
        side.browser.reload();
        side.browser.see(side.text().remote.digits);
        assert_eq!((side.digits(), side.table()), leaders, "and they stay so");
        side.finish();
        reload_at(side, side.text().remote.finished);
        side.browser.is_at_peace();
    }
}
