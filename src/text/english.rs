//! International English: short words, no idioms that travel badly.

use super::{
    Decks, Late, LaterWords, Text, alone, card, decks, determinant, example, exchange, first, guide, learn, lookback,
    paper, plan, practice, prepare, profile, quick, reveal, shelf, steps, study, talk,
};

language!(en, en_external, en_internal);
