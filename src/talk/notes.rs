//! The notes: what the two write down in their talk. Two sides' notes can be merged.

use litemap::LiteMap;

use crate::talk::said::{Join, Said, Texts};
use crate::{
    cards::{Card, Day, Determinant, Seat},
    few,
};

/// A card of one of the game's decks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Role {
    /// The place of the deck in the set-up.
    pub deck: usize,
    /// The card.
    pub card: Card,
}

/// What lies behind a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The two understand the role differently.
    Word,
    /// The two understand it alike and weigh it differently.
    Weight,
    /// The two know different facts.
    Situation,
    /// Now or later.
    Time,
    /// Somebody else should play it.
    Responsibility,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Word, Self::Weight, Self::Situation, Self::Time, Self::Responsibility];
}

/// Where the talk about a card has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The two agree now.
    Agreed,
    /// Still different: an honourable result.
    Different,
    /// Open.
    Open,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Different, Self::Open];
}

/// Whether a role is to be played more than today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// More.
    More,
    /// As today.
    Same,
    /// Less.
    Less,
}

impl Trend {
    /// All trends.
    pub const ALL: [Self; 3] = [Self::More, Self::Same, Self::Less];
}

/// What a round leaves to the next one, which asks what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Left {
    /// The roles that were agreed on.
    Agreed,
    /// The one experiment.
    Experiment,
    /// The roles that stayed different or open.
    Open,
}

impl Left {
    /// All of it, in the order in which it is asked about.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Experiment, Self::Open];
}

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// What a seat understands by a role.
    Meaning(Seat, Role),
    /// A note on a card.
    Note(Role),
    /// Who else can play this role.
    Others(Role),
    /// What the KAM needs for it.
    Need(Role),
    /// Why the role has moved since the round before.
    Moved(Role),
    /// How both interpret the roles.
    Interpretation,
    /// The KAM's own field.
    OwnWords,
    /// The one experiment.
    Experiment,
    /// Whom the two could ask about the customer's view.
    Ask,
    /// What became of something that the round before has left.
    Became(Left),
}

impl Topic {
    /// The role that the text is about, if it is about one.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Meaning(_, role) | Self::Note(role) | Self::Others(role) | Self::Need(role) | Self::Moved(role) => {
                Some(role)
            }
            _ => None,
        }
    }
}

/// Everything that is written down in a talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    pub(crate) texts: LiteMap<Topic, Texts>,
    pub(crate) kinds: LiteMap<Role, Said<Kind>>,
    pub(crate) outcomes: LiteMap<Role, Said<Outcome>>,
    /// When a card that is still different is looked at again.
    pub(crate) again: LiteMap<Role, Said<Day>>,
    pub(crate) trends: LiteMap<Role, Said<Trend>>,
    /// The agreed top of each deck.
    pub(crate) orders: LiteMap<usize, Said<Vec<Card>>>,
    /// The cards that the customer might put on top, as each seat sees it, in the order of the deck's list.
    pub(crate) customer: LiteMap<(Seat, usize), Said<Vec<Card>>>,
    /// The traits of an invented account that have moved a role.
    pub(crate) traits: LiteMap<Role, Said<Determinant>>,
    pub(crate) review: Said<Day>,
}

/// What was said on one point of many.
fn said<K: Ord, T: Ord + Clone>(all: &LiteMap<K, Said<T>>, key: &K) -> Said<T> {
    all.get(key).cloned().unwrap_or_default()
}

impl Notes {
    /// The texts on a topic.
    pub fn texts(&self, topic: Topic) -> Texts {
        self.texts.get(&topic).cloned().unwrap_or_default()
    }

    /// The kinds of a difference that were named; two sides may have named different ones.
    pub fn kind(&self, role: Role) -> Said<Kind> {
        said(&self.kinds, &role)
    }

    /// The outcomes that were noted on a card; two sides may have noted different ones.
    pub fn outcomes(&self, role: Role) -> Said<Outcome> {
        said(&self.outcomes, &role)
    }

    /// Where the talk about a card has ended. Where two sides say different things, it is open.
    pub fn outcome(&self, role: Role) -> Option<Outcome> {
        let outcome = self.outcomes(role);
        if outcome.is_disputed() { Some(Outcome::Open) } else { outcome.one().copied() }
    }

    /// When a card is looked at again: the earliest day that was said.
    pub fn again(&self, role: Role) -> Option<Day> {
        said(&self.again, &role).all().next().copied()
    }

