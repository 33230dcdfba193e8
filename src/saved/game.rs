//! The saved form of a game.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    SavedError,
    envelope::{self, Kind, Stamp},
    private::PrivateForm,
    remote::{RemoteForm, talk_in, talk_written},
    standing::{direction_named, facing_name, standing_of, standing_words},
    talk::TalkForm,
};
use crate::{
    cards::{
        deck::{Card, Deck, Edition},
        determinants::Determinants,
        entry::{AccountName, Keyword},
        order::{Depth, Order},
        pick::{Pick, Tap},
        ranking::Ranking,
        scenario::Scenario,
        setup::{Company, Day, Mode, Seat, Setup},
        sort::{Action, Half, Level, Sort},
    },
    few,
    game::{
        play::{Game, Phase},
        remote::Remote,
        standing::Standing,
        view::Table,
        work::{Making, Work},
    },
    hex,
    letter::TalkNumber,
    talk::GUESSED,
};

/// When a game was begun and when it was played last, in milliseconds since 1970; 0 where nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// When it was begun.
    pub begun: u64,
    /// When it was played last.
    pub played: u64,
}

/// A game's entry in the list of games: what is told of it without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code name of the account.
    pub account: AccountName,
    /// The day on which the game was set up.
    pub started: Day,
    /// When it was begun and played last.
    pub times: Times,
    /// Where it stands.
    pub standing: Standing,
    /// Who plays.
    pub company: Company,
    /// When the two look at it again.
    pub review: Option<Day>,
    /// The number of the remote talk, if it is one.
    pub talk: Option<TalkNumber>,
}

impl Entry {
    /// The entry of a game.
    pub fn of(game: &Game, times: Times) -> Self {
        let review = match game.table() {
            Table::Revealed(reveal) => reveal.talk().notes().review(),
            _ => None,
        };
        Self {
            account: game.setup().account().clone(),
            started: game.setup().started(),
            times,
            standing: game.standing(),
            company: game.setup().company(),
            review,
            talk: game.remote().map(Remote::talk),
        }
    }

    /// The moment by which the list is sorted: when the game was played last or, where nobody knows, the end of the day on
    /// which it was set up.
    pub fn moment(&self) -> u64 {
        const DAY: u64 = 86_400_000;
        if self.times.played > 0 { self.times.played } else { (u64::from(self.started.0) + 1) * DAY }
    }
}

#[derive(Serialize, Deserialize)]
struct EntryForm {
    account: String,
    started: u32,
    begun: u64,
    played: u64,
    standing: String,
    company: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    review: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    talk: Option<String>,
}

impl From<Entry> for EntryForm {
    fn from(entry: Entry) -> Self {
        Self {
            account: entry.account.as_str().to_owned(),
            started: entry.started.0,
            begun: entry.times.begun,
            played: entry.times.played,
            standing: standing_words(&entry.standing),
            company: company_name(entry.company).to_owned(),
            review: entry.review.map(|day| day.0),
            talk: entry.talk.map(talk_written),
        }
    }
}

impl EntryForm {
    fn into_entry(self) -> Option<Entry> {
        let companies = [Company::Two, Company::Alone, Company::Practice];
        Some(Entry {
            account: AccountName::new(&self.account).ok()?,
            started: Day(self.started),
            times: Times { begun: self.begun, played: self.played },
            standing: standing_of(&self.standing)?,
            company: companies.into_iter().find(|&company| company_name(company) == self.company)?,
            review: self.review.map(Day),
            talk: match self.talk {
                None => None,
                Some(talk) => Some(talk_in(&talk)?),
            },
        })
    }
}

pub(super) fn company_name(company: Company) -> &'static str {
    match company {
        Company::Two => "two",
        Company::Alone => "alone",
        Company::Practice => "practice",
    }
}

/// Finds the decks of somebody's own that games refer to.
pub type Editions<'a> = &'a dyn Fn(Edition) -> Option<Deck>;

