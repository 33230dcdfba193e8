//! Which click counts. Whoever clicks twice by habit, or with a button that chatters, means it once; and by the second
//! click something else may lie under the pointer. Nor does a click count that was meant for what lay there before.

/// A click of a pointer: when, in milliseconds, and where, in pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Click {
    /// When it happened.
    pub at: f64,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Whether it was a finger, which does not meet the same place as closely as a mouse.
    pub touch: bool,
}

impl Click {
    /// How long a double click may take. People need 90 to 260 milliseconds for one; whoever means each tap takes 350 or
    /// more to the next.
    pub const DOUBLE: f64 = 320.0;

    /// Whether this click and one before it may be one gesture.
    fn repeats(self, before: Self) -> bool {
        let near = if self.touch || before.touch { 24.0 } else { 16.0 };
        let (x, y) = (self.x - before.x, self.y - before.y);
        let apart = (x * x + y * y).sqrt();
        (0.0..Self::DOUBLE).contains(&(self.at - before.at)) && apart <= near
    }
}

/// The clicks of a pointer, one after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clicks {
    last: Option<Click>,
}

impl Clicks {
    /// Whether this click counts, or belongs to the gesture before it. A triple click is one gesture, too: what counts is
    /// the time since the last click there, whether that one counted or not.
    pub fn counts(&mut self, click: Click) -> bool {
        let repeated = self.last.is_some_and(|before| click.repeats(before));
        self.last = Some(click);
        !repeated
    }
}

/// When the youngest screen or step appeared, and from when on it takes what hands do.
#[derive(Clone, Copy, Debug, Default)]
pub struct Appearance {
    awake: f64,
}

impl Appearance {
    /// How long a step takes nothing once it is there, in milliseconds: whoever has just decided about the last card of the
    /// step before, and about the next one already, has not seen it yet.
    pub const QUIET: f64 = 350.0;

    /// A screen that appears at this moment takes what begins from then on.
    pub fn of_screen(at: f64) -> Self {
        Self { awake: at }
    }

    /// A step that appears at this moment is quiet first.
    pub fn of_step(at: f64) -> Self {
        Self { awake: at + Self::QUIET }
    }

    /// Whether what began at this moment was meant for what lay here before.
    pub fn is_too_early(self, began: f64) -> bool {
        began < self.awake
    }
}
