//! The example: a finished game of two functions about an invented account, for whoever wants to see how it goes. It is made
//! anew each time, and no browser keeps it.

use crate::{
    cards::{
        AccountName, Card, Day, Deck, Note, Plan, Seat,
        sort::{Action, Level},
    },
    game::{Event, Game},
    talk::{self, Kind, Outcome, Role, Stop, Topic, Trend},
    text::{Language, example::ExampleText},
};

/// What a seat puts on top of a deck; the other cards follow in the order of the deck's list.
fn top(seat: Seat, place: usize) -> &'static [&'static str] {
    match (seat, place) {
        (Seat::Leader, 0) => &[
            "ext.impulsgeber",
            "ext.problemloeser",
            "ext.netzwerker",
            "ext.sparring-partner",
            "ext.verkaeufer",
            "ext.berater",
            "ext.steuermann",
            "ext.multiplikator",
        ],
        (_, 0) => &[
            "ext.feuerwehr",
            "ext.problemloeser",
            "ext.kuemmerer",
            "ext.uebersetzer",
            "ext.netzwerker",
            "ext.berater",
            "ext.kommunikator",
            "ext.brueckenbauer",
        ],
        (Seat::Leader, _) => &[
            "int.stratege",
            "int.koordinator",
            "int.sprachrohr",
            "int.interner-verkaeufer",
            "int.impulsgeber",
            "int.spielfuehrer",
        ],
        _ => &[
            "int.sprachrohr",
            "int.koordinator",
            "int.schnittstelle",
            "int.uebersetzer",
            "int.motivator",
            "int.diplomat",
        ],
    }
}

/// The example, with what was written down in the talk in this language.
pub fn game(language: Language, today: Day) -> Option<Game> {
    let text: &ExampleText = &language.text().example;
    let setup = Plan::default().setup(AccountName::new(text.account).ok()?, today)?;
    let (seats, decks) = (setup.seats().to_vec(), setup.decks().to_vec());
    let mut game = Game::new(setup, 7);
    for seat in seats {
        game.play(Event::OpenCurtain).ok()?;
        for (place, deck) in decks.iter().enumerate() {
            sort(&mut game, &order(deck, top(seat, place)))?;
            game.play(Event::Seal).ok()?;
            // After the last seal nothing follows.
            let _ = game.play(Event::Continue);
        }
    }
    game.play(Event::Reveal).ok()?;
    for action in said(text, &decks) {
        game.play(Event::Talk(action)).ok()?;
    }
    Some(game)
}

/// The whole order: these cards first, then the others as the deck lists them.
fn order(deck: &Deck, first: &[&str]) -> Vec<Card> {
    let named = first.iter().filter_map(|id| card(deck, id));
    named.chain(deck.cards().filter(|&card| !first.contains(&deck.id(card)))).collect()
}

fn card(deck: &Deck, id: &str) -> Option<Card> {
    deck.cards().find(|&card| deck.id(card) == id)
}

/// Sorts the deck on the table: everything onto one pile, and then card after card.
fn sort(game: &mut Game, order: &[Card]) -> Option<()> {
    for _ in order {
        game.play(Event::Sort(Action::Deal(Level::Very))).ok()?;
    }
    game.play(Event::Sort(Action::Keep)).ok()?;
    let (_, picked) = order.split_last()?;
    for &card in picked {
        game.play(Event::Sort(Action::Pick(card))).ok()?;
    }
    Some(())
}

/// What the two have said and agreed.
fn said(text: &ExampleText, decks: &[Deck]) -> Vec<talk::Action> {
    let role = |place: usize, id: &str| Some(Role { deck: place, card: card(decks.get(place)?, id)? });
    let write = |topic, text: &str| {
        let text = Some(Note::new(text).ok()?);
        Some(talk::Action::Write { topic, slot: 0, seen: None, text })
    };
    let agreed = |place: usize, ids: &[&str]| {
        let cards = ids.iter().filter_map(|id| card(decks.get(place)?, id)).collect();
        talk::Action::Order(place, cards)
    };
    let of_role = |role: Role| {
        [
            write(Topic::Meaning(Seat::Kam, role), text.fire_kam),
            write(Topic::Meaning(Seat::Leader, role), text.fire_leader),
            Some(talk::Action::Kind(role, Some(Kind::Time))),
            Some(talk::Action::Outcome(role, Some(Outcome::Agreed))),
        ]
    };
    let impulse = role(0, "ext.impulsgeber").into_iter().flat_map(|role| {
        [
            write(Topic::Note(role), text.impulse),
            Some(talk::Action::Outcome(role, Some(Outcome::Different))),
            Some(talk::Action::Trend(role, Some(Trend::More))),
            write(Topic::Need(role), text.impulse_need),
        ]
    });
    let fire = role(0, "ext.feuerwehr").into_iter().flat_map(of_role);
    let close = [
        Some(agreed(0, &["ext.problemloeser", "ext.netzwerker", "ext.impulsgeber", "ext.feuerwehr", "ext.berater"])),
        Some(agreed(1, &["int.sprachrohr", "int.koordinator", "int.stratege"])),
        write(Topic::Interpretation, text.interpretation),
        write(Topic::Experiment, text.experiment),
        Some(talk::Action::Go(Stop::Reveal)),
    ];
    fire.chain(impulse).chain(close).flatten().collect()
}
