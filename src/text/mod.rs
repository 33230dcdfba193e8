//! Every word that a person reads, in each language.
//!
//! A language is one [`Text`]: a tree of structs with a field for every sentence, so that the compiler refuses a
//! language that lacks one. A sentence with something to fill in is a function. Nothing stored or exchanged is a text.
//!
//! In the browser a language comes in two pieces, each loaded when it is near: the words of the first screens, and those of
//! the [later](Late) ones. Nothing but [`Language::text`] knows that.

/// A language, made of the words in the folders' files of its code.
macro_rules! language {
    ($code:ident, $external:ident, $internal:ident) => {
        /// The words of the first screens, with room for the later ones.
        pub(crate) static TEXT: Text = Text {
            frame: &first::$code::FRAME,
            screen: first::$code::screen,
            start: &first::$code::START,
            setup: &first::$code::SETUP,
            name: &first::$code::NAME,
            curtain: &first::$code::CURTAIN,
            sort: &first::$code::SORT,
            ready: &first::$code::READY,
            cards: [&card::$external::CARDS, &card::$internal::CARDS],
            backs: Late::new(),
            plan: Late::new(),
            shelf: Late::new(),
            determinant: Late::new(),
            steps: Late::new(),
            reveal: Late::new(),
            quick: Late::new(),
            guess: Late::new(),
            talk: Late::new(),
            sheet: Late::new(),
            present: Late::new(),
            alone: Late::new(),
            prepare: Late::new(),
            practice: Late::new(),
            accounts: Late::new(),
            example: Late::new(),
            study: Late::new(),
            learn: Late::new(),
            lookback: Late::new(),
            profile: Late::new(),
            remote: Late::new(),
            letter: Late::new(),
            promise: Late::new(),
            guide: Late::new(),
            decks: Late::new(),
            paper: Late::new(),
        };

        static BACKS: Decks<card::CardBack> = [&card::$external::BACKS, &card::$internal::BACKS];

        /// The words of the later screens.
        pub(crate) fn later() -> LaterWords {
            LaterWords {
                backs: &BACKS,
                plan: &plan::$code::PLAN,
                shelf: &shelf::$code::SHELF,
                determinant: &determinant::$code::DETERMINANT,
                steps: &steps::$code::STEPS,
                reveal: &reveal::$code::REVEAL,
                quick: &quick::$code::QUICK,
                guess: &talk::$code::GUESS,
                talk: &talk::$code::TALK,
                sheet: &talk::$code::SHEET,
                present: &talk::$code::PRESENT,
                alone: &alone::$code::ALONE,
                prepare: &prepare::$code::PREPARE,
                practice: &practice::$code::PRACTICE,
                accounts: &practice::$code::ACCOUNTS,
                example: &example::$code::EXAMPLE,
                study: &study::$code::STUDY,
                learn: &learn::$code::LEARN,
                lookback: &lookback::$code::LOOKBACK,
                profile: &profile::$code::PROFILE,
                remote: &exchange::$code::REMOTE,
                letter: &exchange::$code::LETTER,
                promise: &exchange::$code::PROMISE,
                guide: &guide::$code::GUIDE,
                decks: &decks::$code::DECKS,
                paper: &paper::$code::PAPER,
            }
        }
    };
}

pub mod alone;
pub mod alphabet;
pub mod card;
pub mod decks;
pub mod determinant;
pub(crate) mod english;
pub mod example;
pub mod exchange;
pub mod faces;
pub mod first;
pub(crate) mod german;
pub mod guide;
pub mod learn;
pub mod lookback;
pub mod paper;
pub mod plan;
pub mod practice;
pub mod prepare;
pub mod profile;
pub mod quick;
pub mod reveal;
pub mod screen;
pub mod shelf;
pub mod steps;
pub mod study;
pub mod talk;

use std::{ops::Deref, sync::OnceLock};

