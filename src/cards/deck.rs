//! A deck: the role cards that are sorted together, each known by a stable, language-free id.

use std::{borrow::Cow, sync::Arc};

use crate::{
    cards::{
        colour::Colour,
        own::{OwnDeck, Title},
    },
    few, hex,
};

/// A card, named by its place in the deck's list (from 0). The list's order says nothing about importance.
///
/// A card means something only together with its [`Deck`]; what is stored or exchanged is [`Deck::id`] or a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Card(pub u8);

impl Card {
    /// The place in the deck's list, for indexing.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Where the roles of a deck are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Towards the customer.
    External,
    /// Into one's own organisation.
    Internal,
}

/// Where the roles of any deck are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facing {
    /// One of the two directions.
    Known(Direction),
    /// A direction that people have named themselves.
    OwnWords,
}

/// What a deck is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Called {
    /// By the direction of a shipped deck, in each language otherwise.
    Shipped(Direction),
    /// As whoever made it calls it.
    Own(Title),
}

impl From<Direction> for Called {
    fn from(direction: Direction) -> Self {
        Self::Shipped(direction)
    }
}

/// An edition of a deck of somebody's own: a hash over everything that stands on the cards that are played. Games refer to it,
/// so that they keep the cards with which they were played, whatever becomes of the deck.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition(pub [u8; 32]);

impl Edition {
    /// All of it in hexadecimal digits.
    pub fn digits(self) -> String {
        hex::written(&self.0)
    }

    /// The first bytes, by which a deck is found.
    pub fn beginning(self) -> [u8; 8] {
        std::array::from_fn(|at| self.0[at])
    }
}

impl std::fmt::Debug for Edition {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [first, second, ..] = self.0;
        write!(formatter, "Edition({first:02x}{second:02x}…)")
    }
}

/// A deck of somebody's own in the edition in which it is played.
#[derive(Debug)]
pub struct Own {
    /// The edition.
    pub edition: Edition,
    /// Its cards, all of them switched on.
    pub deck: OwnDeck,
    /// The shades of its colour for words on light and on dark ground.
    pub inks: Option<[Colour; 2]>,
    /// Its picture, as an address that a page can show.
    pub logo: Option<String>,
}

/// Why a list of ids is no deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeckError {
    /// Fewer than [`Deck::MIN`] or more than [`Deck::MAX`] cards.
    Size(usize),
    /// Two cards share an id, or an id is empty.
    Ids,
}

/// Between 3 and 60 cards with distinct ids, all of one direction.
#[derive(Clone, Debug)]
pub struct Deck {
    kind: Kind,
    called: Called,
    ids: Vec<Cow<'static, str>>,
}

#[derive(Clone, Debug)]
enum Kind {
    Shipped(Direction),
    Own(Arc<Own>),
}

/// Two decks are the same if they have the same cards: shipped ones by their ids, own ones by their edition.
impl PartialEq for Deck {
    fn eq(&self, other: &Self) -> bool {
        self.edition() == other.edition() && self.facing() == other.facing() && self.ids == other.ids
    }
}

impl Eq for Deck {}

impl Deck {
    /// The smallest deck in which an order says anything.
    pub const MIN: usize = 3;
    /// The largest deck that a person can sort in one sitting.
    pub const MAX: usize = 60;

    /// A deck of the given ids.
    pub fn new(direction: Direction, ids: Vec<Cow<'static, str>>) -> Result<Self, DeckError> {
        Self::of(Kind::Shipped(direction), Called::Shipped(direction), ids)
    }

    /// A deck of somebody's own, as it is played. The letters make it, because they know what an edition is.
    pub(crate) fn of_own(own: Own) -> Result<Self, DeckError> {
        let ids = own.deck.cards().iter().map(|card| Cow::Owned(card.id.clone())).collect();
        let called = Called::Own(own.deck.name.clone());
        Self::of(Kind::Own(Arc::new(own)), called, ids)
    }

    fn of(kind: Kind, called: Called, ids: Vec<Cow<'static, str>>) -> Result<Self, DeckError> {
        if !(Self::MIN..=Self::MAX).contains(&ids.len()) {
            return Err(DeckError::Size(ids.len()));
        }
        let mut sorted: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
        few::sort(&mut sorted);
        sorted.dedup();
        if sorted.len() != ids.len() || sorted[0].is_empty() {
            return Err(DeckError::Ids);
        }
        Ok(Self { kind, called, ids })
    }

    /// The built-in deck of a direction: 23 external or 17 internal roles.
    pub fn standard(direction: Direction) -> Self {
        let ids = match direction {
            Direction::External => EXTERNAL.as_slice(),
            Direction::Internal => INTERNAL.as_slice(),
        };
        let ids = ids.iter().map(|&id| Cow::Borrowed(id)).collect();
        Self { kind: Kind::Shipped(direction), called: Called::Shipped(direction), ids }
    }

