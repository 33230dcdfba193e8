//! The saved form of a game: what the browser keeps, and what a game's file holds.
//!
//! The saved form is not the model. It names decks by the ids of their cards and sorts by their deal and log, so that
//! a game outlives every change of the model's types and, at one screen or alone, of the built-in decks. A remote game
//! does not outlive the latter: its letters number the cards of the built-in decks, so it is read only with these. Reading
//! goes through the same constructors as playing and replays every sort, so that no saved text holds an order or a guess
//! that could not have been played.
//!
//! What the browser keeps is one line of envelope, `rolecards-game <format> <revision> <checksum>`, and then JSON; the
//! checksum is the first 16 hex digits of the SHA-256 of the JSON. A file is JSON altogether: the same game in an object
//! with format and checksum, and without a revision, so that it is the same file whenever the same game is saved.

mod remote;
mod talk;

use std::{borrow::Cow, collections::BTreeSet, fmt::Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::saved::{remote::RemoteForm, talk::TalkForm};
use crate::{
    cards::{
        deck::{Card, Deck, Direction},
        determinants::Determinants,
        entry::{AccountName, Keyword},
        ranking::Ranking,
        scenario::Scenario,
        setup::{Day, Mode, Seat, Setup},
        sort::{Action, Half, Level, Sort},
    },
    game::{
        play::{Game, Phase},
        view::Table,
        work::Work,
    },
    talk::{GUESSED, Stop, Talk},
};

/// The format that this version writes. Older ones stay readable for good.
pub const FORMAT: u32 = 1;

/// Why a saved text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// It was written by a newer version; it must not be overwritten.
    Newer,
    /// It is damaged, or something else altogether.
    Unreadable,
}

/// The saved text of a game, with the number of its revision.
pub fn write(game: &Game, revision: u64) -> String {
    let json = serde_json::to_string(&GameForm::from(game)).unwrap_or_default();
    format!("rolecards-game {FORMAT} {revision} {}\n{json}", checksum(&json))
}

/// The game and the revision that a text holds.
pub fn read(text: &str) -> Result<(Game, u64), SavedError> {
    let (revision, json) = open(text)?;
    let form: GameForm = serde_json::from_str(json).map_err(|_| SavedError::Unreadable)?;
    form.into_game().map(|game| (game, revision)).ok_or(SavedError::Unreadable)
}

/// The file that brings a game back in any browser.
pub fn write_file(game: &Game) -> String {
    let game = serde_json::to_string(&GameForm::from(game)).unwrap_or_default();
    format!("{{\"rolecards-game\":{FORMAT},\"checksum\":\"{}\",\"game\":{game}}}\n", checksum(&game))
}

/// The game in a file. A text that was kept by a browser serves as well.
pub fn read_file(text: &str) -> Result<Game, SavedError> {
    let Ok(file) = serde_json::from_str::<FileForm>(text) else { return read(text).map(|(game, _)| game) };
    if file.format > FORMAT {
        return Err(SavedError::Newer);
    }
    if checksum(file.game.get()) != file.checksum {
        return Err(SavedError::Unreadable);
    }
    let form: GameForm = serde_json::from_str(file.game.get()).map_err(|_| SavedError::Unreadable)?;
    form.into_game().ok_or(SavedError::Unreadable)
}

#[derive(Deserialize)]
struct FileForm<'a> {
    #[serde(rename = "rolecards-game")]
    format: u32,
    checksum: String,
    /// As it stands in the file: the checksum is over these bytes.
    #[serde(borrow)]
    game: &'a serde_json::value::RawValue,
}

/// The revision that a text holds, by its envelope and checksum alone: much quicker than reading the game.
pub fn revision(text: &str) -> Result<u64, SavedError> {
    open(text).map(|(revision, _)| revision)
}

