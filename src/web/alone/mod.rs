//! What one person does alone: learn, practise, look back.

pub mod learn;
pub mod lookback;
pub mod movement;
pub mod practice;
pub mod profile;
pub mod voice;
