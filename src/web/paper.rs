//! Cards to print: which ones, on which paper, and what to choose in the browser's print dialogue. Below stand the pages as
//! they will be printed, and they alone are printed.

use leptos::{html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    cards::{Card, Deck, Direction, Field},
    letter,
    paper::{Paper, Sheet},
    text::Text,
    web::{
        browser::{
            print,
            store::{GameId, Store},
        },
        components::{pictogram::Pictogram, radios::Radios, role_card::DeckMark, title::Title, told::told, when::when},
        language::{say, use_text},
        words::Words,
    },
};

/// A card of a deck.
type Known = (Words, Card);

/// One side of a sheet.
#[derive(Clone)]
struct Page {
    paper: Paper,
    sheet: Sheet,
    cards: Vec<Known>,
    is_back: bool,
}

/// Cards to print.
#[component]
pub fn PaperScreen(
    /// The deck of somebody's own that is printed first; without one, the shipped ones.
    own: Option<GameId>,
) -> impl IntoView {
    let text = use_text();
    let store = expect_context::<Store>();
    let first = own.and_then(|id| letter::played(&store.deck(&id).ok()?.0).ok());
    let shipped = [Direction::External, Direction::Internal].map(Deck::standard);
    let is_chosen = |deck: &Deck| first.as_ref().map_or(deck.own().is_none(), |first| first == deck);
    let decks = StoredValue::new(
        shipped
            .into_iter()
            .chain(store.own_decks())
            .map(|deck| {
                let chosen = RwSignal::new(is_chosen(&deck));
                (Words::new(deck), chosen)
            })
            .collect::<Vec<_>>(),
    );
    let (paper, sheet) = (RwSignal::new(Paper::A4), RwSignal::new(Sheet::Eight));
    let has_backs = RwSignal::new(true);
    let cards = move || {
        let chosen = decks.get_value().into_iter().filter(|(_, chosen)| chosen.get()).map(|(words, _)| words);
        chosen.flat_map(|words| words.deck().cards().map(move |card| (words, card))).collect::<Vec<Known>>()
    };
    let pages = move || pages(cards(), paper.get(), sheet.get(), has_backs.get());
    let is_empty = Memo::new(move |_| cards().is_empty());
    let count = move || {
        let cards = cards().len();
        if cards == 0 {
            text().paper.none.to_owned()
        } else {
            (text().paper.count)(cards, cards.div_ceil(sheet.get().cards()))
        }
    };
    let preview = NodeRef::<Div>::new();
    let fit_all = move || {
        if let Some(preview) = preview.get_untracked() {
            fit(&preview);
        }
    };
    Effect::new(move || {
        // Other pages, or other words on them: with the next frame they lie there.
        let (_, _) = (pages(), text());
        request_animation_frame(fit_all);
    });
    // A page translator may have put longer words in their place.
    let printing = window_event_listener_untyped("beforeprint", move |_| fit_all());
    on_cleanup(move || printing.remove());
    // As long as this screen is shown.
    let asked = StoredValue::new_local(None::<print::Paper>);
    Effect::new(move || {
        let size = size_name(paper.get());
        asked.set_value(None);
        asked.set_value(print::Paper::ask_for(size));
    });
    let deck = move |(words, chosen): (Words, RwSignal<bool>)| {
        let name = move || (text().paper.deck)(&words.label(), words.deck().len());
        view! {
            <label class="option">
                <input type="checkbox" prop:checked=move || chosen.get() on:change=move |event| chosen.set(event_target_checked(&event))/>
                <span prop:textContent=name></span>
            </label>
        }
    };
    view! {
        <article class="page paper">
            <div class="stack paper-choice">
                <Title>{told(say(|t| t.paper.title))}</Title>
                <p class="lead" prop:textContent=say(|t| t.paper.lead)></p>
                <div class="paper-options">
                <fieldset class="options">
                    <legend prop:textContent=say(|t| t.paper.decks)></legend>
                    {decks.get_value().into_iter().map(deck).collect_view()}
                </fieldset>
                <Radios
                    name="paper"
                    legend=|t| t.paper.paper
                    chosen=Signal::derive(move || paper.get() as usize)
                    on_choose=Callback::new(move |at: usize| paper.set(Paper::ALL[at]))
                    options=Paper::ALL.map(|paper| move |t: &Text| match paper {
                        Paper::A4 => t.paper.a4,
                        Paper::Letter => t.paper.letter,
                    }).to_vec()
                />
                <Radios
                    name="size"
                    legend=|t| t.paper.size
                    chosen=Signal::derive(move || sheet.get() as usize)
                    on_choose=Callback::new(move |at: usize| sheet.set(Sheet::ALL[at]))
                    options=Sheet::ALL.map(|sheet| move |t: &Text| match sheet {
                        Sheet::Eight => t.paper.eight,
                        Sheet::Four => t.paper.four,
                    }).to_vec()
                />
                <Radios
                    name="sides"
                    legend=|t| t.paper.sides
                    chosen=Signal::derive(move || usize::from(has_backs.get()))
                    on_choose=Callback::new(move |at: usize| has_backs.set(at == 1))
                    options=[false, true].map(|both| move |t: &Text| if both { t.paper.both } else { t.paper.fronts }).to_vec()
                />
                </div>
                <p class="hint" prop:textContent=say(|t| t.paper.back)></p>
                <h2 prop:textContent=say(|t| t.paper.how)></h2>
                <ul class="paper-how">
                    {when(move || has_backs.get(), move || view! { <li prop:textContent=say(|t| t.paper.how_both)></li> }.into_any())}
                    {[0, 1, 2].map(|at| view! { <li prop:textContent=move || text().paper.how_list[at]></li> }).collect_view()}
                </ul>
                <p class="actions">
                    <button
                        type="button"
                        class="button strong large"
                        aria-disabled=move || is_empty.get().to_string()
                        on:click=move |_| if !is_empty.get_untracked() { print::page() }
                        prop:textContent=say(|t| t.paper.print)
                    ></button>
                    <span role="status" prop:textContent=count></span>
                </p>
                <h2 prop:textContent=say(|t| t.paper.preview)></h2>
            </div>
            <div class="paper-preview" node_ref=preview>
                {move || {
                    let pages = pages();
                    let of = pages.len();
                    pages.into_iter().zip(1..).map(|(page, at)| view! { <PageView page at of/> }).collect_view()
                }}
            </div>
        </article>
    }
}