/// Opens the envelope: the revision and the JSON.
fn open(text: &str) -> Result<(u64, &str), SavedError> {
    let (envelope, json) = text.split_once('\n').ok_or(SavedError::Unreadable)?;
    let mut fields = envelope.split(' ');
    if fields.next() != Some("rolecards-game") {
        return Err(SavedError::Unreadable);
    }
    let mut number = || fields.next()?.parse::<u64>().ok();
    let (format, revision) = number().zip(number()).ok_or(SavedError::Unreadable)?;
    if format > u64::from(FORMAT) {
        return Err(SavedError::Newer);
    }
    if fields.next() != Some(checksum(json).as_str()) {
        return Err(SavedError::Unreadable);
    }
    Ok((revision, json))
}

fn checksum(text: &str) -> String {
    Sha256::digest(text).iter().take(8).fold(String::new(), |mut hex, byte| {
        // Writing to a String does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[derive(Serialize, Deserialize)]
struct GameForm {
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
    #[serde(default, skip_serializing_if = "is_default")]
    talk: TalkForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Box<GameForm>>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Serialize, Deserialize)]
struct DeckForm {
    direction: String,
    cards: Vec<String>,
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
            mode: match setup.mode() {
                Mode::OneScreen => "one-screen".to_owned(),
                Mode::Remote(seat) => format!("remote {}", seat_name(seat)),
                Mode::Alone => "alone".to_owned(),
            },
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
            talk: TalkForm::from(&game.talk),
            before: game.before.as_ref().map(|before| Box::new(Self::from(&**before))),
        }
    }
}

impl GameForm {
    fn into_game(self) -> Option<Game> {
        let mode = match self.mode.split_once(' ') {
            None if self.mode == "one-screen" => Mode::OneScreen,
            None if self.mode == "alone" => Mode::Alone,
            Some(("remote", seat)) => Mode::Remote(seat_named(seat)?),
            _ => return None,
        };
        let seats = self.seats.iter().map(|name| seat_named(name)).collect::<Option<Vec<_>>>()?;
        let decks = self.decks.into_iter().map(DeckForm::into_deck).collect::<Option<Vec<_>>>()?;
        let setup = Setup::new(AccountName::new(&self.account).ok()?, mode, seats, decks, Day(self.started)).ok()?;
        let setup = match self.scenario {
            Some(id) => setup.with_scenario(Scenario::named(&id)?)?,
            None => setup,
        };
        // The situation as it was when the game was played goes before what the scenario says today.
        let setup = setup.with_guess(self.guess).with_determinants(Determinants::new(self.determinants)?);

        if self.sheets.len() != setup.seats().len() {
            return None;
        }
        let row = |row: Vec<WorkForm>| {
            let fits = row.len() == setup.decks().len();
            let sheets =
                row.into_iter().zip(setup.decks()).map(|(form, deck)| form.into_work(deck, setup.asks_guess()));
            sheets.collect::<Option<Vec<_>>>().filter(|_| fits)
        };
        let sheets = self.sheets.into_iter().map(row).collect::<Option<Vec<_>>>()?;

        let all_sealed = sheets.iter().flatten().all(Work::is_sealed);
        let (seats, decks) = (setup.seats().len(), setup.decks().len());
        let has_curtain = setup.mode() == Mode::OneScreen;
        let phase = match self.phase {
            PhaseForm::Curtain { seat } if seat < seats && !all_sealed && has_curtain => Phase::Curtain { seat },
            PhaseForm::Turn { seat, deck } if seat < seats && deck < decks && !all_sealed => Phase::Turn { seat, deck },
            PhaseForm::Ready if all_sealed => Phase::Ready,
            PhaseForm::Revealed if all_sealed => Phase::Revealed,
            _ => return None,
        };
        let remote = match (self.remote, setup.mode()) {
            (Some(form), Mode::Remote(seat)) => Some(form.into_remote(seat, &setup)?),
            (None, Mode::OneScreen | Mode::Alone) => None,
            _ => return None,
        };
        let is_open = remote.as_ref().is_none_or(|remote| remote.other.is_some());
        let talk = self.talk.into_talk(setup.decks())?;
        let game = Game { setup, works: sheets, phase, remote, talk, before: None };
        let talk_fits = match game.table() {
            Table::Revealed(reveal) => {
                let stop = reveal.talk().stop();
                is_open && (stop == Stop::Reveal || reveal.agenda().contains(&stop))
            }
            _ => game.talk == Talk::default(),
        };
        if !talk_fits {
            return None;
        }
        match self.before {
            None => Some(game),
            Some(before) => game.after(before.into_game()?),
        }
    }
}

