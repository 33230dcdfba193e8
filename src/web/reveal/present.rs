//! A revealed game on a shared screen, stepped through by keys or a clicker: of each deck the top ten, large enough for the
//! last row of a room, then both whole orders, then the differences worth a talk; and both whole orders as a handout on
//! paper. What stands out is what differs. Orders are final, so all of it is made once.

use leptos::prelude::*;

use crate::{
    cards::{Card, Deck, Field, Gap, Likeness, Mark, Overlap, Row, Side},
    game::Game,
    talk::Role,
    text::{Phrase, Text, faces::role_name},
    web::{
        browser::{
            print,
            store::{GameId, Store},
        },
        compare::{
            column::Column,
            fives::Fives,
            handout::handout,
            mark::{Number, RankIn, mark_name, side_name},
            pair::Pair,
            slope::height,
        },
        components::{keys, pictogram::Pictogram, title::Title, told::told},
        language::{Tongue, say, use_text, use_tongue},
        route::Route,
        words::Words,
    },
};

/// How many cards of each order stand on the first page.
const SHOWN: usize = 10;

/// A page of the presentation.
#[derive(Clone, Copy)]
enum Slide {
    Top(Both),
    Whole(Both),
    Differences(Pair),
}

/// Both orders of a deck, whole ones or first fives.
#[derive(Clone, Copy)]
struct Both {
    words: Words,
    columns: [Column; 2],
    rows: [StoredValue<Vec<Row>>; 2],
    /// What the first page is called.
    title: fn(&Text) -> fn(deck: &str) -> String,
    /// How the two orders lie to each other, or what the marks mean.
    note: Phrase,
    deck: usize,
    decks: StoredValue<Vec<Deck>>,
    tongue: Tongue,
}

impl Both {
    fn of_pair(pair: Pair, deck: usize, decks: StoredValue<Vec<Deck>>) -> Self {
        let rows = Side::BOTH.map(|side| StoredValue::new(pair.read(|comparison| comparison.rows(side))));
        let note: Phrase = match pair.read(|comparison| comparison.likeness()) {
            Likeness::Same => |t| t.reveal.same,
            Likeness::Alike => |t| t.reveal.alike,
            Likeness::Apart => |t| t.present.legend,
            Likeness::Reversed => |t| t.reveal.reversed,
        };
        let title: fn(&Text) -> fn(&str) -> String =
            if rows[0].with_value(Vec::len) > SHOWN { |text| text.present.top } else { |text| text.present.whole };
        Self { words: pair.words(), columns: pair.columns(), rows, title, note, deck, decks, tongue: use_tongue() }
    }

    fn of_fives(fives: Fives, deck: usize, decks: StoredValue<Vec<Deck>>) -> Self {
        let rows = Side::BOTH.map(|side| StoredValue::new(fives.read(|overlap| overlap.rows(side))));
        let note: Phrase = match fives.read(Overlap::likeness) {
            Likeness::Same => |t| t.reveal.same,
            Likeness::Alike => |t| t.quick.same_cards,
            Likeness::Apart | Likeness::Reversed => |t| t.quick.compared,
        };
        let title: fn(&Text) -> fn(&str) -> String = |text| text.quick.slide;
        Self { words: fives.words(), columns: fives.columns(), rows, title, note, deck, decks, tongue: use_tongue() }
    }

    /// The first cards of one side, up to `shown`.
    fn rows(self, side: Side, shown: usize) -> Vec<Row> {
        side.of(self.rows).with_value(|rows| rows.iter().take(shown).copied().collect())
    }

    /// The name of a card. A slide is photographed alone, so it says which deck is meant where both have a role of this name.
    fn name(self, card: Card) -> String {
        self.decks.with_value(|decks| role_name(self.tongue.language(), decks, Role { deck: self.deck, card }))
    }
}

