//! The editor of a deck: what it is called and how it looks, its cards in each language, and a card as it will be played.

use leptos::{prelude::*, task};
use web_sys::HtmlInputElement;

use crate::{
    cards::{
        Card, Colour, Deck, Direction, EntryError, Field, FirstFive, OwnDeck, OwnFacing,
        own::{Line, Logo, LogoError, Title, Unplayable, pictograms},
    },
    letter,
    text::{Language, faces},
    web::{
        browser::{file, store::GameId},
        components::{
            choice, flip_card::RoleCardBack, focus, role_card::RoleCard, title::Title as Heading, told::told,
            when::when,
        },
        decks::{
            fields::TextField,
            kept::{Kept, Unkept},
            plan_of, save_as_file,
        },
        language::{say, use_text, use_tongue},
        route::Route,
        words::Words,
    },
};

/// The colour that the picker shows first.
const FIRST: Colour = Colour([0x0D, 0x5C, 0x4B]);

/// A deck of somebody's own, to be worked on.
#[component]
pub fn DeckScreen(id: GameId) -> impl IntoView {
    match Kept::open(id) {
        Ok(kept) => view! { <Editor kept/> }.into_any(),
        Err(_) => view! {
            <section class="page narrow">
                <Heading>{told(say(|t| t.decks.title))}</Heading>
                <p class="lead" prop:textContent=say(|t| t.decks.missing)></p>
                <p class="actions">
                    <a class="button strong" href=Route::Decks.fragment() prop:textContent=say(|t| t.decks.all)></a>
                </p>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Editor(kept: Kept) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let language = RwSignal::new(untrack(|| tongue.language()));
    let current = RwSignal::new(None::<String>);
    let name = Memo::new(move |_| kept.read(|deck| deck.name.as_str().to_owned()));
    let unkept = move || match kept.unkept() {
        None => "",
        Some(Unkept::NoRoom) => text().decks.unkept,
        Some(Unkept::Gone) => text().decks.gone,
    };
    // Two decks that look otherwise are the same deck, and shown otherwise: so every change counts as one.
    let played = Memo::new_with_compare(move |_| kept.read(letter::played), |_, _| true);
    let play = move || {
        let plan = played.with(|deck| plan_of(deck.as_ref().ok()?))?;
        Some(
            view! { <a class="button strong" href=Route::Setup(plan).fragment() prop:textContent=say(|t| t.decks.play)></a> },
        )
    };
    let save = move |_| save_as_file(&untrack(|| kept.read(OwnDeck::clone)));
    view! {
        <section class="page deck-editor">
            <Heading><bdi>{told(move || name.get())}</bdi></Heading>
            <p class="problem" role="alert" prop:textContent=unkept></p>
            <p class="actions deck-end">
                {move || play()}
                <button type="button" class="button" on:click=save prop:textContent=say(|t| t.decks.file)></button>
                <a class="button" href=Route::Decks.fragment() prop:textContent=say(|t| t.decks.all)></a>
            </p>
            <div class="deck-halves">
                <div class="stack">
                    <Facts kept/>
                    <section class="section stack" aria-labelledby="deck-cards">
                        <h2 id="deck-cards" tabindex="-1" prop:textContent=say(|t| t.decks.cards)></h2>
                        <p class="small" prop:textContent=say(|t| t.decks.cards_how)></p>
                        <choice::Choice
                            name=|t| t.decks.texts_in
                            options=Language::ALL.to_vec()
                            word=|_, language: Language| language.name()
                            chosen=language
                        />
                        // The fields of another language are other fields.
                        {move || {
                            language.track();
                            view! { <Cards kept language current/> }
                        }}
                    </section>
                </div>
                <Preview played current/>
            </div>
        </section>
    }
}

/// What the deck is called, where its roles are played, and how it looks.
#[component]
fn Facts(kept: Kept) -> impl IntoView {
    let text = use_text();
    let write_name = Callback::new(move |title: Option<Title>| {
        if let Some(title) = title {
            kept.call(title);
        }
    });
    let words = Memo::new(move |_| {
        kept.read(|deck| match &deck.facing {
            OwnFacing::Words(words) => Some(words.as_str().to_owned()),
            OwnFacing::Known(_) => None,
        })
    });
    let chosen = Memo::new(move |_| {
        kept.read(|deck| match deck.facing {
            OwnFacing::Known(Direction::External) => "external",
            OwnFacing::Known(Direction::Internal) => "internal",
            OwnFacing::Words(_) => "own",
        })
    });
    let choose = move |event| {
        let facing = match event_target_value(&event).as_str() {
            "external" => Some(OwnFacing::Known(Direction::External)),
            "internal" => Some(OwnFacing::Known(Direction::Internal)),
            _ => Title::new(untrack(text).decks.untitled).ok().map(OwnFacing::Words),
        };
        if let Some(facing) = facing {
            kept.change(move |deck| deck.facing = facing.clone());
        }
    };
    let write_words = Callback::new(move |title: Option<Title>| {
        if let Some(title) = title {
            kept.change(move |deck| deck.facing = OwnFacing::Words(title.clone()));
        }
    });
    let colour = Memo::new(move |_| kept.read(|deck| deck.colour));
    let choose_colour = move |event| {
        let colour = Colour::parse(&event_target_value(&event));
        kept.change(move |deck| deck.colour = colour);
    };
    let has_colour = move |event| {
        let colour = event_target_checked(&event).then_some(FIRST);
        kept.change(move |deck| deck.colour = colour);
    };
    let option = move |value: &'static str, name: fn(&crate::text::Text) -> &'static str| {
        view! { <option value=value prop:selected=move || chosen.get() == value prop:textContent=say(name)></option> }
    };
    view! {
        <div class="section deck-facts">
            <TextField
                id="deck-name".to_owned()
                label=Signal::derive(move || text().decks.name.to_owned())
                kept=Signal::derive(move || kept.read(|deck| deck.name.as_str().to_owned()))
                write=write_name
                matter=Callback::new(move |error| text().decks.name_refused(error))
                may_be_empty=false
            />
            <p class="field">
                <label for="deck-facing" prop:textContent=say(|t| t.decks.facing)></label>
                <select id="deck-facing" on:change=choose>
                    {option("external", |t| t.decks.facing_external)}
                    {option("internal", |t| t.decks.facing_internal)}
                    {option("own", |t| t.decks.facing_own)}
                </select>
            </p>
            {when(
                move || words.with(Option::is_some),
                move || {
                    view! {
                        <TextField
                            id="deck-facing-words".to_owned()
                            label=Signal::derive(move || text().decks.facing_words.to_owned())
                            kept=Signal::derive(move || words.get().unwrap_or_default())
                            write=write_words
                            matter=Callback::new(move |error| text().decks.facing_refused(error))
                            may_be_empty=false
                        />
                        <p class="small" prop:textContent=say(|t| t.decks.facing_words_hint)></p>
                    }
                    .into_any()
                },
            )}
            <details class="fold">
                <summary prop:textContent=say(|t| t.decks.look)></summary>
                <p>
                    <label class="option">
                        <input type="checkbox" prop:checked=move || colour.get().is_some() on:change=has_colour/>
                        <span prop:textContent=say(|t| t.decks.colour_own)></span>
                    </label>
                </p>
                {when(
                    move || colour.get().is_some(),
                    move || {
                        view! {
                            <p class="field">
                                <label for="deck-colour" prop:textContent=say(|t| t.decks.colour)></label>
                                <input
                                    id="deck-colour"
                                    type="color"
                                    prop:value=move || colour.get().unwrap_or(FIRST).code()
                                    on:change=choose_colour
                                />
                                <span class="small" prop:textContent=say(|t| t.decks.colour_hint)></span>
                            </p>
                        }
                        .into_any()
                    },
                )}
                <LogoField kept/>
            </details>
        </div>
    }
}

/// Why a file is not taken for the picture.
#[derive(Clone, Copy)]
enum Refused {
    /// By what it is.
    Unfit(LogoError),
    /// The browser cannot draw it.
    Broken,
}

/// The picture in the corner of the cards.
#[component]
fn LogoField(kept: Kept) -> impl IntoView {
    let text = use_text();
    let refused = RwSignal::new(None::<Refused>);
    let logo = Memo::new(move |_| kept.read(|deck| deck.logo.as_ref().map(Logo::address)));
    let open = move |event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file's size is a whole number")]
        let size = chosen.size() as usize;
        if size > Logo::MAX {
            return refused.set(Some(Refused::Unfit(LogoError::Large(size))));
        }
        task::spawn_local(async move {
            let read = match Logo::new(file::bytes(&chosen).await) {
                Ok(logo) if file::is_drawn(&logo).await => Ok(logo),
                Ok(_) => Err(Refused::Broken),
                Err(error) => Err(Refused::Unfit(error)),
            };
            let _ = refused.try_set(read.as_ref().err().copied());
            if let Ok(logo) = read {
                kept.change(move |deck| deck.logo = Some(logo.clone()));
            }
        });
    };
    let problem = move || match refused.get() {
        None => String::new(),
        Some(Refused::Broken) => text().decks.logo_broken.to_owned(),
        Some(Refused::Unfit(LogoError::Kind)) => text().decks.logo_kind.to_owned(),
        Some(Refused::Unfit(LogoError::Large(bytes))) => (text().decks.logo_large)(bytes.div_ceil(1024)),
    };
    view! {
        <div class="deck-logo">
            {move || logo.get().map(|logo| view! { <img class="card-logo" src=logo alt=""/> })}
            <label class="button quiet">
                <input type="file" class="unseen" accept="image/png,image/jpeg,image/webp" on:change=open/>
                {told(say(|t| t.decks.logo))}
            </label>
            {when(
                move || logo.with(Option::is_some),
                move || {
                    view! {
                        <button
                            type="button"
                            class="link"
                            on:click=move |_| kept.change(|deck| deck.logo = None)
                            prop:textContent=say(|t| t.decks.logo_remove)
                        ></button>
                    }
                    .into_any()
                },
            )}
            <span class="small" prop:textContent=say(|t| t.decks.logo_hint)></span>
            <span class="problem" role="status" prop:textContent=problem></span>
        </div>
    }
}

/// The cards of the deck, each with its texts in the language that is chosen.
#[component]
fn Cards(kept: Kept, language: RwSignal<Language>, current: RwSignal<Option<String>>) -> impl IntoView {
    let ids = Memo::new(move |_| kept.read(|deck| deck.cards().iter().map(|card| card.id.clone()).collect::<Vec<_>>()));
    let is_full = Memo::new(move |_| ids.with(Vec::len) >= Deck::MAX);
    let add = move |_| {
        kept.change(|deck| {
            deck.add();
        });
        if let Some(id) = ids.with_untracked(|ids| ids.last().cloned()) {
            focus::give(field_id(&id, Field::Name));
        }
    };
    view! {
        <ol class="deck-cards">
            <For each=move || ids.get() key=Clone::clone children=move |id| view! { <CardRow kept id language current/> }/>
        </ol>
        {when(
            move || is_full.get(),
            || view! { <p class="small" prop:textContent=say(|t| t.decks.full)></p> }.into_any(),
        )}
        {when(
            move || !is_full.get(),
            move || {
                view! {
                    <p class="actions">
                        <button type="button" class="button" on:click=add prop:textContent=say(|t| t.decks.add)></button>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// The id of a card's field on the page.
fn field_id(card: &str, field: Field) -> String {
    format!("card-{}-{}", card.replace('.', "-"), field as usize)
}

/// One card.
#[component]
fn CardRow(kept: Kept, id: String, language: RwSignal<Language>, current: RwSignal<Option<String>>) -> impl IntoView {
    let text = use_text();
    let row = StoredValue::new(id.clone());
    let place = Memo::new(move |_| row.with_value(|id| kept.card(id, |place, _| place)).unwrap_or_default());
    let count = Memo::new(move |_| kept.read(|deck| deck.cards().len()));
    // What the card is called for whoever hears the buttons: its name, or its number as long as it has none.
    let called = Memo::new(move |_| {
        let code = language.get().code();
        let name =
            row.with_value(|id| kept.card(id, |_, card| card.text(Field::Name, code).map(|(text, _)| text.to_owned())));
        name.flatten().unwrap_or_else(|| (text().decks.card)(place.get() + 1))
    });
    let is_off = Memo::new(move |_| row.with_value(|id| kept.card(id, |_, card| card.is_off)).unwrap_or_default());
    let change = move |change: fn(&mut OwnDeck, usize)| row.with_value(|id| kept.change_card(id, change));
    let switch = move |event| {
        let is_off = !event_target_checked(&event);
        row.with_value(|id| kept.change_card(id, move |deck, place| deck.switch(place, is_off)));
    };
    let remove = move |_| {
        focus::give("deck-cards".to_owned());
        change(|deck, place| deck.remove(place));
    };
    let field = move |field: Field| view! { <CardText kept row language field/> };
    let unfolded = RwSignal::new(false);
    view! {
        <li class="deck-card" data-off=move || is_off.get().then_some("") on:focusin=move |_| current.set(Some(row.get_value()))>
            <div class="deck-card-head">
                {field(Field::Name)}
                <label class="option">
                    <input
                        type="checkbox"
                        aria-label=move || format!("{}: {}", called.get(), text().decks.in_game)
                        prop:checked=move || !is_off.get()
                        on:change=switch
                    />
                    <span aria-hidden="true" prop:textContent=say(|t| t.decks.in_game)></span>
                </label>
                <button
                    type="button"
                    class="deck-move"
                    data-way="up"
                    aria-label=move || (text().decks.up)(&called.get())
                    aria-disabled=move || (place.get() == 0).to_string()
                    on:click=move |_| change(|deck, place| deck.shift(place, place.saturating_sub(1)))
                ></button>
                <button
                    type="button"
                    class="deck-move"
                    data-way="down"
                    aria-label=move || (text().decks.down)(&called.get())
                    aria-disabled=move || (place.get() + 1 == count.get()).to_string()
                    on:click=move |_| change(|deck, place| deck.shift(place, place + 1))
                ></button>
            </div>
            {field(Field::Meaning)}
            <details class="fold" on:toggle=move |_| unfolded.set(true)>
                <summary prop:textContent=say(|t| t.decks.more)></summary>
                {when(
                    move || unfolded.get(),
                    move || {
                        view! {
                            {field(Field::Sign)}
                            {field(Field::Question)}
                            {field(Field::Excess)}
                            {field(Field::Subtitle)}
                            <PictogramField kept row/>
                            <p>
                                <button
                                    type="button"
                                    class="link"
                                    on:click=remove
                                    prop:textContent=move || (text().decks.remove)(&called.get())
                                ></button>
                            </p>
                        }
                        .into_any()
                    },
                )}
            </details>
        </li>
    }
}

/// A text of a card in the language that is chosen.
#[component]
fn CardText(kept: Kept, row: StoredValue<String>, language: RwSignal<Language>, field: Field) -> impl IntoView {
    let text = use_text();
    let id = row.with_value(|id| field_id(id, field));
    let own = move || {
        let code = language.get().code();
        let of = |card: &crate::cards::OwnCard| card.face(code).and_then(|face| face.get(field)).map(str::to_owned);
        row.with_value(|id| kept.card(id, |_, card| of(card))).flatten().unwrap_or_default()
    };
    let lent = move || {
        let code = language.get().code();
        let of = |card: &crate::cards::OwnCard| {
            card.text(field, code)
                .filter(|(_, other)| *other != code)
                .map(|(text, other)| (text.to_owned(), other.to_owned()))
        };
        let (lent, other) = row.with_value(|id| kept.card(id, |_, card| of(card))).flatten()?;
        let known = Language::ALL.into_iter().find(|language| language.code() == other);
        let name = known.map_or_else(|| other.clone(), |language| language.name().to_owned());
        Some(format!("{lent} ({name})"))
    };
    let label = Signal::derive(move || (text().decks.field)(field).to_owned());
    let (own, lent) = (Signal::derive(own), Signal::derive(move || lent().unwrap_or_default()));
    let matter = Callback::new(move |error: EntryError| text().decks.refused(field, error));
    let write = move |text: Option<String>| {
        let code = language.get_untracked().code();
        row.with_value(|id| {
            kept.change_card(id, move |deck, place| {
                deck.write(place, code, |face| match &text {
                    // The field has judged it already.
                    Some(text) => drop(face.set(field, text)),
                    None => face.wipe(field),
                });
            });
        });
    };
    match field {
        Field::Name | Field::Subtitle => {
            let write = Callback::new(move |title: Option<Title>| write(title.map(|title| title.as_str().to_owned())));
            view! { <TextField id label kept=own lent write matter/> }.into_any()
        }
        _ => {
            let write = Callback::new(move |line: Option<Line>| write(line.map(|line| line.as_str().to_owned())));
            view! { <TextField id label kept=own lent is_large=true write matter/> }.into_any()
        }
    }
}

/// The pictogram of a card, named by the role that it was drawn for.
#[component]
fn PictogramField(kept: Kept, row: StoredValue<String>) -> impl IntoView {
    let tongue = use_tongue();
    let chosen = Memo::new(move |_| row.with_value(|id| kept.card(id, |_, card| card.pictogram.clone())).flatten());
    let choose = move |event| {
        let role = Some(event_target_value(&event)).filter(|role| !role.is_empty());
        row.with_value(|id| {
            kept.change_card(id, move |deck, place| {
                deck.picture(place, role.as_deref());
            });
        });
    };
    let id = row.with_value(|id| format!("card-{}-pictogram", id.replace('.', "-")));
    let option = move |role: String| {
        let shown = role.clone();
        let name = move || {
            let name = |deck: &str| faces::card(tongue.language(), &format!("{deck}.{shown}")).map(|card| card.name);
            name("ext").or_else(|| name("int")).unwrap_or_default()
        };
        let this = role.clone();
        view! {
            <option
                value=role
                prop:selected=move || chosen.with(|chosen| chosen.as_ref() == Some(&this))
                prop:textContent=name
            ></option>
        }
    };
    view! {
        <p class="field">
            <label for=id.clone() prop:textContent=say(|t| t.decks.pictogram)></label>
            <select id=id on:change=choose>
                <option
                    value=""
                    prop:selected=move || chosen.with(Option::is_none)
                    prop:textContent=say(|t| t.decks.pictogram_none)
                ></option>
                {pictograms().map(option).collect_view()}
            </select>
        </p>
    }
}

/// The card that somebody works on, as it will be played: its front, and its back if there is something on it.
#[component]
fn Preview(played: Memo<Result<Deck, Unplayable>>, current: RwSignal<Option<String>>) -> impl IntoView {
    let text = use_text();
    let trouble = move || match played.get() {
        Err(Unplayable::Few(cards)) => (text().decks.few)(cards),
        Err(Unplayable::Nameless(at)) => (text().decks.nameless_at)(at + 1),
        Ok(_) => String::new(),
    };
    let small = move || match played.get() {
        Ok(deck) if deck.len() < FirstFive::SMALLEST_DECK => text().decks.quick_small,
        _ => "",
    };
    let sides = move || {
        let deck = played.get().ok()?;
        let card = current.get().map_or(Some(Card(0)), |id| deck.card(&id));
        let Some(card) = card else {
            return Some(view! { <p class="hint" prop:textContent=say(|t| t.decks.off)></p> }.into_any());
        };
        let words = Words::new(deck);
        let has_back =
            [Field::Sign, Field::Question, Field::Excess].iter().any(|&field| !words.text(card, field).is_empty());
        let card = Signal::stored(Some(card));
        Some(
            view! {
                <RoleCard words card/>
                {has_back.then(|| view! { <RoleCardBack words card/> })}
            }
            .into_any(),
        )
    };
    view! {
        <aside class="deck-preview stack" aria-labelledby="deck-preview">
            <h2 id="deck-preview" prop:textContent=say(|t| t.decks.preview)></h2>
            <p class="problem" role="status" prop:textContent=trouble></p>
            <div class="deck-sides">{sides}</div>
            <p class="small" prop:textContent=say(|t| t.decks.preview_how)></p>
            <p class="small" prop:textContent=small></p>
        </aside>
    }
}