impl From<&Deck> for DeckForm {
    fn from(deck: &Deck) -> Self {
        let direction = match deck.direction() {
            Direction::External => "external",
            Direction::Internal => "internal",
        };
        Self { direction: direction.to_owned(), cards: deck.cards().map(|card| deck.id(card).to_owned()).collect() }
    }
}

impl DeckForm {
    fn into_deck(self) -> Option<Deck> {
        let direction = match self.direction.as_str() {
            "external" => Direction::External,
            "internal" => Direction::Internal,
            _ => return None,
        };
        Deck::new(direction, self.cards.into_iter().map(Cow::Owned).collect()).ok()
    }
}

impl From<&Work> for WorkForm {
    fn from(work: &Work) -> Self {
        Self {
            deal: work.sort.deal().iter().map(|card| card.0).collect(),
            log: work.sort.log().iter().map(|&action| action_word(action)).collect::<Vec<_>>().join(" "),
            keywords: work.keywords.iter().map(|(card, word)| (card.0, word.as_str().to_owned())).collect(),
            guess: work.guess.iter().map(|card| card.0).collect(),
            sealed: work.sealed,
        }
    }
}

impl WorkForm {
    fn into_work(self, deck: &Deck, asks_guess: bool) -> Option<Work> {
        let shuffle =
            Ranking::new(self.deal.into_iter().map(Card).collect()).filter(|deal| deal.len() == deck.len())?;
        let log = self.log.split_whitespace().map(action_of).collect::<Option<Vec<_>>>()?;
        let sort = Sort::replay(&shuffle, &log)?;
        let keyword = |(card, word): (u8, String)| {
            let known = usize::from(card) < deck.len();
            Some((Card(card), Keyword::new(&word).ok()?)).filter(|_| known)
        };
        let keywords = self.keywords.into_iter().map(keyword).collect::<Option<_>>()?;
        let guess: BTreeSet<Card> = self.guess.into_iter().map(Card).collect();
        let sealed = self.sealed;
        // Before the seal a guess may still be on its way; sealed, it is complete.
        let enough = match (asks_guess, sealed) {
            (false, _) => guess.is_empty(),
            (true, false) => guess.len() <= GUESSED,
            (true, true) => guess.len() == GUESSED,
        };
        let guessed = enough && guess.iter().all(|card| card.index() < deck.len());
        (guessed && (!sealed || sort.ranking().is_some())).then_some(Work { sort, keywords, guess, sealed })
    }
}

fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Kam => "kam",
        Seat::Leader => "leader",
        Seat::Customer => "customer",
    }
}

fn seat_named(name: &str) -> Option<Seat> {
    [Seat::Kam, Seat::Leader, Seat::Customer].into_iter().find(|&seat| seat_name(seat) == name)
}

/// An action as a short word: a log holds some hundred of them.
fn action_word(action: Action) -> String {
    match action {
        Action::Deal(Level::Very) => "d1".to_owned(),
        Action::Deal(Level::Important) => "d2".to_owned(),
        Action::Deal(Level::Less) => "d3".to_owned(),
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

fn action_of(word: &str) -> Option<Action> {
    Some(match word {
        "d1" => Action::Deal(Level::Very),
        "d2" => Action::Deal(Level::Important),
        "d3" => Action::Deal(Level::Less),
        "split" => Action::Split,
        "keep" => Action::Keep,
        "hu" => Action::Halve(Half::Upper),
        "hl" => Action::Halve(Half::Lower),
        "settle" => Action::Settle,
        "wu" => Action::Win(Half::Upper),
        "wl" => Action::Win(Half::Lower),
        _ => match (word.strip_prefix('p'), word.strip_prefix('m').and_then(|rest| rest.split_once(':'))) {
            (Some(card), _) => Action::Pick(Card(card.parse().ok()?)),
            (_, Some((card, to))) => Action::Move(Card(card.parse().ok()?), to.parse().ok()?),
            _ => return None,
        },
    })
}