/// The format of a game that has nothing of what came later.
pub const WHOLE: u32 = 3;

/// The format of a game that is a quick round, or in which a card was laid onto another pile.
const LAID: u32 = 4;

/// The format of a game whose talk looks back at the round before.
const LOOKS_BACK: u32 = 5;

/// The format of a game with a deck of somebody's own, in which an order was copied from a table or a card of a quick round was
/// laid at a place, with traits that have moved a role, or with a private page.
const NEWEST: u32 = 6;

/// The format in which a game is written: an older version reads whatever it would understand.
pub(super) fn format_of(game: &Game) -> u32 {
    let later = match &game.talk {
        _ if !game.private.is_empty() => NEWEST,
        talk if talk.names_traits() => NEWEST,
        talk if talk.looks_back() => LOOKS_BACK,
        _ => WHOLE,
    };
    format_of_turn(game).max(later)
}

/// The same for a text that holds the earlier rounds, too.
pub(super) fn format_with_rounds(game: &Game) -> u32 {
    game.earlier().map(format_of).fold(format_of(game), u32::max)
}

/// The format in which a game is written that nobody talks about yet.
pub(super) fn format_of_turn(game: &Game) -> u32 {
    let is_own = game.setup.decks().iter().any(|deck| deck.own().is_some());
    let least = match game.setup.depth() {
        _ if is_own => NEWEST,
        Depth::FirstFive => LAID,
        Depth::Whole => WHOLE,
    };
    let format = |action: &Action| match action {
        Action::Copy => NEWEST,
        Action::Lay(..) => LAID,
        _ => WHOLE,
    };
    let format_of_work = |work: &Work| match &work.making {
        Making::Sort(sort) => sort.log().iter().map(format).fold(least, u32::max),
        Making::Pick(pick) if pick.log().iter().any(|tap| tap.to.is_some()) => NEWEST,
        Making::Pick(_) => least,
    };
    game.works.iter().flatten().map(format_of_work).fold(least, u32::max)
}

/// The text of a game with all its rounds, as it was kept in one piece; with the number of its revision.
pub fn write(game: &Game, revision: u64) -> String {
    let content = content(game, &GameForm::with_rounds(game), Times::default());
    envelope::close_as(Kind::Game, format_with_rounds(game), revision, &content).0
}

/// The text of a game's latest round, with the number of its revision, and its stamp.
pub fn write_game(game: &Game, times: Times, revision: u64) -> (String, Stamp) {
    envelope::close_as(Kind::Game, format_of(game), revision, &content(game, &GameForm::from(game), times))
}

fn content(game: &Game, form: &GameForm, times: Times) -> String {
    let entry = EntryForm::from(Entry::of(game, times));
    // Forms are maps of words, numbers and lists: writing them does not fail.
    let line = |form: Result<String, _>| form.unwrap_or_default();
    format!("{}\n{}", line(serde_json::to_string(&entry)), line(serde_json::to_string(form)))
}

/// The text of a round that is over and followed by another.
pub fn write_round(game: &Game) -> String {
    let json = serde_json::to_string(&GameForm::from(game)).unwrap_or_default();
    envelope::close_as(Kind::Round, format_of(game), 1, &json).0
}

/// How many rounds were before this one.
pub fn rounds(game: &Game) -> usize {
    game.earlier().count()
}

/// The entry of the game in a text.
pub fn entry(text: &str) -> Result<Entry, SavedError> {
    envelope::stated(Kind::Game, text)?;
    // The entry alone is looked at; whether all of the text is whole is asked when the game is shown.
    let entry = match text.split('\n').nth(1).zip(text.split('\n').nth(2)) {
        Some((line, _)) => serde_json::from_str::<EntryForm>(line).ok().and_then(EntryForm::into_entry),
        None => return read(text).map(|(game, _)| Entry::of(&game, Times::default())),
    };
    entry.ok_or(SavedError::Unreadable)
}

