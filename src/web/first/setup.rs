//! The set-up: for which account. Everything else has a default and stands behind a fold, which says what is set.

use leptos::prelude::*;

use crate::{
    cards::{Choice, Decks, Depth, Determinants, Place, Plan},
    game::Game,
    text::{Phrase, Text},
    web::{
        browser::{clock, entropy, store::Store},
        components::{
            account::{AccountEntry, AccountField},
            once::Once,
            title::Title,
            told::told,
        },
        desk,
        language::{say, use_text, use_tongue},
        parts,
        route::Route,
    },
};

/// The set-up of a new game.
#[component]
pub fn SetupScreen(
    /// What is proposed.
    plan: Plan,
) -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let text = use_text();
    let account = AccountEntry::new();
    let once = Once::new();
    let plan = RwSignal::new(plan);
    let determinants = RwSignal::new(Determinants::default());
    let unfolded = RwSignal::new(false);
    // Why the game has not begun.
    let missing = RwSignal::new(None::<Phrase>);

    // The cards of a quick round lie in the part of the later steps, so that it comes while somebody types.
    let tongue = use_tongue();
    Effect::new(move || {
        if plan.get().depth == Depth::FirstFive {
            parts::fetch_table(tongue);
        }
    });

    let begin = move |name| {
        let (plan, determinants) = (plan.get_untracked(), determinants.get_untracked());
        let (store, seed) = (store.get_value(), u64::from_le_bytes(entropy::bytes()));
        if !once.is_first() {
            return;
        }
        if plan.place == Place::Remote || plan.decks.shipped().is_none() {
            missing.set(None);
            let then = move |why| {
                once.again();
                let _ = missing.try_set(Some(why));
            };
            parts::begin_elsewhere(store, plan, name, determinants, seed, then);
        } else if let Some(setup) = plan.setup(name, clock::today()) {
            desk::begin(&store, Game::begun(setup.with_determinants(determinants), seed));
        }
    };
    let deal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        account.read(begin);
    };
    let first = move || first(plan.get().place, text());
    let hint = move |t: &Text| match plan.get().place {
        Place::Alone { .. } => t.setup.account_hint_alone,
        _ => t.setup.account_hint,
    };

    view! {
        <form class="page narrow setup" novalidate on:submit=deal>
            <Title>{told(say(|t| t.setup.title))}</Title>
            <AccountField entry=account label=|t| t.setup.account hint/>
            <p prop:textContent=first></p>
            {move || {
                missing
                    .get()
                    .map(|why| view! { <p class="problem" role="alert" prop:textContent=say(why)></p> }.into_any())
            }}
            <p class="actions">
                <button type="submit" class="button strong large" prop:textContent=say(|t| t.setup.deal)></button>
                <a class="button large" href=Route::Start.fragment() prop:textContent=say(|t| t.frame.cancel)></a>
                <a class="link" href=Route::Guide.fragment() prop:textContent=say(|t| t.frame.guide)></a>
            </p>
            <details class="fold plan" on:toggle=move |_| unfolded.set(true)>
                <summary>
                    {told(say(|t| t.setup.plan))} ": "
                    <span class="hint" prop:textContent=move || summary(plan.get(), text())></span>
                </summary>
                {move || unfolded.get().then(|| parts::plan(plan, determinants).into_any())}
            </details>
        </form>
    }
}

/// What comes when the cards are dealt.
fn first(place: Place, text: &Text) -> String {
    match place {
        Place::OneScreen { first } => (text.setup.first_here)(text.seat(first)),
        Place::Remote => text.setup.first_apart.to_owned(),
        Place::Alone { .. } => text.setup.first_alone.to_owned(),
    }
}

/// What is set, in a few words.
fn summary(plan: Plan, text: &Text) -> String {
    let place = match plan.place {
        Place::OneScreen { .. } => text.setup.here,
        Place::Remote => text.setup.apart,
        Place::Alone { .. } => text.setup.alone,
    };
    let decks = match plan.decks {
        Decks { first: Choice::Shipped(direction), second: None } => text.deck(direction),
        Decks { first: Choice::Shipped(_), second: Some(Choice::Shipped(_)) } => text.setup.both_decks,
        _ => text.setup.own_decks,
    };
    let guess = (plan.guess && plan.place.can_guess()).then_some(text.setup.guess);
    let quick = (plan.depth == Depth::FirstFive).then_some(text.setup.quick);
    [place, decks].into_iter().chain(guess).chain(quick).collect::<Vec<_>>().join(" · ")
}