/// The pages on which these cards are printed: the fronts of a sheet, and behind them its backs.
fn pages(cards: Vec<Known>, paper: Paper, sheet: Sheet, has_backs: bool) -> Vec<Page> {
    let sides = if has_backs { &[false, true][..] } else { &[false] };
    let sheets = cards.chunks(sheet.cards());
    let page = |(cards, &is_back): (&[Known], &bool)| Page { paper, sheet, cards: cards.to_vec(), is_back };
    sheets.flat_map(|cards| sides.iter().map(move |side| (cards, side))).map(page).collect()
}

/// A page as it will be printed: for ears it is a picture.
#[component]
fn PageView(page: Page, at: usize, of: usize) -> impl IntoView {
    let text = use_text();
    let Page { paper, sheet, cards, is_back } = page;
    let (width, height) = paper.size();
    let card = move |(place, (words, card)): (usize, Known)| {
        let (left, top) = if is_back { sheet.back(paper, place) } else { sheet.front(paper, place) };
        let face =
            if is_back { view! { <Back words card/> }.into_any() } else { view! { <Front words card/> }.into_any() };
        view! {
            <div
                class="paper-card"
                data-side=if is_back { "back" } else { "front" }
                data-deck=words.side()
                style:left=millimetres(left)
                style:top=millimetres(top)
                style:width=millimetres(sheet.card().0)
                style:height=millimetres(sheet.card().1)
            >
                {face}
            </div>
        }
    };
    view! {
        <div class="paper-page" data-paper=size_name(paper)>
            <div
                class="paper-sheet"
                role="img"
                aria-label=move || (text().paper.page)(at, of)
                data-cards=sheet.cards().to_string()
                style:width=millimetres(width)
            >
                <svg class="paper-cuts" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
                    <path d=cuts(paper, sheet, is_back)></path>
                </svg>
                {cards.into_iter().enumerate().map(card).collect_view()}
            </div>
        </div>
    }
}

