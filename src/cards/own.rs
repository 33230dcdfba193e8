//! A deck of somebody's own: what stands on its cards in each language, and how it looks. The shipped decks are none: they
//! are never changed, but a deck of one's own can begin as a copy of one.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    cards::{
        colour::Colour,
        deck::{Deck, Direction, Facing},
        entry::{Entry, EntryError},
    },
    few,
};

/// A name: of a deck, of a card, or of a direction.
pub type Title = Entry<60>;
/// One of the longer texts on a card.
pub type Line = Entry<400>;

/// Which of a card's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The role's name.
    Name,
    /// A short explanation where the name alone may puzzle.
    Subtitle,
    /// One line on the front.
    Meaning,
    /// How one notices the role in daily work.
    Sign,
    /// A question for the talk.
    Question,
    /// "Too much of it".
    Excess,
}

impl Field {
    /// All of them, in the order in which letters and tables have them.
    pub const ALL: [Self; 6] = [Self::Name, Self::Subtitle, Self::Meaning, Self::Sign, Self::Question, Self::Excess];
}

/// What stands on a card in one language; what is lacking is lent from another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFace {
    /// The role's name.
    pub name: Option<Title>,
    /// A short explanation where the name alone may puzzle.
    pub subtitle: Option<Title>,
    /// One line on the front.
    pub meaning: Option<Line>,
    /// How one notices the role in daily work.
    pub sign: Option<Line>,
    /// A question for the talk.
    pub question: Option<Line>,
    /// "Too much of it".
    pub excess: Option<Line>,
}

impl OwnFace {
    /// Writes one of the texts; see [`EntryError`] for what is refused, and then nothing is written.
    pub fn set(&mut self, field: Field, text: &str) -> Result<(), EntryError> {
        match field {
            Field::Name => self.name = Some(Title::new(text)?),
            Field::Subtitle => self.subtitle = Some(Title::new(text)?),
            Field::Meaning => self.meaning = Some(Line::new(text)?),
            Field::Sign => self.sign = Some(Line::new(text)?),
            Field::Question => self.question = Some(Line::new(text)?),
            Field::Excess => self.excess = Some(Line::new(text)?),
        }
        Ok(())
    }

    /// Wipes one of the texts.
    pub fn wipe(&mut self, field: Field) {
        match field {
            Field::Name => self.name = None,
            Field::Subtitle => self.subtitle = None,
            Field::Meaning => self.meaning = None,
            Field::Sign => self.sign = None,
            Field::Question => self.question = None,
            Field::Excess => self.excess = None,
        }
    }

    /// One of the texts.
    pub fn get(&self, field: Field) -> Option<&str> {
        match field {
            Field::Name => self.name.as_ref().map(Title::as_str),
            Field::Subtitle => self.subtitle.as_ref().map(Title::as_str),
            Field::Meaning => self.meaning.as_ref().map(Line::as_str),
            Field::Sign => self.sign.as_ref().map(Line::as_str),
            Field::Question => self.question.as_ref().map(Line::as_str),
            Field::Excess => self.excess.as_ref().map(Line::as_str),
        }
    }
}

/// A card of a deck of somebody's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCard {
    /// What the card is known by, whatever it is called: its row in the table that it came from, the next number for an added
    /// one, or the id of the shipped card that it is a copy of.
    pub id: String,
    /// The role whose pictogram it bears.
    pub pictogram: Option<String>,
    /// Switched off, it is kept and not played.
    pub is_off: bool,
    /// Its texts, each language by its code.
    pub faces: Vec<(String, OwnFace)>,
}

impl OwnCard {
    /// A card of which only the id is known, and nothing stands on it.
    pub fn blank(id: String) -> Self {
        Self { id, pictogram: None, is_off: false, faces: Vec::new() }
    }

    /// What stands on the card in the language of this code, to be written. Languages stand in the order of their codes.
    pub fn face_mut(&mut self, code: &str) -> &mut OwnFace {
        let place = self.faces.iter().position(|(other, _)| other == code);
        let at = place.unwrap_or_else(|| {
            let at = self.faces.partition_point(|(other, _)| other.as_str() < code);
            self.faces.insert(at, (code.to_owned(), OwnFace::default()));
            at
        });
        &mut self.faces[at].1
    }

