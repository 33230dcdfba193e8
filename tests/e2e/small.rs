//! The game where there is little room and few colours: a page enlarged to 400 %, wider text spacing, a phone held sideways,
//! forced colours. Each look goes through every screen with prepared games and asks the page itself.

use role_cards::{cards::sort::Step, saved, text::Language};
use serde_json::json;

use crate::{
    browser::Browser,
    screens::{Screen, ask, opened, screens, sort_until, stand_still, window},
};

/// Goes through every screen in a window of this size, after `prepare` on each, and asks these questions.
fn ask_all(language: Language, size: (u32, u32), prepare: &str, questions: &[&str]) {
    let browser = Browser::open(&window(language, size.0, size.1));
    go_through(&browser, language, |screen| {
        browser.ask(prepare, json!([]));
        stand_still(&browser);
        questions.iter().flat_map(|question| amiss(&browser, screen, question)).collect()
    });
}

/// Opens every screen with all its folds, and gathers what each finds amiss there.
fn go_through(browser: &Browser, language: Language, look: impl Fn(&Screen) -> Vec<String>) {
    let mut found = Vec::new();
    for screen in screens() {
        screen.open(browser, language);
        browser.ask(UNFOLD, json!([]));
        found.extend(look(&screen).into_iter().map(|found| format!("{}, {found}", screen.name)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What this question finds amiss.
fn amiss(browser: &Browser, screen: &Screen, question: &str) -> Vec<String> {
    ask(browser, screen, question).into_iter().map(|found| format!("{question}: {found}")).collect()
}

const UNFOLD: &str = "document.querySelectorAll('details').forEach(details => details.open = true)";

/// What WCAG 1.4.12 lets a person set.
const SPACE_OUT: &str = "\
    const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } \
                       p { margin-block-end: 2em !important }'); \
    document.adoptedStyleSheets = [sheet]";

#[test]
fn at_400_percent_nothing_scrolls_sideways_or_is_cut_or_covered_in_german() {
    ask_all(Language::German, (320, 640), "", &["overflows()", "cut()", "covered()"]);
}

#[test]
#[ignore = "the other language of a look of every day: cargo xtask long"]
fn at_400_percent_nothing_scrolls_sideways_or_is_cut_or_covered_in_english() {
    ask_all(Language::English, (320, 640), "", &["overflows()", "cut()", "covered()"]);
}

#[test]
fn with_wider_text_spacing_nothing_overflows_or_is_cut_in_german() {
    ask_all(Language::German, (360, 740), SPACE_OUT, &["overflows()", "cut()"]);
}

#[test]
#[ignore = "the other language of a look of every day: cargo xtask long"]
fn with_wider_text_spacing_nothing_overflows_or_is_cut_in_english() {
    ask_all(Language::English, (360, 740), SPACE_OUT, &["overflows()", "cut()"]);
}

#[test]
fn on_a_phone_held_sideways_nothing_lies_on_what_has_the_focus() {
    ask_all(Language::German, (640, 360), "", &["overflows()", "covered()"]);
}

/// Also where the person's own few colours take the place of ours.
#[test]
fn at_a_desk_nothing_lies_on_what_has_the_focus_and_everything_has_an_edge_in_forced_colours() {
    let browser = Browser::open(&window(Language::German, 1280, 800));
    let colours = |forced, scheme| {
        let features = json!([
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-color-scheme", "value": scheme },
        ]);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        let is_forced = browser.ask("return matchMedia('(forced-colors: active)').matches", json!([]));
        assert_eq!(is_forced, json!(forced == "active"), "the colours are as they were asked for");
    };
    go_through(&browser, Language::German, |screen| {
        stand_still(&browser);
        let questions = ["overflows()", "broken()", "beside(about)", "covered()"];
        let mut found: Vec<_> = questions.into_iter().flat_map(|question| amiss(&browser, screen, question)).collect();
        for scheme in ["light", "dark"] {
            colours("active", scheme);
            let bare = amiss(&browser, screen, "bare()");
            found.extend(bare.into_iter().map(|found| format!("{found} on a {scheme} ground")));
        }
        colours("none", "light");
        found
    });
}

#[test]
fn on_a_phone_every_text_can_be_read_every_target_be_hit_and_the_largest_is_what_the_screen_is_about() {
    // A finger needs 44 pixels; a word in running text is as high as its line lets it (WCAG 2.5.8).
    ask_all(Language::German, (360, 640), "", &["tiny()", "narrow(44)", "broken()", "beside(about)"]);
}

#[test]
#[ignore = "the other language of a look of every day: cargo xtask long"]
fn at_a_desk_the_largest_text_is_what_the_screen_is_about_in_english() {
    ask_all(Language::English, (1280, 800), "", &["beside(about)"]);
}

#[test]
fn at_a_desk_the_bar_covers_no_row_of_five_cards() {
    let browser = Browser::open(&window(Language::German, 1280, 800));
    let mut game = opened();
    sort_until(&mut game, |step| matches!(step, Step::Order { .. }));
    browser.store("rolecards.game.look0000.1", &saved::write(&game, 1));
    browser.go("#game/look0000");
    browser.part(".sortable-row:nth-child(5)");
    stand_still(&browser);
    let places = "const place = selector => document.querySelector(selector).getBoundingClientRect(); \
                  return [place('.sortable-row:nth-child(5)').bottom, place('.sticky').top]";
    let places = browser.ask(places, json!([]));
    let [row, bar] = [0, 1].map(|at| places[at].as_f64().expect("a place"));
    assert!(row <= bar, "the last row ends at {row}, the bar begins at {bar}");
}
