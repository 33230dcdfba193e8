//! The reveal: both orders side by side, from the plain sentences to the pictures.
//!
//! The orders cannot change any more, so everything here is worked out once; only the language is reactive.

mod column;
mod details;
mod differences;
mod dumbbell;
mod guess;
mod movement;
mod own;
mod pictures;
mod situation;
mod slope;
mod study;
mod summary;
mod table;
mod twins;
mod voice;

use leptos::prelude::*;

pub use self::differences::GapFacts;
use self::{
    column::Column, details::Details, differences::Differences, guess::Guesses, movement::Movements, own::OwnOrder,
    pictures::Pictures, situation::Situation, study::Study, summary::Summary, twins::Twins, voice::Onward,
};
use super::{
    remote::RemoteEnd,
    talk::{Moved, act},
};
use crate::{
    game::{
        Card, Comparison, Deck, Mode, Scenario, Sheet, Table, Talk,
        talk::{Action, Stop},
    },
    text::practice::account as account_text,
    web::{
        components::{choice::Choice, later::Later, scene::Scene, title::Title},
        language::{say, use_text, use_tongue},
        room::{Room, use_room},
        route::Route,
        words::Words,
    },
};

/// Two orders of one deck, as a context for everything that shows them.
#[derive(Clone, Copy)]
pub struct Pair {
    columns: [Column; 2],
    comparison: StoredValue<Comparison>,
    /// What of the sheets lies in this browser: in a remote talk, the own one.
    sheets: StoredValue<[Option<Sheet>; 2]>,
}

impl Pair {
    /// The first two columns of a revealed deck.
    pub fn of(room: Room, deck: usize) -> Option<Self> {
        room.game().with_untracked(|game| {
            let Table::Revealed(reveal) = game.table() else { return None };
            let seats = reveal.seats();
            let seats = [*seats.first()?, *seats.get(1)?];
            let sheets = StoredValue::new(seats.map(|seat| reveal.sheet(seat, deck).cloned()));
            let columns = seats.map(|seat| Column::of(game.setup(), seat));
            Some(Self { columns, comparison: StoredValue::new(reveal.comparison(deck)?), sheets })
        })
    }

    /// The own orders for two accounts.
    fn of_accounts(accounts: [Scenario; 2], comparison: Comparison) -> Self {
        let columns = accounts.map(Column::Account);
        Self { columns, comparison: StoredValue::new(comparison), sheets: StoredValue::new([None, None]) }
    }

    /// What both columns are called.
    pub fn columns(self) -> [Column; 2] {
        self.columns
    }

    /// Reads the comparison.
    pub fn read<R>(self, read: impl FnOnce(&Comparison) -> R) -> R {
        self.comparison.with_value(read)
    }

    /// The private keywords on a card, told now, in the order of the columns.
    pub fn keywords(self, card: Card) -> [Option<String>; 2] {
        let of = |sheet: &Option<Sheet>| {
            sheet.as_ref().and_then(|sheet| sheet.keywords().get(&card)).map(|keyword| keyword.as_str().to_owned())
        };
        self.sheets.with_value(|sheets| [of(&sheets[0]), of(&sheets[1])])
    }
}

/// The pair around the caller.
fn use_pair() -> Pair {
    expect_context::<Pair>()
}

