//! Dealing: one card at a time, onto one of the piles. Splitting a large pile is the same with two piles.

use leptos::{ev::PointerEvent, html::Div, prelude::*};

use crate::web::first::turn::context::use_turn;
use crate::{
    cards::{
        Card,
        sort::{Action, Half, Level, Sort, Step},
    },
    text::Phrase,
    web::{
        components::{keys, role_card::RoleCard, title::Title},
        language::{say, use_text},
        words::use_words,
    },
};

/// Where a card can go: the pile's action, its keys, and the way in which a swipe leads there.
#[derive(Clone, Copy)]
struct Target {
    action: Action,
    keys: [&'static str; 2],
    way: Way,
    label: Phrase,
    size: fn(&Sort) -> usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Left,
    Down,
    Right,
}

impl Way {
    /// How far a swipe must lead, in pixels.
    const FAR: f64 = 72.0;

    fn of(x: f64, y: f64) -> Option<Self> {
        if x.abs() > y.abs() && x.abs() > Self::FAR {
            Some(if x < 0.0 { Self::Left } else { Self::Right })
        } else {
            (y > Self::FAR && y > x.abs()).then_some(Self::Down)
        }
    }

    /// The name that the style sheets know it by.
    fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Down => "down",
            Self::Right => "right",
        }
    }
}

fn dealt(sort: &Sort, level: Level) -> usize {
    sort.piles().iter().filter(|pile| pile.level == level).map(|pile| pile.cards.len()).sum()
}

/// The first look: three piles.
#[component]
pub fn DealStep() -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let account = StoredValue::new(turn.account());
    let level = |level, keys, way, label, size| Target { action: Action::Deal(level), keys, way, label, size };
    let targets = vec![
        level(Level::Very, ["1", "ArrowLeft"], Way::Left, |t| t.name.very, |sort| dealt(sort, Level::Very)),
        level(
            Level::Important,
            ["2", "ArrowDown"],
            Way::Down,
            |t| t.name.important,
            |sort| dealt(sort, Level::Important),
        ),
        level(Level::Less, ["3", "ArrowRight"], Way::Right, |t| t.name.less, |sort| dealt(sort, Level::Less)),
    ];
    let count = Memo::new(move |_| turn.sort(|sort| (sort.dealt(), sort.deal().len())));
    let next = Memo::new(move |_| turn.sort(Sort::next_card));
    view! {
        <Title>{move || account.with_value(|account| (text().sort.deal_title)(account))}</Title>
        <Throw targets next count hint=|t| t.sort.deal_hint hint_touch=|t| t.sort.deal_hint_touch/>
    }
}

/// The second look at a large pile: two halves.
#[component]
pub fn SplitStep(pile: usize) -> impl IntoView {
    let (turn, text) = (use_turn(), use_text());
    let level = untrack(|| turn.sort(|sort| sort.piles().get(pile).map(|pile| pile.level))).unwrap_or(Level::Very);
    let half = |half, keys, way, label, size| Target { action: Action::Halve(half), keys, way, label, size };
    let targets = vec![
        half(
            Half::Upper,
            ["1", "ArrowLeft"],
            Way::Left,
            |t| t.sort.upper,
            |sort| match sort.step() {
                Step::Split { upper, .. } => upper.len(),
                _ => 0,
            },
        ),
        half(
            Half::Lower,
            ["2", "ArrowRight"],
            Way::Right,
            |t| t.sort.lower,
            |sort| match sort.step() {
                Step::Split { lower, .. } => lower.len(),
                _ => 0,
            },
        ),
    ];
    let rest = move |sort: &Sort| sort.piles().get(pile).map_or(0, |pile| pile.cards.len());
    let count = Memo::new(move |_| {
        turn.sort(|sort| match sort.step() {
            Step::Split { upper, lower, .. } => {
                let halved = upper.len() + lower.len();
                (halved, halved + rest(sort))
            }
            _ => (0, 0),
        })
    });
    let next = Memo::new(move |_| turn.sort(Sort::next_card));
    view! {
        <Title>{move || (text().sort.split_title)(text().level(level))}</Title>
        <Throw targets next count hint=|t| t.sort.split_hint hint_touch=|t| t.sort.split_hint_touch/>
    }
}

/// A card in the hand: where the pointer took hold of it and how far it has led it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Hold {
    from: (f64, f64),
    by: (f64, f64),
}

