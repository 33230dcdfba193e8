//! An arrival: one side of a remote talk that begins from a letter, or from an order that is sorted already. The KAM's
//! begins from an invitation, and either side's comes back from its reserve code. The code name is one's own; everything
//! else stands in the letter's terms.

use std::cmp::Reverse;

use crate::{
    cards::{AccountName, Day, Deck, Mode, Order, Seat, Setup},
    few,
    game::{
        Game, Phase, Remote,
        remote::{Invited, Kam, Leader, Side, terms_of},
    },
    letter::{Cabinet, EarlierReserve, Invitation, Letter, Reserve, ReserveSide, Seed, TalkNumber, Terms},
};

/// The KAM's side of the talk that an invitation opens, as the next round after an earlier one if there is one. `seed` and
/// `shuffle` are random.
pub fn accept(
    invitation: &Invitation,
    cabinet: &Cabinet,
    account: AccountName,
    earlier: Option<Game>,
    seed: Seed,
    shuffle: u64,
) -> Option<Game> {
    let setup = setup(invitation.terms(), Seat::Kam, account, decks(invitation.terms(), cabinet)?)?;
    let game = Game::remote_side(setup, Remote::kam(invitation.clone(), seed), shuffle)?;
    match earlier {
        None => Some(game),
        Some(earlier) => game.after(earlier),
    }
}

/// The KAM's games that nobody has looked at yet, with the orders for a talk under these terms sealed already.
pub fn sorted_already<Id>(
    games: impl IntoIterator<Item = (Id, Game)>,
    terms: &Terms,
    cabinet: &Cabinet,
) -> Vec<(Id, Game)> {
    let mut games = kams_games(games, terms, cabinet, Phase::Ready);
    games.retain(|(_, game)| !terms.guess() || game.setup().asks_guess());
    games
}

/// The games in which a KAM has prepared alone, with orders for a talk under these terms.
pub fn prepared<Id>(games: impl IntoIterator<Item = (Id, Game)>, terms: &Terms, cabinet: &Cabinet) -> Vec<(Id, Game)> {
    games_of(games, terms, cabinet, |game| game.prepared() == Some(Seat::Kam))
}

/// Whether orders of these decks are sealed already, but to another depth than the terms ask for: a quick and a whole order
/// are never compared.
pub fn sorted_otherwise<Id>(games: impl IntoIterator<Item = (Id, Game)>, terms: &Terms, cabinet: &Cabinet) -> bool {
    let Some(decks) = decks(terms, cabinet) else { return false };
    let is_other = |setup: &Setup| setup.mode() == Mode::Remote(Seat::Kam) && setup.depth() != terms.depth();
    games
        .into_iter()
        .any(|(_, game)| game.phase() == Phase::Ready && is_other(game.setup()) && game.setup().decks() == decks)
}

/// The KAM's side of the talk that an invitation opens, with the orders that an earlier talk did not come to show.
pub fn with_kept_order(invitation: &Invitation, kept: &Game, seed: Seed) -> Option<Game> {
    let setup = setup_of(invitation.terms(), kept)?;
    let is_kept = kept.remote().is_some_and(Remote::is_final);
    let remote = Remote { is_kept, ..Remote::kam(invitation.clone(), seed) };
    kept.sealed_side_after(setup, remote)
}

/// The KAM's side of the talk that an invitation opens, with the orders that the KAM has prepared alone. `seed` and `deal`
/// are random.
pub fn with_prepared_order(invitation: &Invitation, prepared: &Game, seed: Seed, deal: u64) -> Option<Game> {
    let setup = setup_of(invitation.terms(), prepared)?;
    prepared.prepared_side(setup, Remote::kam(invitation.clone(), seed), deal)
}

/// A new talk of the leader's with the orders that are sorted already, because the KAM is bound to an invitation that no
/// longer holds. The talk's number and the seed are random.
pub fn anew(game: &Game, today: Day, talk: TalkNumber, seed: Seed) -> Option<Game> {
    if game.setup().mode() != Mode::Remote(Seat::Leader) || game.phase() != Phase::Ready {
        return None;
    }
    let setup = game.setup().again(today)?;
    let is_kept = game.remote().is_some_and(|remote| remote.is_final() || remote.has_withdrawn());
    let remote = Remote { is_kept, ..Remote::leader(&setup, seed, talk)? };
    game.sealed_side_after(setup, remote)
}

/// A game out of a file. What was handed on since, it does not know: sealed orders count as handed on, and another invitation
/// or answer than the one in it is met as after a reserve code.
pub fn from_file(mut game: Game) -> Game {
    let own = game.letter();
    if let Some(remote) = game.remote.as_mut().filter(|remote| remote.other.is_none()) {
        match &mut remote.side {
            Side::Leader(leader) => leader.is_back = leader.answer.is_none(),
            Side::Kam(kam) => kam.is_back = true,
        }
        if let Some(own) = own {
            // What is out already is not handed on once more.
            let _ = remote.hand_on(&own);
        }
    }
    game
}

