//! Cards on paper: how they lie on sheets that are printed on one side or both, and where they are cut. Lengths are tenths of
//! a millimetre.
//!
//! Every sheet stands upright and its cards lie in its middle, so that a back lies behind its front when the printer turns
//! the sheet over its long edge.

/// A place on paper, or a size: along the short edge, and along the long one.
pub type Tenths = (u32, u32);

/// The paper in the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8½ × 11 inches.
    Letter,
}

impl Paper {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Its width and height.
    pub fn size(self) -> Tenths {
        match self {
            Self::A4 => (2_100, 2_970),
            Self::Letter => (2_159, 2_794),
        }
    }
}

/// How many cards lie on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Eight, as large as playing cards.
    Eight,
    /// Four, twice as large.
    Four,
}

impl Sheet {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Eight, Self::Four];

    /// How many cards lie beside each other, and how many one below the other.
    pub fn grid(self) -> (usize, usize) {
        match self {
            Self::Eight => (2, 4),
            Self::Four => (2, 2),
        }
    }

    /// How many cards there are.
    pub fn cards(self) -> usize {
        let (columns, rows) = self.grid();
        columns * rows
    }

    /// The width and height of a card.
    pub fn card(self) -> Tenths {
        match self {
            Self::Eight => (880, 630),
            Self::Four => (880, 1_260),
        }
    }

    /// Where the paper is cut: the lines upright, from the left edge, and the lines across, from the top.
    pub fn cuts(self, paper: Paper) -> (Vec<u32>, Vec<u32>) {
        let ((width, height), (columns, rows), card) = (paper.size(), self.grid(), self.card());
        (cuts(width, card.0, columns), cuts(height, card.1, rows))
    }

    /// The place of a card's front on its sheet: its upper left corner.
    pub fn front(self, paper: Paper, place: usize) -> Tenths {
        let ((upright, across), (columns, rows)) = (self.cuts(paper), self.grid());
        (upright[place % columns], across[place / columns % rows])
    }

    /// The place of its back on the other side of the sheet.
    pub fn back(self, paper: Paper, place: usize) -> Tenths {
        let (left, top) = self.front(paper, place);
        (paper.size().0 - left - self.card().0, top)
    }
}

/// The lines between and around so many cards in the middle of so much paper.
fn cuts(paper: u32, card: u32, cards: usize) -> Vec<u32> {
    let lines = (0..=cards).zip(0_u32..);
    let first = (paper - lines.clone().skip(1).map(|_| card).sum::<u32>()) / 2;
    lines.map(|(_, at)| first + at * card).collect()
}
