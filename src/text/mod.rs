//! Every word that a person reads, in each language.
//!
//! A language is one [`Text`]: a tree of structs with a field for every sentence, so that the compiler refuses a
//! language that lacks one. A sentence with something to fill in is a function. Nothing stored or exchanged is a text.

pub mod alone;
pub mod alphabet;
pub mod card;
pub mod determinant;
mod english;
pub mod exchange;
pub mod faces;
pub mod first;
mod german;
pub mod learn;
pub mod lookback;
pub mod practice;
pub mod reveal;
pub mod screen;
pub mod study;
pub mod talk;

use crate::{
    cards::{Direction, Seat, Setup, sort::Level},
    text::screen::Screen,
};

/// A language that the game speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// German in Swiss spelling.
    German,
    /// International English.
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de-CH",
            Self::English => "en",
        }
    }

    /// What the language calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::German => "Deutsch",
            Self::English => "English",
        }
    }

    /// The language for a browser's tag: German for every kind of German, else English.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Self::German } else { Self::English }
    }

    /// Its words.
    pub fn text(self) -> &'static Text {
        match self {
            Self::German => &german::TEXT,
            Self::English => &english::TEXT,
        }
    }
}

/// One fixed text, whatever the language.
pub type Phrase = fn(&Text) -> &'static str;

/// All words of one language apart from the cards'.
#[expect(missing_docs, reason = "the structs behind the fields are documented")]
pub struct Text {
    pub frame: &'static first::FrameText,
    /// What a screen is called in the title of the page.
    pub screen: fn(Screen) -> &'static str,
    pub start: &'static first::StartText,
    pub setup: &'static first::SetupText,
    pub name: &'static first::NameText,
    pub curtain: &'static first::CurtainText,
    pub sort: &'static first::SortText,
    pub ready: &'static first::ReadyText,
    pub reveal: &'static reveal::RevealText,
    pub guess: &'static talk::GuessText,
    pub talk: &'static talk::TalkText,
    pub sheet: &'static talk::SheetText,
    pub present: &'static talk::PresentText,
    pub determinant: &'static determinant::DeterminantText,
    pub alone: &'static alone::AloneText,
    pub practice: &'static practice::PracticeText,
    pub study: &'static study::StudyText,
    pub learn: &'static learn::LearnText,
    pub lookback: &'static lookback::LookbackText,
    pub remote: &'static exchange::RemoteText,
    pub letter: &'static exchange::LetterText,
    pub promise: &'static exchange::PromiseText,
}

impl Text {
    /// The title of the page on this screen.
    pub fn page_title(&self, screen: Screen) -> String {
        format!("{} · {}", (self.screen)(screen), self.frame.app)
    }

    /// What a seat is called.
    pub fn seat(&self, seat: Seat) -> &'static str {
        match seat {
            Seat::Kam => self.name.kam,
            Seat::Leader => self.name.leader,
            Seat::Customer => self.name.customer,
        }
    }

    /// What a seat's order is called in a game: it says so where somebody else sorts with this seat's eyes.
    pub fn view(&self, setup: &Setup, seat: Seat) -> &'static str {
        if setup.is_imagined(seat) { self.alone.view.of(seat) } else { self.seat(seat) }
    }

    /// What a deck is called.
    pub fn deck(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::External => self.name.outside,
            Direction::Internal => self.name.inside,
        }
    }

    /// What a pile is called.
    pub fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Very => self.name.very,
            Level::Important => self.name.important,
            Level::Less => self.name.less,
        }
    }
}