/// The front of a card.
#[component]
fn Front(words: Words, card: Card) -> impl IntoView {
    let subtitle = move || words.text(card, Field::Subtitle);
    view! {
        <div class="paper-head">
            <DeckMark words/>
            {words.logo().map(|logo| view! { <img class="card-logo" src=logo alt=""/> })}
            <Pictogram place=words.pictogram(card)/>
            <div class="paper-title">
                <p class="paper-subtitle" prop:textContent=subtitle></p>
                <p class="paper-name" prop:textContent=move || words.name(card)></p>
            </div>
        </div>
        <p class="paper-meaning" prop:textContent=move || words.meaning(card)></p>
    }
}

/// The back of a card: its name, by which it is found, and what is talked about.
#[component]
fn Back(words: Words, card: Card) -> impl IntoView {
    let text = use_text();
    let rows = move || {
        let words = |field| words.text(card, field);
        let heads = &text().reveal;
        let rows = [(heads.sign, Field::Sign), (heads.question, Field::Question), (heads.excess, Field::Excess)];
        rows.map(|(head, field)| (head, words(field))).into_iter().filter(|(_, word)| !word.is_empty())
    };
    view! {
        <div class="paper-top">
            <p class="paper-name" prop:textContent=move || words.name(card)></p>
            <DeckMark words/>
        </div>
        <dl class="paper-back">
            {move || {
                rows().map(|(name, word)| view! { <div><dt prop:textContent=name></dt> <dd prop:textContent=word></dd></div> }).collect_view()
            }}
        </dl>
    }
}

/// What style sheets call a size of paper.
fn size_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    }
}

fn millimetres(tenths: u32) -> String {
    format!("{}.{}mm", tenths / 10, tenths % 10)
}

/// How far a mark reaches beyond the cards, in tenths of a millimetre, and how far from them one begins on a back, so that
/// none is on a card if the printer is not quite true.
const MARK: [u32; 2] = [50, 15];

/// Where the paper is cut, as a path: through the fronts, and beside the backs.
fn cuts(paper: Paper, sheet: Sheet, is_back: bool) -> String {
    let (upright, across) = sheet.cuts(paper);
    let [reach, away] = MARK;
    let ends = |lines: &[u32]| lines.first().copied().zip(lines.last().copied()).unwrap_or_default();
    let pieces = |(first, last): (u32, u32)| {
        if is_back {
            vec![(first - reach, first - away), (last + away, last + reach)]
        } else {
            vec![(first - reach, last + reach)]
        }
    };
    let (tall, wide) = (pieces(ends(&across)), pieces(ends(&upright)));
    let upright = tall.iter().flat_map(|(from, to)| upright.iter().map(move |x| format!("M{x} {from}V{to}")));
    let across = wide.iter().flat_map(|(from, to)| across.iter().map(move |y| format!("M{from} {y}H{to}")));
    upright.chain(across).collect()
}

/// Lets the words on each card be as large as they have room. A card that is not fitted yet keeps a little of it free,
/// because paper does not break its lines quite where a screen does.
fn fit(preview: &HtmlElement) {
    let found = preview.query_selector_all(".paper-card").ok();
    let nodes = (0..).map_while(|at| found.as_ref()?.item(at));
    let mut cards: Vec<HtmlElement> = nodes.filter_map(|node| node.dyn_into().ok()).collect();
    let all = cards.clone();
    // An attribute or a property of an element is set without fail.
    for card in &all {
        let _ = card.remove_attribute("data-fit");
    }
    // In hundredths of their own size, down to a third of it.
    for size in (34..=100).rev().step_by(3) {
        let size = format!("{}.{:02}", size / 100, size % 100);
        for card in &cards {
            let _ = card.style().set_property("--fit", &size);
        }
        cards.retain(|card| card.scroll_height() > card.client_height());
    }
    for card in &all {
        let _ = card.set_attribute("data-fit", "");
    }
}
