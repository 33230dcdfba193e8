//! The guide for whoever leads a conversation: the way there, the agendas, the invitations, and what is printed of it.

use role_cards::text::Language;
use serde_json::json;

use crate::{
    browser::{Browser, Engine, Look},
    screen::{see_order, texts},
    talk::tag,
};

/// Keeps what is put on the clipboard.
const COPIES: &str = "\
    window.copies = []; \
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => (copies.push(text), Promise.resolve()) } });";

#[test]
fn the_guide_is_found_from_the_start_page_and_from_the_set_up_and_gives_an_invitation_away() {
    for language in Language::ALL {
        for look in [Look::phone(tag(language)), Look::desk(tag(language))] {
            let browser = Browser::open(&look.with_script(COPIES));
            let text = language.text();
            browser.click("link", text.frame.guide);
            browser.find("heading", text.guide.title);
            browser.go("#new");
            browser.click("link", text.frame.guide);
            browser.find("heading", text.guide.title);
            for agenda in &text.guide.agendas {
                browser.click("button", agenda.short);
                browser.find("heading", agenda.name);
                let said: Vec<String> = agenda.steps.iter().map(|step| step.say.to_owned()).collect();
                see_order(&browser, ".guide-steps q", &said);
                browser.is_accessible(agenda.name);
            }
            for invitation in &text.guide.invitation_list {
                browser.click("button", invitation.copy);
                browser.see(text.guide.copied);
            }
            let mails = text.guide.invitation_list.each_ref().map(|invitation| invitation.text);
            assert_eq!(browser.ask("return copies", json!([])), json!(mails));
            browser.is_at_peace();
        }
    }
}

/// Each agenda is a page with what helps when it jams; the hand-out is a page of its own, to be given away.
fn every_agenda_is_a_page_and_the_hand_out_another(engine: Engine) {
    for language in Language::ALL {
        let browser = Browser::open(&Look::desk(tag(language)).in_engine(engine));
        let text = language.text();
        browser.go("#guide");
        for agenda in &text.guide.agendas {
            browser.click("button", agenda.short);
            browser.find("heading", agenda.name);
            let printed = browser.print();
            assert_eq!(printed.pages.len(), 2, "{}:\n{}", agenda.name, printed.text());
            let steps = agenda.steps.iter().flat_map(|step| [step.what, step.say]);
            let jams = text.guide.jams_list.iter().flatten().copied();
            for words in [agenda.name, agenda.how, agenda.tip].into_iter().chain(steps).chain(jams) {
                assert!(printed.pages[0].says(words), "«{words}» is not on the first page:\n{}", printed.text());
            }
            for words in text.guide.handout_list.iter().flatten() {
                assert!(printed.pages[1].says(words), "«{words}» is not on the hand-out:\n{}", printed.text());
            }
            for pressed in texts(&browser, "button") {
                assert!(!printed.lines().any(|line| line == pressed), "«{pressed}» is on the print");
            }
        }
        browser.is_at_peace();
    }
}

#[test]
fn on_paper_every_agenda_is_a_page_and_the_hand_out_another() {
    every_agenda_is_a_page_and_the_hand_out_another(Engine::Chromium);
}

#[test]
fn on_paper_every_agenda_is_a_page_and_the_hand_out_another_in_firefox() {
    every_agenda_is_a_page_and_the_hand_out_another(Engine::Firefox);
}
