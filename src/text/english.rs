//! International English: short words, no idioms that travel badly.

use super::{Text, alone, determinant, exchange, first, learn, lookback, practice, reveal, study, talk};

pub(crate) static TEXT: Text = Text {
    frame: &first::en::FRAME,
    screen: first::en::screen,
    start: &first::en::START,
    setup: &first::en::SETUP,
    name: &first::en::NAME,
    curtain: &first::en::CURTAIN,
    sort: &first::en::SORT,
    ready: &first::en::READY,
    reveal: &reveal::en::REVEAL,
    guess: &talk::en::GUESS,
    talk: &talk::en::TALK,
    sheet: &talk::en::SHEET,
    present: &talk::en::PRESENT,
    determinant: &determinant::en::DETERMINANT,
    alone: &alone::en::ALONE,
    practice: &practice::en::PRACTICE,
    study: &study::en::STUDY,
    learn: &learn::en::LEARN,
    lookback: &lookback::en::LOOKBACK,
    remote: &exchange::en::REMOTE,
    letter: &exchange::en::LETTER,
    promise: &exchange::en::PROMISE,
};
