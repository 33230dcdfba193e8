//! Decks of somebody's own in the store: each as its maker last left it, and beside them the editions to which games refer.

use super::{GameId, PREFIX, Saving, Store, name_of, slot_key};
use crate::{
    cards::{Choice, Deck, Edition, OwnDeck, own::Title},
    few,
    game::Game,
    hex,
    letter::{self, Cabinet},
    saved::{
        self, SavedError,
        envelope::{self, Kind, Stamp},
        slots::Latest,
    },
};

/// The name under which a deck lies in the storage.
fn deck_name(id: &GameId) -> String {
    format!("{}.{}", Kind::Deck.word(), id.as_str())
}

fn edition_prefix(beginning: [u8; 8]) -> String {
    format!("{}.{}", Kind::Edition.word(), hex::written(&beginning))
}

fn edition_name(edition: Edition) -> String {
    format!("{}.{}", Kind::Edition.word(), edition.digits())
}

/// A kept deck as it was found, and the state in the browser that it is of.
pub type FoundDeck = Result<(OwnDeck, Option<Stamp>), SavedError>;

impl Store {
    /// The names of all kept decks, in no order.
    pub fn deck_ids(&self) -> Vec<GameId> {
        let prefix = format!("{PREFIX}{}.", Kind::Deck.word());
        let id = |key: &String| GameId::parse(key.strip_prefix(&prefix)?.split_once('.')?.0);
        few::distinct(self.keys().iter().filter_map(id))
    }

