//! Looking back: own orders of several accounts and rounds side by side, as the ground for a realistic job description.
//!
//! It compares accounts, never people. So it takes one seat's view at a time, and of a game alone only what its player
//! sorted with the own eyes; of a remote talk only this browser's side; of a game at one screen nothing before the
//! reveal. The customer's view, which is always somebody else's guess, has no place in it, nor have invented accounts. Whole
//! orders and those of quick rounds are looked back on apart: they are never compared.

use std::cmp::Reverse;

use crate::{
    cards::{
        comparison::top_k,
        deck::{Called, Deck, Direction},
        entry::AccountName,
        order::Depth,
        setup::{Day, Mode, Seat},
    },
    few,
    game::play::{Game, Phase},
    text::alphabet,
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
pub struct Order {
    /// The account, as it is called here.
    pub account: AccountName,
    /// The day on which the game was set up.
    pub day: Day,
    /// The ids of the cards that have a rank, the most important first.
    cards: Vec<String>,
    /// The ids of all cards that the deck had.
    deck: Vec<String>,
    /// How much of the deck has a rank.
    depth: Depth,
}

impl Order {
    /// The ids of the cards that have a rank, the most important first.
    pub fn ranked(&self) -> &[String] {
        &self.cards
    }

    /// The rank of a card, from 1; `None` if it has none, or the deck did not have it.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.cards.iter().position(|other| other == id).map(|place| place + 1)
    }

    /// How near to the top a card lies, for its colour: from 5 for the first fifth of the deck to 1 for the last.
    pub fn strength(&self, id: &str) -> Option<usize> {
        Some(5 - (self.rank(id)? - 1) * 5 / self.size())
    }

    /// How many cards the deck had.
    pub fn size(&self) -> usize {
        self.deck.len()
    }

    /// The ids of all cards that the deck had.
    pub(super) fn deck(&self) -> &[String] {
        &self.deck
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.deck.iter().any(|other| other == id)
    }

    pub(super) fn is_on_top(&self, id: &str) -> bool {
        self.rank(id).is_some_and(|rank| rank <= top_k(self.size()))
    }
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

/// A card with its rank in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The card's id.
    pub id: String,
    /// Its rank.
    pub rank: usize,
}

/// What has moved between two orders of one account, of which one followed the other.
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
    /// Of quick rounds, the cards that are new among the first five.
    pub came: Vec<Placed>,
    /// Of quick rounds, the cards that are no longer among them.
    pub gone: Vec<Placed>,
}

impl Journey {
    fn between(earlier: &Order, later: &Order) -> Self {
        let mut moves: Vec<Move> = later
            .cards
            .iter()
            .enumerate()
            .filter_map(|(place, id)| Some(Move { id: id.clone(), from: earlier.rank(id)?, to: place + 1 }))
            .filter(|moved| moved.from != moved.to)
            .collect();
        few::sort_by_key(&mut moves, |moved| (Reverse(moved.from.abs_diff(moved.to)), moved.from.min(moved.to)));
        moves.truncate(TOLD);
        let (came, gone) = (without_rank(later, earlier), without_rank(earlier, later));
        Self { account: later.account.clone(), from: earlier.day, to: later.day, moves, came, gone }
    }

    /// Whether everything lies where it lay.
    pub fn is_still(&self) -> bool {
        self.moves.is_empty() && self.came.is_empty() && self.gone.is_empty()
    }
}

/// What accounts are called in a look back. The games keep the code names under which they were played; two spellings that
/// are called alike are one account, and capitals and accents alone make none of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(AccountName, AccountName)>);

impl Names {
    /// What an account of this code name is called.
    pub fn of<'a>(&'a self, spelling: &'a AccountName) -> &'a AccountName {
        self.0.iter().find(|(from, _)| from == spelling).map_or(spelling, |(_, name)| name)
    }

