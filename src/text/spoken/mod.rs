//! The control words, in each language.

pub(super) mod de;
pub(super) mod en;
