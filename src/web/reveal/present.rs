//! A revealed game on a shared screen: the top ten and the three differences of each deck, large enough for the last row
//! of a room, stepped through by keys; and both whole orders as a handout on paper. Orders are final, so all of it is made
//! once.

use leptos::prelude::*;

use crate::{
    cards::{Card, Direction, Gap},
    few,
    game::Game,
    text::Phrase,
    web::{
        browser::{
            print,
            store::{GameId, Store},
        },
        compare::{
            column::Column,
            fives::{FiveTable, Fives, lines},
            pair::Pair,
            rank_table::Ranks,
        },
        components::{keys, pictogram::Pictogram, role_card::deck_name, title::Title, told::told},
        language::{say, use_text},
        route::Route,
    },
};

/// How many cards of each order are shown.
const SHOWN: usize = 10;

/// A page of the presentation.
#[derive(Clone, Copy)]
enum Slide {
    Top(Pair),
    Differences(Pair),
    FirstFive(Fives),
}

/// The presentation of a stored game, or a sentence about why there is none.
#[component]
pub fn PresentScreen(id: GameId) -> impl IntoView {
    let store = expect_context::<Store>();
    let back = Route::Game(id.clone());
    let game = store.load(&id).ok().map(|found| found.game);
    let pairs: Vec<Pair> = game.iter().flat_map(all_pairs).collect();
    let fives: Vec<Fives> = game.iter().flat_map(all_fives).collect();
    let account = game.map(|game| game.setup().account().as_str().to_owned()).unwrap_or_default();
    let slides: Vec<Slide> = pairs.iter().flat_map(|&pair| [Slide::Top(pair), Slide::Differences(pair)]).collect();
    let slides: Vec<Slide> = slides.into_iter().chain(fives.iter().copied().map(Slide::FirstFive)).collect();
    if slides.is_empty() {
        return view! {
            <section class="page narrow">
                <Title>{told(say(|t| t.present.nothing))}</Title>
                <p class="lead" prop:textContent=say(|t| t.present.nothing_how)></p>
                <p class="actions">
                    <a class="button strong" href=back.fragment() prop:textContent=say(|t| t.present.leave)></a>
                </p>
            </section>
        }
        .into_any();
    }
    view! {
        <Slides slides account=account.clone() back/>
        <Handout pairs fives account/>
    }
    .into_any()
}

/// Both orders of every deck.
fn all_pairs(game: &Game) -> Vec<Pair> {
    (0..game.setup().decks().len()).filter_map(|deck| Pair::of_game(game, deck)).collect()
}

/// Both first fives of every deck of a quick round.
fn all_fives(game: &Game) -> Vec<Fives> {
    (0..game.setup().decks().len()).filter_map(|deck| Fives::of_game(game, deck)).collect()
}

#[component]
fn Slides(slides: Vec<Slide>, account: String, back: Route) -> impl IntoView {
    let text = use_text();
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
                Slide::Top(pair) => view! { <Top pair/> }.into_any(),
                Slide::Differences(pair) => view! { <Apart pair/> }.into_any(),
                Slide::FirstFive(fives) => view! { <TopFive fives/> }.into_any(),
            }}
            <nav class="present-tools">
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (at.get() == 0).to_string()
                    on:click=move |_| previous()
                    prop:textContent=say(|t| t.present.back)
                ></button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (at.get() == last).to_string()
                    on:click=move |_| next()
                    prop:textContent=say(|t| t.present.next)
                ></button>
                <span role="status" prop:textContent=move || (text().present.position)(at.get() + 1, last + 1)></span>
                <span class="for-keys present-keys" prop:textContent=say(|t| t.present.keys)></span>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| print::page()
                    prop:textContent=say(|t| t.present.handout)
                ></button>
                <a class="button" href=back.fragment() prop:textContent=say(|t| t.present.leave)></a>
            </nav>
        </section>
    }
}

