//! What one person does alone: learning the roles, practising on invented accounts, looking at an example, looking back over the own orders.

pub mod card_box;
pub mod example;
pub mod learn;
pub mod learned;
pub mod lookback;
pub mod movement;
pub mod practised;
pub mod profile;

pub use card_box::CardBox;
pub use learned::Learned;
pub use lookback::Lookback;
pub use movement::Movement;
pub use practised::Practised;
pub use profile::Profile;
