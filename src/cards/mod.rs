//! What a game is made of: cards and decks, rankings and first fives, how they come about and are compared, seats and
//! set-ups.

pub mod chance;
pub mod colour;
pub mod compared;
pub mod comparison;
pub mod deck;
pub mod determinants;
pub mod entry;
pub mod order;
pub mod overlap;
pub mod own;
pub mod pick;
pub mod plan;
pub mod ranking;
pub mod row;
pub mod scenario;
pub mod setup;
pub mod sort;

pub use colour::Colour;
pub use compared::Compared;
pub use comparison::{Comparison, Gap, Size, Verdict};
pub use deck::{Called, Card, Deck, Direction, Edition, Facing};
pub use determinants::{Determinant, Determinants};
pub use entry::{AccountName, Entry, EntryError, Keyword, Note};
pub use order::{Depth, FirstFive, Order};
pub use overlap::Overlap;
pub use own::{Field, OwnCard, OwnDeck, OwnFace, OwnFacing};
pub use pick::{Pick, Tap};
pub use plan::{Choice, Decks, Plan};
pub use ranking::Ranking;
pub use row::{Likeness, Mark, Row, Side};
pub use scenario::Scenario;
pub use setup::{Company, Day, Mode, Place, Seat, Setup};
pub use sort::Sort;
