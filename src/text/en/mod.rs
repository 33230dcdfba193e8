//! International English: short words, no idioms that travel badly.

mod play;

use super::Text;

pub(super) static TEXT: Text = Text {
    frame: &play::FRAME,
    start: &play::START,
    setup: &play::SETUP,
    name: &play::NAME,
    curtain: &play::CURTAIN,
    sort: &play::SORT,
    ready: &play::READY,
};
