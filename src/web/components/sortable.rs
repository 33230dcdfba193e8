//! A list that a person brings into order: by dragging, by keys, by buttons, or by naming the place.
//!
//! The list shows what it is given and asks for moves; it changes nothing itself. The pointer is captured by the list,
//! because a row that moves in the page loses its capture; the browser may scroll everywhere but on the grip.

use std::hash::Hash;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    html::Ol,
    prelude::*,
    task,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::web::components::{announcer::Announce, later::PAUSE};
use crate::web::language::use_text;

/// A drag in flight. Heights and places are in pixels of the whole page, so that scrolling does not disturb them.
#[derive(Clone, Debug, PartialEq)]
struct Drag {
    from: usize,
    to: usize,
    start: f64,
    now: f64,
    /// Top and height of each row when the drag began.
    rows: Vec<(f64, f64)>,
}

impl Drag {
    /// How far the row at `index` is shown from where it lies.
    fn shift(&self, index: usize) -> f64 {
        let height = self.rows.get(self.from).map_or(0.0, |row| row.1);
        if index == self.from {
            self.now - self.start
        } else if (self.from..=self.to).contains(&index) {
            -height
        } else if (self.to..=self.from).contains(&index) {
            height
        } else {
            0.0
        }
    }

    fn moved(&self, now: f64) -> Self {
        let middle = self.rows.get(self.from).map_or(now, |row| row.0 + row.1 / 2.0 + now - self.start);
        let to = self.rows.iter().rposition(|(top, height)| {
            let upward = *top < self.rows[self.from].0;
            // A row is passed once the dragged one covers half of it.
            if upward { middle > top + height / 2.0 } else { middle >= *top }
        });
        let above = self.rows.iter().take(self.from).position(|(top, height)| middle < top + height / 2.0);
        Self { to: above.or(to).unwrap_or(self.from), now, ..self.clone() }
    }
}

/// How near to the window's edge a drag scrolls the page, and by how much at a time.
const EDGE: f64 = 56.0;
const SCROLL: f64 = 14.0;

