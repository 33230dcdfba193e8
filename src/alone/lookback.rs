//! Looking back: own orders of several accounts and rounds side by side, as the ground for a realistic job description.
//!
//! It compares accounts, never people. So it takes one seat's view at a time, and of a game alone only what its player
//! sorted with the own eyes; of a remote talk only this browser's side; of a game at one screen nothing before the
//! reveal. The customer's view, which is always somebody else's guess, has no place in it.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    cards::{
        comparison::top_k,
        deck::Direction,
        entry::AccountName,
        ranking::Ranking,
        setup::{Day, Mode, Seat},
    },
    game::play::{Game, Phase},
};

/// Whose view is looked back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The Key Account Manager's.
    Kam,
    /// The sales leader's.
    Leader,
}

impl View {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Kam, Self::Leader];

    /// The seat with this view.
    pub fn seat(self) -> Seat {
        match self {
            Self::Kam => Seat::Kam,
            Self::Leader => Seat::Leader,
        }
    }
}

/// One own order: a column of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The account, by the code name of its youngest round.
    pub account: AccountName,
    /// The day on which the game was set up.
    pub day: Day,
    /// The ids of the cards, the most important first.
    order: Vec<String>,
}

impl Column {
    /// The rank of a card, from 1; `None` if the deck did not have it.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.order.iter().position(|other| other == id).map(|place| place + 1)
    }

    /// How many cards the deck had.
    pub fn size(&self) -> usize {
        self.order.len()
    }

    fn is_on_top(&self, id: &str) -> bool {
        self.rank(id).is_some_and(|rank| rank <= top_k(self.size()))
    }
}

/// One card's ranks: a row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The card's id.
    pub id: String,
    /// Its rank in each column.
    pub ranks: Vec<Option<usize>>,
}

/// A card that lay elsewhere in an account's order before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The card's id.
    pub id: String,
    /// Its rank in the earlier order.
    pub from: usize,
    /// Its rank in the later order.
    pub to: usize,
}

/// What has moved between the last two orders of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The account.
    pub account: AccountName,
    /// The day of the earlier order.
    pub from: Day,
    /// The day of the later order.
    pub to: Day,
    /// The cards that moved most, the longest way first; none if all lie where they lay.
    pub moves: Vec<Move>,
}

/// A look back with one seat's view on one kind of roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookback {
    columns: Vec<Column>,
    rows: Vec<Row>,
}

/// How many moves of a journey are told.
const TOLD: usize = 5;

