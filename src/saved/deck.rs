//! The form of a deck of somebody's own, in the browser and as a file: JSON, of which `docs/deck.schema.json` says what it
//! may hold. Reading says of each card by itself what is wrong with it, so that what is right can be taken alone.

use serde::{Deserialize, Serialize};

use crate::{
    cards::{
        Colour, Direction, EntryError, Field, OwnCard, OwnDeck, OwnFace, OwnFacing,
        own::{Logo, LogoError, OwnDeckError, Title},
    },
    decks::{Incoming, Problem, Row},
};

/// The newest format of a deck's file that this version reads and writes.
pub const FORMAT: u32 = 1;

/// Why a text holds no deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeckError {
    /// It is no JSON, or not that of a deck.
    Unreadable,
    /// A newer version wrote it.
    Newer,
    /// What the deck is called cannot be taken.
    Name(EntryError),
    /// What its direction is called cannot be taken.
    Facing(EntryError),
    /// Its colour is none.
    Colour,
    /// Its picture cannot be taken.
    Logo(LogoError),
    /// Its cards, each readable, are no deck.
    Cards(OwnDeckError),
    /// This card (its row, from 1) cannot be taken.
    Card(usize, Problem),
}

#[derive(Serialize, Deserialize)]
struct DeckForm {
    #[serde(rename = "rolecards-deck")]
    format: u32,
    name: String,
    direction: FacingForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    colour: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    #[serde(default)]
    next: u32,
    cards: Vec<CardForm>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum FacingForm {
    External,
    Internal,
    Own(String),
}

#[derive(Serialize, Deserialize)]
struct CardForm {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pictogram: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    off: bool,
    #[serde(default)]
    texts: litemap::LiteMap<String, FaceForm>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct FaceForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meaning: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    #[serde(rename = "too much", skip_serializing_if = "Option::is_none")]
    excess: Option<String>,
}

/// The text of a deck.
pub fn write(deck: &OwnDeck) -> String {
    let of = |face: &OwnFace, field| face.get(field).map(str::to_owned);
    let face = |face: &OwnFace| FaceForm {
        name: of(face, Field::Name),
        subtitle: of(face, Field::Subtitle),
        meaning: of(face, Field::Meaning),
        sign: of(face, Field::Sign),
        question: of(face, Field::Question),
        excess: of(face, Field::Excess),
    };
    let card = |card: &OwnCard| CardForm {
        id: card.id.clone(),
        pictogram: card.pictogram.clone(),
        off: card.is_off,
        texts: card.faces.iter().map(|(code, texts)| (code.clone(), face(texts))).collect(),
    };
    let form = DeckForm {
        format: FORMAT,
        name: deck.name.as_str().to_owned(),
        direction: match &deck.facing {
            OwnFacing::Known(Direction::External) => FacingForm::External,
            OwnFacing::Known(Direction::Internal) => FacingForm::Internal,
            OwnFacing::Words(words) => FacingForm::Own(words.as_str().to_owned()),
        },
        colour: deck.colour.map(Colour::code),
        logo: deck.logo.as_ref().map(Logo::address),
        next: deck.next(),
        cards: deck.cards().iter().map(card).collect(),
    };
    // A form of texts and numbers always becomes JSON.
    serde_json::to_string_pretty(&form).unwrap_or_default()
}

/// The deck that a text holds, if every card of it can be taken.
pub fn read(text: &str) -> Result<OwnDeck, DeckError> {
    let (incoming, look) = parse(text)?;
    let wrong = incoming.rows.iter().find_map(|row| Some((row.number, row.card.as_ref().err()?.clone())));
    if let Some((number, problem)) = wrong {
        return Err(DeckError::Card(number, problem));
    }
    look.deck(&incoming)
}

/// What a deck's file says of the deck itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    name: Title,
    facing: OwnFacing,
    colour: Option<Colour>,
    logo: Option<Logo>,
    next: u32,
}

impl Look {
    /// The deck of the cards that can be taken.
    pub fn deck(self, incoming: &Incoming) -> Result<OwnDeck, DeckError> {
        let cards = incoming.rows.iter().filter_map(|row| row.card.clone().ok()).collect();
        let mut deck = OwnDeck::new(self.name, self.facing, cards, self.next).map_err(DeckError::Cards)?;
        (deck.colour, deck.logo) = (self.colour, self.logo);
        Ok(deck)
    }
}

/// What a text says of a deck, and its cards, each with what is wrong with it.
pub fn parse(text: &str) -> Result<(Incoming, Look), DeckError> {
    let text = text.trim_start_matches('\u{FEFF}');
    let stated = serde_json::from_str::<Stated>(text).map_err(|_| DeckError::Unreadable)?;
    if stated.format > FORMAT {
        return Err(DeckError::Newer);
    }
    let form: DeckForm = serde_json::from_str(text).map_err(|_| DeckError::Unreadable)?;
    let look = Look {
        name: Title::new(&form.name).map_err(DeckError::Name)?,
        facing: match form.direction {
            FacingForm::External => OwnFacing::Known(Direction::External),
            FacingForm::Internal => OwnFacing::Known(Direction::Internal),
            FacingForm::Own(words) => OwnFacing::Words(Title::new(&words).map_err(DeckError::Facing)?),
        },
        colour: match form.colour {
            Some(code) => Some(Colour::parse(&code).ok_or(DeckError::Colour)?),
            None => None,
        },
        logo: match form.logo {
            Some(logo) => Some(Logo::from_address(&logo).map_err(DeckError::Logo)?),
            None => None,
        },
        next: form.next,
    };
    let row = |(at, card): (usize, CardForm)| Row { number: at + 1, card: card.into_card() };
    Ok((Incoming::new(form.cards.into_iter().enumerate().map(row).collect()), look))
}

/// What is looked at first: a newer form may have anything else in it.
#[derive(Deserialize)]
struct Stated {
    #[serde(rename = "rolecards-deck")]
    format: u32,
}

impl CardForm {
    fn into_card(self) -> Result<OwnCard, Problem> {
        let mut card = OwnCard { pictogram: self.pictogram, is_off: self.off, ..OwnCard::blank(self.id) };
        for (code, form) in self.texts {
            let texts = [form.name, form.subtitle, form.meaning, form.sign, form.question, form.excess];
            for (field, text) in Field::ALL.into_iter().zip(texts) {
                if let Some(text) = text {
                    card.face_mut(&code).set(field, &text).map_err(|error| Problem::Text(field, error))?;
                }
            }
        }
        Ok(card)
    }
}
