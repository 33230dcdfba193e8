//! The page that opens letters. It says what a letter is and what a click will do; without the click nothing changes, and
//! no letter ever overwrites a game.

use leptos::prelude::*;

use crate::web::desk;
use crate::web::{
    components::account::{AccountEntry, AccountField},
    exchange::paste::PasteBox,
};
use crate::{
    cards::{Day, Deck, Direction, Mode, Seat, Setup},
    game::{Game, Phase, Remote, remote::Objection},
    letter::{Damage, Found, Invitation, Letter, Seed, Terms, find},
    text::{Phrase, Text},
    web::{
        browser::{
            clock, entropy,
            store::{GameId, Store},
        },
        components::title::Title,
        desk::begin,
        inbox::use_inbox,
        language::{say, use_text, use_tongue},
        route::Route,
    },
};

/// What a text turns out to be, beside the games of this browser.
enum Reading {
    /// Nothing has been given yet.
    Empty,
    /// No whole letter.
    Damaged(Damage),
    /// Several different letters.
    Several,
    /// A game here can take it in.
    Welcome(GameId, Letter),
    /// A game here has something against it.
    Objected(GameId, Letter, Objection),
    /// An invitation to a talk that is new here.
    New(Invitation),
    /// A reserve code of a talk that is not here.
    Restorable(Letter),
    /// The game that it belongs to is not here.
    Homeless,
}

impl Reading {
    fn of(text: &str, store: &Store) -> Self {
        if text.trim().is_empty() {
            return Self::Empty;
        }
        let letter = match find(text) {
            Found::One(letter) => letter,
            Found::Several => return Self::Several,
            Found::None(damage) => return Self::Damaged(damage),
        };
        let mut objected = None;
        for (id, game) in store.games() {
            let Ok(mut game) = game else { continue };
            if !game.knows(&letter) {
                continue;
            }
            match game.receive(&letter) {
                Ok(()) => return Self::Welcome(id, letter),
                Err(objection) => objected = Some((id, objection)),
            }
        }
        match (objected, letter) {
            (Some((id, objection)), letter) => Self::Objected(id, letter, objection),
            (None, Letter::Invitation(invitation)) => Self::New(invitation),
            (None, letter @ (Letter::LeaderReserve(_) | Letter::KamReserve(_))) => Self::Restorable(letter),
            (None, _) => Self::Homeless,
        }
    }
}

/// The page for the text in the inbox.
#[component]
pub fn LetterScreen() -> impl IntoView {
    let inbox = use_inbox();
    let store = StoredValue::new(expect_context::<Store>());
    let text = use_text();
    move || {
        let reading = store.with_value(|store| Reading::of(&inbox.text(), store));
        match reading {
            Reading::Empty => view! { <Told title=|t| t.letter.title how=|t| t.letter.none_how/> }.into_any(),
            Reading::Damaged(damage) => damaged(damage, text).into_any(),
            Reading::Several => view! { <Told title=|t| t.letter.several how=|t| t.letter.several_how/> }.into_any(),
            Reading::Welcome(id, letter) => view! { <Welcome id letter/> }.into_any(),
            Reading::Objected(id, letter, objection) => {
                let (title, how) = objected(&letter, objection);
                view! { <Told title how game=id/> }.into_any()
            }
            Reading::New(invitation) => view! { <Invited invitation/> }.into_any(),
            Reading::Restorable(reserve) => view! { <Restore reserve/> }.into_any(),
            Reading::Homeless => view! { <Told title=|t| t.letter.homeless how=|t| t.letter.homeless_how/> }.into_any(),
        }
    }
}

