//! The app: the frame around every screen, and which screen is shown.

use leptos::prelude::*;

use crate::text::{Language, screen::Screen};
use crate::web::{
    browser::{store::Store, worker},
    components::{drafts::Drafts, focus, gesture::Hands, scene::Scene, timer::Timers, title::name_page, told::told},
    first::{setup::SetupScreen, start::StartScreen},
    game::GameScreen,
    inbox::{Inbox, use_route},
    language::{Tongue, say, use_text, use_tongue},
    parts::{self, After, Alone, Apart},
    route::Route,
};

/// The whole page.
#[component]
pub fn App(
    /// What this browser keeps.
    store: Store,
    /// The language to begin with; its first words are here.
    language: Language,
) -> impl IntoView {
    store.follow();
    provide_context(Tongue::new(language));
    provide_context(store);
    Drafts::provide();
    Hands::install();
    focus::keep_in_page();
    Timers::provide();
    let route = use_route(Inbox::provide());
    // The first screen is the one on which the page was loaded.
    let loaded = StoredValue::new(true);

    view! {
        <a class="skip" href="#main" on:click=skip_to_main prop:textContent=say(|t| t.frame.skip)></a>
        <Header/>
        <main id="main" tabindex="-1">
            <Scene of=move || route.get() view=move |route| {
                let loaded = loaded.try_update_value(std::mem::take).unwrap_or_default();
                if let Some(screen) = screen_of(&route) {
                    name_page(move || screen);
                }
                match route {
                    Route::Start => view! { <StartScreen/> }.into_any(),
                    Route::Setup(plan) => view! { <SetupScreen plan/> }.into_any(),
                    Route::Game(id) => view! { <GameScreen id loaded/> }.into_any(),
                    Route::Present(id) => parts::present(id).into_any(),
                    Route::Example => parts::after(After::Example).into_any(),
                    Route::Letter => parts::apart(Apart::Letter).into_any(),
                    Route::Practise => parts::alone(Alone::Practise).into_any(),
                    Route::Learn => parts::learn().into_any(),
                    Route::Lookback => parts::alone(Alone::Lookback).into_any(),
                    Route::Promise => parts::apart(Apart::Promise).into_any(),
                    Route::Guide => parts::guide().into_any(),
                    Route::Decks => parts::decks(None).into_any(),
                    Route::Deck(id) => parts::decks(Some(id)).into_any(),
                    Route::Paper(own) => parts::paper(own).into_any(),
                }
            }/>
        </main>
        <footer class="foot">
            <UpdateBar/>
            <p>
                {told(say(|t| t.frame.privacy))} " "
                <a href=Route::Promise.fragment() prop:textContent=say(|t| t.frame.promises)></a>
            </p>
        </footer>
    }
}

/// Says that a newer version waits, once the page's script has found one and told the style sheet. At the foot, where it
/// moves nothing under a hand that is about to click.
#[component]
fn UpdateBar() -> impl IntoView {
    view! {
        <div role="status">
            <div class="notice update">
                <p prop:textContent=say(|t| t.frame.update)></p>
                <button
                    type="button"
                    class="button"
                    on:click=|_| worker::take_over()
                    prop:textContent=say(|t| t.frame.update_take_over)
                ></button>
            </div>
        </div>
    }
}

/// What a screen is called that is named by its address alone; a game says itself where it stands.
fn screen_of(route: &Route) -> Option<Screen> {
    Some(match route {
        Route::Start => Screen::Start,
        Route::Setup(_) => Screen::Setup,
        Route::Game(_) | Route::Example => return None,
        Route::Present(_) => Screen::Present,
        Route::Letter => Screen::Letter,
        Route::Practise => Screen::Practise,
        Route::Learn => Screen::Learn,
        Route::Lookback => Screen::Lookback,
        Route::Promise => Screen::Promise,
        Route::Guide => Screen::Guide,
        Route::Decks => Screen::Decks,
        Route::Deck(_) => Screen::Deck,
        Route::Paper(_) => Screen::Paper,
    })
}

/// The address belongs to the routes, so the skip link moves the focus itself.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    if let Some(main) = document().get_element_by_id("main") {
        let main: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(main);
        // Focus fails only on an element that left the page.
        let _ = main.focus();
    }
}

#[component]
fn Header() -> impl IntoView {
    let text = use_text();
    view! {
        <header class="head">
            <a class="head-name" href=Route::Start.fragment() aria-label=move || format!("{}: {}", text().frame.app, text().frame.home)>
                <span class="head-logo" aria-hidden="true"></span>
                {told(say(|t| t.frame.app))}
            </a>
            <LanguageChoice/>
        </header>
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let text = use_text();
    let tongue = use_tongue();
    let store = StoredValue::new(expect_context::<Store>());
    let choice = |language: Language| {
        view! {
            <button
                type="button"
                lang=language.tag()
                aria-pressed=move || (tongue.language() == language).to_string()
                on:click=move |_| store.with_value(|store| tongue.speak(language, store))
            >
                {language.name()}
            </button>
        }
    };
    let unkept = move || {
        let is_unkept = store.with_value(Store::settings_are_unkept);
        match (tongue.is_missing(), is_unkept) {
            (true, _) => text().frame.language_missing,
            (false, true) => text().frame.language_unkept,
            (false, false) => "",
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say(|t| t.frame.language)>
            {Language::ALL.map(choice).collect_view()}
        </div>
        <p class="head-note small" role="status" prop:textContent=unkept></p>
    }
}