/// The number of the remote talk in a text, if it is one. It stands in the entry, which alone is looked at; where an earlier
/// version wrote the text, the game is read for it.
pub fn talk_of(text: &str) -> Option<TalkNumber> {
    const WITHOUT: u32 = 2;
    if envelope::format(Kind::Game, text).ok()? <= WITHOUT {
        return read(text).ok()?.0.remote().map(Remote::talk);
    }
    entry(text).ok()?.talk
}

/// The game and the revision that a text holds, about the shipped decks and without the rounds that lie apart.
pub fn read(text: &str) -> Result<(Game, u64), SavedError> {
    read_rounds(text, |_| None, &|_| None).map(|(game, stamp)| (game, stamp.revision))
}

/// The game that a text holds, and its stamp. `round` gives the text of an earlier round by its place, from 0 for the first
/// one. Where one of them cannot be read, the game is read without those before it. `editions` gives the decks of somebody's own.
pub fn read_rounds(
    text: &str,
    round: impl Fn(usize) -> Option<String>,
    editions: Editions<'_>,
) -> Result<(Game, Stamp), SavedError> {
    let envelope = envelope::open(Kind::Game, text)?;
    let json = envelope.content.split_once('\n').map_or(envelope.content, |(_, json)| json);
    let form: GameForm = serde_json::from_str(json).map_err(|_| SavedError::Unreadable)?;
    let earlier = form.earlier;
    let mut game = form.found(editions)?;
    let mut before: Option<Game> = None;
    for place in 0..earlier {
        before = round(place).and_then(|text| {
            let json = envelope::open(Kind::Round, &text).ok()?.content.to_owned();
            let form: GameForm = serde_json::from_str(&json).ok()?;
            let round = form.into_game(editions)?;
            match before.take() {
                Some(before) => round.after(before),
                None => Some(round),
            }
        });
    }
    if let Some(before) = before {
        game = game.after(before).ok_or(SavedError::Unreadable)?;
    }
    Ok((game, envelope.stamp))
}

