//! International English: short words, no idioms that travel badly.

use super::{
    Decks, Late, LaterWords, Text, alone, card, determinant, exchange, first, learn, lookback, practice, reveal, study,
    talk,
};

/// The words of the first screens, with room for the later ones.
pub(crate) static TEXT: Text = Text {
    frame: &first::en::FRAME,
    screen: first::en::screen,
    start: &first::en::START,
    setup: &first::en::SETUP,
    name: &first::en::NAME,
    curtain: &first::en::CURTAIN,
    sort: &first::en::SORT,
    ready: &first::en::READY,
    cards: [&card::en_external::CARDS, &card::en_internal::CARDS],
    backs: Late::new(),
    reveal: Late::new(),
    guess: Late::new(),
    talk: Late::new(),
    sheet: Late::new(),
    present: Late::new(),
    determinant: &determinant::en::DETERMINANT,
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

static BACKS: Decks<card::CardBack> = [&card::en_external::BACKS, &card::en_internal::BACKS];

/// The words of the later screens.
pub(crate) fn later() -> LaterWords {
    LaterWords {
        backs: &BACKS,
        reveal: &reveal::en::REVEAL,
        guess: &talk::en::GUESS,
        talk: &talk::en::TALK,
        sheet: &talk::en::SHEET,
        present: &talk::en::PRESENT,
        alone: &alone::en::ALONE,
        practice: &practice::en::PRACTICE,
        accounts: &practice::en::ACCOUNTS,
        study: &study::en::STUDY,
        learn: &learn::en::LEARN,
        lookback: &lookback::en::LOOKBACK,
        remote: &exchange::en::REMOTE,
        letter: &exchange::en::LETTER,
        promise: &exchange::en::PROMISE,
    }
}
