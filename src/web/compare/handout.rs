//! Both orders on paper, a page for each deck: the lines, and below them the gaps; of a quick round both fives, and their
//! ranks as a table. On the screen none of it is seen, and it comes when the rest of the page stands.

use leptos::prelude::*;

use crate::{
    cards::Day,
    game::Game,
    text::Phrase,
    web::{
        browser::clock,
        compare::{
            dumbbell::Dumbbell,
            fives::{FiveColumns, FiveTable, Fives},
            pair::Pair,
            shown::Shown,
            slope::Slope,
        },
        components::{later::Later, told::told},
        language::{say, use_text, use_tongue},
        words::Words,
    },
};

/// Both orders of a deck that was revealed.
#[derive(Clone, Copy)]
enum Both {
    Whole(Pair),
    Fives(Fives),
}

impl Both {
    fn of(game: &Game, deck: usize) -> Option<Self> {
        let fives = || Fives::of_game(game, deck).map(Self::Fives);
        Pair::of_game(game, deck).map(Self::Whole).or_else(fives)
    }

    fn words(self) -> Words {
        match self {
            Self::Whole(pair) => pair.words(),
            Self::Fives(fives) => fives.words(),
        }
    }
}

/// The pages of a game; none where nobody's order lies beside another's.
pub fn handout(game: &Game) -> impl IntoView + use<> {
    let pages: Vec<Both> = (0..game.setup().decks().len()).filter_map(|deck| Both::of(game, deck)).collect();
    let (account, started) = (StoredValue::new(game.setup().account().as_str().to_owned()), game.setup().started());
    (!pages.is_empty()).then(|| {
        let page = |both: Both| view! { <Later>{view! { <Page both account=account.get_value() started/> }}</Later> };
        view! { <div class="handout">{pages.into_iter().map(page).collect_view()}</div> }
    })
}

#[component]
fn Page(both: Both, account: String, started: Day) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let words = both.words();
    let title: Phrase = match both {
        Both::Whole(_) => |t| t.present.handout_title,
        Both::Fives(_) => |t| t.quick.side_by_side,
    };
    let title = move || format!("{}: {}", title(text()), words.label());
    let orders = match both {
        Both::Whole(pair) => view! {
            <Slope pair shown=Shown::new()/>
            <p class="small" prop:textContent=say(|t| t.reveal.legend)></p>
            <Dumbbell pair/>
        }
        .into_any(),
        Both::Fives(fives) => view! {
            <FiveColumns fives/>
            <FiveTable fives/>
        }
        .into_any(),
    };
    view! {
        <section class="handout-page" data-deck=words.side()>
            <h2 prop:textContent=title></h2>
            <p>
                {told(move || (text().sheet.account)(&account))} " · "
                {told(move || (text().sheet.date)(&clock::written(started, tongue.language())))}
            </p>
            {orders}
            <p class="small" prop:textContent=say(|t| t.sheet.caution)></p>
        </section>
    }
}
