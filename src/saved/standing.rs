//! The saved form of where a game stands: a few short words in its entry.

use super::game::{seat_name, seat_named};
use crate::{
    cards::{Called, Direction, Facing, own::Title},
    game::{remote::Next, standing::Standing},
};

const NEXT: [(Next, &str); 9] = [
    (Next::Send, "send"),
    (Next::SendAnew, "send-anew"),
    (Next::AwaitInvitation, "await-invitation"),
    (Next::AwaitNewInvitation, "await-new-invitation"),
    (Next::AwaitAnswer, "await-answer"),
    (Next::AwaitAnswerAgain, "await-answer-again"),
    (Next::AwaitDisclosure, "await-disclosure"),
    (Next::Disclose, "disclose"),
    (Next::Look, "look"),
];

/// The word for where the roles of a deck are played.
pub(super) fn facing_name(facing: Facing) -> &'static str {
    match facing {
        Facing::Known(direction) => direction_name(direction),
        Facing::OwnWords => "own",
    }
}

/// What a deck is called, as the end of a line: a shipped one by its direction, another one by its name after a mark.
fn called_name(called: &Called) -> String {
    match called {
        Called::Shipped(direction) => direction_name(*direction).to_owned(),
        Called::Own(name) => format!("= {}", name.as_str()),
    }
}

fn called_named(words: &[&str]) -> Option<Called> {
    match words {
        [direction] => direction_named(direction).map(Called::Shipped),
        ["=", name @ ..] => Title::new(&name.join(" ")).ok().map(Called::Own),
        _ => None,
    }
}

fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::External => "external",
        Direction::Internal => "internal",
    }
}

pub(super) fn direction_named(name: &str) -> Option<Direction> {
    [Direction::External, Direction::Internal].into_iter().find(|&direction| direction_name(direction) == name)
}

pub(super) fn standing_words(standing: &Standing) -> String {
    match standing {
        Standing::Curtain(seat) => format!("curtain {}", seat_name(*seat)),
        Standing::Sorts(seat, deck) => format!("sorts {} {}", seat_name(*seat), called_name(deck)),
        Standing::SortsAlone(deck) => format!("alone {}", called_name(deck)),
        Standing::SortsWithEyes(seat, deck) => format!("eyes {} {}", seat_name(*seat), called_name(deck)),
        Standing::Sealed => "sealed".to_owned(),
        Standing::Remote(next) => {
            let word = NEXT.iter().find(|(other, _)| other == next).map_or("", |(_, word)| word);
            format!("remote {word}")
        }
        Standing::Revealed => "revealed".to_owned(),
    }
}

pub(super) fn standing_of(words: &str) -> Option<Standing> {
    Some(match words.split(' ').collect::<Vec<_>>().as_slice() {
        ["curtain", seat] => Standing::Curtain(seat_named(seat)?),
        ["sorts", seat, deck @ ..] => Standing::Sorts(seat_named(seat)?, called_named(deck)?),
        ["alone", deck @ ..] => Standing::SortsAlone(called_named(deck)?),
        ["eyes", seat, deck @ ..] => Standing::SortsWithEyes(seat_named(seat)?, called_named(deck)?),
        ["sealed"] => Standing::Sealed,
        ["remote", word] => Standing::Remote(NEXT.iter().find(|(_, other)| other == word)?.0),
        ["revealed"] => Standing::Revealed,
        _ => return None,
    })
}
