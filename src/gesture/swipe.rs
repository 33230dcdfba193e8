//! Which way a swipe leads.

/// A way out of the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// Down.
    Down,
    /// To the right.
    Right,
}

impl Way {
    /// How far a swipe must lead, in pixels.
    pub const FAR: f64 = 72.0;

    /// The way of a swipe that has led so far to the right and down; `None` if it leads nowhere yet, or upwards.
    pub fn of(x: f64, y: f64) -> Option<Self> {
        if x.abs() > y.abs() && x.abs() > Self::FAR {
            Some(if x < 0.0 { Self::Left } else { Self::Right })
        } else {
            (y > Self::FAR && y > x.abs()).then_some(Self::Down)
        }
    }
}
