//! The game at one table, free of browser, clock, randomness, I/O and language.
//!
//! A [`Game`] takes [`Event`]s and shows at each moment only what may be seen, as a [`Table`]. Each seat's [`Work`] on a
//! deck leads to a ranking; the [`Reveal`] holds them against each other, and the talk about it is written down.

pub mod play;
pub mod prepared;
pub mod private;
pub mod remote;
pub mod round;
pub mod shared;
pub mod standing;
pub mod view;
pub mod work;

pub use play::{Event, Game, Phase, Refused};
pub use private::{Private, Reflection};
pub use remote::{Opened, Remote};
pub use shared::{MergeError, Shared};
pub use standing::{Follows, Standing, Station, stop_name};
pub use view::{Reveal, Table};
pub use work::Work;
