//! The private page: what somebody who has prepared alone writes for themselves, and what of it is ticked for the other side.
//!
//! Architecture invariant: it stays with whom it belongs to. Letters, the notes for the other side, result sheets and files
//! of a game are made of orders and of the talk, and it is in neither; [`Game::handed_on`] is a game without it. It leaves
//! the browser only as a page of its own, which its owner prints, saves, or passes on.

use litemap::LiteMap;

use crate::{
    cards::{
        deck::Card,
        entry::Note,
        order::FirstFive,
        setup::{Mode, Seat},
    },
    few,
    game::play::{Game, Phase},
    talk::{Role, SLOTS, Texts},
};

/// How many questions somebody takes along.
pub const QUESTIONS: usize = 3;

/// A question of the leader's self-reflection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reflection {
    /// Which roles matter most inside the own organisation?
    Inside,
    /// What decides which roles are to be played more towards the customer?
    Towards,
    /// How can the leader help to find and interpret the role?
    Help,
}

impl Reflection {
    /// All questions.
    pub const ALL: [Self; 3] = [Self::Inside, Self::Towards, Self::Help];
}

/// What a text on the private page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A question to ask the other side, by its place; without a text it is the one that the cards suggest.
    Question(usize),
    /// The leader's answer to a question for themselves.
    Reflection(Reflection),
}

impl Topic {
    /// What stands on the page of a seat, in its order.
    pub fn of(seat: Seat) -> impl Iterator<Item = Self> {
        let reflections = Reflection::ALL.into_iter().filter(move |_| seat == Seat::Leader);
        (0..QUESTIONS).map(Self::Question).chain(reflections.map(Self::Reflection))
    }
}

/// Something that happens on the private page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text is written, or wiped.
    Write {
        /// What it is about.
        topic: Topic,
        /// Which of the texts on it.
        slot: usize,
        /// What the writer has seen in this slot.
        seen: Option<Note>,
        /// What stands there now.
        text: Option<Note>,
    },
    /// Something is ticked for the other side, or no longer.
    Give(Topic, bool),
}

/// A private page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Private {
    pub(crate) texts: LiteMap<Topic, Texts>,
    /// What is ticked for the other side.
    pub(crate) given: Vec<Topic>,
}

impl Private {
    /// The texts on a topic.
    pub fn texts(&self, topic: Topic) -> Texts {
        self.texts.get(&topic).cloned().unwrap_or_default()
    }

    /// Whether something is ticked for the other side.
    pub fn is_given(&self, topic: Topic) -> bool {
        self.given.contains(&topic)
    }

    /// Whether nothing is written or ticked.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Write { topic, slot, seen, text } => {
                if slot >= SLOTS {
                    return false;
                }
                let texts = self.texts.entry(topic).or_default();
                texts.write(slot, seen.as_ref(), text);
                if texts.is_empty() {
                    self.texts.remove(&topic);
                }
            }
            Action::Give(topic, given) => {
                self.given.retain(|&other| other != topic);
                if given {
                    self.given.push(topic);
                    few::sort(&mut self.given);
                }
            }
        }
        true
    }
}

impl Action {
    fn topic(&self) -> Topic {
        match self {
            Self::Write { topic, .. } | Self::Give(topic, _) => *topic,
        }
    }
}

impl Game {
    /// The private page that lies with this game.
    pub fn private(&self) -> &Private {
        &self.private
    }

    /// Whose private page can lie with this game: that of whoever plays alone with an account of their own; and with a talk
    /// the leader's, because until November 2026 the leader's reflection was written down there. The browser of a KAM has
    /// none of it.
    pub fn private_seat(&self) -> Option<Seat> {
        match self.setup.mode() {
            _ if self.setup.scenario().is_some() => None,
            Mode::Alone => self.setup.seats().first().copied().filter(|seat| Seat::PAIR.contains(seat)),
            Mode::OneScreen | Mode::Remote(Seat::Leader) => Some(Seat::Leader),
            Mode::Remote(_) => None,
        }
    }

    /// Lets something happen on the private page. Says whether it was possible.
    pub(super) fn write_privately(&mut self, action: Action) -> bool {
        self.private_topics().contains(&action.topic()) && self.private.act(action)
    }

    /// What stands on the private page that lies with this game, in its order: what belongs to its seat, and whatever was
    /// written in an earlier version.
    pub fn private_topics(&self) -> Vec<Topic> {
        let Some(seat) = self.private_seat() else { return Vec::new() };
        let is_there =
            |topic: &Topic| Topic::of(seat).any(|own| own == *topic) || self.private.texts.contains_key(topic);
        Topic::of(Seat::Leader).filter(is_there).collect()
    }

    /// The same game with this private page; `None` where there can be none.
    pub(crate) fn with_private(self, private: Private) -> Option<Self> {
        let stands = private.is_empty() || self.phase == Phase::Revealed && self.private_seat().is_some();
        stands.then_some(Self { private, ..self })
    }

    /// This game as it leaves the browser: without anybody's private page, in no round.
    #[must_use]
    pub fn handed_on(&self) -> Self {
        let before = self.before.as_ref().map(|before| Box::new(before.handed_on()));
        Self { private: Private::default(), before, ..self.clone() }
    }

    /// The own first cards of a deck, as many as a quick round has; `None` before the reveal.
    pub fn own_top(&self, deck: usize) -> Option<Vec<Card>> {
        let order = self.works.first()?.get(deck)?.order().filter(|_| self.phase == Phase::Revealed)?;
        Some(order.top(FirstFive::SIZE).to_vec())
    }

    /// The roles whose cards suggest a question each: the own top ones, by their ranks and then by deck.
    pub fn suggesting(&self) -> Vec<Role> {
        let tops: Vec<Vec<Card>> = (0..self.setup.decks().len()).filter_map(|deck| self.own_top(deck)).collect();
        let of_rank = |rank: usize| {
            let tops = tops.iter().enumerate();
            tops.filter_map(move |(deck, top)| Some(Role { deck, card: *top.get(rank)? })).collect::<Vec<_>>()
        };
        (0..QUESTIONS).flat_map(of_rank).take(QUESTIONS).collect()
    }
}
