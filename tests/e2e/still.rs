//! While a screen comes: what can be pressed stays where it first showed, so that no hand meets something else than it aimed at.

use role_cards::text::Language;
use serde_json::json;

use crate::{
    browser::{Browser, Look},
    screens::{screens, window},
};

/// Watches, frame by frame and until somebody does something, where everything stands that can be pressed. What stays in the
/// window while the page scrolls has its place in the window; what is played in has none before it has ended.
const WATCH: &str = "\
    const places = new Map(); \
    const stays = e => { for (; e; e = e.parentElement) if (/fixed|sticky/.test(getComputedStyle(e).position)) return true; return false }; \
    window.moved = []; \
    let watches = true; \
    for (const act of ['pointerdown', 'keydown', 'input', 'click']) addEventListener(act, () => watches = false, true); \
    const look = () => { \
      if (!watches) return; \
      const played = document.getAnimations().map(a => a.effect.target); \
      for (const e of document.querySelectorAll('main :is(a[href], button, summary, input, select, textarea), footer a')) { \
        if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('dialog') || played.some(p => p.contains(e))) continue; \
        const { x, y } = e.getBoundingClientRect(); \
        const now = stays(e) ? [x, y] : [x + scrollX, y + scrollY]; \
        const then = places.get(e); \
        if (then && Math.hypot(now[0] - then[0], now[1] - then[1]) > 1) \
          moved.push(`${e.ariaLabel || e.textContent || e.name || e.id}: ${then.map(Math.round)} -> ${now.map(Math.round)}`); \
        places.set(e, now); \
      } \
      requestAnimationFrame(look); \
    }; \
    requestAnimationFrame(look)";

/// Opens every screen on a slow computer and asks what has moved.
fn nothing_moves(look: Look) {
    let browser = Browser::open(&Look { script: Some(WATCH), ..look });
    let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    browser.devtools("Emulation.setEmulatedMedia", calm);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    let mut amiss = Vec::new();
    for screen in screens() {
        screen.open(&browser, Language::German);
        let moved = browser.ask("return [...new Set(window.moved)]", json!([]));
        let moved = moved.as_array().expect("a list").iter().map(|moved| format!("{}: {moved}", screen.name));
        amiss.extend(moved);
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

#[test]
#[ignore = "the other window of a look of every day: cargo xtask long"]
fn at_a_desk_nothing_that_can_be_pressed_moves_while_its_screen_comes() {
    nothing_moves(window(Language::German, 1280, 800));
}

#[test]
fn on_a_phone_nothing_that_can_be_pressed_moves_while_its_screen_comes() {
    nothing_moves(window(Language::German, 360, 640));
}