    /// The latest readable state of a deck.
    pub fn deck(&self, id: &GameId) -> FoundDeck {
        let name = deck_name(id);
        let known = match self.slots(&name).latest(Kind::Deck) {
            Latest::Newer => return Err(SavedError::Newer),
            Latest::Here(envelope) => Some(envelope.stamp),
            Latest::Nothing | Latest::Damaged => None,
        };
        let texts = self.texts(&name);
        let opened = texts.iter().filter_map(|text| envelope::open(Kind::Deck, text).ok());
        let read = |envelope: envelope::Envelope<'_>| {
            Some((envelope.stamp.revision, saved::deck::read(envelope.content).ok()?))
        };
        let latest = opened.filter_map(read).max_by_key(|(revision, _)| *revision);
        latest.map(|(_, deck)| (deck, known)).ok_or(SavedError::Unreadable)
    }

    /// Keeps what became of the state `known` of a deck.
    pub fn keep_deck(&self, id: &GameId, deck: &OwnDeck, known: Option<&Stamp>) -> Saving {
        let text = saved::deck::write(deck);
        self.put(Kind::Deck, &deck_name(id), known, |revision| envelope::close(Kind::Deck, revision, &text))
    }

    /// Keeps a new deck, and says under what it lies.
    pub fn keep_new_deck(&self, mut deck: OwnDeck) -> GameId {
        let id = GameId::random();
        deck.name = self.free_name(deck.name, &id);
        self.keep_deck(&id, &deck, None);
        id
    }

    /// The name for this deck, apart from those of all others here.
    pub fn free_name(&self, name: Title, id: &GameId) -> Title {
        let others = self.deck_ids().into_iter().filter(|other| other != id);
        let taken: Vec<Title> = others.filter_map(|other| Some(self.deck(&other).ok()?.0.name)).collect();
        name.apart_from(|name| taken.contains(name))
    }

    /// Deletes a deck. Games that were played with it keep their edition.
    pub fn delete_deck(&self, id: &GameId) {
        self.remove_all(&format!("{PREFIX}{}.", deck_name(id)));
        self.remove_all(&super::aside_prefix(&deck_name(id)));
        self.changed();
    }

    /// The deck of an edition.
    pub fn edition(&self, edition: Edition) -> Option<Deck> {
        self.edition_in(&edition_name(edition)).filter(|deck| deck.edition() == Some(edition))
    }

    /// The deck of the edition that begins so; of several, there is none in any browser.
    pub fn edition_beginning(&self, beginning: [u8; 8]) -> Option<Deck> {
        let prefix = format!("{PREFIX}{}", edition_prefix(beginning));
        let key = self.keys().into_iter().find(|key| key.starts_with(&prefix))?;
        self.edition_in(key.strip_prefix(PREFIX)?.rsplit_once('.')?.0)
    }

    fn edition_in(&self, name: &str) -> Option<Deck> {
        let texts = self.texts(name);
        let opened = texts.iter().filter_map(|text| envelope::open(Kind::Edition, text).ok());
        let latest = opened.max_by_key(|envelope| envelope.stamp.revision)?;
        letter::played(&saved::deck::read(latest.content).ok()?).ok()
    }

    /// Keeps the edition of a deck, once. A new name, colour or picture of the same cards goes in the place of the old one.
    pub fn keep_edition(&self, deck: &Deck) {
        let Some(own) = deck.own() else { return };
        let name = edition_name(own.edition);
        let known = self.stamp_of(Kind::Edition, &name);
        let text = saved::deck::write(&own.deck);
        let is_kept = self.texts(&name).iter().any(|kept| kept.ends_with(&text));
        if !is_kept {
            self.put(Kind::Edition, &name, known.as_ref(), |revision| envelope::close(Kind::Edition, revision, &text));
        }
    }

    /// Keeps the editions of all decks of a game that are somebody's own.
    pub fn keep_editions(&self, game: &Game) {
        std::iter::once(game).chain(game.earlier()).flat_map(|round| round.setup().decks()).for_each(|deck| {
            self.keep_edition(deck);
        });
    }

    /// How many games refer to an edition.
    pub fn played_with(&self, edition: Edition) -> usize {
        let digits = edition.digits();
        let refers = |id: &GameId| self.texts(&name_of(id)).iter().any(|text| text.contains(&digits));
        self.ids().iter().filter(|id| refers(id)).count()
    }

    /// Removes the editions that no game refers to any more. Rounds of games lie apart and count as well.
    pub fn sweep_editions(&self) {
        let prefix = format!("{PREFIX}{}.", Kind::Edition.word());
        let keys = self.keys();
        let editions: Vec<&str> = keys
            .iter()
            .filter_map(|key| key.strip_prefix(&prefix)?.rsplit_once('.').map(|(digits, _)| digits))
            .collect();
        if editions.is_empty() {
            return;
        }
        let of_games = |key: &&String| {
            [Kind::Game, Kind::Round].iter().any(|kind| key.starts_with(&format!("{PREFIX}{}.", kind.word())))
        };
        let games: Vec<String> = keys.iter().filter(of_games).filter_map(|key| self.get(key)).collect();
        for digits in editions.iter().filter(|digits| !games.iter().any(|game| game.contains(**digits))) {
            for slot in [0, 1] {
                self.remove(&slot_key(&format!("{}.{digits}", Kind::Edition.word()), slot));
            }
        }
    }

    /// The own decks that can be played as they are now, in the order of their names.
    pub fn own_decks(&self) -> Vec<Deck> {
        let own = self.deck_ids().into_iter().filter_map(|id| letter::played(&self.deck(&id).ok()?.0).ok());
        let mut own: Vec<Deck> = own.collect();
        few::sort_by_key(&mut own, |deck| deck.own().map(|own| own.deck.name.as_str().to_lowercase()));
        own
    }

    /// The deck that is chosen: a shipped one, an own one as it is now, or the edition of a game.
    pub fn chosen(&self, choice: Choice) -> Option<Deck> {
        match choice {
            Choice::Shipped(direction) => Some(Deck::standard(direction)),
            Choice::Own(beginning) => {
                let is_it = |deck: &Deck| Choice::of(deck) == Some(choice);
                self.own_decks().into_iter().find(is_it).or_else(|| self.edition_beginning(beginning))
            }
        }
    }

    /// All decks that can be played here: the shipped ones, the own ones as they are now, and the editions of games.
    pub fn cabinet(&self) -> Cabinet {
        let own = self.own_decks().into_iter();
        let prefix = format!("{PREFIX}{}.", Kind::Edition.word());
        let keys = self.keys();
        let names = keys.iter().filter(|key| key.starts_with(&prefix));
        let names = names.filter_map(|key| Some(key.strip_prefix(PREFIX)?.rsplit_once('.')?.0));
        let editions = few::distinct(names).into_iter().filter_map(|name| self.edition_in(name)).collect::<Vec<_>>();
        own.chain(editions).fold(Cabinet::shipped(), Cabinet::with)
    }
}
