//! German, in Swiss spelling: as a sales leader in Zurich would say it.

use super::{Text, alone, determinant, exchange, first, learn, lookback, practice, reveal, study, talk};

pub(crate) static TEXT: Text = Text {
    frame: &first::de::FRAME,
    screen: first::de::screen,
    start: &first::de::START,
    setup: &first::de::SETUP,
    name: &first::de::NAME,
    curtain: &first::de::CURTAIN,
    sort: &first::de::SORT,
    ready: &first::de::READY,
    reveal: &reveal::de::REVEAL,
    guess: &talk::de::GUESS,
    talk: &talk::de::TALK,
    sheet: &talk::de::SHEET,
    present: &talk::de::PRESENT,
    determinant: &determinant::de::DETERMINANT,
    alone: &alone::de::ALONE,
    practice: &practice::de::PRACTICE,
    study: &study::de::STUDY,
    learn: &learn::de::LEARN,
    lookback: &lookback::de::LOOKBACK,
    remote: &exchange::de::REMOTE,
    letter: &exchange::de::LETTER,
    promise: &exchange::de::PROMISE,
};
