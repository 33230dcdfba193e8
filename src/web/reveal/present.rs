//! A revealed game on a shared screen: the top ten and the three differences of each deck, large enough for the last row
//! of a desk, stepped through by keys; and both whole orders as a handout on paper.

use leptos::prelude::*;

use crate::web::components::seat::seat_name;
use crate::{
    cards::{Card, Comparison, Deck, Seat},
    game::Table,
    text::{card::CardText, faces::card},
    web::{
        browser::{
            print,
            store::{GameId, Store},
        },
        components::{keys, role_card::deck_name, title::Title},
        language::{Tongue, say, use_text, use_tongue},
        route::Route,
    },
};

/// How many cards of each order are shown.
const SHOWN: usize = 10;

/// One deck of the game, with both seats' orders.
#[derive(Clone)]
struct Shown {
    deck: Deck,
    seats: [Seat; 2],
    comparison: Comparison,
}

impl Shown {
    fn words(&self, of: Card, tongue: Tongue) -> Option<&'static CardText> {
        card(tongue.language(), self.deck.id(of))
    }
}

/// A page of the presentation, by the place of its deck.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slide {
    Top(usize),
    Differences(usize),
}

/// The presentation of a stored game, or a sentence about why there is none.
#[component]
pub fn PresentScreen(id: GameId) -> impl IntoView {
    let store = expect_context::<Store>();
    let back = Route::Game(id.clone());
    let game = store.load(&id).ok().map(|found| found.game);
    let shown: Vec<Shown> = game.iter().flat_map(all_shown).collect();
    let account = game.map(|game| game.setup().account().as_str().to_owned()).unwrap_or_default();
    if shown.is_empty() {
        return view! {
            <section class="page narrow">
                <Title>{say(|t| t.present.nothing)}</Title>
                <p class="lead">{say(|t| t.present.nothing_how)}</p>
                <p class="actions">
                    <a class="button strong" href=back.fragment()>{say(|t| t.present.leave)}</a>
                </p>
            </section>
        }
        .into_any();
    }
    view! {
        <Slides shown=shown.clone() account=account.clone() back/>
        <Handout shown account/>
    }
    .into_any()
}

fn all_shown(game: &crate::game::Game) -> Vec<Shown> {
    let Table::Revealed(reveal) = game.table() else { return Vec::new() };
    let of_deck = |(place, deck): (usize, &Deck)| {
        let seats = reveal.seats();
        let seats = [*seats.first()?, *seats.get(1)?];
        Some(Shown { deck: deck.clone(), seats, comparison: reveal.comparison(place)? })
    };
    game.setup().decks().iter().enumerate().filter_map(of_deck).collect()
}

#[component]
fn Slides(shown: Vec<Shown>, account: String, back: Route) -> impl IntoView {
    let text = use_text();
    let slides: Vec<Slide> = (0..shown.len()).flat_map(|deck| [Slide::Top(deck), Slide::Differences(deck)]).collect();
    let (last, at) = (slides.len() - 1, RwSignal::new(0_usize));
    let next = move || at.update(|at| *at = (*at + 1).min(last));
    let previous = move || at.update(|at| *at = at.saturating_sub(1));
    let leave = back.clone();
    let table = NodeRef::<leptos::html::Section>::new();
    keys::listen(table, move |key| {
        match key {
            "ArrowRight" | "PageDown" => next(),
            "ArrowLeft" | "PageUp" => previous(),
            "Escape" => leave.go(),
            _ => return false,
        }
        true
    });
    view! {
        <section class="present" tabindex="-1" node_ref=table>
            <p class="present-account"><bdi>{account}</bdi></p>
            {move || match slides[at.get()] {
                Slide::Top(deck) => view! { <Top shown=shown[deck].clone()/> }.into_any(),
                Slide::Differences(deck) => view! { <Apart shown=shown[deck].clone()/> }.into_any(),
            }}
            <nav class="present-tools">
                <button type="button" class="button" aria-disabled=move || (at.get() == 0).to_string() on:click=move |_| previous()>
                    {say(|t| t.present.back)}
                </button>
                <button type="button" class="button" aria-disabled=move || (at.get() == last).to_string() on:click=move |_| next()>
                    {say(|t| t.present.next)}
                </button>
                <span role="status">{move || (text().present.position)(at.get() + 1, last + 1)}</span>
                <span class="for-keys present-keys">{say(|t| t.present.keys)}</span>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| print::page()
                >
                    {say(|t| t.present.handout)}
                </button>
                <a class="button" href=back.fragment()>{say(|t| t.present.leave)}</a>
            </nav>
        </section>
    }
}

