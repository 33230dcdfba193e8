//! What one person does alone: learn, practise, look back.

pub mod closing;
pub mod learn;
pub mod lookback;
pub mod moved_by;
pub mod movement;
pub mod practice;
pub mod prepare;
pub mod profile;
pub mod voice;
