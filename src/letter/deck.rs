//! A deck as letters know it: which cards it has, in one encoding that both sides can compute.
//!
//! Shipped decks count by their ids alone, because their wording may differ between two versions of the page. An own deck
//! counts with everything that is written on its cards. Only the beginning of a hash travels; it finds the deck, and
//! [`Terms::decks_hash`](super::Terms::decks_hash), which is whole, binds both sides to it.

use sha2::{Digest as _, Sha256};

use crate::{
    cards::{
        Colour, Deck, Direction, Edition, Facing, Field, OwnDeck,
        deck::Own,
        own::{Logo, Unplayable},
    },
    few,
};

const EXTERNAL: u8 = 0;
const INTERNAL: u8 = 1;
const OWN_WORDS: u8 = 2;
/// Added to the direction of an own deck.
const OWN: u8 = 128;

/// How many bytes of a hash find a deck.
pub(super) const DIGEST: usize = 8;

/// The byte of where the roles of a deck are played. People's own words for it do not travel.
fn byte_of(facing: Facing) -> u8 {
    match facing {
        Facing::Known(Direction::External) => EXTERNAL,
        Facing::Known(Direction::Internal) => INTERNAL,
        Facing::OwnWords => OWN_WORDS,
    }
}

fn facing_of(byte: u8) -> Option<Facing> {
    match byte {
        EXTERNAL => Some(Facing::Known(Direction::External)),
        INTERNAL => Some(Facing::Known(Direction::Internal)),
        OWN_WORDS => Some(Facing::OwnWords),
        _ => None,
    }
}

/// What stands on a card of an own deck, in one language: name, subtitle, meaning, sign, question, excess. What is lacking
/// is empty. The caller brings every text to Unicode's NFC.
pub type Face = [String; 6];

/// A deck, by all that both sides have to agree about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckList {
    mark: DeckMark,
    edition: Edition,
    encoding: Vec<u8>,
}

/// What of a deck stands in the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeckMark {
    facing: Facing,
    is_own: bool,
    size: u8,
    digest: [u8; DIGEST],
}

/// A text with its length in two bytes in front.
fn append(encoding: &mut Vec<u8>, text: &str) {
    let [.., high, low] = text.len().to_be_bytes();
    encoding.extend([high, low]);
    encoding.extend(text.as_bytes());
}

impl DeckList {
    /// Any deck; `None` if no letter can be about it.
    pub fn of_deck(deck: &Deck) -> Option<Self> {
        match (deck.own(), deck.shipped()) {
            (Some(own), _) => Self::of_own(deck.facing(), &own.deck),
            (None, Some(direction)) if *deck == Deck::standard(direction) => Some(Self::shipped(direction)),
            _ => None,
        }
    }

    fn of_own(facing: Facing, deck: &OwnDeck) -> Option<Self> {
        let ids: Vec<&str> = deck.cards().iter().map(|card| card.id.as_str()).collect();
        let face = |code: &str| {
            let text =
                |card: usize, field| deck.cards()[card].face(code).and_then(|face| face.get(field)).unwrap_or("");
            (0..ids.len()).map(|card| Field::ALL.map(|field| text(card, field).to_owned())).collect::<Vec<Face>>()
        };
        let languages: Vec<_> = deck.languages().into_iter().map(|code| (code.to_owned(), face(code))).collect();
        Self::own(facing, &ids, &languages)
    }

    /// The shipped deck of a direction.
    pub fn shipped(direction: Direction) -> Self {
        let deck = Deck::standard(direction);
        let ids: Vec<&str> = deck.cards().map(|card| deck.id(card)).collect();
        Self::new(Facing::Known(direction), false, &ids, &[])
    }

    /// A deck of somebody's own: the ids of its cards and, per language, its code and what stands on each card; `None`
    /// unless there are 3 to 60 cards, one face each in every language, every language once, and no text of 64 KB.
    pub fn own(facing: Facing, ids: &[&str], languages: &[(String, Vec<Face>)]) -> Option<Self> {
        let mut languages = languages.to_vec();
        few::sort_by(&mut languages, |(one, _), (other, _)| one.cmp(other));
        let is_once = languages.windows(2).all(|pair| pair[0].0 != pair[1].0) && u8::try_from(languages.len()).is_ok();
        let is_whole = languages.iter().all(|(_, faces)| faces.len() == ids.len());
        let texts = languages.iter().flat_map(|(code, faces)| faces.iter().flatten().chain([code]));
        let fits = |text: &str| u16::try_from(text.len()).is_ok();
        let is_short = ids.iter().all(|id| fits(id)) && texts.into_iter().all(|text| fits(text));
        let has_size = (Deck::MIN..=Deck::MAX).contains(&ids.len());
        (is_once && is_whole && is_short && has_size).then(|| Self::new(facing, true, ids, &languages))
    }

