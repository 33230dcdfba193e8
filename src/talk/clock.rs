//! The clocks of a talk: a stopwatch that nobody must use, and the quiet minute.
//!
//! They know when they began, in milliseconds of the browser's clock, and count nothing: a computer that sleeps for twenty
//! seconds is twenty seconds later, and whoever looks away and back finds the time that it is.

/// How long the quiet minute is, in milliseconds.
const MINUTE: u64 = 60_000;

/// A stopwatch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopwatch {
    /// Since when it runs.
    since: Option<u64>,
    /// What it had counted before.
    before: u64,
}

impl Stopwatch {
    /// Whether it runs.
    pub fn runs(self) -> bool {
        self.since.is_some()
    }

    /// How many whole seconds it shows.
    pub fn seconds(self, now: u64) -> u64 {
        self.elapsed(now) / 1000
    }

    /// Starts it, or lets it pause.
    #[must_use]
    pub fn toggled(self, now: u64) -> Self {
        Self { since: (!self.runs()).then_some(now), before: self.elapsed(now) }
    }

    /// Back to zero; one that runs runs on.
    #[must_use]
    pub fn reset(self, now: u64) -> Self {
        Self { since: self.since.map(|_| now), before: 0 }
    }

    /// A clock that was set back counts from there.
    fn elapsed(self, now: u64) -> u64 {
        self.before + self.since.map_or(0, |since| now.saturating_sub(since))
    }
}

/// A quiet minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuietMinute(Option<u64>);

impl QuietMinute {
    /// One that begins now.
    pub fn begun(now: u64) -> Self {
        Self(Some(now))
    }

    /// How many seconds are left; all of them before it begins.
    pub fn left(self, now: u64) -> u64 {
        let elapsed = self.0.map_or(0, |begun| now.saturating_sub(begun));
        MINUTE.saturating_sub(elapsed).div_ceil(1000)
    }

    /// Whether it runs.
    pub fn runs(self, now: u64) -> bool {
        self.0.is_some() && self.left(now) > 0
    }

    /// Whether it is over.
    pub fn is_over(self, now: u64) -> bool {
        self.0.is_some() && self.left(now) == 0
    }
}
