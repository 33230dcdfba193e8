//! International English: short words, no idioms that travel badly.

pub(super) mod external;
pub(super) mod internal;
mod play;
mod remote;
mod reveal;
pub(super) mod spoken;

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
    remote: &remote::REMOTE,
    letter: &remote::LETTER,
    promise: &remote::PROMISE,
};
