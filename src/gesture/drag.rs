//! The geometry of a drag: a row of a list follows the pointer, and the others make room for it.

/// A drag in flight. Heights and places are in pixels of the whole page, so that scrolling does not disturb them.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    from: usize,
    to: usize,
    start: f64,
    now: f64,
    /// Top and height of each row when the drag began.
    rows: Vec<(f64, f64)>,
}

impl Drag {
    /// The row at place `from` is grasped at height `at`; `None` if there is no such row.
    pub fn begin(from: usize, at: f64, rows: Vec<(f64, f64)>) -> Option<Self> {
        (from < rows.len()).then_some(Self { from, to: from, start: at, now: at, rows })
    }

    /// Where the row lay.
    pub fn from(&self) -> usize {
        self.from
    }

    /// Where it would lie if it were let go now.
    pub fn to(&self) -> usize {
        self.to
    }

    /// How far the row at `index` is shown from where it lies.
    pub fn shift(&self, index: usize) -> f64 {
        let height = self.rows[self.from].1;
        if index == self.from {
            self.now - self.start
        } else if (self.from..=self.to).contains(&index) {
            -height
        } else if (self.to..=self.from).contains(&index) {
            height
        } else {
            0.0
        }
    }

    /// The same drag with the pointer at another height. A row is passed once the dragged one covers half of it.
    #[must_use]
    pub fn moved(&self, now: f64) -> Self {
        let (top, height) = self.rows[self.from];
        let middle = top + height / 2.0 + now - self.start;
        let above = self.rows[..self.from].iter().position(|(top, height)| middle < top + height / 2.0);
        let below = self.rows[self.from + 1..].iter().rposition(|(top, _)| middle >= *top);
        let to = above.or(below.map(|rows| self.from + 1 + rows)).unwrap_or(self.from);
        Self { to, now, ..self.clone() }
    }
}
