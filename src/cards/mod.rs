//! What a game is made of: cards and decks, rankings and how they are sorted and compared, seats and set-ups.

pub mod chance;
pub mod comparison;
pub mod deck;
pub mod determinants;
pub mod entry;
pub mod plan;
pub mod ranking;
pub mod scenario;
pub mod setup;
pub mod sort;

pub use comparison::{Comparison, Gap, Size, Verdict};
pub use deck::{Card, Deck, Direction};
pub use determinants::{Determinant, Determinants};
pub use entry::{AccountName, Entry, EntryError, Keyword, Note};
pub use plan::{Decks, Plan};
pub use ranking::Ranking;
pub use scenario::Scenario;
pub use setup::{Company, Day, Mode, Place, Seat, Setup};
pub use sort::Sort;