#[derive(Serialize, Deserialize)]
pub(super) struct GameForm {
    account: String,
    mode: String,
    started: u32,
    seats: Vec<String>,
    decks: Vec<DeckForm>,
    sheets: Vec<Vec<WorkForm>>,
    phase: PhaseForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remote: Option<RemoteForm>,
    #[serde(default, skip_serializing_if = "is_default")]
    guess: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    determinants: [u8; 9],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenario: Option<String>,
    /// How far the cards are ordered; left out where all are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    depth: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    talk: TalkForm,
    #[serde(default, skip_serializing_if = "is_default")]
    private: PrivateForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Box<GameForm>>,
    /// How many earlier rounds lie apart.
    #[serde(default, skip_serializing_if = "is_default")]
    earlier: usize,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A deck as the ids of its cards; one of somebody's own stands apart, and is found by its edition.
#[derive(Serialize, Deserialize)]
pub(super) struct DeckForm {
    direction: String,
    cards: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct WorkForm {
    deal: Vec<u8>,
    log: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<(u8, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    guess: Vec<u8>,
    sealed: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PhaseForm {
    Curtain { seat: usize },
    Turn { seat: usize, deck: usize },
    Ready,
    Revealed,
}

impl From<&Game> for GameForm {
    fn from(game: &Game) -> Self {
        let setup = &game.setup;
        Self {
            account: setup.account().as_str().to_owned(),
            mode: mode_name(setup.mode()).to_owned(),
            started: setup.started().0,
            seats: setup.seats().iter().map(|&seat| seat_name(seat).to_owned()).collect(),
            decks: setup.decks().iter().map(DeckForm::from).collect(),
            sheets: game.works.iter().map(|row| row.iter().map(WorkForm::from).collect()).collect(),
            phase: match game.phase {
                Phase::Curtain { seat } => PhaseForm::Curtain { seat },
                Phase::Turn { seat, deck } => PhaseForm::Turn { seat, deck },
                Phase::Ready => PhaseForm::Ready,
                Phase::Revealed => PhaseForm::Revealed,
            },
            remote: game.remote.as_ref().map(RemoteForm::from),
            guess: setup.asks_guess(),
            determinants: setup.determinants().levels(),
            scenario: setup.scenario().map(|scenario| scenario.id().to_owned()),
            depth: depth_written(setup.depth()),
            talk: TalkForm::from(&game.talk),
            private: PrivateForm::from(&game.private),
            before: None,
            earlier: rounds(game),
        }
    }
}

impl GameForm {
    /// The form of a game with all its rounds in one piece.
    pub(super) fn with_rounds(game: &Game) -> Self {
        let before = game.before().map(|before| Box::new(Self::with_rounds(before)));
        Self { before, earlier: 0, ..Self::from(game) }
    }

    /// The game, if the decks that it refers to are here.
    pub(super) fn found(self, editions: Editions<'_>) -> Result<Game, SavedError> {
        let mut rounds = std::iter::successors(Some(&self), |form| form.before.as_deref());
        let is_missing = |deck: &DeckForm| deck.edition().is_some_and(|edition| editions(edition).is_none());
        if rounds.any(|round| round.decks.iter().any(is_missing)) {
            return Err(SavedError::DeckMissing);
        }
        self.into_game(editions).ok_or(SavedError::Unreadable)
    }

    pub(super) fn into_game(mut self, editions: Editions<'_>) -> Option<Game> {
        let mode = match self.mode.split_once(' ') {
            None if self.mode == "one-screen" => Mode::OneScreen,
            None if self.mode == "alone" => Mode::Alone,
            Some(("remote", seat)) => Mode::Remote(seat_named(seat)?),
            _ => return None,
        };
        let seats = self.seats.iter().map(|name| seat_named(name)).collect::<Option<Vec<_>>>()?;
        let decks = self.decks.into_iter().map(|deck| deck.into_deck(editions)).collect::<Option<Vec<_>>>()?;
        let setup = Setup::new(AccountName::new(&self.account).ok()?, mode, seats, decks, Day(self.started)).ok()?;
        let setup = match self.scenario {
            Some(id) => setup.with_scenario(Scenario::named(&id)?)?,
            None => setup,
        };
        let setup = setup.with_depth(depth_in(self.depth.as_deref())?)?;
        // The situation as it was when the game was played goes before what the scenario says today.
        let setup = setup.with_guess(self.guess).with_determinants(Determinants::new(self.determinants)?);

        if self.sheets.len() != setup.seats().len() {
            return None;
        }
        let row = |row: Vec<WorkForm>| {
            let fits = row.len() == setup.decks().len();
            let sheets = row.into_iter().zip(setup.decks()).map(|(form, deck)| form.into_work(deck, &setup));
            sheets.collect::<Option<Vec<_>>>().filter(|_| fits)
        };
        let sheets = self.sheets.into_iter().map(row).collect::<Option<Vec<_>>>()?;

        let phase = match self.phase {
            PhaseForm::Curtain { seat } => Phase::Curtain { seat },
            PhaseForm::Turn { seat, deck } => Phase::Turn { seat, deck },
            PhaseForm::Ready => Phase::Ready,
            PhaseForm::Revealed => Phase::Revealed,
        };
        let remote = match (self.remote, setup.mode()) {
            (Some(form), Mode::Remote(seat)) => Some(form.into_remote(seat, &setup, phase)?),
            (None, _) => None,
            _ => return None,
        };
        let mut reflections = self.talk.take_reflections();
        let talk = self.talk.into_talk(setup.decks(), setup.story())?;
        let game = Game::from_parts(setup, sheets, phase, remote, talk)?;
        if game.private_seat().is_none() {
            // With the notes of an earlier version they came to the KAM, too, and are the leader's own.
            reflections.clear();
        }
        let game = game.with_private(self.private.into_private(reflections)?)?;
        match self.before {
            None => Some(game),
            Some(before) => game.after(before.into_game(editions)?),
        }
    }
}

/// An order as its cards, the first one on top.
pub(super) fn cards_of(order: &Order) -> Vec<u8> {
    order.cards().iter().map(|card| card.0).collect()
}

/// The orders that these cards are, one for each deck and as deep as that; `None` unless they are.
pub(super) fn orders_of(orders: Vec<Vec<u8>>, depth: Depth, decks: &[Deck]) -> Option<Vec<Order>> {
    let fits = orders.len() == decks.len();
    let order = |(cards, deck): (Vec<u8>, &Deck)| Order::new(cards.into_iter().map(Card).collect(), depth, deck.len());
    orders.into_iter().zip(decks).map(order).collect::<Option<Vec<_>>>().filter(|_| fits)
}

impl From<&Deck> for DeckForm {
    fn from(deck: &Deck) -> Self {
        Self {
            direction: facing_name(deck.facing()).to_owned(),
            cards: deck.cards().map(|card| deck.id(card).to_owned()).collect(),
            own: deck.edition().map(Edition::digits),
        }
    }
}

impl DeckForm {
    /// The edition, if the deck is somebody's own.
    pub(super) fn edition(&self) -> Option<Edition> {
        hex::read(self.own.as_deref()?).map(Edition)
    }

    pub(super) fn into_deck(self, editions: Editions<'_>) -> Option<Deck> {
        match self.own {
            Some(_) => {
                let deck = editions(self.edition()?)?;
                let is_same = deck.cards().map(|card| deck.id(card)).eq(self.cards.iter());
                is_same.then_some(deck)
            }
            None => Deck::new(direction_named(&self.direction)?, self.cards.into_iter().map(Cow::Owned).collect()).ok(),
        }
    }
}

impl From<&Work> for WorkForm {
    fn from(work: &Work) -> Self {
        Self {
            deal: work.deal().iter().map(|card| card.0).collect(),
            log: match &work.making {
                Making::Sort(sort) => sort.log().iter().map(|&action| action_word(action)).collect::<Vec<_>>(),
                Making::Pick(pick) => pick.log().iter().map(|&tap| tap_word(tap)).collect(),
            }
            .join(" "),
            keywords: work.keywords.iter().map(|(card, word)| (card.0, word.as_str().to_owned())).collect(),
            guess: work.guess.iter().map(|card| card.0).collect(),
            sealed: work.sealed,
        }
    }
}

impl WorkForm {
    fn into_work(self, deck: &Deck, setup: &Setup) -> Option<Work> {
        let shuffle =
            Ranking::new(self.deal.into_iter().map(Card).collect()).filter(|deal| deal.len() == deck.len())?;
        let log = self.log.split_whitespace();
        let making = match setup.depth() {
            Depth::Whole => Making::Sort(Sort::replay(&shuffle, &log.map(action_of).collect::<Option<Vec<_>>>()?)?),
            Depth::FirstFive => Making::Pick(Pick::replay(&shuffle, &log.map(tap_of).collect::<Option<Vec<_>>>()?)?),
        };
        let keyword = |(card, word): (u8, String)| {
            let known = usize::from(card) < deck.len();
            Some((Card(card), Keyword::new(&word).ok()?)).filter(|_| known)
        };
        let keywords = self.keywords.into_iter().map(keyword).collect::<Option<_>>()?;
        let guess = few::distinct(self.guess.into_iter().map(Card));
        let sealed = self.sealed;
        // Before the seal a guess may still be on its way; sealed, it is complete.
        let enough = match (setup.asks_guess(), sealed) {
            (false, _) => guess.is_empty(),
            (true, false) => guess.len() <= GUESSED,
            (true, true) => guess.len() == GUESSED,
        };
        let guessed = enough && guess.iter().all(|card| card.index() < deck.len());
        (guessed && (!sealed || making.order().is_some())).then_some(Work { making, keywords, guess, sealed })
    }
}

pub(super) fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::OneScreen => "one-screen",
        Mode::Remote(Seat::Kam) => "remote kam",
        Mode::Remote(Seat::Leader) => "remote leader",
        Mode::Remote(Seat::Customer) => "remote customer",
        Mode::Alone => "alone",
    }
}

/// The name of a depth.
pub(super) fn depth_name(depth: Depth) -> &'static str {
    match depth {
        Depth::Whole => "whole",
        Depth::FirstFive => "first-five",
    }
}

/// A depth as it is written: the whole order goes without saying.
pub(super) fn depth_written(depth: Depth) -> Option<String> {
    (depth != Depth::Whole).then(|| depth_name(depth).to_owned())
}

pub(super) fn depth_in(name: Option<&str>) -> Option<Depth> {
    let Some(name) = name else { return Some(Depth::Whole) };
    Depth::ALL.into_iter().find(|&depth| depth_name(depth) == name)
}

pub(super) fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Kam => "kam",
        Seat::Leader => "leader",
        Seat::Customer => "customer",
    }
}

