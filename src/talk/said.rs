//! What has been said on one point: nothing, one thing or, once two sides' notes are merged, several things.
//!
//! Everything here is a join-semilattice: joining is commutative, associative and idempotent in what it says, so that notes
//! can be merged in any order, as often as one likes, with the same outcome. Nothing that was said is lost by it.

use litemap::LiteMap;

use crate::cards::entry::Note;
use crate::few;

/// Takes in what another side has noted.
pub trait Join {
    /// The smallest value that holds both.
    fn join(&mut self, other: &Self);
}

impl<K: Ord + Clone, V: Join + Clone> Join for LiteMap<K, V> {
    fn join(&mut self, other: &Self) {
        for (key, theirs) in other.iter() {
            match self.get_mut(key) {
                Some(ours) => ours.join(theirs),
                None => {
                    self.insert(key.clone(), theirs.clone());
                }
            }
        }
    }
}

/// A choice: unsettled, settled, or settled differently by two sides. Each thing stands in it once, in its own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T: Ord>(Vec<T>);

impl<T: Ord> Default for Said<T> {
    fn default() -> Self {
        Self(Vec::new())
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

    /// Adds a thing to what was said, or takes it away again.
    pub(crate) fn turn(&mut self, what: T) {
        match self.0.binary_search(&what) {
            Ok(place) => {
                self.0.remove(place);
            }
            Err(place) => self.0.insert(place, what),
        }
    }

    fn add(&mut self, what: T) {
        if let Err(place) = self.0.binary_search(&what) {
            self.0.insert(place, what);
        }
    }
}

impl<T: Ord> FromIterator<T> for Said<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut said = Self::default();
        all.into_iter().for_each(|what| said.add(what));
        said
    }
}

impl<T: Ord + Clone> Join for Said<T> {
    fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|what| self.add(what.clone()));
    }
}

/// The texts on one point, each in a slot of its own: the first is what one browser writes, and a merge brings the other
/// side's beside it. A text is addressed by its slot, never by its words, and writing in one slot leaves all others alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<Option<Note>>);

impl Texts {
    /// The slots in the order in which they were filled; `None` is one that was emptied.
    pub fn slots(&self) -> &[Option<Note>] {
        &self.0
    }

    /// The text in a slot.
    pub fn at(&self, slot: usize) -> Option<&Note> {
        self.0.get(slot)?.as_ref()
    }

    /// All texts, by the alphabet: in the same order on both sides, wherever they were written.
    pub fn all(&self) -> Vec<&Note> {
        let mut all: Vec<&Note> = self.0.iter().flatten().collect();
        few::sort(&mut all);
        all
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Writes in a slot over what the writer has seen there. What somebody else has written there meanwhile moves to a slot
    /// of its own, so that nobody types over words that they have not read.
    pub(crate) fn write(&mut self, slot: usize, seen: Option<&Note>, text: Option<Note>) {
        if self.0.len() <= slot {
            self.0.resize(slot + 1, None);
        }
        let there = std::mem::replace(&mut self.0[slot], text);
        if let Some(unseen) = there.filter(|there| Some(there) != seen)
            && !self.0.iter().flatten().any(|other| contains(other, &unseen))
        {
            self.0.push(Some(unseen));
        }
    }

    /// Drops what is wholly contained in another text. Typing never does so, only a merge.
    pub(crate) fn drop_doubles(&mut self) {
        for slot in (0..self.0.len()).rev() {
            let Some(text) = self.0[slot].take() else { continue };
            if !self.0.iter().flatten().any(|other| contains(other, &text)) {
                self.0[slot] = Some(text);
            }
        }
    }

    /// Closes the gaps that emptied slots have left.
    pub(crate) fn close_up(&mut self) {
        self.0.retain(Option::is_some);
    }
}

/// Whether nothing of a text is lost where another one stands.
fn contains(text: &Note, part: &Note) -> bool {
    text.as_str().contains(part.as_str())
}

impl FromIterator<Option<Note>> for Texts {
    fn from_iter<I: IntoIterator<Item = Option<Note>>>(slots: I) -> Self {
        Self(slots.into_iter().collect())
    }
}

/// Every word of both sides is kept once. Ours stay in their slots, because somebody may be about to write there; so two
/// sides' slots may differ, while [`Texts::all`] does not.
impl Join for Texts {
    fn join(&mut self, other: &Self) {
        for theirs in other.0.iter().flatten() {
            if !self.0.iter().flatten().any(|ours| contains(ours, theirs)) {
                let shorter = |slot: &&mut Option<Note>| slot.as_ref().is_some_and(|ours| contains(theirs, ours));
                match self.0.iter_mut().find(shorter) {
                    Some(slot) => *slot = Some(theirs.clone()),
                    None => self.0.push(Some(theirs.clone())),
                }
            }
        }
    }
}