    /// What stands on the card in this language.
    pub fn face(&self, code: &str) -> Option<&OwnFace> {
        self.faces.iter().find(|(other, _)| other == code).map(|(_, face)| face)
    }

    /// A text with the code of the language that it is in: this one or, where it is lacking, another one that has it.
    pub fn text(&self, field: Field, code: &str) -> Option<(&str, &str)> {
        let in_it = |(other, face): &'_ (String, OwnFace)| other == code && face.get(field).is_some();
        let (other, face) = self
            .faces
            .iter()
            .find(|face| in_it(face))
            .or_else(|| self.faces.iter().find(|(_, face)| face.get(field).is_some()))?;
        Some((face.get(field)?, other))
    }
}

/// Where the roles of a deck are played, in the words of whoever made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnFacing {
    /// One of the two directions.
    Known(Direction),
    /// A direction that people have named themselves.
    Words(Title),
}

impl OwnFacing {
    /// The same without anybody's words.
    pub fn facing(&self) -> Facing {
        match self {
            Self::Known(direction) => Facing::Known(*direction),
            Self::Words(_) => Facing::OwnWords,
        }
    }
}

/// A picture in the corner of the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// What a logo may be. No SVG: it can hold more than a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
}

impl LogoKind {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoError {
    /// Neither PNG nor JPEG nor WebP, by its first bytes.
    Kind,
    /// Larger than [`Logo::MAX`]; so many bytes.
    Large(usize),
}

impl Logo {
    /// How many bytes a logo may have.
    pub const MAX: usize = 64 * 1024;

    /// The picture that these bytes are, by how they begin: a file's name says nothing.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoError> {
        let kind = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => LogoKind::Png,
            [0xFF, 0xD8, 0xFF, ..] => LogoKind::Jpeg,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => LogoKind::Webp,
            _ => return Err(LogoError::Kind),
        };
        if bytes.len() > Self::MAX {
            return Err(LogoError::Large(bytes.len()));
        }
        Ok(Self { kind, bytes })
    }

    /// What kind of picture it is.
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// The picture's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The picture as an address that a page can show and a file can hold.
    pub fn address(&self) -> String {
        format!("data:{};base64,{}", self.kind.media_type(), STANDARD.encode(&self.bytes))
    }

    /// The picture behind such an address.
    pub fn from_address(address: &str) -> Result<Self, LogoError> {
        let data = address.split_once(";base64,").map(|(_, data)| data).ok_or(LogoError::Kind)?;
        if data.len() > Self::MAX.div_ceil(3) * 4 {
            return Err(LogoError::Large(data.len() / 4 * 3));
        }
        Self::new(STANDARD.decode(data).map_err(|_| LogoError::Kind)?)
    }
}

/// A deck of somebody's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDeck {
    /// What it is called.
    pub name: Title,
    /// Where its roles are played.
    pub facing: OwnFacing,
    /// Its colour.
    pub colour: Option<Colour>,
    /// Its picture.
    pub logo: Option<Logo>,
    cards: Vec<OwnCard>,
    /// The number that the next added card gets; no card ever had it.
    next: u32,
}

/// Why cards are no deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnDeckError {
    /// Two cards share an id, or an id is no id.
    Ids,
    /// More than [`Deck::MAX`] cards.
    Large(usize),
    /// A pictogram that is not in the family.
    Pictogram,
    /// A language stands twice on a card, or its code is no code.
    Languages,
}

/// Why a deck cannot be played yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplayable {
    /// So many cards are switched on, which is too few.
    Few(usize),
    /// This card (its place) has no name in any language.
    Nameless(usize),
}

impl OwnDeck {
    /// A deck of these cards. A number of `next` that a card has or may have had is raised.
    pub fn new(name: Title, facing: OwnFacing, cards: Vec<OwnCard>, next: u32) -> Result<Self, OwnDeckError> {
        if cards.len() > Deck::MAX {
            return Err(OwnDeckError::Large(cards.len()));
        }
        let is_twice = |at: usize| cards[..at].iter().any(|other| other.id == cards[at].id);
        if (0..cards.len()).any(|at| !is_id(&cards[at].id) || is_twice(at)) {
            return Err(OwnDeckError::Ids);
        }
        if cards.iter().filter_map(|card| card.pictogram.as_deref()).any(|role| !is_pictogram(role)) {
            return Err(OwnDeckError::Pictogram);
        }
        let is_told = |card: &OwnCard| {
            let codes = || card.faces.iter().map(|(code, _)| code);
            codes().all(|code| is_code(code))
                && codes().enumerate().all(|(at, code)| codes().take(at).all(|other| other != code))
        };
        if !cards.iter().all(is_told) {
            return Err(OwnDeckError::Languages);
        }
        let highest = cards.iter().filter_map(|card| card.id.parse::<u32>().ok()).max().unwrap_or(0);
        let next = next.max(highest.saturating_add(1));
        Ok(Self { name, facing, colour: None, logo: None, cards, next })
    }

