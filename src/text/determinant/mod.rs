//! The words of the determinants: nine traits of an account's situation, each with three named levels.

pub(super) mod de;
pub(super) mod en;

use crate::cards::Determinant;

/// The words of all determinants.
pub struct DeterminantText {
    /// What they are called together.
    pub heading: &'static str,
    /// What they are for, in the set-up.
    pub hint: &'static str,
    /// What an unset one is called.
    pub unset: &'static str,
    /// Each one's name and its levels, by [`Determinant::ALL`].
    pub all: [(&'static str, [&'static str; 3]); 9],
}

impl DeterminantText {
    /// The name of a determinant.
    pub fn name(&self, determinant: Determinant) -> &'static str {
        self.of(determinant).0
    }

    /// What a level (1 to 3) of a determinant is called; empty for any other number.
    pub fn level(&self, determinant: Determinant, level: u8) -> &'static str {
        let at = usize::from(level).checked_sub(1);
        at.and_then(|at| self.of(determinant).1.get(at)).copied().unwrap_or_default()
    }

    fn of(&self, determinant: Determinant) -> &(&'static str, [&'static str; 3]) {
        let at = Determinant::ALL.iter().position(|&other| other == determinant).unwrap_or_default();
        &self.all[at]
    }
}
