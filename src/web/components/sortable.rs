//! A list that a person brings into order: by dragging, by keys, by buttons, or by naming the place.
//!
//! The list shows what it is given and asks for moves; it changes nothing itself. The pointer is captured by the list,
//! because a row that moves in the page loses its capture; the browser may scroll everywhere but on the grip.

use std::hash::Hash;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    html::Ol,
    prelude::*,
};

use crate::{
    gesture::drag::Drag,
    web::{
        browser::clock::PAUSE,
        components::{announcer::Announce, gesture::use_hands},
        language::use_text,
    },
};

/// A row in the hand: which one, how it was led, and the list as it lay then.
#[derive(Clone, Debug, PartialEq)]
struct Grasp<T> {
    item: T,
    drag: Drag,
    items: Vec<T>,
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
    let hands = use_hands();
    let grasp = RwSignal::new(None::<Grasp<T>>);
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
        let start = f64::from(event.client_y()) + scrolled;
        let items = items.get_untracked();
        let Some((drag, &item)) = Drag::begin(from, start, rows.collect()).zip(items.get(from)) else { return };
        if hands.take(put_back) {
            grasp.set(Some(Grasp { item, drag, items }));
            // Without the capture the drag still works while the pointer stays over the list.
            let _ = list.set_pointer_capture(event.pointer_id());
        }
    };
    let follow = move |event: PointerEvent| {
        if !event.is_primary() || grasp.with_untracked(Option::is_none) {
            return;
        }
        let y = f64::from(event.client_y());
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
        if y < EDGE {
            window().scroll_by_with_x_and_y(0.0, -SCROLL);
        } else if y > height - EDGE {
            window().scroll_by_with_x_and_y(0.0, SCROLL);
        }
        grasp.update(|grasp| {
            if let Some(Grasp { drag, .. }) = grasp {
                *drag = drag.moved(y + scroll_top());
            }
        });
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

    view! {
        <ol
            class="sortable"
            node_ref=list
            data-dragging=move || grasp.with(Option::is_some).then_some("")
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
                        if !event.repeat() {
                            step(by);
                        }
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
                            data-lifted=move || grasp.with(|held| held.as_ref().is_some_and(|held| held.item == item)).then_some("")
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
                                                <option
                                                    value=place.to_string()
                                                    selected=chosen
                                                    prop:textContent=(place + 1).to_string()
                                                ></option>
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
                                    on:click=move |_| step(-1)
                                ></button>
                                <button
                                    type="button"
                                    class="step"
                                    data-way="down"
                                    aria-label=move || (text().sort.down)(name(item))
                                    aria-disabled=move || (index.get() + 1 == len.get()).to_string()
                                    on:click=move |_| step(1)
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
