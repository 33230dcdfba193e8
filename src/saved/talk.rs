//! The saved form of a talk. Topics and stops are short words; a role in them is the place of its deck and its card.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::game::{seat_name, seat_named};
use crate::{
    cards::{
        deck::{Card, Deck},
        determinants::{Determinant, Determinants},
        entry::Note,
        setup::Day,
    },
    few,
    talk::{AGREED, GUESSED, Kind, Left, Notes, Outcome, Role, Said, Stop, Talk, Texts, Topic, Trend},
};

pub(super) type Map<T> = LiteMap<String, Vec<T>>;

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct TalkForm {
    #[serde(skip_serializing_if = "String::is_empty")]
    stop: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asked: Vec<String>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    texts: Map<String>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    kinds: Map<String>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    outcomes: Map<String>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    again: Map<u32>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    trends: Map<String>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    orders: Map<Vec<u8>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    customer: Map<Vec<u8>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    traits: Map<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    review: Vec<u32>,
}

impl From<&Talk> for TalkForm {
    fn from(talk: &Talk) -> Self {
        let notes = &talk.notes;
        let numbers = |cards: &Vec<Card>| cards.iter().map(|card| card.0).collect();
        Self {
            stop: stop_word(talk.stop),
            asked: talk.asked.iter().copied().map(role_word).collect(),
            texts: map(&notes.texts, |&topic| topic_word(topic), texts_written),
            kinds: map(&notes.kinds, |&role| role_word(role), |said| words(said, kind_word)),
            outcomes: map(&notes.outcomes, |&role| role_word(role), |said| words(said, outcome_word)),
            again: map(&notes.again, |&role| role_word(role), days),
            trends: map(&notes.trends, |&role| role_word(role), |said| words(said, trend_word)),
            orders: map(&notes.orders, ToString::to_string, |said| {
                said.all().map(|order| order.iter().map(|card| card.0).collect()).collect()
            }),
            customer: map(
                &notes.customer,
                |&(seat, deck)| format!("{} {deck}", seat_name(seat)),
                |said| said.all().map(numbers).collect(),
            ),
            traits: map(
                &notes.traits,
                |&role| role_word(role),
                |said| said.all().filter_map(|one| u32::try_from(one.number()).ok()).collect(),
            ),
            review: days(&notes.review),
        }
    }
}

pub(super) fn map<K, V, T>(all: &LiteMap<K, V>, key: impl Fn(&K) -> String, values: impl Fn(&V) -> Vec<T>) -> Map<T> {
    all.iter().map(|(at, value)| (key(at), values(value))).collect()
}

fn words<T: Ord + Copy>(said: &Said<T>, word: fn(T) -> &'static str) -> Vec<String> {
    said.all().map(|&one| word(one).to_owned()).collect()
}

fn days(said: &Said<Day>) -> Vec<u32> {
    said.all().map(|day| day.0).collect()
}

impl TalkForm {
    /// Takes the leader's reflection out, which was written down in the talk until November 2026.
    pub(super) fn take_reflections(&mut self) -> Map<String> {
        let all = std::mem::take(&mut self.texts);
        let mut reflections = Map::new();
        for (topic, texts) in all {
            let into = if topic.starts_with("reflection-") { &mut reflections } else { &mut self.texts };
            into.insert(topic, texts);
        }
        reflections
    }

    /// The talk about a game with these decks, for an account of which a story tells this.
    pub(crate) fn into_talk(self, decks: &[Deck], story: Determinants) -> Option<Talk> {
        let role = |word: &str| role_of(word, decks);
        let card = |deck: usize, number: u8| Some(Card(number)).filter(|card| card.index() < decks[deck].len());
        let day = |&day: &u32| Some(Day(day));
        let order = |(at, orders): (&String, &Vec<Vec<u8>>)| {
            let deck: usize = at.parse().ok().filter(|&deck| deck < decks.len())?;
            let order = |cards: &Vec<u8>| {
                let cards = cards.iter().map(|&number| card(deck, number)).collect::<Option<Vec<_>>>()?;
                (1..=AGREED).contains(&cards.len()).then_some(())?;
                (few::distinct(&cards).len() == cards.len()).then_some(cards)
            };
            Some((deck, said(orders, order)?))
        };
        let customer = |(at, sets): (&String, &Vec<Vec<u8>>)| {
            let (seat, deck) = at.split_once(' ')?;
            let deck: usize = deck.parse().ok().filter(|&deck| deck < decks.len())?;
            let laid = |cards: &Vec<u8>| {
                let laid =
                    cards.iter().map(|&number| card(deck, number)).collect::<Option<Vec<_>>>().map(few::distinct)?;
                (1..=GUESSED).contains(&laid.len()).then_some(laid)
            };
            Some(((seat_named(seat)?, deck), said(sets, laid)?))
        };
        // What no story tells can have moved nothing.
        let told = |&number: &u32| {
            let determinant = usize::try_from(number).ok().and_then(|number| Determinant::ALL.get(number)).copied();
            determinant.filter(|&determinant| story.level(determinant).is_some())
        };
        let text = |(at, texts): (&String, &Vec<String>)| Some((topic_of(at, decks)?, texts_of(texts)?));
        let notes = Notes {
            texts: self.texts.iter().map(text).collect::<Option<_>>()?,
            kinds: by_role(&self.kinds, role, |word| named(&Kind::ALL, kind_word, word))?,
            outcomes: by_role(&self.outcomes, role, |word| named(&Outcome::ALL, outcome_word, word))?,
            again: by_role(&self.again, role, day)?,
            trends: by_role(&self.trends, role, |word| named(&Trend::ALL, trend_word, word))?,
            orders: self.orders.iter().map(order).collect::<Option<_>>()?,
            customer: self.customer.iter().map(customer).collect::<Option<_>>()?,
            traits: by_role(&self.traits, role, told)?,
            review: self.review.iter().map(|&day| Day(day)).collect(),
        };
        let asked = self.asked.iter().map(|word| role(word)).collect::<Option<Vec<_>>>()?;
        (few::distinct(&asked).len() == asked.len()).then_some(())?;
        Some(Talk { stop: stop_of(&self.stop, decks)?, asked, notes })
    }
}