/// The first ten of both orders, with a line for each card that stands in both.
#[component]
fn Top(shown: Shown) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let direction = shown.deck.direction();
    let orders = [shown.comparison.first(), shown.comparison.second()];
    let rows = orders[0].top(SHOWN).len();
    let lines = orders[0].top(SHOWN).iter().enumerate().filter_map(|(from, &card)| {
        let to = orders[1].top(SHOWN).iter().position(|&other| other == card)?;
        Some(view! { <line x1="0" y1=format!("{from}.5") x2="100" y2=format!("{to}.5")></line> })
    });
    let lines = lines.collect_view();
    let columns = [0, 1].map(|column| {
        let seat = shown.seats[column];
        let of = shown.clone();
        let cards = orders[column].top(SHOWN).to_vec().into_iter().enumerate();
        let cards = cards.map(move |(place, card)| {
            let of = of.clone();
            view! {
                <li>
                    <span class="present-rank">{place + 1}</span>
                    {move || of.words(card, tongue).map(|words| words.name)}
                </li>
            }
        });
        view! {
            <div class="present-column" data-seat=seat_name(seat)>
                <h2 class="rank">
                    <span class="seat-sign" aria-hidden="true"></span>
                    {move || text().seat(seat)}
                </h2>
                <ol>{cards.collect_view()}</ol>
            </div>
        }
    });
    let [first, second] = columns;
    view! {
        <div class="present-slide" data-deck=deck_name(direction)>
            <Title>{move || (text().present.top)(text().deck(direction))}</Title>
            <div class="present-top">
                {first}
                <svg class="present-lines" viewBox=format!("0 0 100 {rows}") preserveAspectRatio="none" aria-hidden="true">
                    {lines}
                </svg>
                {second}
            </div>
        </div>
    }
}

/// The three differences worth a talk.
#[component]
fn Apart(shown: Shown) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let direction = shown.deck.direction();
    let seats = shown.seats;
    let gaps = shown.comparison.differences();
    let none = gaps.is_empty();
    let row = move |gap: crate::cards::Gap| {
        let (of, again) = (shown.clone(), shown.clone());
        let ranks = [gap.first, gap.second];
        view! {
            <li>
                <h2>{move || of.words(gap.card, tongue).map(|words| words.name)}</h2>
                <p class="present-ranks">
                    {seats
                        .into_iter()
                        .zip(ranks)
                        .map(|(seat, rank)| {
                            view! {
                                <span class="rank" data-seat=seat_name(seat)>
                                    <span class="seat-sign" aria-hidden="true"></span>
                                    {move || (text().reveal.rank)(text().seat(seat), rank)}
                                </span>
                            }
                        })
                        .collect_view()}
                    <strong>{move || (text().reveal.apart)(gap.distance())}</strong>
                </p>
                <p>{move || again.words(gap.card, tongue).map(|words| words.question)}</p>
            </li>
        }
    };
    view! {
        <div class="present-slide" data-deck=deck_name(direction)>
            <Title>{move || (text().present.differences)(text().deck(direction))}</Title>
            <Show when=move || none>
                <p>{say(|t| t.reveal.no_differences)}</p>
            </Show>
            <ol class="present-apart">{gaps.into_iter().map(row).collect_view()}</ol>
        </div>
    }
}

/// Both whole orders, a page for each deck; seen on paper alone.
#[component]
fn Handout(shown: Vec<Shown>, account: String) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let page = move |shown: Shown| {
        let direction = shown.deck.direction();
        let seats = shown.seats;
        let cards = shown.comparison.first().cards().to_vec();
        let rows = cards.into_iter().filter_map(|card| {
            let (gap, of) = (shown.comparison.gap(card)?, shown.clone());
            Some(view! {
                <tr>
                    <th scope="row">{move || of.words(card, tongue).map(|words| words.name)}</th>
                    <td>{gap.first}</td>
                    <td>{gap.second}</td>
                    <td>{gap.distance()}</td>
                </tr>
            })
        });
        let rows = rows.collect_view();
        view! {
            <section class="handout-page">
                <h1>{move || format!("{}: {}", text().present.handout_title, text().deck(direction))}</h1>
                <p><bdi>{account.clone()}</bdi></p>
                <table class="ranks">
                    <thead>
                        <tr>
                            <th scope="col">{say(|t| t.reveal.role)}</th>
                            {seats.map(|seat| view! { <th scope="col">{move || text().seat(seat)}</th> }).into_iter().collect_view()}
                            <th scope="col">{say(|t| t.reveal.gap_column)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                <p class="small">{say(|t| t.sheet.caution)}</p>
            </section>
        }
    };
    view! { <div class="handout">{shown.into_iter().map(page).collect_view()}</div> }
}
