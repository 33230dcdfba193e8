//! What has been said on one point: nothing, one thing or, once two sides' notes are merged, several things.
//!
//! Everything here is a join-semilattice: joining is commutative, associative and idempotent, so that notes can be merged
//! in any order, as often as one likes, with the same outcome. Nothing that was said is lost by it.

use std::collections::{BTreeMap, BTreeSet};

use crate::cards::entry::Note;

/// Takes in what another side has noted.
pub trait Join {
    /// The smallest value that holds both.
    fn join(&mut self, other: &Self);
}

impl<K: Ord + Clone, V: Join + Clone> Join for BTreeMap<K, V> {
    fn join(&mut self, other: &Self) {
        for (key, theirs) in other {
            match self.get_mut(key) {
                Some(ours) => ours.join(theirs),
                None => {
                    self.insert(key.clone(), theirs.clone());
                }
            }
        }
    }
}

/// A choice: unsettled, settled, or settled differently by two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T: Ord>(BTreeSet<T>);

impl<T: Ord> Default for Said<T> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

impl<T: Ord> Said<T> {
    /// Everything that was said, in its own order.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter()
    }

    /// What was said, if it is one thing.
    pub fn one(&self) -> Option<&T> {
        self.0.first().filter(|_| self.0.len() == 1)
    }

    /// Whether two sides have said different things.
    pub fn is_disputed(&self) -> bool {
        self.0.len() > 1
    }

    /// Settles the point, or leaves it unsettled again.
    pub fn settle(&mut self, what: Option<T>) {
        self.0 = what.into_iter().collect();
    }
}

impl<T: Ord> FromIterator<T> for Said<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

impl<T: Ord + Clone> Join for Said<T> {
    fn join(&mut self, other: &Self) {
        self.0.extend(other.0.iter().cloned());
    }
}

/// The texts on one point. Both sides' texts stand; a text that is wholly contained in another is not kept twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(BTreeSet<Note>);

impl Texts {
    /// All texts, by the alphabet.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Note> + ExactSizeIterator {
        self.0.iter()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a text in the place of another.
    pub fn replace(&mut self, old: Option<&Note>, new: Option<Note>) {
        if let Some(old) = old {
            self.0.remove(old);
        }
        if let Some(new) = new {
            self.add(new);
        }
    }

    fn add(&mut self, new: Note) {
        if !self.0.iter().any(|text| text.as_str().contains(new.as_str())) {
            self.0.retain(|text| !new.as_str().contains(text.as_str()));
            self.0.insert(new);
        }
    }
}

impl FromIterator<Note> for Texts {
    fn from_iter<I: IntoIterator<Item = Note>>(all: I) -> Self {
        let mut texts = Self::default();
        all.into_iter().for_each(|text| texts.add(text));
        texts
    }
}

impl Join for Texts {
    fn join(&mut self, other: &Self) {
        other.0.iter().cloned().for_each(|text| self.add(text));
    }
}