/// The texts on a topic, as they are written: an emptied slot is an empty text.
pub(super) fn texts_written(texts: &Texts) -> Vec<String> {
    let slot = |text: &Option<Note>| text.as_ref().map_or_else(String::new, |text| text.as_str().to_owned());
    texts.slots().iter().map(slot).collect()
}

/// The texts that are written so; `None` for none at all, and where one is no note.
pub(super) fn texts_of(texts: &[String]) -> Option<Texts> {
    (!texts.is_empty()).then_some(())?;
    let slot = |text: &String| if text.is_empty() { Some(None) } else { Note::new(text).ok().map(Some) };
    texts.iter().map(slot).collect()
}

/// What was said on one point; at least one thing.
fn said<F, T: Ord>(forms: &[F], read: impl Fn(&F) -> Option<T>) -> Option<Said<T>> {
    (!forms.is_empty()).then_some(())?;
    forms.iter().map(read).collect()
}

fn by_role<F, T: Ord>(
    map: &Map<F>,
    role: impl Fn(&str) -> Option<Role>,
    read: impl Fn(&F) -> Option<T> + Copy,
) -> Option<LiteMap<Role, Said<T>>> {
    map.iter().map(|(at, forms)| Some((role(at)?, said(forms, read)?))).collect()
}

fn role_word(role: Role) -> String {
    format!("{}:{}", role.deck, role.card.0)
}

fn role_of(word: &str, decks: &[Deck]) -> Option<Role> {
    let (deck, card) = word.split_once(':')?;
    let role = Role { deck: deck.parse().ok()?, card: Card(card.parse().ok()?) };
    decks.get(role.deck).is_some_and(|deck| role.card.index() < deck.len()).then_some(role)
}

/// The word for what a text is about; no two have the same one.
pub fn topic_word(topic: Topic) -> String {
    match topic {
        Topic::Meaning(seat, role) => format!("meaning-{} {}", seat_name(seat), role_word(role)),
        Topic::Note(role) => format!("note {}", role_word(role)),
        Topic::Others(role) => format!("others {}", role_word(role)),
        Topic::Need(role) => format!("need {}", role_word(role)),
        Topic::Moved(role) => format!("moved {}", role_word(role)),
        Topic::Interpretation => "interpretation".to_owned(),
        Topic::OwnWords => "own".to_owned(),
        Topic::Experiment => "experiment".to_owned(),
        Topic::Ask => "ask".to_owned(),
        Topic::Became(Left::Agreed) => "became-agreed".to_owned(),
        Topic::Became(Left::Experiment) => "became-experiment".to_owned(),
        Topic::Became(Left::Open) => "became-open".to_owned(),
    }
}

fn topic_of(word: &str, decks: &[Deck]) -> Option<Topic> {
    if let Some((about, role)) = word.split_once(' ') {
        let role = role_of(role, decks)?;
        if let Some(seat) = about.strip_prefix("meaning-") {
            return Some(Topic::Meaning(seat_named(seat)?, role));
        }
        let topics = [Topic::Note(role), Topic::Others(role), Topic::Need(role), Topic::Moved(role)];
        return topics.into_iter().find(|&topic| topic_word(topic).split(' ').next() == Some(about));
    }
    let topics = [Topic::Interpretation, Topic::OwnWords, Topic::Experiment, Topic::Ask];
    let topics = topics.into_iter().chain(Left::ALL.map(Topic::Became));
    topics.into_iter().find(|&topic| topic_word(topic) == word)
}

fn stop_word(stop: Stop) -> String {
    match stop {
        Stop::Reveal => String::new(),
        Stop::Before => "before".to_owned(),
        Stop::Quiet => "quiet".to_owned(),
        Stop::Common => "common".to_owned(),
        Stop::Card(role) => format!("card {}", role_word(role)),
        Stop::Order(deck) => format!("order {deck}"),
        Stop::Roles => "roles".to_owned(),
        Stop::Close => "close".to_owned(),
        Stop::Sheet => "sheet".to_owned(),
    }
}

fn stop_of(word: &str, decks: &[Deck]) -> Option<Stop> {
    Some(match word.split_once(' ') {
        Some(("card", role)) => Stop::Card(role_of(role, decks)?),
        // Whether there is such a deck, the agenda says when the game is put together.
        Some(("order", deck)) => Stop::Order(deck.parse().ok()?),
        Some(_) => return None,
        None => {
            let stops = [Stop::Reveal, Stop::Before, Stop::Quiet, Stop::Common, Stop::Roles, Stop::Close, Stop::Sheet];
            stops.into_iter().find(|&stop| stop_word(stop) == word)?
        }
    })
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "word",
        Kind::Weight => "weight",
        Kind::Situation => "situation",
        Kind::Time => "time",
        Kind::Responsibility => "responsibility",
    }
}

fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "agreed",
        Outcome::Different => "different",
        Outcome::Open => "open",
    }
}

fn trend_word(trend: Trend) -> &'static str {
    match trend {
        Trend::More => "more",
        Trend::Same => "same",
        Trend::Less => "less",
    }
}

fn named<T: Copy>(all: &[T], word: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|&one| word(one) == wanted)
}