    /// What the account of a game is called: of names that differ in capitals and accents alone, as the youngest of these
    /// games calls it.
    fn among<'a>(&'a self, games: &[&'a Game], game: &'a Game) -> &'a AccountName {
        let called = |game: &'a Game| self.of(game.setup().account());
        let key = |game: &'a Game| alphabet::key(called(game).as_str());
        let alike = games.iter().copied().filter(|&other| key(other) == key(game));
        called(alike.max_by_key(|other| other.setup().started()).unwrap_or(game))
    }

    /// Calls an account of this code name something else from now on.
    pub fn call(&mut self, spelling: &AccountName, name: AccountName) {
        self.0.retain(|(from, _)| from != spelling);
        if *spelling != name {
            self.0.push((spelling.clone(), name));
        }
    }

    /// The code names that are called otherwise, each with what it is called.
    pub fn renamed(&self) -> &[(AccountName, AccountName)] {
        &self.0
    }

    /// The code names of the accounts that these games look back on, each once, by name.
    pub fn spellings(games: &[Game]) -> Vec<AccountName> {
        let real = games.iter().filter(|game| game.setup().scenario().is_none());
        let mut spellings = few::distinct(real.map(|game| game.setup().account().clone()));
        few::sort_by_key(&mut spellings, |name| alphabet::key(name.as_str()));
        spellings
    }
}

/// A look back with one seat's view on one kind of roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookback {
    orders: Vec<Order>,
    /// The ids of the cards.
    cards: Vec<String>,
}

/// How many moves of a journey are told.
const TOLD: usize = 5;

impl Lookback {
    /// The decks to look back on, in the order in which they are offered: the shipped ones, and then the own ones that were
    /// played with, each as it was in the youngest game. Own decks that are called alike are one.
    pub fn decks(games: &[Game]) -> Vec<Deck> {
        let mut decks = [Direction::External, Direction::Internal].map(Deck::standard).to_vec();
        let mut real: Vec<&Game> = games.iter().filter(|game| game.setup().scenario().is_none()).collect();
        few::sort_by_key(&mut real, |game| Reverse(game.setup().started()));
        for deck in real.into_iter().flat_map(|game| game.setup().decks()).filter(|deck| deck.own().is_some()) {
            if decks.iter().all(|known| known.called() != deck.called()) {
                decks.push(deck.clone());
            }
        }
        decks
    }

    /// Looks back over games and their earlier rounds. A round that is also kept as a game of its own counts once.
    pub fn new<'a>(
        games: impl IntoIterator<Item = &'a Game>,
        names: &Names,
        view: View,
        deck: impl Into<Called>,
        depth: Depth,
    ) -> Self {
        let mut orders = own_orders(games, names, view, &deck.into());
        orders.retain(|order| order.depth == depth);
        let mut lookback = Self { orders, cards: Vec::new() };
        lookback.cards = lookback.sorted_cards();
        lookback
    }

    /// The view, the deck and the depth that there is most to see of; of equals the one that is offered first.
    pub fn most_to_see(games: &[Game]) -> (View, Called, Depth) {
        let decks: Vec<Called> = Self::decks(games).iter().map(Deck::called).collect();
        let of_view = |view| decks.clone().into_iter().map(move |deck| (view, deck));
        let of_depth = |depth| View::ALL.into_iter().flat_map(of_view).map(move |(view, deck)| (view, deck, depth));
        let all: Vec<(View, Called, Depth)> = Depth::ALL.into_iter().flat_map(of_depth).collect();
        let names = Names::default();
        let count = |(view, deck, depth): &(View, Called, Depth)| {
            Self::new(games, &names, *view, deck.clone(), *depth).orders.len()
        };
        let most = all.into_iter().rev().max_by_key(count);
        most.unwrap_or((View::Kam, Direction::External.into(), Depth::Whole))
    }

    /// Whether there are quick rounds among these games or their earlier ones.
    pub fn has_quick_rounds(games: &[Game]) -> bool {
        games.iter().any(|game| game.setup().scenario().is_none() && game.setup().depth() == Depth::FirstFive)
    }

    /// The own orders, the youngest first.
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// The ids of the cards, by how many accounts have it on top, then by its mean place.
    pub fn cards(&self) -> &[String] {
        &self.cards
    }

    /// What moved at each account that has several orders, from each to the next, the youngest first. An order that went into
    /// a talk as it was prepared is no step of its own; where nothing ever moved, the last step says so.
    pub fn journeys(&self) -> Vec<Journey> {
        let of_account = |latest: &&Order| {
            let own: Vec<&Order> = self.orders.iter().filter(|order| order.account == latest.account).collect();
            let (still, mut moved): (Vec<_>, Vec<_>) =
                own.windows(2).map(|pair| Journey::between(pair[1], pair[0])).partition(Journey::is_still);
            if moved.is_empty() {
                moved.extend(still.into_iter().next());
            }
            moved
        };
        latest(&self.orders).iter().flat_map(of_account).collect()
    }

    fn sorted_cards(&self) -> Vec<String> {
        let mut ids: Vec<&String> = Vec::new();
        for id in self.orders.iter().flat_map(|order| &order.cards) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let latest = latest(&self.orders);
        let on_top = |id: &str| latest.iter().filter(|order| order.is_on_top(id)).count();
        let mut keyed: Vec<(usize, f64, &String)> =
            ids.into_iter().map(|id| (on_top(id), self.mean_share(id), id)).collect();
        few::sort_by(&mut keyed, |a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
        keyed.into_iter().map(|(.., id)| id.clone()).collect()
    }

    /// How far down a card lies on average in the orders that have it, from 0 to 1.
    fn mean_share(&self, id: &str) -> f64 {
        let shares: Vec<f64> = self.orders.iter().filter_map(|order| share(order.rank(id)?, order.size())).collect();
        #[expect(clippy::cast_precision_loss, reason = "a browser holds few games")]
        let count = shares.len() as f64;
        shares.iter().sum::<f64>() / count
    }
}

