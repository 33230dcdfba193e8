//! The saved form of where a game stands: a few short words in its entry.

use super::game::{seat_name, seat_named};
use crate::{
    cards::Direction,
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

pub(super) fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::External => "external",
        Direction::Internal => "internal",
    }
}

pub(super) fn direction_named(name: &str) -> Option<Direction> {
    [Direction::External, Direction::Internal].into_iter().find(|&direction| direction_name(direction) == name)
}

pub(super) fn standing_words(standing: Standing) -> String {
    match standing {
        Standing::Curtain(seat) => format!("curtain {}", seat_name(seat)),
        Standing::Sorts(seat, direction) => format!("sorts {} {}", seat_name(seat), direction_name(direction)),
        Standing::SortsAlone(direction) => format!("alone {}", direction_name(direction)),
        Standing::SortsWithEyes(seat, direction) => format!("eyes {} {}", seat_name(seat), direction_name(direction)),
        Standing::Sealed => "sealed".to_owned(),
        Standing::Remote(next) => {
            let word = NEXT.iter().find(|(other, _)| *other == next).map_or("", |(_, word)| word);
            format!("remote {word}")
        }
        Standing::Revealed => "revealed".to_owned(),
    }
}

pub(super) fn standing_of(words: &str) -> Option<Standing> {
    Some(match words.split(' ').collect::<Vec<_>>().as_slice() {
        ["curtain", seat] => Standing::Curtain(seat_named(seat)?),
        ["sorts", seat, direction] => Standing::Sorts(seat_named(seat)?, direction_named(direction)?),
        ["alone", direction] => Standing::SortsAlone(direction_named(direction)?),
        ["eyes", seat, direction] => Standing::SortsWithEyes(seat_named(seat)?, direction_named(direction)?),
        ["sealed"] => Standing::Sealed,
        ["remote", word] => Standing::Remote(NEXT.iter().find(|(_, other)| other == word)?.0),
        ["revealed"] => Standing::Revealed,
        _ => return None,
    })
}
