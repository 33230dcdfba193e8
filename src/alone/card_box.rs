//! The card box as one window has it: the progress, and how that is kept.
//!
//! Several windows may learn in one browser, and any of them may delete the progress. So each act builds on what is kept at
//! that moment, and what is gone is not written again: an answer changes a kept progress but makes none; a new round does.

use crate::alone::learn::Progress;

/// What somebody does who learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Begins a round.
    Begin,
    /// Answers a question.
    Answer,
}

/// How the progress is kept. `Revision` is what the store knows its state by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<Revision> {
    /// There is nothing to keep yet.
    NotYet,
    /// It is kept, as this revision.
    As(Revision),
    /// What is kept is a newer version's, and is left alone. What is learnt now is kept nowhere.
    Newer,
    /// What is kept cannot be read. The next round begins anew, and that is then set aside.
    Damaged,
    /// It was deleted. A round that is under way goes on, and is kept nowhere.
    Gone,
}

/// How often an act is tried anew because another window was faster. It never takes as many: between looking and writing
/// lies no time to speak of.
const TRIES: u32 = 3;

/// The progress, and how it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardBox<Revision> {
    progress: Progress,
    kept: Kept<Revision>,
}

impl<Revision: Clone + PartialEq> CardBox<Revision> {
    /// A box of which nothing is known yet.
    pub fn new() -> Self {
        Self { progress: Progress::default(), kept: Kept::NotYet }
    }

    /// The progress.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// How it is kept.
    pub fn kept(&self) -> &Kept<Revision> {
        &self.kept
    }

    /// The store holds this progress, as this revision.
    pub fn found(&mut self, progress: Progress, revision: Revision) {
        *self = Self { progress, kept: Kept::As(revision) };
    }

    /// The store holds nothing: nothing yet, or nothing any more.
    pub fn found_nothing(&mut self) {
        match self.kept {
            Kept::As(_) => self.begin_anew(Kept::Gone),
            Kept::Newer | Kept::Damaged => self.begin_anew(Kept::NotYet),
            Kept::NotYet | Kept::Gone => {}
        }
    }

    /// The store holds what a newer version has written.
    pub fn found_newer(&mut self) {
        self.begin_anew(Kept::Newer);
    }

    /// The store holds what cannot be read.
    pub fn found_damaged(&mut self) {
        self.begin_anew(Kept::Damaged);
    }

    /// What is learnt in this window stays where it was until the store holds something else.
    fn begin_anew(&mut self, kept: Kept<Revision>) {
        if self.kept != kept {
            *self = Self { progress: Progress::default(), kept };
        }
    }

    /// Lets an act change the progress of this window, and leaves what is kept as it is.
    pub fn show<Outcome>(&mut self, act: Act, change: impl Fn(&mut Progress) -> Outcome) -> Outcome {
        let (progress, outcome) = self.after(act, change);
        self.progress = progress;
        outcome
    }

    /// Lets an act change the progress, and keeps what came of it where it may. `look` finds out what the store holds, and
    /// `write` replaces what it holds as the known revision, or nothing; it says as which revision, or refuses because the
    /// store holds something else by now. What the act does may be worked out more than once.
    pub fn change(
        &mut self,
        act: Act,
        change: impl Fn(&mut Progress),
        look: impl Fn(&mut Self),
        write: impl Fn(&Progress, Option<Revision>) -> Option<Revision>,
    ) {
        for _ in 0..TRIES {
            look(self);
            if !self.is_written(act) {
                break;
            }
            let (progress, ()) = self.after(act, &change);
            if let Some(revision) = write(&progress, self.revision()) {
                return self.found(progress, revision);
            }
        }
        self.show(act, change);
    }

    /// What an act makes of the progress. What was answered after a deletion is not written, not even with the next round.
    fn after<Outcome>(&self, act: Act, change: impl Fn(&mut Progress) -> Outcome) -> (Progress, Outcome) {
        let anew = self.kept == Kept::Gone && act == Act::Begin;
        let mut progress = if anew { Progress::default() } else { self.progress.clone() };
        let outcome = change(&mut progress);
        (progress, outcome)
    }

    /// Whether an act is to be written now.
    fn is_written(&self, act: Act) -> bool {
        match self.kept {
            Kept::As(_) => true,
            Kept::NotYet | Kept::Damaged | Kept::Gone => act == Act::Begin,
            Kept::Newer => false,
        }
    }

    fn revision(&self) -> Option<Revision> {
        if let Kept::As(revision) = &self.kept { Some(revision.clone()) } else { None }
    }
}

impl<Revision: Clone + PartialEq> Default for CardBox<Revision> {
    fn default() -> Self {
        Self::new()
    }
}
