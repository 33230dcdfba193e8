//! Dealing: one card at a time, onto one of the piles. Splitting a large pile is the same with two piles.

use leptos::{ev::PointerEvent, html::Div, prelude::*};

use crate::web::{first::turn::look_ahead, steps::context::use_turn};
use crate::{
    cards::{
        Card, Mode,
        sort::{Action, Half, Level, Sort},
    },
    gesture::swipe::Way,
    text::{Phrase, screen::Screen},
    web::{
        components::{keys, role_card::RoleCard, title::Title, told::told, when::when},
        language::{say, use_text},
        parts::{self, Table},
    },
};

/// Where a card can go: the pile's action, its keys, and the way in which a swipe leads there. What is more important lies
/// further to the right.
#[derive(Clone, Copy)]
struct Target {
    action: Action,
    keys: [&'static str; 2],
    way: Way,
    label: Phrase,
    size: fn(&Sort) -> usize,
}

/// The name that the style sheets know a way by.
fn way_name(way: Way) -> &'static str {
    match way {
        Way::Left => "left",
        Way::Down => "down",
        Way::Right => "right",
    }
}

/// The first look: three piles.
#[component]
pub fn DealStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let account = StoredValue::new(turn.account());
    look_ahead(turn);
    let can_copy = turn.mode() == Mode::OneScreen;
    let level = |level, keys, way, label, size| Target { action: Action::Deal(level), keys, way, label, size };
    let targets = vec![
        level(Level::Less, ["3", "ArrowLeft"], Way::Left, |t| t.name.less, |sort| sort.on_level(Level::Less)),
        level(
            Level::Important,
            ["2", "ArrowDown"],
            Way::Down,
            |t| t.name.important,
            |sort| sort.on_level(Level::Important),
        ),
        level(Level::Very, ["1", "ArrowRight"], Way::Right, |t| t.name.very, |sort| sort.on_level(Level::Very)),
    ];
    view! {
        <Title>{told(move || account.with_value(|account| (text().sort.deal_title)(account)))}</Title>
        <Throw targets hint=|t| t.sort.deal_hint hint_touch=|t| t.sort.deal_hint_touch/>
        // Cards of paper may lie in order already.
        {when(
            move || can_copy && turn.work(|work| !work.is_begun()).unwrap_or_default(),
            move || {
                view! {
                    <p class="actions">
                        <button
                            type="button"
                            class="button quiet"
                            on:click=move |_| { turn.act(Action::Copy); }
                            prop:textContent=say(|t| (t.screen)(Screen::Copy))
                        ></button>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// The second look at a large pile: two halves.
#[component]
pub fn SplitStep(pile: usize) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let level = Memo::new(move |before: Option<&Option<Level>>| {
        let now = turn.sort(|sort| sort.piles().get(pile).map(|pile| pile.level));
        now.or_else(|| before.copied().flatten())
    });
    let title = move || level.get().map(|level| (text().sort.split_title)(text().level(level))).unwrap_or_default();
    let half = |half, keys, way, label, size| Target { action: Action::Halve(half), keys, way, label, size };
    let targets = vec![
        half(Half::Lower, ["2", "ArrowLeft"], Way::Left, |t| t.sort.lower, |sort| sort.in_half(Half::Lower)),
        half(Half::Upper, ["1", "ArrowRight"], Way::Right, |t| t.sort.upper, |sort| sort.in_half(Half::Upper)),
    ];
    view! {
        <Title>{told(title)}</Title>
        <Throw targets hint=|t| t.sort.split_hint hint_touch=|t| t.sort.split_hint_touch/>
    }
}

/// A card in the hand: which one, where the pointer took hold of it, and how far it has led it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Hold {
    card: Card,
    from: (f64, f64),
    by: (f64, f64),
}

impl Hold {
    fn way(self) -> Option<Way> {
        Way::of(self.by.0, self.by.1)
    }
}

/// One card and the piles that it can be thrown onto: by key, tap, or swipe.
#[component]
fn Throw(
    targets: Vec<Target>,
    /// Which keys lead where.
    hint: Phrase,
    /// The same for fingers.
    hint_touch: Phrase,
) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let (words, hands) = (turn.words(), turn.hands());
    let next = Memo::new(move |_| turn.sort(Sort::next_card));
    let progress = Memo::new(move |before: Option<&(usize, usize)>| {
        let now = turn.sort(Sort::progress);
        now.or_else(|| before.copied()).unwrap_or_default()
    });
    let left = move || progress.get().1.saturating_sub(progress.get().0);
    let hand = NodeRef::<Div>::new();
    let hold = RwSignal::new(None::<Hold>);
    let over = move || hold.get().and_then(Hold::way);
    // Which pile somebody looks into.
    let open = RwSignal::new(None::<Level>);
    // The card that was thrown last flies to its pile while the next one already lies open.
    let flying = RwSignal::new(None::<(Card, Way)>);
    // The first card, too, is said aloud; once the table is there, so that somebody listens.
    Effect::new(move || turn.announce().tell(|| turn.situation()));

    let throw = move |target: Target| {
        let Some(card) = next.get_untracked().filter(|_| turn.act(target.action)) else { return };
        flying.set(Some((card, target.way)));
        turn.announce().say(|| {
            let dealt = (text().sort.dealt)(&words.name(card), (target.label)(text()));
            format!("{dealt} {}", turn.situation())
        });
    };

    let count_of_piles = targets.len().to_string();
    let keyed = targets.clone();
    keys::listen(turn.table(), move |key| {
        let target = keyed.iter().find(|target| target.keys.contains(&key));
        target.map(|&target| throw(target)).is_some()
    });

    let put_back = Callback::new(move |()| hold.set(None));
    let grasp = move |event: PointerEvent| {
        // A second finger must not take the card out of the first one's hold.
        let first = event.is_primary() && event.button() == 0;
        let Some((hand, card)) = hand.get_untracked().filter(|_| first).zip(next.get_untracked()) else { return };
        if hands.take(put_back) {
            hold.set(Some(Hold { card, from: at(&event), by: (0.0, 0.0) }));
            // Without the capture a swipe still works while the pointer stays over the card.
            let _ = hand.set_pointer_capture(event.pointer_id());
        }
    };
    let lead = move |event: PointerEvent| {
        if !event.is_primary() || hold.with_untracked(Option::is_none) {
            return;
        }
        hold.update(|hold| {
            if let Some(Hold { from, by, .. }) = hold {
                let (x, y) = at(&event);
                *by = (x - from.0, y - from.1);
            }
        });
    };
    let swiped = targets.clone();
    let release = move |event: PointerEvent| {
        if !event.is_primary() {
            return;
        }
        let held = hold.get_untracked();
        hands.let_go();
        // Only the very card that was grasped is thrown.
        let way = held.filter(|held| next.get_untracked() == Some(held.card)).and_then(Hold::way);
        if let Some(&target) = swiped.iter().find(|target| Some(target.way) == way) {
            throw(target);
        }
    };
    // Another window may have thrown the card meanwhile.
    Effect::new(move || {
        let now = next.get();
        if hold.with_untracked(|hold| hold.is_some_and(|hold| Some(hold.card) != now)) {
            hands.let_go();
        }
    });
    on_cleanup(move || {
        if hold.try_get_untracked().flatten().is_some() {
            hands.let_go();
        }
    });
    // Whole pixels: to write a fraction as text takes several kilobytes of code.
    let lean = move || {
        hold.get().map(|Hold { by: (x, y), .. }| {
            #[expect(clippy::cast_possible_truncation, reason = "a screen has fewer pixels than that")]
            let (x, y) = (x.round() as i32, y.round() as i32);
            format!("translate({x}px, {y}px) rotate(calc({x}deg / 24))")
        })
    };

    view! {
        <div class="stack throw">
            <p
                class="counter"
                aria-hidden="true"
                prop:textContent=move || format!("{} / {}", progress.get().0, progress.get().1)
            ></p>
            <div class="hand">
                <div class="hand-rest" aria-hidden="true" data-cards=move || left().min(3).to_string()></div>
                <div
                    class="hand-card"
                    node_ref=hand
                    style:transform=lean
                    data-held=move || hold.get().map(|_| "")
                    data-thrown=move || flying.get().map(|_| "")
                    on:pointerdown=grasp
                    on:pointermove=lead
                    on:pointerup=release
                    on:pointercancel=move |_| hands.let_go()
                >
                    {move || {
                        next.get().map(|card| view! { <RoleCard words card=Signal::stored(Some(card))/> }.into_any())
                    }}
                </div>
                {move || {
                    flying
                        .get()
                        .map(|(card, way)| {
                            view! {
                                <div class="hand-flying" aria-hidden="true" data-way=way_name(way) on:animationend=move |_| flying.set(None)>
                                    <span class="card-ghost" prop:textContent=move || words.name(card)></span>
                                </div>
                            }
                            .into_any()
                        })
                }}
            </div>
            <div class="piles" data-piles=count_of_piles>
                {targets
                    .into_iter()
                    .map(|target| {
                        let size = Memo::new(move |_| turn.sort(target.size));
                        // The two halves of a pile are no piles yet.
                        let look = match target.action {
                            Action::Deal(level) => Some(level),
                            _ => None,
                        };
                        view! {
                            <div class="pile-place">
                                <button
                                    type="button"
                                    class="pile"
                                    data-over=move || (over() == Some(target.way)).then_some("")
                                    data-cards=move || size.get().min(4).to_string()
                                    on:click=move |_| throw(target)
                                >
                                    <span class="pile-stack" aria-hidden="true"></span>
                                    <span class="pile-name" prop:textContent=move || (target.label)(text())></span>
                                    <span class="pile-size" prop:textContent=move || (text().sort.pile_size)(size.get())></span>
                                    <kbd aria-hidden="true">{target.keys[0]}</kbd>
                                </button>
                                {look
                                    .map(|level| {
                                        view! {
                                            <button
                                                type="button"
                                                class="pile-look"
                                                aria-label=move || (text().sort.look)((target.label)(text()))
                                                on:click=move |_| open.set(Some(level))
                                                prop:textContent=say(|t| t.sort.look_short)
                                            ></button>
                                        }
                                    })}
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
            {move || open.get().map(|level| parts::table(Table::Pile(level, open)).into_any())}
            <p class="hint for-keys" prop:textContent=say(hint)></p>
            <p class="hint for-touch" prop:textContent=say(hint_touch)></p>
        </div>
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