/// The first ten of both orders, with a thin line for each card that stands in both. What stands out are the differences:
/// where a card is not among the other's ten, its rank there stands beside it.
#[component]
fn Top(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let differences: Vec<Card> = pair.read(|comparison| comparison.differences()).iter().map(|gap| gap.card).collect();
    let is_shown = |rank: usize| rank <= SHOWN;
    let gaps = pair.read(|comparison| comparison.by_first());
    let strong = {
        let differences = differences.clone();
        move |card: Card| differences.contains(&card).then_some("")
    };
    let lines = gaps.iter().filter(|gap| is_shown(gap.first) && is_shown(gap.second)).map(|gap| {
        let [y1, y2] = [gap.first, gap.second].map(|rank| format!("{}.5", rank - 1));
        view! { <line x1="0" y1=y1 x2="100" y2=y2 data-strong=strong(gap.card)></line> }
    });
    let lines = lines.collect_view();
    let column = |at: usize| {
        let (here, there) = (pair.columns()[at], pair.columns()[1 - at]);
        let ranks = |gap: &Gap| if at == 0 { (gap.first, gap.second) } else { (gap.second, gap.first) };
        let mut shown: Vec<(usize, usize, Card)> = gaps
            .iter()
            .map(|gap| (ranks(gap).0, ranks(gap).1, gap.card))
            .filter(|&(rank, ..)| is_shown(rank))
            .collect();
        few::sort(&mut shown);
        let rows = shown.into_iter().map(|(rank, other, card)| {
            let elsewhere = (!is_shown(other)).then(|| {
                view! {
                    <span class="present-elsewhere">
                        <span aria-hidden="true" prop:textContent=move || (text().present.elsewhere)(other)></span>
                        <span class="unseen" prop:textContent=move || (text().reveal.rank)(there.label(text()), other)></span>
                    </span>
                }
            });
            view! {
                <li data-strong=strong(card)>
                    <span class="present-rank">{rank}</span>
                    <Pictogram place=words.pictogram(card)/>
                    <span class="present-name" prop:textContent=move || words.name(card)></span>
                    {elsewhere}
                </li>
            }
        });
        view! {
            <div class="present-column" data-seat=here.sign()>
                <h2 class="rank">
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || here.label(text()))}
                </h2>
                <ol>{rows.collect_view()}</ol>
            </div>
        }
    };
    let (first, second) = (column(0), column(1));
    let rows = gaps.len().min(SHOWN);
    view! {
        <div class="present-slide" data-deck=deck_name(words.direction())>
            <Title>{told(move || (text().present.top)(text().deck(words.direction())))}</Title>
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
fn Apart(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let gaps = pair.read(|comparison| comparison.differences());
    let none = gaps.is_empty().then(|| view! { <p prop:textContent=say(|t| t.reveal.no_differences)></p> });
    let row = move |gap: Gap| {
        let ranks = pair.columns().into_iter().zip([gap.first, gap.second]).map(|(column, rank)| {
            view! {
                <span class="rank" data-seat=column.sign()>
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || (text().reveal.rank)(column.label(text()), rank))}
                </span>
            }
        });
        view! {
            <li>
                <h2>
                    <Pictogram place=words.pictogram(gap.card)/>
                    {told(move || words.name(gap.card))}
                </h2>
                <p class="present-ranks">
                    {ranks.collect_view()}
                    <strong prop:textContent=move || (text().reveal.apart)(gap.distance())></strong>
                </p>
                <p prop:textContent=move || words.back(gap.card).map_or("", |back| back.question)></p>
            </li>
        }
    };
    view! {
        <div class="present-slide" data-deck=deck_name(words.direction())>
            <Title>{told(move || (text().present.differences)(text().deck(words.direction())))}</Title>
            {none}
            <ol class="present-apart">{gaps.into_iter().map(row).collect_view()}</ol>
        </div>
    }
}

/// Both first fives of a quick round, with a line for each card that both have; what only one side has says so.
#[component]
fn TopFive(fives: Fives) -> impl IntoView {
    let (text, words) = (use_text(), fives.words());
    let column = |(column, cards): (Column, Vec<(Card, bool)>)| {
        let rows = cards.into_iter().zip(1..).map(|((card, shared), rank)| {
            let only = (!shared).then(|| {
                view! { <span class="present-elsewhere" prop:textContent=say(|t| t.quick.only_mark)></span> }
            });
            view! {
                <li data-strong=(!shared).then_some("")>
                    <span class="present-rank">{rank}</span>
                    <span class="present-name" prop:textContent=move || words.name(card)></span>
                    {only}
                </li>
            }
        });
        view! {
            <div class="present-column" data-seat=column.sign()>
                <h2 class="rank">
                    <span class="seat-sign" aria-hidden="true"></span>
                    {told(move || column.label(text()))}
                </h2>
                <ol>{rows.collect_view()}</ol>
            </div>
        }
    };
    let [first, second] = fives.cards();
    let rows = first.len();
    let [left, right] = fives.columns();
    view! {
        <div class="present-slide" data-deck=deck_name(words.direction())>
            <Title>{told(move || (text().quick.slide)(text().deck(words.direction())))}</Title>
            <div class="present-top">
                {column((left, first))}
                <svg class="present-lines" viewBox=format!("0 0 100 {rows}") preserveAspectRatio="none" aria-hidden="true">
                    {lines(fives)}
                </svg>
                {column((right, second))}
            </div>
        </div>
    }
}

/// Both orders, a page for each deck; seen on paper alone.
#[component]
fn Handout(pairs: Vec<Pair>, fives: Vec<Fives>, account: String) -> impl IntoView {
    let text = use_text();
    let page = move |title: Phrase, direction: Direction, table: AnyView| {
        let title = move || format!("{}: {}", title(text()), text().deck(direction));
        view! {
            <section class="handout-page">
                <h1 prop:textContent=title></h1>
                <p><bdi>{account.clone()}</bdi></p>
                {table}
                <p class="small" prop:textContent=say(|t| t.sheet.caution)></p>
            </section>
        }
    };
    let whole = |pair: Pair| {
        let table = view! {
            <table class="ranks">
                <Ranks pair/>
            </table>
        };
        page(|t| t.present.handout_title, pair.words().direction(), table.into_any())
    };
    let quick = |fives: Fives| {
        let table = view! { <FiveTable fives/> };
        page(|t| t.quick.side_by_side, fives.words().direction(), table.into_any())
    };
    let pages: Vec<_> = pairs.into_iter().map(whole).chain(fives.into_iter().map(quick)).collect();
    view! { <div class="handout">{pages}</div> }
}
