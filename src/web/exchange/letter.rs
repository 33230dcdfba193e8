//! The page that opens letters. It says what a letter is and what a click will do; without the click nothing changes, and
//! no letter ever overwrites a game.

use crate::web::words::use_labels;
use leptos::prelude::*;

use crate::{
    cards::{Day, Depth},
    exchange::{self, Objection, Reading, Welcomed},
    game::Game,
    letter::{self, Cabinet, Damage, Invitation, Letter, Missing, Seed, Unread},
    saved,
    text::Phrase,
    web::{
        browser::{
            clock, entropy, listing, lock,
            store::{GameId, Store},
        },
        components::{
            account::{AccountEntry, AccountField},
            once::Once,
            open_file::OpenFile,
            scene::Scene,
            title::Title,
            told::told,
            when::when,
        },
        desk,
        exchange::paste::PasteBox,
        inbox::use_inbox,
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// The page for the text in the inbox.
#[component]
pub fn LetterScreen() -> impl IntoView {
    let (inbox, games, cabinet) = (use_inbox(), listing::talks(), listing::cabinet());
    let acted = Once::new();
    // Once the letter has done its work, the page leads to the game; what the letter would do after that is of no use.
    let reading = Memo::new(move |before: Option<&Reading<GameId>>| match before {
        Some(before) if acted.has_happened() => before.clone(),
        _ => games.with(|games| cabinet.with(|cabinet| exchange::read(&inbox.text(), games, cabinet))),
    });
    view! {
        <Scene of=move || reading.get() view=move |reading| match reading {
            Reading::Empty => view! { <Told title=|t| t.letter.title how=|t| t.letter.none_how/> }.into_any(),
            Reading::Damaged(damage) => view! { <Damaged damage/> }.into_any(),
            Reading::Several(letters) => view! { <Several letters/> }.into_any(),
            Reading::Welcome { id, account, letter, welcomed } => {
                view! { <Welcome id account=account.as_str().to_owned() letter welcomed acted/> }.into_any()
            }
            Reading::Objected { id, account, letter, objection } => {
                let (title, how) = objected(&letter, objection);
                view! { <Told title how game=(id, account.as_str().to_owned())/> }.into_any()
            }
            Reading::New(invitation) => view! { <Invited invitation games cabinet acted/> }.into_any(),
            Reading::Restorable(reserve) => view! { <Restore reserve cabinet acted/> }.into_any(),
            Reading::Homeless => view! { <Told title=|t| t.letter.homeless how=|t| t.letter.homeless_how/> }.into_any(),
        }/>
    }
}

/// How a letter is damaged, and what to do now.
#[component]
fn Damaged(damage: Damage) -> impl IntoView {
    let text = use_text();
    let title = move || match damage {
        Damage::Nothing | Damage::Endless => text().letter.none.to_owned(),
        Damage::Short(missing) => (text().letter.short)(missing),
        Damage::Long(extra) => (text().letter.long)(extra),
        Damage::Changed => text().letter.changed.to_owned(),
        Damage::CutOrChanged => text().letter.cut_or_changed.to_owned(),
        Damage::Unread(unread) => match unread {
            Unread::Earlier => text().letter.earlier,
            Unread::Newer => text().letter.newer,
            Unread::OwnDeck(_) => text().letter.own_deck,
            Unread::ShippedDeck => text().letter.shipped_deck,
            Unread::Senseless => text().letter.senseless,
        }
        .to_owned(),
    };
    let how: Phrase = match damage {
        Damage::Nothing => |t| t.letter.none_how,
        Damage::Endless => |t| t.letter.endless_how,
        Damage::Short(_) | Damage::Long(_) | Damage::Changed | Damage::CutOrChanged => |t| t.letter.again_how,
        Damage::Unread(unread) => match unread {
            Unread::Earlier => |t| t.letter.earlier_how,
            Unread::Newer => |t| t.letter.newer_how,
            Unread::OwnDeck(_) => |t| t.letter.own_deck_how,
            Unread::ShippedDeck => |t| t.letter.shipped_deck_how,
            Unread::Senseless => |t| t.letter.senseless_how,
        },
    };
    let missing = match damage {
        Damage::Unread(Unread::OwnDeck(missing)) => Some(missing),
        _ => None,
    };
    view! {
        <section class="page narrow">
            <Title>{told(title)}</Title>
            <p class="lead" prop:textContent=say(how)></p>
            {missing.map(|missing| view! { <MissingDeck missing/> })}
            <PasteBox/>
            <ToStart/>
        </section>
    }
}

/// Takes in the file of a deck that a letter needs, and no other. Once it is here, the letter is read anew by itself.
#[component]
fn MissingDeck(missing: Missing) -> impl IntoView {
    let store = StoredValue::new(expect_context::<Store>());
    let has_others = store.with_value(|store| !store.own_decks().is_empty());
    let others = has_others.then(|| view! { <p prop:textContent=say(|t| t.decks.not_that)></p> });
    let read = Callback::new(move |written: String| {
        let deck = saved::deck::read(&written).map_err(|_| -> Phrase { |t| t.decks.no_file })?;
        if !letter::played(&deck).is_ok_and(|played| missing.is(&played)) {
            return Err((|t| t.decks.other_file) as Phrase);
        }
        store.with_value(|store| {
            let store = store.clone();
            lock::alone(move || {
                store.keep_new_deck(deck);
            });
        });
        Ok(Some((|t| t.decks.opened) as Phrase))
    });
    view! {
        {others}
        <p class="open-file">
            <OpenFile label=|t| t.decks.open_file read class="button strong" accept="application/json,.json"/>
        </p>
    }
}

/// Several letters, of which the person chooses one.
#[component]
fn Several(letters: Vec<Letter>) -> impl IntoView {
    let (text, inbox) = (use_text(), use_inbox());
    let option = move |letter: Letter| {
        let kind: Phrase = match letter {
            Letter::Invitation(_) => |t| t.letter.kind_invitation,
            Letter::Answer(_) => |t| t.letter.kind_answer,
            Letter::Disclosure(_) => |t| t.letter.kind_disclosure,
            Letter::Reserve(_) | Letter::EarlierReserve(_) => |t| t.letter.kind_reserve,
        };
        let written = letter.to_text();
        let end = written.get(written.len().saturating_sub(6)..).unwrap_or_default().to_owned();
        let name = move || (text().letter.ends_in)(kind(text()), &end);
        view! {
            <li>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| inbox.open(written.clone())
                    prop:textContent=name
                ></button>
            </li>
        }
    };
    view! {
        <section class="page narrow">
            <Title>{told(say(|t| t.letter.several))}</Title>
            <p class="lead" prop:textContent=say(|t| t.letter.several_how)></p>
            <ul class="stack choices">{letters.into_iter().map(option).collect_view()}</ul>
            <PasteBox/>
            <ToStart/>
        </section>
    }
}

/// What a game has against a letter, and what to do now.
fn objected(letter: &Letter, objection: Objection) -> (Phrase, Phrase) {
    match objection {
        Objection::Own => match letter {
            Letter::Invitation(_) => (|t| t.letter.own, |t| t.letter.own_invitation),
            Letter::Answer(_) => (|t| t.letter.own, |t| t.letter.own_answer),
            _ => (|t| t.letter.own, |t| t.letter.own_disclosure),
        },
        Objection::OtherTalk => (|t| t.letter.other_talk, |t| t.letter.other_talk_how),
        Objection::Unwritten => (|t| t.letter.unwritten, |t| t.letter.unwritten_how),
        Objection::Withdrawn => match letter {
            Letter::Invitation(_) => (|t| t.letter.withdrawn_own, |t| t.letter.withdrawn_own_how),
            _ => (|t| t.letter.withdrawn, |t| t.letter.withdrawn_how),
        },
        Objection::SecondAnswer => (|t| t.letter.second, |t| t.letter.second_how),
        Objection::Answered => (|t| t.letter.answered, |t| t.letter.answered_how),
        Objection::TooEarly => (|t| t.letter.early, |t| t.letter.early_how),
        Objection::InvitationFirst => (|t| t.letter.invitation_first, |t| t.letter.invitation_first_how),
        Objection::Known => match letter {
            Letter::Reserve(_) | Letter::EarlierReserve(_) => (|t| t.letter.known_code, |t| t.letter.known_how),
            _ => (|t| t.letter.known, |t| t.letter.known_how),
        },
        Objection::OldCode => (|t| t.letter.old_code, |t| t.letter.old_code_how),
        Objection::OthersCode => (|t| t.letter.others_code, |t| t.letter.others_code_how),
        Objection::Over => (|t| t.letter.over, |t| t.letter.over_how),
        Objection::Finished => (|t| t.letter.finished, |t| t.letter.finished_how),
        Objection::Forged => match letter {
            Letter::Answer(_) => (|t| t.letter.forged, |t| t.letter.forged_answer_how),
            _ => (|t| t.letter.forged, |t| t.letter.forged_how),
        },
    }
}

#[component]
fn ToStart() -> impl IntoView {
    view! {
        <p>
            <a class="link" href=Route::Start.fragment() prop:textContent=say(|t| t.frame.home)></a>
        </p>
    }
}

/// Which game a letter is about, by its code name.
#[component]
fn About(account: String) -> impl IntoView {
    view! {
        <p class="kicker">
            <bdi prop:textContent=account></bdi>
        </p>
    }
}

/// A state that is told in words, with the way out: to the game that it is about, or to another letter.
#[component]
fn Told(title: Phrase, how: Phrase, #[prop(optional)] game: Option<(GameId, String)>) -> impl IntoView {
    let (about, way_out) = match game {
        Some((id, account)) => {
            let link = Route::Game(id).fragment();
            let way_out = view! {
                <p class="actions">
                    <a class="button strong" href=link prop:textContent=say(|t| t.letter.to_game)></a>
                </p>
            };
            (Some(view! { <About account/> }), way_out.into_any())
        }
        None => (None, view! { <PasteBox/> }.into_any()),
    };
    view! {
        <section class="page narrow">
            {about}
            <Title>{told(say(title))}</Title>
            <p class="lead" prop:textContent=say(how)></p>
            {way_out}
            <ToStart/>
        </section>
    }
}

/// A letter that a game here can take in, after one click. A second invitation to a talk is never the obvious next step.
#[component]
fn Welcome(id: GameId, account: String, letter: Letter, welcomed: Welcomed, acted: Once) -> impl IntoView {
    let store = expect_context::<Store>();
    let mut warning: Option<Phrase> = None;
    let (title, how, take): (Phrase, Phrase, Phrase) = match (&letter, welcomed) {
        (Letter::Answer(_), _) => {
            warning = (welcomed == Welcomed::Back).then_some(|t| t.letter.answer_back);
            (|t| t.letter.answer, |t| t.letter.answer_how, |t| t.letter.take_answer)
        }
        (Letter::Reserve(_), _) => (|t| t.letter.newer_code, |t| t.letter.newer_code_how, |t| t.letter.take_code),
        (Letter::Invitation(_), Welcomed::Another) => {
            (|t| t.letter.another, |t| t.letter.another_how, |t| t.letter.renew)
        }
        (Letter::Invitation(_), Welcomed::Back) => {
            (|t| t.letter.returned, |t| t.letter.returned_how, |t| t.letter.take_returned)
        }
        (Letter::Invitation(_), Welcomed::Anew) => {
            warning = Some(|t| t.letter.unsigned);
            (|t| t.letter.renewed, |t| t.letter.renewed_how, |t| t.letter.renew)
        }
        _ => (|t| t.letter.disclosure, |t| t.letter.disclosure_how, |t| t.letter.take_disclosure),
    };
    let warning = warning.map(|warning| view! { <p prop:textContent=say(warning)></p> });
    let is_another = matches!(letter, Letter::Invitation(_)) && welcomed == Welcomed::Another;
    let link = Route::Game(id.clone()).fragment();
    let to_game = is_another.then(|| {
        view! { <a class="button strong large" href=link prop:textContent=say(|t| t.letter.to_game)></a> }
    });
    let act = move |_| {
        if acted.is_first() {
            desk::receive(&store, id.clone(), &letter);
        }
    };
    view! {
        <section class="page narrow">
            <About account/>
            <Title>{told(say(title))}</Title>
            <p class="lead" prop:textContent=say(how)></p>
            {warning}
            <p class="actions">
                {to_game}
                <button
                    type="button"
                    class=if is_another { "button large" } else { "button strong large" }
                    on:click=act
                    prop:textContent=say(take)
                ></button>
            </p>
            <ToStart/>
        </section>
    }
}

/// An invitation to a new talk.
#[component]
fn Invited(
    invitation: Invitation,
    games: Memo<Vec<(GameId, Game)>>,
    cabinet: Memo<Cabinet>,
    acted: Once,
) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = expect_context::<Store>();
    let entry = AccountEntry::new();
    let day: Day = invitation.terms().started();
    let decks = cabinet.with_untracked(|cabinet| exchange::decks(invitation.terms(), cabinet)).unwrap_or_default();
    let (label, count) = (use_labels(&decks), decks.len());
    let about = move || {
        let decks: Vec<String> = (0..count).map(label).collect();
        (text().letter.invited_how)(&clock::written(day, tongue.language()), &decks.join(", "))
    };
    let cards = invitation.terms().decks().iter().map(|deck| deck.size()).sum();
    let minutes = invitation.terms().depth().minutes(cards);
    let is_quick = invitation.terms().depth() == Depth::FirstFive;
    let quick = is_quick.then(|| view! { <p prop:textContent=say(|t| t.quick.invited)></p> });
    let terms = invitation.terms().clone();
    let earlier = Memo::new(move |_| cabinet.with(|cabinet| exchange::earlier_rounds(games.get(), &terms, cabinet)));
    let terms = invitation.terms().clone();
    let sorted = Memo::new(move |_| cabinet.with(|cabinet| exchange::sorted_already(games.get(), &terms, cabinet)));
    let terms = invitation.terms().clone();
    let otherwise =
        Memo::new(move |_| cabinet.with(|cabinet| exchange::sorted_otherwise(games.get(), &terms, cabinet)));
    let alone = listing::prepared();
    let terms = invitation.terms().clone();
    let prepared = Memo::new(move |_| cabinet.with(|cabinet| exchange::prepared(alone.get(), &terms, cabinet)));
    let chosen = RwSignal::new(None::<GameId>);
    let invitation = StoredValue::new(invitation);
    let store = StoredValue::new(store);
    let begin = move |account| {
        let chosen = chosen.get_untracked();
        let before = earlier
            .with_untracked(|all| all.iter().find(|(id, _)| Some(id) == chosen.as_ref()).map(|(_, game)| game.clone()));
        let (seed, shuffle) = (Seed(entropy::bytes()), u64::from_le_bytes(entropy::bytes()));
        let game = invitation.with_value(|invitation| {
            cabinet.with_untracked(|cabinet| exchange::accept(invitation, cabinet, account, before, seed, shuffle))
        });
        if let Some(game) = game.filter(|_| acted.is_first()) {
            store.with_value(|store| desk::begin_once(store, game));
        }
    };
    let accept = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        entry.read(begin);
    };
    let keep = Callback::new(move |kept: Game| {
        let seed = Seed(entropy::bytes());
        let game = invitation.with_value(|invitation| exchange::with_kept_order(invitation, &kept, seed));
        if let Some(game) = game.filter(|_| acted.is_first()) {
            store.with_value(|store| desk::begin_once(store, game));
        }
    });
    let answer = Callback::new(move |prepared: Game| {
        let (seed, deal) = (Seed(entropy::bytes()), u64::from_le_bytes(entropy::bytes()));
        let game = invitation.with_value(|invitation| exchange::with_prepared_order(invitation, &prepared, seed, deal));
        if let Some(game) = game.filter(|_| acted.is_first()) {
            store.with_value(|store| desk::begin_once(store, game));
        }
    });
    view! {
        <form class="page narrow" novalidate on:submit=accept>
            <Title>{told(say(|t| t.letter.invited))}</Title>
            <p class="lead" prop:textContent=about></p>
            <ul class="stack">
                <li prop:textContent=say(|t| t.letter.invited_what)></li>
                <li prop:textContent=say(|t| t.letter.invited_not)></li>
                <li prop:textContent=move || (text().letter.invited_time)(minutes)></li>
                <li prop:textContent=say(|t| t.letter.invited_seen)></li>
            </ul>
            {quick}
            <p prop:textContent=say(|t| t.letter.unsigned)></p>
            <KeptOrders sorted keep/>
            <PreparedOrders prepared answer/>
            {when(
                move || otherwise.get(),
                move || {
                    view! {
                        <p prop:textContent=say(|t| t.quick.other_depth)></p>
                    }
                    .into_any()
                },
            )}
            <AccountField entry label=|t| t.letter.account hint=|t| t.letter.account_hint/>
            <EarlierRounds earlier chosen/>
            <p class="actions">
                <button type="submit" class="button strong large" prop:textContent=say(|t| t.letter.accept)></button>
            </p>
            <ToStart/>
        </form>
    }
}

