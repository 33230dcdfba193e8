//! A few things in order. A game has at most sixty cards, and everything else that is sorted here is fewer still: so things
//! are put in their place one by one, which is a fraction of the code that the library makes anew for each kind of thing. In
//! what is loaded before a card lies on the table, bytes decide.

use std::cmp::Ordering;

/// Sorts things; equals keep their order.
pub fn sort_by<T>(things: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..things.len() {
        let mut at = end;
        while at > 0 && compare(&things[at], &things[at - 1]) == Ordering::Less {
            things.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Sorts things by a key; equals keep their order.
pub fn sort_by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(things, |one, other| key(one).cmp(&key(other)));
}

/// Sorts things by their own order.
pub fn sort<T: Ord>(things: &mut [T]) {
    sort_by(things, Ord::cmp);
}

/// Where the first of these words begins in a text. The library's search is made for long texts.
pub fn find(text: &str, words: &str) -> Option<usize> {
    (0..=text.len().checked_sub(words.len())?).find(|&at| text.as_bytes()[at..].starts_with(words.as_bytes()))
}

/// Things in their own order, each once.
pub fn distinct<T: Ord>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for thing in things {
        if let Err(place) = found.binary_search(&thing) {
            found.insert(place, thing);
        }
    }
    found
}