/// One card and the piles that it can be thrown onto: by key, tap, or swipe.
#[component]
fn Throw(
    targets: Vec<Target>,
    next: Memo<Option<Card>>,
    count: Memo<(usize, usize)>,
    /// Which keys lead where.
    hint: Phrase,
    /// The same for fingers.
    hint_touch: Phrase,
) -> impl IntoView {
    let (turn, text, words) = (use_turn(), use_text(), use_words());
    let direction = turn.deck().direction();
    let hand = NodeRef::<Div>::new();
    let hold = RwSignal::new(None::<Hold>);
    let over = move || hold.get().and_then(|Hold { by: (x, y), .. }| Way::of(x, y));
    // The card that was thrown last flies to its pile while the next one already lies open.
    let flying = RwSignal::new(None::<(Card, Way)>);

    let throw = move |target: Target| {
        let Some(card) = next.get_untracked().filter(|_| turn.act(target.action)) else { return };
        flying.set(Some((card, target.way)));
        turn.announce().say(|| {
            let dealt = (text().sort.dealt)(words.name(card), (target.label)(text()));
            let next = next.get().map(|next| (text().sort.next_card)(words.name(next)));
            [Some(dealt), next].into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
    };

    let count_of_piles = targets.len().to_string();
    let keyed = targets.clone();
    keys::listen(move |key| {
        let target = keyed.iter().find(|target| target.keys.contains(&key));
        target.map(|&target| throw(target)).is_some()
    });

    let grasp = move |event: PointerEvent| {
        // A second finger must not take the card out of the first one's hold.
        let first = event.is_primary() && event.button() == 0;
        let Some(hand) = hand.get_untracked().filter(|_| first) else { return };
        hold.set(Some(Hold { from: at(&event), by: (0.0, 0.0) }));
        // Without the capture a swipe still works while the pointer stays over the card.
        let _ = hand.set_pointer_capture(event.pointer_id());
    };
    let lead = move |event: PointerEvent| {
        if !event.is_primary() {
            return;
        }
        hold.update(|hold| {
            if let Some(Hold { from, by }) = hold {
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
        let way = hold.get_untracked().and_then(|Hold { by: (x, y), .. }| Way::of(x, y));
        hold.set(None);
        if let Some(&target) = swiped.iter().find(|target| Some(target.way) == way) {
            throw(target);
        }
    };
    let lean =
        move || hold.get().map(|Hold { by: (x, y), .. }| format!("translate({x}px, {y}px) rotate({}deg)", x / 24.0));

    view! {
        <div class="stack throw">
            <p class="counter" aria-hidden="true">
                {move || format!("{} / {}", (count.get().0 + 1).min(count.get().1), count.get().1)}
            </p>
            <div class="hand">
                <div class="hand-rest" aria-hidden="true" data-cards=move || (count.get().1.saturating_sub(count.get().0 + 1)).min(3).to_string()></div>
                <div
                    class="hand-card"
                    node_ref=hand
                    style:transform=lean
                    data-held=move || hold.get().map(|_| "")
                    data-thrown=move || flying.get().map(|_| "")
                    on:pointerdown=grasp
                    on:pointermove=lead
                    on:pointerup=release
                    on:pointercancel=move |_| hold.set(None)
                >
                    {move || {
                        next.get().map(|card| view! { <RoleCard direction words=Signal::derive(move || words.of(card))/> })
                    }}
                </div>
                {move || {
                    flying
                        .get()
                        .map(|(card, way)| {
                            view! {
                                <div class="hand-flying" aria-hidden="true" data-way=way.name() on:animationend=move |_| flying.set(None)>
                                    <span class="card-ghost">{words.name(card)}</span>
                                </div>
                            }
                        })
                }}
            </div>
            <div class="piles" data-piles=count_of_piles>
                {targets
                    .into_iter()
                    .enumerate()
                    .map(|(index, target)| {
                        let size = Memo::new(move |_| turn.sort(target.size));
                        view! {
                            <button
                                type="button"
                                class="pile"
                                data-over=move || (over() == Some(target.way)).then_some("")
                                data-cards=move || size.get().min(4).to_string()
                                on:click=move |_| throw(target)
                            >
                                <span class="pile-stack" aria-hidden="true"></span>
                                <span class="pile-name">{move || (target.label)(text())}</span>
                                <span class="pile-size">{move || (text().sort.pile_size)(size.get())}</span>
                                <kbd aria-hidden="true">{index + 1}</kbd>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <p class="hint for-keys">{say(hint)}</p>
            <p class="hint for-touch">{say(hint_touch)}</p>
        </div>
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