/// The orders that are sealed here already for a talk that did not come to its reveal.
#[component]
fn KeptOrders(sorted: Memo<Vec<(GameId, Game)>>, keep: Callback<Game>) -> impl IntoView {
    let text = use_text();
    let option = move |(_, game): (GameId, Game)| {
        let account = game.setup().account().as_str().to_owned();
        let name = move || (text().letter.kept)(&account);
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| keep.run(game.clone())
                prop:textContent=name
            ></button>
        }
    };
    view! {
        {when(
            move || sorted.with(|all| !all.is_empty()),
            move || {
                view! {
                    <p prop:textContent=say(|t| t.letter.kept_how)></p>
                    <p class="actions">
                        <For each=move || sorted.get() key=|(id, _)| id.clone() children=option/>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// The orders that a KAM has prepared alone.
#[component]
fn PreparedOrders(prepared: Memo<Vec<(GameId, Game)>>, answer: Callback<Game>) -> impl IntoView {
    let text = use_text();
    let option = move |(_, game): (GameId, Game)| {
        let account = game.setup().account().as_str().to_owned();
        let name = move || (text().prepare.answer)(&account);
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| answer.run(game.clone())
                prop:textContent=name
            ></button>
        }
    };
    view! {
        {when(
            move || prepared.with(|all| !all.is_empty()),
            move || {
                view! {
                    <p prop:textContent=say(|t| t.prepare.answer_how)></p>
                    <p class="actions">
                        <For each=move || prepared.get() key=|(id, _)| id.clone() children=option/>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// Which earlier talk the new one follows, if there is any.
#[component]
fn EarlierRounds(earlier: Memo<Vec<(GameId, Game)>>, chosen: RwSignal<Option<GameId>>) -> impl IntoView {
    let tongue = use_tongue();
    let option = move |(id, game): (GameId, Game)| {
        let (account, day) = (game.setup().account().as_str().to_owned(), game.setup().started());
        let label = move || format!("{account}, {}", clock::written(day, tongue.language()));
        view! { <option value=id.as_str().to_owned() prop:textContent=label></option> }
    };
    let choose = move |event| chosen.set(GameId::parse(&event_target_value(&event)));
    view! {
        {when(
            move || earlier.with(|all| !all.is_empty()),
            move || {
                view! {
                    <p class="field">
                        <label for="earlier" prop:textContent=say(|t| t.sheet.round_of)></label>
                        <select id="earlier" on:change=choose>
                            <option value="" prop:textContent=say(|t| t.sheet.round_of_none)></option>
                            <For each=move || earlier.get() key=|(id, _)| id.clone() children=option/>
                        </select>
                    </p>
                }
                .into_any()
            },
        )}
    }
}

/// A reserve code of a talk that is not here any more.
#[component]
fn Restore(reserve: Letter, cabinet: Memo<Cabinet>, acted: Once) -> impl IntoView {
    let store = expect_context::<Store>();
    let entry = AccountEntry::new();
    let is_earlier = matches!(reserve, Letter::EarlierReserve(_));
    let how: Phrase = if is_earlier { |t| t.letter.earlier_reserve } else { |t| t.letter.reserve_how };
    let (store, reserve) = (StoredValue::new(store), StoredValue::new(reserve));
    let begin = move |account| {
        let fresh = Seed(entropy::bytes());
        let game = reserve.with_value(|reserve| {
            cabinet.with_untracked(|cabinet| exchange::bring_back(reserve, cabinet, account, fresh))
        });
        if let Some(game) = game.filter(|_| acted.is_first()) {
            store.with_value(|store| desk::begin_once(store, game));
        }
    };
    let restore = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        entry.read(begin);
    };
    view! {
        <form class="page narrow" novalidate on:submit=restore>
            <Title>{told(say(|t| t.letter.reserve))}</Title>
            <p class="lead" prop:textContent=say(how)></p>
            <AccountField entry label=|t| t.letter.account hint=|t| t.setup.account_hint/>
            <p class="actions">
                <button type="submit" class="button strong large" prop:textContent=say(|t| t.letter.restore)></button>
            </p>
            <ToStart/>
        </form>
    }
}