impl Lookback {
    /// Looks back over games and their earlier rounds. A round that is also kept as a game of its own counts once.
    pub fn new<'a>(games: impl IntoIterator<Item = &'a Game>, view: View, direction: Direction) -> Self {
        let mut found: Vec<(Column, usize)> = Vec::new();
        for game in games {
            // Rounds of one account belong together, whatever it was called back then.
            let account = game.setup().account();
            for (depth, round) in std::iter::successors(Some(game), |round| round.before()).enumerate() {
                let Some(order) = own_order(round, view.seat(), direction) else { continue };
                let column = Column { account: account.clone(), day: round.setup().started(), order };
                match found.iter_mut().find(|(known, _)| *known == column) {
                    Some((_, known)) => *known = depth.max(*known),
                    None => found.push((column, depth)),
                }
            }
        }
        // Of two orders of one day, the one with a later round after it is the older.
        found.sort_by(|(a, a_depth), (b, b_depth)| {
            let key =
                |column: &Column, depth: &usize| (Reverse(column.day), column.account.as_str().to_owned(), *depth);
            key(a, a_depth).cmp(&key(b, b_depth))
        });
        let columns: Vec<Column> = found.into_iter().map(|(column, _)| column).collect();
        let mut lookback = Self { columns, rows: Vec::new() };
        lookback.rows = lookback.sorted_rows();
        lookback
    }

    /// The own orders, the youngest first.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The cards: on top what is carried everywhere, then by how many accounts have it on top, then by its mean place.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many accounts there are.
    pub fn accounts(&self) -> usize {
        self.latest().len()
    }

    /// The cards that the latest order of every account has in its top; none while there is one account only.
    pub fn everywhere(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.id.as_str()).filter(|id| self.is_everywhere(id)).collect()
    }

    /// The cards that only one of several accounts has in its top, each with that account.
    pub fn only_at_one(&self) -> Vec<(&str, &AccountName)> {
        let only = |id| {
            let (top, all) = self.on_top(id);
            (all > 1 && top.len() == 1).then(|| (id, &top[0].account))
        };
        self.rows.iter().filter_map(|row| only(row.id.as_str())).collect()
    }

    /// What moved between the last two orders of each account that has several.
    pub fn journeys(&self) -> Vec<Journey> {
        let journey = |later: &&Column| {
            let mut orders = self.columns.iter().filter(|column| column.account == later.account);
            let earlier = orders.nth(1)?;
            let mut moves: Vec<Move> = later
                .order
                .iter()
                .enumerate()
                .filter_map(|(place, id)| Some(Move { id: id.clone(), from: earlier.rank(id)?, to: place + 1 }))
                .filter(|moved| moved.from != moved.to)
                .collect();
            moves.sort_by_key(|moved| (Reverse(moved.from.abs_diff(moved.to)), moved.from.min(moved.to)));
            moves.truncate(TOLD);
            Some(Journey { account: later.account.clone(), from: earlier.day, to: later.day, moves })
        };
        self.latest().iter().filter_map(journey).collect()
    }

    /// The latest order of each account.
    fn latest(&self) -> Vec<&Column> {
        let mut seen = BTreeSet::new();
        self.columns.iter().filter(|column| seen.insert(&column.account)).collect()
    }

    /// The accounts whose latest order has a card in its top, and how many accounts have the card at all.
    fn on_top(&self, id: &str) -> (Vec<&Column>, usize) {
        let having: Vec<&Column> = self.latest().into_iter().filter(|column| column.rank(id).is_some()).collect();
        let all = having.len();
        (having.into_iter().filter(|column| column.is_on_top(id)).collect(), all)
    }

    fn is_everywhere(&self, id: &str) -> bool {
        let (top, all) = self.on_top(id);
        all > 1 && top.len() == all
    }

    fn sorted_rows(&self) -> Vec<Row> {
        let mut ids: Vec<&String> = Vec::new();
        for id in self.columns.iter().flat_map(|column| &column.order) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut keyed: Vec<(bool, usize, f64, Row)> = ids
            .into_iter()
            .map(|id| {
                let ranks: Vec<_> = self.columns.iter().map(|column| column.rank(id)).collect();
                let places: Vec<f64> =
                    self.columns.iter().filter_map(|column| share(column.rank(id)?, column)).collect();
                #[expect(clippy::cast_precision_loss, reason = "a browser holds few games")]
                let mean = places.iter().sum::<f64>() / places.len() as f64;
                (self.is_everywhere(id), self.on_top(id).0.len(), mean, Row { id: id.clone(), ranks })
            })
            .collect();
        keyed.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.2.total_cmp(&b.2)));
        keyed.into_iter().map(|(.., row)| row).collect()
    }
}

/// How far down a rank lies in its deck, from 0 to 1.
fn share(rank: usize, column: &Column) -> Option<f64> {
    let steps = u32::try_from(column.size().checked_sub(1)?).ok().filter(|&steps| steps > 0)?;
    Some(f64::from(u32::try_from(rank - 1).ok()?) / f64::from(steps))
}

/// The ids of a seat's own order, as far as one may look back on it.
fn own_order(game: &Game, seat: Seat, direction: Direction) -> Option<Vec<String>> {
    let setup = game.setup();
    let row = setup.seats().iter().position(|&other| other == seat)?;
    let place = setup.decks().iter().position(|deck| deck.direction() == direction)?;
    let work = &game.works[row][place];
    let may_look = match setup.mode() {
        Mode::OneScreen => game.phase() == Phase::Revealed,
        Mode::Remote(own) => own == seat && work.is_sealed(),
        Mode::Alone => row == 0 && work.is_sealed(),
    };
    let ranking: Ranking = work.sort().ranking().filter(|_| may_look)?;
    let deck = &setup.decks()[place];
    Some(ranking.cards().iter().map(|&card| deck.id(card).to_owned()).collect())
}
