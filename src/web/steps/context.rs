//! One seat's turn at one deck, as a context for the steps of sorting.

use leptos::{html, prelude::*};

use crate::{
    cards::{
        Card, Deck, Depth, FirstFive, Mode, Pick, Scenario, Seat,
        comparison::top_k,
        sort::{Action, Sort},
    },
    game::{Event, Station, Table, Work},
    text::Text,
    web::{
        components::{
            announcer::Announce,
            gesture::{Hands, use_hands},
        },
        desk::Desk,
        language::{Tongue, use_tongue},
        words::Words,
    },
};

/// One seat's turn at one deck, as a context for the steps.
#[derive(Clone, Copy)]
pub struct Turn {
    desk: Desk,
    seat: Seat,
    place: usize,
    words: Words,
    tongue: Tongue,
    announce: Announce,
    hands: Hands,
    table: NodeRef<html::Section>,
}

impl Turn {
    /// The turn of this seat at the deck at this place; `None` if the set-up has no such seat or deck.
    pub fn provide(desk: Desk, seat: usize, place: usize) -> Option<Self> {
        let found = desk.game().with_untracked(|game| {
            let setup = game.setup();
            setup.seats().get(seat).copied().zip(setup.decks().get(place).cloned())
        });
        let (seat, deck) = found?;
        let turn = Self {
            desk,
            seat,
            place,
            words: Words::new(deck),
            tongue: use_tongue(),
            announce: Announce::new(),
            hands: use_hands(),
            table: NodeRef::new(),
        };
        provide_context(turn);
        Some(turn)
    }

    /// Whose turn it is.
    pub fn seat(self) -> Seat {
        self.seat
    }

    /// What this seat's order is called.
    pub fn view(self, text: &Text) -> &'static str {
        self.desk.game().with_untracked(|game| text.view(game.setup(), self.seat))
    }

    /// Whether one person plays alone.
    pub fn is_alone(self) -> bool {
        self.mode() == Mode::Alone
    }

    /// Where the seats sit.
    pub fn mode(self) -> Mode {
        self.desk.game().with_untracked(|game| game.setup().mode())
    }

    /// The fictional account, if this is practice.
    pub fn scenario(self) -> Option<Scenario> {
        self.desk.game().with_untracked(|game| game.setup().scenario())
    }

    /// The place of the deck in the set-up.
    pub fn place(self) -> usize {
        self.place
    }

    /// The deck at hand.
    pub fn deck(self) -> Deck {
        self.words.deck()
    }

    /// The words of its cards.
    pub fn words(self) -> Words {
        self.words
    }

    /// Where sentences are said aloud.
    pub fn announce(self) -> Announce {
        self.announce
    }

    /// The hands at the page.
    pub fn hands(self) -> Hands {
        self.hands
    }

    /// The table on which the cards lie; its keys work while the focus is on it.
    pub fn table(self) -> NodeRef<html::Section> {
        self.table
    }

    /// The desk in which the game is played.
    pub fn desk(self) -> Desk {
        self.desk
    }

    /// Reads this turn's work; tracked. `None` once the turn is over.
    pub fn work<R>(self, read: impl FnOnce(&Work) -> R) -> Option<R> {
        self.desk.game().with(|game| match game.table() {
            Table::Turn { seat, deck, work } if seat == self.seat && deck == self.place => Some(read(work)),
            _ => None,
        })
    }

    /// Reads this turn's sort; tracked. A fallback stands in once the turn is over.
    pub fn sort<R: Default>(self, read: impl FnOnce(&Sort) -> R) -> R {
        self.work(|work| work.sort().map(read)).flatten().unwrap_or_default()
    }

    /// Reads this turn's pick in a quick round; tracked. A fallback stands in once the turn is over.
    pub fn pick<R: Default>(self, read: impl FnOnce(&Pick) -> R) -> R {
        self.work(|work| work.pick().map(read)).flatten().unwrap_or_default()
    }

    /// How far the cards are ordered.
    pub fn depth(self) -> Depth {
        self.desk.game().with_untracked(|game| game.setup().depth())
    }

    /// Does a sorting action. Says whether it was possible.
    pub fn act(self, action: Action) -> bool {
        self.desk.play(Event::Sort(action))
    }

    /// Taps a card in a quick round. Says whether it was possible.
    pub fn tap(self, card: Card) -> bool {
        self.desk.play(Event::Pick(card))
    }

    /// Lays a card at a place, from 0, in a quick round. Says whether it was possible.
    pub fn place_card(self, card: Card, to: usize) -> bool {
        self.desk.play(Event::Place(card, to))
    }

    /// Takes the last sorting action or tap back, and says aloud what is to be done again. Says whether there was one.
    pub fn undo(self) -> bool {
        let undone = self.desk.play(Event::Undo);
        if undone {
            self.announce.say(|| format!("{} {}", self.text().sort.undone, self.situation()));
        }
        undone
    }

    /// What is to be done now, for ears: the card in the hand with its meaning, the two of a duel, how far an order is, or
    /// what lies on top.
    pub fn situation(self) -> String {
        let (text, name) = (self.text(), |card| self.words.name(card));
        match self.work(Station::of) {
            Some(Station::Deal | Station::Split(_)) => {
                let hand = self.sort(|sort| sort.next_card().zip(sort.progress()));
                let told =
                    hand.map(|(card, (at, of))| (text.sort.in_hand)(&name(card), &self.words.meaning(card), at, of));
                told.unwrap_or_default()
            }
            Some(Station::Order(pile)) => {
                let picked = self.sort(|sort| Some((sort.picked(), sort.piles().get(pile)?.cards.len())));
                let part = self.sort(|sort| sort.part_of_level(pile)).filter(|(.., parts)| *parts > 1);
                let part = part.map(|(_, part, parts)| (text.sort.order_part)(part, parts) + ". ").unwrap_or_default();
                picked.map(|(picked, of)| part + &(text.sort.picked)(picked, of)).unwrap_or_default()
            }
            Some(Station::Copy) => (text.quick.count)(self.sort(|sort| sort.copied().len()), self.deck().len()),
            Some(Station::Pick) => (text.quick.count)(self.pick(|pick| pick.picked().len()), FirstFive::SIZE),
            Some(Station::Duel) => {
                let duel = self.sort(|sort| sort.duel().zip(sort.duel_places()));
                let told =
                    duel.map(|((upper, lower), (place, _))| (text.sort.duel_pair)(&name(upper), &name(lower), place));
                told.unwrap_or_default()
            }
            Some(Station::Check) => {
                let top = self.sort(Sort::ranking).map(|order| {
                    let top = order.cards().iter().take(top_k(order.cards().len()));
                    top.map(|&card| name(card)).collect::<Vec<_>>().join(", ")
                });
                top.map(|top| (text.sort.top)(&top)).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// The code name of the key account.
    pub fn account(self) -> String {
        self.desk.game().with_untracked(|game| game.setup().account().as_str().to_owned())
    }

    fn text(self) -> &'static Text {
        self.tongue.language().text()
    }
}

/// The turn around the caller.
pub fn use_turn() -> Turn {
    expect_context::<Turn>()
}