/// How a letter is damaged, and what to do now.
fn damaged(damage: Damage, text: impl Fn() -> &'static Text + Copy + Send + Sync + 'static) -> impl IntoView {
    let title = move || match damage {
        Damage::Nothing => text().letter.none.to_owned(),
        Damage::Short(missing) => (text().letter.short)(missing),
        Damage::Long(extra) => (text().letter.long)(extra),
        Damage::Changed => text().letter.changed.to_owned(),
        Damage::Newer => text().letter.newer.to_owned(),
        Damage::Senseless => text().letter.senseless.to_owned(),
    };
    let how: Phrase = match damage {
        Damage::Nothing => |t| t.letter.none_how,
        Damage::Newer => |t| t.letter.newer_how,
        _ => |t| t.letter.again_how,
    };
    view! {
        <section class="page narrow">
            <Title>{title}</Title>
            <p class="lead">{say(how)}</p>
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
        Objection::OtherTalk => (|t| t.letter.other_talk, |t| t.letter.homeless_how),
        Objection::Withdrawn => (|t| t.letter.withdrawn, |t| t.letter.withdrawn_how),
        Objection::SecondAnswer => (|t| t.letter.second, |t| t.letter.second_how),
        Objection::Answered => (|t| t.letter.answered, |t| t.letter.answered_how),
        Objection::TooEarly => (|t| t.letter.early, |t| t.letter.early_how),
        Objection::InvitationFirst => (|t| t.letter.invitation_first, |t| t.letter.invitation_first_how),
        Objection::Known => (|t| t.letter.known, |t| t.letter.known_how),
        Objection::Over => (|t| t.letter.over, |t| t.letter.over_how),
        Objection::Forged => (|t| t.letter.forged, |t| t.letter.forged_how),
    }
}

#[component]
fn ToStart() -> impl IntoView {
    view! {
        <p>
            <a href=Route::Start.fragment()>{say(|t| t.frame.home)}</a>
        </p>
    }
}

/// A state that is told in words, with the way out.
#[component]
fn Told(title: Phrase, how: Phrase, #[prop(optional, into)] game: Option<GameId>) -> impl IntoView {
    let way_out = match game {
        Some(id) => view! {
            <p class="actions">
                <a class="button strong" href=Route::Game(id).fragment()>{say(|t| t.letter.to_game)}</a>
            </p>
        }
        .into_any(),
        None => view! { <PasteBox/> }.into_any(),
    };
    view! {
        <section class="page narrow">
            <Title>{say(title)}</Title>
            <p class="lead">{say(how)}</p>
            {way_out}
            <ToStart/>
        </section>
    }
}

/// A letter that a game here can take in, after one click.
#[component]
fn Welcome(id: GameId, letter: Letter) -> impl IntoView {
    let store = expect_context::<Store>();
    let (title, how, take): (Phrase, Phrase, Phrase) = match letter {
        Letter::Answer(_) => (|t| t.letter.answer, |t| t.letter.answer_how, |t| t.letter.take_answer),
        Letter::Invitation(_) => (|t| t.letter.renewed, |t| t.letter.renewed_how, |t| t.letter.renew),
        _ => (|t| t.letter.disclosure, |t| t.letter.disclosure_how, |t| t.letter.take_disclosure),
    };
    let account = store.load(&id).map(|found| found.game.setup().account().as_str().to_owned()).unwrap_or_default();
    let act = move |_| {
        desk::receive(&store, id.clone(), &letter);
    };
    view! {
        <section class="page narrow">
            <p class="kicker"><bdi>{account}</bdi></p>
            <Title>{say(title)}</Title>
            <p class="lead">{say(how)}</p>
            <p class="actions">
                <button type="button" class="button strong large" on:click=act>{say(take)}</button>
            </p>
            <ToStart/>
        </section>
    }
}

/// The set-up of one's own side: the code name is one's own, everything else stands in the terms.
fn own_setup(entry: AccountEntry, terms: &Terms, seat: Seat) -> Option<Setup> {
    let decks = terms.decks().iter().map(|&direction| Deck::standard(direction)).collect();
    let setup = Setup::new(entry.read()?, Mode::Remote(seat), vec![seat], decks, terms.started()).ok()?;
    Some(setup.with_guess(terms.guess()).with_determinants(terms.determinants()))
}