pub(super) fn seat_named(name: &str) -> Option<Seat> {
    [Seat::Kam, Seat::Leader, Seat::Customer].into_iter().find(|&seat| seat_name(seat) == name)
}

/// An action as a short word: a log holds some hundred of them.
pub(super) fn action_word(action: Action) -> String {
    match action {
        Action::Deal(level) => format!("d{}", level_number(level)),
        Action::Lay(card, level) => format!("l{}:{}", card.0, level_number(level)),
        Action::Copy => "copy".to_owned(),
        Action::Split => "split".to_owned(),
        Action::Keep => "keep".to_owned(),
        Action::Halve(Half::Upper) => "hu".to_owned(),
        Action::Halve(Half::Lower) => "hl".to_owned(),
        Action::Pick(card) => format!("p{}", card.0),
        Action::Move(card, to) => format!("m{}:{to}", card.0),
        Action::Settle => "settle".to_owned(),
        Action::Win(Half::Upper) => "wu".to_owned(),
        Action::Win(Half::Lower) => "wl".to_owned(),
    }
}

/// A tap as a short word.
pub(super) fn tap_word(tap: Tap) -> String {
    match tap {
        Tap { card, to: None } => format!("t{}", card.0),
        Tap { card, to: Some(to) } => format!("m{}:{to}", card.0),
    }
}

