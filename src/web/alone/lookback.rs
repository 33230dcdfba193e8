//! Looking back: the role profile across accounts, a matrix of accounts and roles, and what has moved.

use crate::web::words::{self, deck_name};
use leptos::prelude::*;

use crate::web::alone::profile::{AccountNames, KeptDraft, ProfileSection};
use crate::{
    alone::{
        Lookback, Profile,
        lookback::{Journey, Move, Order, Placed, View},
        profile::Draft,
    },
    cards::{Called, Deck, Depth, Field, Plan},
    game::Game,
    text::{Language, Text, faces},
    web::{
        browser::{clock, listing},
        components::{choice::Choice, pictogram::Pictogram, title::Title, told::told, when::when},
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// All own orders in this browser, one view at a time: the profile of all accounts, and one deck of them side by side.
#[component]
pub fn LookbackScreen() -> impl IntoView {
    let listing = listing::games();
    let games = Memo::new(move |_| listing.get().into_iter().map(|(_, game)| game).collect::<Vec<Game>>());
    let (view, deck, depth) = games.with_untracked(|games| Lookback::most_to_see(games));
    let (seen, deck, depth) = (RwSignal::new(view), RwSignal::new(deck), RwSignal::new(depth));
    let decks = Memo::new(move |_| games.with(|games| Lookback::decks(games)));
    // The deck as it is offered; of one that is gone, the first.
    let shown = Memo::new(move |_| {
        let called = deck.get();
        decks.with(|decks| decks.iter().find(|deck| deck.called() == called).or(decks.first()).cloned())
    });
    let side = move || shown.with(|deck| deck.as_ref().map(|deck| deck_name(deck.facing())));
    let draft = KeptDraft::provide();
    let profile =
        Memo::new(move |_| games.with(|games| draft.read(|draft| Profile::new(games, &draft.names, seen.get()))));
    let lookback = Memo::new(move |_| {
        let look =
            |games: &Vec<Game>, draft: &Draft| Lookback::new(games, &draft.names, seen.get(), deck.get(), depth.get());
        games.with(|games| draft.read(|draft| look(games, draft)))
    });
    let quick = Memo::new(move |_| games.with(|games| Lookback::has_quick_rounds(games)));
    let any = Memo::new(move |_| profile.with(|profile| !profile.accounts().is_empty()));
    view! {
        <section class="stack lookback">
            <div class="stack lookback-head">
                <Title>{told(say(|t| t.lookback.title))}</Title>
                <p class="lead" prop:textContent=say(|t| t.lookback.never_people)></p>
                <div class="lookback-choices">
                    <Choice name=|t| t.lookback.view options=View::ALL.to_vec() word=|t, view| t.seat(view.seat()) chosen=seen/>
                </div>
            </div>
            <Show when=move || any.get() fallback=|| view! { <Nothing/> }>
                <div class="stack lookback-body" data-deck=side>
                    <ProfileSection profile seen/>
                    <AccountNames games/>
                    <div class="lookback-choices">
                        <DeckChoice decks deck/>
                        {when(
                            move || quick.get(),
                            move || {
                                view! {
                                    <Choice
                                        name=|t| t.quick.lookback_depth
                                        options=Depth::ALL.to_vec()
                                        word=depth_word
                                        chosen=depth
                                    />
                                    <p class="small" prop:textContent=say(|t| t.quick.lookback_apart)></p>
                                }
                                .into_any()
                            },
                        )}
                    </div>
                    <Matrix lookback seen shown depth/>
                    <Journeys lookback shown depth/>
                </div>
            </Show>
        </section>
    }
}

/// What the orders of a depth are called.
fn depth_word(text: &Text, depth: Depth) -> &'static str {
    match depth {
        Depth::Whole => text.quick.lookback_whole,
        Depth::FirstFive => text.quick.lookback_quick,
    }
}

/// What a card is called; its id where no deck has it.
fn name_of(language: Language, shown: Memo<Option<Deck>>, id: &str) -> String {
    shown.with(|deck| match deck {
        Some(deck) => faces::text_of(language, deck, id, Field::Name).to_owned(),
        None => id.to_owned(),
    })
}

/// The choice of the deck to look back on.
#[component]
fn DeckChoice(decks: Memo<Vec<Deck>>, deck: RwSignal<Called>) -> impl IntoView {
    let text = use_text();
    let all = Memo::new(move |_| decks.with(|decks| decks.iter().map(Deck::called).collect::<Vec<_>>()));
    let button = move |called: Called| {
        let (this, chosen, said) = (called.clone(), called.clone(), called);
        view! {
            <button
                type="button"
                aria-pressed=move || (deck.get() == this).to_string()
                on:click=move |_| deck.set(chosen.clone())
                prop:textContent=move || text().called(&said).to_owned()
            ></button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say(|t| t.plan.decks)>
            {move || all.get().into_iter().map(button).collect_view()}
        </div>
    }
}

/// Nothing to look back on yet, and the way on.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <div class="page">
            <h2 prop:textContent=say(|t| t.lookback.empty)></h2>
            <p prop:textContent=say(|t| t.lookback.empty_how)></p>
            <p class="actions">
                <a class="button strong" href=Route::Setup(Plan::default()).fragment() prop:textContent=say(|t| t.start.new_game)></a>
                <a class="button" href=Route::Learn.fragment() prop:textContent=say(|t| t.start.learn)></a>
            </p>
        </div>
    }
}