use crate::{
    cards::{Called, Direction, Scenario, Seat, Setup, Size, sort::Level},
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

    /// The code of the language alone, by which the texts of own decks are told apart.
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
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

    /// Its words. In the browser they are loaded by then; where they are not, another language's stand in.
    #[cfg(target_arch = "wasm32")]
    #[expect(clippy::missing_panics_doc, reason = "nothing is shown before a language is loaded")]
    pub fn text(self) -> &'static Text {
        let loaded = Self::ALL.iter().filter(|&&other| other != self).find_map(|other| other.words().get());
        self.words().get().or(loaded).expect("the words of a language are loaded before anything is shown")
    }

    /// Its words, all of them at once.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn text(self) -> &'static Text {
        let (text, later) = match self {
            Self::German => (&german::TEXT, german::later()),
            Self::English => (&english::TEXT, english::later()),
        };
        text.learn(later);
        text
    }

    /// Where the words of the first screens lie once they are loaded.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn words(self) -> &'static OnceLock<&'static Text> {
        static WORDS: [OnceLock<&Text>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        &WORDS[self as usize]
    }
}

/// Words of later screens: there once they are loaded, which comes before any screen that needs them.
pub struct Late<T: 'static>(OnceLock<&'static T>);

impl<T> Late<T> {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    fn fill(&self, words: &'static T) {
        // Filled a second time, they are the same.
        let _ = self.0.set(words);
    }
}

impl<T> Deref for Late<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.get().expect("the words of a later screen are loaded with it")
    }
}

/// One fixed text, whatever the language.
pub type Phrase = fn(&Text) -> &'static str;

/// The words of both decks' cards or backs, the external deck first.
type Decks<T> = [&'static [T]; 2];

/// A language is its first words, and these later ones, each with its type.
macro_rules! text {
    ($($later:ident: $words:ty,)*) => {
        /// All words of one language.
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
            pub cards: Decks<card::CardText>,
            $(pub $later: Late<$words>,)*
        }

        /// The words of the later screens of one language, on their way into its [`Text`].
        #[expect(missing_docs, reason = "the structs behind the fields are documented")]
        pub struct LaterWords {
            $(pub $later: &'static $words,)*
        }

        impl Text {
            /// Takes in the words of the later screens.
            pub fn learn(&self, words: LaterWords) {
                $(self.$later.fill(words.$later);)*
            }
        }
    };
}

text! {
    backs: Decks<card::CardBack>,
    plan: plan::PlanText,
    shelf: shelf::ShelfText,
    determinant: determinant::DeterminantText,
    steps: steps::StepsText,
    reveal: reveal::RevealText,
    quick: quick::QuickText,
    guess: talk::GuessText,
    talk: talk::TalkText,
    sheet: talk::SheetText,
    present: talk::PresentText,
    alone: alone::AloneText,
    prepare: prepare::PrepareText,
    practice: practice::PracticeText,
    accounts: [practice::AccountText; Scenario::ALL.len()],
    example: example::ExampleText,
    study: study::StudyText,
    learn: learn::LearnText,
    lookback: lookback::LookbackText,
    profile: profile::ProfileText,
    remote: exchange::RemoteText,
    letter: exchange::LetterText,
    promise: exchange::PromiseText,
    guide: guide::GuideText,
    decks: decks::DecksText,
    paper: paper::PaperText,
}

impl Text {
    /// Whether the words of the later screens are here.
    pub fn is_whole(&self) -> bool {
        self.reveal.0.get().is_some()
    }

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
        if setup.is_imagined(seat) { self.name.imagined.of(seat) } else { self.seat(seat) }
    }

    /// A card's rank with somebody, in words; a card without one is not among the first five.
    pub fn rank(&self, whose: &str, rank: Option<usize>) -> String {
        match rank {
            Some(rank) => (self.reveal.rank)(whose, rank),
            None => (self.quick.not_among)(whose),
        }
    }

    /// What a gap of this size is called.
    pub fn size(&self, size: Size) -> &'static str {
        match size {
            Size::Small => self.reveal.small,
            Size::Medium => self.reveal.medium,
            Size::Large => self.reveal.large,
        }
    }

    /// What a shipped deck is called.
    pub fn deck(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::External => self.name.outside,
            Direction::Internal => self.name.inside,
        }
    }

    /// What any deck is called.
    pub fn called<'a>(&self, called: &'a Called) -> &'a str {
        match called {
            Called::Shipped(direction) => self.deck(*direction),
            Called::Own(name) => name.as_str(),
        }
    }

    /// A deck beside a name that another deck has, too.
    pub fn mark<'a>(&self, called: &'a Called) -> &'a str {
        match called {
            Called::Shipped(Direction::External) => self.reveal.outside_rank,
            Called::Shipped(Direction::Internal) => self.reveal.inside_rank,
            Called::Own(name) => name.as_str(),
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