/// The own orders of one kind of roles in games and their earlier rounds, the youngest first.
pub(super) fn own_orders<'a>(
    games: impl IntoIterator<Item = &'a Game>,
    names: &Names,
    view: View,
    deck: &Called,
) -> Vec<Order> {
    let games: Vec<&Game> = games.into_iter().collect();
    let mut found: Vec<(Order, usize)> = Vec::new();
    for &game in &games {
        // Rounds of one account belong together, whatever it was called back then.
        let account = names.among(&games, game);
        for (back, round) in std::iter::once(game).chain(game.earlier()).enumerate() {
            let Some((cards, deck)) = own_order(round, view.seat(), deck) else { continue };
            let (day, depth) = (round.setup().started(), round.setup().depth());
            let order = Order { account: account.clone(), day, cards, deck, depth };
            match found.iter_mut().find(|(known, _)| *known == order) {
                Some((_, known)) => *known = back.max(*known),
                None => found.push((order, back)),
            }
        }
    }
    // Of two orders of one day, the one with a later round after it is the older.
    few::sort_by(&mut found, |(a, a_back), (b, b_back)| {
        let key = |order: &Order, back: &usize| (Reverse(order.day), order.account.as_str().to_owned(), *back);
        key(a, a_back).cmp(&key(b, b_back))
    });
    found.into_iter().map(|(order, _)| order).collect()
}

/// The latest order of each account, out of orders of which the youngest stands first.
pub(super) fn latest(orders: &[Order]) -> Vec<&Order> {
    let is_first = |(at, order): &(usize, &Order)| orders[..*at].iter().all(|other| other.account != order.account);
    orders.iter().enumerate().filter(is_first).map(|(_, order)| order).collect()
}

/// The cards that have a rank in one order and none in the other, although its deck has them.
fn without_rank(one: &Order, other: &Order) -> Vec<Placed> {
    let lacking = one.cards.iter().zip(1..).filter(|(id, _)| other.has(id) && other.rank(id).is_none());
    lacking.map(|(id, rank)| Placed { id: id.clone(), rank }).collect()
}

/// How far down a rank lies in a deck of this size, from 0 to 1.
fn share(rank: usize, size: usize) -> Option<f64> {
    let steps = u32::try_from(size.checked_sub(1)?).ok().filter(|&steps| steps > 0)?;
    Some(f64::from(u32::try_from(rank - 1).ok()?) / f64::from(steps))
}

/// The ids of a seat's own order, as far as one may look back on it, and those of its deck.
fn own_order(game: &Game, seat: Seat, called: &Called) -> Option<(Vec<String>, Vec<String>)> {
    let setup = game.setup();
    if setup.scenario().is_some() {
        return None;
    }
    let row = setup.seats().iter().position(|&other| other == seat)?;
    let place = setup.decks().iter().position(|deck| deck.called() == *called)?;
    let work = &game.works[row][place];
    let may_look = match setup.mode() {
        Mode::OneScreen => game.phase() == Phase::Revealed,
        Mode::Remote(own) => own == seat && work.is_sealed(),
        Mode::Alone => row == 0 && work.is_sealed(),
    };
    let order = work.order().filter(|_| may_look)?;
    let deck = &setup.decks()[place];
    let id = |card| deck.id(card).to_owned();
    Some((order.cards().iter().map(|&card| id(card)).collect(), deck.cards().map(id).collect()))
}