/// The matrix: a row for each role, a column for each own order.
#[component]
fn Matrix(
    lookback: Memo<Lookback>,
    seen: RwSignal<View>,
    shown: Memo<Option<Deck>>,
    depth: RwSignal<Depth>,
) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let called = move || {
        shown.with(|deck| deck.as_ref().map(|deck| text().called(&deck.called()).to_owned())).unwrap_or_default()
    };
    let label = move || (text().lookback.matrix_of)(text().seat(seen.get().seat()), &called());
    let head = move |order: &Order| {
        let day = order.day;
        view! {
            <th scope="col">
                <bdi prop:textContent=order.account.as_str().to_owned()></bdi>
                <span class="small" prop:textContent=move || clock::written(day, tongue.language())></span>
            </th>
        }
    };
    let absent = move || match depth.get() {
        Depth::Whole => text().lookback.absent,
        Depth::FirstFive => text().quick.not_among_short,
    };
    let how = move || match depth.get() {
        Depth::Whole => text().lookback.matrix_how,
        Depth::FirstFive => text().quick.lookback_matrix_how,
    };
    let cell = move |id: &str, order: &Order| match order.rank(id).zip(order.strength(id)) {
        Some((rank, strength)) => {
            view! { <td data-strength=strength.to_string() prop:textContent=rank.to_string()></td> }.into_any()
        }
        None => view! {
            <td>
                <span aria-hidden="true">"–"</span>
                <span class="unseen" prop:textContent=absent></span>
            </td>
        }
        .into_any(),
    };
    let row = move |id: &String, orders: &[Order]| {
        let cells = orders.iter().map(|order| cell(id, order)).collect_view();
        let place =
            shown.with_untracked(|deck| deck.as_ref().map(|deck| words::pictogram_of(deck, id))).unwrap_or_default();
        let id = id.clone();
        view! {
            <tr>
                <th scope="row">
                    <Pictogram place=place/>
                    {told(move || name_of(tongue.language(), shown, &id))}
                </th>
                {cells}
            </tr>
        }
    };
    let heads = move || lookback.read().orders().iter().map(head).collect_view();
    let rows = move || {
        let lookback = lookback.read();
        lookback.cards().iter().map(|id| row(id, lookback.orders())).collect_view()
    };
    view! {
        <section class="stack matrix">
            <h2 prop:textContent=say(|t| t.lookback.matrix)></h2>
            <p prop:textContent=how></p>
            <div class="matrix-scroll" tabindex="0" role="region" aria-label=say(|t| t.lookback.matrix)>
                <table>
                    <caption prop:textContent=label></caption>
                    <thead>
                        <tr>
                            <th scope="col" prop:textContent=say(|t| t.reveal.role)></th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="small" prop:textContent=say(|t| t.lookback.several_people)></p>
        </section>
    }
}

/// What moved at each account that has several orders, from each to the next.
#[component]
fn Journeys(lookback: Memo<Lookback>, shown: Memo<Option<Deck>>, depth: RwSignal<Depth>) -> impl IntoView {
    let journeys = Memo::new(move |_| lookback.read().journeys());
    let list = move || {
        journeys
            .get()
            .into_iter()
            .map(|journey| view! { <JourneyList journey shown depth=depth.get()/> })
            .collect_view()
    };
    view! {
        {when(
            move || journeys.with(|journeys| !journeys.is_empty()),
            move || {
                view! {
                    <section class="stack journeys">
                        <h2 prop:textContent=say(|t| t.lookback.journeys)></h2>
                        {list}
                    </section>
                }
                .into_any()
            },
        )}
    }
}

#[component]
fn JourneyList(journey: Journey, shown: Memo<Option<Deck>>, depth: Depth) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let is_still = journey.is_still();
    let Journey { account, from, to, moves, came, gone } = journey;
    let title = move || {
        let day = |day| clock::written(day, tongue.language());
        (text().lookback.journey)(account.as_str(), &day(from), &day(to))
    };
    let none = move || match depth {
        Depth::Whole => text().lookback.journey_none,
        Depth::FirstFive => text().quick.journey_none,
    };
    let none = is_still.then(|| view! { <p prop:textContent=none></p> });
    let came = came.into_iter().map(|Placed { id, rank }| {
        view! {
            <li>
                <span class="journey-way" aria-hidden="true">"▲"</span>
                {told(move || (text().quick.moved_in)(&name_of(tongue.language(), shown, &id), rank))}
            </li>
        }
    });
    let gone = gone.into_iter().map(|Placed { id, rank }| {
        view! {
            <li>
                <span class="journey-way" aria-hidden="true">"▼"</span>
                {told(move || (text().quick.moved_out)(&name_of(tongue.language(), shown, &id), rank))}
            </li>
        }
    });
    let row = |Move { id, from, to }: Move| {
        let way = format!("{} {}", if to < from { "▲" } else { "▼" }, from.abs_diff(to));
        view! {
            <li>
                <span class="journey-way" aria-hidden="true" prop:textContent=way></span>
                {told(move || (text().talk.moved_row)(&name_of(tongue.language(), shown, &id), from, to))}
            </li>
        }
    };
    view! {
        <h3 prop:textContent=title></h3>
        {none}
        <ul class="journey">{came.collect_view()} {gone.collect_view()} {moves.into_iter().map(row).collect_view()}</ul>
    }
}