/// The KAM's revealed talks about the same decks, which a new talk may follow as their next round; the youngest first.
fn earlier_rounds(store: &Store, terms: &Terms) -> Vec<Game> {
    let directions = |game: &Game| game.setup().decks().iter().map(Deck::direction).collect::<Vec<_>>();
    let games = store.games().into_iter().filter_map(|(_, game)| game.ok());
    let fits = |game: &Game| {
        game.phase() == Phase::Revealed
            && game.setup().mode() == Mode::Remote(Seat::Kam)
            && directions(game) == terms.decks()
    };
    let mut all: Vec<Game> = games.filter(fits).collect();
    all.sort_by_key(|game| std::cmp::Reverse(game.setup().started()));
    all
}

/// An invitation to a new talk.
#[component]
fn Invited(invitation: Invitation) -> impl IntoView {
    let (text, tongue) = (use_text(), use_tongue());
    let store = expect_context::<Store>();
    let entry = AccountEntry::new();
    let (day, decks): (Day, Vec<Direction>) = (invitation.terms().started(), invitation.terms().decks().to_vec());
    let about = move || {
        let decks: Vec<&str> = decks.iter().map(|&direction| text().deck(direction)).collect();
        (text().letter.invited_how)(&clock::written(day, tongue.language()), &decks.join(", "))
    };
    let earlier = StoredValue::new(earlier_rounds(&store, invitation.terms()));
    let chosen = RwSignal::new(None::<usize>);
    let choice = earlier.with_value(|all| !all.is_empty()).then(|| {
        let options = earlier.with_value(|all| {
            let option = |(at, game): (usize, &Game)| {
                let (account, day) = (game.setup().account().as_str().to_owned(), game.setup().started());
                let label = move || format!("{account}, {}", clock::written(day, tongue.language()));
                view! { <option value=at.to_string()>{label}</option> }
            };
            all.iter().enumerate().map(option).collect_view()
        });
        view! {
            <p class="field">
                <label for="earlier">{say(|t| t.sheet.round_of)}</label>
                <select id="earlier" on:change=move |event| chosen.set(event_target_value(&event).parse().ok())>
                    <option value="">{say(|t| t.sheet.round_of_none)}</option>
                    {options}
                </select>
            </p>
        }
    });
    let accept = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let setup = own_setup(entry, invitation.terms(), Seat::Kam);
        let side = Remote::kam(invitation.clone(), Seed(entropy::bytes()));
        let game = setup.and_then(|setup| Game::remote_side(setup, side, u64::from_le_bytes(entropy::bytes())));
        let before = chosen.get_untracked().and_then(|at| earlier.with_value(|all| all.get(at).cloned()));
        let game = match before {
            Some(before) => game.and_then(|game| game.after(before)),
            None => game,
        };
        if let Some(game) = game {
            begin(&store, &game);
        }
    };
    view! {
        <form class="page narrow" novalidate on:submit=accept>
            <Title>{say(|t| t.letter.invited)}</Title>
            <p class="lead">{about}</p>
            <AccountField entry label=|t| t.letter.account hint=|t| t.letter.account_hint/>
            {choice}
            <p class="actions">
                <button type="submit" class="button strong large">{say(|t| t.letter.accept)}</button>
            </p>
            <ToStart/>
        </form>
    }
}

/// A reserve code of a talk that is not here any more.
#[component]
fn Restore(reserve: Letter) -> impl IntoView {
    let store = expect_context::<Store>();
    let entry = AccountEntry::new();
    let restore = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let setup = match &reserve {
            Letter::LeaderReserve(reserve) => own_setup(entry, &reserve.terms, Seat::Leader),
            Letter::KamReserve(reserve) => own_setup(entry, &reserve.terms, Seat::Kam),
            _ => None,
        };
        if let Some(game) = setup.and_then(|setup| Game::restored(setup, &reserve)) {
            begin(&store, &game);
        }
    };
    view! {
        <form class="page narrow" novalidate on:submit=restore>
            <Title>{say(|t| t.letter.reserve)}</Title>
            <p class="lead">{say(|t| t.letter.reserve_how)}</p>
            <AccountField entry label=|t| t.letter.account hint=|t| t.setup.account_hint/>
            <p class="actions">
                <button type="submit" class="button strong large">{say(|t| t.letter.restore)}</button>
            </p>
            <ToStart/>
        </form>
    }
}