/// An ordered list of rows. `name` gives a row's words for the screen reader, `row` what is seen.
#[component]
pub fn Sortable<T, V>(
    #[prop(into)] items: Signal<Vec<T>>,
    name: impl Fn(T) -> &'static str + Copy + Send + Sync + 'static,
    row: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    /// How many of the first rows are marked as settled.
    #[prop(into)]
    settled: Signal<usize>,
    /// The row and the place, from 0, where it should go.
    on_move: Callback<(T, usize)>,
    announce: Announce,
) -> impl IntoView
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let text = use_text();
    let list = NodeRef::<Ol>::new();
    let drag = RwSignal::new(None::<Drag>);
    let len = Memo::new(move |_| items.with(Vec::len));

    let move_to = move |item: T, to: usize| {
        if to < len.get_untracked() {
            on_move.run((item, to));
            let place = items.with_untracked(|items| items.iter().position(|&other| other == item));
            if let Some(place) = place {
                announce.say(|| (text().sort.place)(name(item), place + 1, len.get_untracked()));
            }
        }
    };

    let begin = move |event: PointerEvent, from: usize| {
        let Some(list) = list.get_untracked().filter(|_| event.button() == 0) else { return };
        event.prevent_default();
        let children = list.children();
        let scrolled = scroll_top();
        let rows = (0..children.length()).filter_map(|index| children.item(index));
        let rows = rows.map(|row| row.get_bounding_client_rect()).map(|row| (row.top() + scrolled, row.height()));
        let start = f64::from(event.client_y()) + scrolled;
        drag.set(Some(Drag { from, to: from, start, now: start, rows: rows.collect() }));
        // Without the capture the drag still works while the pointer stays over the list.
        let _ = list.set_pointer_capture(event.pointer_id());
    };
    let follow = move |event: PointerEvent| {
        if drag.with_untracked(Option::is_none) {
            return;
        }
        let y = f64::from(event.client_y());
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
        if y < EDGE {
            window().scroll_by_with_x_and_y(0.0, -SCROLL);
        } else if y > height - EDGE {
            window().scroll_by_with_x_and_y(0.0, SCROLL);
        }
        drag.update(|drag| *drag = drag.as_ref().map(|drag| drag.moved(y + scroll_top())));
    };
    let drop = move |_: PointerEvent| {
        if let Some(Drag { from, to, .. }) = drag.get_untracked() {
            drag.set(None);
            let item = items.with_untracked(|items| items.get(from).copied());
            if let Some(item) = item.filter(|_| from != to) {
                move_to(item, to);
            }
        }
    };

    view! {
        <ol
            class="sortable"
            node_ref=list
            data-dragging=move || drag.with(Option::is_some).then_some("")
            on:pointermove=follow
            on:pointerup=drop
            on:pointercancel=move |_| drag.set(None)
        >
            <ForEnumerate
                each=move || items.get()
                key=|item| *item
                children=move |index, item| {
                    let shift = move || {
                        drag.with(|drag| drag.as_ref().map(|drag| format!("translateY({}px)", drag.shift(index.get()))))
                    };
                    let step = move |by: isize| {
                        if let Some(to) = index.get_untracked().checked_add_signed(by) {
                            move_to(item, to);
                        }
                    };
                    let on_key = move |event: KeyboardEvent| {
                        let by = match event.key().as_str() {
                            "ArrowUp" if event.alt_key() => -1,
                            "ArrowDown" if event.alt_key() => 1,
                            _ => return,
                        };
                        event.prevent_default();
                        step(by);
                        keep_focus();
                    };
                    let row = row.clone();
                    // All places of all rows are n × n options: each row gets its own a moment later, or when it is used.
                    let filled = RwSignal::new(false);
                    let turn = u32::try_from(index.get_untracked()).unwrap_or_default();
                    set_timeout(
                        move || {
                            // A row that has left the page meanwhile needs none.
                            let _ = filled.try_set(true);
                        },
                        PAUSE * (turn + 1),
                    );
                    view! {
                        <li
                            class="sortable-row"
                            data-settled=move || (index.get() < settled.get()).then_some("")
                            data-lifted=move || drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.from == index.get())).then_some("")
                            style:transform=shift
                            on:keydown=on_key
                        >
                            <span class="grip" aria-hidden="true" on:pointerdown=move |event| begin(event, index.get_untracked())></span>
                            <select
                                class="place"
                                aria-label=move || (text().sort.place_of)(name(item))
                                prop:value=move || index.get().to_string()
                                on:focus=move |_| filled.set(true)
                                on:change=move |event| {
                                    if let Ok(to) = event_target_value(&event).parse() {
                                        move_to(item, to);
                                        keep_focus();
                                    }
                                }
                            >
                                {move || {
                                    let here = index.get_untracked();
                                    let places = if filled.get() { 0..len.get() } else { here..here + 1 };
                                    places
                                        .map(|place| {
                                            let chosen = place == here;
                                            view! {
                                                <option value=place.to_string() selected=chosen>
                                                    {place + 1}
                                                </option>
                                            }
                                        })
                                        .collect_view()
                                }}
                            </select>
                            <div class="sortable-face">{row(item)}</div>
                            <span class="steps">
                                <button
                                    type="button"
                                    class="step"
                                    data-way="up"
                                    aria-label=move || (text().sort.up)(name(item))
                                    aria-disabled=move || (index.get() == 0).to_string()
                                    on:click=move |_| {
                                        step(-1);
                                        keep_focus();
                                    }
                                ></button>
                                <button
                                    type="button"
                                    class="step"
                                    data-way="down"
                                    aria-label=move || (text().sort.down)(name(item))
                                    aria-disabled=move || (index.get() + 1 == len.get()).to_string()
                                    on:click=move |_| {
                                        step(1);
                                        keep_focus();
                                    }
                                ></button>
                            </span>
                        </li>
                    }
                }
            />
        </ol>
    }
}

fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Gives the focus back to where it is now once the rows have moved: moving a row drops its focus.
pub fn keep_focus() {
    let Some(active) = document().active_element().and_then(|active: Element| active.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    task::spawn_local(async move {
        task::tick().await;
        // Focus fails only on an element that left the page.
        let _ = active.focus();
    });
}
