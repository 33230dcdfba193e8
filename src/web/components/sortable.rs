//! A list of cards that a person brings into order: by dragging, by keys, or by buttons.
//!
//! The list shows what it is given and asks for moves; it changes nothing itself. The pointer is captured by the list,
//! because a row that moves in the page loses its capture; the browser may scroll everywhere but on the grip. The list is
//! one stop of the Tab key: arrows lead from card to card in it.

use std::hash::Hash;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    html::Ol,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    gesture::drag::{Drag, scrolling},
    web::{
        components::{announcer::Announce, focus, gesture::use_hands, when::when},
        language::use_text,
    },
};

/// A row in the hand: which one, how it was led, the list as it lay then, and where the pointer is in the window.
#[derive(Clone, Debug, PartialEq)]
struct Grasp<T> {
    item: T,
    drag: Drag,
    items: Vec<T>,
    at: f64,
}

/// An ordered list of cards. `name` gives a card's words for the screen reader, `face` what is seen of it, and `below` what
/// stands below it.
#[component]
pub fn Sortable<T, V, W>(
    #[prop(into)] items: Signal<Vec<T>>,
    name: impl Fn(T) -> String + Copy + Send + Sync + 'static,
    face: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    below: impl Fn(T) -> W + Clone + Send + Sync + 'static,
    /// How many of the first cards bear the number of their place.
    #[prop(into)]
    numbered: Signal<usize>,
    /// How many of the first cards are marked.
    #[prop(into)]
    settled: Signal<usize>,
    /// What a press on a card does. Without it, a press shows the buttons that move the card.
    #[prop(optional)]
    on_press: Option<Callback<T>>,
    /// The card and the place, from 0, where it should go.
    on_move: Callback<(T, usize)>,
    announce: Announce,
) -> impl IntoView
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
    W: IntoView + 'static,
{
    let text = use_text();
    let list = NodeRef::<Ol>::new();
    let hands = use_hands();
    let grasp = RwSignal::new(None::<Grasp<T>>);
    let len = Memo::new(move |_| items.with(Vec::len));
    // While a row is in the hand, the numbers are those that there will be.
    let numbers = Memo::new(move |_| {
        let now = numbered.get();
        grasp.with(|held| held.as_ref().map_or(now, |held| held.drag.numbered(now)))
    });
    // The card that Tab leads to: where the focus was last, or else the first one.
    let visited = RwSignal::new(None::<T>);
    let stop = Memo::new(move |_| {
        items.with(|items| visited.get().filter(|visited| items.contains(visited)).or(items.first().copied()))
    });
    let opened = RwSignal::new(None::<T>);
    let press = move |item: T| match on_press {
        Some(on_press) => on_press.run(item),
        None => opened.update(|opened| *opened = Some(item).filter(|_| *opened != Some(item))),
    };

    let move_to = move |item: T, to: usize| {
        if to < len.get_untracked() {
            on_move.run((item, to));
            let place = items.with_untracked(|items| items.iter().position(|&other| other == item));
            if let Some(place) = place {
                announce.say(|| (text().sort.place)(&name(item), place + 1, len.get_untracked()));
            }
        }
    };

    let put_back = Callback::new(move |()| grasp.set(None));
    let begin = move |event: PointerEvent, from: usize| {
        // A second finger must not take another card while one is in the hand.
        let first = event.is_primary() && event.button() == 0;
        let Some(list) = list.get_untracked().filter(|_| first) else { return };
        event.prevent_default();
        let children = list.children();
        let scrolled = scroll_top();
        let rows = (0..children.length()).filter_map(|index| children.item(index));
        let rows = rows.map(|row| row.get_bounding_client_rect()).map(|row| (row.top() + scrolled, row.height()));
        let at = f64::from(event.client_y());
        let items = items.get_untracked();
        let drag = Drag::begin(from, at + scrolled, rows.collect());
        let Some((drag, &item)) = drag.zip(items.get(from)) else { return };
        if hands.take(put_back) {
            grasp.set(Some(Grasp { item, drag, items, at }));
            scroll_while_held(grasp);
            // Without the capture the drag still works while the pointer stays over the list.
            let _ = list.set_pointer_capture(event.pointer_id());
        }
    };
    let follow = move |event: PointerEvent| {
        if event.is_primary() && grasp.with_untracked(Option::is_some) {
            lead(grasp, f64::from(event.client_y()));
        }
    };
    let drop = move |event: PointerEvent| {
        if !event.is_primary() {
            return;
        }
        let held = grasp.get_untracked();
        hands.let_go();
        // A card lands only in the list from which it was taken.
        let held = held.filter(|held| items.with_untracked(|items| *items == held.items));
        if let Some(Grasp { item, drag, .. }) = held.filter(|held| held.drag.from() != held.drag.to()) {
            move_to(item, drag.to());
        }
    };
    // Another window may have changed the list meanwhile; what lies elsewhere now cannot be put back where it lay.
    Effect::new(move || {
        let changed =
            items.with(|items| grasp.with_untracked(|grasp| grasp.as_ref().is_some_and(|held| held.items != *items)));
        if changed {
            hands.let_go();
        }
    });
    on_cleanup(move || {
        if grasp.try_get_untracked().flatten().is_some() {
            hands.let_go();
        }
    });

    let gap = move |of: fn((f64, f64)) -> f64| {
        move || grasp.with(|held| held.as_ref().map(|held| format!("{}px", of(held.drag.gap()))))
    };
    view! {
        <ol
            class="sortable"
            node_ref=list
            data-dragging=move || grasp.with(Option::is_some).then_some("")
            style=("--gap-top", gap(|(top, _)| top))
            style=("--gap-size", gap(|(_, size)| size))
            on:pointermove=follow
            on:pointerup=drop
            on:pointercancel=move |_| hands.let_go()
        >
            <ForEnumerate
                each=move || items.get()
                key=|item| *item
                children=move |index, item| {
                    let shift = move || {
                        grasp.with(|held| {
                            held.as_ref().map(|held| format!("translateY({}px)", held.drag.shift(index.get())))
                        })
                    };
                    let number = Memo::new(move |_| {
                        let here = index.get();
                        let place = grasp.with(|held| held.as_ref().map_or(here, |held| held.drag.place(here)));
                        Some(place + 1).filter(|&place| place <= numbers.get())
                    });
                    let has_number = move || number.get().is_some();
                    let is_open = move || opened.get() == Some(item);
                    let step = move |by: isize| {
                        if let Some(to) = index.get_untracked().checked_add_signed(by) {
                            move_to(item, to);
                        }
                    };
                    let on_key = move |event: KeyboardEvent| {
                        let (here, last) = (index.get_untracked(), len.get_untracked().saturating_sub(1));
                        match (event.key().as_str(), event.alt_key()) {
                            // A key that is held moves a card once.
                            ("ArrowUp", true) if !event.repeat() => step(-1),
                            ("ArrowDown", true) if !event.repeat() => step(1),
                            ("ArrowUp" | "ArrowDown", true) => {}
                            (_, true) => return,
                            _ if is_field(&event) => return,
                            ("ArrowUp", _) => focus::give_row(list, here.saturating_sub(1)),
                            ("ArrowDown", _) => focus::give_row(list, (here + 1).min(last)),
                            ("Home", _) => focus::give_row(list, 0),
                            ("End", _) => focus::give_row(list, last),
                            _ => return,
                        }
                        event.prevent_default();
                    };
                    let (face, below) = (face.clone(), below.clone());
                    view! {
                        <li
                            class="sortable-row"
                            data-settled=move || (index.get() < settled.get()).then_some("")
                            data-lifted=move || grasp.with(|held| held.as_ref().is_some_and(|held| held.item == item)).then_some("")
                            style:transform=shift
                            on:keydown=on_key
                            on:focusin=move |_| visited.set(Some(item))
                        >
                            <button
                                type="button"
                                class="sortable-card"
                                tabindex=move || if stop.get() == Some(item) { "0" } else { "-1" }
                                aria-pressed=on_press.map(|_| move || has_number().to_string())
                                aria-expanded=on_press.is_none().then_some(move || is_open().to_string())
                                on:click=move |_| press(item)
                            >
                                <span
                                    class="stamp"
                                    aria-hidden="true"
                                    data-number=move || has_number().then_some("")
                                    prop:textContent=move || number.get().map(|number| number.to_string()).unwrap_or_default()
                                ></span>
                                <span class="sortable-face">{face(item)}</span>
                                <span
                                    class="unseen"
                                    prop:textContent=move || number.get().map(text().steps.number).unwrap_or_default()
                                ></span>
                            </button>
                            <span class="grip" aria-hidden="true" on:pointerdown=move |event| begin(event, index.get_untracked())></span>
                            {when(
                                is_open,
                                move || {
                                    view! {
                                        <span class="steps">
                                            <button
                                                type="button"
                                                class="button"
                                                aria-label=move || (text().sort.up)(&name(item))
                                                aria-disabled=move || (index.get() == 0).to_string()
                                                on:click=move |_| step(-1)
                                                prop:textContent=move || text().steps.up
                                            ></button>
                                            <button
                                                type="button"
                                                class="button"
                                                aria-label=move || (text().sort.down)(&name(item))
                                                aria-disabled=move || (index.get() + 1 == len.get()).to_string()
                                                on:click=move |_| step(1)
                                                prop:textContent=move || text().steps.down
                                            ></button>
                                        </span>
                                    }
                                    .into_any()
                                },
                            )}
                            {below(item)}
                        </li>
                    }
                }
            />
        </ol>
    }
}

/// Leads the row in the hand to where the pointer is in the window.
fn lead<T: Send + Sync + 'static>(grasp: RwSignal<Option<Grasp<T>>>, at: f64) {
    grasp.update(|grasp| {
        if let Some(grasp) = grasp {
            grasp.at = at;
            grasp.drag = grasp.drag.moved(at + scroll_top());
        }
    });
}

/// Scrolls the page for as long as a row is held near an edge of the window, also where the pointer rests.
fn scroll_while_held<T: Send + Sync + 'static>(grasp: RwSignal<Option<Grasp<T>>>) {
    request_animation_frame(move || {
        let held = grasp.try_with_untracked(|held| held.as_ref().map(|held| held.at)).flatten();
        let Some(at) = held else { return };
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let by = height.map(|height| scrolling(at, height)).unwrap_or_default();
        if by.abs() > 0.0 {
            window().scroll_by_with_x_and_y(0.0, by);
            lead(grasp, at);
        }
        scroll_while_held(grasp);
    });
}

/// Whether a key is pressed in a text field, which has its own use for it.
fn is_field(event: &KeyboardEvent) -> bool {
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    on.is_some_and(|on| on.matches("input, textarea").unwrap_or_default())
}

fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or_default()
}
