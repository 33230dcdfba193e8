//! Two orders of one deck, side by side: lines, gaps, or a table; of a quick round, two short columns.

pub mod column;
pub mod dumbbell;
pub mod fives;
pub mod gap;
pub mod handout;
pub mod mark;
pub mod pair;
pub mod pictures;
pub mod rank_table;
pub mod shown;
pub mod side_by_side;
pub mod slope;
pub mod worth;