    /// Whether a role is to be played more; two sides may have said different things.
    pub fn trend(&self, role: Role) -> Said<Trend> {
        said(&self.trends, &role)
    }

    /// The agreed top of a deck; two sides may have noted different ones.
    pub fn order(&self, deck: usize) -> Said<Vec<Card>> {
        said(&self.orders, &deck)
    }

    /// The agreed top of a deck, if there is one.
    pub fn agreed(&self, deck: usize) -> Vec<Card> {
        self.order(deck).one().cloned().unwrap_or_default()
    }

    /// The cards that the customer might put on top, as this seat sees it; everything that was said.
    pub fn customer(&self, seat: Seat, deck: usize) -> Vec<Card> {
        few::distinct(said(&self.customer, &(seat, deck)).all().flatten().copied())
    }

    /// The traits of an invented account that have moved a role: all that were named.
    pub fn traits(&self, role: Role) -> Said<Determinant> {
        said(&self.traits, &role)
    }

    /// The roles of which a trait is named that has moved them.
    pub fn moved_by_traits(&self) -> impl Iterator<Item = Role> {
        self.traits.keys().copied()
    }

    /// When the two look at it again: the earliest day that was said.
    pub fn review(&self) -> Option<Day> {
        self.review.all().next().copied()
    }

    /// The roles that something was noted on, in the order of decks and cards.
    pub fn roles(&self) -> Vec<Role> {
        let texts = self.topics().filter_map(Topic::role);
        let choices = self.kinds.keys().chain(self.outcomes.keys()).chain(self.again.keys()).chain(self.trends.keys());
        few::distinct(texts.chain(choices.copied()))
    }

    /// The roles of which the talk did not end as agreed, in the order of decks and cards.
    pub fn not_agreed(&self) -> Vec<Role> {
        let ends = |&role: &Role| self.outcome(role).is_some_and(|outcome| outcome != Outcome::Agreed);
        self.roles().into_iter().filter(ends).collect()
    }

    /// What these notes leave to the next round.
    pub fn left(&self) -> Vec<Left> {
        let is_left = |left: &Left| match left {
            Left::Agreed => self.orders.keys().any(|&deck| !self.agreed(deck).is_empty()),
            Left::Experiment => !self.texts(Topic::Experiment).is_empty(),
            Left::Open => !self.not_agreed().is_empty(),
        };
        Left::ALL.into_iter().filter(is_left).collect()
    }

    /// Whether somebody has written what became of the round before.
    pub(crate) fn looks_back(&self) -> bool {
        self.topics().any(|topic| matches!(topic, Topic::Became(_)))
    }

    /// The roles of whose stop in the talk something is left.
    pub fn talked_about(&self) -> Vec<Role> {
        let texts = self.topics().filter_map(|topic| match topic {
            Topic::Meaning(_, role) | Topic::Note(role) => Some(role),
            _ => None,
        });
        let choices = self.kinds.keys().chain(self.outcomes.keys()).chain(self.again.keys());
        few::distinct(texts.chain(choices.copied()))
    }

    /// The roles of which somebody has written why they have moved.
    pub fn moved_for_reasons(&self) -> Vec<Role> {
        few::distinct(self.topics().filter_map(|topic| if let Topic::Moved(role) = topic { Some(role) } else { None }))
    }

    /// The topics on which something is written.
    fn topics(&self) -> impl Iterator<Item = Topic> {
        self.texts.iter().filter(|(_, texts)| !texts.is_empty()).map(|(&topic, _)| topic)
    }

    /// Closes the gaps that emptied slots have left. Only where no field shows them any more.
    pub(crate) fn close_up(&mut self) {
        self.texts.iter_mut().for_each(|(_, texts)| texts.close_up());
        self.texts.retain(|_, texts| !texts.is_empty());
    }
}

impl Join for Notes {
    fn join(&mut self, other: &Self) {
        let Self { texts, kinds, outcomes, again, trends, orders, customer, traits, review } = self;
        texts.join(&other.texts);
        texts.iter_mut().for_each(|(_, texts)| texts.drop_doubles());
        kinds.join(&other.kinds);
        outcomes.join(&other.outcomes);
        again.join(&other.again);
        trends.join(&other.trends);
        orders.join(&other.orders);
        customer.join(&other.customer);
        traits.join(&other.traits);
        review.join(&other.review);
    }
}
