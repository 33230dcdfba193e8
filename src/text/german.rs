//! German, in Swiss spelling: as a sales leader in Zurich would say it.

use super::{
    Decks, Late, LaterWords, Text, alone, card, determinant, exchange, first, learn, lookback, practice, reveal, study,
    talk,
};

/// The words of the first screens, with room for the later ones.
pub(crate) static TEXT: Text = Text {
    frame: &first::de::FRAME,
    screen: first::de::screen,
    start: &first::de::START,
    setup: &first::de::SETUP,
    name: &first::de::NAME,
    curtain: &first::de::CURTAIN,
    sort: &first::de::SORT,
    ready: &first::de::READY,
    cards: [&card::de_external::CARDS, &card::de_internal::CARDS],
    backs: Late::new(),
    reveal: Late::new(),
    guess: Late::new(),
    talk: Late::new(),
    sheet: Late::new(),
    present: Late::new(),
    determinant: &determinant::de::DETERMINANT,
    alone: Late::new(),
    practice: Late::new(),
    accounts: Late::new(),
    study: Late::new(),
    learn: Late::new(),
    lookback: Late::new(),
    remote: Late::new(),
    letter: Late::new(),
    promise: Late::new(),
};

static BACKS: Decks<card::CardBack> = [&card::de_external::BACKS, &card::de_internal::BACKS];

/// The words of the later screens.
pub(crate) fn later() -> LaterWords {
    LaterWords {
        backs: &BACKS,
        reveal: &reveal::de::REVEAL,
        guess: &talk::de::GUESS,
        talk: &talk::de::TALK,
        sheet: &talk::de::SHEET,
        present: &talk::de::PRESENT,
        alone: &alone::de::ALONE,
        practice: &practice::de::PRACTICE,
        accounts: &practice::de::ACCOUNTS,
        study: &study::de::STUDY,
        learn: &learn::de::LEARN,
        lookback: &lookback::de::LOOKBACK,
        remote: &exchange::de::REMOTE,
        letter: &exchange::de::LETTER,
        promise: &exchange::de::PROMISE,
    }
}