    /// The cards, in the order of the list.
    pub fn cards(&self) -> &[OwnCard] {
        &self.cards
    }

    /// The number that the next added card gets.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// The languages in which any card says anything, in the order of their codes.
    pub fn languages(&self) -> Vec<&str> {
        few::distinct(self.cards.iter().flat_map(|card| &card.faces).map(|(code, _)| code.as_str()))
    }

    /// The same deck with the cards alone that are played.
    pub fn played(&self) -> Result<Self, Unplayable> {
        let cards: Vec<OwnCard> = self.cards.iter().filter(|card| !card.is_off).cloned().collect();
        if cards.len() < Deck::MIN {
            return Err(Unplayable::Few(cards.len()));
        }
        let is_nameless = |card: &OwnCard| !card.is_off && card.text(Field::Name, "").is_none();
        match self.cards.iter().position(is_nameless) {
            Some(at) => Err(Unplayable::Nameless(at)),
            None => Ok(Self { cards, ..self.clone() }),
        }
    }

    /// Adds a card without a text and says where it lies; `None` if there is no room for it.
    pub fn add(&mut self) -> Option<usize> {
        if self.cards.len() >= Deck::MAX {
            return None;
        }
        let card = OwnCard::blank(self.next.to_string());
        self.next = self.next.checked_add(1)?;
        self.cards.push(card);
        Some(self.cards.len() - 1)
    }

    /// Takes the card at a place out for good; its number does not come again.
    pub fn remove(&mut self, place: usize) {
        if place < self.cards.len() {
            self.cards.remove(place);
        }
    }

    /// Moves the card at a place to another one.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.cards.len() && to < self.cards.len() {
            let card = self.cards.remove(from);
            self.cards.insert(to, card);
        }
    }

    /// Switches the card at a place on or off.
    pub fn switch(&mut self, place: usize, is_off: bool) {
        if let Some(card) = self.cards.get_mut(place) {
            card.is_off = is_off;
        }
    }

    /// Gives the card at a place a pictogram of the family, or none. Says whether it is one.
    pub fn picture(&mut self, place: usize, role: Option<&str>) -> bool {
        let fits = role.is_none_or(is_pictogram);
        if let Some(card) = self.cards.get_mut(place).filter(|_| fits) {
            card.pictogram = role.map(str::to_owned);
        }
        fits
    }

    /// Changes what stands on the card at a place in the language of this code. A language without a text goes.
    pub fn write(&mut self, place: usize, code: &str, change: impl FnOnce(&mut OwnFace)) {
        let Some(card) = self.cards.get_mut(place) else { return };
        change(card.face_mut(code));
        card.faces.retain(|(_, face)| *face != OwnFace::default());
    }
}

/// Whether a card can be known by this: small letters, digits, dots and hyphens, 40 at most.
pub(crate) fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    (1..=40).contains(&id.len()) && id.chars().all(fits)
}

/// Whether this can be the code of a language: two or three small letters.
pub(crate) fn is_code(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a role has a pictogram.
fn is_pictogram(role: &str) -> bool {
    pictograms().any(|known| known == role)
}

/// The roles that have a pictogram: those of the shipped decks, each once.
pub fn pictograms() -> impl Iterator<Item = String> {
    let [external, internal] = [Direction::External, Direction::Internal].map(Deck::standard);
    let roles = |deck: Deck| deck.cards().map(|card| deck.role(card).to_owned()).collect::<Vec<_>>();
    let known = roles(external);
    let further: Vec<String> = roles(internal).into_iter().filter(|role| !known.contains(role)).collect();
    known.into_iter().chain(further)
}
