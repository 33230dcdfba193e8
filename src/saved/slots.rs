//! Two slots: how a kept thing lies in the storage, and what may be written over it.
//!
//! The slots are written in turn, so that a write that fails or is cut short leaves the state before it whole. The readable
//! slot with the higher revision counts. What cannot be read is set aside, what a newer version wrote is left alone, what
//! another window has written is not overwritten, and what is gone is not written again. This is the one set of promises for
//! everything that is kept; the storage itself only does what a [`Plan`] says.

use super::{
    SavedError,
    envelope::{self, Envelope, Kind, Stamp},
};

/// The texts in both slots; `None` where nothing lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots(pub [Option<String>; 2]);

/// What lies in the slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Latest<'a> {
    /// Nothing.
    Nothing,
    /// The latest readable state.
    Here(Envelope<'a>),
    /// Something that a newer version wrote.
    Newer,
    /// Something, but nothing readable.
    Damaged,
}

/// What is to be done with a new state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Write it into this slot with this revision.
    Write {
        /// The slot, 0 or 1.
        slot: usize,
        /// The revision of the new state.
        revision: u64,
        /// What lies in the slot cannot be read and is set aside before.
        aside: bool,
    },
    /// Nothing: another window has written a later state.
    Overtaken,
    /// Nothing: a newer version has written.
    Newer,
    /// Nothing: what this state follows has been deleted.
    Gone,
}

impl Slots {
    /// The latest readable state.
    pub fn latest(&self, kind: Kind) -> Latest<'_> {
        let opened: Vec<_> = self.0.iter().flatten().map(|text| envelope::open(kind, text)).collect();
        if opened.contains(&Err(SavedError::Newer)) {
            return Latest::Newer;
        }
        let any = !opened.is_empty();
        match opened.into_iter().flatten().max_by_key(|envelope| envelope.stamp.revision) {
            Some(envelope) => Latest::Here(envelope),
            None if any => Latest::Damaged,
            None => Latest::Nothing,
        }
    }

    /// The slot in which this state lies.
    pub fn place_of(&self, kind: Kind, state: &Stamp) -> Option<usize> {
        let states = |text: &Option<String>| Some(envelope::stated(kind, text.as_deref()?).ok()? == *state);
        self.0.iter().position(|text| states(text) == Some(true))
    }

    /// What is to be done with the state that follows `known`: the state that was read or written last, or `None` for a
    /// thing that begins now.
    pub fn plan(&self, kind: Kind, known: Option<&Stamp>) -> Plan {
        let stated = self.0.each_ref().map(|text| text.as_deref().map(|text| envelope::stated(kind, text)));
        if stated.contains(&Some(Err(SavedError::Newer))) {
            return Plan::Newer;
        }
        if known.is_some() && stated.iter().all(Option::is_none) {
            return Plan::Gone;
        }
        let base = known.map_or(0, |stamp| stamp.revision);
        let is_later = |stamp: &Stamp| stamp.revision >= base && Some(stamp) != known;
        for (text, stamp) in self.0.iter().zip(&stated) {
            // Only what claims to be later is read to its end: it may be damaged.
            if let (Some(text), Some(Ok(stamp))) = (text, stamp)
                && is_later(stamp)
                && envelope::open(kind, text).is_ok()
            {
                return Plan::Overtaken;
            }
        }
        let revision = base + 1;
        // The state that this one follows stays whole until the new one is there.
        let here = known.and_then(|known| self.place_of(kind, known));
        let slot = here.map_or(usize::from(!revision.is_multiple_of(2)), |here| 1 - here);
        let aside = match (&self.0[slot], &stated[slot]) {
            (Some(_), Some(Ok(stamp))) => is_later(stamp),
            (Some(_), _) => true,
            (None, _) => false,
        };
        Plan::Write { slot, revision, aside }
    }
}