    /// Where these roles are played.
    pub fn facing(&self) -> Facing {
        match &self.kind {
            Kind::Shipped(direction) => Facing::Known(*direction),
            Kind::Own(own) => own.deck.facing.facing(),
        }
    }

    /// What the deck is called.
    pub fn called(&self) -> Called {
        self.called.clone()
    }

    /// The same deck under a name that none of these has.
    #[must_use]
    pub fn apart_from(mut self, others: &[Self]) -> Self {
        if let Called::Own(name) = &self.called {
            let is_taken = |name: &Title| others.iter().any(|other| other.called == Called::Own(name.clone()));
            self.called = Called::Own(name.apart_from(is_taken));
        }
        self
    }

    /// The direction of a shipped deck.
    pub fn shipped(&self) -> Option<Direction> {
        match &self.kind {
            Kind::Shipped(direction) => Some(*direction),
            Kind::Own(_) => None,
        }
    }

    /// What stands on the cards and how they look, if the deck is somebody's own.
    pub fn own(&self) -> Option<&Own> {
        match &self.kind {
            Kind::Shipped(_) => None,
            Kind::Own(own) => Some(own),
        }
    }

    /// The edition, if the deck is somebody's own.
    pub fn edition(&self) -> Option<Edition> {
        self.own().map(|own| own.edition)
    }

    /// How many cards there are.
    #[expect(clippy::len_without_is_empty, reason = "a deck is never empty")]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// All cards, in the deck's list order.
    pub fn cards(&self) -> impl DoubleEndedIterator<Item = Card> + use<> {
        (0..self.ids.len()).map(card_at)
    }

    /// The stable id of a card of this deck, for example `ext.feuerwehr`.
    ///
    /// # Panics
    /// If the card is of another, larger deck.
    pub fn id(&self, card: Card) -> &str {
        &self.ids[card.index()]
    }

    /// The card with this id.
    pub fn card(&self, id: &str) -> Option<Card> {
        self.ids.iter().position(|known| known == id).map(card_at)
    }

    /// The role that a card plays: what follows the direction in its id, `feuerwehr` of `ext.feuerwehr`.
    ///
    /// # Panics
    /// If the card is of another, larger deck.
    pub fn role(&self, card: Card) -> &str {
        role(self.id(card))
    }

    /// The card that plays this role.
    pub fn playing(&self, role: &str) -> Option<Card> {
        self.cards().find(|&card| self.role(card) == role)
    }

    /// The twins: each card of this deck whose role is played in the other deck too, with the card that plays it there. The
    /// numbers that the cards of somebody's own have are no roles.
    pub fn twins(&self, other: &Self) -> Vec<(Card, Card)> {
        let is_role = |card: &Card| self.id(*card).contains('.');
        let twin = |card| other.playing(self.role(card)).filter(|twin| other.id(*twin).contains('.'));
        self.cards().filter(is_role).filter_map(|card| Some((card, twin(card)?))).collect()
    }
}

/// The role in a card's id, the same in whichever deck it is played.
pub(crate) fn role(id: &str) -> &str {
    id.split_once('.').map_or(id, |(_, role)| role)
}

/// The card at a place of a deck's list; a deck has at most 60 places.
pub(crate) fn card_at(index: usize) -> Card {
    debug_assert!(index < Deck::MAX);
    #[expect(clippy::cast_possible_truncation, reason = "a deck has at most 60 cards")]
    Card(index as u8)
}

/// The roles towards the customer.
const EXTERNAL: [&str; 23] = [
    "ext.feuerwehr",
    "ext.kommunikator",
    "ext.steuermann",
    "ext.optimierer",
    "ext.sparring-partner",
    "ext.berater",
    "ext.coach",
    "ext.controller",
    "ext.uebersetzer",
    "ext.verkaeufer",
    "ext.konnektor",
    "ext.brueckenbauer",
    "ext.netzwerker",
    "ext.repraesentant",
    "ext.macher",
    "ext.socializer",
    "ext.impulsgeber",
    "ext.diplomat",
    "ext.helikopter",
    "ext.problemloeser",
    "ext.kuemmerer",
    "ext.analyst",
    "ext.multiplikator",
];

/// The roles into one's own organisation.
const INTERNAL: [&str; 17] = [
    "int.spielfuehrer",
    "int.kam-motor",
    "int.diplomat",
    "int.uebersetzer",
    "int.netzwerker",
    "int.impulsgeber",
    "int.multiplikator",
    "int.auftraggeber",
    "int.interner-verkaeufer",
    "int.controller",
    "int.schnittstelle",
    "int.know-how-traeger",
    "int.koordinator",
    "int.sprachrohr",
    "int.stratege",
    "int.motivator",
    "int.moderator",
];
