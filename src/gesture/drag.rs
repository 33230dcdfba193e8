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
        // What is passed moves by the row and by the space between it and its neighbour.
        let room = self.rows[self.from].1 + self.space();
        if index == self.from {
            self.now - self.start
        } else if (self.from..=self.to).contains(&index) {
            -room
        } else if (self.to..=self.from).contains(&index) {
            room
        } else {
            0.0
        }
    }

    /// At which place the row at `index` would lie if the one in the hand were let go now.
    pub fn place(&self, index: usize) -> usize {
        if index == self.from {
            self.to
        } else if (self.from..=self.to).contains(&index) {
            index - 1
        } else if (self.to..self.from).contains(&index) {
            index + 1
        } else {
            index
        }
    }

    /// The gap that is open for the row in the hand: its top, from the top of the list, and its height.
    pub fn gap(&self) -> (f64, f64) {
        let (top, height) = self.rows[self.to];
        let room = self.rows[self.from].1;
        let top = if self.to > self.from { top + height - room } else { top };
        (top - self.rows[0].0, room)
    }

    /// How many rows bear a number if the one in the hand is let go now, of so many that do already. The first rows bear
    /// one; what is laid among them or right below them is numbered with them, and what is laid further down is not.
    pub fn numbered(&self, numbered: usize) -> usize {
        let (was, is) = (self.from < numbered, self.to < numbered);
        if !was && self.to <= numbered && self.to != self.from {
            numbered + 1
        } else if was && !is {
            numbered - 1
        } else {
            numbered
        }
    }

    fn space(&self) -> f64 {
        self.rows.windows(2).next().map_or(0.0, |pair| pair[1].0 - pair[0].0 - pair[0].1)
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

/// How near to the edge of a window a drag scrolls the page, in pixels.
const EDGE: f64 = 64.0;

/// By how much a page scrolls with each frame while the pointer rests at this height of a window: the nearer to its edge,
/// the faster.
pub fn scrolling(at: f64, window: f64) -> f64 {
    let pull = |from_edge: f64| (EDGE - from_edge).clamp(0.0, EDGE) / 4.0;
    pull(window - at) - pull(at)
}