/// The side that a reserve code brings back, with its order sealed; `None` for any other letter. `fresh` is a random seed,
/// for a code whose own belongs to an earlier version.
pub fn bring_back(code: &Letter, cabinet: &Cabinet, account: AccountName, fresh: Seed) -> Option<Game> {
    match code {
        Letter::Reserve(reserve) => bring_back_reserve(reserve, cabinet, account),
        Letter::EarlierReserve(reserve) => bring_back_earlier(reserve, account, fresh),
        _ => None,
    }
}

fn bring_back_reserve(reserve: &Reserve, cabinet: &Cabinet, account: AccountName) -> Option<Game> {
    let Reserve { seed, terms, hand, side } = reserve;
    let (seat, side) = match *side {
        ReserveSide::Leader(expected) => {
            let sent = Some(Invitation::new(terms, hand, seed));
            (Seat::Leader, Side::Leader(Leader { sent, expected, is_back: true, ..Leader::default() }))
        }
        ReserveSide::Kam(transcript) => (Seat::Kam, Side::Kam(Kam::invited(Invited::Once(transcript)))),
    };
    let setup = setup(terms, seat, account, decks(terms, cabinet)?)?;
    let setup = if seat == Seat::Leader { setup.with_determinants(hand.determinants()) } else { setup };
    let remote = Remote { terms: terms.clone(), seed: Some(seed.clone()), side, is_kept: false, other: None };
    Game::sealed_side(setup, remote, hand.orders(), hand.guess().map(Vec::as_slice))
}

fn bring_back_earlier(reserve: &EarlierReserve, account: AccountName, fresh: Seed) -> Option<Game> {
    let EarlierReserve { seat, terms, rankings, guess, .. } = reserve;
    let decks = terms.decks.iter().copied().map(Deck::standard).collect();
    let setup = Setup::new(account, Mode::Remote(*seat), vec![*seat], decks, terms.started).ok()?;
    let setup = setup.with_guess(terms.guess).with_determinants(terms.determinants);
    let side = match seat {
        Seat::Leader => Side::Leader(Leader { renews: true, ..Leader::default() }),
        _ => Side::Kam(Kam::invited(Invited::Anew { answered: true })),
    };
    let terms = terms_of(&setup, terms.talk_number())?;
    let remote = Remote { terms, seed: Some(fresh), side, is_kept: false, other: None };
    let orders: Vec<Order> = rankings.iter().cloned().map(Order::Whole).collect();
    Game::sealed_side(setup, remote, &orders, guess.as_deref())
}

/// The KAM's revealed talks about the same decks to the same depth, which a talk under these terms may follow as their next
/// round; the youngest first.
pub fn earlier_rounds<Id>(
    games: impl IntoIterator<Item = (Id, Game)>,
    terms: &Terms,
    cabinet: &Cabinet,
) -> Vec<(Id, Game)> {
    let mut rounds = kams_games(games, terms, cabinet, Phase::Revealed);
    few::sort_by_key(&mut rounds, |(_, game)| Reverse(game.setup().started()));
    rounds
}

/// The KAM's games about the decks of these terms, as deep as they ask for, that have come to this phase.
fn kams_games<Id>(
    games: impl IntoIterator<Item = (Id, Game)>,
    terms: &Terms,
    cabinet: &Cabinet,
    phase: Phase,
) -> Vec<(Id, Game)> {
    let is_kams = |game: &Game| game.setup().mode() == Mode::Remote(Seat::Kam) && game.phase() == phase;
    games_of(games, terms, cabinet, is_kams)
}

/// The games of some kind about the decks of these terms, as deep as they ask for.
fn games_of<Id>(
    games: impl IntoIterator<Item = (Id, Game)>,
    terms: &Terms,
    cabinet: &Cabinet,
    is_meant: impl Fn(&Game) -> bool,
) -> Vec<(Id, Game)> {
    let Some(decks) = decks(terms, cabinet) else { return Vec::new() };
    let is_alike = |setup: &Setup| setup.decks() == decks && setup.depth() == terms.depth();
    games.into_iter().filter(|(_, game)| is_meant(game) && is_alike(game.setup())).collect()
}

/// The set-up of the KAM's side under these terms, with the account and the decks of a game that is here.
fn setup_of(terms: &Terms, game: &Game) -> Option<Setup> {
    setup(terms, Seat::Kam, game.setup().account().clone(), game.setup().decks().to_vec())
}

fn setup(terms: &Terms, seat: Seat, account: AccountName, decks: Vec<Deck>) -> Option<Setup> {
    let setup = Setup::new(account, Mode::Remote(seat), vec![seat], decks, terms.started()).ok()?;
    Some(setup.with_depth(terms.depth())?.with_guess(terms.guess()))
}

/// The decks that the terms name; `None` if one is not here.
pub fn decks(terms: &Terms, cabinet: &Cabinet) -> Option<Vec<Deck>> {
    terms.decks().iter().map(|&mark| cabinet.deck(mark).cloned()).collect()
}
