//! Decks of somebody's own, from a small one with something of everything to sixty cards with the longest words.

use role_cards::{
    cards::{
        AccountName, Colour, Deck, Mode, OwnCard, OwnDeck, OwnFace, OwnFacing, Seat, Setup,
        own::{Line, Logo, Title},
    },
    decks,
    game::Game,
    letter,
};

fn title(text: &str) -> Title {
    Title::new(text).expect("a title")
}

/// The seven roles of a ship, as a spreadsheet saved them in German, of which one has an English name; with a direction in its
/// maker's words, a colour that is too light for words, and a picture.
pub fn crew() -> OwnDeck {
    let table = decks::incoming(include_str!("../decks/libreoffice.csv"), "de").expect("a table");
    let mut deck = OwnDeck::new(title("An Bord"), OwnFacing::Words(title("Schiff")), table.cards(), 1).expect("a deck");
    deck.colour = Colour::parse("#ffcc00");
    deck.logo = Logo::new(include_bytes!("../decks/logo.png").to_vec()).ok();
    deck.write(0, "en", |face| face.name = Title::new("Pilot").ok());
    deck.picture(0, Some("steuermann"));
    deck
}

/// The same without a picture or a pictogram.
pub fn plain() -> OwnDeck {
    let mut deck = crew();
    deck.logo = None;
    deck.picture(0, None);
    deck
}

/// Sixty cards with the longest texts.
pub fn largest() -> OwnDeck {
    // Long in more than one way: as words, as a single word, with a number in front, and with marks instead of blanks.
    let title = |at: usize| {
        let name = match at % 4 {
            0 => format!("{at} Langbezeichnung der Verantwortungsgemeinschaftsrollen im Haus"),
            1 => format!("{at:02} Wirtschaftsprüfungsgesellschaften und Beratungshaus Schweiz"),
            2 => format!("Verantwortungsgemeinschaftsrollenträgerinnenversammlungsrat{at}"),
            _ => format!("{at}/Kundenbeziehungsmanagement/Schnittstellenverantwortung/Ausland"),
        };
        Title::new(&name.chars().take(60).collect::<String>()).ok()
    };
    let line = || {
        Line::new(
            &"Bringt zusammen, was zusammengehört, und bleibt dran. ".repeat(8).chars().take(400).collect::<String>(),
        )
        .ok()
    };
    let card = |at: usize| OwnCard {
        id: at.to_string(),
        pictogram: Some("berater".to_owned()),
        is_off: false,
        faces: vec![(
            "de".to_owned(),
            OwnFace {
                name: title(at),
                subtitle: title(at),
                meaning: line(),
                sign: line(),
                question: line(),
                excess: line(),
            },
        )],
    };
    let name = self::title("Rollenverzeichnisverantwortungsgemeinschaftsgesellschaften60");
    let facing = OwnFacing::Words(self::title("Im Projekt"));
    let mut deck = OwnDeck::new(name, facing, (1..=60).map(card).collect(), 61).expect("a deck");
    deck.colour = Colour::parse("#ffee00");
    deck
}

/// The deck as it is played.
pub fn played(deck: &OwnDeck) -> Deck {
    letter::played(deck).expect("it can be played")
}

/// A set-up with these decks.
pub fn setup(mode: Mode, seats: &[Seat], decks: &[&OwnDeck]) -> Setup {
    let account = AccountName::new("Falke").expect("a name");
    let decks = decks.iter().map(|deck| played(deck)).collect();
    Setup::new(account, mode, seats.to_vec(), decks, super::DAY).expect("a set-up")
}

/// A game of two people at one screen with these decks, revealed.
pub fn revealed(decks: &[&OwnDeck]) -> Game {
    super::revealed(setup(Mode::OneScreen, &[Seat::Kam, Seat::Leader], decks))
}
