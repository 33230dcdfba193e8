//! German, in Swiss spelling: as a sales leader in Zurich would say it.

mod alone;
mod determinant;
pub(super) mod external;
pub(super) mod internal;
mod learn;
mod lookback;
mod play;
pub(super) mod practice;
mod remote;
mod reveal;
pub(super) mod spoken;
mod study;
mod talk;

use super::Text;

pub(super) static TEXT: Text = Text {
    frame: &play::FRAME,
    start: &play::START,
    setup: &play::SETUP,
    name: &play::NAME,
    curtain: &play::CURTAIN,
    sort: &play::SORT,
    ready: &play::READY,
    reveal: &reveal::REVEAL,
    guess: &talk::GUESS,
    talk: &talk::TALK,
    sheet: &talk::SHEET,
    present: &talk::PRESENT,
    determinant: &determinant::DETERMINANT,
    alone: &alone::ALONE,
    practice: &practice::PRACTICE,
    study: &study::STUDY,
    learn: &learn::LEARN,
    lookback: &lookback::LOOKBACK,
    remote: &remote::REMOTE,
    letter: &remote::LETTER,
    promise: &remote::PROMISE,
};