/// Everything lies open.
#[component]
pub fn RevealScreen() -> impl IntoView {
    let (room, text) = (use_room(), use_text());
    let account = room.game().with_untracked(|game| game.setup().account().as_str().to_owned());
    let decks: Vec<Deck> = room.game().with_untracked(|game| game.setup().decks().to_vec());
    let pairs: Vec<Option<Pair>> = (0..decks.len()).map(|deck| Pair::of(room, deck)).collect();
    let is_remote = room.game().with_untracked(|game| game.remote().is_some());
    let is_alone = room.game().with_untracked(|game| game.setup().mode() == Mode::Alone);
    let scenario = room.game().with_untracked(|game| game.setup().scenario());
    let is_single = pairs.iter().all(Option::is_none);
    let title = move || if is_single { (text().alone.title)(&account) } else { (text().reveal.title)(&account) };
    let tongue = use_tongue();
    let lead = move || match (is_alone, is_single, scenario) {
        (false, ..) => text().reveal.normal,
        (true, false, _) => text().alone.lead_two,
        (true, true, None) => text().alone.lead,
        // What the account was about is easily forgotten over the cards.
        (true, true, Some(scenario)) => account_text(tongue.language(), scenario).situation,
    };
    let directions = StoredValue::new(decks.iter().map(Deck::direction).collect::<Vec<_>>());
    let direction = move |place: usize| directions.with_value(|all| all[place]);
    let shown = RwSignal::new(0_usize);
    let tabs = (decks.len() > 1).then(|| {
        let options = (0..decks.len()).collect();
        view! {
            <div class="decks">
                <Choice name=|t| t.setup.decks options word=move |t, place| t.deck(direction(place)) chosen=shown/>
            </div>
        }
    });
    let twins = pairs.iter().copied().collect::<Option<Vec<Pair>>>().filter(|pairs| pairs.len() == 2);
    let twins = StoredValue::new(twins.map(|pairs| (decks.clone(), pairs)));
    let begun = room.game().with_untracked(|game| match game.table() {
        Table::Revealed(reveal) => *reveal.talk() != Talk::default(),
        _ => false,
    });
    let start = move |_| {
        act(room, Action::Go(Stop::Quiet));
    };
    // Who plays alone has nobody to talk with yet.
    let two = !is_alone && !is_single;
    let present = Route::Present(room.id()).fragment();

    view! {
        <section class="reveal">
            <div class="reveal-head">
                <Title>{title}</Title>
                <p class="lead">{lead}</p>
                <Situation/>
                {two.then(|| view! { <p>{say(|t| t.talk.invite)}</p> })}
                <Show when=move || two>
                    <p class="actions">
                        <button type="button" class="button strong large" on:click=start>
                            {if begun { say(|t| t.talk.resume) } else { say(|t| t.talk.start) }}
                        </button>
                        <a class="button large" href=present.clone()>{say(|t| t.present.open)}</a>
                    </p>
                </Show>
                {tabs}
            </div>
            <Scene of=shown view=move |place: usize| {
                let deck = decks[place].clone();
                match pairs[place] {
                    Some(pair) => view! { <DeckReveal pair deck place/> }.into_any(),
                    None => own_order(room, place, deck).into_any(),
                }
            }/>
            <Later>{twins.get_value().map(|(decks, pairs)| view! { <Twins decks pairs/> })}</Later>
            {scenario.map(|scenario| view! { <Onward scenario/> })}
            <Later>
                {move || view! { <Movements direction=direction(shown.get())/> }}
            </Later>
            <Later>
                <Moved/>
                <Study/>
            </Later>
            {is_remote.then(|| view! { <RemoteEnd/> })}
            <p class="actions">
                <button type="button" class="button" on:click=move |_| room.download()>
                    {say(|t| t.reveal.save_file)}
                </button>
            </p>
        </section>
    }
}

/// The order of one who plays alone and with nobody else's eyes.
fn own_order(room: Room, place: usize, deck: Deck) -> impl IntoView {
    room.game().with_untracked(|game| {
        let Table::Revealed(reveal) = game.table() else { return None };
        let (seat, scenario) = (*game.setup().seats().first()?, game.setup().scenario());
        let (ranking, sheet) = (reveal.ranking(seat, place)?, reveal.sheet(seat, place).cloned());
        Some(view! { <OwnOrder deck ranking sheet scenario/> })
    })
}

/// Both orders of one deck.
#[component]
fn DeckReveal(pair: Pair, deck: Deck, place: usize) -> impl IntoView {
    let direction = deck.direction();
    Words::provide(deck);
    provide_context(pair);
    view! {
        <div class="reveal-deck" data-deck=crate::web::components::role_card::deck_name(direction)>
            <Summary/>
            <Guesses place/>
            <Later>
                <Differences/>
                <Later>
                    <Pictures/>
                </Later>
                <Later>
                    <Details/>
                </Later>
            </Later>
        </div>
    }
}

/// Both orders of one deck, to look at within the talk.
#[component]
pub fn SideBySide(deck: usize) -> impl IntoView {
    let (room, text) = (use_room(), use_text());
    Pair::of(room, deck).map(|pair| {
        let of = room.game().with_untracked(|game| game.setup().decks()[deck].clone());
        let direction = of.direction();
        Words::provide(of);
        provide_context(pair);
        view! {
            <div class="reveal-deck" data-deck=crate::web::components::role_card::deck_name(direction)>
                <h2>{move || text().deck(direction)}</h2>
                <Pictures/>
            </div>
        }
    })
}
