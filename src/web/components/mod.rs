//! The building blocks of the screens. They know no game: what they show and what they call comes in as properties.

pub mod account;
pub mod announcer;
pub mod choice;
pub mod confirm;
pub mod countdown;
pub mod deck_choice;
pub mod drafts;
pub mod flip_card;
pub mod focus;
pub mod gesture;
pub mod keys;
pub mod later;
pub mod once;
pub mod open_file;
pub mod part;
pub mod pictogram;
pub mod qr;
pub mod radios;
pub mod role_card;
pub mod scene;
pub mod seat;
pub mod sortable;
pub mod timer;
pub mod title;
pub mod told;
pub mod when;
