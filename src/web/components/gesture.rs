//! One gesture, one act: what the hands at this page do, before anything on it hears of it.
//!
//! A key that is held, the second half of a double click, and a click that began on a screen that is gone decide nothing.
//! While a card is in the hand, nothing else moves. These rules hold for every button, link and form alike, so they are
//! kept in one place, in the capture phase, and no screen has to think of them.

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use crate::{
    gesture::click::{Appearance, Click, Clicks},
    web::browser::console,
};

/// The hands at this page; a context of the whole app.
#[derive(Clone, Copy)]
pub struct Hands(StoredValue<State>);

#[derive(Default)]
struct State {
    clicks: Clicks,
    /// The press that the next click ends.
    press: Option<Press>,
    /// Since when the youngest screen or step takes what hands do.
    appearance: Appearance,
    /// What ends the hold of the card that is in the hand.
    held: Option<Callback<()>>,
}

#[derive(Clone)]
struct Press {
    on: Option<Element>,
    touch: bool,
    /// It was not meant for the screen or step on which it arrives.
    late: bool,
    /// When it ended.
    ended: Option<f64>,
}

/// How long after the end of a press its click may come, in milliseconds. A later one is of another hand: assistive
/// technology clicks without pressing.
const LINGER: f64 = 600.0;

impl Hands {
    /// Watches over the whole page, for as long as it lives.
    pub fn install() -> Self {
        let hands = Self(StoredValue::new(State::default()));
        provide_context(hands);
        capture("pointerdown", move |event: PointerEvent| hands.press(&event));
        // Nor does it take the focus away from the title of what has come meanwhile.
        capture("mousedown", move |event: MouseEvent| {
            if hands.is_late(&event) {
                event.prevent_default();
            }
        });
        capture("pointercancel", move |_: PointerEvent| hands.0.update_value(|state| state.press = None));
        capture("pointerup", move |event: PointerEvent| {
            hands.0.update_value(|state| {
                if let Some(press) = &mut state.press {
                    press.ended = Some(event.time_stamp());
                }
            });
        });
        capture("click", move |event: MouseEvent| {
            if !hands.click_counts(&event) {
                swallow(&event);
            }
        });
        capture("keydown", move |event: KeyboardEvent| hands.key(&event));
        // A hold ends with its pointer, whoever should have heard of it. These listeners stay for as long as the page lives.
        let ended = move |event: PointerEvent| {
            if event.is_primary() {
                hands.let_go();
            }
        };
        window_event_listener(ev::pointerup, ended);
        window_event_listener(ev::pointercancel, ended);
        window_event_listener(ev::blur, move |_| hands.let_go());
        hands
    }

    /// A new screen or step is there: what began before was not meant for it.
    pub fn screen_appears(self) {
        self.0.update_value(|state| state.appearance = Appearance::of_screen(now()));
    }

    /// A new step lies on the table: nobody has seen it yet, so it is quiet for a moment.
    pub fn step_appears(self) {
        self.0.update_value(|state| state.appearance = Appearance::of_step(now()));
    }

    /// Whether an event was not meant for the youngest screen or step, because it was not there yet or just came.
    pub fn is_late(self, event: &Event) -> bool {
        self.0.with_value(|state| state.appearance.is_too_early(event.time_stamp()))
    }

    /// Takes a card into the hand; `let_go` puts it back where it lay. Says whether the hand was free.
    pub fn take(self, let_go: Callback<()>) -> bool {
        let free = self.0.with_value(|state| state.held.is_none());
        if free {
            self.0.update_value(|state| state.held = Some(let_go));
        }
        free
    }

    /// Puts the card that is in the hand back where it lay.
    pub fn let_go(self) {
        let held = self.0.try_update_value(|state| state.held.take()).flatten();
        if let Some(held) = held {
            // What held the card may have left the page.
            held.try_run(());
        }
    }

    fn holds(self) -> bool {
        self.0.with_value(|state| state.held.is_some())
    }

    fn press(self, event: &PointerEvent) {
        if event.is_primary() {
            // The one before has ended somewhere out of sight.
            self.let_go();
        }
        let on = target(event);
        let press = Press { on, touch: event.pointer_type() == "touch", late: self.is_late(event), ended: None };
        self.0.update_value(|state| state.press = Some(press));
    }

    fn click_counts(self, event: &MouseEvent) -> bool {
        if self.holds() {
            return false;
        }
        // Keyboards, assistive technology and labels click without a press of their own.
        if event.detail() == 0 {
            return true;
        }
        let press = self.0.try_update_value(|state| state.press.take()).flatten();
        let is_ours = |press: &Press| press.ended.is_none_or(|ended| event.time_stamp() - ended < LINGER);
        let Some(press) = press.filter(is_ours) else { return true };
        let here = target(event);
        if here.as_ref().is_some_and(is_typed_in) {
            return true;
        }
        let click = Click {
            at: event.time_stamp(),
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
            touch: press.touch,
        };
        let counts = self.0.try_update_value(|state| state.clicks.counts(click)).unwrap_or(true);
        counts && !press.late && began_here(press.on.as_ref(), here.as_ref())
    }

    fn key(self, event: &KeyboardEvent) {
        let with_command = event.ctrl_key() || event.meta_key();
        if self.holds() && !with_command {
            if event.key() == "Escape" {
                self.let_go();
            }
            swallow(event);
        } else if event.repeat() && decides(event) {
            swallow(event);
        }
    }
}

/// The hands around the caller.
pub fn use_hands() -> Hands {
    expect_context::<Hands>()
}

/// Hears of an event before anything on the page does.
fn capture<E: FromWasmAbi + 'static>(name: &str, hear: impl Fn(E) + 'static) {
    let hear = Closure::<dyn Fn(E)>::new(hear).into_js_value();
    let added = window().add_event_listener_with_callback_and_bool(name, hear.unchecked_ref(), true);
    if let Err(error) = added {
        console::tell("what the hands do is not heard", &error);
    }
}

fn swallow(event: &Event) {
    event.stop_immediate_propagation();
    event.prevent_default();
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// The moment, on the clock of the events.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whether a click on this is a matter of typing or choosing, where the browser has its own use for a double click.
fn is_typed_in(element: &Element) -> bool {
    let fields = "textarea, select, option, input:not([type=radio], [type=checkbox], [type=file], [type=button])";
    element.matches(fields).unwrap_or_default()
}

/// Whether what was pressed is still there and is what was clicked, or around it, or within it.
fn began_here(pressed: Option<&Element>, clicked: Option<&Element>) -> bool {
    let (Some(pressed), Some(clicked)) = (pressed, clicked) else { return true };
    pressed.is_connected() && (clicked.contains(Some(pressed)) || pressed.contains(Some(clicked)))
}

/// Whether a key decides something where it is pressed: it presses a button, follows a link, or sends a form. It does
/// not in a text of several lines, and a key that types or moves may be held.
fn decides(event: &KeyboardEvent) -> bool {
    let Some(on) = target(event) else { return false };
    match event.key().as_str() {
        "Enter" => !on.matches("textarea").unwrap_or_default(),
        " " => on.matches("button, summary, a, [type=radio], [type=checkbox]").unwrap_or_default(),
        _ => false,
    }
}
