//! The determinants: nine traits of an account's situation that move which roles are in demand there.

/// One trait of an account's situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Determinant {
    /// How far the relationship has come.
    Phase,
    /// Who depends on whom.
    Power,
    /// How complex the offer is.
    Complexity,
    /// How many sites and countries there are.
    Reach,
    /// Whether price or value decides.
    Buying,
    /// How far one's own organisation depends on each other and stands behind the account.
    Backing,
    /// How much room there is for something new.
    Potential,
    /// How much goes wrong.
    Disturbance,
    /// How much changes at the customer.
    Change,
}

impl Determinant {
    /// All of them, in the order in which letters hold them.
    pub const ALL: [Self; 9] = [
        Self::Phase,
        Self::Power,
        Self::Complexity,
        Self::Reach,
        Self::Buying,
        Self::Backing,
        Self::Potential,
        Self::Disturbance,
        Self::Change,
    ];

    /// Its place in [`Self::ALL`], by which saved games name it.
    pub(crate) fn number(self) -> usize {
        Self::ALL.iter().position(|&other| other == self).unwrap_or_default()
    }
}

/// What is known of an account's situation: for each determinant one of three levels (1 to 3), or unset (0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Determinants([u8; 9]);

impl Determinants {
    /// How many levels a determinant has.
    pub const LEVELS: u8 = 3;

    /// The levels, by [`Determinant::ALL`]; `None` if one is larger than 3.
    pub fn new(levels: [u8; 9]) -> Option<Self> {
        levels.iter().all(|level| *level <= Self::LEVELS).then_some(Self(levels))
    }

    /// Levels that are written down in the rules themselves.
    pub(crate) const fn known_levels(levels: [u8; 9]) -> Self {
        Self(levels)
    }

    /// The same with one determinant at another level (1 to 3), or unset (0); larger levels change nothing.
    #[must_use]
    pub fn with(mut self, determinant: Determinant, level: u8) -> Self {
        if level <= Self::LEVELS {
            self.0[determinant.number()] = level;
        }
        self
    }

    /// The levels, by [`Determinant::ALL`].
    pub fn levels(self) -> [u8; 9] {
        self.0
    }

    /// The level of a determinant, from 1; `None` if it is unset.
    pub fn level(self, determinant: Determinant) -> Option<u8> {
        Some(self.0[determinant.number()]).filter(|level| *level > 0)
    }

    /// The determinants that are set, with their levels.
    pub fn known(self) -> impl Iterator<Item = (Determinant, u8)> {
        Determinant::ALL.into_iter().filter_map(move |determinant| Some((determinant, self.level(determinant)?)))
    }
}
