//! An arrival: one side of a remote talk that begins from a letter. The KAM's begins from an invitation, and either side's
//! comes back from its reserve code. The code name is one's own; everything else stands in the letter's terms.

use std::cmp::Reverse;

use crate::{
    cards::{
        deck::Deck,
        entry::AccountName,
        setup::{Mode, Seat, Setup},
    },
    game::{
        play::{Game, Phase},
        remote::Remote,
    },
    letter::{Invitation, Letter, Seed, Terms},
};

/// The KAM's side of the talk that an invitation opens, as the next round after an earlier one if there is one. `seed` and
/// `shuffle` are random.
pub fn accept(
    invitation: &Invitation,
    account: AccountName,
    earlier: Option<Game>,
    seed: Seed,
    shuffle: u64,
) -> Option<Game> {
    let setup = setup(invitation.terms(), Seat::Kam, account)?;
    let game = Game::remote_side(setup, Remote::kam(invitation.clone(), seed), shuffle)?;
    match earlier {
        None => Some(game),
        Some(earlier) => game.after(earlier),
    }
}

/// The side that a reserve code brings back, with its order sealed; `None` for any other letter.
pub fn bring_back(reserve: &Letter, account: AccountName) -> Option<Game> {
    let setup = match reserve {
        Letter::LeaderReserve(reserve) => setup(&reserve.terms, Seat::Leader, account),
        Letter::KamReserve(reserve) => setup(&reserve.terms, Seat::Kam, account),
        _ => None,
    };
    Game::restored(setup?, reserve)
}

/// The KAM's revealed talks about the same decks, which a talk under these terms may follow as their next round; the
/// youngest first.
pub fn earlier_rounds<Id>(games: impl IntoIterator<Item = (Id, Game)>, terms: &Terms) -> Vec<(Id, Game)> {
    let decks = decks(terms);
    let fits = |(_, game): &(Id, Game)| {
        game.phase() == Phase::Revealed
            && game.setup().mode() == Mode::Remote(Seat::Kam)
            && game.setup().decks() == decks
    };
    let mut rounds: Vec<(Id, Game)> = games.into_iter().filter(fits).collect();
    rounds.sort_by_key(|(_, game)| Reverse(game.setup().started()));
    rounds
}

fn setup(terms: &Terms, seat: Seat, account: AccountName) -> Option<Setup> {
    let setup = Setup::new(account, Mode::Remote(seat), vec![seat], decks(terms), terms.started()).ok()?;
    Some(setup.with_guess(terms.guess()).with_determinants(terms.determinants()))
}

fn decks(terms: &Terms) -> Vec<Deck> {
    terms.decks().iter().copied().map(Deck::standard).collect()
}
