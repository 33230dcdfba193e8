//! A remote talk in every state of each side, and every letter that anybody could open there.

use role_cards::{
    cards::{
        AccountName, Direction, Mode, Seat,
        sort::{Action, Level},
    },
    exchange,
    game::{Event, Game, Remote},
    letter::{Cabinet, Letter, Seed},
};
use sha2::{Digest as _, Sha256};

const DECKS: [Direction; 2] = [Direction::External, Direction::Internal];

/// What a state is called, and the game in it; `None` where nothing is stored.
pub type States = Vec<(&'static str, Option<Game>)>;
/// What a letter is called, and its text.
pub type Letters = Vec<(&'static str, String)>;

/// A fresh game of the leader's.
pub fn leader(talk: u8, key: u8) -> Game {
    let setup = super::setup(Mode::Remote(Seat::Leader), &[Seat::Leader], &DECKS).with_guess(true);
    let side = Remote::leader(&setup, Seed([key; 32]), super::talk_number(talk)).expect("standard decks");
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

/// The game with this letter of its own handed on.
pub fn handed_on(game: &Game, letter: fn(&Game) -> Option<Letter>) -> Game {
    let mut game = game.clone();
    super::hand_on(&mut game, letter);
    game
}

/// The game with a letter taken in.
pub fn taken(game: &Game, letter: &Letter) -> Game {
    let mut game = game.clone();
    super::take(&mut game, letter);
    game
}

/// The game with all orders open.
pub fn revealed(game: &Game) -> Game {
    let mut game = game.clone();
    super::reveal(&mut game);
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

/// The game that a reserve code brings back.
pub fn back(code: &Letter) -> Game {
    let account = AccountName::new("Falke").expect("a name");
    exchange::bring_back(code, &Cabinet::shipped(), account, Seed([0x5E; 32])).expect("it comes back")
}

/// A whole letter that a client of version 3 could have written, of the kind of an invitation.
pub fn newer() -> String {
    let (head, content) = ([0x31, 40], [7; 40]);
    let hash = Sha256::new_with_prefix(b"rolecards/3 check\0").chain_update(head).chain_update(content).finalize();
    spelled(&[head.as_slice(), &content, &hash[..4]].concat())
}

/// These bytes as a text.
pub fn spelled(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.resize(bits.len().div_ceil(5) * 5, 0);
    let digit = |bits: &[u8]| char::from(ALPHABET[bits.iter().fold(0, |digit, bit| digit << 1 | usize::from(*bit))]);
    bits.chunks(5).map(digit).collect()
}

/// What version 1 wrote for a talk of both decks, on 2026-11-24, with the number 1 and no guess: invitation, answer,
/// disclosure, and the leader's and the KAM's reserve code. They stood in the protocol document of that version.
pub const EARLIER: [&str; 5] = [
    "262NV7JP1XB8KS80018JT003000000017P13PC921FY4J56EEYJGTBWCAYMD3011GJS68AE69Z2HEV37KSAGK13P1MAP85B55T4C7E3WAYB2HJCB57YMDS0GGVEGJRA2TCX1F24HFENBP",
    "29DXY33JYRY970Q99AW5HVDJ4XWE4QF0WAD78FWP1CA97H31E4YZWQYZEHNTH0FG3Z05WCJZHAFF8XZWG6AS567PXP5BWFE8EN0T3FV70PEYD88YH5ERK5B36ARFPD6D",
    "2DDXY33JYRY970GHQ8PYFHX3S0Q6V9KZT1R242P1Q3ZAPY8GDTW8NKDN9BV02ATR3DPNTYAPBK256VRW0KT4WKVM4BRYHNQP20FA34CC5DERYH2D1TSX9DXB1APC9XRZ",
    "2G0020G30G2GC1R81450P30D1R7H048J2CA1A5GQ30CHM6RW3MF1Y0000000000000000000000000000008AQCYAR7ND2F500052B800C00000006WEH0BF",
    "2MG228H34GJJC9S854N2PB1D5RQK0C9J6CT3ADHQ70WKMESW7MZ3Y1QAY0T1EB9CCACGTWZVZZZZZZR00008AQCYAR7ND2F500052B800C00000005DXY33JYRY970P9E175C",
];

/// A talk in every state of each side, and every letter that anybody could open there.
pub fn every_state_and_letter() -> (States, Letters) {
    let dealt = leader(77, 1);
    let ready = sealed(dealt.clone());
    let sent = handed_on(&ready, Game::letter);
    let invitation = ready.letter().expect("an invitation");
    let changing = after(&sent, Event::ReopenRemote(0, Seed([9; 32])));
    let withdrawn = after(&changing, Event::Seal);
    let renewed = withdrawn.letter().expect("a new invitation");
    let sent_anew = handed_on(&withdrawn, Game::letter);

    let invited = kam(&invitation, 2);
    let answering = sealed(invited.clone());
    let answer = answering.letter().expect("an answer");
    let answered = handed_on(&answering, Game::letter);
    let second = sealed(kam(&invitation, 3)).letter().expect("a second answer");
    let to_renewed = sealed(kam(&renewed, 4)).letter().expect("an answer to the new invitation");

    let has_answer = taken(&sent, &answer);
    let disclosed = handed_on(&has_answer, Game::disclosure);
    let disclosure = disclosed.disclosure().expect("a disclosure");
    let kams_look = taken(&answered, &disclosure);
    let [leaders_reveal, kams_reveal] = [&disclosed, &kams_look].map(revealed);
    let code = |game: &Game| game.reserve().expect("a reserve code");
    let [leaders_code, newest_code, kams_code] = [&sent, &has_answer, &answered].map(code);
    let foreign = sealed(leader(5, 40));
    let foreign_invitation = foreign.letter().expect("an invitation");
    let foreign_answer = sealed(kam(&foreign_invitation, 41)).letter().expect("an answer");
    let [earlier_leader, earlier_kam] = [EARLIER[3], EARLIER[4]].map(|text| Letter::parse(text).expect("a code"));

    let states = vec![
        ("nobody", None),
        ("leader deals", Some(begun(&dealt))),
        ("leader has sealed", Some(ready)),
        ("leader has invited", Some(sent.clone())),
        ("leader changes the order", Some(changing)),
        ("leader has changed it", Some(withdrawn)),
        ("leader has invited anew", Some(sent_anew)),
        ("leader has the answer", Some(has_answer)),
        ("leader has disclosed", Some(disclosed)),
        ("leader has looked", Some(leaders_reveal.clone())),
        ("leader has finished", Some(after(&leaders_reveal, Event::Finish))),
        ("leader is back", Some(back(&leaders_code))),
        ("leader is back and knows the answer", Some(back(&newest_code))),
        ("leader of an earlier version", Some(back(&earlier_leader))),
        ("KAM deals", Some(begun(&invited))),
        ("KAM has sealed", Some(answering)),
        ("KAM has answered", Some(answered.clone())),
        ("KAM can look", Some(kams_look)),
        ("KAM has looked", Some(kams_reveal.clone())),
        ("KAM has finished", Some(after(&kams_reveal, Event::Finish))),
        ("KAM is back", Some(back(&kams_code))),
        ("KAM of an earlier version", Some(back(&earlier_kam))),
    ];
    let (cut, short) = (disclosure.to_text(), invitation.to_text());
    let mut changed = answer.to_text();
    changed.replace_range(30..31, if changed[30..].starts_with('7') { "8" } else { "7" });
    let letters = [
        ("invitation", invitation),
        ("new invitation", renewed),
        ("answer", answer),
        ("second answer", second),
        ("answer to the new invitation", to_renewed),
        ("disclosure", disclosure),
        ("leader's reserve code", leaders_code),
        ("leader's newest code", newest_code),
        ("KAM's reserve code", kams_code),
        ("invitation to another talk", foreign_invitation),
        ("answer in another talk", foreign_answer),
    ];
    let mut letters: Letters = letters.into_iter().map(|(name, letter)| (name, letter.to_text())).collect();
    letters.extend([
        ("damaged: a cut invitation", short[..short.len() - 5].to_owned()),
        ("damaged: a cut disclosure", cut[..cut.len() - 5].to_owned()),
        ("damaged: a changed answer", changed),
        ("newer", newer()),
        ("earlier: invitation", EARLIER[0].to_owned()),
        ("earlier: leader's reserve code", EARLIER[3].to_owned()),
        ("earlier: KAM's reserve code", EARLIER[4].to_owned()),
    ]);
    (states, letters)
}