    fn new(facing: Facing, is_own: bool, ids: &[&str], languages: &[(String, Vec<Face>)]) -> Self {
        let [.., size] = ids.len().to_be_bytes();
        let mut encoding = vec![direction_byte(facing, is_own), size];
        for id in ids {
            append(&mut encoding, id);
        }
        if is_own {
            let [.., count] = languages.len().to_be_bytes();
            encoding.push(count);
            for (code, faces) in languages {
                append(&mut encoding, code);
                for text in faces.iter().flatten() {
                    append(&mut encoding, text);
                }
            }
        }
        Self::of(facing, is_own, size, encoding)
    }

    fn of(facing: Facing, is_own: bool, size: u8, encoding: Vec<u8>) -> Self {
        let hash: [u8; 32] = Sha256::new_with_prefix(b"rolecards/2 deck\0").chain_update(&encoding).finalize().into();
        let digest = std::array::from_fn(|at| hash[at]);
        Self { mark: DeckMark { facing, is_own, size, digest }, edition: Edition(hash), encoding }
    }

    /// The whole hash, of which the mark holds the beginning.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// What of this deck stands in the terms.
    pub fn mark(&self) -> DeckMark {
        self.mark
    }

    pub(super) fn encoding(&self) -> &[u8] {
        &self.encoding
    }
}

fn direction_byte(facing: Facing, is_own: bool) -> u8 {
    byte_of(facing) | if is_own { OWN } else { 0 }
}

impl DeckMark {
    /// How many bytes a mark takes.
    pub(super) const SIZE: usize = 2 + DIGEST;

    /// Where the roles of the deck are played.
    pub fn facing(self) -> Facing {
        self.facing
    }

    /// Whether it is somebody's own deck, which travels as a file.
    pub fn is_own(self) -> bool {
        self.is_own
    }

    /// How many cards it has.
    pub fn size(self) -> usize {
        usize::from(self.size)
    }

    pub(super) fn to_bytes(self) -> [u8; Self::SIZE] {
        let mut bytes = [0; Self::SIZE];
        (bytes[0], bytes[1]) = (direction_byte(self.facing, self.is_own), self.size);
        bytes[2..].copy_from_slice(&self.digest);
        bytes
    }

    /// The mark that some bytes hold; `None` if they name no deck.
    pub(super) fn read(bytes: &[u8; Self::SIZE]) -> Option<Self> {
        let [direction, size, digest @ ..] = *bytes;
        let (facing, is_own) = (facing_of(direction & !OWN)?, direction & OWN != 0);
        let fits = (Deck::MIN..=Deck::MAX).contains(&usize::from(size)) && (is_own || facing != Facing::OwnWords);
        fits.then_some(Self { facing, is_own, size, digest })
    }
}

/// The decks of somebody's own that a letter is about and that are not here: one or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing([Option<DeckMark>; 2]);

impl Missing {
    /// Of these decks those that are not in a cabinet; `None` if all are there.
    pub(super) fn of(marks: &[DeckMark], cabinet: &Cabinet) -> Option<Self> {
        let mut missing = marks.iter().copied().filter(|&mark| cabinet.list(mark).is_none());
        let (first, second) = (missing.next()?, missing.next());
        Some(Self([Some(first), second]))
    }

    /// Whether a deck is one of them.
    pub fn is(self, deck: &Deck) -> bool {
        DeckList::of_deck(deck).is_some_and(|list| self.0.contains(&Some(list.mark)))
    }
}

/// The deck that is played with the cards of somebody's own deck that are switched on.
pub fn played(own: &OwnDeck) -> Result<Deck, Unplayable> {
    let deck = own.played()?;
    // A deck that can be played is one that letters can be about: 3 to 60 cards, and no text of 64 KB.
    let few = Unplayable::Few(deck.cards().len());
    let edition = DeckList::of_own(deck.facing.facing(), &deck).ok_or(few)?.edition();
    let inks = deck.colour.map(Colour::inks);
    let logo = deck.logo.as_ref().map(Logo::address);
    Deck::of_own(Own { edition, deck, inks, logo }).map_err(|_| few)
}

/// The decks that are here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cabinet(Vec<(DeckList, Deck)>);

impl Cabinet {
    /// The shipped decks.
    pub fn shipped() -> Self {
        let of = |direction| (DeckList::shipped(direction), Deck::standard(direction));
        Self([Direction::External, Direction::Internal].map(of).to_vec())
    }

    /// The same with one more deck.
    #[must_use]
    pub fn with(mut self, deck: Deck) -> Self {
        self.0.extend(DeckList::of_deck(&deck).map(|list| (list, deck)));
        self
    }

    /// What letters know of the deck of this mark, if it is here.
    pub(super) fn list(&self, mark: DeckMark) -> Option<&DeckList> {
        self.0.iter().find(|(list, _)| list.mark == mark).map(|(list, _)| list)
    }

    /// The deck of this mark, if it is here.
    pub fn deck(&self, mark: DeckMark) -> Option<&Deck> {
        self.0.iter().find(|(list, _)| list.mark == mark).map(|(_, deck)| deck)
    }

    /// The decks of somebody's own that are here.
    pub fn own(&self) -> impl Iterator<Item = &Deck> {
        self.0.iter().map(|(_, deck)| deck).filter(|deck| deck.own().is_some())
    }
}