/// The presentation of a stored game, or a sentence about why there is none.
#[component]
pub fn PresentScreen(id: GameId) -> impl IntoView {
    let store = expect_context::<Store>();
    let back = Route::Game(id.clone());
    let game = store.load(&id).ok().map(|found| found.game);
    let decks = StoredValue::new(game.iter().flat_map(|game| game.setup().decks().to_vec()).collect::<Vec<_>>());
    let pairs: Vec<Pair> = game.iter().flat_map(all_pairs).collect();
    let fives: Vec<Fives> = game.iter().flat_map(all_fives).collect();
    let pages = game.as_ref().map(handout);
    let account = game.map(|game| game.setup().account().as_str().to_owned()).unwrap_or_default();
    let whole = pairs.iter().enumerate().flat_map(|(deck, &pair)| {
        let both = Both::of_pair(pair, deck, decks);
        // Of a small deck the first page shows everything.
        let whole = (both.rows(Side::First, usize::MAX).len() > SHOWN).then_some(Slide::Whole(both));
        [Slide::Top(both)].into_iter().chain(whole).chain([Slide::Differences(pair)])
    });
    let quick = fives.iter().enumerate().map(|(deck, &fives)| Slide::Top(Both::of_fives(fives, deck, decks)));
    let slides: Vec<Slide> = whole.chain(quick).collect();
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
        <Slides slides account back/>
        {pages}
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
            "Home" => at.set(0),
            "End" => at.set(last),
            "Escape" => leave.go(),
            _ => return false,
        }
        true
    });
    view! {
        <section class="present" tabindex="-1" node_ref=table>
            <p class="present-account"><bdi>{account}</bdi></p>
            {move || match slides[at.get()] {
                Slide::Top(both) => view! { <Top both/> }.into_any(),
                Slide::Whole(both) => view! { <Whole both/> }.into_any(),
                Slide::Differences(pair) => view! { <Apart pair/> }.into_any(),
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

/// The first ten of both orders, or the five of a quick round.
#[component]
fn Top(both: Both) -> impl IntoView {
    let text = use_text();
    let words = both.words;
    view! {
        <div class="present-slide" data-deck=words.side()>
            <Title>{told(move || (both.title)(text())(&words.label()))}</Title>
            <Columns both shown=SHOWN/>
            <p class="present-note" prop:textContent=say(both.note)></p>
        </div>
    }
}

/// Both whole orders.
#[component]
fn Whole(both: Both) -> impl IntoView {
    let text = use_text();
    let words = both.words;
    view! {
        <div class="present-slide present-whole" data-deck=words.side()>
            <Title>{told(move || (text().present.whole)(&words.label()))}</Title>
            <Columns both shown=usize::MAX/>
        </div>
    }
}

/// Both orders with the names at the lines. A card's line is as strong as its mark; where it leads to a place that is not
/// shown, that place stands beside the name, and a numbered one leads out of the page.
#[component]
fn Columns(both: Both, shown: usize) -> impl IntoView {
    let rows = both.rows(Side::First, shown).len();
    let is_shown = move |rank: usize| rank <= rows;
    let line = move |side: Side| {
        move |row: Row| {
            let there = row.other?;
            // A line from place to place is drawn once; one that leads out of the page is cut at its edge.
            let is_drawn = if is_shown(there) { side == Side::First } else { row.mark.number().is_some() };
            if !is_drawn {
                return None;
            }
            let [x1, x2] = if side == Side::First { ["0", "100"] } else { ["100", "0"] };
            Some(view! { <line x1=x1 y1=height(row.rank) x2=x2 y2=height(there) data-mark=mark_name(row.mark)></line> })
        }
    };
    let lines: Vec<_> =
        Side::BOTH.into_iter().flat_map(|side| both.rows(side, shown).into_iter().filter_map(line(side))).collect();
    view! {
        <div class="present-top" style=("--rows", rows.to_string())>
            <PresentColumn both side=Side::First shown/>
            <svg class="present-lines" viewBox=format!("0 0 100 {rows}") preserveAspectRatio="none" aria-hidden="true">
                {lines}
            </svg>
            <PresentColumn both side=Side::Second shown/>
        </div>
    }
}

#[component]
fn PresentColumn(both: Both, side: Side, shown: usize) -> impl IntoView {
    let text = use_text();
    let (column, across) = (side.of(both.columns), side.other().of(both.columns));
    let rows = both.rows(side, shown);
    let last = rows.len();
    let item = |row: Row| {
        let elsewhere = match row.other {
            Some(rank) => (rank > last).then(|| {
                view! { <span class="present-elsewhere" aria-hidden="true" prop:textContent=move || (text().present.elsewhere)(rank)></span> }
                    .into_any()
            }),
            None => Some(
                view! { <span class="present-elsewhere" aria-hidden="true" prop:textContent=say(|t| t.quick.only_mark)></span> }
                    .into_any(),
            ),
        };
        view! {
            <li data-mark=mark_name(row.mark)>
                <span class="present-rank">{row.rank}</span>
                <Pictogram place=both.words.pictogram(row.card)/>
                <span class="present-name" prop:textContent=move || both.name(row.card)></span>
                <span class="unseen">{told(move || format!(", {}", across.rank(text(), row.other)))}</span>
                {elsewhere}
                <Number mark=row.mark/>
            </li>
        }
    };
    view! {
        <div class="present-column" data-side=side_name(side) data-seat=column.sign()>
            <h2 class="rank">
                <span class="seat-sign" aria-hidden="true"></span>
                {told(move || column.label(text()))}
            </h2>
            <ol>{rows.into_iter().map(item).collect_view()}</ol>
        </div>
    }
}

/// The three differences worth a talk.
#[component]
fn Apart(pair: Pair) -> impl IntoView {
    let (text, words) = (use_text(), pair.words());
    let gaps = pair.read(|comparison| comparison.differences());
    let none = gaps.is_empty().then(|| view! { <p prop:textContent=say(|t| t.reveal.no_differences)></p> });
    let row = move |(mark, gap): (Mark, Gap)| {
        let ranks = pair.columns().into_iter().zip([gap.first, gap.second]);
        let ranks = ranks.map(|(column, rank)| view! { <RankIn column rank=Some(rank)/> });
        view! {
            <li>
                <h2>
                    <Number mark/>
                    <Pictogram place=words.pictogram(gap.card)/>
                    {told(move || words.name(gap.card))}
                </h2>
                <p class="present-ranks">
                    {ranks.collect_view()}
                    <strong prop:textContent=move || (text().reveal.apart)(gap.distance())></strong>
                </p>
                <p prop:textContent=move || words.text(gap.card, Field::Question)></p>
            </li>
        }
    };
    let marked = (1..).map(Mark::Difference).zip(gaps);
    view! {
        <div class="present-slide" data-deck=words.side()>
            <Title>{told(move || (text().present.differences)(&words.label()))}</Title>
            {none}
            <ol class="present-apart">{marked.map(row).collect_view()}</ol>
        </div>
    }
}
