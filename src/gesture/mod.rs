//! What hands do on a screen, as numbers: which click counts, where a dragged row lands, which way a swipe leads. No
//! browser and no game; both meet it in the web folder.

pub mod click;
pub mod drag;
pub mod swipe;
