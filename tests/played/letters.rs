//! A remote talk in every state of each side, and every letter that anybody could open there.

use role_cards::{
    cards::{
        Direction, Mode, Seat,
        sort::{Action, Level},
    },
    game::{Event, Game, Remote},
    letter::{Letter, Seed},
};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// What a state is called, and the game in it; `None` where nothing is stored.
pub type States = Vec<(&'static str, Option<Game>)>;
/// What a letter is called, and its text.
pub type Letters = Vec<(&'static str, String)>;

/// A fresh game of the leader's.
pub fn leader(talk: u16, key: u8) -> Game {
    let setup = super::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &DECKS).with_guess(true);
    let side = Remote::leader(&setup, Seed([key; 32]), talk).expect("standard decks");
    Game::remote_side(setup, side, u64::from(key)).expect("they fit")
}

/// A fresh game of a KAM who has accepted this invitation.
pub fn kam(invitation: &Letter, key: u8) -> Game {
    let Letter::Invitation(invitation) = invitation else { panic!("no invitation") };
    let setup = super::setup(Mode::Remote(Seat::Kam), &[Seat::Kam], &DECKS).with_guess(true);
    Game::remote_side(setup, Remote::kam(invitation.clone(), Seed([key; 32])), u64::from(key)).expect("they fit")
}

/// The game after one more event.
pub fn after(game: &Game, event: Event) -> Game {
    let mut game = game.clone();
    super::play(&mut game, event);
    game
}

/// The game with a letter taken in.
pub fn taken(game: &Game, letter: &Letter) -> Game {
    let mut game = game.clone();
    game.receive(letter).expect("it fits");
    game
}

/// The game with all orders sealed.
pub fn sealed(mut game: Game) -> Game {
    super::play_all_turns(&mut game);
    game
}

/// The game with one card dealt.
pub fn begun(game: &Game) -> Game {
    after(game, Event::Sort(Action::Deal(Level::Very)))
}

/// A talk in every state of each side, and every letter that anybody could open there.
pub fn every_state_and_letter() -> (States, Letters) {
    let dealt = leader(77, 1);
    let ready = sealed(dealt.clone());
    let sent = after(&ready, Event::Sent);
    let invitation = ready.letter().expect("an invitation");
    let withdrawn = after(&sent, Event::Withdraw(Seed([9; 32])));
    let renewed = withdrawn.letter().expect("a new invitation");

    let invited = kam(&invitation, 2);
    let answering = sealed(invited.clone());
    let answer = answering.letter().expect("an answer");
    let answered = after(&answering, Event::Sent);
    let second = sealed(kam(&invitation, 3)).letter().expect("a second answer");

    let leaders_look = taken(&sent, &answer);
    let disclosure = leaders_look.disclosure().expect("a disclosure");
    let kams_look = taken(&answered, &disclosure);
    let [leaders_reveal, kams_reveal] = [&leaders_look, &kams_look].map(|game| after(game, Event::Reveal));
    let [leaders_code, kams_code] = [&sent, &answered].map(|game| game.reserve().expect("a reserve code"));
    let restored = |game: &Game, code: &Letter| Game::restored(game.setup().clone(), code).expect("it comes back");
    let foreign = sealed(leader(5, 40)).letter().expect("an invitation");

    let states = vec![
        ("nobody", None),
        ("leader deals", Some(begun(&dealt))),
        ("leader has sealed", Some(ready)),
        ("leader has invited", Some(sent.clone())),
        ("leader has withdrawn", Some(withdrawn.clone())),
        ("leader changes the order", Some(after(&withdrawn, Event::Reopen(0)))),
        ("leader can look", Some(leaders_look)),
        ("leader has looked", Some(leaders_reveal.clone())),
        ("leader has finished", Some(after(&leaders_reveal, Event::Finish))),
        ("leader is back", Some(restored(&sent, &leaders_code))),
        ("KAM deals", Some(begun(&invited))),
        ("KAM has sealed", Some(answering)),
        ("KAM has answered", Some(answered.clone())),
        ("KAM can look", Some(kams_look)),
        ("KAM has looked", Some(kams_reveal.clone())),
        ("KAM has finished", Some(after(&kams_reveal, Event::Finish))),
        ("KAM is back", Some(restored(&answered, &kams_code))),
    ];
    let cut = disclosure.to_text();
    let letters = [
        ("invitation", invitation),
        ("new invitation", renewed),
        ("answer", answer),
        ("second answer", second),
        ("disclosure", disclosure),
        ("leader's reserve code", leaders_code),
        ("KAM's reserve code", kams_code),
        ("invitation to another talk", foreign),
    ];
    let letters = letters.into_iter().map(|(name, letter)| (name, letter.to_text()));
    (states, letters.chain([("damaged letter", cut[..cut.len() - 5].to_owned())]).collect())
}
