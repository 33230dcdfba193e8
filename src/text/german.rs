//! German, in Swiss spelling: as a sales leader in Zurich would say it.

use super::{
    Decks, Late, LaterWords, Text, alone, card, decks, determinant, example, exchange, first, guide, learn, lookback,
    paper, plan, practice, prepare, profile, quick, reveal, shelf, steps, study, talk,
};

language!(de, de_external, de_internal);