fn tap_of(word: &str) -> Option<Tap> {
    let tap = |card: &str, to| Some(Tap { card: Card(card.parse().ok()?), to });
    match word.split_once(':') {
        None => tap(word.strip_prefix('t')?, None),
        Some((card, to)) => tap(card.strip_prefix('m')?, Some(to.parse().ok()?)),
    }
}

fn action_of(word: &str) -> Option<Action> {
    Some(match word {
        "copy" => Action::Copy,
        "split" => Action::Split,
        "keep" => Action::Keep,
        "hu" => Action::Halve(Half::Upper),
        "hl" => Action::Halve(Half::Lower),
        "settle" => Action::Settle,
        "wu" => Action::Win(Half::Upper),
        "wl" => Action::Win(Half::Lower),
        _ => {
            let (kind, rest) = word.split_at_checked(1)?;
            let card = |number: &str| number.parse().ok().map(Card);
            match (kind, rest.split_once(':')) {
                ("d", None) => Action::Deal(level_of(rest)?),
                ("p", None) => Action::Pick(card(rest)?),
                ("l", Some((moved, level))) => Action::Lay(card(moved)?, level_of(level)?),
                ("m", Some((moved, to))) => Action::Move(card(moved)?, to.parse().ok()?),
                _ => return None,
            }
        }
    })
}

/// The number of a level, from 1; the keys that deal bear it, too.
fn level_number(level: Level) -> usize {
    match level {
        Level::Very => 1,
        Level::Important => 2,
        Level::Less => 3,
    }
}

fn level_of(number: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|&level| level_number(level).to_string() == number)
}
